"""Load what the program knows of hospitals, units and examinations: tables that a site may add to."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from intake.errors import SettingsError
from models.receiver import Receiver

RECEIVER_COLUMNS = (
    "id",
    "name",
    "region",
    "country",
    "kind",
    "radiology_unit",
    "iep",
    "bfr",
    "bft",
    "aliases",
    "towns",
    "fax",
    "domains",
)
RECEIVER_KINDS = (
    "hospital",
    "private_provider",
    "physiotherapist",
    "chiropractor",
    "naprapath",
    "insurer",
    "authority",
    "company",
    "other",
)
_TRUTHS = {"": None, "true": True, "false": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit within a hospital, as orders word it."""

    name: str  # "Medicinmottagningen"
    kind: str  # radiology, clinical; outside: no hospital's own (a health centre); either, as it is named
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word that examinations are described with."""

    kind: str  # modality, body, side, contrast, whole, filler
    name: str  # "CT", "torax", "höger", "med kontrast"; of a whole: "Slätröntgen torax"
    alone: bool  # a modality that says which images even without a body part
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Knowledge:
    """Everything that readers look up. Compared by identity, so that indexes over it can be kept."""

    receivers: tuple[Receiver, ...]
    units: tuple[Unit, ...]
    stems: Mapping[str, str]  # as written -> first part of a unit's name: "ort" -> "ortoped"
    heads: Mapping[str, str]  # as written -> last part of it: "mott" -> "mottagningen"
    place_words: Mapping[str, Mapping[str, str]]  # kind -> word -> what it means
    examinations: tuple[Term, ...]
    home: tuple[str, ...] = ()  # ids of the receivers that are the site's own


def load_knowledge(site_receivers: Path | None = None, home: Sequence[str] = ()) -> Knowledge:
    """Load the directory, with a site's own receivers beside or in the place of the package's.

    `home` names the entries of the hospitals whose radiology the site is.

    Raises:
        SettingsError: a table does not hold; the message names file, line and what to do.
    """
    return _load(site_receivers, tuple(home))


@cache
def _load(site_receivers: Path | None, home: tuple[str, ...]) -> Knowledge:
    receivers = {one.id: one for one in _read_receivers(_packaged("receivers.csv"))}
    if site_receivers is not None:
        receivers |= {one.id: one for one in _read_receivers(site_receivers)}
    if unknown := sorted({*home} - {*receivers}):
        raise SettingsError(
            f"the site's home names {', '.join(unknown)}, which the directory of receivers does not have: "
            "correct the site's file, or add the hospital to your receivers"
        )
    compounds = list(_rows(_packaged("compounds.csv"), ("part", "kind", "written")))
    return Knowledge(
        receivers=tuple(receivers.values()),
        units=tuple(_read_units(_packaged("units.csv"))),
        stems=_written(compounds, "stem"),
        heads=_written(compounds, "head"),
        place_words=_read_place_words(_packaged("place_words.csv")),
        examinations=tuple(_read_terms(_packaged("examinations.csv"))),
        home=home,
    )


def _packaged(name: str) -> Traversable:
    return files("intake.directory").joinpath(name)


def _rows(table: Traversable | Path, columns: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Yield each row with its line number under "line"."""
    try:
        text = table.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{table.name} cannot be read; save it as a CSV in UTF-8: {error}") from error
    reader = csv.DictReader(text.splitlines(), strict=True)
    if tuple(reader.fieldnames or ()) != columns:
        raise SettingsError(f"{table.name}, line 1: the columns must be {','.join(columns)}")
    try:
        for row in reader:
            if None in row or None in row.values():
                raise SettingsError(
                    f"{table.name}, line {reader.line_num}: give {len(columns)} cells, split by commas"
                )
            yield {name: cell.strip() for name, cell in row.items()} | {
                "line": f"{table.name}, line {reader.line_num}"
            }
    except csv.Error as error:
        raise SettingsError(
            f"{table.name}, line {reader.line_num}: {error}; close the quotation marks"
        ) from error


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (part.strip() for part in cell.split(";")) if part)


def _read_receivers(table: Traversable | Path) -> Iterator[Receiver]:
    lines: dict[str, str] = {}
    for row in _rows(table, RECEIVER_COLUMNS):
        problem = _receiver_problem(row)
        if row["id"] in lines:
            where = lines[row["id"]].rpartition(", ")[2]
            problem = f"the id '{row['id']}' stands on {where} too; give it one of its own"
        if problem:
            raise SettingsError(f"{row['line']}: {problem}")
        lines[row["id"]] = row["line"]
        yield _receiver(row)


def _receiver_problem(row: Mapping[str, str]) -> str | None:
    if not row["id"] or not row["name"]:
        return "a receiver needs an id and a name"
    if row["kind"] not in RECEIVER_KINDS:
        return f"unknown kind '{row['kind']}'; choose one of {', '.join(RECEIVER_KINDS)}"
    if len(row["country"]) != 2 or not row["country"].isupper():
        return f"country '{row['country']}' must be two capital letters, as SE"
    for column in ("iep", "bfr", "bft"):
        if row[column].lower() not in _TRUTHS:
            return f"{column} is '{row[column]}'; write true, false or nothing"
    if any(not number.isdigit() for number in _split(row["fax"])):
        return f"fax '{row['fax']}' must be digits only, several split by ;"
    if any("." not in name or "@" in name for name in _split(row["domains"])):
        return f"domains '{row['domains']}' must be names like regionhalland.se"
    return None


def _receiver(row: Mapping[str, str]) -> Receiver:
    return Receiver(
        id=row["id"],
        name=row["name"],
        region=row["region"],
        country=row["country"],
        kind=row["kind"],
        radiology_unit=row["radiology_unit"],
        iep=_TRUTHS[row["iep"].lower()],
        bfr=_TRUTHS[row["bfr"].lower()],
        bft=_TRUTHS[row["bft"].lower()],
        aliases=_split(row["aliases"]),
        towns=_split(row["towns"]),
        fax=_split(row["fax"]),
        domains=_split(row["domains"].lower()),
    )


def _read_units(table: Traversable) -> Iterator[Unit]:
    for row in _rows(table, ("unit", "kind", "aliases")):
        yield Unit(name=row["unit"], kind=row["kind"], aliases=(row["unit"], *_split(row["aliases"])))


def _read_terms(table: Traversable) -> Iterator[Term]:
    for row in _rows(table, ("kind", "name", "alone", "aliases")):
        names = (row["name"],) if row["name"] else ()
        aliases = (*names, *_split(row["aliases"]))
        yield Term(kind=row["kind"], name=row["name"], alone=row["alone"] == "yes", aliases=aliases)


def _written(compounds: list[dict[str, str]], kind: str) -> dict[str, str]:
    return {form: row["part"] for row in compounds if row["kind"] == kind for form in _split(row["written"])}


def _read_place_words(table: Traversable) -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = {}
    for row in _rows(table, ("kind", "word", "means")):
        words.setdefault(row["kind"], {})[row["word"]] = row["means"]
    return words
