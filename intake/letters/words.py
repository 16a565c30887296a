"""The letters' sentences, kept as data, and the small phrases made of them."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from models.order import Examination, FieldName, Order


@cache
def words() -> Mapping[str, Any]:
    """Return the sentences by letter and name."""
    return tomllib.loads((resources.files("intake.letters") / "texts.toml").read_text(encoding="utf-8"))


def common(name: str) -> str:
    """Return a phrase that every letter has."""
    return str(words()["common"][name])


def counted(examinations: Sequence[Examination]) -> str:
    """Say how many examinations, in words where one or none."""
    number = len(examinations)
    if number < 2:
        return common("one" if number else "none")
    return common("many").format(number=number)


def received_line(order: Order, received: date | None) -> str:
    """Say when an order came and how many examinations follow, none of which names the patient."""
    count = counted(order.examinations)
    if received is None:
        text = common("received_undated").format(count=count)
    else:
        text = common("received").format(received=received.isoformat(), count=count)
    return text if order.examinations else text.rstrip(":") + "."


def addressee(order: Order) -> str | None:
    """Return whom an answer to the order goes to: its clinic, and the doctor if it names one."""
    named = [order.value(FieldName.CLINIC), order.value(FieldName.DOCTOR)]
    return ", ".join(one for one in named if one) or None


def dated(examination: Examination) -> str:
    """Return an examination with its date, or the phrase for none."""
    day = examination.date.isoformat() if examination.date else common("undated")
    return f"{examination.description}, {day}"
