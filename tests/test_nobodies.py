"""Who signs or stands in a sentence and is no doctor: the patient, a drug, a house's first word."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page


def doctor_of(text: str) -> str | None:
    (order,) = extract_orders([a_page(text)], load_knowledge(), date(2026, 11, 21)).orders
    return order.value(FieldName.DOCTOR)


ORDER = """Beställning av bilder
Klinik: Medicinmottagningen HSV
Patient: Oksana Melnyk, 19511114-1460
Undersökning: MR tunntarm 2020-10-20
Bilderna skickas till: Röntgen SUS Lund
{}"""


@pytest.mark.parametrize(
    ("line", "doctor"),
    [
        ("Vänligen\nOksana Melnyk", None),
        ("Medicinerar med T. Omeprazol 20 mg och K. Paracetamol vid behov.", None),
        ("Beställare: Ätradalens VC", None),
        ("Med vänlig hälsning\nöl Örjan Norén", "Örjan Norén"),
        ("Läkare: Oksana Melnyk", "Oksana Melnyk"),  # of the same name: a label says it
        ("Beställt av Rikard Torstensson", "Rikard Torstensson"),
    ],
)
def test_who_is_no_doctor(line, doctor):
    assert doctor_of(ORDER.format(line)) == doctor
