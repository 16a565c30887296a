"""Names that say one house: with its legal form, its town, the unit above it, the office that signs."""

import pytest

from intake.extract.agree.order import gather, weigh_order
from intake.extract.agree.reckoning import vetoes_of
from intake.extract.alike.fragments import without_offices
from intake.extract.alike.sameness import is_called_shortly, is_same_place
from intake.extract.alike.towns import as_firms
from intake.extract.alike.trimmed import trim_place
from intake.extract.knowledge import load_knowledge
from intake.extract.pages.hints import find_hints
from intake.extract.places.houses import is_owner, names_house
from intake.extract.places.resolve import find_places, resolve_place
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Box, Page, Source, Word
from samples.draw.dates import TODAY
from tests.pages import a_page

KNOWLEDGE = load_knowledge()


def a_clinic(value, sure=0.85, reader=Reader.LAYOUT, why="label 'klinik', right of", top=100.0):
    place = resolve_place(value, KNOWLEDGE)
    found = Evidence(page=1, bbox=Box(50, top, 300, top + 10), quote=value)
    return Candidate(
        field=FieldName.CLINIC, value=place.value if place.receiver else value, raw=value, confidence=sure,
        evidence=found, reader=reader, why=why, directory_id=place.receiver.id if place.receiver else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kustens Tandvård Falkenberg", "Kustens Tandvård Falkenberg AB", True),
        ("gynhälsan", "Gynhälsan Kungsbacka", True),  # in the letterhead's own letters
        ("Hjärtläkarna", "Hjärtläkarna i Varberg", True),
        ("Hjärtläkarna", "Hjärtläkarna Söder", False),  # no town: another house, it may be
        ("Curera", "Curera Rehab", False),
        ("AB", "AB Varberg", False),
    ],
)
def test_a_house_may_be_called_shortly(one, other, same):
    assert is_called_shortly(one, other) is same


def test_a_part_of_a_house_is_of_it_with_its_legal_form_too():
    whole = a_clinic("Urologmottagningen, UroClinic Göteborg")
    assert is_same_place(whole, a_clinic("UroClinic Göteborg AB"))


@pytest.mark.parametrize(
    ("value", "trimmed"),
    [
        (
            "Urologmottagningen, UroClinic Göteborg UroClinic Göteborg AB",
            "Urologmottagningen, UroClinic Göteborg",
        ),
        ("Vårdcentralen Getinge Utlåtande", "Vårdcentralen Getinge"),  # the next line's label
        ("Reception, Vårdcentralen Tudor Varberg", "Vårdcentralen Tudor Varberg"),
        ("sekr. ögonmott", "Ögonmottagningen"),
        ("Ort.klin", "Ortopedkliniken"),
        ("Särskilt boende Almgården", "Särskilt boende Almgården"),
        ("Hjärtläkarna Söder", "Hjärtläkarna Söder"),
    ],
)
def test_what_is_no_part_of_a_name_is_taken_off(value, trimmed):
    assert trim_place(a_clinic(value), (), KNOWLEDGE).value == trimmed


def test_an_office_gives_way_to_the_unit_that_orders():
    unit, office = a_clinic("Ortopedmott HSV"), a_clinic("Remissenheten, HSV")
    assert without_offices([unit, office], KNOWLEDGE) == [unit]
    assert without_offices([office], KNOWLEDGE) == [office]


def test_a_firm_is_no_hospitals_unit_of_its_town():
    firm, unit = a_clinic("Hjärtkliniken Kungsbacka AB"), a_clinic("Hjärtkliniken Kungsbacka")
    assert unit.directory_id is not None
    assert [one.directory_id for one in as_firms([firm, unit])] == [None, None]
    assert as_firms([unit]) == [unit]


