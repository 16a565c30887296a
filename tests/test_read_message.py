"""A mail in any shape is read wholly, or it is said what was not."""

import io
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from PIL import Image

from intake.read.filetype import FileType, recognise_type
from intake.read.mailtext import page_of_text, text_of_html
from intake.read.message import read_header, read_sender, take_apart
from models.page import Source
from tests.documents import a_mail, codes, draw_pdf, read

PDF = draw_pdf()


def with_part(content: bytes, kind: str, **headers: str) -> bytes:
    """Return a mail with one more part, its headers as some mail program wrote them."""
    mail = MIMEMultipart("mixed")
    mail["From"], mail["Subject"] = "a@example.se", "Bilder"
    mail.attach(MIMEText("Hej", "plain", "utf-8"))
    part = MIMEApplication(content)
    del part["Content-Type"]
    part["Content-Type"] = kind
    for name, value in headers.items():
        part[name.replace("_", "-")] = value
    mail.attach(part)
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("kind", "headers"),
    [
        ("application/pdf", {"Content_Disposition": 'attachment; filename="a.pdf"'}),
        ("application/pdf", {"Content_Disposition": "inline"}),  # Apple Mail
        ("application/pdf", {}),  # no name at all
        ("application/octet-stream", {"Content_Disposition": "attachment"}),  # fax servers
        ("text/plain; name=order.txt", {"Content_Disposition": "attachment"}),  # a lie: bytes decide
        ("image/tiff", {"Content_ID": "<a@b>"}),
        ("application/pdf; name*=utf-9''%F6", {}),  # a charset that does not exist
    ],
)
def test_an_attachment_is_found_by_its_bytes_in_every_shape(kind, headers):
    reading = read(with_part(PDF, kind, **headers))
    assert [page.number for page in reading.pages] == [0, 1]
    assert "19121212-1212" in reading.pages[1].text and codes(reading) == []


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (b"\x78\x9f\x3e\x22rest", "application/ms-tnef", "winmail.dat"),
        (b"\xd0\xcf\x11\xe0rest", "application/vnd.ms-outlook", ".msg"),
        (b"PK\x03\x04rest", "application/zip", "zip"),
        (b"0\x80rest", "application/pkcs7-mime; smime-type=enveloped-data", "krypterat"),
        (b"-----BEGIN PGP MESSAGE-----", "text/plain", "krypterat"),
        (b"Version: 1", "application/pgp-encrypted", "krypterat"),
        (b"GIF89a", "image/gif", "inte kan läsas"),
        (b"{\\rtf1 Patient}", "text/rtf", "inte kan läsas"),
        (b"%PDF-1.4 broken", "application/pdf", "kunde inte läsas"),
    ],
)
def test_what_cannot_be_read_is_said_in_swedish_and_never_passed_over(content, kind, said):
    reading = read(with_part(content, kind, Content_Disposition="attachment; filename=x"))
    assert "page.unreadable" in codes(reading)
    assert any(said in flag.message for flag in reading.flags)


@pytest.mark.parametrize(
    "kind",
    ["text/calendar", "text/vcard", "application/pkcs7-signature", "application/pgp-signature"],
)
def test_what_holds_no_order_is_passed_over(kind):
    reading = read(with_part(b"BEGIN:VCARD", kind))
    assert len(reading.pages) == 1 and codes(reading) == []


def test_a_damaged_attachment_is_said():
    mail = with_part(PDF, "application/pdf").replace(b"JVBERi0", b"JVBERi", 1)
    assert "page.unreadable" in codes(read(mail))


def png(width: int, height: int) -> bytes:
    target = io.BytesIO()
    Image.new("L", (width, height), 255).save(target, "PNG", dpi=(150, 150))
    return target.getvalue()


@pytest.mark.parametrize(
    ("size", "pages"),
    [((200, 80), 1), ((1200, 300), 1), ((1240, 1754), 2)],  # logo, banner, a page
)
def test_a_signatures_logo_is_no_page(size, pages):
    reading = read(with_part(png(*size), "image/png", Content_ID="<logo>", Content_Disposition="inline"))
    assert len(reading.pages) == pages and codes(reading) == []


def test_a_forwarded_mail_is_read_with_its_attachments():
    inner = a_mail(text="Patient 19121212-1212")
    inner.add_attachment(PDF, maintype="application", subtype="pdf")
    outer = a_mail(text="Se bifogat mejl.")
    outer.add_attachment(inner)
    reading = read(outer.as_bytes())
    assert [page.source for page in reading.pages] == [Source.MAIL, Source.MAIL, Source.TEXT]
    assert "19121212-1212" in reading.pages[1].text


def test_the_plain_version_is_read_and_another_number_in_the_html_is_a_doubt():
    mail = EmailMessage()
    mail["From"] = "a@example.se"
    mail["Subject"] = "x"
    mail.set_content("Patient 19121212-1212")
    mail.add_alternative("<p>Patient <b>19121212-1212</b></p>", subtype="html")
    assert codes(read(mail.as_bytes())) == []
    mail.get_payload()[1].set_content("<p>Patient 19450505-1234</p>", subtype="html")
    assert codes(read(mail.as_bytes())) == ["text.hidden"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hej</p><p>Patient:&nbsp;A</p>", "Hej\n\nPatient: A"),
        ("<table><tr><td>Läkare</td><td>Öberg</td></tr></table>", "Läkare   Öberg"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<style>p{}</style><script>x</script>Syns", "Syns"),
        ('<span style="display:none">dold</span>Syns', "Syns"),
        ('<p style="color:#fff">dold</p>Syns', "Syns"),
        ('<p style="background-color:#fff">Syns</p>', "Syns"),
        ("<p hidden>dold</p>Syns", "Syns"),
        ("<b>ej stängd <i>Syns", "ej stängd Syns"),
    ],
)
def test_html_becomes_what_a_reader_sees(html, text):
    assert text_of_html(html).strip() == text


