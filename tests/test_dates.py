"""Dates are read whole, in the Swedish order, or they are a doubt."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.extract.values.dates import deadline_of, find_dates, parse_date

TODAY = dt.date(2026, 11, 21)

DAYS = [
    # the standard and the registers' forms
    ("2015-01-01", "2015-01-01"),
    ("20150101", "2015-01-01"),
    ("150101", "2015-01-01"),
    ("15-01-01", "2015-01-01"),
    ("2014-3-3", "2014-03-03"),
    ("2024/01/03", "2024-01-03"),
    ("2024.01.03", "2024-01-03"),
    # one digit a box
    ("2024 01 03", "2024-01-03"),
    # fax machines and word processors change the hyphen, recognition the dot
    ("2015–01–01", "2015-01-01"),
    ("2024,01,03", "2024-01-03"),
    # day first, as on paper
    ("3/12 2015", "2015-12-03"),
    ("3/12-15", "2015-12-03"),
    ("3/12 -15", "2015-12-03"),
    ("03.12.2015", "2015-12-03"),
    ("3.3.-24", "2024-03-03"),
    ("12-03-2015", "2015-03-12"),
    ("03/12/2015", "2015-12-03"),
    # the month in letters
    ("3 mars 2014", "2014-03-03"),
    ("den 3 mars 2014", "2014-03-03"),
    ("3:e mars -14", "2014-03-03"),
    ("1 feb. 2024", "2024-02-01"),
    ("12 dec 24", "2024-12-12"),
    ("3MARS 2024", "2024-03-03"),
    ("2024-mar-03", "2024-03-03"),
    # neighbours' languages
    ("March 3rd, 2014", "2014-03-03"),
    ("3. marts 2014", "2014-03-03"),
    ("3. desember 2014", "2014-12-03"),
    ("3. März 2014", "2014-03-03"),
    # two digits are a year that has been
    ("99-12-31", "1999-12-31"),
    ("640823", "1964-08-23"),
    # only one order can be
    ("31/12/24", "2024-12-31"),
    ("31.12.19", "2019-12-31"),
    # years stand before padded months only
    ("14/3/25", "2025-03-14"),
    ("14.3.25", "2025-03-14"),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_date_is_read_whole(text, expected):
    span = parse_date(text, TODAY)

    assert span is not None
    assert (span.value, span.precision, span.problem) == (dt.date.fromisoformat(expected), "day", None)
    assert span.is_sure


DOUBTS = [
    # year-month-day or day-month-year
    ("03/12/15", None, "ambiguous"),
    ("03.12.15", None, "ambiguous"),
    # a year or an hour
    ("29/1 15", None, "ambiguous"),
    # the calendar does not hold
    ("2015-02-30", None, "invalid"),
    ("20150230", None, "invalid"),
    ("150230", None, "invalid"),
    ("31/4 2024", None, "invalid"),
    ("29 februari 2023", None, "invalid"),
    ("2024-13-01", None, "invalid"),
    ("1015-01-01", None, "invalid"),
    # not yet
    ("2027-01-01", "2027-01-01", "future"),
    ("18/11-27", "2027-11-18", "future"),
    ("31-12-15", "2031-12-15", "future"),
    # the last one that has been, and it says so
    ("3/12", "2025-12-03", "year_missing"),
    ("5/2", "2026-02-05", "year_missing"),
    ("3 mars", "2026-03-03", "year_missing"),
    ("29/2", "2024-02-29", "year_missing"),
    # letters where digits should be
    ("2O15-01-01", "2015-01-01", "misread"),
    ("20l5-0I-01", "2015-01-01", "misread"),
]


@pytest.mark.parametrize(("text", "value", "problem"), DOUBTS)
def test_a_doubt_says_what_it_is(text, value, problem):
    span = parse_date(text, TODAY)

    assert span is not None
    assert span.problem == problem
    assert span.value == (dt.date.fromisoformat(value) if value else None)
    assert not span.is_sure


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2024-03", "2024-03-01", "month"),
        ("mars 2024", "2024-03-01", "month"),
        ("03/2024", "2024-03-01", "month"),
        ("januari-24", "2024-01-01", "month"),
        ("2024", "2024-01-01", "year"),
    ],
)
def test_a_month_or_a_year_is_no_day(text, value, precision):
    span = parse_date(text, TODAY)

    assert span is not None
    assert (str(span.value), span.precision) == (value, precision)
    assert not span.is_sure


NO_DATES = [
    "v. 12",
    "sida 2/3",
    "sid 1/1",
    "19121212-1212",  # identities
    "121212-1212",
    "121212+1212",
    "1912 12 12 1212",
    "640823-XXXX",
    "0340-48 10 00",  # phones
    "031-342 10 00",
    "tel 240103",
    "fax: 031-240103",
    "556677-8899",  # an organisation number
    "kl 2015",  # an hour
    "0/0",
    "mars",
    "2 mg",
    "301 85 Halmstad",
    "",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_other_numbers_are_no_dates(text):
    assert find_dates(text, TODAY) == []


RUNNING = [
    # the letter's own day in the next line makes no identity of it
    ("Skelett 25-11-17\n2026-11-18", ["2025-11-17", "2026-11-18"]),
    # the register's own line has two dates
    ("2015-01-29 kl. 09:00: CT torax, 2015-01-01 länkas", ["2015-01-29", "2015-01-01"]),
    # general parsers split this one in two
    ("Rtg 3 mars 2014 och MR 4 april 2015", ["2014-03-03", "2015-04-04"]),
    ("CT 240103, 240204", ["2024-01-03", "2024-02-04"]),
    # ranges
    ("2015-01-01 - 2015-02-01", ["2015-01-01", "2015-02-01"]),
    ("2015-01-01--2015-02-01", ["2015-01-01", "2015-02-01"]),
    ("150101-150202", ["2015-01-01", "2015-02-02"]),
    # a time stands behind
    ("20150101 0900", ["2015-01-01"]),
    ("2015-01-29 0900", ["2015-01-29"]),
    ("5 maj 2019 kl 15", ["2019-05-05"]),
    ("2024-01-03T10:00", ["2024-01-03"]),
    # the next line is another matter
    ("2015-01-01\n0340-48 10 00", ["2015-01-01"]),
    ("(2015-01-01).", ["2015-01-01"]),
    ("Us-dat:20240103", ["2024-01-03"]),
]


@pytest.mark.parametrize(("text", "expected"), RUNNING)
def test_dates_are_found_in_running_text(text, expected):
    assert [str(span.value) for span in find_dates(text, TODAY)] == expected


def test_a_span_points_at_its_ink():
    text = "Undersökt den 3 mars 2014."
    (span,) = find_dates(text, TODAY)

    assert text[span.start : span.end] == span.raw == "3 mars 2014"


def test_a_whole_text_keeps_its_place():
    span = parse_date("  den 3 mars 2014. ", TODAY)

    assert span is not None
    assert "  den 3 mars 2014. "[span.start : span.end] == "3 mars 2014"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18/11", "2027-11-18"),  # has been this year
        ("24/12", "2026-12-24"),
        ("2026-12-01", "2026-12-01"),
        ("november 2026", None),
        ("2026-02-30", None),
    ],
)
def test_a_deadline_lies_ahead(text, expected):
    span = parse_date(text, TODAY)

    assert span is not None
    found = deadline_of(span, TODAY)
    assert found == (dt.date.fromisoformat(expected) if expected else None)


days = st.dates(dt.date(1970, 1, 1), TODAY)
FORMS = [
    lambda day: day.isoformat(),
    lambda day: f"{day:%Y%m%d}",
    lambda day: f"{day.day}/{day.month} {day.year}",
    lambda day: f"{day:%d.%m.%Y}",
    lambda day: f"{day.day}/{day.month}-{day:%y}",
    lambda day: f"{day:%y%m%d}",
]


@settings(deadline=None)
@given(days, st.sampled_from(FORMS))
def test_every_form_of_a_day_is_that_day(day, write):
    span = parse_date(write(day), TODAY)

    assert span is not None
    assert (span.value, span.problem) == (day, None)


@settings(deadline=None)
@given(
    days, st.sampled_from(FORMS), st.sampled_from(["CT torax {}", "{} länkas", "({})", "dat: {},", "\n{}\n"])
)
def test_words_around_a_date_change_nothing(day, write, around):
    spans = find_dates(around.format(write(day)), TODAY)

    assert [(span.value, span.problem) for span in spans] == [(day, None)]


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/. :,+marsOl\n", max_size=40))
def test_whatever_stands_there_spans_are_in_order_and_sure_ones_have_been(text):
    spans = find_dates(text, TODAY)

    assert all(text[span.start : span.end] == span.raw for span in spans)
    assert all(one.end <= next_.start for one, next_ in pairwise(spans))
    assert all(span.value <= TODAY for span in spans if span.is_sure)
