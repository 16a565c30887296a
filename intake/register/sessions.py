"""The only place that opens sessions, each as short as what it does."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from sqlalchemy import Engine
from sqlmodel import Session

from intake.register.engine import lock_for_writing, said_plainly


class Sessions:
    """A database, to be read and to be written."""

    def __init__(self, engine: Engine, place: str = "") -> None:
        self.engine = engine
        self._place = place  # whose archive this program can read

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that changes nothing."""
        with said_plainly(), Session(self.engine, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Open a session that is committed at its end, and rolled back when anything fails."""
        engine = self.engine.execution_options(writing=True)
        with said_plainly(), Session(engine, expire_on_commit=False) as session, session.begin():
            lock_for_writing(session)
            yield session
