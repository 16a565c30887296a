"""A signature over a printed name: no words, and no part of the line above."""

from dataclasses import replace

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.lexicon import load_lexicon
from intake.extract.scribbles import without_scribbles
from models.flag import flag
from models.page import Source
from tests.pages import a_page

TEXT = """Beställning
DT orbita 2026-03-20
Skickas: Sunderbyn
{scribble}
{name}
Lungmott Sunderbyn"""


def written(scribble="VYY VS", name="Överläkare V Koskela", believed=0.3):
    """Return a page of print with a hand's line over a name."""
    page = a_page(TEXT.format(scribble=scribble, name=name), source=Source.OCR)
    hand = scribble.split()
    words = tuple(replace(w, confidence=believed if w.text in hand else 0.95) for w in page.words)
    return replace(page, words=words, second=words)


def is_left_out(page, scribble="VYY"):
    left = without_scribbles(page, load_lexicon(load_knowledge()))
    return scribble not in left.text and scribble not in [word.text for word in left.second]


@pytest.mark.parametrize(
    ("changes", "gone", "why"),
    [
        ({}, True, "a signature"),
        ({"name": "Sven-Erik Zackrisson, överläkare"}, True, "the title behind the name"),
        ({"name": "Lungmottagningen"}, False, "over no name: it may be an answer"),
        ({"believed": 0.6}, False, "print, badly read"),
        ({"scribble": "VYY Umeå"}, False, "one of its words is a place"),
        ({"scribble": "VYY 2"}, False, "a number, perhaps a day"),
        ({"scribble": "VYY VS WX ZW QR"}, False, "a sentence of a hand"),
    ],
)
def test_a_signature_is_left_out_and_nothing_else(changes, gone, why):
    assert is_left_out(written(**changes)) is gone, why


def test_a_flagged_page_and_print_keep_their_words():
    flagged = replace(written(), flags=(flag("page.handwritten", ""),))
    assert not is_left_out(flagged)
    assert not is_left_out(replace(written(), source=Source.TEXT))
