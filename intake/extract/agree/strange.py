"""What stands in an examination's words, or right beside them, and is no word: "knä högr", "kontrastDatum".

It may be a side misspelt, or "utan" and what it denies run together with the next label. A print's letters
are sure, so whatever no list knows is a doubt; what a picture makes of words is looked at in `lost.py`.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from intake.extract.pages.geometry import rows_of
from models.order import Evidence
from models.page import Page, Word

CLOSE = 1.0  # heights between an examination's words and one right beside them
LETTERS = 2  # of a word: a letter alone is a list's mark
WORD = re.compile(r"[^\W\d_]+")


def strange_word(evidence: Evidence, page: Page, is_word: Callable[[str], bool]) -> str | None:
    """Return what stands in an examination's words or right beside them and that no list knows, or None."""
    quoted = evidence.quote.split()
    if evidence.bbox is None or not quoted:
        return None
    level = [word for word in page.words if evidence.bbox.top <= word.box.center[1] <= evidence.bbox.bottom]
    for row in rows_of(level):
        for word in _within(row, quoted, evidence):
            for part in WORD.findall(word.text):
                if len(part) >= LETTERS and not is_word(part):
                    return part
    return None


def _within(row: Sequence[Word], quoted: Sequence[str], evidence: Evidence) -> Iterator[Word]:
    """Yield a row's words from the first that is quoted to the last, and those right beside them."""
    box = evidence.bbox
    own = [at for at, word in enumerate(row) if box and box.holds(word.box.center) and word.text in quoted]
    if not own:
        return
    first, last = own[0], own[-1]
    if first and _go_together(row[first - 1], row[first]) and not row[first - 1].text.endswith(":"):
        first -= 1
    if last + 1 < len(row) and _go_together(row[last], row[last + 1]):
        last += 1
    yield from row[first : last + 1]


def _go_together(left: Word, right: Word) -> bool:
    """Say whether two words stand close and no sentence ends between them."""
    is_close = right.box.x0 - left.box.x1 <= CLOSE * max(left.box.height, right.box.height)
    return is_close and not (left.text.endswith(".") and right.text[:1].isupper())
