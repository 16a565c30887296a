"""A name that a line's or a cell's end parts is read whole, or doubted: half a name is a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.agree.reckoning import vetoes_of
from intake.extract.alike.groups import group
from intake.extract.alike.sameness import adds_last_names
from intake.extract.facts.cut import goes_on_below
from intake.extract.facts.doctors import facts_of_doctor
from intake.extract.facts.readers import facts_of_readers
from intake.extract.facts.scene import look_over
from intake.extract.knowledge import load_knowledge
from intake.extract.pages.running import run_text
from intake.extract.prose.naming import is_wrapped
from intake.extract.prose.reader import read_prose
from models.order import Candidate, FieldName, Reader
from tests.pages import a_page

LETTER = "Vi ber om bilder av patienten, som skickas till oss. Ansvarig läkare är dr {}.\nTack på förhand.\n"


def doctors(text: str) -> set[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence > 0.5}


def read(page, value, reader=Reader.GRAMMAR, confidence=0.9):
    text = run_text(page)
    start = text.text.index(value)
    return Candidate(
        field=FieldName.DOCTOR,
        value=" ".join(value.split()),
        raw=value,
        confidence=confidence,
        evidence=text.evidence(start, start + len(value)),
        reader=reader,
        why="'ansvarig läkare är' and a title",
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Goran Kovač\nEkdahl, Ortopedmottagningen", "Goran Kovač Ekdahl"),  # the second last name
        ("Ulla-Britt\nSköld Lundahl, Kungsbacka", "Ulla-Britt Sköld Lundahl"),  # both last names
        ("Mikael\nvon Essen, Kirurgkliniken", "Mikael von Essen"),  # a particle begins the line
        ("Anna Berg\nEk har bett om dem", "Anna Berg Ek"),  # words of asking close the name
        ("Anna Berg\nOrtopedmottagningen, Kungsbacka", "Anna Berg"),  # a house is no name
        ("Anna Berg\nEk hö fot", "Anna Berg"),  # the next line of a table
        ("Anna Berg\nVänligen svara", "Anna Berg"),  # no last name
        ("Anna Berg\növerläkare, Kungsbacka", "Anna Berg"),
    ],
)
def test_a_full_line_does_not_end_a_name(written, name):
    assert doctors(LETTER.format(written)) == {name}


def test_a_short_line_ends_a_name():
    letter = (
        "Vi ber om bilder av patienten, som skickas till oss snarast möjligt.\nDr Anna Berg\nEk, Kungsbacka"
    )
    assert doctors(letter) == {"Anna Berg"}


@given(st.lists(st.text("ab", min_size=1, max_size=9), min_size=1, max_size=30), st.integers(12, 40))
def test_a_text_set_to_a_measure_has_only_full_lines(words, measure):
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) > measure:
            lines.append(word)
        else:
            lines[-1] += f" {word}"
    text = "\n".join(lines)
    ends = [at for at, sign in enumerate(text) if sign == "\n"]
    assert all(is_wrapped(text, end) for end in ends)


@pytest.mark.parametrize(
    ("longer", "shorter", "expected"),
    [
        ("Nermin Begović Thorell", "Nermin Begović", True),
        ("Mikael von Essen", "Mikael", True),
        ("Anna Berg Telefon", "Anna Berg", False),  # a label
        ("Anna Berg", "Anna Berg", False),
        ("Klara Phan Kvarnbergets", "Klara Phan", False),  # a house's first word
        ("Nermin Begović Thorell", "Begović Thorell", False),  # the front was cut, not the end
        ("Berg Ek Lund", "Berg Ek", False),  # no first name
    ],
)
def test_last_names_go_on_with_a_name(longer, shorter, expected):
    assert adds_last_names(longer, shorter) is expected


def test_the_whole_cell_outdoes_two_readers_of_lines():
    page = a_page("Läkare\nNermin Begović\nThorell")
    whole = read(page, "Nermin Begović\nThorell", Reader.LAYOUT)
    lines = [read(page, "Nermin Begović", reader) for reader in (Reader.GRAMMAR, Reader.LANGUAGE)]
    (found,) = group([whole, *lines])
    assert found.best.value == "Nermin Begović Thorell"
    assert not {"torn", "a last name more"} & set(facts_of_readers(found))


def test_a_last_name_that_only_the_net_reads_is_a_doubt():
    page = a_page("Läkare\nNermin Begović\nThorell")
    whole = read(page, "Nermin Begović\nThorell", Reader.LANGUAGE)
    lines = [read(page, "Nermin Begović", reader) for reader in (Reader.GRAMMAR, Reader.LAYOUT)]
    (found,) = group([whole, *lines])
    assert found.best.value == "Nermin Begović"
    assert vetoes_of(FieldName.DOCTOR, frozenset(facts_of_readers(found)))


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("Thorell, Ortopedmottagningen", True),  # a known last name
        ("Xyzovic, Ortopedmottagningen", True),  # a word before a comma may be one that no list has
        ("Ortopedmottagningen, Kungsbacka", False),
        ("Telefon, 035-13 10 00", False),  # a label
        ("och hälsar", False),
    ],
)
def test_what_may_go_on_below_is_a_doubt(below, expected):
    page = a_page(f"Vi ber om bilder. Ansvarig läkare är Nermin Begović\n{below}")
    scene = look_over((), {1: page}, load_knowledge())
    found = read(page, "Nermin Begović")
    assert goes_on_below(scene, found.evidence) is expected
    assert ("goes on below" in set(facts_of_doctor(found, scene))) is expected


def test_a_comma_ends_a_name_at_its_line():
    page = a_page("Vi ber om bilder. Ansvarig läkare är Nermin Begović,\nThorell, Ortopedmottagningen")
    scene = look_over((), {1: page}, load_knowledge())
    assert not goes_on_below(scene, read(page, "Nermin Begović,").evidence)
