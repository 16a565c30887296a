"""Identities that leave something unsaid: the century, or the last four figures set apart."""

from datetime import date

import pytest

from intake.extract.values.centuries import with_century
from intake.extract.values.identities import find_identities
from tests.whole_order import flags_of

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "Barn- och ungdomsmottagningen",
        "Vårdnadshavarna är informerade",
        "Barnröntgen, Göteborg",
        "BVC Laholm",
        "en 12-åring",
    ],
)
def test_a_childs_number_gets_its_century(text):
    assert with_century("140205-2888", text, TODAY) == "20140205-2888"


@pytest.mark.parametrize(
    ("reason", "value", "text"),
    [
        ("nobody says that it is a child", "140205-2888", "Medicinmottagningen"),
        ("grandchildren", "140205-2888", "hennes barnbarn ringde"),
        ("the number says it", "850228-2398", "Barnmottagningen"),
        ("a check digit that does not hold", "140205-2889", "Barnmottagningen"),
        ("it has its century", "19850228-2398", "Barnmottagningen"),
    ],
)
def test_nothing_else_is_changed(reason, value, text):
    assert with_century(value, text, TODAY) == value, reason


def test_an_order_for_a_child_is_whole():
    assert flags_of(identity="140205-2888", below="Samtycke finns för vår 12-åring.") == set()
    assert "uncertain.patient_id" in flags_of(identity="140205-2888")


@pytest.mark.parametrize(
    "text",
    [
        "född 380505, sista fyra 4685",
        "f. 19380505 (fyra sista: 4685)",
        "380505, de fyra sista siffrorna är 4685",
        "född 1938-05-05, kontrollsiffror 4685",
    ],
)
def test_the_last_four_may_stand_apart(text):
    (span,) = find_identities(text, TODAY)
    assert (span.value, span.valid) == ("19380505-4685", True)


def test_last_four_that_do_not_hold_are_said():
    (span,) = find_identities("född 380505, sista fyra 4686", TODAY)
    assert not span.valid
