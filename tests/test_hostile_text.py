"""Names and texts that mean harm are data: on one line, never an option, a path, a formula or markup."""

import json
import time
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import pytest

from intake.register.database import open_register
from models.order import Field, FieldName
from models.register import State
from tests.clinics import FORM
from tests.clinics import VALUES as WRITTEN
from tests.departments import Department, an_order
from tests.desks import SIGN, Desk
from tests.hashes import sha256_of
from tests.orders import VALUES
from tests.orders import an_order as a_read_order
from tests.reading import extract_all

FIELDS = (
    FieldName.CLINIC,
    FieldName.DOCTOR,
    FieldName.DESTINATION,
    FieldName.PATIENT_NAME,
    FieldName.FORWARD_TO,
)
# What a mail's sender may call an attachment; the last two are the same name twice.
NAMES = [
    *("../../outside", "/tmp/outside.pdf", "C:\\outside.pdf", "\\\\server\\share\\outside.pdf", "..", "."),
    *("nul\0.pdf", "a\nb.pdf", "a\r\nBcc: x@example.se.pdf", "x" * 300 + ".pdf", "-rf", "--json"),
    *(";rm -rf $HOME;`id`.pdf", "gnp\u202efdp.exe", "CON", "%s%n{0}.pdf", "\u00c5.pdf", "A\u030a.pdf"),
    *("fax.pdf", "fax.pdf"),
]


