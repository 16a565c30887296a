"""Measure what is read and what it costs: `python -m tests.bench.reading --pages 12`.

The same pages, worn as one side of samples/ wears them, go through our reading, the `tesseract` command (one
thread) and OCRmyPDF, each with two workers. The truth is the text layer that they were drawn from. Only sums
are printed: the side that is only scored stays unseen.
"""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

from intake.read.document import read_files
from models.limits import Limits
from samples.draw.lists import SPLITS
from tests.bench.drawn import LEVELS, Drawn, draw_pages, text_pages
from tests.bench.score import Score, cpu_seconds, megabytes_of_readers, score
from tests.bench.ways import WORKERS, Way, ways

REPORT = Path(__file__).resolve().parents[2] / "docs" / "reading.md"
HEAD = """# Reading: what it finds and what it costs

Made by `{command}` on drawn pages; no real fax. Every way reads the same pages with two workers in one
run. CPU is seconds a page, all processes counted, the start of our readers left out. Values are what an
order says (people, places, examinations, dates, numbers), found whole. "Wrong" are identities and dates
that are well-formed and do not stand on the page, "agreed" those that both of our readings have.

| level | way | word F1 | values | identities | wrong | agreed | CPU s | of the command's | pages a second |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What one way found, and what it took."""

    found: Score
    cpu: float  # seconds a page
    wall: float  # seconds a page, with two workers


def measure(way: Way, pages: list[Drawn]) -> Measured:
    """Read the pages one way; CPU of children is counted."""
    cpu, wall = cpu_seconds(), time.perf_counter()
    found = way(pages)
    wall = (time.perf_counter() - wall) / len(pages)
    cpu = (cpu_seconds() - cpu) / len(pages)
    return Measured(found=score(pages, found), cpu=cpu, wall=wall)


def measure_text(folder: Path, count: int, split: str) -> float:
    """Return CPU milliseconds for a page of a PDF with text, all told."""
    files = text_pages(folder, count, split)
    list(read_files(files[:WORKERS], Limits(workers=WORKERS)))
    cpu, pages = cpu_seconds(), 0
    for _, reading in read_files(files, Limits(workers=WORKERS)):
        if isinstance(reading, Exception):
            raise reading
        pages += len(reading.pages)
    return 1000 * (cpu_seconds() - cpu) / pages


def measure_level(folder: Path, level: str, count: int, split: str) -> dict[str, Measured | None]:
    """Return what each way makes of a level's pages; None is a way that is not installed."""
    pages = draw_pages(folder, level, count, split)
    if (ours := ways()["ours"]) is not None:
        ours(pages[:WORKERS])  # readers start once for many files
    return {name: way and measure(way, pages) for name, way in ways().items()}


def say(level: str, name: str, measured: Measured | None, command: Measured | None) -> str:
    if measured is None:
        return f"{level:15} {name:10} not measured"
    share = f" ({measured.cpu / command.cpu:.2f} of the command's)" if command else ""
    return f"{level:15} {name:10} {measured.found}  cpu {measured.cpu:.2f}{share}  wall {measured.wall:.2f}"


def row(level: str, name: str, measured: Measured | None, command: Measured | None) -> str:
    if measured is None:
        return f"| {level} | {name} | not measured |{' |' * 7}\n"
    found = measured.found
    share = f"{measured.cpu / command.cpu:.2f}" if command else ""
    return (
        f"| {level} | {name} | {found.f1:.1f} | {found.values:.1f} | {found.identities:.1f} | "
        f"{found.wrong} | {found.agreed} | {measured.cpu:.2f} | {share} | {1 / measured.wall:.2f} |\n"
    )


@click.command()
@click.option("--pages", default=12, show_default=True, help="Pages a level.")
@click.option("--level", "levels", multiple=True, type=click.Choice(LEVELS), default=LEVELS)
@click.option("--split", type=click.Choice(SPLITS), default="held", show_default=True)
@click.option("--report", is_flag=True, help="Write docs/reading.md as well.")
def main(pages: int, levels: tuple[str, ...], split: str, report: bool) -> None:
    """Print accuracy and cost of each way, level by level."""
    rows = ""
    with tempfile.TemporaryDirectory() as folder:
        for level in levels:
            measured = measure_level(Path(folder), level, pages, split)
            for name, one in measured.items():
                click.echo(say(level, name, one, measured["tesseract"]))
                rows += row(level, name, one, measured["tesseract"])
        text = measure_text(Path(folder), pages, split)
    memory = megabytes_of_readers()
    end = f"PDFs with text: {text:.0f} ms of CPU a page. The largest reader held {memory:.0f} MB."
    click.echo(end)
    if report:
        command = f"python -m tests.bench.reading --pages {pages} --split {split} --report"
        REPORT.write_text(f"{HEAD.format(command=command)}{rows}\n{end}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
