"""Passwords and tokens: from a file or a command, readable to nobody else, and never said."""

import sys

import pytest

from intake.collect.secret import read_secret
from intake.errors import SettingsError, TryLater


def test_a_secret_that_others_can_read_is_refused(tmp_path):
    (tmp_path / "password").write_text("hemligt")
    (tmp_path / "password").chmod(0o640)
    with pytest.raises(SettingsError, match="chmod 600"):
        read_secret(tmp_path / "password", None)


def test_a_secret_comes_from_a_command(tmp_path):
    assert read_secret(None, [sys.executable, "-c", "print('hemligt'); print('mer')"]) == "hemligt"


def test_a_command_that_fails_does_not_say_the_secret():
    with pytest.raises(TryLater) as failure:
        read_secret(None, [sys.executable, "-c", "print('hemligt'); raise SystemExit(1)"])
    assert "hemligt" not in str(failure.value)
    assert failure.value.__cause__ is None


@pytest.mark.parametrize("content", ["", "\n"])
def test_an_empty_secret_is_refused(tmp_path, content):
    (tmp_path / "password").write_text(content)
    (tmp_path / "password").chmod(0o600)
    with pytest.raises(SettingsError):
        read_secret(tmp_path / "password", None)
