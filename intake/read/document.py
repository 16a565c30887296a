"""Read files into pages."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from intake.errors import DocumentError
from intake.read.reading import Reading
from models.limits import Limits

__all__ = ["Reading", "read_file", "read_files"]


def read_files(
    paths: Sequence[Path], limits: Limits, *, work: Path | None = None
) -> Iterator[tuple[Path, Reading | DocumentError]]:
    """Read files and give each one's reading in the order given."""
    from intake.read.desk import Desk
    from intake.read.parse import parse

    for path in paths:
        try:
            yield path, parse(path.read_bytes(), Desk(limits=limits))
        except DocumentError as error:
            yield path, error


def read_file(path: Path, limits: Limits, *, work: Path | None = None) -> Reading:
    """Read one file.

    Raises:
        DocumentError: nothing of it can be read.
    """
    ((_, result),) = read_files([path], limits, work=work)
    if isinstance(result, DocumentError):
        raise result
    return result
