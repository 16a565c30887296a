"""Whose is a text's only identity? The patient's, where words before it or a name beside it say so."""

import re

from intake.extract.language.phrasebook import patterns
from intake.extract.values.letters import CAPITAL, PARTICLE
from intake.extract.values.names import is_given_name, is_person, is_title, order_name

REACH = 60  # characters before or behind the number in which the name stands
LEADS = {"på", "för", "om", "of", "for", "til", "von", "av", "pat", "pat.", "patient", "patienten"}
_NAME = rf"{CAPITAL}[\w'’-]+\.?"
_FULL = rf"(?:{_NAME}|{PARTICLE})(?:,? (?:{_NAME}|{PARTICLE})){{1,3}}"
_ASKS = r"(?i:f\.? ?|född |(?:p|person)?-?nr\.?:? ?|(?:person)?nummer:? ?)"  # what stands before the number
_BEFORE = re.compile(rf"(?:(?P<word>[^\s,]+)[ \n])?(?P<name>{_FULL}),?[ \n]*\(?{_ASKS}?\Z")
_BEHIND = re.compile(rf"\)?[ ,\n]{{1,3}}(?P<name>{_FULL})")


def is_patients(text: str, start: int, end: int) -> bool:
    """Say whether the identity that stands at `start` to `end` is the patient's by what stands around it.

    A doctor's name, a title before it, makes it nobody's.
    """
    before = text[max(0, start - REACH) : start]
    if patterns("partakers", "patient").search(text[:start]):
        return True
    ahead = _BEFORE.search(before)
    if ahead and _names_patient(ahead):
        led = before[: ahead.start("name")]
        is_titled = ahead["word"] is not None and is_title(ahead["word"])
        return not is_titled and not patterns("partakers", "others").search(led)
    behind = _BEHIND.match(text, end)
    return bool(behind and _is_patient(behind["name"]))


def _names_patient(ahead: re.Match[str]) -> bool:
    """Tell a person's name, alone or behind a word that leads to it: "PAT ANNA EK"."""
    first, _, rest = ahead["name"].partition(" ")
    if first.casefold() in LEADS and rest:
        return _is_patient(rest, is_led=True)
    return _is_patient(ahead["name"], is_led=(ahead["word"] or "").casefold() in LEADS)


def _is_patient(name: str, *, is_led: bool = False) -> bool:
    """Tell a person: "Ring Emil Berg" is none, but behind a word that leads to one any two names are."""
    words = order_name(" ".join(name.split())).split()
    if any(is_title(word) for word in words) or not is_person(" ".join(words)):
        return False
    return is_led or is_given_name(words[0])
