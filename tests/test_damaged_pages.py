"""A page that one reader sees and another does not, or that none sees, keeps every order out of the queue."""

import io
import re
from collections.abc import Callable

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.clinics import FORM, VALUES
from tests.reading import codes_of, extract_all, is_shown, values_of

PATIENTS = ("19580412-1712", "19690821-6382", "19450817-9076")
DATES = {identity: f"2024-03-{number:02}" for number, identity in enumerate(PATIENTS, 1)}
FLAGS = {"page.missing", "page.unreadable"}
Damage = Callable[[bytes], bytes]


def three_pages() -> bytes:
    """Return a PDF of three pages, an order for a patient of its own on each."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True, pageCompression=0)
    for identity, date in DATES.items():
        lines = FORM.format(**{**VALUES, "identity": identity, "date": date}).splitlines()
        canvas.setFont("Helvetica", 11)
        for row, line in enumerate(lines):
            canvas.drawString(60, 780 - 22 * row, line)
        canvas.showPage()
    canvas.save()
    return plainly(target.getvalue())


def plainly(content: bytes) -> bytes:
    """Return the PDF with plain objects and a table at its end: the form that is easiest to damage."""
    target = io.BytesIO()
    pikepdf.open(io.BytesIO(content)).save(
        target,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
        compress_streams=False,
        static_id=True,
    )
    return target.getvalue()


def swap(old: bytes, new: bytes) -> Damage:
    """Change the last place that reads so; what follows stays where the table says."""
    new = new.ljust(len(old))
    assert len(old) == len(new), (old, new)

    def damage(content: bytes) -> bytes:
        before, found, after = content.rpartition(old)
        assert found, old
        return before + new + after

    return damage


def flip(behind: bytes, offset: int = 0) -> Damage:
    """Flip a bit of the byte so far behind the last place that reads so."""

    def damage(content: bytes) -> bytes:
        place = content.rindex(behind) + len(behind) + offset
        return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]

    return damage


def cut(before: bytes) -> Damage:
    return lambda content: content[: content.rindex(before)]


def misplace(content: bytes) -> bytes:
    """Let the table say other places."""
    return re.sub(rb"\n0000000(\d{3}) 00000 n", rb"\n0000009\1 00000 n", content)


TREE = b"/Count 3 /Kids [ 4 0 R 5 0 R 6 0 R ]"
DAMAGES: dict[str, Damage] = {
    "the tree leaves the last page out": swap(TREE, b"/Count 3 /Kids [ 4 0 R 5 0 R ]"),
    "the tree leaves the first page out": swap(TREE, b"/Count 3 /Kids [ 5 0 R 6 0 R ]"),
    "the tree leaves a page out and counts two": swap(TREE, b"/Count 2 /Kids [ 4 0 R 6 0 R ]"),
    "the tree has a page twice and one not": swap(TREE, b"/Count 3 /Kids [ 4 0 R 5 0 R 4 0 R ]"),
    "a page is null": swap(TREE, b"/Count 3 /Kids [ 4 0 R null 6 0 R ]"),
    "a page is an object that is not there": swap(TREE, b"/Count 3 /Kids [ 4 0 R 5 0 R 9 9 R ]"),
    "a page is the catalogue": swap(TREE, b"/Count 3 /Kids [ 4 0 R 5 0 R 1 0 R ]"),
    "the tree counts two": swap(b"/Count 3", b"/Count 2"),
    "the tree counts four": swap(b"/Count 3", b"/Count 4"),
    "the tree counts none": swap(b"/Count 3", b"/Count 0"),
    "the tree has no list": flip(b"/Kid"),
    "a page is of another type": flip(b"/Rotate 0 /Trans << >> /Type /Pag"),
    "a page's object has another number": swap(b"\n6 0 obj", b"\n3 0 obj"),
    "a page's object does not begin": swap(b"\n6 0 obj", b"\n6 0 obk"),
    "a page has no content": swap(b"/Contents 10 0 R", b"/Content5 10 0 R"),
    "a page's content is not there": swap(b"/Contents 10 0 R", b"/Contents 90 0 R"),
    "a page's content is torn": swap(b"Personnummer: ", b")Tj ET Q Q Q Q"),
    "a page's font is not there": swap(b"/Font 8 0 R", b"/Font 9 9 R"),
    "the font is of no kind": flip(b"/Subtype /Type"),
    "the table begins elsewhere": swap(b"startxref\n3", b"startxref\n9"),
    "the table's places are wrong": misplace,
    "the end is cut off": cut(b"trailer"),
    "the table is cut off": cut(b"xref\n0 "),
    "the last content is cut off": cut(b"BT 1 0 0 1 60 692"),
}


def test_a_page_that_is_not_read_is_flagged_and_no_order_is_queued_without_it():
    whole = three_pages()
    printed = extract_all({name: damage(whole) for name, damage in DAMAGES.items()})
    silent = [
        name
        for name, one in printed.items()
        if not set(PATIENTS) <= values_of(one) and not (is_shown(one) and is_told(one))
    ]
    assert silent == []
    wrong = {name: queued_in(one) - set(DATES.items()) for name, one in printed.items()}
    assert {name: orders for name, orders in wrong.items() if orders} == {}


def is_told(printed):
    return bool(printed["error"] or codes_of(printed) & FLAGS)


def queued_in(printed):
    """Return patient and dates of each queued order."""
    return {
        (order["fields"]["patient_id"]["value"], *(one["date"] for one in order["examinations"]))
        for order in printed["orders"]
        if order["status"] == "queued"
    }


def test_the_same_pages_undamaged_are_three_queued_orders():
    (printed,) = extract_all({"whole": three_pages()}).values()
    assert [order["status"] for order in printed["orders"]] == ["queued"] * 3
    assert set(PATIENTS) <= values_of(printed)
