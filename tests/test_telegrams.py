"""Notes in telegram style, often in capitals: a line's first words and one known place."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)
NOTE = """TILL RÖNTGEN FRÅN REUMATOLOGMOTT SÖDERTÄLJE SJUKHUS
DR STURE HAGLUND
PAT FARHAD BROMAN
NR 441224-5575
ÖNSKAS RÖNTGEN THORAKALRYGG 210725 OCH HKA-RÖNTGEN 221003
SÄNDES BFM, LASARETTET I YSTAD
VIDARE UROLOGEN, LASARETTET I YSTAD
TACK"""


def places(text: str) -> dict[str, str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.field.value: one.value for one in found if one.field is not FieldName.DOCTOR}


def test_a_note_in_capitals_is_queued():
    (order,) = extract_orders([a_page(NOTE)], load_knowledge(), TODAY).orders
    assert order.status == "queued"
    assert order.value(FieldName.CLINIC) == "Reumatologmottagningen, Södertälje sjukhus"
    assert order.value(FieldName.DESTINATION) == "Bild- och funktionsmedicin, Lasarettet i Ystad"
    assert order.value(FieldName.FORWARD_TO) == "Urologen, Lasarettet i Ystad"
    assert order.value(FieldName.PATIENT_ID) == "19441224-5575"
    assert [one.description for one in order.examinations] == ["Slätröntgen bröstrygg", "Slätröntgen HKA"]


def test_images_are_passed_on_only_from_where_they_are_sent():
    assert "forward_to" not in places("Patienten är utskriven.\nVidare Urologen, Lasarettet i Ystad")


@pytest.mark.parametrize(
    "line",
    [
        "Skickas Röntgen Ystad i veckan av Medicinkliniken",  # more than a place
        "Röntgen Ystad sändes",
        "Till Medicinkliniken från Röntgen Lasarettet i Ystad",  # that is a letter to somebody else
    ],
)
def test_a_line_that_says_more_is_no_telegram(line):
    assert places(line) == {}
