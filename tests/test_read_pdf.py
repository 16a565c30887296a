"""What a PDF says and what it shows are not always the same."""

import io

import numpy as np
import pikepdf
import pytest
from PIL import Image, ImageChops, TiffImagePlugin
from reportlab.lib.pagesizes import A4

from intake.errors import DocumentError
from intake.read.faxstream import take_image
from models.page import Box, Source
from tests.documents import LINES, codes, draw, draw_pdf, fax_of, picture_of, read, tiff_of
from tests.hostile import page_tree, stream, write_pdf

LIE = "Patient Erik Falk 19450505-1234"


def invisible(page):
    text = page.beginText(72, 500)
    text.setTextRenderMode(3)
    text.textLine(LIE)
    page.drawText(text)


def white_on_white(page):
    page.setFillGray(1)
    page.drawString(72, 500, LIE)


def covered_by_a_rectangle(page):
    page.drawString(72, 500, LIE)
    page.setFillGray(1)
    page.rect(60, 490, 400, 30, stroke=0, fill=1)


def off_the_page(page):
    page.drawString(72, -100, LIE)


def too_small_to_see(page):
    page.setFont("Helvetica", 1)
    page.drawString(72, 500, LIE)


def clipped_away(page):
    path = page.beginPath()
    path.rect(0, 0, 10, 10)
    page.clipPath(path, stroke=0)
    page.drawString(72, 500, LIE)


@pytest.mark.parametrize(
    "hide",
    [invisible, white_on_white, covered_by_a_rectangle, off_the_page, too_small_to_see, clipped_away],
)
def test_text_that_no_eye_sees_is_dropped_and_flagged(hide):
    reading = read(draw(hide))
    assert "19121212-1212" in reading.pages[0].text
    assert "19450505-1234" not in reading.pages[0].text
    assert codes(reading) == ["text.hidden"]


def white_on_black(page):
    page.rect(60, 490, 400, 30, stroke=0, fill=1)
    page.setFillGray(1)
    page.drawString(72, 500, "Samtycke finns")


def test_white_text_on_a_black_band_is_seen():
    reading = read(draw(white_on_black))
    assert "Samtycke finns" in reading.pages[0].text and codes(reading) == []


@pytest.mark.ocr
def test_a_picture_laid_over_the_text_is_what_is_read():
    def cover(page):
        page.drawImage(image_reader(picture_of(draw(lambda page: None, [LIE]))), 0, 0, *A4)

    reading = read(draw(cover))
    assert "19450505-1234" in reading.pages[0].text
    assert "19121212-1212" not in reading.pages[0].text
    assert codes(reading) == ["text.hidden"]


@pytest.mark.ocr
def test_a_scanners_own_right_recognition_is_no_lie():
    def scan(page):
        page.drawImage(image_reader(picture_of(draw_pdf(header=""))), 0, 0, *A4)
        text = page.beginText()
        text.setTextRenderMode(3)
        text.setFont("Helvetica", 12)
        for row, line in enumerate(LINES):
            text.setTextOrigin(72, 720 - 24 * row)
            text.textLine(line)
        page.drawText(text)

    reading = read(draw(scan, lines=[]))
    assert "Personnummer: 19121212-1212" in reading.pages[0].text
    assert reading.pages[0].source is Source.OCR and codes(reading) == []


def image_reader(image):
    from reportlab.lib.utils import ImageReader

    return ImageReader(image)


def fax_pdf(*, entries: bytes = b"", dpi=(204, 196), turned: int = 0) -> bytes:
    """Return a PDF whose one page is a G4 stream, as fax servers write it."""
    fax = fax_of(draw_pdf(), dpi)
    data = group4_of(fax)
    size = b"/Columns %d /Rows %d /K -1" % fax.size
    image = b"/Type /XObject /Subtype /Image /Width %d /Height %d" % fax.size
    image += b" /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode"
    image += b" /DecodeParms << %s %s >> %s" % (size, entries.partition(b"|")[0], entries.partition(b"|")[2])
    more = b"/Resources << /XObject << /I 5 0 R >> >> /Rotate %d" % turned
    paint = b"q %f 0 0 %f 0 0 cm /I Do Q" % A4
    box = b"[0 0 %f %f]" % A4
    return write_pdf(*page_tree(box, more=more), stream(paint), stream(data, image))


def group4_of(image: Image.Image) -> bytes:
    strips = TiffImagePlugin.STRIP_SIZE
    TiffImagePlugin.STRIP_SIZE = 1 << 30
    try:
        content = tiff_of(ImageChops.invert(image))  # TIFF's 1 is white, the fax code's is black
    finally:
        TiffImagePlugin.STRIP_SIZE = strips
    tags = Image.open(io.BytesIO(content)).tag_v2
    (start,), (length,) = tags[273], tags[279]
    return content[start : start + length]


@pytest.mark.ocr
@pytest.mark.parametrize(
    "entries",
    [
        b"",
        b"/BlackIs1 true|/Decode [1 0]",
        b"/BlackIs1 true",  # a negative: the sender's software is wrong, the page can still be read
    ],
)
def test_a_fax_stream_is_read_black_on_white(entries):
    reading = read(fax_pdf(entries=entries))
    assert "Personnummer: 19121212-1212" in reading.pages[0].text and codes(reading) == []


