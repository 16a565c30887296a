"""What the soak calls wrong: a day that is gone without a trace is told apart from one that was misread."""

import io
from types import SimpleNamespace

import pytest
from PIL import Image, ImageDraw, ImageFont

from samples.draw.make import Sample
from tests import damage

pytestmark = pytest.mark.ocr
DPI, DAY = (204, 196), (900, 200)  # dots an inch; where the day begins


def a_fax(clear: tuple[int, int, int, int] | None = None) -> Sample:
    """Draw an order as a fax, with a part of it wiped out."""
    image = Image.new("L", (1728, 1000), 255)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype("DejaVuSans.ttf", 40)
    pen.text((150, 200), "Undersökning: CT torax", 0, font)
    pen.text(DAY, "2024-03-02", 0, font)
    pen.text((150, 300), "Skickas till Mediaenheten", 0, font)
    if clear:
        pen.rectangle(clear, fill=255)
    target = io.BytesIO()
    image.point(lambda value: 255 * (value > 128)).convert("1").save(
        target, "TIFF", compression="group4", dpi=DPI
    )
    return Sample(target.getvalue(), ".tif", {}, "drawn", ())


WHOLE = (*DAY, DAY[0] + 320, DAY[1] + 60)
HALF = (*DAY, DAY[0] + 150, DAY[1] + 60)
TOLD = "['CT torax 2024-03-02']"


@pytest.mark.parametrize(
    ("clear", "differences", "vanished"),
    [
        (WHOLE, {"examinations": (TOLD, "['CT torax None']")}, True),
        (HALF, {"examinations": (TOLD, "['CT torax None']")}, False),  # ink is left: a careful reader doubts
        (None, {"examinations": (TOLD, "['CT torax None']")}, False),
        (WHOLE, {"examinations": (TOLD, "['CT buk None']")}, False),  # something else is wrong as well
        (WHOLE, {"examinations": (TOLD, "['CT torax 2024-03-03']")}, False),  # no ink says another day
        (WHOLE, {"examinations": (TOLD, "['CT torax None']"), "doctor": ("A", "B")}, False),
        (WHOLE, {}, False),  # an order that the fax does not hold
    ],
)
def test_a_day_without_a_trace_is_no_defect_and_any_ink_of_it_makes_it_one(
    monkeypatch, clear, differences, vanished
):
    scored = SimpleNamespace(differences=differences, is_wrong_in_queue=True)
    monkeypatch.setattr(damage, "score_file", lambda printed, truth: SimpleNamespace(orders=[scored]))
    assert damage.has_vanished(a_fax(), a_fax(clear), {}) is vanished
