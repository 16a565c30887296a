"""What an operator installs: units, the crontab line, the image, manual pages, completion, the set-up."""

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import get_completion_class

from intake.cli import cli
from intake.settings import FolderSource, MailboxSource, RunSettings, Settings, SpoolSource
from models.limits import Limits
from scripts.make_manual import write_completion, write_manual
from tests.commands import NAMES, intake
from tests.faults import why_not_traced

NEEDED = {  # what keeps a stranger's file from doing harm, and a run from being taken for a failure
    "Type": "oneshot",
    "SuccessExitStatus": "75",
    "ProtectSystem": "strict",
    "ProtectHome": "yes",
    "PrivateTmp": "yes",
    "NoNewPrivileges": "yes",
    "StateDirectory": "intake",
    "StateDirectoryMode": "0700",
    "UMask": "0077",
    "IPAddressDeny": "any",
    "CapabilityBoundingSet": "",
}
DEFAULTS = re.compile(r"^#? ?([a-z_]+) = ", re.MULTILINE)


def read_unit(file: Path) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str
    unit.read_string(file.read_text(encoding="utf-8"))
    return unit


def test_the_service_is_confined_and_its_75_is_no_failure(project):
    service = read_unit(project / "deploy/intake.service")["Service"]
    assert {key: service.get(key) for key in NEEDED} == NEEDED


