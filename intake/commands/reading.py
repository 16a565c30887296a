"""What the commands do that take documents in, read them and list them."""

from collections.abc import Sequence
from pathlib import Path

from intake.commands.printing import print_json, print_list
from intake.errors import DocumentError, TryLater
from intake.office import Office, open_office
from intake.output import extraction_as_json, failure_as_json, sha256_of, transmission_as_json
from models.when import today


def run_command(data: Path | None, inboxes: Sequence[Path], as_json: bool) -> None:
    """Run the nightly job and print its figures.

    Raises:
        TryLater: a source could not be reached; what the others held is done.
    """
    from intake.nightly import run
    from intake.progress import show_progress

    office = open_office(data)
    with show_progress(quiet=as_json) as watch:
        summary = run(office, inboxes, watch)
    if as_json:
        print_json(summary.as_json())
    else:
        from intake.report import print_summary

        print_summary(summary)
    if problems := [source.problem for source in summary.sources if source.problem]:
        raise TryLater("; ".join(problems))


def take_command(data: Path | None, file: Path, sender: str | None, error: str | None) -> None:
    """Take in one file; the next run reads it."""
    from intake.arrivals_fax import take_file

    taken = take_file(open_office(data), file, sender, error)
    print(f"transmission {taken.id}: {taken.state}")


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
            print_json(shown)
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
    """Print everything that ever came in, with its state."""
    from intake.report import print_transmissions

    rows = [transmission_as_json(row) for row in open_office(data).register.list_transmissions()]
    print_list(rows, as_json, print_transmissions)
