"""Lists whose rows or columns are marked: what a mark means, and that the engine may have lost one."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.labels.marked import (
    has_marked_rows,
    lost_its_box,
    marked_wants,
    marks_report,
    without_unmarked,
)
from intake.extract.labels.wordings import load_wordings
from models.page import Box, Source, Tick
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ROWS = "2025-03-02   CT buk\n2024-01-07   MR knä"


@pytest.mark.parametrize(
    ("said", "source", "doubted"),
    [
        ("Kryssade undersökningar önskas.", Source.OCR, True),  # and no cross was read
        ("Endast de markerade önskas.", Source.OCR, True),
        ("Alla bilder önskas.", Source.OCR, False),
        ("Kryssade undersökningar önskas.", Source.TEXT, True),  # and nobody made one
        ("Alla bilder önskas.", Source.TEXT, False),
    ],
)
def test_a_list_that_speaks_of_marks_and_shows_none_is_a_doubt(said, source, doubted):
    assert has_marked_rows(a_page(f"{ROWS}\n{said}", source=source), TODAY) is doubted


def test_of_print_that_speaks_of_marks_the_marked_rows_are_read():
    rows = "X   2025-03-02   CT buk\nX   2024-01-07   MR knä"
    said = "Endast de markerade önskas."
    assert not has_marked_rows(a_page(f"{rows}\n{said}"), TODAY)
    assert has_marked_rows(a_page(f"{rows}\n{said}", source=Source.OCR), TODAY)


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize(
    ("rows", "doubted"),
    [
        ("x  CT buk 2026-10-01\n   MR lever 2026-10-05\nx  CT torax 2026-10-09", True),
        ("x  CT buk 2026-10-01\nx  MR lever 2026-10-05\nx  CT torax 2026-10-09", False),
        ("CT buk 2026-10-01 X\nOrt och datum: Lidköping 2026-11-14", False),
    ],
)
def test_a_row_without_a_mark_between_marked_ones_is_a_doubt(rows, doubted, source):
    assert has_marked_rows(a_page(rows, source=source), TODAY) is doubted


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        ("2025-03-02   CT buk         X        X", True),
        ("2025-03-02   CT buk         X", False),
        ("2025-03-02   CT buk", False),
    ],
)
def test_a_mark_below_the_reports_head_asks_for_it(row, marked):
    head = "Datum        Undersökning   Bilder   Svar"
    assert marks_report(a_page(f"{head}\n{row}")) is marked


@pytest.mark.parametrize(
    "label", ["och därifrån till", "därifrån till", "och därefter till", "och sedan till"]
)
def test_a_label_for_the_second_leg_is_for_passing_on(label):
    assert load_wordings().match(label, fuzzy=False)[0].slots == ("forward_to",)


@pytest.mark.parametrize(
    ("rows", "wants", "why"),
    [
        ("2026-02-23 MR hela ryggen X X\n2026-02-07 Rtg thorax X X", ("images", "report"), "both of each"),
        ("2026-02-23 MR hela ryggen X\n2026-02-07 Rtg thorax X", ("images",), "only images"),
        ("2026-02-23 MR hela ryggen X X\n2026-02-07 Rtg thorax X", None, "one has a report, one has none"),
        ("2026-02-23 MR hela ryggen\n2026-02-07 Rtg thorax", None, "no mark"),
    ],
)
def test_marks_in_columns_say_what_is_wanted(rows, wants, why):
    set_out = [
        row.replace(" X X", " " * (42 - len(row.replace(" X X", ""))) + "X       X")
        if " X X" in row
        else row.replace(" X", " " * (42 - len(row.replace(" X", ""))) + "X")
        for row in rows.split("\n")
    ]
    head = "Datum Undersökning".ljust(40) + "Bilder  Svar"
    page = a_page("\n".join([head, *set_out]))
    assert marked_wants(page) == wants, why


@pytest.mark.parametrize(
    ("ticked", "source", "lost"),
    [
        ((False, False), Source.OCR, True),  # whether its own was ticked nobody can say
        ((True, False), Source.OCR, False),  # another is
        ((False, False), Source.TEXT, False),  # print loses no box
        ((False,), Source.OCR, False),  # one box makes no list
    ],
)
def test_a_choice_among_empty_boxes_that_has_none_has_lost_it(ticked, source, lost):
    tops = (100.0, 140.0)[: len(ticked)]
    boxes = tuple(
        Tick(Box(70, top, 80, top + 10), is_ticked) for top, is_ticked in zip(tops, ticked, strict=True)
    )
    page = replace(a_page("Norra sjukhuset\nÄngelholms sjukhus", source=source), ticks=boxes)
    assert lost_its_box(page, Box(88, 120, 180, 130)) is lost
    assert not lost_its_box(page, Box(88, 100, 180, 110))  # beside its own box
    assert not lost_its_box(page, Box(200, 120, 290, 130))  # in no line with them


LIST = """Val  Undersökning  Datum
X    CT buk        2025-03-02
     MR knä        2024-01-07"""


def with_empty_cell(page, row, is_seen_empty):
    """Return a page with a ruled cell where a row would have its mark."""
    mark = next(word for word in page.words if word.text == "X")
    line = next(word for word in page.words if word.text == row)
    rest = mark.box.x0 - 3, mark.box.x1 + 3
    cell = Box(rest[0], line.box.top - 3, rest[1], line.box.bottom + 3)
    return replace(page, cells=(cell,), bare=(cell,) if is_seen_empty else ())


@pytest.mark.parametrize("is_seen_empty", [True, False])
def test_a_picture_loses_the_rows_whose_cells_are_seen_to_be_empty(is_seen_empty):
    page = with_empty_cell(a_page(LIST, source=Source.OCR), "knä", is_seen_empty)
    left = without_unmarked(page, TODAY)
    assert ("knä" not in left.text) is is_seen_empty
    assert has_marked_rows(left, TODAY) is not is_seen_empty
    assert "CT buk" in left.text


def test_a_row_below_an_empty_cell_of_another_column_stays():
    page = with_empty_cell(a_page(LIST, source=Source.OCR), "knä", is_seen_empty=True)
    moved = tuple(cell._replace(x0=cell.x0 + 60, x1=cell.x1 + 60) for cell in page.bare)
    assert without_unmarked(replace(page, bare=moved), TODAY).text == page.text


@pytest.mark.parametrize("in_cells", [True, False])
def test_a_list_all_of_whose_rows_have_their_mark_in_a_cell_is_no_doubt(in_cells):
    page = a_page("X   2025-03-02   CT buk\nX   2024-01-07   MR knä\nDe kryssade önskas.", source=Source.OCR)
    cells = tuple(word.box for word in page.words if word.text == "X") if in_cells else ()
    assert has_marked_rows(replace(page, cells=cells), TODAY) is not in_cells
