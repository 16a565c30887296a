"""What a clerk's commands do: list what waits, show an order, correct, approve, reject, export."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from intake.commands.printing import print_json, print_list
from intake.errors import InputError
from intake.office import VIEWER, open_office
from intake.output import queued_as_json
from intake.typed import read_typed, require_text


def queue_command(data: Path | None, as_json: bool) -> None:
    """Print the orders that wait."""
    from intake.report import print_queue

    rows = [queued_as_json(order) for order in open_office(data).register.list_queue(by=VIEWER)]
    print_list(rows, as_json, print_queue)


def show_command(data: Path | None, order: int, as_json: bool) -> None:
    """Show one order; that it was seen is written down."""
    from intake.report import print_order
    from intake.show import order_in_full

    shown = order_in_full(open_office(data), order, VIEWER)
    if as_json:
        print_json(shown)
    else:
        print_order(shown)


def correct_command(data: Path | None, order: int, changes: Sequence[str], by: str) -> None:
    """Correct fields; `-` reads the lines from standard input: no identity belongs on a command line."""
    from intake.clerk import correct_order

    lines = read_typed().splitlines() if list(changes) == ["-"] else [*map(require_text, changes)]
    corrected = correct_order(open_office(data), order, _pairs(lines), _signature(by))
    print(f"order {order}: {corrected.state}")
    for flag in corrected.flags:
        print(f"  {flag.code}: {flag.message}")


def approve_command(data: Path | None, order: int, by: str, reason: str | None) -> None:
    """Approve an order, and say what it is now."""
    approved = open_office(data).register.approve(order, _signature(by), reason)
    print(f"order {order}: {approved.state}")


def reject_command(data: Path | None, order: int, by: str, reason: str) -> None:
    """Reject an order, and say what it is now."""
    rejected = open_office(data).register.reject(order, _signature(by), reason)
    print(f"order {order}: {rejected.state}")


def export_command(
    data: Path | None, order: int, by: str, answers: Mapping[str, str], with_texts: bool
) -> None:
    """Mark an order exported and print its register lines; below each, where asked for, the texts to copy."""
    from intake.sending import export_order

    waiting: tuple[tuple[str, str], ...] = ()
    for number, exported in enumerate(export_order(open_office(data), order, answers, _signature(by))):
        print("\n" * bool(number and with_texts) + exported.line)
        for place, text in exported.texts if with_texts else ():
            print(f"\n[{place}]\n{text}")
        waiting = exported.waiting
    for examination, reason in waiting:
        print(f"waits: {examination}: {reason}".rstrip(": "), file=sys.stderr)


def _pairs(lines: Sequence[str]) -> dict[str, str]:
    """Return FIELD=VALUE lines as a mapping.

    Raises:
        InputError: a line has no "=", or a field is named twice.
    """
    pairs: dict[str, str] = {}
    for number, line in enumerate((line for line in lines if line.strip()), start=1):
        name, sign, value = line.partition("=")
        name = name.strip().lower()
        if not sign or not name:
            raise InputError(f"correction {number} is not FIELD=VALUE")
        if name in pairs:
            raise InputError(f"{name} is corrected twice; name it once")
        pairs[name] = value.strip()
    if not pairs:
        raise InputError("there is nothing to correct; give FIELD=VALUE")
    return pairs


def _signature(by: str) -> str:
    """Return a clerk's signature.

    Raises:
        InputError: it is empty or more than a short word.
    """
    sign = by.strip()
    if (
        not sign
        or len(sign) > 40
        or any(character.isspace() or not character.isprintable() for character in sign)
    ):
        raise InputError("--by takes a signature: one word of at most 40 characters")
    return sign
