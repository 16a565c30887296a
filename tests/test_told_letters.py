"""Examinations told in sentences that wrap, with what makes them background behind them."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.prose.told import tell_examinations
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ASKED = [
    ("gjort Slätröntgen\nhalsryggen 18.7.2025 hos er", ["Slätröntgen halsrygg"], "a line ends within it"),
    ("CT hjärna 2023-04-06 finns i vårt arkiv sedan tidigare", [], "they have it"),
    ("CT hjärna 2023-04-06, den har vi redan fått", [], "they have it"),
    ("CT torax 2025-01-17, CT hjärna 2023-04-06 behövs inte", ["CT torax"], "only the last is not needed"),
    ("Äldre us, skickas ej: CT buk 2022-07-07", [], "said before it"),
    (
        "bilder från MR\nLS-RYGG och MR HYPOFYS, båda från 28/11 2025",
        ["MR ländrygg", "MR hypofys"],
        "wrapped",
    ),
    (
        "bilder av Konv. röntgen höger\nHandled från 2025-11-28",
        ["Slätröntgen handled höger"],
        "wrapped, a side",
    ),
    (
        "Röntgen Handled vä. och DT thorax, båda från 2026-03-11",
        ["Slätröntgen handled vänster", "CT torax"],
        "a short word's full stop ends no list",
    ),
    ("Undersökning: CT buk\nInkom: 2026-11-10", [], "the label asks for another day"),
    ("Undersökning: CT buk\nRemissdatum: 2026-11-10", [], "another such label"),
    ("Undersökning: CT buk\nUtförd: 2026-11-10", ["CT buk"], "its own day"),
    ("Undersökning: CT buk\nDatum: 2026-11-10", ["CT buk"], "its own, as it seems"),
    (
        "2016-11-02 UL lever finns här\n2026-06-17 CT sinus önskas",
        ["CT bihålor"],
        "each row says it of itself",
    ),
    (
        "2016-11-02 UL lever önskas\n2026-06-17 CT sinus behövs ej",
        ["Ultraljud lever"],
        "the first of two rows",
    ),
]


@pytest.mark.parametrize(("text", "asked", "why"), ASKED)
def test_only_what_is_asked_for_is_told(text, asked, why):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)
    assert [one.description for one in told.asked] == asked, why


PASSED_OVER = [
    # text, mentioned, days, unread
    ("CT torax 2024-01-03, MR hjärna 2024-02-04", [], [], [], "both are asked for"),
    ("CT torax 2024-01-03 samt Xyzgrafi buken 2024-02-04", [], [date(2024, 2, 4)], [], "a word not known"),
    ("CT torax 2024-01-03 och 2024-02-04", [], [], [], "a second day of the same examination"),
    ("CT torax 2024-01-03 och 2024-02-04 träffade vi henne", [], [date(2024, 2, 4)], [], "another day"),
    ("CT torax 2024-01-03, 2024-02-04", [], [date(2024, 2, 4)], [], "a second day, it may be the letter's"),
    ("CT torax 2024-01-03\nMR hjärna", ["MR hjärna"], [], [], "no day beside it"),
    ("MR hjärna 2024-03-05/06", ["MR hjärna"], [], ["2024-03-05/06"], "a span of days is no date"),
    ("Varberg, 2026-11-20\nCT torax 2024-01-03", [], [], [], "a letter's date"),
    ("2019-11-20\nCT torax 2024-01-03", [], [date(2019, 11, 20)], [], "too old for a letter's date"),
    ("Besök 2026-11-01. CT torax 2024-01-03", [], [], [], "explained"),
    ("Vi faxade nedanstående till er 2026-07-01\nCT torax 2024-01-03", [], [], [], "a reminder"),
    ("CT torax 2024-01-03\nBlankett RTG 14 Giltig från 2023-03-01", [], [], [], "the form's, said nearest"),
    ("CT torax 2024-01-03\nGiltig us 2023-03-01", [], [date(2023, 3, 1)], [], "an examination's"),
    ("Personnr (10/12 siffror)\nCT torax 2024-01-03", [], [], [], "no day"),
    ("CT torax 2024-01-03 och den 30 december\n2025", [], [], [], "over a line's end"),
    ("Tidigare CT torax 2024-01-03.", ["CT torax"], [], [], "background in part only"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "mentioned", "days", "unread", "why"), PASSED_OVER)
def test_what_is_neither_asked_for_nor_background_is_told(text, mentioned, days, unread, why):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)

    assert (list(told.mentioned), sorted(told.days), list(told.unread)) == (mentioned, days, unread), why


def test_an_examination_done_on_two_days_is_two():
    told = tell_examinations(
        [a_page("CT torax 3/1 2024 och 4/2 2024, MR hjärna 5/2 2024")], load_knowledge(), TODAY
    )
    assert [(one.description, one.date) for one in told.asked] == [
        ("CT torax", date(2024, 1, 3)),
        ("CT torax", date(2024, 2, 4)),
        ("MR hjärna", date(2024, 2, 5)),
    ]


def test_a_plus_gives_both_the_day_behind_them():
    told = tell_examinations([a_page("CT hjärna + CT hals 2026-03-04")], load_knowledge(), TODAY)
    assert [(one.description, one.date) for one in told.asked] == [
        ("CT hjärna", date(2026, 3, 4)),
        ("CT hals", date(2026, 3, 4)),
    ]


@pytest.mark.parametrize("days", ["5 resp 7 oktober 2025", "5/10 och 7/10 2025", "5, 7 oktober 2025"])
def test_half_a_day_before_a_day_is_a_doubt(days):
    told = tell_examinations([a_page(f"CT torax {days}")], load_knowledge(), TODAY)
    assert told.doubted or {one.date for one in told.asked} == {date(2025, 10, 5), date(2025, 10, 7)}


def test_dates_that_stand_first_belong_to_what_follows():
    told = tell_examinations([a_page("2024-01-03 CT torax\n2023-02-04: MR hjärna")], load_knowledge(), TODAY)

    assert [one.date for one in told.asked] == [date(2024, 1, 3), date(2023, 2, 4)]


def test_the_same_day_is_the_day_of_the_one_before():
    told = tell_examinations([a_page("CT torax 2024-01-03\nMR hjärna samma datum")], load_knowledge(), TODAY)

    assert [(one.description, one.date) for one in told.asked] == [
        ("CT torax", date(2024, 1, 3)),
        ("MR hjärna", date(2024, 1, 3)),
    ]


BACKGROUND = [
    ("Jämförelsebilder (finns här) ....... MR-lever 2023-05-15", [], "behind a dotted line"),
    ("Jämförelse: DT abdomen 8/10 2022, som vi inte behöver få igen.", [], "they say so behind it"),
    ("Tidigare undersökningar\nMR hjärna 2022-01-01\nCT buk 2021-02-02", [], "a heading over a list"),
    ("Tidigare undersökningar som önskas:\nMR hjärna 2022-01-01", ["MR hjärna"], "a heading that orders"),
    ("Önskar tidigare MR hjärna 2022-01-01", ["MR hjärna"], "earlier, and wanted"),
    ("Remiss till ny CT buk 2026-11-01", [], "still to be done"),
    ("Kontrollerad mot: CT buk 2024-11-01", [], "our own check"),
]


@pytest.mark.parametrize(("text", "asked", "why"), BACKGROUND)
def test_background_is_told_from_what_is_ordered(text, asked, why):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)

    assert [one.description for one in told.asked] == asked, why


DOUBTED = [
    ("Önskar bilder: CT buk 2025-10-12?", ["CT buk"], "a question mark"),
    ("Önskar bilder: CT buk 2025-10-12 utförd i Borås", ["CT buk"], "done elsewhere"),
    ("Önskar bilder: CT buk 2025-10-12 utförd på Hallands sjukhus Varberg", [], "done here"),
    ("Det gäller MR ländrygg 2025-01-01. Hon gjorde DT buk 2024-02-02 i samband med en olycka.", ["CT buk"],
     "a story beside an order"),
    ("Enligt svar gjorde hon CT hjärna 2025-01-01 hos er.", [], "a story that is all of the order"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doubted", "why"), DOUBTED)
def test_what_is_asked_for_with_a_doubt_is_told_as_such(text, doubted, why):
    told = tell_examinations([a_page(text)], replace(load_knowledge(), home=("halland-varberg",)), TODAY)

    assert list(told.doubted) == doubted, why


def test_what_is_excepted_is_background():
    told = tell_examinations(
        [a_page("Det gäller MR ländrygg 2025-01-01, ej CT buk 2025-02-02.")], load_knowledge(), TODAY
    )

    assert [one.description for one in told.asked] == ["MR ländrygg"]


def test_a_word_that_sounds_like_a_technique_is_not_passed_over():
    told = tell_examinations([a_page("CT torax 2025-01-01\nXerodermografi")], load_knowledge(), TODAY)

    assert told.mentioned == ("Xerodermografi",)
