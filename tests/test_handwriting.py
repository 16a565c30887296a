"""Handwriting is told from print, is never believed, and print is not taken for it."""

import numpy as np
import pytest

from intake.read.handwriting import believe_less, find_written, is_handwritten
from intake.read.picture import Picture
from models.page import Box, Word
from tests.documents import drawn


class Sure:
    """Stands for the net: every piece was written by hand, with that chance."""

    def __init__(self, chance: float) -> None:
        self.chance, self.shown = chance, 0

    def run(self, given: np.ndarray) -> np.ndarray:
        self.shown += len(given)
        return np.full(len(given), self.chance, np.float32)


def words(*confidences: float, text="Anna") -> list[Word]:
    return [Word(text, Box(50, 20 * i, 90, 20 * i + 12), each) for i, each in enumerate(confidences)]


PAPER = Picture(gray=np.full((900, 900), 255, np.uint8), dpi=(204.0, 204.0))


def test_only_words_that_were_not_read_surely_are_looked_at():
    net = Sure(1.0)
    assert find_written(PAPER, words(0.95, 0.5, 0.99, 0.2), net) == {1, 3}
    assert net.shown == 2


def test_a_word_that_may_be_print_is_print():
    assert find_written(PAPER, words(0.5, 0.2), Sure(0.9)) == set()


def test_what_a_hand_wrote_is_hardly_believed():
    believed = believe_less(words(0.5, 0.85, 0.1), {1, 2})
    assert [word.confidence for word in believed] == [0.5, 0.3, 0.1]


@pytest.mark.parametrize(
    ("written", "of", "expected"),
    [
        (20, 20, True),
        (10, 20, True),  # the net finds every second word that a hand wrote
        (6, 20, False),  # a form that was filled in by hand: its fields are doubts, the page is print
        (5, 5, False),  # a signature and a remark
        (0, 20, False),
    ],
)
def test_a_page_is_handwritten_when_much_of_it_is(written, of, expected):
    assert is_handwritten(words(*[0.5] * of), set(range(written))) is expected


def test_printed_numbers_read_badly_are_no_handwriting():
    picture, boxes = drawn("19121212-1212", "2014-03-05", "0340-48 12 34", "850612-7980")
    assert find_written(picture, [Word("x", box, 0.2) for box in boxes]) == set()
