"""What a picture's letters must be worth before a value of them queues an order."""

import pytest

from intake.extract.agree.ink import Ink, Patch, look_at
from intake.extract.agree.legible import is_legible
from intake.extract.agree.legible_names import is_legible_name
from intake.extract.alike.groups import group
from intake.extract.knowledge import load_knowledge
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Box, Page, Source, Word

KNOWN = "halland-varberg"


def is_sure(field, value, first, again, *, directory_id=None, checked=False, why=""):
    """Judge a value of words, each with the confidence of both readings (or None, where it was read once)."""
    words, second = [], []
    for at, (text, one) in enumerate(zip(value.split(), first, strict=True)):
        box = Box(100 * at, 100, 100 * at + 90, 112)
        words.append(Word(text, box, one))
        if again[at] is not None:
            other, two = again[at] if isinstance(again[at], tuple) else (text, again[at])
            second.append(Word(other, box, two))
    evidence = Evidence(page=1, bbox=Box(0, 95, 100 * len(words), 115), quote=value)
    page = Page(number=1, width=595, height=842, words=tuple(words), second=tuple(second), source=Source.OCR)
    one = Candidate(
        field=field,
        value=value,
        raw=value,
        confidence=0.9,
        reader=Reader.LAYOUT,
        evidence=evidence,
        directory_id=directory_id,
        why=why,
    )
    ink = look_at(evidence, {1: page})
    return is_legible(field, group([one])[0], ink, load_knowledge(), checked)


def test_a_name_without_ink_is_not_sure():
    one = Candidate(
        field=FieldName.DOCTOR,
        value="Anna Lindqvist",
        raw="",
        confidence=0.9,
        reader=Reader.LAYOUT,
        evidence=Evidence(page=1, bbox=None, quote=""),
        why="",
    )
    page = Page(number=1, width=595, height=842, words=(), source=Source.OCR)
    ink = look_at(one.evidence, {1: page})
    assert not is_legible(FieldName.DOCTOR, group([one])[0], ink, load_knowledge(), False)


