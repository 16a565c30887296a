"""For whom the receiver passes images on, as sentences say it; where the patient goes is another thing."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page

TO = "Bilderna ska till Röntgenavdelningen, Kungälvs sjukhus. "
ORTHOPAEDIC = "Barnortopeden, Kungälvs sjukhus"


def onward(text: str) -> set[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.FORWARD_TO}


@pytest.mark.parametrize(
    "said",
    [
        f"Att. {ORTHOPAEDIC}.",
        f"Där ska de vidare till {ORTHOPAEDIC}.",
        f"They should be passed on to {ORTHOPAEDIC}.",
        f"Mottagaren lämnar vidare till {ORTHOPAEDIC}",
        f"Fvb {ORTHOPAEDIC}",
    ],
)
def test_sentences_name_for_whom(said):
    assert onward(TO + said) == {ORTHOPAEDIC}


@pytest.mark.parametrize(
    "text",
    [
        "Att. Röntgen, Hallands sjukhus Halmstad\nVi ber om bilder.",  # the letter's own reader
        f"Att. {ORTHOPAEDIC}\nVi ber om bilder. {TO}",  # before anybody receives
        f"{TO}\nVidare till\nAvsändare\n{ORTHOPAEDIC}\ndr Anna Berg",  # a label left blank
        f"{TO}Patienten ska därefter vidare till {ORTHOPAEDIC}.",
    ],
)
def test_a_letters_reader_and_a_patients_way_are_none(text):
    assert onward(text) == set()
