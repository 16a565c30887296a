from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.agree.fields import weigh as weigh_groups
from intake.extract.agree.order import complete_place, gather
from intake.extract.alike.groups import VOTE
from intake.extract.alike.sameness import is_same_name
from intake.extract.knowledge import load_knowledge
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Box, Page, Source, Word

BOX = Box(100, 100, 160, 111)
TEXT = {1: Page(number=1, width=595, height=842, words=(Word("ink", BOX),), source=Source.TEXT)}


def weigh(name, candidates, pages):
    gathered = gather(candidates, pages, load_knowledge(), None)
    return weigh_groups(name, gathered.groups[name], gathered.scene)


def picture(first="Anna Berg", second="Anna Berg", confidence=0.95):
    again = (Word(second, BOX),) if second else ()
    words = (Word(first, BOX, confidence),)
    return {1: Page(number=1, width=595, height=842, words=words, second=again, source=Source.OCR)}


def candidate(name, value, reader=Reader.LAYOUT, confidence=0.9, directory_id=None, why="a label"):
    evidence = Evidence(page=1, bbox=BOX, quote=value)
    return Candidate(
        field=name,
        value=value,
        raw=value,
        confidence=confidence,
        evidence=evidence,
        reader=reader,
        why=why,
        directory_id=directory_id,
    )


def doctors(*values):
    readers = (Reader.LAYOUT, Reader.LANGUAGE)
    return [
        candidate(FieldName.DOCTOR, value, reader) for value, reader in zip(values, readers, strict=False)
    ]


def test_what_both_readers_name_is_sure():
    weighed = weigh(FieldName.DOCTOR, doctors("Anna Berg", "Anna Berg"), TEXT)
    assert weighed.is_sure and weighed.field.value == "Anna Berg"


def test_what_they_disagree_on_is_a_doubt_that_shows_both():
    weighed = weigh(FieldName.DOCTOR, doctors("Anna Berg", "Eva Ek"), TEXT)
    assert not weighed.is_sure
    assert {one.value for one in weighed.field.candidates} == {"Anna Berg", "Eva Ek"}


@pytest.mark.parametrize(
    ("name", "reader", "sure"),
    [
        ("Anna Berg", Reader.LAYOUT, True),  # a plain label, and a given name that is known
        ("Xylo Berg", Reader.LAYOUT, False),  # nothing but the label says that it is a person
        ("Anna", Reader.LAYOUT, False),  # half a name
        ("Anna Berg", Reader.LANGUAGE, False),  # in what part?
    ],
)
def test_one_reader_alone_is_sure_of_a_name_by_a_plain_label_and_a_known_given_name(name, reader, sure):
    why = "label 'läkare', right of" if reader is Reader.LAYOUT else "ner DOCTOR; cue 'dr'; share 1.00"
    found = candidate(FieldName.DOCTOR, name, reader, 0.95 if sure else 0.8, why=why)
    assert weigh(FieldName.DOCTOR, [found], TEXT).is_sure is sure


def test_a_place_by_a_plain_label_that_the_directory_knows_is_sure():
    assert weigh(FieldName.DESTINATION, [media_unit()], TEXT).is_sure


def test_a_place_by_a_weak_label_is_a_doubt_although_the_directory_knows_it():
    assert not weigh(FieldName.DESTINATION, [media_unit(confidence=0.5)], TEXT).is_sure


def media_unit(confidence=0.95):
    value = "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska"
    why = "label 'skickas till', right of"
    return candidate(FieldName.DESTINATION, value, confidence=confidence, directory_id="vgr-su-s", why=why)


def test_a_strong_rival_makes_a_doubt_of_what_both_readers_name():
    rival = candidate(FieldName.DOCTOR, "Eva Ek", confidence=0.7)
    weighed = weigh(FieldName.DOCTOR, [*doctors("Anna Berg", "Anna Berg"), rival], TEXT)
    assert not weighed.is_sure and weighed.rivals[0].value == "Eva Ek"


def test_a_weak_rival_is_let_be():
    rival = candidate(FieldName.DOCTOR, "Eva Ek", confidence=0.3)
    assert weigh(FieldName.DOCTOR, [*doctors("Anna Berg", "Anna Berg"), rival], TEXT).is_sure


@pytest.mark.parametrize(
    ("page", "sure"),
    [
        (picture(), True),
        (picture(second="Arma Berg"), False),  # the same ink read otherwise the second time
        (picture(second=None, confidence=0.85), False),  # no second look, and the engine is not sure
        (picture(second=None, confidence=0.97), True),
        (picture(confidence=0.2), True),  # two further looks have it, so sure the second is
    ],
)
def test_a_name_on_a_picture_is_only_as_sure_as_its_ink(page, sure):
    assert weigh(FieldName.DOCTOR, doctors("Anna Berg", "Anna Berg"), page).is_sure is sure


