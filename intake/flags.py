"""What the program says to a clerk: each flag's sentence, in the clerk's language."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from models.flag import Flag, flag
from models.order import Order

TEXTS_FILE = Path(__file__).with_name("flags.toml")


@cache
def load_texts() -> dict[str, dict[str, dict[str, str]]]:
    """Read the flags' sentences once: language, flag, part of the sentence."""
    return tomllib.loads(TEXTS_FILE.read_text(encoding="utf-8"))


def raise_flag(code: str, field: str | None = None, language: str = "sv", **words: object) -> Flag:
    """Make a flag with its sentence; `words` are what else the sentence names.

    Raises:
        KeyError: nobody wrote a sentence for this code.
    """
    texts = load_texts()
    sentence = texts["flags"].get(code) or texts["flags"][code.split(".", 1)[0]]
    name = texts["fields"].get(field or "", {}).get(language, field or "")
    return flag(code, sentence[language].format(field=name, **words), field)


def doubt_of_text(field: str, told: str, page: int, language: str = "sv") -> Flag:
    """Flag a value for what the text of a page says beside it; page 0 is a mail's own text.

    Raises:
        KeyError: nobody wrote a sentence for what is told.
    """
    texts = load_texts()
    where = texts["where"]["page" if page else "mail"][language].format(page=page)
    return flag(f"uncertain.{field}", texts["told"][told][language].format(where=where), field)


def uncertain(field: str, language: str = "sv") -> Flag:
    """Flag a value that was read, but not surely enough to act on."""
    return raise_flag(f"uncertain.{field}", field, language)


def with_flags(order: Order, flags: Sequence[Flag]) -> Order:
    """Return an order with more flags, each once."""
    return replace(order, flags=tuple(dict.fromkeys((*order.flags, *flags))))
