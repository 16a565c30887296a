"""Who orders, by all the ways that letters, notes and forms have of saying it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.facts.doctors import facts_of_doctor
from intake.extract.facts.scene import look_over
from intake.extract.knowledge import load_knowledge
from intake.extract.layout.people import read_doctor, unfolded
from intake.extract.orders import extract_orders
from intake.extract.pages.running import run_text
from intake.extract.pages.snippet import compose
from intake.extract.prose.reader import read_prose
from intake.extract.values.names import end_of_long_title, first_name_first, start_of_title, strip_titles
from models.order import Candidate, FieldName, Reader
from models.page import lines_of
from tests.pages import a_page
from tests.whole_order import TODAY

LETTER = """Patient: Ulf Bergström, 19640110-8680
Vi behöver CT buk 2025-03-14. Bilderna skickas till Röntgenkliniken, Skaraborgs sjukhus Skövde.
{told}
Ortopedmottagningen, Kungälvs sjukhus"""


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Distr läk Anna Berg", "Anna Berg"),  # two words, the first with a capital
        ("Allm. läk. Anna Berg", "Anna Berg"),
        ("Leg. ort. läk. Anna Berg", "Anna Berg"),
        ("Jour öl Anna Berg", "Anna Berg"),
        ("Anna Berg, mott läk", "Anna Berg"),
        ("överläkaren Anna Berg", "Anna Berg"),  # with its article
        ("Barn Läkarna", "Barn Läkarna"),  # a house
    ],
)
def test_a_title_of_two_words_is_no_part_of_the_name(written, name):
    assert strip_titles(written) == name


def test_a_long_title_is_found_from_either_end():
    text = "Läkare Distr läk Anna Berg"
    assert end_of_long_title(text, 7) == 16
    assert start_of_title(text, 13) == 7
    assert end_of_long_title(text, 17) is None


@pytest.mark.parametrize(
    ("name", "turned"),
    [
        ("Berglund Anna", "Anna Berglund"),
        ("Anna Berglund", "Anna Berglund"),
        ("Ali Hassan", "Ali Hassan"),  # both are first names and last ones
        ("Berglund", "Berglund"),
    ],
)
def test_a_last_name_that_stands_first_is_turned_round(name, turned):
    assert first_name_first(name) == turned


@given(st.lists(st.sampled_from(["Anna", "Berglund", "Ali", "Ek", "Moradi"]), min_size=1, max_size=3))
def test_turning_round_twice_changes_nothing(words):
    once = first_name_first(" ".join(words))
    assert first_name_first(once) == once
    assert sorted(once.split()) == sorted(words)


@pytest.mark.parametrize(
    "told",
    [
        "Ansvarig hos oss är doktor Anna Berglund.",
        "Ansvarig läkare på kliniken är öl Anna Berglund.",
        "Behandlande läkare\nhär är Överläkare Anna Berglund.",
        "Ansvarig hos oss är Anna Berglund.",  # a role of ours needs no title
        "Dr Anna Berglund granskar hos oss.",
        "Läkaren som beställer är Anna Berglund.",
        "Läkare som ska granska dem åt oss: Spec läk Anna\nBerglund.\nEva Ek, advokat",
        "De ska ses av vår medicinske rådgivare dr Anna Berglund.\nEva Ek, skadereglerare",
        "De ska bedömas av vår medicinska rådgivare skadereglerare Anna Berglund.\nEva Ek, handläggare",
        "Begärs av vår medicinske rådgivare dr Anna Berglund\nHandläggare: Eva Ek",
        "på begäran av läkare\nDistr läk Anna Berglund",
        "Dr Anna Berglund på Ögonkliniken S:t Eriks ögonsjukhus\nbeställer: CT buk.",
    ],
)
def test_the_grammar_reads_who_orders(told):
    found = read_prose([a_page(LETTER.format(told=told))], load_knowledge())
    ordering = {
        " ".join(one.value.split()) for one in found if one.field is FieldName.DOCTOR and one.confidence > 0.8
    }
    assert ordering == {"Anna Berglund"}


@pytest.mark.parametrize(
    "told",
    [
        "Ansvarig läkare i Skövde är dr Anna Berglund.",  # not ours
        "Ansvarig hos er är dr Anna Berglund.",
        "Behandlande läkare var tidigare dr Anna Berglund.",
        "Mottagande läkare där är dr Anna Berglund.",
        "Ansvarig hos oss är Anna Berglund, sekreterare.",
        "Läkare i Skövde som ska granska dem: dr Anna Berglund",
    ],
)
def test_another_part_is_none_of_ordering(told):
    found = read_prose([a_page(LETTER.format(told=told))], load_knowledge())
    assert not [one for one in found if one.field is FieldName.DOCTOR and one.confidence > 0.8]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Överläkare Melker\nHäggkvist,\nSophiahemmet\nsjukhus", "Melker Häggkvist"),
        ("Anna Berg\nLindqvist, Ortopedmott", "Anna Berg Lindqvist"),
        ("Anna Berg,\nLindqvist", "Anna Berg"),  # closed by its comma
        ("Anna Berg\nOrtopedmottagningen", "Anna Berg"),
    ],
)
def test_a_name_that_a_narrow_cell_cuts_is_whole(cell, name):
    page = a_page(cell)
    found = read_doctor(unfolded(compose(lines_of(page.words), page.number)), 0.9, "label 'läkare', below")
    assert found.value == name


def facts_in(text: str, name: str) -> frozenset[str]:
    """Return what is told of a doctor whom the grammar read."""
    page = a_page(text)
    start = text.index(name)
    found = Candidate(
        field=FieldName.DOCTOR,
        value=name,
        raw=name,
        confidence=0.9,
        evidence=run_text(page).evidence(start, start + len(name)),
        reader=Reader.GRAMMAR,
        why="'beställt av' and a title",
    )
    return frozenset(facts_of_doctor(found, look_over((found,), {1: page}, load_knowledge())))


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Hult, Ortopedmottagningen", True),  # another last name, though the line had room for it
        ("Lund, 2026-11-01", False),  # a town and a day
        ("Ortopedmottagningen", False),
    ],
)
def test_a_last_name_below_a_name_is_a_doubt(below, expected):
    text = f"Beställt av: Öl Anna Berglund\n{below}\nEn rad som är mycket längre än de andra raderna är"
    assert ("goes on below" in facts_in(text, "Anna Berglund")) is expected


def test_a_word_before_a_first_name_is_a_doubt():
    text = "Kollega Anna Berglund (öl) vill ha CT buk"
    assert "a word before a first name" in facts_in(text, "Kollega Anna Berglund")
    assert "a word before a first name" not in facts_in("Öl Anna Maria Berglund", "Anna Maria Berglund")


def doubts_of(text: str) -> set[str]:
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


def test_the_receivers_doctor_orders_nothing():
    told = "Bilderna ska bedömas av dr Anna Berglund på Röntgenkliniken i Skövde."
    assert "uncertain.doctor" in doubts_of(LETTER.format(told=told))


@pytest.mark.parametrize(
    "told",
    [
        "Ansvarig läkare i Skövde är dr Anna Berglund.",
        "Ansvarig radiolog var dr Anna Berglund.",
        "Ansvarig hos er är dr Anna Berglund.",
        "Dr Anna Berglund hos er granskade bilderna.",
    ],
)
def test_the_only_person_with_a_title_may_have_another_part(told):
    assert {"uncertain.doctor", "missing.doctor"} & doubts_of(LETTER.format(told=told))


def test_who_has_referred_orders_where_the_writers_say_so():
    text = """Ortopedmottagningen, Kungälvs sjukhus
{said}
Kan ni skicka CT buk 2025-03-14 till Röntgenkliniken, Skaraborgs sjukhus Skövde?
Remitterande: Spec.läk. Anna Berglund"""
    ours = "Vi har remitterat Ulf Bergström 19640110-8680 vidare."
    theirs = "Ulf Bergström 19640110-8680 har kommit till oss."
    assert not {"uncertain.doctor", "missing.doctor"} & doubts_of(text.format(said=ours))
    assert {"uncertain.doctor", "missing.doctor"} & doubts_of(text.format(said=theirs))
