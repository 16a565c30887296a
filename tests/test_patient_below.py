"""A patient's line below a doctor's: where it has no label, its name is no part of the doctor's."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ORDER = """Beställande klinik:  Lungkliniken NUS Umeå
Beställande läkare:  {doctor}
{patient}
Undersökningar:      DT thorax buk 9/5 2026
Mottagare:           Lungkliniken NUS Umeå
"""


@pytest.mark.parametrize("indent", [0, 21])
@pytest.mark.parametrize(
    "patient",
    [
        "Malmgren, Ella 19580412-1712",
        "Malmgren Ella, 19580412-1712",
        "Ella Malmgren 580412-1712",
        "Ella Malmgren (19580412-1712)",
    ],
)
@pytest.mark.parametrize(
    ("doctor", "name"), [("Dr Kerstin Fransson", "Kerstin Fransson"), ("doktor Kowalczyk", "Kowalczyk")]
)
def test_a_patients_name_is_no_part_of_the_doctors(doctor, name, patient, indent):
    page = a_page(ORDER.format(doctor=doctor, patient=" " * indent + patient))
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DOCTOR) == name
    assert order.value(FieldName.PATIENT_ID) == "19580412-1712"
