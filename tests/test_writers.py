"""Twelve senders write beside three runs, each in its own way: nothing partial is filed as whole."""

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from intake.errors import TryLater
from tests.collecting import collect, faults_of
from tests.faults import end, start
from tests.hashes import sha256_of

PIECES = 20
RUNS = 3
MARGIN = 5  # a file has stood still when nothing came for so many times the pause between two pieces


def a_pdf(number: int) -> bytes:
    return b"%PDF-1.4\n" + bytes([65 + number]) * 40_000 + b"\n%%EOF\n"


def a_tiff(number: int) -> bytes:
    return b"II*\0\x08\0\0\0" + bytes([65 + number]) * 40_000


def in_pieces(path: Path, content: bytes, pause: float) -> None:
    with path.open("wb", buffering=0) as file:
        for place in range(0, len(content), len(content) // PIECES + 1):
            file.write(content[place : place + len(content) // PIECES + 1])
            time.sleep(pause)


def backwards(path: Path, content: bytes, pause: float) -> None:
    """Write the end first, as a program that downloads from several places does."""
    half = len(content) // 2
    with path.open("wb", buffering=0) as file:
        os.pwrite(file.fileno(), content[half:], half)
        for place in range(0, half, half // PIECES + 1):
            time.sleep(pause)
            os.pwrite(file.fileno(), content[place : min(half, place + half // PIECES + 1)], place)


def under(lock: Callable[[int, int], None]) -> Callable[[Path, bytes, float], None]:
    """Write at once, and hold the file for as long as the others write."""

    def write(path: Path, content: bytes, pause: float) -> None:
        with path.open("wb", buffering=0) as file:
            lock(file.fileno(), fcntl.LOCK_EX)
            file.write(content[:5000])
            time.sleep(pause * PIECES)
            file.write(content[5000:])

    return write


def aside(suffix: str) -> Callable[[Path, bytes, float], None]:
    def write(path: Path, content: bytes, pause: float) -> None:
        hidden = path.with_name(path.name + suffix)
        in_pieces(hidden, content, pause)
        hidden.rename(path)

    return write


def empty_first(path: Path, content: bytes, pause: float) -> None:
    path.touch()
    time.sleep(pause * PIECES)
    path.write_bytes(content)


def keeping_its_time(path: Path, content: bytes, pause: float) -> None:
    """Write as `cp -p` over a slow line: each piece leaves the original's time of change."""
    with path.open("wb", buffering=0) as file:
        for place in range(0, len(content), len(content) // PIECES + 1):
            file.write(content[place : place + len(content) // PIECES + 1])
            os.utime(path, (1_000_000_000, 1_000_000_000))
            time.sleep(pause)


def from_the_future(path: Path, content: bytes, pause: float) -> None:
    in_pieces(path, content, pause)
    os.utime(path, (4_000_000_000, 4_000_000_000))


# How each writes, and what: a TIFF has no end that could be missed, so only time and locks tell.
WRITERS: tuple[tuple[Callable[[Path, bytes, float], None], Callable[[int], bytes]], ...] = (
    (in_pieces, a_pdf),
    (in_pieces, a_tiff),
    (backwards, a_pdf),
    (backwards, a_tiff),
    (under(fcntl.flock), a_tiff),
    (under(fcntl.lockf), a_tiff),
    (aside(".part"), a_tiff),
    (aside(".tmp"), a_pdf),
    (aside(".filepart"), a_tiff),
    (empty_first, a_pdf),
    (keeping_its_time, a_tiff),
    (from_the_future, a_pdf),
)


def check_writers_beside_runs(folder: Path, seconds: float) -> None:
    """Let each writer take so many seconds beside three runs; assert that every file is filed whole, once."""
    data, inbox = folder / "data", folder / "inbox"
    data.mkdir(mode=0o700)
    inbox.mkdir()
    pause = seconds / PIECES
    contents = [made(number) for number, (_, made) in enumerate(WRITERS)]
    torn = b"%PDF-1.4\nthe end never came"
    (inbox / "torn.pdf").write_bytes(torn)

    def run_on(settle: float, most: float) -> None:
        until = time.monotonic() + seconds + 2 * settle
        while time.monotonic() < until:
            try:
                collect(data, inbox, settle, most)
            except TryLater:
                time.sleep(pause / 2)

    writers = [
        start(lambda write=write, number=number: write(inbox / f"{number}.doc", contents[number], pause))
        for number, (write, _) in enumerate(WRITERS)
    ]
    runs = [start(lambda: run_on(MARGIN * pause, 3600.0)) for _ in range(RUNS)]
    assert [end(child) for child in writers + runs] == [0] * len(writers + runs)
    assert [path.name for path in inbox.iterdir()] == ["torn.pdf"]  # it waits for its end
    collect(data, inbox, most=0)  # and is taken to be looked at when that does not come
    assert faults_of(data, inbox, {sha256_of(content) for content in [*contents, torn]}) == []


def test_of_twelve_that_write_beside_three_runs_nothing_is_filed_by_halves(tmp_path):
    check_writers_beside_runs(tmp_path, seconds=3)


@pytest.mark.soak
def test_of_twelve_that_write_for_ten_seconds_nothing_is_filed_by_halves(tmp_path):
    check_writers_beside_runs(tmp_path, seconds=10)
