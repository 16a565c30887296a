"""What a page says without the captions of boxes that are not ticked."""

from dataclasses import replace

import pytest

from intake.extract.caveats.reserving import chosen_text
from models.page import Box, Source, Tick
from tests.pages import a_page

ROW = "   Endast bilder        Endast utlåtande"


def boxes_before(page, *signs):
    """Put a box before each "Endast": ticked or not, and how surely it was seen."""
    captions = [word.box for word in page.words if word.text == "Endast"]
    return tuple(
        Tick(Box(box.x0 - 14, box.top, box.x0 - 4, box.bottom), ticked, sure)
        for box, (ticked, sure) in zip(captions, signs, strict=True)
    )


@pytest.mark.parametrize(
    ("signs", "is_left_out"),
    [
        (((True, 1.0), (False, 1.0)), True),
        (((True, 1.0), (False, 0.8)), False),  # a worn box may have lost its tick
        (((False, 1.0), (False, 1.0)), False),  # none is ticked: the tick was not seen
        (((True, 1.0), (True, 1.0)), False),
    ],
)
def test_a_pictures_caption_is_left_out_where_its_row_is_plain(signs, is_left_out):
    page = a_page(ROW, source=Source.OCR)
    text = chosen_text(replace(page, ticks=boxes_before(page, *signs)))
    assert "bilder" in text
    assert ("utlåtande" not in text) is is_left_out
