"""How many orders? A transmission's pages cut into parts, one for each order.

A part's pages hold only the words that belong to its order: of a table of patients, each part keeps the words
above and below the table, the table's head and its own rows. Nothing is copied from one patient to another.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from intake.extract.caveats.reservations import is_relative
from intake.extract.cutting import Patient, cut_page, has_row_above
from intake.extract.labels.marked_patients import unmarked_rows
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.quoted import is_quoted, quoted_boxes
from intake.extract.pages.running import run_text
from intake.extract.unread import hides_patient
from intake.extract.values.context import comes_after
from intake.extract.values.identities import find_identities
from models.page import Box, Page

CONTINUED = re.compile(
    r"\b(forts(ättning)?\b|sid(a|an)?\.?\s*([2-9])\s*(/|av|\()|page\s*[2-9]\s*(/|of)|side\s*[2-9]\s*(/|af|av)|blad\s*[2-9])",
    re.IGNORECASE,
)
TORN = re.compile(r"\d{6}(\d{2})? ?[-+–](\s|$)")  # a hyphen, and the rest on the next line
SAME_LINES, SAME_SHARE = 5, 0.5  # lines of two pages that begin alike, and their share, in one form
FILLED = re.compile(r"[^\W\d_][^:]{2,40}: *\S")  # a label with its value
FILLED_LINES = 3  # so many make an order
ALIGNED = 12.0  # points that identities of one column may differ by


@dataclass(frozen=True, slots=True)
class Part:
    """The pages of one order."""

    pages: tuple[Page, ...]
    is_mixed: bool = False  # more than one patient, and no way seen to tell them apart
    is_unmarked: bool = False  # others of its table bear a mark that nobody explains


def split(pages: Sequence[Page], today: date) -> list[Part]:
    """Cut a transmission into parts, an order a part."""
    groups: list[list[Page]] = []
    seen: list[set[str]] = []
    for page in pages:
        here = {patient.value for patient in _patients(page, today)}
        if groups and not _starts_order(page, here, seen[-1], groups[-1][-1]):
            groups[-1].append(page)
            seen[-1] |= here
        else:
            groups.append([page])
            seen.append(here)
    in_all = len(set().union(*seen))
    return [part for group in groups for part in _split_group(group, in_all, today)]


def _starts_order(page: Page, here: set[str], before: set[str], last: Page) -> bool:
    """Say whether a page begins a new order: another patient, and no word that it goes on.

    A form that is filled in once more does not go on, whatever number its page has: "Blad 2 av 2".
    """
    if not here or not before:
        nameless = last if here else page
        return bool(here or before) and _is_same_form(page, last) and _leaves_patient_out(nameless)
    if here & before:
        return False
    return not CONTINUED.search(page.text) or (len(here) == len(before) == 1 and _is_same_form(page, last))


def _is_same_form(page: Page, last: Page) -> bool:
    """Say whether two pages have the same labels, by the words that their lines begin with."""
    mine, theirs = ({" ".join(line.split()[:2]) for line in one.text.splitlines()} for one in (page, last))
    return len(mine & theirs) >= max(SAME_LINES, min(len(mine), len(theirs)) * SAME_SHARE)


def _leaves_patient_out(page: Page) -> bool:
    """Tell a form that was filled in but for its patient: the label for the number ends its line."""
    lines = [line for line in page.text.splitlines() if line.rstrip().endswith(":")]
    asked = (load_wordings().match(line, fuzzy=False) for line in lines)
    filled = sum(FILLED.match(line) is not None for line in page.text.splitlines())
    return filled >= FILLED_LINES and any(one and "patient_id" in one[0].slots for one in asked)


def _split_group(pages: list[Page], in_all: int, today: date) -> list[Part]:
    patients = {page.number: _patients(page, today) for page in pages}
    if len({patient.value for found in patients.values() for patient in found}) < 2:
        stray = any(has_row_above(page, patients[page.number], today) for page in pages)
        known = [patient.value for found in patients.values() for patient in found]
        return [Part(tuple(pages), stray or hides_patient(pages, known, in_all, today))]
    crowded = [page for page in pages if len({patient.value for patient in patients[page.number]}) > 1]
    if len(crowded) != 1:
        return [Part(tuple(pages), is_mixed=True)]
    rows = cut_page(crowded[0], patients[crowded[0].number])
    if rows is None or _names_a_relative(crowded[0], today):
        return [Part(tuple(pages), is_mixed=True)]
    known = [patient.value for found in patients.values() for patient in found]
    stray = has_row_above(crowded[0], patients[crowded[0].number], today) or hides_patient(
        pages, known, in_all, today
    )
    return list(_parts(pages, crowded[0], rows, is_mixed=stray))


def _parts(pages: Sequence[Page], table: Page, rows: Sequence[Page], *, is_mixed: bool) -> Iterator[Part]:
    """Yield a part for each row of a table of patients of whom it asks something."""
    unmarked, is_sure = unmarked_rows(table, rows)
    for number, row in enumerate(rows):
        if number not in unmarked or not is_sure:
            own = tuple(row if page is table else page for page in pages)
            yield Part(own, is_mixed=is_mixed, is_unmarked=number in unmarked)


def _patients(page: Page, today: date) -> list[Patient]:
    """Return the identities on a page in reading order, each once.

    Whom a mail only quotes counts where its writer names nobody.
    """
    found = _identified(page, today)
    quoted = quoted_boxes(page)
    own = [patient for patient in found if not is_quoted(patient.box, quoted)]
    return own or found


def _identified(page: Page, today: date) -> list[Patient]:
    running = run_text(page)
    found: dict[str, Patient] = {}
    for span in find_identities(running.text, today):
        box = running.evidence(span.start, span.end).bbox
        is_called = running.text[: span.start].endswith("+")  # "+4610788265" is a telephone
        is_reference = not span.valid and comes_after("reference", running.text, span.start)
        if box and span.kind != "birth_date_only" and not is_called and not is_reference:
            found.setdefault(_key(span.value), Patient(_key(span.value), box))
    return [*found.values(), *_torn(page, found.values())]


def _names_a_relative(page: Page, today: date) -> bool:
    """Say whether one of the identities is a guardian's or another relative's: no patient of their own."""
    return any(
        is_relative(line[: span.start])
        for line in page.text.splitlines()
        for span in find_identities(line, today)
    )


def _torn(page: Page, found: Iterable[Patient]) -> Iterator[Patient]:
    """Yield numbers torn over two lines in the identities' column: patients too, though not to be read."""
    whole = list(found)
    for word, following in pairwise(page.words):
        in_column = any(abs(word.box.x0 - patient.box.x0) <= ALIGNED for patient in whole)
        goes_on = (
            following.text if following.box.top < word.box.bottom else ""
        )  # or it is the next line's dash
        if in_column and TORN.match(f"{word.text} {goes_on}") and not _meets(word.box, whole):
            yield Patient(word.text, word.box)


def _meets(box: Box, patients: Iterable[Patient]) -> bool:
    return any(patient.box.meets(box) for patient in patients)


def _key(identity: str) -> str:
    """Return what two writings of one identity share: the ten digits without a century."""
    characters = re.sub(r"[^0-9A-Za-z]", "", identity).upper()
    return characters[-10:]
