"""Cut a page at its patients: a part for each, with what stands above and below all of them.

A part keeps only the words that belong to its patient; nothing is copied from one to another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from intake.extract.labels.wordings import load_wordings
from intake.extract.shared_lines import top_of_shared
from intake.extract.values.dates import find_dates
from models.page import Box, Page, Source, Word, lines_of

ALIGNED = 12.0  # points that identities of one column may differ by
LEVEL = 6.0  # points by which the same word's place above two identities may differ
SLANT = 0.05  # points to the side for each down that a photographed column may lean
IN_COLUMN = 3.0  # points that lines of one column may begin apart
ROW_GAP = 4.0  # points between the rows of a table at most
SLACK = 2.0  # points that a gap between lines may be wider than another
COLUMN_GAP = 0.8  # letter heights between two columns at least
LIST_SIGNS = frozenset("-–—•*·>")
LONGEST = 12  # words of a table's head
SERIAL = re.compile(r"\d{4}")
HINT = re.compile(r"\d{1,2}/\d{1,2}")  # "(10/12 siffror)" is no day


@dataclass(frozen=True, slots=True)
class Patient:
    """An identity on a page."""

    value: str
    box: Box


def has_row_above(page: Page, patients: Sequence[Patient], today: date) -> bool:
    """Say whether a dated line stands between a table's head and its first patient: it names nobody.

    The head is the last line above that speaks of identities and holds none.
    """
    if not patients:
        return False
    top = min(patient.box.top for patient in patients)
    above = [line for line in lines_of(page.words) if max(word.box.center[1] for word in line) < top]
    texts = [" ".join(word.text for word in line) for line in above]
    heads = [number for number, text in enumerate(texts) if _is_head(text)]
    return bool(heads) and any(_is_dated(text, today) for text in texts[heads[-1] + 1 :])


def _is_head(text: str) -> bool:
    """Tell a row of labels, one of them for an identity, from a label with its value and from prose."""
    words = text.split()
    if not 2 <= len(words) <= LONGEST or SERIAL.search(text) or any(word.endswith(":") for word in words):
        return False
    runs = [(at, at + size) for size in (1, 2, 3) for at in range(len(words) + 1 - size)]
    found = [
        (start, end, match[0])
        for start, end in runs
        if (match := load_wordings().match(" ".join(words[start:end]), fuzzy=False)) is not None
    ]
    own = [(start, end) for start, end, wording in found if "patient_id" in wording.slots]
    return any(end <= first or last <= start for first, last in own for start, end, _ in found)


def _is_dated(text: str, today: date) -> bool:
    return any(span.value and not HINT.fullmatch(span.raw.strip()) for span in find_dates(text, today))


def cut_page(page: Page, patients: list[Patient]) -> list[Page] | None:
    """Cut a page at its patients; None where they do not stand one below the other."""
    ordered = sorted(patients, key=lambda patient: patient.box.top)
    if any(upper.box.bottom > lower.box.top + 1 for upper, lower in pairwise(ordered)):
        return None
    allowed = _allowed(page, ordered)
    if not _are_aligned([patient.box.x0 for patient in ordered], allowed):
        starts = [_line_start(page, patient) for patient in ordered]  # a name may stand before each
        if not _are_aligned(starts, allowed):
            return None
    bands = list(pairwise(_cuts(page, ordered)))
    return [_without(page, [band for band in bands if band is not own]) for own in bands]


def _allowed(page: Page, ordered: Sequence[Patient]) -> float:
    """Return how far apart the identities of one column may begin: more on a picture, which may slant."""
    height = ordered[-1].box.top - ordered[0].box.top
    return ALIGNED + (SLANT * height if page.source is Source.OCR else 0.0)


def _are_aligned(places: Sequence[float], allowed: float) -> bool:
    return all(abs(place - places[0]) <= allowed for place in places)


def _line_start(page: Page, patient: Patient) -> float:
    """Return where the line begins that an identity stands in."""
    middle = patient.box.center[1]
    return min(word.box.x0 for word in page.words if word.box.top <= middle <= word.box.bottom)


def _cuts(page: Page, patients: list[Patient]) -> list[float]:
    """Return the heights between which each patient's words stand, one more than there are patients."""
    cells = [cell for patient in patients if (cell := _cell_around(page, patient))]
    gaps = [lower.box.top - upper.box.top for upper, lower in pairwise(patients)]
    if len(cells) == len(patients) and _are_rows(cells):
        return [*(cell.top for cell in cells), max(cell.bottom for cell in cells)]
    lead = _lead(page, patients, min(gaps))
    tops = [patient.box.top - lead - 1 for patient in patients]
    end = _end(page, patients[-1], max(gaps), lead, _line_gap(page, tops))
    return [*tops, min(end, top_of_shared(page, tops))]


def _are_rows(cells: Sequence[Box]) -> bool:
    """Tell a table's rows, each right below the one before, from the fields of a form that is there twice."""
    return all(abs(lower.top - upper.bottom) <= ROW_GAP for upper, lower in pairwise(cells))


