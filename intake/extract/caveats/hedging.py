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

NAMES = re.compile(r"(?<=[\w,] )[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?")  # Inga, who is no "inga"


def hedges(pages: Sequence[Page]) -> bool:
    """Say whether any sentence of the pages hedges what the order says, or any line turns it round."""
    return any(is_hedged(line) for page in pages for line in own_lines(page))


def is_hedged(line: str) -> bool:
    """Say whether a sentence or a line hedges, apart from what it may always say."""
    plain = wordings("harmless").sub(" ", NAMES.sub(" ", line).casefold())
    if wordings("turns").search(plain):
        return True
    is_sentence = small_words(line) >= SMALL or is_remark(line)
    hedge = wordings("hedges").search(plain) if is_sentence else None
    return hedge is not None and wordings("relevant").search(plain.replace(hedge[0], " ", 1)) is not None
