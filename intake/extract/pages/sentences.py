"""A page's text as sentences: on one line, in small letters, with a sign where one ends."""

import re
from collections.abc import Sequence
from itertools import pairwise

from models.page import Page, Source, Word, lines_of

STOP = " ¶ "  # stands where a sentence or a paragraph ends
SENTENCE_END = re.compile(r"(?<=\w\w\w[.!?]) (?=[A-ZÅÄÖÆØÜ])|(?<=[\d)][.!?]) (?=[A-ZÅÄÖÆØÜ])")
PARAGRAPH = 2.0  # line heights from top to top that part two paragraphs


def write_out(page: Page) -> str:
    """Return a page's text on one line, with a sign where sentences, paragraphs and a mail's subject end."""
    lines = lines_of(page.words)
    text = ""
    for above, line in pairwise([[], *lines]):
        text += (STOP if _is_apart(page, lines, above, line) else " ") + " ".join(word.text for word in line)
    marked = SENTENCE_END.sub(STOP, " ".join(text.split()))
    return " ".join(marked.split()).casefold()


def _is_apart(
    page: Page, lines: Sequence[Sequence[Word]], above: Sequence[Word], line: Sequence[Word]
) -> bool:
    if not above:
        return False
    if page.source is Source.MAIL and above is lines[0]:
        return True
    height = max(word.box.height for word in above)
    return line[0].box.top - above[0].box.top > PARAGRAPH * height
