"""Doctors of another part: who operated before, who treated elsewhere, who has referred."""

import pytest

from intake.extract.prose.others import has_other_part, has_other_part_behind


@pytest.mark.parametrize(
    "before",
    [
        "Opererad i Lund av ",
        "Hon behandlades för en emboli i april av dr ",
        "Vårdats på annat sjukhus av ",
        "Behandlande i Ystad var dr ",
    ],
)
def test_who_had_the_patient_before_has_another_part(before):
    assert has_other_part(before)


@pytest.mark.parametrize(
    "before",
    [
        "Opererad hos oss av ",  # who orders, it may be
        "Undersökt i Lund, och begärs nu av ",
        "Ansvarig läkare: ",
        "Pat tas över av dr ",
    ],
)
def test_who_has_the_patient_now_orders_it_may_be(before):
    assert not has_other_part(before)


def test_who_has_referred_has_another_part():
    assert has_other_part_behind(", har remitterat")
    assert not has_other_part_behind(", har beställt")
