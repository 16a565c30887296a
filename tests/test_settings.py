import stat
from pathlib import Path

import pytest

from intake.errors import SettingsError
from intake.settings import (
    DEFAULT_SETTINGS,
    FolderSource,
    MailboxSource,
    RunSettings,
    Settings,
    SpoolSource,
    load_settings,
    open_data_directory,
)
from models.limits import Limits


def settings_of(folder: Path, text: str) -> Settings:
    data = open_data_directory(folder / "data")
    (data / "intake.toml").write_text(text, encoding="utf-8")
    return load_settings(data)


def test_a_missing_directory_is_made_for_its_owner_alone(tmp_path):
    data = open_data_directory(tmp_path / "deep" / "data")
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "intake.toml").stat().st_mode) == 0o600
    assert load_settings(data) == Settings()


def test_settings_that_stand_are_left_alone(tmp_path):
    settings_of(tmp_path, 'site = "nu-sjukvarden"')
    open_data_directory(tmp_path / "data")
    assert load_settings(tmp_path / "data").site == "nu-sjukvarden"


def test_every_mistake_is_said_at_once_with_its_line(tmp_path):
    text = """\
sight = "halland"
[run]
attempts = 99
[limits]
max_pags = 3
[[source]]
kind = "folder"
pth = "x"
"""
    with pytest.raises(SettingsError) as caught:
        settings_of(tmp_path, text)
    said = str(caught.value)
    assert "line 1: unknown key 'sight'; did you mean 'site'?" in said
    assert "line 3: attempts" in said
    assert "line 5: unknown key 'max_pags'; did you mean 'max_pages'?" in said
    assert "line 8: unknown key 'pth'; did you mean 'path'?" in said
    assert "\n" not in said


@pytest.mark.parametrize("text", ["site = ", "[run\n", "a = 1\na = 2\n"])
def test_what_is_no_toml_is_one_line(tmp_path, text):
    with pytest.raises(SettingsError) as caught:
        settings_of(tmp_path, text)
    assert "intake.toml" in str(caught.value)


def test_sources_are_told_apart_by_kind(tmp_path):
    text = """
[[source]]
kind = "folder"
path = "inbox"
[[source]]
kind = "hylafax"
path = "/var/spool/hylafax"
[[source]]
kind = "imap"
host = "localhost"
"""
    kinds = [type(source) for source in settings_of(tmp_path, text).source]
    assert kinds == [FolderSource, SpoolSource, MailboxSource]


@pytest.mark.parametrize("room", [Settings, RunSettings, FolderSource, SpoolSource, MailboxSource])
def test_every_key_is_described_in_the_default_settings(room):
    text = DEFAULT_SETTINGS.read_text(encoding="utf-8")
    for key in room.model_fields:
        assert key in text, key


def test_the_default_settings_show_the_defaults(tmp_path):
    shown = "\n".join(
        line.removeprefix("# ") if line.startswith("# ") and " = " in line else line
        for line in DEFAULT_SETTINGS.read_text(encoding="utf-8").split("[limits]")[1].splitlines()
    )
    assert settings_of(tmp_path, "[limits]\n" + shown).limits == Limits()
