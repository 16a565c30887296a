"""How many orders? A transmission's pages cut into parts, one for each order.

A part's pages hold only the words that belong to its order: of a table of patients, each part keeps the words
above and below the table, the table's head and its own rows. Nothing is copied from one patient to another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from intake.extract.identities import find_identities
from intake.extract.running import run_text
from models.page import Box, Page, Source, Word

CONTINUED = re.compile(
    r"\b(forts(ättning)?\b|sid(a|an)?\.?\s*([2-9])\s*(/|av|\()|page\s*[2-9]\s*(/|of)|side\s*[2-9]\s*(/|af|av)|blad\s*[2-9])",
    re.IGNORECASE,
)
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
    if rows is None:
        return [Part(tuple(pages), is_mixed=True)]
    return [Part(tuple(row if page is crowded[0] else page for page in pages)) for row in rows]


def _patients(page: Page, today: date) -> list[_Patient]:
    """Return the identities on a page in reading order, each once."""
    running = run_text(page)
    found: dict[str, _Patient] = {}
    for span in find_identities(running.text, today):
        box = running.evidence(span.start, span.end).bbox
        if box and span.kind != "birth_date_only":
            found.setdefault(_key(span.value), _Patient(_key(span.value), box))
    return list(found.values())


def _key(identity: str) -> str:
    """Return what two writings of one identity share: the ten digits without a century."""
    characters = re.sub(r"[^0-9A-Za-z]", "", identity).upper()
    return characters[-10:]


def _rows(page: Page, patients: list[_Patient]) -> list[Page] | None:
    """Cut a page at its patients; None where they do not stand one below the other."""
    ordered = sorted(patients, key=lambda patient: patient.box.top)
    if any(upper.box.bottom > lower.box.top + 1 for upper, lower in pairwise(ordered)):
        return None
    if any(abs(patient.box.x0 - ordered[0].box.x0) > ALIGNED for patient in ordered):
        return None
    cuts = _cuts(page, ordered)
    if cuts is None:
        return None
    top, bottom = cuts[0], cuts[-1]
    return [
        _keep(
            page,
            lambda box, a=upper, b=lower: (
                box.center[1] < top or box.center[1] > bottom or a <= box.center[1] < b
            ),
        )
        for upper, lower in pairwise(cuts)
    ]


def _cuts(page: Page, patients: list[_Patient]) -> list[float] | None:
    """Return the heights between which each patient's words stand, one more than there are patients.

    Where lines lie between two patients, each block reaches as far above its identity as the first one's does: up to
    the first line that repeats in every block (its label), or just above the identity where none repeats.
    """
    lines = _line_tops(page)
    gaps = [lower.box.top - upper.box.top for upper, lower in pairwise(patients)]
    lead = _lead(page, patients, min(gaps))
    cuts = [patient.box.top - lead - 1 for patient in patients]
    last = patients[-1].box
    reach = max(gaps) - lead
    below = [top for top in lines if top > last.bottom]
    end = last.top + reach
    if max(gaps) <= 2.5 * last.height + 4:  # a table's rows: the last row ends with its line
        end = last.bottom + 2
        if (
            below
            and below[0] - last.bottom < gaps[-1] * 0.6
            and len(below) > 1
            and max(gaps) > 2 * last.height
        ):
            end = below[0] + last.height
    return [*cuts, end]


def _lead(page: Page, patients: list[_Patient], least_gap: float) -> float:
    """Return how far above each identity its block begins, by the words that stand alike above every one."""
    blocks = [
        {
            (word.text.casefold(), round(word.box.x0 / 6)): patient.box.top - word.box.top
            for word in _above(page, patient, least_gap)
        }
        for patient in patients
    ]
    shared = [
        max(block[key] for block in blocks)
        for key in blocks[0]
        if all(key in block and abs(block[key] - blocks[0][key]) < 6 for block in blocks[1:])
    ]
    return max(shared, default=0.0)


def _above(page: Page, patient: _Patient, reach: float) -> list[Word]:
    return [word for word in page.words if patient.box.top - reach + 4 < word.box.top <= patient.box.top + 2]


def _line_tops(page: Page) -> list[float]:
    return sorted({round(word.box.top) for word in page.words})


def _keep(page: Page, belongs: object) -> Page:
    return replace(
        page,
        words=tuple(word for word in page.words if belongs(word.box)),  # type: ignore[operator]
        second=tuple(word for word in page.second if belongs(word.box)),  # type: ignore[operator]
        ticks=tuple(tick for tick in page.ticks if belongs(tick.box)),  # type: ignore[operator]
    )


def without_mail_cover(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages without a mail body that says nothing of its own beside attachments."""
    if len(pages) > 1 and pages[0].source is Source.MAIL and not any(c.isdigit() for c in pages[0].text):
        return tuple(pages[1:])
    return tuple(pages)
