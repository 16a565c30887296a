"""The code by which the answer to a letter finds its order again."""

import re

PREFIX = "BILD"
DIGITS = 8
DASH = "\\s?[-\u2010-\u2014]\\s?"  # whichever dash the answer's writer or its reader made of it
CODE = re.compile(
    rf"(?<![A-Za-z0-9]){PREFIX}{DASH}([0-9]{{4}}){DASH}([0-9]{{4}}){DASH}([0-9]{{2}})(?![A-Za-z0-9]|{DASH}[0-9])"
)


def case_code(order_id: int) -> str:
    """Write an order's case code: its number in eight digits and two check digits (ISO 7064, MOD 97-10).

    Two check digits find every wrong digit and every two that changed places, which a faxed answer needs.

    Raises:
        ValueError: no order has such a number.
    """
    if not 0 < order_id < 10**DIGITS:
        raise ValueError(f"order number {order_id} has no case code; it must have one to {DIGITS} digits")
    digits = f"{order_id:0{DIGITS}d}"
    return f"{PREFIX}-{digits[:4]}-{digits[4:]}-{check_digits(digits)}"


def check_digits(digits: str) -> str:
    """Return the two check digits of ISO 7064 (MOD 97-10)."""
    return f"{98 - int(digits) * 100 % 97:02d}"


def find_case_code(text: str) -> int | None:
    """Find the order that an answer speaks of: none where no code stands whole, or where two differ.

    Nothing is repaired: a code whose check digits do not hold is no code.
    """
    found = {
        int(first + second)
        for first, second, check in CODE.findall(text)
        if check_digits(first + second) == check and int(first + second)
    }
    return found.pop() if len(found) == 1 else None
