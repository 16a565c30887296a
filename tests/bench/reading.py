"""Measure what is read and what it costs: `python -m tests.bench.reading --pages 12`.

The same pages, worn by the held-out measures of samples/, go through our reading, the `tesseract` command
(one thread) and OCRmyPDF where it is installed. The truth is the text layer that they were drawn from.
"""

import io
import os
import re
import resource
import shutil
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

import click
import pdfplumber
import pypdfium2
from PIL import Image

from intake.read.document import read_files
from models.limits import Limits
from samples.draw.lists import SPLITS
from samples.draw.make import make_order
from samples.draw.wear import DPI, fax

LEVELS = ("fine", "standard", "rough", "rough_standard")
WELL_FORMED = re.compile(r"(?:\d{6}|\d{8})[-+]\d{4}|(?:19|20)\d{10}|(?:19|20)\d\d-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page, worn at one level, and the words on it."""

    file: Path  # TIFF
    words: list[str]


@dataclass(frozen=True, slots=True)
class Read:
    """What one way made of a page."""

    words: list[str]
    agreed: list[str]  # read twice alike; the same as `words` where there is one reading


def draw_pages(folder: Path, level: str, count: int, split: str) -> list[Drawn]:
    """Draw pages as TIFF faxes; the same seeds at every level."""
    pages: list[Drawn] = []
    seed = 7000
    while len(pages) < count:
        seed += 1
        sample = make_order(seed, split, "text", orders=True)
        if sample.suffix != ".pdf":
            continue
        with pdfplumber.open(io.BytesIO(sample.data)) as pdf:
            words = ["".join(word["text"].split()) for word in pdf.pages[0].extract_words()]
        gray = pypdfium2.PdfDocument(sample.data)[0].render(scale=204 / 72, grayscale=True).to_numpy()
        page = fax(Image.fromarray(gray.squeeze()), level, Random(f"{seed}{level}"), split)
        file = folder / f"{level}-{seed}.tif"
        page.save(file, compression="group4", dpi=DPI[level])
        pages.append(Drawn(file, words))
    return pages


def read_ours(files: list[Path]) -> list[Read]:
    found = []
    for _, reading in read_files(files, Limits(workers=2)):
        if isinstance(reading, Exception):
            raise reading
        words = [word.text for page in reading.pages for word in page.words]
        again = {word.text for page in reading.pages for word in page.second}
        stamped = [word for page in reading.pages for word in (page.header or "").split()]
        found.append(Read(words + stamped, [word for word in words if word in again]))
    return found


def read_with_tesseract(files: list[Path]) -> list[Read]:
    return [_run("tesseract", str(file), "stdout", "-l", "swe") for file in files]


def read_with_ocrmypdf(files: list[Path]) -> list[Read]:
    found = []
    for file in files:
        side = file.with_suffix(".txt")
        command = ["ocrmypdf", "-l", "swe", "--jobs", "2", "--image-dpi", "204", "--sidecar", str(side)]
        subprocess.run([*command, str(file), str(file.with_suffix(".pdf"))], check=True, capture_output=True)
        words = side.read_text(encoding="utf-8").split()
        found.append(Read(words, words))
    return found


def _run(*command: str) -> Read:
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}
    result = subprocess.run(command, capture_output=True, check=True, env=environment)
    words = result.stdout.decode("utf-8", "replace").split()
    return Read(words, words)


def numbers_of(words: list[str]) -> Counter[str]:
    """Return the words that decide: six digits or more."""
    return Counter(word.strip(".,:;|[]()") for word in words if sum(char.isdigit() for char in word) >= 6)


def score(pages: list[Drawn], found: list[Read]) -> str:
    """Return word F1, numbers found, and well-formed numbers that are wrong, after agreement too."""
    hit = told = true = kept = numbers = wrong = agreed_wrong = 0
    for page, read in zip(pages, found, strict=True):
        truth = Counter(page.words)
        hit += sum((truth & Counter(read.words)).values())
        told, true = told + len(read.words), true + len(page.words)
        right, ours = numbers_of(page.words), numbers_of(read.words)
        kept, numbers = kept + sum((right & ours).values()), numbers + sum(right.values())
        wrong += sum(bool(WELL_FORMED.fullmatch(word)) for word in ours - right)
        doubly = numbers_of(read.agreed) - right
        agreed_wrong += sum(bool(WELL_FORMED.fullmatch(word)) for word in doubly)
    f1 = 200 * hit / max(1, told + true)
    return f"F1 {f1:5.1f}  numbers {100 * kept / max(1, numbers):5.1f}  wrong {wrong}, agreed {agreed_wrong}"


def measure(way: Callable[[list[Path]], list[Read]], pages: list[Drawn]) -> str:
    """Return one line: accuracy, CPU seconds a page (children counted), wall seconds a page."""
    cpu, wall = _cpu(), time.perf_counter()
    found = way([page.file for page in pages])
    wall = (time.perf_counter() - wall) / len(pages)
    cpu = (_cpu() - cpu) / len(pages)
    return f"{score(pages, found)}  cpu {cpu:.2f}  wall {wall:.2f}"


def _cpu() -> float:
    """Return CPU seconds of this process and of all that it started, readers still alive included."""
    own, ended = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    total = own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if f"/reading-{os.getpid()}-".encode() in (stat.parent / "environ").read_bytes():
                fields = stat.read_text().rpartition(")")[2].split()
                total += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except OSError:
            continue
    return total


@click.command()
@click.option("--pages", default=12, show_default=True, help="Pages a level.")
@click.option("--level", "levels", multiple=True, type=click.Choice(LEVELS), default=LEVELS)
@click.option("--split", type=click.Choice(SPLITS), default="met", show_default=True)
def main(pages: int, levels: tuple[str, ...], split: str) -> None:
    """Print accuracy and cost of each way, level by level."""
    ways = {"ours": read_ours, "tesseract": read_with_tesseract}
    if shutil.which("ocrmypdf"):
        ways["ocrmypdf"] = read_with_ocrmypdf
    with tempfile.TemporaryDirectory() as folder:
        for level in levels:
            drawn = draw_pages(Path(folder), level, pages, split)
            for name, way in ways.items():
                click.echo(f"{level:15} {name:10} {measure(way, drawn)}")


if __name__ == "__main__":
    main()
