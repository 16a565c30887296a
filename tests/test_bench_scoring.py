"""How the bench tells what was found from what was not."""

from datetime import date

import pytest

from models.page import Box, Page, Source, Word
from samples.draw.fonts import families, text_width
from samples.draw.identity import luhn_digit
from samples.draw.sheet import Ink, Sheet, to_pdf
from tests.bench.drawn import Drawn, bare, find_value, lines_on, with_combs_joined, without_leaders
from tests.bench.numbers import fitting, is_plausible, judge
from tests.bench.score import score
from tests.bench.ways import Read

LINES = [bare(line.split()) for line in ("Klinik: Medicinmottagningen,", "Hallands sjukhus Varberg", "Pnr 1")]


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("Hallands sjukhus Varberg", [("Hallands", "sjukhus", "Varberg")]),
        # Wrapped: as many parts as it has lines.
        (
            "Medicinmottagningen, Hallands sjukhus Varberg",
            [("Medicinmottagningen",), ("Hallands", "sjukhus", "Varberg")],
        ),
        ("Hallands sjukhus Halmstad", []),  # it does not stand there
        ("1", []),  # stands on any page
    ],
)
def test_a_value_is_looked_for_as_it_stands_on_the_page(value, parts):
    assert find_value(value, LINES) == parts


def test_leaders_are_no_words():
    written = ["Namn", ".......", "Anna......", "2014.03.05", "--------", "=======", "MR-hjärna"]
    assert without_leaders(written) == ["Namn", "Anna", "2014.03.05", "MR-hjärna"]


def test_digits_in_boxes_are_one_number():
    assert with_combs_joined(["Pnr", *"19121212-1212", "CT"]) == ["Pnr", "19121212-1212", "CT"]
    assert with_combs_joined(["3", "-", "4", "Namn"]) == ["3", "-", "4", "Namn"]


def test_a_mark_across_a_line_takes_no_words_of_it_apart():
    font = families("tune")[0].file(False)
    sheet = Sheet([Ink(50, 100, "Hallands sjukhus Varberg", font, 11), Ink(60, 103, "KOPIA", font, 40)])
    words = [word for line in lines_on(to_pdf([sheet])) for word in line]
    assert sorted(words) == ["Hallands", "KOPIA", "Varberg", "sjukhus"]


@pytest.mark.parametrize("family", families("tune"), ids=lambda family: family.name)
def test_no_word_of_a_sheet_of_numbers_reaches_into_a_number_nor_a_number_into_the_next_word(family):
    font = family.file(True)
    for text, width in (("Undersökning", 64.0), ("19580721-7026", 102.0)):
        assert text_width(text, font, fitting(text, font, 13, width)) <= width + 0.01
    assert fitting("MR", font, 9, 64.0) == 9


def test_a_page_is_scored_by_words_values_and_wrong_numbers(tmp_path):
    page = Drawn(
        file=tmp_path / "page.tif",
        layout="letter",
        words=["Pnr:", "19580721-7026", "CT", "2014-03-05"],
        values=[("19580721", "7026"), ("2014", "03", "05")],
        identities=[("19580721", "7026")],
    )
    read = Read([["Pnr:", "19580721", "7026", "CT"], ["2014-08-05,"]], frozenset({"2014-08-05"}))
    found = score([page], [read])
    assert found.f1 == pytest.approx(200 * 2 / 9)
    assert (found.values, found.identities, found.wrong, found.agreed) == (50, 100, 1, 1)


def test_a_wrong_number_counts_for_as_much_as_would_be_believed():
    right, wrong = "2014-03-05", "2014-08-05"
    word, box = Word(wrong, Box(10, 10, 60, 20), 0.95), Box(10, 10, 60, 20)
    alone = Page(number=1, width=595, height=842, words=(word,), source=Source.OCR)
    twice = Page(
        number=1, width=595, height=842, words=(word,), source=Source.OCR, second=(Word(wrong, box, 0.95),)
    )
    other = Page(
        number=1, width=595, height=842, words=(word,), source=Source.OCR, second=(Word(right, box, 0.95),)
    )
    assert list(judge(alone, {right})) == ["wrong"]
    assert list(judge(other, {right})) == ["wrong"]
    assert list(judge(twice, {right})) == ["wrong", "agreed", "plausible"]
    assert list(judge(twice, {wrong})) == ["found"]


def test_a_check_digit_or_the_calendar_makes_a_number_implausible():
    stem = "580721702"
    good = luhn_digit(stem)
    assert is_plausible(f"580721-702{good}")
    assert not is_plausible(f"580721-702{(good + 1) % 10}")
    assert is_plausible(date(2014, 3, 5).isoformat())
    assert not is_plausible("2014-02-30")
