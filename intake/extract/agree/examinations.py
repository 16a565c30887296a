"""Which examinations? The readers' lists into one, or a doubt."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intake.extract.agree.legible_examinations import is_legible_examination
from intake.extract.agree.lost import lost_ink
from intake.extract.agree.strange import unlisted
from intake.extract.alike.sameness import fold
from intake.extract.alike.wrapped import with_cells
from intake.extract.prose.told import Told
from models.order import Examination
from models.page import Page

# a day's year, or what stands for it; without one the day is half said
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d|\bi (?:år|fjol)\b|samma (?:dag|datum)|same da|d:o", re.IGNORECASE)
# What a line says of an examination's day, and no part of its name.
MADE = frozenset(("utförd", "utfört", "utförda", "gjord", "gjort", "gjorda", "tagen", "taget", "tagna"))
SIDES = {"hö": "höger", "dx": "höger", "vä": "vänster", "sin": "vänster", "bil": "bilateral"}
IN_CELL = "in the cell below"  # in what the layout reader says of a table's column
CONTRAST = frozenset(("med", "utan", "och", "kontrast"))
PLAIN = 0.85  # a reader's confidence in an examination by an exact label


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """The examinations, and whether they can be acted on."""

    examinations: tuple[Examination, ...]
    is_sure: bool
    why: str


def agree_on_examinations(
    layout: Sequence[Examination],
    language: Sequence[Examination],
    told: Told,
    pages: Mapping[int, Page],
    loose_dates: set[date],
    is_known: Callable[[str], bool] = lambda description: True,
    *,
    is_word: Callable[[str], bool] = lambda text: True,
    is_code: Callable[[str], bool] = lambda text: False,
    lacks_days: bool = False,
) -> Agreed:
    """Join the readers' lists of examinations.

    Sure where two of the three opinions list the same and the third knows of no more, each examination with a
    date whose ink is sure. One without a date is sure only where no date on the page is left over
    (`loose_dates`): a date that was not given its place could be the examination's. One whose words are not
    all known (`is_known`) is never sure, and on a picture none whose day may have been lost (`lacks_days`:
    a label for days has none).
    """
    lists = with_cells(
        {"layout": _unique(layout), "language": _unique(language), "told": _unique(told.asked)}
    )
    lists["language"] = _with_days(lists["language"], lists["told"])
    lists = {reader: _whole(found, reader, lists, is_known) for reader, found in lists.items()}
    said = {reader: found for reader, found in lists.items() if found}
    if not said or (set(said) == {"language"} and _is_all_background(said["language"], told)):
        return Agreed(examinations=(), is_sure=True, why="none found")
    background = {_key(one) for one in told.background} | _mispaired(said, told)
    chosen, agreed, why = _choose(said, background)
    left = _passed_over(chosen, told)
    inked = _are_dated(chosen, loose_dates) and all(
        is_known(one.description) and is_legible_examination(one, pages, is_word, is_code) for one in chosen
    )
    lost = next((told_of for one in chosen if (told_of := lost_ink(one, pages, lacks_days, is_word))), None)
    if beside := unlisted(chosen, pages, is_word, is_code):
        lost = lost or f"'{beside}' is on no list"
    sure = agreed and inked and left is None and lost is None
    if lost:
        why += f"; {lost}"
    elif agreed and not sure:
        why += f"; {left}" if left and inked else "; the ink is not sure"
    return Agreed(examinations=tuple(_weighted(one, sure, why) for one in chosen), is_sure=sure, why=why)


def _are_dated(chosen: Sequence[Examination], loose_dates: set[date]) -> bool:
    """Say whether each has its date, or none has and none is left over: one date may be meant for all."""
    dated = {one.date is not None for one in chosen}
    return len(dated) < 2 and not (loose_dates and False in dated)


def _passed_over(chosen: Sequence[Examination], told: Told) -> str | None:
    """Say what the text names that is neither among the chosen nor background, or None."""
    for named in told.mentioned:
        if not any(_covers(one.description, named) for one in chosen):
            return f"'{named}' has no place"
    days = told.days - {one.date for one in chosen} - {one.date for one in told.background}
    if days:
        return f"{len(days)} days have no place"
    plain = {_key(one) for one in told.background} - {_key(one) for one in told.asked}
    for one in chosen:
        if one.description in told.doubted or _key(one) in plain:
            return f"'{one.description}' may be no order"
    if told.unheard:
        return f"'{told.unheard[0]}' behind an examination is no word of a plain order"
    if told.unread and any(one.date is None for one in chosen):
        return "a number behind an examination is no date"
    return None


def _covers(description: str, named: str) -> bool:
    """Say whether an examination is the one named elsewhere in fewer words, or with contrast."""
    mine, theirs = _parts(description), _parts(named)
    return theirs <= mine or (mine <= theirs and theirs - mine <= CONTRAST)


def _parts(description: str) -> set[str]:
    words = fold(description).replace("/", " ").split()
    return {SIDES.get(word.strip("."), word) for word in words} - MADE


def _is_all_background(found: Sequence[Examination], told: Told) -> bool:
    """Say whether the text plainly calls all of it background."""
    plain = {_key(one) for one in told.background if one.description not in told.mentioned}
    return _keys(found) <= plain


def _whole(
    found: Sequence[Examination],
    reader: str,
    lists: Mapping[str, Sequence[Examination]],
    is_known: Callable[[str], bool],
) -> list[Examination]:
    """Leave out half an examination ("torax") of which another reader has the whole."""
    others = [
        one for name, said in lists.items() if name != reader for one in said if is_known(one.description)
    ]
    return [one for one in found if is_known(one.description) or not _is_among(one, others)]


def _with_days(found: Sequence[Examination], told: Sequence[Examination]) -> list[Examination]:
    """Return a list with the days that the text plainly tells where its reader has none: "samma datum"."""
    days: dict[str, list[Examination]] = {}
    for one in told:
        days.setdefault(fold(one.description), []).append(one)
    named = [fold(one.description) for one in found]
    filled = []
    for one in found:
        name = fold(one.description)
        others = days.get(name, [])
        is_plain = len(others) == named.count(name) == 1 and _YEAR.search(others[0].raw or "")
        filled.append(replace(one, date=others[0].date) if one.date is None and is_plain else one)
    return filled


def _is_among(one: Examination, found: Sequence[Examination]) -> bool:
    """Say whether an examination, or one with more words of the same day, is in a list."""
    words = _parts(one.description)
    return any(words <= _parts(other.description) and one.date == other.date for other in found)


def _choose(
    said: Mapping[str, list[Examination]], background: set[tuple[str, date | None]]
) -> tuple[list[Examination], bool, str]:
    """Return the list to go by, whether it can be relied on, and who says so."""
    for found in said.values():
        like = [other for other in said if _keys(said[other]) == _keys(found)]
        if len(like) > 1:
            rest = [one for other in said if other not in like for one in said[other]]
            extra = {_key(one) for one in rest if one.date and not _is_among(one, found)} - background
            merged = _merge(found, said[like[1]])
            return (
                merged,
                not extra,
                " and ".join(like) + (" agree" if not extra else " agree, another reader sees more"),
            )
    if whole := _borne_out(said, background):
        return whole, True, "two readers for each"
    if len(said) == 1:
        (reader, found), *_ = said.items()
        return found, reader == "layout" and all(one.confidence >= PLAIN for one in found), f"{reader} alone"
    fuller = _fuller(list(said.values()))
    return [*fuller, *_beside(fuller, said)], False, "the readers differ"


def _beside(fuller: Sequence[Examination], said: Mapping[str, list[Examination]]) -> list[Examination]:
    """Return what another reader sees of which the fuller list has nothing: the clerk is shown it as well."""
    others = [one for found in said.values() if found is not fuller for one in found]
    names = [one.description for one in fuller]
    return [one for one in _unique(others) if not any(_covers(name, one.description) for name in names)]


def _mispaired(said: Mapping[str, list[Examination]], told: Told) -> set[tuple[str, date | None]]:
    """Return what the language reader alone gives a day that the text explains otherwise."""
    layout, asked = (_keys(said.get(reader, ())) for reader in ("layout", "told"))
    if not layout or layout != asked:
        return set()
    names, days = {name for name, _ in layout}, {day for _, day in layout} | told.days
    in_cells = all(IN_CELL in one.why for one in said["layout"])  # whose rows were read across as well
    return {
        _key(one)
        for one in said.get("language", ())
        if fold(one.description) in names and (in_cells or one.date not in days)
    }


def _borne_out(
    said: Mapping[str, list[Examination]], background: set[tuple[str, date | None]]
) -> list[Examination] | None:
    """Return a list of which another reader sees each, some one, some another, and no reader sees more."""
    for reader, found in said.items():
        others = [one for other in said if other != reader for one in said[other]]
        seen = {_key(one) for one in others}
        more = {_key(one) for one in others if not _is_among(one, found)} - background
        if len(said) > 2 and _keys(found) <= seen and not more:
            return _merge(found, others)
    return None


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


def _fuller(lists: list[list[Examination]]) -> list[Examination]:
    """Return the list that says more: more examinations with dates, then more examinations."""
    return max(lists, key=lambda found: (sum(one.date is not None for one in found), len(found)))


def _weighted(examination: Examination, sure: bool, why: str) -> Examination:
    confidence = (
        round(max(examination.confidence, 0.9), 3) if sure else round(min(examination.confidence, 0.6), 3)
    )
    return replace(
        examination, confidence=confidence, why=f"{examination.why} ({why})" if examination.why else why
    )
