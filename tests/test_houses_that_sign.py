"""A house that signs alone, in its greeting's line, or behind a label; firms that write for houses."""

import pytest

from intake.extract.agree.order import gather
from intake.extract.facts.places import is_proven_head
from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.reader import read_layout
from intake.extract.places.houses import is_service
from intake.extract.places.resolve import find_places, resolve_place
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from samples.draw.dates import TODAY
from tests.pages import a_page

BODY = "Vi ber om bilder av patienten 19121212-1212 snarast.\n"


def clinics(text: str, least: float = 0.7) -> dict[str, str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.value: one.why for one in found if one.field is FieldName.CLINIC and one.confidence > least}


@pytest.mark.parametrize(
    ("text", "house"),
    [
        (BODY + "Tandläkarna Norra Kajen", "Tandläkarna Norra Kajen"),
        (BODY + "Ansvarig är dr Eva Ek.\nLungläkarna vid Torget\n031-13 10 00", "Lungläkarna vid Torget"),
        (BODY + "Kirurgkliniken Gävle sjukhus", "Kirurgkliniken, Gävle sjukhus"),
        ("Fysioterapi Norr\n" + BODY + "Fysioterapi Norr", "Fysioterapi Norr"),
    ],
)
def test_a_house_alone_below_the_last_sentence_signs(text, house):
    told = clinics(text)
    assert set(told) == {house}


@pytest.mark.parametrize(
    "text",
    [
        BODY + "Bilderna skickas till nedanstående adress.\nLungläkarna vid Torget",  # where to
        BODY + "Skickas till:\nLungläkarna vid Torget",
        "Lungläkarna vid Torget",  # nothing is asked for
        BODY + "Tack.\nMottagare: Lungläkarna vid Torget",
        "Vi ber om bilder.\nLungläkarna vid Torget\nPatient 19121212-1212",  # a form goes on
    ],
)
def test_what_is_said_to_receive_does_not_sign(text):
    assert not any("sign" in why for why in clinics(text).values())


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Hälsar leg läk Eva Ek, Lungläkarna vid Torget", "Lungläkarna vid Torget"),
        ("Mvh dr Eva Ek, Kustens Rehab", "Kustens Rehab"),
        ("Hälsar Doktor Wiks Ortopedi & Idrott", "Doktor Wiks Ortopedi & Idrott"),
        ("Hälsar Doktor Wibeck Ortopedi & Idrott", "Doktor Wibeck Ortopedi & Idrott"),
    ],
)
def test_a_greeting_in_the_signers_own_line_is_read(line, house):
    assert house in clinics(BODY + line)


def test_a_request_that_begins_like_a_greeting_signs_nothing():
    assert not clinics(BODY + "Vänligen länka bilderna till ortopedmottagningen på vanligt sätt tack")


def test_a_house_alone_is_proven_where_it_stands():
    (why,) = clinics(BODY + "Tandläkarna Norra Kajen").values()
    assert is_proven_head(why)


@pytest.mark.parametrize(
    ("label", "house"),
    [
        ("Klinik Gastromott HSV", "Gastromottagningen, Hallands sjukhus Varberg"),
        ("Enhet Kustens Ortopedpraktik", "Kustens Ortopedpraktik"),
        ("Vårdenhet: Kustens Ortopedpraktik", "Kustens Ortopedpraktik"),
    ],
)
def test_the_label_of_a_house_is_no_part_of_its_name(label, house):
    told = clinics(f"Personnr 19121212-1212\nBest av ST-läk Eva Ek\n{label}")
    assert house in told
    assert not any(value.startswith(label.split()[0]) for value in told)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Skrivtjänst Väst AB", True),
        ("Nordiska Transkriberingsbyrån AB", True),
        ("Läkarsekreterarservice i Skåne AB", True),
        ("Kustens Ortopedpraktik AB", False),
        ("Medicinsekretariatet, Hallands sjukhus Varberg", False),  # a part of who orders
    ],
)
def test_who_writes_for_houses_is_none(text, is_one):
    assert is_service(text) is is_one


def test_a_typing_service_is_no_clinic():
    page = a_page("Skrivtjänst Väst AB\nTel 031-13 10 00\n" + BODY + "Beställande klinik: Hudkliniken HSH")
    found = read_layout([page], load_knowledge(), TODAY)
    clinics = gather(found.candidates, {page.number: page}, load_knowledge(), None).groups[FieldName.CLINIC]
    assert {one.best.value for one in clinics} == {"Hudkliniken, Hallands sjukhus Halmstad"}


def test_a_place_ends_with_its_sentence():
    text = "Alla bilder skickas till Mälarsjukhuset.\nKirurgkliniken Gävle sjukhus"
    assert [one.place.value for one in find_places(text, load_knowledge())] == [
        "Mälarsjukhuset Eskilstuna",
        "Kirurgkliniken, Gävle sjukhus",
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Kärlkir mott HSV", "Kärlkirurgiska mottagningen"),
        ("toraxkir klin SU/S", "Toraxkirurgkliniken"),  # listed in this form too
        ("Ort.klin HSV", "Ortopedkliniken"),
        ("Kärlkirurgmottagningen HSV", "Kärlkirurgmottagningen"),  # in full, as it stands
    ],
)
def test_a_short_name_is_the_unit_on_the_list(text, unit):
    assert resolve_place(text, load_knowledge()).unit == unit


@pytest.mark.parametrize(
    ("label", "slot"),
    [("Beställande radiolog", "doctor"), ("Ansvarig ortoped", "doctor"), ("Enh", "unit")],
)
def test_labels_of_who_orders(label, slot):
    found = load_wordings().match(label, fuzzy=False)
    assert found is not None and found[0].slots[0] == slot


def test_a_sender_beside_the_receiver_of_the_images_orders():
    text = "MOTTAGARE AV BILDER: Gällivare sjukhus\nAVSÄNDARE: Lungläkarna vid Torget\nPATIENT: 19121212-1212"
    found = read_layout([a_page(text)], load_knowledge(), TODAY)
    told = {one.value: one.confidence for one in found.candidates if one.field is FieldName.CLINIC}
    assert told["Lungläkarna vid Torget"] > 0.7


def test_a_longer_name_than_the_lists_is_another_house():
    assert "Capio Ortopediska Huset" not in clinics(BODY + "Ortopediska Huset Kusten")


def test_a_nurse_of_a_municipality_is_no_hospital():
    told = clinics(BODY + "Mvh\nEva Ek, MAS\nHemsjukvården, Laholms kommun")
    assert not any("sjukhus" in house for house in told)
