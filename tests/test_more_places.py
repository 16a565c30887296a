"""Orders that name more than is read: a second receiver, who pays or referred, a list that goes on."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ORDER = """Patient: Ingrid Sandström 19560412-2381
{examinations}
{destination}
{clinic}"""
PLAIN = {
    "examinations": "Undersökning: MR hjärna 2026-07-07",
    "destination": "Skickas till: Neurologen, Norrlands universitetssjukhus",
    "clinic": "Beställare: Dr Tobias Hellgren, Kirurgkliniken, Östersunds sjukhus",
}


def order_with(**lines):
    """Read an order in which some lines are other than plain."""
    page = a_page(ORDER.format(**{**PLAIN, **lines}))
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return order


@pytest.mark.parametrize(
    ("lines", "doubted", "why"),
    [
        ({}, set(), "one place each"),
        (
            {"destination": "Skickas till: Neurologen NUS, Neurokirurgen NUS"},
            {"uncertain.destination", "uncertain.forward_to"},
            "a second unit of the house",
        ),
        (
            {"destination": "Skickas till: Neurologen NUS och Neurologen Sunderbyn"},
            {"uncertain.destination"},
            "a second house",
        ),
        (
            {"destination": f"{PLAIN['destination']}\nSamma bilder även till Karolinska Solna"},
            {"uncertain.destination", "uncertain.order"},
            "to one more",
        ),
        (
            {"destination": "Skickas till: Neurologen, Norrlands universitetssjukhus, Umeå"},
            set(),
            "the house's town",
        ),
        (
            {"clinic": "Fakturaadress: Kirurgkliniken Sundsvall\nDr Tobias Hellgren"},
            {"uncertain.clinic"},
            "who pays need not be who orders",
        ),
        (
            {"clinic": "Remitterande: Hälsocentralen, dr Per Ljung\nBeställare: Kirurgkliniken Östersund"},
            {"uncertain.doctor"},
            "who referred need not be who orders",
        ),
    ],
)
def test_a_place_beside_another_is_a_doubt(lines, doubted, why):
    flags = {flag.code for flag in order_with(**lines).flags if flag.blocks}
    assert flags == doubted, why


def test_who_needs_to_compare_asks_for_the_whole_list():
    order = order_with(
        examinations="Vi behöver jämföra med CT buk 2026-03-11, MR lever 2026-02-18 och UL axel 2021-07-08."
    )
    assert [one.description for one in order.examinations] == ["CT buk", "MR lever", "Ultraljud axel"]


def test_a_list_that_is_compared_with_is_never_parted_without_a_doubt():
    order = order_with(
        examinations="Önskas: MR hjärna 2026-07-07.\n"
        "Jfr CT buk 2026-03-11, MR lever 2021-07-08, MR ländrygg 2021-08-09 och CT torax 2022-01-01."
    )
    is_doubted = "uncertain.examinations" in [flag.code for flag in order.flags]
    assert is_doubted or [one.description for one in order.examinations] == ["MR hjärna"]


@pytest.mark.parametrize(
    ("examinations", "is_doubted"),
    [
        ("Önskade bilder: Rtg hand hö+vä 2026-07-07, fot vä", True),
        ("Önskade bilder: CT buk 260707 och 251207 samt 2024", True),
        ("Önskade bilder: CT buk 2026-07-07, buksmärta", False),
        ("Önskade bilder: CT buk 2026-07-07 och MR lever 2026-07-09", False),
    ],
)
def test_a_part_or_a_year_that_goes_on_a_list_alone_is_a_doubt(examinations, is_doubted):
    flags = [flag.code for flag in order_with(examinations=examinations).flags]
    assert ("uncertain.examinations" in flags) is is_doubted
