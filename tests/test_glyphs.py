"""Numbers that look otherwise than their text layer says."""

import io

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

from intake.read import glyphs
from intake.read.nets import Net
from models.page import Source
from tests.documents import codes, draw_pdf, read

TABLE = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Said def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <20> <7E> <0020> endbfrange
{count} beginbfchar {pairs} endbfchar
endcmap CMapName currentdict /CMap defineresource pop end end"""


def tell_otherwise(pdf: bytes, said: dict[str, str]) -> bytes:
    """Give each font a table that says other signs than it shows."""
    pairs = " ".join(f"<{ord(shown):02X}> <{ord(told):04X}>" for shown, told in said.items())
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for font in opened.pages[0].Resources.Font.values():
            font.ToUnicode = opened.make_stream(TABLE.format(count=len(said), pairs=pairs).encode())
        target = io.BytesIO()
        opened.save(target)
    return target.getvalue()


@pytest.mark.ocr
@pytest.mark.parametrize("said", [{"1": "7"}, {"2": "3", "3": "2"}, {"9": "4", "1": "2", "2": "1"}])
def test_a_font_that_calls_its_digits_by_other_names_does_not_win(said):
    reading = read(tell_otherwise(draw_pdf(), said))
    page = reading.pages[0]
    assert "19121212-1212" in page.text
    assert "text.hidden" in codes(reading)
    assert page.source is Source.OCR or "19121212-1212" in [word.text for word in page.words]


def draw_boxed(number: str) -> bytes:
    """Draw a form that has a box for each digit of a number."""
    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=A4)
    page.setFont("Helvetica", 12)
    page.drawString(72, 720, "Personnummer")
    for place, digit in enumerate(number):
        page.rect(72 + 20 * place, 690, 20, 18)
        page.drawString(79 + 20 * place, 694, digit)
    page.drawString(72, 660, "Undersökning CT torax 2024-03-05, bilder och utlåtande önskas")
    page.save()
    return target.getvalue()


@pytest.mark.ocr
@pytest.mark.parametrize("number", ["191212121212", "121212-1212", "200609044235"])
def test_the_rules_of_boxes_that_digits_stand_in_are_no_ones(number):
    reading = read(draw_boxed(number))
    page = reading.pages[0]
    assert page.source is Source.TEXT
    assert [word.text for word in page.words if len(word.text) == 1] == list(number)
    assert not codes(reading)


def draw_numbered_row(number: str, identity: str) -> bytes:
    """Draw a table's row with its own number in a narrow cell before an identity's."""
    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=A4)
    page.setFont("Helvetica", 10)
    page.drawString(46, 720, "Patienter, undersökningar och datum: bilder önskas av alla dessa")
    for left, width, text in ((42, 18, number), (60, 100, identity), (160, 200, "CT torax 2024-03-05")):
        page.rect(left, 690, width, 18)
        page.drawString(left + 4, 695, text)
    page.save()
    return target.getvalue()


@pytest.mark.ocr
def test_a_rule_between_a_rows_number_and_an_identity_is_no_one():
    reading = read(draw_numbered_row("3", "194004016467"))
    assert "194004016467" in [word.text for word in reading.pages[0].words]
    assert not codes(reading)


def test_a_font_that_tells_the_truth_is_believed(monkeypatch):
    monkeypatch.setattr(glyphs, "recognise", lambda *_, **__: pytest.fail("the engine need not look"))
    reading = read(tell_otherwise(draw_pdf(), {"1": "1"}))
    page = reading.pages[0]
    assert page.source is Source.TEXT
    assert not codes(reading)


@pytest.mark.ocr
def test_where_the_net_alone_reads_otherwise_the_engine_decides(monkeypatch):
    asked = []
    run = Net.run

    def misread(net, given):
        asked.append(given.shape)
        return run(net, given[..., ::-1].copy())

    monkeypatch.setattr(Net, "run", misread)
    reading = read(draw_pdf())
    page = reading.pages[0]
    assert asked
    assert page.source is Source.TEXT
    assert not codes(reading)
