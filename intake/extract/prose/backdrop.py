"""Is an examination ordered, or only told of?"""

import re
from collections.abc import Collection
from enum import IntEnum
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from intake.extract.prose.grammar import load_wordings

REACH = 60  # characters before or behind an examination, in its sentence, that may call it background
LONGEST_HEADING = 8  # words
LONGEST_QUESTION = 400  # characters: it may list several examinations
_SENTENCE = re.compile(r"(?<![.…])[.;!\n]\s*(?:[-–•*] ?|\d[.)] )?(?=[A-ZÅÄÖ])|\n\s*\n")
_ROWS = re.compile(r"(?:^|\n)\d[^\n]*\n$")  # ends in a row that a date opens, as the next one does
_SHORT = re.compile(
    r"\b([^\W\d_]{1,4}|slätr(?:tg|önt)|konv|bilat)\.", re.IGNORECASE
)  # no sentence ends there
_OPEN_LINE = re.compile(r"(,|(?<!\w)(?:och|samt|från|av|på|med))\n")  # goes on below, whatever with
_DONE_AT = re.compile(
    r"[\s,(]*(?:utför\w*|gjor\w*|tag(?:en|na|et)|undersökt\w*|done|performed)\s+(?:i|på|vid|hos|at|in)\s+"
    r"((?-i:[A-ZÅÄÖ])[\w/-]+(?: [\w/]+){0,2})",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"[^()\n]{0,80}\)")
_OPENER = re.compile(r"\W*([^\W\d_][^:\n]{2,40}):\s")
_DEPARTMENT = re.compile(r"(?:till )?(?:käk|tand|barn|akut|neuro)r(?:öntgen|tg)\w*\W*", re.IGNORECASE)
_END = re.compile(  # a worn page's speck behind a day ends nothing: "2023-03-11. finns redan här"
    r"[.;]\s(?!(?:finns|behövs|har|är|ska|skall|skickas|önskas|behöver|och|men|som)\b)|\n(?![a-zåäö])"
)


class Plainness(IntEnum):
    """How plainly the words around an examination say that it is not ordered."""

    NOT = 0
    IN_PART = 1
    PLAINLY = 2


@cache
def expression(table: str, key: str) -> re.Pattern[str]:
    """Compile a list of expressions from the wordings; a blank stands for any white space."""
    joined = "|".join(f"(?:{one})" for one in load_wordings()[table][key])
    spaced = joined.replace(" ?", r"\s?").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)", re.IGNORECASE)


def weigh_background(text: str, start: int, end: int, following: int, named: Collection[int]) -> Plainness:
    """Tell how plainly an examination (`start` to `end`, its date in it) is background.

    `following` is where the next one begins, `named` the numbers of the lines that name examinations: a
    heading over a list ("Tidigare undersökningar") speaks of all of it.
    """
    before = _SENTENCE.split(text[max(0, start - REACH) : start + 1])[-1][:-1]
    if text[start].isdigit() and _ROWS.search(text[:start][-2 * REACH :]):
        before = ""  # a table of what was done when: what a row says is said of it alone
    enclosed = _ENCLOSED.match(text, end) if before.rfind("(") > before.rfind(")") else None
    stop = enclosed.end() + REACH if enclosed else min(following, end + REACH)  # a bracket's list is one
    behind = _END.split(text[end:stop])[0]
    heading = _heading_over(text, start, named) or _opener(text, start)
    if _says("plain_before", before) or _says("plain_behind", behind) or _says("plain_before", heading):
        return Plainness.PLAINLY
    parts = [_says("part_before", before), _says("part_behind", behind), _says("part_before", heading)]
    if not any(parts) or (_says("ordered", f"{before} {behind} {heading}") and sum(parts) < 2):
        return Plainness.NOT
    is_heading = bool(parts[2]) or before.rstrip().endswith(":")
    return Plainness.PLAINLY if sum(parts) > 1 or is_heading else Plainness.IN_PART


def is_done_with_us(between: str) -> bool:
    """Tell whether words between an examination and its day say that those who write did it."""
    return _says("done_with_us", between)


def is_story(text: str, start: int, end: int) -> bool:
    """Tell whether an examination's sentence tells what happened and orders nothing."""
    before = _SENTENCE.split(text[max(0, start - 2 * REACH) : start + 1])[-1][:-1]
    sentence = f"{before} {_END.split(text[end : end + REACH])[0]}"
    return _says("story", sentence) and not _says("ordered", sentence) and not _says("with_us", sentence)


def is_done_here(text: str, start: int, end: int) -> bool:
    """Tell whether an examination's sentence says that it was done with those who are written to."""
    before = _SENTENCE.split(text[max(0, start - 2 * REACH) : start + 1])[-1][:-1]
    return _says("here", f"{before} {_END.split(text[end : end + REACH])[0]}")


def is_department(text: str, start: int, end: int) -> bool:
    """Tell the name of a department that fills its line from an examination: "Käkröntgen"."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return _DEPARTMENT.fullmatch(text[first : last if last >= 0 else len(text)].strip()) is not None


def is_polite(text: str, start: int) -> bool:
    """Tell whether an examination's sentence is a question that asks for images: "Kan ni skicka ...?"."""
    before = _SHORT.sub(r"\1 ", text[max(0, start - LONGEST_QUESTION) : start + 1])
    before = _OPEN_LINE.sub(r"\1 ", before)
    return _says("polite", _SENTENCE.split(before)[-1][:-1])


def is_elsewhere(text: str, end: int, knowledge: Knowledge) -> bool:
    """Tell whether right behind an examination another hospital than ours is said to have done it."""
    match = _DONE_AT.match(text, end)
    if match is None:
        return False
    receiver = resolve_place(match[1], knowledge).receiver
    return receiver is None or receiver.id not in knowledge.home


def _says(key: str, text: str) -> bool:
    return bool(text.strip()) and bool(expression("background", key).search(text))


def _opener(text: str, start: int) -> str:
    """Return the label of what has been that opens an examination's paragraph: "Bakgrund:"."""
    line_start = text.rfind("\n", 0, start) + 1
    found = _OPENER.match(text, line_start, start)
    told = expression("background", "openers").fullmatch(found[1].strip()) if found else None
    return f"{told[0]}:" if told else ""


def _heading_over(text: str, start: int, named: Collection[int]) -> str:
    """Return the short line over an examination, or over the list that it stands in."""
    line_start = text.rfind("\n", 0, start) + 1
    if text[line_start:start].strip(" -–•*0123456789.)(/:"):
        return ""  # something else opens the line
    lines = text[:line_start].split("\n")[:-1]
    for number in reversed(range(len(lines))):
        if number in named:
            continue
        line = lines[number]
        return line if 0 < len(line.split()) <= LONGEST_HEADING else ""
    return ""
