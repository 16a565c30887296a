"""Read files into pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from intake.errors import DocumentError
from intake.read.guard import read_guarded
from intake.read.header import says_pages_are_missing
from intake.read.reading import Reading
from models.flag import flag
from models.limits import Limits

__all__ = ["Reading", "read_file", "read_files"]
HEADERS_COUNT_MORE = "Faxets sidhuvuden räknar fler sidor än som kom: be avsändaren skicka om."


def read_files(
    paths: Sequence[Path],
    limits: Limits,
    *,
    work: Path | None = None,
    keys: Mapping[str, str] | None = None,
) -> Iterator[tuple[Path, Reading | DocumentError]]:
    """Read files over all cores, each in a guarded child, and give the results in the order given.

    `work` is where the children keep what they must write; a private temporary folder otherwise. `keys` are
    the public keys that mails may be signed with, by their names (`selector._domainkey.domain`).

    Raises:
        MissingToolError: a page needs OCR and there is no Tesseract with Swedish.
    """
    for path, result in read_guarded(paths, limits, work.absolute() if work else None, keys):
        yield path, _count_headers(result) if isinstance(result, Reading) else result


def read_file(path: Path, limits: Limits, *, work: Path | None = None) -> Reading:
    """Read one file.

    Raises:
        DocumentError: nothing of it can be read.
        MissingToolError: a page needs OCR and there is no Tesseract with Swedish.
    """
    ((_, result),) = read_files([path], limits, work=work)
    if isinstance(result, DocumentError):
        raise result
    return result


def _count_headers(reading: Reading) -> Reading:
    """Flag a fax whose stamped headers count more pages than came."""
    if reading.kind == "fax" and says_pages_are_missing([page.header for page in reading.pages]):
        return replace(reading, flags=(*reading.flags, flag("page.missing", HEADERS_COUNT_MORE)))
    return reading
