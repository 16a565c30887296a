from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
IMAGES = "CT hjärna 2026-11-15 på Greta Månsson 20051123-3389"
SIGNED = "Anders Lundqvist, överläkare\nMedicinkliniken, Västerviks sjukhus"


def flags_of(sentence):
    text = f"Beställning av bilder\n\n{sentence}\n\n{SIGNED}"
    page = a_page(text, source=Source.MAIL, number=0)
    orders = extract_orders([page], load_knowledge(), TODAY).orders
    return {flag.code for order in orders for flag in order.flags if flag.blocks}, len(orders)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Har {IMAGES} kommit fram till röntgen Västervik?",
        f"Vi tackar för {IMAGES} som ni skickade till röntgen Västervik.",
        f"Vi har av misstag fått {IMAGES}. Den skulle till röntgen Västervik.",
        f"Vi skickar {IMAGES} till er från röntgen Västervik.",
        f"Jag skickar härmed {IMAGES} till röntgen Västervik.",
        f"Enligt överenskommelse länkar vi {IMAGES} till röntgen Västervik i dag.",
        f"Enligt uppgift skickade ni {IMAGES} till röntgen Västervik i går.",
        f"{IMAGES} skickades till röntgen Västervik.",
    ],
)
def test_what_only_tells_of_images_is_queued_by_nobody(sentence):
    flags, count = flags_of(sentence)
    assert count == 0 or flags


@pytest.mark.parametrize(
    "sentence",
    [
        f"Vi önskar {IMAGES}. Skickas till röntgen Västervik.",
        f"{IMAGES} ska till röntgen Västervik.",
        f"Härmed översänder vi beställning av {IMAGES} till röntgen Västervik.",
        f"Länka {IMAGES} till röntgen Västervik.",
        f"Vi har inte fått {IMAGES}. Kan ni skicka dem till röntgen Västervik?",
        f"Bilderna från {IMAGES} vill vi ha länkade till röntgen Västervik.",
    ],
)
def test_what_asks_for_images_is_no_telling(sentence):
    flags, count = flags_of(sentence)
    assert count == 1
    assert "uncertain.order" not in flags
