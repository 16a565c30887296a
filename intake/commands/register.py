"""What the register's commands do: list, import, search."""

from collections.abc import Sequence
from pathlib import Path

from intake.commands.printing import print_json, print_list
from intake.errors import InputError
from intake.office import VIEWER, open_office
from intake.output import entry_as_json
from intake.report import print_entries
from intake.typed import read_typed, require_text


def register_command(data: Path | None, as_json: bool) -> None:
    """Print every line of the register."""
    rows = [entry_as_json(entry) for entry in open_office(data).register.list_entries(VIEWER)]
    print_list(rows, as_json, print_entries)


def register_import_command(data: Path | None, file: Path, by: str, as_json: bool) -> None:
    """Import lines kept by hand; list those that could not be read, by row."""
    from intake.report import print_import

    outcome = open_office(data).register.import_lines(file, by)
    shown = {
        "rows": outcome.rows,
        "added": outcome.added,
        "known": outcome.known,
        "unreadable": [{"row": row, "problem": problem} for row, problem in outcome.unreadable],
    }
    if as_json:
        print_json(shown)
    else:
        print_import(shown)


def register_search_command(data: Path | None, words: Sequence[str], as_json: bool) -> None:
    """Search the register; `-` reads the words from standard input: no identity belongs on a command line."""
    text = read_typed() if not words or list(words) == ["-"] else require_text(" ".join(words))
    if not text.strip():
        raise InputError("there is nothing to search for; give words, or - and the words on standard input")
    rows = [entry_as_json(entry) for entry in open_office(data).register.search_register(text, VIEWER)]
    print_list(rows, as_json, print_entries)
