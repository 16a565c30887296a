"""Find labels on a page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from intake.extract.geometry import Zone, is_wide
from intake.extract.wordings import Wording, Wordings, key
from models.page import Word

LONGEST = 9  # words in a label
LOOSE_SLOTS = frozenset(
    (
        "clinic",
        "doctor",
        "destination",
        "forward_to",
        "report_destination",
        "patient_id",
        "patient_name",
        "reply_fax",
        "exam_date",
    )
)
_LEADER = re.compile(r"^[.…_:·\-–=]{2,}$|^[:_…·]+$")
_NUMBERING = re.compile(r"^(?:\d{1,2}|[A-Ha-h])[.)]$")
TICKED, EMPTY = "☒", "☐"


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A wording where it stands: words `start` to `end` of a zone's row."""

    wording: Wording
    zone: Zone
    row: int
    start: int
    end: int
    words: tuple[Word, ...]
    exact: bool
    colon: bool
    loose: bool = False  # neither colon nor gap tells where it ends

    @property
    def slots(self) -> tuple[str, ...]:
        return self.wording.slots


def find_labels(zone: Zone, wordings: Wordings, captions: frozenset[Word]) -> list[Label]:
    """Find the labels in a zone; words beside tick boxes (`captions`) are labels only with a colon."""
    if zone.is_cell and (whole := _whole_cell(zone, wordings, captions)):
        return [whole]
    found = []
    for number, row in enumerate(zone.rows):
        found.extend(_in_row(zone, number, row, wordings, captions))
    return found


def _whole_cell(zone: Zone, wordings: Wordings, captions: frozenset[Word]) -> Label | None:
    words = [word for row in zone.rows for word in row if not is_leader(word)]
    if len(zone.rows) < 2 or len(words) > LONGEST or any(word in captions for word in words):
        return None
    matched = wordings.match(" ".join(word.text for word in words))
    if not matched:
        return None
    last = len(zone.rows) - 1
    return Label(matched[0], zone, last, 0, len(zone.rows[last]), tuple(words), matched[1] == 0, True)


def is_leader(word: Word) -> bool:
    """Tell whether a word is only dots, dashes or a line to write on."""
    return bool(_LEADER.match(word.text))


def is_tick(word: Word) -> bool:
    return word.text in (TICKED, EMPTY)


def _in_row(
    zone: Zone, number: int, row: Sequence[Word], wordings: Wordings, captions: frozenset[Word]
) -> list[Label]:
    found: list[Label] = []
    at = 0
    while at < len(row):
        label = _label_at(zone, number, row, at, wordings, captions)
        if label:
            found.append(label)
            at = label.end
        else:
            at += 1
    return _believable(found, row, wordings)


def _believable(found: list[Label], row: Sequence[Word], wordings: Wordings) -> list[Label]:
    """Drop what is rather a value: a bare word that is often one, or one right after a label's colon."""
    header = len(found) > 1 and sum(label.end - label.start for label in found) >= len(
        [word for word in row if not is_leader(word) and not is_tick(word)]
    )
    kept: list[Label] = []
    for label in found:
        after_colon = (
            bool(kept) and kept[-1].colon and kept[-1].end == label.start and not kept[-1].wording.section
        )
        bare = not label.colon and (after_colon or (not header and _is_value_too(label, wordings)))
        if not bare or label.loose:
            kept.append(label)
    return kept


def _is_value_too(label: Label, wordings: Wordings) -> bool:
    letters = key(label.wording.text)
    return len(letters) <= 3 or letters in wordings.needs_colon


