"""Read what a fax server wrote into a TIFF beside the picture; nothing of the picture is decoded.

Class F (RFC 2306) and HylaFAX's own use of it: the description's first line is the number that the sender's
machine gives itself, the lines after it are what the telephone network says of the caller.
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DESCRIPTION = 270
DATE_TIME = 306
BAD_LINES = 326
SUB_ADDRESS = 34909
MAX_DIRECTORIES = 1000
MAX_TEXT = 4096  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FaxTags:
    """What a fax server says of a fax."""

    station: str | None = None  # TSI: what the sender's machine calls itself
    call_ids: tuple[str, ...] = ()  # number and name of the caller, from the network
    received: str | None = None  # "YYYY:MM:DD HH:MM:SS" by the server's clock
    sub_address: str | None = None
    pages: int = 0
    bad_lines: int = 0  # of all pages

    @property
    def sender(self) -> str | None:
        """The caller's number, or what its machine calls itself."""
        return next((text for text in (*self.call_ids, self.station) if text), None)


def read_tags(path: Path) -> FaxTags:
    """Return the tags of a TIFF; of a file that is none, or is damaged, what could be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return FaxTags()
    try:
        return _gather(list(_directories(descriptor)))
    except (OSError, struct.error, OverflowError):
        return FaxTags()
    finally:
        os.close(descriptor)


def _gather(directories: list[dict[int, bytes | int]]) -> FaxTags:
    first = directories[0] if directories else {}
    lines = _text(first.get(DESCRIPTION)).split("\n")
    return FaxTags(
        station=lines[0].strip() or None,
        call_ids=tuple(line.strip() for line in lines[1:] if line.strip()),
        received=_text(first.get(DATE_TIME)) or None,
        sub_address=_text(first.get(SUB_ADDRESS)) or None,
        pages=len(directories),
        bad_lines=sum(value for one in directories if isinstance(value := one.get(BAD_LINES), int)),
    )


def _directories(descriptor: int) -> Iterator[dict[int, bytes | int]]:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(os.pread(descriptor, 4, 0))
    if order is None:
        return
    seen: set[int] = set()
    offset = struct.unpack(order + "I", os.pread(descriptor, 4, 4))[0]
    while offset and offset not in seen and len(seen) < MAX_DIRECTORIES:
        seen.add(offset)
        count = struct.unpack(order + "H", os.pread(descriptor, 2, offset))[0]
        entries = os.pread(descriptor, count * 12, offset + 2)
        values = (_entry(descriptor, order, entry) for (entry,) in struct.iter_unpack("12s", entries))
        yield {tag: value for tag, value in values if value is not None}
        offset = struct.unpack(order + "I", os.pread(descriptor, 4, offset + 2 + count * 12))[0]


def _entry(descriptor: int, order: str, entry: bytes) -> tuple[int, bytes | int | None]:
    tag, kind, count, place = struct.unpack(order + "HHI4s", entry)
    if kind == 2:
        length = min(count, MAX_TEXT)
        if count <= 4:
            return tag, place[:count]
        return tag, os.pread(descriptor, length, struct.unpack(order + "I", place)[0])
    if kind in (3, 4) and count == 1:
        return tag, struct.unpack_from(order + ("H" if kind == 3 else "I"), place)[0]
    return tag, None


def _text(value: bytes | int | None) -> str:
    """Decode a text tag: one line after another, as the network and the machines wrote them."""
    if not isinstance(value, bytes):
        return ""
    return value.split(b"\0", 1)[0].decode("utf-8", "replace").strip()
