"""A backup taken while runs go on restores to a register and an archive that agree."""

import json
import os
import shutil
from pathlib import Path

import pytest

from intake.backup import LIST_NAME, back_up, restore
from intake.collect.archive import path_of, verify
from intake.errors import InputError
from intake.office import open_office
from intake.register.database import open_register
from tests.collecting import collect, faults_of
from tests.commands import intake
from tests.faults import end, start
from tests.hashes import sha256_of


@pytest.fixture
def department(tmp_path):
    """A data directory with five faxes, and an inbox."""
    data, inbox = tmp_path / "data", tmp_path / "inbox"
    data.mkdir(mode=0o700)
    inbox.mkdir()
    put(inbox, 5)
    collect(data, inbox)
    return data, inbox


def put(inbox, files) -> set[str]:
    contents = [b"%PDF-1.4\n" + os.urandom(3000) + b"\n%%EOF\n" for _ in range(files)]
    for content in contents:
        (inbox / f"{sha256_of(content)}.part").write_bytes(content)
        (inbox / f"{sha256_of(content)}.part").rename(inbox / f"{sha256_of(content)}.pdf")
    return set(map(sha256_of, contents))


def hashes_of(data) -> set[str]:
    with open_register(data) as register:
        return {row.sha256 for row in register.list_transmissions()}


def test_a_backup_that_is_restored_is_what_was_there(department, tmp_path):
    data, inbox = department
    before = hashes_of(data)
    said = intake("--data", data, "backup", tmp_path / "backup")
    assert (said.code, said.err) == (0, "") and "5 originals" in said.out
    shutil.rmtree(data)
    said = intake("restore", tmp_path / "backup", "--data", data)
    assert (said.code, said.err) == (0, "") and "passwords and tokens are not in a backup" in said.out
    assert hashes_of(data) == before
    assert (data / "intake.toml").exists()
    more = put(inbox, 2)
    collect(data, inbox)
    assert faults_of(data, inbox, before | more) == []
    assert intake("--data", data, "audit", "verify").code == 0


def test_a_backup_during_runs_names_no_original_that_it_lacks(department, tmp_path):
    data, inbox = department

    def work():
        for _ in range(30):
            put(inbox, 2)
            collect(data, inbox)

    worker, taken = start(work), 0
    while os.waitpid(worker, os.WNOHANG) == (0, 0):
        taken += 1
        office = open_office(data)
        back_up(office, tmp_path / f"backup{taken}")
        office.register.close()
        restore(tmp_path / f"backup{taken}", tmp_path / f"restored{taken}")
        hashes = hashes_of(tmp_path / f"restored{taken}")
        assert list(verify(tmp_path / f"restored{taken}", hashes)) == [] and len(hashes) >= 5
    assert taken


def test_everything_is_for_its_owner_alone_and_no_secret_is_in_it(department, tmp_path):
    data, _ = department
    (data / "password").write_text("hemligt")
    (data / "own.csv").write_text("")
    (data / "intake.toml").write_text('receivers = "own.csv"\n')
    old = os.umask(0)
    try:
        back_up(open_office(data), tmp_path / "new" / "backup")
        restore(tmp_path / "new" / "backup", tmp_path / "restored")
    finally:
        os.umask(old)
    for folder in (tmp_path / "new", tmp_path / "restored"):
        assert [path for path in (folder, *folder.rglob("*")) if path.stat().st_mode & 0o077] == []
    assert (tmp_path / "restored" / "own.csv").exists()
    assert [path.parent for path in tmp_path.rglob("password")] == [data]
    assert {path.name for path in (tmp_path / "new" / "backup").iterdir()} == {
        "archive", "register.db", "intake.toml", "own.csv", LIST_NAME,
    }  # fmt: skip


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_a_folder_that_is_not_empty_is_refused(department, tmp_path, command):
    data, _ = department
    back_up(open_office(data), tmp_path / "backup")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter").write_text("kept")
    if command == "backup":
        said = intake("--data", data, "backup", tmp_path / "full")
    else:
        said = intake("--data", tmp_path / "full", "restore", tmp_path / "backup")
    assert (said.code, "is not empty" in said.err) == (65, True)
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["letter"]


def test_a_backup_within_the_data_directory_is_refused(department):
    data, _ = department
    with pytest.raises(InputError, match="lies in the data directory"):
        back_up(open_office(data), data / "backup")


def drop_list(folder: Path) -> None:
    (folder / LIST_NAME).unlink()


def change_original(folder: Path) -> None:
    next((folder / "archive").glob("*/*")).write_bytes(b"another")


def change_register(folder: Path) -> None:
    content = bytearray((folder / "register.db").read_bytes())
    content[-100] ^= 1
    (folder / "register.db").write_bytes(content)


def drop_original(folder: Path) -> None:
    next((folder / "archive").glob("*/*")).unlink()


def unlist_original(folder: Path) -> None:
    listed = json.loads((folder / LIST_NAME).read_text())
    del listed["files"][next(name for name in listed["files"] if name.startswith("archive"))]
    (folder / LIST_NAME).write_text(json.dumps(listed))


def lead_outside(folder: Path) -> None:
    listed = json.loads((folder / LIST_NAME).read_text())
    listed["files"]["../../outside"] = "0" * 64
    (folder / LIST_NAME).write_text(json.dumps(listed))


@pytest.mark.parametrize(
    "harm", [drop_list, change_original, change_register, drop_original, unlist_original, lead_outside]
)
def test_a_backup_that_does_not_hold_leaves_nothing_behind(department, tmp_path, harm):
    data, _ = department
    back_up(open_office(data), tmp_path / "backup")
    harm(tmp_path / "backup")
    said = intake("--data", tmp_path / "restored", "restore", tmp_path / "backup")
    assert (said.code, said.err.count("\n")) == (65, 1)
    assert not (tmp_path / "restored").exists() or not list((tmp_path / "restored").iterdir())
    assert not (tmp_path.parent / "outside").exists()


def test_an_original_that_is_lost_is_told_by_the_backup(department, tmp_path):
    data, _ = department
    path_of(data, min(hashes_of(data))).unlink()
    said = intake("--data", data, "backup", tmp_path / "backup")
    assert (said.code, "is lost; run intake doctor" in said.err) == (65, True)
    assert not (tmp_path / "backup" / LIST_NAME).exists()


def test_a_register_on_a_server_is_backed_up_with_its_own_program(tmp_path):
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "intake.toml").write_text('database_url = "postgresql://localhost/none"\n')
    said = intake("--data", data, "backup", tmp_path / "backup")
    assert (said.code, "pg_dump" in said.err) == (65, True)


def test_a_backup_that_is_killed_is_no_whole_one(department, tmp_path):
    data, _ = department

    def break_off():
        json.dumps = lambda *args, **options: os._exit(9)  # in a child: as it begins to write the list
        back_up(open_office(data), tmp_path / "backup")

    assert end(start(break_off)) == 9
    with pytest.raises(InputError, match="no whole backup"):
        restore(tmp_path / "backup", tmp_path / "restored")
