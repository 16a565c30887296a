"""Did all pages come? What the pages themselves, the fax header and the cover sheet say of their number."""

import re
from collections.abc import Iterator, Sequence

from models.page import Page

MOST_PAGES = 60  # a greater number is a form's or a telephone's
OF = r"\.?:?\s*(\d{1,2})\s*(?:/|\(|av|of|af|von)\s*(\d{1,2})\)?"
NUMBERED = re.compile(rf"\b(?:sid|sida|sidan|page|side|seite|blad){OF}", re.IGNORECASE)
STAMPED = re.compile(rf"\b(?:sid|sida|page|side|seite|blad|s|p|pg){OF}", re.IGNORECASE)  # by the fax machine
COUNTED = re.compile(
    r"(?:antal\s+sidor|antall\s+sider|antal\s+sider|number\s+of\s+pages|total\s+pages|anzahl\s+seiten)"
    r"[^\d\n]{0,40}?(\d{1,2})\b",
    re.IGNORECASE,
)


def lacks_pages(pages: Sequence[Page]) -> bool:
    """Say whether the pages speak of more pages than came."""
    sheets = [page for page in pages if page.number > 0]
    said = [number for page in sheets for number in _totals(page)]
    return bool(sheets) and max(said, default=0) > len(sheets)


def _totals(page: Page) -> Iterator[int]:
    for match in (*NUMBERED.finditer(page.text), *STAMPED.finditer(page.header or "")):
        this, total = int(match.group(1)), int(match.group(2))
        if 1 <= this <= total <= MOST_PAGES:
            yield total
    for match in COUNTED.finditer(page.text):
        if int(match.group(1)) <= MOST_PAGES:
            yield int(match.group(1))
