"""Names written with the last ones first: of a comma's two sides neither is lost, or it is a doubt."""

import pytest

from intake.extract.agree.reckoning import vetoes_of
from intake.extract.facts.doctors import facts_of_doctor
from intake.extract.facts.scene import look_over
from intake.extract.knowledge import load_knowledge
from intake.extract.layout.people import read_last_name_first
from intake.extract.pages.running import run_text
from intake.extract.pages.snippet import compose
from intake.extract.prose.reader import read_prose
from intake.extract.values.names import strip_titles
from models.order import Candidate, FieldName, Reader
from tests.pages import a_page


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ali Saleh, Mohammed", "Mohammed Ali Saleh"),  # a last name that is a first one as well
        ("Martin, Erik", "Erik Martin"),
        ("Holm Sjögren, Anna-Karin, öl", "Anna-Karin Holm Sjögren"),
        ("Anna Berg, Maria", "Anna Berg"),  # a first name leads it: whose is Maria?
        ("Sigrid Vik", "Sigrid Vik"),  # "vik" is a title too
        ("Anna Berg vik öl", "Anna Berg"),
    ],
)
def test_titles_and_commas_leave_the_whole_name(written, name):
    assert strip_titles(written) == name


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ali Saleh, Mohammed", "Mohammed Ali Saleh"),
        ("Begović Thorell, Nermin, öl", "Nermin Begović Thorell"),
        ("Anna Berg, överläkare", None),
        ("Anna Berg / Maria", None),  # two persons
        ("Anna Berg", None),
    ],
)
def test_a_labels_value_is_turned_round(value, name):
    page = a_page(value)
    found = read_last_name_first(compose([page.words], page.number), 0.9, "label 'läkare', right of")
    assert (found.value if found else None) == name


@pytest.mark.parametrize(
    "text",
    [
        "Beställande läkare: Ali Saleh, Mohammed",
        "Läkare       Ali Saleh, Mohammed, öl",
        "Vi ber om bilder. Ansvarig läkare är Ali Saleh, Mohammed.",
        "LÄKARE: ALI SALEH, MOHAMMED",
    ],
)
def test_the_grammar_turns_it_round_too(text):
    found = read_prose([a_page(text)], load_knowledge())
    assert {one.value for one in found if one.field is FieldName.DOCTOR} == {"Mohammed Ali Saleh"}


def doctor_in(line: str, name: str, raw: str = "") -> frozenset[str]:
    """Return what is told for and against a doctor that a label names in a line."""
    page = a_page(line)
    start = line.index(name)
    found = Candidate(
        field=FieldName.DOCTOR,
        value=name,
        raw=raw or name,
        confidence=0.9,
        evidence=run_text(page).evidence(start, start + len(raw or name)),
        reader=Reader.GRAMMAR,
        why="a doctor's label and a title",
    )
    return frozenset(facts_of_doctor(found, look_over((found,), {1: page}, load_knowledge())))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Läkare: Anna Berg, Maria", True),
        ("Läkare: Anna Berg, Maria Ek", False),
        ("Läkare: Anna Berg, öl", False),
    ],
)
def test_a_first_name_left_behind_a_comma_is_a_doubt(line, expected):
    facts = doctor_in(line, "Anna Berg")
    assert ("a first name behind its comma" in facts) is expected
    assert bool(vetoes_of(FieldName.DOCTOR, facts)) is expected


@pytest.mark.parametrize(
    ("line", "name", "raw", "expected"),
    [
        ("Läkare: Hellgren / Berg", "Hellgren", "", True),
        ("Läkare: Hellgren, Berg", "Hellgren", "", True),
        ("Läkare: Tobias Hellgren (Anna Berg)", "Tobias Hellgren", "Tobias Hellgren (Anna Berg)", True),
        ("Läkare: Tobias Hellgren och Anna Berg", "Tobias Hellgren", "", True),
        ("Läkare: Hellgren el Berg", "Hellgren el Berg", "", True),
        ("Läkare: Tobias Hellgren (överläkare)", "Tobias Hellgren", "", False),
        ("Läkare: Tobias Hellgren / Kirurgkliniken", "Tobias Hellgren", "", False),
        ("Läkare: Hellgren, Kirurgkliniken", "Hellgren", "", False),
        ("Läkare: Nawal el Saadawi", "Nawal el Saadawi", "", False),
    ],
)
def test_another_name_beside_the_doctors_is_a_doubt(line, name, raw, expected):
    facts = doctor_in(line, name, raw)
    assert ("another name beside it" in facts) is expected
    if expected:
        assert vetoes_of(FieldName.DOCTOR, facts)
