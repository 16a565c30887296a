"""Titles behind a name, who writes by profession, own lines at a letter's end, and headings side by side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.alike.whole import is_nobody
from intake.extract.facts.beside import leads_to_person
from intake.extract.knowledge import load_knowledge
from intake.extract.language.phrasebook import is_secretary
from intake.extract.prose.behind import find_titled_behind
from intake.extract.prose.grammar import says_writer
from intake.extract.prose.reader import read_prose
from intake.extract.values.names import ends_sentence
from models.order import FieldName
from tests.pages import a_page

ASKED = "Vårdcentralen Falkenberg\nVi ber om bilder från CT torax 2026-01-01.\nPatienten samtycker.\n"


def doctors(text: str, least: float = 0.8) -> set[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence >= least}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Senada Hadžić, överläkare", "Senada Hadžić", "Senada Hadžić, överläkare"),
        ("Anna Berg (spec.läk.)", "Anna Berg", "Anna Berg (spec.läk."),
        ("Anna Berg – ST-läkare", "Anna Berg", "Anna Berg – ST-läkare"),
        ("Anna Berg överläkare, Ortopeden", "Anna Berg", "Anna Berg överläkare"),
        ("Anna Berg Överläkare", "Anna Berg", "Anna Berg Överläkare"),  # its capital makes it no name
        ("Anna Berg\nLeg. läkare\nTel 1", "Anna Berg", "Anna Berg\nLeg. läkare"),  # a line of its own
        ("Thi Ngo, kiropraktor", "Thi Ngo", "Thi Ngo, kiropraktor"),  # of no list, set apart, a line's first
        ("A Berg, docent, överläkare", "A Berg", "A Berg, docent, överläkare"),
        ("// Anna Berg, ÖL medicinkliniken Mora", "Anna Berg", "Anna Berg, ÖL"),  # where the doctor works
        ("Mvh Anna Berg, leg läk", "Anna Berg", "Anna Berg, leg läk"),  # behind a greeting
        ("Beställare   Anna Berg, barnläkare", "Anna Berg", "Anna Berg, barnläkare"),  # behind a label
        ("Beställs av Anna Berg, överläkare", "Anna Berg", "Anna Berg, överläkare"),  # behind a cue
    ],
)
def test_a_title_behind_makes_a_name_a_doctors(text, name, words):
    (start, end, last), *_ = find_titled_behind(text)
    assert (text[start:end], text[start:last]) == (name, words)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg, barnsjuksköterska",  # who writes
        "Anna Berg\nMedicinsk sekreterare",
        "Begärs av Ansvarig läkare",  # headings side by side
        "Beställande enhet, läkare",
        "Anna Berg\nOrt",  # the next label
        "Nordstans Rehab, fysioterapeut",  # a house
        "Anna Berg läkare som ska bedöma",  # no end of what is said of her
        "Anna Berg",
    ],
)
def test_other_words_behind_a_name_make_no_doctor(text):
    assert not list(find_titled_behind(text))


@given(st.text(alphabet="AaBb ,.\nläkareöÖ(/–", max_size=60))
def test_what_is_found_behind_lies_within_the_text(text):
    for start, end, last in find_titled_behind(text):
        assert 0 <= start < end < last <= len(text)


@pytest.mark.parametrize(
    ("last", "doctor"),
    [
        ("Senada Hadžić, överläkare", "Senada Hadžić"),  # nothing greets, nothing stands below
        ("Öl Anna Berg\nTel 0346-12 34 56", "Anna Berg"),
        ("Anna Berg, ST-läkare\nKirurgmottagningen\nanna@vard.example", "Anna Berg"),
        ("Dr Farhad Ahmadi\nOrtopedkonsult Väst AB", "Farhad Ahmadi"),  # a house that no directory holds
        ("spec.läk. Kent Fransson\nKK, Hallands sjukhus", "Kent Fransson"),  # a stop within a title
    ],
)
def test_a_titled_persons_line_at_the_end_signs(last, doctor):
    assert doctors(ASKED + last) == {doctor}


@pytest.mark.parametrize(
    "last",
    [
        "Katarzyna Nowak, barnsjuksköterska",
        "Yvonne Abrahamsson, operationskoordinator",
        "Remittent:\nAnna Berg, överläkare",  # the label above it says whose name it is
        "Kopia till Anna Berg, överläkare",
        "Anna Berg, överläkare\nVi vill även ha bilderna från maj, om ni har sådana.",  # the letter goes on
    ],
)
def test_who_only_writes_or_is_told_of_does_not_sign(last):
    assert doctors(ASKED + last) == set()


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        # Two columns: what stands below the second heading begins with the first one's value.
        ("Beställande enhet Beställande läkare\nÖNH-mott Kungsbacka sjukhus Doktor Roland Falk", set()),
        (
            "A. Best. enhet A. Beställande läkare\nHåsten VC Specialistläkare Siavash Hosseini",
            set(),
        ),
        ("Beställande läkare\nAnna Berg", {"Anna Berg"}),  # one heading
        ("Vi skriver på uppdrag av\nAnna Berg, Kirurgen", {"Anna Berg"}),  # a sentence goes on
        # A form written in one line.
        ("Till: Rtg. Beställande klinik: Gynmott. Läkare: Dr Hansson. Önskas: bilder.", {"Hansson"}),
    ],
)
def test_headings_side_by_side_and_labels_in_a_line(text, doctor):
    assert doctors(text) == doctor


@pytest.mark.parametrize(
    "word",
    ["barnsjuksköterska", "operationskoordinator", "op-ssk", "vårdplaneringssköterska", "sjuksköterskan"],
)
def test_who_writes_is_known_by_how_the_profession_ends(word):
    assert says_writer(word)
    assert is_secretary(word)


@pytest.mark.parametrize(
    "word", ["överläkare", "fysioterapeut", "registrar", "sektionschef", "assistant professor"]
)
def test_who_orders_is_no_writer(word):
    assert not says_writer(word)
    assert not is_secretary(word)


@pytest.mark.parametrize(
    ("title", "ends"), [("spec.läk.", False), ("leg.läk.", False), ("distriktsläkare.", True)]
)
def test_a_stop_within_a_title_makes_it_no_sentences_end(title, ends):
    assert ends_sentence(title) is ends


@pytest.mark.parametrize(
    ("word", "leads"),
    [("Beställare", True), ("Rekvirent", True), ("Läkare", True), ("Anna", False), ("Klinik", False)],
)
def test_a_label_before_a_name_is_no_part_of_it(word, leads):
    assert leads_to_person(word) is leads


LETTER = "Ortopedkliniken, SUS Malmö\nTill Röntgen Varberg\nVi ber om bilder från CT torax 2026-01-01.\n"


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        ("Bilderna ska bedömas av överläkare Anna Berg.", "Anna Berg"),
        ("Doktorn heter Anna Berg.", "Anna Berg"),
        ("Detta på begäran av min chef, öl Anna Berg.", "Anna Berg"),  # who that is stands between
        ("e.u. Eva Ek, för öl Anna Berg", "Anna Berg"),  # who signs writes for her
        ("Hälsningar från dr Anna Berg genom sekreterare Eva Ek", "Anna Berg"),
        ("Dr Anna Berg / sekr Eva Ek", "Anna Berg"),  # the title behind the stroke is the next person's
        ("Vänliga hälsningar\ndr Berg, Anna", "Anna Berg"),
        ("Bilderna önskas av Anna Berg\nPatient: Lars Holm", "Anna Berg"),  # the next line's label is no name
        ("Anna Berg\nortopedspecialist", "Anna Berg"),
    ],
)
def test_words_around_a_name_make_it_the_doctors(text, doctor):
    assert doctors(LETTER + text) == {doctor}


@pytest.mark.parametrize(
    "text",
    [
        "Bilderna granskades av radiolog Karin Holm.",
        "Patienten bedöms av dr Karin Holm på akuten.",  # not who orders
        "Hälsningar från Eva Ek",  # anybody greets
        "Tack för hjälpen, för dr Holm till Lund",
    ],
)
def test_words_that_only_sound_so_make_no_doctor(text):
    assert doctors(LETTER + text) == set()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Anna Berg på Ortopeden, SUS Malmö har bett om bilderna.", "a person of a house"),
        ("Anna Berg på Folksam har bett om bilderna.", "a whole name"),  # no house that cares for patients
        ("Anna Berg har bett om bilderna.", "a whole name"),
        ("Kan du be röntgen skicka dem?\nAnna Berg\nOrtopedkliniken, SUS Malmö", "'be röntgen', and"),
        ("Det gäller min patient.\nAnna Berg\nOrtopedkliniken, SUS Malmö", "'min patient', and"),
        ("Vi behöver dem.\nAnna Berg\nOrtopedkliniken, SUS Malmö", "a whole name"),  # a secretary may sign so
    ],
)
def test_it_is_told_what_makes_an_untitled_person_the_orderer(text, why):
    found = read_prose([a_page(LETTER + text)], load_knowledge())
    (one,) = (one for one in found if one.field is FieldName.DOCTOR)
    assert (one.value, one.why[: len(why)]) == ("Anna Berg", why)


@pytest.mark.parametrize(
    "text",
    [
        "Patienten bedömdes först av\nKarin Holm, överläkare.",  # a line's end parts the sentence
        "Kopia till husläkare\nKarin Holm, distriktsläkare",  # the line above says who else it is
        "Ursprunglig beställare: dr Karin Holm",
        "Remitterande läkare är Karin Holm",
        "Patienten är remitterad dit, där dr Karin Holm ska operera.",
    ],
)
def test_somebody_elses_doctor_is_not_made_the_orderer(text):
    assert doctors(LETTER + text) == set()


def test_a_doctors_skill_below_the_name_is_no_house():
    text = ASKED + "Med kollegial hälsning\n\nGösta Hellberg\nÖverläkare, kirurgi"
    found = read_prose([a_page(text)], load_knowledge())
    assert "Överläkare, kirurgi" not in {one.value for one in found if one.field is FieldName.CLINIC}


@pytest.mark.parametrize(
    ("words", "nobody"),
    [
        ("Bifoga", True),  # "Bifoga gärna utlåtanden."
        ("Hem i brevlådan", True),  # where a relative wants the disc
        ("A. Beställande", True),  # a numbered heading
        ("Anna Berg", False),
        ("Tack", True),
    ],
)
def test_words_of_asking_are_nobodys_name(words, nobody):
    assert is_nobody(words) is nobody


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Hietala, specialistläkare", "Hietala"),  # a last name alone, its title set apart
        ("G Ödman, öl", "G Ödman"),  # an initial
        ("L. Wikström, öl", "L. Wikström"),
        ("Rosa Bakken, med dr, överläkare", "Rosa Bakken"),  # more titles than one
        ("/Jan Öberg, ÖL ortopeden, Hallands sjukhus Halmstad", "Jan Öberg"),  # a known house behind it
    ],
)
def test_who_signs_last_with_a_title_orders(line, name):
    found = read_prose([a_page(f"Vi ber om bilder till patienten.\n2026-11-06\n{line}")], load_knowledge())
    assert {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence > 0.8} == {name}


@pytest.mark.parametrize("line", ["Telefon, läkare", "Kirurgen, överläkare", "Anna, läkare", "Hälsning, öl"])
def test_no_word_before_a_title_but_a_last_name_signs_alone(line):
    assert not list(find_titled_behind(f"Vi ber om bilder.\n{line}"))
