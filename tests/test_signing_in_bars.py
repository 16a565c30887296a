"""Who signs in one line, in capitals or below a label: doctors by their titles, and what is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.alike.whole import is_nobody
from intake.extract.facts.beside import has_more_before
from intake.extract.facts.census import take_census
from intake.extract.knowledge import load_knowledge
from intake.extract.labels.headwords import is_head_word
from intake.extract.language.phrasebook import starts_as_secretary
from intake.extract.prose.reader import read_prose
from intake.extract.values.known_names import is_known_name
from intake.extract.values.names import is_person, strip_titles
from models.order import FieldName
from tests.pages import a_page

LETTER = "Hej!\nVi ber er länka CT torax 2026-03-02 för 19121212-1212 till röntgen Skövde.\n"


def doctors(text: str, least: float = 0.8) -> set[str]:
    found = read_prose([a_page(LETTER + text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence >= least}


@pytest.mark.parametrize(
    "signature",
    [
        "Anna Berg | Överläkare | Ortopedkliniken | Hallands sjukhus Varberg | 0340-48 10 00",
        "Anna Berg • Specialistläkare i ortopedi • Hallands sjukhus Varberg",
        "Anna Berg | leg läk | Hallands sjukhus Varberg",
        "Anna Berg, docent, Ortopedkliniken, Hallands sjukhus Varberg",
        "ANNA BERG\nÖverläkare, med. dr\nHallands sjukhus Varberg",  # the name alone is written as names are
        "Hallands sjukhus Varberg\nAnna Berg\nÖverläkare",
    ],
)
def test_a_title_makes_the_signer_the_doctor_however_the_line_is_set(signature):
    assert doctors("\nVänligen\n" + signature) == {"Anna Berg"}


@pytest.mark.parametrize(
    "behind",
    [" | avdelningssekreterare | Akuten", " • läkarsekreterare", " | Vårdadministratör", ", med. sekr."],
)
def test_a_writers_title_behind_a_bar_is_one(behind):
    assert starts_as_secretary(behind)


@pytest.mark.parametrize(
    "text",
    [
        "Beställande läkare:\nMottagande enhet: Röntgen",  # the next label, its line above left empty
        "Ansvarig läkare\nPatientens namn\nEva Ek",
        "Ordinerande läkare\nKontaktperson Eva Ek",
        "Läkare FAXAD\nHallands sjukhus Varberg",  # a stamp
        "Patienten har i våras sökt dr Anna Berg.",  # and was sent on
    ],
)
def test_a_label_a_stamp_and_an_earlier_doctor_are_nobody_who_orders(text):
    assert doctors(text, least=0.5) == set()


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("HS Kungsbacka", False),  # a house by its letters, and a town like a surname
        ("NU Lindberg", False),
        ("ANNA BERG", True),  # a page in capitals
        ("A Berg", True),
        ("Bo Lindberg", True),
    ],
)
def test_a_house_by_its_letters_is_no_person(text, is_one):
    assert is_person(text) is is_one


@pytest.mark.parametrize(
    ("name", "nobody"),
    [
        ("Patient Eva Ek", True),
        ("Mottagande", True),
        ("Dokumentationsdatum", True),  # what forms ask for ends so
        ("Eva Ek", False),
        ("Xhaferi", False),  # on no list, and no label's word
    ],
)
def test_a_word_that_begins_labels_is_nobodys_name(name, nobody):
    assert is_nobody(name) is nobody


@given(st.text(alphabet="abcdeilnorståäö", min_size=3, max_size=9))
def test_no_known_name_begins_a_label(word):
    assert not (is_known_name(word) and is_head_word(word))


def test_an_examinations_letters_are_no_title():
    page = a_page("MR L-rygg 2026-01-01\nÖverläkare Anna Berg")
    assert [one.value for one in take_census({1: page}, load_knowledge()).doctors] == ["Anna Berg"]


@pytest.mark.parametrize(("text", "more"), [("Borås / Anna Berg", False), ("Karin Anna Berg", True)])
def test_a_stroke_ends_what_stands_before_a_name(text, more):
    words = a_page(text).words
    first = next(word for word in words if word.text == "Anna")
    assert has_more_before(first, [word for word in words if word is not first]) is more


def test_bars_end_a_name():
    assert strip_titles("Anna Berg | Överläkare | Ortopedkliniken") == "Anna Berg"


@pytest.mark.parametrize(
    "said",
    [
        "Undertecknad läkare behöver bilderna.",
        "Patienten är remitterad till mig för bedömning.",
        "Patienten opereras av mig på fredag.",
        "Jag ska ta ställning till operation.",
    ],
)
def test_who_speaks_as_a_doctor_signs_as_one(said):
    found = read_prose([a_page(LETTER + said + "\nAnna Berg\nOrtopedkliniken, SUS Malmö")], load_knowledge())
    (one,) = (one for one in found if one.field is FieldName.DOCTOR)
    assert one.value == "Anna Berg" and one.why.endswith(", and a whole name signs for a house")


@pytest.mark.parametrize(
    "signature", ["/Anna Berg, med. sekr.", "// Anna Berg, läkarsekr", "/Anna Berg med.sekr"]
)
def test_a_secretary_behind_a_stroke_is_no_doctor(signature):
    assert doctors("Tack på förhand!\n" + signature, least=0.5) == set()
