"""The register: orders that wait, exports, and what an order could repeat."""

from dataclasses import replace
from itertools import product

import pytest

from intake.errors import InputError
from intake.register.database import Register
from models.flag import flag
from models.order import Evidence, Field, FieldName
from models.page import Box
from models.queued import Finding
from models.register import MOVES, State
from models.transmission import TransmissionState
from tests.orders import CT, MR, an_order
from tests.registers import PATIENT, SHORT_PATIENT, a_register, a_register_line, add_order, an_arrival

DIGITS = PATIENT.replace("-", "")
DOUBT = flag("uncertain.doctor", "Läkarens namn är osäkert läst.", "doctor")
LACK = flag("missing.doctor", "Beställande läkare saknas.", "doctor")


@pytest.fixture
def register(tmp_path):
    with a_register(tmp_path) as opened:
        yield opened


# Orders that wait


def test_an_order_comes_back_as_it_was_put_in(register):
    evidence = Evidence(page=2, bbox=Box(1.5, 2, 3, 4), quote="dr\x00 Å\U0001f600")
    order = an_order(
        [CT, MR],
        doctor=Field(value="Åsa Öhm", confidence=0.75, evidence=evidence),
        flags=(DOUBT,),
        wants=("images", "report"),
        urgent=True,
    )
    number = add_order(register, order, checks=(LACK,), decision={"outcome": "ask"})
    stored = register.get_order(number)
    assert (stored.order, stored.checks, stored.decision) == (order, (LACK,), {"outcome": "ask"})


@pytest.mark.parametrize(
    ("flags", "state"),
    [
        ((), "queued"),
        # a blocker, of the reading or of the checks, keeps an order out of the queue
        ((DOUBT,), "review"),
        # a warning does not
        ((flag("unknown.clinic", "Kliniken finns inte i katalogen.", "clinic"),), "queued"),
    ],
)
def test_only_an_order_without_blocker_is_queued(register, flags, state):
    number = add_order(register, an_order(flags=flags))
    other = add_order(register, an_order(), number=2, checks=flags)
    assert [register.get_order(one).state for one in (number, other)] == [state, state]


def test_urgent_orders_come_first(register):
    slow = add_order(register, number=1)
    fast = add_order(register, an_order(urgent=True), number=2)
    assert [order.id for order in register.list_queue()] == [fast, slow]


def test_a_corrected_order_keeps_what_was_read(register):
    read = an_order(doctor=None, flags=(LACK,))
    number = add_order(register, read)
    corrected = register.correct(number, Finding(order=an_order(doctor="Bo Berg")), "abc123", version=1)
    assert (corrected.state, corrected.version) == ("queued", 2)
    assert corrected.as_read == read
    assert corrected.order.value(FieldName.DOCTOR) == "Bo Berg"
    done = register.history(number)[-1]
    assert (done.action, done.by) == ("corrected", "abc123") or done.action == "done"


def test_the_history_tells_from_what_to_what(register):
    number = add_order(register, an_order([CT], doctor="Bo"))
    order = replace(an_order([CT, MR], doctor="Bo Berg"), urgent=True)
    register.correct(number, Finding(order=order), "abc123")
    changed = next(done for done in register.history(number) if done.action == "corrected").details["changed"]
    assert changed["doctor"] == ["Bo", "Bo Berg"]
    assert changed["urgent"] == [False, True]
    assert changed["examinations"][1][1] == ["MR knä höger", "2024-04-03"]


def test_a_transmission_is_done_when_its_last_order_leaves_review(register):
    number = add_order(register, an_order(flags=(DOUBT,)))
    transmission = register.get_order(number).transmission_id
    assert register.get_transmission(transmission).state == "review"
    register.approve(number, "abc123", "ringt kliniken")
    assert register.get_transmission(transmission).state == "done"


def test_a_correction_into_doubt_takes_the_order_back(register):
    number = add_order(register)
    back = register.correct(number, Finding(order=an_order(), checks=(DOUBT,)), "abc123")
    assert back.state == "review"
    assert register.get_transmission(back.transmission_id).state == "review"


def test_what_a_clerk_cannot_answer_for_is_not_approved(register):
    number = add_order(register, an_order(doctor=None, flags=(LACK,)))
    with pytest.raises(InputError, match=r"missing\.doctor"):
        register.approve(number, "abc123")
    assert register.get_order(number).state == "review"


def test_a_rejection_needs_a_reason(register):
    number = add_order(register)
    with pytest.raises(InputError, match="reason"):
        register.reject(number, "abc123", " ")
    assert register.reject(number, "abc123", "fel sjukhus").state == "rejected"


def test_what_cannot_be_done_to_an_order_says_in_which_states_it_can(register):
    number = put_in(register, State.REJECTED)
    with pytest.raises(InputError, match="is rejected; only one in state review or queued can be rejected"):
        register.reject(number, "abc123", "dubblett")


def put_in(register: Register, state: State) -> int:
    """Bring an order into a state on the ways that there are."""
    number = add_order(register, an_order(flags=(DOUBT,) if state is State.REVIEW else ()))
    if state is State.EXPORTED:
        register.export(number, "abc123", a_register_line(), {})
    if state is State.REJECTED:
        register.reject(number, "abc123", "återkallad")
    return number


ACTIONS = {
    State.REVIEW: lambda register, number: register.correct(
        number, Finding(order=an_order(), checks=(DOUBT,)), "abc123"
    ),
    State.QUEUED: lambda register, number: register.correct(number, Finding(order=an_order()), "abc123"),
    State.EXPORTED: lambda register, number: register.export(number, "abc123", a_register_line(), {}),
    State.REJECTED: lambda register, number: register.reject(number, "abc123", "dubblett"),
}


