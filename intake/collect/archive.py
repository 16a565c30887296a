"""Keep the originals: each under the hash of its bytes, written so that a power cut leaves all of it or none.

archive/tmp/…       being written; whatever lies there when no run is on is rubbish
archive/ab/cdef…    the original with the SHA-256 abcdef…
"""

import errno
import hashlib
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from intake.errors import TryLater

FOLDER = "archive"
TEMPORARY = "tmp"
CHUNK = 1 << 20  # bytes
PASSING = {
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EIO,
    errno.EROFS,
    errno.ENOMEM,
    errno.EMFILE,
    errno.ENFILE,
    errno.EACCES,
    errno.EPERM,
}


@dataclass(frozen=True, slots=True)
class Stored:
    """An original in the archive."""

    sha256: str
    size: int  # bytes
    path: Path


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something in the archive that does not agree with the register."""

    sha256: str
    problem: str


class SourceChanged(Exception):
    """The source is not what it was when it was looked at, or breaks off: it is left for the next run."""


def store(data: Path, source: bytes | BinaryIO, unchanged: Callable[[], bool] = lambda: True) -> Stored:
    """Copy a source into the archive; when this returns, it is on the disk.

    The copy is hashed while it is written: what is filed is what was hashed. `unchanged` is asked after the
    last byte was read.

    Raises:
        SourceChanged: it says no.
        TryLater: the disk is full, failing or read-only.
    """
    stream = BytesIO(source) if isinstance(source, bytes) else source
    with _said_plainly(data):
        archive = _make_folders(data)
        temporary = archive / TEMPORARY / secrets.token_hex(16)
        try:
            digest, size = _copy(stream, temporary)
            if not unchanged():
                raise SourceChanged("it changed while it was read")
            return Stored(digest, size, _file(archive, temporary, digest))
        finally:
            temporary.unlink(missing_ok=True)


def path_of(data: Path, sha256: str) -> Path:
    """Return where the original with this hash lies."""
    return data / FOLDER / sha256[:2] / sha256[2:]


def clear_leftovers(data: Path) -> int:
    """Remove what a killed run left half written; only to be called by the run that holds the lock."""
    removed = 0
    with _said_plainly(data):
        _make_folders(data)
        flush_folder(data)
        for leftover in (data / FOLDER / TEMPORARY).glob("*"):
            leftover.unlink(missing_ok=True)
            removed += 1
    return removed


def verify(data: Path, hashes: Iterable[str]) -> Iterator[Trouble]:
    """Compare the archive with the hashes that the register knows; read every byte."""
    known = set(hashes)
    for sha256 in sorted(known):
        try:
            found = hashlib.sha256(path_of(data, sha256).read_bytes()).hexdigest()
        except FileNotFoundError:
            yield Trouble(sha256, "is in the register and not in the archive")
        except OSError as error:
            yield Trouble(sha256, f"cannot be read: {error.strerror}")
        else:
            if found != sha256:
                yield Trouble(sha256, "was changed in the archive")
    for path in sorted((data / FOLDER).glob("??/*")):
        sha256 = path.parent.name + path.name
        if sha256 not in known:
            yield Trouble(sha256, "is in the archive and not in the register")


def _copy(stream: BinaryIO, target: Path) -> tuple[str, int]:
    """Write the stream to a new file of our own and flush it to the disk; return its hash and size."""
    digest, size = hashlib.sha256(), 0
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(descriptor, "wb") as copy:
        os.fchmod(copy.fileno(), 0o600)
        while chunk := _read(stream):
            digest.update(chunk)
            copy.write(chunk)
            size += len(chunk)
        copy.flush()
        os.fsync(copy.fileno())
    return digest.hexdigest(), size


def _read(stream: BinaryIO) -> bytes:
    try:
        return stream.read(CHUNK)
    except OSError as error:
        raise SourceChanged("it cannot be read to its end") from error


def _file(archive: Path, temporary: Path, sha256: str) -> Path:
    """Give a finished copy its name; the name lasts when its folder has been flushed."""
    folder = archive / sha256[:2]
    if not folder.is_dir():
        _make_private(folder)
    path = folder / sha256[2:]
    temporary.rename(path)
    flush_folder(folder)
    flush_folder(archive)  # each time: a run that was killed may have made the folder and not come this far
    return path


def _make_folders(data: Path) -> Path:
    archive = data / FOLDER
    if not (archive / TEMPORARY).is_dir():
        _make_private(archive)
        _make_private(archive / TEMPORARY)
        flush_folder(data)
    return archive


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)


def flush_folder(folder: Path) -> None:
    """Make the names in a folder last: on the disk, not only in its memory."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _said_plainly(data: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in PASSING:
            raise
        raise TryLater(
            f"the archive in {data} cannot be written: {error.strerror}; nothing is lost, "
            "make room or mend the disk and try again"
        ) from error
