"""A clerk's corrections: what they change, what they settle, what they leave."""

from datetime import date

import pytest

from intake.register.correcting import Corrections, apply_corrections
from models.flag import flag
from models.order import Evidence, Field, FieldName
from tests.orders import CT, MR, an_order

INK = Evidence(page=2, bbox=None, quote="dr Andersen")


def test_nothing_corrected_changes_nothing():
    order = an_order(flags=(flag("uncertain.doctor", "Osäkert.", "doctor"),))
    assert apply_corrections(order, Corrections(), "abc123") == order


def test_a_corrected_value_is_certain_and_keeps_the_ink_it_was_read_from():
    order = an_order(doctor=Field(value="Andersen", raw="dr Andersen", confidence=0.4, evidence=INK))
    corrections = Corrections(fields={FieldName.DOCTOR: "Andersson"})
    found = apply_corrections(order, corrections, "abc123").fields[FieldName.DOCTOR]
    assert (found.value, found.confidence, found.why) == ("Andersson", 1.0, "corrected by abc123")
    assert (found.raw, found.evidence) == ("dr Andersen", INK)


def test_a_new_place_is_not_taken_for_the_old_one():
    order = an_order()
    corrections = Corrections(fields={FieldName.DESTINATION: "Kir mott"})
    found = apply_corrections(order, corrections, "abc123").fields[FieldName.DESTINATION]
    assert (found.value, found.directory_id) == ("Kir mott", None)
    known = Corrections(
        fields={FieldName.DESTINATION: "Kir mott"}, directory_ids={FieldName.DESTINATION: "halland-varberg"}
    )
    found = apply_corrections(order, known, "abc123").fields[FieldName.DESTINATION]
    assert found.directory_id == "halland-varberg"


def test_a_value_is_added_and_taken_away():
    order = an_order(doctor=None)
    added = apply_corrections(order, Corrections(fields={FieldName.DOCTOR: "Bo Berg"}), "abc123")
    assert added.value(FieldName.DOCTOR) == "Bo Berg"
    assert apply_corrections(added, Corrections(fields={FieldName.DOCTOR: None}), "abc123") == order


def test_what_is_no_field_is_corrected_too():
    corrections = Corrections(
        examinations=[CT, MR], wants=("report",), urgent=True, needed_by=date(2026, 2, 3)
    )
    order = apply_corrections(an_order([CT]), corrections, "abc123")
    assert [(one.description, one.date) for one in order.examinations] == [CT, MR]
    assert (order.wants, order.urgent, order.needed_by) == (("report",), True, date(2026, 2, 3))
    assert apply_corrections(order, Corrections(no_needed_by=True), "abc123").needed_by is None


DOCTOR = Corrections(fields={FieldName.DOCTOR: "Bo"})
PATIENT = Corrections(fields={FieldName.PATIENT_ID: "19121212-1212"})
EXAMINATIONS = Corrections(examinations=[CT])


@pytest.mark.parametrize(
    ("code", "name", "corrections", "settled"),
    [
        ("uncertain.doctor", "doctor", DOCTOR, True),
        ("missing.doctor", None, DOCTOR, True),
        ("uncertain.clinic", "clinic", DOCTOR, False),
        ("missing.patient", None, PATIENT, True),
        ("invalid.patient_id", "patient_id", PATIENT, True),
        ("missing.examination", None, EXAMINATIONS, True),
        ("invalid.date", "examinations", EXAMINATIONS, True),
        # another date than the examinations'
        ("invalid.date", "needed_by", EXAMINATIONS, False),
        # what no value settles: the page, the sender, the patient's protection, a repeat
        ("page.unreadable", None, DOCTOR, False),
        ("text.hidden", "doctor", DOCTOR, False),
        ("identity.protected", "patient_id", PATIENT, False),
        ("patients.mixed", None, PATIENT, False),
        ("duplicate.exported", None, EXAMINATIONS, False),
    ],
)
def test_a_correction_settles_the_doubts_of_its_field_alone(code, name, corrections, settled):
    order = an_order(flags=(flag(code, "Se efter.", name),))
    left = apply_corrections(order, corrections, "abc123").flags
    assert (left == ()) == settled
