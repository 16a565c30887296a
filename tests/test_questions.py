"""Forms that ask in questions, a table's left column: what is a label there, and what is only its end."""

from datetime import date
from itertools import pairwise

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Box
from tests.pages import LINE, PITCH, a_page

TODAY = date(2026, 11, 21)
HEAD = "2026/11/05  Beställ bilder | Internt formulär"
FORM = """Fråga                           Svar
Ditt namn                       Signe Karppinen
Mottagning                      Frölundaortopeden
Läkare som vill ha bilderna     öl Frida Fagerlund
Patientens personnummer         19700121-5594
Patientens namn                 Andrzej Karppinen
Vilken röntgenavdelning har     Region Halland
bilderna?
Vilka bilder vill du ha?        DT buk 2026-02-18
Vart ska de skickas?            Frölundaortopeden
Hur?                            genom IEP"""
ADDRESS = "https://intranat.example/formular/bilder?steg=3"
ROWS = (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12)


def a_form(head: str = HEAD, address: str = ADDRESS):
    down = [40 + LINE * row - 2 for row in ROWS]
    across = [38 + PITCH * column for column in (0, 31, 80)]
    cells = [Box(x0, top, x1, bottom) for top, bottom in pairwise(down) for x0, x1 in pairwise(across)]
    return a_page(f"{head}\n{FORM}\n{address}", cells=tuple(cells))


def test_a_form_of_questions_is_queued():
    (order,) = extract_orders([a_form()], load_knowledge(), TODAY).orders
    assert (order.status, order.flags) == ("queued", ())
    assert order.value(FieldName.CLINIC) == "Frölundaortopeden"
    assert order.value(FieldName.PATIENT_NAME) == "Andrzej Karppinen"


def test_a_day_in_the_first_line_is_a_browsers_by_the_address_in_the_last():
    (order,) = extract_orders([a_form(address="Blankett 3")], load_knowledge(), TODAY).orders
    assert "uncertain.examinations" in {flag.code for flag in order.flags}
