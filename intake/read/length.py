"""Cut what no page of an order holds: words of thousands of letters, and words by the ten thousand."""

from dataclasses import replace

from models.flag import flag
from models.page import Page

MOST_LETTERS = 2_000  # of one word; the addresses in mails have hundreds
MOST_WORDS = 20_000  # on one page; the densest print has two thousand
TOO_LONG = "Sidans text är längre än gränsen: resten är inte läst, titta på originalet."


def cut_to_length(page: Page) -> Page:
    """Return the page, or where its text is beyond all measure what is within it, flagged."""
    if len(page.words) <= MOST_WORDS and all(len(word.text) <= MOST_LETTERS for word in page.words):
        return page
    words = tuple(replace(word, text=word.text[:MOST_LETTERS]) for word in page.words[:MOST_WORDS])
    return replace(page, words=words, flags=(*page.flags, flag("page.unreadable", TOO_LONG)))
