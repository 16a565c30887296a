"""Doubts that an order's own page makes: whom a name belongs to, and whom a cue at a line's end is for."""

import pytest

from intake.extract.caveats.forwarding import _speaks_of_it
from intake.extract.doubts import _is_odd_doctor
from intake.extract.split import Part
from models.order import Evidence, Field
from models.page import Box, Page, Source, Word


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mottagare: Rtg Ystad f.v.b.\nKardiologmottagningen", True),
        ("Till: Rtg Ystad fvb till\nKardiologmottagningen", True),
        ("Bilder till Rtg Ystad fvb Kardiologmottagningen", True),
        ("fvb:\nPatient: Anna Berg", False),  # a label that nobody filled in
        ("Rtg Ystad\nKardiologmottagningen", False),
        ("Till: Rtg Ystad fvb\n2026-11-20", False),
        ("Vidarebefordras av er till: Ortopedkliniken Kalmar", True),
    ],
)
def test_a_cue_for_passing_on_needs_whom_it_is_for(text, said):
    assert _speaks_of_it(text) is said


@pytest.mark.parametrize(
    ("before", "gap", "source", "odd"),
    [
        ("5", 5, Source.OCR, True),  # an initial, hardly read
        (")", 5, Source.OCR, True),  # or read as a stroke
        ("5", 60, Source.OCR, False),
        ("Öl", 5, Source.OCR, False),
        ("19580227-4828", 5, Source.OCR, True),  # the patient's, whatever label stands above
        ("580227-4828", 5, Source.OCR, True),
        ("19580227-4828", 60, Source.OCR, False),  # another cell of the row
        ("Lungmott", 5, Source.OCR, False),
        ("2026-11-12", 5, Source.OCR, False),
        ("19580227-4828", 5, Source.TEXT, False),  # print stands level
    ],
)
def test_a_doctors_name_right_beside_an_identity_or_an_unread_sign_is_odd(before, gap, source, odd):
    identity = Word(before, Box(100, 100, 180, 111), 0.4)
    left = 180.0 + gap
    name = (
        Word("Anna", Box(left, 100, left + 40, 111), 0.96),
        Word("Berg", Box(left + 45, 100, left + 85, 111)),
    )
    page = Page(number=1, width=595, height=842, words=(identity, *name), source=source)
    box = Box(left, 100, left + 85, 111)
    evidence = Evidence(page=1, bbox=box, quote="Anna Berg")
    doctor = Field(value="Anna Berg", raw="Anna Berg", confidence=0.9, evidence=evidence)
    assert _is_odd_doctor(doctor, Part(pages=(page,))) is odd


def test_a_sign_between_a_title_and_a_name_is_no_part_of_the_title():
    words = (
        Word("ST-läkare", Box(100, 100, 150, 111), 0.97),
        Word("5", Box(154, 100, 158, 111), 0.4),
        Word("Berg,", Box(162, 100, 190, 111), 0.96),
    )
    page = Page(number=1, width=595, height=842, words=words, source=Source.OCR)
    evidence = Evidence(page=1, bbox=Box(100, 100, 190, 111), quote="ST-läkare 5 Berg")
    doctor = Field(value="Berg", raw="ST-läkare 5 Berg", confidence=0.9, evidence=evidence)
    assert _is_odd_doctor(doctor, Part(pages=(page,)))
