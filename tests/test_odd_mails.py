"""A mail that could not be read wholly goes to review; it is never passed over, and never queued in part."""

import base64
from collections.abc import Callable
from email.message import EmailMessage

from tests.clinics import FORM, VALUES
from tests.reading import codes_of, extract_all, is_queued, is_shown, values_of

BODY = FORM.format(**VALUES)
CODED = base64.encodebytes(BODY.encode()).decode()
B = "xyz"


def a_mail(*parts: str, kind: str = "mixed", head: str = "From: a@example.se\nSubject: Bilder") -> bytes:
    """Return a mail of parts as they are written, each with its own headers."""
    inside = "".join(f"--{B}\n{part}\n" for part in parts)
    head += f'\nMIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="{B}"\n'
    return f"{head}\n{inside}--{B}--\n".encode()


def text(content: str = "Se bifogat.", more: str = "") -> str:
    return f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n{more}\n{content}"


def part(kind: str, content: str | bytes, more: str = "") -> str:
    content = content if isinstance(content, bytes) else content.encode()
    coded = base64.encodebytes(content).decode()
    return f"Content-Type: {kind}\nContent-Transfer-Encoding: base64\n{more}\n{coded}"


def plain(content: bytes, head: bytes = b"From: a@example.se\nSubject: Bilder\n") -> bytes:
    return head + b"MIME-Version: 1.0\n" + content


def nested(depth: int) -> bytes:
    """Return a mail in a mail in a mail, the order in the innermost."""
    mail = b"Content-Type: text/plain; charset=utf-8\n\n" + BODY.encode()
    for _ in range(depth):
        mail = b"From: a@example.se\nContent-Type: message/rfc822\n\n" + mail
    return mail


def attached(content: bytes, name: str | None = "order.pdf") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.se", "Bilder"
    mail.set_content("Se bifogat.")
    mail.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return mail.as_bytes()


PARTS = text() + f"\n--{B}\n" + "\n".join(f"--{B}\n{text(str(n))}" for n in range(2000))
# Each holds the order where the program does not read it, or reads it in part only.
ENCRYPTED = "-----BEGIN PGP MESSAGE-----\nhQEMA\n-----END PGP MESSAGE-----"
UNREAD: dict[str, bytes | Callable[[], bytes]] = {
    "winmail.dat": a_mail(text(), part("application/ms-tnef", b"\x78\x9f\x3e\x22" + BODY.encode())),
    "an Outlook message": a_mail(text(), part("application/vnd.ms-outlook", b"\xd0\xcf\x11\xe0xxxx")),
    "S/MIME, encrypted": plain(
        b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n"
        b"Content-Transfer-Encoding: base64\n\n" + CODED.encode()
    ),
    "S/MIME, signed and opaque": plain(
        b"Content-Type: application/pkcs7-mime; smime-type=signed-data\n"
        b"Content-Transfer-Encoding: base64\n\n" + CODED.encode()
    ),
    "PGP, MIME": a_mail(
        "Content-Type: application/pgp-encrypted\n\nVersion: 1",
        f"Content-Type: application/octet-stream\n\n{ENCRYPTED}",
        kind="encrypted",
    ),
    "PGP in the text": plain(f"Content-Type: text/plain\n\n{ENCRYPTED}\n".encode()),
    "broken base64": plain(
        b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + CODED.replace("\n", "", 1)[1:].encode()
    ),
    "an attachment cut off": attached(b"%PDF-1.4\n" + BODY.encode())[:-200],
    "an attachment that is no PDF": attached(b"%PDF-1.4\n" + BODY.encode()),
    "an attachment without bytes": attached(b""),
    "a zip": a_mail(text(), part("application/zip", b"PK\x03\x04" + BODY.encode())),
    "a Word document": a_mail(text(), part("application/msword", b"\xd0\xcf\x11\xe0" + BODY.encode())),
    "RTF": a_mail(text(), part("text/rtf", "{\\rtf1 " + BODY + "}")),
    "parts without end": a_mail(PARTS),
    "nested twenty deep": nested(20),
    "no end of its parts": a_mail(text(BODY))[: -len(B) - 6],
    "a boundary that never comes": a_mail(text(BODY)).replace(f"--{B}\n".encode(), b"--abc\n"),
    "another number in the HTML": a_mail(
        text(BODY),
        part("text/html; charset=utf-8", f"<p>{BODY.replace('19580412-1712', '19450817-9076')}</p>"),
        kind="alternative",
    ),
    "an external body": a_mail(
        text(), 'Content-Type: message/external-body; access-type=URL; URL="https://example.se/order.pdf"\n'
    ),
    "half of a mail": plain(
        b'Content-Type: message/partial; number=1; total=2; id="a@b"\n\n' + BODY.encode()
    ),
    "a header of ten megabytes": lambda: plain(
        b"Content-Type: text/plain; charset=utf-8\n\n" + BODY.encode(),
        b"From: a@b.se\nX-Long: " + b"x" * 10_000_000 + b"\n",
    ),
    "nothing at all": plain(b"Content-Type: text/plain\n\n\n"),
}
# Each holds the order where the program reads it, however oddly.
READ: dict[str, bytes | Callable[[], bytes]] = {
    "no From": plain(b"Content-Type: text/plain; charset=utf-8\n\n" + BODY.encode(), b"Subject: Bilder\n"),
    "two From": plain(
        b"Content-Type: text/plain; charset=utf-8\n\n" + BODY.encode(), b"From: a@b.se\nFrom: c@d.se\n"
    ),
    "eight bits without charset": plain(
        b"Content-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\n" + BODY.encode("latin-1")
    ),
    "a charset that does not exist": plain(
        b"Content-Type: text/plain; charset=x-klingon\nContent-Transfer-Encoding: 8bit\n\n" + BODY.encode()
    ),
    "UTF-16": plain(
        b"Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(BODY.encode("utf-16"))
    ),
    "a mail in a mail in a mail": nested(3),
    "signed in the clear": a_mail(
        text(BODY), part("application/pkcs7-signature", b"0\x80signature"), kind="signed"
    ),
    "a meeting beside it": a_mail(text(BODY), "Content-Type: text/calendar\n\nBEGIN:VCALENDAR"),
    "line ends of three kinds": plain(
        b"Content-Type: text/plain; charset=utf-8\r\n\r\n" + BODY.encode().replace(b"\n", b"\r")
    ),
}


