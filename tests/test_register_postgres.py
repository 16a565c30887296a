"""The same register in PostgreSQL, and several machines at once."""

import shutil
from collections import Counter
from datetime import datetime, timedelta, timezone

import pytest

from intake.arrivals import collect_folder
from intake.collect.archive import clear_leftovers
from intake.collect.lock import run_lock
from intake.errors import SettingsError, TryLater
from intake.office import Office
from intake.register.database import open_register
from intake.settings import FolderSource, Settings, open_data_directory
from intake.summary import SourceCount
from models.queued import Finding
from models.transmission import TransmissionState
from tests.collecting import settle_all
from tests.faults import end, start
from tests.hashes import sha256_of
from tests.orders import an_order
from tests.postgres import programs, start_cluster
from tests.registers import SEED, SHORT_PATIENT, a_register_line, add_order, an_arrival

pytestmark = pytest.mark.postgres


@pytest.fixture(scope="module")
def cluster():
    folder = programs()
    if folder is None:
        pytest.skip("not measured: PostgreSQL is not installed")
    running = start_cluster(folder)
    yield running
    running.stop()
    shutil.rmtree(running.home, ignore_errors=True)


@pytest.fixture
def url(cluster):
    return cluster.new_database()


def test_a_clerks_day_goes_as_in_sqlite(tmp_path, url):
    moment = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    (tmp_path / "old.csv").write_text(
        f"patient_id;line\n{SHORT_PATIENT};{SEED}\n;se pärm 4\n", encoding="utf-8"
    )
    with open_register(tmp_path, url) as register:
        row, _ = register.receive(an_arrival(9, name="a\0\udcff", received=moment))
        assert row.received == register.get_transmission(row.id).received == moment
        assert register.import_lines(tmp_path / "old.csv", "abc123").added == 2
        number = add_order(register, an_order(doctor="Ö\0" * 400))
        register.correct(number, Finding(order=an_order()), "abc123")
        register.export(number, "abc123", a_register_line(), {})
        assert len(register.find_similar(an_order()).exported) == 2
        assert len(register.search_register(SHORT_PATIENT, "abc123")) == 2
        assert [entry.readable for entry in register.list_entries()] == [True, True, False]
        assert register.verify(str(register.head())) == []


def test_the_tables_are_those_of_the_models(tmp_path, url):
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from intake.register.schema import METADATA

    with open_register(tmp_path, url) as register, register.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_an_upgrade_by_several_at_once_is_done_once(tmp_path, url):
    def open_once():
        open_register(tmp_path, url).close()

    assert [end(child) for child in [start(open_once) for _ in range(4)]] == [0, 0, 0, 0]


def test_a_server_that_is_gone_is_tried_later_and_its_password_not_said(tmp_path):
    with pytest.raises(TryLater) as failure:
        open_register(tmp_path, "postgresql://intake:hemligt@127.0.0.1:9/intake")
    assert "hemligt" not in str(failure.value)


def test_a_server_that_was_restarted_is_found_again(tmp_path, cluster, url):
    with open_register(tmp_path, url) as register:
        register.receive(an_arrival(1))
        cluster.stop("immediate")
        with pytest.raises(TryLater):
            register.receive(an_arrival(2))
        cluster.start()
        register.receive(an_arrival(2))
        assert len(register.list_transmissions()) == 2
        assert register.verify() == []


def test_a_connection_that_was_ended_is_made_anew(tmp_path, url):
    from sqlalchemy import text

    with open_register(tmp_path, url) as register, open_register(tmp_path, url) as other:
        register.receive(an_arrival(1))
        with other.writing() as session:
            others = "pid != pg_backend_pid() AND datname = current_database()"
            session.execute(text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}"))
        register.receive(an_arrival(2))
        assert len(register.list_transmissions()) == 2


def machine(data, inbox, url):
    """Work the shared inbox with an archive of one's own."""
    office = Office(open_data_directory(data), Settings(database_url=url))
    with run_lock(data), office.register:
        clear_leftovers(data)
        collect_folder(
            office, FolderSource(kind="folder", path=inbox, settle_seconds=0), SourceCount(name="inbox")
        )
        settle_all(office)


def test_four_machines_on_one_inbox_work_each_fax_once(tmp_path, url):
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    contents = [b"%PDF-1.4\n" + bytes([number]) * 2000 + b"\n%%EOF" for number in range(20)]
    for number, content in enumerate(contents):
        (inbox / f"{number}.pdf").write_bytes(content)
    children = [start(lambda place=place: machine(tmp_path / place, inbox, url)) for place in "abcd"]
    assert [end(child) for child in children] == [0, 0, 0, 0]
    with open_register(tmp_path / "a", url) as register:
        rows = register.list_transmissions()
        assert Counter(row.sha256 for row in rows) == Counter(sha256_of(content) for content in contents)
        assert {(row.state, row.attempts) for row in rows} == {(TransmissionState.DONE.value, 1)}
        assert len(register.list_queue()) == 20
        assert register.verify() == []
    assert list(inbox.iterdir()) == []


def test_a_machine_leaves_what_another_one_holds(tmp_path, url):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with open_register(tmp_path / "a", url) as here, open_register(tmp_path / "b", url) as there:
        here.receive(an_arrival(1))
        assert there.pending() == []
        assert len(here.pending()) == 1


def test_a_newer_schema_is_left_alone(tmp_path, url):
    from sqlalchemy import text

    with open_register(tmp_path, url) as register, register.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SettingsError, match="newer version"):
        open_register(tmp_path, url)
