"""Where the report goes apart from the images, and who passes them on: wordings around two places."""

from datetime import date

import pytest

from intake.extract.caveats.forwarding import _speaks_of_it
from intake.extract.knowledge import load_knowledge
from intake.extract.language.phrasebook import patterns
from intake.extract.orders import extract_orders
from intake.extract.prose.grammar import cues
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page

LUND, MALMO = "Skånes universitetssjukhus Lund", "Skånes universitetssjukhus Malmö"
LETTER = (
    "Ortopedkliniken, SUS Malmö\nTill Röntgen, Hallands sjukhus Varberg\n"
    "Vi ber om bilder från CT torax 2026-01-01 på Lars Holm, 19121212-1212.\n"
)
RADIOLOGY = f"Röntgen, {MALMO}"


def told(text: str) -> dict[str, set[str]]:
    """Return the places that the grammar gives each part."""
    found: dict[str, set[str]] = {}
    for one in read_prose([a_page(text)], load_knowledge()):
        if one.field is not FieldName.DOCTOR:
            found.setdefault(one.field.value, set()).add(one.value)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Länkas till Röntgen SUS Malmö, vidare till ortopedkliniken SUS Malmö.",  # no cue runs over a place
        "Länkas till Röntgen SUS Malmö och sedan vidare till ortopedkliniken SUS Malmö.",
        "Bilderna till Röntgen SUS Malmö, slutmottagare ortopedkliniken SUS Malmö.",
        "Länkas till Röntgen SUS Malmö som vidarebefordrar till ortopedkliniken SUS Malmö.",
    ],
)
def test_a_unit_that_images_are_passed_on_to_is_no_second_destination(text):
    assert told(text) == {"destination": {RADIOLOGY}, "forward_to": {f"Ortopedkliniken, {MALMO}"}}


@pytest.mark.parametrize(
    "text",
    [
        "Bilder till Röntgen SUS Malmö, utlåtande till onkologkliniken SUS Lund.",
        "Länkas till Röntgen SUS Malmö. Utl. till onkologkliniken SUS Lund.",  # the images have their place
        "Länkas till Röntgen SUS Malmö. Röntgensvaret ska gå till onkologkliniken SUS Lund.",
        "Länkas till Röntgen SUS Malmö. Svarsmottagare: onkologkliniken SUS Lund.",
    ],
)
def test_a_report_goes_elsewhere_where_the_images_have_a_place_of_their_own(text):
    assert told(text) == {"destination": {RADIOLOGY}, "report_destination": {f"Onkologkliniken, {LUND}"}}


@pytest.mark.parametrize(
    "text", ["Bilder och utlåtande till Röntgen SUS Malmö", "Länkas + utl. till Röntgen SUS Malmö"]
)
def test_a_report_that_goes_with_the_images_has_no_place_of_its_own(text):
    assert told(text) == {"destination": {RADIOLOGY}}


@pytest.mark.parametrize(
    ("before", "is_reports"),
    [
        ("Svarsmottagare: ", True),
        ("Bilderna till Röntgen SUS Malmö och utlåtandet till ", True),
        ("Röntgensvaret ska gå till ", True),
        ("Destination Mottagare av utlåtande\n", False),  # headings side by side
        ("Bilder och utlåtande till ", False),
        ("Bilderna länkas till ", False),
    ],
)
def test_words_before_a_place_say_whether_it_is_the_reports(before, is_reports):
    assert bool(patterns("named", "REPORT_DEST").search(before)) is is_reports


@pytest.mark.parametrize(
    "text",
    [
        "Bilderna länkas till Röntgen SUS Malmö (fvb ortopedkliniken).",
        "Bilderna länkas till Röntgen SUS Malmö fvb ortopedkliniken.",
    ],
)
def test_a_unit_that_images_are_passed_on_to_is_of_the_destinations_house(text):
    page = a_page(f"{LETTER}{text}\nMed vänlig hälsning\ndr Anna Berg")
    (order,) = extract_orders([page], load_knowledge(), date(2026, 11, 21), None).orders
    assert order.value(FieldName.FORWARD_TO) == f"Ortopedkliniken, {MALMO}"


@pytest.mark.parametrize(
    ("cue", "is_plain"),
    [
        ("'fvb.'", True),
        ("'vidarebefordras därifrån till'", True),
        ("'och sedan till'", False),
        ("'vidare till'", False),
    ],
)
def test_it_is_told_which_words_nobody_but_images_is_passed_on_by(cue, is_plain):
    assert bool(cues("forward_to", "plain").search(cue)) is is_plain


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("Bilderna till Rtg Ystad fvb\nKardiologmottagningen", True),
        ("Bilderna till Rtg Ystad FVB\nKardiologmottagningen", True),
        ("Sänds till Fvb\nRadiologiska kliniken Ystad", False),  # a heading that nobody answered
    ],
)
def test_a_heading_beside_another_passes_nothing_on(text, goes_on):
    assert _speaks_of_it(text) is goes_on
