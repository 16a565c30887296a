"""What a person at a terminal sees. Only `show` and `extract` print a patient's name or identity."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from models.when import local

if TYPE_CHECKING:
    from intake.summary import Summary

Shown = Mapping[str, Any]
STATES = {"queued": "[green]queued[/]", "review": "[yellow]review[/]"}
MARKS = {"blocker": "[red]■[/]", "warning": "[yellow]▲[/]", "info": "[dim]·[/]"}


def print_summary(summary: "Summary") -> None:
    """Print a run's figures; plain lines where no terminal listens."""
    console = _console()
    for source in summary.sources:
        figures = ", ".join(
            f"{name} {count}" for name, count in source.counts.items() if count or name == "seen"
        )
        console.print(f"{source.name}: {figures}", highlight=False)
    console.print(
        f"files {summary.files}, pages {summary.pages}, orders {summary.orders}: queued {summary.queued}, "
        f"to review {summary.review}; no order {summary.no_order}, repeats {summary.repeats}, "
        f"quarantined {summary.quarantined}; {summary.seconds_per_page:.2f} s a page by the clock",
        highlight=False,
        soft_wrap=True,
    )
    for line in summary.remarks:
        console.print(line, highlight=False)


def print_extraction(shown: Shown) -> None:
    """Print one file's orders for a person."""
    console = _console()
    console.rule(_plain(shown["path"]), align="left")
    if shown["error"]:
        console.print(f"{shown['error']['code']}: {_plain(shown['error']['message'])}", highlight=False)
    elif not shown["orders"]:
        console.print(f"no order: {shown['reason']}", highlight=False)
    for order in shown["orders"]:
        _print_fields(console, order)


def print_transmissions(rows: Sequence[Shown]) -> None:
    """Print what came in, a row each."""
    table = _table("id", "received", "source", "state", "pages", "attempts", "why")
    for row in rows:
        table.add_row(
            str(row["id"]),
            _minute(row["received"]),
            row["source"],
            row["state"],
            str(row["pages"] or ""),
            str(row["attempts"]),
            _plain(row["why"] or ""),
        )
    _console().print(table)


def print_queue(rows: Sequence[Shown]) -> None:
    """Print the orders that wait: where from, where to, and the flags below."""
    console = _console()
    for row in rows:
        urgent = " [bold red]URGENT[/]" if row["urgent"] else ""
        count = len(row["examinations"])
        console.print(
            f"[bold]{row['id']:>5}[/] {STATES[row['state']]} {_minute(row['created'])[:10]}{urgent}  "
            f"{_value(row, 'clinic')} → {_value(row, 'destination')}, {count} us.",
            highlight=False,
            soft_wrap=True,
        )
        for flag in row["flags"]:
            console.print(f"        {MARKS[flag['severity']]} {flag['code']}", highlight=False)


def print_order(shown: Shown) -> None:
    """Print one order in full: values with their evidence, flags, decision, history."""
    console = _console()
    console.rule(f"order {shown['id']}: {shown['state']}", align="left")
    _print_fields(console, shown)
    if decision := shown.get("decision"):
        _print_decision(console, decision)
    if work := shown.get("instructions"):
        _print_work(console, work)
    console.print()
    for event in shown["history"]:
        console.print(
            f"{_minute(event['at'])} {event['action']} {_plain(event['by'])}", style="dim", highlight=False
        )


def _print_decision(console: Console, decision: Shown) -> None:
    """Print what the rules say, and the sentences that they rest on."""
    console.print(f"\n[bold]{decision['outcome']}[/]: {', '.join(decision['channels']) or 'no channel'}")
    if decision["requires"]:
        console.print(f"  asks for {', '.join(decision['requires'])}", highlight=False)
    for because in decision.get("because", ()):
        console.print(
            f"  {_plain(because['heading'])}: ”{_plain(because['quote'])}”", style="dim", highlight=False
        )


