"""Repeats among files that are read together, where no register is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from pathlib import Path

from intake.check.duplicates import find_repeats, is_sent_anew, waiting_among
from intake.errors import DocumentError
from intake.flags import raise_flag, with_flags
from intake.office import Office
from intake.pipeline import read_orders, with_sender
from intake.read.document import Reading, read_files
from models.order import Extraction, Order
from models.similar import Similar


def extract_files(
    paths: Sequence[Path], office: Office, today: date
) -> Iterator[tuple[Path, Reading | DocumentError, Extraction]]:
    """Read files and find their orders, and repeats among them; ask no register and no rules."""
    earlier: list[Sequence[Order]] = []
    for path, reading in read_files(paths, office.settings.limits, keys=office.keys):
        if isinstance(reading, DocumentError):
            yield path, reading, Extraction(orders=())
            continue
        try:
            plain = with_sender(read_orders(reading, office.knowledge, today), reading, office)
        except DocumentError as error:
            yield path, error, Extraction(orders=())
            continue
        yield path, reading, replace(plain, orders=tuple(_flag(plain.orders, earlier, office)))
        earlier.append(plain.orders)


def _flag(orders: Sequence[Order], earlier: Sequence[Sequence[Order]], office: Office) -> Iterator[Order]:
    """Flag the orders that repeat one of the files before them, or one beside them."""
    sent_anew = any(is_sent_anew(orders, before, office.normal) for before in earlier)
    for position, order in enumerate(orders):
        others = (*chain.from_iterable(earlier), *orders[:position])
        flags = list(find_repeats(order, Similar(waiting=waiting_among(order, others)), office.normal))
        if sent_anew:
            flags.append(raise_flag("duplicate.transmission"))
        yield with_flags(order, flags)
