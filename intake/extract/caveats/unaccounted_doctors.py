"""A doctor whom a page names and the order does not: in a sentence, behind a doctor's cue, or signing beside.

"Beställare är vår ortopedkonsult Carl Hell" in a letter that somebody else signs. Who has another part (a
referrer, who gets a copy) is nobody new, and nor is who writes for a doctor.
"""

import re

from intake.extract.caveats.reserving import wordings
from intake.extract.pages.passage import own_text
from intake.extract.pages.running import run_text
from intake.extract.pages.sentences import own_sentences
from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import cues, says_writer
from intake.extract.prose.naming import NAME
from intake.extract.prose.others import has_other_part, has_other_part_behind, sees_there
from intake.extract.values.names import has_title, is_full_name, is_name, is_title
from models.order import FieldName, Order
from models.page import Page

HOUSES = (FieldName.CLINIC, FieldName.DESTINATION, FieldName.FORWARD_TO)
_TITLED = re.compile(rf"(?<![\w.-])((?i:dr|doktorn?|öl|\w+läkaren?)\.?) ({NAME})(?! ?(?:gata|väg))")
_NAME = re.compile(NAME)
_ON, _NUMBER = re.compile(r"(?:på|avseende|gäller|för|pat\w*)\W*$", re.IGNORECASE), re.compile(r"[ ,(]*\d{6}")
_WRITTEN_BY = re.compile(r"(?:skriv|fyll|dokument|registr|anteckn|upprätt)\w*(?: \w+)? av\W*$", re.IGNORECASE)
_ASIDE = re.compile(r"^\s*\([^()]{2,60}\)")  # "dr Wik (endokrin, Halmstad) har remitterat"
_LABEL = re.compile(r" (?:av ?)?:")  # "öl Skriven av: ahn" names nobody
_SIGNING = re.compile(rf"\W*({NAME})\s*[,(–-]\s*(.{{2,40}})")


def names_another_doctor(page: Page, order: Order) -> bool:
    """Say whether a page names a doctor who is not the order's and has no other part."""
    people = f"{order.value(FieldName.DOCTOR) or ''} {order.value(FieldName.PATIENT_NAME) or ''}"
    known = frozenset(people.casefold().split())
    houses = frozenset(word for name in HOUSES for word in _words(order.value(name)))
    lines = own_text(run_text(page)).text.split("\n")
    return any(_is_told(one, known, houses) for one in own_sentences(page)) or any(
        _signs(one, known) for one in lines
    )


def _words(text: str | None) -> list[str]:
    return re.findall(r"[^\W\d_]+", (text or "").casefold())


def _is_told(sentence: str, known: frozenset[str], houses: frozenset[str]) -> bool:
    """Say whether a sentence names a titled person, or any behind a doctor's cue; no house with a name."""
    if wordings("served").search(sentence.casefold()):
        return False
    titled = [
        (one.start(1), *one.span(2))
        for one in _TITLED.finditer(sentence)
        if has_title(one.group()) and not _LABEL.match(sentence, one.end())
    ]
    cued = wordings("orders").search(sentence.casefold())
    whole = [one.span() for one in _NAME.finditer(sentence) if cued and is_full_name(one.group())]
    named = [
        (start, start, end)
        for start, end in whole
        if not _is_patient(sentence[:start], sentence[end:])
        and not _is_writer(sentence[:start], sentence[end:])
        and not set(_words(sentence[start:end])) <= houses
    ]
    return any(
        is_name(sentence[start:end])
        and not known & set(sentence[start:end].casefold().split())
        and not (has_other_part(sentence[:first]) or has_other_part(sentence[:start]))
        and not sees_there(sentence[:first], sentence[end:])
        and not has_other_part_behind(_ASIDE.sub("", sentence[end:]))
        and not _WRITTEN_BY.search(sentence[:start])
        and not names_house(sentence[start:end])
        for first, start, end in (*titled, *named)
    )


def _is_writer(before: str, behind: str) -> bool:
    """Tell a secretary or a nurse by the word right before the name, or right behind it."""
    called = re.match(r"[ ,(–-]+(\w[\w-]+)", behind)
    return any(map(says_writer, (" ".join(before.split()[-1:]), called[1] if called else "")))


def _is_patient(before: str, behind: str) -> bool:
    return _ON.search(before) is not None or _NUMBER.match(behind) is not None


def _signs(line: str, known: frozenset[str]) -> bool:
    """Say whether a line is a name with a doctor's title behind it, as a second one signs."""
    found = _SIGNING.fullmatch(line)
    if found is None or not is_full_name(found[1]) or known & set(found[1].casefold().split()):
        return False
    is_doctor = any(is_title(word.strip(" ,.)")) for word in found[2].split())
    return is_doctor and not cues("signature", "writers").search(found[2])
