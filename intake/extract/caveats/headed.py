"""The rows of a letterhead that are nobody new: a part of the clinic beside its name, whom it is written to.

"Ryggteamet, tel 0300-56 50 12" below "Ortopedkliniken Hallands sjukhus Kungsbacka" is nobody whom the images
go to. Only a row that says nothing else, and no row that says to whom it is written.
"""

import re
from collections.abc import Iterator, Sequence

from intake.extract.knowledge import Knowledge
from intake.extract.pages.sentences import SMALL, own_lines, small_words
from intake.extract.places.resolve import find_places
from models.order import FieldName, Order
from models.page import Page

HIGHEST = 5  # rows at the top of a page that may be its letterhead
_TO = re.compile(
    r"(?<!\w)(?:till|to|att|attn|mottagare|fvb|f\.? ?v\.? ?b|vidare|kopia|cc|via|hos|åt|dr)(?!\w)|[+&>]",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{5,}")


def heading_rows(rows: Sequence[str], order: Order) -> list[str]:
    """Return the rows at a page's top that name the clinic that orders, and those between and right below."""
    parts = [part for part in (order.value(FieldName.CLINIC) or "").casefold().split(", ") if part]
    top = rows[:HIGHEST]
    naming = [number for number, row in enumerate(top) if any(_names(row, part) for part in parts)]
    if not naming:
        return []
    return [row for row in top[: naming[-1] + 2] if ":" not in row and not _TO.search(row)]


def _names(row: str, part: str) -> bool:
    """Say whether a row has all long words of a clinic or of its house."""
    said = set(_WORD.findall(part))
    return bool(said) and said <= set(_WORD.findall(row.casefold()))


def addressees(page: Page, knowledge: Knowledge) -> Iterator[str]:
    """Yield the rows above the first sentence that are a radiology unit alone: whom a letter is to."""
    kinds = {unit.name: unit.kind for unit in knowledge.units}
    for row in own_lines(page):
        if small_words(row) >= SMALL:
            return
        for span in find_places(row, knowledge):
            is_whole = not row[: span.start].strip(" ,") and not row[span.end :].strip(" ,")
            if is_whole and kinds.get(span.place.unit or "") == "radiology":
                yield row
