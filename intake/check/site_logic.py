"""Find what is wrong between the parts of a rules file whose parts are each well formed."""

import string
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from models.site import REQUIREMENTS

Where = tuple[str, ...]  # the path of a table or key in the file
Tables = Sequence[tuple[str, Mapping[str, Any]]]  # each with its number in the file, from 0
Sound = Mapping[str, Tables]  # a section's tables that are well formed, each by itself
NOTE_FIELDS = {
    "what", "receiver", "time", "examinations", "with_report", "doctor", "clinic", "signature",
}  # fmt: skip


def unknown(what: str, word: str, known: Sequence[str]) -> str:
    """Say that a word is unknown, and which one may be meant."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(sorted(known))}"
    return f"unknown {what} {word!r}; {hint}"


def find_broken_references(content: Mapping[str, Any], sound: Sound) -> Iterator[tuple[Where, str]]:
    """Find ids used twice, steps and requirements that are not there, rules that contradict themselves.

    Tables with mistakes of their own count as defined, and are asked for nothing more than what they name.
    """
    rules = sound["rule"]
    for section in ("requirement", "step"):
        yield from find_repeats(section, [(number, item["id"]) for number, item in sound[section]])
    yield from find_repeats("rule", [(number, (rule["id"], rule["from"])) for number, rule in rules])
    for number, item in sound["requirement"]:
        if item.get("name", item["id"]) not in REQUIREMENTS:
            yield ("requirement", number, "id"), unknown("requirement", item["id"], REQUIREMENTS)
    yield from find_missing_names(content)
    for number, rule in rules:
        for message in contradictions(rule):
            yield ("rule", number), f"rule {rule['id']!r} {message}"
    yield from find_unknown_note_fields(sound["note"])


def find_missing_names(content: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    """Find steps and requirements that a rule names and the file does not have, whatever else is wrong."""
    for key, section in (("requires", "requirement"), ("steps", "step")):
        known = [str(item["id"]) for item in tables(content, section) if "id" in item]
        for index, rule in enumerate(tables(content, "rule")):
            named = rule.get(key, ())
            for name in named if isinstance(named, list) else ():
                if isinstance(name, str) and name not in known:
                    yield ("rule", str(index), key), unknown(section, name, known)


def tables(content: Mapping[str, Any], section: str) -> list[Mapping[str, Any]]:
    """Return a section's tables in the file's order, an empty one for what is no table."""
    items = content.get(section, [])
    return [item if isinstance(item, dict) else {} for item in items] if isinstance(items, list) else []


def find_repeats(section: str, ids: Sequence[tuple[str, Any]]) -> Iterator[tuple[Where, str]]:
    """Yield each id of a section that stands twice, with where the second one is."""
    seen: set[Any] = set()
    for number, name in ids:
        if name in seen:
            shown = f"{name[0]!r} from {name[1]}" if isinstance(name, tuple) else repr(name)
            yield (section, number, "id"), f"{section} {shown} stands twice"
        seen.add(name)


def contradictions(rule: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a rule says and takes back: a release of nothing, a refusal that sends."""
    outcome = rule["outcome"]
    sends = rule.get("images", False) or rule.get("report", False)
    if outcome == "release" and not (sends and rule.get("channels")):
        yield "releases, but names neither images nor report, or no channels"
    if outcome == "ask" and not rule.get("requires"):
        yield "asks, but 'requires' is empty"
    if outcome in ("refuse", "silent", "elsewhere", "continue") and sends:
        yield f"lets something go, but its outcome is {outcome!r}"
    if outcome in ("refuse", "silent", "elsewhere", "continue") and not rule.get("message"):
        yield "lacks 'message', which tells the clerk why"
    if outcome != "continue" and rule.get("withholds"):
        yield "withholds, which only a rule with the outcome 'continue' can"
    if "until" in rule and rule["until"] < rule["from"]:
        yield "ends before it begins"


def find_unknown_note_fields(notes: Tables) -> Iterator[tuple[Where, str]]:
    """Yield names in a note's braces that nothing fills."""
    for number, note in notes:
        where = ("note", number, "text")
        try:
            names = {name for _, name, _, _ in string.Formatter().parse(note["text"]) if name is not None}
        except ValueError as error:
            yield where, f"the text's braces do not match: {error}"
            continue
        for name in sorted(names - NOTE_FIELDS):
            yield where, unknown("field", name, sorted(NOTE_FIELDS))


def find_unreachable(rules: Tables) -> Iterator[tuple[Where, str]]:
    """Find rules that can never decide, because one above them holds wherever they do, and for as long.

    A later version stands where its first one does; one that has versions is not held against those below.
    """
    ids = [rule["id"] for _, rule in rules]
    for number, rule in rules:
        for _, other in rules[: ids.index(rule["id"])]:
            if ids.count(other["id"]) == 1 and decides_before(other, rule):
                message = f"rule {rule['id']!r} is never reached: {other['id']!r} above decides first"
                yield ("rule", number, "id"), message
                break


def decides_before(above: Mapping[str, Any], below: Mapping[str, Any]) -> bool:
    """Say whether a rule above takes every case that the one below could have."""
    if above["outcome"] == "continue" or "until" in above or above["from"] > below["from"]:
        return False
    wider, narrower = above.get("when", {}), below.get("when", {})
    return all(fact in narrower and set(narrower[fact]) <= set(answers) for fact, answers in wider.items())
