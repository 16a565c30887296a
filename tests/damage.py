"""Good orders under random damage: what is read of them, and what is queued wrong."""

import io
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from PIL import Image

from intake.errors import DocumentError
from intake.extract.knowledge import load_knowledge
from intake.output import extraction_as_json, failure_as_json
from intake.pipeline import read_orders
from intake.read.document import Reading, read_files
from models.limits import Limits
from models.page import Box
from samples.draw.dates import TODAY
from samples.draw.make import Sample, make_order
from samples.score import score_file
from tests.hashes import sha256_of
from tests.soak import Tally, tell, wrong_in

TOGETHER = 40  # damaged orders in one go
TOLD = 1000  # damaged orders between two lines of how it goes
SPAN = 400  # bytes that one piece of damage covers at most
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WHITE = 255
WORKERS = int(os.environ.get("SOAK_WORKERS", "0"))  # readers side by side; 0: one a core


def good_orders(count: int, pictures: int) -> list[Sample]:
    """Return orders that are queued as they are, and rightly, so many of them faxed pictures."""
    found: list[Sample] = []
    seed = 0
    while len(found) < count:
        quality = "fine" if len(found) < pictures else "text"
        packing = "tif" if quality == "fine" else None
        sample = make_order(f"damage{seed}", "tune", quality, packing, fault=None, orders=True)
        seed += 1
        (printed,) = read_all([sample])
        statuses = [order["status"] for order in printed["orders"]]
        is_right = not wrong_in(printed, {**sample.truth, "file": f"order {seed}"})
        if statuses and set(statuses) == {"queued"} and is_right:
            found.append(sample)
    return found


def damage(content: bytes, other: bytes, dice: Random) -> bytes:
    """Flip bytes, cut a piece out or the end off, or put a piece of another order in."""
    way = dice.choice(("flip", "cut", "end", "splice"))
    place, length = dice.randrange(len(content)), dice.randint(1, SPAN)
    if way == "flip":
        flipped = bytearray(content)
        for _ in range(dice.choice((1, 2, 5, 20))):
            flipped[dice.randrange(len(flipped))] ^= 1 << dice.randrange(8)
        return bytes(flipped)
    if way == "cut":
        return content[:place] + content[place + length :]
    if way == "end":
        return content[:place]
    start = dice.randrange(len(other))
    return content[:place] + other[start : start + length] + content[place + length :]


def mutate(number: int, orders: Sequence[Sample], seed: int = 7) -> Sample:
    """Return the damaged order of a number: the same each time."""
    dice = Random(f"{seed}/{number}")
    good, other = orders[number % len(orders)], dice.choice(orders)
    truth = {**good.truth, "file": f"mutation {number}"}
    return Sample(damage(good.data, other.data, dice), good.suffix, truth, good.layout, good.stories)


def read_damaged(mutations: int, orders: Sequence[Sample], seed: int = 7) -> Tally:
    """Read so many damaged orders, each by itself: no repeat keeps one out of the queue."""
    tally, printed_before = Tally(), dict[str, dict[str, Any]]()
    for first in range(0, mutations, TOGETHER):
        damaged = [mutate(number, orders, seed) for number in range(first, min(first + TOGETHER, mutations))]
        for sample, printed in zip(damaged, read_all(damaged, printed_before), strict=True):
            tally.documents += 1
            tally.queued += sum(order["status"] == "queued" for order in printed["orders"])
            wrong = wrong_in(printed, sample.truth)
            if wrong and has_vanished(orders[(tally.documents - 1) % len(orders)], sample, printed):
                tally.vanished += 1
            else:
                tally.wrong += wrong
            if (printed["error"] or {}).get("code") == "fault":
                tally.faults.append(f"{sample.truth['file']}: {printed['error']['message']}")
        if tally.documents % TOLD == 0:
            tell(tally)
    return tally


def has_vanished(good: Sample, damaged: Sample, printed: dict[str, Any]) -> bool:
    """Say whether all that is wrong is a day, of a faxed order, of which the damage left no ink at all.

    An examination may have no day, so that a page whose day is gone without a trace looks like one that never
    told any. A part of a sign left in its place, a label for it or anything else that is wrong is a defect.
    """
    wrong = [one for one in score_file(printed, damaged.truth).orders if one.is_wrong_in_queue]
    if good.suffix != ".tif" or not all(_lacks_days_alone(one.differences) for one in wrong):
        return False
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "good.tif"
        path.write_bytes(good.data)
        ((_, reading),) = read_files([path], Limits(workers=1))
    if isinstance(reading, DocumentError):
        return False
    days = [word.box for word in reading.pages[0].words if DAY.search(word.text)]
    return any(_is_blank(damaged.data, box) for box in days)


def _lacks_days_alone(differences: Mapping[str, tuple[str, str]]) -> bool:
    if set(differences) != {"examinations"}:
        return False
    told, read = differences["examinations"]
    return "None" in read and DAY.sub("None", told) == DAY.sub("None", read)


def _is_blank(content: bytes, box: Box) -> bool:
    """Say whether a fax's first page holds no ink in a place in points."""
    with Image.open(io.BytesIO(content)) as image:
        across, down = (float(one) / 72 for one in image.info["dpi"])
        place = (box.x0 * across, box.top * down, box.x1 * across, box.bottom * down)
        return bool(image.convert("L").crop(tuple(map(round, place))).getextrema()[0] == WHITE)  # type: ignore[arg-type]


def read_all(
    samples: Sequence[Sample], before: dict[str, dict[str, Any]] | None = None
) -> Iterator[dict[str, Any]]:
    """Read documents side by side and yield what would be printed of each.

    Every file goes through the readers. What was read of it is extracted once: `before` is what came of the
    same pages, for damage that changes nothing is as frequent as damage that does.
    """
    knowledge, before = load_knowledge(), {} if before is None else before
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:05}{sample.suffix}" for number, sample in enumerate(samples)]
        for path, sample in zip(paths, samples, strict=True):
            path.write_bytes(sample.data)
        for path, reading in read_files(paths, Limits(workers=WORKERS)):
            mark = sha256_of(repr(reading).encode("utf-8", "replace"))
            if isinstance(reading, DocumentError) or mark not in before:
                before[mark] = _printed(path.name, reading, knowledge)
            yield before[mark]


def _printed(name: str, reading: Reading | DocumentError, knowledge: Any) -> dict[str, Any]:
    if isinstance(reading, DocumentError):
        return failure_as_json(name, None, reading)
    try:
        extraction = read_orders(reading, knowledge, TODAY)
    except Exception as error:  # noqa: BLE001 - a fault of the program is what is counted
        return failure_as_json(name, None, DocumentError("fault", repr(error)))
    return extraction_as_json(name, None, reading.kind, reading.page_count, extraction)
