"""When an examination's words and its day on a picture can be relied on."""

from datetime import date

import pytest

from intake.extract.agree.legible_examinations import is_legible_examination
from intake.extract.knowledge import load_knowledge
from intake.extract.lexicon import load_lexicon
from models.order import Evidence, Examination
from models.page import Box, Page, Source, Word


def is_sure(text, first, again):
    """Judge words, each with the first reading's confidence and what the second made of it."""
    words, second = [], []
    for at, (one, sure, other) in enumerate(zip(text.split(), first, again, strict=True)):
        box = Box(100 * at, 100, 100 * at + 90, 112)
        words.append(Word(one, box, sure))
        if other is not None:
            second.append(Word(other[0] or one, box, other[1]))
    evidence = Evidence(page=1, bbox=Box(0, 95, 100 * len(words), 115), quote=text)
    page = Page(number=1, width=595, height=842, words=tuple(words), second=tuple(second), source=Source.OCR)
    found = Examination(
        description="", date=date(2026, 3, 8), raw=text, confidence=0.9, evidence=evidence, why=""
    )
    lexicon = load_lexicon(load_knowledge())
    return is_legible_examination(found, {1: page}, lexicon.knows, lexicon.is_code)


@pytest.mark.parametrize(
    ("code", "sure", "again", "expected"),
    [
        ("CT", 0.3, (None, 0.3), True),  # no other modality is written nearly so
        ("CT", 0.1, (None, 0.1), False),
        ("CBCT", 0.02, (None, 0.9), True),
        ("Rtg", 0.45, ("Rtq", 0.9), True),  # a letter off, and no word
        ("Rtg", 0.45, ("Rot", 0.9), False),
        ("UL", 0.8, ("Ja", 0.4), False),  # a word
        ("UL", 0.8, ("Jz", 0.4), True),
        ("UL", 0.6, ("Jz", 0.4), False),
        ('"CT', 0.58, (None, 0.4), True),  # a sign of quoting is none of the word's
        ("CT", 0.5, ("MR", 0.5), False),
    ],
)
def test_a_short_word_for_a_modality_needs_little(code, sure, again, expected):
    assert is_sure(f"{code} höft 2026-03-08", (sure, 0.96, 0.96), (again, None, (None, 0.96))) is expected


@pytest.mark.parametrize(
    ("word", "sure", "again", "expected"),
    [
        ("Datortomografi", 0.0, ("Datortomografl", 0.3), True),  # long, and nearly the same twice
        ("ländrygg", 0.1, (None, 0.1), True),
        ("hjärna", 0.25, (None, 0.5), False),  # put right by the second reading; "hjärta", perhaps
        ("hjärna", 0.3, (None, 0.5), True),
        ("Trygve", 0.3, ("Tryqve", 0.5), False),
    ],
)
def test_a_long_word_of_the_list_needs_less_than_a_shorter_one(word, sure, again, expected):
    assert is_sure(f"{word} 2026-03-08", (sure, 0.96), (again, (None, 0.96))) is expected


def test_a_day_that_both_readings_have_otherwise_is_not_sure():
    assert not is_sure("CT höft 2026-03-08", (0.96, 0.96, 0.96), (None, None, ("2026-03-03", 0.96)))


@pytest.mark.parametrize(
    ("first", "again", "expected"),
    [
        (0.84, 0.94, False),  # "250106" of 260106, twice
        (0.84, 0.96, True),
        (0.86, 0.70, True),
    ],
)
def test_a_day_that_neither_reading_quite_believes_is_a_doubt(first, again, expected):
    assert is_sure("MR fotled 260308", (0.96, 0.96, first), (None, None, (None, again))) is expected
