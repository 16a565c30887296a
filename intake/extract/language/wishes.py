"""Candidates for how and on whose account: channel, consent, requester, reply fax."""

from collections.abc import Callable, Iterator, Sequence

from intake.extract.language.mentions import Mention
from intake.extract.language.phrasebook import Said, confidence
from intake.extract.language.phrases import find_channel, find_consent, find_requester, is_reply_fax
from intake.extract.language.roles import Reading
from intake.extract.values.numbers import find_phone_numbers
from models.order import Candidate, FieldName, Reader


def find_wishes(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield what the order's sentences say of the manner; `found` are the candidates for who and where."""
    yield from _said(reading, FieldName.CHANNEL, find_channel)
    yield from _said(reading, FieldName.CONSENT, find_consent)
    yield from _requester(reading, found)
    yield from _reply_fax(reading)


def _said(reading: Reading, field: FieldName, find: Callable[[str], Said | None]) -> Iterator[Candidate]:
    for passage, text in zip(reading.passages, reading.texts, strict=True):
        said = find(text)
        if said:
            mention = Mention(field.name, said.start, said.end, passage, by_net=False)
            yield _make(field, said.value, mention, confidence("phrase"), said.why)


def _make(field: FieldName, value: str, mention: Mention, sure: float, why: str) -> Candidate:
    return Candidate(
        field=field, value=value, raw=mention.text, confidence=sure, evidence=mention.evidence,
        reader=Reader.LANGUAGE, why=why,
    )  # fmt: skip


def _requester(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the orderer's kind: by the words of the clinic and around the doctor, else by the directory."""
    kinds = {receiver.id: receiver.kind for receiver in reading.knowledge.receivers}
    for mention in (m for m in reading.mentions if m.role in ("CLINIC", "DOCTOR", "HEAD")):
        behind = mention.after[:40] if mention.role == "DOCTOR" else ""
        kind = find_requester(mention.before[-30:].split("\n")[-1] + mention.text + behind)
        if kind:
            yield _make(
                FieldName.REQUESTER, kind, mention, confidence("phrase"), f"words '{mention.role.lower()}'"
            )
            return
    clinic = next((one for one in found if one.field is FieldName.CLINIC and one.directory_id), None)
    if clinic and kinds.get(clinic.directory_id or "") in ("hospital", "private_provider"):
        yield Candidate(
            field=FieldName.REQUESTER, value=kinds[clinic.directory_id or ""], raw=clinic.raw,
            confidence=clinic.confidence, evidence=clinic.evidence,
            reader=Reader.LANGUAGE, why="the directory's kind of the clinic",
        )  # fmt: skip


def _reply_fax(reading: Reading) -> Iterator[Candidate]:
    """Yield fax numbers that the sender asks to be answered on; a letterhead's number is none."""
    for passage, text in zip(reading.passages, reading.texts, strict=True):
        for span in find_phone_numbers(text):
            if is_reply_fax(text[max(0, span.start - 60) : span.start]):
                mention = Mention("REPLY_FAX", span.start, span.end, passage, by_net=False)
                yield _make(FieldName.REPLY_FAX, span.value, mention, confidence("phrase"), "called so")