@pytest.mark.parametrize(("before", "after"), list(product(State, repeat=2)))
def test_an_order_moves_as_the_table_says(register, before, after):
    number = put_in(register, before)
    if (before, after) in MOVES:
        ACTIONS[after](register, number)
        assert register.get_order(number).state == after.value
    else:
        events = len(register.history(number))
        with pytest.raises(InputError, match=before.value):
            ACTIONS[after](register, number)
        assert register.get_order(number).state == before.value
        assert len(register.history(number)) == events


@pytest.mark.parametrize("action", ["approve", "reject", "correct", "export"])
def test_of_two_clerks_on_one_order_one_wins_and_the_other_is_told(register, action):
    number = add_order(register)
    shown = register.get_order(number).version
    register.correct(number, Finding(order=an_order(doctor="Bo Berg")), "abc123", shown)
    arguments = {
        "approve": ("def456", None),
        "reject": ("def456", "dubblett"),
        "correct": (Finding(order=an_order()), "def456"),
        "export": ("def456", a_register_line(), {}),
    }[action]
    with pytest.raises(InputError, match="somebody else"):
        getattr(register, action)(number, *arguments, shown)
    assert register.get_order(number).order.value(FieldName.DOCTOR) == "Bo Berg"


def test_an_order_that_is_not_there_is_said_so(register):
    with pytest.raises(InputError, match="no order 99"):
        register.get_order(99)


# Exports


def test_an_export_writes_the_line_and_its_examinations(register):
    number = add_order(register)
    entry = register.export(number, "abc123", a_register_line(), {"report": "definitive"})
    assert entry.line == (
        "2024-05-06 kl. 07:08: CT torax, 2024-03-02 länkas till Mediaenh SU/S "
        "enl. dr Anna Andersson, Medicinmott HSV /abc123"
    )
    assert entry.at == a_register_line().at
    assert register.examinations_of([entry])[entry.id] == a_register_line().examinations
    exported = register.history(number)[-1]
    assert (exported.action, exported.details["answers"]) == ("exported", {"report": "definitive"})


def test_an_export_without_receiver_writes_nothing(register):
    number = add_order(register)
    with pytest.raises(InputError, match="receiver"):
        register.export(number, "abc123", a_register_line(destination=""), {})
    assert register.get_order(number).state == "queued"
    assert register.list_entries() == []


def test_what_is_exported_in_part_waits_on_with_the_rest(register):
    number = add_order(register, an_order([CT, MR]))
    register.export_part(number, "abc123", a_register_line(), {}, Finding(order=an_order([MR])))
    waiting = register.get_order(number)
    assert (waiting.state, [one.description for one in waiting.order.examinations]) == ("queued", [MR[0]])
    register.export(number, "abc123", a_register_line(), {})
    assert len(register.list_entries()) == 2


# Repeats


def test_an_order_finds_what_waits_and_what_has_gone_of_its_patient(register):
    gone = add_order(register, number=1)
    register.export(gone, "abc123", a_register_line(), {})
    waiting = add_order(register, number=2)
    add_order(register, an_order(patient_id="19121212-1212"), number=3)
    similar = register.find_similar(an_order(patient_id=SHORT_PATIENT))
    assert [one.id for one in similar.waiting] == [waiting]
    assert [one.order_id for one in similar.exported] == [gone]
    assert similar.exported[0].examinations == a_register_line().examinations


def test_an_order_is_no_repeat_of_itself(register):
    number = add_order(register)
    assert register.find_similar(an_order(), order_id=number).waiting == ()


def test_an_order_without_patient_repeats_nothing(register):
    add_order(register, an_order(patient_id=None))
    assert register.find_similar(an_order(patient_id=None)).waiting == ()


def test_the_same_pages_are_known_once_they_are_read(register):
    row, _ = register.receive(an_arrival(1))
    register.settle(row.id, TransmissionState.NO_ORDER, fingerprint="abc")
    other, _ = register.receive(an_arrival(2))
    assert [same.transmission_id for same in register.same_pages("abc", other.id)] == [row.id]
    assert register.same_pages("abc", row.id) == ()
    assert register.find_similar(an_order(), fingerprint="abc").same_pages[0].state == "no_order"


# Search


@pytest.mark.parametrize(
    "words",
    [
        "Mediaenh",
        "MEDIAENH anna",
        PATIENT,
        SHORT_PATIENT,
        SHORT_PATIENT.replace("-", ""),
        f"{PATIENT.replace('-', '')} ct",
    ],
)
def test_the_register_is_searched_by_words_and_identities(register, words):
    register.export(add_order(register), "abc123", a_register_line(), {})
    assert len(register.search_register(words, "abc123")) == 1


@pytest.mark.parametrize("words", ["19121212-1212", "mediaenh SU/M", "%", "_", "\\"])
def test_what_is_not_in_the_register_is_not_found(register, words):
    register.export(add_order(register), "abc123", a_register_line(), {})
    assert register.search_register(words, "abc123") == []


def test_who_looked_is_written_down(register):
    number = add_order(register)
    register.get_order(number, by="abc123")
    register.list_queue(by="abc123")
    register.search_register("torax", "abc123")
    with register.reading() as session:
        from sqlmodel import select

        from models.register import Event

        looks = [event.action for event in session.exec(select(Event)) if event.by == "abc123"]
    assert looks == ["viewed", "listed", "searched"]
