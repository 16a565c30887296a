"""Remember what a run is at work on: what kills the process leaves a mark, and comes last in the next."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from models.transmission import Transmission

WORK, MARK = "work", "at-work-on-"


@contextmanager
def marked(data: Path, number: int) -> Iterator[None]:
    """Leave a mark of a document while this process works on it."""
    mark = data / WORK / f"{MARK}{number}"
    with suppress(OSError):  # without the mark the others come a run later, no more
        mark.touch(0o600)
    try:
        yield
    finally:
        with suppress(OSError):
            mark.unlink(missing_ok=True)


def list_suspects(data: Path, pending: Sequence[Transmission]) -> set[int]:
    """Return what a run was at work on when it was killed; forget those that wait no longer."""
    marks = {mark.name.removeprefix(MARK): mark for mark in (data / WORK).glob(f"{MARK}*")}
    waiting = {str(arrival.number) for arrival in pending}
    for name in marks.keys() - waiting:
        with suppress(OSError):
            marks[name].unlink(missing_ok=True)
    return {int(name) for name in marks.keys() & waiting}
