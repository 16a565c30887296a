"""Words that labels begin with and nobody is called: "Mottagande", "Patientens", "Kontaktperson"."""

import re
from functools import cache

from intake.extract.labels.wordings import load_wordings
from intake.extract.values.known_names import is_known_name

SHORTEST = 3  # letters: shorter ones are initials
_FIRST = re.compile(r"[^\W\d_]+")
_ASKED = re.compile(r"[^\W\d_]{3,}(?:datum|nummer|namn|uppgifter|adress|kod)")


def is_head_word(word: str) -> bool:
    """Tell whether a word begins a label and is no name."""
    bare = word.strip(" .,:;()").casefold()
    return bare in _head_words() or (_ASKED.fullmatch(bare) is not None and not is_known_name(bare))


@cache
def _head_words() -> frozenset[str]:
    firsts = (_FIRST.match(one.text) for one in load_wordings().listed.values())
    words = {found.group().casefold() for found in firsts if found}
    return frozenset(word for word in words if len(word) >= SHORTEST and not is_known_name(word))
