"""Put right identities and dates of a picture that one reading has and the other cut or misread.

A number's letters, slashes and boxes are read as digits only where exactly one number with a check digit
comes of it. The page keeps its second reading as it came, so that what was put right here remains a doubt.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, product

from rapidfuzz.distance import Levenshtein

from intake.extract.mending import BY_ANOTHER
from intake.extract.pages.geometry import lie_together
from intake.extract.pages.rowwise import in_rows
from intake.extract.pages.running import RunningText, box_around, run_text
from intake.extract.values.dates import find_dates
from intake.extract.values.identities import find_identities
from models.page import Box, Page, Source, Word

SURE, CHECKED = 0.9, 0.5  # the second reading's confidence in a date, and in what has a check digit
APART = 0.25  # of a number's digits that the readings may have otherwise
CLOSE = 1.0  # heights between the words of one number
OTHERS = ("time", "phone")  # what a number with a check digit may be as well
DIGITS_READ = 8  # of a misread number's signs at least
_DIGIT = r"0-9OoQDIl|SBZ/"
_MEANS = {"O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "|": "1", "S": "5", "B": "8", "Z": "2"}
_MEANS |= dict.fromkeys(":;~=_", "-")  # what a worn dash is read as
_SLASH = "71"  # what a slash among digits was
_MISREAD = re.compile(  # perhaps with a form's rule before it
    rf"(?<![\w/])[1Il|!]?"
    rf"(?P<number>(?:[{_DIGIT}]{{8}}|[{_DIGIT}]{{6}}) ?[-–+:;~=_]? ?[{_DIGIT}]{{4}})(?![\w/])"
)
_SPLIT = re.compile(r"(?<!\w)(?P<number>(?:19|20)(?: ?\d){6} ?[-–]?(?: ?\d){4})(?!\w)")
_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])[.,;:)]*"
_HALVES = tuple(
    (re.compile(one), re.compile(other))
    for one, other in ((f"{_YEAR}-{_MONTH}", _DAY), (_YEAR, f"{_MONTH}-{_DAY}"))
)
_SIGN, _RULE = "[0-9OoQSBZ]", r"[1Il|!/\[\]jJ]"
_COMB = re.compile(  # one digit a box, and every rule between two boxes read as a digit as well
    rf"(?<!\w)[^\W_]?(?P<birth>{_SIGN}(?:{_RULE}{_SIGN}){{5}}(?:{_RULE}{_SIGN}{_RULE}{_SIGN})?)"
    rf"{_RULE}? ?[-–]? ?{_RULE}?(?P<serial>{_SIGN}(?:{_RULE}{_SIGN}){{3}}){_RULE}?(?!\w)"
)


def mend_numbers(page: Page, today: date) -> Page:
    """Return a page with the numbers that its second reading or their check digits bear out."""
    if page.source is not Source.OCR:
        return page
    page = replace(page, words=tuple(_with_dashes(page.words)))
    return _resolved(_taken_from_second(page, today), today, BY_ANOTHER)


def _with_dashes(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, a day whose one dash is gone as one: "2025-01 20"; its digits stay as read."""
    left = list(words)
    while left:
        first = left.pop(0)
        behind = left[0] if left else None
        halves = (first.text, behind.text) if behind and _stand_close((first, behind)) else ("", "")
        is_day = any(one.fullmatch(halves[0]) and other.fullmatch(halves[1]) for one, other in _HALVES)
        if behind is None or not is_day:
            yield first
            continue
        left.pop(0)
        box, sure = first.box.around(behind.box), min(first.confidence, behind.confidence)
        yield Word(f"{first.text}-{behind.text}", box, sure)


def _resolved(page: Page, today: date, most: float) -> Page:
    """Return a page whose misread numbers are what they can only be, and no surer than `most`."""
    words = list(page.words)
    running = run_text(page)
    found = (match for pattern in (_MISREAD, _SPLIT, _COMB) for match in pattern.finditer(running.text))
    for match in found:
        number = _only_number(match, today)
        touched = running.words_between(match.start(), match.end())
        if number and _stand_close(touched) and all(word in words for word in touched):
            _swap(words, touched, [_as_one(touched, number, most)])
    return replace(page, words=tuple(words))


