"""Where the images go, where only the report goes, and what is a heading or an address."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.extract.orders import extract_orders
from intake.extract.prose.reader import read_prose
from models.order import FieldName, Reader
from tests.pages import a_page

TODAY = date(2026, 11, 21)
LUND, VARBERG = "Röntgen, Skånes universitetssjukhus Lund", "Röntgen, Hallands sjukhus Varberg"


def told(text: str, field: str) -> list[str]:
    return [one.value for one in read_prose([a_page(text)], load_knowledge()) if one.field == field]


@pytest.mark.parametrize(
    ("text", "destination", "report"),
    [
        ("Skickas till Rtg SUS Lund. Utlåtandet ska till röntgen HSV.", [LUND], [VARBERG]),
        ("Bilder och utlåtande skickas till Rtg SUS Lund.", [LUND], []),  # both go there
        ("Vi behöver bilder med utlåtande. Skickas till Rtg SUS Lund.", [LUND], []),  # another sentence
        ("Svaret skickas till röntgen HSV.", [], [VARBERG]),
        ("Bitte senden Sie die Bilder an Rtg SUS Lund.", [LUND], []),
        ("Beställning av bilder\nTill Röntgen HSV\nFax 0340-48 20 77", [], []),  # a heading, and the reader
        ("Vad - bilder och svar\nTill - Rtg SUS Lund", [LUND], []),  # a field of its own
        ("Bilderna länkas till: Hit\nKlinik: Akutmott HSV", ["oss"], []),  # not to the next label
    ],
)
def test_images_and_report_are_told_apart(text, destination, report):
    assert list(dict.fromkeys(told(text, FieldName.DESTINATION))) == destination
    assert list(dict.fromkeys(told(text, FieldName.REPORT_DESTINATION))) == report


LETTER = "Vi önskar {} för Anna Ek, 19121212-1212: CT torax 2025-01-02.\n{}\n\nMvh\nDr Eva Berg\n{}"


@pytest.mark.parametrize(
    ("wish", "where", "destination"),
    [
        ("bilder med utlåtande", "Skickas till Rtg SUS Lund.", LUND),
        ("bilder", "Bilderna ska hit till oss.", "Ortopedmottagningen, Skånes universitetssjukhus Lund"),
    ],
)
def test_a_letter_says_where_in_a_sentence(wish, where, destination):
    (order,) = extract_orders(
        [a_page(LETTER.format(wish, where, "Ortopedmottagningen SUS Lund"))], load_knowledge(), TODAY
    ).orders
    assert (order.value(FieldName.DESTINATION) or "").endswith(destination)
    assert order.value(FieldName.REPORT_DESTINATION) is None


def test_what_a_report_shall_have_stays_the_reports():
    text = LETTER.format("bilder", "Bilderna länkas till Rtg SUS Lund. Utlåtandet ska till röntgen HSV.", "")
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DESTINATION) == LUND
    assert order.value(FieldName.REPORT_DESTINATION) == VARBERG


def test_headings_that_ask_from_where_and_to_where_have_their_own_columns():
    text = (
        "FRÅN (bilderna finns hos)             TILL (bilderna ska länkas till)\n"
        "Röntgen HSV                           Rtg SUS Lund\n\n"
        "Patient: Anna Ek"
    )
    found = read_layout([a_page(text)], load_knowledge(), TODAY).candidates
    places = [
        one.value for one in found if one.field == FieldName.DESTINATION and one.reader is Reader.LAYOUT
    ]
    assert places == [LUND]


@pytest.mark.parametrize(
    ("unit", "is_doubted"), [("Rtg-arkivt", True), ("Rtg-arkivet", False), ("Rtg", False)]
)
def test_a_word_on_no_list_beside_a_unit_is_a_doubt(unit, is_doubted):
    text = TYPED.format(unit=unit)
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert ("uncertain.destination" in {flag.code for flag in order.flags}) is is_doubted


TYPED = """Beställning av röntgenbilder
Patient: 19400222-7553 Patrik Ek
Undersökning: CT buk 2026-10-10
Läkare: dr Nils Åberg
Klinik: Kirurgmottagningen, Uddevalla sjukhus
Mottagare: {unit}, Kungälvs sjukhus
"""
