"""Run the command line in this process, since every new process pays seconds of imports."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple
from unittest.mock import patch

import click

from intake.cli import cli, main


class Said(NamedTuple):
    code: int
    out: str
    err: str


def intake(*arguments: object, stdin: str | bytes = "") -> Said:
    """Run one command; return its exit code and what it printed."""
    out, err = io.StringIO(), io.StringIO()
    given = io.BytesIO(stdin.encode() if isinstance(stdin, str) else stdin)
    code: object = None
    typed = patch.object(sys, "stdin", io.TextIOWrapper(given, encoding="utf-8"))
    with redirect_stdout(out), redirect_stderr(err), typed:
        try:
            main([str(one) for one in arguments])
        except SystemExit as ended:
            code = ended.code
    return Said(code if isinstance(code, int) else 0, out.getvalue(), err.getvalue())


def _commands_of(group: click.Group, *names: str):
    for name, command in sorted(group.commands.items()):
        yield (*names, name), command
        if isinstance(command, click.Group):
            yield from _commands_of(command, *names, name)


COMMANDS = list(_commands_of(cli))
NAMES = [" ".join(names) for names, _ in COMMANDS]
