"""Open the database, and say in one place what its failures mean."""

import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlmodel import Session

from intake.errors import IntakeError, MissingToolError, SettingsError, TryLater

FILE_NAME = "register.db"
PLACE_NAME = "place"
NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC
BUSY_SECONDS = 20.0
WRITE_LOCK = 0x1A7A4D  # PostgreSQL's advisory lock
DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
# Classes of SQLSTATE: connection, no resources, an operator stepped in, conflict of transactions, system.
PASSING_STATES = ("08", "53", "55", "57", "40", "58")
READ_ONLY = "25006"


def open_engine(data: Path, url: str | None) -> Engine:
    """Return an engine for the SQLite file in the data directory, or for the PostgreSQL that `url` names."""
    if url:
        return _open_server(url)
    path = data / FILE_NAME
    _make_private(path)
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _open_server(url: str) -> Engine:
    """Return an engine for a server. Its address may hold a password: no error repeats it."""
    if not url.startswith(("postgres:", "postgresql:", "postgresql+psycopg:")):
        raise SettingsError("database_url is no address of a PostgreSQL database")
    try:
        return create_engine(
            _with_driver(url), pool_pre_ping=True, hide_parameters=True, connect_args={"connect_timeout": 10}
        )
    except ModuleNotFoundError:
        raise MissingToolError("database_url needs psycopg; install intake with its postgres extra") from None
    except (ArgumentError, ValueError):
        raise SettingsError("database_url is no address of a PostgreSQL database") from None


def lock_for_writing(session: Session) -> None:
    """Let one write at a time: SQLite does so by itself, PostgreSQL by a lock that the commit frees."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})"))


def place_of_originals(data: Path) -> str:
    """Return the name that this data directory has among those that share a register."""
    file = data / PLACE_NAME
    try:
        with suppress(FileExistsError), os.fdopen(os.open(file, NEW_FILE, 0o600), "w") as new:
            new.write(secrets.token_hex(16))
        return file.read_text(encoding="ascii")[:32]
    except OSError as error:
        raise TryLater(f"{file} cannot be written: {error.strerror}") from error


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn what a database can fail with into an error that says what to do.

    Raises:
        TryLater: the database is locked, does not answer, or its disk is full or failing.
        MissingToolError: the file is damaged.
    """
    try:
        yield
    except PoolTimeout as error:
        raise TryLater("the register is busy; try again later") from error
    except DBAPIError as error:
        meaning = _meaning(error)
        if meaning is None:
            raise
        raise meaning from error


def _with_driver(url: str) -> str:
    scheme, rest = url.split("://", 1) if "://" in url else ("", url)
    if scheme in ("postgres", "postgresql"):
        return f"postgresql+psycopg://{rest}"
    return url


def _make_private(path: Path) -> None:
    """Make the file before SQLite does: it gives -wal and -shm the modes of the file itself."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            if os.fstat(descriptor).st_mode & 0o077:
                os.fchmod(descriptor, 0o600)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise TryLater(f"the register {path} cannot be opened: {error.strerror}") from error


def _prepare_sqlite(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin_sqlite` says
    for pragma in (
        f"busy_timeout = {int(BUSY_SECONDS * 1000)}",
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: one that reads first and then writes can be refused without a wait.
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _meaning(error: DBAPIError) -> IntakeError | None:
    original: Any = error.orig
    if isinstance(original, sqlite3.Error):
        return _meaning_of_sqlite(error, original)
    state = getattr(original, "sqlstate", None) or ""
    lost = error.connection_invalidated or (isinstance(error, OperationalError) and not state)
    if lost or state[:2] in PASSING_STATES or state == READ_ONLY:
        return TryLater(
            "the register's database does not answer or is busy; nothing is lost, try again later"
        )
    return None


def _meaning_of_sqlite(error: DBAPIError, original: sqlite3.Error) -> IntakeError | None:
    code = getattr(original, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in DAMAGED:
        return MissingToolError("the register is damaged; restore it from a backup (intake restore DIR)")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return TryLater("the register is locked by another program; nothing is lost, try again later")
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
        return TryLater(
            f"the register cannot be written ({original.sqlite_errorname}); "
            "make room on its disk or see that it can be written, then try again"
        )
    return None
