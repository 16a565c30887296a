"""Images, or the report as well: what asks for it, and what only speaks of it."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.language.phrases import find_wants
from intake.extract.layout.reader import read_layout
from tests.pages import a_page

TODAY = date(2026, 11, 21)
BOTH, IMAGES = ("images", "report"), ("images",)


@pytest.mark.parametrize(
    ("text", "wants", "why"),
    [
        ("Skicka bilder och svar på CT torax.", BOTH, "a wish"),
        ("Utlåtande faxas endast till röntgen eller mediaenhet.", None, "how it is done, not what is wanted"),
        ("Bilder/svar: Bilder", None, "a label that names both, and its answer is the layout's"),
        (
            "Beställning av bilder med utlåtande\n• Röntgen handled 2025-01-23",
            BOTH,
            "the heading alone says it",
        ),
        ("Beställning av bilder med utlåtande\nÖnskas: Bilder", None, "a form's heading, and a field for it"),
        ("Beställning av bilder med utlåtande\nVi behöver bara bilder.", IMAGES, "a heading, and a sentence"),
        ("Beställning av bilder\nCT torax 2025-01-23", None, "says nothing of reports"),
    ],
)
def test_a_sentence_asks_and_a_heading_asks_only_by_itself(text, wants, why):
    assert find_wants(text) == wants, why


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Beställning röntgenbilder\nPatient: Anna Ek", None),  # a heading, as the subject of a mail
        ("Önskar bilder\nPatient: Anna Ek", None),
        ("Önskas: Bilder\nPatient: Anna Ek", IMAGES),
        ("Vad önskas   Bilder\nPatient      Anna Ek\nPersonnr     19121212-1212", IMAGES),  # a gap
        ("Beställning röntgenbilder\nÖnskas: Bilder och svar", BOTH),
    ],
)
def test_a_field_says_what_is_wanted_and_a_heading_does_not(text, wants):
    assert read_layout([a_page(text)], load_knowledge(), TODAY).wants == wants
