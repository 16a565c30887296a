"""Tell Prometheus how a run went: counts and times alone, nothing of a patient; any account may read them."""

import os
from collections.abc import Iterator
from pathlib import Path

from intake.office import Office
from intake.settings import place_of
from intake.summary import Summary
from models.when import now


def write_metrics(office: Office, summary: Summary) -> None:
    """Write the figures of a run for node-exporter's textfile collector, where the settings name a file.

    A file that cannot be written is a remark on the run: the work is done all the same.
    """
    if office.settings.run.metrics_file is None:
        return
    file = place_of(office.data, office.settings.run.metrics_file)
    try:
        _replace(file, "".join(f"{name} {value:.10g}\n" for name, value in figures(office, summary)))
    except OSError as error:
        summary.remarks.append(f"run.metrics_file {file} cannot be written: {error.strerror}")


def figures(office: Office, summary: Summary) -> Iterator[tuple[str, float]]:
    """Return each figure with its name and labels, as Prometheus writes them."""
    yield "intake_run_end_timestamp_seconds", now().timestamp()
    yield "intake_run_duration_seconds", summary.seconds
    yield "intake_run_pages", summary.pages
    yield "intake_run_faults", summary.faults
    yield _labelled("intake_run_orders", state="queued"), summary.queued
    yield _labelled("intake_run_orders", state="review"), summary.review
    for source in summary.sources:
        yield _labelled("intake_source_failed", source=source.name), source.problem is not None
        for what, count in source.counts.items():
            yield _labelled("intake_source_files", source=source.name, outcome=what), count
    for state, count in sorted(office.register.count_states().items()):
        yield _labelled("intake_transmissions", state=state), count
    waiting = office.register.list_queue()
    for state in sorted({order.state for order in waiting}):
        yield _labelled("intake_orders_waiting", state=state), sum(one.state == state for one in waiting)
    if waiting:
        yield "intake_oldest_order_timestamp_seconds", min(one.created for one in waiting).timestamp()
    if last := office.register.last_received():
        yield "intake_last_received_timestamp_seconds", last.timestamp()


def _labelled(name: str, **labels: str) -> str:
    pairs = (f'{key}="{_escape(value)}"' for key, value in labels.items())
    return f"{name}{{{','.join(pairs)}}}"


def _escape(value: str) -> str:
    return value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")


def _replace(file: Path, text: str) -> None:
    """Write beside the file, then rename: whoever reads it finds the old figures or the new, never a part."""
    new = file.with_name(f".{file.name}.new")  # the collector reads *.prom alone
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    with os.fdopen(descriptor, "w", encoding="utf-8") as target:
        os.fchmod(target.fileno(), 0o644)  # whatever the umask: node-exporter is another account
        target.write(text)
    new.replace(file)
