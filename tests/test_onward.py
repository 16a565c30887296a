"""Who gets the images next, told in a sentence of a letter that nobody has drawn a form for."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.prose.onward import ONWARD
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
LETTER = """Hej!
Länka CT buk 2026-10-12 på Sven Alm, 19460908-2823, till {said}
Beställs av dr Anna Lindström, Kirurgmottagningen, Hallands sjukhus Halmstad
"""


def read(said):
    text = LETTER.format(said=said)
    (order,) = extract_orders([a_page(text, source=Source.MAIL)], load_knowledge(), TODAY).orders
    return order.value(FieldName.FORWARD_TO), {flag.code for flag in order.flags if flag.blocks}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # "där" is the house told of last, and nothing behind it is the unit's name
        ("röntgen SUS Malmö fvb kirurgen där.", "Kirurgen, Skånes universitetssjukhus Malmö"),
        (
            "röntgen SUS Malmö, fvb Onkologiska kliniken där, MDK på tisdag.",
            "Onkologiska kliniken, Skånes universitetssjukhus Malmö",
        ),
        (
            "röntgen i Växjö, för vidare\nbefordran till ortopeden där inför operation.",
            "Ortopeden, Centrallasarettet Växjö",
        ),
        # verbs of passing on, with what is passed on or without it
        (
            "röntgen US Linköping, de skickar vidare till handkirurgen.",
            "Handkirurgen, Universitetssjukhuset i Linköping",
        ),
        (
            "röntgen i Linköping. Låt röntgen där vidarebefordra dem till Handkirurgiska kliniken.",
            "Handkirurgiska kliniken, Universitetssjukhuset i Linköping",
        ),
        ("röntgen SUS Malmö och sen vidare till kirurgen där.", "Kirurgen, Skånes universitetssjukhus Malmö"),
    ],
)
def test_images_are_passed_on_to_the_unit_that_a_sentence_names(said, expected):
    unit, flags = read(said)
    assert unit == expected
    assert "uncertain.forward_to" not in flags


@pytest.mark.parametrize(
    "said",
    [
        "röntgen i Växjö, inte fvb kirurgkliniken där.",
        "röntgen i Växjö fvb kirurgkliniken eller medicinkliniken där.",
        "röntgen i Växjö. Kirurgkliniken där hämtar dem själva.",
        "röntgen i Linköping. Patienten ska sen vidare till rehab där.",
    ],
)
def test_a_sentence_that_may_pass_images_on_is_a_doubt(said):
    assert "uncertain.forward_to" in read(said)[1]


def test_a_mail_that_was_passed_on_passes_no_images_on():
    text = LETTER.format(said="röntgen i Växjö.").replace(
        "Hej!", "Vidarebefordrat meddelande från kollegan\nHej!"
    )
    (order,) = extract_orders([a_page(text, source=Source.MAIL)], load_knowledge(), TODAY).orders
    assert "uncertain.forward_to" not in {flag.code for flag in order.flags}


@pytest.mark.parametrize(
    "text",
    [
        "Materialet tillställs röntgen SU/S. Där tas det emot för kirurgkliniken SU/S.",
        "Skicka dem till röntgen SU/S. Därefter till kirurgkliniken SU/S.",
    ],
)
def test_who_gets_the_images_next_is_told_in_a_sentence_of_its_own(text):
    found = read_prose([a_page(text)], load_knowledge())
    onward = [one for one in found if one.field is FieldName.FORWARD_TO]
    assert {one.value for one in onward} == {
        "Kirurgkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska",
    }
    assert all(ONWARD in one.why for one in onward)
