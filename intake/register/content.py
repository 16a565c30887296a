"""Turn orders and flags into JSON for the register, and back into the same orders and flags."""

import json
from typing import Any

from pydantic import TypeAdapter

from models.flag import Flag
from models.order import Order

_ORDER = TypeAdapter(Order)
_FLAGS = TypeAdapter(tuple[Flag, ...])


def write_order(order: Order) -> str:
    """Write an order as JSON."""
    return _ORDER.dump_json(order).decode()


def read_order(content: str) -> Order:
    """Read an order that was written; fields that it lacks have their defaults."""
    return _ORDER.validate_json(content)


def write_flags(flags: tuple[Flag, ...]) -> str:
    """Write flags as JSON."""
    return _FLAGS.dump_json(flags).decode()


def read_flags(content: str) -> tuple[Flag, ...]:
    """Read flags that were written."""
    return _FLAGS.validate_json(content)


def write_details(details: dict[str, Any]) -> str:
    """Write JSON in one form only: it is hashed."""
    return json.dumps(details, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
