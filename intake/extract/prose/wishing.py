"""What is said behind a doctor's name that makes the doctor ask: "dr Ek på KK ... vill att ni länkar".

The words must be the doctor's own: with "vi" for a subject, or another titled person between, they are not.
"""

import re
from functools import cache

from intake.extract.prose.grammar import load_wordings
from intake.extract.values.names import is_title

LONGEST = 150  # characters of the sentence behind a name
SHORTEST = 3  # letters of a name that somebody is called by alone
_SENTENCE = re.compile(r"(?<=[^\W\d_]{2})[.!?]\s+(?=[A-ZÅÄÖ])|[.:]\s+(?![A-ZÅÄÖ\d])|[;?!]|:\s|\.\Z|\n\s*\n")
_WORD = re.compile(r"[^\W\d_]+\.?(?= [A-ZÅÄÖ])")  # before a name, if it is a title
_PRONOUNS = "vi|jag|ni|du|man|hon|han|de|dom|pat|patienten"
_THEIRS = re.compile(rf"(?<!\w)(?:{_PRONOUNS}|sekr\w*)[ ,]+$", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s+(?:(?:nu|då|därför|härmed|också|även|gärna)\s+)?(?:{_PRONOUNS})(?!\w)", re.IGNORECASE
)


def asks_behind(text: str, last: int) -> bool:
    """Say whether the sentence behind a name (`last`: where it ends) makes its bearer ask for images."""
    behind = _SENTENCE.split(text[last : last + LONGEST])[0]
    if _called().match(behind):
        return True
    return any(_is_own(behind, found) for found in _deeds().finditer(behind))


def _is_own(behind: str, deed: re.Match[str]) -> bool:
    """Tell a deed of the person before from one of somebody else in the sentence."""
    before = behind[: deed.start()]
    is_clause = deed.group().endswith("att")  # "vill att ni länkar"
    is_others = _THEIRS.search(before) or (not is_clause and _BEHIND.match(behind, deed.end()))
    return not is_others and not any(is_title(word.group()) for word in _WORD.finditer(before))


def asks_by_name(text: str, name: str) -> bool:
    """Say whether the text lets somebody ask by one of the names: "Den skulle Sigurd gärna se"."""
    names = "|".join(re.escape(word) for word in name.split() if len(word) >= SHORTEST)
    wants = "|".join(load_wordings()["wishing"]["by_name"]).replace("<name>", f"(?-i:{names})")
    pattern = rf"(?<!\w)(?:{wants})(?!\w)".replace(" ", r"\s+")
    return bool(names) and re.search(pattern, text, re.IGNORECASE) is not None


@cache
def _deeds() -> re.Pattern[str]:
    table = load_wordings()
    plain = (re.escape(word).replace(r"\ ", r"\s+") for word in table["doctor"]["does"])
    wishes = (one.replace(" ", r"\s+") for one in table["wishing"]["deeds"])
    return re.compile(rf"(?<=[\s,)])(?:{'|'.join([*wishes, *plain])})(?!\w)", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    words = "|".join(load_wordings()["wishing"]["called"]).replace(" ", r"\s+")
    return re.compile(rf"[\s,(–-]{{0,3}}(?:{words})(?!\w)", re.IGNORECASE)
