"""Files of a folder: whole ones only, in order, and let go only when they are safe."""

import fcntl
import os
import socket
import time
from pathlib import Path

import pytest

from intake.collect.archive import SourceChanged
from intake.collect.folder import (
    finish_removals,
    identity_at,
    list_files,
    ready_files,
    remove_source,
    take,
)
from intake.errors import TryLater
from intake.register.database import open_register
from tests.collecting import collect, faults_of
from tests.hashes import sha256_of

PDF = b"%PDF-1.4\nfax\n%%EOF\n"


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    return folder


def ready(inbox, **settings):
    """Return the names of the files that are ready."""
    return [file.name for file in ready_files(inbox, **{"settle_seconds": 0, **settings})]


# Which files


def test_files_come_the_oldest_first_and_then_by_name(inbox):
    for name, age in (("b.pdf", 5), ("a.pdf", 5), ("c.pdf", 9)):
        (inbox / name).write_bytes(PDF)
        os.utime(inbox / name, (0, 1_700_000_000 - age))
    assert ready(inbox) == ["c.pdf", "a.pdf", "b.pdf"]


@pytest.mark.parametrize(
    "name",
    [
        "fax.part",
        "FAX.PART",
        "fax.pdf.tmp",
        "fax.filepart",
        "fax.crdownload",
        ".fax.pdf",
        "~$fax.pdf",
        ".intake-1-2-3",
    ],
)
def test_a_file_whose_name_says_partial_stays(inbox, name):
    (inbox / name).write_bytes(PDF)
    assert ready(inbox) == []


def test_what_is_no_file_of_its_own_stays(inbox, tmp_path, monkeypatch):
    (tmp_path / "secret").write_bytes(PDF)
    (inbox / "link.pdf").symlink_to(tmp_path / "secret")
    (inbox / "gone.pdf").symlink_to(tmp_path / "gone")
    os.mkfifo(inbox / "pipe.pdf")
    (inbox / "folder.pdf").mkdir()
    monkeypatch.chdir(inbox)  # a socket's path may not be long
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.pdf")
    assert ready(inbox) == []


NAMES = [
    b"-rf",
    b"--json",
    b"a\nb.pdf",
    b"a\r\nSubject: x.pdf",
    "gnp\u202efdp.exe".encode(),
    "Å.pdf".encode(),
    "A\u030a.pdf".encode(),
    b"\xff\xfe.pdf",
    b";rm -rf $HOME;`id`.pdf",
    b"C:\\x.pdf",
    b"CON",
    b"*?[a].pdf",
    b"x" * 255,
    b" ",
    b"%s%n.pdf",
]


def test_odd_names_are_data_and_nothing_else(inbox, data, tmp_path):
    for number, name in enumerate(NAMES):
        Path(os.fsdecode(os.fsencode(inbox) + b"/" + name)).write_bytes(PDF + bytes([number]))
    hashes = {sha256_of(PDF + bytes([number])) for number in range(len(NAMES))}
    before = set(tmp_path.iterdir())
    collect(data, inbox)
    assert faults_of(data, inbox, hashes) == []
    assert set(tmp_path.iterdir()) == before


def test_subfolders_are_looked_into_by_setting(inbox):
    (inbox / "one" / "two").mkdir(parents=True)
    (inbox / ".hidden").mkdir()
    (inbox / "top.pdf").write_bytes(PDF)
    (inbox / "one" / "two" / "deep.pdf").write_bytes(PDF)
    (inbox / ".hidden" / "no.pdf").write_bytes(PDF)
    assert ready(inbox) == ["top.pdf"]
    assert sorted(ready(inbox, subfolders=True)) == ["one/two/deep.pdf", "top.pdf"]


def test_a_link_to_a_folder_is_not_followed(inbox, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "fax.pdf").write_bytes(PDF)
    (inbox / "link").symlink_to(tmp_path / "elsewhere")
    assert ready(inbox, subfolders=True) == []


def test_a_folder_that_is_not_there_is_tried_later(inbox):
    with pytest.raises(TryLater, match="gone"):
        ready(inbox / "gone")


# Whole files


def test_a_young_file_is_waited_for_once(inbox):
    (inbox / "fax.pdf").write_bytes(PDF)
    waits = []
    assert ready(inbox, settle_seconds=30, sleep=waits.append) == ["fax.pdf"]
    assert waits == [30]


