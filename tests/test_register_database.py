"""The database itself: times, modes, locks, failures, versions, many at once."""

import multiprocessing
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text

from intake.errors import IntakeError, MissingToolError, SettingsError, TryLater
from intake.register import engine as engine_module
from intake.register.database import open_register
from intake.register.engine import FILE_NAME
from intake.register.schema import SCHEMA, known_versions
from models.queued import Finding
from models.transmission import TransmissionState
from models.when import now
from tests.faults import list_calls, spread, traced
from tests.orders import an_order
from tests.registers import PATIENT, a_register, a_register_line, add_order, an_arrival

STOCKHOLM = timezone(timedelta(hours=2))


# Times


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 7, 1, 12, 0, tzinfo=STOCKHOLM),
        datetime(2026, 1, 1, 0, 30, tzinfo=STOCKHOLM),  # another day in UTC, another year
        datetime(2024, 2, 29, 23, 59, 59, 999999, tzinfo=UTC),
    ],
)
def test_times_come_back_aware_and_in_utc(tmp_path, moment):
    with a_register(tmp_path) as register:
        register.receive(an_arrival(received=moment))
        received = register.list_transmissions()[0].received
    assert received == moment
    assert received.utcoffset() == timedelta(0)


def test_the_hour_that_occurs_twice_in_october_stays_two_hours(tmp_path):
    from zoneinfo import ZoneInfo

    first = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Stockholm"))
    with a_register(tmp_path) as register:
        for number, moment in enumerate((first, first.replace(fold=1)), start=1):
            register.receive(an_arrival(number, received=moment))
        early, late = register.list_transmissions()
    assert late.received - early.received == timedelta(hours=1)


def test_a_time_without_zone_is_refused(tmp_path):
    with a_register(tmp_path) as register, pytest.raises(Exception, match="without a zone"):
        register.receive(an_arrival(received=datetime(2026, 1, 1)))


# Modes


def test_the_files_are_private_whatever_the_umask(tmp_path):
    before = os.umask(0)
    try:
        with open_register(tmp_path) as register:
            add_order(register)
            files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert files == {FILE_NAME: 0o600, f"{FILE_NAME}-wal": 0o600, f"{FILE_NAME}-shm": 0o600}


def test_a_register_that_others_could_read_is_made_private(tmp_path):
    a_register(tmp_path).close()
    (tmp_path / FILE_NAME).chmod(0o644)
    open_register(tmp_path).close()
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


def test_every_commit_is_flushed_to_the_disk(tmp_path):
    with a_register(tmp_path) as register, register.reading() as session:
        settings = {
            name: session.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


# Failures


def test_a_locked_register_is_waited_for_and_then_tried_later(tmp_path, monkeypatch):
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.05)
    with a_register(tmp_path) as register:
        other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(TryLater, match="locked"):
            register.receive(an_arrival())
        other.execute("ROLLBACK")
        other.close()
        assert register.receive(an_arrival())[1]


def test_a_lock_that_is_let_go_in_time_is_not_noticed(tmp_path):
    with a_register(tmp_path) as register:
        other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None, check_same_thread=False)
        other.execute("BEGIN EXCLUSIVE")
        timer = threading.Timer(0.3, other.execute, ("ROLLBACK",))
        timer.start()
        assert register.receive(an_arrival())[1]
        timer.join()
        other.close()


def test_reading_does_not_wait_for_a_writer(tmp_path, monkeypatch):
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0.05)
    with a_register(tmp_path) as register:
        add_order(register)
        with register.writing():
            assert len(register.list_queue()) == 1


def test_a_damaged_register_says_to_restore_it(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"This is no database." * 500)
    with pytest.raises(MissingToolError, match="restore"):
        open_register(tmp_path)


def test_a_register_in_a_folder_that_is_not_there_is_said_in_one_line(tmp_path):
    with pytest.raises(TryLater, match="cannot be opened") as failure:
        open_register(tmp_path / "gone")
    assert "\n" not in str(failure.value)


@pytest.mark.parametrize("url", ["hemligt", "mysql://intake:hemligt@host/db", "postgresql://:hemligt@:x/y"])
def test_an_address_that_is_none_is_a_fault_of_the_settings_and_not_repeated(tmp_path, url):
    with pytest.raises(SettingsError) as failure:
        open_register(tmp_path, url)
    assert "hemligt" not in str(failure.value)


def test_a_driver_that_is_not_installed_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(MissingToolError, match="postgres extra"):
        open_register(tmp_path, "postgresql://intake@localhost/intake")


def test_a_disk_that_is_full_is_tried_later(tmp_path):
    with a_register(tmp_path) as register:
        with register.reading() as session:
            pages = session.execute(text("PRAGMA page_count")).scalar()
        register.close()
        limit = f"PRAGMA max_page_count = {pages}"
        from sqlalchemy import event

        event.listen(register.engine, "connect", lambda connection, record: connection.execute(limit))
        with pytest.raises(TryLater, match="SQLITE_FULL"):
            register.settle(
                register.receive(an_arrival())[0].id,
                TransmissionState.DONE,
                findings=[Finding(order=an_order(doctor="x" * 100_000))],
            )


