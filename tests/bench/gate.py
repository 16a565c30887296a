"""Measure the gate of restoration on pages in between: `python -m tests.bench.gate --pages 8`.

Pages are worn by a share of what one side of samples/ does to them; each is read without the net, with it,
and as the gate decides. Numbers lost are those that the recipe finds and the net does not, numbers changed
those that are well-formed and wrong with the net alone.
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import fields, replace
from pathlib import Path
from unittest.mock import patch

import click

from intake.read.raster import load_frame, open_image
from intake.read.sheet import read_sheet
from models.limits import Limits
from models.page import Page, lines_of
from samples.draw.lists import SPLITS
from samples.draw.wear import MEASURES, Measures
from tests.bench.drawn import Drawn, bare, draw_pages, stands_in
from tests.bench.score import score, well_formed
from tests.bench.ways import Read

SHARES = (0.1, 0.25, 0.5, 1.0)
_OF_DIRT = {"skew", "specks", "streaks", "lost", "blur", "wobble"}
WAYS: dict[str, Callable[[], AbstractContextManager[object]]] = {
    "recipe": lambda: patch("intake.read.restore.load_net", return_value=None),
    "net": lambda: patch("intake.read.clean._WORN", 0.0),
    "gate": nullcontext,
}


def scaled(measures: Measures, share: float) -> Measures:
    """Return milder measures: the same machine, a cleaner glass and fresher paper."""
    values = {field.name: getattr(measures, field.name) for field in fields(measures)}
    return replace(
        measures,
        **{
            name: tuple(type(each)(each * share) for each in value)
            for name, value in values.items()
            if name in _OF_DIRT
        },
    )


@contextmanager
def worn_by(split: str, share: float) -> Iterator[None]:
    with patch.dict(MEASURES, {split: scaled(MEASURES[split], share)}):
        yield


def read(page: Drawn, restored: list[bool]) -> Page:
    """Read a page in this process; note whether it was restored."""
    from intake.read import clean

    limits = Limits()
    run = clean.restore

    def note(*given):
        found = run(*given)
        restored[-1] = restored[-1] or found is not None
        return found

    restored.append(False)
    with patch("intake.read.clean.restore", note):
        return read_sheet(load_frame(open_image(page.file.read_bytes(), limits), 0, limits), 1, limits)


def as_read(page: Page) -> Read:
    lines = [[word.text for word in line] for line in lines_of(tuple(page.words))]
    return Read(lines, frozenset(word.text for word in page.second))


def numbers_found(page: Drawn, found: Read) -> set[tuple[str, ...]]:
    lines = [bare(line) for line in found.lines]
    numbers = [value for value in page.values if sum(char.isdigit() for part in value for char in part) > 5]
    return {value for value in numbers if stands_in(value, lines)}


@click.command()
@click.option("--pages", default=8, show_default=True, help="Pages a level and share of wear.")
@click.option("--level", "levels", multiple=True, default=("rough", "rough_standard"))
@click.option("--split", type=click.Choice(SPLITS), default="shown", show_default=True)
def main(pages: int, levels: tuple[str, ...], split: str) -> None:
    """Print what the net gives and takes at each share of wear, and how often the gate lets it."""
    for level in levels:
        for share in SHARES:
            with tempfile.TemporaryDirectory() as folder, worn_by(split, share):
                drawn = draw_pages(Path(folder), level, pages, split)
                found: dict[str, list[Read]] = {}
                for name, way in WAYS.items():
                    restored: list[bool] = []
                    with way():
                        found[name] = [as_read(read(page, restored)) for page in drawn]
                    click.echo(
                        f"{level} {share:4.2f} {name:7} {score(drawn, found[name])}  restored {sum(restored)}"
                    )
            click.echo(f"{level} {share:4.2f} {compare(drawn, found)}")


def compare(drawn: list[Drawn], found: dict[str, list[Read]]) -> str:
    """Say how many numbers the net loses, gains and changes against the recipe."""
    lost = gained = changed = 0
    for page, recipe, net in zip(drawn, found["recipe"], found["net"], strict=True):
        before, after = numbers_found(page, recipe), numbers_found(page, net)
        lost, gained = lost + len(before - after), gained + len(after - before)
        changed += len(well_formed(net.words) - well_formed(recipe.words) - well_formed(page.words))
    return f"numbers: lost {lost}, gained {gained}, changed {changed}"


if __name__ == "__main__":
    main()
