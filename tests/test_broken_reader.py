"""Where reading itself is broken nothing is put aside; where one document breaks it, that one is."""

import errno
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from intake import pipeline
from intake.errors import TryLater
from intake.read import child, nursery, proof
from models.limits import Limits
from tests.clinics import Clinic, a_fax
from tests.hostile import deflate_bomb

OF_A_PATIENT = "19121212-1212"
GOOD = 3


@pytest.fixture
def clinic(tmp_path):
    made = Clinic(tmp_path)
    for number in range(GOOD):
        a_fax(made.inbox / f"{number}.pdf", identity=f"19{50 + number}0101-0000")
    return made


def hold_all_back(clinic, code=69):
    """Run once; see that nothing is put aside, no try is counted and one line says why."""
    clinic.intake("run", "--inbox", str(clinic.inbox), code=code)
    said = clinic.said
    rows = clinic.rows("transmissions")
    assert [(row["state"], row["attempts"]) for row in rows] == [("received", 0)] * GOOD
    assert said.startswith("intake: ") and said.count("\n") == 1
    return said


def recover(clinic):
    """Run once more; see that everything is read."""
    clinic.run()
    rows = clinic.rows("transmissions")
    assert [(row["state"], row["attempts"]) for row in rows] == [("review", 1)] * GOOD


def settings(clinic, text):
    clinic.rows("transmissions")  # the data directory is made
    (clinic.data / "intake.toml").write_text(text, encoding="utf-8")


@pytest.fixture
def broken_library(tmp_path, monkeypatch):
    """Give the readers that start a library that is none; this process has the good one."""
    (tmp_path / "libraries").mkdir()
    (tmp_path / "libraries" / "libstdc++.so.6").write_bytes(b"")
    with monkeypatch.context() as patch:
        patch.setenv("LD_LIBRARY_PATH", str(tmp_path / "libraries"))
        yield patch


def test_doctor_tells_that_nothing_can_be_read(clinic, broken_library):
    from intake.read.nursery import _nurseries

    broken_library.delitem(_nurseries, (os.getpid(), None), raising=False)
    said = clinic.intake("doctor", code=69)
    assert [
        line
        for line in said.splitlines()
        if line.startswith("TROUBLE  reading of documents") and "libstdc++" in line
    ]


def test_a_library_that_does_not_load_in_the_program_itself_is_one_line(clinic, tmp_path, project):
    (tmp_path / "libraries").mkdir()
    (tmp_path / "libraries" / "numpy.py").write_text("raise ImportError('libblas.so.3: cannot open')")
    paths = f"{tmp_path / 'libraries'}:{project}"
    done = subprocess.run(
        clinic.command(), env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (69, 1), done.stderr
    assert "libblas.so.3" in done.stderr and "reinstall with make setup" in done.stderr
    assert [(row["state"], row["attempts"]) for row in clinic.rows("transmissions")] == [
        ("received", 0)
    ] * GOOD


@pytest.mark.parametrize("runs", [1, 4], ids=["once", "oftener than a document is tried"])
def test_a_missing_shared_library_puts_no_document_aside(clinic, broken_library, runs):
    for _ in range(runs):
        said = hold_all_back(clinic)
        assert "libstdc++.so.6: file too short" in said and "reinstall with make setup" in said
    broken_library.undo()
    recover(clinic)


def test_readers_without_memory_put_no_document_aside(clinic):
    settings(clinic, "[limits]\nbytes_of_memory = 1000\n")
    for _ in range(4):
        assert "see that limits.bytes_of_memory is there to be had" in hold_all_back(clinic)
    settings(clinic, "")
    recover(clinic)


@pytest.mark.parametrize("megabytes", [256, 320], ids=["a library does not load", "it crashes"])
def test_a_machine_that_gives_too_little_memory_puts_no_document_aside(clinic, project, megabytes):
    """The limit that a shell or a service sets: the readers cannot lift it."""
    settings(clinic, "")
    program = (
        f"MEMORY = {megabytes << 20}\n"
        "import resource, sys; from intake.read import nursery; from intake.cli import main\n"
        "start = nursery.subprocess.Popen\n"
        "def confined(*command, **options):\n"
        "    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))\n"
        "    return start(*command, preexec_fn=limit, **options)\n"
        "nursery.subprocess.Popen = confined\n"
        "main(sys.argv[1:])"
    )
    command = [sys.executable, "-c", program, "--data", str(clinic.data), "run", "--inbox", str(clinic.inbox)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stderr.count("\n")) == (69, 1), done.stderr
    recover(clinic)


def test_a_work_folder_that_cannot_be_written_is_tried_later(clinic):
    settings(clinic, "")
    (clinic.data / "work").write_text("in the way")
    assert "make room in" in hold_all_back(clinic, code=75)
    (clinic.data / "work").unlink()
    recover(clinic)


def test_a_broken_library_of_the_extraction_puts_no_document_aside(clinic, monkeypatch):
    def fail(*arguments):
        raise ImportError("libonnx.so: cannot open shared object file")

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "read_orders", fail)
        assert "nothing can be extracted here" in hold_all_back(clinic)
    recover(clinic)


