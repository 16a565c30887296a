"""Label the pages of drawn samples: the arrangements of other hands than the templates'.

    python -m training.language.drawn FOLDER [--text N] [--mail N] [--sides tune,met,seen,shown,known]

A sample's story knows how each of its facts is written; the words that say so on the page, as it is read,
have the fact's role. What might be two facts is left open: the training neither rewards nor blames it.
The same arguments write the same bytes.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
from spacy.tokens import Doc, DocBin, Span

from intake.errors import DocumentError
from intake.extract.knowledge import Knowledge, load_knowledge
from intake.extract.pages.passage import NUMBER, blank_quotes, open_passage, open_quoted
from intake.extract.pages.rowwise import in_rows
from intake.extract.places.resolve import find_places
from intake.extract.values.dates import find_dates
from intake.read.document import read_files
from models.limits import Limits
from models.page import Page
from samples.draw.dates import TODAY
from samples.draw.make import Sample, make_order
from samples.draw.places import Place
from samples.draw.story import Story
from training.language.tokens import split_more

SIDES = ("tune", "met", "seen", "shown", "known")
SEED = 300_000
HEAD_LINES = 5  # a clinic's name alone in one of the first lines is the paper's head
OWN = "Hallands sjukhus"  # whom the samples are sent to
NEAR = 60  # letters between a unit and its hospital
PLACES = {
    "clinic": "CLINIC",
    "destination": "DEST",
    "forward_to": "FORWARD",
    "report_destination": "REPORT_DEST",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a page's text and its role; no role: it may be one of several."""

    start: int
    end: int
    role: str | None


def occurrences(text: str, written: str) -> Iterator[tuple[int, int]]:
    """Yield where a text stands, whatever its case and wherever its lines break."""
    words = written.split()
    if not words or len("".join(words)) < 2:
        return
    pattern = r"[\s,]+".join(re.escape(word.strip(",")) for word in words if word.strip(","))
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE):
        yield found.span()


def place_spans(text: str, place: Place) -> list[tuple[int, int]]:
    """Return where a place stands: whole, or its unit and its hospital near each other."""
    whole = list(occurrences(text, place.written))
    if not (place.unit_written and place.hospital_written) or place.unit_written == place.hospital_written:
        return whole
    units, houses = (list(occurrences(text, part)) for part in (place.unit_written, place.hospital_written))
    parts = [
        span
        for unit in units
        for house in houses
        if min(abs(unit[0] - house[1]), abs(house[0] - unit[1])) <= NEAR
        for span in (unit, house)
    ]
    inside = [one for one in parts if not any(a <= one[0] and one[1] <= b for a, b in whole)]
    alone = units + houses if not whole and not parts else []  # columns apart, a unit that needs no house
    return whole + inside + alone


def story_marks(text: str, story: Story) -> Iterator[Mark]:
    """Yield each fact of a story where the text holds it."""
    for name, role in PLACES.items():
        place = getattr(story, name)
        if place is not None and name in story.said and not story.lacks(name):
            yield from (Mark(*span, role) for span in place_spans(text, place))
    for role, name in people(story):
        for written in {name, turned(name), turned(name).replace(",", "")}:
            yield from (Mark(*span, role) for span in occurrences(text, written))
    yield from (Mark(*span, "PID") for span in occurrences(text, story.identity.written))
    for one in story.examinations:
        yield from (Mark(*span, "EXAM") for span in occurrences(text, one.written))
        yield from (Mark(*span, "EXAM_DATE") for span in occurrences(text, one.date_written))
    yield from (Mark(*span, "OLD_EXAM") for span in occurrences(text, story.previous))


def people(story: Story) -> tuple[tuple[str, str], ...]:
    """Return the roles of a story's people and their names."""
    return (
        ("DOCTOR", story.doctor),
        ("PATIENT", story.patient),
        ("REFERRER", story.referrer),
        ("SIGNER", story.secretary),
    )


def turned(name: str) -> str:
    """Write a name last name first."""
    first, _, last = name.rpartition(" ")
    return f"{last}, {first}" if first else name


def other_marks(text: str, knowledge: Knowledge, today: date) -> Iterator[Mark]:
    """Yield the places and dates that stand on a page beside the order's."""
    for found in find_dates(text, today):
        yield Mark(found.start, found.end, "OTHER_DATE")
    for span in find_places(text, knowledge):
        receiver = span.place.receiver
        if receiver is not None:
            yield Mark(span.start, span.end, "OWN_DEPT" if receiver.name.startswith(OWN) else "OTHER_PLACE")


def settle(marks: Iterable[Mark]) -> list[Mark]:
    """Keep the longer of two that overlap; two roles for the same words are left open."""
    kept: list[Mark] = []
    for mark in sorted(set(marks), key=lambda one: (one.start - one.end, one.start, one.role or "")):
        rival = next((one for one in kept if one.start < mark.end and mark.start < one.end), None)
        if rival is None:
            kept.append(mark)
        elif (rival.start, rival.end) == (mark.start, mark.end) and rival.role != mark.role:
            kept[kept.index(rival)] = Mark(mark.start, mark.end, None)
    return sorted(kept, key=lambda one: one.start)


