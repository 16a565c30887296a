"""A clock that jumps: the real program under faketime takes each fax once, in order, and doubts no date."""

import json
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest

from tests.clinics import Clinic, a_fax

pytestmark = pytest.mark.slow
ZONE = "Europe/Stockholm"
JUMPS = {
    "a year back and two forward": ["2026-03-02 10:00:00", "2025-03-02 10:00:00", "2027-03-02 10:00:00"],
    "two years forward and one back": ["2026-03-02 10:00:00", "2028-03-02 10:00:00", "2027-03-02 10:00:00"],
    "the hour that occurs twice": ["2026-10-25 00:30:00", "2026-10-25 01:10:00", "2026-10-25 01:50:00"],
    "the hour that is left out": ["2026-03-29 00:59:58", "2026-03-29 01:00:01"],
    "the leap day": ["2028-02-29 10:00:00", "2028-03-01 10:00:00"],
    "the year's end here and in UTC": ["2027-12-31 23:30:00", "2028-01-01 00:30:00"],
}


@pytest.fixture
def clinic(tmp_path):
    made = Clinic(tmp_path)
    made.data.mkdir(mode=0o700)
    source = f'[[source]]\nkind = "folder"\npath = "{made.inbox}"\nsettle_seconds = 0\n'
    (made.data / "intake.toml").write_text(source, encoding="utf-8")
    return made


def run_at(clinic, moment: str, zone: str = ZONE) -> dict:
    """Run the program with its clock set (UTC), on a machine in a time zone."""
    program = shutil.which("faketime")
    if program is None:
        pytest.skip("not measured: faketime is not installed")
    command = [
        program,
        f"{moment} UTC",
        sys.executable,
        "-m",
        "intake",
        "--data",
        clinic.data,
        "run",
        "--json",
    ]
    own = {"TZ": zone, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}
    done = subprocess.run(
        command, env=os.environ | own, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("jump", JUMPS)
def test_a_clock_that_jumps_loses_and_doubles_nothing_and_keeps_the_order(clinic, jump):
    for number, moment in enumerate(JUMPS[jump]):
        a_fax(clinic.inbox / f"{number}.pdf", date=f"2024-03-{number + 1:02}", doctor="Anna Andersson")
        summary = run_at(clinic, moment)
        assert (summary["files"], summary["faults"], summary["quarantined"]) == (1, 0, 0)
    rows = clinic.rows("transmissions")
    assert [row["name"] for row in rows] == [f"{number}.pdf" for number in range(len(JUMPS[jump]))]
    assert {row["state"] for row in rows} <= {"done", "review"} and not list(clinic.inbox.iterdir())
    for row, moment in zip(rows, JUMPS[jump], strict=True):
        received = datetime.fromisoformat(row["received"])
        assert received.tzinfo is not None
        assert abs(received - datetime.fromisoformat(moment).replace(tzinfo=UTC)) < timedelta(minutes=5)
    orders = clinic.rows("queue")
    assert {order["transmission"] for order in orders} == {row["id"] for row in rows}
    assert len(orders) == len(rows)
    assert not {flag["code"] for order in orders for flag in order["flags"]} & {
        "invalid.date",
        "missing.date",
    }
    assert clinic.intake("audit", "verify").startswith("the trail holds")


@pytest.mark.parametrize(
    ("moment", "day", "zone"),
    [
        ("2026-03-01 23:30:00", "2026-03-02", ZONE),  # half past midnight here, the day before in UTC
        ("2028-02-28 23:30:00", "2028-02-29", ZONE),
        ("2027-12-31 23:30:00", "2028-01-01", "UTC"),  # as in a container
    ],
)
def test_an_examination_of_the_same_night_is_not_in_the_future(clinic, moment, day, zone):
    a_fax(clinic.inbox / "night.pdf", date=day)
    run_at(clinic, moment, zone)
    (order,) = clinic.rows("queue")
    assert [one["date"] for one in order["examinations"]] == [day]
    assert "invalid.date" not in {flag["code"] for flag in order["flags"]}


def test_an_examination_of_tomorrow_is_in_the_future(clinic):
    a_fax(clinic.inbox / "tomorrow.pdf", date="2026-03-03")
    run_at(clinic, "2026-03-02 20:00:00")
    (order,) = clinic.rows("queue")
    assert "invalid.date" in {flag["code"] for flag in order["flags"]}


def test_a_file_that_stood_still_for_years_is_taken_when_the_clock_was_wrong(clinic):
    a_fax(clinic.inbox / "old.pdf", date="2024-03-01")
    os.utime(clinic.inbox / "old.pdf", (4_000_000_000, 4_000_000_000))  # written in 2096
    assert run_at(clinic, "2026-03-02 10:00:00")["files"] == 1
