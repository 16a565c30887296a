"""Count numbers that are read wrong: `python -m tests.bench.numbers --count 2000`.

Sheets of identities and dates in many fonts and sizes, worn at every level as one side of samples/ wears
them. A well-formed number that does not stand on its sheet is wrong; what matters is how many of these both
readings have, and how many of those no calendar and no check digit would catch.
"""

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import click

from intake.extract.agree.ink import look_at
from intake.extract.values.dates import find_dates
from intake.extract.values.identities import find_identities
from intake.read.document import read_files
from models.limits import Limits
from models.order import Evidence
from models.page import Page, Word
from samples.draw.fonts import families, text_width
from samples.draw.identity import make_number
from samples.draw.lists import SPLITS
from samples.draw.sheet import Ink, Sheet, to_image
from samples.draw.wear import DPI, fax
from tests.bench.drawn import LEVELS
from tests.bench.score import WELL_FORMED
from tests.bench.ways import WORKERS

TODAY = date(2026, 11, 20)
_ROWS, _COLUMNS = 24, 3
_COLUMN, _BEHIND, _GAP = 178, 70, 6  # points: a column, its numbers behind their words, room between the two
_WORDS = ("Personnummer", "Utförd", "Undersökning", "Patient", "Datum", "Pnr", "Född", "MR", "CT")
_SIGNS = ".,:;|[]()"


def draw_sheet(rng: Random, split: str) -> tuple[Sheet, set[str]]:
    """Return a sheet of numbers, each behind a word, and the numbers."""
    sheet, numbers = Sheet(), set()
    font = rng.choice(families(split)).file(rng.random() < 0.2)
    size = fitting("20000000-0000", font, rng.uniform(8.5, 13), _COLUMN - _BEHIND - _GAP)
    for row in range(_ROWS):
        for column in range(_COLUMNS):
            number = make_text(rng)
            numbers.add(number)
            x, y = 45 + _COLUMN * column, 80 + 30 * row
            word = rng.choice(_WORDS)
            sheet.marks.append(Ink(x, y, word, font, fitting(word, font, size * 0.8, _BEHIND - _GAP)))
            sheet.marks.append(Ink(x + _BEHIND, y, number, font, size))
    return sheet, numbers


def fitting(text: str, font: Path, size: float, width: float) -> float:
    """Return the size, or the largest at which a text of a wide font takes no more than the width."""
    return min(size, size * width / text_width(text, font, size))


def make_text(rng: Random) -> str:
    """Return an identity with a right check digit, or a day of the last sixty years."""
    if rng.random() < 0.5:
        return (TODAY - timedelta(days=rng.randrange(60 * 365))).isoformat()
    number = make_number(rng, rng.random() < 0.5, TODAY)
    return rng.choice([number, number[2:], number])


def draw_sheets(folder: Path, level: str, count: int, split: str) -> Iterator[tuple[Path, set[str]]]:
    for index in range(count):
        rng = Random(f"{split}/{level}/{index}")
        sheet, numbers = draw_sheet(rng, split)
        file = folder / f"{level}-{index}.tif"
        fax(to_image(sheet), level, rng, split).save(file, compression="group4", dpi=DPI[level])
        yield file, numbers


def judge(page: Page, numbers: set[str]) -> Iterator[str]:
    """Yield what is to be counted of a page."""
    read = [(word, word.text.strip(_SIGNS)) for word in page.words]
    yield from ["found"] * len(numbers & {text for _, text in read})
    for word, text in read:
        if WELL_FORMED.fullmatch(text) and text not in numbers:
            yield "wrong"
            if is_believed(page, word):
                yield "agreed"
                if is_plausible(text):
                    yield "plausible"


def is_believed(page: Page, word: Word) -> bool:
    """Say whether both readings have the word, surely enough for a value."""
    ink = look_at(Evidence(page=page.number, bbox=word.box, quote=word.text), {page.number: page})
    return ink.second == "same" and ink.is_sure


def is_plausible(text: str) -> bool:
    """Say whether neither the calendar nor the check digit tells that it is wrong."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return any(span.value for span in find_dates(text, TODAY))
    return any(span.valid for span in find_identities(text, TODAY))


@click.command()
@click.option("--count", default=2000, show_default=True, help="Numbers, all levels together.")
@click.option("--level", "levels", multiple=True, type=click.Choice(LEVELS), default=LEVELS)
@click.option("--split", type=click.Choice(SPLITS), default="held", show_default=True)
def main(count: int, levels: tuple[str, ...], split: str) -> None:
    """Print how many numbers are found, wrong, and wrong in both readings."""
    sheets = -(-count // (_ROWS * _COLUMNS * len(levels)))
    whole: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for level in levels:
            drawn = list(draw_sheets(Path(folder), level, sheets, split))
            told: Counter[str] = Counter(drawn=sum(len(numbers) for _, numbers in drawn))
            readings = read_files([file for file, _ in drawn], Limits(workers=WORKERS))
            for (_, reading), (_, numbers) in zip(readings, drawn, strict=True):
                if isinstance(reading, Exception):
                    raise reading
                told.update(judge(reading.pages[0], numbers))
            click.echo(say(level, told))
            whole += told
    click.echo(say("all", whole))


def say(level: str, told: Counter[str]) -> str:
    found = 100 * told["found"] / told["drawn"]
    return (
        f"{level:15} {told['drawn']} numbers, {found:.1f} % found; well-formed and wrong {told['wrong']}, "
        f"both readings agreeing {told['agreed']}, of these plausible {told['plausible']}"
    )


if __name__ == "__main__":
    main()
