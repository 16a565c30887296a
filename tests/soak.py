"""The real program under random kills; everything wrong is counted.

Run as a program: python -m tests.soak KILLS MUTATIONS
"""

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from samples.draw.make import Sample, make_order
from samples.score import score_file
from tests.collecting import damage_of_register, faults_of
from tests.hashes import sha256_of

# One in ten is a picture, since each costs seconds of recognition; one is no order; one cannot be read.
MIX = ("text",) * 5 + ("mail",) * 2 + ("fine", "no order", "broken")
TRIES = 10  # of one document: so many that kills, which come at every run here, do not use them up
RUN_SECONDS = 600.0


@dataclass(slots=True)
class Tally:
    """What came of it. The last two must be nothing."""

    kills: int = 0
    documents: int = 0
    queued: int = 0
    vanished: int = 0  # queued undated: nothing is left on the page where the day stood, nobody can know
    given_up: int = 0  # quarantined after as many kills: shown to the clerk, not lost
    wrong: list[str] = field(default_factory=list)  # queued with a value that the page does not hold
    faults: list[str] = field(default_factory=list)  # lost, twice, left behind, not in order


class Department:
    """A data directory, its inbox, and what was put there."""

    def __init__(self, folder: Path) -> None:
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.data.mkdir(mode=0o700)
        self.inbox.mkdir()
        self.truths: dict[str, dict[str, Any]] = {}  # by hash
        source = f'[[source]]\nkind = "folder"\npath = "{self.inbox}"\nsettle_seconds = 0\n'
        settings = f"{source}max_wait_seconds = 0\n[run]\nattempts = {TRIES}\n"
        (self.data / "intake.toml").write_text(settings, encoding="utf-8")

    def put(self, number: int) -> None:
        """Put a document into the inbox as a careful sender does: written aside, then renamed."""
        sample = draw(number)
        name = f"{number:05}{sample.suffix}"
        self.truths[sha256_of(sample.data)] = {**sample.truth, "file": name}
        (self.inbox / f"{name}.part").write_bytes(sample.data)
        (self.inbox / f"{name}.part").rename(self.inbox / name)

    def start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "intake", "--data", str(self.data), "run", "--json"]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def run(self) -> float:
        """Run once undisturbed; return how long it took."""
        started = time.monotonic()
        run = self.start()
        _, said = run.communicate(timeout=RUN_SECONDS)
        if run.returncode:
            raise RuntimeError(f"a run ended with {run.returncode}: {said.decode()}")
        return time.monotonic() - started

    def rows(self, command: str) -> list[dict[str, Any]]:
        line = [sys.executable, "-m", "intake", "--data", str(self.data), command, "--json"]
        said = subprocess.run(line, capture_output=True, check=True).stdout
        return [json.loads(row) for row in said.splitlines()]


def draw(number: int) -> Sample:
    """Draw the document of a number: the same each time."""
    kind = MIX[number % len(MIX)]
    quality = kind if kind in ("text", "mail", "fine") else "text"
    sample = make_order(f"soak{number}", "tune", quality, orders=kind != "no order")
    if kind != "broken":
        return sample
    data = sample.data[: len(sample.data) // 2] + b"\n%%EOF\n"
    return Sample(data, sample.suffix, sample.truth, sample.layout, sample.stories)


def kill_runs(folder: Path, kills: int, seed: int = 7) -> Tally:
    """Kill so many runs at random moments while documents come in; then run undisturbed, and count."""
    department, dice, tally = Department(folder), Random(seed), Tally()
    idle = department.run()  # the tables are made, and it is known how long a start takes
    longest = 3 * idle
    while tally.kills < kills:
        for _ in range(dice.choice((0, 1, 1, 2))):
            department.put(tally.documents)
            tally.documents += 1
        if _is_killed(department.start(), dice.uniform(0.4 * idle, longest)):
            tally.kills += 1
            longest *= 1.02
            tally.faults += [f"kill {tally.kills}: {one}" for one in damage_of_register(department.data)]
        else:
            longest *= 0.9
    department.run()
    department.run()
    _count(department, tally)
    return tally


def _is_killed(run: subprocess.Popen[bytes], seconds: float) -> bool:
    """Kill a run after so many seconds; say whether it was still at work."""
    try:
        run.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        run.kill()
        run.communicate(timeout=RUN_SECONDS)
    if run.returncode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"a run ended with {run.returncode}")
    return run.returncode == -signal.SIGKILL


def _count(department: Department, tally: Tally) -> None:
    arrivals = {row["id"]: row for row in department.rows("transmissions")}
    tally.given_up = sum("broken off" in (row["why"] or "") for row in arrivals.values())
    tally.faults += [
        fault
        for fault in faults_of(department.data, department.inbox, set(department.truths))
        if not fault.startswith("not done") and " orders of " not in fault  # that count holds without reading
    ]
    tally.faults += [f"not read: {row['id']}" for row in arrivals.values() if row["state"] == "received"]
    orders = department.rows("queue")
    twice = Counter((order["transmission"], order["position"]) for order in orders)
    tally.faults += [f"{times} times in the queue: {place}" for place, times in twice.items() if times > 1]
    tally.queued = sum(order["state"] == "queued" for order in orders)
    for number, row in arrivals.items():
        truth = department.truths.get(row["sha256"])
        found = [order for order in orders if order["transmission"] == number]
        tally.wrong += wrong_in({"orders": found, "error": None}, truth) if truth else []


def wrong_in(printed: dict[str, Any], truth: dict[str, Any]) -> list[str]:
    """Return what is queued and is not what the document holds."""
    scored = score_file(printed, truth)
    return [f"{one.file}: {one.differences}" for one in scored.orders if one.is_wrong_in_queue]


def tell(tally: Tally) -> int:
    """Print what came of it at once; return how much of it is wrong."""
    print(tally, flush=True)
    return len(tally.wrong) + len(tally.faults)


def main() -> int:
    kills, mutations = map(int, sys.argv[1:])
    faults = 0
    if kills:
        with tempfile.TemporaryDirectory() as folder:
            faults += tell(kill_runs(Path(folder), kills))
    if mutations:
        from tests.damage import good_orders, read_damaged

        faults += tell(read_damaged(mutations, good_orders(20, 4)))
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
