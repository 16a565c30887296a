"""The day beside who signs a paper: "2026-11-12, Eva Ek, koordinator", "/Anna Berg 3 maj 2026"."""

import re
from collections.abc import Iterable

from intake.extract.values.known_names import is_given_name
from intake.extract.values.names import is_person, strip_titles

FEW = 2  # words beside a name: what its bearer is, a town
_PARTS = re.compile(r"[,;/|()]|\s[-–]\s|\s{2,}")
# how they are reached, and where they sit: ", ankn 3417", "på exp"
_REACHED = re.compile(
    r"\b(?:ankn?|anknytning|tel|tfn|telefon|int|sökare)\b\.? ?:? ?[\d -]{3,}", re.IGNORECASE
)
_WRITER = re.compile(
    r"(?:läk(?:ar)?|med(?:icinsk)?\.? ?)?sekr(?:eterare)?\.?|vårdadm\w*|usk|ssk", re.IGNORECASE
)
_SITS = re.compile(
    r"\s+(?:på|i) (?:exp(?:en|editionen)?|receptionen|kassan|sekretariatet|kansliet)(?!\w)\.?",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:den|d\.|av|gm|sign\.?|dag|datum|:)\s+", re.IGNORECASE)


def is_signing_day(text: str, start: int, end: int, examinations: Iterable[tuple[int, int]]) -> bool:
    """Say whether a day (`start` to `end`) stands by a person in a line that names no examination.

    `examinations` are the stretches of the text that name some.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if any(a < last and first < b for a, b in examinations):
        return False
    beside = f"{text[first:start]}  {_REACHED.sub('', text[end:last])}"
    if any(sign.isdigit() for sign in beside):
        return False
    if (sits := _SITS.search(beside)) and is_given_name(beside[: sits.start()].strip(" ,/")):
        return not beside[sits.end() :].strip(" ,.")
    parts = [strip_titles(_LEAD.sub("", part.strip(" .:"))) for part in _PARTS.split(beside)]
    writes = any(_WRITER.fullmatch(part.strip(" .:")) for part in _PARTS.split(beside))  # "Lotta, sekr"
    named = [part for part in parts if is_person(part) or (writes and is_given_name(part))]
    others = [part for part in parts if part and part not in named]
    return bool(named) and sum(len(part.split()) for part in others) <= FEW