def _print_work(console: Console, work: Shown) -> None:
    """Print the steps in turn and the texts, each as it is copied."""
    for number, step in enumerate(work["steps"], start=1):
        console.print(f"  {number}. {_plain(step)}", highlight=False)
    lines = {"exporterade bilder": "\n".join(work["lines"])} if work["lines"] else {}
    for place, text in {**lines, **work["texts"]}.items():
        console.print(f"\n[bold]{_plain(place)}[/]", highlight=False)
        for line in text.splitlines():
            console.print(_plain(line), highlight=False, soft_wrap=True)


def _print_fields(console: Console, order: Shown) -> None:
    table = _table("", "", "", "", show_header=False)
    doubted = {flag["field"] for flag in order["flags"] if flag["code"].startswith("uncertain.")}
    for name, field in order["fields"].items():
        if field:
            _add_row(table, name, _plain(field["value"]), field)
        for other in _others(field) if name in doubted else ():
            table.add_row("", f"or {_plain(other['value'])}", f"{other['confidence']:.2f}", other["reader"])
    for one in order["examinations"]:
        _add_row(table, "examination", f"{_plain(one['description'])}, {one['date'] or '?'}", one)
    console.print(table)
    console.print(
        f"wants {' + '.join(order['wants'])}; {'URGENT; ' if order['urgent'] else ''}{order['status']}"
    )
    for flag in order["flags"]:
        console.print(f"{MARKS[flag['severity']]} {flag['code']}: {_plain(flag['message'])}", highlight=False)


def _add_row(table: Table, name: str, value: str, shown: Shown) -> None:
    """Add a value with the ink it was read from, and, where it is told, why it is believed."""
    table.add_row(name, value, f"{shown['confidence']:.2f}", _seen(shown))
    if why := shown.get("why"):
        table.add_row("", "", "", f"[dim]{_plain(why)}[/]")


def _seen(shown: Shown) -> str:
    """Say where a value was read and how it stands there."""
    page = shown["page"]
    where = "" if page is None else "in the mail" if page == 0 else f"page {page}"
    return " ".join(filter(None, (where, f"”{_plain(shown['raw'])}”" if shown["raw"] else "")))


def _others(field: Shown | None) -> list[Shown]:
    """Return the other readings of a value in doubt, each once, the surest first."""
    best = field["value"] if field else None
    by_value = {one["value"]: one for one in (field or {}).get("candidates", ()) if one["value"] != best}
    return sorted(by_value.values(), key=lambda one: -one["confidence"])


def print_entries(rows: Sequence[Shown]) -> None:
    """Print register lines as they stand."""
    console = _console()
    for row in rows:
        console.print(_plain(row["line"]), highlight=False, soft_wrap=True)


def print_import(shown: Shown) -> None:
    """Print what an import took, and the rows that could not be read."""
    console = _console()
    console.print(
        f"{shown['rows']} rows: {shown['added']} added, {shown['known']} known before, "
        f"{len(shown['unreadable'])} kept word for word because they could not be read",
        highlight=False,
    )
    for row in shown["unreadable"]:
        console.print(f"  row {row['row']}: {_plain(row['problem'])}", highlight=False)


def _minute(at: str) -> str:
    """Return a time stamp as the clock on the wall showed it, to the minute."""
    return f"{local(datetime.fromisoformat(at)):%Y-%m-%d %H:%M}"


def _value(row: Shown, name: str) -> str:
    field = row["fields"].get(name)
    return _plain(field["value"]) if field else "-"


def _plain(text: object) -> str:
    """Return text that a terminal shows and does not obey: no control characters, no markup."""
    shown = "".join(c if c.isprintable() else " " for c in str(text))
    return shown.replace("[", r"\[")


def _console() -> Console:
    return Console(soft_wrap=False, emoji=False)


def _table(*columns: str, show_header: bool = True) -> Table:
    """Make a table that breaks long words: a place that is cut short may be another."""
    table = Table(box=None, pad_edge=False, header_style="bold", show_header=show_header)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table
