"""Where on a line a label may begin and end."""

import re
from collections.abc import Sequence
from itertools import pairwise

from intake.extract.labels.delimiters import ends_label, is_leader, is_pointer, is_tick
from intake.extract.labels.wordings import Wordings, key
from intake.extract.pages.geometry import Zone
from models.page import Word

_NUMBERING = re.compile(r"^(?:\d{1,2}|[A-Ha-h])[.)]$")


def is_label_next(row: Sequence[Word], at: int, zone: Zone, wordings: Wordings) -> bool:
    """Tell whether another heading follows at once: columns set close, "Personnummer Patientnamn"."""
    for end in range(at + 1, min(at + 4, len(row)) + 1):
        letters = key(" ".join(word.text for word in row[at:end]))
        parted = end == len(row) or zone.is_parted(row[end - 1], row[end])
        if parted:
            return (
                len(letters) > 3
                and wordings.find(letters) is not None
                and not row[end - 1].text.endswith(":")
            )
    return False


def may_stand_inline(text: str, row: Sequence[Word], at: int, end: int, wordings: Wordings) -> bool:
    """Tell whether a wording may be a label in the midst of a line; a number's only before a number."""
    letters = key(text)
    if letters not in wordings.inline or text.startswith("(") or text.endswith(")"):
        return False
    if letters in wordings.dotted and not text.endswith((".", ":")):
        return False  # "att" is a word like any other, "att." is not
    known = wordings.find(letters)
    if known is None or known.slots[0] not in ("patient_id", "reply_fax"):
        return True
    return end < len(row) and any(sign.isdigit() for sign in row[end].text)


def opens(row: Sequence[Word], at: int, zone: Zone) -> bool:
    """Tell whether a phrase can begin at a word: the row's first, after a gap, a tick box, numbering."""
    if at == 0:
        return True
    before = row[at - 1]
    if is_tick(before) or is_leader(before) or before.text.endswith((";", "|")) or is_pointer(before):
        return True
    if zone.is_parted(before, row[at]):
        return True
    return bool(_NUMBERING.match(before.text)) and opens(row, at - 1, zone)


def is_numbering(row: Sequence[Word], at: int) -> bool:
    """Tell a point's letter or number from the words that it stands before: "D. Skickas till"."""
    return at + 1 < len(row) and bool(_NUMBERING.match(row[at].text))


def is_one_phrase(words: Sequence[Word], zone: Zone) -> bool:
    """Say whether no sign, box, rule or gap parts the words."""
    if is_tick(words[-1]) or any(ends_label(w) or is_leader(w) or is_tick(w) for w in words[:-1]):
        return False
    return not any(zone.is_parted(left, right, 1.3) for left, right in pairwise(words))
