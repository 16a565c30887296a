"""Letters that say in a sentence where images go, wordings that a form has no label for."""

from datetime import date

import pytest

from intake.extract.alike.trimmed import trim_place
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import Candidate, Evidence, FieldName, Reader
from tests.pages import a_page

TODAY = date(2026, 11, 21)
KNOWLEDGE = load_knowledge()
LETTER = """{heading}
Hej! Jag skriver om Anna Ek, 20051123-3389. {sentence}
Med vänlig hälsning
Dr Nils Åberg
Kirurgmottagningen, Hallands sjukhus Halmstad"""
EXAM = "CT bröstrygg från 2026-06-26"
LINKOPING = "Radiologiska kliniken, Universitetssjukhuset i Linköping"
LUND = "Röntgen, Skånes universitetssjukhus Lund"


def read(sentence, heading="Till röntgen"):
    (order,) = extract_orders(
        [a_page(LETTER.format(heading=heading, sentence=sentence))], KNOWLEDGE, TODAY
    ).orders
    return order


@pytest.mark.parametrize(
    ("sentence", "destination"),
    [
        # "US" is a hospital, "us" is who writes
        (f"Jag behöver {EXAM}. Bilderna skickas till US Linköping, Radiologiska klin.", LINKOPING),
        (f"Jag behöver {EXAM}. Vi vill ha det till Röntgen, SUS Lund.", LUND),
        (f"Vi beställer {EXAM}, att sändas till Röntgen, SUS Lund.", LUND),
        (f"Vi önskar {EXAM}. Bränn en CD och posta den tillsammans med svaret till Röntgen, SUS Lund.", LUND),
        (f"Vi önskar {EXAM}. Skicka bilderna så snart det går till Röntgen, SUS Lund.", LUND),
        (f"Länka nedanstående till Röntgen, SUS Lund.\n{EXAM}", LUND),
        (f"Vi önskar {EXAM}. Länka allt till SUS Lund, Röntgen.", LUND),
    ],
)
def test_a_sentence_says_where_images_go(sentence, destination):
    order = read(sentence)
    assert order.value(FieldName.DESTINATION) == destination
    assert order.status == "queued", [flag.code for flag in order.flags]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Vi önskar {EXAM}. Skicka svaret till Röntgen, SUS Lund.",
        f"Vi önskar {EXAM}. Skicka inte bilderna till Röntgen, SUS Lund.",
    ],
)
def test_what_is_not_images_or_not_sent_queues_nothing(sentence):
    assert read(sentence).status == "review"


@pytest.mark.parametrize("what", ["Remissen skickas", "Patienten har remitterats", "Fakturan ska skickas"])
def test_what_else_is_sent_somewhere_is_no_destination(what):
    assert read(f"Vi önskar {EXAM}. {what} till Röntgen, SUS Lund.").value(FieldName.DESTINATION) is None


@pytest.mark.parametrize(
    ("sentence", "onward"),
    [
        ("De ska vidare till Neurokirurgiska kliniken SUS Lund.", "Neurokirurgiska kliniken"),
        ("Bilderna ska sedan vidare till Ortopedkliniken SUS Lund.", "Ortopedkliniken"),
    ],
)
def test_images_that_go_on_say_to_whom(sentence, onward):
    order = read(f"Skicka {EXAM} till Röntgen, SUS Lund. {sentence}")
    assert order.value(FieldName.FORWARD_TO) == f"{onward}, Skånes universitetssjukhus Lund"
    assert order.status == "queued"


def test_passing_on_a_wish_is_no_passing_on_of_images():
    order = read(f"Vidarebefordrar önskemål från vår mottagning. Skicka {EXAM} till Röntgen, SUS Lund.")
    assert "uncertain.forward_to" not in {flag.code for flag in order.flags}


