"""What stands around a house's name is taken off it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.alike.trimmed import trim_place
from intake.extract.knowledge import load_knowledge
from models.order import Candidate, Evidence, FieldName, Reader


def a_clinic(value, field=FieldName.CLINIC):
    evidence = Evidence(page=1, bbox=None, quote=value)
    return Candidate(
        field=field, value=value, raw=value, confidence=0.9, evidence=evidence, reader=Reader.LAYOUT, why=""
    )


@pytest.mark.parametrize(
    ("value", "house"),
    [
        ("Från Vårdcentralen Åsa", "Vårdcentralen Åsa"),  # whose paper it is
        ("Närhälsan Skene vårdcentral 7/11-26", "Närhälsan Skene vårdcentral"),  # the day of signing
        ("Kroppsverkstan, 2026-11-07", "Kroppsverkstan"),
        ("Tandsköterska, Folktandvården Kungsbacka", "Folktandvården Kungsbacka"),  # what the writer is
        ("läkarsekr Specialistläkargruppen Växjö", "Specialistläkargruppen Växjö"),
        ("Vårdkoordinator | Smärtrehab Syd AB", "Smärtrehab Syd AB"),
        ("Vårdcentralen Getinge (enhetskod 12345)", "Vårdcentralen Getinge"),  # what it is numbered by
        ("Vårdcentralen Getinge, Kombikod 13 10102 201", "Vårdcentralen Getinge"),
        ("Läkarhuset Norr, tel 0346-12 34 56", "Läkarhuset Norr"),
        ("Gynhälsan Laholm Laholm", "Gynhälsan Laholm"),  # the town of the address
        # all of these are names
        ("Dr Holms mottagning", "Dr Holms mottagning"),
        ("Avdelning 34", "Avdelning 34"),
        ("Frank Ortopedi", "Frank Ortopedi"),
        ("Vårdcentral 1", "Vårdcentral 1"),
        ("Hälsa & Ansvar", "Hälsa & Ansvar"),
        ("Kiropraktorn vid Ån", "Kiropraktorn vid Ån"),
        ("Vårdcentralen Getinge Utlåtande", "Vårdcentralen Getinge"),
    ],
)
def test_a_clinic_is_its_name_alone(value, house):
    assert trim_place(a_clinic(value), (), load_knowledge()).value == house


def test_a_place_that_images_go_to_keeps_its_words():
    place = a_clinic("Från Vårdcentralen Åsa", FieldName.DESTINATION)
    assert trim_place(place, (), load_knowledge()).value.startswith("Från")


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ("GHP Stockholm Spine Center. Specialistläkare", "GHP Stockholm Spine Center"),
        ("Capio Movement. Bilderna behövs", "Capio Movement Halmstad"),
        ("Hjärtläkarna på Höjden. Specialistläkare Åsa Ek", "Hjärtläkarna på Höjden"),
        ("Handkir. Enheten", "Handkir. Enheten"),  # a short word
    ],
)
def test_a_place_ends_with_its_sentence(value, place):
    one = a_clinic(value, FieldName.DESTINATION)
    assert trim_place(one, (), load_knowledge()).value == place


@given(st.text(alphabet="Från Tandsköterska,|7/11-26 Hälsan", max_size=40))
def test_trimming_twice_changes_nothing_more_and_leaves_no_name_empty(value):
    once = trim_place(a_clinic(value), (), load_knowledge())
    assert bool(once.value) == bool(value)
    assert len(trim_place(once, (), load_knowledge()).value) <= len(once.value)


def test_the_radiology_unit_of_the_address_below_is_none_of_a_houses_name():
    one = a_clinic("Kustens Ortopedpraktik, Röntgenkliniken")
    assert trim_place(one, (), load_knowledge()).value == "Kustens Ortopedpraktik"
    whole = a_clinic("Kustens Röntgenpraktik, Varberg")
    assert trim_place(whole, (), load_knowledge()).value == "Kustens Röntgenpraktik, Varberg"


@pytest.mark.parametrize("writer", ["undertecknad på", "mig hos", "Undertecknad vid"])
def test_a_unit_is_not_its_writer(writer):
    place = a_clinic(f"{writer} reumatologmottagningen", FieldName.FORWARD_TO)
    assert trim_place(place, (), load_knowledge()).value == "Reumatologmottagningen"


def test_what_who_signs_is_called_is_no_unit_of_a_known_house():
    one = replace(a_clinic("MDK-koordinator, Uddevalla sjukhus"), directory_id="vgr-uddevalla")
    assert trim_place(one, (), load_knowledge()).value == "Uddevalla sjukhus"
