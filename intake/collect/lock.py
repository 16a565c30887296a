"""Let one run at a time work on a data directory."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from intake.errors import TryLater

FILE_NAME = "run.lock"


@contextmanager
def run_lock(data: Path, wait_seconds: float = 0.0) -> Iterator[None]:
    """Hold the lock for runs; the kernel lets it go when its holder dies, however it dies.

    Raises:
        TryLater: another run holds it.
    """
    lock = FileLock(data / FILE_NAME, timeout=wait_seconds, mode=0o600)
    try:
        lock.acquire()
    except Timeout as error:
        raise TryLater("another run is at work on this data directory; try again when it is done") from error
    except OSError as error:
        raise TryLater(f"{data / FILE_NAME} cannot be locked: {error.strerror}") from error
    try:
        yield
    finally:
        lock.release()
