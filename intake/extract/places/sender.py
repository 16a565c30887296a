"""Who sent it? The clinic that a fax header, a letterhead or a mail address speaks of."""

import re
from collections.abc import Iterable, Iterator

from intake.extract.knowledge import Knowledge
from intake.extract.pages.running import RunningText, run_text
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import find_places, resolve_place
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Page, Source
from models.receiver import Place, Receiver

LETTERHEAD = 0.14  # the part of a page's height that a letterhead takes at most


def sender_candidates(pages: Iterable[Page], knowledge: Knowledge, sender: str | None) -> list[Candidate]:
    """Return what is known of the sender outside the order's own words, as clinics."""
    pages = list(pages)
    return [
        *(candidate for page in pages if page.header for candidate in _from_header(page, knowledge)),
        *(candidate for page in _first(pages) for candidate in _from_letterhead(page, knowledge)),
        *_from_address(sender, knowledge),
    ]


def _from_header(page: Page, knowledge: Knowledge) -> Iterator[Candidate]:
    place = resolve_place(page.header or "", knowledge)
    if place.receiver and not place.rivals:
        evidence = Evidence(page=page.number, bbox=None, quote=page.header or "")
        yield _candidate(place, evidence, Reader.HEADER, "fax header", 0.7)


def _first(pages: Iterable[Page]) -> list[Page]:
    """Return the first page that has a letterhead, if any: a mail's own text has none, what it brings may."""
    return [page for page in pages if page.source is not Source.MAIL][:1]


def _from_letterhead(page: Page, knowledge: Knowledge) -> Iterator[Candidate]:
    top = tuple(word for word in page.words if word.box.bottom < page.height * LETTERHEAD)
    running = run_text(page, top)
    for span in find_places(running.text, knowledge):
        if is_radiology(span.place, knowledge):
            continue
        if span.place.receiver and not span.place.rivals and not _is_addressed(running, span.start):
            evidence = running.evidence(span.start, span.end)
            yield _candidate(span.place, evidence, Reader.HEADER, "letterhead", 0.6)


def _is_addressed(running: RunningText, start: int) -> bool:
    """Say whether a place follows "till": it is the addressee then, not the sender."""
    line = running.text[running.text.rfind("\n", 0, start) + 1 : start].casefold()
    return bool(re.search(r"\b(till|to|til|an|mottagare|att)\b", line))


def _from_address(sender: str | None, knowledge: Knowledge) -> Iterator[Candidate]:
    receivers = [one for one in knowledge.receivers if sender and owns_address(one, sender)]
    if len(receivers) == 1:
        evidence = Evidence(page=0, bbox=None, quote=sender or "")
        place = Place(value=receivers[0].name, unit=None, receiver=receivers[0], confidence=0.5)
        yield _candidate(place, evidence, Reader.SENDER, "sender's address", 0.5)


def owns_address(receiver: Receiver, sender: str) -> bool:
    """Tell whether a mail address or a fax number is a receiver's."""
    if "@" in sender:
        domain = sender.rsplit("@", 1)[1].strip("> ").casefold()
        return any(domain == own or domain.endswith("." + own) for own in receiver.domains)
    digits = re.sub(r"\D", "", sender)
    return bool(digits) and any(digits.endswith(own.lstrip("0")) for own in receiver.fax if own)


def _candidate(place: Place, evidence: Evidence, reader: Reader, why: str, confidence: float) -> Candidate:
    return Candidate(
        field=FieldName.CLINIC,
        value=place.receiver.name if place.receiver else place.value,
        raw=evidence.quote,
        confidence=confidence * place.confidence,
        evidence=evidence,
        reader=reader,
        why=why,
        directory_id=place.receiver.id if place.receiver else None,
    )
