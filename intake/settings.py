"""The data directory and its settings: `intake.toml` read, with every mistake said at once."""

import difflib
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from intake.errors import SettingsError
from models.limits import Limits

DEFAULT_SETTINGS = Path(__file__).with_name("intake.default.toml")
SETTINGS_NAME = "intake.toml"


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class FolderSource(_Strict):
    """A folder that faxes are put into."""

    kind: Literal["folder"]
    path: Path
    subfolders: bool = False
    settle_seconds: float = Field(default=5.0, ge=0)  # size and time must have stood still so long
    max_wait_seconds: float = Field(
        default=3600.0, ge=0
    )  # a file that never gets whole is taken then, for review


class SpoolSource(_Strict):
    """A HylaFAX spool; its `recvq` holds the faxes."""

    kind: Literal["hylafax"]
    path: Path
    remove: bool = True  # take the fax out of recvq once it is committed


class MailboxSource(_Strict):
    """A mailbox over IMAP, or a Maildir."""

    kind: Literal["imap", "maildir"]
    name: str = ""
    path: Path | None = None  # maildir
    host: str | None = None
    port: int = Field(default=993, ge=1, le=65535)
    tls: Literal["tls", "starttls", "none"] = "tls"
    user: str | None = None
    password_file: Path | None = None
    password_command: list[str] | None = None
    token_file: Path | None = None  # OAuth2
    token_command: list[str] | None = None
    folder: str = "INBOX"
    after: Literal["delete", "move", "mark"] = "delete"  # patient data must not stay in a mailbox
    move_to: str = "Intake"
    timeout_seconds: float = Field(default=30.0, gt=0)
    max_message_bytes: int = Field(default=50_000_000, gt=0)
    trusted_authserv: str | None = None  # whose Authentication-Results may be believed


Source = Annotated[FolderSource | SpoolSource | MailboxSource, Field(discriminator="kind")]


class RunSettings(_Strict):
    """What one run may do and what it says."""

    attempts: int = Field(default=3, ge=1, le=10)  # tries of one document over all runs
    silence_days: int = Field(default=3, ge=1)  # say that nothing has come for so long
    waiting_days: int = Field(default=2, ge=1)  # say that an order has waited for so long
    metrics_file: Path | None = None  # Prometheus textfile


class Settings(_Strict):
    """What stands in `intake.toml`; every key is described in `intake.default.toml`."""

    site: str = "halland"  # halland, nu-sjukvarden, or a file of one's own
    database_url: str | None = None  # None: SQLite in the data directory
    receivers: Path | None = None  # rows of one's own for the directory
    language: Literal["sv", "en"] = "sv"
    dkim_keys: Path | None = None  # public keys of the domains whose mails may prove themselves
    source: tuple[Source, ...] = ()
    run: RunSettings = RunSettings()
    limits: Limits = Limits()


def open_data_directory(path: Path | None) -> Path:
    """Return the data directory, made with mode 0700 and commented default settings where it is missing."""
    directory = (path or default_directory()).absolute()  # readers work in folders of their own
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings = directory / SETTINGS_NAME
        if not settings.exists():
            with os.fdopen(os.open(settings, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(DEFAULT_SETTINGS.read_bytes())
    except FileExistsError:
        pass  # another run made it at the same moment
    except OSError as error:
        raise SettingsError(
            f"{directory}: cannot be used as data directory ({error.strerror}); name another"
        ) from error
    return directory


def default_directory() -> Path:
    """Return the data directory that INTAKE_DATA names, else the platform's."""
    if named := os.environ.get("INTAKE_DATA"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("intake")


def load_settings(data: Path) -> Settings:
    """Read `intake.toml` of a data directory; paths in it are relative to that directory.

    Raises:
        SettingsError: one line that names every mistake with its line number.
    """
    file = data / SETTINGS_NAME
    try:
        text = file.read_text(encoding="utf-8")
        values = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: cannot be read ({error})") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{file}: {error}") from error
    limits = (
        {**asdict(Limits()), **values.get("limits", {})} if isinstance(values.get("limits", {}), dict) else {}
    )
    try:
        settings = Settings.model_validate({**values, "limits": limits})
    except ValidationError as error:
        raise SettingsError("; ".join(_explain(file.name, text, error))) from error
    unknown = sorted(set(limits) - set(asdict(Limits())))
    if unknown:
        raise SettingsError("; ".join(_unknown(file.name, text, key, asdict(Limits())) for key in unknown))
    return settings


def _explain(name: str, text: str, error: ValidationError) -> Iterator[str]:
    for fault in error.errors():
        key = next((str(part) for part in reversed(fault["loc"]) if isinstance(part, str)), "")
        if fault["type"] in ("extra_forbidden", "unexpected_keyword_argument"):
            yield _unknown(name, text, key, _known_keys())
        else:
            yield f"{name}, line {_line_of(text, key)}: {key}: {fault['msg']}"


def _unknown(name: str, text: str, key: str, known: object) -> str:
    close = difflib.get_close_matches(key, list(known), n=1)  # type: ignore[call-overload]
    hint = f"; did you mean '{close[0]}'?" if close else ""
    return f"{name}, line {_line_of(text, key)}: unknown key '{key}'{hint}"


def _known_keys() -> list[str]:
    rooms = (Settings, RunSettings, FolderSource, SpoolSource, MailboxSource)
    return sorted({key for room in rooms for key in room.model_fields} | set(asdict(Limits())))


def _line_of(text: str, key: str) -> int:
    pattern = re.compile(rf"^\s*(\[+\s*)?{re.escape(key)}\b")
    return next((number for number, line in enumerate(text.splitlines(), 1) if pattern.match(line)), 1)


def place_of(data: Path, path: Path) -> Path:
    """Return a settings path, taken relative to the data directory."""
    return path if path.is_absolute() else data / path
