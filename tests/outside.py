"""Have strangers' files read by the program as it is started, and look on from outside.

Run as a program: python -m tests.outside FOLDER...
Whatever the files are (the test files of other projects, say): the program ends by itself, reads none for
over a minute or with over a gigabyte, says what is wrong in one line, leaves nothing behind, queues nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any

MOST_SECONDS = 60.0  # of one file, and of each of its pages
MOST_BYTES = 1 << 30  # of one process
START_SECONDS = 30.0  # of the program, on a busy machine
STOPPED = 3600.0  # seconds without a line: it hangs, even on a long file and a busy machine
LOOKS = 0.1  # seconds between two looks at how large it is
TOGETHER = 25  # files that one program reads


@dataclass(slots=True)
class Seen:
    """What was seen of the programs."""

    files: int = 0
    became: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    largest: int = 0  # bytes
    faults: list[str] = field(default_factory=list)

    def add(self, path: Path, shown: dict[str, Any], seconds: float) -> None:
        """Take note of one line that was printed."""
        became = became_of(shown)
        print(f"{seconds:5.1f} s  {became:30.30} {path.name!r}", flush=True)
        self.files += 1
        self.became[became] += 1
        self.slowest = max(self.slowest, seconds)
        if became in ("queued", "error fault"):
            self.faults.append(f"{path}: {became}")
        if seconds > MOST_SECONDS * (1 + (shown["pages"] or 0)):
            self.faults.append(f"{path}: took {seconds:.0f} s")


def became_of(shown: dict[str, Any]) -> str:
    """Say in a word what a file was taken for."""
    if shown["error"]:
        return f"error {shown['error']['code']}"
    statuses = {order["status"] for order in shown["orders"]}
    return "queued" if "queued" in statuses else "review" if statuses else str(shown["reason"])


def look_on(paths: Sequence[Path], seen: Seen) -> None:
    """Have one program read some files."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "intake", "extract", "--json", "--", *map(str, paths)]
        own = {"TMPDIR": folder, "INTAKE_DATA": f"{folder}/none"}
        said_to = Path(folder, "said").open("w+")  # noqa: SIM115 - closed below, after the program
        program = subprocess.Popen(
            command, env=os.environ | own, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said_to
        )
        lines = _Lines(program)
        while lines.is_alive():
            lines.join(LOOKS)
            seen.largest = max([seen.largest, *map(size_of, processes_of(folder))])
            if time.monotonic() - lines.last > STOPPED:
                program.kill()
        code = program.wait()
        for path, (line, seconds) in zip(paths, lines.printed, strict=False):
            seen.add(path, json.loads(line), seconds)
        said_to.seek(0)
        said = said_to.read()
        said_to.close()
        Path(folder, "said").unlink()
        found = list(_faults(folder, code, said))
        if len(lines.printed) < len(paths):
            found.append(f"{paths[len(lines.printed)]}: nothing printed")
        seen.faults += [f"{paths[0].parent}: {one}" for one in found]


class _Lines(Thread):
    """Read what a program prints, each line with the seconds that it took to come."""

    def __init__(self, program: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.last = time.monotonic()
        self.printed: list[tuple[bytes, float]] = []
        self._program = program
        self.start()

    def run(self) -> None:
        assert self._program.stdout is not None
        with self._program.stdout as lines:
            for line in lines:
                now = time.monotonic()
                start = 0.0 if self.printed else START_SECONDS
                self.printed.append((line, max(0.0, now - self.last - start)))
                self.last = now


def _faults(folder: str, code: int, said: str) -> Iterator[str]:
    if code not in (0, 65):
        yield f"ended with {code}"
    if "Traceback" in said or said.count("\n") > 1:
        yield f"said {said[:300]!r}"
    yield from (f"left a process {one.name}" for one in processes_of(folder))
    yield from (f"left a file {one.name}" for one in Path(folder).iterdir())


def processes_of(folder: str) -> list[Path]:
    """Return the living processes whose temporary folder this is, or lies within."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if f"TMPDIR={folder}".encode() in (process / "environ").read_bytes():
                found.append(process)
    return found


def size_of(process: Path) -> int:
    """Return the most bytes that a process has held so far."""
    with suppress(OSError):
        for line in (process / "status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) << 10
    return 0


def read_folders(folders: Iterable[Path]) -> Seen:
    """Have every file below some folders read."""
    seen = Seen()
    for folder in folders:
        paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        for start in range(0, len(paths), TOGETHER):
            look_on(paths[start : start + TOGETHER], seen)
    if seen.largest > MOST_BYTES:
        seen.faults.append(f"a process held {seen.largest >> 20} MB")
    return seen


def main() -> int:
    seen = read_folders(map(Path, sys.argv[1:]))
    print(f"{seen.files} files, the slowest {seen.slowest:.0f} s, the largest {seen.largest >> 20} MB")
    print(dict(seen.became.most_common()))
    print(f"{len(seen.faults)} faults", *seen.faults, sep="\n")
    return int(bool(seen.faults))


if __name__ == "__main__":
    sys.exit(main())
