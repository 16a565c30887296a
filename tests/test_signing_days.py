"""Days of who signs, days that open a line, background and wishes that the words around tell."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.language.phrasebook import is_background
from intake.extract.language.phrases import find_wants
from intake.extract.orders import extract_orders
from intake.extract.prose.told import tell_examinations
from intake.extract.values.signing_days import is_signing_day
from models.order import FieldName, Order
from models.page import Box, Tick
from tests.pages import a_page

TODAY = date(2026, 11, 21)
DAY = "2026-11-12"
HEAD = (
    "Beställande klinik: Lungmottagningen, Hallands sjukhus Varberg\nBeställande läkare: Dr Anna Berg\n"
    "Patient: Eva Ek 19121212-1212\n"
)


def order_of(text: str, **changes: object) -> Order:
    (order,) = extract_orders([a_page(text, **changes)], load_knowledge(), TODAY).orders
    return order


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        (f"{DAY}, Stina Lindqvist, koordinator", True),
        (f"/Anna Ek {DAY}", True),
        (f"Halmstad {DAY} Anna Ek", True),
        (f"Datum {DAY} Eva Lindqvist", True),
        # nobody, a house, a list's row, an identity
        (DAY, False),
        (f"{DAY} Röntgen Halmstad", False),
        (f"MR knä Anna Ek {DAY}", False),
        (f"Eva Ek 19121212-1212 {DAY}", False),
        (f"Remitterad av Anna Ek till oss för bedömning {DAY}", False),
    ],
)
def test_a_day_beside_who_signs(line, signs):
    text = f"CT torax\n{line}\nslut"
    at = text.index(DAY)
    taken = [(0, 8), *([(9, 15)] if line.startswith("MR") else [])]
    assert is_signing_day(text, at, at + len(DAY), taken) is signs


def test_a_list_does_not_take_the_day_of_who_signs():
    (one,) = order_of(f"{HEAD}Undersökning: MR prostata\n{DAY}, Stina Lindqvist, koordinator\n").examinations
    assert one.date is None


def test_a_day_may_open_its_line():
    text = f"{HEAD}2026-05-18 CT torax\nSkickas till oss. Önskas: bilder\n"
    (one,) = order_of(text).examinations
    assert (one.description, one.date) == ("CT torax", date(2026, 5, 18))


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Inför en ny bedömning ber jag er skicka bilder av ", False),
        ("Som jämförelse till tidigare önskar vi bilder från ", False),
        ("Inför ny undersökning jämförs med ", True),
        ("Tidigare gjordes ", True),
        ("Tidigare bilder, skicka inte bilder av ", True),
    ],
)
def test_words_of_asking_stand_nearer_than_words_of_background(before, expected):
    assert is_background(before, "") is expected


def test_a_list_below_a_wish_for_comparison_is_ordered():
    text = "Vi behöver jämförelsebilder på Eva Ek 19121212-1212.\n* CT torax 2026-03-02\n"
    text += "* MR hjärna 2026-04-05\n"
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)
    assert [one.description for one in told.asked] == ["CT torax", "MR hjärna"]


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Jag vill även ha utlåtandet.", ("images", "report")),
        ("Vi önskar också få ta del av svaret.", ("images", "report")),
        ("E. Utlåtande   ☒ Ja   ☐ Nej", ("images", "report")),
        ("E. Utlåtande   ☐ Ja   ☒ Nej", ("images",)),
        ("☒ Utlåtande medföljer", ("images", "report")),  # beside the images
        ("☒ Endast utlåtande", ("report",)),
        ("☐ Bilder   ☒ Utlåtande", ("report",)),
        ("Vi önskar svar på detta fax.", None),  # no radiologist's
    ],
)
def test_wishes_that_boxes_and_sentences_tell(text, wants):
    assert find_wants(text) == wants


def test_a_place_is_ticked_below_its_label():
    boxes = [
        "     SU/Sahlgrenska          SÄS Borås",
        "     SUS Lund                SUS Malmö",
    ]
    rest = "Undersökning: CT torax 2026-03-02\nÖnskas: bilder\n"
    top = 40 + 16 * HEAD.count("\n")
    ticks = tuple(
        Tick(Box(x, top + 16 * row, x + 10, top + 16 * row + 10), (x, row) == (184, 2))
        for row in (1, 2)
        for x in (52, 184)
    )
    order = order_of(HEAD + "\n".join(["Länkas till:", *boxes]) + "\n" + rest, ticks=ticks)
    assert order.value(FieldName.DESTINATION) == "Skånes universitetssjukhus Malmö"
    assert "uncertain.destination" not in {flag.code for flag in order.flags}


def test_a_polite_question_is_an_order():
    text = f"{HEAD}Kan ni skicka bilder till Uddevalla sjukhus: CT torax 2026-03-02?\n"
    assert not tell_examinations([a_page(text)], load_knowledge(), TODAY).doubted


def test_a_polite_question_goes_on_below_a_comma():
    text = f"{HEAD}Kan ni skicka bilder från DT buk 2025-05-04,\nSlätrtg vänster armbåge 2025-11-17?\n"
    assert not tell_examinations([a_page(text)], load_knowledge(), TODAY).doubted


def test_a_question_is_a_doubt():
    text = f"{HEAD}Finns CT torax 2026-03-02?\n"
    assert tell_examinations([a_page(text)], load_knowledge(), TODAY).doubted == ("CT torax",)


@pytest.mark.parametrize(
    ("answer", "wants"), [("Nej", ("images",)), ("Ja", ("images", "report")), ("", ("images", "report"))]
)
def test_a_cell_answers_whether_a_report_is_wanted(answer, wants):
    assert find_wants(f"Utlåtande önskas   {answer}") == wants
