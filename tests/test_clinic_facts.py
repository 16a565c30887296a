"""What speaks for who orders and what against it: where a name ends, whose ink it is, whose paper."""

import pytest

from intake.extract.agree.order import gather
from intake.extract.agree.reckoning import vetoes_of
from intake.extract.alike.towns import without_towns
from intake.extract.facts.cut import is_cut
from intake.extract.facts.scene import Scene, look_over
from intake.extract.facts.strokes import shares_words, words_of
from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.running import run_text
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import find_places
from intake.extract.places.sender import sender_candidates
from intake.extract.prose.signed import read_signatures
from models.order import Candidate, FieldName, Reader
from models.page import Box, Page, Source, Word
from tests.pages import a_page


def read(page, value, reader=Reader.LANGUAGE, confidence=0.8, name=FieldName.CLINIC, raw=None, why=""):
    text = run_text(page)
    start = text.text.index(raw or value)
    evidence = text.evidence(start, start + len(raw or value))
    return Candidate(
        field=name,
        value=value,
        raw=raw or value,
        confidence=confidence,
        evidence=evidence,
        reader=reader,
        why=why,
    )


def scene_of(page, *candidates) -> Scene:
    return look_over(candidates, {page.number: page}, load_knowledge())


def clinics(page, *candidates, sender=None):
    found = gather(candidates, {page.number: page}, load_knowledge(), sender).groups[FieldName.CLINIC]
    return [one.best.value for one in found]


WRAPPED = "Till: Kalmar. Beställande klinik: Gynmott,\nLasarettet Kalmar. Läkare: dr Ek."


def test_a_value_over_two_lines_is_read_from_its_own_words_only():
    page = a_page(WRAPPED)
    clinic = read(page, "Gynmott,\nLasarettet Kalmar.").evidence
    there = read(page, "Kalmar.").evidence
    assert clinic.bbox and there.bbox and clinic.bbox.meets(there.bbox)
    assert not shares_words(clinic, there, {1: page})
    assert shares_words(clinic, read(page, "Lasarettet Kalmar.").evidence, {1: page})


def test_all_words_of_a_quote_are_told():
    page = a_page("Kalmar Kalmar")
    twice = run_text(page).evidence(0, 13)
    assert len(words_of(twice, {1: page})) == 2
    assert words_of(twice, {}) == frozenset()


def words_at(*placed):
    return Page(
        number=1,
        width=595,
        height=842,
        words=tuple(Word(text, Box(x, top, x + 6.0 * len(text), top + 10)) for text, x, top in placed),
        source=Source.TEXT,
    )


@pytest.mark.parametrize(
    ("placed", "half"),
    [
        # in one line
        ((("Barn-", 40, 40), ("och", 76, 40), ("Ungdomsmott", 98, 40)), True),
        # over a line's end
        ((("Barn-", 40, 40), ("och", 76, 40), ("Ungdomsmott", 40, 56)), True),
        # another column's line: "Bild- och / funktionsmedicin"
        ((("Bild-", 40, 40), ("och", 76, 40), ("Ungdomsmott", 198, 40)), False),
    ],
)
def test_half_of_a_name_stands_right_before_the_other_half(placed, half):
    page = words_at(*placed)
    assert scene_of(page).is_half(read(page, "Ungdomsmott").evidence) is half


HEAD = "Previa Halmstad\nHalmstad\nHalmstad 2026-11-09"


@pytest.mark.parametrize(
    ("text", "longer", "value"),
    [
        (HEAD, "Previa Halmstad\nHalmstad\nHalmstad", "Previa Halmstad"),
        # what follows is no town: where the name ends is in doubt
        ("Previa Halmstad\nArbetsliv", "Previa Halmstad\nArbetsliv", "Previa Halmstad\nArbetsliv"),
    ],
)
def test_a_town_below_a_house_is_no_part_of_its_name(text, longer, value):
    page = a_page(text)
    head = read(page, "Previa Halmstad", Reader.LAYOUT, 0.84, why="letterhead")
    assert without_towns([read(page, longer), head], load_knowledge())[0].value == value


def test_a_house_does_not_go_on_into_the_town_below_it():
    page = a_page("KATTEGATTKLINIKEN\nHalmstad")
    assert is_cut(scene_of(page), read(page, "KATTEGATTKLINIKEN").evidence) == (False, False)
    page = a_page("KATTEGATTKLINIKEN\nArbetsliv")
    assert is_cut(scene_of(page), read(page, "KATTEGATTKLINIKEN").evidence) == (False, True)


