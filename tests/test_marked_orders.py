"""What lies on a PDF's page beside its text (fields, notes, stamps, ink, files) is read, or it is flagged."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.clinics import FORM, VALUES
from tests.reading import codes_of, extract_all, is_queued, is_shown, values_of

OTHER = "19690821-6382"
PLACE = (150, 660, 320, 685)  # of the personal number on the page, in points
DOCTOR = (190, 706, 400, 730)


def an_order(**changes: str) -> Pdf:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=True)
    canvas.setFont("Helvetica", 11)
    for row, line in enumerate(FORM.format(**{**VALUES, **changes}).splitlines()):
        canvas.drawString(60, 780 - 22 * row, line)
    canvas.save()
    return pikepdf.open(io.BytesIO(target.getvalue()))


def saved(pdf: Pdf, **options: object) -> bytes:
    target = io.BytesIO()
    pdf.save(target, **options)  # type: ignore[arg-type]
    return target.getvalue()


def mark(pdf: Pdf, kind: str, box: tuple[int, ...], paint: bytes | None = None, **more: object) -> Dictionary:
    """Put a mark on the page, with a look of its own where `paint` draws one."""
    entries = {"Type": Name.Annot, "Subtype": Name("/" + kind), "Rect": Array(box), "F": 4, **more}
    if paint is not None:
        entries["AP"] = Dictionary(N=a_look(pdf, box, paint))
    made = pdf.make_indirect(Dictionary(**entries))
    page = pdf.pages[0].obj
    page.Annots = Array([*page.get("/Annots", Array()), made])
    return made


def a_look(pdf: Pdf, box: tuple[int, ...], paint: bytes) -> Stream:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    return Stream(
        pdf,
        paint,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, box[2] - box[0], box[3] - box[1]]),
        Resources=Dictionary(Font=Dictionary(F=font)),
    )


def a_field(pdf: Pdf, name: str, value: str, box: tuple[int, ...], shown: str | None) -> None:
    """Put a filled field on the page; `shown` is what it looks like, None where the viewer is to draw it."""
    paint = f"/Tx BMC BT /F 11 Tf 2 6 Td ({shown}) Tj ET EMC".encode() if shown is not None else None
    field = mark(
        pdf, "Widget", box, paint, FT=Name.Tx, T=String(name), V=String(value), DA=b"/Helv 11 Tf 0 g"
    )
    if "/AcroForm" not in pdf.Root:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        look = Dictionary(Font=Dictionary(Helv=pdf.make_indirect(font)))
        pdf.Root.AcroForm = Dictionary(Fields=Array(), DR=look, DA=b"/Helv 11 Tf 0 g")
        if shown is None:
            pdf.Root.AcroForm.NeedAppearances = True
    pdf.Root.AcroForm.Fields.append(field)


def field_with_a_look() -> bytes:
    pdf = an_order(doctor="")
    a_field(pdf, "doctor", "Anna Andersson", DOCTOR, "Anna Andersson")
    return saved(pdf)


def field_that_the_viewer_draws() -> bytes:
    pdf = an_order(doctor="")
    a_field(pdf, "doctor", "Anna Andersson", DOCTOR, None)
    return saved(pdf)


def field_that_looks_otherwise() -> bytes:
    pdf = an_order(identity="")
    a_field(pdf, "identity", OTHER, PLACE, VALUES["identity"])
    return saved(pdf)


def note_with_another_number() -> bytes:
    pdf = an_order()
    paint = f"BT /F 11 Tf 2 6 Td (Personnummer: {OTHER}) Tj ET".encode()
    mark(
        pdf, "FreeText", (60, 400, 400, 425), paint, Contents=String(f"Personnummer: {OTHER}"), DA=b"/F 11 Tf"
    )
    return saved(pdf)


def note_that_opens() -> bytes:
    pdf = an_order()
    mark(pdf, "Text", (400, 660, 420, 680), Contents=String(f"Fel patient! Rätt är {OTHER}"))
    return saved(pdf)


def stamp_over_the_page() -> bytes:
    pdf = an_order()
    paint = b"BT /F 40 Tf 2 6 Td (MAKULERAD) Tj ET"
    mark(pdf, "Stamp", (60, 400, 400, 460), paint, Contents=String("MAKULERAD"))
    return saved(pdf)


def ink_through_the_number() -> bytes:
    pdf = an_order()
    paint = b"2 w 0 12 m 170 13 l S"
    mark(pdf, "Ink", PLACE, paint, InkList=Array([Array([150, 672, 320, 673])]))
    return saved(pdf)


def struck_out() -> bytes:
    pdf = an_order()
    paint = b"1 w 0 12 m 170 12 l S"
    mark(pdf, "StrikeOut", PLACE, paint, QuadPoints=Array([150, 685, 320, 685, 150, 660, 320, 660]))
    return saved(pdf)


def file_within() -> bytes:
    pdf = an_order()
    pdf.attachments["more.pdf"] = pikepdf.AttachedFileSpec(pdf, saved(an_order(identity=OTHER)))
    return saved(pdf)


def portfolio() -> bytes:
    pdf = an_order()
    pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D)
    pdf.attachments["order.pdf"] = pikepdf.AttachedFileSpec(pdf, saved(an_order(identity=OTHER)))
    return saved(pdf)


def file_on_the_page() -> bytes:
    pdf = an_order()
    held = pikepdf.AttachedFileSpec(pdf, saved(an_order(identity=OTHER)), filename="more.pdf")
    mark(pdf, "FileAttachment", (400, 660, 420, 680), FS=held.obj)
    return saved(pdf)


def form_to_be_built() -> bytes:
    """A form whose fields stand in XFA alone: the one page that is shown asks for another viewer."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4)
    canvas.drawString(60, 780, "Please wait... If this message is not replaced, upgrade your viewer.")
    canvas.save()
    pdf = pikepdf.open(io.BytesIO(target.getvalue()))
    form = Stream(pdf, f"<xdp><identity>{OTHER}</identity></xdp>".encode())
    pdf.Root.AcroForm = Dictionary(Fields=Array(), XFA=form)
    pdf.Root.NeedsRendering = True
    return saved(pdf)


