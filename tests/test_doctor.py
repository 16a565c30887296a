"""Every trouble is named with its cure and the exit code it calls for."""

import json
import os
import shutil
from collections import namedtuple
from pathlib import Path

import pytest
from sqlalchemy import text

from intake.collect.archive import path_of, store
from intake.collect.lock import run_lock
from intake.office import open_office
from models.transmission import Transmission
from tests.commands import intake
from tests.desks import Desk

pytestmark = pytest.mark.ocr
MAILBOX = '[[source]]\nkind = "imap"\nhost = "imap.example.org"\nuser = "bilder"\n'


@pytest.fixture
def desk(tmp_path):
    """A department in good health, with one fax in its archive."""
    desk = Desk(tmp_path)
    (desk.data / "intake.toml").chmod(0o600)
    stored = store(desk.data, b"%PDF-1.4 a fax")
    arrival = Transmission(sha256=stored.sha256, size=stored.size, source="folder", name="fax.pdf")
    desk.office.register.receive(arrival)
    desk.office.register.close()
    return desk


def examine(desk, settings=None):
    """Return the exit code and the troubles, each as "name: trouble; cure"."""
    if settings is not None:
        (desk.data / "intake.toml").write_text(settings, encoding="utf-8")
    said = intake("--data", desk.data, "doctor", "--json")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert found or said.err
    return said.code, [f"{one['check']}: {one['trouble']}; {one['cure']}" for one in found if not one["ok"]]


def the_trouble(desk, settings=None):
    """Return the one trouble that there is."""
    code, troubles = examine(desk, settings)
    assert len(troubles) == 1, troubles
    (trouble,) = troubles
    return code, trouble


def an_original(desk):
    (path,) = [path for path in (desk.data / "archive").glob("??/*") if path.is_file()]
    return path


def test_where_all_is_well_it_says_so_and_ends_with_0(desk):
    assert examine(desk) == (0, [])
    lines = intake("--data", desk.data, "doctor").out.splitlines()
    assert lines and all(line.startswith("ok ") for line in lines)


def test_a_trouble_is_one_line_with_its_cure(desk):
    desk.data.chmod(0o755)
    lines = intake("--data", desk.data, "doctor").out.splitlines()
    assert [line for line in lines if line.startswith("TROUBLE")] == [
        f"TROUBLE  modes of the data directory: others can get at {desk.data}; chmod -R go= {desk.data}"
    ]


# The engine


def test_a_missing_engine_says_what_to_install(desk, monkeypatch):
    monkeypatch.setattr("intake.read.ocr.find_tessdata", lambda: None)
    code, trouble = the_trouble(desk)
    assert code == 69
    assert "apt-get install tesseract-ocr tesseract-ocr-swe" in trouble


