"""Who is written to, and where the order itself begins on a page: what stands above it is an address."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.layout.destinations import Piece
from intake.extract.layout.labelled import Labelled
from intake.extract.pages.geometry import box_of
from intake.extract.pages.running import run_text
from intake.extract.places.ours import is_our_department
from intake.extract.values.identities import find_identities
from models.order import FieldName
from models.page import Page

ORDERED = ("clinic", "doctor", "patient_id", "patient_name", "patient", "examination")
SECOND = 1.8  # times as sure as by itself: who gets this paper is told already
BELOW = 2.0  # points by which one line is below another


def top_of_identities(page: Page, today: date) -> float | None:
    """Return where a page's first whole identity stands; None where it has none."""
    running = run_text(page)
    boxes = (
        running.evidence(span.start, span.end).bbox
        for span in find_identities(running.text, today)
        if span.kind != "birth_date_only"
    )
    return min((box.top for box in boxes if box), default=None)


def without_addressee(
    pieces: Sequence[tuple[Piece, str]],
    values: Sequence[Labelled],
    knowledge: Knowledge,
    patients: Mapping[int, float],
) -> list[tuple[Piece, str]]:
    """Drop the addressee of a cover or a letter where it is we, or where a destination is said.

    Beside a "Från" a "Till" says who gets this paper. By itself or below the patient (`patients`: each page's
    first identity) it may say where the images shall go; "Till: oss" always does, and one beside
    the "Till" of our own department.
    """
    said = any(
        piece.field is FieldName.DESTINATION and (slot != "to" or piece.to_ourselves)
        for piece, slot in pieces
    )
    is_for_us = any(slot == "to" and is_our_department(piece.place, knowledge) for piece, slot in pieces)
    kept = []
    for piece, slot in pieces:
        if slot == "to" and not piece.to_ourselves:
            if said or is_our_department(piece.place, knowledge) or _is_addressed(piece, values, patients):
                continue
            is_told = is_for_us or _is_amid(piece, values)
            piece = (
                replace(piece, sureness=min(piece.sureness * SECOND, 1.0))
                if is_told and "fax" not in piece.why.casefold()
                else replace(piece, why=f"{piece.why}: addressee, no other destination is said")
            )
        kept.append((piece, slot))
    return kept


def _is_addressed(piece: Piece, values: Sequence[Labelled], patients: Mapping[int, float]) -> bool:
    """Tell whether a "Till" is an address: a sender stands by it, or it comes before all else."""
    if box_of(piece.snippet.words).top > patients.get(piece.snippet.page, math.inf) + BELOW:
        return False
    here = [value for value in values if value.page == piece.snippet.page]
    if any(value.slot == "from" and not value.label.wording.section for value in here):
        return True
    return not _has_order_above(box_of(piece.snippet.words).top, here)


def _is_amid(piece: Piece, values: Sequence[Labelled]) -> bool:
    """Tell a "Till" below what is ordered, or among what a form's lines ask: an address stands over them."""
    top = box_of(piece.snippet.words).top
    here = [value for value in values if value.page == piece.snippet.page and value.slot in ORDERED]
    below = any(value.label.words[0].box.top > top + BELOW for value in here)
    done = [value for value in here if value.slot == "examination"]
    is_amid = (below and _has_order_above(top, here)) or _has_order_above(top, done)
    return piece.place.receiver is not None and is_amid


def is_within_order(value: Labelled, values: Sequence[Labelled]) -> bool:
    """Tell whether a number stands among what is ordered, not in an address above it."""
    here = [other for other in values if other.page == value.page]
    return _has_order_above(value.label.words[0].box.top, here)


def _has_order_above(top: float, values: Sequence[Labelled]) -> bool:
    return any(value.slot in ORDERED and value.label.words[0].box.top < top - 2 for value in values)