def test_a_mails_words_stand_in_lines_and_columns():
    page = page_of_text("Läkare:\tÖberg\n\u200bPatient: A", 0)
    assert page.text == "Läkare: Öberg\nPatient: A"
    first, second = page.words[0].box, page.words[1].box
    assert (first.top, second.x0) == (second.top, 36 + 16 * 6)
    assert page.words[2].box.top == first.top + 12


@pytest.mark.parametrize(
    ("headers", "sender"),
    [
        (["Anna <Anna@X.SE>"], "anna@x.se"),
        ([], None),
        (["a@x.se", "b@x.se"], None),  # two From: nobody knows who it is
        (["a@x.se, b@x.se"], None),
        (["no address"], None),
    ],
)
def test_a_sender_is_one_address_or_none(headers, sender):
    import email

    source = "".join(f"From: {each}\n" for each in headers) + "Subject: x\n\n"
    assert read_sender(email.message_from_string(source)) == sender


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        ("=?iso-8859-1?Q?Best=E4llning?=", "Beställning"),
        ("=?no-such-set?Q?Best?=", "Best"),
        ("two\n lines", "two lines"),
        ("=?utf-8?B?broken", "=?utf-8?B?broken"),
    ],
)
def test_a_subject_is_decoded_on_one_line(raw, subject):
    import email

    assert read_header(email.message_from_string(f"Subject: {raw}\n\n"), "Subject") == subject


def test_a_mail_without_order_in_it_has_a_body_all_the_same():
    reading = read(b"From: a@x.se\nSubject: y\n\n")
    assert [page.number for page in reading.pages] == [0] and reading.page_count == 0
    assert codes(reading) == ["page.unreadable"]


def test_a_mail_that_is_cut_off_is_said():
    mail = a_mail()
    mail.add_attachment(PDF, maintype="application", subtype="pdf")
    content = mail.as_bytes()
    for end in (len(content) * 2 // 3, content.index(b"\n\n") + 2):
        assert "page.unreadable" in codes(read(content[:end]))


def test_an_attachment_that_lost_its_head_is_not_taken_for_text():
    content = with_part(PDF, "application/pdf").replace(b"application/pdf", b"text/plain")
    content = content.replace(b"Content-Transfer-Encoding: base64", b"X-Lost: base64")
    assert "page.unreadable" in codes(read(content))


def test_parts_without_end_are_cut_and_said():
    mail = MIMEMultipart("mixed")
    for number in range(600):
        mail.attach(MIMEText(f"del {number}"))
    letter = take_apart(mail.as_bytes())
    assert len(letter.enclosed) == 500 and letter.enclosed[-1].flags


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"From: a@b\r\nTo: c@d\r\n\r\n", FileType.MAIL),
        (b"From a@b Mon\nReturn-Path: <a@b>\nReceived: x\n y\nSubject: z\n\n", FileType.MAIL),
        (b"Till: Halland\nPatient: A\n", FileType.OTHER),  # a note, no mail
        (b"\n\njunk%PDF-1.7", FileType.PDF),
        (b"  <!doctype HTML>", FileType.HTML),
    ],
)
def test_a_type_is_told_by_the_first_bytes(start, kind):
    assert recognise_type(start) is kind


def test_an_order_in_the_subject_is_read_with_the_body():
    mail = "From: a@b.se\nSubject: CT torax 2024-03-02 till SU/S\n\nTack! /Anna\n"
    assert read(mail.encode()).pages[0].text.splitlines()[0] == "CT torax 2024-03-02 till SU/S"


def test_a_tab_parts_words_as_columns_are_parted():
    words = page_of_text("Pnr\t19121212-1212\nKlinik\tNjurmott\nMottagare\tKungälv\n\tSlut", 0).words
    gaps = [(right.box.x0 - left.box.x1) / 6 for left, right in zip(words[0:6:2], words[1:6:2], strict=True)]
    assert min(gaps) >= 3
    assert words[-1].box.x0 == words[0].box.x0 + 8 * 6


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("CT buk", "Pat-id          Us"),  # the plain version's very words: its columns are gone there
        ("CT hals", "Pat-id"),  # others, which are a doubt
    ],
)
def test_an_alternatives_columns_are_read_where_its_words_are_the_plain_ones(words, first):
    mail = EmailMessage()
    mail["From"] = "a@example.se"
    mail.set_content("Pat-id\nUs\n19121212-1212\nCT buk\n")
    rows = (("Pat-id", "Us"), ("19121212-1212", words))
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    mail.add_alternative(f"<table>{table}</table>", subtype="html")
    body = take_apart(mail.as_bytes()).body.text or ""
    assert " ".join(body.strip().split("\n")[0].split()) == " ".join(first.split())
