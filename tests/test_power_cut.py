"""The power is cut after any call that changes the disk: nothing that left its folder is gone or twice."""

import os
from pathlib import Path

import pytest

from intake.collect import folder
from tests.collecting import Desk
from tests.faults import end, start, traced
from tests.powercut import OPTIONS, Disk, is_sync, read_trace

POINTS = 8


class Trace:
    """A run over two faxes, traced, and the disk as it was before."""

    def __init__(self, base):
        place, self.kept = base / "desk", base / "kept"
        place.mkdir()
        self.kept.mkdir()
        self.desk = Desk(place)
        self.desk.collect()
        (self.desk.data / "register.db-shm").unlink(missing_ok=True)
        self.desk.put(2)
        for path in self.desk.inbox.iterdir():
            os.link(path, self.kept / path.name)  # a file that comes back is the same file
        self.place, self.log = place, base / "log"
        self.before = Disk(place)
        assert traced(self.desk.collect, "-o", str(self.log), *OPTIONS) == 0
        self.calls = read_trace(self.log)

    def faults_after(self, count, names_last, heeded=lambda call: True):
        """Cut the power after so many calls; say what one more whole run leaves lost or twice."""
        disk = self.fresh()
        for call in self.calls[:count]:
            if heeded(call):
                disk.apply(call)
        originals = {
            number: self.kept / Path(name).name
            for name, number in self.before.seen.items()
            if name.startswith(str(self.desk.inbox))
        }
        disk.lay_out(originals, names_last=names_last)
        code = end(start(self.desk.collect))
        return [f"ended with {code}"] if code else self.desk.faults()

    def fresh(self):
        disk = Disk.__new__(Disk)
        disk.__dict__ = {
            name: one if isinstance(one, str) else one.copy() for name, one in vars(self.before).items()
        }
        disk.bytes = {number: bytearray(content) for number, content in self.before.bytes.items()}
        return disk


@pytest.fixture
def trace(tmp_path, monkeypatch):
    """A file that comes back with its name has its change time back too on a real disk; here it is a link."""

    def identity(status):
        return (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_mtime_ns)

    monkeypatch.setattr(folder, "_identity", identity)
    return Trace(tmp_path)


def check_power_cuts(trace, points):
    """Cut the power after so many of the calls; assert that the next run loses and doubles nothing."""
    last = len(trace.calls)
    for count in sorted({last * point // points for point in range(points + 1)}):
        for names_last in (False, True):
            assert (count, names_last, trace.faults_after(count, names_last)) == (count, names_last, [])


def test_a_power_cut_loses_and_doubles_nothing(trace):
    assert sum(map(is_sync, trace.calls)) > 10
    check_power_cuts(trace, POINTS)


@pytest.mark.soak
def test_a_power_cut_after_any_call_loses_and_doubles_nothing(trace):
    check_power_cuts(trace, len(trace.calls))


def test_without_the_archives_syncs_a_power_cut_would_lose_documents(trace):
    """The model finds what it is there to find."""
    archive = str(trace.desk.data / "archive").encode().hex()

    def heeded(call):
        return not (is_sync(call) and archive in call[1].replace("\\x", ""))

    assert trace.faults_after(len(trace.calls), True, heeded)
