"""The trail: what happened is written down, and tampering with it shows."""

import sqlite3
from contextlib import closing

import pytest

from intake.register.audit import account
from intake.register.database import open_register
from intake.register.engine import FILE_NAME
from tests.registers import a_register, a_register_line, add_order

EVENTS = 12


@pytest.fixture(scope="module")
def a_dozen_events(tmp_path_factory):
    data = tmp_path_factory.mktemp("register")
    with a_register(data) as register:
        for number in (1, 2, 3):
            order = add_order(register, number=number)
            register.export(order, "abc123", a_register_line(), {"report": "definitive"})
    return (data / FILE_NAME).read_bytes()


@pytest.fixture
def data(tmp_path, a_dozen_events):
    """Return a data directory with a trail of a dozen events."""
    (tmp_path / FILE_NAME).write_bytes(a_dozen_events)
    return tmp_path


def tamper(data, *statements):
    """Change the database behind the program's back."""
    connection = sqlite3.connect(data / FILE_NAME)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def query(data, statement):
    with closing(sqlite3.connect(data / FILE_NAME)) as connection:
        return connection.execute(statement).fetchall()


def faults(data, known=None):
    with open_register(data) as register:
        return register.verify(known)


def head(data):
    with open_register(data) as register:
        return str(register.head())


def test_a_trail_that_nobody_touched_holds(data):
    assert head(data).startswith(f"{EVENTS}:")
    assert faults(data) == faults(data, head(data)) == []


COLUMNS = {
    "at": "'2020-01-01 00:00:00.000000'",
    "action": "'viewed'",
    "by": "'xyz999'",
    "account": "'nobody'",
    "transmission_id": "3",
    "order_id": "3",
    "patient_key": "'1'",
    "details": "'{}'",
    "previous": "'0'",
    "hash": "'0'",
}


@pytest.mark.parametrize("number", range(1, EVENTS + 1))
@pytest.mark.parametrize("column", COLUMNS)
def test_a_changed_event_shows(data, column, number):
    before = f"SELECT {column} IS {COLUMNS[column]} FROM event WHERE id = {number}"
    if query(data, before)[0][0]:
        return  # it was so before
    tamper(data, f"UPDATE event SET {column} = {COLUMNS[column]} WHERE id = {number}")
    assert faults(data, None)


@pytest.mark.parametrize("number", range(1, EVENTS))
def test_a_deleted_event_shows(data, number):
    tamper(data, f"DELETE FROM event WHERE id = {number}")
    assert faults(data)


@pytest.mark.parametrize("number", range(1, EVENTS))
def test_a_deleted_event_whose_gap_was_closed_shows(data, number):
    tamper(
        data,
        f"DELETE FROM event WHERE id = {number}",
        f"UPDATE event SET id = -id WHERE id > {number}",
        "UPDATE event SET id = -id - 1 WHERE id < 0",
    )
    assert faults(data)


@pytest.mark.parametrize("number", range(1, EVENTS + 1))
def test_an_inserted_event_shows(data, number):
    columns = (
        "action, by, account, transmission_id, order_id, patient_key, details, details_hash, previous, hash"
    )
    tamper(
        data,
        f"UPDATE event SET id = -id WHERE id >= {number}",
        "UPDATE event SET id = -id + 1 WHERE id < 0",
        f"INSERT INTO event (id, at, {columns}) SELECT {number}, at, {columns} FROM event WHERE id = "
        f"{number + 1 if number <= EVENTS else EVENTS}",
    )
    assert faults(data)


@pytest.mark.parametrize("number", range(1, EVENTS))
def test_two_swapped_events_show(data, number):
    tamper(
        data,
        f"UPDATE event SET id = -1 WHERE id = {number}",
        f"UPDATE event SET id = {number} WHERE id = {number + 1}",
        f"UPDATE event SET id = {number + 1} WHERE id = -1",
    )
    assert faults(data)


@pytest.mark.parametrize("kept", range(EVENTS))
def test_a_trail_that_was_cut_off_shows_against_a_kept_head(data, kept):
    known = head(data)
    tamper(data, f"DELETE FROM event WHERE id > {kept}")
    assert "cut off" in faults(data, known)[0].problem


def test_a_trail_that_was_written_anew_shows_against_a_kept_head(data, tmp_path):
    known = head(data)
    other = tmp_path / "other"
    other.mkdir()
    with a_register(other) as register:
        for number in (1, 2, 3, 4):
            register.export(add_order(register, number=number), "abc123", a_register_line(), {})
    assert faults(other) == []
    assert faults(other, known)


@pytest.mark.parametrize("known", ["", "x", "12", "12:", "999:abc"])
def test_a_head_that_is_none_does_not_pass_for_a_good_one(data, known):
    assert bool(faults(data, known)) == bool(known)


def test_details_that_were_taken_out_show_unless_a_purge_says_so(data):
    tamper(data, "UPDATE event SET details = '' WHERE transmission_id = 2")
    assert faults(data)
    with open_register(data) as register:
        register.record("purged", "abc123", transmission_id=2)
    assert faults(data) == []


def test_details_of_the_same_content_have_different_hashes(data):
    rows = query(data, "SELECT DISTINCT details_hash FROM event")
    assert len(rows) == EVENTS


def test_the_operating_systems_user_stands_beside_the_clerk(data):
    rows = query(data, "SELECT DISTINCT account FROM event")
    assert rows == [(account(),)]
