"""What letters, notes and lists say beside the order that a careful clerk would not ask about."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.places.resolve import resolve_place
from intake.extract.several import names_several
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Source
from tests.pages import a_page
from tests.whole_order import TODAY, flags_of

LETTER = """Hej!

{asked}
Patient: Anna Ek, 20051123-3389.
Länkas till Röntgenkliniken, Södra Älvsborgs sjukhus Borås.
Ansvarig läkare är dr Anna Berg, Ortopedkliniken, Skaraborgs sjukhus Skövde.
{below}
"""


def order_of(asked="Vi önskar MR knä höger 2025-03-14.", below=""):
    page = a_page(LETTER.format(asked=asked, below=below), source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return order


def doubts_of(**said):
    return {flag.code for flag in order_of(**said).flags if flag.blocks}


@pytest.mark.parametrize(
    "below",
    [
        "Hon har ont i sin vänstra axel också.",  # no knee's left side, but it is a doubt for "också"
    ],
)
def test_another_side_stays_a_doubt(below):
    assert doubts_of(below=below)


@pytest.mark.parametrize(
    "below",
    [
        "Hon flyttade hit från Laholm efter sommaren.",
        "Hon bor hos sin dotter i Skövde.",
        "Fel mottagare? Ring 033-616 25 11.",
        "J = ska exporteras, N = ska inte exporteras.",
        "Hon sökte akuten 2026-05-30 med värk.",
        "Hon opererades i Varberg\n2016-01-19 för Crohns sjukdom.",
        "Ringde: ssk Maja, avd 63 thorax Lund",
        "Beställt via sekr. Eva Brodd, tfn 0340-48 10 00",
        "Samtycket gäller undersökningar från 2026-01-01 till 2026-11-12.",
        "MDK lever/galla/pankreas",
        "VB: Röntgenbilder (Ortopeden)",
        "Dosplaneringen kräver ytterligare en undersökning.",
        "Hon har sökt oss för smärtor i höger knä.",
        "Remiss är skickad separat till kliniken.",
        "Svaret är inte signerat än.",
        "Anhörig: Kjell (make), född 1961-03-30",
        "Det är en patient som numera sköts av oss.",
    ],
)
def test_what_is_told_is_no_doubt(below):
    assert doubts_of(below=below) == set()


@pytest.mark.parametrize(
    "below",
    [
        "Skicka dem efter sommaren.",
        "Hon har flyttat, så skicka bilderna till henne efter sommaren.",
        "CT knä gjordes inte, så ta MR axel 2025-05-02 i stället.",
        "Bilderna kom fram.",
        "Bilderna är skickade.",
        "Hon har sökt oss för smärtor i vänster knä.",
        "Höger knä behövs inte längre.",
        "OBS sin knä!",
        "Ringde: ssk Maja, de ska till Lund",
        "Numera följs hon i Uppsala.",
    ],
)
def test_what_may_change_the_order_is(below):
    assert doubts_of(below=below)


@pytest.mark.parametrize(
    "asked",
    [
        "Hon har hos er den 14 mars 2025 genomgått MR knä höger. Då hon sköts här ber vi om bilderna.",
        "Den 2025-03-14 gjordes hos er en MR knä höger, som vi behöver.",
        "Det gäller MR knä höger den 14 mars förra året (2025-03-14).",
        "Hon genomgick den 14 mars 2025 en MR knä höger hos er.",
        "MR knä höger från 2025-03-14 behövs. CT axel 2024-05-02 - struken, den är redan skickad!",
        "Vi vill få hit bilderna av MR knä höger 2025-03-14.",
        "Tack, de kom fram i morse! Nu kommer en till: MR knä höger 2025-03-14.",
        "Vi ber på uppdrag av kliniken, om följande: MR knä höger 2025-03-14.",
        "Vi fick CT knä från 2025-01-02 förra veckan, den behöver INTE skickas igen. "
        "Nu gäller det MR knä höger 2025-03-14.",
    ],
)
def test_the_same_said_otherwise_is_ordered(asked):
    order = order_of(asked)
    assert not {flag.code for flag in order.flags if flag.blocks}
    assert [(one.description, str(one.date)) for one in order.examinations] == [
        ("MR knä höger", "2025-03-14")
    ]


def test_a_day_for_both_in_words_of_tonight_is_both_examinations():
    order = order_of("Länka CT hjärna och CT hals, båda tagna i natt 2026-11-21.")
    assert [str(one.date) for one in order.examinations] == ["2026-11-21"] * 2


@pytest.mark.parametrize("below", ["Bildbeställning till er som sköter bilderna på avdelningen 2026-11-19"])
def test_the_day_of_a_heading_is_no_examinations(below):
    assert flags_of(below) == set()


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Behövs inför mottagning v. 49.", "2026-11-30"),
        ("Behövs inför operation vecka 2.", "2027-01-11"),
        ("Behövs till uro-konf v 47.", "2026-11-21"),  # the week that it is
        ("Sommarstängt v. 28.", "None"),
    ],
)
def test_a_week_by_its_number_is_a_day_by_which_images_are_needed(said, day):
    assert str(order_of(below=said).needed_by) == day


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Öron-, näs- och halskliniken, Länssjukhuset Ryhov", "Öron-näsa-halskliniken"),
        ("Öron- näs- och halsmottagningen, Länssjukhuset Ryhov", "Öron-näsa-halsmottagningen"),
    ],
)
def test_a_clinic_of_three_parts_is_one(name, unit):
    assert resolve_place(name, load_knowledge()).unit == unit


def test_hands_and_feet_are_examined_together():
    order = order_of("Vi önskar röntgen händer och fötter 2025-03-14.")
    assert not {flag.code for flag in order.flags if flag.blocks}


def test_what_was_done_with_those_who_order_is_not_asked_for():
    order = order_of(below="Coronarangio gjord här 2025-02-03.")
    assert [one.description for one in order.examinations] == ["MR knä höger"]


def test_a_clinic_by_what_it_is_for_passes_images_on():
    order = order_of(
        below="Bilderna länkas för vidare befordran till undertecknad på endokrinologmottagningen."
    )
    assert order.fields["forward_to"].value.startswith("Endokrinologmottagningen")


def test_thanks_for_help_with_somebody_sign_nothing():
    order = order_of(below="Tack för hjälpen med Stig, hans bilder är sedda.")
    assert order.fields["doctor"].value == "Anna Berg"


def test_a_doctor_of_the_next_column_is_no_second_patient():
    def named(field, value):
        nowhere = Evidence(page=1, bbox=None, quote=value)
        return Candidate(
            field=field,
            value=value,
            raw=value,
            confidence=0.9,
            evidence=nowhere,
            reader=Reader.LAYOUT,
            why="",
        )

    patient, beside = (named(FieldName.PATIENT_NAME, one) for one in ("Hugo Ek", "Vårdpersonal Eva Lindfors"))
    assert names_several([patient, beside])
    assert not names_several([patient, beside, named(FieldName.DOCTOR, "Eva Lindfors")])
