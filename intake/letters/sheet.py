"""Set a letter on paper so that it survives a fax: large type, black on white, nothing thin or grey."""

import io
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from xml.sax.saxutils import escape

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table

PLAIN, BOLD = "Vera", "VeraBd"  # come with reportlab; embedded, so that every fax server draws the same
SMALLEST = 12  # points: below that, a fax at standard resolution blurs å and ä
MOST = 1000  # characters of one paragraph: what is longer is no value, and would not go on a page
BAR = 0.5 * mm  # the narrowest bar: four dots at a fax's 204 dpi
LINE = 1.2  # points: a thinner line breaks up


@cache
def fonts() -> tuple[TTFont, TTFont]:
    """Load and register the two faces once."""
    faces = TTFont(PLAIN, "Vera.ttf"), TTFont(BOLD, "VeraBd.ttf")
    for face in faces:
        pdfmetrics.registerFont(face)
    return faces


def style(size: float = SMALLEST, *, bold: bool = False, after: float = 4) -> ParagraphStyle:
    """Return a style: `size` and the gap `after` it in points."""
    fonts()
    name = BOLD if bold else PLAIN
    return ParagraphStyle(
        f"{name}-{size}-{after}",
        fontName=name,
        fontSize=size,
        leading=size * 1.3,
        textColor=black,
        spaceAfter=after,
    )


def drawable(text: str) -> str:
    """Return a text with what the face cannot draw written without its marks: ń as n, never an empty box."""
    face = fonts()[0].face.charToGlyph
    shown = []
    for letter in unicodedata.normalize("NFC", text):
        if ord(letter) in face:
            shown.append(letter)
        else:
            shown += [one for one in unicodedata.normalize("NFKD", letter) if ord(one) in face] or ["?"]
    return "".join(shown)


def line(text: str, size: float = SMALLEST, *, bold: bool = False, after: float = 4) -> Paragraph:
    """Set a paragraph; its text is never read as mark-up, and is cut where it has no end."""
    shown = text if len(text) <= MOST else f"{text[:MOST]} ..."
    return Paragraph(escape(drawable(shown)), style(size, bold=bold, after=after))


def title(text: str) -> Paragraph:
    """Set a heading."""
    return line(text, 20, bold=True, after=8)


def gap(points: float = 10) -> Spacer:
    """Leave so many points free."""
    return Spacer(1, points)


def rule() -> HRFlowable:
    """Draw a line over the width."""
    return HRFlowable(width="100%", thickness=LINE, color=black, spaceBefore=4, spaceAfter=8)


def pairs(rows: Iterable[tuple[str, str]], width: float = 45 * mm) -> Table:
    """Set names and values in two columns."""
    cells = [[line(name, bold=True, after=0), line(value, after=0)] for name, value in rows]
    table = Table(cells, colWidths=[width, None], hAlign="LEFT")
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (0, -1), 0)])
    return table


def code_block(name: str, code: str) -> list[Flowable]:
    """Set a case code twice: as large text, and as a Code 128 barcode with a quiet zone of ten bars."""
    bars = Code128(code, barWidth=BAR, barHeight=15 * mm, quiet=True, lquiet=10 * BAR, rquiet=10 * BAR)
    return [line(f"{name}: {code}", 18, bold=True, after=8), bars, gap(8)]


def question(number: int, text: str, answer: str) -> KeepTogether:
    """Set a numbered question with a ruled line to answer on."""
    return KeepTogether(
        [
            line(f"{number}. {text}", 13, bold=True, after=2),
            line(answer, after=0),
            gap(14),
            HRFlowable(width="100%", thickness=LINE, color=black, spaceAfter=10),
        ]
    )


def make_pdf(
    flowables: Sequence[Flowable],
    heading: str,
    *,
    foot: str = "",
    size: tuple[float, float] = A4,
    margin: float = 20 * mm,
) -> bytes:
    """Draw a letter. The file says its kind as title, and nothing of the patient.

    `foot` stands below every page but the first, with {page} for its number: pages part on a fax.
    """
    fonts()

    def draw_foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(PLAIN, SMALLEST)
        canvas.drawString(margin, margin / 2, drawable(foot.format(page=document.page)))

    buffer = io.BytesIO()
    document = SimpleDocTemplate(
        buffer,
        pagesize=size,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=margin,
        bottomMargin=margin,
        title=heading,
        invariant=1,
    )
    document.build(list(flowables), onLaterPages=draw_foot)
    return buffer.getvalue()
