"""What the commands that read and list do: open the data directory, call the pipeline, print."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from intake.errors import DocumentError, InputError, TryLater
from intake.office import VIEWER, Office, open_office
from intake.output import (
    extraction_as_json,
    failure_as_json,
    json_line,
    queued_as_json,
    sha256_of,
    transmission_as_json,
)
from intake.typed import read_typed, require_text
from models.when import today


def run_command(data: Path | None, inboxes: Sequence[Path], as_json: bool) -> None:
    """Run the nightly job and print its figures."""
    from intake.nightly import run
    from intake.progress import show_progress

    office = open_office(data)
    with show_progress(quiet=as_json) as watch:
        summary = run(office, inboxes, watch)
    if as_json:
        _print_json(summary.as_json())
    else:
        from intake.report import print_summary

        print_summary(summary)
    if problems := [source.problem for source in summary.sources if source.problem]:
        raise TryLater("; ".join(problems))


def extract_command(data: Path | None, names: Sequence[str], as_json: bool, explain: bool) -> int:
    """Print what each file holds, a line each, flushed at once; 65 when any could not be read."""
    from intake.repeats import extract_files
    from intake.report import print_extraction

    office = _office_to_read(data)
    failed = False
    found = extract_files([Path(name) for name in names], office, today())
    for name, (path, reading, extraction) in zip(names, found, strict=True):
        digest = sha256_of(path)
        if isinstance(reading, DocumentError):
            failed = True
            shown = failure_as_json(name, digest, reading)
        else:
            shown = extraction_as_json(name, digest, reading.kind, reading.page_count, extraction, explain)
        if as_json:
            _print_json(shown)
        else:
            print_extraction(shown)
    return DocumentError.exit_code if failed else 0


def _office_to_read(data: Path | None) -> Office:
    """Open a data directory that is named; reading needs none, so none is made for it."""
    from intake.settings import Settings, default_directory

    directory = data or default_directory()
    if (directory / "intake.toml").exists():
        return open_office(directory)
    return Office(data=directory, settings=Settings())


def transmissions_command(data: Path | None, as_json: bool) -> None:
    from intake.report import print_transmissions

    rows = [transmission_as_json(row) for row in open_office(data).register.list_transmissions()]
    _print_list(rows, as_json, print_transmissions)


def queue_command(data: Path | None, as_json: bool) -> None:
    from intake.report import print_queue

    rows = [queued_as_json(order) for order in open_office(data).register.list_queue(by=VIEWER)]
    _print_list(rows, as_json, print_queue)


def show_command(data: Path | None, order: int, as_json: bool) -> None:
    """Show one order; that it was seen is written down."""
    from intake.report import print_order
    from intake.show import order_in_full

    shown = order_in_full(open_office(data), order, VIEWER)
    if as_json:
        _print_json(shown)
    else:
        print_order(shown)


def register_command(data: Path | None, as_json: bool) -> None:
    from intake.output import entry_as_json
    from intake.report import print_entries

    rows = [entry_as_json(entry) for entry in open_office(data).register.list_entries(VIEWER)]
    _print_list(rows, as_json, print_entries)


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
        _print_json(shown)
    else:
        print_import(shown)


def register_search_command(data: Path | None, words: Sequence[str], as_json: bool) -> None:
    """Search the register; `-` reads the words from standard input: no identity belongs on a command line."""
    from intake.output import entry_as_json
    from intake.report import print_entries

    text = read_typed() if not words or list(words) == ["-"] else require_text(" ".join(words))
    if not text.strip():
        raise InputError("there is nothing to search for; give words, or - and the words on standard input")
    rows = [entry_as_json(entry) for entry in open_office(data).register.search_register(text, VIEWER)]
    _print_list(rows, as_json, print_entries)


def _print_list(rows: list[dict[str, Any]], as_json: bool, print_table: Any) -> None:
    if as_json:
        _print_lines(rows)
    else:
        print_table(rows)


def _print_lines(rows: Iterable[dict[str, Any]]) -> None:
    for row in rows:
        _print_json(row)


def _print_json(shown: dict[str, Any]) -> None:
    print(json_line(shown), flush=True)
