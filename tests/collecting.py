"""The run without its reading: what is collected is settled at once. Run as a program, to be killed.

python -m tests.collecting DATA INBOX [ROUNDS]
"""

import os
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from intake.arrivals import collect_folder
from intake.collect.archive import FOLDER, TEMPORARY, clear_leftovers, path_of, verify
from intake.collect.lock import run_lock
from intake.errors import IntakeError
from intake.office import Office, open_office
from intake.register.database import open_register
from intake.register.engine import FILE_NAME
from intake.settings import FolderSource
from intake.summary import SourceCount
from models.queued import Finding
from models.transmission import TransmissionState
from tests.hashes import sha256_of
from tests.orders import an_order

SETTLED = (TransmissionState.DONE.value, TransmissionState.QUARANTINED.value)


def collect(data: Path, inbox: Path, settle: float = 0.0, most: float = 3600.0) -> SourceCount:
    """Do what a run does, all but the reading; files stand still for `settle` seconds, `most` without end."""
    office = open_office(data)
    count = SourceCount(name="inbox")
    with run_lock(data), office.register:
        clear_leftovers(data)
        source = FolderSource(kind="folder", path=inbox, settle_seconds=settle, max_wait_seconds=most)
        collect_folder(office, source, count)
        settle_all(office)
        office.register.give_up()
    return count


def settle_all(office: Office) -> None:
    for row in office.register.pending():
        office.register.count_attempt(row.id)
        path_of(office.data, row.sha256).read_bytes()
        office.register.settle(row.id, TransmissionState.DONE, findings=[Finding(order=an_order())])


def damage_of_register(data: Path) -> list[str]:
    """Return what SQLite finds wrong with the register's file."""
    file = data / FILE_NAME
    if not file.exists():
        return []
    with closing(sqlite3.connect(file, timeout=20)) as connection:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check")]
    return [] if said == ["ok"] else said


def faults_of(data: Path, inbox: Path, hashes: set[str]) -> list[str]:
    """Say where the state after a whole run is not "exactly once"."""
    faults = damage_of_register(data)
    with open_register(data) as register:
        rows = register.list_transmissions()
        faults += [str(trouble) for trouble in verify(data, (row.sha256 for row in rows))]
        faults += [str(fault) for fault in register.verify()]
        waiting = register.list_queue()
    seen = Counter(row.sha256 for row in rows)
    faults += [f"lost: {sha256}" for sha256 in hashes - seen.keys()]
    faults += [f"{times} times: {sha256}" for sha256, times in seen.items() if times != 1]
    faults += [f"foreign: {sha256}" for sha256 in seen.keys() - hashes]
    faults += [f"not done: {row.id} {row.state}" for row in rows if row.state not in SETTLED]
    done = sum(row.state == TransmissionState.DONE.value for row in rows)
    faults += [f"{len(waiting)} orders of {done} documents"] if len(waiting) != done else []
    faults += [f"left in the inbox: {path.name}" for path in inbox.iterdir()]
    faults += [f"left in tmp: {path.name}" for path in (data / FOLDER / TEMPORARY).iterdir()]
    return faults


class Desk:
    """A data directory and an inbox, and the hashes of what was put in."""

    def __init__(self, folder: Path) -> None:
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.data.mkdir(mode=0o700)
        self.inbox.mkdir()
        self.hashes: set[str] = set()

    def put(self, files: int) -> None:
        """Put new faxes into the inbox."""
        for _ in range(files):
            content = b"%PDF-1.4\n" + os.urandom(3000) + b"\n%%EOF\n"
            self.hashes.add(sha256_of(content))
            (self.inbox / f"{len(self.hashes)}.pdf").write_bytes(content)

    def collect(self) -> None:
        collect(self.data, self.inbox)

    def faults(self) -> list[str]:
        """Say what is lost or twice after one more whole run."""
        self.collect()
        return faults_of(self.data, self.inbox, self.hashes)


def main() -> int:
    data, inbox, *rounds = sys.argv[1:]
    try:
        for _ in range(int(rounds[0]) if rounds else 1):
            collect(Path(data), Path(inbox))
    except IntakeError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
