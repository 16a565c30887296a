"""An evaluation's figures, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samples.compare import CRITICAL, OTHERS
from samples.reliability import bins
from samples.score import Scored, by_layout, commonest, tally

if TYPE_CHECKING:
    from samples.evaluate import Run

Row = list[str]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "-"


def orders_of(run: Run) -> list[Scored]:
    return [order for file in run.files for order in file.orders]


def figures(run: Run, quality: str | None) -> dict[str, Any]:
    """Return one quality's figures, or those of all."""
    files = [file for file in run.files if quality in (None, file.quality)]
    orders = [order for file in files for order in file.orders]
    clean = [order for order in orders if order.expected == "queued"]
    required = sum(order.required_flags for order in orders)
    none = [file for file in files if not file.is_order]
    critical = tally(orders)
    return {
        "files": len(files),
        "orders": len(orders),
        "precision": round(critical.precision, 4),
        "recall": round(critical.recall, 4),
        "f1": round(critical.f1, 4),
        "right": _share(sum(order.is_right for order in orders), len(orders)),
        "wholly_right": _share(sum(order.is_wholly_right for order in orders), len(orders)),
        "straight_through": _share(
            sum(order.status == "queued" and order.is_right for order in clean), len(clean)
        ),
        "queued": sum(order.status == "queued" for order in orders),
        "wrong_in_queue": sum(order.is_wrong_in_queue for order in orders),
        "false_missing": _share(sum(bool(order.false_missing) for order in orders), len(orders)),
        "flags_found": _share(required - sum(len(order.missed_flags) for order in orders), required),
        "no_order_right": _share(sum(file.kind_right for file in none), len(none)),
        "order_seen": _share(
            sum(file.kind_right for file in files if file.is_order), sum(file.is_order for file in files)
        ),
    }


HEADS = {
    "files": "files",
    "orders": "orders",
    "f1": "F1",
    "precision": "P",
    "recall": "R",
    "right": "five right",
    "wholly_right": "all right",
    "straight_through": "straight through",
    "queued": "queued",
    "wrong_in_queue": "WRONG in queue",
    "false_missing": "false missing",
    "flags_found": "flags found",
    "no_order_right": "no order",
    "order_seen": "order seen",
}


def _qualities(run: Run) -> list[str]:
    return list(dict.fromkeys(file.quality for file in run.files))


def quality_rows(run: Run) -> list[Row]:
    rows = [["quality", *HEADS.values()]]
    for quality in [*_qualities(run), None]:
        found = figures(run, quality)
        rows.append([quality or "all", *(_text(found[name]) for name in HEADS)])
    return rows


