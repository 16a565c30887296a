"""A form filled in once more, once without its patient: two orders, of which one waits."""

from datetime import date

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.split import split
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)
FORM = """Bildbeställning, Hallands sjukhus
Patientens namn: {name}
Patientens nummer: {number}
Önskade bilder: {images}
Klinik som beställer: Ögonmott, HS Kungsbacka
Doktor som beställer: ST-läkare Mirza Ingvarsson
Sänds till: Mora lasarett
Sida {page} av 2"""


def a_form(page: int, name: str = "", number: str = "", images: str = "UL lever 2023-11-30"):
    return a_page(FORM.format(page=page, name=name, number=number, images=images), page)


def test_a_form_without_its_patient_is_an_order_of_its_own():
    pages = [a_form(1), a_form(2, "Yousef Stenmark", "19350608-1870", "MR hjärta 2026-05-29")]
    first, second = extract_orders(pages, load_knowledge(), TODAY).orders
    assert first.value(FieldName.PATIENT_ID) is None
    assert (second.status, second.value(FieldName.PATIENT_ID)) == ("queued", "19350608-1870")
    assert [one.description for one in first.examinations] == ["Ultraljud lever"]
    assert [one.description for one in second.examinations] == ["MR hjärtat"]


def test_a_second_page_that_asks_for_no_patient_goes_on():
    more = a_page("Bildbeställning, Hallands sjukhus\nÖnskade bilder: MR hjärta 2026-05-29\nSida 2 av 2", 2)
    assert len(split([a_form(1, "Yousef Stenmark", "19350608-1870"), more], TODAY)) == 1
