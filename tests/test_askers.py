"""Whose house asks: parties in sentences, behind a doctor's cue, in a signing line."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.pages.running import run_text
from intake.extract.places.resolve import find_places
from intake.extract.prose.askers import read_askers
from tests.pages import a_page


def asked(text):
    running = run_text(a_page(text))
    return [
        (one.value, one.confidence)
        for one in read_askers(running, find_places(running.text, load_knowledge()))
    ]


def houses(text):
    return {value for value, _ in asked(text)}


@pytest.mark.parametrize(
    ("text", "house"),
    [
        # a person of a house, in every order that a sentence has them
        (
            "Fredrik Ek på Företagshälsan Feelgood Halmstad har bett om bilderna.",
            "Företagshälsan Feelgood Halmstad",
        ),
        ("Öl Eva Ek, Ryggteamet i Torslanda, vill ha bilderna.", "Ryggteamet i Torslanda"),
        ("Ryggteamet i Torslanda (dr Ek) önskar bilder.", "Ryggteamet i Torslanda"),
        ("Njurmott HSV vill ha bilder länkade.", "Njurmottagningen, Hallands sjukhus Varberg"),
        ("Medicinmott HSV, Eva Ek, vill ha bilder till:", "Medicinmottagningen, Hallands sjukhus Varberg"),
        # who speaks for the house
        ("Vi på Kust-Ortopeden behöver bilderna.", "Kust-Ortopeden"),
        ("Hej! Vi här på Ryggteamet i Torslanda önskar bilder.", "Ryggteamet i Torslanda"),
        ("Jag som sitter på Njurmott HSV vill ha bilder.", "Njurmottagningen, Hallands sjukhus Varberg"),
        # behind the cue that names the doctor, up to the sentence's end
        ("Beställning enligt J Ståhl, Previa Kungsbacka. Vi önskar bilder.", "Previa Kungsbacka"),
        ("Beställare: ST-läkare Karin Ek, Previa Kungsbacka.", "Previa Kungsbacka"),
        (
            "Ansvarig läkare är Dr Tommy von Essen, Previa Kungsbacka.",
            "Previa Kungsbacka",
        ),  # his name's "von"
        # a line of its own at the end
        ("Bilderna ska hit till oss.\nAlve Ek, Sophiahemmet", "Sophiahemmet"),
        ("Muntligt samtycke finns.\nDr. Mahmoud Ek, Frölundaortopeden", "Frölundaortopeden"),
    ],
)
def test_a_house_that_asks_is_read(text, house):
    assert houses(text) == {house}


def test_a_name_goes_on_in_the_next_line_where_a_full_line_breaks_it():
    text = "Härmed beställs bilder och svar på patienten. Beställare: Dr Åke Ek, Previa\nKungsbacka. Hälsar"
    assert houses(text) == {"Previa Kungsbacka"}


def test_who_asks_begins_a_line_below_a_line_as_long():
    text = (
        "Till Röntgenmottagningen, Hallands sjukhus Kungsbacka\nNjurmott HSV, ÖL Åse Ek, vill ha bilder till"
    )
    assert houses(text) == {"Njurmottagningen, Hallands sjukhus Varberg"}


@pytest.mark.parametrize(
    "text",
    [
        "Vilken klinik beställer?",  # a form's question
        "För fortsatt rehabilitering önskar jag bilder.",  # what for
        "Patienten på Rehabhuset behöver bilder.",  # a patient asks for nothing
        "Vi på kansliet önskar bilder från Lund.",  # no house's name
        "Njurmott HSV behöver inte bilder.",
        "MR hjärna som dr Berg på Vårdcentralen Fyren har beställt",  # whose referral it was
        "Mvh\nKarin Holm, medicinsk sekreterare, Ryggteamet",  # who writes is not who orders
        "Bilderna ska hit.\nAnna Ek, Lund",  # a town is no house
        "Bilderna ska hit.\nAnna Ek, Eva Berg",
    ],
)
def test_nothing_else_is_a_party(text):
    assert houses(text) == set()


def test_a_name_that_does_not_tell_a_house_is_a_weak_word():
    sure = dict(asked("Beställning enligt J Ståhl, Nordan. Vi önskar bilder."))
    assert sure == {"Nordan": pytest.approx(0.62)}


def test_a_label_says_nothing_of_the_line_above():
    assert houses("Fvb: Medicinmott HSV\nBeställer: Ortopedmott HSH") == set()
    assert houses("Medicinmott HSV beställer: CT buk") == {"Medicinmottagningen, Hallands sjukhus Varberg"}
