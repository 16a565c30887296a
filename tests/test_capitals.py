"""What a fax of standard resolution leaves of an H and an L, and which words come of it."""

import pytest

from intake.extract.capitals import BY_ONE, BY_TWO, with_capitals
from intake.extract.knowledge import load_knowledge
from intake.extract.lexicon import load_lexicon
from models.page import Box, Word


@pytest.fixture(scope="module")
def lexicon():
    return load_lexicon(load_knowledge())


def words_of(text, room=4.0, sure=0.9):
    """Return words side by side, with so much room between them."""
    words, left = [], 0.0
    for one in text.split():
        words.append(Word(one, Box(left, 0, left + 6 * len(one), 10), sure))
        left += 6 * len(one) + room
    return words


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Barbro I jung", "Barbro Ljung"),  # a name has a capital: "jung" is none
        ("Dr Monica I Iallberg", "Dr Monica Hallberg"),
        ("I tallands sjukhus", "Hallands sjukhus"),
        ("IHlallands sjukhus", "Hallands sjukhus"),
        ("Fredrik Tlansson", "Fredrik Hansson"),
        ("Iudvig Berg", "Ludvig Berg"),
        ("Iohansson", "Johansson"),
        ("Mikael I[edberg,", "Mikael Hedberg,"),
        ("Karolinska I Tuddinge", "Karolinska Huddinge"),
        ("i I inköping", "i Linköping"),
        ("IIALMSTAD", "HALMSTAD"),
    ],
)
def test_a_lost_capital_is_given_back_where_one_known_word_comes_of_it(lexicon, read, meant):
    assert " ".join(word.text for word in with_capitals(words_of(read), lexicon)) == meant


@pytest.mark.parametrize(
    "read",
    [
        "I Lund",  # in Lund
        "I behov av bilder",
        "SPECIALISTLÄKARNA I KUNGSBACKA",
        "Höglandssjukhuset I Eksjö",
        "I juvggroa",  # no known word
        "IThi Hoa",
        "Jinköping",  # Linköping or Jönköping
        "Ida Tallberg",
        "Ivar Jansson",
    ],
)
def test_a_word_that_is_one_or_could_be_several_is_left_alone(lexicon, read):
    assert with_capitals(words_of(read), lexicon) == tuple(words_of(read))


def test_a_letter_apart_is_no_stem(lexicon):
    apart = words_of("Barbro I jung", room=12)
    assert with_capitals(apart, lexicon) == tuple(apart)


@pytest.mark.parametrize(
    ("read", "most"), [("Tlansson", BY_TWO), ("Iudvig", BY_ONE)], ids=["two stems", "one stem"]
)
def test_what_was_put_right_is_not_thought_much_of(lexicon, read, most):
    (word,) = with_capitals(words_of(read), lexicon)
    assert word.confidence == most
    (faint,) = with_capitals(words_of(read, sure=0.2), lexicon)
    assert faint.confidence == 0.2
