"""What a clerk types, on standard input or on the command line, as text."""

import sys

from intake.errors import InputError


def read_typed() -> str:
    """Read standard input.

    Raises:
        InputError: it is no UTF-8.
    """
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("standard input is not UTF-8; nothing was done") from None


def require_text(typed: str) -> str:
    """Return an argument as it is; bytes that are no UTF-8 come in as halves of surrogates.

    Raises:
        InputError: it holds such bytes.
    """
    if any("\ud800" <= char <= "\udfff" for char in typed):
        raise InputError("what was typed is not UTF-8; nothing was done")
    return typed
