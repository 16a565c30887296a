"""Images that shall come "to us": when a text asks for that, and who that is."""

from datetime import date

import pytest

from intake.extract.agree.ourselves import is_ours, settle_ourselves
from intake.extract.knowledge import load_knowledge
from intake.extract.language.patients import is_patients
from intake.extract.language.phrases import find_to_ourselves
from intake.extract.orders import extract_orders
from intake.extract.prose.reader import read_prose
from models.order import Candidate, Evidence, FieldName, Reader
from tests.pages import a_page

TODAY = date(2026, 11, 21)
HOME = load_knowledge(home=("halland-halmstad", "halland-kungsbacka", "halland-varberg"))

ASKED = [
    ("Var god skicka bilderna hit till oss elektroniskt via IEP.", True, "a plain wish"),
    ("Bilderna önskas länkade hit till vår klinik.", True, "our clinic"),
    ("vi ber er skicka bilder för nedanstående patient till\noss.", True, "over a line's end"),
    ("Länkas hit till oss", True, "a line by itself"),
    ("Sänds: hit till oss", True, "behind a label that no list holds"),
    ("UL buk från 12.3.2020 på Kjell Khalil önskas länkad hit till oss.", True, "days with stops between"),
    ("Images to be sent to us by IEP", True, "English"),
    ("Utlåtandet skickas till oss per fax.", False, "only the report"),
    ("Remissen skickades till oss i maj.", False, "a letter, and long ago"),
    ("Patienten kommer till oss på måndag.", False, "a person comes"),
    ("Bilderna länkas till Röntgen, Lunds lasarett. Ring till oss vid frågor.", False, "a call"),
    ("Bilderna har redan skickats till oss.", False, "they have them"),
    ("Skicka inte bilderna till oss.", False, "not to us"),
    ("Blanketten skickas till oss på fax.", False, "a form's own way"),
    ("Skickas till\nBeställande klinik: Medicinmott HSV", False, "a blank, and the next label"),
]


@pytest.mark.parametrize(("text", "asked", "why"), ASKED)
def test_the_grammar_tells_when_images_shall_come_to_us(text, asked, why):
    found = [one for one in read_prose([a_page(text)], HOME) if is_ours(one)]
    assert bool(found) == asked, why


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Bilderna skickas till vår röntgenavdelning", "our radiology"),
        ("Bilderna länkas till vår mottagning", "the orderer"),
        ("Fvb till\nBeställande klinik Njurmott, HSK", None),  # the next label
    ],
)
def test_our_radiology_is_not_the_clinic_that_writes(text, whom):
    said = find_to_ourselves(text)
    assert (said and said.why) == (whom and f"to ourselves: {whom}")


def a_candidate(field: FieldName, value: str, why: str = "") -> Candidate:
    return Candidate(
        field=field,
        value=value,
        raw=value,
        confidence=0.9,
        evidence=Evidence(page=1, bbox=None, quote=value),
        reader=Reader.LANGUAGE,
        why=why,
        directory_id="halland-varberg" if field is FieldName.CLINIC else None,
    )


def test_the_orderer_takes_the_place_of_us():
    clinic = a_candidate(FieldName.CLINIC, "Medicinkliniken, Hallands sjukhus Varberg")
    ours = a_candidate(FieldName.DESTINATION, "oss", "to ourselves: the orderer")
    radiology = a_candidate(FieldName.DESTINATION, "oss", "to ourselves: our radiology")
    settled = settle_ourselves([clinic, ours, radiology], clinic)
    assert [one.value for one in settled] == [clinic.value, clinic.value, "Hallands sjukhus Varberg"]
    assert all(one.directory_id == "halland-varberg" for one in settled)


def test_us_is_nobody_where_nobody_is_known_to_order():
    assert not settle_ourselves(
        [a_candidate(FieldName.DESTINATION, "oss", "to ourselves: the orderer")], None
    )


LETTER = """Spenshult
Till Röntgenkliniken, Hallands sjukhus Halmstad

Vi önskar bilder på Anna Ek, 19121212-1212: CT torax 2025-01-02.
{}

Med vänlig hälsning
Dr Eva Berg"""


@pytest.mark.parametrize(
    ("wish", "destination"),
    [
        ("Bilderna skickas hit till oss.", "Spenshult"),
        ("Bilderna skickas till Ortopedkliniken, Kungälvs sjukhus.", "Ortopedkliniken, Kungälvs sjukhus"),
    ],
)
def test_a_letter_to_us_sends_the_images_elsewhere(wish, destination):
    (order,) = extract_orders([a_page(LETTER.format(wish))], HOME, TODAY).orders
    assert order.value(FieldName.DESTINATION) == destination


NOTE = "BEST BILDER: 19121212-1212 Ek, Anna\nCT torax 2025-01-02\nTILL: {}\nFRÅN: {}"


def test_a_till_below_the_patient_says_where_the_images_go():
    text = NOTE.format("Röntgen, Värnamo sjukhus", "Medicinavdelningen, Värnamo sjukhus / Dr Eva Berg")
    (order,) = extract_orders([a_page(text)], HOME, TODAY).orders
    assert order.value(FieldName.DESTINATION) == "Röntgen, Värnamo sjukhus"


def test_a_till_above_the_patient_is_who_reads():
    text = "Till: Röntgen, Värnamo sjukhus\nFrån: Medicinmott HSV\n" + NOTE.partition("TILL")[0]
    (order,) = extract_orders([a_page(text)], HOME, TODAY).orders
    assert order.value(FieldName.DESTINATION) is None


WHOSE = [
    ("UL buk från 12.3.2020 på Kjell Khalil {} önskas", True, "a name before it"),
    ("{} Bo Fransson\n- MRT", True, "a name behind it"),
    ("{}\nRönnqvist, Leila", True, "a name below it, the surname first"),
    ("Personnummer (ÅÅÅÅMMDD-NNNN)\n{}", True, "a label above it"),
    ("på Jeanette von Platen {}", True, "a small word in the name"),
    ("Dr Anna Berg {}", False, "a doctor's"),
    ("Fax 010-12 34 56 {} Medicinmottagningen Halmstad", False, "a house"),
    ("Vårdcentralen Solgläntan {}", False, "a house"),
    ("Ring Emil Berg {}. Tack", False, "a call"),
]


@pytest.mark.parametrize(("text", "patients", "why"), WHOSE)
def test_the_only_identity_is_the_patients_by_what_stands_around_it(text, patients, why):
    start = text.index("{}")
    whole = text.format("19121212-1212")
    assert is_patients(whole, start, start + 13) == patients, why
