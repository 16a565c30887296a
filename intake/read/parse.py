"""Turn one file's bytes into pages. Runs in the guarded child, never in the program's own process."""

from intake.errors import DocumentError
from intake.read.desk import Desk
from intake.read.filetype import FileType, recognise_type
from intake.read.reading import Reading
from models.flag import Flag, flag

_REFUSALS = {
    FileType.OUTLOOK: "it is an Outlook or old Office file: save it as PDF or .eml",
    FileType.TNEF: "it is a winmail.dat: ask the sender to send it as PDF",
    FileType.ZIP: "it is a zip or Office file: unpack it, or save it as PDF",
    FileType.HTML: "it is a web page: save it as PDF",
    FileType.OTHER: "it is no PDF, TIFF, PNG, JPEG or mail: save it as PDF",
}
TOO_MANY = "Filen har fler sidor än gränsen: resten är inte läst."
_LOGO_PIXELS, _BANNER_HEIGHT = 300_000, 400


def parse(content: bytes, desk: Desk) -> Reading:
    """Read a file onto the desk.

    Raises:
        DocumentError: nothing of it can be read.
    """
    if not content:
        raise DocumentError("empty", "the file is empty: ask the sender to send it again")
    if recognise_type(content) is FileType.MAIL:
        return _read_mail(content, desk)
    flags = _read_document(content, desk)
    return Reading(
        kind="fax", pages=tuple(desk.pages), page_count=desk.total, flags=flags, sender=None, subject=None
    )


def _read_document(content: bytes, desk: Desk) -> tuple[Flag, ...]:
    kind = recognise_type(content)
    if kind is FileType.PDF:
        from intake.read.pdf import read_pdf

        return read_pdf(content, desk)
    if kind in {FileType.TIFF, FileType.PNG, FileType.JPEG}:
        return _read_images(content, desk)
    if content.strip(b"\0\r\n\t ") == b"":
        raise DocumentError("empty", "the file holds nothing: ask the sender to send it again")
    raise DocumentError("unsupported", _REFUSALS[kind])


def _read_images(content: bytes, desk: Desk) -> tuple[Flag, ...]:
    from intake.read.raster import count_frames, load_frame, open_image
    from intake.read.sheet import read_sheet

    image = open_image(content, desk.limits)
    total = count_frames(image, desk.limits)
    room = desk.limits.max_pages - desk.number
    desk.total += total
    desk.read(
        lambda number, index=index: read_sheet(  # type: ignore[misc]
            load_frame(image, index, desk.limits), number, desk.limits
        )
        for index in range(total)
    )
    return (flag("page.missing", TOO_MANY),) if total > room else ()


def _read_mail(content: bytes, desk: Desk) -> Reading:
    from intake.read.mailtext import page_of_text
    from intake.read.message import take_apart
    from intake.read.signatures import signers_of

    letter = take_apart(content)
    flags: tuple[Flag, ...] = ()
    body = "\n\n".join(filter(None, (letter.subject, letter.body.text)))  # an order may stand in the subject
    desk.put(0, lambda number: page_of_text(body, number, letter.body.flags))
    for each in letter.enclosed:
        flags += each.flags
        if each.text is not None:
            desk.total += 1
            desk.read([lambda number, text=each.text: page_of_text(text, number)])  # type: ignore[misc]
        elif each.content is not None and not (each.is_inline and _is_logo(each.content)):
            flags += _read_enclosed(each.content, desk)
    if desk.is_full:
        flags += (flag("page.missing", TOO_MANY),)
    flags = tuple(dict.fromkeys(flags))
    return Reading(
        kind="email",
        pages=tuple(desk.pages),
        page_count=desk.total,
        flags=flags,
        sender=letter.sender,
        subject=letter.subject,
        vouchers=letter.vouchers,
        signers=signers_of(content, desk.keys),
        is_returned=letter.is_returned,
    )


def _read_enclosed(content: bytes, desk: Desk) -> tuple[Flag, ...]:
    try:
        return _read_document(content, desk)
    except DocumentError as error:
        return (flag("page.unreadable", _ATTACHMENT.get(error.code, _ATTACHMENT["unreadable"])),)


_ATTACHMENT = {
    "encrypted": "En bilaga i mejlet kräver lösenord och är inte läst: be om den utan lösenord.",
    "unreadable": "En bilaga i mejlet kunde inte läsas: öppna den eller be avsändaren skicka den igen.",
}


def _is_logo(content: bytes) -> bool:
    """Return whether a picture within a mail's text is a signature's logo or banner rather than a page."""
    import io

    from PIL import Image

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as image:
            width, height = image.size
    except Exception:  # noqa: BLE001 - not a picture that Pillow knows: let the reader say so
        return False
    return width * height < _LOGO_PIXELS or (height < _BANNER_HEIGHT and width > 2.5 * height)