@pytest.mark.parametrize(
    ("name", "first", "again", "sure"),
    [
        ("Anna Lindqvist", (0.4, 0.6), (0.9, 0.96), True),  # both readings have the same known names
        ("Anna Lindqvist", (0.3, 0.9), (0.9, 0.9), True),  # the engine thinks little of a worn word
        ("Hjalmar Bergdahl", (0.3, 0.4), (0.3, 0.2), True),  # two readings of known names, none like another
        ("Hjalmar Bergdahl", (0.9, 0.25), (0.9, 0.9), False),  # the first was put right by the second
        ("Hjalmar Bergdahl", (0.9, 0.25), (0.9, 0.94), True),  # which is as sure as it can be
        ("Hjalmar Lundgren", (0.9, 0.25), (0.9, 0.94), False),
        ("Hjalmar Lundgren", (0.9, 0.25), (0.9, 0.99), True),  # two further looks have it
        ("Hjalmar Lundgren", (0.9, 0.3), (0.9, 0.4), False),  # or Landgren
        ("Hjalmar Lundgren", (0.9, 0.3), (0.9, 0.7), True),
        ("Eva Lindqvist", (0.3, 0.9), (0.3, 0.9), False),  # short: Ewa, Eda
        ("Hjalmar af Ström", (0.9, 0.96, 0.9), (0.9, None, 0.9), True),
        ("Hjalmar al Ström", (0.9, 0.92, 0.9), (0.9, ("ol", 0.6), 0.9), False),  # af, it was
        ("Hjalmar al Ström", (0.9, 0.92, 0.9), (0.9, 0.92, 0.9), False),
        ("Hanan El Haddad", (0.9, 0.86, 0.9), (0.9, 0.92, 0.9), True),  # nothing else is read so
        ("Hanan El Haddad", (0.9, 0.84, 0.9), (0.9, 0.92, 0.9), False),
        ("Hjalmar von Ström", (0.9, 0.89, 0.9), (0.9, None, 0.9), True),  # longer
        ("Hjalmar af Ström", (0.9, 0.89, 0.9), (0.9, None, 0.9), True),
        ("Hjalmar af Ström", (0.9, 0.84, 0.9), (0.9, None, 0.9), False),
        ("Hjalmar al Ström", (0.9, 0.89, 0.9), (0.9, None, 0.9), False),
        ("Anna Lindqvist", (0.8, 0.8), (0.9, ("Lindqvlst", 0.9)), False),
        ("Viktor Adolfsson", (0.9, 0.87), (0.9, ("Adoltsson", 0.9)), True),  # no name, and looks like it
        ("Viktor Adolfsson", (0.9, 0.8), (0.9, ("Adoltsson", 0.9)), False),
        ("Adnan Haddad", (0.9, 0.48), (0.9, ("Håddad", 0.7)), True),  # no name, and but for a ring the same
        ("Adnan Haddad", (0.9, 0.25), (0.9, ("Håddad", 0.7)), False),
        ("Eva Karlsson", (0.9, 0.9), (0.9, ("Carlsson", 0.9)), False),  # a name as well
        ("H Lindqvist", (0.9, 0.9), (0.88, 0.9), True),  # a lone letter read alike twice
        ("H Lindqvist", (0.9, 0.9), (("M", 0.88), 0.9), False),
        ("H Lindqvist", (0.6, 0.9), (0.9, 0.9), False),
        ("H Lindqvist", (0.95, 0.9), (None, 0.9), True),  # read once, and surely
        ("H Lindqvist", (0.85, 0.9), (None, 0.9), False),
        ("Anna Xyberq", (0.9, 0.86), (0.9, 0.95), False),  # what no list has needs more
        ("Anna Xyberq", (0.9, 0.88), (0.9, 0.95), True),
        ("Anna Xyberq", (0.9, 0.92), (0.9, None), False),  # read once
        ("Mircla Lindqvist", (0.91, 0.9), (0.92, 0.9), False),  # looks like Mirela
        ("Hjalmar Bolander", (0.9, 0.89), (0.9, 0.89), True),
        ("Anna Kvistrén", (0.93, 0.91), (0.93, 0.93), True),  # é before an n is Swedish
        ("Anna Begovié", (0.93, 0.95), (0.93, 0.95), False),  # ć, most likely
        (
            "Ove Tornérhielm",
            (0.93, 0.93),
            (0.93, 0.91),
            True,
        ),  # é before an r in a compound is Swedish as well
        ("Ove Torérin", (0.93, 0.93), (0.93, 0.91), False),  # before a vowel it is not
        ("Jan Yngvesson", (0.95, 0.86), (0.95, ("Yuqvessou", 0.22)), True),  # too long to be misread
        ("Jan Yngvesson", (0.95, 0.6), (0.95, ("Yuqvessou", 0.22)), False),
        ("NedZad Lindqvist", (0.95, 0.95), (0.95, 0.95), False),  # a letter that the engine does not know
        ("Ck Lindgren", (0.96, 0.96), (0.96, 0.96), False),  # Ek, it was; no list has a short word so
        ("Ek Lindgren", (0.96, 0.96), (0.96, 0.96), True),
        ("Anna McDonald", (0.95, 0.96), (0.95, 0.96), True),
        ("Anna Lindqvist", (0.95, 0.92), (0.95, ("Lin|", 0.05)), True),  # the other look saw nothing
        ("Anna Xyberq", (0.95, 0.89), (0.95, ("Lin|", 0.05)), False),
    ],
)
def test_a_name_is_judged_word_by_word(name, first, again, sure):
    assert is_sure(FieldName.DOCTOR, name, first, again) is sure


