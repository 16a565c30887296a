"""Mailboxes: each mail once, let go only when it is safe, whatever the server does."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest

from intake.arrivals import collect_sources
from intake.arrivals_mail import collect_imap, collect_maildir
from intake.collect.archive import clear_leftovers
from intake.errors import SettingsError, TryLater
from intake.office import open_office
from intake.settings import MailboxSource
from intake.summary import SourceCount
from tests import dovecot
from tests.collecting import faults_of, settle_all
from tests.faults import end, start, traced
from tests.hashes import sha256_of

pytestmark = pytest.mark.imap


@pytest.fixture
def user(request):
    """Return a mailbox of the test's own."""
    return re.sub(r"\W", "", request.node.name)[-60:].lower()


@pytest.fixture
def office(tmp_path):
    return an_office(tmp_path / "data")


def an_office(data):
    data.mkdir(mode=0o700, exist_ok=True)
    (data / "password").write_text(dovecot.PASSWORD + "\n")
    (data / "password").chmod(0o600)
    return open_office(data)


def an_account(server, user, **changes) -> MailboxSource:
    fields = {
        "kind": "imap",
        "host": "127.0.0.1",
        "port": server.port,
        "tls": "none",
        "user": user,
        "password_file": Path("password"),
        "timeout_seconds": 5,
    }
    return MailboxSource(**{**fields, **changes})


