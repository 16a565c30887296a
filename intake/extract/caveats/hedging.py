"""A sentence that hangs something on a condition, turns it round or is unsure: what it means is for a clerk.

"Bilderna ska dock till ...", "kan ha kastat om siffrorna", "om patienten samtycker". What is hedged so nobody
can list, and hardly an order that says all it has to say holds such a word: what it may say (to ring with
questions, that a secret is one) is listed instead.
"""

import re
from collections.abc import Sequence

from intake.extract.caveats.reserving import wordings
from intake.extract.pages.sentences import own_sentences
from models.page import Page

NAMES = re.compile(r"(?<=[\w,] )[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?")  # Inga, who is no "inga"


def hedges(pages: Sequence[Page]) -> bool:
    """Say whether any sentence of the pages hedges what the order says."""
    return any(_is_hedged(sentence) for page in pages for sentence in own_sentences(page))


def _is_hedged(sentence: str) -> bool:
    plain = wordings("harmless").sub(" ", NAMES.sub(" ", sentence).casefold())
    return wordings("hedges").search(plain) is not None
