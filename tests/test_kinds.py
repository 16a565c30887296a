"""What comes to a radiology department's fax and mail, told apart by what it asks for."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from intake.extract.classify import Verdict, classify
from intake.extract.kinds import ORDER, score, weight
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.read.mailtext import page_of_text
from models.order import Extraction
from tests.pages import a_page

TEXTS = Path(__file__).with_name("kinds")
TODAY = date(2026, 11, 21)
SHARE = 0.98  # of the texts that are told rightly


def texts(name: str) -> Iterator[tuple[str, str]]:
    """Yield each text of a file with what it is: a line "== what it is" stands above it."""
    for block in (TEXTS / name).read_text(encoding="utf-8").split("== ")[1:]:
        title, _, text = block.partition("\n")
        yield title, text.strip()


OTHERS, ORDERS = list(texts("others.txt")), list(texts("orders.txt"))


def extract(text: str) -> Extraction:
    return extract_orders([a_page(text)], load_knowledge(), TODAY)


def verdicts(found: list[tuple[str, str]]) -> dict[str, Verdict]:
    return {title: classify([a_page(text)], load_knowledge(), TODAY).verdict for title, text in found}


def test_no_order_is_taken_for_something_else():
    assert [title for title, verdict in verdicts(ORDERS).items() if verdict is Verdict.OTHER] == []


def test_most_orders_are_plainly_orders():
    doubted = [title for title, verdict in verdicts(ORDERS).items() if verdict is not Verdict.ORDER]
    assert len(doubted) <= 0.1 * len(ORDERS), doubted


def test_hardly_anything_else_is_taken_for_an_order():
    taken = [title for title, verdict in verdicts(OTHERS).items() if verdict is Verdict.ORDER]
    assert len(taken) <= (1 - SHARE) * len(OTHERS), taken


def test_a_mail_is_what_the_same_words_on_paper_are():
    on_paper = verdicts([*OTHERS, *ORDERS])
    in_mail = {
        title: classify([page_of_text(text, 0)], load_knowledge(), TODAY).verdict
        for title, text in (*OTHERS, *ORDERS)
    }
    apart = {title: {one, on_paper[title]} for title, one in in_mail.items() if one is not on_paper[title]}
    assert len(apart) <= 0.01 * len(in_mail), apart
    assert {Verdict.ORDER, Verdict.OTHER} not in apart.values()  # one of them is a doubt, then


# A patient and a dated examination, and no word that asks for images: where they would go decides.
@pytest.mark.parametrize(
    "title", ["list of exams", "heart CT", "images viewed", "wheelchair", "reporting radiograph tech"]
)
def test_what_sends_nothing_anywhere_is_no_order(title):
    extraction = extract(dict(OTHERS)[title])
    assert extraction.orders == () and extraction.reason


NOTE = "MINNESLAPP\nSamir Ibrahim\n780911-4551\nMR prostata 2018-04-08\ntill Aleris Ängelholm\n"


def test_a_note_that_says_all_that_an_order_says_is_no_doubt():
    (order,) = extract(f"{NOTE}doktor K Laurell\nOrtopedkliniken, Helsingborgs lasarett").orders
    assert "uncertain.order" not in {flag.code for flag in order.flags}


def test_a_note_that_lacks_but_where_to_is_looked_at():
    note = NOTE.replace("till Aleris Ängelholm\n", "")
    assert extract(f"{note}doktor K Laurell\nOrtopedkliniken, Helsingborgs lasarett").orders


def test_a_note_that_lacks_who_asks_stays_a_doubt():
    (order,) = extract(NOTE).orders
    assert "uncertain.order" in {flag.code for flag in order.flags}


@pytest.mark.slow
def test_every_order_is_kept_and_hardly_anything_else_makes_one():
    assert [title for title, text in ORDERS if not extract(text).orders] == []
    made = [title for title, text in OTHERS if extract(text).orders]
    assert len(made) <= 2.5 * (1 - SHARE) * len(OTHERS), made


@pytest.mark.parametrize(
    ("line", "is_order"),
    [
        ("Rekvisition av tidigare röntgenbilder", True),  # words that tell more of the images
        ("Bestilling av radiologiske bilder", True),
        ("Beställningssedel bilder 2026-11-05", True),
        ("Önskemål om röntgenutlåtande och bilder", True),
        ("Begäran om granskning av bilder", False),  # what is asked for is no image
        ("Beställning av ny skärm för bilder", False),
        ("Beställning av utbildningsmaterial", False),  # a word that has another within
    ],
)
def test_a_heading_may_tell_more_of_the_images_it_asks_for(line, is_order):
    points = score(f"{line.casefold()} ¶ tack", [line]).points[ORDER]
    assert (points >= weight("title")) is is_order


def test_a_text_that_has_lost_its_dots_is_still_an_order():
    lost = str.maketrans("åäöÅÄÖ", "aaoAAO")
    found = verdicts([(title, text.translate(lost)) for title, text in ORDERS[::5]])
    assert Verdict.OTHER not in found.values()
    assert sum(verdict is Verdict.ORDER for verdict in found.values()) >= 0.8 * len(found)