def _only_number(match: re.Match[str], today: date) -> str | None:
    """Return the only number with a check digit that misread signs can be; None of what is one already."""
    signs = match["birth"][::2] + "-" + match["serial"][::2] if match.re is _COMB else match["number"]
    whole = match.group()
    if sum(map(str.isdigit, signs)) < DIGITS_READ or _is_read(whole, today) or _is_date(whole, today):
        return None
    if match.re is _SPLIT:
        signs = signs.replace(" ", "")
    choices = product(*(_SLASH if sign == "/" else _MEANS.get(sign, sign) for sign in signs))
    found = {"".join(one) for one in choices if _is_valid("".join(one), today)}
    return found.pop() if len(found) == 1 else None


def _is_read(text: str, today: date) -> bool:
    """Tell what is a number already, or may be a day with a time, a telephone's: "20140609 1429"."""
    doubted = (span.problem in OTHERS for span in find_identities(text, today))
    return _is_valid(text, today) or any(doubted)


def _is_date(text: str, today: date) -> bool:
    """Tell the slashes of "12/11/2026" from misread digits."""
    return any("/" in span.raw for span in find_dates(text, today))


def _stand_close(words: Sequence[Word]) -> bool:
    return all(right.box.x0 - left.box.x1 < CLOSE * left.box.height for left, right in pairwise(words))


def _is_valid(text: str, today: date) -> bool:
    spans = find_identities(text, today)
    return len(spans) == 1 and spans[0].valid and spans[0].kind in ("personnummer", "samordningsnummer")


def _as_one(words: Sequence[Word], text: str, most: float) -> Word:
    """Return several words as one, with the signs before and behind the number gone."""
    box = box_around(words)
    assert box is not None
    return Word(text.replace(" ", ""), box, min(most, *(word.confidence for word in words)))


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as the second reading has it."""

    value: str
    words: tuple[Word, ...]
    box: Box
    is_identity: bool


def _taken_from_second(page: Page, today: date) -> Page:
    again = _resolved(in_rows(replace(page, words=page.second)), today, 1.0)
    words, second = list(page.words), list(page.second)
    for number in _numbers(run_text(again), today):
        mine = [word for word in words if lie_together(word.box, number.box)]
        text = " ".join(word.text for word in mine)
        if mine and _is_better(number, text, today):
            same = _digits(text) == _digits_of(number)
            most = min(word.confidence for word in mine)
            sure = most if same else min(most, BY_ANOTHER)
            _swap(words, mine, [replace(word, confidence=sure) for word in number.words])
            if not same and not number.is_identity:  # nothing bears out a day: the other reading stands
                second = [word for word in second if not lie_together(word.box, number.box)] + mine
    return replace(page, words=tuple(words), second=tuple(second))


def _numbers(running: RunningText, today: date) -> Iterator[_Number]:
    """Yield the identities with a check digit and the days that a reading is sure of."""
    identities = [(one.start, one.end, one.value, one.valid) for one in find_identities(running.text, today)]
    days = [
        (one.start, one.end, str(one.value), one.problem is None)
        for one in find_dates(running.text, today)
        if one.value and one.precision == "day"
    ]
    for found, needed, is_identity in ((identities, CHECKED, True), (days, SURE, False)):
        for start, end, value, holds in found:
            words = running.words_between(start, end)
            box = box_around(words)
            if holds and box and min(word.confidence for word in words) >= needed:
                yield _Number(value, words, box, is_identity)


def _is_better(number: _Number, text: str, today: date) -> bool:
    """Say whether the first reading has nothing there that holds, and much the same digits."""
    if number.is_identity:
        holds = any(span.valid for span in find_identities(text, today))
    else:
        holds = any(span.value for span in find_dates(text, today)) or bool(find_identities(text, today))
    theirs = _digits_of(number)
    return not holds and Levenshtein.distance(_digits(text), theirs) <= APART * len(theirs)


def _digits_of(number: _Number) -> str:
    return _digits(" ".join(word.text for word in number.words))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _swap(words: list[Word], old: Sequence[Word], new: Sequence[Word]) -> None:
    """Put new words where the first of the old ones stood."""
    at = words.index(old[0])
    gone = set(map(id, old))
    words[:] = [
        *(word for word in words[:at] if id(word) not in gone),
        *new,
        *(word for word in words[at:] if id(word) not in gone),
    ]
