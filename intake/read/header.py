"""Keep the line that a fax machine stamps on top of a page apart from what the page says.

Form: T.30 leaves it to the maker; common are "2015-01-29 09:00 FROM: +46 340 123456  TO: ...  P.1/3".
"""

import re
from collections.abc import Sequence

from models.page import Word, lines_of

_REACH = 0.045  # of the page's height
_LEVEL = 1.0  # heights between the middles of the highest and the lowest word of one line
_SURE = 0.75  # confidence; "1/1" in a stamp's small type is often read as "1/2", but never surely
_SIGNS = (
    re.compile(r"\b\d{1,2}[:.]\d{2}(?::\d{2})?\b"),
    re.compile(
        r"\b(?:\d{4}[-/.]\d{2}[-/.]\d{2}|[\dOo]?\d[-/. ](?:\d{1,2}|[A-Za-zÅÄÖåäö]{3})[-/. ]{1,2}\d{2,4})\b"
    ),
    re.compile(
        r"(?:\b(?:p|pg|page|sid|sida|s)\s?[.:]?\s?\d{1,3}\b|\b\d{1,3}\s?/\s?\d{1,3}\s*$|#\d{3,})",
        re.IGNORECASE,
    ),
    re.compile(r"\b(?:from|från|fran|to|till|fax|tel|tsi|id|nr|no)\b\s?[.:]?", re.IGNORECASE),
    # A stamp's "+46" is worn to "146" or "-46": so many digits are a number all the same.
    re.compile(r"(?:(?:\+\d{2}|\b0\d{1,3})[ -]?\d{2,3}[ -]?\d{2}|(?<!\d)\d{9,14}(?!\d))"),
)
_PAGE_OF = re.compile(
    r"(?:p|pg|page|sid|sida|s)?\s?[.:]?\s?\b(\d{1,3})\s?(?:/|av|of)\s?(\d{1,3})\s*$", re.IGNORECASE
)


def split_header(words: Sequence[Word], height: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words of the stamped line, if the page has one, and the other words."""
    lines = lines_of(tuple(words))
    for index, line in enumerate(lines[:3]):
        if max(word.box.bottom for word in line) < height * _REACH and is_header(text_of(line)):
            rest = [word for other in lines[:index] + lines[index + 1 :] for word in other]
            return tuple(line), tuple(rest)
    return _split_band(words, height)


def _split_band(words: Sequence[Word], height: float) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Take all of a page's upper edge for the line that was stamped there: worn type is cut into several."""
    edge = [word for word in words if word.box.bottom < height * _REACH]
    level = sorted(edge, key=lambda word: word.box.x0)
    if not _is_one_row(level) or not is_header(text_of(level)):
        return (), tuple(words)
    return tuple(level), tuple(word for word in words if word not in edge)


def _is_one_row(words: Sequence[Word]) -> bool:
    middles = sorted(word.box.center[1] for word in words)
    heights = sorted(word.box.height for word in words)
    return bool(words) and middles[-1] - middles[0] < _LEVEL * heights[len(heights) // 2]


def is_header(text: str | None) -> bool:
    """Return whether a line on top of a page looks stamped: three signs of time, day, page, name, number."""
    return text is not None and sum(bool(sign.search(text)) for sign in _SIGNS) >= 3


def page_of(header: str) -> tuple[int, int] | None:
    """Return (page, of how many) when the header says so."""
    match = _PAGE_OF.search(header)
    if not match:
        return None
    page, total = int(match[1]), int(match[2])
    return (page, total) if 1 <= page <= total <= 200 else None


def says_pages_are_missing(headers: Sequence[str | None]) -> bool:
    """Return whether the headers count more pages than came, as 1/3 and 3/3 without 2/3."""
    seen = [found for header in headers if header and (found := page_of(header))]
    totals = {total for _, total in seen}
    if len(totals) != 1 or len(seen) < len(headers):
        return any(total > len(headers) for total in totals)
    return {page for page, _ in seen} != set(range(1, totals.pop() + 1))


def text_of(line: Sequence[Word]) -> str | None:
    """Return a line's words, or none where there are none."""
    return " ".join(word.text for word in line) or None


def confirm_page_mark(stamped: Sequence[Word], again: Sequence[Word]) -> str | None:
    """Return the header; a "1/3" that is unsure or read otherwise the second time becomes a question mark.

    Only the count itself must be sure: worn letters of "SIDA" before it say nothing of it.
    """
    header = text_of(stamped)
    if header is None or page_of(header) is None:
        return header
    row = sorted(again, key=lambda word: word.box.x0)  # a second reading tells numbers last
    sure = min(word.confidence for word in _mark_of(stamped, header)) >= _SURE
    return header if sure and page_of(header) == page_of(text_of(row) or "") else _PAGE_OF.sub("?", header)


def _mark_of(stamped: Sequence[Word], header: str) -> Sequence[Word]:
    """Return the words that hold the page's number and how many there are."""
    match = _PAGE_OF.search(header)
    return stamped[-len(header[match.start(1) :].split()) :] if match else stamped
