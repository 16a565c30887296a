"""Take mails from a mailbox over IMAP, and let each go when it is safe.

A mail is known by the mailbox, UIDVALIDITY, UID, size and time: nothing is fetched twice. Servers give UIDs
out anew; what then looks new is known by its bytes.
"""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from intake.collect.imap_client import Client, folder_name, log_in, said_plainly
from intake.errors import TryLater
from intake.settings import MailboxSource

TAKEN = "$IntakeTaken"  # the keyword of a mail that was taken and stays
CHUNK = 200  # mails in one command
ITEM = re.compile(rb"\bUID (\d+)\b")
SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)\b")
DATE = re.compile(rb'\bINTERNALDATE "([^"]{0,60})"')
KnownKeys = Callable[[Sequence[str]], set[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMail:
    """A mail in the box."""

    uid: int
    size: int  # bytes, as the server counts them
    key: str
    name: str  # the folder, UIDVALIDITY and UID
    known: bool = False  # received by an earlier run, which could not let it go


class MailRefused(Exception):
    """The server does not give this one mail, or not as it should."""


class Box:
    """One folder of one account, opened."""

    def __init__(self, client: Client, account: MailboxSource) -> None:
        self._client, self._account = client, account
        self._gone: set[int] = set()  # marked as deleted by us
        with said_plainly(account):
            _expect(client.select(folder_name(account.folder)))
            self._validity = _number(client.response("UIDVALIDITY")[1])
            flags = b" ".join(part for part in client.response("PERMANENTFLAGS")[1] if part)
        self._keeps_keywords = b"\\*" in flags or TAKEN.encode() in flags

    def mails(self, known: KnownKeys) -> Iterator[FoundMail]:
        """Yield the mails that no run has taken and let go, the oldest first."""
        with said_plainly(self._account):
            uids = self._search()
        found: list[FoundMail] = []
        for start in range(0, len(uids), CHUNK):
            with said_plainly(self._account):
                found.extend(self._look(uids[start : start + CHUNK]))
        keys = known([mail.key for mail in found])
        for mail in found:
            yield FoundMail(
                uid=mail.uid, size=mail.size, key=mail.key, name=mail.name, known=mail.key in keys
            )

    def fetch(self, mail: FoundMail) -> bytes:
        """Return a mail's bytes, without marking it as read.

        Raises:
            MailRefused: it is too long, gone, or not given.
            TryLater: the connection broke.
        """
        if mail.size > self._account.max_message_bytes:
            raise MailRefused(f"{mail.name} is longer than max_message_bytes ({mail.size} bytes)")
        with said_plainly(self._account):
            kind, parts = self._client.uid("FETCH", str(mail.uid), "(BODY.PEEK[])")
        for part in parts if kind == "OK" else ():
            if isinstance(part, tuple) and (uid := ITEM.search(part[0])) and int(uid[1]) == mail.uid:
                return bytes(part[1])
        content = [part[1] for part in parts if isinstance(part, tuple)] if kind == "OK" else []
        if len(content) == 1:  # the UID may stand behind the mail
            return bytes(content[0])
        raise MailRefused(f"{mail.name} was not given by the server")

    def let_go(self, mail: FoundMail) -> None:
        """Delete, move or mark a mail whose receipt is committed."""
        with said_plainly(self._account):
            if self._account.after == "mark":
                self._store(mail, f"\\Seen {TAKEN}" if self._keeps_keywords else "\\Seen")
            elif self._account.after == "move":
                self._move(mail)
            else:
                self._delete(mail)

    def _search(self) -> list[int]:
        criteria = ("UNKEYWORD", TAKEN) if self._keeps_keywords else ("ALL",)
        return sorted(set(_numbers(_expect(self._client.uid("SEARCH", *criteria)))))

    def _look(self, uids: Sequence[int]) -> Iterator[FoundMail]:
        asked = ",".join(map(str, uids))
        parts = _expect(self._client.uid("FETCH", asked, "(UID RFC822.SIZE INTERNALDATE)"))
        for part in parts:
            line = part[0] if isinstance(part, tuple) else part or b""
            uid, size, date = ITEM.search(line), SIZE.search(line), DATE.search(line)
            if uid and size:
                yield self._found(int(uid[1]), int(size[1]), date[1] if date else b"")

    def _found(self, uid: int, size: int, date: bytes) -> FoundMail:
        account = self._account
        told = f"{account.host} {account.user} {account.folder} {self._validity} {uid} {size} ".encode()
        name = f"{account.folder};UIDVALIDITY={self._validity};UID={uid}"
        return FoundMail(uid=uid, size=size, key=hashlib.sha256(told + date).hexdigest(), name=name)

    def _store(self, mail: FoundMail, flags: str) -> None:
        _expect(self._client.uid("STORE", str(mail.uid), "+FLAGS.SILENT", f"({flags})"))

    def _delete(self, mail: FoundMail) -> None:
        """Delete one mail, and no other that somebody has marked as deleted: it may not be taken yet."""
        self._store(mail, "\\Deleted")
        self._gone.add(mail.uid)
        if "UIDPLUS" in self._client.abilities:
            _expect(self._client.uid("EXPUNGE", str(mail.uid)))
        elif set(_numbers(_expect(self._client.uid("SEARCH", "DELETED")))) <= self._gone:
            _expect(self._client.expunge())

    def _move(self, mail: FoundMail) -> None:
        target = folder_name(self._account.move_to)
        verb = "MOVE" if "MOVE" in self._client.abilities else "COPY"
        if self._client.uid(verb, str(mail.uid), target)[0] != "OK":
            self._client.create(target)
            _expect(self._client.uid(verb, str(mail.uid), target))
        if verb == "COPY":
            self._delete(mail)


@contextmanager
def open_box(account: MailboxSource) -> Iterator[Box]:
    """Open an account's folder.

    Raises:
        TryLater: the server does not answer, or refuses us.
    """
    with log_in(account) as client:
        yield Box(client, account)


def _expect(answer: tuple[str, list[Any]]) -> list[Any]:
    kind, parts = answer
    if kind != "OK":
        raise TryLater("the mail server refused a command; nothing is lost, try again later")
    return parts


def _number(parts: list[Any]) -> int:
    return int(parts[0]) if parts and parts[0] else 0


def _numbers(parts: list[Any]) -> list[int]:
    return [int(number) for part in parts if part for number in part.split()]
