"""Who operates with those who order has asked for the images."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.prose.operating import operates_with_us
from intake.extract.prose.seeing import sees_with_us
from models.order import FieldName
from models.page import Source
from tests.pages import a_page


@pytest.mark.parametrize(
    "before",
    [
        "Eva Ek är planerad för operation hos oss.\nOperatör: ",
        "Pat ska opereras på vår klinik 3 mars. Opererande läkare är ",
        "Hon är inplanerad för höftprotes hos oss den 10 januari och opereras av ",
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


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Vår patient Malin Ek, 19860713-2522, ska träffa ", " den 1/12 för knät."),
        ("Hon har flyttat till ett boende här i Kalmar och följs numera på geriatrikmottagningen av ", "."),
        ("Pat har fått tid hos oss den 3/12, tid hos ", ". Vi behöver bilderna."),
    ],
)
def test_who_sees_the_patient_of_those_who_write_orders(before, behind):
    assert sees_with_us(before, behind)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("Vår patient ska träffa ", " i Lund den 1/12."),
        ("Patienten ska träffa ", " den 1/12."),  # whose patient, nobody says
        ("Vår patient har tidigare sökt och följs av ", "."),
        ("Hon har gått hos er och har tid hos ", "."),
    ],
)
def test_who_sees_somebody_elsewhere_or_once_does_not(before, behind):
    assert not sees_with_us(before, behind)


@pytest.mark.parametrize(("where", "is_doubt"), [("Art Clinic Göteborg", False), ("Röntgen Varberg", True)])
def test_who_sees_the_patient_is_sure_where_the_images_go_to_those_who_write(where, is_doubt):
    page = a_page(
        "Vår patient Malin Ek, 19860713-2522, ska träffa Dr Fredrik Ollén den 1/12 för sitt knä.\n"
        f"Kan ni länka MR höger knä 2026-10-09 via IEP till {where}?\n\n"
        "Varma hälsningar\nSofie\nArt Clinic Göteborg, ortopedmottagningen\n",
        source=Source.MAIL,
        number=0,
    )
    (order,) = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    assert order.value(FieldName.DOCTOR) == "Fredrik Ollén"
    assert ("uncertain.doctor" in {flag.code for flag in order.flags}) is is_doubt