def test_a_program_that_fails_on_its_own_page_puts_no_document_aside(clinic, monkeypatch):
    def fail(*arguments):
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(pipeline, "read_orders", fail)
        patch.setattr("intake.tries.extract_orders", fail)
        assert "ZeroDivisionError" in hold_all_back(clinic)
    recover(clinic)


def test_a_fault_of_the_program_on_one_document_counts_against_that_one(clinic, monkeypatch, caplog):
    caplog.set_level("DEBUG")
    read = pipeline.read_orders

    def fail_once(reading, knowledge, today, arrival):
        if arrival.number == 2:
            raise ValueError(OF_A_PATIENT)
        return read(reading, knowledge, today, arrival)

    monkeypatch.setattr(pipeline, "read_orders", fail_once)
    assert clinic.run()["faults"] == 1
    assert [row["attempts"] for row in clinic.rows("transmissions")] == [1, 1, 1]
    assert [row["state"] for row in clinic.rows("transmissions")] == ["review", "received", "review"]
    assert "fail_once" in caplog.text and OF_A_PATIENT not in caplog.text  # where it failed, not on what


def test_one_killing_file_among_good_ones_is_put_aside_alone(clinic):
    settings(clinic, "[limits]\nseconds_per_file = 3\nbytes_of_memory = 8589934592\n")
    (clinic.inbox / "1a.pdf").write_bytes(deflate_bomb())
    clinic.run()
    rows = {row["name"]: row for row in clinic.rows("transmissions")}
    assert rows.pop("1a.pdf")["state"] == "quarantined"
    assert [row["state"] for row in rows.values()] == ["review"] * GOOD


def test_readers_that_were_ended_from_outside_count_as_a_try(clinic, monkeypatch):
    """A document may have ended them: after three such runs it is put aside, alone."""
    open_one = nursery.open_nursery

    def open_and_end(work):
        found = open_one(work)
        _, channel = found.take()
        os.kill(found._process.pid, signal.SIGKILL)
        found._process.wait()
        channel.close()
        return found

    with monkeypatch.context() as patch:
        patch.setattr("intake.read.guard.open_nursery", open_and_end)
        clinic.intake("run", "--inbox", str(clinic.inbox), code=75)
        assert "ended from outside" in clinic.said
    assert {row["state"] for row in clinic.rows("transmissions")} == {"received"}
    assert sum(row["attempts"] for row in clinic.rows("transmissions")) > 0
    clinic.run()
    assert {row["state"] for row in clinic.rows("transmissions")} == {"review"}


def test_a_reader_that_was_gone_before_it_saw_a_file_is_no_fault_of_the_file(clinic, tmp_path):
    from intake.read.document import read_file

    work = tmp_path / "work"
    idle = nursery.open_nursery(work)
    pid, channel = idle.take()
    os.kill(pid, signal.SIGKILL)
    channel.recv(1)  # it is gone
    idle.put_back(pid, channel)
    assert len(read_file(clinic.inbox / "0.pdf", Limits(), work=work).pages) == 1


def test_a_machine_with_no_room_for_another_process_is_tried_later(monkeypatch, tmp_path):
    def refuse():
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    program, theirs = socket.socketpair()
    socket.send_fds(program, [b"r"], [theirs.fileno()])
    monkeypatch.setattr("intake.read.child.os.fork", refuse)
    assert child.fork_reader(theirs, [])
    own = nursery.Nursery(tmp_path)
    own._control.close()
    own._control = program
    with pytest.raises(TryLater, match="no more processes can be started"):
        own.take()
    own.close()
    theirs.close()


@pytest.mark.parametrize("page", [proof.text_page(), proof.blank_fax()], ids=["typed", "faxed"])
def test_the_pages_of_the_proof_are_read_by_other_programs(page, tmp_path):
    path = tmp_path / "page"
    path.write_bytes(page)
    command = ["pdftotext", path, "-"] if page.startswith(b"%PDF") else ["tiffinfo", "-D", path]
    if shutil.which(command[0]) is None:
        pytest.skip(f"not measured: {command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert (proof.WORD in done.stdout or "1728" in done.stdout) and not done.stderr


def test_a_proof_takes_no_second_of_work(tmp_path):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    proof.prove_reading(nursery.open_nursery(tmp_path), Limits())
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - before < 1
    assert not list(Path(tmp_path).rglob("reader-*"))
