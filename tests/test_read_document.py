"""Files of every kind become pages."""

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4

from intake.errors import DocumentError
from models.page import Source
from tests.documents import (
    HEADER,
    LINES,
    a_mail,
    codes,
    draw_pdf,
    fax_of,
    image_of,
    picture_of,
    read,
    tiff_of,
)


def test_a_text_pdf_keeps_its_words_boxes_and_stamped_header():
    reading = read(draw_pdf())
    page = reading.pages[0]
    assert (page.source, page.number, reading.page_count, codes(reading)) == (Source.TEXT, 1, 1, [])
    assert page.header == " ".join(HEADER.format(page=1, pages=1).split())
    assert page.text.splitlines()[:2] == list(LINES[:2])
    patient = next(word for word in page.words if word.text == "19121212-1212")
    assert patient.box.x0 == pytest.approx(160.7, abs=3)
    assert patient.box.bottom == pytest.approx(A4[1] - 672 + 3, abs=4)


def test_drawn_boxes_of_a_text_pdf_are_ticks():
    ticks = read(draw_pdf()).pages[0].ticks
    assert [(tick.ticked, tick.confidence) for tick in ticks] == [(False, 1.0), (True, 1.0)]


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("dpi", "compression"),
    [
        ((204, 196), "group4"),  # fine
        ((204, 98), "group3"),  # standard: pixels twice as high as wide
        ((204, 98), "tiff_ccitt"),  # MH without end of line marks
    ],
)
def test_a_fax_is_read_in_points_whatever_its_pixels(dpi, compression):
    fax = fax_of(draw_pdf(), dpi)
    reading = read(tiff_of(fax, dpi=dpi, compression=compression))
    page = reading.pages[0]
    assert page.source is Source.OCR and codes(reading) == []
    assert (page.width, page.height) == pytest.approx((A4[0], A4[1]), abs=2)
    patient = next(word for word in page.words if word.text == "19121212-1212")
    assert patient.box.x0 == pytest.approx(160.7, abs=3)
    assert "19121212-1212" in {word.text for word in page.second}
    assert [tick.ticked for tick in page.ticks] == [False, True]
    assert page.header is not None and "Läkare" in page.text


@pytest.mark.ocr
def test_every_page_of_a_tiff_is_read_with_its_own_resolution():
    pdf = draw_pdf(2)
    reading = read(tiff_of(fax_of(pdf), fax_of(pdf, page=1)))
    assert [page.number for page in reading.pages] == [1, 2]
    assert codes(reading) == []


@pytest.mark.ocr
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_photo_without_resolution_is_taken_for_a4(kind):
    photo = picture_of(draw_pdf(), (150, 150))
    page = read(image_of(photo, kind)).pages[0]
    assert page.height == pytest.approx(A4[1], abs=3)
    assert "Personnummer: 19121212-1212" in page.text


@pytest.mark.ocr
def test_a_photo_lying_on_its_side_is_turned_as_its_exif_says():
    photo = picture_of(draw_pdf(), (150, 150)).rotate(90, expand=True)
    exif = Image.Exif()
    exif[0x0112] = 6
    page = read(image_of(photo, "JPEG", exif=exif)).pages[0]
    assert page.height > page.width and "Personnummer: 19121212-1212" in page.text


@pytest.mark.ocr
@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_sent_sideways_or_upside_down_is_turned(degrees):
    fax = picture_of(draw_pdf(), (204, 204)).rotate(degrees, expand=True)
    page = read(image_of(fax, "PNG", dpi=(204, 204))).pages[0]
    assert page.height > page.width and "Personnummer: 19121212-1212" in page.text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\0" * 100, "empty"),
        (b"<!DOCTYPE html><html>%PDF", "unsupported"),  # a web page named .pdf
        (b"PK\x03\x04rest", "unsupported"),
        (b"\xd0\xcf\x11\xe0rest", "unsupported"),
        (bytes(range(256)) * 20, "unsupported"),
        (b"%PDF-1.4\nnothing", "unreadable"),
        (b"II*\0\x08\0\0\0", "unreadable"),
        (b"\x89PNG\r\n\x1a\nrest", "unreadable"),
        (b"\xff\xd8\xff\xe0" + b"\xff\xda" * 5000, "unreadable"),  # a progressive JPEG of 5000 scans
    ],
)
def test_what_cannot_be_read_is_refused_by_what_its_bytes_say(content, code):
    with pytest.raises(DocumentError) as refusal:
        read(content)
    assert refusal.value.code == code


def test_a_mail_is_a_body_and_its_attachments_pages():
    mail = a_mail()
    mail.add_attachment(draw_pdf(2), maintype="application", subtype="octet-stream")
    reading = read(mail.as_bytes())
    assert (reading.kind, reading.sender, reading.subject) == (
        "email",
        "anna.oberg@example.se",
        "Beställning av bilder",
    )
    assert [(page.number, page.source) for page in reading.pages] == [
        (0, Source.MAIL),
        (1, Source.TEXT),
        (2, Source.TEXT),
    ]
    assert reading.pages[0].text.splitlines() == ["Beställning av bilder", "Hej!", "Patient 19121212-1212"]
    assert codes(reading) == []
