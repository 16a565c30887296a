"""A sentence that hangs something on a condition, turns it round or is unsure: what it means is for a clerk.

"Bilderna ska dock till ...", "kan ha kastat om siffrorna", "om patienten samtycker". What is hedged so nobody
can list, and hardly an order that says all it has to say holds such a word: what it may say (to ring with
questions, that a secret is one) is listed instead.
"""

import re
from collections.abc import Sequence

from intake.extract.caveats.reserving import wordings
from intake.extract.pages.sentences import SMALL, is_remark, own_lines, small_words
from models.page import Page

# what parts a sentence in what is said by itself, and a day's own "den"
_PARTS = re.compile(
    r"[,;:–]\s(?!(?:och )?inte heller)|(?<=\w\w)[.!?]\s| - |\b(?:men|för att|för|så|eftersom|medan|fast)\b"
)
_DAYS = re.compile(
    r"\bden (?:\d|första|\w+de|\w+te)\b(?= ?[\d/.]| (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))"
)
NAMES = re.compile(r"(?<=[\w,] )[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?")  # Inga, who is no "inga"


def hedges(pages: Sequence[Page]) -> bool:
    """Say whether any sentence of the pages hedges what the order says, or any line turns it round."""
    return any(is_hedged(line) for page in pages for line in own_lines(page))


def is_hedged(line: str) -> bool:
    """Say whether a sentence or a line hedges, apart from what it may always say."""
    plain = wordings("harmless").sub(" ", NAMES.sub(" ", line).casefold())
    if wordings("turns").search(plain):
        return True
    if not (small_words(line) >= SMALL or is_remark(line)):
        return False
    hedge = wordings("hedges").search(plain)
    hangs = hedge is not None and _is_relevant(plain.replace(hedge[0], " ", 1))
    return hangs or _adds(plain) or any(_denies(part) for part in _PARTS.split(plain))


def _adds(plain: str) -> bool:
    """Tell a sentence by which somebody gets more; what it says of a report or of an examination is read."""
    more = wordings("adds").search(plain)
    return more is not None and wordings("gives").search(plain) is not None and _is_relevant(plain)


def _denies(part: str) -> bool:
    """Tell a part of a sentence that says of the order what is not so."""
    no = wordings("denies").search(part)
    return no is not None and _is_relevant(part.replace(no[0], " ", 1))


def _is_relevant(plain: str) -> bool:
    return wordings("relevant").search(_DAYS.sub(" ", plain)) is not None