@pytest.mark.parametrize(
    ("words", "again", "sure"),
    [
        ((("Hanan", 100, 130), ("Haddad", 135, 170)), (), True),
        ((("Hanan", 100, 130), ("Haddad", 160, 195)), (), False),  # El, perhaps
        ((("Hanan", 100, 130), ("Haddad", 150, 185)), (("E1", 134, 146),), False),
        ((("Hanan", 100, 130), ("Haddad", 135, 170)), (("E1", 174, 186),), True),  # what stands behind it
    ],
)
def test_a_name_with_ink_or_room_between_its_words_may_lack_one(words, again, sure):
    first = [Word(text, Box(x0, 100, x1, 110), 0.96) for text, x0, x1 in words]
    second = [Word(text, Box(x0, 100, x1, 110), 0.66) for text, x0, x1 in again]
    patches = [Patch((word,), (word,)) for word in first] + [Patch((), (word,)) for word in second]
    ink = Ink(is_print=False, patches=tuple(patches))
    assert is_legible_name(["Hanan", "Haddad"], ink) is sure


@pytest.mark.parametrize(
    ("place", "first", "again", "sure"),
    [
        ("Hudmott Varbergs sjukhus", (0.45, 0.9, 0.9), (0.7, 0.9, 0.9), True),  # alike twice, and known
        ("Hudmott Varbergs sjukhus", (0.3, 0.9, 0.9), (0.2, 0.9, 0.9), True),  # however unsurely
        ("Hudmott Varbergs sjukhus", (0.45, 0.9, 0.9), (("Hndmott", 0.5), 0.9, 0.9), False),
        ("Hudmottagningen Varbergs sjukhus", (0.45, 0.9, 0.9), (("Hudmottagninqen", 0.5), 0.9, 0.9), True),
        ("Hudmottagningen Varbergs sjukhus", (0.25, 0.9, 0.9), (("Hudmottagninqen", 0.5), 0.9, 0.9), False),
        ("Hudmottagningen Varbergs sjukhus", (0.25, 0.9, 0.9), (0.3, 0.9, 0.9), True),  # long, and alike
        ("Hudmott Varbergs sjukhus", (0.55, 0.9, 0.9), (None, None, None), True),
        ("Hudmott Varbergs sjukhus", (0.45, 0.9, 0.9), (None, None, None), False),
        ("Hudmott HSV", (0.9, 0.8), (0.9, None), False),  # HSV is like HSH
        ("Hudmott HSV", (0.9, 0.86), (0.9, None), True),
        ("Hudmott HSV", (0.9, 0.55), (0.9, 0.92), True),  # alike twice, and once surely
        ("Hudmott HSV", (0.9, 0.55), (0.9, 0.85), False),
        ("Hudmott HSV", (0.9, 0.42), (0.9, 0.92), True),
        ("Hudmott HSV", (0.9, 0.35), (0.9, 0.98), True),  # a third look has it as well
        ("Rtg Varbergs sjukhus", (0.57, 0.9, 0.9), (0.67, 0.9, 0.9), True),  # a unit that is like no other
        ("Rtg Varbergs sjukhus", (0.57, 0.9, 0.9), (0.6, 0.9, 0.9), False),
        ("Hudmott HSV", (0.9, 0.8), (0.9, ("HSY", 0.9)), True),  # what is no word is no other house
        ("Hudmott HSV", (0.9, 0.8), (0.9, ("HSH", 0.9)), False),
        ("Hudmott HSV", (0.9, 0.7), (0.9, ("HSY", 0.9)), False),
        ("Sjukhuset i Varberg", (0.9, 0.5, 0.9), (0.9, None, 0.9), True),  # a word that says nothing
        ("Xyberqs hudmott Varbergs sjukhus", (0.9,) * 4, (0.9,) * 4, True),  # a word it lacks, as in print
        ("Xyberqs hudmott Varbergs sjukhus", (0.9,) * 4, (0.9, None, 0.9, 0.9), False),
        ("Xyberqs hudmott Varbergs sjukhus", (0.85,) + (0.9,) * 3, (0.9,) * 4, False),
        ("Hilektionskliniken Varbergs sjukhus", (0.6, 0.9, 0.9), (0.9, 0.9, 0.9), False),  # no such unit
        # A unit on no list is all letters; its hospital is not.
        ("Infektionsmedicinska mottagningen Varbergs sjukhus", (0.9,) * 2 + (0.5,) * 2, (0.9,) * 4, True),
        ("Infektionsmedicinska mottagningen Varbergs sjukhus", (0.8,) + (0.9,) * 3, (0.9,) * 4, False),
    ],
)
def test_a_known_place_is_borne_out_by_the_directory(place, first, again, sure):
    assert is_sure(FieldName.CLINIC, place, first, again, directory_id=KNOWN) is sure


