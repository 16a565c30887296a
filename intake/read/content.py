"""Say whether a PDF holds what its program wrote: damage leaves lines and pages out without a word."""

from typing import Any

import pikepdf

_OPERATORS = {
    *(
        "b",
        "B",
        "b*",
        "B*",
        "BDC",
        "BI",
        "BMC",
        "BT",
        "BX",
        "c",
        "cm",
        "CS",
        "cs",
        "d",
        "d0",
        "d1",
        "Do",
        "DP",
    ),
    *("EI", "EMC", "ET", "EX", "f", "F", "f*", "G", "g", "gs", "h", "i", "ID", "j", "J", "K", "k", "l", "m"),
    *("M", "MP", "n", "q", "Q", "re", "RG", "rg", "ri", "s", "S", "SC", "sc", "SCN", "scn", "sh", "T*", "Tc"),
    *("Td", "TD", "Tf", "Tj", "TJ", "TL", "Tm", "Tr", "Ts", "Tw", "Tz", "v", "w", "W", "W*", "y", "'", '"'),
    "INLINE IMAGE",  # as pikepdf calls BI to EI
}
_DEEPEST = 8  # forms within forms
_MOST_BYTES = 4_000_000  # of one stream; a drawing beyond that is left to the readers
_MOST_OBJECTS = 50_000
_BLANK_BYTES = 1_000  # of a picture in JBIG2 that holds nothing
_FAINT = 60  # gray levels between a blank sheet's paper and its shadows


def count_lost_pages(pdf: pikepdf.Pdf) -> int:
    """Return how many pages stand in the file and not in its tree of pages."""
    if len(pdf.objects) > _MOST_OBJECTS:
        return 0
    listed = {page.obj.objgen for page in pdf.pages}
    return sum(
        isinstance(one, pikepdf.Dictionary)
        and one.get("/Type") == pikepdf.Name.Page
        and one.objgen not in listed
        for one in pdf.objects
    )


def is_torn(pdf: pikepdf.Pdf, index: int) -> bool:
    """Return whether something on a page was meant to be shown and cannot be.

    A word that is no operator of PDF, a string without its end, a form that does not decode, a page with
    fonts or pictures and no content.
    """
    pdf.get_warnings()
    try:
        page = pdf.pages[index]
        return _has_no_content(page) or _is_torn(page.obj, 0, set()) or bool(pdf.get_warnings())
    except Exception:  # noqa: BLE001 - what cannot be taken apart was not written so
        return True


def has_lost_image(page: pikepdf.Page, most_pixels: int, *, is_white: bool) -> bool:
    """Return whether a page that looks blank has a picture that is not: one that could not be decoded.

    `is_white`: nothing at all is seen on the page, not so much as a fax machine's line.
    """
    images: Any = page.get_images()
    return any(_is_lost(pikepdf.PdfImage(image), most_pixels, is_white) for image in images.values())


def _is_lost(image: pikepdf.PdfImage, most_pixels: int, is_white: bool) -> bool:
    if image.width * image.height > most_pixels:
        return True
    if "/JBIG2Decode" in image.filters:  # decoded by pdfium alone
        return is_white and len(image.obj.read_raw_bytes()) > _BLANK_BYTES
    try:
        low, high = (int(gray) for gray in image.as_pil_image().convert("L").getextrema())  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001 - that it cannot be decoded is the answer
        return True
    return is_white and high - low > _FAINT


def _has_no_content(page: pikepdf.Page) -> bool:
    if page.obj.get("/Contents") is not None:
        return False
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    return bool(resources.get("/Font")) or bool(resources.get("/XObject"))


def _is_torn(holder: pikepdf.Object, depth: int, seen: set[tuple[int, int]]) -> bool:
    """Look at a page's content, or a form's, and at the forms that it may show."""
    if not _is_short(holder):
        return False
    words = [str(step.operator) for step in pikepdf.parse_content_stream(holder)]
    if not _OPERATORS.issuperset(words) and "BX" not in words:
        return True
    forms: Any = holder.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())
    for form in (forms[name] for name in forms):
        if form.get("/Subtype") == pikepdf.Name.Form and form.objgen not in seen and depth < _DEEPEST:
            seen.add(form.objgen)
            if _is_torn(form, depth + 1, seen):
                return True
    return False


def _is_short(holder: pikepdf.Object) -> bool:
    content: Any = holder if isinstance(holder, pikepdf.Stream) else holder.get("/Contents")
    parts = list(content) if isinstance(content, pikepdf.Array) else [content]
    return sum(len(part.read_raw_bytes()) for part in parts if isinstance(part, pikepdf.Stream)) < _MOST_BYTES
