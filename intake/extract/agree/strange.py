"""What stands in an examination's words, or right beside them, and is no word: "knä högr", "kontrastDatum".

It may be a side misspelt, or "utan" and what it denies run together with the next label. A print's letters
are sure, so whatever no list knows is a doubt; what a picture makes of words is looked at in `lost.py`.
"""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from intake.extract.pages.geometry import rows_of
from intake.extract.prose.unheard import is_heard
from intake.extract.values.exam_terms import words_of
from intake.extract.values.tables import read_table
from models.order import Evidence, Examination
from models.page import Page, Word

CLOSE = 1.0  # heights between an examination's words and one right beside them
SHORTEST = 4  # letters of a part of the body that no list knows
FEW = 4  # words between an examination and its day: "u iv kontrats 2025-01-20"
SHORT = 3  # letters of a word that a letter more or less makes another: "sn" for "sin"
LONG = 7  # letters of a word of which two may be wrong
_DAY = re.compile(r"\d[\d/.-]{3,9}(?![\d/.-]*\d)")  # no identity
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
        before, words, behind = _within(row, quoted, evidence)
        if asked := next((word.text for word in (*words, *behind)[:-1] if _ASKED.search(word.text)), None):
            return asked
        strange = [part for part in _parts(words) if _is_strange(part, is_word)]
        beside = _parts((*before, *behind))
        strange += [part for part in beside if _is_strange(part, is_word) and _is_nearly_term(part)]
        if strange:
            return strange[0]
    return None


def _parts(words: Sequence[Word]) -> list[str]:
    """Return the parts of words, without the letter of "L-rygg"."""
    found = [WORD.findall(word.text) for word in words]
    return [part for parts in found for part in parts if len(parts) == 1 or len(part) > 1]


def _is_strange(part: str, is_word: Callable[[str], bool]) -> bool:
    """Tell what no list knows; of short words what no examination has."""
    low = part.casefold()
    if len(part) == 1:
        return low in _short_words()["sides"]
    if len(part) <= SHORT and part[1:].islower():
        return low not in _short_words()["beside"] and low not in _short_terms()
    return not (is_word(part) or is_heard(low))


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
    is_plain = bare[1:].islower() and bare.isalpha() and len(bare) >= SHORTEST
    return is_plain and _go_together(code, part) and not is_word(bare)


def _within(row: Sequence[Word], quoted: Sequence[str], evidence: Evidence) -> tuple[Sequence[Word], ...]:
    """Return the word right before an examination's in a row, its own, and the one right behind."""
    box = evidence.bbox
    own = [at for at, word in enumerate(row) if box and box.holds(word.box.center) and word.text in quoted]
    if not own:
        return (), (), ()
    first, last = own[0], _until_day(row, own[-1])
    before = row[first - 1 : first] if first and _go_together(row[first - 1], row[first]) else ()
    behind = (
        row[last + 1 : last + 2] if last + 1 < len(row) and _go_together(row[last], row[last + 1]) else ()
    )
    is_said = before and before[0].text[0].islower() and before[0].text[-1] != ":"
    return before if is_said else (), row[first : last + 1], behind


def _until_day(row: Sequence[Word], last: int) -> int:
    """Return the last word before a day that a few words behind an examination lead up to, or `last`."""
    if _DAY.match(row[last].text):
        return last
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


def _is_nearly_term(part: str) -> bool:
    """Tell a word that is an examination's but for a letter or two, or that holds one: "högerDatum"."""
    low = part.casefold()
    if len(low) <= SHORT:
        return True
    if any(low.startswith(term) or low.endswith(term) for term in _long_terms()):
        return True
    off = 1 if len(low) < LONG else 2
    return process.extractOne(low, _long_terms(), scorer=Levenshtein.distance, score_cutoff=off) is not None


@cache
def _long_terms() -> tuple[str, ...]:
    """Return the words of more letters that tell one examination from another: parts, sides, contrast."""
    rows = [row for row in read_table("examinations.csv") if row["kind"] in ("body", "side", "contrast")]
    aliases = (alias for row in rows for alias in (row["name"], *row["aliases"].split(";")))
    return tuple(sorted({word for alias in aliases for word in words_of(alias) if len(word) > SHORT}))
