"""One run: collect every source, then read, check and queue what came. A document's own way is `pipeline`.

What reading and extracting need is imported when there is something to read: most runs find nothing.
"""

import os
from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from time import monotonic

from intake.arrivals import collect_sources
from intake.collect.archive import clear_leftovers
from intake.collect.lock import run_lock
from intake.metrics import write_metrics
from intake.office import Office
from intake.progress import Watch
from intake.read.ocr import check_engine
from intake.remarks import remarks_on
from intake.summary import Summary
from intake.suspects import list_suspects, marked
from models.transmission import Transmission, TransmissionState


def run(office: Office, inboxes: Sequence[Path], watch: Watch) -> Summary:
    """Collect every source, read what came, check it and queue it; safe to kill at any moment.

    Raises:
        TryLater: another run is at work, or a source did not answer; what was taken stays taken.
        MissingToolError: there is no OCR engine, and nothing was taken; or nothing can be read, and what was
            taken waits.
    """
    started = monotonic()
    check_engine()
    with run_lock(office.data):
        clear_leftovers(office.data)
        summary = Summary(sources=collect_sources(office, inboxes))
        office.register.give_up(office.settings.run.attempts)
        pending = office.register.pending(office.settings.run.attempts)
        suspects = list_suspects(office.data, pending)
        if pending:
            watch.begin(len(pending))
            read_all(pending, office, summary, watch, suspects)
        for _ in office.register.give_up(office.settings.run.attempts):
            summary.add(TransmissionState.QUARANTINED, 0, 0, 0)
        summary.remarks = remarks_on(office, summary)
        summary.seconds = monotonic() - started
        write_metrics(office, summary)
    return summary


def read_all(
    pending: Sequence[Transmission],
    office: Office,
    summary: Summary,
    watch: Watch,
    suspects: Container[int] = (),
) -> None:
    """Read what waits and put its orders into the register, each try counted before it is made."""
    from intake.pipeline import read_batch, settle
    from intake.tries import counted_tries

    for batch in list_batches(pending, office, suspects):
        with counted_tries(office.register, batch) as under_way:
            for arrival, reading in read_batch(batch, office):
                with marked(office.data, arrival.number):
                    settle(arrival, reading, office, summary)
                under_way.discard(arrival.number)
                watch.step()


def list_batches(
    pending: Sequence[Transmission], office: Office, suspects: Container[int] = ()
) -> Iterator[Sequence[Transmission]]:
    """Yield fresh documents as many at a time as there are readers, then those that were tried before.

    These are read alone, so that what ends the program cannot use up its neighbours' tries; `suspects`, on
    which a run was at work when it was killed, come last.
    """
    together = office.settings.limits.workers or os.cpu_count() or 1
    fresh = [arrival for arrival in pending if not arrival.attempts]
    for start in range(0, len(fresh), together):
        yield fresh[start : start + together]
    tried = [arrival for arrival in pending if arrival.attempts]
    yield from ([arrival] for arrival in sorted(tried, key=lambda one: one.number in suspects))
