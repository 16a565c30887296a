"""Back up a data directory while runs go on, and restore it where nothing is yet.

The register is copied first, as it stood at one moment; every original that it names was archived before.
A backup is whole once it has its list of files, which is written last.
"""

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from intake.collect.archive import flush_folder, path_of, verify
from intake.errors import InputError, TryLater
from intake.office import VIEWER, Office
from intake.register.database import open_register
from intake.register.engine import BUSY_SECONDS, FILE_NAME, PLACE_NAME
from intake.settings import SETTINGS_NAME, place_of
from models.when import now

LIST_NAME = "backup.json"
CHUNK = 1 << 20  # bytes
NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW


def back_up(office: Office, folder: Path) -> dict[str, Any]:
    """Copy register, originals and settings into an empty folder; return what the list of files says.

    Raises:
        InputError: the folder is not empty, the register is on a server, or an original is lost.
        TryLater: the disk is full, or the register locked.
    """
    if office.settings.database_url:
        raise InputError(
            "the register is in PostgreSQL: back it up with pg_dump, then copy the archive with any program"
        )
    folder = folder.absolute()
    if folder.resolve().is_relative_to(office.data.resolve()):
        raise InputError(f"{folder} lies in the data directory; name a folder on another disk")
    with _said_plainly(folder):
        _make_empty(folder)
        office.register.record("backed_up", VIEWER)
        files = {FILE_NAME: _copy_register(office.data, folder / FILE_NAME)}
        with open_register(folder) as register:
            hashes = sorted({row.sha256 for row in register.list_transmissions()})
            head = register.head()
        for name in (*_settings_files(office), *(str(path_of(Path(), sha256)) for sha256 in hashes)):
            files[name] = _copy(office.data / name, folder / name)
        files[FILE_NAME] = _hash(folder / FILE_NAME)
        listed = {
            "made": now().isoformat(),
            "head": str(head or ""),
            "originals": len(hashes),
            "files": files,
        }
        _write(folder / LIST_NAME, json.dumps(listed, indent=1).encode())
    return listed


def restore(folder: Path, data: Path) -> dict[str, Any]:
    """Put a backup where nothing is yet; what does not hold leaves nothing behind.

    Raises:
        InputError: the place is not empty, or the backup is not whole.
        TryLater: the disk is full.
    """
    listed = _read_list(folder)
    with _said_plainly(data):
        _make_empty(data)
        try:
            for name, sha256 in listed["files"].items():
                if _copy(folder / name, data / name) != sha256:
                    raise InputError(f"{name} of the backup was changed; take another backup")
            _require_sound(data, listed["head"])
        except BaseException:
            for path in list(data.iterdir()):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
            raise
    return listed


def _require_sound(data: Path, head: str) -> None:
    with open_register(data) as register:
        faults = [fault.problem for fault in register.verify(head or None)]
        faults += [one.problem for one in verify(data, {row.sha256 for row in register.list_transmissions()})]
        if not faults:
            register.record("restored", VIEWER, details={"head": head})
    if faults:
        said = f"{len(faults)} places, the first: {faults[0]}"
        raise InputError(f"the backup does not hold in {said}; take another")


def _read_list(folder: Path) -> dict[str, Any]:
    try:
        listed = json.loads((folder / LIST_NAME).read_bytes())
        names = {name: Path(name) for name in listed["files"]}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{folder} is no whole backup: it has no {LIST_NAME}; name another") from error
    if FILE_NAME not in names or any(path.is_absolute() or ".." in path.parts for path in names.values()):
        raise InputError(f"{folder / LIST_NAME} names files that no backup has; name another backup")
    return listed


def _settings_files(office: Office) -> Iterator[str]:
    """Yield the settings and what they name within the data directory; secrets are left out."""
    named = (
        SETTINGS_NAME,
        PLACE_NAME,
        office.settings.site,
        office.settings.receivers,
        office.settings.dkim_keys,
    )
    for name in dict.fromkeys(Path(one) for one in named if one):
        if not name.is_absolute() and ".." not in name.parts and place_of(office.data, name).is_file():
            yield str(name)


def _copy_register(data: Path, target: Path) -> str:
    """Copy the register as it stands at one moment, whoever writes to it."""
    os.close(os.open(target, NEW_FILE, 0o600))
    try:
        with (
            closing(sqlite3.connect(data / FILE_NAME, timeout=BUSY_SECONDS)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
            is_sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    except sqlite3.OperationalError as error:
        raise TryLater("the register is locked, or the disk of the backup is full; try again") from error
    except sqlite3.DatabaseError:
        is_sound = False
    if not is_sound:
        raise InputError("the register is damaged; run intake doctor, restore an older backup")
    return _hash(target)


def _make_empty(folder: Path) -> None:
    _make_folder(folder)
    if any(folder.iterdir()):
        raise InputError(f"{folder} is not empty; name a new folder")
    folder.chmod(0o700)


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each for its owner alone."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _copy(source: Path, target: Path) -> str:
    """Copy a file onto the disk, for its owner alone; return its hash.

    Raises:
        InputError: it is not there.
    """
    _make_folder(target.parent)
    digest = hashlib.sha256()
    try:
        reading = source.open("rb")
    except FileNotFoundError as error:
        raise InputError(f"{source} is lost; run intake doctor") from error
    with reading, os.fdopen(os.open(target, NEW_FILE, 0o600), "wb") as writing:
        while part := reading.read(CHUNK):
            digest.update(part)
            writing.write(part)
        writing.flush()
        os.fsync(writing.fileno())
    return digest.hexdigest()


def _write(target: Path, content: bytes) -> None:
    with os.fdopen(os.open(target, NEW_FILE, 0o600), "wb") as writing:
        writing.write(content)
        writing.flush()
        os.fsync(writing.fileno())
    for folder in {path.parent for path in target.parent.rglob("*")}:
        flush_folder(folder)


@contextmanager
def _said_plainly(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise TryLater(
            f"{error.filename or folder}: {error.strerror}; make room or mend it, empty {folder}, try again"
        ) from error


def _hash(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
