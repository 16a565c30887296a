"""Draw the pages that ways of reading are measured on, and say what stands on them.

The truth is the text layer that a page was drawn from; the values are what its order says, as it is written
there, line by line: a value that wraps is as many values as it has lines.
"""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from random import Random

import pdfplumber
import pypdfium2
from PIL import Image

from models.page import Box, Word, lines_of
from samples.draw.make import Sample, make_order
from samples.draw.story import Story
from samples.draw.wear import DPI, fax

LEVELS = ("fine", "standard", "rough", "rough_standard")
IDENTITY = re.compile(r"(?:\d{6}|\d{8})[-+]?\d{4}")
DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d")
_FEWEST_LETTERS = 3  # of a value; less is found on any page
_SIGNS = ".,:;|[]()"
_DASH = re.compile("[-–—]")
_LEADER = 20  # dots in a row
_COMB = 6  # digits in a row of boxes
_LEADERS = re.compile(r"[._]{3,}|[-=]{6,}")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page, worn at one level, and what stands on it."""

    file: Path  # TIFF
    layout: str
    words: list[str]
    values: list[Phrase]  # words side by side, without the signs around them
    identities: list[Phrase]


def draw_pages(folder: Path, level: str, count: int, split: str, seed: int = 7000) -> list[Drawn]:
    """Draw first pages of orders as TIFF faxes; the same seeds at every level."""
    pages: list[Drawn] = []
    while len(pages) < count:
        seed += 1
        sample = make_order(seed, split, "text", orders=True)
        if sample.suffix == ".pdf":
            pages.append(_draw(sample, folder / f"{split}-{level}-{seed}.tif", level, split))
    return pages


def text_pages(folder: Path, count: int, split: str, seed: int = 7000) -> list[Path]:
    """Write orders as PDFs with text."""
    files: list[Path] = []
    while len(files) < count:
        seed += 1
        sample = make_order(seed, split, "text", orders=True)
        if sample.suffix == ".pdf":
            files.append(folder / f"{split}-text-{seed}.pdf")
            files[-1].write_bytes(sample.data)
    return files


def _draw(sample: Sample, file: Path, level: str, split: str) -> Drawn:
    gray = pypdfium2.PdfDocument(sample.data)[0].render(scale=204 / 72, grayscale=True).to_numpy()
    page = fax(Image.fromarray(gray.squeeze()), level, Random(f"{file.stem}"), split)
    page.save(file, compression="group4", dpi=DPI[level])
    written = lines_on(sample.data)
    lines = [bare(line) for line in written]
    values = [found for value in _values_of(sample.stories) for found in find_value(value, lines)]
    texts = [word.strip(_SIGNS) for line in written for word in line]
    numbers = [bare([text]) for text in texts if DATE.fullmatch(text)]
    identities = [found for story in sample.stories for found in find_value(story.identity.written, lines)]
    identities += [bare([text]) for text in texts if IDENTITY.fullmatch(text)]
    return Drawn(
        file=file,
        layout=sample.layout,
        words=without_leaders([word for line in written for word in line]),
        values=list(dict.fromkeys(values + numbers + identities)),
        identities=list(dict.fromkeys(identities)),
    )


def lines_on(pdf: bytes) -> list[list[str]]:
    """Return the lines of a text PDF's first page; dots that lead the eye are no words.

    Letters of a stamp or a mark that lies across words, of another size, are no letters of theirs.
    """
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0]
        dots = Counter(round(char["top"]) for char in page.chars if char["text"] == ".")
        leaders = {top for top, many in dots.items() if many >= _LEADER}
        found = page.filter(
            lambda mark: mark.get("text") != "." or round(mark["top"]) not in leaders
        ).extract_words(extra_attrs=["size"])
    words = tuple(
        Word("".join(word["text"].split()), Box(word["x0"], word["top"], word["x1"], word["bottom"]))
        for word in found
    )
    return [with_combs_joined([word.text for word in line]) for line in lines_of(words)]


def with_combs_joined(line: list[str]) -> list[str]:
    """Return a line's words, digits that stand one to a box as the number that they are."""
    joined: list[str] = []
    for is_sign, group in groupby(line, lambda text: len(text) == 1 and text in "-0123456789"):
        run = list(group)
        joined += ["".join(run)] if is_sign and len(run) >= _COMB else run
    return joined


def without_leaders(words: list[str]) -> list[str]:
    """Return words without rows of dots or strokes, which say nothing."""
    return [text for word in words if (text := _LEADERS.sub("", word))]


def bare(words: list[str]) -> Phrase:
    """Return words without the signs around them; a hyphen parts as a blank does."""
    return tuple(text for word in words for part in _DASH.split(word) if (text := part.strip(_SIGNS)))


def _values_of(stories: tuple[Story, ...]) -> Iterator[str]:
    """Yield what orders say: people, numbers, places, examinations and their days."""
    for story in stories:
        yield from (story.patient, story.doctor, story.identity.written)
        for place in (story.clinic, story.destination, story.forward_to, story.report_destination):
            if place is not None:
                yield from (place.written, place.unit_written, place.hospital_written)
        for one in story.examinations:
            yield from (one.written, one.date_written)
        if story.needed_by:
            yield story.date_text(story.needed_by)


def find_value(value: str, lines: list[Phrase]) -> list[Phrase]:
    """Return the parts of a value as they stand on the page's lines; none where it does not stand there."""
    rest, found = bare(value.split()), []
    if sum(len(word) for word in rest) < _FEWEST_LETTERS:
        return []
    while rest:
        part = next((rest[:many] for many in range(len(rest), 0, -1) if stands_in(rest[:many], lines)), None)
        if part is None:
            return []
        found.append(part)
        rest = rest[len(part) :]
    return found if len(found) <= 3 else []


def stands_in(part: Phrase, lines: list[Phrase]) -> bool:
    """Say whether a line holds these words side by side."""
    many = len(part)
    return any(part == line[at : at + many] for line in lines for at in range(len(line) - many + 1))
