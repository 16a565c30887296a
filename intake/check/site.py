"""Load a site's rules file: every mistake in it at once, each with its line."""

import datetime as dt
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

from intake.check.site_mistakes import find_mistakes
from intake.check.toml_lines import read_toml
from intake.errors import SettingsError
from models.site import Conditions, Requirement, Rule, Sentence, Site, Text
from models.when import today


def load_site(name: str | Path, on: dt.date | None = None) -> Site:
    """Load the rules of a site that ships with the program, or of a file of one's own.

    `on` is the day whose versions of the rules are wanted; today if left out.

    Raises:
        SettingsError: no such site or file, or mistakes in it: all of them, a line each.
    """
    path = find_site(name)
    content, lines = read_toml(path)
    if mistakes := find_mistakes(content, lines):
        raise SettingsError("; ".join(f"{path.name}, {mistake}" for mistake in mistakes))
    return make_site(content, on or today())


def check_site(name: str | Path) -> list[str]:
    """List the mistakes in a rules file, each with its line; empty where there are none."""
    path = find_site(name)
    try:
        content, lines = read_toml(path)
    except SettingsError as error:
        return [str(error)]
    return [f"{path.name}, {mistake}" for mistake in find_mistakes(content, lines)]


def find_site(name: str | Path) -> Path:
    """Find a site's file by its name or path."""
    shipped = {path.stem: path for path in shipped_sites()}
    if str(name) in shipped:
        return shipped[str(name)]
    path = Path(name)
    if path.is_file():
        return path
    raise SettingsError(
        f"there is no site {str(name)!r}: name one of {', '.join(sorted(shipped))}, or a file of your own"
    )


def shipped_sites() -> list[Path]:
    """Return the rules files that come with the program, by name."""
    folder = Path(str(resources.files("intake") / "sites"))
    return sorted(folder.glob("*.toml"))


def make_site(content: Mapping[str, Any], on: dt.date) -> Site:
    """Make a site of a file's content that holds no mistakes."""
    rules = [make_rule(item) for item in content["rule"]]
    return Site(
        id=content["id"],
        name=content["name"],
        source=content["source"],
        region=content["region"],
        region_aliases=tuple(content.get("region_aliases", ())),
        home=tuple(content.get("home", ())),
        imaging_units=tuple(content.get("imaging_units", ())),
        patient_words=tuple(content.get("patient_words", ())),
        on=on,
        rules=tuple(in_force(rules, on)),
        requirements={item["id"]: make_requirement(item) for item in content.get("requirement", ())},
        channel_conditions={
            channel: make_conditions(item.get("when", {}))
            for channel, item in content.get("channel", {}).items()
        },
        steps={item["id"]: make_text(item["id"], item) for item in content.get("step", ())},
        notes=tuple(make_text(item["place"], item) for item in content.get("note", ())),
        words=dict(content.get("words", {})),
        sender=tuple(content.get("sender", {}).get("lines", (content["name"],))),
        invoice_address=tuple(content.get("invoice", {}).get("address", ())),
        invoice_lines=tuple(content.get("invoice", {}).get("lines", ())),
    )


def in_force(rules: Iterable[Rule], on: dt.date) -> list[Rule]:
    """Return the version of each rule that holds on a day, in the file's order.

    A version holds from its own day until its last one or until a later version begins.
    """
    latest: dict[str, Rule] = {}
    for rule in rules:
        if rule.since <= on and (rule.id not in latest or latest[rule.id].since < rule.since):
            latest[rule.id] = rule
    return [rule for rule in latest.values() if rule.until is None or on <= rule.until]


def make_rule(item: Mapping[str, Any]) -> Rule:
    """Make a rule of its table; the file was checked before."""
    sentences = [(item["heading"], item["quote"]), *item.get("also", ())]
    return Rule(
        id=item["id"],
        version=item["version"],
        since=item["from"],
        until=item.get("until"),
        sentences=tuple(Sentence(heading=heading, quote=quote) for heading, quote in sentences),
        when=make_conditions(item.get("when", {})),
        outcome=item["outcome"],
        images=item.get("images", False),
        report=item.get("report", False),
        channels=tuple(item.get("channels", ())),
        requires=tuple(item.get("requires", ())),
        withholds=tuple(item.get("withholds", ())),
        invoice=item.get("invoice", False),
        document=tuple(item.get("document", ())),
        steps=tuple(item.get("steps", ())),
        message=item.get("message", ""),
        letter=item.get("letter", ""),
    )


def make_requirement(item: Mapping[str, Any]) -> Requirement:
    """Make a requirement of its table; the file was checked before."""
    return Requirement(
        id=item["id"],
        name=item.get("name", item["id"]),
        asked=make_conditions(item.get("asked", {})),
        met=make_conditions(item["met"]),
        waits=item.get("waits", False),
        text=item["text"],
        letter=item.get("letter", ""),
        in_steps=item.get("in_steps", False),
    )


def make_text(name: str, item: Mapping[str, Any]) -> Text:
    """Make a step or a note of its table; the file was checked before."""
    return Text(
        id=name,
        text=item["text"],
        when=make_conditions(item.get("when", {})),
        channels=frozenset(item.get("channels", ())),
        sends=item.get("sends", ""),
        invoice=item.get("invoice", False),
        before=item.get("before", False),
    )


def make_conditions(item: Mapping[str, list[str]]) -> Conditions:
    """Return for each fact the answers that satisfy a condition."""
    return {fact: frozenset(answers) for fact, answers in item.items()}
