"""A word for a report with letters wrong, "utlåtnde": a report may be asked for, in words on no list."""

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from models.page import Page

REPORTS = ("utlåtande", "utlåtandet", "utlåtanden", "utlåtandena", "röntgensvar", "röntgensvaret")
LEAST, OFF = 8, 2  # letters of such a word; of them that may be wrong
SIGNS = ".,:;()\"”“'!?/-"


def misspells_report(page: Page) -> bool:
    """Tell whether a page has a word that is one for a report but for a letter or two."""
    return any(map(_is_nearly_report, (word.text.strip(SIGNS).casefold() for word in page.words)))


def _is_nearly_report(word: str) -> bool:
    if len(word) < LEAST or word in REPORTS or any(word.startswith(one) for one in REPORTS):
        return False
    return process.extractOne(word, REPORTS, scorer=Levenshtein.distance, score_cutoff=OFF) is not None
