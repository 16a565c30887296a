"""Give a text in capitals its small letters back: "ÖL GERD SKÖLD PÅ KK" is "öl Gerd Sköld på KK"."""

import re
from dataclasses import replace
from functools import cache

from intake.extract.pages.running import RunningText
from intake.extract.prose.grammar import load_wordings
from intake.extract.values.known_names import is_given_name, is_particle, is_surname
from intake.extract.values.names import is_title

SHARE = 0.9  # of a text's letters: with so many capitals it has no small ones to tell names by
SHORTEST = 60  # letters of a text that is one
LONGEST_CODE = 4  # letters: "KK", "HSV", "SU" stay as they are
_WORD = re.compile(r"[^\W\d_]+(?:['’´-][^\W\d_]+)*")


def unshouted(running: RunningText) -> RunningText:
    """Return a text with every character in its place, names with one capital and common words with none."""
    letters = [sign for sign in running.text if sign.isalpha()]
    if len(letters) < SHORTEST or sum(map(str.isupper, letters)) < SHARE * len(letters):
        return running
    return replace(running, text=_WORD.sub(lambda word: _as_said(word.group()), running.text))


def is_common(word: str) -> bool:
    """Tell a word in capitals that is no name: "PÅ", "HAR"."""
    return word.isupper() and word.casefold() in _common_words()


def _as_said(word: str) -> str:
    """Return one word as a text with small letters has it; as it is where that would be of another length."""
    if word.casefold() in _common_words() or is_title(word) or (len(word) > 1 and is_particle(word)):
        told = word.lower()
    elif len(word) <= LONGEST_CODE and not (is_given_name(word) or is_surname(word)):
        told = word
    else:
        told = re.sub(r"[^\W\d_]+", lambda part: part.group().capitalize(), word)
    return told if len(told) == len(word) else word


@cache
def _common_words() -> frozenset[str]:
    """Return the words that letters say who orders with: no name is one of them."""
    told = load_wordings()
    lists = [told["doctor"][key] for key in ("cues", "titled_cues", "does", "unit_joints")]
    lists += [told["clinic"]["cues"], told["signature"]["greetings"], told["destination"]["cues"]]
    words = {word for phrases in lists for phrase in phrases for word in _WORD.findall(phrase.casefold())}
    return frozenset(word for word in words if not (is_given_name(word) or is_surname(word)))
