"""What `intake letter` does: write one letter into a file of its owner's alone."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from intake.errors import InputError, UsageError
from intake.office import VIEWER, open_office
from models.when import today


def letter_command(data: Path | None, order: int, out: Path, kind: str, asked: Mapping[str, Any]) -> None:
    """Write one letter into a file that only its owner can read."""
    from intake.correspondence import write_letter

    if asked["email"] and kind != "completion":
        raise UsageError("--email is for the completion request alone: no other letter may go by e-mail")
    office = open_office(data)
    letter = write_letter(office, order, kind, asked, today())
    save_privately(out, letter, replace=asked["force"])
    office.register.record(
        "letter", asked["by"] or VIEWER, order_id=order, details={"kind": kind, "email": asked["email"]}
    )
    print(out)


def save_privately(path: Path, content: bytes, *, replace: bool) -> None:
    """Write a file with mode 0600, whole or not at all.

    Raises:
        InputError: the file is there already and must not be replaced, or cannot be written.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part") if replace else path
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    except FileExistsError as error:
        raise InputError(f"{path} is there already; name another file, or say --force") from error
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise InputError(f"{path} cannot be written: {error.strerror}") from error