READ: tuple[Callable[[], bytes], ...] = (field_with_a_look, field_that_the_viewer_draws)
DOUBTED: tuple[Callable[[], bytes], ...] = (
    note_that_opens,
    stamp_over_the_page,
    ink_through_the_number,
    struck_out,
    file_within,
    portfolio,
    file_on_the_page,
    form_to_be_built,
)


@pytest.mark.ocr
def test_what_is_marked_on_a_page_is_read_or_keeps_the_order_out_of_the_queue():
    printed = extract_all({made.__name__: made() for made in READ + DOUBTED})
    assert [made.__name__ for made in DOUBTED if is_queued(printed[made.__name__])] == []
    assert [made.__name__ for made in DOUBTED if not is_shown(printed[made.__name__])] == []
    assert [made.__name__ for made in READ if not is_queued(printed[made.__name__])] == []
    assert [made.__name__ for made in READ if "Anna Andersson" not in values_of(printed[made.__name__])] == []


def test_another_number_in_a_typed_note_is_shown():
    (printed,) = extract_all({"note": note_with_another_number()}).values()
    assert is_shown(printed) and "patients.mixed" in codes_of(printed)


def test_a_field_that_looks_otherwise_than_it_says_is_read_as_it_looks_or_doubted():
    (printed,) = extract_all({"field": field_that_looks_otherwise()}).values()
    assert OTHER not in values_of(printed)


# Locked and signed

AES, RC4 = {"R": 6}, {"R": 3, "aes": False, "metadata": False}


def locked(owner: str, user: str, **how: object) -> bytes:
    return saved(an_order(), encryption=pikepdf.Encryption(owner=owner, user=user, **how))  # type: ignore[arg-type]


def with_filter(name: str) -> bytes:
    """Return a PDF that is locked with another program's lock: a certificate's, say."""
    whole = locked("owner", "", **AES)
    return whole.replace(b"/Filter /Standard", b"/Filter /" + name.encode().ljust(8), 1)


def signed() -> bytes:
    pdf = an_order()
    signature = Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), ByteRange=Array([0, 1, 2, 3]), Contents=String("0" * 64)
    )
    field = mark(pdf, "Widget", (0, 0, 0, 0), FT=Name.Sig, T=String("sign"), V=pdf.make_indirect(signature))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    return saved(pdf)


OPEN: dict[str, bytes] = {
    "owner only, RC4 40": locked("owner", "", R=2, aes=False, metadata=False),
    "owner only, RC4 128": locked("owner", "", **RC4),
    "owner only, AES 128": locked("owner", "", R=4),
    "owner only, AES 256": locked("owner", "", **AES),
    "owner only, nothing allowed": locked(
        "owner", "", R=6, allow=pikepdf.Permissions(extract=False, print_highres=False, print_lowres=False)
    ),
    "signed": signed(),
}
SHUT: dict[str, bytes] = {
    "RC4 40": locked("owner", "user", R=2, aes=False, metadata=False),
    "RC4 128": locked("owner", "user", **RC4),
    "AES 128": locked("owner", "user", R=4),
    "AES 256": locked("owner", "user", **AES),
    "a certificate's lock": with_filter("Adobe.PubSec"[:8]),
    "a lock that nobody knows": with_filter("Klingon"),
}


def test_a_pdf_that_anybody_can_open_is_read_and_any_other_refused_in_one_line():
    printed = extract_all(OPEN | SHUT)
    assert [name for name in OPEN if not is_queued(printed[name])] == []
    assert [name for name in SHUT if is_queued(printed[name]) or not printed[name]["error"]] == []
    assert [name for name in SHUT if "\n" in printed[name]["error"]["message"]] == []
    assert {printed[name]["error"]["code"] for name in SHUT if "lock" not in name} == {"encrypted"}
    assert all(codes_of(printed[name]) == set() for name in OPEN)
