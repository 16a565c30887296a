"""The patient's name right beside the identity: what a note, a table and a letter have in common.

"Anna Berg, 19390227-2388", "390227-2388 Anna Berg", the name on a line of its own above or below the number.
A known first name, and nothing before or behind that could belong to the name as well.
"""

import re
from collections.abc import Iterator
from datetime import date

from intake.extract.pages.running import RunningText
from intake.extract.values.identities import IdentitySpan, find_identities
from intake.extract.values.known_names import is_given_name, is_known_name, is_surname
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import has_title, order_name
from models.order import Candidate, FieldName, Reader

WORD = rf"{CAPITAL}[^\W\d_]+(?:[-'’][^\W\d_]+)*"
NAME = rf"(?:{WORD}(?: {WORD}){{1,3}}|{WORD}, {WORD})"
ASKS = r"(?:personnummer|personnr|pers\.?nr|person-?nr|p-?nr|pnr|född|f\.|id)"
STARTS = r"(?:(?<=[\n:;.,(])[ \t]*|^|(?<=[a-zåäö]) )"
BEFORE = re.compile(rf"{STARTS}({NAME})(?:[ ,;:(/–-]|\b{ASKS}\b)*$", re.MULTILINE)
BEHIND = re.compile(rf"[ \t]*[,;:)(/–-]?[ \t]*({NAME})(?=[ \t]*(?:[\n,;:.()/]|$)|[ \t]+[a-zåäö])")
ABOVE = re.compile(rf"^[ \t]*({NAME})[ \t]*\n[ \t]*$", re.MULTILINE)
BELOW = re.compile(rf"[ \t]*\n[ \t]*({NAME})[ \t]*$", re.MULTILINE)
LINE = 60  # characters before a number that hold the name
SURE = 0.9


def read_patients(running: RunningText, today: date) -> Iterator[Candidate]:
    """Yield the name beside each identity."""
    for span in find_identities(running.text, today):
        for found in _beside(running.text, span):
            start = found.start(1) + _labels_length(found[1])
            raw = running.text[start : found.end(1)]
            if not has_title(found[1]) and _is_whole(order_name(raw)):
                yield _candidate(running, start, found.end(1), raw)
                break


def _candidate(running: RunningText, start: int, end: int, raw: str) -> Candidate:
    return Candidate(
        field=FieldName.PATIENT_NAME,
        value=order_name(raw),
        raw=raw,
        confidence=SURE,
        evidence=running.evidence(start, end),
        reader=Reader.GRAMMAR,
        why="beside the identity",
    )


def _labels_length(name: str) -> int:
    """Return the length of what stands before a name and is none: "Patient Anna Berg"."""
    first, _, rest = name.partition(" ")
    if not rest or "," in first or is_known_name(first):
        return 0
    return len(first) + 1 + _labels_length(rest)


def _beside(text: str, span: IdentitySpan) -> Iterator[re.Match[str]]:
    """Yield the names right before and behind a number; above and below one that has a line of its own."""
    first = max(0, span.start - LINE)
    before, behind = text[: span.start], BEHIND.match(text, span.end)
    found = [behind, BEFORE.search(before, max(first, before.rfind("\n") + 1))]
    alone = not before.rpartition("\n")[2].strip() and not text[span.end :].partition("\n")[0].strip()
    found += [BELOW.match(text, span.end), ABOVE.search(before, first)] if alone else []
    yield from (one for one in found if one)


def _is_whole(name: str) -> bool:
    """Tell a name of which every word is one: two words behind a first name may be a place's."""
    words = name.split()
    if not is_given_name(words[0]):
        return False
    return len(words) == 2 or all(is_known_name(word) or is_surname(word) for word in words[1:])
