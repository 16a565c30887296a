"""Where images go and who orders, as the lines of forms say it: a "Till" among them, a way that is ticked."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.places.resolve import find_places, resolve_place
from tests.layouts import best, read

LUND, VARBERG = "Röntgen, Skånes universitetssjukhus Lund", "Medicinmottagningen, Hallands sjukhus Varberg"
FORM = """Klinik: Medicinmottagningen HSV
{doctor}
{to}
Patient: Ingrid Sandström 19560412-2381
Undersökning: MR hjärna 2026-07-07"""


def sureness(text: str, field: str) -> float:
    return max((one.confidence for one in read(text).candidates if one.field == field), default=0.0)


@pytest.mark.parametrize("label", ["Till", "T", "Till sjukhus/enhet"])
def test_a_till_among_a_forms_lines_says_where(label):
    text = FORM.format(doctor="Doktor: ST-läkare Eva Berg", to=f"{label}: Röntgen SUS Lund")
    assert best(read(text), "destination") == LUND
    assert sureness(text, "destination") > 0.8


def test_a_till_above_a_forms_lines_is_an_address():
    text = "Till: Röntgen SUS Lund\n" + FORM.format(doctor="Doktor: Eva Berg", to="Vi behöver bilder")
    assert sureness(text, "destination") < 0.8


def test_a_letter_t_before_no_place_says_nothing_surely():
    text = FORM.format(doctor="Doktor: Eva Berg", to="T: 0340-48 20 77")
    assert sureness(text, "destination") < 0.8


@pytest.mark.parametrize(
    ("boxes", "is_hither"),
    [
        ("[x] Hämtas från er till oss  [ ] Sänds från oss till er", True),
        ("[ ] Hämtas från er till oss  [x] Sänds från oss till er", False),
        ("[x] Hämtas från er till oss  [x] Sänds från oss till er", False),
        ("[ ] Hämtas från er till oss  [ ] Sänds från oss till er", False),
    ],
)
def test_a_ticked_way_says_who_receives(boxes, is_hither):
    found = read(f"Klinik: Medicinmottagningen HSV\n{boxes}\nPatient: Ingrid Sandström")
    assert best(found, "destination") == (VARBERG if is_hither else None)


def test_for_below_the_receiver_passes_on():
    text = "Sänds till: Röntgen SUS Lund\nFör: Kärlkirurgen SUS Lund\nPatient: Ingrid Sandström"
    assert best(read(text), "forward_to") == "Kärlkirurgen, Skånes universitetssjukhus Lund"


def test_for_below_anything_else_passes_nothing_on():
    text = "Patient: Ingrid Sandström\nFör: Kärlkirurgen SUS Lund\nSänds till: Röntgen SUS Lund"
    assert best(read(text), "forward_to") is None


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Inhämtas av: Medicinmottagningen HSV", "clinic", VARBERG),
        ("Uppringt av: Medicinmottagningen HSV", "clinic", VARBERG),
        ("Av vem: doktor Eva Berg, Medicinmottagningen HSV", "clinic", VARBERG),
        ("Anmäld av: underläkare Eva Berg", "doctor", "Eva Berg"),
        ("Läkare hos denna: öl Eva Berg", "doctor", "Eva Berg"),
        ("Övertagande enhet: Röntgen SUS Lund", "destination", LUND),
    ],
)
def test_labels_of_who_and_where(line, field, value):
    assert best(read(f"{line}\nPatient: Ingrid Sandström"), field) == value


def test_what_was_examined_is_no_clinic():
    assert best(read("Tandvårdsenhet:\nCBCT underkäke"), "clinic") is None


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("Bildcentralen röntgen Höglandssjukhuset", "Bildcentralen, Höglandssjukhuset Eksjö"),
        ("Rad. klin., Falu lasarett", "Radiologiska kliniken, Falu lasarett"),
        ("Bild- & funktionsmedicin, Falu lasarett", "Bild- och funktionsmedicin, Falu lasarett"),
        ("TX-mott Falu lasarett", "Transplantationscentrum, Falu lasarett"),
        ("HPB-sektionen, Falu lasarett", "HPB-sektionen, Falu lasarett"),
        ("Rehabkliniken, Falu lasarett", "Rehabkliniken, Falu lasarett"),
    ],
)
def test_units_as_their_people_write_them(written, value):
    assert resolve_place(written, load_knowledge()).value == value


def test_a_bare_medicin_is_a_unit_in_a_value_only():
    assert resolve_place("medicin, Falu lasarett", load_knowledge()).value == "Medicin, Falu lasarett"
    (span,) = find_places("Hon tar sin medicin. Falu lasarett ska ha bilder", load_knowledge())
    assert span.place.unit is None


def test_a_rehab_clinic_by_its_town_is_no_hospitals():
    assert resolve_place("Rehabkliniken Varberg", load_knowledge()).receiver is None
    assert not find_places("Skickas till Rehabkliniken i Varberg", load_knowledge())