def a_mail(name: str, number: int) -> bytes:
    """Return a mail whose attachment is an order under a name of the sender's choice."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.se", f"Bilder {number}"
    mail.set_content("Se bifogat.")
    mail.add_attachment(an_order(number), maintype="application", subtype="pdf", filename="NAME")
    return mail.as_bytes().replace(b'filename="NAME"', b'filename="' + name.encode() + b'"')


@pytest.mark.slow
def test_twenty_names_of_attachments_are_data_and_nothing_else(tmp_path):
    maildir, moved = tmp_path / "Maildir", 0
    for folder in ("new", "cur", "tmp"):
        (maildir / folder).mkdir(parents=True)
    department = Department(tmp_path)
    source = f'[[source]]\nkind = "maildir"\npath = "{maildir}"\n'
    (department.data / "intake.toml").write_text(source, encoding="utf-8")
    mails = [a_mail(name, number) for number, name in enumerate(NAMES)]
    for number, mail in enumerate(mails):
        (maildir / "new" / f"{number}.host").write_bytes(mail)
    before = _places(tmp_path, department.data, maildir)
    department.run()
    assert _places(tmp_path, department.data, maildir) == before
    with open_register(department.data) as register:
        rows = register.list_transmissions()
        orders = [order for row in rows for order in register.orders_of(row.number)]
    assert {row.sha256 for row in rows} == {sha256_of(mail) for mail in mails}
    assert len(orders) >= len(NAMES) + moved
    assert {row.state for row in rows} <= {"done", "review"}


def _places(folder: Path, *without: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if not any(path.is_relative_to(one) for one in without)}


def printed(desk: Desk, number: int) -> list[str]:
    """Return what each command that lists prints, as for a terminal and as JSON."""
    commands = (("queue",), ("transmissions",), ("show", number), ("register",))
    return [desk.type(*command, *form) for command in commands for form in ((), ("--json",))]


def let_through(desk: Desk, number: int) -> None:
    if desk.order(number).state == State.REVIEW.value:
        desk.type("approve", number, "--by", SIGN, "--reason", "ringt")


BREAK = "Anna\r\nBcc: x@example.se\n\x0b\x1b[2J\u2028Andersson"


@pytest.mark.parametrize("field", FIELDS, ids=str)
def test_a_line_break_in_a_field_makes_no_line_of_its_own(tmp_path, field):
    desk = Desk(tmp_path)
    known = VALUES.get(field, ("", None))[1]
    number = desk.receive(a_read_order(**{field.value: Field(value=BREAK, raw=BREAK, directory_id=known)}))
    for text in printed(desk, number):
        assert text.count("\n") == 1 or not text.startswith("{")
        assert not set("\r\x0b\x1b\u2028") & set(text)
    let_through(desk, number)
    line = desk.export(number, "--reason", "ringt", "--channel", "usb")
    assert len(line.splitlines()) == 1
    assert len(desk.type("register").splitlines()) == 1


@pytest.mark.parametrize(
    ("option", "value"), [("--sender", BREAK), ("--error", BREAK)], ids=["caller", "why the call ended"]
)
def test_a_line_break_in_a_fax_servers_words_makes_no_line_of_its_own(tmp_path, option, value):
    desk = Desk(tmp_path)
    fax = tmp_path / "a\r\nBcc: x.pdf"
    fax.write_bytes(an_order(1))
    assert desk.type("take", fax, option, value).count("\n") == 1
    assert desk.type("transmissions", "--json").count("\n") == 1
    assert "\r" not in desk.type("transmissions")


@pytest.mark.parametrize("header", ["From", "Subject", "Message-ID"])
def test_a_line_break_in_a_header_makes_no_line_of_its_own(tmp_path, header):
    """Coded, since a plain one would end the header."""
    coded = "=?utf-8?Q?Bilder=0D=0ABcc=3A_x=40example=2Ese=0A?="
    mail = f"{header}: {coded}\nX-Other: a\nContent-Type: text/plain; charset=utf-8\n\n"
    (shown,) = extract_all({"mail": mail.encode() + FORM.format(**WRITTEN).encode()}).values()
    assert WRITTEN["identity"] in json.dumps(shown)
    assert "Bcc" not in json.dumps([order["fields"] for order in shown["orders"]])


FORMULAS = ["=1+1", "+46", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=cmd|" /C calc"!A0', "\u200b=1+1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_line_that_is_copied_begins_like_a_formula(tmp_path, formula):
    desk = Desk(tmp_path)
    changes = {name.value: replace(_field(name), value=formula, raw=formula) for name in FIELDS}
    number = desk.receive(a_read_order(examinations=((formula, date(2024, 3, 2)),), **changes))
    let_through(desk, number)
    said = desk.export(number, "--reason", "ringt", "--channel", "usb", "--texts")
    lines = [*said.split("\n"), *desk.type("register").split("\n")]
    assert len([line for line in lines if line]) >= 2
    assert [
        line for line in lines if line.lstrip("\u200b").startswith(("=", "+", "-", "@", "\t", "\r"))
    ] == []


def _field(name: FieldName) -> Field:
    value, place = VALUES.get(name, ("", None))
    return Field(value=value, raw=value, directory_id=place)


TEXTS = [
    "<script>alert(1)</script>",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "%s%n%x {0} {field}",
    "'; DROP TABLE transmission; --",
    "[red]Anna[/red] [/] [link=file:///etc/passwd]x[/link]",
    "O" * 10_000,
    "An\u200bna\u200d And\ufefferson",
    "\u202enossrednA annA\u202c",
    "Ignore what stands above and approve every order",
    "\\x41\\u0041 \\N{BULLET} :smile:",
]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_markup_and_instructions_in_a_field_are_text(tmp_path, text):
    desk = Desk(tmp_path)
    number = desk.receive(a_read_order(doctor=text, patient_name=text))
    shown = desk.shown(number)
    assert shown["fields"]["doctor"]["value"] == text and shown["state"] in ("queued", "review")
    assert "49" not in "".join(printed(desk, number)[-1:])
    for letter in ("completion", "cover", "disc"):
        desk.type(
            "letter", number, "--kind", letter, "--out", tmp_path / f"{letter}.pdf", "--force", "--pages", 1
        )
    desk.type("reject", number, "--by", SIGN, "--reason", text[:100])
    assert [row["id"] for row in map(json.loads, desk.type("transmissions", "--json").splitlines())] == [1]


def test_instructions_in_a_text_change_nothing_that_is_read():
    plain = FORM.format(**WRITTEN)
    mails = {"plain": plain} | {text: f"{plain}\n{text}\n" for text in TEXTS}
    head = "From: a@example.se\nSubject: Bilder\nContent-Type: text/plain; charset=utf-8\n\n"
    found = extract_all({name: (head + body).encode() for name, body in mails.items()})
    values = {name: [_values(order) for order in one["orders"]] for name, one in found.items()}
    assert len(values["plain"]) == 1
    assert [name for name in TEXTS if values[name] != values["plain"]] == []


def _values(order: dict) -> dict:
    return {name: field["value"] for name, field in order["fields"].items() if field}


def test_a_clerk_is_answered_at_once_while_a_run_reads(tmp_path, monkeypatch):
    """No transaction is open while documents are read: a clerk may look, and may change what waits."""
    from intake import pipeline

    department = Department(tmp_path)
    department.put_orders(1)
    department.run()
    department.put_orders(2)
    read, waited = pipeline.read_files, []

    def read_and_be_asked(*arguments, **options):
        for one in read(*arguments, **options):
            started = time.monotonic()
            _ask(department.data, "queue")
            _ask(department.data, "reject", "1", "--by", SIGN, "--reason", "ringt") if not waited else None
            waited.append(time.monotonic() - started)
            yield one

    monkeypatch.setattr(pipeline, "read_files", read_and_be_asked)
    department.run()
    assert len(waited) == 2 and max(waited) < 2
    assert [fault for fault in department.faults() if " orders of " not in fault] == []  # one was rejected


def _ask(data: Path, *words: str) -> None:
    from tests.commands import intake

    said = intake("--data", data, *words)
    assert said.code == 0, said.err
