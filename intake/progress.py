"""Show a terminal how far a run is; say nothing where no terminal listens."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Watch(Protocol):
    """What a run tells its onlooker."""

    def begin(self, documents: int) -> None:
        """Say how many documents there are to read."""

    def step(self) -> None:
        """Say that one more is done."""


class _Silent:
    def begin(self, documents: int) -> None:
        del documents

    def step(self) -> None:
        return


@contextmanager
def show_progress(quiet: bool) -> Iterator[Watch]:
    """Yield a watch: a bar on a terminal, silence in cron."""
    if quiet or not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)

        class _Bar:
            def begin(self, documents: int) -> None:
                progress.update(task, total=documents)

            def step(self) -> None:
                progress.advance(task)

        yield _Bar()
