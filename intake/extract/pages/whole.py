"""Did all pages come? What the pages themselves, the fax header and the cover sheet say of their number."""

import re
from collections.abc import Iterator, Sequence

from models.page import Page, Source

MOST_PAGES = 60  # a greater number is a form's or a telephone's
EDGE_LINES = 3  # first and last lines of a page, where its number stands
OF = r"\.?:?\s*0*(\d{1,2})\s*(?:/|\(|:|av|of|af|von)\s*0*(\d{1,2})\)?(?![\d/-])"
SHEETS = r"(?:sidor|sidorna|sid|sider|blad|pages|seiten)"
NUMBERED = re.compile(rf"\b(?:sid|sida|sidan|page|side|seite|blad){OF}", re.IGNORECASE)
STAMPED = re.compile(
    rf"(?:\b(?:sid|sida|page|side|seite|blad|s|p|pg)|#){OF}", re.IGNORECASE
)  # by the fax machine
BARE = re.compile(r"(?<![\d/.:-])0(\d\d)/0(\d\d)(?![\d/])")  # so too: "001/003"
AT_EDGE = re.compile(r"(?:^|\s)(\d)\s?\((\d)\)$")  # "1(2)" at the end of a line
# "Sida 1(3)" as a worn page may be read: "Sida 132"
RUN_TOGETHER = re.compile(r"\b(?:sida|sid|page|side|seite)\.?\s*(\d{2,4})$", re.IGNORECASE)
COUNTED = (
    re.compile(
        r"(?:antal\s+(?:sidor|sid|blad)|antall\s+sider|antal\s+sider|sidantal|number\s+of\s+pages|total\s+pages"
        r"|anzahl\s+seiten)\b[^\d\n]{0,40}?(\d{1,2})\b",
        re.IGNORECASE,
    ),
    re.compile(rf"(?:^|\n)\W*{SHEETS}\s*(?:\([^)\d]*\))?\s*:\s*(\d{{1,2}})\s*(?:$|\n|st\b)", re.IGNORECASE),
    re.compile(
        rf"(?:totalt|sammanlagt|tillsammans|omfattar|består av) +(\d{{1,2}}) +{SHEETS}\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b(\d{{1,2}}) +{SHEETS},? +\(?(?:totalt|sammanlagt|inkl|inklusive|incl|including|medräknat)\b",
        re.IGNORECASE,
    ),
)
GOES_ON = re.compile(
    r"\b(?:forts(?:\.|ättning(?:en)?|ätter)?|continue[sd]|fortsettelse|fortsetzung|wird\s+fortgesetzt)\s*"
    r"(?:följer|följer\s+på|på|on|auf|se)?\s*"
    r"(?:nästa\s+(?:sida|blad)|next\s+page|neste\s+side|nächste\w*\s+seite|(?:sida?|blad|page)\.?\s*\d|följer)"
    r"|\bse\s+(?:även\s+)?nästa\s+(?:sida|blad)",
    re.IGNORECASE,
)


def lacks_pages(pages: Sequence[Page]) -> bool:
    """Say whether the pages speak of more pages than came, or the last one goes on."""
    sheets = [page for page in pages if page.number > 0]
    said = [number for page in sheets for number in _totals(page)]
    if not sheets:
        return False
    return max(said, default=0) > len(sheets) or bool(GOES_ON.search(sheets[-1].text))


def _totals(page: Page) -> Iterator[int]:
    lines = [line.rstrip() for line in page.text.splitlines() if line.strip()]
    edges = {*lines[:EDGE_LINES], *lines[-EDGE_LINES:]}
    header = page.header or ""
    numbers = (
        *NUMBERED.finditer(page.text),
        *STAMPED.finditer(header),
        *BARE.finditer(header),
        *(match for line in edges if (match := AT_EDGE.search(line))),
    )
    for match in numbers:
        this, total = int(match.group(1)), int(match.group(2))
        if 1 <= this <= total <= MOST_PAGES:
            yield total
    if page.source is Source.OCR:
        yield from (int(match[1]) for line in edges if (match := RUN_TOGETHER.search(line)))
    for pattern in COUNTED:
        for match in pattern.finditer(page.text):
            if int(match.group(1)) <= MOST_PAGES:
                yield int(match.group(1))