def test_a_field_that_nobody_found_is_no_doubt_but_empty():
    weighed = weigh(FieldName.DOCTOR, [], TEXT)
    assert weighed.field is None and weighed.is_sure


def test_a_unit_takes_the_hospital_of_its_letterhead():
    unit = candidate(FieldName.CLINIC, "Medicinmottagningen")
    head = candidate(FieldName.CLINIC, "Hallands sjukhus Varberg", directory_id="halland-varberg")
    whole = complete_place(unit, head)
    assert whole.value == "Medicinmottagningen, Hallands sjukhus Varberg"
    assert whole.directory_id == "halland-varberg"
    assert complete_place(replace(unit, directory_id="x"), head).value == "Medicinmottagningen"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Anna Andersson", "Andersson", True),  # the note says the surname alone
        ("A. Andersson", "Anna Andersson", True),  # an initial
        ("Andersson Anna", "Anna Andersson", True),  # surname first
        ("Anna Andersson", "Eva Andersson", False),  # two people
        ("Anna Andersson", "Anna Anderson", False),  # one letter is a doubt, not a match
        ("Anna-Lena Öst", "Anna Lena Öst", True),
    ],
)
def test_names_of_one_person(one, other, same):
    assert is_same_name(one, other) is same


@given(
    st.lists(
        st.tuples(st.sampled_from(["Anna Berg", "Eva Ek", "Bo Alm"]), st.floats(0, 0.84)),
        min_size=1,
        max_size=6,
    )
)
def test_sureness_never_comes_from_the_language_reader_alone(found):
    why = "ner DOCTOR; cue 'dr'; share 1.00"
    candidates = [candidate(FieldName.DOCTOR, name, Reader.LANGUAGE, sure, why=why) for name, sure in found]
    found = weigh(FieldName.DOCTOR, candidates, TEXT)
    assert found.field is None or not found.is_sure  # none at all is a missing doctor


def test_a_name_with_a_foreign_letter_on_a_picture_is_a_doubt():
    assert weigh(FieldName.DOCTOR, doctors("Anna Markovié", "Anna Markovié"), TEXT).is_sure
    assert not weigh(FieldName.DOCTOR, doctors("Anna Markovié", "Anna Markovié"), picture()).is_sure


def test_a_lone_word_that_no_list_knows_is_no_doctor():
    """An empty line's value may be the next line's label: "Läkare", below it "Åtgärdsplan"."""
    assert not weigh(FieldName.DOCTOR, doctors("Åtgärdsplan", "Åtgärdsplan"), TEXT).is_sure
    assert weigh(FieldName.DOCTOR, doctors("Dokumentationsdatum"), TEXT).field is None  # what forms ask
    assert weigh(FieldName.DOCTOR, doctors("Anna Andersson", "Anna Andersson"), TEXT).is_sure


def test_a_name_run_together_with_the_next_word_is_a_doubt():
    assert not weigh(FieldName.DOCTOR, doctors("Timo AnderssonTel", "Timo AnderssonTel"), TEXT).is_sure


def test_what_the_language_reader_alone_makes_of_a_text_is_no_rival_to_two():
    rival = candidate(FieldName.DOCTOR, "Eva Ek", Reader.LANGUAGE, confidence=0.8)
    assert weigh(FieldName.DOCTOR, [*doctors("Anna Berg", "Anna Berg"), rival], TEXT).is_sure


def test_where_a_name_ends_is_a_doubt_when_readers_took_more_or_less_of_it():
    assert not weigh(FieldName.DOCTOR, doctors("Anna Berg", "Anna Berg Ek"), TEXT).is_sure


def test_a_place_ends_where_the_label_reader_ends_it():
    ran_on = candidate(FieldName.DESTINATION, "Läkarhuset Vita Korset Undersökn", Reader.LANGUAGE, 0.92)
    ends = candidate(FieldName.DESTINATION, "Läkarhuset Vita Korset", Reader.LAYOUT, 0.8)
    weighed = weigh(FieldName.DESTINATION, [ran_on, ends], TEXT)
    assert weighed.field.value == "Läkarhuset Vita Korset"


