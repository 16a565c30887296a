"""What a label asks for that no list and no pattern words: told by the words in it (`label_meaning.toml`)."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from intake.extract.labels.delimiters import delimit, is_leader
from intake.extract.labels.wordings import Wording
from intake.extract.pages.geometry import Zone
from models.page import Word

LONGEST = 7  # words
_WITHIN = re.compile(r"[:?!](?=.)|\d{4}")  # another label or an answer within


@cache
def _meanings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = tomllib.loads((files("intake.extract.labels") / "label_meaning.toml").read_text("utf-8"))
    return tuple((one["slot"], re.compile("|".join(one["forms"]))) for one in table["meaning"])


@lru_cache(maxsize=5000)
def meaning_of(text: str) -> Wording | None:
    """Return what a label asks for by its words; None where they say nothing."""
    bare = re.sub(r"\([^)]*\)?", " ", text.casefold())
    words = " ".join(re.sub(r"[^\w/]+|_", " ", bare).split())
    if not words or len(words.split()) > LONGEST:
        return None
    slot = next((slot for slot, form in _meanings() if form.search(words)), None)
    return Wording(" ".join(text.split()).strip(" :?.…_"), (slot,)) if slot else None


def is_question(text: str) -> bool:
    """Tell a form's question: one sentence that ends in a question mark."""
    return text[0].isupper() and text.endswith("?") and not _WITHIN.search(text)


def ends_question(words: Sequence[Word]) -> bool:
    """Tell the end of a question that began in the line above: "bilderna?"."""
    return words[0].text[0].islower() and words[-1].text.endswith("?")


def phrase_ends(row: Sequence[Word], at: int, zone: Zone, *, in_column: bool) -> Iterator[int]:
    """Yield where a phrase that begins at a word may end as a label.

    That is at a colon, the nearest first; in a column of labels at a gap too, the farthest first.
    """
    most = min(at + (LONGEST + 2 if in_column else 6), len(row))
    for end in range(most, at, -1) if in_column else range(at + 1, most + 1):
        after, delimited, colon = delimit(row, end, zone)
        if after == len(row) and is_leader(row[after - 1]):
            continue  # dots behind a value end the line
        text = " ".join(word.text for word in row[at:end])
        if in_column:
            if delimited and text[0].isupper() and "," not in text:
                yield end
        elif colon and row[end - 1].text[0].isalpha():
            yield end
