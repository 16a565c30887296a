"""Read a TOML file so that a mistake in it can be named by its line."""

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from intake.errors import SettingsError

NAME = r"(?:[A-Za-z0-9_-]+|\"[^\"]*\"|'[^']*')"
DOTTED = rf"{NAME}(?:\s*\.\s*{NAME})*"
HEADER = re.compile(rf"^\s*(\[\[?)\s*({DOTTED})\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(rf"^\s*({DOTTED})\s*=")

Lines = dict[tuple[str, ...], int]


def read_toml(path: Path) -> tuple[dict[str, Any], Lines]:
    """Read a file into its content and the line on which each table and key stands.

    An element of an array of tables is counted from 0: `("rule", "3", "when", "report")`.

    Raises:
        SettingsError: there is no such file, or it is not TOML in UTF-8.
    """
    try:
        text = path.read_text(encoding="utf-8")
        return tomllib.loads(text), find_lines(text)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not text in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path.name}: {error}") from error


def find_lines(text: str) -> Lines:
    """Find the line of each table and key, counted from 1."""
    lines: Lines = {}
    counts: Counter[tuple[str, ...]] = Counter()
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.match(line):
            table = names_of(header[2])
            if header[1] == "[[":
                counts[table] += 1
                table = (*table, str(counts[table] - 1))
            lines.setdefault(table, number)
        elif key := KEY.match(line):
            names = names_of(key[1])
            for depth in range(1, len(names) + 1):
                lines.setdefault((*table, *names[:depth]), number)
    return lines


def names_of(dotted: str) -> tuple[str, ...]:
    """Return the parts of a dotted key."""
    return tuple(name.strip("\"'") for name in re.findall(NAME, dotted))
