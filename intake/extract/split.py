"""How many orders? A transmission's pages cut into parts, one for each order.

A part's pages hold only the words that belong to its order: of a table of patients, each part keeps the words
above and below the table, the table's head and its own rows. Nothing is copied from one patient to another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from intake.extract.agree.reservations import is_relative
from intake.extract.pages.quoted import is_quoted, quoted_boxes
from intake.extract.pages.running import run_text
from intake.extract.values.dates import find_dates
from intake.extract.values.identities import find_identities
from models.page import Box, Page, Word, lines_of

CONTINUED = re.compile(
    r"\b(forts(ättning)?\b|sid(a|an)?\.?\s*([2-9])\s*(/|av|\()|page\s*[2-9]\s*(/|of)|side\s*[2-9]\s*(/|af|av)|blad\s*[2-9])",
    re.IGNORECASE,
)
TORN = re.compile(r"\d{6}(\d{2})? ?[-+–](\s|$)")  # a hyphen, and the rest on the next line
IN_COLUMN = 3.0  # points that lines of one column may begin apart
COLUMN_GAP = 0.8  # letter heights between two columns at least
ALIGNED = 12.0  # points that identities of one column may differ by


@dataclass(frozen=True, slots=True)
class Part:
    """The pages of one order."""

    pages: tuple[Page, ...]
    is_mixed: bool = False  # more than one patient, and no way seen to tell them apart


@dataclass(frozen=True, slots=True)
class _Patient:
    """An identity on a page."""

    value: str
    box: Box


def split(pages: Sequence[Page], today: date) -> list[Part]:
    """Cut a transmission into parts, an order a part."""
    groups: list[list[Page]] = []
    seen: list[set[str]] = []
    for page in pages:
        here = {patient.value for patient in _patients(page, today)}
        if groups and not _starts_order(page, here, seen[-1]):
            groups[-1].append(page)
            seen[-1] |= here
        else:
            groups.append([page])
            seen.append(here)
    return [part for group in groups for part in _split_group(group, today)]


def _starts_order(page: Page, here: set[str], before: set[str]) -> bool:
    """Say whether a page begins a new order: another patient, and no word that it goes on."""
    if not here or not before or here & before:
        return False
    return not CONTINUED.search(page.text)


def _split_group(pages: list[Page], today: date) -> list[Part]:
    patients = {page.number: _patients(page, today) for page in pages}
    if len({patient.value for found in patients.values() for patient in found}) < 2:
        return [Part(tuple(pages))]
    crowded = [page for page in pages if len({patient.value for patient in patients[page.number]}) > 1]
    if len(crowded) != 1:
        return [Part(tuple(pages), is_mixed=True)]
    rows = _rows(crowded[0], patients[crowded[0].number])
    if rows is None or _names_a_relative(crowded[0], today):
        return [Part(tuple(pages), is_mixed=True)]
    stray = _is_row_above(crowded[0], patients[crowded[0].number], today)
    return [Part(tuple(row if page is crowded[0] else page for page in pages), stray) for row in rows]


def _is_row_above(page: Page, patients: list[_Patient], today: date) -> bool:
    """Say whether a dated line stands where a row above the first patient would: it names nobody."""
    tops = sorted(patient.box.top for patient in patients)
    gap = min(lower - upper for upper, lower in pairwise(tops))
    above = tuple(word for word in page.words if tops[0] - 1.5 * gap < word.box.center[1] < tops[0])
    return any(span.value for span in find_dates(run_text(page, above).text, today))


def _patients(page: Page, today: date) -> list[_Patient]:
    """Return the identities on a page in reading order, each once.

    Whom a mail only quotes counts where its writer names nobody.
    """
    found = _identified(page, today)
    quoted = quoted_boxes(page)
    own = [patient for patient in found if not is_quoted(patient.box, quoted)]
    return own or found


def _identified(page: Page, today: date) -> list[_Patient]:
    running = run_text(page)
    found: dict[str, _Patient] = {}
    for span in find_identities(running.text, today):
        box = running.evidence(span.start, span.end).bbox
        if box and span.kind != "birth_date_only":
            found.setdefault(_key(span.value), _Patient(_key(span.value), box))
    return [*found.values(), *_torn(page, found.values())]


def _names_a_relative(page: Page, today: date) -> bool:
    """Say whether one of the identities is a guardian's or another relative's: no patient of their own."""
    return any(
        is_relative(line[: span.start])
        for line in page.text.splitlines()
        for span in find_identities(line, today)
    )


def _torn(page: Page, found: Iterable[_Patient]) -> Iterator[_Patient]:
    """Yield numbers torn over two lines in the identities' column: patients too, though not to be read."""
    whole = list(found)
    for word, following in pairwise(page.words):
        in_column = any(abs(word.box.x0 - patient.box.x0) <= ALIGNED for patient in whole)
        goes_on = (
            following.text if following.box.top < word.box.bottom else ""
        )  # or it is the next line's dash
        if in_column and TORN.match(f"{word.text} {goes_on}") and not _meets(word.box, whole):
            yield _Patient(word.text, word.box)