def in_head(text: str, mark: Mark) -> bool:
    """Tell whether a place stands alone in one of a page's first lines."""
    if text.count("\n", 0, mark.start) >= HEAD_LINES:
        return False
    line = text[text.rfind("\n", 0, mark.start) + 1 : mark.start]
    return not line.strip()


def label(text: str, stories: Sequence[Story], knowledge: Knowledge, today: date) -> list[Mark]:
    """Return the roles of a page's words, in order, none overlapping."""
    told = settle(mark for story in stories for mark in story_marks(text, story))
    clinics = [mark for mark in told if mark.role == "CLINIC"]
    heads = {mark for mark in clinics if in_head(text, mark)}
    if len(heads) < len(clinics):
        told = [Mark(one.start, one.end, "HEAD") if one in heads else one for one in told]
    rest = settle(other_marks(text, knowledge, today))
    free = [one for one in rest if not any(a.start < one.end and one.start < a.end for a in told)]
    return sorted([*told, *free], key=lambda one: one.start)


def make_doc(nlp: spacy.Language, text: str, marks: Sequence[Mark]) -> Doc:
    """Return the text as a document with its roles; what has none for sure is missing, not outside."""
    doc = nlp.make_doc(text)
    spans: list[Span] = []
    open_spans: list[Span] = []
    for mark in marks:
        span = doc.char_span(mark.start, mark.end, mark.role or "OPEN", alignment_mode="expand")
        if span is not None and not any(
            span.start < one.end and one.start < span.end for one in spans + open_spans
        ):
            (spans if mark.role and span.text.strip() == span.text else open_spans).append(span)
    doc.set_ents(spans, missing=open_spans)
    return doc


def text_of(page: Page) -> str:
    """Return a page's text as the language reader reads it."""
    passage = open_passage(in_rows(page))
    text = blank_quotes(passage.text)
    whole = open_quoted(passage).text
    return text if NUMBER.search(text) or not NUMBER.search(whole) else whole


def draw(sides: Sequence[str], quality: str, count: int) -> Iterator[Sample]:
    for side in sides:
        for number in range(count):
            yield make_order(SEED + number, side, quality)


def docs_of(samples: Iterable[Sample], nlp: spacy.Language, knowledge: Knowledge) -> Iterator[Doc]:
    """Yield a document for each page that holds something of its order, and for papers that are none."""
    with TemporaryDirectory() as folder:
        drawn: dict[Path, Sample] = {}
        for number, sample in enumerate(samples):
            path = Path(folder) / f"{number:06d}{sample.suffix}"
            path.write_bytes(sample.data)
            drawn[path] = sample
        for path, reading in read_files(sorted(drawn), Limits(workers=2)):
            if isinstance(reading, DocumentError):
                continue
            stories = drawn[path].stories if drawn[path].truth["orders"] else ()
            texts = [text_of(page) for page in reading.pages]
            labelled = [label(text, stories, knowledge, TODAY) for text in texts]
            if all(is_told(story, [mark.role for marks in labelled for mark in marks]) for story in stories):
                yield from (
                    make_doc(nlp, text, marks)
                    for text, marks in zip(texts, labelled, strict=True)
                    if text.strip()
                )


def is_told(story: Story, roles: Sequence[str | None]) -> bool:
    """Tell whether all that a layout said was found on its pages."""
    wanted = {
        PLACES[name]
        for name in PLACES
        if name in story.said and not story.lacks(name) and getattr(story, name)
    }
    wanted |= {"DOCTOR"} if "doctor" in story.said and not story.lacks("doctor") else set()
    found = {*roles} | ({"CLINIC"} if "HEAD" in roles else set())
    to_us = {"DEST"} if story.to_us else set()
    return wanted - to_us <= found or (None in roles and len(wanted - to_us - found) <= 1)


def write_drawn(folder: Path, sides: Sequence[str], text: int, mail: int) -> int:
    """Write drawn.spacy into a folder; return how many pages it holds."""
    nlp = spacy.blank("sv")
    split_more(nlp)
    store = DocBin()
    knowledge = load_knowledge()
    count = 0
    for quality, wanted in (("text", text), ("mail", mail)):
        for doc in docs_of(draw(sides, quality, wanted), nlp, knowledge):
            store.add(doc)
            count += 1
    folder.mkdir(parents=True, exist_ok=True)
    store.to_disk(folder / "drawn.spacy")
    return count


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--text", type=int, default=350)
    parser.add_argument("--mail", type=int, default=150)
    parser.add_argument("--sides", default=",".join(SIDES))
    given = parser.parse_args()
    print(write_drawn(given.folder, given.sides.split(","), given.text, given.mail), "pages")
