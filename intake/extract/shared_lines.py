"""Lines below a page's last patient that are for all of them: "Adressat för bådas bilder: Njurmott"."""

import math
import re
from collections.abc import Sequence

from models.page import Page, Word, lines_of

_FOR_ALL = re.compile(r"\b(?:båda|bådas|bägge|bägges|samtliga|samtligas|allas|deras)\b", re.IGNORECASE)
_SENDS = re.compile(
    r"(?:(?:vänligen|var god|var vänlig|vi ber er|kan ni|tack) )?"
    r"(?:(?:sänd|skicka|länka|översänd|överför|exportera|leverera)\b.*\bbild"
    r"|bilder(?:na)? (?:\w+ ){0,2}(?:till|skickas)\b)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"(?:enligt|enl\.?|på uppdrag av|på begäran av|beställs av) \w", re.IGNORECASE)


def top_of_shared(page: Page, tops: Sequence[float]) -> float:
    """Return where the first line stands that sends or asks for all; `tops` are where the blocks begin.

    A line that begins as one in an earlier block does is the last patient's own. Infinity: there is none.
    """
    lines = sorted(lines_of(page.words), key=lambda line: line[0].box.top)
    own = {_first(line) for line in lines if tops[0] <= line[0].box.center[1] < tops[-1]}
    below = [line for line in lines if line[0].box.center[1] >= tops[-1]][1:]
    shared = (line for line in below if _is_shared(line) and _first(line) not in own)
    return next((min(word.box.top for word in line) - 1 for line in shared), math.inf)


def _is_shared(line: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in line)
    return bool(_SENDS.match(text) or _ASKS.match(text) or _FOR_ALL.search(text))


def _first(line: Sequence[Word]) -> str:
    return line[0].text.casefold().strip(" .,:;")
