"""A mail that takes up the mail it quotes and adds nothing to it: what it quotes is what it says.

"Påminnelse!" above an order: the signs of quoting and the head of the mail below go, so that it reads as it
was written. The words above stay, for they may take something back. Of a chain of mails that only pass one
another on ("Er?", "Fel adress, skickar vidare") the one that names somebody is laid open.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from intake.extract.pages.passage import NUMBER, PASSED_ON, QUOTE_STARTS, QUOTED_LINE, open_passage
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
MISSENT = re.compile(
    r"\b(?:fel ?(?:adress|adresserat|avdelning|enhet|mottagare|brevlåda|skickat|ställe)"
    r"|(?:hamnat|kommit|hamnade|kom) fel)\b",
    re.IGNORECASE,
)  # why a mail is passed on, and no change of what it says
HEAD = re.compile(
    r"[ >]*(?:från|from|fra|von|skickat|sent|sendt|gesendet|till|to|til|an|kopia|cc|datum|date|dato"
    r"|ämne|subject|emne) ?:",
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
    if not _is_chain(running.text[below:]):
        return replace(page, words=tuple(_words(running, start, below)))
    meant = _the_only_order(running.text, start)
    return replace(page, words=tuple(_words(running, start, *meant))) if meant else page


def reopen_passed_on(page: Page) -> Page:
    """Lay open the mail that a mail passes on; what comes to be weighed is what it says."""
    return reopen(page) if PASSED_ON.match(page.text.lstrip()) else page


def _the_only_order(text: str, start: int) -> tuple[int, int] | None:
    """Return where the only mail of a chain that names somebody stands, where the others but pass it on."""
    if not PASSED_ON.match(text.lstrip()):
        return None
    mails = list(_mails(text, start))
    meant = [mail for mail in mails if NUMBER.search(text[slice(*mail)])]
    others = (text[slice(*mail)] for mail in mails if mail not in meant)
    return meant[0] if len(meant) == 1 and not any(map(_says_more, others)) else None


def _says_more(words: str) -> bool:
    plain = MISSENT.sub(" ", words)
    return len(plain.split()) > MOST_WORDS or bool(ADDS.search(plain) or DAY.search(plain))


def _mails(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield where each mail of a chain begins, below its head, and ends."""
    begun, depth, place = start, -1, start
    while place < len(text):
        end = _next_line(text, place)
        marks = MARKS.match(text, place, end)
        deep = marks.group().count(">") if marks else 0
        is_blank = not text[place:end].strip(" >\n")
        if HEAD.match(text, place) or (deep != depth and not is_blank):
            if text[begun:place].strip(" >\n"):
                yield begun, place
            begun = end if HEAD.match(text, place) else place
        depth, place = (depth if is_blank else deep), end
    yield begun, place


def _adds(above: str) -> bool:
    """Say whether a mail's words, behind its subject, name somebody, a day, a place or a change."""
    subject, _, below = above.lstrip().partition("\n")
    own = below if SUBJECT.match(subject) else above
    if not own.strip() or len(own.split()) > MOST_WORDS:
        return True
    plain = MISSENT.sub(" ", own)
    return bool(NUMBER.search(plain) or ADDS.search(plain) or DAY.search(plain))


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


def _words(running: RunningText, start: int, below: int, end: int | None = None) -> Iterator[Word]:
    """Yield a mail's own words and those of the mail that it quotes, without the signs of quoting."""
    for place, word in zip(running.starts, running.words, strict=True):
        if place < start:
            yield word
        elif below <= place < (end or len(running.text)) and (text := word.text.lstrip(">")):
            yield replace(word, text=text)
