"""What passes between the program and the child that reads a stranger's file: JSON, checked, no objects.

A pickle from a process that a file may have taken over would be the file's way out.
"""

import json
import socket
import struct
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from intake.read.reading import Reading
from models.flag import Flag, flag
from models.limits import Limits
from models.page import Box, Page, Source, Tick, Word

_LENGTH = struct.Struct("!I")
_MAX_MESSAGE = 64 << 20


class Closed(ConnectionError):
    """The other side is gone, or says what it must not."""


def send(channel: socket.socket, message: dict[str, Any]) -> None:
    """Send one message whole."""
    content = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    channel.sendall(_LENGTH.pack(len(content)) + content)


def receive(channel: socket.socket) -> dict[str, Any]:
    """Wait for one message.

    Raises:
        Closed: the other side ended first.
    """
    (length,) = _LENGTH.unpack(_receive_bytes(channel, _LENGTH.size))
    if length > _MAX_MESSAGE:
        raise Closed
    message = json.loads(_receive_bytes(channel, length).decode("utf-8", "replace"))
    if not isinstance(message, dict):
        raise Closed
    return message


def _receive_bytes(channel: socket.socket, length: int) -> bytes:
    parts = []
    while length:
        part = channel.recv(min(length, 1 << 20))
        if not part:
            raise Closed
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def pack_terms(limits: Limits, keys: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Pack what a file is read under: its limits, and the public keys that mails may be signed with."""
    return {"limits": asdict(limits), "keys": dict(keys or {})}


def unpack_terms(packed: dict[str, Any]) -> tuple[Limits, dict[str, str]]:
    """Return the limits and keys that a child was given."""
    return Limits(**packed["limits"]), packed["keys"]


def pack_page(page: Page) -> dict[str, Any]:
    """Make a page into JSON: each word as text, box and confidence."""
    packed = asdict(page)
    for name in ("words", "second"):
        packed[name] = [[word.text, *word.box, word.confidence] for word in getattr(page, name)]
    packed["ticks"] = [[*tick.box, tick.ticked, tick.confidence] for tick in page.ticks]
    packed["flags"] = pack_flags(page.flags)
    return packed


def unpack_page(packed: dict[str, Any]) -> Page:
    """Return the page, every value turned into its own type."""
    return Page(
        number=int(packed["number"]),
        width=float(packed["width"]),
        height=float(packed["height"]),
        words=_unpack_words(packed["words"]),
        source=Source(packed["source"]),
        second=_unpack_words(packed["second"]),
        ticks=tuple(Tick(_unpack_box(tick), bool(tick[4]), float(tick[5])) for tick in packed["ticks"]),
        cells=tuple(_unpack_box(cell) for cell in packed["cells"]),
        header=None if packed["header"] is None else str(packed["header"]),
        flags=unpack_flags(packed["flags"]),
        turned=float(packed["turned"]),
        came=tuple(float(number) for number in packed["came"]),
        stray=tuple(_unpack_box(box) for box in packed["stray"]),
        bare=tuple(_unpack_box(box) for box in packed["bare"]),
    )


def _unpack_words(packed: list[list[Any]]) -> tuple[Word, ...]:
    return tuple(Word(str(word[0]), _unpack_box(word[1:]), float(word[5])) for word in packed)


def _unpack_box(packed: list[Any]) -> Box:
    return Box(*(float(value) for value in packed[:4]))


def pack_flags(flags: tuple[Flag, ...]) -> list[list[str | None]]:
    """Make flags into JSON."""
    return [[each.code, each.message, each.field] for each in flags]


def unpack_flags(packed: list[list[Any]]) -> tuple[Flag, ...]:
    """Return the flags that a child sent."""
    return tuple(flag(str(code), str(message), field and str(field)) for code, message, field in packed)


def pack_reading(reading: Reading) -> dict[str, Any]:
    """Pack all but the pages, which have gone ahead one by one."""
    return {
        "kind": reading.kind,
        "page_count": reading.page_count,
        "flags": pack_flags(reading.flags),
        "sender": reading.sender,
        "subject": reading.subject,
        "vouchers": list(reading.vouchers),
        "signers": list(reading.signers),
        "is_returned": reading.is_returned,
    }


def unpack_reading(packed: dict[str, Any], pages: tuple[Page, ...]) -> Reading:
    """Return the reading that a child sent, with the pages that came before it; every value has its type."""
    sender, subject = packed["sender"], packed["subject"]
    return Reading(
        kind="email" if packed["kind"] == "email" else "fax",
        pages=pages,
        page_count=int(packed["page_count"]),
        flags=unpack_flags(packed["flags"]),
        sender=None if sender is None else str(sender),
        subject=None if subject is None else str(subject),
        vouchers=tuple(str(voucher) for voucher in packed["vouchers"]),
        signers=tuple(str(signer) for signer in packed["signers"]),
        is_returned=bool(packed["is_returned"]),
    )
