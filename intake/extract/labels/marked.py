"""Lists of examinations of which the sender marked some: only the marked rows are ordered."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

from intake.extract.labels.refused import leaves_open, refused_rows
from intake.extract.labels.ticks import with_ticks
from intake.extract.values.dates import find_dates
from intake.extract.values.identities import find_identities
from models.page import Box, Page, Source, Word, lines_of

WORDS_FILE = Path(__file__).with_name("marked.toml")
COLUMN = 14.0  # points that marks of one column may differ by
MANY = 2  # boxes in a row of a list: more are a comb, or choices
COLUMNS = ("images", "report")
BEHIND = 24.0  # points between a box and its caption at most
BETWEEN = 3.0  # heights from a choice to the next
FEWEST = 2  # boxes of a list of choices
HEAD = 40.0  # points that a column's head may stand aside of its marks

DAY = re.compile(r"\d[\d/.-]{3,}")

Line = Sequence[Word]


def has_marked_rows(page: Page, today: date) -> bool:
    """Tell whether a page has a list of which some rows are marked and others not, or says that it has."""
    if _speaks_of_marks(page, today) or _unmarked(page, today) or _marks_some(page, today):
        return True
    lines = _rows(with_ticks(page))
    return leaves_open(lines, [line for line in lines if _is_dated(line, today)])


def _marks_some(page: Page, today: date) -> bool:
    """Tell whether some rows of a list bear a mark that nothing explains, and others between them none."""
    dated = [line for line in _rows(with_ticks(page)) if _is_dated(line, today)]
    marks = [mark for line in dated if (mark := _mark(line))]
    if not marks or not _are_one_column(marks):
        return False
    at = [number for number, line in enumerate(dated) if _mark(line) in marks]
    first, last = _reach(dated, marks)
    rows = [line for line in dated[first : last + 1] if _is_in_column(line, dated[at[0]])]
    return any(_mark(line) is None for line in (*rows, *dated[min(at) : max(at)]))


def _is_in_column(line: Line, marked: Line) -> bool:
    """Tell a row whose day stands in the column of a marked row's day: both are of one list."""
    days = [[word.box.x0 for word in row if DAY.match(word.text)] for row in (line, marked)]
    return any(abs(mine - theirs) <= COLUMN for mine in days[0] for theirs in days[1])


def _speaks_of_marks(page: Page, today: date) -> bool:
    """Tell whether a list is of marked rows by its words, and no mark is to be seen.

    On a picture the engine may have lost each mark, and read another; not where each has its own in a cell.
    """
    rows = [line for line in _rows(with_ticks(page)) if _is_dated(line, today)]
    marks = [mark for line in rows if (mark := _mark(line))]
    in_cells = [mark for mark in marks if any(cell.holds(mark.box.center) for cell in page.cells)]
    if len(rows) < 2 or len(in_cells) == len(rows) or (page.source is not Source.OCR and marks):
        return False
    return says_what_marks_mean(page)


def marks_report(page: Page) -> bool:
    """Tell whether a mark stands below "Svar", in a table that has a column "Bilder" beside it."""
    return any("report" in row for row in _marked_wishes(page))


def marked_wants(page: Page) -> tuple[str, ...] | None:
    """Return what the marks below "Bilder" and "Svar" ask for, the same in every row; None of a picture."""
    rows = set(_marked_wishes(page)) if page.source is not Source.OCR else set()
    return tuple(kind for kind in COLUMNS if kind in next(iter(rows))) if len(rows) == 1 else None


def _marked_wishes(page: Page) -> Iterator[frozenset[str]]:
    """Yield what each row marks, in a table that has columns "Bilder" and "Svar"."""
    lines = _rows(with_ticks(page))
    for number, line in enumerate(lines):
        heads = {kind: [w for w in line if pattern(kind).fullmatch(w.text)] for kind in COLUMNS}
        if not all(heads.values()):
            continue
        places = {kind: found[-1].box.center[0] for kind, found in heads.items()}
        for row in lines[number + 1 :]:
            marks = [word.box.center[0] for word in row if pattern("marks").fullmatch(word.text)]
            if kinds := frozenset(k for k, x in places.items() if any(abs(m - x) <= COLUMN for m in marks)):
                yield kinds
        return


def lost_its_box(page: Page, box: Box) -> bool:
    """Tell whether a value on a picture stands where a tick box was lost: in line with empty boxes' captions.

    Nobody can say whether it was ticked.
    """
    beside = [tick for tick in page.ticks if 0 <= box.x0 - tick.box.x1 <= BEHIND]
    if page.source is not Source.OCR or len(beside) < FEWEST or any(tick.ticked for tick in beside):
        return False
    nearest = min(abs(tick.box.center[1] - box.center[1]) for tick in beside)
    return box.height / 2 < nearest <= BETWEEN * box.height


