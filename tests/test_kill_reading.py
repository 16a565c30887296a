"""Runs that read, killed or with failing calls at any moment: nothing lost, twice or put aside for it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.departments import Department
from tests.faults import FAILING, PERSISTING, end, list_calls, mount, spread, start, traced

POINTS = 3
ALL = 10_000  # of the calls at which a run fails
DOCUMENTS = 2  # in one run
MEGABYTE = 1 << 20


@pytest.fixture
def department(tmp_path):
    """A department whose register is made, and which has read one fax."""
    made = Department(tmp_path)
    made.put_orders(1)
    made.run()
    return made


def check_faults_at_calls(department, folder, calls, points, inject, ends):
    """Run with a fault at some of the calls, each time with new faxes.

    Assert how the run ends, and that after one more whole run nothing is lost, twice or put aside.
    """
    department.put_orders(DOCUMENTS)
    for call, number in spread(list_calls(department.run, folder / "log", calls), points):
        department.put_orders(DOCUMENTS)
        code = traced(department.run, "-o", os.devnull, "-e", inject.format(call=call, number=number))
        assert (call, number, code in ends) == (call, number, True), code
        department.run()
        assert (call, number, department.faults()) == (call, number, [])


def check_failing_calls(department, folder, fault, lasting, points):
    """Let calls fail, once or from then on; assert that the run ends as it may and loses nothing."""
    which = FAILING if lasting else "{call}"
    inject = f"inject={which}:error={fault}:when={{number}}{lasting}"
    check_faults_at_calls(department, folder, FAILING, points, inject, (0, 69, 75))


FAULTS = [("EIO", ""), ("ENOSPC", ""), ("EIO", "+"), ("ENOSPC", "+")]
NAMES = [f"{fault} {'for ever' if lasting else 'once'}" for fault, lasting in FAULTS]


@pytest.mark.slow
@pytest.mark.parametrize(("fault", "lasting"), FAULTS[1:3], ids=NAMES[1:3])
def test_a_call_that_fails_while_documents_are_read_loses_nothing(department, tmp_path, fault, lasting):
    check_failing_calls(department, tmp_path, fault, lasting, POINTS)


@pytest.mark.soak
@pytest.mark.parametrize(("fault", "lasting"), FAULTS, ids=NAMES)
def test_any_call_that_fails_while_documents_are_read_loses_nothing(department, tmp_path, fault, lasting):
    check_failing_calls(department, tmp_path, fault, lasting, ALL)


KILL = "inject={call}:signal=KILL:when={number}"


@pytest.mark.slow
def test_a_run_that_is_killed_at_a_call_while_documents_are_read_loses_nothing(department, tmp_path):
    check_faults_at_calls(department, tmp_path, PERSISTING, POINTS, KILL, (-signal.SIGKILL,))


@pytest.mark.soak
def test_a_run_that_is_killed_at_any_call_while_documents_are_read_loses_nothing(department, tmp_path):
    check_faults_at_calls(department, tmp_path, PERSISTING, ALL, KILL, (-signal.SIGKILL,))


# A full disk


def check_a_small_disk(folder: Path, megabytes: int, count: int) -> None:
    """Fill a disk, make it read-only, then give it room, in a mount space of its own.

    Assert how each run ends, and that nothing is lost, twice or put aside.
    """
    department = Department(folder)
    mount("-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", str(department.data))
    department.set_up()
    department.put_orders(count, size=2 * megabytes * MEGABYTE // count)
    for _ in range(2):
        assert end(start(department.run)) == 75, "a full disk"
        left = len(list(department.inbox.iterdir()))
        assert 0 < left < count, left
    make_read_only(department.data)
    assert end(start(department.run)) == 75, "a disk that cannot be written"
    assert len(list(department.inbox.iterdir())) == left
    mount("-o", f"remount,rw,size={8 * megabytes}m", str(department.data))
    department.run()
    assert department.faults() == []


def make_read_only(disk: Path) -> None:
    """Make a disk read-only once the readers of the last run have ended: they follow it within a moment."""
    for _ in range(100):
        if (
            subprocess.run(
                ["mount", "-o", "remount,ro", str(disk)], check=False, capture_output=True
            ).returncode
            == 0
        ):
            return
        time.sleep(0.1)
    mount("-o", "remount,ro", str(disk))


def check_a_small_disk_apart(folder, project, megabytes, count):
    """Check it in a process with mounts of its own."""
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("not measured: this kernel forbids unshare")
    code = (
        "import pathlib, tests.test_kill_reading as t; "
        f"t.check_a_small_disk(pathlib.Path({str(folder)!r}), {megabytes}, {count})"
    )
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", code],
        cwd=project,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_disk_that_is_full_while_documents_are_read_loses_nothing(tmp_path, project):
    check_a_small_disk_apart(tmp_path, project, megabytes=3, count=10)


@pytest.mark.soak
def test_a_disk_of_eight_megabytes_and_forty_documents_lose_nothing(tmp_path, project):
    check_a_small_disk_apart(tmp_path, project, megabytes=8, count=40)
