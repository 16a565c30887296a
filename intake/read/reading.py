"""What came of reading one file."""

from dataclasses import dataclass

from models.flag import Flag
from models.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file's pages, and what is to be said of the file as a whole."""

    kind: str  # "fax" or "email"
    pages: tuple[Page, ...]  # a mail's body first, as page 0
    page_count: int  # that the file says it has; more than `pages` where the limit cut it
    flags: tuple[Flag, ...] = ()  # page.missing, page.unreadable
    sender: str | None = None  # a mail's sender, address alone; unproven
    subject: str | None = None
    vouchers: tuple[str, ...] = ()  # a mail's Authentication-Results, the uppermost first; anybody's word
    signers: tuple[str, ...] = ()  # domains whose DKIM signature of the mail holds, by the site's own keys
    is_returned: bool = False  # a mail that only brings another one back
