"""Who operates where the order comes from, and so orders: "planerad för op hos oss. Operatör: dr Ek"."""

import re
from functools import cache

from intake.extract.prose.grammar import load_wordings

REACH = 160  # characters from the operation to who operates


def operates_with_us(before: str) -> bool:
    """Say whether the words before a person make that person the operator of what is planned with us.

    An operator elsewhere, or of an operation that has been, is nobody who orders.
    """
    operator = _operator().search(before)
    if operator is None:
        return False
    told = list(_planned().finditer(before[max(0, operator.start() - REACH) : operator.start()]))
    return bool(told) and not _elsewhere().search(before[max(0, operator.start() - REACH) :])


@cache
def _operator() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_joined('operator')})[\s:,]*\Z", re.IGNORECASE)


@cache
def _planned() -> re.Pattern[str]:
    planned, here = _joined("planned"), _joined("here")
    return re.compile(
        rf"(?<!\w)(?:{planned})(?!\w)[^.\n]{{0,60}}?(?<!\w)(?:{here})(?!\w)"
        rf"|(?<!\w)(?:{here})(?!\w)[^.\n]{{0,40}}?(?<!\w)(?:{planned})(?!\w)",
        re.IGNORECASE,
    )


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_joined('elsewhere')})(?!\w)", re.IGNORECASE)


def _joined(name: str) -> str:
    return "|".join(load_wordings()["operating"][name]).replace(" ", r"\s+")
