"""Take files from a folder: only whole ones, and only let them go when they are safe.

The order is archive, commit, remove. A run that is killed in between finds the file again and knows it by its
key, so nothing is lost and nothing is recorded twice. Names are evidence and never more: no path, no option,
no pattern is made of one.
"""

import hashlib
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from intake.collect.archive import SourceChanged, Stored, store
from intake.collect.complete import is_busy, is_complete
from intake.errors import TryLater

PARTIAL = (".part", ".tmp", ".filepart", ".crdownload", ".partial", ".download")
REMOVED = ".intake-"  # begins the name that a file has for the moment between its commit and its removal

Identity = tuple[int, int, int, int, int]
KnownKeys = Callable[[Sequence[str]], set[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFile:
    """A file as it was when it was looked at."""

    path: Path
    name: str  # below the folder, as the sender named it
    identity: Identity  # device, inode, size, mtime and ctime in nanoseconds
    known: bool = False  # received by an earlier run, which could not remove it

    @property
    def size(self) -> int:
        """Bytes."""
        return self.identity[2]

    @property
    def mtime(self) -> float:
        """Seconds since 1970."""
        return self.identity[3] / 1e9

    @property
    def key(self) -> str:
        """Tell this file from every other: a file that is put there anew has another change time."""
        _, _, size, mtime, ctime = self.identity
        return hashlib.sha256(f"{size} {mtime} {ctime} ".encode() + os.fsencode(self.name)).hexdigest()


def ready_files(
    folder: Path,
    *,
    settle_seconds: float = 5.0,
    max_wait_seconds: float = 3600.0,
    subfolders: bool = False,
    wanted: Callable[[str], bool] = lambda name: True,
    known: KnownKeys = lambda keys: set(),
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[FoundFile]:
    """Yield the files that are whole, the oldest first; wait once for those that are young.

    A file is whole when its size and times have stood still for `settle_seconds`, nobody holds a lock on it,
    and it does not lack its end. One that lacks its end is taken all the same, to be reviewed, once it has
    stood still for `max_wait_seconds`. `wanted` says which names count, `known` which
    keys earlier runs have received.

    Raises:
        TryLater: the folder is not there or cannot be read.
    """
    found = [file for file in list_files(folder, subfolders) if wanted(file.name)]
    keys = known([file.key for file in found])
    young = []
    for file in found:
        if file.key in keys:
            yield _as_known(file)
        elif _age(file) < settle_seconds:
            young.append(file)
        elif is_whole(file, max_wait_seconds):
            yield file
    if young and settle_seconds > 0:
        sleep(settle_seconds)
        for file in young:
            if identity_at(file.path) == file.identity and is_whole(file, max_wait_seconds):
                yield file


def list_files(folder: Path, subfolders: bool = False) -> list[FoundFile]:
    """Return the regular files of a folder that are not marked as partial, the oldest first."""
    try:
        found = list(_walk(os.fsencode(folder), b"", subfolders))
    except OSError as error:
        raise TryLater(f"the folder {folder} cannot be read: {error.strerror}") from error
    return sorted(found, key=lambda file: (file.identity[3], file.name))


def is_whole(file: FoundFile, max_wait_seconds: float) -> bool:
    """Say whether nobody is writing the file any more, as far as one can see."""
    try:
        descriptor = _open(file)
    except (SourceChanged, OSError):
        return False
    try:
        if is_busy(descriptor):
            return False
        return is_complete(descriptor, file.size) or _age(file) >= max_wait_seconds
    except OSError:
        return False
    finally:
        os.close(descriptor)


def take(data: Path, file: FoundFile) -> Stored:
    """Copy a file into the archive.

    Raises:
        SourceChanged: it is not the file any more that was found, or it changed while it was copied.
        TryLater: the archive cannot be written.
    """
    try:
        descriptor = _open(file)
    except OSError as error:
        raise SourceChanged("it cannot be opened") from error
    with os.fdopen(descriptor, "rb", buffering=0) as source:
        return store(data, source, lambda: _identity(os.fstat(source.fileno())) == file.identity)


def remove_source(file: FoundFile) -> bool:
    """Remove a file whose receipt is committed; False if it stays, because it is another one by now.

    It is renamed first and looked at then: a new version that somebody put in its place in this very moment
    goes back where it was.
    """
    now = identity_at(file.path)
    if now is None or now[:4] != file.identity[:4]:  # a change time alone: a new link, new rights
        return False
    aside = file.path.with_name(_removed_name(file))
    try:
        file.path.rename(aside)
    except OSError:
        return False
    if _is_removable(aside):
        aside.unlink(missing_ok=True)
        return True
    _put_back(aside, file.path)
    return False


def finish_removals(folder: Path, subfolders: bool = False) -> None:
    """Remove what a killed run had put aside; what it put aside by mistake gets a name that is seen again."""
    for path in _aside(folder, subfolders):
        if _is_removable(path):
            path.unlink(missing_ok=True)
        else:
            _put_back(path, path.with_name(path.name.removeprefix(".")))


def identity_at(path: Path) -> Identity | None:
    """Return the identity of the regular file at a path; None where there is none."""
    try:
        status = path.lstat()
    except (OSError, ValueError):
        return None
    return _identity(status) if stat.S_ISREG(status.st_mode) else None


def _walk(folder: bytes, below: bytes, subfolders: bool) -> Iterator[FoundFile]:
    inner = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                inner.append((entry.path, name + b"/"))
            elif entry.is_file(follow_symlinks=False) and not _is_partial(entry.name):
                try:
                    identity = _identity(entry.stat(follow_symlinks=False))
                except FileNotFoundError:
                    continue
                yield FoundFile(path=Path(os.fsdecode(entry.path)), name=os.fsdecode(name), identity=identity)
    for path, name in inner if subfolders else ():
        if not name.split(b"/")[-2].startswith(b"."):
            with suppress(PermissionError, FileNotFoundError):
                yield from _walk(path, name, subfolders)


def _is_partial(name: bytes) -> bool:
    return name.startswith((b".", b"~$")) or os.fsdecode(name).lower().endswith(PARTIAL)


def _identity(status: os.stat_result) -> Identity:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _as_known(file: FoundFile) -> FoundFile:
    return FoundFile(path=file.path, name=file.name, identity=file.identity, known=True)


def _age(file: FoundFile) -> float:
    """Return for how many seconds the file has stood still.

    The change time counts too: a copy that keeps the original's mtime is young all the same. A time that
    lies in the future tells nothing; where both do, the file is as young as can be.
    """
    now = time.time_ns()
    past = [moment for moment in file.identity[3:] if moment <= now]
    return (now - max(past)) / 1e9 if past else 0.0


def _open(file: FoundFile) -> int:
    """Open the very file that was found: no link, no pipe, no newcomer of the same name."""
    descriptor = os.open(file.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or _identity(status) != file.identity:
        os.close(descriptor)
        raise SourceChanged("it is not the file that was found")
    return descriptor


def _removed_name(file: FoundFile) -> str:
    _, inode, size, mtime, _ = file.identity
    return f"{REMOVED}{inode}-{size}-{mtime}"


def _is_removable(path: Path) -> bool:
    """Say whether the file that was put aside is the one that its name tells of."""
    now = identity_at(path)
    return now is not None and path.name == f"{REMOVED}{now[1]}-{now[2]}-{now[3]}"


def _put_back(aside: Path, path: Path) -> None:
    """Give a file that was put aside by mistake its name again, or a free one beside it."""
    for target in (path, path.with_name(f"intake-{secrets.token_hex(8)}")):
        try:
            os.link(aside, target, follow_symlinks=False)
        except FileExistsError:
            continue
        except OSError:  # a share without hard links
            if not target.exists():
                aside.rename(target)
                return
        else:
            aside.unlink()
            return


def _aside(folder: Path, subfolders: bool) -> Iterable[Path]:
    pattern = f"{REMOVED}*"
    return list(folder.rglob(pattern) if subfolders else folder.glob(pattern))
