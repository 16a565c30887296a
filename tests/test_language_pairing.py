"""Examinations and their days, told by the order of a text."""

import re
from datetime import date

import pytest

from intake.extract.language.mentions import Mention, add_notes, join_parts
from intake.extract.language.pairing import pair_dates, read_day
from intake.extract.pages.passage import open_passage
from training.language.score import page_of

TODAY = date(2026, 11, 20)


def mentions_in(marked: str) -> list[Mention]:
    """Make mentions of a text in which [E:...] is an examination and [D:...] a day."""
    plain, spans, at = "", [], 0
    for match in re.finditer(r"\[([ED]):([^\]]*)\]", marked):
        plain += marked[at : match.start()]
        role = "EXAM" if match[1] == "E" else "EXAM_DATE"
        spans.append((role, len(plain), len(plain) + len(match[2])))
        plain += match[2]
        at = match.end()
    passage = open_passage(page_of(plain + marked[at:]))
    return [Mention(role, start, end, passage) for role, start, end in spans]


PAIRINGS = [
    ("[E:CT buk] [D:2026-01-02] till Lund", [("CT buk", "2026-01-02")]),
    # joined examinations share the day behind them
    (
        "[E:CT buk] och [E:MR hjärna] från [D:2026-01-02]",
        [("CT buk", "2026-01-02"), ("MR hjärna", "2026-01-02")],
    ),
    ("[E:CT buk], [E:MR knä] [D:2026-01-02]", [("CT buk", "2026-01-02"), ("MR knä", "2026-01-02")]),
    # rows of a table do not
    ("[E:CT buk]\n[E:MR hjärna]   [D:2026-01-02]", [("CT buk", None), ("MR hjärna", "2026-01-02")]),
    (
        "[E:CT buk]   [D:2026-01-02]\n[E:MR knä]   [D:2026-02-03]",
        [("CT buk", "2026-01-02"), ("MR knä", "2026-02-03")],
    ),
    # a day in a row of its own below
    ("Us: [E:CT buk]\nUs-datum: [D:2026-01-02]", [("CT buk", "2026-01-02")]),
    # the day first
    (
        "[D:2026-01-02] [E:CT buk]\n[D:2026-02-03] [E:MR knä]",
        [("CT buk", "2026-01-02"), ("MR knä", "2026-02-03")],
    ),
    # two days of one examination are two examinations
    (
        "[E:Rtg lungor] [D:2026-01-02] och [D:2026-02-03]",
        [("Rtg lungor", "2026-01-02"), ("Rtg lungor", "2026-02-03")],
    ),
    # the same day in words
    (
        "[E:Rtg axel] [D:2026-01-02]\n[E:UL axel] samma dag",
        [("Rtg axel", "2026-01-02"), ("UL axel", "2026-01-02")],
    ),
    ("[E:CT buk] till Lund", [("CT buk", None)]),
    ("ingenting", []),
]


@pytest.mark.parametrize(("marked", "expected"), PAIRINGS)
def test_each_examination_gets_its_own_day(marked, expected):
    pairs = [
        (pair.exam.text, pair.day.text if pair.day else None) for pair in pair_dates(mentions_in(marked))
    ]
    assert pairs == expected


def test_a_mention_that_is_no_date_has_no_day():
    assert read_day(mentions_in("[D:i våras]")[0], TODAY) is None
    assert read_day(mentions_in("[D:2026-01-02 2026-01-03]")[0], TODAY) is None
    assert read_day(mentions_in("[D:2 januari 2026]")[0], TODAY).value == date(2026, 1, 2)


def notes_in(text: str) -> dict[str, str]:
    passage = open_passage(page_of(text))
    return {one.role: one.text for one in add_notes([], passage, passage.text)}


NOTES = [
    (
        "CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S fvb. toraxkliniken SU/S "
        "enl. dr Andersson, Medicinmott HSV /cjn217",
        {
            "DEST": "mediaenh SU/S",
            "FORWARD": "toraxkliniken SU/S",
            "DOCTOR": "dr Andersson",
            "CLINIC": "Medicinmott HSV",
        },
    ),
    (
        "länkas + utl. till rtgklin Västerås enl. öl Andersson, Ort mott Västerås",
        {"DEST": "rtgklin Västerås", "DOCTOR": "öl Andersson", "CLINIC": "Ort mott Västerås"},
    ),
    (
        "skickas till Röntgen Lund enligt dr Berg/Kirurgkliniken Ystad. Tack!",
        {"DEST": "Röntgen Lund", "DOCTOR": "dr Berg", "CLINIC": "Kirurgkliniken Ystad"},
    ),
    ("Tid till dr Berg enligt kallelse", {}),  # no clinic behind a name: no note
]


@pytest.mark.parametrize(("text", "expected"), NOTES)
def test_the_registers_grammar_is_read(text, expected):
    assert notes_in(text) == expected


def test_a_note_that_the_pipeline_reads_alike_is_one_mention_by_both():
    passage = open_passage(page_of("länkas till Lund enl. dr Berg, Kirurgen"))
    start = passage.text.index("Lund")
    found = add_notes([Mention("DEST", start, start + 4, passage)], passage, passage.text)
    assert [(one.by_net, one.by_rule) for one in found if one.role == "DEST"] == [(True, True)]


def test_a_note_does_not_overrule_the_pipeline():
    passage = open_passage(page_of("länkas till Lund enl. dr Berg, Kirurgen"))
    start = passage.text.index("Lund")
    found = add_notes([Mention("OTHER_PLACE", start, start + 4, passage)], passage, passage.text)
    assert "DEST" not in {one.role for one in found}


def test_a_unit_and_a_hospital_side_by_side_are_one_place():
    passage = open_passage(page_of("Medicinmott, HSV och Lund"))
    parts = [
        Mention("CLINIC", 0, 11, passage),
        Mention("CLINIC", 13, 16, passage),
        Mention("DEST", 21, 25, passage),
    ]
    assert [one.text for one in join_parts(parts, "CLINIC")] == ["Medicinmott, HSV"]
