"""Score what was read, and what it cost."""

import os
import re
import resource
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.drawn import Drawn, bare, stands_in, without_leaders
from tests.bench.ways import Read, readers

WELL_FORMED = re.compile(r"(?:\d{6}|\d{8})[-+]\d{4}|(?:19|20)\d{10}|(?:19|20)\d\d-\d\d-\d\d")
_SIGNS = ".,:;|[]()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well pages were read."""

    f1: float  # of words, in percent
    values: float  # field values found, in percent
    identities: float  # in percent
    wrong: int  # well-formed identities and dates that do not stand on the page
    agreed: int  # of these, those that both readings have

    def __str__(self) -> str:
        return (
            f"F1 {self.f1:5.1f}  values {self.values:5.1f}  identities {self.identities:5.1f}  "
            f"wrong {self.wrong}, agreed {self.agreed}"
        )


def score(pages: Sequence[Drawn], found: Sequence[Read]) -> Score:
    """Compare what was read with what stands on the pages."""
    hit = told = true = values = found_values = identities = found_identities = wrong = agreed = 0
    for page, read in zip(pages, found, strict=True):
        words = without_leaders(read.words)
        hit += sum((Counter(page.words) & Counter(words)).values())
        told, true = told + len(words), true + len(page.words)
        lines = [bare(line) for line in read.lines]
        values, found_values = values + len(page.values), found_values + _count(page.values, lines)
        identities += len(page.identities)
        found_identities += _count(page.identities, lines)
        lies = well_formed(words) - well_formed(page.words)
        wrong += len(lies)
        agreed += len(lies & well_formed(read.agreed))
    return Score(
        f1=200 * hit / max(1, told + true),
        values=100 * found_values / max(1, values),
        identities=100 * found_identities / max(1, identities),
        wrong=wrong,
        agreed=agreed,
    )


def _count(wanted: Sequence[tuple[str, ...]], lines: list[tuple[str, ...]]) -> int:
    return sum(stands_in(value, lines) for value in wanted)


def well_formed(words: Sequence[str] | frozenset[str]) -> set[str]:
    """Return the identities and dates among words."""
    return {text for word in words if WELL_FORMED.fullmatch(text := word.strip(_SIGNS))}


def cpu_seconds() -> float:
    """Return CPU seconds of this process and of all that it started, readers still alive included."""
    own, ended = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    total = own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime
    for folder in readers():
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return total


def megabytes_of_readers() -> float:
    """Return the most memory that one of our readers has held at a time."""
    most = 0
    for folder in readers():
        try:
            status = (folder / "status").read_text()
        except OSError:
            continue
        if peak := re.search(r"VmHWM:\s+(\d+) kB", status):
            most = max(most, int(peak[1]))
    return most / 1024
