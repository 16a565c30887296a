"""Images that shall come "hit": to whom orders, or to the radiology of their house where that is named."""

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.page import Source
from tests.pages import a_page
from tests.whole_order import TODAY

LETTER = """Hej!
Vi skulle behöva få hit MR knä höger 2025-03-14 på Anna Ek 20051123-3389.
{to}
Ansvarig läkare är dr Anna Berg, Ortopedkliniken, Skaraborgs sjukhus Skövde.
"""


def destination_of(to):
    page = a_page(LETTER.format(to=to), source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return order.fields["destination"].value, {flag.code for flag in order.flags if flag.blocks}


def test_the_house_s_radiology_that_is_named_is_no_rival_to_ourselves():
    to = "De kan länkas till Röntgenavdelningen, Skaraborgs sjukhus Skövde."
    assert destination_of(to) == ("Röntgenavdelningen, Skaraborgs sjukhus Skövde", set())


def test_another_house_is_a_doubt():
    assert "uncertain.destination" in destination_of("De kan länkas till Röntgen, SÄS Borås.")[1]