def _label_at(
    zone: Zone, number: int, row: Sequence[Word], at: int, wordings: Wordings, captions: frozenset[Word]
) -> Label | None:
    if not any(letter.isalpha() for letter in row[at].text):
        return None
    opens = _opens(row, at, zone.height)
    for end in range(min(at + LONGEST, len(row)), at, -1):
        if not _is_one_phrase(row[at:end], zone.height):
            continue
        after, delimited, colon = _delimit(row, end, zone.height)
        text = " ".join(word.text for word in row[at:end])
        inline = key(text) in wordings.inline
        if not (colon or inline or opens) or (row[at] in captions and not colon):
            continue
        matched = wordings.match(text, fuzzy=opens and delimited)
        if matched and _may_be(matched, delimited, colon, inline, text):
            wording, off = matched
            loose = not delimited and not (inline and off == 0)
            return Label(wording, zone, number, at, after, tuple(row[at:end]), off == 0, colon, loose)
    return _unknown_label(zone, number, row, at) if opens and row[at] not in captions else None


def _may_be(matched: tuple[Wording, int], delimited: bool, colon: bool, inline: bool, text: str) -> bool:
    wording, off = matched
    if inline and off == 0:
        return True
    if not delimited:
        return off == 0 and len(key(text)) >= 9 and " " in text and wording.slots[0] in LOOSE_SLOTS
    return off == 0 or colon or (off == 1 and len(key(text)) >= 8)


def _opens(row: Sequence[Word], at: int, height: float) -> bool:
    """Tell whether a phrase can begin at a word: the row's first, after a gap, a tick box, numbering."""
    if at == 0:
        return True
    before = row[at - 1]
    if (
        is_tick(before)
        or is_leader(before)
        or before.text.endswith((";", "|"))
        or is_wide(before, row[at], height)
    ):
        return True
    return bool(_NUMBERING.match(before.text)) and _opens(row, at - 1, height)


def _is_one_phrase(words: Sequence[Word], height: float) -> bool:
    inner = words[:-1]
    if any(word.text.endswith(":") or is_leader(word) or is_tick(word) for word in inner) or is_tick(
        words[-1]
    ):
        return False
    return not any(is_wide(left, right, height * 1.3) for left, right in pairwise(words))


def _delimit(row: Sequence[Word], end: int, height: float) -> tuple[int, bool, bool]:
    """Return where the value may begin, whether the phrase plainly ends here, and whether by a colon."""
    if row[end - 1].text.endswith(":"):
        return end, True, True
    hint = _skip_hint(row, end)
    if hint > end and row[hint - 1].text.endswith(":"):
        return hint, True, True
    if hint < len(row) and is_leader(row[hint]):
        return hint + 1, True, True
    if hint < len(row) and is_tick(row[hint]):
        return hint, True, False
    return hint, hint == len(row) or is_wide(row[hint - 1], row[hint], height), False


def _skip_hint(row: Sequence[Word], end: int) -> int:
    """Step over a hint in brackets: "(ÅÅÅÅMMDD-XXXX)", "(sjukhus/klinik)"."""
    if end < len(row) and row[end].text.startswith("("):
        for at in range(end, min(end + 8, len(row))):
            if ")" in row[at].text:
                digits = sum(letter.isdigit() for word in row[end : at + 1] for letter in word.text)
                return at + 1 if digits <= 2 else end
    return end


def _unknown_label(zone: Zone, number: int, row: Sequence[Word], at: int) -> Label | None:
    """Take a short phrase that ends in a colon for a label that no list holds: its value is nobody's."""
    for end in range(at + 1, min(at + 6, len(row)) + 1):
        text = row[end - 1].text
        if text.endswith(":") and _is_one_phrase(row[at:end], zone.height) and text[0].isalpha():
            wording = Wording(" ".join(word.text for word in row[at:end]), ("ignore",))
            return Label(wording, zone, number, at, end, tuple(row[at:end]), False, True)
    return None


def slots_in(label: Label, section: str, wordings: Wordings) -> tuple[str, ...]:
    """Return what a label's value is in the section that it stands in."""
    meanings = wordings.meaning.get(section, {})
    plain = wordings.meaning[""]
    return tuple(meanings.get(slot, slot if section else plain.get(slot, slot)) for slot in label.slots)
