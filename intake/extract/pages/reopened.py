"""A mail that takes up the mail it quotes and adds nothing to it: what it quotes is what it says.

"Påminnelse!" above an order: the signs of quoting and the head of the mail below go, so that it reads as it
was written. The words above stay, for they may take something back.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from intake.extract.pages.passage import NUMBER, QUOTE_STARTS, QUOTED_LINE, open_passage
from intake.extract.pages.running import RunningText
from models.page import Page, Source, Word

MOST_WORDS = 40  # of the mail's own: more say something
ADDS = re.compile(
    r"\b(?:[Tt]ill|[Hh]os|[Åå]t|[Tt]o|[Tt]il|[Aa]n)\s+[A-ZÅÄÖÆØ]"
    r"|\b(?i:i ?stället|ändra\w*|rätta\w*|rättelse|fel|även|också|dessutom|instead|also|wrong|correction)\b"
)  # another place, another thing
DAY = re.compile(
    r"\b\d{1,2}[/.]\d{1,2}\b|\b(?:19|20)\d\d\b|\b\d{6}"
    r"|\b\d{1,2}\.? (?:jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])",
    re.IGNORECASE,
)
HEAD = re.compile(
    r"[ >]*(?:från|from|fra|von|skickat|sent|sendt|gesendet|till|to|til|an|kopia|cc|datum|date|dato) ?:",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"(?:(?:ämne|subject|emne): ?)?(?:re|sv|svar|aw|antw?|vb|fw|fwd|vs|vl|wg|tr)\s?:", re.IGNORECASE
)
NESTED = re.compile(r"^ *> *>", re.MULTILINE)
MARKS = re.compile(r"^[ >]+", re.MULTILINE)


def reopen(page: Page) -> Page:
    """Lay open the mail that a mail quotes; return the page as it is where its own words add to that.

    A mail that quotes several mails is left alone: nobody knows which of them it takes up.
    """
    if page.source is not Source.MAIL:
        return page
    passage = open_passage(page)
    running, mark = passage.running, QUOTED_LINE.search(passage.running.text)
    start = min(passage.end, mark.start() if mark else passage.end)
    if start == len(running.text) or _adds(running.text[:start]):
        return page  # what is passed on is no quotation
    below = _below_head(running.text, start)
    if _is_chain(running.text[below:]):
        return page
    return replace(page, words=tuple(_words(running, start, below)))


def _adds(above: str) -> bool:
    """Say whether a mail's words, behind its subject, name somebody, a day, a place or a change."""
    subject, _, below = above.lstrip().partition("\n")
    own = below if SUBJECT.match(subject) else above
    if not own.strip() or len(own.split()) > MOST_WORDS:
        return True
    return bool(NUMBER.search(own) or ADDS.search(own) or DAY.search(own))


def _below_head(text: str, start: int) -> int:
    """Return where the quoted mail's own words begin, below who sent it and when."""
    head = QUOTE_STARTS.match(text, start)
    if head is None:
        return start
    place = _next_line(text, head.end())
    while HEAD.match(text, place):
        place = _next_line(text, place)
    return place


def _next_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def _is_chain(text: str) -> bool:
    return bool(NESTED.search(text) or QUOTE_STARTS.search(MARKS.sub("", text)))


def _words(running: RunningText, start: int, below: int) -> Iterator[Word]:
    """Yield a mail's own words and those of the mail that it quotes, without the signs of quoting."""
    for place, word in zip(running.starts, running.words, strict=True):
        if place < start:
            yield word
        elif place >= below and (text := word.text.lstrip(">")):
            yield replace(word, text=text)
