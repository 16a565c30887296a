"""Open a PDF with three readers, agree on how many pages it has, and read each page."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pdfplumber
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium_c

from intake.errors import DocumentError
from intake.read.content import count_lost_pages, is_torn
from intake.read.desk import Desk
from intake.read.marks import Corners, find_strokes, has_unseen
from intake.read.pdfpage import PdfPage, read_pdf_page
from models.flag import Flag, flag
from models.page import Page

PAGES_DIFFER = "Två läsare är oense om hur många sidor PDF-filen har: jämför med originalet."
LOST = "PDF-filen har sidor som inte står i dess sidförteckning: jämför med originalet."
CUT_OFF = "PDF-filen är skadad eller avklippt: sidor kan saknas."
TOO_MANY = "Filen har fler sidor än gränsen: resten är inte läst."
ATTACHMENTS = "PDF-filen har bifogade filer som inte är lästa: öppna originalet."
UNSEEN = "PDF-filen har anteckningar eller formulärdelar som inte syns när den skrivs ut: öppna originalet."
_REPAIRS = ("xref", "cross-reference", "damaged", "reconstruct", "end of file", "EOF", "expected")


@dataclass(kw_only=True)
class OpenPdf:
    """A PDF as each reader sees it; None is a reader that refuses it."""

    repaired: pikepdf.Pdf | None
    rendered: pypdfium2.PdfDocument | None
    text: pdfplumber.pdf.PDF | None
    flags: tuple[Flag, ...] = ()
    strokes: tuple[tuple[Corners, ...], ...] = ()  # of each page

    @property
    def counts(self) -> list[int]:
        """Return how many pages each of the readers finds that can open the file."""
        counts = []
        if self.repaired is not None:
            counts.append(len(self.repaired.pages))
        if self.rendered is not None:
            counts.append(len(self.rendered))
        if self.text is not None:
            counts.append(len(self.text.pages))
        return counts


def read_pdf(content: bytes, desk: Desk) -> tuple[Flag, ...]:
    """Read a PDF's pages onto the desk and return what is to be said of the file as a whole.

    Raises:
        DocumentError: it is encrypted, has no pages or cannot be opened by any reader.
    """
    opened = open_pdf(content)
    counts = opened.counts
    total = max(counts, default=0)
    if total == 0:
        raise DocumentError("unreadable", "no page of the PDF can be read: ask the sender to send it again")
    desk.total += total
    flags = list(opened.flags)
    if len(set(counts)) > 1 or len(counts) < 2:
        flags.append(flag("page.missing", PAGES_DIFFER))
    elif total > desk.limits.max_pages - desk.number:
        flags.append(flag("page.missing", TOO_MANY))
    same = len(set(counts)) == 1
    desk.read(_jobs(opened, total, same, desk))
    return tuple(flags)


def open_pdf(content: bytes) -> OpenPdf:
    """Open a PDF with pikepdf, pdfium and pdfplumber; what pikepdf had to repair, the others get repaired."""
    repaired, flags = _open_repaired(content)
    rendered = _open_rendered(content)
    if repaired is not None and (flags or rendered is None):
        content = _save(repaired) or content
        rendered = _open_rendered(content) or rendered
    strokes = _find_strokes(repaired)  # while they are marks: below they become a part of the page
    if repaired is not None and _has_marks(repaired):
        content = _flatten(repaired) or content
    text = _open_text(content)
    return OpenPdf(repaired=repaired, rendered=rendered, text=text, flags=flags, strokes=strokes)


def _open_repaired(content: bytes) -> tuple[pikepdf.Pdf | None, tuple[Flag, ...]]:
    if b"%%EOF" not in content[-1024:]:
        content += b"\n%%EOF\n"  # or the last object of a file that is cut off there is lost
    try:
        pdf = pikepdf.open(io.BytesIO(content))
        len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise DocumentError(
            "encrypted", "the PDF needs a password: ask the sender to send it without one"
        ) from error
    except Exception:  # noqa: BLE001 - one reader's refusal is not the file's end
        return None, ()
    flags = []
    if any(sign in str(warning) for warning in pdf.get_warnings() for sign in _REPAIRS):
        flags.append(flag("page.missing", CUT_OFF))
    elif _has_lost_pages(pdf):
        flags.append(flag("page.missing", LOST))
    if _has_attachments(pdf):
        flags.append(flag("page.unreadable", ATTACHMENTS))
    elif _has_unseen(pdf):
        flags.append(flag("page.unreadable", UNSEEN))
    return pdf, tuple(flags)


def _open_rendered(content: bytes) -> pypdfium2.PdfDocument | None:
    try:
        document = pypdfium2.PdfDocument(content)
        if document.get_formtype() != pdfium_c.FORMTYPE_NONE:
            document.init_forms()
        return document if len(document) else None
    except Exception:  # noqa: BLE001 - one reader's refusal is not the file's end
        return None


def _open_text(content: bytes) -> pdfplumber.pdf.PDF | None:
    try:
        pdf = pdfplumber.open(io.BytesIO(content))
        return pdf if pdf.pages else None
    except Exception:  # noqa: BLE001 - pdfminer raises two dozen kinds
        return None


def _has_attachments(pdf: pikepdf.Pdf) -> bool:
    try:
        return len(pdf.attachments) > 0
    except Exception:  # noqa: BLE001 - a broken name tree
        return False


def _has_lost_pages(pdf: pikepdf.Pdf) -> bool:
    try:
        return count_lost_pages(pdf) > 0
    except Exception:  # noqa: BLE001 - a broken object that nothing leads to
        return False


def _has_unseen(pdf: pikepdf.Pdf) -> bool:
    try:
        return has_unseen(pdf)
    except Exception:  # noqa: BLE001 - broken marks are left to the rendered page
        return False


def _find_strokes(pdf: pikepdf.Pdf | None) -> tuple[tuple[Corners, ...], ...]:
    try:
        return tuple(find_strokes(page) for page in pdf.pages) if pdf is not None else ()
    except Exception:  # noqa: BLE001 - broken marks are left to the rendered page
        return ()


def _has_marks(pdf: pikepdf.Pdf) -> bool:
    """Return whether any page carries filled fields, notes or stamps, which are no part of its text layer."""
    try:
        return any(
            str(mark.get("/Subtype", "")) not in {"/Link", "/Popup"}
            for page in pdf.pages
            for mark in page.obj.get("/Annots", [])
        )
    except Exception:  # noqa: BLE001 - broken annotations are left to the rendered page
        return False


def _flatten(pdf: pikepdf.Pdf) -> bytes | None:
    """Return the PDF with fields, notes and stamps drawn into its pages."""
    try:
        pdf.generate_appearance_streams()
        pdf.flatten_annotations("screen")
    except Exception:  # noqa: BLE001 - the rendered page still shows them, and tells that the layer lacks them
        return None
    return _save(pdf)


def _save(pdf: pikepdf.Pdf) -> bytes | None:
    target = io.BytesIO()
    try:
        pdf.save(target)
    except Exception:  # noqa: BLE001 - then the file stays as it came
        return None
    return target.getvalue()


def _jobs(opened: OpenPdf, total: int, same: bool, desk: Desk) -> Iterator[Callable[[int], Page]]:
    for index in range(total):
        yield lambda number, index=index: read_pdf_page(  # type: ignore[misc]
            PdfPage(
                text=opened.text.pages[index] if same and opened.text else None,
                rendered=opened.rendered[index] if opened.rendered and index < len(opened.rendered) else None,
                repaired=opened.repaired.pages[index] if opened.repaired and same else None,
                torn=opened.repaired is not None and same and is_torn(opened.repaired, index),
                strokes=opened.strokes[index] if index < len(opened.strokes) else (),
            ),
            number,
            desk.limits,
        )