REPORT = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.se\n\nAction: failed"
MACHINE = (
    "From: Mail Delivery System <MAILER-DAEMON@mx.example.se>\nSubject: Undelivered Mail Returned to Sender"
)
SAID = text("I'm sorry to have to inform you that your message could not be delivered.")
BY_ITSELF = f"Content-Type: text/plain; charset=utf-8\n\n{BODY}".encode()
# Each brings back a whole order that somebody sent to somebody.
RETURNED: dict[str, bytes] = {
    "a report with the whole mail": a_mail(
        SAID,
        REPORT,
        f"Content-Type: message/rfc822\n\nFrom: b@example.se\nSubject: Bilder\n\n{BODY}",
        kind="report",
    ),
    "a report with the order in its own text": a_mail(text(BODY), REPORT, kind="report"),
    "a receipt": a_mail(
        text(BODY), REPORT.replace("delivery-status", "disposition-notification"), kind="report"
    ),
    "a mail server without reports": plain(BY_ITSELF, MACHINE.encode() + b"\n"),
    "the recipients that failed": plain(BY_ITSELF, b"From: post@example.se\nX-Failed-Recipients: a@b.se\n"),
    "no way back": plain(BY_ITSELF, b"Return-Path: <>\nFrom: post@example.se\n"),
    "somebody is on holiday": plain(
        BY_ITSELF, b"From: a@example.se\nAuto-Submitted: auto-replied (vacation)\n"
    ),
}
# Each is an order, although a machine or a report has to do with it.
SENT: dict[str, bytes] = {
    "a portal's own mail": plain(BY_ITSELF, b"From: portal@example.se\nAuto-Submitted: auto-generated\n"),
    "a person's mail with a report on it": a_mail(text(BODY), REPORT),
    "a mail with a way back": plain(BY_ITSELF, b"Return-Path: <a@example.se>\nFrom: a@example.se\n"),
}


def made(mails: dict[str, bytes | Callable[[], bytes]]) -> dict[str, bytes]:
    return {name: mail if isinstance(mail, bytes) else mail() for name, mail in mails.items()}


def test_a_mail_that_is_not_read_wholly_is_shown_and_not_queued():
    printed = extract_all(made(UNREAD))
    assert {name: one for name, one in printed.items() if not is_shown(one)} == {}
    assert [name for name, one in printed.items() if is_queued(one)] == []


def test_a_mail_of_an_odd_shape_is_read():
    printed = extract_all(made(READ))
    lost = {name: codes_of(one) for name, one in printed.items() if VALUES["identity"] not in values_of(one)}
    assert lost == {}


def test_a_mail_that_only_brings_another_one_back_is_never_queued():
    printed = extract_all(RETURNED)
    assert [name for name, one in printed.items() if is_queued(one)] == []
    assert {name for name, one in printed.items() if "uncertain.order" not in codes_of(one)} == set()
    assert all(is_queued(one) for one in extract_all(SENT).values())


def test_a_returned_mail_without_an_order_is_filed_as_such():
    (printed,) = extract_all({"empty": a_mail(SAID, REPORT, kind="report", head=MACHINE)}).values()
    assert (printed["orders"], printed["reason"]) == ([], "returnerat mejl")
