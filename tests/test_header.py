"""The line that fax machines stamp, told from the page, and what it counts."""

import pytest

from intake.read.header import (
    confirm_page_mark,
    is_header,
    page_of,
    says_pages_are_missing,
    split_header,
)
from models.page import Box, Word


@pytest.mark.parametrize(
    ("line", "stamped", "mark"),
    [
        ("2015-01-29 09:00 FROM: +46 340 123456 TO: 0303 P.1/3", True, (1, 3)),
        ("29/01/2015 09:00 0340123456 SIDA 02/03", True, (2, 3)),
        ("JAN-29-2015 09:00 FROM:HALLANDS SJUKHUS 0340-481000 P.001", True, None),
        ("2026-11-20 08:27 FRÅN: HALLANDS SJUKHUS, +4635325095 SIDA 1/1", True, (1, 1)),
        ("19/11 2026 11:38 -146300875899 NFUROKTRURGFN 4001/001", True, None),  # small type on a worn page
        ("O5-Nov-2026 11:08 TAX 14635378954 KTRURGKI 5.01", True, None),
        ("05/11..2026 12:09 +46340348861", True, None),
        ("Beställning av röntgenbilder", False, None),
        ("Datum: 2015-01-29 kl 10:00", False, None),
        ("Patient 19121212-1212 2/3", False, (2, 3)),
    ],
)
def test_a_stamped_line_is_told_from_the_page(line, stamped, mark):
    assert (is_header(line), page_of(line)) == (stamped, mark)


def test_a_stamped_line_that_was_cut_into_pieces_is_taken_whole():
    stamp = [
        Word("12:09", Box(70, 21, 90, 28), 0.9),
        Word("05/11..2026", Box(20, 21, 66, 29), 0.8),
        Word("+46340348861", Box(95, 16, 150, 23), 0.9),
    ]
    text = Word("Beställning", Box(60, 60, 120, 72), 0.9)
    assert split_header([*stamp, text], 842)[1] == (text,)
    rows = [*stamp[:2], Word("+46340348861", Box(95, 29, 150, 36), 0.9)]
    assert split_header([*rows, text], 842) == ((), (*rows, text))


@pytest.mark.parametrize(
    ("headers", "missing"),
    [
        (["P.1/3", "P.2/3", "P.3/3"], False),
        (["P.1/3", "P.3/3"], True),
        (["P.1/2"], True),
        ([None, None], False),
        (["P.1/3", None, None], False),  # a header that could not be read is no missing page
        (["P.1/3", None], True),
        (["P.?", "P.2/2"], False),
    ],
)
def test_headers_that_count_more_pages_than_came_are_noticed(headers, missing):
    assert says_pages_are_missing(headers) is missing


def a_stamp(mark, sure=0.96, label=0.6):
    words = [("2026-11-20", 0.9), ("FRÅN:", 0.7), ("SIDA", label), *((part, sure) for part in mark.split())]
    return [
        Word(text, Box(20 + 60 * at, 21, 70 + 60 * at, 29), sure) for at, (text, sure) in enumerate(words)
    ]


@pytest.mark.parametrize(
    ("mark", "sure", "again", "expected"),
    [
        ("1/3", 0.96, "1/3", "1/3"),
        ("1 av 3", 0.96, "1 av 3", "1 av 3"),
        ("1/3", 0.5, "1/3", "?"),  # not sure of the count itself
        ("1/3", 0.96, "1/2", "?"),  # read otherwise the second time
        ("1/3", 0.96, "", "?"),
    ],
)
def test_a_count_of_pages_is_believed_when_it_was_read_surely_and_twice(mark, sure, again, expected):
    stamped, second = a_stamp(mark, sure), a_stamp(again)
    told = confirm_page_mark(stamped, [*second[3:], *second[:3]])  # numbers are told apart from words
    assert told is not None and told.removeprefix("2026-11-20 FRÅN: ").removeprefix("SIDA ") == expected
    assert page_of(told) == (page_of(mark) if expected != "?" else None)