@pytest.mark.parametrize(
    ("place", "first", "again", "sure"),
    [
        ("Ortopedgruppen Västerhavet", (0.89, 0.96), (0.9, 0.96), True),  # alike twice
        ("Ortopedgruppen Västerhavet", (0.89, 0.96), (None, None), False),
        ("Ortopedgruppen Västerhavet", (0.84, 0.96), (0.9, 0.96), False),
        ("Klinikum GroBhadern", (0.95, 0.95), (0.95, 0.95), False),  # ß
        ("Charité Berlin", (0.95, 0.95), (0.95, 0.95), False),
        ("Vårdcentralen Zyxby", (0.6, 0.9), (0.45, 0.9), True),  # it is no other word
        ("Vårdcentralen Zyxby", (0.6, 0.9), (("Vårdcentraler", 0.45), 0.9), False),
        ("Vårdcentralen Zyxby", (0.9, 0.6), (0.9, 0.6), False),  # that may be another
        ("Vårdcentralen. Zyxby", (0.95, 0.95), (0.95, 0.95), False),  # a speck, or a sentence's end
        ("Läkarmott. Zyxby", (0.95, 0.95), (0.95, 0.95), True),  # a word cut short
    ],
)
def test_a_place_on_no_list_is_all_letters(place, first, again, sure):
    assert is_sure(FieldName.CLINIC, place, first, again) is sure


@pytest.mark.parametrize(
    ("first", "again", "checked", "sure"),
    [
        (0.3, 0.95, True, True),  # both readings have it, and its check digit holds
        (0.3, 0.95, False, False),
        (0.3, 0.8, True, True),
        (0.25, 0.8, True, False),  # taken from the second reading, which is not sure
        (0.25, 0.9, True, True),
        (0.9, ("19640323-3234", 0.99), True, False),
        (0.75, 0.3, False, True),
        (0.92, ("19640823-3234,1", 0.9), True, True),  # a sign of what stands behind it
        (0.65, ("19640823-3234,1", 0.9), False, False),
        (0.92, ("19640823-32341", 0.9), True, True),  # a form's rule
        (0.5, ("19640823-32341", 0.6), True, False),
        (0.92, ("9640823-3234", 0.99), True, True),  # its first sign was cut off
        (0.92, ("0823-3234", 0.99), True, False),
        (0.92, ("19640823-3234999", 0.99), True, False),
    ],
)
def test_an_identity_that_both_readings_have_is_borne_out_by_its_check_digit(first, again, checked, sure):
    assert is_sure(FieldName.PATIENT_ID, "19640823-3234", (first,), (again,), checked=checked) is sure


@pytest.mark.parametrize(
    ("why", "first", "sure"),
    [
        ("a label; hospital: letterhead", 0.7, True),  # the unit's own words are all there is to read
        ("a label; hospital: letterhead", 0.2, False),
        ("a label; hospital: fax header", 0.9, False),  # small print, badly read
        ("a label", 0.9, False),
    ],
)
def test_a_unit_whose_house_the_letterhead_names_is_read_by_itself(why, first, sure):
    assert is_sure(FieldName.CLINIC, "Barnkirurgen", (first,), (None,), directory_id=KNOWN, why=why) is sure


@pytest.mark.parametrize(("first", "sure"), [((0.95, 0.7), True), ((0.95, 0.4), False)])
def test_of_images_to_us_the_words_that_say_so_have_to_be_read(first, sure):
    """The value is the clinic's, and its letters are judged with the clinic."""
    why = "to ourselves: the orderer"
    assert is_sure(FieldName.DESTINATION, "till oss", first, (None, None), why=why) is sure
