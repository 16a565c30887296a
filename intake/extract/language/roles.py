"""Mentions into candidates: who orders, who receives, whose images, each normalised and weighed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.language.mentions import Mention, join_parts, pair_parts, whole_name
from intake.extract.language.patients import is_patients
from intake.extract.language.phrasebook import (
    confidence,
    doubt,
    ends_in_secretary,
    has_cue,
    is_behind,
    starts_as_secretary,
    without_unit,
)
from intake.extract.language.phrases import find_to_ourselves
from intake.extract.pages.passage import Passage, unwrap
from intake.extract.places.ours import is_our_department
from intake.extract.places.resolve import resolve_place
from intake.extract.values.identities import find_identities
from intake.extract.values.known_names import is_particle
from intake.extract.values.names import is_name, is_titled_name, order_name, strip_titles
from models.order import Candidate, FieldName, Reader
from models.receiver import Place

ELSEWHERE = 0.6  # how sure a destination must be for "to us" to be about something else
PLACE_FIELDS = {
    "CLINIC": FieldName.CLINIC,
    "DEST": FieldName.DESTINATION,
    "FORWARD": FieldName.FORWARD_TO,
    "REPORT_DEST": FieldName.REPORT_DESTINATION,
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What one order's pages hold for the makers of candidates."""

    mentions: tuple[Mention, ...]
    passages: tuple[Passage, ...]
    texts: tuple[str, ...]  # of the passages, quoted lines blanked
    knowledge: Knowledge
    today: date


WITH_CENTURY = re.compile(r"(?:19|20)\d{6}[-+ ]?\d{4}")  # nothing else that a letter writes looks so


def find_candidates(reading: Reading) -> list[Candidate]:
    """Return every candidate for who, where and whose."""
    places = list(_places(reading))
    if not any(one.field is FieldName.CLINIC for one in places):
        places += _fallback(reading, "HEAD", FieldName.CLINIC, "letterhead")
    if not any(_is_elsewhere(one, reading.knowledge) for one in places):
        places += _ourselves(reading)
    return [*places, *_doctors(reading), *_patients(reading), *_identities(reading)]


def _candidate(
    field: FieldName,
    value: str,
    mention: Mention,
    sure: float,
    why: str,
    directory_id: str | None = None,
    raw: str = "",
) -> Candidate:
    return Candidate(
        field=field, value=value, raw=raw or mention.text, confidence=round(sure, 3),
        evidence=mention.evidence,
        reader=Reader.LANGUAGE, why=why, directory_id=directory_id,
    )  # fmt: skip


def weigh_mention(mention: Mention, *, known: bool) -> tuple[float, str]:
    """Return how sure a mention's role is, and why: what gave it and the words before it."""
    cue = has_cue(mention.role, mention.passage.text, mention.start)
    why = " and ".join(["ner"] * mention.by_net + ["note grammar"] * mention.by_rule) + f" {mention.role}"
    why += f"; cue '{cue}'" if cue else ""
    if mention.by_rule:
        return confidence("rule_ner" if mention.by_net else "rule"), why
    kind = "ner" + "_cue" * bool(cue) + "_known" * known
    return confidence(kind) * doubt(mention.share), f"{why}; share {mention.share:.2f}"


def _places(reading: Reading) -> Iterator[Candidate]:
    near = None
    for role in ("CLINIC", "DEST", "FORWARD", "REPORT_DEST"):
        for mention, text in _place_texts(reading.mentions, role):
            if role == "FORWARD" and is_titled_name(text):
                continue
            place = resolve_place(text, reading.knowledge, near=near if role == "FORWARD" else None)
            if role == "DEST" and place.receiver and place.receiver.id not in reading.knowledge.home:
                near = near or place.receiver
            if role == "FORWARD" and near and place.unit and place.value == place.unit and not place.rivals:
                value = f"{place.unit}, {near.name}"  # a unit of the house that the images go to
                place = replace(place, value=value, receiver=near)
            yield _place_candidate(PLACE_FIELDS[role], place, mention, text)


def _place_texts(mentions: Sequence[Mention], role: str) -> Iterator[tuple[Mention, str]]:
    """Yield a role's places; a unit and a hospital in rows of their own once together."""
    joined = [_without_wish(one) for one in join_parts(mentions, role)]
    paired: set[int] = set()
    for last, one in pair_parts(joined):
        if is_repeat(last.text, one.text) or "\n" not in last.passage.text[last.end : one.start]:
            continue
        paired |= {id(last), id(one)}
        yield last, f"{last.text}, {one.text}"
    yield from ((one, one.text) for one in joined if id(one) not in paired)


def _without_wish(mention: Mention) -> Mention:
    """Return a place's mention up to what else is asked: "Mediaenheten + utl."."""
    plus = re.search(r"\s\+\s", mention.passage.text[mention.start : mention.end])
    return replace(mention, end=mention.start + plus.start()) if plus else mention


def is_repeat(one: str, other: str) -> bool:
    """Tell whether one text says what the other says: a clinic named twice is no unit and its hospital."""
    mine, theirs = one.casefold(), other.casefold()
    return mine in theirs or theirs in mine


