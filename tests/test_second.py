"""What the engine is given to read a second time, and what stands as it was read."""

import numpy as np
import pytest

from intake.read import second, strips
from intake.read.digits import Digits
from intake.read.picture import Picture
from intake.read.second import read_second
from models.page import Box, Word

PAPER = Picture(gray=np.full((1000, 1700), 255, np.uint8), dpi=(240.0, 240.0))


def line(*read: tuple[str, float], top: float = 100.0) -> tuple[Word, ...]:
    """Return words side by side: text and confidence."""
    return tuple(
        Word(text, Box(50.0 + 80 * at, top, 120.0 + 80 * at, top + 10), sure)
        for at, (text, sure) in enumerate(read)
    )


@pytest.fixture
def given(monkeypatch):
    """Return the shapes of what the engine is given; it reads nothing."""
    shapes: list[tuple[int, ...]] = []

    def look(picture, dpi, *, psm, timeout):
        shapes.append(picture.shape)
        return ()

    monkeypatch.setattr(strips, "recognise", look)
    return shapes


@pytest.fixture(params=[0.99, 0.5], ids=["sure net", "unsure net"])
def net(request, monkeypatch):
    """Let the net read the same digits in every box, surely or not."""
    digits = Digits(text="2014-03-05", sure=(request.param,) * 10, at=tuple(np.linspace(0, 1, 10)))
    monkeypatch.setattr(second, "read_digits", lambda picture, boxes: [digits] * len(boxes))
    return request.param


def test_a_line_that_is_sure_and_whose_numbers_the_net_is_sure_of_is_not_read_again(given, net):
    words = line(("Undersökning", 0.96), ("2014-03-05", 0.95))
    again = read_second(PAPER, words)
    assert bool(given) is (net < 0.9)
    assert ("2014-03-05" in [word.text for word in again]) is (net >= 0.9)
    assert words[0] in again  # it stands as it is


def test_what_the_net_reads_otherwise_stands_beside_the_first_reading(given, net):
    again = read_second(PAPER, line(("2014-08-05", 0.96)))
    assert [word.text for word in again] == (["2014-03-05"] if net >= 0.9 else [])


def test_of_a_line_the_engine_is_given_only_what_was_not_read_surely(given):
    read_second(PAPER, line(("Läkare", 0.96), ("Anna", 0.96), ("Kamiäski", 0.4)))
    narrow = given.pop()
    read_second(PAPER, line(("Läkare", 0.6), ("Anna", 0.6), ("Kamiäski", 0.4)))
    assert narrow[1] < given.pop()[1] / 2


def test_a_word_with_a_digit_is_never_settled_by_the_engine_alone(given):
    read_second(PAPER, line(("Avd7b", 0.99), ("rum1234", 0.99)))
    assert given


def test_a_line_without_numbers_and_doubts_has_no_second_reading(given):
    assert read_second(PAPER, line(("Med", 0.96), ("vänlig", 0.96), ("hälsning", 0.8))) == ()
    assert not given


def test_a_word_is_cut_out_without_the_ink_of_its_neighbours(given):
    words = (Word("Anna", Box(50, 100, 80, 110), 0.99), Word("Olssen", Box(82, 100, 120, 110), 0.5))
    read_second(PAPER, words)
    width = given[0][1] - 2 * strips._GAP
    assert width == pytest.approx((120 + 5 - 81) * 240 / 72, abs=2)


@pytest.mark.parametrize(
    ("read", "again"),
    [
        (("Bergström", 0.9), True),
        (('"Bergström', 0.9), True),  # behind a speck
        (("Bergström", 0.95), False),
        (("A", 0.9), True),  # an initial, which no list bears out
        (("Öl", 0.9), False),
        (("kolon", 0.7), True),
        (("kolon", 0.8), False),
        (("av", 0.5), False),
        (("|", 0.2), False),
    ],
)
def test_a_line_is_read_again_for_names_initials_and_words_that_were_hardly_read(given, read, again):
    read_second(PAPER, line(("undersökning", 0.96), read))
    assert bool(given) is again


@pytest.mark.parametrize(
    ("read", "net_says", "sure", "told"),
    [
        (
            "2026-11-17",
            "2026-11-12",
            0.79,
            True,
        ),  # the foot of a two is gone, and the engine errs twice alike
        ("2026-11-17", "2026-11-12", 0.5, False),
        ("2026-11-17", "2026-41-17", 0.8, False),  # no day of the calendar
        ("2026-11-17", "2026-11-17", 0.79, False),
        ("0340-504363", "0340-504565", 0.8, False),  # a telephone
    ],
)
def test_another_day_that_the_net_rather_reads_stands_beside_the_first(
    monkeypatch, given, read, net_says, sure, told
):
    apart = [sure if one != other else 1.0 for one, other in zip(read, net_says, strict=True)]
    worst = [min(apart[0], 0.8), *apart[1:]]  # the net is never sure of all of it
    digits = Digits(text=net_says, sure=tuple(worst), at=tuple(np.linspace(0, 1, len(net_says))))
    monkeypatch.setattr(second, "read_digits", lambda picture, boxes: [digits] * len(boxes))
    again = read_second(PAPER, line((read, 0.87)))
    assert (net_says in [word.text for word in again]) is told
