from datetime import UTC, date, datetime

import pytest

from intake.check.duplicates import Normal, find_repeats, is_sent_anew
from intake.check.missing import missing
from models.line import LineExamination
from models.order import Field
from models.similar import ExportedImages, Similar, WaitingOrder
from tests.orders import CT, MR, an_order

PLACES = {"mediaenh su/s": "vgr-su-s", "rtg nus": "vasterbotten-nus"}
NORMAL = Normal(
    place=lambda text: PLACES.get(text.casefold(), text.casefold()),
    examination=lambda text: {"dt thorax": "ct torax"}.get(text.casefold(), text.casefold()),
)


def codes(flags):
    return {flag.code for flag in flags}


def waiting(order):
    return WaitingOrder(
        id=1, transmission_id=1, state="queued", created=datetime(2024, 5, 1, tzinfo=UTC), order=order
    )


def gone(*examinations, destination="mediaenh SU/S"):
    return ExportedImages(
        entry_id=1,
        order_id=None,
        at=None,
        examinations=tuple(LineExamination(*one) for one in examinations),
        destination=destination,
        forward_to=None,
        line="",
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"clinic": None}, "missing.clinic"),
        ({"doctor": None}, "missing.doctor"),
        ({"destination": None}, "missing.destination"),
        ({"patient_id": None}, "missing.patient"),
        ({"examinations": ()}, "missing.examination"),
    ],
)
def test_each_thing_that_an_order_must_state_is_missed(changes, code):
    assert codes(missing(an_order(**changes))) == {code}


def test_a_complete_order_misses_nothing():
    assert codes(missing(an_order())) == set()


def test_the_same_order_waiting_is_pending():
    assert codes(find_repeats(an_order(), Similar(waiting=(waiting(an_order()),)), NORMAL)) == {
        "duplicate.pending"
    }


def test_the_same_images_to_another_receiver_are_no_repeat():
    other = an_order(destination=Field(value="Röntgen NUS", directory_id="vasterbotten-nus"))
    assert codes(find_repeats(other, Similar(waiting=(waiting(an_order()),)), NORMAL)) == set()


def test_another_examination_of_the_same_patient_is_no_repeat():
    assert codes(find_repeats(an_order((MR,)), Similar(waiting=(waiting(an_order()),)), NORMAL)) == set()


def test_an_order_that_overlaps_one_that_waits_is_pending():
    assert codes(find_repeats(an_order((CT, MR)), Similar(waiting=(waiting(an_order()),)), NORMAL)) == {
        "duplicate.pending"
    }


def test_images_that_the_register_says_have_gone_are_exported():
    assert codes(find_repeats(an_order(), Similar(exported=(gone(CT),)), NORMAL)) == {"duplicate.exported"}


def test_a_line_in_other_words_is_known_again():
    similar = Similar(exported=(gone(("DT thorax", CT[1])),))
    assert codes(find_repeats(an_order(), similar, NORMAL)) == {"duplicate.exported"}


def test_some_of_the_images_gone_is_partial():
    assert codes(find_repeats(an_order((CT, MR)), Similar(exported=(gone(CT),)), NORMAL)) == {
        "duplicate.partial"
    }


def test_all_images_gone_in_two_lines_are_exported():
    similar = Similar(exported=(gone(CT), gone(MR)))
    assert codes(find_repeats(an_order((CT, MR)), similar, NORMAL)) == {"duplicate.exported"}


def test_the_same_examination_of_another_day_has_not_gone():
    similar = Similar(exported=(gone(("CT torax", date(2023, 1, 1))),))
    assert codes(find_repeats(an_order(), similar, NORMAL)) == set()


def test_a_line_without_date_could_be_the_same_day():
    assert codes(find_repeats(an_order(), Similar(exported=(gone(("CT torax", None)),)), NORMAL)) == {
        "duplicate.exported"
    }


def test_images_gone_to_another_receiver_have_not_gone_here():
    assert (
        codes(find_repeats(an_order(), Similar(exported=(gone(CT, destination="rtg NUS"),)), NORMAL)) == set()
    )


def test_a_transmission_sent_anew_has_the_same_orders():
    assert is_sent_anew([an_order(), an_order((MR,))], [an_order((MR,)), an_order()], NORMAL)
    assert not is_sent_anew([an_order()], [an_order(), an_order((MR,))], NORMAL)
    assert not is_sent_anew([an_order(doctor="Bo Berg")], [an_order()], NORMAL)
    assert not is_sent_anew([], [], NORMAL)
