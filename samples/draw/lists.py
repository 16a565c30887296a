"""The content lists, and which side of the split an entry stands on."""

import csv
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent.parent / "content"
SPLITS = (
    *("tune", "met", "seen", "shown", "known", "told", "heard", "sent", "given", "brought", "handed"),
    "held",
)


@dataclass(frozen=True, slots=True)
class Hospital:
    """A hospital, with its canonical name and the forms that people write."""

    name: str
    town: str
    region: str
    area: str  # telephone area code
    domain: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit at a hospital: `use` is clinic (orders), radiology (receives) or forward (fvb)."""

    name: str
    use: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A body part with its canonical name, other names that mean the same, and the forms written."""

    name: str
    modalities: tuple[str, ...]
    sided: bool
    contrast: tuple[str, ...]  # modalities that may say contrast
    accept: tuple[str, ...]
    forms: tuple[str, ...]


def is_met(text: str) -> bool:
    """Tell whether an entry without a mark of its own belongs to the third of the met side."""
    return sha256(text.encode()).digest()[0] % 3 == 0


def on_side(entries: Sequence[str], split: str) -> list[str]:
    """Return the entries of one side; where it has none, all of them."""
    return [entry for entry in entries if is_met(entry) == (split == "met")] or list(entries)


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    found: list[dict[str, str]] = []
    for path in sorted(CONTENT.glob(f"*{name}.csv")):
        if path.stem in (name, f"met_{name}"):
            with path.open(encoding="utf-8", newline="") as file:
                found += csv.DictReader(file, delimiter=";")
    return tuple(found)


@cache
def read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def read_lines(name: str, split: str) -> tuple[str, ...]:
    """Return one side's entries of a list of lines."""
    text = (CONTENT / f"{name}.txt").read_text(encoding="utf-8")
    lines = on_side([line for line in text.splitlines() if line], split)
    more = CONTENT / f"{split}_{name}.txt"
    return (*lines, *(more.read_text(encoding="utf-8").splitlines() if more.is_file() else ()))


def _rows_of(name: str, split: str) -> list[dict[str, str]]:
    return [row for row in read_rows(name) if row["split"] in (split, "both")]


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


@cache
def hospitals(split: str) -> tuple[Hospital, ...]:
    return tuple(
        Hospital(row["name"], row["town"], row["region"], row["area"], row["domain"], _parts(row["forms"]))
        for row in _rows_of("hospitals", split)
    )


@cache
def units(split: str, use: str) -> tuple[Unit, ...]:
    rows = _rows_of("units", split)
    return tuple(Unit(row["name"], use, _parts(row["forms"])) for row in rows if row["use"] == use)


@cache
def same_units(name: str) -> tuple[str, ...]:
    """Return the names that mean the same unit as this one."""
    lines = (CONTENT / "met_same_units.txt").read_text(encoding="utf-8").splitlines()
    return tuple(one for line in lines for one in _parts(line) if name in _parts(line))


@cache
def bodies(split: str) -> tuple[Body, ...]:
    return tuple(
        Body(
            row["name"],
            tuple(row["modalities"].split()),
            row["sided"] == "yes",
            tuple(row["contrast"].split()),
            _parts(row["accept"]),
            _parts(row["forms"]),
        )
        for row in _rows_of("bodies", split)
    )


@cache
def modality_words(split: str) -> dict[str, tuple[str, ...]]:
    """Return the words for each modality: the first is everybody's, the others are split."""
    found: dict[str, tuple[str, ...]] = {}
    for row in read_rows("examinations"):
        first, *others = _parts(row["words"])
        own = (first, *(others if "split" in row else on_side(others, split)))
        if row.get("split", split) == split:
            found[row["modality"]] = (*found.get(row["modality"], ()), *own)
    return found


def private_rows(split: str) -> list[dict[str, str]]:
    return _rows_of("private", split)


def abroad_rows(split: str, language: str) -> list[dict[str, str]]:
    return [row for row in _rows_of("abroad", split) if row["lang"] == language]


def phrases(split: str, name: str) -> list[str]:
    return list(read_toml("phrases")[split][name])


def words(name: str) -> list[str]:
    return list(read_toml("words")[name])


def labels(split: str, name: str, language: str = "sv") -> list[str]:
    """Return a form's wordings for a field; both sides' common ones with one side's own."""
    entry = read_toml("labels")[language][name]
    return list(entry) if isinstance(entry, list) else entry["both"] + entry[split]
