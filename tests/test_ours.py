"""The department that reads is written to on most pages: it is no destination where another one is named."""

import datetime as dt
from dataclasses import replace

import pytest

from intake.check.site import load_site, shipped_sites
from intake.errors import SettingsError
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.places.ours import is_our_department, without_ourselves
from intake.extract.places.resolve import resolve_place
from models.order import Candidate, Evidence, FieldName, Reader
from tests.pages import a_page

TODAY = dt.date(2026, 11, 21)

HOME = ("halland-halmstad", "halland-kungsbacka", "halland-varberg")


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge(home=HOME)


def a_candidate(value: str, confidence: float, field: FieldName = FieldName.DESTINATION) -> Candidate:
    return Candidate(
        field=field,
        value=value,
        raw=value,
        confidence=confidence,
        evidence=Evidence(page=1, bbox=None, quote=value),
        reader=Reader.LAYOUT,
        why="label 'till'",
    )


OURS = "Röntgenkliniken, Hallands sjukhus Varberg"
THEIRS = "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska"


@pytest.mark.parametrize(
    ("text", "is_ours"),
    [
        ("Röntgenkliniken, Hallands sjukhus Varberg", True),
        ("Röntgen HSV", True),
        ("Hallands sjukhus Halmstad", True),  # the house alone, as an address has it
        ("Röntgenkliniken, Hallands sjukhus", True),  # one of three, all ours
        ("Medicinmottagningen, Hallands sjukhus Varberg", False),  # a clinic of the house may order
        ("Röntgen Halland, bildutlämningen", True),  # by the region of all of them
        ("Medicinkliniken Halland", False),
        ("Region Halland", False),
        ("mediaenh SU/S", False),
        ("Sjöbo vårdcentral", False),
    ],
)
def test_our_department_is_the_homes_radiology_or_its_bare_house(knowledge, text, is_ours):
    assert is_our_department(resolve_place(text, knowledge), knowledge) is is_ours


def test_without_a_home_nobody_is_ours():
    knowledge = load_knowledge()
    assert not is_our_department(resolve_place("Röntgen HSV", knowledge), knowledge)


@pytest.mark.parametrize(
    ("why", "others", "kept"),
    [
        ("label 'till'", [a_candidate(THEIRS, 0.9)], [THEIRS]),
        ("label 'till'", [], []),  # written to, and that is all
        ("label 'länkas till'", [], [OURS]),  # the images are to go there: the clerk shall look at it
        ("label 'länkas till'", [a_candidate(THEIRS, 0.9)], [THEIRS]),
        ("label 'länkas till'", [a_candidate(THEIRS, 0.5)], [OURS, THEIRS]),  # too weak to outdo it
        (
            "label 'länkas till'",
            [a_candidate(THEIRS, 0.9, FieldName.CLINIC)],
            [OURS, THEIRS],
        ),  # no destination
        ("to ourselves", [], [OURS]),  # the orderer's own word
    ],
)
def test_our_department_gives_way_to_a_destination_that_somebody_reads(knowledge, why, others, kept):
    ours = replace(a_candidate(OURS, 0.95), why=why)
    assert [one.value for one in without_ourselves([ours, *others], knowledge)] == kept


def test_a_home_that_the_directory_lacks_is_a_mistake_of_the_settings():
    with pytest.raises(SettingsError, match="atlantis"):
        load_knowledge(home=("atlantis",))


@pytest.mark.parametrize("path", shipped_sites(), ids=lambda path: path.stem)
def test_a_sites_home_stands_in_the_directory(path):
    site = load_site(path.stem)
    regions = {one.id: one.region for one in load_knowledge().receivers}
    assert site.home
    assert {regions[name] for name in site.home} == {site.region}


def test_an_addressee_in_the_head_is_no_rival_to_where_the_images_go(knowledge):
    text = (
        "Mottagare: Röntgenkliniken, Hallands sjukhus Varberg\n\n"
        "Beställande klinik: Medicinmottagningen, Hallands sjukhus Varberg\nLäkare: Dr Anna Berg\n"
        "Patient: Eva Ek 19121212-1212\nUndersökning: CT torax 2026-03-02\n"
        "Bilderna skickas till: Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska\n"
    )
    (order,) = extract_orders([a_page(text)], knowledge, TODAY).orders
    assert order.fields[FieldName.DESTINATION].value == THEIRS


def test_where_only_ours_is_named_it_is_told_as_a_doubt(knowledge):
    text = (
        "Beställande klinik: Ortopedkliniken, Sahlgrenska universitetssjukhuset/Östra\nLäkare: Dr Anna Berg\n"
        "Patient: Eva Ek 19121212-1212\nUndersökning: CT torax 2026-03-02\n"
        "Bilderna skickas till: Röntgen HSV\n"
    )
    (order,) = extract_orders([a_page(text)], knowledge, TODAY).orders
    assert "Hallands sjukhus Varberg" in order.fields[FieldName.DESTINATION].value
    assert "uncertain.destination" in [flag.code for flag in order.flags]


TO_A_CLINIC = """{addressed}
Beställning av röntgenbilder
Patient: 19400222-7553 Patrik Ek
Undersökning: CT buk 2026-10-10
Beställare: läkare Nils Åberg
Klinik: Kirurgmottagningen, Uddevalla sjukhus
Mottagare: Urologmottagningen, Danderyds sjukhus
"""


@pytest.mark.parametrize(
    ("addressed", "is_doubted"),
    [("Röntgenavdelningen, Hallands sjukhus Halmstad", False), ("Röntgenkliniken, Falu lasarett", True)],
)
def test_only_another_departments_name_doubts_a_clinic_that_receives(knowledge, addressed, is_doubted):
    text = TO_A_CLINIC.format(addressed=addressed)
    (order,) = extract_orders([a_page(text)], knowledge, TODAY).orders
    assert ("uncertain.destination" in {flag.code for flag in order.flags}) is is_doubted