@pytest.mark.parametrize(
    ("head", "named"),
    [
        ("Medicinkliniken, Hallands sjukhus Varberg", "Medicinmottagningen, Hallands sjukhus Varberg"),
        ("Skånes universitetssjukhus", "Ögonmottagningen, Skånes universitetssjukhus Lund"),
    ],
)
def test_a_letterhead_over_who_orders_is_no_rival(head, named):
    candidates = [
        a_clinic(named, 0.9),
        a_clinic(named, 0.9, Reader.GRAMMAR, "signature", 700.0),
        a_clinic(head, 0.81, why="letterhead with nobody else at the head, a reader apart", top=30.0),
    ]
    page = a_page("Beställning av bilder\nPatient 19121212-1212")
    field = weigh_order(gather(candidates, {1: page}, KNOWLEDGE, None), TODAY)[FieldName.CLINIC]
    assert field.field is not None
    assert field.field.value == named
    assert "rival" not in field.field.why


def test_another_clinic_of_the_hospital_in_the_letterhead_is_a_rival():
    named, head = "Ögonmottagningen, Hallands sjukhus Varberg", "Medicinkliniken, Hallands sjukhus Varberg"
    candidates = [
        a_clinic(named, 0.9),
        a_clinic(head, 0.81, why="letterhead with its telephone, a reader apart", top=30.0),
    ]
    page = a_page("Beställning av bilder\nPatient 19121212-1212")
    field = weigh_order(gather(candidates, {1: page}, KNOWLEDGE, None), TODAY)[FieldName.CLINIC]
    assert not field.is_sure


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Medicinavdelning 2, Hallands sjukhus Halmstad", "Medicinavdelning 2"),
        ("med avd 34B HSH", "Medicinavdelning 34B"),
        ("Kirurgavdelningen 301 85 Halmstad", "Kirurgavdelningen"),  # a postcode
        ("Kirurgimottagningen, SUS Lund", "Kirurgimottagningen"),  # in full, as it stands
        ("Kirurgimott, SUS Lund", "Kirurgmottagningen"),
    ],
)
def test_a_wards_number_is_a_part_of_its_name(text, unit):
    assert resolve_place(text, KNOWLEDGE).unit == unit


def test_a_surname_behind_a_first_name_is_no_hospital():
    assert not find_places("Beställande läkare Nils Rosenlund\nBilderna ska", KNOWLEDGE)
    assert find_places("Länkas till Rosenlunds sjukhus", KNOWLEDGE)


def test_a_private_house_stands_in_its_own_town():
    place = resolve_place("Stockholm Spine Center, Upplands Väsby", KNOWLEDGE)
    assert place.receiver is not None and place.receiver.id == "stockholm-spine-center"


@pytest.mark.parametrize(
    "text", ["Särskilt boende Almgården", "Hemsjukvården Ljungby", "Äldreboende Solgården"]
)
def test_municipal_care_names_its_houses(text):
    assert names_house(text)


@pytest.mark.parametrize(
    "text", ["KRIMINALVÅRDEN", "Försvarsmakten", "Praktikertjänst AB", "Kriminalvården Region Väst"]
)
def test_owners_of_many_houses_are_none(text):
    assert is_owner(text)


@pytest.mark.parametrize("sender", ["no sender known", "not the sender's"])
def test_a_unit_by_its_town_in_a_letterhead_is_a_doubt(sender):
    facts = {"only its town is said", "by the letterhead"}
    assert vetoes_of(FieldName.CLINIC, frozenset({*facts, sender}))
    assert not vetoes_of(FieldName.CLINIC, frozenset({*facts, "the sender's"}))


def test_a_label_in_small_letters_keeps_standing_beside_its_hint():
    words = [
        Word(text, Box(50 + 60 * at, 100, 100 + 60 * at, 107), 1.0)
        for at, text in enumerate(("Läkare", "(textas)"))
    ]
    body = [
        Word("Ortopedmottagningen", Box(50, 100 + 20 * at, 150, 110 + 20 * at), 1.0) for at in range(1, 9)
    ]
    page = Page(number=1, width=595, height=842, words=(*words, *body), source=Source.TEXT)
    hints = find_hints(page)
    assert not any(box.holds(words[0].box.center) for box in hints)
    assert any(box.holds(words[1].box.center) for box in hints)