def test_a_unit_before_its_house_is_not_cut():
    whole = candidate(FieldName.DESTINATION, "Läkarhuset, Vita Korset", Reader.LANGUAGE, 0.92)
    part = candidate(FieldName.DESTINATION, "Läkarhuset", Reader.LAYOUT, 0.8)
    weighed = weigh(FieldName.DESTINATION, [whole, part], TEXT)
    assert weighed.field.value == "Läkarhuset, Vita Korset"


@pytest.mark.parametrize(
    ("written", "clinic"),
    [
        ("Naprapat Sundins mottagning, Eva Ek", "Naprapat Sundins mottagning"),  # the doctor's own name
        ("Eva Ek, Naprapat Sundins mottagning", "Naprapat Sundins mottagning"),
        ("Naprapat Sundins mottagning, Anna Alm", "Naprapat Sundins mottagning"),  # anybody's
        ("Folktandvården Sparre, specialisttandvården", "Folktandvården Sparre, specialisttandvården"),
    ],
)
def test_a_clinic_of_ones_own_is_named_without_people(written, clinic):
    found = [candidate(FieldName.CLINIC, written), candidate(FieldName.DOCTOR, "Eva Ek")]
    gathered = gather(found, TEXT, load_knowledge(), None)
    assert [group.best.value for group in gathered.groups[FieldName.CLINIC]] == [clinic]


@pytest.mark.parametrize("nobody", ["Vi", "VILKEN KLINIK", "Mottagningstid", "Personnummer"])
def test_a_doctor_who_is_nobody_is_no_candidate(nobody):
    gathered = gather([candidate(FieldName.DOCTOR, nobody)], TEXT, load_knowledge(), None)
    assert not gathered.groups[FieldName.DOCTOR]


@pytest.mark.parametrize("name", ["Falck", "Anna Löf", "Kristina Marklin", "Ben Franklin"])
def test_a_doctor_whose_surname_is_a_firms_or_ends_like_a_house_is_one(name):
    gathered = gather([candidate(FieldName.DOCTOR, name)], TEXT, load_knowledge(), None)
    assert [group.best.value for group in gathered.groups[FieldName.DOCTOR]] == [name]


@pytest.mark.parametrize(
    ("word", "is_kept"), [("auktoriserad", False), ("naprapatkliniken", True), ("Avonova", True)]
)
def test_a_word_in_small_letters_behind_a_heading_is_no_clinic(word, is_kept):
    gathered = gather([candidate(FieldName.CLINIC, word)], TEXT, load_knowledge(), None)
    assert bool(gathered.groups[FieldName.CLINIC]) is is_kept


@pytest.mark.parametrize("read", ["Per- Olof Ek", "Per -Olof Ek", "Per-Olof Ek"])
def test_a_names_hyphen_has_no_room_beside_it(read):
    gathered = gather([candidate(FieldName.DOCTOR, read)], TEXT, load_knowledge(), None)
    assert gathered.groups[FieldName.DOCTOR][0].best.value == "Per-Olof Ek"


def test_a_person_is_no_clinic():
    found = [candidate(FieldName.CLINIC, "Anna Berg"), candidate(FieldName.CLINIC, "Anna Bergs Läkargrupp")]
    gathered = gather(found, TEXT, load_knowledge(), None)
    assert [group.best.value for group in gathered.groups[FieldName.CLINIC]] == ["Anna Bergs Läkargrupp"]


@given(st.lists(st.floats(VOTE, 1), min_size=1, max_size=4))
def test_the_stated_confidence_is_a_probability(confidences):
    found = [candidate(FieldName.DOCTOR, "Anna Berg", confidence=one) for one in confidences]
    weighed = weigh(FieldName.DOCTOR, found, TEXT)
    assert 0 <= weighed.field.confidence <= 1
    assert "weighed" in weighed.field.why


def test_a_place_on_a_picture_is_legible_by_the_reader_who_took_no_label_with_it():
    place = "Hudmottagningen, Hallands sjukhus Varberg"
    clinic = candidate(
        FieldName.CLINIC, place, directory_id="halland-varberg", why="label 'klinik', right of"
    )
    bare = replace(clinic, raw="Hudmott HSV")
    labelled = replace(clinic, raw="beställer: Hudmott HSV", reader=Reader.LANGUAGE)
    worn = picture(confidence=0.85)  # where both readings are sure of every word, it is what it says
    assert weigh(FieldName.CLINIC, [bare, labelled], worn).is_sure
    assert not weigh(FieldName.CLINIC, [replace(bare, raw=labelled.raw), labelled], worn).is_sure
    assert weigh(FieldName.CLINIC, [replace(bare, raw=labelled.raw), labelled], picture()).is_sure
