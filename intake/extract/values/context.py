"""Know a number by the word before it: identity, birth date, phone, fax, page."""

import re
from functools import cache

from intake.extract.values.tables import read_table

REACH = 40  # characters that are looked at before a number


def comes_after(kind: str, text: str, position: int) -> bool:
    """Tell whether one of a kind's words stands just before a position, a colon or so between at most."""
    return bool(_pattern(kind).search(text[max(0, position - REACH) : position]))


def mentions(kind: str, text: str) -> bool:
    """Tell whether one of a kind's words stands anywhere in a text."""
    return bool(_word(kind).search(text))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_words()[kind]})[\s.:;=()/*#-]{{0,6}}(?:nr|nummer|no|den)?[\s.:;=(#-]{{0,4}}$", re.I
    )


@cache
def _word(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words()[kind]})(?!\w)", re.I)


@cache
def _words() -> dict[str, str]:
    rows = read_table("context_words.csv")
    return {row["kind"]: "|".join(_loosely(word) for word in row["words"].split(";")) for row in rows}


def _loosely(word: str) -> str:
    """Let a dot, a hyphen or nothing stand for each space or hyphen of a wording."""
    return r"[\s.\-]{0,2}".join(re.escape(part) for part in re.split(r"[\s.\-]+", word) if part)
