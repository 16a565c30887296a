"""The command line: parse, and call one function of `intake.commands`, which imports what is heavy."""

from intake.cli.program import cli, main

__all__ = ["cli", "main"]