def test_a_file_that_grows_while_it_is_waited_for_stays(inbox):
    file = inbox / "fax.tif"
    file.write_bytes(b"half")

    def grow(seconds):
        with file.open("ab") as writer:
            writer.write(b" and half")

    assert ready(inbox, settle_seconds=30, sleep=grow) == []
    assert ready(inbox) == ["fax.tif"]


def test_no_time_is_lost_on_files_that_have_settled_and_on_an_empty_folder(inbox):
    def never(seconds):
        raise AssertionError("waited")

    assert ready(inbox, settle_seconds=0.001, sleep=never) == []
    (inbox / "fax.pdf").write_bytes(PDF)
    deadline = time.monotonic() + 5
    while time.time() - (inbox / "fax.pdf").stat().st_ctime < 0.002 and time.monotonic() < deadline:
        pass
    assert ready(inbox, settle_seconds=0.001, sleep=never) == ["fax.pdf"]


@pytest.mark.parametrize("seconds", [0, 30])
def test_a_file_from_the_future_is_taken_when_it_stands_still(inbox, seconds):
    (inbox / "fax.pdf").write_bytes(PDF)
    ahead = time.time() + 40_000_000
    os.utime(inbox / "fax.pdf", (ahead, ahead))
    assert ready(inbox, settle_seconds=seconds, sleep=lambda seconds: None) == ["fax.pdf"]


UNFINISHED = {
    "empty": b"",
    "a PDF without its end": b"%PDF-1.7\n1 0 obj",
    "a PDF whose end mark is far from its end": b"%PDF-1.4 %%EOF" + b"x" * 3000,
    "a TIFF whose first directory is not written": b"II*\0\0\0\0\0" + b"x" * 100,
}


@pytest.mark.parametrize("content", UNFINISHED.values(), ids=UNFINISHED)
def test_a_file_without_its_end_waits_and_is_taken_in_the_end(inbox, content):
    (inbox / "fax").write_bytes(content)
    assert ready(inbox, max_wait_seconds=3600) == []
    assert ready(inbox, max_wait_seconds=0) == ["fax"]


@pytest.mark.parametrize("lock", [fcntl.flock, fcntl.lockf], ids=["flock", "lockf"])
def test_a_file_that_somebody_has_locked_waits(inbox, lock):
    file = inbox / "fax.tif"
    file.write_bytes(b"II*\0x")
    ends = [os.pipe(), os.pipe()]
    child = os.fork()
    if child == 0:  # locks of the same process do not exclude each other
        with file.open("ab") as writer:
            lock(writer, fcntl.LOCK_EX)
            os.write(ends[0][1], b"x")
            os.read(ends[1][0], 1)
        os._exit(0)
    os.read(ends[0][0], 1)
    assert ready(inbox, max_wait_seconds=0) == []
    os.write(ends[1][1], b"x")
    os.waitpid(child, 0)
    for end in (*ends[0], *ends[1]):
        os.close(end)
    assert ready(inbox) == ["fax.tif"]


# Taking and letting go


def test_a_file_that_was_taken_is_removed(inbox, data):
    (inbox / "fax.pdf").write_bytes(PDF)
    [file] = ready_files(inbox, settle_seconds=0)
    assert take(data, file).path.read_bytes() == PDF
    assert remove_source(file)
    assert list(inbox.iterdir()) == []


