"""Take a mail apart: its text, and everything in it that can hold an order.

What cannot be read is said, never passed over: an order in a winmail.dat is an order.
"""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import Message
from email.utils import getaddresses

from intake.read.filetype import FileType, recognise_type
from intake.read.mailtext import strikes_out, text_of_html
from intake.read.returned import is_returned
from models.flag import Flag, flag

_MAX_PARTS, _MAX_DEPTH = 500, 8
_PLAIN_IGNORED = {"text/calendar", "text/vcard", "text/x-vcard", "text/x-amp-html", "text/rfc822-headers"}
_IGNORED = {
    *("message/delivery-status", "message/disposition-notification", "application/ics"),
    *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"),
}
_ENCRYPTED = {"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"}
_READABLE = {FileType.PDF, FileType.TIFF, FileType.PNG, FileType.JPEG}
SECRET = "Mejlet är krypterat (S/MIME eller PGP) och är inte läst: öppna det i e-postprogrammet."
WINMAIL = "Mejlet har en bilaga i Outlooks eget format (winmail.dat) som inte är läst: be om PDF."
OUTLOOK = "Mejlet har en bilaga i Outlooks eget format (.msg) som inte är läst: öppna den eller be om PDF."
ARCHIVE = "Mejlet har en bilaga (zip- eller Office-fil) som inte är läst: öppna den eller be om PDF."
UNKNOWN = "Mejlet har en bilaga av ett slag som inte kan läsas: öppna den eller be om PDF."
BROKEN = "En bilaga i mejlet är skadad: be avsändaren skicka den igen."
CUT = "Mejlet är avklippt: bilagor kan saknas, be avsändaren skicka det igen."
EMPTY = "Mejlet är tomt: be avsändaren skicka det igen."
ELSEWHERE = "En bilaga ligger inte i mejlet utan någon annanstans: be avsändaren skicka den."
PART = "Mejlet är en del av ett större mejl: vänta på resten, eller be avsändaren skicka det helt."
DEEP = "Mejlet har fler delar än gränsen: resten är inte läst."
TWO_TEXTS = "Mejlets text finns i två versioner som säger olika: läs mejlet i e-postprogrammet."
STRUCK = "Något i mejlet är överstruket: läs mejlet i e-postprogrammet."
_COLUMNS = re.compile(r"(?m)\S {3,}\S.*$")  # a line of several cells
_CODED = re.compile(r"(?:^[A-Za-z0-9+/]{60,76}\r?\n){3}", re.MULTILINE)  # an attachment taken for text
_REASONS = {
    FileType.TNEF: WINMAIL,
    FileType.OUTLOOK: OUTLOOK,
    FileType.ZIP: ARCHIVE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """One thing that a mail holds, in the order it stands."""

    text: str | None = None  # a text part, HTML made plain
    content: bytes | None = None  # a document to read
    is_inline: bool = False  # a picture within the text, often a logo
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail taken apart."""

    sender: str | None  # address; None where there is none, or more than one
    subject: str | None
    vouchers: tuple[str, ...]
    is_returned: bool  # a delivery report, a receipt, an automatic reply
    body: Enclosed
    enclosed: tuple[Enclosed, ...]


def take_apart(content: bytes) -> Letter:
    """Parse a mail; never raises for what a sender may have written."""
    message = email.message_from_bytes(content, policy=email.policy.compat32)
    found = list(_limit(_walk(message, 0)))
    texts = [each for each in found if each.text is not None and not each.is_inline]
    body = texts[0] if texts else Enclosed(text="")
    if not any(each.flags or each.content or (each.text or "").strip() for each in found):
        found.append(_said(EMPTY))
    rest = tuple(each for each in found if each is not body)
    return Letter(
        sender=read_sender(message),
        subject=read_header(message, "Subject"),
        vouchers=tuple(" ".join(str(one).split()) for one in message.get_all("Authentication-Results", [])),
        is_returned=is_returned(message),
        body=body,
        enclosed=rest,
    )


def _is_cut(part: Message) -> bool:
    """Return whether a part that holds others ends before it says so."""
    return any("Boundary" in type(defect).__name__ for defect in part.defects)


def _limit(parts: Iterator[Enclosed]) -> Iterator[Enclosed]:
    for count, part in enumerate(parts):
        if count == _MAX_PARTS:
            yield _said(DEEP)
            return
        yield part


def read_header(message: Message, name: str) -> str | None:
    """Return a header decoded, on one line."""
    from email.header import decode_header

    value = message.get(name)
    if value is None:
        return None
    try:
        parts = decode_header(str(value))
    except Exception:  # noqa: BLE001 - a broken header is shown as it stands
        return " ".join(str(value).split())
    text = "".join(
        part if isinstance(part, str) else decode_text(part, charset or "utf-8") for part, charset in parts
    )
    return " ".join(text.split()) or None


def read_sender(message: Message) -> str | None:
    """Return the one address in From, in lower case."""
    fields = [str(value) for value in message.get_all("From", [])]
    addresses = [address for _, address in getaddresses(fields) if "@" in address]
    return addresses[0].lower() if len(addresses) == 1 and len(fields) == 1 else None


def decode_text(content: bytes, charset: str) -> str:
    """Decode text; mail programs name charsets that do not exist and leave out those that do."""
    for name in (charset, "utf-8"):
        try:
            return content.decode(name)
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def _walk(part: Message, depth: int) -> Iterator[Enclosed]:
    kind = part.get_content_type()
    if depth > _MAX_DEPTH:
        yield _said(DEEP)
    elif kind == "multipart/encrypted" or kind in _ENCRYPTED:
        yield _said(SECRET)
    elif kind == "multipart/alternative":
        yield from _choose(part, depth)
    elif part.get_content_maintype() == "multipart" and not part.is_multipart():
        yield _said(CUT)
    elif kind == "message/external-body":
        yield _said(ELSEWHERE)
    elif part.is_multipart():
        if _is_cut(part):
            yield _said(CUT)
        if kind == "message/partial":
            yield _said(PART)
        if kind != "message/delivery-status":
            for each in part.get_payload():
                yield from _walk(each, depth + 1)  # type: ignore[arg-type]
    elif kind not in _IGNORED | _PLAIN_IGNORED:
        yield from _read_leaf(part, kind)


def _choose(part: Message, depth: int) -> Iterator[Enclosed]:
    """Of the versions of one text take the plain one, and say where another tells other numbers.

    Plain text has a table's cells one below the other: where its words stand in columns, these are taken.
    """
    versions = [list(_walk(each, depth + 1)) for each in part.get_payload()]  # type: ignore[arg-type]
    texts = [each for version in versions for each in version if each.text and each.text.strip()]
    if texts:
        numbers = [set(re.findall(r"\d{4,}", re.sub(r"https?://\S+", "", each.text or ""))) for each in texts]
        differ = any(other != numbers[0] for other in numbers[1:])
        shown = next((each for each in texts[1:] if _sets_in_columns(each, texts[0])), texts[0])
        struck = tuple(dict.fromkeys(one for each in texts for one in each.flags if one.message == STRUCK))
        shown = replace(shown, flags=struck) if struck else shown
        yield replace(texts[0], flags=(flag("text.hidden", TWO_TEXTS),)) if differ else shown
    yield from (each for version in versions for each in version if each.text is None)


def _sets_in_columns(one: Enclosed, plain: Enclosed) -> bool:
    """Say whether a version has the plain one's words, and more lines of them in columns."""
    words, mine = (sorted((each.text or "").split()) for each in (plain, one))
    lines, own = (len(_COLUMNS.findall(each.text or "")) for each in (plain, one))
    return words == mine and own > max(lines, 1)


def _read_leaf(part: Message, kind: str) -> Iterator[Enclosed]:
    content = part.get_payload(decode=True)
    content = content if isinstance(content, bytes) else b""
    found = recognise_type(content)
    attached = part.get_content_disposition() == "attachment" or bool(_filename(part))
    is_inline = part.get_content_disposition() == "inline" or "Content-ID" in part
    damage = (
        (flag("page.unreadable", BROKEN),) if any("Base64" in type(d).__name__ for d in part.defects) else ()
    )
    if found in _READABLE:
        yield Enclosed(content=content, is_inline=is_inline, flags=damage)
    elif found is FileType.MAIL and kind in {"application/octet-stream", "message/rfc822"}:
        yield from _walk(email.message_from_bytes(content, policy=email.policy.compat32), 1)
    elif kind.startswith("text/") and found not in _REASONS and kind != "text/rtf":
        yield from _read_text(part, content, kind, attached, damage)
    elif content.strip() or attached:
        yield _said(_REASONS.get(found, UNKNOWN) if content else BROKEN)


def _read_text(
    part: Message, content: bytes, kind: str, attached: bool, flags: tuple[Flag, ...]
) -> Iterator[Enclosed]:
    text = decode_text(content, _charset(part))
    if "-----BEGIN PGP MESSAGE-----" in text:
        yield _said(SECRET)
        return
    if _CODED.search(text):
        yield _said(BROKEN)
    if kind == "text/html":
        flags += (flag("page.handwritten", STRUCK),) if strikes_out(text) else ()
        text = text_of_html(text)
    if text.strip() or not attached:
        yield Enclosed(text=text, is_inline=attached, flags=flags)


def _filename(part: Message) -> str:
    try:
        return str(part.get_filename() or "")
    except Exception:  # noqa: BLE001 - names are encoded in every wrong way
        return "?"


def _charset(part: Message) -> str:
    try:
        return str(part.get_content_charset() or "utf-8")
    except Exception:  # noqa: BLE001 - so are charsets
        return "utf-8"


def _said(reason: str) -> Enclosed:
    return Enclosed(flags=(flag("page.unreadable", reason),))