def _meets(box: Box, patients: Iterable[_Patient]) -> bool:
    return any(patient.box.meets(box) for patient in patients)


def _key(identity: str) -> str:
    """Return what two writings of one identity share: the ten digits without a century."""
    characters = re.sub(r"[^0-9A-Za-z]", "", identity).upper()
    return characters[-10:]


def _rows(page: Page, patients: list[_Patient]) -> list[Page] | None:
    """Cut a page at its patients; None where they do not stand one below the other."""
    ordered = sorted(patients, key=lambda patient: patient.box.top)
    if any(upper.box.bottom > lower.box.top + 1 for upper, lower in pairwise(ordered)):
        return None
    if not _are_aligned([patient.box.x0 for patient in ordered]):
        starts = [_line_start(page, patient) for patient in ordered]  # a name may stand before each
        if not _are_aligned(starts):
            return None
    bands = list(pairwise(_cuts(page, ordered)))
    return [_without(page, [band for band in bands if band is not own]) for own in bands]


def _are_aligned(places: Sequence[float]) -> bool:
    return all(abs(place - places[0]) <= ALIGNED for place in places)


def _line_start(page: Page, patient: _Patient) -> float:
    """Return where the line begins that an identity stands in."""
    middle = patient.box.center[1]
    return min(word.box.x0 for word in page.words if word.box.top <= middle <= word.box.bottom)


def _cuts(page: Page, patients: list[_Patient]) -> list[float]:
    """Return the heights between which each patient's words stand, one more than there are patients."""
    cells = [_cell_around(page, patient) for patient in patients]
    gaps = [lower.box.top - upper.box.top for upper, lower in pairwise(patients)]
    if all(cell is not None and cell.height <= min(gaps) + 2 for cell in cells):
        return [*(cell.top for cell in cells if cell), max(cell.bottom for cell in cells if cell)]
    lead = _lead(page, patients, min(gaps))
    return [*(patient.box.top - lead - 1 for patient in patients), _end(page, patients[-1], max(gaps), lead)]


def _cell_around(page: Page, patient: _Patient) -> Box | None:
    holding = [cell for cell in page.cells if cell.holds(patient.box.center)]
    return min(holding, key=lambda cell: cell.width * cell.height, default=None)


def _lead(page: Page, patients: list[_Patient], least_gap: float) -> float:
    """Return how far above each identity its block begins, by the words that stand alike above every one."""
    blocks = [_lead_words(page, patient, least_gap) for patient in patients]
    shared = [
        max(block[key] for block in blocks)
        for key in blocks[0]
        if all(key in block and abs(block[key] - blocks[0][key]) < 6 for block in blocks[1:])
    ]
    return max(shared, default=0.0)


def _lead_words(page: Page, patient: _Patient, reach: float) -> dict[tuple[str, int], float]:
    """Return the words above an identity, with the place in their line, and how far above it they stand."""
    top = patient.box.top
    return {
        (word.text.casefold(), round(word.box.x0 / 6)): top - word.box.top
        for word in page.words
        if top - reach + 4 < word.box.top <= top + 2
    }


def _end(page: Page, last: _Patient, gap: float, lead: float) -> float:
    """Return where the last block ends: as far below as the others reach, or sooner at a wide gap.

    A row of a table goes on below that where lines follow that leave its first column empty.
    """
    reach = last.box.top + gap - lead
    bottom = last.box.bottom
    for word in sorted(page.words, key=lambda word: word.box.top):
        if bottom < word.box.top < reach and word.box.top - bottom > 1.5 * last.box.height:
            return bottom + 1
        if word.box.top < reach:
            bottom = max(bottom, word.box.bottom)
    return max(min(reach, bottom + 1), _end_of_row(page, last))


def _end_of_row(page: Page, last: _Patient) -> float:
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
