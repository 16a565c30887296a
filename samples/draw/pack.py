"""Pages into files: PDF, TIFF of class F, JPEG, PNG, mail. The same pages give the same bytes."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from io import BytesIO

import pikepdf
from PIL import Image

STRIP_OFFSETS, STRIP_COUNTS, ROWS_PER_STRIP, PHOTOMETRIC, FILL_ORDER = 273, 279, 278, 262, 266


def to_tiff(pages: Sequence[Image.Image], dpi: tuple[int, int], coding: str = "group4") -> bytes:
    """Write fax pages as one TIFF, a strip a page, white as zero."""
    out = BytesIO()
    pages[0].save(
        out,
        "TIFF",
        save_all=True,
        append_images=list(pages[1:]),
        compression=coding,
        dpi=dpi,
        tiffinfo={PHOTOMETRIC: 0, ROWS_PER_STRIP: max(page.height for page in pages)},
    )
    return out.getvalue()


def to_image_pdf(pages: Sequence[Image.Image], dpi: tuple[int, int]) -> bytes:
    """Write fax pages as a PDF that holds nothing but CCITT G4 images."""
    pdf = pikepdf.new()
    for page in pages:
        _add_page(pdf, page, dpi)
    out = BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _add_page(pdf: pikepdf.Pdf, page: Image.Image, dpi: tuple[int, int]) -> None:
    width, height = page.width * 72 / dpi[0], page.height * 72 / dpi[1]
    strip = _g4_strip(page)
    image = pikepdf.Stream(pdf, strip)
    image.Type, image.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    image.Width, image.Height = page.width, page.height
    image.BitsPerComponent, image.ColorSpace = 1, pikepdf.Name.DeviceGray
    image.Filter = pikepdf.Name.CCITTFaxDecode
    image.DecodeParms = pikepdf.Dictionary(K=-1, Columns=page.width, Rows=page.height, BlackIs1=False)
    content = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Im0 Do Q".encode()
    pdf.pages.append(
        pikepdf.Page(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, round(width, 2), round(height, 2)],
                Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=pdf.make_indirect(image))),
                Contents=pdf.make_stream(content),
            )
        )
    )


def _g4_strip(page: Image.Image) -> bytes:
    data = to_tiff([page], (204, 196))
    with Image.open(BytesIO(data)) as tiff:
        tags = tiff.tag_v2  # type: ignore[attr-defined]
        start, length = tags[STRIP_OFFSETS][0], tags[STRIP_COUNTS][0]
    return data[start : start + length]


def to_jpeg(page: Image.Image, quality: int = 62) -> bytes:
    out = BytesIO()
    page.save(out, "JPEG", quality=quality, dpi=(204, 204))
    return out.getvalue()


def to_png(page: Image.Image, dpi: tuple[int, int]) -> bytes:
    out = BytesIO()
    page.save(out, "PNG", dpi=dpi)
    return out.getvalue()


TYPES = {
    ".pdf": ("application", "pdf"),
    ".tif": ("image", "tiff"),
    ".jpg": ("image", "jpeg"),
    ".png": ("image", "png"),
}


def to_mail(
    *,
    sender: str,
    receiver: str,
    subject: str,
    body: str,
    html: bool,
    sent: datetime,
    mark: str,
    attachment: tuple[str, bytes] | None = None,
) -> bytes:
    """Write a mail; `mark` tells its boundaries and its id from those of others."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = sender, receiver, subject
    message["Date"] = format_datetime(sent)
    message["Message-ID"] = f"<{mark}@{sender.rpartition('@')[2].rstrip('>')}>"
    message.set_content(body, subtype="html" if html else "plain", cte="quoted-printable")
    if attachment:
        name, data = attachment
        kind, subtype = TYPES[name[name.rindex(".") :]]
        message.add_attachment(data, maintype=kind, subtype=subtype, filename=name)
        message.set_boundary(f"=={mark}==")
    return message.as_bytes()