def test_systemd_takes_the_units(project, tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("not measured: there is no systemd-analyze")
    for name in ("intake.service", "intake.timer"):
        text = (project / "deploy" / name).read_text(encoding="utf-8")
        text = text.replace("/opt/intake/.venv/bin/intake", shutil.which("true") or "/bin/true")
        (tmp_path / name).write_text(text, encoding="utf-8")
    units = [str(tmp_path / "intake.service"), str(tmp_path / "intake.timer")]
    done = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def allowed_calls(service: configparser.SectionProxy) -> set[str]:
    """Return the system calls that the service's filter lets through, by systemd's own lists."""
    said = subprocess.run(["systemd-analyze", "syscall-filter"], capture_output=True, text=True, check=True)
    groups: dict[str, set[str]] = {}
    for line in said.stdout.splitlines():
        if line.startswith("@"):
            inside = groups.setdefault(line.strip(), set())
        elif line.strip() and not line.strip().startswith("#"):
            inside.add(line.strip())

    def members(name: str) -> set[str]:
        return set().union(*(members(one) if one.startswith("@") else {one} for one in groups[name]))

    assert service["SystemCallFilter"] == "~@privileged"  # the last of two lines; the first allows
    return members("@system-service") - members("@privileged")


@pytest.mark.slow
@pytest.mark.ocr
def test_the_service_lets_through_every_call_that_a_run_makes(project, tmp_path):
    if shutil.which("systemd-analyze") is None:
        pytest.skip("not measured: there is no systemd-analyze")
    if why := why_not_traced():
        pytest.skip(why)
    (tmp_path / "inbox").mkdir()
    for name in ("01-formular.pdf", "12-notis.tif", "05-mejl-bilaga.eml"):
        shutil.copy(project / "samples/inbox" / name, tmp_path / "inbox")
    program = [sys.executable, "-m", "intake", "--data", str(tmp_path / "data"), "run"]
    tracer = ["strace", "-f", "-c", "-o", str(tmp_path / "calls")]
    subprocess.run([*tracer, *program, "--inbox", str(tmp_path / "inbox")], capture_output=True, check=True)
    rows = re.findall(r"^ +\d.* (\w+)$", (tmp_path / "calls").read_text(encoding="utf-8"), re.MULTILINE)
    as_root = {"fchown"} if os.geteuid() == 0 else set()  # SQLite gives its files to root then, and only then
    allowed = allowed_calls(read_unit(project / "deploy/intake.service")["Service"])
    assert "openat" in rows
    assert set(rows) - {"total"} - allowed - as_root == set()


def test_the_timer_starts_by_day_and_by_night(project):
    timer = (project / "deploy/intake.timer").read_text(encoding="utf-8")
    times = re.findall(r"^OnCalendar=(.+)$", timer, re.MULTILINE)
    assert len(times) == 2
    if shutil.which("systemd-analyze") is None:
        pytest.skip("not measured: there is no systemd-analyze")
    for time in times:
        assert subprocess.run(["systemd-analyze", "calendar", time], capture_output=True).returncode == 0


def cron_command(project, program):
    """Return what cron gives to the shell, with another program and log."""
    (command, *_) = [
        line.split(None, 6)[6]
        for line in (project / "deploy/intake.cron").read_text(encoding="utf-8").splitlines()
        if re.match(r"[*\d]\S* \S+ \* \* \* ", " ".join(line.split()))
    ]
    return command.replace("/opt/intake/.venv/bin/intake", str(program)).replace(
        "/var/log/intake/run.log", os.devnull
    )


@pytest.mark.parametrize(
    ("ends", "mailed"),
    [
        ("exit 0", ""),
        ("echo 'intake: another run is at work' >&2; exit 75", ""),
        ("echo 'intake: no engine' >&2; exit 69", "intake: no engine\n"),
    ],
)
def test_cron_mails_errors_and_keeps_quiet_of_the_rest(project, tmp_path, ends, mailed):
    program = tmp_path / "intake"
    program.write_text(f"#!/bin/sh\necho figures\n{ends}\n", encoding="utf-8")
    program.chmod(0o700)
    command = cron_command(project, program)
    assert "%" not in command  # cron takes it for a line's end
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == mailed


def test_the_image_is_made_of_what_is_there(project):
    lines = (project / "deploy/Dockerfile").read_text(encoding="utf-8")
    assert "FROM python:3.11-slim-bookworm\n" in lines and "tesseract-ocr-swe" in lines
    named = [word for line in re.findall(r"^COPY (.+) \S+$", lines, re.MULTILINE) for word in line.split()]
    assert named and [name for name in named if not (project / name).exists()] == []
    assert "--require-hashes" in lines and "://" not in lines


def test_every_file_of_it_stands_in_the_operators_guide(project):
    guide = (project / "docs/operations.md").read_text(encoding="utf-8")
    missing = [file.name for file in (project / "deploy").iterdir() if f"deploy/{file.name}" not in guide]
    assert missing == []


# Settings


def test_every_setting_that_is_described_exists_and_every_one_that_exists_is_described(project):
    text = (project / "intake/intake.default.toml").read_text(encoding="utf-8")
    rooms = (Settings, RunSettings, FolderSource, SpoolSource, MailboxSource)
    known = {key for room in rooms for key in room.model_fields} | set(Limits.__dataclass_fields__)
    named = set(DEFAULTS.findall(text))
    alternatives = set(re.findall(r"[a-z]+_[a-z]+", text))  # "or password_command, ..."
    assert named - known == set()
    assert known - named - alternatives - {"source", "run", "limits"} == set()


def test_every_setting_named_in_the_guide_or_a_unit_exists(project):
    files = [project / "docs/operations.md", *(project / "deploy").iterdir()]
    named = {
        key for file in files for key in re.findall(r"\brun\.([a-z_]+)\b(?!\()", file.read_text("utf-8"))
    }
    assert named - set(RunSettings.model_fields) - {"log", "lock"} == set()
    assert "metrics_file" in named


# Manual pages and completion


def test_every_command_has_a_manual_page(tmp_path):
    write_manual(tmp_path)
    pages = {page.name for page in tmp_path.iterdir()}
    assert pages == {"intake.1", *(f"intake-{name.replace(' ', '-')}.1" for name in NAMES)}
    for page in tmp_path.iterdir():
        text = page.read_text(encoding="utf-8")
        assert re.search(r"\.SH NAME\n\S+ \\- [A-Z].*[^.]\.\n", text), page.name  # a whole sentence
        assert ".SH EXIT STATUS" in text and "\nExample: " in text


def test_the_manual_pages_are_set_without_a_warning(tmp_path):
    if shutil.which("groff") is None:
        pytest.skip("not measured: there is no groff")
    write_manual(tmp_path)
    pages = sorted(map(str, tmp_path.iterdir()))
    done = subprocess.run(
        ["groff", "-ww", "-man", "-Tutf8", "-z", *pages], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_takes_its_completion(tmp_path, shell):
    write_completion(tmp_path)
    script = tmp_path / f"intake.{shell}"
    assert f"_INTAKE_COMPLETE={shell}_complete" in script.read_text(encoding="utf-8")
    if shutil.which(shell) is None:
        pytest.skip(f"not measured: there is no {shell}")
    assert subprocess.run([shell, "-n", str(script)], check=False).returncode == 0


@pytest.mark.parametrize(
    ("typed", "completed"),
    [("intake tra", "transmissions"), ("intake register im", "import"), ("intake queue --js", "--json")],
)
def test_the_program_completes_what_is_typed(typed, completed, monkeypatch):
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(len(typed.split()) - 1))
    complete = get_completion_class("bash")
    assert f"plain,{completed}" in complete(cli, {}, "intake", "_INTAKE_COMPLETE").complete().splitlines()


def test_the_bare_name_shows_the_commands_a_line_each():
    said = intake()
    assert said.code == 64
    assert [line for line in said.err.splitlines() if line.startswith("  doctor ")]


# The set-up


def run_setup(project, folder, *programs):
    """Run the set-up where only these programs are in reach."""
    for name in ("sh", "env", "grep", "cat"):
        (folder / name).symlink_to(shutil.which(name))
    for name, text in dict(programs).items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
        (folder / name).chmod(0o700)
    script = str(project / "scripts/install-system.sh")
    return subprocess.run(
        ["sh", script], env={"PATH": str(folder)}, capture_output=True, text=True, check=False
    )


PYTHON = ("python3", "exit 0")
TESSERACT = ("tesseract", "echo swe")
CLERK = ("id", "echo 1000")


@pytest.mark.parametrize("sudo", [[], [("sudo", "exit 1")]], ids=["no sudo", "sudo that asks"])
def test_without_the_right_to_install_one_line_says_what_an_administrator_runs(project, tmp_path, sudo):
    done = run_setup(project, tmp_path, CLERK, PYTHON, *sudo)
    assert done.returncode == 69
    (line,) = (done.stdout + done.stderr).splitlines()
    assert "administrator" in line
    assert line.endswith("apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-swe")


def test_with_sudo_it_installs_what_is_missing_and_nothing_else(project, tmp_path):
    sudo = ("sudo", f'[ "$2" = true ] || echo "$@" >> {tmp_path}/asked')
    done = run_setup(project, tmp_path, CLERK, PYTHON, sudo, ("tesseract", "echo eng"))
    assert done.returncode == 0, done.stderr
    last = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()[-1]
    assert "apt-get install" in last and last.endswith(" tesseract-ocr-swe")


def test_where_nothing_is_missing_it_asks_for_no_rights(project, tmp_path):
    done = run_setup(project, tmp_path, PYTHON, TESSERACT, ("id", "exit 9"))
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
