"""Read a case from JSON and write it back; say exactly what is wrong with one that cannot be read."""

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from intake.errors import InputError
from models.decision import Case, ExaminationCase, Party
from models.site import FACTS, KINDS

CHOICES: Mapping[str, Sequence[str]] = {
    "kind": KINDS,
    "report_to": FACTS["report_to"],
    "report": ("definitive", "preliminary", "unsigned"),
    "consent": ("written", "oral", "none"),
    "handover": ("post", "pickup", "proxy"),
    "channel": ("iep", "usb", "cd", "bfr", "bfr_push", "fax", "post"),
}
WANTS = ("images", "report")
NEEDED = {"site", "requester", "receiver", "examinations", "wants"}
TEXTS = {"site", "description", "region", "country"}
FLAGS = {
    "iep", "bfr", "archived", "referred_by_requester", "relevant", "emergency", "clinic_closed",
    "physician_advised", "identity_checked", "power_of_attorney",
}  # fmt: skip


def case_from_json(content: object) -> Case:
    """Make a case of a JSON object.

    Raises:
        InputError: a key or value that is not known or lacking: all of them, each by its place.
    """
    mistakes: list[str] = []
    values = read_object(content, Case, "the case", mistakes)
    lacking = sorted(NEEDED - values.keys())
    mistakes += [f"the case lacks {key!r}" for key in lacking]
    for name in ("requester", "receiver"):
        if name in values:
            values[name] = read_party(values[name], name, mistakes)
    if "examinations" in values:
        values["examinations"] = read_examinations(values["examinations"], mistakes)
    if "wants" in values:
        values["wants"] = read_wants(values["wants"], mistakes)
    if mistakes:
        raise InputError("; ".join(mistakes))
    return Case(**values)


def read_object(content: object, kind: type, where: str, mistakes: list[str]) -> dict[str, Any]:
    """Return the keys that are right, with null left out where the type's default means the same."""
    if not isinstance(content, dict):
        mistakes.append(f"{where} is not a JSON object")
        return {}
    fields = [field.name for field in dataclasses.fields(kind)]
    values = {}
    for key, value in content.items():
        if key not in fields:
            mistakes.append(f"{where}: unknown key {key!r}{hint(str(key), fields)}")
        elif problem := problem_of(key, value):
            mistakes.append(f"{where}: {key!r} {problem}")
        elif value is not None or key in ("region", "country", "kind"):
            values[key] = value
    return values


def problem_of(key: str, value: object) -> str | None:
    """Say what is wrong with one key's value, or none."""
    if value is None:
        return "is null" if key in NEEDED or key == "description" else None
    if key in FLAGS and not isinstance(value, bool):
        return "must be true, false or null"
    if key in TEXTS and not isinstance(value, str):
        return "must be text"
    if key == "country" and not (len(str(value)) == 2 and str(value).isalpha()):
        return "must be a country's two letters, as SE or NO"
    if key in CHOICES and value not in CHOICES[key]:
        return f"is {value!r}; known are {', '.join(CHOICES[key])}{hint(str(value), CHOICES[key])}"
    return None


def hint(word: str, known: Sequence[str]) -> str:
    """Return "; did you mean ...?" where a known word is near, else nothing."""
    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def read_party(content: object, where: str, mistakes: list[str]) -> Party:
    """Read who asks or receives; what is wrong is added to `mistakes`, `where` says which party."""
    values = read_object(content, Party, where, mistakes)
    if isinstance(content, dict) and "kind" not in content:
        mistakes.append(f"{where} lacks 'kind'")
    return Party(**{"kind": None, **values})


def read_examinations(content: object, mistakes: list[str]) -> tuple[ExaminationCase, ...]:
    """Read the list of examinations; what is wrong is added to `mistakes`."""
    if not isinstance(content, list) or not content:
        mistakes.append("'examinations' must be a list of at least one")
        return ()
    return tuple(read_examination(item, f"examination {n}", mistakes) for n, item in enumerate(content, 1))


def read_examination(content: object, where: str, mistakes: list[str]) -> ExaminationCase:
    """Read one examination, its date as YYYY-MM-DD; what is wrong is added to `mistakes`."""
    values = read_object(content, ExaminationCase, where, mistakes)
    if "date" in values:
        try:
            values["date"] = dt.date.fromisoformat(values["date"])
        except (TypeError, ValueError):
            mistakes.append(f"{where}: 'date' must be written YYYY-MM-DD")
            del values["date"]
    return ExaminationCase(**{"description": "", **values})


def read_wants(content: object, mistakes: list[str]) -> tuple[str, ...]:
    """Read what is wanted, images before report; what is wrong is added to `mistakes`."""
    if not isinstance(content, list) or not content or not all(item in WANTS for item in content):
        mistakes.append("'wants' must name 'images', 'report' or both")
        return ()
    return tuple(name for name in WANTS if name in content)


def case_as_json(case: Case) -> dict[str, Any]:
    """Write a case so that `case_from_json` reads the same case from it."""
    content = dataclasses.asdict(case)
    for examination in content["examinations"]:
        examination["date"] = examination["date"].isoformat() if examination["date"] else None
    content["wants"] = list(case.wants)
    content["examinations"] = list(content["examinations"])
    return content
