"""Whether an order's sentences ask for images to be sent, or only tell that they were.

"Vi tackar för CT hjärna 2026-11-15 som ni skickade till Västervik" names all that an order names and asks
for nothing. A form and a note have no such sentence: what only names is an order by its labels.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.caveats.reserving import wordings
from intake.extract.pages.sentences import STOP, write_out
from models.order import Examination, Field, FieldName, Order
from models.page import Page

LABEL = re.compile(r"\blabel '")  # in what a value was read by: a form names it


def tells_only(order: Order, pages: Sequence[Page]) -> bool:
    """Say whether a sentence about the order's images tells what became of them, and none asks for any."""
    if any(map(_is_labelled, (order.fields.get(FieldName.DESTINATION), *order.examinations))):
        return False
    sentences = [sentence for page in pages for sentence in write_out(page).split(STOP.strip())]
    told = [
        one for one in sentences if _tells().search(one) and any(quote in one for quote in _quotes(order))
    ]
    return bool(told) and not any(map(_asks().search, sentences))


def _is_labelled(value: Field | Examination | None) -> bool:
    return value is not None and LABEL.search(value.why) is not None


def _quotes(order: Order) -> Iterator[str]:
    """Yield how the page writes the examinations and where they go."""
    destination = order.fields.get(FieldName.DESTINATION)
    for evidence in (destination and destination.evidence, *(one.evidence for one in order.examinations)):
        if evidence and evidence.quote:
            yield " ".join(evidence.quote.split()).casefold()


@cache
def _tells() -> re.Pattern[str]:
    return wordings("tells", r"(?<!\w)(?:{})(?!\w)")


@cache
def _asks() -> re.Pattern[str]:
    return wordings("asks", r"(?<!\w)(?:{})(?!\w)")
