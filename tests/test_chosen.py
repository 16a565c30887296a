"""Where images go by the words around a place: chosen, told behind it, sent with other verbs; and in none."""

from datetime import date

import pytest

from intake.extract.alike.whole import is_purpose
from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.orders import extract_orders
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)
LUND = "Röntgen, Skånes universitetssjukhus Lund"


def goals(text: str) -> list[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return list(dict.fromkeys(one.value for one in found if one.field is FieldName.DESTINATION))


@pytest.mark.parametrize(
    "text",
    [
        "Välj Rtg SUS Lund som mottagare.",
        "Sätt Rtg SUS Lund som bildmottagare i IEP, tack.",
        "Vi önskar bilderna överförda med Rtg SUS Lund som mottagare.",
        "Rtg SUS Lund är mottagare av bilderna.",
        "Rtg SUS Lund ska anges som mottagare.",
        "Det är Rtg SUS Lund som ska ha dem. Rtg SUS Lund tar emot bilderna.",
        "Materialet tillställs Rtg SUS Lund.",
        "Bilderna ska tillställas Rtg SUS Lund.",
    ],
)
def test_the_words_around_a_place_send_images_there(text):
    assert goals(text) == [LUND]


@pytest.mark.parametrize(
    "text",
    [
        "Välj inte Rtg SUS Lund som mottagare.",
        "Tidigare stod Rtg SUS Lund som mottagare.",
        "Byt ut Rtg SUS Lund som mottagare.",
        "Rtg SUS Lund är mottagare av svaret.",  # the report alone
        "Rtg SUS Lund eller Rtg NUS som mottagare.",
        "Remissen tillställs Rtg SUS Lund.",  # no images
        "Rtg SUS Lund tar emot patienten.",
    ],
)
def test_what_is_taken_back_or_another_thing_sends_nothing_there(text):
    assert goals(text) == []


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("jämförelse", True),
        ("Granskning inför operation", True),
        ("rond på torsdag", True),
        ("Operationskliniken, SU/S", False),
        ("Kontrollgruppen AB", False),
    ],
)
def test_what_images_are_for_is_no_place(text, is_one):
    assert is_purpose(text) is is_one


@pytest.mark.parametrize(
    ("label", "slot"),
    [
        ("Beställs från", "performed_at"),  # with whom the images are
        ("Begärs från", "performed_at"),
        ("Beställning från", "clinic"),  # who orders
        ("Beställs av", "clinic"),
        ("Bilderna ska tillställas", "destination"),
        ("Materialet tillställs", "destination"),
        ("Mottagande enhet för bilderna", "destination"),
    ],
)
def test_a_label_says_who_has_the_images_and_who_shall_have_them(label, slot):
    matched = load_wordings().match(label, fuzzy=False)
    assert matched is not None and matched[0].slots == (slot,)


def test_a_heading_that_says_what_for_is_no_rival_of_the_receiver():
    text = (
        "Bilder till jämförelse\n\nKan ni skicka CT torax 2025-01-02 för Anna Ek, 19121212-1212?\n"
        "Mottagare är Rtg SUS Lund.\n\nMvh\nDr Eva Berg\nOrtopedmottagningen SUS Lund"
    )
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DESTINATION) == LUND
    assert not [flag for flag in order.flags if flag.field == "destination"]
