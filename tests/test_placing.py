from intake.extract.pages.placing import as_sent
from models.order import Evidence, Field
from models.page import Box, Page, Source
from tests.orders import an_order

BOX = Box(100, 700, 160, 712)
EVIDENCE = Evidence(page=1, bbox=BOX, quote="Anna Berg")


def a_turned_page(turned: float) -> Page:
    return Page(number=1, width=595, height=842, words=(), source=Source.OCR, turned=turned)


def bbox_of(turned: float):
    order = an_order(doctor=Field(value="Anna Berg", evidence=EVIDENCE))
    return as_sent(order, {1: a_turned_page(turned)}).fields["doctor"].evidence.bbox


def test_a_level_page_leaves_its_boxes_alone():
    assert bbox_of(0.0) == BOX


def test_a_skewed_page_gives_the_box_where_the_ink_was_sent():
    moved = bbox_of(2.0)
    assert moved != BOX
    assert abs(moved.center[1] - BOX.center[1]) < 30 and abs(moved.center[0] - BOX.center[0]) < 30


def test_evidence_of_a_page_that_is_not_there_is_left_alone():
    order = an_order(doctor=Field(value="Anna Berg", evidence=EVIDENCE))
    assert as_sent(order, {}).fields["doctor"].evidence == EVIDENCE