def test_a_fax_stream_is_taken_out_pixel_for_pixel():
    opened = pikepdf.open(io.BytesIO(fax_pdf(dpi=(204, 98))))
    picture = take_image(opened.pages[0], Box(0, 0, *A4), A4, 10**8)
    sent = np.asarray(fax_of(draw_pdf(), (204, 98)).convert("L"))
    assert picture.dpi == pytest.approx((204, 98), abs=0.3)
    assert np.array_equal(picture.gray, sent)


@pytest.mark.ocr
def test_a_turned_fax_page_is_read_as_it_is_shown():
    fax = fax_pdf(turned=180)
    reading = read(fax)
    assert "Personnummer: 19121212-1212" in reading.pages[0].text


def test_filled_fields_and_notes_are_read():
    def fill(page):
        page.acroForm.textfield(value="Ortopedmottagningen", x=72, y=480, width=200, height=20, name="klinik")
        page.acroForm.checkbox(x=72, y=440, size=12, checked=True, name="bilder", buttonStyle="cross")
        page.acroForm.checkbox(x=72, y=420, size=12, checked=False, name="svar")

    page = read(draw(fill)).pages[0]
    assert "Ortopedmottagningen" in page.text
    assert [tick.ticked for tick in page.ticks] == [True, False]


def test_a_pdf_that_is_cut_off_keeps_its_pages_and_is_flagged():
    whole = draw_pdf(3)
    reading = read(whole[: whole.rindex(b"xref\n0")])
    assert len(reading.pages) == 3 and "page.missing" in codes(reading)
    assert all("19121212-1212" in page.text for page in reading.pages)


def test_a_page_that_one_reader_does_not_find_is_flagged():
    tree = b"<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 >>"
    catalogue, _, page = page_tree()
    reading = read(write_pdf(catalogue, tree, page, stream(b"")))
    assert "page.missing" in codes(reading)


def test_files_inside_a_pdf_are_said_not_to_be_read():
    pdf = pikepdf.open(io.BytesIO(draw_pdf()))
    pdf.attachments["order.pdf"] = pikepdf.AttachedFileSpec(pdf, draw_pdf())
    target = io.BytesIO()
    pdf.save(target)
    assert codes(read(target.getvalue())) == ["page.unreadable"]


def locked(owner: str, user: str) -> bytes:
    target = io.BytesIO()
    pikepdf.open(io.BytesIO(draw_pdf())).save(target, encryption=pikepdf.Encryption(owner=owner, user=user))
    return target.getvalue()


def test_a_pdf_locked_against_changes_alone_is_read():
    reading = read(locked("owner", ""))
    assert "19121212-1212" in reading.pages[0].text and codes(reading) == []


def test_a_pdf_locked_against_reading_is_refused_as_such():
    with pytest.raises(DocumentError) as refusal:
        read(locked("owner", "user"))
    assert refusal.value.code == "encrypted"


def test_the_visible_page_alone_counts_and_boxes_are_measured_from_its_corner():
    pdf = pikepdf.open(io.BytesIO(draw_pdf(header="")))
    pdf.pages[0].cropbox = [50, 100, 550, 800]
    target = io.BytesIO()
    pdf.save(target)
    page = read(target.getvalue()).pages[0]
    patient = next(word for word in page.words if word.text == "19121212-1212")
    assert (page.width, page.height) == pytest.approx((500, 700), abs=1)
    assert patient.box.x0 == pytest.approx(160.7 - 50, abs=1)
    assert patient.box.bottom == pytest.approx(800 - 672 + 3, abs=4)


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_text_page_lying_on_its_side_is_read_upright(degrees):
    pdf = pikepdf.open(io.BytesIO(draw_pdf(header="")))
    pdf.pages[0].Rotate = degrees
    target = io.BytesIO()
    pdf.save(target)
    page = read(target.getvalue()).pages[0]
    assert page.text.splitlines()[2] == "Personnummer: 19121212-1212"
    assert len(page.ticks) == 2 and page.flags == ()


def test_text_in_a_layer_that_is_switched_off_is_hidden():
    font = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    paint = b"BT /F 12 Tf 72 700 Td (Personnummer 19121212-1212) Tj ET "
    paint += b"/OC /H BDC BT /F 12 Tf 72 600 Td (Patient Erik Falk 19450505-1234) Tj ET EMC"
    catalogue = b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >> >>"
    tree = page_tree(more=b"/Resources << %s /Properties << /H 5 0 R >> >>" % font)
    reading = read(write_pdf(catalogue, *tree[1:], stream(paint), b"<< /Type /OCG /Name (h) >>"))
    assert codes(reading) == ["text.hidden"]
    assert reading.pages[0].text == "Personnummer 19121212-1212"


@pytest.mark.parametrize(
    ("content", "flags"),
    [
        (
            b"<< /Length 200 /Filter /FlateDecode >>\nstream\n" + b"x" * 200 + b"\nendstream",
            ["page.unreadable"],
        ),
        (stream(b"q Q"), []),  # a page that is meant to be blank
    ],
)
def test_a_page_whose_content_cannot_be_decoded_is_not_taken_for_blank(content, flags):
    assert codes(read(write_pdf(*page_tree(), content))) == flags


def test_a_short_word_that_is_lost_from_its_line_is_noticed():
    """A side in two letters: its font was damaged, and the examination stood there without it."""

    def paint(page):
        page.setFillGray(1)
        page.drawString(400, 720, "vä")

    assert codes(read(draw(paint))) == ["text.hidden"]
