"""What the layout reader makes of words on a page."""

from datetime import date

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from models.order import Found
from models.page import Page
from tests.pages import a_page

TODAY = date(2026, 11, 21)
VARBERG = "Medicinmottagningen, Hallands sjukhus Varberg"
SAHLGRENSKA = "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska"


def read(*pages: Page | str) -> Found:
    drawn = [a_page(page, number) if isinstance(page, str) else page for number, page in enumerate(pages, 1)]
    return read_layout(drawn, load_knowledge(), TODAY)


def best(found: Found, field: str) -> str | None:
    candidates = [one for one in found.candidates if one.field == field]
    return max(candidates, key=lambda one: one.confidence).value if candidates else None


def listed(found: Found) -> list[tuple[str, str | None]]:
    return [(one.description, one.date and one.date.isoformat()) for one in found.examinations]
