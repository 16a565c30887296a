"""Check the sources: can they be reached and emptied, are their secrets kept. No network is used."""

import os
import shutil
import stat
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

from intake.checkup import Checkup
from intake.errors import SettingsError
from intake.office import Office
from intake.settings import FolderSource, MailboxSource, Source, SpoolSource, place_of

SECRETS = ("password_file", "password_command", "token_file", "token_command")
REMOVING = os.R_OK | os.W_OK | os.X_OK
READING = os.R_OK | os.X_OK


def examine_sources(office: Office) -> Iterator[Checkup]:
    """Look at every source that is configured."""
    if not office.settings.source:
        yield Checkup(
            name="sources: none configured; give intake run --inbox, or add [[source]] to intake.toml"
        )
    for source in office.settings.source:
        name = f"source {source.kind} {source.path or getattr(source, 'host', '')}"
        troubles = list(_look(office.data, source))
        for trouble, cure in troubles:
            yield Checkup(name=name, trouble=trouble, cure=cure, exit_code=SettingsError.exit_code)
        if not troubles:
            yield Checkup(name=name)


def _look(data: Path, source: Source) -> Iterator[tuple[str, str]]:
    if isinstance(source, FolderSource):
        yield from _folder(place_of(data, source.path), REMOVING)
    elif isinstance(source, SpoolSource):
        yield from _folder(place_of(data, source.path) / "recvq", REMOVING if source.remove else READING)
    elif source.kind == "maildir":
        yield from _maildir(data, source)
    else:
        yield from _account(source)
        yield from _secret(data, source)


def _folder(path: Path, access: int) -> Iterator[tuple[str, str]]:
    if not path.is_dir():
        yield f"there is no folder {path}", "make it, mount it, or correct intake.toml"
    elif not os.access(path, access):
        what = "emptied" if access & os.W_OK else "read"
        cure = "give this account the right to (in intake.service: ReadWritePaths)"
        yield f"{path} cannot be {what} by this account", cure


def _maildir(data: Path, source: MailboxSource) -> Iterator[tuple[str, str]]:
    if source.path is None:
        yield "it has no path", "add path to its section of intake.toml"
        return
    for part in ("new", "cur"):
        yield from _folder(place_of(data, source.path) / part, REMOVING)


def _account(source: MailboxSource) -> Iterator[tuple[str, str]]:
    for key in ("host", "user"):
        if not getattr(source, key):
            yield f"it has no {key}", f"add {key} to its section of intake.toml"
    if source.tls == "none" and not _is_here(source.host or ""):
        yield "its password and mails travel readable (tls = none)", 'set tls = "tls" or "starttls"'


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _secret(data: Path, source: MailboxSource) -> Iterator[tuple[str, str]]:
    named = [key for key in SECRETS if getattr(source, key)]
    if len(named) != 1:
        yield f"it names {len(named)} of {', '.join(SECRETS)}", "name one of them in its section"
    for key in named:
        value = getattr(source, key)
        if isinstance(value, Path):
            yield from _kept(place_of(data, value))
        elif shutil.which(value[0]) is None:
            yield f"there is no program {value[0]}", f"install it or correct {key}"


def _kept(file: Path) -> Iterator[tuple[str, str]]:
    try:
        mode = file.stat().st_mode
    except OSError as error:
        yield (
            f"its secret {file} cannot be read ({error.strerror})",
            "make it, readable to this account alone",
        )
        return
    if stat.S_IMODE(mode) & 0o077:
        yield f"others can read its secret {file}", f"chmod 600 {file}"
    elif not os.access(file, os.R_OK):
        yield f"its secret {file} cannot be read by this account", "make this account its owner"
