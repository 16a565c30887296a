"""What labels ask for that neither a list nor a pattern words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.labels.meaning import meaning_of

TOLD = [
    ("Dit bilderna ska:", "destination"),
    ("Länkmål", "destination"),
    ("Mottagande sjukhus/röntgen:", "destination"),
    ("BILD TILL", "destination"),
    ("Adressat för materialet", "destination"),
    ("Where to send the images", "destination"),
    ("REKV.ENH", "clinic"),
    ("Avs. enhet:", "clinic"),
    ("Vem vill ha dem?", "clinic"),
    ("Enhet som gör beställningen", "clinic"),
    ("REKV.LÄK", "doctor"),
    ("Enl. doktor", "doctor"),
    ("Beställningen görs av läkare", "doctor"),
    ("Fvb (klinik på mottagande sjukhus)", "forward_to"),
    ("Därifrån vidare till", "forward_to"),
    ("Svar faxas till", "report_destination"),  # the report, not the images
    ("Bilder och svar till", "destination"),  # both: the images decide
    ("Personnummer / samordningsnummer", "patient_id"),
    ("Pat:s för- och efternamn", "patient_name"),
    # what must never be taken for a party of the order
    ("Remitterande läkare vid us", "ignore"),
    ("Tid. us som EJ behövs", "ignore"),
    ("Husläkare", "ignore"),
    ("Blanketten faxas till", "ignore"),  # the form, not the images
    ("Läkarens underskrift", "ignore"),
    ("Läkarens telefon", "ignore"),
]


@pytest.mark.parametrize(("text", "slot"), TOLD)
def test_words_tell_what_an_unlisted_label_asks_for(text, slot):
    found = meaning_of(text)
    assert found and found.slots == (slot,)


@pytest.mark.parametrize("text", ["Anna Andersson", "CT torax", "20150101", "Hej", ""])
def test_words_that_ask_for_nothing_are_no_label(text):
    assert meaning_of(text) is None


@given(st.text(max_size=40))
def test_case_and_punctuation_at_the_end_change_no_meaning(text):
    plain, loud = meaning_of(text), meaning_of(f"{text}:")
    assert (plain and plain.slots) == (loud and loud.slots)
