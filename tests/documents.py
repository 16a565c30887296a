"""Documents made for a test, and what reading makes of them."""

import io
from email.message import EmailMessage

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from intake.read.desk import Desk
from intake.read.parse import parse
from intake.read.picture import Picture
from intake.read.reading import Reading
from models.limits import Limits
from models.page import Box

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
HEADER = "2015-01-29 09:00 FROM: +46 340 123456  TO: 0303 12345   P.{page}/{pages}"
LINES = (
    "Beställning av röntgenbilder",
    "Läkare: Anna Öberg",
    "Personnummer: 19121212-1212",
    "Telefon: 0340-48 10 00",
)


def draw_pdf(pages=1, header=HEADER) -> bytes:
    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=A4)
    for number in range(1, pages + 1):
        page.setFont("Courier", 8)
        page.drawString(30, A4[1] - 18, header.format(page=number, pages=pages))
        page.setFont("Helvetica", 12)
        for row, line in enumerate(LINES):
            page.drawString(72, 720 - 24 * row, line)
        page.rect(72, 590, 10, 10)
        page.rect(72, 570, 10, 10)
        page.line(73, 571, 81, 579)
        page.line(73, 579, 81, 571)
        page.drawString(90, 591, "Bilder")
        page.drawString(90, 571, "Utlåtande")
        page.showPage()
    page.save()
    return target.getvalue()


def picture_of(pdf: bytes, dpi=(204, 196), page=0) -> Image.Image:
    gray = pypdfium2.PdfDocument(pdf)[page].render(scale=600 / 72, grayscale=True).to_numpy().squeeze()
    size = (round(A4[0] / 72 * dpi[0]), round(A4[1] / 72 * dpi[1]))
    return Image.fromarray(gray).resize(size, Image.Resampling.BOX)


def fax_of(pdf: bytes, dpi=(204, 196), page=0) -> Image.Image:
    return picture_of(pdf, dpi, page).point(lambda value: 255 if value > 140 else 0).convert("1")


def tiff_of(*frames: Image.Image, dpi=(204, 196), compression="group4") -> bytes:
    target = io.BytesIO()
    frames[0].save(target, "TIFF", compression=compression, dpi=dpi, save_all=True, append_images=frames[1:])
    return target.getvalue()


def image_of(image: Image.Image, kind: str, **options) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def read(content: bytes, limits: Limits = Limits()) -> Reading:  # noqa: B008 - frozen
    return parse(content, Desk(limits=limits))


def codes(reading: Reading) -> list[str]:
    return [flag.code for flag in reading.flags] + [f.code for page in reading.pages for f in page.flags]


def a_mail(**parts) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = parts.get("sender", "Anna Öberg <Anna.Oberg@Example.SE>")
    mail["Subject"] = "Beställning av bilder"
    mail.set_content(parts.get("text", "Hej!\n\nPatient 19121212-1212\n"))
    return mail


def draw(paint, lines=LINES) -> bytes:
    """Draw the usual lines, and let `paint` do something to the page."""
    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=A4)
    page.setFont("Helvetica", 12)
    for row, line in enumerate(lines):
        page.drawString(72, 720 - 24 * row, line)
    paint(page)
    page.showPage()
    page.save()
    return target.getvalue()


def drawn(*numbers: str) -> tuple[Picture, list[Box]]:
    """Return a clean page at 204 dpi with numbers below each other, and their boxes (points)."""
    image = Image.new("L", (900, 90 * len(numbers) + 60), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(FONT, 31)
    boxes = []
    for index, number in enumerate(numbers):
        pen.text((100, 40 + 90 * index), number, font=font, fill=0)
        edges = pen.textbbox((100, 40 + 90 * index), number, font=font)
        boxes.append(Box(*(edge * 72 / 204 for edge in edges)))
    return Picture(gray=np.asarray(image), dpi=(204.0, 204.0)), boxes
