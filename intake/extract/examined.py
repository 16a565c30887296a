"""Which examinations? Both readers' lists into one, or a doubt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intake.extract.ink import look_at
from intake.extract.sameness import fold
from models.order import Examination
from models.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The examinations, and whether they can be acted on."""

    examinations: tuple[Examination, ...]
    is_sure: bool
    why: str


def agree_on_examinations(
    layout: Sequence[Examination],
    language: Sequence[Examination],
    pages: Mapping[int, Page],
    loose_dates: set[date],
) -> Agreed:
    """Join two lists of examinations.

    Sure where both readers list the same, or where one lists them plainly and the other is silent, each with a date
    whose ink is sure. An examination without a date is sure only where no date on the page is left over
    (`loose_dates`): a date that was not given its place could be the examination's.
    """
    mine, theirs = _unique(layout), _unique(language)
    if not mine and not theirs:
        return Agreed(examinations=(), is_sure=True, why="none found")
    if not mine or not theirs:
        chosen, agreed = mine or theirs, all(one.confidence >= 0.85 for one in mine or theirs)
        why = "layout alone" if mine else "language alone"
    elif _keys(mine) == _keys(theirs):
        chosen, agreed, why = _merge(mine, theirs), True, "both readers"
    else:
        chosen, agreed, why = _fuller(mine, theirs), False, "the readers differ"
    sure = agreed and all(_is_sure(one, pages, loose_dates) for one in chosen)
    if agreed and not sure:
        why += "; the ink is not sure"
    return Agreed(examinations=tuple(_weighted(one, sure, why) for one in chosen), is_sure=sure, why=why)


def _unique(examinations: Sequence[Examination]) -> list[Examination]:
    """Return each examination once; one without a date yields to the same one with a date."""
    dated = {fold(one.description) for one in examinations if one.date}
    found: dict[tuple[str, date | None], Examination] = {}
    for one in examinations:
        if one.date or fold(one.description) not in dated:
            found.setdefault(_key(one), one)
    return list(found.values())


def _key(examination: Examination) -> tuple[str, date | None]:
    return fold(examination.description), examination.date


def _keys(examinations: Sequence[Examination]) -> set[tuple[str, date | None]]:
    return {_key(one) for one in examinations}


def _merge(mine: Sequence[Examination], theirs: Sequence[Examination]) -> list[Examination]:
    other = {_key(one): one for one in theirs}
    return [
        replace(
            one,
            confidence=max(one.confidence, other[_key(one)].confidence),
            why=f"{one.why}; {other[_key(one)].why}",
        )
        for one in mine
    ]


def _fuller(mine: list[Examination], theirs: list[Examination]) -> list[Examination]:
    """Return the list that says more: more examinations with dates, then more examinations."""
    return max((mine, theirs), key=lambda found: (sum(one.date is not None for one in found), len(found)))


def _is_sure(examination: Examination, pages: Mapping[int, Page], loose_dates: set[date]) -> bool:
    if examination.date is None and loose_dates:
        return False
    return look_at(examination.evidence, pages).is_sure


def _weighted(examination: Examination, sure: bool, why: str) -> Examination:
    confidence = (
        round(max(examination.confidence, 0.9), 3) if sure else round(min(examination.confidence, 0.6), 3)
    )
    return replace(
        examination, confidence=confidence, why=f"{examination.why} ({why})" if examination.why else why
    )
