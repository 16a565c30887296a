"""Take faxes from HylaFAX's queue of received faxes, with what the server knows of the call."""

import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from intake.collect.folder import FoundFile, KnownKeys, ready_files
from intake.collect.tiff_tags import read_tags

QUEUE = "recvq"
LOGS = ("log/xferfaxlog", "etc/xferfaxlog")
FAX_NAME = re.compile(r"fax\d+\.(?:tiff?|pdf)", re.IGNORECASE)
LOG_TAIL = 4_000_000  # bytes of the server's log that are looked at
RECEIVED = "RECV"
SETTLE_SECONDS = 1.0  # the lock is what counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What is known of the call that a fax came by."""

    sender: str | None = None  # the caller's number, else what its machine calls itself: never proven
    error: str | None = None  # why the call was cut off, in the server's words
    pages: int | None = None  # that the server counted


def ready_faxes(
    spool: Path, *, known: KnownKeys = lambda keys: set(), sleep: Callable[[float], None] = time.sleep
) -> Iterator[FoundFile]:
    """Yield the received faxes that are whole.

    The server holds a lock on a fax while it is being received. Its numbers come round again: a fax is told
    from an older one of the same number by its times.

    Raises:
        TryLater: the queue is not there or cannot be read.
    """
    return ready_files(spool / QUEUE, settle_seconds=SETTLE_SECONDS, wanted=is_fax, known=known, sleep=sleep)


def is_fax(name: str) -> bool:
    """Say whether a file's name is one that HylaFAX gives a received fax."""
    return FAX_NAME.fullmatch(name) is not None


def call_of(spool: Path, file: FoundFile, original: Path) -> Call:
    """Return what the archived fax itself and the server's log say of its call."""
    tags = read_tags(original)
    logged = _logged(spool, file.path.name)
    return Call(
        sender=(logged.sender if logged and not tags.call_ids else None) or tags.sender,
        error=logged.error if logged else None,
        pages=logged.pages if logged else None,
    )


def _logged(spool: Path, name: str) -> Call | None:
    """Return what the last line of the log that tells of this fax says.

    Its cells: date RECV commid modem file - user local-number TSI params pages times reason callers.
    """
    found = None
    for line in _log_lines(spool):
        cells = [cell.strip('"') for cell in line.split("\t")]
        if len(cells) > 13 and cells[1] == RECEIVED and PurePath(cells[4]).name == name:
            callers = [cell for cell in cells[14:16] if cell and cell != "<null>"]
            found = Call(
                sender=next(iter(callers), None) or cells[8] or None,
                error=cells[13] or None,
                pages=int(cells[10]) if cells[10].isdigit() else None,
            )
    return found


def _log_lines(spool: Path) -> list[str]:
    for name in LOGS:
        try:
            with (spool / name).open("rb") as log:
                log.seek(max(0, os.fstat(log.fileno()).st_size - LOG_TAIL))
                return log.read().decode("utf-8", "replace").splitlines()
        except OSError:
            continue
    return []
