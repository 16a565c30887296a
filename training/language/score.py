"""Score reader two on orders written by hand: what it reads against what a careful clerk reads.

    python -m training.language.score [--misses]

The orders stand in tests/language/orders.toml. A place counts where its words are the expected ones, a name
where it is the same, an examination where words and day are.
"""

import argparse
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from intake.extract.knowledge import load_knowledge
from intake.extract.language.reader import read_language
from models.order import Candidate, FieldName, Found
from models.page import Box, Page, Source, Word

ORDERS = Path(__file__).parents[2] / "tests" / "language" / "orders.toml"
TODAY = date(2026, 11, 20)
FIELDS = tuple(name.value for name in FieldName)
CRITICAL = ("clinic", "doctor", "destination", "patient_id", "patient_name", "examinations")
PLACES = ("clinic", "destination", "forward_to", "report_destination")
OFTEN_SILENT = ("channel", "consent", "requester", "reply_fax")  # judged only where the order names them
SMALL_WORDS = {"på", "vid", "i", "från", "till"}


def load_orders() -> list[dict[str, Any]]:
    return tomllib.loads(ORDERS.read_text("utf-8"))["order"]


def page_of(text: str, number: int = 1) -> Page:
    """Set a text as a page: every character six points wide, every line twelve high."""
    words = tuple(
        Word(match.group(), Box(match.start() * 6.0, row * 12.0, match.end() * 6.0, row * 12.0 + 10))
        for row, line in enumerate(text.split("\n"))
        for match in re.finditer(r"\S+", line)
    )
    return Page(number=number, width=595, height=842, words=words, source=Source.TEXT)


def read_text(text: str) -> Found:
    return read_language([page_of(text)], load_knowledge(), TODAY)


def best(found: Found, name: str) -> Candidate | None:
    """Return the candidate of a field that the reader is surest of, None where it only guesses."""
    named = [one for one in found.candidates if one.field.value == name and one.confidence >= 0.4]
    return max(named, key=lambda one: one.confidence, default=None)


def words_of(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold())) - SMALL_WORDS


def judge(order: Mapping[str, Any], found: Found) -> Iterator[tuple[str, str, str, str]]:
    """Yield (field, hit|miss|wrong|extra, expected, read) for one order."""
    for name in FIELDS:
        expected, candidate = order.get(name, ""), best(found, name)
        read = "" if candidate is None else candidate.raw if name in PLACES else candidate.value
        if not expected and (
            not read or name in OFTEN_SILENT or (name == "patient_id" and name not in order)
        ):
            continue
        if name == "destination" and name not in order:
            continue
        yield name, _verdict(name, expected, read), expected, read
    yield from _judge_examinations(order, found)


def _verdict(name: str, expected: str, read: str) -> str:
    if not read:
        return "miss"
    if not expected:
        return "extra"
    same = words_of(expected) == words_of(read) if name in PLACES else expected.casefold() == read.casefold()
    return "hit" if same else "wrong"


def _judge_examinations(order: Mapping[str, Any], found: Found) -> Iterator[tuple[str, str, str, str]]:
    read = [(_exam_words(one.raw or "", one.date), one) for one in found.examinations]
    for text, day in order.get("examinations", []):
        key = (frozenset(words_of(text)), day)
        match = next((pair for pair in read if pair[0] == key), None)
        if match:
            read.remove(match)
        yield (
            "examinations",
            "hit" if match else "miss",
            f"{text} {day}",
            str([one.raw for one in found.examinations]),
        )
    for _, one in read:
        yield "examinations", "extra", "", f"{one.raw} {one.date}"


def _exam_words(raw: str, day: date | None) -> tuple[frozenset[str], str]:
    return frozenset(words_of(raw.rsplit(", ", 1)[0] if day else raw)), day.isoformat() if day else ""


def micro(counts: Counter[tuple[str, str]], names: tuple[str, ...]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over some fields; a wrong value is a miss and an extra."""
    hits = sum(counts[name, "hit"] for name in names)
    wrong = sum(counts[name, "wrong"] for name in names)
    extra = sum(counts[name, "extra"] for name in names) + wrong
    missed = sum(counts[name, "miss"] for name in names) + wrong
    precision, recall = hits / max(hits + extra, 1), hits / max(hits + missed, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true")
    misses = parser.parse_args().misses
    counts: Counter[tuple[str, str]] = Counter()
    for order in load_orders():
        for name, verdict, expected, read in judge(order, read_text(order["text"])):
            counts[name, verdict] += 1
            if misses and verdict != "hit":
                print(f"{verdict:5} {name}: expected {expected!r}, read {read!r}   [{order['reason']}]")
    for title, names in [(name, (name,)) for name in (*FIELDS, "examinations")] + [("critical", CRITICAL)]:
        precision, recall, f1 = micro(counts, names)
        print(f"{title:20} P {precision:.3f}  R {recall:.3f}  F {f1:.3f}")


if __name__ == "__main__":
    main()
