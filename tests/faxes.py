"""TIFFs as fax servers write them."""

import struct

ASCII, SHORT, LONG = 2, 3, 4
SIZES = {ASCII: 1, SHORT: 2, LONG: 4}


def a_fax(*pages: dict[int, tuple[int, object]], order: str = "<", filler: bytes = b"\0" * 32) -> bytes:
    """Return a TIFF of class F with these extra tags on its pages: tag -> (kind, value)."""
    content = bytearray((b"II*\0" if order == "<" else b"MM\0*") + b"\0\0\0\0")
    link = 4
    for tags in pages:
        strip = len(content)
        content += filler
        every = {
            256: (LONG, 1728),
            257: (LONG, 1),
            258: (SHORT, 1),
            259: (SHORT, 3),
            262: (SHORT, 0),
            273: (LONG, strip),
            277: (SHORT, 1),
            278: (LONG, 1),
            279: (LONG, len(filler)),
            **tags,
        }
        link = _directory(content, every, link, order)
    return bytes(content)


def _directory(content: bytearray, tags: dict[int, tuple[int, object]], link: int, order: str) -> int:
    """Append a directory and link to it; return where the next one's place is to be written."""
    entries = bytearray()
    for tag, (kind, value) in sorted(tags.items()):
        if kind == ASCII:
            text = str(value).encode() + b"\0"
            place = (
                text.ljust(4, b"\0") if len(text) <= 4 else struct.pack(order + "I", _append(content, text))
            )
            entries += struct.pack(order + "HHI", tag, kind, len(text)) + place
        else:
            packed = struct.pack(order + ("H" if kind == SHORT else "I"), value)
            entries += struct.pack(order + "HHI", tag, kind, 1) + packed.ljust(4, b"\0")
    start = _append(content, struct.pack(order + "H", len(tags)) + bytes(entries) + b"\0\0\0\0")
    content[link : link + 4] = struct.pack(order + "I", start)
    return start + 2 + len(entries)


def _append(content: bytearray, more: bytes) -> int:
    if len(content) % 2:
        content += b"\0"
    start = len(content)
    content += more
    return start


def a_received_fax(station: str = "0340 48 12 34", *call_ids: str, pages: int = 2) -> bytes:
    """Return a fax as HylaFAX files it."""
    description = "\n".join((station, *call_ids))
    first = {270: (ASCII, description), 271: (ASCII, "HylaFAX (tm) 6.0"), 306: (ASCII, "2026:01:29 09:00:00")}
    return a_fax(*({**first, 326: (SHORT, number)} for number in range(pages)))
