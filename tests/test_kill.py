"""Nothing lost, nothing twice: killed at any moment, with failing calls, many at once, on a full disk."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from intake.collect.lock import run_lock
from intake.errors import TryLater
from intake.register.database import open_register
from tests.collecting import Desk, collect, damage_of_register, faults_of
from tests.faults import FAILING, PERSISTING, end, kill_after, list_calls, mount, spread, start, traced
from tests.hashes import sha256_of

POINTS = 12
ALL = 10_000  # of the calls at which a run is killed or fails


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def desks(folder):
    """Yield fresh desks with two faxes each, their register made."""
    for number in count():
        place = folder / str(number)
        place.mkdir()
        desk = Desk(place)
        desk.collect()
        desk.put(2)
        yield desk
        shutil.rmtree(place)


def check_runs_killed_at_random(desk, kills):
    """Kill so many runs, at moments that follow how long one takes just now.

    Assert that the register is whole after each, and that in the end nothing is lost or twice.
    """
    desk.collect()
    dice = random.Random(7)
    longest, killed = 0.2, 0  # seconds
    while killed < kills:
        desk.put(2 if killed % 2 else 0)
        if kill_after(desk.collect, dice.uniform(0, longest)) == -signal.SIGKILL:
            killed, longest = killed + 1, longest * 1.02
            assert (killed, damage_of_register(desk.data)) == (killed, [])
        else:
            longest *= 0.9
    assert desk.faults() == []


def test_a_run_that_is_killed_at_random_loses_and_doubles_nothing(desk):
    check_runs_killed_at_random(desk, 25)


@pytest.mark.soak
def test_a_thousand_kills_lose_and_double_nothing(desk):
    check_runs_killed_at_random(desk, 1000)


def check_runs_killed_at_calls(folder, calls, points):
    """Kill a run at each of the calls; assert that the next one loses and doubles nothing."""
    places = desks(folder)
    for call, number in spread(list_calls(next(places).collect, folder / "log", calls), points):
        desk = next(places)
        code = traced(desk.collect, "-o", os.devnull, "-e", f"inject={call}:signal=KILL:when={number}")
        assert (call, number, code) == (call, number, -signal.SIGKILL)
        assert (call, number, desk.faults()) == (call, number, [])


def test_a_run_that_is_killed_at_a_call_loses_and_doubles_nothing(tmp_path):
    check_runs_killed_at_calls(tmp_path, PERSISTING, POINTS)


def test_a_run_that_is_killed_at_any_change_of_a_name_loses_and_doubles_nothing(tmp_path):
    check_runs_killed_at_calls(tmp_path, "rename,unlink", ALL)


@pytest.mark.soak
def test_a_run_that_is_killed_at_every_call_loses_and_doubles_nothing(tmp_path):
    check_runs_killed_at_calls(tmp_path, PERSISTING, ALL)


def check_runs_with_failing_calls(folder, fault, lasting, points):
    """Let each of the calls fail; assert how the run ends and that the next one loses and doubles nothing."""
    places = desks(folder)
    for call, number in spread(list_calls(next(places).collect, folder / "log", FAILING), points):
        desk = next(places)
        inject = f"inject={call if not lasting else FAILING}:error={fault}:when={number}{lasting}"
        code = traced(desk.collect, "-o", os.devnull, "-e", inject)
        assert (call, number, code in (0, 69, 75)) == (call, number, True)
        assert (call, number, desk.faults()) == (call, number, [])


@pytest.mark.parametrize("fault", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("lasting", ["", "+"], ids=["once", "for-ever"])
def test_a_call_that_fails_ends_the_run_with_try_later_and_loses_nothing(tmp_path, fault, lasting):
    check_runs_with_failing_calls(tmp_path, fault, lasting, POINTS // 2)


@pytest.mark.soak
@pytest.mark.parametrize("fault", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("lasting", ["", "+"], ids=["once", "for-ever"])
def test_every_call_that_fails_ends_the_run_with_try_later_and_loses_nothing(tmp_path, fault, lasting):
    check_runs_with_failing_calls(tmp_path, fault, lasting, ALL)


def test_a_source_is_let_go_after_archive_and_register_are_on_the_disk(desk, tmp_path):
    desk.collect()
    desk.put(5)
    log = tmp_path / "log"
    assert (
        traced(desk.collect, "-y", "-s", "300", "-o", str(log), "-e", "trace=rename,unlink,fsync,fdatasync")
        == 0
    )
    lines = log.read_text(errors="replace").splitlines()
    archived = synced = None
    released = 0
    for number, line in enumerate(lines):
        if found := re.match(rf'rename\("{re.escape(str(desk.data))}/archive/tmp/(\w+)", "(.*?)/\w+"', line):
            assert any("fsync(" in one and f"archive/tmp/{found[1]}>" in one for one in lines[:number])
            archived, synced = found[2], False
        elif archived and "sync(" in line and f"<{archived}>" in line:
            synced = True
        elif synced and re.search(r"sync\(.*register\.db-wal", line):
            archived = "committed"
        elif re.match(r'(rename|unlink)\("' + re.escape(str(desk.inbox)) + r"/\d", line):
            assert archived == "committed"
            archived, released = None, released + 1
    assert released == 5


# Many at once


def check_runs_at_once(desk, rounds, documents):
    """Start eight runs at once; assert that one works and the others end within five seconds."""
    for number in range(rounds):
        desk.put(documents)
        started = time.monotonic()
        running = [start(desk.collect) for _ in range(8)]
        codes = []
        while running:
            child, status = os.waitpid(running[0], os.WNOHANG)
            if child:
                running.remove(child)
                codes.append(os.waitstatus_to_exitcode(status))
                assert codes[-1] == 0 or time.monotonic() - started < 5
            else:
                running.append(running.pop(0))
                time.sleep(0.01)
        assert (number, set(codes) <= {0, 75}, 0 in codes) == (number, True, True)
    assert desk.faults() == []


def test_of_runs_at_once_one_works_and_the_others_end_soon(desk):
    check_runs_at_once(desk, rounds=3, documents=10)


@pytest.mark.soak
def test_of_runs_at_once_one_works_in_ten_of_ten_rounds(desk):
    check_runs_at_once(desk, rounds=10, documents=10)


def test_a_second_run_is_told_to_come_later(tmp_path):
    started = time.monotonic()
    with run_lock(tmp_path):
        with pytest.raises(TryLater, match="another run"), run_lock(tmp_path):
            pass
        assert end(start(lambda: run_lock(tmp_path).__enter__())) == 75
    assert time.monotonic() - started < 5
    with run_lock(tmp_path):
        pass


def test_the_lock_of_a_killed_run_is_free_at_once(tmp_path):
    ready, done = os.pipe()

    def hold():
        with run_lock(tmp_path):
            os.write(done, b"x")
            time.sleep(600)

    holder = start(hold)
    os.read(ready, 1)
    with pytest.raises(TryLater), run_lock(tmp_path):
        pass
    os.kill(holder, signal.SIGKILL)
    end(holder)
    with run_lock(tmp_path):
        pass
    os.close(ready)
    os.close(done)


def test_a_file_that_is_replaced_all_the_time_is_filed_whole(desk):
    versions = {
        sha256_of(content): content
        for content in (b"%PDF " + bytes([n]) * 99_999 + b"%%EOF" for n in range(60))
    }

    def replace():
        for content in versions.values():
            (desk.inbox / "new.part").write_bytes(content)
            (desk.inbox / "new.part").rename(desk.inbox / "fax.pdf")
            time.sleep(0.01)

    writer = start(replace)
    while os.waitpid(writer, os.WNOHANG) == (0, 0):
        desk.collect()
    desk.collect()
    with open_register(desk.data) as register:
        filed = [row.sha256 for row in register.list_transmissions()]
    assert set(filed) <= versions.keys()
    assert list(versions)[-1] in filed
    assert len(filed) == len(set(filed))
    assert list(desk.inbox.iterdir()) == []


# A full disk


def check_a_small_disk(folder: Path) -> None:
    """Fill a disk of two megabytes, make it read-only, then give it room, in a mount space of its own.

    Assert how each run ends, and that nothing is lost or twice.
    """
    data, inbox = folder / "data", folder / "inbox"
    mount("-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", str(data))
    hashes = set()
    for number in range(40):
        content = b"%PDF-1.4\n" + os.urandom(100_000) + b"\n%%EOF\n"
        hashes.add(sha256_of(content))
        (inbox / f"{number:02}.pdf").write_bytes(content)
    assert end(start(lambda: collect(data, inbox))) == 75, "a full disk"
    left = len(list(inbox.iterdir()))
    assert 0 < left < 40, left
    mount("-o", "remount,ro", str(data))
    assert end(start(lambda: collect(data, inbox))) == 75, "a disk that cannot be written"
    assert len(list(inbox.iterdir())) == left
    mount("-o", "remount,rw,size=50m", str(data))
    assert end(start(lambda: collect(data, inbox))) == 0
    assert faults_of(data, inbox, hashes) == []


def test_a_full_disk_loses_and_doubles_nothing(desk, tmp_path, project):
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("not measured: this kernel forbids unshare")
    code = "import pathlib, sys, tests.test_kill as t; t.check_a_small_disk(pathlib.Path(sys.argv[1]))"
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-c", code, str(tmp_path)],
        cwd=project,
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr
