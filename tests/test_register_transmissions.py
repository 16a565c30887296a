"""What came in: recorded once, tried so often, settled once."""

from itertools import product

import pytest

from intake.errors import InputError
from intake.register.transmissions import MAX_ATTEMPTS
from models.queued import Finding
from models.transmission import TRANSMISSION_MOVES, TransmissionState
from tests.orders import an_order
from tests.registers import a_register, an_arrival


@pytest.fixture
def register(tmp_path):
    with a_register(tmp_path) as opened:
        yield opened


def test_an_arrival_that_is_seen_again_is_recorded_once(register):
    first, is_new = register.receive(an_arrival())
    again, is_new_again = register.receive(an_arrival())
    assert (is_new, is_new_again) == (True, False)
    assert again.id == first.id
    assert len(register.list_transmissions()) == 1


def test_the_same_bytes_from_elsewhere_are_filed_as_a_repeat(register):
    first, _ = register.receive(an_arrival())
    second, is_new = register.receive(an_arrival(source_key="another file"))
    assert is_new
    assert (second.state, second.same_as) == ("duplicate", first.id)
    assert [row.id for row in register.pending()] == [first.id]


def test_a_repeat_that_is_seen_again_is_recorded_once_too(register):
    register.receive(an_arrival())
    register.receive(an_arrival(source_key="another file"))
    assert not register.receive(an_arrival(source_key="another file"))[1]
    assert len(register.list_transmissions()) == 2


def test_a_senders_name_is_kept_on_one_line_whatever_it_is(register):
    row, _ = register.receive(an_arrival(name="fax\r\n\udcff\u202e.pdf"))
    assert row.name == "fax\\r\\n\\udcff\\u202e.pdf"


def test_what_was_received_before_is_known_by_its_key(register):
    register.receive(an_arrival(1))
    keys = [f"key {number}" for number in range(2000)]
    assert register.known_sources("folder", keys) == {"key 1"}
    assert register.known_sources("mailbox", keys) == set()


def test_work_waits_in_the_order_it_came(register):
    for number in (3, 1, 2):
        register.receive(an_arrival(number))
    assert [row.name for row in register.pending()] == ["fax3.pdf", "fax1.pdf", "fax2.pdf"]


def test_what_was_tried_before_comes_last(register):
    rows = [register.receive(an_arrival(number))[0] for number in (1, 2, 3)]
    for row, tries in zip(rows, (2, 1, 0), strict=True):
        for _ in range(tries):
            register.count_attempt(row.id)
    assert [row.id for row in register.pending()] == [row.id for row in reversed(rows)]


def test_a_document_that_ends_the_program_each_time_is_put_aside_and_shown(register):
    row, _ = register.receive(an_arrival())
    for _ in range(MAX_ATTEMPTS):
        assert [waiting.id for waiting in register.pending()] == [row.id]
        register.count_attempt(row.id)
    assert register.pending() == []
    assert [tired.id for tired in register.give_up()] == [row.id]
    assert register.get_transmission(row.id).state == "quarantined"
    assert register.give_up() == []


def test_a_quarantined_document_can_be_tried_again(register):
    row, _ = register.receive(an_arrival())
    register.settle(row.id, TransmissionState.QUARANTINED, why="encrypted")
    register.retry(row.id, "abc123")
    assert [(waiting.id, waiting.attempts) for waiting in register.pending()] == [(row.id, 0)]


def test_a_document_is_settled_once(register):
    row, _ = register.receive(an_arrival())
    finding = Finding(order=an_order())
    assert register.settle(row.id, TransmissionState.DONE, findings=[finding])
    assert not register.settle(row.id, TransmissionState.DONE, findings=[finding])
    assert len(register.list_queue()) == 1


def test_orders_and_state_are_stored_together_or_not_at_all(register):
    row, _ = register.receive(an_arrival())
    with pytest.raises(AttributeError):
        register.settle(row.id, TransmissionState.DONE, findings=[Finding(order=an_order()), None])
    assert register.list_queue() == []
    assert register.get_transmission(row.id).state == "received"


@pytest.mark.parametrize(("before", "after"), list(product(TransmissionState, repeat=2)))
def test_a_transmission_moves_as_the_table_says(register, before, after):
    from intake.register import transmissions

    row, _ = register.receive(an_arrival())
    with register.writing() as session:
        held = transmissions.require(session, row.id)
        held.state = before.value
        if (before, after) in TRANSMISSION_MOVES:
            transmissions.move(session, held, after, None)
            assert held.state == after.value
        else:
            with pytest.raises(InputError, match=f"cannot become {after.value}"):
                transmissions.move(session, held, after, None)


def test_how_often_a_document_is_tried_is_a_setting(register):
    row, _ = register.receive(an_arrival())
    register.count_attempt(row.id)
    assert register.pending(attempts=1) == []
    assert [tired.id for tired in register.give_up(attempts=1)] == [row.id]


def test_the_states_are_counted_and_the_last_arrival_is_known(register):
    assert (register.count_states(), register.last_received()) == ({}, None)
    for number in (1, 2):
        row, _ = register.receive(an_arrival(number))
    register.settle(row.id, TransmissionState.DONE)
    assert register.count_states() == {"received": 1, "done": 1}
    assert register.last_received() == row.received
