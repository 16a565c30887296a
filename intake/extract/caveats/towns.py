"""A line too short for a sentence that points to a town: "Till Karlstad.", "Karlstad läser också."

Below an order that sends everything to Örebro nobody makes anything of it, and it may be where the images are
meant to go. A town alone is an address or a letterhead; a preposition before it, or a verb behind it, is not.
"""

import re
from collections.abc import Iterator, Sequence

from intake.extract.caveats.reserving import wordings
from intake.extract.pages.sentences import SMALL, own_lines, small_words
from intake.extract.prose.housenames import is_town
from intake.extract.values.letters import CAPITAL
from intake.flags import uncertain
from models.flag import Flag
from models.order import FieldName, Order
from models.page import Page, Source

HOUSES = (FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.CLINIC, FieldName.REPORT_DESTINATION)
ADDRESSED = 2  # lines at the top of a page that may say to whom it is written
_NAME = rf"{CAPITAL}[^\W\d_]+"
_POINTS = re.compile(rf"(?<!\w)(?i:till|via|åt|hos|mot|även|också|plus)\s+({_NAME})(?=\W*$|\s+[^\W\d_]+\W*$)")
_SUBJECT = re.compile(rf"\W*({_NAME})\s+(?!den\b|d\b)[a-zåäö]{{2,}}")


def flag_towns(order: Order, pages: Sequence[Page]) -> Iterator[Flag]:
    """Yield a flag where a short line points to a town that none of the order's houses has in its name."""
    values = " ".join(order.value(name) or "" for name in HOUSES).casefold()
    if any(_points_elsewhere(page, values) for page in pages):
        yield uncertain("destination")


def _points_elsewhere(page: Page, values: str) -> bool:
    if page.source is Source.OCR or page.ticks:
        return False  # a line may be half worn there, and choices are names that nobody chose
    lines = [line for line in own_lines(page) if small_words(line) < SMALL][ADDRESSED:]
    return any(
        is_town(town) and town.casefold() not in values
        for line in lines
        if not wordings("greets", r"^\W*(?:(?!till){})").match(line.casefold())
        for town in (found[1] for found in (_POINTS.search(line), _SUBJECT.match(line)) if found)
    )
