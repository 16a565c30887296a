"""Lists of examinations whose last column says which are wanted: "önskas", "finns redan", "Nej"."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from models.page import Word

WORDS_FILE = Path(__file__).with_name("marked.toml")
DAY = re.compile(r"\d[\d/.-]{3,}")
GAP = 1.0  # heights of room before a column
LONGEST = 4  # words of an answer
FEWEST = 2  # rows of a list
ALIGNED, NEAR = 14.0, 40.0  # points that a column's head may begin, or its middle stand, aside of an answer

Line = Sequence[Word]


def refused_rows(lines: Sequence[Line], dated: Sequence[Line]) -> list[Line]:
    """Return the dated rows that are plainly not wanted, of a list in which others are.

    A mere "Nej" counts only below a head that asks what is to be sent; `lines` are all rows of the page.
    """
    return [line for line, plain in _refusals(lines, dated) if plain]


def leaves_open(lines: Sequence[Line], dated: Sequence[Line]) -> bool:
    """Tell a list with a "Nej" in some rows, and no head that says to what."""
    return any(not plain for _, plain in _refusals(lines, dated))


def _refusals(lines: Sequence[Line], dated: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Yield the rows that are answered with no, and whether that is plainly said of their images."""
    answers = [(line, answer) for line in dated if (answer := _answer(line))]
    refused = [(line, answer) for line, answer in answers if _says("refused", answer) or _says("no", answer)]
    if len(dated) < FEWEST or len(refused) == len(dated):
        return
    for line, answer in refused:
        if not _is_of_list(line, answer, lines, dated):
            continue  # "Normal   2026-11-07   Skickad" at the foot of a form tells of the order itself
        head = _head_over(lines, answer)
        if not _says("no", answer):
            yield line, True
        elif not any(_pattern("other_head").fullmatch(word) for word in head):
            yield line, any(_pattern("head").fullmatch(word) for word in head)


def _is_of_list(line: Line, answer: Line, lines: Sequence[Line], dated: Sequence[Line]) -> bool:
    """Tell a row of a list: right above or below another dated row, or with its day or answer below one's."""
    at = lines.index(line)
    others = [other for other in dated if other is not line]
    if any(other in lines[max(0, at - 1) : at + 2] for other in others):
        return True
    days, begins = _days(line), answer[:1]
    return any(_are_level(days, _days(one)) or _are_level(begins, _answer(one)[:1]) for one in others)


def _are_level(some: Line, others: Line) -> bool:
    return any(abs(one.box.x0 - other.box.x0) <= ALIGNED for one in some for other in others)


def _days(line: Line) -> Line:
    return [word for word in line if DAY.match(word.text)]


def _answer(line: Line) -> Line:
    """Return the words of a row's last column."""
    words = sorted(line, key=lambda word: word.box.x0)
    for at in range(len(words) - 1, 0, -1):
        if words[at].box.x0 - words[at - 1].box.x1 > GAP * words[at].box.height:
            return words[at:] if len(words) - at <= LONGEST else ()
    return ()


def _says(key: str, answer: Line) -> bool:
    return _pattern(key).fullmatch(" ".join(word.text for word in answer).strip(" .,;()")) is not None


def _head_over(lines: Sequence[Line], answer: Line) -> list[str]:
    """Return the words that stand over an answer's column."""
    first = answer[0].box
    above = (word for line in lines for word in line if word.box.bottom <= first.top + 2)
    return [
        word.text.strip(":.?")
        for word in above
        if abs(word.box.x0 - first.x0) <= ALIGNED or abs(word.box.center[0] - first.center[0]) <= NEAR
    ]


@cache
def _pattern(key: str) -> re.Pattern[str]:
    expressions = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[key]
    return re.compile("|".join(f"(?:{one})" for one in expressions), re.IGNORECASE)