CHANGES = {
    "grown": lambda path: path.write_bytes(PDF + b"more"),
    "replaced": lambda path: (
        path.with_suffix(".new").write_bytes(PDF),
        path.with_suffix(".new").replace(path),
    ),
    "removed": lambda path: path.unlink(),
    "a link now": lambda path: (path.unlink(), path.symlink_to("/etc/passwd")),
    "a pipe now": lambda path: (path.unlink(), os.mkfifo(path)),
    "a folder now": lambda path: (path.unlink(), path.mkdir()),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_file_that_is_another_by_now_is_neither_taken_nor_removed(inbox, data, change):
    path = inbox / "fax.pdf"
    path.write_bytes(PDF)
    [file] = ready_files(inbox, settle_seconds=0)
    change(path)
    left = identity_at(path)
    with pytest.raises(SourceChanged):
        take(data, file)
    assert not remove_source(file)
    assert identity_at(path) == left
    assert list(data.glob("archive/??/*")) == []


def test_a_file_that_gets_another_link_or_other_rights_is_removed_all_the_same(inbox, data, tmp_path):
    (inbox / "fax.pdf").write_bytes(PDF)
    [file] = ready_files(inbox, settle_seconds=0)
    take(data, file)
    (tmp_path / "backup.pdf").hardlink_to(inbox / "fax.pdf")
    (inbox / "fax.pdf").chmod(0o600)
    assert remove_source(file)
    assert (tmp_path / "backup.pdf").read_bytes() == PDF


def test_a_new_version_that_comes_in_the_moment_of_removal_goes_back(inbox, data, monkeypatch):
    path = inbox / "fax.pdf"
    path.write_bytes(PDF)
    [file] = ready_files(inbox, settle_seconds=0)
    take(data, file)
    rename = Path.rename

    def replaced_before(self, target):
        self.unlink()
        self.write_bytes(b"%PDF new %%EOF")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", replaced_before)
    assert not remove_source(file)
    assert [one.read_bytes() for one in inbox.iterdir()] == [b"%PDF new %%EOF"]
    assert path.exists()


def test_a_new_version_and_one_more_in_the_moment_of_removal_are_both_kept(inbox, data, monkeypatch):
    path = inbox / "fax.pdf"
    path.write_bytes(PDF)
    [file] = ready_files(inbox, settle_seconds=0)
    take(data, file)
    rename = Path.rename

    def replaced_before_and_after(self, target):
        self.unlink()
        self.write_bytes(b"second")
        rename(self, target)
        path.write_bytes(b"third")

    monkeypatch.setattr(Path, "rename", replaced_before_and_after)
    assert not remove_source(file)
    monkeypatch.undo()
    assert sorted(Path(inbox, name).read_bytes() for name in ready(inbox)) == [b"second", b"third"]


def test_a_removal_that_was_broken_off_is_finished(inbox, data):
    (inbox / "fax.pdf").write_bytes(PDF)
    [file] = ready_files(inbox, settle_seconds=0)
    _, inode, size, mtime, _ = file.identity
    (inbox / "fax.pdf").rename(inbox / f".intake-{inode}-{size}-{mtime}")
    finish_removals(inbox)
    assert list(inbox.iterdir()) == []


def test_a_new_version_that_a_broken_removal_hid_is_seen_again(inbox):
    (inbox / ".intake-1-2-3").write_bytes(PDF)
    finish_removals(inbox)
    assert [Path(inbox, name).read_bytes() for name in ready(inbox)] == [PDF]


# The run


def test_a_run_takes_each_file_once(inbox, data):
    contents = [PDF + bytes([number]) for number in range(5)]
    for number, content in enumerate(contents):
        (inbox / f"{number}.pdf").write_bytes(content)
    assert collect(data, inbox).counts["taken"] == 5
    assert collect(data, inbox).counts["taken"] == 0
    assert faults_of(data, inbox, {sha256_of(content) for content in contents}) == []


def test_a_file_that_could_not_be_removed_is_not_read_again(inbox, data, monkeypatch):
    (inbox / "fax.pdf").write_bytes(PDF)
    monkeypatch.setattr("intake.arrivals.remove_source", lambda file: False)
    assert collect(data, inbox).counts["taken"] == 1
    monkeypatch.setattr("intake.arrivals.take", lambda data, file: pytest.fail("read again"))
    assert collect(data, inbox).counts["twice"] == 1
    monkeypatch.undo()
    collect(data, inbox)
    assert faults_of(data, inbox, {sha256_of(PDF)}) == []


def test_the_same_file_put_there_again_is_a_repeat_and_not_the_leftover(inbox, data):
    (inbox / "fax.pdf").write_bytes(PDF)
    os.utime(inbox / "fax.pdf", (0, 1_700_000_000))
    collect(data, inbox)
    (inbox / "fax.pdf").write_bytes(PDF)
    os.utime(inbox / "fax.pdf", (0, 1_700_000_000))
    collect(data, inbox)
    with open_register(data) as register:
        assert [row.state for row in register.list_transmissions()] == ["done", "duplicate"]


def test_a_hundred_thousand_files_that_were_seen_before_are_only_listed(inbox, monkeypatch):
    for number in range(2000):
        (inbox / f"{number}.pdf").touch()
    keys = {file.key for file in list_files(inbox)}
    monkeypatch.setattr("intake.collect.folder._open", lambda file: pytest.fail("opened"))
    files = list(ready_files(inbox, settle_seconds=0, known=keys.intersection))
    assert len(files) == 2000
    assert all(file.known for file in files)
