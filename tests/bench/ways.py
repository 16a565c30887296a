"""The ways of reading that are measured side by side, each over the same pages with two workers."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from intake.read.document import read_files
from models.limits import Limits
from models.page import lines_of
from tests.bench.drawn import Drawn

WORKERS = 2


@dataclass(frozen=True, slots=True)
class Read:
    """What one way made of a page."""

    lines: list[list[str]]
    agreed: frozenset[str]  # words that a second reading has as well; all, where there is one reading

    @property
    def words(self) -> list[str]:
        return [word for line in self.lines for word in line]


Way = Callable[[list[Drawn]], list[Read]]


def read_ours(pages: list[Drawn]) -> list[Read]:
    found = []
    for _, reading in read_files([page.file for page in pages], Limits(workers=WORKERS)):
        if isinstance(reading, Exception):
            raise reading
        lines = [
            [word.text for word in line] for page in reading.pages for line in lines_of(tuple(page.words))
        ]
        lines += [page.header.split() for page in reading.pages if page.header]
        found.append(Read(lines, frozenset(word.text for page in reading.pages for word in page.second)))
    return found


def read_with_tesseract(pages: list[Drawn]) -> list[Read]:
    """Run the command, one thread each, two at a time."""
    environment = os.environ | {"OMP_THREAD_LIMIT": "1"}

    def run(page: Drawn) -> Read:
        command = ["tesseract", str(page.file), "stdout", "-l", "swe"]
        done = subprocess.run(command, capture_output=True, check=True, env=environment)
        return _of_text(done.stdout.decode("utf-8", "replace"))

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(run, pages))


def read_with_ocrmypdf(pages: list[Drawn]) -> list[Read]:
    """Give OCRmyPDF all pages in one PDF, so that both of its workers have work."""
    given = pages[0].file.with_suffix(".all.pdf")
    given.write_bytes(_bind(pages))
    side, out = given.with_suffix(".txt"), given.with_suffix(".out.pdf")
    command = ["ocrmypdf", "-l", "swe", "--jobs", str(WORKERS), "--sidecar", str(side), str(given), str(out)]
    subprocess.run(command, check=True, capture_output=True)
    texts = side.read_text(encoding="utf-8").split("\f")
    return [_of_text(text) for text in texts[: len(pages)]]


def _bind(pages: list[Drawn]) -> bytes:
    from PIL import Image

    from samples.draw.pack import to_image_pdf

    images = [Image.open(page.file) for page in pages]
    dpi = images[0].info["dpi"]
    return to_image_pdf(images, (round(dpi[0]), round(dpi[1])))


def _of_text(text: str) -> Read:
    lines = [line.split() for line in text.splitlines()]
    return Read(lines, frozenset(text.split()))


def ways() -> dict[str, Way | None]:
    """Return the ways by name; None is one that is not installed."""
    return {
        "ours": read_ours,
        "tesseract": read_with_tesseract if shutil.which("tesseract") else None,
        "ocrmypdf": read_with_ocrmypdf if shutil.which("ocrmypdf") else None,
    }


def readers() -> Iterator[Path]:
    """Yield the folders in /proc of our readers that are alive."""
    mark = f"/reading-{os.getpid()}-".encode()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes():
                yield folder
        except OSError:
            continue
