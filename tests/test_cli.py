import resource
import subprocess
import sys

import click
import pytest

from intake.cli import cli

COMMANDS = sorted(cli.commands)


def intake(*arguments: str, **changes):
    command = [sys.executable, "-m", "intake", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, **changes)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name):
    text = cli.commands[name].get_help(click.Context(cli.commands[name], info_name=name))
    assert "Example: " in text and name in text


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme_or_the_operators_guide(name, project):
    texts = [(project / file).read_text(encoding="utf-8") for file in ("README.md", "docs/operations.md")]
    assert any(f"intake {name}" in text or f"`{name}`" in text for text in texts)


def test_help_costs_under_a_third_of_a_second():
    intake("--help")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert intake("--help").returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.3


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["show"], ["show", "x"], ["approve", "1"], ["run", "--nonsense"], ["extract"]]
)
def test_wrong_usage_is_one_line_and_exit_64(arguments):
    done = intake(*arguments)
    assert done.returncode == 64
    assert len(done.stderr.strip().splitlines()) == 1


def test_bad_settings_are_one_line_and_exit_78(tmp_path):
    (tmp_path / "intake.toml").write_text("sight = 1", encoding="utf-8")
    done = intake("queue", "--data", str(tmp_path))
    assert done.returncode == 78
    assert "did you mean 'site'?" in done.stderr and len(done.stderr.strip().splitlines()) == 1


def test_data_is_taken_before_and_after_the_command(tmp_path):
    for arguments in (["--data", str(tmp_path / "a"), "queue"], ["queue", "--data", str(tmp_path / "b")]):
        assert intake(*arguments).returncode == 0
    assert (tmp_path / "a" / "intake.toml").exists() and (tmp_path / "b" / "intake.toml").exists()
