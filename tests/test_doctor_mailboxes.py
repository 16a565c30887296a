"""The doctor logs in to each mailbox and says of every trouble its cause and its cure."""

import socket
from pathlib import Path

import pytest

from intake.doctor_mailboxes import examine_mailboxes
from intake.errors import SettingsError, TryLater
from intake.office import open_office
from intake.settings import MailboxSource
from tests import dovecot
from tests.commands import intake

pytestmark = pytest.mark.imap
WRONG, LATER = SettingsError.exit_code, TryLater.exit_code


@pytest.fixture
def examine(server, tmp_path):
    """Return what the doctor finds of one account."""
    (tmp_path / "password").write_text(dovecot.PASSWORD)
    (tmp_path / "token").write_text("a-token-that-is-none")
    for name in ("password", "token"):
        (tmp_path / name).chmod(0o600)

    def look(**changes):
        fields = {"kind": "imap", "host": "127.0.0.1", "port": server.port, "tls": "none", "user": "eva"}
        fields |= {"password_file": Path("password"), "timeout_seconds": 5, **changes}
        office = open_office(tmp_path)
        source = (MailboxSource(**fields),)
        object.__setattr__(office, "settings", office.settings.model_copy(update={"source": source}))
        (found,) = examine_mailboxes(office)
        assert dovecot.PASSWORD not in str(found) and "a-token-that-is-none" not in str(found)
        return found

    return look


def test_a_mailbox_that_can_be_opened_is_well_and_left_as_it_is(server, examine):
    server.put("eva", b"Subject: x\r\n\r\nCT torax\r\n")
    assert examine().trouble is None
    assert b"Seen" not in server.flags("eva")[0]


def a_silent_port(listener):
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener.getsockname()[1]


@pytest.mark.parametrize(
    ("changes", "trouble", "cure", "code"),
    [
        (
            {"password_command": ["echo", "fel"], "password_file": None},
            "refuses the user or the password",
            "renew",
            WRONG,
        ),
        (
            {"token_file": Path("token"), "password_file": None},
            "refuses the user or the token",
            "renew the token",
            WRONG,
        ),
        ({"password_command": ["false"], "password_file": None}, "false did not give", "try again", LATER),
        ({"password_file": Path("absent")}, "absent cannot be read", "", WRONG),
        ({"folder": "Finns inte"}, "there is no folder 'Finns inte'", "correct folder", WRONG),
        ({"port": 1}, "nothing listens at 127.0.0.1:1", "correct host and port", LATER),
        (
            {"host": "no.such.name.invalid", "tls": "tls"},
            "no server is called no.such.name.invalid",
            "name service",
            WRONG,
        ),
        (
            {"host": "localhost", "tls": "starttls"},
            "certificate is not good: self-signed",
            "update-ca-certificates",
            WRONG,
        ),
        ({"tls": "tls"}, "no TLS is spoken at", 'set tls = "starttls"', WRONG),
        ({"host": "192.0.2.1"}, "is for this machine alone", "", WRONG),
    ],
)
def test_a_trouble_is_told_with_its_cause_and_its_cure(examine, changes, trouble, cure, code):
    found = examine(**changes)
    assert trouble in str(found) and cure in found.cure and found.cure
    assert found.exit_code == code


def test_a_certificate_of_another_name_is_told(server, examine, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(server.home / "cert.pem"))
    assert examine(host="localhost", tls="tls", port=server.tls_port).trouble is None
    found = examine(host="127.0.0.2", tls="tls", port=server.tls_port)
    assert found.trouble, "its address is none that the certificate names"


def test_a_server_that_says_nothing_is_given_up_in_time(examine):
    with socket.socket() as listener:
        found = examine(port=a_silent_port(listener), timeout_seconds=0.3)
    assert "does not answer within 0.3 s" in found.trouble and found.exit_code == LATER


def test_the_command_uses_the_network_only_when_it_is_asked_to(server, tmp_path):
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "password").write_text("hemligt42")
    (data / "intake.toml").write_text(
        f'[[source]]\nkind = "imap"\nhost = "127.0.0.1"\nport = {server.port}\ntls = "none"\n'
        'user = "eva"\npassword_file = "password"\n'
    )
    for name in ("password", "intake.toml"):
        (data / name).chmod(0o600)
    assert intake("--data", data, "doctor").code == 0
    said = intake("--data", data, "doctor", "--log-in")
    assert said.code == WRONG
    last = said.out.splitlines()[-1]
    assert last.startswith("TROUBLE  log-in eva at 127.0.0.1, folder INBOX: the server refuses the user")
    assert "(AUTHENTICATIONFAILED)" in last and "hemligt42" not in said.out
