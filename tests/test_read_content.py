"""Damage that leaves a line or a page out of a PDF is noticed; what programs write is not doubted."""

import io
import zlib

import pikepdf
import pytest

from intake.read.content import count_lost_pages, is_torn
from tests.documents import codes, read
from tests.hostile import page_tree, stream, write_pdf

FONT = b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
LINES = b"BT /F 12 Tf 72 700 Td (Personnummer 19121212-1212) Tj 0 -20 Td (2024-03-02) Tj ET"


def a_page(content: bytes, more: bytes = FONT) -> bytes:
    return write_pdf(*page_tree(more=more), stream(content))


@pytest.mark.parametrize(
    ("content", "torn"),
    [
        (LINES, False),
        (LINES.replace(b"02) Tj", b"02) Tk"), True),  # one bit, and the date is not shown
        (LINES.replace(b"02) Tj", b"02( Tj"), True),  # a string that swallows what follows
        (LINES.replace(b"(2024", b"2024"), True),
        (b"BX /New thing EX " + LINES, False),  # a later version of PDF may say more
        (b"q Q", False),
        (LINES + b" q 10 0 0 10 72 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \0 EI Q", False),
    ],
)
def test_a_line_that_damage_leaves_out_is_noticed(content, torn):
    pdf = a_page(content)
    assert is_torn(pikepdf.open(io.BytesIO(pdf)), 0) is torn
    assert ("page.unreadable" in codes(read(pdf))) is torn


def test_damage_in_a_form_that_the_page_shows_is_noticed():
    form = stream(LINES.replace(b"Tj", b"Tk"), b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + FONT)
    more = b"/Resources << /XObject << /X 5 0 R >> >>"
    pdf = write_pdf(*page_tree(more=more), stream(b"/X Do"), form)
    assert is_torn(pikepdf.open(io.BytesIO(pdf)), 0)


def test_a_form_that_shows_itself_is_looked_at_once():
    form = stream(b"/X Do", b"/Type /XObject /Subtype /Form /Resources << /XObject << /X 5 0 R >> >>")
    more = b"/Resources << /XObject << /X 5 0 R >> >>"
    assert not is_torn(pikepdf.open(io.BytesIO(write_pdf(*page_tree(more=more), stream(b"/X Do"), form))), 0)


def test_a_page_that_its_tree_does_not_name_is_counted():
    lost = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    pdf = write_pdf(*page_tree(more=FONT), stream(LINES), lost)
    assert count_lost_pages(pikepdf.open(io.BytesIO(pdf))) == 1
    assert "page.missing" in codes(read(pdf))


def test_orders_as_they_are_sent_are_not_doubted(project):
    inbox = project / "samples" / "inbox"
    sent = [path for path in sorted(inbox.glob("*.pdf")) if path.stem != "29-trasig"]  # that one is broken
    assert sent
    for path in sent:
        with pikepdf.open(path) as pdf:
            assert (path.name, [is_torn(pdf, index) for index in range(len(pdf.pages))]) == (
                path.name,
                [False] * len(pdf.pages),
            )
            assert count_lost_pages(pdf) == 0


def a_page_of(data: bytes, entries: bytes, size: bytes = b"/Width 1728 /Height 2200 ") -> bytes:
    """Return a page that is one picture of a bit a pixel."""
    image = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 1 " + size + entries
    more = b"/Resources << /XObject << /I 5 0 R >> >>"
    return write_pdf(*page_tree(more=more), stream(b"q 595 0 0 842 0 0 cm /I Do Q"), stream(data, image))


WHITE = zlib.compress(b"\xff" * (1728 // 8 * 2200))


@pytest.mark.parametrize(
    ("page", "lost"),
    [
        (a_page_of(WHITE, b"/Filter /FlateDecode"), False),  # a blank sheet that was sent along
        (a_page_of(bytes(range(256)) * 40, b"/Filter /JBIG2Decode"), True),
        (a_page_of(WHITE[:200], b"/Filter /JPXDecode"), True),
        (a_page_of(WHITE, b"/Filter /FlateDecode", b"/Width 90000 /Height 90000 "), True),
    ],
    ids=["blank", "damaged JBIG2", "damaged JPEG 2000", "larger than the limit"],
)
def test_a_page_is_not_blank_whose_picture_could_not_be_decoded(page, lost):
    reading = read(page)
    assert reading.pages[0].words == ()
    assert ("page.unreadable" in codes(reading)) is lost
