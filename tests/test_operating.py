"""Who operates with those who order has asked for the images."""

import pytest

from intake.extract.prose.operating import operates_with_us


@pytest.mark.parametrize(
    "before",
    [
        "Eva Ek är planerad för operation hos oss.\nOperatör: ",
        "Pat ska opereras på vår klinik 3 mars. Opererande läkare är ",
        "Hon står på tur: hos oss bokad för protesoperation, operatör ",
    ],
)
def test_the_operator_of_a_planned_operation_orders(before):
    assert operates_with_us(before)


@pytest.mark.parametrize(
    "before",
    [
        "Operatör: ",  # of what, nobody says
        "Opererad hos oss 2019. Operatör: ",  # it has been
        "Planerad för operation i Lund. Operatör: ",
        "Planerad för operation hos oss. Remitterad av ",
        "Planerad för operation hos oss. Opererades tidigare hos er, operatör ",
    ],
)
def test_another_operator_does_not(before):
    assert not operates_with_us(before)
