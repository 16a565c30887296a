"""A third look settles what two readings leave open, and never brings a word of its own."""

import numpy as np
import pytest

from intake.read import third
from intake.read.picture import Picture
from intake.read.third import letters_of, look_third
from models.page import Box, Word

PAPER = Picture(gray=np.full((1000, 1700), 255, np.uint8), dpi=(204.0, 204.0))


def word(text, sure, x0=100.0, x1=160.0):
    return Word(text, Box(x0, 100.0, x1, 110.0), sure)


@pytest.fixture
def look(monkeypatch):
    """Let the engine read what a test says, and tell which boxes it was given."""

    def see(first, again, *found):
        given = []

        def read(picture, boxes, dpi, timeout, *, blur):
            given.extend(boxes)
            return found

        monkeypatch.setattr(third, "read_strips", read)
        return look_third(PAPER, first, tuple(again), 60.0), given

    return see


@pytest.mark.parametrize(
    ("first", "again", "third_word", "expected"),
    [
        # Two readings differ, and the third is like the first: it takes the second's place.
        (("2018.", 0.95), ("20138.", 0.7), ("2018", 0.8), [("2018", 0.8)]),
        # It is like the second: that is surer, and the first stays as it was.
        (("Rydberdg", 0.3), ("Rydberg", 0.6), ("Rydberg", 0.7), [("Rydberg", 0.98)]),
        # All are alike, and nobody was sure.
        (("Hosseini", 0.29), ("Hosseini.", 0.63), ("Hosseini", 0.6), [("Hosseini.", 0.98)]),
        # A look that is hardly believed itself bears little out.
        (("Hosseini", 0.29), ("Hosseini.", 0.5), ("Hosseini", 0.1), [("Hosseini.", 0.55)]),
        # What no two looks have alike stays as it was.
        (("Mei", 0.6), ("MCI", 0.45), ("Mel", 0.9), [("MCI", 0.45)]),
        (("Mei", 0.6), ("MCI", 0.45), None, [("MCI", 0.45)]),
    ],
)
def test_a_third_look_bears_out_one_of_two_readings(look, first, again, third_word, expected):
    found = [word(*third_word)] if third_word else []
    settled, _ = look([word(*first)], [word(*again)], *found)
    assert [(one.text, round(one.confidence, 2)) for one in settled] == expected


@pytest.mark.parametrize(
    ("first", "again", "is_open"),
    [
        (("Anna", 0.95), ("Anna", 0.4), False),  # alike, and the first is sure
        (("Anna", 0.5), ("Anna", 0.94), False),  # or the second is
        (("Anna", 0.5), ("Anna", 0.6), True),
        (("Anna", 0.96), ("Arma", 0.96), True),  # not alike, however sure
        (("A", 0.5), ("H", 0.5), False),  # a lone letter is soon another one
    ],
)
def test_only_what_is_open_is_looked_at(look, first, again, is_open):
    _, given = look([word(*first)], [word(*again)])
    assert bool(given) is is_open


def test_what_was_not_read_again_is_not_looked_at(look):
    settled, given = look([word("Anna", 0.3)], [])
    assert (settled, given) == ((), [])


def test_words_that_one_reading_ran_together_are_one_spot(look):
    first = [word("thorax-", 0.6, 100, 130), word("buk", 0.6, 131, 160)]
    settled, given = look(first, [word("thoraxbuk", 0.5)], word("thoraxbuk", 0.5))
    assert len(given) == 1
    assert round(settled[0].confidence, 2) == 0.98


def test_a_spot_ends_halfway_to_its_neighbours(look):
    words = [word("Anna", 0.3), word("Berg", 0.95, 164, 190)]
    _, (box,) = look(words, [word("Arma", 0.3)])
    assert box.x1 == 162


def test_letters_are_told_from_left_to_right_without_signs():
    assert letters_of([word("Berg,", 1, 100, 130), word("(Anna", 1, 50, 90)]) == "annaberg"