@pytest.mark.parametrize("text", ["Jag vill ha bilder och utlåtande", "MUCG 31 maj 2026, Röntgen", "_____"])
def test_a_sentence_a_day_and_a_line_are_no_house(text):
    page = a_page(text)
    assert clinics(page, read(page, text, Reader.LAYOUT, 0.9, why="label 'sjukhus', right of")) == []


def test_a_name_with_a_house_in_it_may_begin_as_a_sentence_does():
    page = a_page("Vi på Vårdcentralen Ek")
    assert clinics(page, read(page, "Vi på Vårdcentralen Ek")) == ["Vi på Vårdcentralen Ek"]


def test_the_paper_of_what_a_mail_brings_gives_a_unit_its_house():
    mail = a_page("Hej!\nSe bifogad beställning.", number=0, source=Source.MAIL)
    brought = a_page("Kungälvs sjukhus\n\nHej röntgen!")
    found = sender_candidates([mail, brought], load_knowledge(), None)
    assert [one.value for one in found] == ["Kungälvs sjukhus"]
    assert sender_candidates([mail], load_knowledge(), None) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # a ward is of the clinic beside it
        ("Urologiska kliniken avd 98, Falu lasarett", ["Urologiska kliniken, Falu lasarett"]),
        ("avd 98 Urologiska kliniken, Falu lasarett", ["Urologiska kliniken, Falu lasarett"]),
        # two wards, two clinics: two places
        ("Avd 5 Avd 6 Kalmar", ["Avdelning 5", "Avdelning 6, Länssjukhuset i Kalmar"]),
        (
            "Ortopedkliniken Medicinkliniken Kalmar",
            ["Ortopedkliniken", "Medicinkliniken, Länssjukhuset i Kalmar"],
        ),
    ],
)
def test_a_ward_stands_beside_the_clinic_that_it_is_of(text, places):
    assert [span.place.value for span in find_places(text, load_knowledge())] == places


ASKS = "Vi behöver bilder på 340125-2774.\nLänka till oss tack.\n"
SIGNS = "Hälsningar Lena Karlström\nNeurorad, US Linköping"


@pytest.mark.parametrize(
    ("facts", "doubted"),
    [
        # two readers, and who signs: radiology writes for itself now and then
        ({"readers: 2", "no label", "signature", "no other value"}, False),
        # a label asks who it is from
        ({"readers: 2", "label: right of", "unsigned", "no other value"}, False),
        # it may be who is written to
        ({"readers: 2", "no label", "unsigned", "no other value"}, True),
        ({"readers: 1", "no label", "signature", "no other value", "no sender known"}, True),
        ({"readers: 1", "no label", "signature", "no other value", "not the sender's"}, True),
        ({"readers: 1", "no label", "unsigned", "no other value", "the sender's"}, True),
        # its mail comes from its own house
        ({"readers: 1", "no label", "signature", "no other value", "the sender's"}, False),
        ({"readers: 2", "label: right of", "unsigned", "another value"}, True),
        ({"readers: 2", "label: right of", "unsigned", "our own department"}, True),
        ({"readers: 2", "no label", "signature", "another field claims the ink"}, True),
    ],
)
def test_radiology_orders_only_where_two_say_so_and_nobody_else_is_named(facts, doubted):
    assert bool(vetoes_of(FieldName.CLINIC, frozenset({"unit: radiology", *facts}))) is doubted


def test_radiology_that_signs_is_read():
    found = read_signatures(run_text(a_page(ASKS + SIGNS, number=0)), load_knowledge())
    assert [one.value for one in found] == ["Neuroradiologen, Universitetssjukhuset i Linköping"]


@pytest.mark.parametrize(
    "label", ["FÖRBAND/ENHET", "Anstalt/häkte", "Klubb/förening", "Vårdcentral/mottagning"]
)
def test_labels_of_other_houses_than_hospitals_ask_for_the_unit(label):
    found = load_wordings().match(label, fuzzy=False)
    assert found is not None and found[0].slots == ("unit",)


@pytest.mark.parametrize(
    ("name", "house"),
    [("Varbergs BoIS, medicinska teamet", True), ("Häktet Borås", True), ("Karin Ek", False)],
)
def test_teams_and_prisons_are_houses(name, house):
    assert names_house(name) is house
