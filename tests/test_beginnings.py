"""How words of a picture begin: articles, titles that ran together with initials, arrows."""

from dataclasses import replace

import pytest

from intake.extract.beginnings import with_beginnings
from models.page import Source
from tests.pages import a_page


@pytest.mark.parametrize(
    ("read", "expected", "why"),
    [
        ("Dr Yousef EI-Masri", "Dr Yousef El-Masri", "a capital I for an l"),
        ("Dr Yousef EIl-Masri,", "Dr Yousef El-Masri,", "the stroke twice"),
        ("Dr Rania A1-Jabouri", "Dr Rania Al-Jabouri", "a one"),
        ("Dr Samira El-Masri", "Dr Samira El-Masri", "read right"),
        ("Rtg Sl-leder", "Rtg SI-leder", "a joint"),
        ("EI-nummer 12", "EI-nummer 12", "no name behind it"),
        ("Beställt av ÖLR Hagström", "Beställt av ÖL R Hagström", "a title and an initial"),
        ("DrB. Moradi", "Dr B Moradi", "the same, with its stop"),
        ("ÖLR beställer", "ÖLR beställer", "no name behind it"),
        ("ÖLR. Zyxqvw", "ÖLR. Zyxqvw", "nobody's name"),
        ("Skickas lill Capio", "Skickas till Capio", "a t that lost its stroke"),
        ("BILDERNA SÄNDS LILL SUS", "BILDERNA SÄNDS TILL SUS", "the same in capitals"),
        ("Levereras LILL", "Levereras till", "capitals that are none"),
        ("Skickas ull Capio", "Skickas till Capio", "two strokes that ran into one letter"),
        ("Dessa går vidare fill kirurgen", "Dessa går vidare till kirurgen", "passed on"),
        ("av ull till", "av ull till", "no word of sending before it"),
        ("Sjukhuset j Varberg", "Sjukhuset i Varberg", "an i with a tail"),
        ("Vårdcentralen I Getinge", "Vårdcentralen i Getinge", "an i that lost its dot"),
        ("Medicinkliniken I Varberg", "Medicinkliniken I Varberg", "a number it may be"),
        ("Sjukhuset l\nVarberg", "Sjukhuset l\nVarberg", "no town in its line"),
        ("Länkas titl oss", "Länkas titl oss", "another letter: it may be no till"),
        ("Anna Lill Berg", "Anna Lill Berg", "a name"),
        ("Skickas\nLill Berg", "Skickas\nLill Berg", "the next line"),
        ("MR hjärna\n> Rtg Kungälv", "MR hjärna\n-> Rtg Kungälv", "an arrow"),
        ("MR hjärna\n» Rtg Kungälv", "MR hjärna\n-> Rtg Kungälv", "as the engine has it"),
        ("Svar:\n> a b\n> c d\n> e f", "Svar:\n> a b\n> c d\n> e f", "a mail that quotes"),
        ("värde >\n5 > 4", "värde >\n5 > 4", "none begins a line"),
    ],
)
def test_a_word_begins_as_it_was_written(read, expected, why):
    page = a_page(read, source=Source.OCR)
    assert with_beginnings(page).text == expected, why
    assert with_beginnings(with_beginnings(page)) == with_beginnings(page)
    assert with_beginnings(replace(page, source=Source.TEXT)).text == read


def test_the_parts_of_a_joined_word_share_its_room_and_its_sureness():
    page = a_page("ÖLR Hagström", source=Source.OCR)
    joined, *_ = page.words
    title, initial, _ = with_beginnings(page).words
    assert (title.box.x0, initial.box.x1) == (joined.box.x0, joined.box.x1)
    assert title.box.x1 == initial.box.x0
    assert {title.confidence, initial.confidence} == {joined.confidence}
