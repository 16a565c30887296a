"""A page as drawing marks, in PDF points from the top left corner, and its two renderings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from samples.draw.fonts import image_font, pdf_name

WIDTH, HEIGHT = 595.28, 841.89


@dataclass(frozen=True, slots=True)
class Ink:
    """Text with its left end and base line."""

    x: float
    y: float
    text: str
    font: Path
    size: float
    gray: float = 0.0  # 0 black


@dataclass(frozen=True, slots=True)
class Stroke:
    points: tuple[tuple[float, float], ...]
    width: float = 0.7
    gray: float = 0.0


@dataclass(frozen=True, slots=True)
class Area:
    x0: float
    top: float
    x1: float
    bottom: float
    gray: float


@dataclass(slots=True)
class Sheet:
    """One page; areas lie below strokes and text."""

    marks: list[Ink | Stroke | Area] = field(default_factory=list)

    def ink(self) -> list[Ink]:
        return [mark for mark in self.marks if isinstance(mark, Ink)]


def to_image(sheet: Sheet, dpi: float = 204) -> Image.Image:
    """Render a page as a gray image with square pixels."""
    scale = dpi / 72
    image = Image.new("L", (round(WIDTH * scale), round(HEIGHT * scale)), 255)
    draw = ImageDraw.Draw(image)
    for mark in sorted(sheet.marks, key=lambda mark: not isinstance(mark, Area)):
        match mark:
            case Area():
                edges = [value * scale for value in (mark.x0, mark.top, mark.x1, mark.bottom)]
                draw.rectangle(edges, fill=round(mark.gray * 255))
            case Stroke():
                points = [(x * scale, y * scale) for x, y in mark.points]
                width = max(1, round(mark.width * scale))
                draw.line(points, fill=round(mark.gray * 255), width=width, joint="curve")
            case Ink():
                draw_ink(image, mark, scale)
    return image


def draw_ink(image: Image.Image, mark: Ink, scale: float) -> None:
    """Write a text on an image; `scale` is pixels a point."""
    font = image_font(mark.font, mark.size * scale)
    place = (mark.x * scale, mark.y * scale)
    ImageDraw.Draw(image).text(place, mark.text, font=font, fill=round(mark.gray * 255), anchor="ls")


def to_pdf(sheets: Sequence[Sheet]) -> bytes:
    """Render pages as a PDF with text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setTitle("")
    for sheet in sheets:
        for mark in sorted(sheet.marks, key=lambda mark: not isinstance(mark, Area)):
            _to_canvas(canvas, mark)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _to_canvas(canvas: Canvas, mark: Ink | Stroke | Area) -> None:
    match mark:
        case Area():
            canvas.setFillGray(mark.gray)
            canvas.rect(mark.x0, HEIGHT - mark.bottom, mark.x1 - mark.x0, mark.bottom - mark.top, 0, 1)
        case Stroke():
            canvas.setStrokeGray(mark.gray)
            canvas.setLineWidth(mark.width)
            path = canvas.beginPath()
            path.moveTo(mark.points[0][0], HEIGHT - mark.points[0][1])
            for x, y in mark.points[1:]:
                path.lineTo(x, HEIGHT - y)
            canvas.drawPath(path)
        case Ink():
            canvas.setFillGray(mark.gray)
            canvas.setFont(pdf_name(mark.font), mark.size)
            canvas.drawString(mark.x, HEIGHT - mark.y, mark.text)
