"""A file on its way through the readers, and the reader that holds it."""

import contextlib
import os
import socket
import stat
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from intake.errors import DocumentError
from intake.read.reading import Reading
from models.flag import flag
from models.limits import Limits
from models.page import Page, Source

_READERS_FAULTS = ("unreadable", "too_large", "timeout")  # what a broken reader says of every file
GRACE = 5.0  # seconds beyond the engine's own timeout
KILLED = "Sidan gick inte att läsa inom gränserna: titta på originalet."


@dataclass(kw_only=True)
class Job:
    """One file on its way; several children may read its pages."""

    path: Path
    file: int  # descriptor
    claimed: set[int] = field(default_factory=set)
    pages: dict[int, Page] = field(default_factory=dict)
    total: int = 0  # pages, as far as is known
    needs_ocr: bool = False
    deaths: int = 0
    given_anew: int = 0  # readers that were gone before they saw it
    children: int = 0
    answer: dict[str, Any] | None = None
    result: Reading | DocumentError | None = None

    @property
    def may_be_readers_fault(self) -> bool:
        """Whether a reader that is broken would have come to this result too."""
        if isinstance(self.result, DocumentError):
            return self.result.code in _READERS_FAULTS
        pages = self.result.pages if self.result else ()
        return bool(self.deaths) or any(one.code == "page.unreadable" for page in pages for one in page.flags)


@dataclass(kw_only=True, eq=False)
class Child:
    """A reader, what it reads, and since when."""

    pid: int
    channel: socket.socket
    job: Job | None = None
    page: int | None = None
    deadline: float = 0.0  # of the clock that runs
    left_for_file: float = 0.0  # seconds on the clock that does not run while OCR does
    left_for_page: float = 0.0
    is_in_ocr: bool = False

    def begin_file(self, job: Job, limits: Limits) -> None:
        """Give a file its time."""
        self.job, self.page, self.is_in_ocr = job, None, False
        self.left_for_file = limits.seconds_per_file
        self.deadline = time.monotonic() + self.left_for_file

    def begin_page(self, number: int, limits: Limits) -> None:
        """Give a page its time for the engine."""
        self.page = number
        self.left_for_page = limits.seconds_per_page_ocr + GRACE

    def switch_clock(self, to_ocr: bool) -> None:
        """Stop one clock and let the other run."""
        now = time.monotonic()
        if to_ocr and not self.is_in_ocr:
            self.left_for_file = self.deadline - now
            self.deadline = now + self.left_for_page
        elif not to_ocr and self.is_in_ocr:
            self.left_for_page = self.deadline - now
            self.deadline = now + self.left_for_file
        self.is_in_ocr = to_ocr


def open_file(path: Path, limits: Limits) -> int:
    """Open a file for a child to read.

    Raises:
        DocumentError: it is not there, no ordinary file, empty or too large.
    """
    try:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOCTTY)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no such name"
        raise DocumentError("missing", f"the file cannot be opened ({reason}): check the path") from error
    found = os.fstat(file)
    problem = None
    if not stat.S_ISREG(found.st_mode):
        problem = DocumentError("unsupported", "this is a folder or device, not a file: name the files in it")
    elif found.st_size == 0:
        problem = DocumentError("empty", "the file is empty: ask the sender to send it again")
    elif found.st_size > limits.max_file_bytes:
        problem = DocumentError("too_large", "the file is larger than max_file_bytes: ask for it in parts")
    if problem:
        os.close(file)
        raise problem
    return file


def close_file(job: Job) -> None:
    """Close what the reader was given of a file, once."""
    if job.file >= 0:
        with contextlib.suppress(OSError):
            os.close(job.file)
        job.file = -1


def why_lost(timed_out: bool) -> list[str]:
    """Return code and sentence for a document that ended its reader."""
    if timed_out:
        return [
            "timeout",
            "the file takes longer to read than the limits allow: ask the sender for a PDF",
        ]
    return ["too_large", "the file ends its reader, out of memory or in a crash: ask the sender for a PDF"]


def killed_page(number: int) -> Page:
    """Return an empty A4 page for one that ended its reader."""
    return Page(
        number=number,
        width=595.0,
        height=842.0,
        words=(),
        source=Source.OCR,
        flags=(flag("page.unreadable", KILLED),),
    )
