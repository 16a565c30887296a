"""Write the rows that weights are fitted to: `python -m training.agreement.collect FOLDER... --out ROWS`.

A folder is what `python -m samples.draw` wrote: files and their truths (NAME.json).
"""

from datetime import date
from pathlib import Path

import click

from intake.extract.knowledge import load_knowledge
from intake.read.document import read_files
from models.limits import Limits
from training.agreement.rows import collect, write_rows

TODAY = date(2026, 11, 21)  # the day that samples are drawn for


@click.command()
@click.argument(
    "folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, file_okay=False)
)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Where the rows go.")
@click.option("--workers", default=1, show_default=True, help="How many files are read at a time.")
def main(folders: tuple[Path, ...], out: Path, workers: int) -> None:
    """Read samples and write what the readers proposed, with what is true."""
    files = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix != ".json"]
    readings = read_files(files, Limits(workers=workers))
    click.echo(f"{write_rows(collect(readings, load_knowledge(), TODAY), out)} rows of {len(files)} files")


if __name__ == "__main__":
    main()