def _line_gap(page: Page, tops: Sequence[float]) -> float:
    """Return the widest gap between two lines of one block, of those that another follows; 0 for rows."""
    widest = 0.0
    for top, following in pairwise(tops):
        lines = [line for line in lines_of(page.words) if top <= line[0].box.center[1] < following]
        bottom = None
        for line in sorted(lines, key=lambda line: line[0].box.top):
            if bottom is not None:
                widest = max(widest, min(word.box.top for word in line) - bottom)
            bottom = max(word.box.bottom for word in line)
    return widest


def _cell_around(page: Page, patient: Patient) -> Box | None:
    holding = [cell for cell in page.cells if cell.holds(patient.box.center)]
    return min(holding, key=lambda cell: cell.width * cell.height, default=None)


def _lead(page: Page, patients: list[Patient], least_gap: float) -> float:
    """Return how far above each identity its block begins, by the words that stand alike above every one."""
    allowed = max(LEVEL / 2, _allowed(page, patients) - ALIGNED)
    first, *others = (_above(page, patient, least_gap) for patient in patients)
    return max(
        (
            max(word.height, *(found.height for found in alike if found))
            for word in first
            if all(alike := [_alike(word, block, allowed) for block in others])
        ),
        default=0.0,
    )


@dataclass(frozen=True, slots=True)
class _Above:
    """A word above an identity."""

    text: str
    x0: float
    height: float  # points from the word's top down to the identity's


def _above(page: Page, patient: Patient, reach: float) -> list[_Above]:
    """Return the words above an identity that may be of its block."""
    top = patient.box.top
    return [
        _Above(word.text.casefold(), word.box.x0, top - word.box.top)
        for word in page.words
        if top - reach + 4 < word.box.top <= top + 2
    ]


def _alike(word: _Above, block: Sequence[_Above], allowed: float) -> _Above | None:
    """Return the word of another block that stands in it as a word stands in its own."""
    near = (one for one in block if one.text == word.text and abs(one.height - word.height) < LEVEL)
    return next((one for one in near if abs(one.x0 - word.x0) <= allowed), None)


def _end(page: Page, last: Patient, gap: float, lead: float, line_gap: float) -> float:
    """Return where the last block ends: as far below as the others reach, or sooner at a wide gap.

    A gap is wide that is wider than any in the blocks above, `line_gap`.

    A row of a table goes on below that where lines follow that leave its first column empty, a list where its
    signs go on.
    """
    reach = last.box.top + gap - lead
    wide = max(1.5 * last.box.height, line_gap + SLACK)
    bottom = last.box.bottom
    for word in sorted(page.words, key=lambda word: word.box.top):
        if bottom < word.box.top < reach and word.box.top - bottom > wide:
            return bottom + 1
        if word.box.top < reach:
            bottom = max(bottom, word.box.bottom)
    return max(min(reach, bottom + 1), _end_of_row(page, last), _end_of_list(page, bottom))


def _end_of_row(page: Page, last: Patient) -> float:
    """Return where the lines end that go on in a later column of the last patient's row."""
    middle = last.box.center[1]
    row = [word for word in page.words if word.box.top <= middle <= word.box.bottom]
    columns = _column_starts(row)
    bottom = last.box.bottom
    for line in sorted(lines_of(page.words), key=lambda line: line[0].box.top):
        top = line[0].box.top
        if top <= middle:
            continue
        near = top - bottom <= last.box.height
        if not near or not any(abs(line[0].box.x0 - start) <= IN_COLUMN for start in columns):
            break
        bottom = max(word.box.bottom for word in line)
    return bottom + 1


def _end_of_list(page: Page, bottom: float) -> float:
    """Return where a list ends whose lines go on below a block, each with the sign of the one before."""
    last = None
    for line in sorted(lines_of(page.words), key=lambda line: line[0].box.top):
        sign, box = line[0].text, line[0].box
        if box.bottom <= bottom + 1:
            last = sign
        elif sign == last and sign in LIST_SIGNS and box.top - bottom <= box.height + 2:
            bottom = max(word.box.bottom for word in line)
        else:
            break
    return bottom + 1


def _column_starts(row: Sequence[Word]) -> list[float]:
    """Return where columns begin in a row, without its first: words behind a wide gap."""
    ordered = sorted(row, key=lambda word: word.box.x0)
    return [
        word.box.x0
        for before, word in pairwise(ordered)
        if word.box.x0 - before.box.x1 > COLUMN_GAP * word.box.height
    ]


def _without(page: Page, bands: list[tuple[float, float]]) -> Page:
    """Return a page without what stands in the bands of other patients."""

    def belongs(box: Box) -> bool:
        return not any(top <= box.center[1] < bottom for top, bottom in bands)

    return replace(
        page,
        words=tuple(word for word in page.words if belongs(word.box)),
        second=tuple(word for word in page.second if belongs(word.box)),
        ticks=tuple(tick for tick in page.ticks if belongs(tick.box)),
    )