def _text(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def field_rows(run: Run) -> list[Row]:
    """Each field's precision, recall and F1; F1 by quality beside them."""
    rows = [["field", "P", "R", "F1", *_qualities(run)]]
    orders = orders_of(run)
    for name in (*CRITICAL, *OTHERS):
        count = tally(orders, (name,))
        parts = [
            f"{tally([order for order in orders if order.quality == quality], (name,)).f1:.3f}"
            for quality in _qualities(run)
        ]
        rows.append([name, f"{count.precision:.3f}", f"{count.recall:.3f}", f"{count.f1:.3f}", *parts])
    return rows


def layout_rows(run: Run) -> list[Row]:
    rows = [["layout", "orders", "F1", "five right", "straight through", "WRONG in queue", "false missing"]]
    for name, orders in by_layout(orders_of(run)).items():
        clean = [order for order in orders if order.expected == "queued"]
        through = sum(order.status == "queued" and order.is_right for order in clean)
        rows.append(
            [
                name,
                str(len(orders)),
                f"{tally(orders).f1:.3f}",
                _share(sum(order.is_right for order in orders), len(orders)),
                _share(through, len(clean)),
                str(sum(order.is_wrong_in_queue for order in orders)),
                str(sum(bool(order.false_missing) for order in orders)),
            ]
        )
    return rows


def wrong_in_queue(run: Run) -> list[str]:
    """List what was queued and is wrong, with the file."""
    return [
        f"{order.file} ({order.layout}): " + (_differences(order) or f"queued, expected {order.expected}")
        for order in orders_of(run)
        if order.is_wrong_in_queue
    ]


def _differences(order: Scored) -> str:
    return "; ".join(
        f"{name}: expected {want}, found {got}" for name, (want, got) in order.differences.items()
    )


def worst(run: Run, limit: int = 25) -> list[str]:
    """List the orders with most differences in the critical fields."""
    bad = [order for order in orders_of(run) if not order.is_right]
    bad.sort(key=lambda order: -sum(name in order.differences for name in CRITICAL))
    return [f"{order.file} ({order.layout}): {_differences(order)}" for order in bad[:limit]]


def wrong_kind(run: Run) -> list[str]:
    """List the files that were taken for orders and are none, or the other way round."""
    return [
        f"{file.file} ({file.layout}): {'order not seen' if file.is_order else 'taken for an order'}"
        f"; reason {file.reason}, error {file.error}"
        for file in run.files
        if not file.kind_right
    ]


def reliability_rows(run: Run) -> list[Row]:
    """Say how often a value of a stated confidence was right."""
    rows = [["confidence", "values", "stated", "right"]]
    for low, high, count, stated, share in bins(orders_of(run)):
        rows.append([f"{low:.2f}-{high:.2f}", str(count), f"{stated:.3f}", f"{share:.3f}"])
    return rows


def flag_rows(run: Run) -> list[Row]:
    orders = orders_of(run)
    missed = commonest([flag for order in orders for flag in order.missed_flags])
    false = commonest([flag for order in orders for flag in order.false_missing])
    rows = [["flag", "missed", "falsely raised"]]
    return rows + [
        [code, str(dict(missed).get(code, 0)), str(dict(false).get(code, 0))]
        for code in sorted({code for code, _ in missed + false})
    ]


def _aligned(rows: list[Row]) -> str:
    widths = [max(len(row[index]) for row in rows) for index in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows
    )


def _marked(rows: list[Row]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def _parts(run: Run) -> list[tuple[str, list[Row] | list[str]]]:
    return [
        ("By quality", quality_rows(run)),
        ("By field", field_rows(run)),
        ("By layout", layout_rows(run)),
        ("Stated confidence against what was right", reliability_rows(run)),
        ("Flags", flag_rows(run)),
        ("Wrong in the queue", wrong_in_queue(run)),
        ("Taken for the wrong kind", wrong_kind(run)),
        ("Worst failures", worst(run)),
    ]


def as_text(run: Run) -> str:
    parts = [f"split {run.split}, {len(run.files)} files, {run.seconds:.0f} s"]
    for heading, rows in _parts(run):
        body = _aligned(rows) if rows and isinstance(rows[0], list) else "\n".join(map(str, rows)) or "none"
        parts.append(f"{heading}\n{body}")
    return "\n\n".join(parts)


def as_markdown(run: Run) -> str:
    """Return the report that stands in docs/accuracy.md."""
    parts = [
        "# Accuracy",
        "Made by the command itself on drawn samples; no real fax. "
        f"`python -m samples.evaluate --split {run.split} --count {run.count} --seed {run.seed} --report`: "
        f"{len(run.files)} files, {run.seconds / max(1, len(run.files)):.1f} s a file. "
        "F1, P and R are micro-averaged over clinic, doctor, destination, patient identity and examinations.",
    ]
    for heading, rows in _parts(run):
        if rows and isinstance(rows[0], list):
            body = _marked(rows)
            if heading.startswith("Stated"):
                body = f"![Reliability diagram](reliability.svg)\n\n{body}"
        else:
            body = "\n".join(f"* {row}" for row in rows) or "None."
        parts.append(f"## {heading}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def as_json(run: Run) -> dict[str, Any]:
    return {
        "split": run.split,
        "files": len(run.files),
        "seconds": round(run.seconds, 1),
        "qualities": {quality: figures(run, quality) for quality in _qualities(run)},
        "all": figures(run, None),
        "fields": [dict(zip(field_rows(run)[0], row, strict=True)) for row in field_rows(run)[1:]],
        "wrong_in_queue": wrong_in_queue(run),
        "wrong_kind": wrong_kind(run),
        "worst": worst(run),
    }
