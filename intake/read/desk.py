"""The desk that pages pass over: numbers them, reads each under one roof, and hands it on."""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from intake.errors import MissingToolError
from intake.read.length import cut_to_length
from intake.read.sheet import unreadable_page
from models.limits import Limits
from models.page import Page

log = logging.getLogger(__name__)


@dataclass(kw_only=True)
class Desk:
    """Where one file's pages are read, in order."""

    limits: Limits
    may_begin: Callable[[int], bool] = lambda number: True  # asked before a page is read
    finish: Callable[[Page], None] = lambda page: None  # called with each page that was read
    number: int = 0  # of the last page taken
    total: int = 0  # pages that the files say they have
    pages: list[Page] = field(default_factory=list)
    keys: Mapping[str, str] = field(default_factory=dict)  # public keys that mails may be signed with
    is_tired: bool = False  # memory ran out: this process is not to read another file

    @property
    def is_full(self) -> bool:
        return self.number >= self.limits.max_pages

    def read(self, jobs: Iterable[Callable[[int], Page]]) -> None:
        """Call each job with its page's number; a job that fails leaves an unreadable page."""
        for job in jobs:
            if self.is_full:
                break
            self.number += 1
            self.put(self.number, job)

    def put(self, number: int, job: Callable[[int], Page]) -> None:
        """Read the page of that number, unless somebody else does."""
        if self.may_begin(number):
            page = self._try(number, job)
            self.pages.append(page)
            self.finish(page)

    def _try(self, number: int, job: Callable[[int], Page]) -> Page:
        try:
            return cut_to_length(job(number))
        except MissingToolError:
            raise
        except Exception as error:  # noqa: BLE001 - a stranger's page may raise anything; the page is flagged
            self.is_tired = self.is_tired or isinstance(error, MemoryError)
            log.warning("page %d could not be read: %s", number, type(error).__name__)
            return unreadable_page(number)
