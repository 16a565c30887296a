"""Images that shall come "to us": when a text asks for that, and who that is."""

from datetime import date

import pytest

from intake.extract.alike.ourselves import is_ours, settle_ourselves
from intake.extract.knowledge import load_knowledge
from intake.extract.language.patients import is_patients
from intake.extract.language.phrases import find_to_ourselves
from intake.extract.layout.reader import read_layout
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
    ("Vi önskar bilder från PET/CT utförd 251201 och MR helrygg\ntill oss på kliniken.", True, "wished for"),
    ("Vi önskar återkoppling till oss på kliniken.", False, "no images"),
    ("Utlåtandet skickas till oss per fax.", False, "only the report"),
    ("Remissen skickades till oss i maj.", False, "a letter, and long ago"),
    ("Patienten kommer till oss på måndag.", False, "a person comes"),
    ("Bilderna länkas till Röntgen, Lunds lasarett. Ring till oss vid frågor.", False, "a call"),
    ("Vi behöver bilderna senast 2026-11-29. Besök hos oss 2026-11-26.", False, "a visit"),
    ("Vi behöver bilderna till besök hos oss.", False, "a visit"),
    ("Bilderna har redan skickats till oss.", False, "they have them"),
    ("Skicka inte bilderna till oss.", False, "not to us"),
    ("Blanketten skickas till oss på fax.", False, "a form's own way"),
    ("Skickas till\nBeställande klinik: Medicinmott HSV", False, "a blank, and the next label"),
    ("Vi ber om MR ländrygg 2026-04-03 för Eva Ek, på CD till oss.", True, "an examination for its images"),
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


CARRIED = [
    ("Kan ni skicka CT kolon 2025-11-01 till Kirurgkliniken NÄL?", True, "an examination between"),
    (
        "Kan ni länka Koronarangiografi från 2023-11-23, HRCT från 2026-06-19 och\nRtg underben vä från "
        "2023-02-19 till Kirurgkliniken NÄL enl\ndr Berg.",
        True,
        "a sentence of two lines",
    ),
    (
        "ber vi er skicka bilder för nedanstående patient till\nKirurgkliniken, NÄL",
        True,
        "a line ends in till",
    ),
    ("Behöver Lungröntgen 2025-08-05 på Jeanette länkat till Kirurgkliniken NÄL.", True, "what is needed"),
    ("Patienten skickas till Kirurgkliniken NÄL för bedömning.", False, "a patient goes"),
    ("Jag har skickat en remiss till Kirurgkliniken NÄL angående CT buk 2024-01-01.", False, "a letter"),
    ("Vi önskar bilder inför besök till Kirurgkliniken NÄL.", False, "a visit"),
    ("Skicka bilder till oss. Svar till Kirurgkliniken NÄL.", False, "another sentence"),
    ("Länka inte bilderna till Kirurgkliniken NÄL.", False, "not there"),
    ("Remissen skickas till Kirurgkliniken NÄL.", False, "a letter is sent"),
]


@pytest.mark.parametrize(("text", "carried", "why"), CARRIED)
def test_a_sentence_says_where_images_are_sent_however_long_it_is(text, carried, why):
    found = [one.value for one in read_prose([a_page(text)], HOME) if one.field is FieldName.DESTINATION]
    assert ("Kirurgkliniken, Norra Älvsborgs länssjukhus" in found) == carried, why


def test_what_passes_the_images_on_ends_the_destination_in_its_cell():
    text = (
        "Personnummer\n19121212-1212\nMottagande sjukhus/klinik\n"
        "Röntgen Lunds lasarett fvb Kirurgkliniken, Lunds lasarett\nBeställande läkare\nDr Eva Berg"
    )
    found = read_layout([a_page(text)], HOME, TODAY).candidates
    told = {one.field: one.value for one in found}
    assert told[FieldName.DESTINATION].startswith("Röntgen, ")
    assert told[FieldName.FORWARD_TO].startswith("Kirurgkliniken, ")


@pytest.mark.parametrize("label", ["Fvb till", "f.v.b. till:", "För vidare befordran till"])
def test_a_blank_for_passing_on_passes_nothing_on(label):
    text = NOTE.format("Röntgen, Värnamo sjukhus", "Medicinavdelningen, Värnamo sjukhus / Dr Eva Berg")
    (order,) = extract_orders([a_page(f"{text}\n{label}")], HOME, TODAY).orders
    assert "uncertain.forward_to" not in [flag.code for flag in order.flags]


@pytest.mark.parametrize("question", ["Till vem ska materialet sändas?", "Vem ska bilderna skickas till?"])
def test_whom_to_send_to_is_asked_in_many_ways(question):
    found = read_layout([a_page(f"{question}\n  Kustbolagen Personskador")], HOME, TODAY).candidates
    assert [one.value for one in found if one.field is FieldName.DESTINATION] == ["Kustbolagen Personskador"]


def test_a_second_till_beside_our_own_address_is_where_to():
    text = (
        "Till: Röntgen Halland, bildutlämning\nFrån: Onk klin, Vrinnevi\nPatient: Eva Ek 19121212-1212\n"
        "Undersökning: CT torax 2026-03-02\nTill enhet: Onk klin, Vrinnevi\nLäkare: Leg. läkare Anna Berg\n"
    )
    found = read_layout([a_page(text)], HOME, TODAY).candidates
    (one,) = [one for one in found if one.field is FieldName.DESTINATION]
    assert one.value == "Onkologkliniken, Vrinnevisjukhuset"
    assert one.confidence > 0.8


def test_a_greeting_below_a_label_is_no_columns_value():
    text = (
        "Beställande klinik       Lungmottagningen HSV\n"
        "Mottagande enhet         mediaenh, Uddevalla sjukhus\n\n"
        "Vänliga hälsningar\nBritt-Marie Ek\n"
    )
    found = read_layout([a_page(text)], HOME, TODAY).candidates
    assert [one.value for one in found if one.field is FieldName.DESTINATION] == [
        "Mediaenheten, Uddevalla sjukhus"
    ]
