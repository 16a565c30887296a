"""Find every mistake in a site's rules file, each with its line."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from intake.check.site_logic import Where, find_broken_references, find_unreachable, unknown
from intake.check.toml_lines import Lines
from models.site import CHANNELS, FACTS, OUTCOMES, PLACES, REQUIREMENTS


class Kind(NamedTuple):
    """What a key may hold."""

    name: str  # text, flag, number, day, texts, pairs, conditions
    choices: Sequence[str] = ()  # for text and texts: what they may be; empty: anything
    needed: bool = False


TEXT = Kind("text", needed=True)
CONDITIONS = Kind("conditions")
TOP = {
    "id": TEXT,
    "name": TEXT,
    "source": TEXT,
    "region": TEXT,
    "region_aliases": Kind("texts"),
    "home": Kind("texts"),
    "imaging_units": Kind("texts"),
    "patient_words": Kind("texts"),
}
SINGLE = {
    "sender": {"lines": Kind("texts", needed=True)},
    "invoice": {"address": Kind("texts", needed=True), "lines": Kind("texts", needed=True)},
}
SECTIONS = {"words", "channel", "requirement", "step", "note", "rule", *SINGLE}
RULE = {
    "id": TEXT,
    "version": Kind("number", needed=True),
    "from": Kind("day", needed=True),
    "until": Kind("day"),
    "heading": TEXT,
    "quote": TEXT,
    "also": Kind("pairs"),
    "when": CONDITIONS,
    "outcome": Kind("text", OUTCOMES, needed=True),
    "images": Kind("flag"),
    "report": Kind("flag"),
    "channels": Kind("texts", CHANNELS),
    "requires": Kind("texts"),
    "withholds": Kind("texts", ("images", "report")),
    "invoice": Kind("flag"),
    "document": Kind("texts", PLACES),
    "steps": Kind("texts"),
    "message": Kind("text"),
    "letter": Kind("text"),
}
REQUIREMENT = {
    "id": TEXT,
    "name": Kind("text", REQUIREMENTS),
    "asked": CONDITIONS,
    "met": Kind("conditions", needed=True),
    "waits": Kind("flag"),
    "in_steps": Kind("flag"),
    "text": TEXT,
    "letter": Kind("text"),
}
SAID = {
    "text": TEXT,
    "when": CONDITIONS,
    "channels": Kind("texts", CHANNELS),
    "sends": Kind("text", ("images", "report", "report_alone")),
    "invoice": Kind("flag"),
}
STEP = {"id": TEXT, **SAID, "before": Kind("flag")}
NOTE = {"place": Kind("text", PLACES, needed=True), **SAID}
TABLES = {"rule": RULE, "requirement": REQUIREMENT, "step": STEP, "note": NOTE}


def find_mistakes(content: Mapping[str, Any], lines: Lines) -> list[str]:
    """List what is wrong, in the order of the file."""
    found = list(walk(content))
    wrong = {where[:2] for where, _ in found}
    sound = {
        section: [
            (number, item) for number, item in numbered(content, section) if (section, number) not in wrong
        ]
        for section in TABLES
    }
    found += find_broken_references(content, sound)
    found += find_unreachable(sound["rule"])
    located = [(line_of(where, lines), message) for where, message in found]
    return [f"line {line}: {message}" for line, message in sorted(located, key=lambda pair: pair[0])]


def numbered(content: Mapping[str, Any], section: str) -> list[tuple[str, dict[str, Any]]]:
    """Return a section's tables, each with its number in the file; whatever else stands there is left out."""
    items = content.get(section, [])
    listed = items if isinstance(items, list) else []
    return [(str(index), item) for index, item in enumerate(listed) if isinstance(item, dict)]


def line_of(where: Where, lines: Lines) -> int:
    """Return the line of a key, or of the closest thing around it that stands in the file."""
    for depth in range(len(where), 0, -1):
        if where[:depth] in lines:
            return lines[where[:depth]]
    return 1


