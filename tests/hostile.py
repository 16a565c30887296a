"""Files that mean harm, made small; each is named for what it tries."""

import io
import struct
import zlib
from collections.abc import Callable
from functools import cache

from PIL import Image


def write_pdf(*objects: bytes, root: int = 1) -> bytes:
    """Return a PDF of numbered objects with a right cross-reference table."""
    body, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + end % (len(objects) + 1, root, len(body))


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n" % (len(content), entries) + content + b"\nendstream"


def page_tree(box: bytes = b"[0 0 595 842]", count: int = 1, more: bytes = b"") -> tuple[bytes, bytes, bytes]:
    """Return a catalogue, a page tree and a page whose content is object 4."""
    return (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % count,
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R %s >>" % (box, more),
    )


@cache
def deflate_bomb() -> bytes:
    """A page of 1.5 KB that swells to a gigabyte: deflated twice."""
    layer = zlib.compressobj(9)
    inner = b"".join(layer.compress(b"q Q " * 250_000) for _ in range(1000)) + layer.flush()
    return write_pdf(*page_tree(), stream(zlib.compress(inner, 9), b"/Filter [/FlateDecode /FlateDecode]"))


def page_of_two_billion_points() -> bytes:
    return write_pdf(*page_tree(b"[0 0 2147483648 2147483648]"), stream(b"0 0 10 10 re f"))


def page_tree_in_a_loop() -> bytes:
    return write_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>")


def count_of_a_billion_pages() -> bytes:
    return write_pdf(*page_tree(count=1_000_000_000), stream(b""))


def tiff_directory(width: int, height: int, compression: int, data: bytes, following: int) -> bytes:
    """Return a little-endian TIFF whose first directory leads on to `following`."""
    tags = [
        (256, 4, 1, width),
        (257, 4, 1, height),
        (258, 3, 1, 1),
        (259, 3, 1, compression),
        (262, 3, 1, 0),
        (273, 4, 1, 8),
        (277, 3, 1, 1),
        (278, 4, 1, height),
        (279, 4, 1, len(data)),
    ]
    start = 8 + len(data)
    entries = b"".join(struct.pack("<HHII", *tag) for tag in tags)
    head = struct.pack("<4sI", b"II*\0", start)
    return head + data + struct.pack("<H", len(tags)) + entries + struct.pack("<I", following)


def tiff_of_four_billion_pixels() -> bytes:
    return tiff_directory(65_500, 65_500, 4, b"\0" * 64, 0)


def tiff_directories_in_a_loop() -> bytes:
    return tiff_directory(1728, 1100, 4, b"\0" * 64, 8 + 64)


def jpeg_of_many_scans() -> bytes:
    """A progressive JPEG whose scans are repeated thousands of times."""
    target = io.BytesIO()
    Image.new("L", (600, 600), 200).save(target, "JPEG", progressive=True)
    content = target.getvalue()
    first = content.index(b"\xff\xda")
    second = content.index(b"\xff\xda", first + 2)
    return content[:second] + content[first:second] * 4000 + content[second:]


HOSTILE: dict[str, Callable[[], bytes]] = {
    made.__name__: made
    for made in (
        deflate_bomb,
        page_of_two_billion_points,
        page_tree_in_a_loop,
        count_of_a_billion_pages,
        tiff_of_four_billion_pixels,
        tiff_directories_in_a_loop,
        jpeg_of_many_scans,
    )
}