def _in_lines(mention: Mention, text: str) -> str:
    """Return an unknown place that takes whole lines with a comma for each break: a unit and its house."""
    inside = mention.passage.text[mention.start : mention.end]
    is_whole = mention.before[-1:] in ("", "\n") and mention.after[:1] in ("", "\n")
    lines = [line.strip(" ,") for line in inside.split("\n")]
    return ", ".join(lines) if is_whole and len(lines) == 2 and " ".join(inside.split()) == text else text


def _place_candidate(field: FieldName, place: Place, mention: Mention, text: str) -> Candidate:
    if place.receiver is None and not place.rivals and place.value == text:
        place = replace(place, value=_in_lines(mention, text))
    sure, why = weigh_mention(mention, known=place.receiver is not None)
    if place.rivals:
        sure *= max(place.confidence, 0.6)
    return _candidate(
        field, place.value, mention, sure, why, place.receiver.id if place.receiver else None, text
    )


def _is_elsewhere(one: Candidate, knowledge: Knowledge) -> bool:
    """Tell a destination that is believed and is not the department that is written to."""
    if one.field is not FieldName.DESTINATION or one.confidence < ELSEWHERE:
        return False
    return not is_our_department(resolve_place(one.value, knowledge), knowledge)


def _ourselves(reading: Reading) -> Iterator[Candidate]:
    """Yield the orderer, not yet named, where the images shall come "to us"."""
    for passage, text in zip(reading.passages, reading.texts, strict=True):
        said = find_to_ourselves(unwrap(text))
        if said:
            mention = Mention("DEST", said.start, said.end, passage, by_net=False)
            yield _candidate(FieldName.DESTINATION, "oss", mention, confidence("to_ourselves"), said.why)
            return


def _fallback(reading: Reading, role: str, field: FieldName, kind: str) -> Iterator[Candidate]:
    for mention in join_parts(reading.mentions, role)[:1]:
        place = resolve_place(mention.text, reading.knowledge)
        found = place.receiver.id if place.receiver else None
        yield _candidate(field, place.value, mention, confidence(kind), f"ner {role}: {kind}", found)


def _doctors(reading: Reading) -> Iterator[Candidate]:
    for mention in (whole_name(one) for one in reading.mentions if one.role == "DOCTOR"):
        if _is_secretarys(mention):
            continue
        name = _up_to_small(without_unit(strip_titles(mention.text)))
        if not name:
            continue
        sure, why = weigh_mention(mention, known=False)
        sure = sure if is_name(order_name(name)) or is_name(name.title()) else confidence("unparsed")
        yield _candidate(FieldName.DOCTOR, _present(order_name(name)), mention, sure, why)


def _up_to_small(name: str) -> str:
    """Return a name without the sentence that goes on behind it: "Klas Hedenblad opererar å"."""
    words = name.split()
    small = (at for at, word in enumerate(words) if at > 1 and word.islower() and not is_particle(word))
    end = next(small, len(words))
    return (
        " ".join(words[:end]) if all(word[0].isupper() or is_particle(word) for word in words[:end]) else name
    )


def _present(name: str) -> str:
    """Write a name in capitals or in small letters as names are written, its first name once."""
    first, *others = name.split() or [""]
    name = " ".join(others) if len(others) > 1 and others[0] == first else name
    return name.title() if name.isupper() or name.islower() else name


def _is_secretarys(mention: Mention) -> bool:
    """Tell a secretary's or nurse's signature: the title stands before it, behind it or in the line below."""
    before = mention.before.rsplit("\n", 1)[-1]
    if is_behind(before):
        return False
    beside, _, below = mention.after.partition("\n")
    line_below = "" if beside.strip(" ,.") else below.split("\n")[0]
    return ends_in_secretary(before) or any(starts_as_secretary(text) for text in (beside, line_below))


def _patients(reading: Reading) -> Iterator[Candidate]:
    for mention in (whole_name(one) for one in reading.mentions if one.role == "PATIENT"):
        name = _present(order_name(mention.text))
        sure, why = weigh_mention(mention, known=False)
        sure = sure if is_name(name) else confidence("unparsed")
        yield _candidate(FieldName.PATIENT_NAME, name, mention, sure, why)


def _identities(reading: Reading) -> Iterator[Candidate]:
    """Yield every identity that the strict parser finds in the text; the pipeline's label makes it surer."""
    for passage, text in zip(reading.passages, reading.texts, strict=True):
        labelled = [m for m in reading.mentions if m.role == "PID" and m.passage is passage]
        spans = [one for one in find_identities(text, reading.today) if one.kind != "birth_date_only"]
        alone = len({one.value for one in spans}) == 1
        for span in spans:
            by_net = any(m.start < span.end and span.start < m.end for m in labelled)
            worded = alone and is_patients(text, span.start, span.end)
            dated = alone and span.valid and WITH_CENTURY.fullmatch(text[span.start : span.end]) is not None
            named = by_net or worded or dated
            sure = confidence("ner_cue_known" if named else "ner") if span.valid else confidence("ner")
            mention = Mention("PID", span.start, span.end, passage, by_net=by_net)
            why = "strict parser" + "; ner PID" * by_net + "; the patient's by its words" * worded
            why += "; the only number, with its century" * dated + "; checksum" * span.valid
            yield _candidate(FieldName.PATIENT_ID, span.value, mention, sure, why)
