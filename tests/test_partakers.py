"""Who and what has no part in an order: the letter's reader, who gets a copy, words that name nobody."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.language.addressed import find_addressed
from intake.extract.language.partakers import is_place

LETTER = """Lunds lasarett
Fax 046-12 34 56
Lund, 2026-11-17
Hallands sjukhus Varberg
Röntgenmottagningen
432 81 Varberg
Bilderna ska till Ryhov.
Kopia till: journalen
Dr Anna Berg, för kännedom"""

ADDRESSED = [
    (LETTER, "Röntgenmottagningen", "above a postcode stands who shall read the letter"),
    (LETTER, "Hallands sjukhus Varberg", "the whole address"),
    (LETTER, "journalen", "a copy is no destination"),
    (LETTER, "Anna Berg", "who gets to know of it orders nothing"),
    (
        "Till: Röntgenavdelningen Varberg\nVi ber om bilder",
        "Röntgenavdelningen Varberg",
        "a letter's first line",
    ),
    (
        "Region X\nRöntgenavdelningen Varberg, att: bildexport",
        "Röntgenavdelningen",
        "the office that sends images",
    ),
]
NOT_ADDRESSED = [
    (LETTER, "Ryhov", "a sentence says where the images shall go"),
    ("Lunds lasarett\nBox 1\n221 85 Lund\nVi ber", "Lunds lasarett", "a page begins with its own letterhead"),
]


def is_addressed(text: str, words: str) -> bool:
    start = text.index(words)
    return any(first <= start < last for first, last in find_addressed(text))


@pytest.mark.parametrize(("text", "words", "why"), ADDRESSED)
def test_a_letters_reader_and_copies_are_seen(text, words, why):
    assert is_addressed(text, words), why


@pytest.mark.parametrize(("text", "words", "why"), NOT_ADDRESSED)
def test_what_is_not_addressed_stays(text, words, why):
    assert not is_addressed(text, words), why


@pytest.mark.parametrize(
    "text", ["Ekbackens Vårdcentral", "Björkö Ömsesidiga Försäkring", "Karolinska", "Ryhov"]
)
def test_a_place_is_known_or_has_a_houses_word_or_names_in_a_row(text):
    assert is_place(text, load_knowledge())


@pytest.mark.parametrize(
    "text", ["Ingen", "Lägg", "både", "hör nog hemma", "oss her ved avdelingen", "unsere Klinik"]
)
def test_words_that_name_nobody_are_no_place(text):
    assert not is_place(text, load_knowledge())