def without_unmarked(page: Page, today: date) -> Page:
    """Return a page without the rows that nobody marked.

    A mark that was not read on a picture would take its row's examination with it: there, a row goes only
    where all of them do, each with an empty cell in the column of the marks.
    """
    unmarked = _unmarked(page, today)
    if page.source is Source.OCR and not _are_seen_empty(page, unmarked, today):
        return page
    left_out = {word for line in unmarked for word in line}
    return replace(page, words=tuple(word for word in page.words if word not in left_out))


def _are_seen_empty(page: Page, unmarked: Sequence[Line], today: date) -> bool:
    """Tell whether a picture shows an empty cell where each of these rows would have its mark."""
    marks = [mark for line in _rows(page.words) if _is_dated(line, today) and (mark := _mark(line))]
    if not marks or not _are_one_column(marks):
        return False
    place = marks[0].box.center[0]
    places = [(place, line[0].box.center[1]) for line in unmarked]
    return all(any(cell.holds(one) for cell in page.bare) for one in places)


def _unmarked(page: Page, today: date) -> list[Line]:
    """Return the dated rows without a mark, of a list in which others have one, or those plainly refused."""
    lines = _rows(with_ticks(page))
    dated = [line for line in lines if _is_dated(line, today)]
    if refused := refused_rows(lines, dated):
        return refused
    marks = [mark for line in dated if (mark := _mark(line))]
    if not marks or not _are_one_column(marks):
        return []
    left_empty: list[Line] = [line for line in dated if _begins_empty(line, marks)]
    if left_empty:
        return left_empty  # boxes of both kinds before the rows say themselves what they mean
    if not _is_told(page, lines, marks):
        return []
    first, last = _reach(dated, marks)
    return [line for line in dated[first : last + 1] if _mark(line) is None]


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Group words into rows over the whole width of the page."""
    rows: list[list[Word]] = []
    for line in sorted(lines_of(tuple(words)), key=lambda line: line[0].box.center[1]):
        if rows and abs(rows[-1][0].box.center[1] - line[0].box.center[1]) < line[0].box.height / 2:
            rows[-1] += line
        else:
            rows.append(list(line))
    return rows


def _is_dated(line: Line, today: date) -> bool:
    """Tell whether a row tells a day of something; a patient's number is none, in a comb's boxes neither."""
    text = " ".join(word.text for word in line)
    boxes = sum(bool(pattern(kind).fullmatch(word.text)) for word in line for kind in ("marks", "empty"))
    if boxes > MANY or find_identities(text, today):
        return False
    return any(span.value for span in find_dates(text, today))


def _mark(line: Line, kind: str = "marks") -> Word | None:
    """Return the mark that a row begins or ends with, or the place for one that was left empty."""
    ends = (_first(line), max(line, key=lambda word: word.box.x1))
    return next((word for word in ends if pattern(kind).fullmatch(word.text)), None)


def _begins_empty(line: Line, marks: Sequence[Word]) -> bool:
    """Tell whether a row begins with an empty box, below or above the marks of others."""
    box = _mark(line, "empty")
    return box is not None and box is _first(line) and _are_one_column([box, *marks])


def _first(line: Line) -> Word:
    return min(line, key=lambda word: word.box.x0)


def _are_one_column(marks: Sequence[Word]) -> bool:
    places = [mark.box.center[0] for mark in marks]
    return max(places) - min(places) <= COLUMN


def _is_told(page: Page, lines: Sequence[Line], marks: Sequence[Word]) -> bool:
    """Tell whether the marks' column has a head that says what a mark means, or the page says so."""
    top, place = min(mark.box.top for mark in marks), marks[0].box.center[0]
    above = [word for line in lines for word in line if word.box.bottom <= top + 2]
    heads = [word for word in above if abs(word.box.center[0] - place) <= HEAD]
    if any(pattern("head").fullmatch(word.text.strip(":.")) for word in heads):
        return True
    return says_what_marks_mean(page)


def _reach(dated: Sequence[Line], marks: Sequence[Word]) -> tuple[int, int]:
    """Return the first and the last row of the list: rows as far apart as rows of one list are."""
    tops = [line[0].box.center[1] for line in dated]
    at = [number for number, line in enumerate(dated) if _mark(line) in marks]
    first, last = min(at), max(at)
    gaps = [lower - upper for upper, lower in pairwise(tops)]
    usual = 1.6 * min(gaps, default=0.0)
    while first > 0 and gaps[first - 1] <= usual:
        first -= 1
    while last + 1 < len(dated) and gaps[last] <= usual:
        last += 1
    return first, last


def says_what_marks_mean(page: Page) -> bool:
    """Tell whether a page says that only what is marked is meant."""
    return bool(pattern("told").search(" ".join(page.text.split())))


@cache
def pattern(key: str) -> re.Pattern[str]:
    """Return a list of the words' file as one expression."""
    expressions = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[key]
    edge = r"(?<!\w)" if key == "told" else ""
    return re.compile(rf"{edge}(?:{'|'.join(expressions)})", re.IGNORECASE)
