"""A document that ends its reader, or the program, each time: three tries at most, shown, the others done."""

import json
import os
import signal
import subprocess
import sys

import pytest

from tests.departments import Department, an_order
from tests.hashes import sha256_of
from tests.hostile import deflate_bomb

pytestmark = pytest.mark.slow
GOOD, PLACE, RUNS = 19, 9, 4
# The clock ends it, not its memory.
SETTINGS = "[limits]\nseconds_per_file = 12\nbytes_of_memory = 8589934592\n"
# The program is ended at a document, as by the kernel when memory is short: no child stands in between.
ENDED = """
import os, signal, sys
from intake import pipeline
from intake.cli import main
read = pipeline.read_orders
def end_at(reading, knowledge, today, arrival):
    if arrival.sha256 in os.environ["POISON"].split():
        os.kill(os.getpid(), signal.SIGKILL)
    return read(reading, knowledge, today, arrival)
pipeline.read_orders = end_at
main(sys.argv[1:])
"""


WORKERS = 2  # documents that are under way together
TOGETHER = f"[limits]\nworkers = {WORKERS}\n"


def put_among(department, poison: bytes) -> None:
    department.put_orders(PLACE)
    department.put(poison)
    department.put_orders(GOOD - PLACE)


def run(department, program: tuple[str, ...] = ("-m", "intake"), **own: str) -> int:
    command = [sys.executable, *program, "--data", str(department.data), "run"]
    return subprocess.run(command, env=os.environ | own, capture_output=True, check=False).returncode


def states(department) -> dict[str, dict]:
    rows = shown(department, "transmissions")
    assert sorted(row["sha256"] for row in rows) == sorted(department.hashes)
    return {row["sha256"]: row for row in rows}


def shown(department, command: str) -> list[dict]:
    line = [sys.executable, "-m", "intake", "--data", str(department.data), command, "--json"]
    return [
        json.loads(row) for row in subprocess.run(line, capture_output=True, check=True).stdout.splitlines()
    ]


def test_a_bomb_among_good_ones_is_put_aside_and_shown_in_the_first_run(tmp_path):
    department = Department(tmp_path, SETTINGS)
    bomb = deflate_bomb()
    put_among(department, bomb)
    for number in range(RUNS):
        assert run(department) == 0
        rows = states(department)
        poison = rows.pop(sha256_of(bomb))
        assert (number, poison["state"], poison["attempts"] <= 3) == (number, "quarantined", True)
        assert {(row["state"], row["attempts"]) for row in rows.values()} == {("done", 1)}
    assert len(shown(department, "queue")) == GOOD


@pytest.mark.parametrize("poisons", [1, 2])
def test_two_runs_isolate_what_ends_the_program_whatever_was_under_way_with_it(tmp_path, poisons):
    """Of those under way when it was killed, the one that it was at work on comes last."""
    department = Department(tmp_path, TOGETHER)
    poison = [an_order(3000 + number) for number in range(poisons)]
    for content in poison:
        department.put_orders(2 * WORKERS)
        department.put(content)
    department.put_orders(5)
    hashes = [sha256_of(content) for content in poison]
    killed = [run(department, ("-c", ENDED), POISON=" ".join(hashes)) for _ in range(poisons + 1)]
    assert killed == [-signal.SIGKILL] * (poisons + 1)
    rows = states(department)
    assert {rows.pop(one)["state"] for one in hashes} == {"received"}
    assert [row["why"] for row in rows.values() if row["state"] != "done"] == []
    assert list((department.data / "work").glob("at-work-on-*"))
    runs = [run(department, ("-c", ENDED), POISON=" ".join(hashes)) for _ in range(2 * poisons)]
    rows = states(department)
    assert (
        runs[-1],
        [(row["id"], row["attempts"]) for row in rows.values() if row["state"] == "received"],
    ) == (0, [])
    assert {states(department)[one]["state"] for one in hashes} == {"quarantined"}
    assert not list((department.data / "work").glob("at-work-on-*"))


def test_what_ends_the_program_each_time_is_put_aside_after_three_tries_and_holds_nobody_up(tmp_path):
    department = Department(tmp_path)
    poison = an_order(3000)
    put_among(department, poison)
    program = {"POISON": sha256_of(poison)}
    assert [run(department, ("-c", ENDED), **program) for _ in range(3)] == [-signal.SIGKILL] * 3
    assert run(department, ("-c", ENDED), **program) == 0
    rows = states(department)
    last = rows.pop(sha256_of(poison))
    assert (last["state"], last["attempts"]) == ("quarantined", 3)
    assert [row["why"] for row in rows.values() if row["state"] != "done"] == []
    assert max(row["attempts"] for row in rows.values()) <= 2
    assert len(shown(department, "queue")) == GOOD