def test_a_failure_of_the_database_names_no_patient(tmp_path):
    with a_register(tmp_path) as register:
        add_order(register)
        with register.writing() as session:
            session.execute(text("ALTER TABLE register_entry RENAME TO gone"))
        with pytest.raises(Exception) as failure:
            register.search_register(f"{PATIENT} Kula", "abc123")
    assert not isinstance(failure.value, IntakeError)
    assert "Kula" not in str(failure.value)
    assert PATIENT[2:8] not in str(failure.value)


# Versions


def test_the_newest_schema_is_the_one_that_the_code_names():
    from alembic.script import ScriptDirectory

    from intake.register.schema import _configuration

    assert ScriptDirectory.from_config(_configuration()).get_heads() == [SCHEMA]
    assert SCHEMA in known_versions()


def test_the_migrations_make_the_tables_that_the_models_name(tmp_path):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from intake.register.schema import METADATA

    with open_register(tmp_path) as register, register.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_register_of_a_newer_version_is_left_alone(tmp_path):
    with a_register(tmp_path) as register, register.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(SettingsError, match="newer version"):
        open_register(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_an_upgrade_that_breaks_off_leaves_nothing_behind(tmp_path, monkeypatch):
    from alembic.operations import Operations

    create = Operations.create_index

    def broken(self, name, *arguments, **rest):
        if "register_entry" in name:
            raise OSError("power cut")
        return create(self, name, *arguments, **rest)

    monkeypatch.setattr(Operations, "create_index", broken)
    with pytest.raises(OSError, match="power cut"):
        open_register(tmp_path)
    monkeypatch.undo()
    with open_register(tmp_path) as register:
        assert register.list_transmissions() == []


def an_old_register(data):
    """Make a register of the first schema, with a transmission in it."""
    from alembic import command

    from intake.register.schema import _configuration

    engine = engine_module.open_engine(data, None)
    with engine.execution_options(writing=True).begin() as connection:
        configuration = _configuration()
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "0001")
        columns = "sha256, size, source, source_key, name, suffix, received, state, attempts"
        values = "'a', 1, 'folder', 'k', 'fax.pdf', 'pdf', '2026-01-29 08:00:00', 'received', 1"
        connection.execute(text(f"INSERT INTO transmission ({columns}) VALUES ({values})"))
    engine.dispose()


def test_a_register_of_an_older_version_is_upgraded_with_all_its_rows(tmp_path):
    an_old_register(tmp_path)
    with open_register(tmp_path) as register:
        assert [(row.name, row.attempts) for row in register.pending()] == [("fax.pdf", 1)]
        with register.reading() as session:
            assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == SCHEMA


def test_an_upgrade_that_is_killed_at_any_call_is_done_by_the_next_program(tmp_path):
    calls = "pwrite64,fdatasync,fsync"
    (tmp_path / "0").mkdir()
    an_old_register(tmp_path / "0")

    def upgrade(data):
        open_register(data).close()

    for call, number in spread(list_calls(lambda: upgrade(tmp_path / "0"), tmp_path / "log", calls), 12):
        data = tmp_path / f"{call}{number}"
        data.mkdir()
        an_old_register(data)
        inject = f"inject={call}:signal=KILL:when={number}"
        traced(lambda data=data: upgrade(data), "-o", os.devnull, "-e", inject)
        with open_register(data) as register:
            assert len(register.pending()) == 1


def test_opening_a_register_does_not_load_the_migrations(tmp_path):
    a_register(tmp_path).close()
    code = (
        "import sys, pathlib; from intake.register.database import open_register; "
        "open_register(pathlib.Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


# Many at once


def _add_many(data, first, count):
    with open_register(data) as register:
        for number in range(first, first + count):
            register.receive(an_arrival(number))


def test_eight_processes_record_each_arrival_once_and_keep_one_trail(tmp_path):
    a_register(tmp_path).close()
    context = multiprocessing.get_context("fork")
    workers = [context.Process(target=_add_many, args=(tmp_path, 1 + start % 4, 10)) for start in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    with open_register(tmp_path) as register:
        rows = register.list_transmissions()
        assert sorted(row.sha256 for row in rows) == [f"{number:064x}" for number in range(1, 14)]
        assert register.head().number == len(rows)
        assert register.verify() == []


def _export(data, order, by, outcomes):
    with open_register(data) as register:
        try:
            register.export(order, by, a_register_line(), {})
            outcomes.put("won")
        except IntakeError as error:
            outcomes.put(str(error))


def test_of_clerks_who_export_at_once_one_wins(tmp_path):
    with a_register(tmp_path) as register:
        order = add_order(register)
    context = multiprocessing.get_context("fork")
    outcomes = context.Queue()
    clerks = [context.Process(target=_export, args=(tmp_path, order, f"abc{n}", outcomes)) for n in range(4)]
    for clerk in clerks:
        clerk.start()
    said = [outcomes.get(timeout=60) for _ in clerks]
    for clerk in clerks:
        clerk.join()
    assert said.count("won") == 1
    assert sum("is exported" in line for line in said) == 3
    with open_register(tmp_path) as register:
        assert len(register.list_entries()) == 1


def test_now_is_aware():
    assert now().utcoffset() == timedelta(0)
