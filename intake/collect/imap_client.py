"""Speak IMAP with a server that may hang, lie or break off."""

import imaplib
import re
import ssl
from collections.abc import Iterator
from contextlib import contextmanager

from imap_tools.imap_utf7 import utf7_encode

from intake.collect.secret import read_secret
from intake.errors import SettingsError, TryLater
from intake.settings import MailboxSource

LOOPBACK = ("localhost", "127.0.0.1", "::1")
ENVELOPE_BYTES = 1_000_000  # what a server may say beside the mail itself


class _Bounded:
    """What both kinds of connection have in common: no literal longer than what was asked for."""

    limit = ENVELOPE_BYTES
    abilities: frozenset[str] = frozenset()  # what the server can do for this user

    def read(self, size: int) -> bytes:
        if size > self.limit:
            raise imaplib.IMAP4.abort("the server announced more bytes than a mail may have")
        return super().read(size)  # type: ignore[misc]


class _Plain(_Bounded, imaplib.IMAP4):
    pass


class _Encrypted(_Bounded, imaplib.IMAP4_SSL):
    pass


Client = _Plain | _Encrypted


@contextmanager
def said_plainly(account: MailboxSource) -> Iterator[None]:
    """Turn what a mail server can do to us into one line.

    Raises:
        TryLater: it does not answer, breaks off, refuses us, or speaks something else than IMAP.
    """
    try:
        yield
    except (imaplib.IMAP4.error, OSError, EOFError, ValueError, IndexError) as error:
        reason = "refused it" if type(error) is imaplib.IMAP4.error else "did not answer or broke off"
        raise TryLater(
            f"mailbox {account.name or account.host}: the server {reason} ({type(error).__name__}); "
            "nothing is lost, try again later"
        ) from error


@contextmanager
def log_in(account: MailboxSource) -> Iterator[Client]:
    """Connect to an account's server and log in; log out at the end, whatever happens."""
    if account.tls == "none" and account.host not in LOOPBACK:
        raise SettingsError(f'mailbox {account.host}: tls = "none" is for this machine alone')
    with said_plainly(account):
        client = _connect(account)
    try:
        client.limit = account.max_message_bytes + ENVELOPE_BYTES
        with said_plainly(account):
            _authenticate(client, account)
            client.abilities = _abilities(client)
        yield client
    finally:
        _log_out(client)


def _connect(account: MailboxSource) -> Client:
    host, timeout = account.host or "localhost", account.timeout_seconds
    if account.tls == "tls":
        return _Encrypted(host, account.port, ssl_context=ssl.create_default_context(), timeout=timeout)
    client = _Plain(host, account.port, timeout=timeout)
    if account.tls == "starttls":
        client.starttls(ssl.create_default_context())
    return client


def _authenticate(client: Client, account: MailboxSource) -> None:
    user = account.user or ""
    if account.token_file or account.token_command:
        token = read_secret(account.token_file, account.token_command)
        said = f"user={user}\1auth=Bearer {token}\1\1".encode()
        client.authenticate("XOAUTH2", lambda challenge: said if not challenge else b"")
        return
    password = read_secret(account.password_file, account.password_command)
    if "AUTH=PLAIN" in client.capabilities:  # takes any letter; LOGIN takes ASCII
        client.authenticate("PLAIN", lambda challenge: f"\0{user}\0{password}".encode())
    else:
        client.login(quote(user), password)


def _abilities(client: Client) -> frozenset[str]:
    """Ask anew after the login: before it, servers do not tell all that they can do."""
    _, parts = client.capability()
    return (
        frozenset(parts[-1].decode("ascii", "replace").upper().split())
        if parts and parts[-1]
        else frozenset()
    )


def _log_out(client: Client) -> None:
    try:
        client.logout()
    except (imaplib.IMAP4.error, OSError, EOFError, ValueError):
        client.shutdown()


def quote(text: str) -> str:
    """Return a quoted string of IMAP.

    Raises:
        SettingsError: it holds a line break, which would be a command of its own.
    """
    if re.search(r"[\r\n\0]", text):
        raise SettingsError("a mailbox's name or user holds a line break")
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def folder_name(name: str) -> str:
    """Return a folder's name as IMAP writes it."""
    return quote(utf7_encode(name).decode("ascii"))
