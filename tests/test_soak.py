"""Killed at random and damaged at random: nothing lost, nothing twice, nothing queued wrong."""

import os
import time

import pytest

from tests.damage import good_orders, read_damaged
from tests.soak import Tally, kill_runs

pytestmark = [pytest.mark.ocr, pytest.mark.xdist_group("soak")]
KILLS = int(os.environ.get("SOAK_KILLS", "1000"))
MUTATIONS = int(os.environ.get("SOAK_MUTATIONS", "20000"))


def check(tally: Tally, started: float) -> None:
    """Print what was counted; assert that nothing was lost or twice and nothing wrong was queued."""
    seconds = time.monotonic() - started
    print(
        f"\n{tally.documents} documents, {tally.kills} kills in {seconds:.0f} s: {tally.queued} queued, "
        f"{len(tally.wrong)} wrong, {tally.given_up} given up, "
        f"{tally.vanished} days gone without a trace, {len(tally.faults)} lost, twice or left"
    )
    assert (tally.faults, tally.wrong) == ([], [])


@pytest.mark.slow
def test_the_program_killed_a_few_times_loses_nothing_and_queues_nothing_wrong(tmp_path):
    started = time.monotonic()
    tally = kill_runs(tmp_path, 8)
    assert tally.documents and tally.queued
    check(tally, started)


@pytest.mark.slow
def test_a_few_damaged_orders_queue_no_other_value(tmp_path):
    started = time.monotonic()
    tally = read_damaged(40, good_orders(8, 1))
    assert tally.queued
    check(tally, started)


@pytest.mark.soak
def test_the_program_killed_all_the_time_loses_nothing_and_queues_nothing_wrong(tmp_path):
    started = time.monotonic()
    check(kill_runs(tmp_path, KILLS), started)


@pytest.mark.soak
def test_damaged_orders_queue_no_other_value():
    started = time.monotonic()
    check(read_damaged(MUTATIONS, good_orders(20, 4)), started)
