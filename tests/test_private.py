"""Patients and relatives who order: nobody takes them for doctors."""

import pytest

from intake.extract.agree.fields import Weighed
from intake.extract.private import without_private
from models.order import Field, FieldName
from tests.pages import a_page


def a_field(value):
    return Field(value=value, raw=value, confidence=0.7) if value else None


def doctor_after(text, doctor, patient, is_sure=False):
    weighed = {name: Weighed(field=None, is_sure=False) for name in FieldName}
    weighed[FieldName.DOCTOR] = Weighed(field=a_field(doctor), is_sure=is_sure)
    weighed[FieldName.PATIENT_NAME] = Weighed(field=a_field(patient), is_sure=False)
    found = without_private(weighed, [a_page(text)])[FieldName.DOCTOR].field
    return found.value if found else None


TAKEN_BACK = [
    ("Jag heter Eva Ek, mitt personnummer är ...\nHälsningar\nEva Ek", "Eva Ek", "Eva Ek"),
    ("Hälsningar Eva Ek", "Eva Ek", "Eva Ek, mitt"),  # a name that was read too far
    ("Lovisa Ås, god man", "Lovisa Ås", "Eva Ek"),
    ("Undertecknad, Lovisa Ås, är förordnad god man för Eva Ek", "Lovisa Ås", "Eva Ek"),
    ("Vårdnadshavare: Bo Alm", "Bo Alm", "Li Alm"),
    ("Bo Alm (pappa)", "Bo Alm", "Li Alm"),
]
KEPT = [
    ("Hälsningar\ndr Bo Alm", "Bo Alm", "Eva Ek"),
    ("dr Ek\nPatient: Eva Ek", "Ek", "Ek"),  # a surname may be shared
    ("Sonia Far, Bo Alm, Farsta", "Bo Alm", "Eva Ek"),
]


@pytest.mark.parametrize(("text", "doctor", "patient"), TAKEN_BACK)
def test_who_orders_privately_is_no_doctor(text, doctor, patient):
    assert doctor_after(text, doctor, patient) is None


@pytest.mark.parametrize(("text", "doctor", "patient"), KEPT)
def test_a_doctor_stays_one(text, doctor, patient):
    assert doctor_after(text, doctor, patient) == doctor


def test_a_doctor_who_was_read_surely_is_not_taken_back():
    assert doctor_after("Läkare: Eva Ek\nPatient: Eva Ek", "Eva Ek", "Eva Ek", is_sure=True) == "Eva Ek"
