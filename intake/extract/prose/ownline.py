"""A titled person's own line: beside or by a house, or a text's last but for how the house is reached."""

import re
from collections.abc import Sequence

from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.housenames import without_tail
from intake.extract.prose.naming import is_wrapped, until_another
from intake.extract.values.names import is_full_name, is_title
from intake.extract.values.numbers import find_phone_numbers

LONGEST_HOUSE = 6  # words
BREATHS = 3  # semicolons from which on a note is told in one breath
LAST = 5  # lines below who signs that tell the house and its telephone
_AROUND = " ,.–-/()|•·"
_PARTS = re.compile(r"\s*[|•·]\s*|,\s+|\s[–-]\s")
_JOINT = re.compile(
    r"[\s,(/|•·–-]{1,3}(?:(?:som\s(?:tjänstgör|arbetar|jobbar)\s)?(?:vid|på|från|at|ved|von)\s)?"
)
# how it was written and signed: "/sign. elektroniskt, utskrift K. Lilja"
_WRITTEN = re.compile(r"(?:sign|elektron|utskri|dikter|diktat|skriv|enl(?:igt)? dikt)\w*\b", re.I)
_DAY = re.compile(r"(?:[^\W\d_]+:? )?(?:den )?\d[\d\s./:-]*(?:[^\W\d_]{3,9}\.? \d{2,4})?")
_PAGE = re.compile(r"(?:sid(?:a|an|nr)?\.?|page|s\.)?\s*\d{1,2}\s*(?:/|av|of|\()\s*\d{1,2}\)?", re.I)
_ENCLOSED = re.compile(r"(?:kopia|kopior|cc|bilag\w*|bil\.|bifog\w*|distribution|enclosed?)\b", re.I)
_SMALL = re.compile(r"(?<!\w)(?:av|till|från|hos|med|och|samt|eller|träffa\w*|by|to|from|with|and|fra|von)$")
_REACHED = re.compile(
    r"@|\bwww\.|\b(?:tel|tfn|fax|telefon\w*|mobil|postadress|org\.?nr|besöksadress)\b", re.I
)


def has_own_line(text: str, first: int, last: int, spans: Sequence[PlaceSpan]) -> bool:
    """Tell a person alone on a line by a place, or beside one: "dr Anna Berg, Ortopedmott HSV"."""
    start, end = _line(text, first, last)
    if text[start:first].strip(" ,.–-/") or _goes_on(text[:start]):
        return False
    beside = until_another(text[last:end]).strip(_AROUND)
    if not beside:
        return _stands_by_place(text, first, last, spans)
    rest = _JOINT.match(text, last)
    if rest is not None and _is_house(text[rest.end() : end].strip(_AROUND)):
        return True
    ends = (span.end for span in spans if rest is not None and span.start == rest.end())
    return any(not text[at:end].strip(_AROUND) for at in ends) or _is_block(text, last, end, spans)


def _is_block(text: str, last: int, end: int, spans: Sequence[PlaceSpan]) -> bool:
    """Tell a signature in one line: "Anna Berg | Öl | Ortopedkliniken | HS Varberg | 035-13 10 00"."""
    inside = [span for span in spans if last <= span.start < span.end <= end]
    if not _PARTS.match(text, last) or not inside:
        return False
    left = text[last:end]
    for span in reversed(inside):
        left = f"{left[: span.start - last]}|{left[span.end - last :]}"
    return all(_is_of_sender(part.strip(_AROUND)) for part in _PARTS.split(left))


def closes(text: str, first: int, last: int, spans: Sequence[PlaceSpan]) -> bool:
    """Tell a person alone on a line, below which only the house stands and how it is reached.

    A label above it, its value in a line of its own, would say whose name it is.
    """
    start, end = _line(text, first, last)
    if text[start:first].strip(" ,.–-/") or until_another(text[last:end]).strip(_AROUND):
        return False
    above = text[:start].rstrip("\n").rpartition("\n")[2].strip()
    if not above or above.endswith(":") or _is_label(above) or _goes_on(above):
        return False
    lines, at = text[end:].split("\n")[1:], end + 1
    if len(lines) > LAST:
        return False
    for line in lines:
        if not _is_of_sender(line.strip(_AROUND)) and not any(
            at <= span.start < at + len(line) for span in spans
        ):
            return False
        at += len(line) + 1
    return True


def _goes_on(before: str) -> bool:
    """Tell a sentence that a line's end parts: "... bedömdes först av / Anna Berg, överläkare"."""
    return _SMALL.search(before.rstrip()) is not None


def _is_label(line: str) -> bool:
    """Tell a label, which a sentence is not though it may be worded alike: "Patienten samtycker."."""
    return line[-1] not in ".!?" and load_labels().match(line, fuzzy=False) is not None


def _is_of_sender(line: str) -> bool:
    """Tell a house, a telephone, an address, a title or a day: what stands below a name that signs."""
    if not line or is_title(line) or _is_house(line) or _REACHED.search(line) or find_phone_numbers(line):
        return True
    if _ENCLOSED.match(line) or _WRITTEN.match(line):
        return True
    return _DAY.fullmatch(line) is not None or _PAGE.fullmatch(line) is not None


def _line(text: str, first: int, last: int) -> tuple[int, int]:
    """Return where a line begins and ends; of a note that is told in one breath, a part of it."""
    ends = [stop.start() for stop in re.finditer(r"\n", text)]
    if text.count(";") >= BREATHS:
        ends = [end for end in ends if not is_wrapped(text, end)]
        ends += [stop.start() for stop in re.finditer(";", text)]
    before = max((end + 1 for end in ends if end < first), default=0)
    return before, min((end for end in ends if end >= last), default=len(text))


def _is_house(words: str) -> bool:
    """Tell a house's name that is all there is of a line."""
    bare = without_tail(words)
    is_name_alone = len(words.split()) <= LONGEST_HOUSE and not re.search(r"[\d:;@?]|[.,] ", bare)
    return is_name_alone and words[:1].isupper() and names_house(words) and not is_full_name(words)


def _stands_by_place(text: str, first: int, last: int, spans: Sequence[PlaceSpan]) -> bool:
    """Tell whether the line above or below a name holds a place: a stamp, a signature."""
    above = text.rfind("\n", 0, max(text.rfind("\n", 0, first), 0)) + 1
    end = text.find("\n", last)
    below = text.find("\n", end + 1) if end >= 0 else -1
    until = len(text) if below < 0 else below
    if any(above <= span.end <= first or last <= span.start < until for span in spans):
        return True
    return end >= 0 and _is_house(text[end:until].strip("\n" + _AROUND))
