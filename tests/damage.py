"""Good orders under random damage: what is read of them, and what is queued wrong."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from intake.errors import DocumentError
from intake.extract.knowledge import load_knowledge
from intake.output import extraction_as_json, failure_as_json
from intake.pipeline import read_orders
from intake.read.document import Reading, read_files
from models.limits import Limits
from samples.draw.dates import TODAY
from samples.draw.make import Sample, make_order
from tests.hashes import sha256_of
from tests.soak import Tally, tell, wrong_in

TOGETHER = 40  # damaged orders in one go
TOLD = 1000  # damaged orders between two lines of how it goes
SPAN = 400  # bytes that one piece of damage covers at most
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
            tally.wrong += wrong_in(printed, sample.truth)
            if (printed["error"] or {}).get("code") == "fault":
                tally.faults.append(f"{sample.truth['file']}: {printed['error']['message']}")
        if tally.documents % TOLD == 0:
            tell(tally)
    return tally


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