def a_mail(number: int, size: int = 2000) -> bytes:
    lines = "\r\n".join(f"{number} {line} åäö" for line in range(size // 20))
    return f"Subject: Beställning {number}\r\nMessage-ID: <{number}@x>\r\n\r\n{lines}\r\n".encode()


def collect(office, account) -> dict[str, int]:
    """Collect one account as a run does; return the counts."""
    count = SourceCount(name="mail")
    collect_imap(office, account, count)
    settle_all(office)
    return count.counts


def faults(office, mails) -> list[str]:
    empty = office.data.parent / "no inbox"
    empty.mkdir(exist_ok=True)
    office.register.close()
    return faults_of(office.data, empty, {sha256_of(mail) for mail in mails})


MAILS = [a_mail(number) for number in range(5)]


def test_mails_are_archived_as_they_came_and_leave_the_box(server, user, office):
    server.put(user, *MAILS)
    assert collect(office, an_account(server, user))["taken"] == 5
    assert server.mails(user) == []
    assert faults(office, MAILS) == []


def test_mails_are_moved_by_setting_into_a_folder_that_is_made(server, user, office):
    server.put(user, *MAILS)
    account = an_account(server, user, after="move", move_to="Bildbeställning & färdigt")
    collect(office, account)
    assert server.mails(user) == []
    assert sorted(server.mails(user, "Bildbest&AOQ-llning &- f&AOQ-rdigt")) == MAILS


def test_mails_that_stay_are_marked_and_not_fetched_again(server, user, office, monkeypatch):
    server.put(user, *MAILS)
    account = an_account(server, user, after="mark")
    collect(office, account)
    assert all(b"$IntakeTaken" in flags and b"\\Seen" in flags for flags in server.flags(user))
    monkeypatch.setattr("intake.collect.mailbox.Box.fetch", lambda box, mail: pytest.fail("fetched again"))
    assert collect(office, account)["seen"] == 0
    assert faults(office, MAILS) == []


def test_a_mail_that_somebody_has_read_is_taken_all_the_same(server, user, office):
    server.put(user, *MAILS)
    with server.log_in(user) as client:
        client.select()
        client.store("1:*", "+FLAGS", "(\\Seen \\Flagged \\Deleted)")
    assert collect(office, an_account(server, user))["taken"] == 5
    assert faults(office, MAILS) == []


def test_a_mail_that_somebody_else_deleted_is_not_expunged_untaken(server, user, office, monkeypatch):
    monkeypatch.setattr("intake.collect.imap_client._abilities", lambda client: frozenset())
    server.put(user, *MAILS, a_mail(9, size=50_000))
    with server.log_in(user) as client:
        client.select()
        client.store("1:*", "+FLAGS", "(\\Deleted)")
    account = an_account(server, user, max_message_bytes=20_000)
    counts = collect(office, account)
    assert (counts["taken"], counts["failed"]) == (5, 1)
    assert server.mails(user)[-1] == a_mail(9, size=50_000)
    assert faults(office, MAILS) == []


@pytest.mark.parametrize("after", ["delete", "move"])
def test_a_server_that_can_do_little_does(server, user, office, monkeypatch, after):
    monkeypatch.setattr("intake.collect.imap_client._abilities", lambda client: frozenset())
    server.put(user, *MAILS)
    assert collect(office, an_account(server, user, after=after))["taken"] == 5
    assert server.mails(user) == []
    assert len(server.mails(user, "Intake")) == (5 if after == "move" else 0)


def test_a_mail_that_could_not_be_let_go_is_not_fetched_again(server, user, office, monkeypatch):
    server.put(user, *MAILS)
    with monkeypatch.context() as patch:
        patch.setattr("intake.collect.mailbox.Box.let_go", lambda box, mail: None)
        assert collect(office, an_account(server, user))["taken"] == 5
    with monkeypatch.context() as patch:
        patch.setattr("intake.collect.mailbox.Box.fetch", lambda box, mail: pytest.fail("fetched again"))
        assert collect(office, an_account(server, user))["twice"] == 5
    assert server.mails(user) == []
    assert faults(office, MAILS) == []


def test_mails_whose_numbers_are_given_out_anew_are_the_same_mails(server, user, office, monkeypatch):
    server.put(user, *MAILS)
    account = an_account(server, user, after="mark")
    collect(office, account)
    with monkeypatch.context() as patch:  # as if UIDVALIDITY had changed and the marks were gone
        patch.setattr("intake.collect.mailbox._number", lambda parts: 12345)
        patch.setattr("intake.collect.mailbox.TAKEN", "$Other")
        assert collect(office, account)["twice"] == 5
    assert faults(office, MAILS) == []


def test_a_number_that_is_used_again_is_another_mail(server, user, office, monkeypatch):
    monkeypatch.setattr("intake.collect.mailbox._number", lambda parts: 1)
    account = an_account(server, user)
    server.put(user, MAILS[0])
    collect(office, account)
    for place in (server.home / "mail" / user).glob("dovecot*"):
        place.unlink()  # the server forgets its numbers and begins with 1 again
    server.put(user, a_mail(7, size=3000))
    assert collect(office, account)["taken"] == 1
    assert faults(office, [MAILS[0], a_mail(7, size=3000)]) == []


def test_several_accounts_and_folders_are_collected(server, user, office):
    server.put(user, MAILS[0])
    server.put(user, MAILS[1], folder="Fax")
    server.put(user + "2", MAILS[2])
    for account in (
        an_account(server, user),
        an_account(server, user, folder="Fax"),
        an_account(server, user + "2"),
    ):
        collect(office, account)
    assert faults(office, MAILS[:3]) == []


def test_one_mail_that_is_too_long_does_not_stop_the_box(server, user, office):
    server.put(user, MAILS[0], a_mail(8, size=50_000), MAILS[1])
    counts = collect(office, an_account(server, user, max_message_bytes=20_000))
    assert (counts["taken"], counts["failed"]) == (2, 1)
    assert len(server.mails(user)) == 1
    assert faults(office, MAILS[:2]) == []


def test_a_mail_comes_over_tls_when_the_certificate_is_good(server, user, office, monkeypatch):
    server.put(user, *MAILS)
    account = an_account(server, user, tls="tls", port=server.tls_port, host="localhost")
    with pytest.raises(TryLater):
        collect(office, account)
    monkeypatch.setenv("SSL_CERT_FILE", str(server.home / "cert.pem"))
    assert collect(office, account)["taken"] == 5
    server.put(user, a_mail(9))
    assert collect(office, an_account(server, user, tls="starttls", host="localhost"))["taken"] == 1


def test_a_password_goes_to_this_machine_alone_without_tls(server, user, office):
    with pytest.raises(SettingsError, match="tls"):
        collect(office, an_account(server, user, host="imap.example.org"))


def test_a_wrong_password_is_tried_later_and_not_said(server, user, office):
    (office.data / "password").write_text("fel-lösenord")
    with pytest.raises(TryLater, match="refused") as failure:
        collect(office, an_account(server, user))
    assert "fel-lösenord" not in str(failure.value)


def with_token(server, user, office, token) -> MailboxSource:
    (office.data / "token").write_text(token + "\n")
    (office.data / "token").chmod(0o600)
    return an_account(server, user, password_file=None, token_file=Path("token"))


def test_a_mailbox_is_opened_with_a_token(server, user, office):
    """XOAUTH2 against a server that checks the token's signature and time."""
    server.put(user, *MAILS)
    account = with_token(server, user, office, dovecot.make_token(user))
    assert collect(office, account)["taken"] == 5
    server.put(user, a_mail(9))
    printed = ["cat", str(office.data / "token")]
    account = an_account(server, user, password_file=None, token_command=printed)
    assert collect(office, account)["taken"] == 1
    assert server.mails(user) == []
    assert faults(office, [*MAILS, a_mail(9)]) == []


@pytest.mark.parametrize(
    "token",
    [
        dovecot.make_token("anybody", seconds=-30),
        dovecot.make_token("anybody", key=b"another's"),
        dovecot.make_token("somebodyelse"),
        "no-token",
    ],
    ids=["expired", "of another service", "of another user", "none"],
)
def test_a_token_that_does_not_hold_is_tried_later_and_not_said(server, office, token):
    with pytest.raises(TryLater, match="refused") as failure:
        collect(office, with_token(server, "anybody", office, token))
    assert token not in str(failure.value)


def test_a_folder_that_is_not_there_is_tried_later(server, user, office):
    with pytest.raises(TryLater):
        collect(office, an_account(server, user, folder="Finns inte"))


@pytest.mark.parametrize("name", ["a\r\nb", "INBOX\r\nA1 LOGOUT"])
def test_a_name_with_a_line_break_is_no_command(server, user, office, name):
    with pytest.raises(TryLater, match="refused"):
        collect(office, an_account(server, user, folder=name))


def test_a_box_that_does_not_answer_does_not_stop_the_other_sources(server, user, tmp_path):
    office = an_office(tmp_path / "data")
    server.put(user, *MAILS)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        mute = an_account(server, user, port=silent.getsockname()[1], timeout_seconds=0.5)
        sources = (mute, an_account(server, user))
        object.__setattr__(office, "settings", office.settings.model_copy(update={"source": sources}))
        first, second = collect_sources(office, [])
    assert first.problem
    assert second.counts["taken"] == 5


# Connections that break


class Cutter:
    """Stand between client and server and break the connection after so many bytes of the server's."""

    def __init__(self, port: int, after: int) -> None:
        self._server, self._left = port, after
        self.bytes = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        client, _ = self._listener.accept()
        upstream = socket.create_connection(("127.0.0.1", self._server))
        threading.Thread(target=self._forward, args=(client, upstream), daemon=True).start()
        while self._left > 0 and (content := upstream.recv(4096)):
            content = content[: self._left]
            self._left -= len(content)
            self.bytes += len(content)
            client.sendall(content)
        for end_point in (client, upstream):
            end_point.shutdown(socket.SHUT_RDWR)
            end_point.close()
        self._listener.close()

    def _forward(self, client: socket.socket, upstream: socket.socket) -> None:
        try:
            while content := client.recv(4096):
                upstream.sendall(content)
        except OSError:
            pass


def check_cut_connections(server, user, folder, after, points):
    """Cut the connection after so many parts of its bytes; assert that the next run has every mail, once."""
    mails = [a_mail(number, size=600) for number in range(3)]
    whole = Cutter(server.port, 1 << 30)
    server.put(f"{user}whole", *mails)
    collect(an_office(folder / "whole"), an_account(server, f"{user}whole", port=whole.port, after=after))
    for number in range(points):
        name, place = f"{user}{number}", folder / str(number)
        place.mkdir()
        server.put(name, *mails)
        office = an_office(place / "data")
        cutter = Cutter(server.port, 1 + number * whole.bytes // points)
        with suppress(TryLater):
            collect(office, an_account(server, name, port=cutter.port, after=after))
        collect(office, an_account(server, name, after=after))
        assert (number, faults(office, mails)) == (number, [])
        assert len(server.mails(name)) == (3 if after == "mark" else 0)


@pytest.mark.parametrize("after", ["delete", "move", "mark"])
def test_a_connection_that_breaks_loses_and_doubles_nothing(server, user, tmp_path, after):
    check_cut_connections(server, user, tmp_path, after, points=5)


def test_old_mails_that_stay_cost_next_to_nothing(server, user, office):
    server.put(user, *(a_mail(number, size=100) for number in range(100)))
    with server.log_in(user) as client:
        client.select()
        client.store("1:*", "+FLAGS", "($IntakeTaken)")
    new = [a_mail(number, size=2500) for number in (1001, 1002)]
    server.put(user, *new)
    wire = Cutter(server.port, 1 << 30)
    assert collect(office, an_account(server, user, after="mark", port=wire.port))["taken"] == 2
    assert wire.bytes <= 2 * sum(map(len, new))


@pytest.mark.slow
@pytest.mark.parametrize("after", ["delete", "move", "mark"])
def test_a_connection_that_breaks_at_any_of_many_bytes_loses_nothing(server, user, tmp_path, after):
    check_cut_connections(server, user, tmp_path, after, points=40)


class Liar:
    """Speak enough IMAP to be asked for mails, and answer as told."""

    ANSWERS = {
        "LOGIN": b"{tag} OK in\r\n",
        "CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n",
        "SELECT": b"* 1 EXISTS\r\n* OK [UIDVALIDITY 1]\r\n{tag} OK [READ-WRITE]\r\n",
        "SEARCH": b"* SEARCH 1\r\n{tag} OK done\r\n",
        "LOOK": b"* 1 FETCH (UID 1 RFC822.SIZE 10)\r\n{tag} OK done\r\n",
        "FETCH": b"* 1 FETCH (UID 1 BODY[] {10}\r\n0123456789)\r\n{tag} OK done\r\n",
        "STORE": b"{tag} OK done\r\n",
        "EXPUNGE": b"{tag} OK done\r\n",
        "LOGOUT": b"* BYE\r\n{tag} OK done\r\n",
    }

    def __init__(self, **answers: bytes) -> None:
        self._answers = {**self.ANSWERS, **answers}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        client, _ = self._listener.accept()
        self._listener.close()
        with client, client.makefile("rwb") as stream:
            try:
                stream.write(b"* OK hello\r\n")
                stream.flush()
                for line in stream:
                    stream.write(self._answer(line))
                    stream.flush()
            except (OSError, ValueError):
                pass

    def _answer(self, line: bytes) -> bytes:
        tag, *words = line.split()
        verb = words[1 if words[0] == b"UID" else 0].decode().upper()
        if verb == "FETCH" and b"INTERNALDATE" in line:
            verb = "LOOK"
        return self._answers.get(verb, b"{tag} BAD\r\n").replace(b"{tag}", tag)


LIES = {
    "NO to login": {"LOGIN": b"{tag} NO [AUTHENTICATIONFAILED]\r\n"},
    "NO to select": {"SELECT": b"{tag} NO no\r\n"},
    "BYE": {"SEARCH": b"* BYE gone\r\n"},
    "nothing": {"SEARCH": b""},
    "rubbish": {"SEARCH": b"\xff\xfe\x00 SEARCH x y\r\n"},
    "numbers that are none": {"SEARCH": b"* SEARCH one two\r\n{tag} OK done\r\n"},
    "two gigabytes": {"FETCH": b"* 1 FETCH (UID 1 BODY[] {2147483648}\r\n"},
    "half a mail": {"FETCH": b"* 1 FETCH (UID 1 BODY[] {10}\r\n0123"},
    "NO to store": {"STORE": b"{tag} NO no\r\n"},
    "a line without end": {"SEARCH": b"* SEARCH " + b"1 " * 600_000},
}


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_whatever_a_server_answers_the_run_goes_on_and_comes_again(office, user, lie):
    (office.data / "password").write_text("hemligt")
    account = an_account(Liar(**lie), user, timeout_seconds=0.5)
    started = time.monotonic()
    with pytest.raises(TryLater) as failure:
        collect(office, account)
    assert "\n" not in str(failure.value)
    assert time.monotonic() - started < 10
    assert collect(office, an_account(Liar(), user))["seen"] == 1
    assert faults(office, [b"0123456789"]) == []


@pytest.mark.parametrize(
    "answer", [b"{tag} NO no\r\n", b"{tag} OK done\r\n", b"* 1 FETCH (FLAGS ())\r\n{tag} OK done\r\n"]
)
def test_a_mail_that_is_not_given_is_counted_and_stays(office, user, answer):
    (office.data / "password").write_text("hemligt")
    assert collect(office, an_account(Liar(FETCH=answer), user))["failed"] == 1


def test_a_run_over_a_mailbox_that_is_killed_loses_and_doubles_nothing(server, user, tmp_path):
    office = an_office(tmp_path / "data")
    collect(office, an_account(server, user))
    office.register.close()
    mails = []
    for number in range(8):
        mails += [a_mail(2 * number + 100), a_mail(2 * number + 101)]
        server.put(user, *mails[-2:])
        child = start(lambda: collect(an_office(tmp_path / "data"), an_account(server, user)))
        time.sleep(0.02 * number)
        os.kill(child, signal.SIGKILL)
        end(child)
    clear_leftovers(tmp_path / "data")  # as every run does first, under its lock
    collect(an_office(tmp_path / "data"), an_account(server, user))
    assert server.mails(user) == []
    assert faults(office, mails) == []


def test_a_mail_is_deleted_after_archive_and_register_are_on_the_disk(server, user, tmp_path):
    office = an_office(tmp_path / "data")
    server.put(user, *MAILS)
    office.register.close()
    log = tmp_path / "log"
    account = an_account(server, user)
    calls = "trace=rename,fsync,fdatasync,sendto,write"
    assert traced(lambda: collect(an_office(office.data), account), "-y", "-o", str(log), "-e", calls) == 0
    event = r"(rename)\(.*archive/tmp|(?:fsync|fdatasync)\(.*(wal)|(?:sendto|write)\(.*UID (STORE)"
    order = " ".join("".join(found) for found in re.findall(event, log.read_text(errors="replace")))
    assert len(re.findall("rename (?:wal )+STORE", order)) == order.count("STORE") == 5


# Maildir


@pytest.fixture
def maildir(tmp_path):
    folder = tmp_path / "Maildir"
    for place in ("new", "cur", "tmp"):
        (folder / place).mkdir(parents=True)
    for number, mail in enumerate(MAILS):
        place = "new" if number % 2 else "cur"
        (folder / place / f"170000000{number}.M1P1.host{':2,S' if place == 'cur' else ''}").write_bytes(mail)
    (folder / "tmp" / "1700000009.M1P1.host").write_bytes(b"half")
    return folder


@pytest.mark.parametrize(("after", "left"), [("delete", 0), ("move", 5), ("mark", 5)])
def test_a_maildir_is_collected(maildir, office, after, left):
    account = MailboxSource(kind="maildir", path=maildir, after=after, move_to="Klart")
    for taken in (5, 0):
        count = SourceCount(name="mail")
        collect_maildir(office, account, count)
        assert count.counts["taken"] == taken
    settle_all(office)
    place = maildir / ".Klart" / "cur" if after == "move" else maildir / "cur"
    assert len(list(place.iterdir())) == left
    assert [path.name for path in (maildir / "tmp").iterdir()] == ["1700000009.M1P1.host"]
    assert faults(office, MAILS) == []


def test_a_maildir_that_is_not_there_is_tried_later(tmp_path, office):
    with pytest.raises(TryLater, match="Maildir"):
        account = MailboxSource(kind="maildir", path=tmp_path / "gone")
        collect_maildir(office, account, SourceCount(name="mail"))


def test_the_password_stands_in_no_process_list(server, user, office, monkeypatch):
    said = []
    run = subprocess.run

    def listen(command, **rest):
        said.append(command)
        return run(command, **rest)

    monkeypatch.setattr(subprocess, "run", listen)
    code = f"print({dovecot.PASSWORD!r})"
    (office.data / "give.py").write_text(code)
    account = an_account(
        server, user, password_file=None, password_command=[sys.executable, str(office.data / "give.py")]
    )
    collect(office, account)
    assert said
    assert all(dovecot.PASSWORD not in word for command in said for word in command)
