"""Take mails from a Maildir: each is whole, and a file of its own."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from intake.collect.folder import FoundFile, identity_at, list_files
from intake.errors import TryLater
from intake.settings import MailboxSource

PLACES = ("new", "cur")
SEEN = ":2,S"
KnownKeys = Callable[[Sequence[str]], set[str]]


def mail_key(file: FoundFile) -> str:
    """Tell a mail from all others: its unique name stays when its flags change or it is moved to "cur"."""
    unique = os.fsencode(file.path.name).split(b":", 1)[0]
    return hashlib.sha256(b"maildir " + unique).hexdigest()


def ready_mails(maildir: Path, known: KnownKeys) -> Iterator[tuple[FoundFile, bool]]:
    """Yield the mails of a Maildir, the oldest first, and whether an earlier run has received each.

    Raises:
        TryLater: it is not there or cannot be read.
    """
    if not (maildir / "cur").is_dir():
        raise TryLater(f"{maildir} is no Maildir that can be read")
    found = sorted(
        (file for place in PLACES for file in list_files(maildir / place)),
        key=lambda file: (file.identity[3], file.name),
    )
    keys = known([mail_key(file) for file in found])
    for file in found:
        yield file, mail_key(file) in keys


def let_go(maildir: Path, file: FoundFile, account: MailboxSource) -> None:
    """Delete, move or mark a mail whose receipt is committed; one that changed since stays."""
    now = identity_at(file.path)
    if now is None or now[:4] != file.identity[:4]:
        return
    try:
        if account.after == "delete":
            file.path.unlink(missing_ok=True)
        elif account.after == "move":
            file.path.rename(_folder(maildir, account.move_to) / file.path.name)
        else:
            unique = file.path.name.split(":", 1)[0]
            file.path.rename(maildir / "cur" / (unique + SEEN))
    except OSError as error:
        raise TryLater(f"{maildir}: a mail cannot be let go: {error.strerror}") from error


def _folder(maildir: Path, name: str) -> Path:
    """Return the "cur" of a subfolder, made where it is missing (Maildir++: a dot before its name)."""
    folder = maildir / ("." + name.replace("/", "."))
    for place in ("cur", "new", "tmp"):
        (folder / place).mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / "cur"
