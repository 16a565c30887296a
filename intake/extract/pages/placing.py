"""Say where a value stands on the page as it was sent, not on the sheet that was straightened to be read."""

from collections.abc import Mapping
from dataclasses import replace

from models.order import Candidate, Evidence, Examination, Field, Order
from models.page import Page


def as_sent(order: Order, pages: Mapping[int, Page]) -> Order:
    """Return an order whose evidence points at the ink on the pages that came."""
    return replace(
        order,
        fields={name: _field(field, pages) for name, field in order.fields.items()},
        examinations=tuple(_examination(one, pages) for one in order.examinations),
    )


def _field(field: Field, pages: Mapping[int, Page]) -> Field:
    candidates = tuple(_candidate(one, pages) for one in field.candidates)
    return replace(field, evidence=_evidence(field.evidence, pages), candidates=candidates)


def _examination(examination: Examination, pages: Mapping[int, Page]) -> Examination:
    return replace(examination, evidence=_evidence(examination.evidence, pages))


def _candidate(candidate: Candidate, pages: Mapping[int, Page]) -> Candidate:
    moved = _evidence(candidate.evidence, pages)
    return replace(candidate, evidence=moved) if moved else candidate


def _evidence(evidence: Evidence | None, pages: Mapping[int, Page]) -> Evidence | None:
    page = pages.get(evidence.page) if evidence else None
    if evidence is None or page is None or evidence.bbox is None or not (page.turned or page.came):
        return evidence
    return replace(evidence, bbox=page.as_sent(evidence.bbox))
