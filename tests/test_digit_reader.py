"""The net that reads numbers a second time: what it is given, what its answer means, what it reads."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.read import nets
from intake.read.digits import (
    HEIGHT,
    SYMBOLS,
    Digits,
    decode,
    find_numbers,
    read_digits,
    scale_crop,
    words_of,
)
from intake.read.picture import Picture
from models.page import Box, Word
from tests.documents import drawn


def line(*texts: str, gap: float = 4.0, top: float = 100.0) -> list[Word]:
    """Return words side by side, 12 points high and 6 a letter."""
    words, x = [], 50.0
    for text in texts:
        words.append(Word(text, Box(x, top, x + 6 * len(text), top + 12)))
        x += 6 * len(text) + gap
    return words


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Personnr:", "19121212-1212"], ["19121212-1212"]),  # a label is none of it
        (["3", "mars", "2014"], ["3 mars 2014"]),  # a month between digits is
        (["CT", "buk", "2024-01-05"], ["2024-01-05"]),
        (["19121212", "-", "1212"], ["19121212 - 1212"]),  # a sign that stands alone
        (["1g121212-1212,"], ["1g121212-1212,"]),  # a digit read as a letter
        (["v", "12"], []),  # two digits decide nothing
        (["mars", "2014", "mars"], ["2014"]),  # a month at either end is a word
        (["Kl.", "10:30", "den"], ["10:30"]),
        (["MR2024x"], []),  # a word with digits in it
        ([], []),
    ],
)
def test_the_words_of_one_number_are_found_together(texts, expected):
    found = find_numbers(line(*texts))
    assert [" ".join(word.text for word in number.words) for number in found] == expected


def test_numbers_far_apart_are_two():
    assert len(find_numbers(line("2014-01-02", "2015-03-04", gap=60.0))) == 2


@pytest.mark.parametrize(
    ("texts", "gap", "count"),
    [
        (("3", "194004016467"), 15.0, 1),  # a row's number in a table, and an identity
        (("2", "450118-4230"), 15.0, 1),
        (("19400401", "6467"), 15.0, 2),  # the parts of one
        (("1", "9", "4", "0", "0", "4", "0", "1", "6", "4", "6", "7"), 15.0, 12),  # a digit a box
        (("19", "400516-9349"), 4.0, 2),
    ],
)
def test_a_whole_number_is_apart_from_what_stands_away_from_it(texts, gap, count):
    (number,) = find_numbers(line(*texts, gap=gap))
    assert len(number.words) == count


@given(st.lists(st.text("0123456789-/abc", min_size=1, max_size=8), max_size=6))
def test_a_number_is_made_of_words_that_were_given(texts):
    words = line(*texts)
    numbers = find_numbers(words)
    taken = [word for number in numbers for word in number.words]
    assert taken == [word for word in words if word in taken]  # each once, in the order of the line
    for number in numbers:
        assert any(sign.isdigit() for word in number.words for sign in word.text)
        assert all(number.box.around(word.box) == number.box for word in number.words)


def answer(*columns: tuple[str, float]) -> np.ndarray:
    """Return a net's answer: in each column one symbol ('' is the blank) with that chance."""
    chances = np.full((len(columns), len(SYMBOLS) + 1), 0.0)
    for row, (symbol, chance) in zip(chances, columns, strict=True):
        row[:] = (1 - chance) / len(SYMBOLS)
        row[SYMBOLS.index(symbol) + 1 if symbol else 0] = chance
    return chances


def test_a_symbol_that_goes_on_is_one_and_a_blank_divides_two():
    read = decode(answer(("1", 0.9), ("1", 0.99), ("", 0.99), ("1", 0.95), ("2", 0.8)), (HEIGHT, 40))
    assert read.text == "112"
    assert read.sure == pytest.approx((0.99, 0.95, 0.8), abs=0.01)


def test_a_character_that_may_have_been_overlooked_makes_its_neighbour_unsure():
    """A blank that hardly won says that a character may stand there."""
    chances = answer(("1", 0.99), ("", 0.55), ("2", 0.99))
    chances[1, SYMBOLS.index("7") + 1] = 0.45
    assert decode(chances, (HEIGHT, 40)).least < 0.6


def test_a_reading_becomes_words_within_its_box():
    box = Box(100, 50, 190, 62)
    read = Digits(text="3 mars 2014", sure=(0.9,) * 11, at=tuple(index / 10 for index in range(11)))
    words = words_of(read, box)
    assert [word.text for word in words] == ["3", "mars", "2014"]
    assert all(box.holds(word.box.center) for word in words)


@given(
    st.tuples(*[st.integers(-60, 260)] * 4),
    st.integers(1, 200),
    st.integers(1, 200),
)
def test_any_box_gives_a_crop(box, rows, columns):
    crop = scale_crop(np.full((rows, columns), 255, np.uint8), tuple(map(float, box)))
    assert crop.shape[0] == HEIGHT
    assert crop.min() == 255


NUMBERS = ("19121212-1212", "2014-03-05", "0340-48 12 34", "850612-7980", "17/2 2026", "3 mars 2014")


def test_clean_numbers_are_read_surely():
    picture, boxes = drawn(*NUMBERS)
    found = read_digits(picture, boxes)
    assert [read.text for read in found] == list(NUMBERS)
    assert min(read.least for read in found) > 0.5


def test_each_number_is_read_alike_alone_and_among_others():
    """The width of a batch must not change what is read."""
    picture, boxes = drawn(*NUMBERS)
    together = [read.text for read in read_digits(picture, boxes)]
    assert together == [read_digits(picture, [box])[0].text for box in boxes]


def test_nothing_is_read_surely_where_there_is_no_ink():
    picture = Picture(gray=np.full((400, 900), 255, np.uint8), dpi=(204.0, 204.0))
    (read,) = read_digits(picture, [Box(50, 50, 200, 62)])
    assert not read.text or read.least < 0.9


def test_without_the_runtime_numbers_are_left_to_the_engine(monkeypatch):
    nets.load_net.cache_clear()
    monkeypatch.setattr(nets, "trouble_with", lambda name: "no runtime")
    picture, boxes = drawn("2014-03-05")
    assert read_digits(picture, boxes) is None
    nets.load_net.cache_clear()
