"""What a PDF says and no eye sees queues nothing: neither another patient nor another receiver."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.clinics import FORM, VALUES
from tests.documents import picture_of
from tests.reading import codes_of, extract_all, is_queued, values_of

LIES = {
    "another patient": ("Personnummer: ", "19580412-1712", "19450817-9074"),
    "another receiver": (
        "Bilderna skickas till: ",
        VALUES["destination"],
        "Röntgenkliniken, Skånes universitetssjukhus Lund",
    ),
}
Hide = Callable[[Canvas, Callable[[], None]], None]


def a_page(paint: Callable[[Canvas], None]) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    paint(canvas)
    canvas.save()
    return target.getvalue()


def write(canvas: Canvas, text: str, top: float = 780) -> None:
    canvas.setFont("Helvetica", 11)
    for row, line in enumerate(text.splitlines()):
        canvas.drawString(60, top - 22 * row, line)


def invisible(canvas, lie):
    canvas._code.append("3 Tr")
    lie()
    canvas._code.append("0 Tr")


def white(canvas, lie):
    canvas.setFillGray(1)
    lie()
    canvas.setFillGray(0)


def all_but_white(canvas, lie):
    canvas.setFillGray(0.97)
    lie()
    canvas.setFillGray(0)


def transparent(canvas, lie):
    canvas.setFillAlpha(0)
    lie()
    canvas.setFillAlpha(1)


def under_a_rectangle(canvas, lie):
    lie()
    canvas.setFillGray(1)
    canvas.rect(50, 300, 500, 200, stroke=0, fill=1)
    canvas.setFillGray(0)


def clipped_away(canvas, lie):
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(0, 0, 10, 10)
    canvas.clipPath(path, stroke=0)
    lie()
    canvas.restoreState()


def tiny(canvas, lie):
    canvas.saveState()
    canvas.translate(60, 400)
    canvas.scale(0.08, 0.08)
    lie()
    canvas.restoreState()


def outside_the_page(canvas, lie):
    canvas.saveState()
    canvas.translate(0, -1000)
    lie()
    canvas.restoreState()


def outside_the_crop_box(canvas, lie):
    canvas.setCropBox((0, 500, *A4))
    lie()


WAYS: dict[str, Hide] = {
    way.__name__: way
    for way in (
        invisible,
        white,
        all_but_white,
        transparent,
        under_a_rectangle,
        clipped_away,
        tiny,
        outside_the_page,
        outside_the_crop_box,
    )
}


def hide(way: Hide, label: str, shown: str, lie: str) -> bytes:
    """Return an order whose page shows one value, with another one hidden below it."""

    def paint(canvas: Canvas) -> None:
        write(canvas, FORM.format(**VALUES))
        way(canvas, lambda: write(canvas, f"{label}{lie}", 400))

    return a_page(paint)


def behind_a_picture(label: str, shown: str, lie: str) -> bytes:
    """Return a page whose picture shows the order, over a text layer that tells another one."""
    said = FORM.format(**VALUES)
    picture = picture_of(a_page(lambda canvas: write(canvas, said)))

    def paint(canvas: Canvas) -> None:
        write(canvas, said.replace(shown, lie))
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)

    return a_page(paint)


def in_a_layer_switched_off(label: str, shown: str, lie: str) -> bytes:
    pdf = pikepdf.open(io.BytesIO(a_page(lambda canvas: write(canvas, FORM.format(**VALUES)))))
    hidden = pikepdf.open(io.BytesIO(a_page(lambda canvas: write(canvas, f"{label}{lie}", 400))))
    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="draft"))
    pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer]))
    form = pdf.copy_foreign(hidden.pages[0].as_form_xobject())
    form.OC = layer
    pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Lie=form)
    pdf.pages[0].contents_add(b"q /Lie Do Q")
    target = io.BytesIO()
    pdf.save(target)
    return target.getvalue()


def twenty() -> dict[str, tuple[bytes, str]]:
    """Return each page with the value that it hides."""
    pages = {}
    for name, (label, shown, lie) in LIES.items():
        for way, made in WAYS.items():
            pages[f"{name}, {way}"] = hide(made, label, shown, lie), lie
        for other in (behind_a_picture, in_a_layer_switched_off):
            pages[f"{name}, {other.__name__}"] = other(label, shown, lie), lie
    return pages


@pytest.mark.ocr
def test_no_order_is_queued_by_what_no_eye_sees():
    pages = twenty()
    printed = extract_all({name: content for name, (content, _) in pages.items()})
    told = {name: (is_queued(one), "text.hidden" in codes_of(one)) for name, one in printed.items()}
    assert len(told) >= 20
    assert told == dict.fromkeys(pages, (False, True))
    assert [name for name, (_, lie) in pages.items() if lie in values_of(printed[name])] == []


def test_the_same_order_with_nothing_hidden_is_queued():
    page = a_page(lambda canvas: write(canvas, FORM.format(**VALUES)))
    (printed,) = extract_all({"order": page}).values()
    assert is_queued(printed) and codes_of(printed) == set()