def walk(content: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    """Yield every mistake in the form of a rules file, with where it stands."""
    yield from check_table((), {k: v for k, v in content.items() if k not in SECTIONS}, TOP, SECTIONS)
    for section, kinds in TABLES.items():
        items = content.get(section, [])
        if not isinstance(items, list):
            yield (section,), f"{section!r} is written [[{section}]], once for each"
            continue
        for index, item in enumerate(items):
            yield from check_table((section, str(index)), item, kinds)
    if not content.get("rule"):
        yield (), "there is no [[rule]]"
    for section, kinds in SINGLE.items():
        if section in content:
            yield from check_table((section,), content[section], kinds)
    yield from check_channels(content.get("channel", {}))
    yield from check_words(content.get("words", {}))


def check_channels(table: Any) -> Iterator[tuple[Where, str]]:
    """Yield the mistakes in the conditions of channels."""
    if not isinstance(table, dict):
        yield ("channel",), "'channel' is written [channel.NAME]"
        return
    for channel, item in table.items():
        if channel not in CHANNELS:
            yield ("channel", channel), unknown("channel", channel, CHANNELS)
        yield from check_table(("channel", channel), item, {"when": CONDITIONS})


def check_words(table: Any) -> Iterator[tuple[Where, str]]:
    """Yield the mistakes in the words that notes are built of."""
    if not isinstance(table, dict):
        yield ("words",), "'words' is written [words]"
        return
    for word, value in table.items():
        if not isinstance(value, str):
            yield ("words", word), f"{word!r} must be text"


def check_table(
    where: Where, table: Any, kinds: Mapping[str, Kind], others: set[str] | None = None
) -> Iterator[tuple[Where, str]]:
    """Yield the mistakes in one table: unknown keys (`others` are known too), wrong values, what lacks."""
    if not isinstance(table, dict):
        yield where, f"{where[0]!r} must be a table"
        return
    for key, value in table.items():
        if key in kinds:
            yield from check_value((*where, key), value, kinds[key])
        else:
            yield (*where, key), unknown("key", key, [*kinds, *(others or ())])
    for key, kind in kinds.items():
        if kind.needed and key not in table:
            yield where, f"{title(where, table)} lacks {key!r}"


def title(where: Where, table: Mapping[str, Any]) -> str:
    """Name a table by its section and its id."""
    name = table.get("id") or table.get("place")
    return f"{where[0]} {name!r}" if where and name else (where[0] if where else "the file")


def check_value(where: Where, value: Any, kind: Kind) -> Iterator[tuple[Where, str]]:
    """Yield what is wrong with one value: its kind, that it is empty, that it is none of the choices."""
    key = where[-1]
    if kind.name == "conditions":
        yield from check_conditions(where, value)
    elif not has_kind(value, kind.name):
        yield where, f"{key!r} must be {DESCRIBED[kind.name]}"
    elif kind.name == "text" and not value.strip():
        yield where, f"{key!r} is empty"
    elif kind.choices:
        for item in [value] if kind.name == "text" else value:
            if item not in kind.choices:
                yield where, unknown(f"value of {key!r}", item, kind.choices)


DESCRIBED = {
    "text": "text in quotation marks",
    "flag": "true or false",
    "number": "a whole number",
    "day": "a date, written 2024-01-31",
    "texts": 'a list of texts, written ["a", "b"]',
    "pairs": 'a list of pairs, written [["heading", "quote"]]',
}


def has_kind(value: Any, name: str) -> bool:
    """Say whether a value is what a kind names: text, flag, number, day, texts or pairs of texts."""
    if name == "text":
        return isinstance(value, str)
    if name == "flag":
        return isinstance(value, bool)
    if name == "number":
        return isinstance(value, int) and not isinstance(value, bool)
    if name == "day":
        return isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    if name == "texts":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, list) and all(has_kind(item, "texts") and len(item) == 2 for item in value)


def check_conditions(where: Where, table: Any) -> Iterator[tuple[Where, str]]:
    """Yield the mistakes in a condition: unknown facts, unknown answers."""
    if not isinstance(table, dict):
        yield where, f'{where[-1]!r} is written {where[-1]}.FACT = ["answer"]'
        return
    for fact, answers in table.items():
        place = (*where, fact)
        if fact not in FACTS:
            yield place, unknown("condition", fact, list(FACTS))
        elif not has_kind(answers, "texts") or not answers:
            yield place, f"{fact!r} must be {DESCRIBED['texts']}"
        else:
            for answer in answers:
                if answer not in FACTS[fact]:
                    yield place, unknown(f"answer to {fact!r}", answer, FACTS[fact])
