"""Signs around words: colons, dots to write on, dashes, hints in brackets, tick boxes."""

import re
from collections.abc import Sequence

from intake.extract.pages.geometry import POINTERS, Zone
from models.page import Word

_LEADER = re.compile(r"^[.…_:·\-–=]{2,}$|^[:_…·]+$|^[.…_]{4,}\w{0,4}$|^\|+$")
_DASHES = frozenset(("-", "–", "—", "=", "→", ">", "»"))
_SPECKS, _SPECK = (
    frozenset(".:,'"),
    1.5,
)  # signs that specks are read as; points that one is high and wide at most
TICKED, EMPTY = "☒", "☐"


def is_leader(word: Word) -> bool:
    """Tell whether a word is only dots, dashes or a line to write on."""
    return bool(_LEADER.match(word.text))


def is_tick(word: Word) -> bool:
    return word.text in (TICKED, EMPTY)


def is_dash(word: Word) -> bool:
    """Tell whether a word is a sign that leads from a label to its value: "=", "–"."""
    return word.text in _DASHES


def is_pointer(word: Word) -> bool:
    """Tell whether a word is a sign that points from a label back to its value."""
    return word.text in POINTERS


def ends_label(word: Word) -> bool:
    return word.text.endswith((":", "?"))


def delimit(row: Sequence[Word], end: int, zone: Zone) -> tuple[int, bool, bool]:
    """Return where the value may begin, whether the phrase plainly ends here, and whether by a colon."""
    if ends_label(row[end - 1]):
        return _skip_specks(row, end), True, True
    hint = _skip_hint(row, end)
    if hint > end and ends_label(row[hint - 1]):
        return hint, True, True
    if hint < len(row) and is_leader(row[hint]):
        return hint + 1, True, True
    if hint + 1 < len(row) and row[hint].text in _DASHES:
        return hint + 1, True, False
    if hint < len(row) and is_tick(row[hint]):
        return hint, True, False
    return hint, hint == len(row) or zone.is_parted(row[hint - 1], row[hint]), False


def _skip_specks(row: Sequence[Word], end: int) -> int:
    """Step over points behind a label's colon that are a picture's specks: a value follows them."""
    at = end
    while at < len(row) and row[at].text in _SPECKS and max(row[at].box.width, row[at].box.height) < _SPECK:
        at += 1
    return at if at < len(row) else end


def _skip_hint(row: Sequence[Word], end: int) -> int:
    """Step over a hint in brackets: "(ÅÅÅÅMMDD-XXXX)", "(sjukhus/klinik)"."""
    if end < len(row) and row[end].text.startswith("("):
        for at in range(end, min(end + 8, len(row))):
            if ")" in row[at].text:
                return at + 1 if _is_hint(" ".join(word.text for word in row[end : at + 1])) else end
    return end


def _is_hint(text: str) -> bool:
    """Tell a hint from a value in brackets: a value has digits, a hint at most "(10/12 siffror)"."""
    digits = sum(sign.isdigit() for sign in text)
    return digits <= 2 or (digits <= 4 and sum(sign.isalpha() for sign in text) >= 5)
