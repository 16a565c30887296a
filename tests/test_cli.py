import resource
import subprocess
import sys

import click
import pytest

from tests.commands import COMMANDS, NAMES, intake


def run_program(*arguments: str) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "intake", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize(("names", "command"), COMMANDS, ids=NAMES)
def test_every_command_has_help_with_one_sentence_and_an_example(names, command):
    sentence, _, rest = (command.help or "").partition("\n")
    assert sentence.endswith(".") and len(sentence) < 110
    assert f"Example: intake {names[0]}" in rest or f"| intake {names[0]}" in rest


@pytest.mark.parametrize("names", NAMES)
def test_every_command_stands_in_the_readme_or_the_operators_guide(names, project):
    texts = [(project / file).read_text(encoding="utf-8") for file in ("README.md", "docs/operations.md")]
    assert any(f"intake {names}" in text for text in texts)


@pytest.mark.parametrize(("names", "command"), COMMANDS, ids=NAMES)
def test_every_option_says_what_it_is_for(names, command):
    assert [one.name for one in command.params if isinstance(one, click.Option) and not one.help] == []


def test_the_program_answers_help_in_under_a_third_of_a_second_of_work():
    run_program("--help")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert run_program("--help").returncode == 0
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.3


def test_an_empty_run_takes_under_a_second_and_a_half_of_work(tmp_path):
    command = [sys.executable, "-m", "intake", "--data", str(tmp_path / "data"), "run", "--json"]
    subprocess.run(command, check=True, capture_output=True)  # the first run makes the register
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 1.5


def test_an_empty_run_imports_nothing_that_reads(tmp_path):
    code = (
        "import sys; from intake.cli import cli\n"
        f"cli.main(['--data', {str(tmp_path / 'data')!r}, 'run', '--json'], standalone_mode=False)\n"
        "print(sorted({'numpy', 'cv2', 'spacy', 'rich', 'intake.extract.orders'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_program_ends_with_its_exit_code_and_one_line():
    done = run_program("show", "x")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (64, "", 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["show"],
        ["approve", "1"],
        ["run", "--nonsense"],
        ["extract"],
        ["rules", "replay", "--from", "yesterday"],
        ["export", "1", "--by", "abc123", "--report", "definitive,nonsense"],
        ["letter", "1"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_line_and_exit_64(arguments):
    done = intake(*arguments)
    assert (done.code, done.out, len(done.err.splitlines())) == (64, "", 1)


def test_bad_settings_are_one_line_and_exit_78(tmp_path):
    (tmp_path / "intake.toml").write_text("sight = 1", encoding="utf-8")
    done = intake("queue", "--data", tmp_path)
    assert done.code == 78
    assert "did you mean 'site'?" in done.err and len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [["--data", "DIR", "queue"], ["queue", "--data", "DIR"], ["register", "--data", "DIR"],
     ["--data", "DIR", "audit", "verify"], ["audit", "--data", "DIR", "verify"],
     ["audit", "verify", "--data", "DIR"]],
    ids=" ".join,
)  # fmt: skip
def test_data_is_taken_before_and_after_the_command(arguments, tmp_path):
    data = tmp_path / "data"
    assert intake(*(data if word == "DIR" else word for word in arguments)).code == 0
    assert (data / "intake.toml").exists()


def test_a_fault_of_the_program_is_told_without_the_values_it_worked_on(tmp_path, monkeypatch):
    value = "-".join(["19580412", "1712"])

    def fail(*_: object) -> None:
        raise RuntimeError(value)

    monkeypatch.setattr("intake.commands.orders.open_office", fail)
    done = intake("queue", "--data", tmp_path)
    assert done.code == 70 and "RuntimeError" in done.err
    assert value not in done.err
