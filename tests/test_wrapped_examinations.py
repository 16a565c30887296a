"""Examinations that a line's end parts, and days of the paper that are no examination's."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.alike.wrapped import with_cells
from intake.extract.knowledge import load_knowledge
from intake.extract.prose.told import tell_examinations
from intake.extract.values.examinations import find_examinations
from models.order import Evidence, Examination
from models.page import Box
from tests.pages import a_page

TODAY = date(2026, 11, 21)
KNOWLEDGE = load_knowledge()

PARTED = [
    ("DT HALSRYGG 2026-10-02, DT-ANGIO\nHALSKÄRL 2026-05-30", ["CT halsrygg", "CT angiografi halskärl"]),
    ("Rtg underben\nvänster 2023-01-03", ["Slätröntgen underben vänster"]),
    ("CT buk\nutan kontrast 3/5", ["CT buk utan kontrast"]),
    # the next line's own side, technique or list
    ("Rtg hand\nVänster hand MR", ["Slätröntgen hand", "MR hand vänster"]),
    ("Röntgen\nKnä-MR 2025", ["MR knä"]),
    # boxes to tick, a form's choices
    ("Rtg knä\nHöger Vänster", ["Slätröntgen knä"]),
    ("Rtg knä\nVänster", ["Slätröntgen knä"]),
    ("CT MR Ultraljud\nBuk", []),
]


@pytest.mark.parametrize(("text", "found"), PARTED)
def test_an_examination_goes_on_below(text, found):
    assert [span.description for span in find_examinations(text, KNOWLEDGE)] == found


def an_examination(description: str, box: Box, why: str = "") -> Examination:
    evidence = Evidence(page=1, bbox=box, quote=description)
    return Examination(description=description, date=date(2026, 1, 2), evidence=evidence, why=why)


HERE, AWAY = Box(10, 10, 60, 40), Box(10, 200, 60, 240)
HAND = "Slätröntgen hand"
IN_CELL = "label 'undersökning', in the cell below"


@pytest.mark.parametrize(
    ("cell", "line", "told"),
    [
        (
            an_examination("Slätröntgen hand höger", HERE, IN_CELL),
            "Slätröntgen hand",
            "Slätröntgen hand höger",
        ),
        # elsewhere on the page, of no cell, or another part of the body
        (an_examination("Slätröntgen hand höger", AWAY, IN_CELL), HAND, HAND),
        (an_examination("Slätröntgen hand höger", HERE, "right of"), HAND, HAND),
        (an_examination("CT torax/buk", HERE, IN_CELL), "CT torax", "CT torax"),
    ],
)
def test_a_cells_second_line_is_read_with_its_first(cell, line, told):
    other = an_examination(line, HERE)
    assert with_cells({"layout": [cell], "told": [other]})["told"] == [replace(other, description=told)]


EXAMINATION = "Undersökning: CT torax 2026-03-02\n"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Vi önskar bilder och utlåtande. /Lisbeth Claesson 2026-11-15", 0),
        ("Ifylld 2026-11-08 av Hanan Mansour", 0),
        ("bilder samt utlåtande 2026-11-16\nÖnskas Datum", 0),
        ("Gravid v 36, BF 2026-11-12", 0),
        # what may be another examination's
        ("Skalltrakten hos er på avdelningen 2026-11-15", 1),
        ("bilder samt utlåtande 2026-11-16\nÖnskas Undersökningsdatum", 1),
        ("Vi önskar bilder. Även skalltrakten hos er på avdelningen 2026-11-15", 1),
    ],
)
def test_a_papers_own_day_is_no_examinations(text, days):
    told = tell_examinations([a_page(f"{EXAMINATION}{text}\n")], KNOWLEDGE, TODAY)
    assert len(told.days) == days


def test_the_day_of_the_fax_is_the_papers():
    page = a_page(f"{EXAMINATION}Skalltrakten på väg 2026-11-15\n", header="2026-11-15 12:20 FRÅN: KK YSTAD")
    assert not tell_examinations([page], KNOWLEDGE, TODAY).days
