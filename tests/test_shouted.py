"""Letters in capitals say who orders as others do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.pages.running import run_text
from intake.extract.prose.reader import read_prose
from intake.extract.prose.shouted import unshouted
from models.order import FieldName
from tests.pages import a_page

OPENING = "GÄLLER EN PATIENT SOM SKA OPERERAS. VI VILL HA BILDER FRÅN RTG LÄNDRYGG.\n"


def doctors(text: str) -> set[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence > 0.8}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ANSVARIG LÄKARE ÄR ÖL GERD SKÖLD, KUNGSBACKA", "Gerd Sköld"),
        ("SPECIALISTLÄKARE MAREK NOWAK PÅ VÅRDCENTRALEN HAR BETT OM DETTA", "Marek Nowak"),
        ("BESTÄLLARE ÄR DR ANNA-LENA AF EK, KUNGSBACKA", "Anna-Lena af Ek"),
        ("MED VÄNLIG HÄLSNING\nGERD SKÖLD, ÖL", "Gerd Sköld"),
    ],
)
def test_capitals_name_the_orderer(written, name):
    assert doctors(OPENING + written) == {name}


def test_a_secretary_in_capitals_is_no_orderer():
    assert doctors(f"{OPENING}MED VÄNLIG HÄLSNING\nNASRIN HOSSEINI, LÄKSEKR") == set()


def test_codes_of_houses_stay_as_they_are():
    assert unshouted(run_text(a_page(f"{OPENING}DR BERG KK SU/S"))).text.endswith("dr Berg KK SU/S")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=120))
def test_every_character_keeps_its_place(text):
    running = run_text(a_page(OPENING + text.upper()))
    assert len(unshouted(running).text) == len(running.text)


@given(st.text("abcdefg hijk\n", max_size=120))
def test_a_text_with_small_letters_stays_as_it_is(text):
    running = run_text(a_page(text))
    assert unshouted(running) is running
