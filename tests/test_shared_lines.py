"""What is said below several patients for all of them, and what is the last one's own."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page

LUND = "Röntgen, Skånes universitetssjukhus Lund"
LETTER = """Enligt dr Eva Berg beställs bilder för nedanstående.
A) Anna Ek, 19121212-1212
CT buk 2026-03-04
{first}
B) Bertil Alm, 19560412-2381
MR hjärna 2026-05-06
{last}
Med vänliga hälsningar
Medicinmottagningen HSV"""


def goals(first: str, last: str) -> list[str | None]:
    page = a_page(LETTER.format(first=first, last=last))
    orders = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    return [order.value(FieldName.DESTINATION) for order in orders]


@pytest.mark.parametrize(
    "line", ["Adressat för bådas bilder: Röntgen SUS Lund.", "Sänd bilder till Röntgen SUS Lund."]
)
def test_a_line_for_all(line):
    assert goals("MR knä höger 2026-02-02", line) == [LUND, LUND]


def test_each_has_its_own():
    own = goals("Skicka bilder till Röntgen HSV.", "Skicka bilder till Röntgen SUS Lund.")
    assert LUND not in own[:1]
