"""What stands in an examination's words, or right beside them, and is no word: "knä högr", "kontrastDatum".

It may be a side misspelt, or "utan" and what it denies run together with the next label. A print's letters
are sure, so whatever no list knows is a doubt; what a picture makes of words is looked at in `lost.py`.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

from intake.extract.pages.geometry import rows_of
from intake.extract.values.exam_terms import words_of
from intake.extract.values.tables import read_table
from models.order import Evidence, Examination
from models.page import Page, Word

CLOSE = 1.0  # heights between an examination's words and one right beside them
SHORTEST = 4  # letters of a part of the body that no list knows
FEW = 4  # words between an examination and its day: "u iv kontrats 2025-01-20"
SHORT = 3  # letters of a word that a letter more or less makes another: "sn" for "sin"
_DAY = re.compile(r"\d[\d/.-]{3,}")
_DAY_ENDS = re.compile(r"\d[,;]$")
_ASKED = re.compile(r"[^\W\d]\?$")
WORD = re.compile(r"[^\W\d_]+")


def strange_word(evidence: Evidence, page: Page, is_word: Callable[[str], bool]) -> str | None:
    """Return what stands in an examination's words or right beside them and that no list knows, or None."""
    quoted = evidence.quote.split()
    if evidence.bbox is None or not quoted:
        return None
    level = [word for word in page.words if evidence.bbox.top <= word.box.center[1] <= evidence.bbox.bottom]
    for row in rows_of(level):
        words = _within(row, quoted, evidence)
        if asked := next((word.text for word in words[:-1] if _ASKED.search(word.text)), None):
            return asked
        for part in chain.from_iterable(map(_parts, words)):
            if _is_strange(part, is_word):
                return part
    return None


def _parts(word: Word) -> list[str]:
    """Return a word's parts, without the letter of "L-rygg"."""
    parts = WORD.findall(word.text)
    return parts if len(parts) == 1 else [part for part in parts if len(part) > 1]


def _is_strange(part: str, is_word: Callable[[str], bool]) -> bool:
    """Tell what no list knows; of short words what no examination has."""
    low = part.casefold()
    if len(part) == 1:
        return low in _short_words()["sides"]
    if len(part) <= SHORT and part.islower():
        return low not in _short_words()["beside"] and low not in _short_terms()
    return not is_word(part)


def unlisted(
    chosen: Sequence[Examination],
    pages: Mapping[int, Page],
    is_word: Callable[[str], bool],
    is_code: Callable[[str], bool],
) -> str | None:
    """Return a modality and what no list knows behind it, "MR prostava", that no examination has chosen."""
    for page in pages.values():
        taken = [one.evidence.bbox for one in chosen if one.evidence and one.evidence.page == page.number]
        for row in rows_of(page.words):
            for code, part in pairwise(row):
                is_taken = any(box and box.holds(code.box.center) for box in taken)
                if is_code(code.text) and _is_strange_part(code, part, is_word) and not is_taken:
                    return f"{code.text} {part.text}"
    return None


def _is_strange_part(code: Word, part: Word, is_word: Callable[[str], bool]) -> bool:
    bare = part.text.strip(".,:;()")
    is_plain = bare.islower() and bare.isalpha() and len(bare) >= SHORTEST
    return is_plain and _go_together(code, part) and not is_word(bare)


def _within(row: Sequence[Word], quoted: Sequence[str], evidence: Evidence) -> Sequence[Word]:
    """Return a row's words from the first that is quoted to the last, and those right beside them."""
    box = evidence.bbox
    own = [at for at, word in enumerate(row) if box and box.holds(word.box.center) and word.text in quoted]
    if not own:
        return ()
    first, last = own[0], own[-1]
    before = row[first - 1] if first else None
    if before and _go_together(before, row[first]) and before.text[0].islower() and before.text[-1] != ":":
        first -= 1
    if last + 1 < len(row) and _go_together(row[last], row[last + 1]):
        last += 1
    return row[first : _until_day(row, last) + 1]


def _until_day(row: Sequence[Word], last: int) -> int:
    """Return the last word before a day that a few words behind an examination lead up to, or `last`."""
    for at in range(last, min(last + FEW, len(row) - 1)):
        if not _go_together(row[at], row[at + 1]) or row[at].text[-1] in ",;":
            return last
        if _DAY.match(row[at + 1].text):
            return at
    return last


def _go_together(left: Word, right: Word) -> bool:
    """Say whether two words stand close and neither a day with its comma nor a sentence ends between them."""
    is_close = right.box.x0 - left.box.x1 <= CLOSE * max(left.box.height, right.box.height)
    is_over = _DAY_ENDS.search(left.text) or (left.text.endswith(".") and right.text[:1].isupper())
    return is_close and not is_over


@cache
def _short_words() -> Mapping[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("strange.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


@cache
def _short_terms() -> frozenset[str]:
    """Return the short words that examinations are described with: "knä", "hö", "thx"; not of "sn-scint"."""
    rows = read_table("examinations.csv")
    aliases = (
        alias for row in rows for alias in (row["name"], *row["aliases"].split(";")) if "-" not in alias
    )
    return frozenset(word for alias in aliases for word in words_of(alias) if len(word) <= SHORT)
