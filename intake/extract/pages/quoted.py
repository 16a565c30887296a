"""Which words of a mail's page are its writer's own, and which it quotes of mails before it."""

from intake.extract.pages.passage import blank_quotes, open_passage
from models.page import Box, Page, Source


def quoted_boxes(page: Page) -> tuple[Box, ...]:
    """Return the boxes of the words that a mail quotes; none for any other page."""
    if page.source is not Source.MAIL:
        return ()
    passage = open_passage(page)
    own = blank_quotes(passage.text)
    starts = zip(passage.running.starts, passage.running.words, strict=True)
    return tuple(word.box for start, word in starts if start >= passage.end or own[start].isspace())


def is_quoted(box: Box | None, quoted: tuple[Box, ...]) -> bool:
    """Tell whether a value's box holds a word that is quoted."""
    return box is not None and any(box.holds(one.center) for one in quoted)