@pytest.mark.parametrize(
    ("engine", "trouble"),
    [
        ("#!/bin/sh\necho eng\n", "has no Swedish language data; install it: apt-get install"),
        ("no program at all", "does not answer; install it anew: apt-get install"),
    ],
)
def test_an_engine_that_is_no_good_is_told(desk, tmp_path, monkeypatch, engine, trouble):
    program = tmp_path / "tesseract"
    program.write_text(engine, encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    code, said = the_trouble(desk)
    assert (code, trouble in said) == (69, True), said


# The data directory


@pytest.mark.parametrize("name", [".", "intake.toml", "register.db", "archive", "archive/tmp"])
def test_whatever_others_can_get_at_is_told_with_exit_78(desk, name):
    (desk.data / name).chmod(0o755 if (desk.data / name).is_dir() else 0o644)
    code, trouble = the_trouble(desk)
    assert code == 78
    assert f"others can get at {desk.data / name}" in trouble and "chmod -R go=" in trouble


def test_the_figures_for_prometheus_may_be_read_by_others(desk):
    (desk.data / "intake.prom").write_text("x 1\n", encoding="utf-8")
    (desk.data / "intake.prom").chmod(0o644)
    assert examine(desk, '[run]\nmetrics_file = "intake.prom"\n') == (0, [])
    code, trouble = the_trouble(desk, "")
    assert code == 78 and "intake.prom" in trouble


def test_another_account_is_told_whose_data_it_is(desk, monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 12345)
    code, trouble = the_trouble(desk)
    assert code == 78
    assert "and this is account 12345; run intake as that account: sudo -u" in trouble


@pytest.mark.skipif(os.geteuid() != 0, reason="not measured: only root can give a file away")
def test_a_file_of_another_account_is_told(desk):
    os.chown(an_original(desk), 12345, 12345)
    code, trouble = the_trouble(desk)
    assert code == 78
    assert "another account owns" in trouble and f"; chown -R {os.geteuid()} {desk.data}" in trouble


Disk = namedtuple("Disk", "f_bavail f_frsize f_flag f_files f_favail")


@pytest.mark.parametrize(
    ("disk", "trouble"),
    [
        (Disk(1000, 4096, 0, 10**6, 10**6), "3 MiB are free, fewer than 1024; make room"),
        (Disk(10**9, 4096, os.ST_RDONLY, 10**6, 10**6), "it is read-only; mend it"),
        (Disk(10**9, 4096, 0, 10**6, 12), "it takes only 12 files more; remove"),
    ],
    ids=["full", "read-only", "no more files"],
)
def test_a_disk_that_cannot_be_written_for_long_is_told_with_exit_75(desk, monkeypatch, disk, trouble):
    monkeypatch.setattr("intake.doctor.os.statvfs", lambda path: disk)
    code, said = the_trouble(desk)
    assert (code, trouble in said) == (75, True), said


def test_settings_with_a_mistake_are_one_line_and_exit_78(desk):
    (desk.data / "intake.toml").write_text("sight = 1\n", encoding="utf-8")
    said = intake("--data", desk.data, "doctor")
    assert (said.code, len(said.err.splitlines())) == (78, 1)


@pytest.mark.parametrize(
    ("settings", "name"),
    [('site = "nowhere"\n', "rules of the site"), ('receivers = "none.csv"\n', "directory of receivers")],
)
def test_what_the_settings_name_and_is_not_there_is_told(desk, settings, name):
    code, trouble = the_trouble(desk, settings)
    assert code == 78 and trouble.startswith(name)


def test_a_metrics_file_in_no_folder_is_told(desk, tmp_path):
    code, trouble = the_trouble(desk, f'[run]\nmetrics_file = "{tmp_path}/none/intake.prom"\n')
    assert code == 69 and "cannot be written; make it" in trouble


# The register and the archive


def test_a_register_of_a_newer_version_is_told_with_exit_78(desk):
    with open_office(desk.data).register.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    code, trouble = the_trouble(desk)
    assert code == 78
    assert (
        trouble.startswith("register (schema ") and "9999" in trouble and "; install that version" in trouble
    )


def test_a_damaged_register_is_told_and_the_rest_is_looked_at(desk):
    (desk.data / "register.db").write_bytes(b"this is no database" * 300)
    code, trouble = the_trouble(desk)
    assert code == 69 and trouble.startswith("register") and "restore it from a backup" in trouble


def test_a_trail_that_somebody_changed_is_told(desk):
    desk.receive()
    with open_office(desk.data).register.engine.begin() as connection:
        changed = connection.execute(text("UPDATE event SET account = 'x' WHERE id = 1")).rowcount
    assert changed == 1
    code, troubles = examine(desk)
    assert code != 0
    assert [one for one in troubles if one.startswith("audit trail") and "somebody changed" in one]


@pytest.mark.parametrize(
    ("harm", "trouble"),
    [
        (Path.unlink, "is in the register and not in the archive; restore them from a backup"),
        (lambda path: path.write_bytes(b"x"), "was changed in the archive; restore them from a backup"),
    ],
    ids=["lost", "changed"],
)
def test_an_original_that_is_lost_or_changed_is_told(desk, harm, trouble):
    harm(an_original(desk))
    code, said = the_trouble(desk)
    assert (code, trouble in said) == (69, True), said


def test_an_original_that_the_register_does_not_know_is_told_with_how_to_take_it(desk):
    strange = store(desk.data, b"%PDF-1.4 another fax")
    code, trouble = the_trouble(desk)
    assert code == 69
    assert "is in the archive and not in the register" in trouble
    assert trouble.endswith(f"intake take {path_of(desk.data, strange.sha256)}")


@pytest.mark.parametrize("folder", ["archive/tmp", "work"])
def test_what_a_killed_run_left_is_told(desk, folder):
    (desk.data / folder).mkdir(mode=0o700, exist_ok=True)
    (desk.data / folder / "half").touch(0o600)
    code, trouble = the_trouble(desk)
    assert code == 75 and "1 files are left of a run that was killed; intake run removes them" in trouble


def test_a_run_at_work_is_no_trouble_and_its_files_are_no_leftovers(desk):
    with run_lock(desk.data):
        (desk.data / "archive/tmp/half").touch(0o600)
        assert examine(desk) == (0, [])
        assert "one is at work now" in intake("--data", desk.data, "doctor").out


# The sources


@pytest.mark.parametrize(
    ("section", "trouble"),
    [
        ('kind = "folder"\npath = "none"', "there is no folder {data}/none; make it"),
        ('kind = "hylafax"\npath = "none"', "there is no folder {data}/none/recvq; make it"),
        ('kind = "maildir"', "it has no path; add path"),
        ('kind = "maildir"\npath = "archive"', "there is no folder {data}/archive/new"),
        ('kind = "imap"\nuser = "x"\npassword_command = ["true"]', "it has no host; add host"),
        ('kind = "imap"\nhost = "x"\npassword_command = ["true"]', "it has no user; add user"),
        ('kind = "imap"\nhost = "x"\nuser = "x"', "it names 0 of password_file"),
        (
            'kind = "imap"\nhost = "x"\nuser = "x"\npassword_command = ["true"]\ntls = "none"',
            "its password and mails travel readable (tls = none); set tls",
        ),
        (
            'kind = "imap"\nhost = "x"\nuser = "x"\npassword_command = ["no-such-program"]',
            "there is no program no-such-program",
        ),
        (
            'kind = "imap"\nhost = "x"\nuser = "x"\ntoken_file = "none"',
            "its secret {data}/none cannot be read (No such file or directory); make it",
        ),
    ],
)
def test_a_source_that_cannot_work_is_told_with_exit_78(desk, section, trouble):
    code, troubles = examine(desk, f"[[source]]\n{section}\n")
    assert code == 78
    assert [one for one in troubles if trouble.format(data=desk.data) in one], troubles


def test_a_folder_that_cannot_be_emptied_is_told(desk, tmp_path, monkeypatch):
    monkeypatch.setattr("intake.doctor_sources.os.access", lambda path, mode: not mode & os.W_OK)
    code, trouble = the_trouble(desk, f'[[source]]\nkind = "folder"\npath = "{tmp_path}"\n')
    assert code == 78 and "cannot be emptied by this account; give this account the right" in trouble


def test_a_secret_that_others_can_read_is_told_with_exit_78(desk, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("password", encoding="utf-8")
    settings = f'{MAILBOX}password_file = "{secret}"\n'
    secret.chmod(0o600)
    assert examine(desk, settings) == (0, [])
    secret.chmod(0o604)
    code, trouble = the_trouble(desk, settings)
    assert (code, f"others can read its secret {secret}; chmod 600 {secret}" in trouble) == (78, True)
    assert "password" not in trouble


def test_a_mailbox_on_this_machine_needs_no_tls(desk):
    settings = (
        MAILBOX.replace("imap.example.org", "127.0.0.1") + 'tls = "none"\npassword_command = ["true"]\n'
    )
    assert shutil.which("true")
    assert examine(desk, settings) == (0, [])
