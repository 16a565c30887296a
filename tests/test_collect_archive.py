"""The archive: what is filed is what was hashed, privately, once, and on the disk."""

import errno
import hashlib
import io
import os
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.collect import archive
from intake.collect.archive import SourceChanged, clear_leftovers, path_of, store, verify
from intake.errors import TryLater


def files_in(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_an_original_lies_under_its_hash(tmp_path):
    stored = store(tmp_path, b"fax")
    sha256 = hashlib.sha256(b"fax").hexdigest()
    assert (stored.sha256, stored.size) == (sha256, 3)
    assert stored.path == path_of(tmp_path, sha256) == tmp_path / "archive" / sha256[:2] / sha256[2:]
    assert stored.path.read_bytes() == b"fax"
    assert files_in(tmp_path) == [stored.path]


@given(st.binary(max_size=5000))
def test_whatever_the_bytes_are_the_file_holds_them(tmp_path_factory, content):
    stored = store(tmp_path_factory.getbasetemp(), io.BytesIO(content))
    assert stored.path.read_bytes() == content
    assert hashlib.sha256(content).hexdigest() == stored.sha256


def test_the_same_bytes_are_kept_once(tmp_path):
    assert store(tmp_path, b"fax") == store(tmp_path, io.BytesIO(b"fax"))
    assert len(files_in(tmp_path)) == 1


def test_folders_and_files_are_private_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        store(tmp_path, b"fax")
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "archive").rglob("*")}
    assert modes == {0o600, 0o700}
    assert stat.S_IMODE((tmp_path / "archive").stat().st_mode) == 0o700


def test_a_source_that_changes_while_it_is_read_is_left(tmp_path):
    with pytest.raises(SourceChanged):
        store(tmp_path, b"fax", unchanged=lambda: False)
    assert files_in(tmp_path) == []


class Broken(io.BytesIO):
    """A source that cannot be read to its end."""

    def read(self, size=-1):
        if self.tell():
            raise OSError(errno.EIO, "Input/output error")
        return super().read(3)


def test_a_source_that_breaks_off_is_left(tmp_path):
    with pytest.raises(SourceChanged):
        store(tmp_path, Broken(b"half a fax"))
    assert files_in(tmp_path) == []


@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("call", ["fsync", "open", "fchmod"])
def test_a_disk_that_fails_is_said_in_one_line_and_leaves_nothing(tmp_path, monkeypatch, call, fault):
    store(tmp_path, b"first")
    before = files_in(tmp_path)

    def fail(*arguments, **rest):
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(archive.os, call, fail)
    with pytest.raises(TryLater) as failure:
        store(tmp_path, b"fax")
    assert "\n" not in str(failure.value)
    monkeypatch.undo()
    assert files_in(tmp_path) == before


def test_what_a_killed_run_left_half_written_is_cleared(tmp_path):
    kept = store(tmp_path, b"fax")
    (tmp_path / "archive" / "tmp" / "half").write_bytes(b"ha")
    assert clear_leftovers(tmp_path) == 1
    assert files_in(tmp_path) == [kept.path]


def test_the_archive_is_compared_with_the_register(tmp_path):
    good, changed = store(tmp_path, b"good"), store(tmp_path, b"changed")
    changed.path.write_bytes(b"other")
    stray = store(tmp_path, b"stray")
    lost = hashlib.sha256(b"lost").hexdigest()
    troubles = {one.sha256: one.problem for one in verify(tmp_path, [good.sha256, changed.sha256, lost])}
    assert troubles == {
        changed.sha256: "was changed in the archive",
        lost: "is in the register and not in the archive",
        stray.sha256: "is in the archive and not in the register",
    }


def test_a_damaged_original_is_mended_when_it_comes_again(tmp_path):
    path = store(tmp_path, b"fax").path
    path.write_bytes(b"")
    store(tmp_path, b"fax")
    assert path.read_bytes() == b"fax"
