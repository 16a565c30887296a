"""Cues know every examination of the directory, and days however they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.classify import Verdict, classify
from intake.extract.knowledge import load_knowledge
from intake.extract.spelled_out import TO_COME, spell_out
from tests.pages import a_page

TODAY = date(2026, 11, 21)
UNSURE = {Verdict.DOUBT, Verdict.OTHER}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the directory's own words are no cue's
        ("vi beställer lungplåt", "vi beställer mr lungplåt"),
        ("kopia av skelettålder", "kopia av mr skelettålder"),
        # these the cues know already
        ("vi beställer ct buk", "vi beställer ct buk"),
        # days are written in one way
        ("underben 19-06-01", "underben 2019-06-01"),
        ("gjord 14/4-26", "gjord 2026-04-14"),
        # on a day to come nothing was made
        ("bokad 2026-12-20", f"bokad {TO_COME}"),
        # no day of its own
        ("röntgen i april", "röntgen i april"),
    ],
)
def test_text_is_written_as_cues_know_it(text, expected):
    assert spell_out(text, load_knowledge(), TODAY) == expected


@given(st.text(alphabet="abcåäö ,.:¶", max_size=60))
def test_text_without_a_day_loses_nothing(text):
    written = spell_out(text, load_knowledge(), TODAY)
    assert written.replace("mr ", "").replace(" ", "") == text.replace("mr ", "").replace(" ", "")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        # another event's day is not the examination's
        (
            "Önskar UL halskärl på 19680303-2397, TIA 2026-11-14. Symtomgivande stenos? Stroke-enheten",
            UNSURE,
        ),
        # an examination that is booked is none to be sent
        ("Vi önskar att MR hjärna, bokad 2026-12-20, tidigareläggs för 19680303-2397. Neurologmott", UNSURE),
        # a word for an examination that only the directory has
        (
            "Rör 19680303-2397. Vi beställer därför lungplåt av den 2017-09-01, att sändas till Enköping.",
            {Verdict.ORDER},
        ),
    ],
)
def test_what_stands_beside_a_day_says_what_is_wished_for(text, verdict):
    assert classify([a_page(text)], load_knowledge(), TODAY).verdict in verdict
