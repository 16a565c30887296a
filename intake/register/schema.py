"""Bring the database to the schema that this version of the program knows."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text
from sqlmodel import SQLModel

import models.register
import models.transmission  # noqa: F401  (both fill SQLModel.metadata)
from intake.errors import SettingsError
from intake.register.engine import said_plainly

if TYPE_CHECKING:
    from alembic.config import Config

SCHEMA = "0003"  # the newest of intake/migrations/versions
MIGRATIONS = Path(__file__).parent.parent / "migrations"
LOCK_KEY = 0x1A7A4E  # PostgreSQL's advisory lock around an upgrade


def upgrade(engine: Engine) -> None:
    """Create or upgrade the tables, all or nothing.

    Raises:
        SettingsError: a newer version of the program made this register.
    """
    with said_plainly():
        with engine.connect() as connection:
            if _stored_version(connection) == SCHEMA:
                return
        with engine.execution_options(writing=True).begin() as connection:
            _upgrade_within(connection)


def _upgrade_within(connection: Connection) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({LOCK_KEY})"))
    stored = _stored_version(connection)
    if stored == SCHEMA:  # another program was faster
        return
    if stored is not None and stored not in known_versions():
        raise SettingsError(
            f"the register has schema {stored}, made by a newer version of intake than this one "
            f"(schema {SCHEMA}); install that version"
        )
    # Imported here: Alembic takes longer to import than an empty run may last.
    from alembic import command

    configuration = _configuration()
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")


def _stored_version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def known_versions() -> set[str]:
    """Return the names of the schemas that this version can upgrade from."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(_configuration())
    return {revision.revision for revision in script.walk_revisions()}


def _configuration() -> "Config":
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    configuration.set_main_option("path_separator", "newline")
    return configuration


METADATA = SQLModel.metadata