def test_a_subject_that_names_the_house_alone_outvotes_no_unit():
    text = LETTER.format(
        heading="Bilder till SÄS", sentence=f"Vi önskar {EXAM}.\n--> rtg SÄS Borås, inkl svar"
    )
    (order,) = extract_orders([a_page(text)], KNOWLEDGE, TODAY).orders
    assert order.value(FieldName.DESTINATION) == "Röntgen, Södra Älvsborgs sjukhus Borås"
    assert "uncertain.destination" not in {flag.code for flag in order.flags}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Idrottskliniken Solhaga (IEP)", "Idrottskliniken Solhaga"),
        ("ÖNH-kliniken Slottsmöllan (via IEP eller USB)", "ÖNH-kliniken Slottsmöllan"),
        ("Spine Center Väsby via IEP", "Spine Center Väsby"),
        ("Spine Center Väsby, på CD", "Spine Center Väsby"),
        ("Ryggkliniken Solhaga, Birger Svenssons väg 12", "Ryggkliniken Solhaga"),
        (
            "Radiologisk avdeling, Sykehuset Kalnes, Postboks 300, 1714 Grålum",
            "Radiologisk avdeling, Sykehuset Kalnes",
        ),
        ("Addenbrooke's Hospital, Hills Road, Cambridge", "Addenbrooke's Hospital"),
        (
            "an: Klinik für Radiologie, Universitätsklinikum Eppendorf",
            "Klinik für Radiologie, Universitätsklinikum Eppendorf",
        ),
        # what only looks like a way or an address
        ("Via Kliniken Solhaga", "Via Kliniken Solhaga"),
        ("Praktiken på Torget", "Praktiken på Torget"),
        ("Postgatans Läkarmottagning", "Postgatans Läkarmottagning"),
    ],
)
def test_a_houses_name_ends_before_how_and_where(written, name):
    one = Candidate(
        field=FieldName.DESTINATION, value=written, raw=written, confidence=0.9, reader=Reader.LAYOUT, why="",
        evidence=Evidence(page=1, bbox=None, quote=written),
    )  # fmt: skip
    assert trim_place(one, (), KNOWLEDGE).value == name
    assert trim_place(trim_place(one, (), KNOWLEDGE), (), KNOWLEDGE) == trim_place(one, (), KNOWLEDGE)


@pytest.mark.parametrize(
    ("sentence", "read_as"),
    [
        # told of as a story, and nothing else is named
        (
            "På min remiss gjordes hos er CT torax 2026-10-02, som visar en rest. Länka bilder till Lund.",
            True,
        ),
        (
            "Vi har jämfört med CT torax 2026-10-02 som vi har här. Länka MR buk 2026-09-01 till SUS Lund.",
            False,
        ),
    ],
)
def test_what_is_told_of_is_ordered_where_nothing_else_is(sentence, read_as):
    names = {one.description for one in read(sentence).examinations}
    assert ("CT torax" in names) is read_as


def test_a_referral_for_another_examination_is_none_that_was_made():
    order = read(f"Jag har remitterat patienten för koronarangiografi. Länka {EXAM} till Röntgen, SUS Lund.")
    assert [one.description for one in order.examinations] == ["CT bröstrygg"]
    assert order.status == "queued"


@pytest.mark.parametrize(
    ("clinic", "is_sure"),
    [
        ("Medicinavdelning 2, Hallands sjukhus Halmstad", False),  # which of several is lost
        ("Medicinavdelningen, Hallands sjukhus Halmstad", True),
    ],
)
def test_a_number_behind_a_unit_that_its_value_has_not_is_a_doubt(clinic, is_sure):
    text = f"""Beställning av bilder
Klinik: {clinic}
Läkare: Dr Nils Åberg
Personnummer: 20051123-3389
Undersökning: CT buk 2026-10-10
Mottagare: Röntgen, SUS Lund"""
    (order,) = extract_orders([a_page(text)], KNOWLEDGE, TODAY).orders
    assert (order.status == "queued") is is_sure


def test_a_speciality_behind_a_title_is_no_unit():
    text = LETTER.format(heading="Till röntgen", sentence=f"Skicka {EXAM} till Röntgen, SUS Lund.")
    text = text.replace(
        "Kirurgmottagningen, Hallands sjukhus Halmstad", "Specialistläkare, handkirurgi\nSophiahemmet"
    )
    (order,) = extract_orders([a_page(text)], KNOWLEDGE, TODAY).orders
    assert "uncertain.clinic" in {flag.code for flag in order.flags}
