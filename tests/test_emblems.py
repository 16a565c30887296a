"""Emblems beside a letterhead: what the engine made of them is no word of it."""

import pytest

from intake.extract.emblems import without_emblems
from intake.extract.knowledge import load_knowledge
from intake.extract.lexicon import load_lexicon
from models.page import Box, Page, Source, Word

LEXICON = load_lexicon(load_knowledge())


def head(first, *, x1=100.0, height=14.7, sure=0.86, top=42.0, source=Source.OCR, gap=4.0):
    """Return the text of a page whose head begins with a word of this height, 9 points before the next."""
    words = [Word(first, Box(71, top, x1, top + height), sure)]
    for at, text in enumerate(("Tandhälsan", "Varberg")):
        left = 109 + at * (60 + gap)
        words.append(Word(text, Box(left, top + 1, left + 60, top + 13), 0.96))
    page = Page(number=1, width=595, height=842, words=tuple(words), second=tuple(words), source=source)
    kept = without_emblems(page, LEXICON)
    assert [word.text for word in kept.second] == [word.text for word in kept.words]
    return " ".join(word.text for word in kept.words)


@pytest.mark.parametrize(
    ("first", "given", "kept"),
    [
        ("MA", {}, False),
        ("»2", {"sure": 0.3}, False),
        ("ul", {"height": 18.4}, False),  # a word, and far higher than what stands beside it
        ("ul", {}, True),
        ("Pnr", {"height": 18.4}, True),  # a label
        ("Xyz:", {}, True),
        ("Gjk", {"sure": 0.96}, True),  # a name that the engine is sure of
        ("Gjkl", {}, True),  # four letters
        ("MA", {"height": 11.0}, True),  # no higher than the words
        ("MA", {"x1": 105.0}, True),  # no further from them than words are
        ("MA", {"gap": 9.0}, True),  # where all words stand far apart
        ("MA", {"top": 300.0}, True),  # in the letter itself
        ("MA", {"source": Source.TEXT}, True),
    ],
)
def test_a_letter_or_two_high_and_apart_before_a_letterhead_is_an_emblem(first, given, kept):
    assert head(first, **given) == f"{first} Tandhälsan Varberg"[0 if kept else len(first) + 1 :]


def test_a_page_without_words_has_no_emblem():
    page = Page(number=1, width=595, height=842, words=(), source=Source.OCR)
    assert without_emblems(page, LEXICON) == page
