"""Find what is wrong between the parts of a rules file whose parts are each well formed."""

import string
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from models.site import REQUIREMENTS

Where = tuple[str, ...]  # the path of a table or key in the file
NOTE_FIELDS = {
    "what", "receiver", "time", "examinations", "with_report", "doctor", "clinic", "signature",
}  # fmt: skip


def unknown(what: str, word: str, known: Sequence[str]) -> str:
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    hint = f"did you mean {close[0]!r}?" if close else f"known are {', '.join(sorted(known))}"
    return f"unknown {what} {word!r}; {hint}"


def find_broken_references(content: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    """Find ids used twice, steps and requirements that are not there, rules that contradict themselves."""
    requirements = [item.get("id") for item in content.get("requirement", ())]
    steps = [item.get("id") for item in content.get("step", ())]
    yield from find_repeats("requirement", requirements)
    yield from find_repeats("step", steps)
    yield from find_repeats("rule", [(rule["id"], rule["from"]) for rule in content["rule"]])
    for index, item in enumerate(content.get("requirement", ())):
        if item.get("name", item.get("id")) not in REQUIREMENTS:
            yield ("requirement", str(index), "id"), unknown("requirement", str(item.get("id")), REQUIREMENTS)
    for index, rule in enumerate(content["rule"]):
        where = ("rule", str(index))
        for key, known in (("requires", requirements), ("steps", steps)):
            for name in rule.get(key, ()):
                if name not in known:
                    yield (*where, key), unknown(key.rstrip("s"), name, known)
        for message in contradictions(rule):
            yield where, f"rule {rule['id']!r} {message}"
    yield from find_unknown_note_fields(content)


def find_repeats(section: str, ids: Sequence[Any]) -> Iterator[tuple[Where, str]]:
    for index, name in enumerate(ids):
        if name in ids[:index]:
            shown = f"{name[0]!r} from {name[1]}" if isinstance(name, tuple) else repr(name)
            yield (section, str(index), "id"), f"{section} {shown} stands twice"


def contradictions(rule: Mapping[str, Any]) -> Iterator[str]:
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


def find_unknown_note_fields(content: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    for index, note in enumerate(content.get("note", ())):
        where = ("note", str(index), "text")
        try:
            names = {
                name for _, name, _, _ in string.Formatter().parse(note.get("text", "")) if name is not None
            }
        except ValueError as error:
            yield where, f"the text's braces do not match: {error}"
            continue
        for name in sorted(names - NOTE_FIELDS):
            yield where, unknown("field", name, sorted(NOTE_FIELDS))


def find_unreachable(content: Mapping[str, Any]) -> Iterator[tuple[Where, str]]:
    """Find rules that can never decide, because one above them holds wherever they do, and for as long.

    A later version stands where its first one does; one that has versions is not held against those below.
    """
    rules = content["rule"]
    ids = [rule["id"] for rule in rules]
    for index, rule in enumerate(rules):
        for other in rules[: ids.index(rule["id"])]:
            if ids.count(other["id"]) == 1 and decides_before(other, rule):
                message = f"rule {rule['id']!r} is never reached: {other['id']!r} above decides first"
                yield ("rule", str(index), "id"), message
                break


def decides_before(above: Mapping[str, Any], below: Mapping[str, Any]) -> bool:
    if above["outcome"] == "continue" or "until" in above or above["from"] > below["from"]:
        return False
    wider, narrower = above.get("when", {}), below.get("when", {})
    return all(fact in narrower and set(narrower[fact]) <= set(answers) for fact, answers in wider.items())
