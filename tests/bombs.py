"""More files that mean harm: streams, tables, pictures and mails that swell, loop or never end."""

import base64
import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from PIL import Image

from tests.hostile import deflate_bomb, page_tree, stream, tiff_directory, write_pdf

MEGABYTE = 1 << 20


def swelling(megabytes: int) -> bytes:
    """Return deflated zeros, a thousandth of their size."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()


def object_stream_that_swells() -> bytes:
    objects = stream(swelling(2000), b"/Type /ObjStm /N 100 /First 900 /Filter /FlateDecode")
    return write_pdf(*page_tree(), stream(b""), objects)


def table_of_two_billion_objects() -> bytes:
    entries = (
        b"/Type /XRef /Size 2147483647 /Index [0 2147483647] /W [1 8 2] /Root 1 0 R /Filter /FlateDecode"
    )
    body = write_pdf(*page_tree(), stream(b"")).partition(b"xref\n")[0]
    return (
        body
        + b"9 0 obj\n"
        + stream(swelling(500), entries)
        + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(body)
    )


def _page_of_an_image(data: bytes, entries: bytes) -> bytes:
    image = stream(data, b"/Type /XObject /Subtype /Image " + entries)
    more = b"/Resources << /XObject << /I 5 0 R >> >>"
    return write_pdf(*page_tree(more=more), stream(b"q 595 0 0 842 0 0 cm /I Do Q"), image)


def image_of_four_billion_pixels() -> bytes:
    size = b"/Width 65000 /Height 65000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"
    return _page_of_an_image(swelling(1000), size)


def damaged_jbig2() -> bytes:
    size = b"/Width 30000 /Height 30000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode"
    return _page_of_an_image(bytes(range(256)) * 40, size)


def damaged_fax_in_a_pdf() -> bytes:
    size = b"/Width 1728 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode"
    terms = b" /DecodeParms << /K -1 /Columns 1728 /Rows 60000 >>"
    return _page_of_an_image(bytes(range(256)) * 40, size + terms)


def damaged_fax() -> bytes:
    return tiff_directory(1728, 2200, 4, bytes(range(256)) * 40, 0)


def ten_thousand_pages() -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 10_003))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    tree = b"<< /Type /Pages /Kids [%s] /Count 10000 >>" % kids
    return write_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", tree, *[page] * 10_000)


def form_that_shows_itself() -> bytes:
    more = b"/Resources << /XObject << /X 5 0 R >> >>"
    form = stream(b"/X Do " * 50, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + more)
    return write_pdf(*page_tree(more=more), stream(b"/X Do"), form)


def arrays_in_arrays() -> bytes:
    return write_pdf(*page_tree(more=b"/Deep " + b"[" * 50_000 + b"]" * 50_000), stream(b"[" * 50_000))


def zip_in_zip() -> bytes:
    content = bytes(MEGABYTE)
    for _ in range(3):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(10):
                archive.writestr(f"{number}.zip", content)
        content = target.getvalue()
    return content


def photo_as_wide_as_can_be() -> bytes:
    target = io.BytesIO()
    Image.new("L", (65_327, 169), 200).save(target, "JPEG", progressive=True)
    return target.getvalue()


def png_of_a_billion_pixels() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 32_000, 32_000, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", swelling(1000)) + chunk(b"IEND", b"")


def a_mail(kind: bytes, content: bytes) -> bytes:
    head = b"From: a@example.se\nSubject: x\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n"
    return head + b"Content-Type: " + kind + b"\n\n" + base64.encodebytes(content)


def bomb_in_a_mail() -> bytes:
    return a_mail(b"application/pdf", deflate_bomb())


def mail_of_a_million_tags() -> bytes:
    return a_mail(b"text/html", b"<div>" * 500_000 + b"x" + b"</b>" * 500_000)


def mail_of_one_word() -> bytes:
    return a_mail(b"text/plain", b"a1-" * 1_000_000)


BOMBS: tuple[Callable[[], bytes], ...] = (
    object_stream_that_swells,
    table_of_two_billion_objects,
    image_of_four_billion_pixels,
    damaged_jbig2,
    damaged_fax_in_a_pdf,
    damaged_fax,
    ten_thousand_pages,
    form_that_shows_itself,
    arrays_in_arrays,
    zip_in_zip,
    photo_as_wide_as_can_be,
    png_of_a_billion_pixels,
    bomb_in_a_mail,
    mail_of_a_million_tags,
    mail_of_one_word,
)
