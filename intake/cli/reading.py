"""The commands that take documents in, read them and list them."""

import sys
from pathlib import Path

import click

from intake.cli.options import DataCommand, as_json, pass_data


@click.command(cls=DataCommand)
@click.option(
    "--inbox", multiple=True, type=click.Path(path_type=Path), help="A folder to collect from as well."
)
@as_json
@pass_data
def run(data: Path | None, inbox: tuple[Path, ...], as_json: bool) -> None:
    """Collect every source, read, check and queue: the nightly job.

    Example: intake run --inbox samples/inbox
    """
    from intake.commands.reading import run_command

    run_command(data, inbox, as_json)


@click.command(cls=DataCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--sender", metavar="NUMBER", help="Who called, in the fax server's words.")
@click.option("--error", metavar="TEXT", help="Why the call was cut off; empty where it was not.")
@pass_data
def take(data: Path | None, file: Path, sender: str | None, error: str | None) -> None:
    """Take in one file, as a fax server's hook does when a call has ended; the next run reads it.

    Example: intake take recvq/fax000000007.tif --sender +4634048000 --error ""
    """
    from intake.commands.reading import take_command

    take_command(data, file, sender, error)


@click.command(cls=DataCommand)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@as_json
@click.option("--explain", is_flag=True, help="Show each value's candidates and why it won.")
@pass_data
def extract(data: Path | None, paths: tuple[str, ...], as_json: bool, explain: bool) -> None:
    """Read files and print what was found; write nothing.

    Example: intake extract --json fax.tif order.pdf
    """
    from intake.commands.reading import extract_command

    sys.exit(extract_command(data, paths, as_json, explain))


@click.command(cls=DataCommand)
@as_json
@pass_data
def transmissions(data: Path | None, as_json: bool) -> None:
    """List everything that ever came in.

    Example: intake transmissions --json
    """
    from intake.commands.reading import transmissions_command

    transmissions_command(data, as_json)
