"""Get a password or a token from where it is kept; it is never said, logged or put on a command line."""

import stat
import subprocess
from collections.abc import Sequence
from pathlib import Path

from intake.errors import SettingsError, TryLater

COMMAND_SECONDS = 30.0


def read_secret(file: Path | None, command: Sequence[str] | None) -> str:
    """Return the first line of a private file, or of what a command prints.

    Raises:
        SettingsError: others may read the file, or nothing says where the secret is.
        TryLater: the command failed.
    """
    if file is not None:
        return _from_file(file)
    if command:
        return _from_command(command)
    raise SettingsError(
        "the mailbox has neither password_file, password_command, token_file nor token_command"
    )


def _from_file(file: Path) -> str:
    try:
        with file.open("rb") as secret:
            if stat.S_IMODE(file.stat().st_mode) & 0o077:
                raise SettingsError(f"{file} can be read by others; run chmod 600 on it")
            content = secret.read(65_536)
    except OSError as error:
        raise SettingsError(f"{file} cannot be read: {error.strerror}") from error
    return _first_line(content, str(file))


def _from_command(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=COMMAND_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        # The output may hold the secret: only the program is named.
        raise TryLater(f"{command[0]} did not give the mailbox's password ({type(error).__name__})") from None
    return _first_line(done.stdout, command[0])


def _first_line(content: bytes, name: str) -> str:
    line = content.decode("utf-8", "replace").split("\n", 1)[0].rstrip("\r")
    if not line:
        raise SettingsError(f"{name} gives no password")
    return line
