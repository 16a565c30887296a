"""An OCR program that hangs, crashes, swells, prints rubbish or never ends queues nothing."""

import os
import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from intake.read.nursery import open_nursery
from tests.clinics import Clinic, a_fax

pytestmark = [pytest.mark.slow, pytest.mark.ocr]
FAULTS = {
    "hangs": "exec sleep 600",
    "hangs with a child of its own": "sleep 600 & wait",
    "crashes": "kill -SEGV $$",
    "fails": "echo broken >&2; exit 1",
    "swells": "exec tail /dev/zero",
    "prints rubbish": 'for last; do :; done; head -c 3000 /dev/urandom > "$3.tsv"; exit 0',
    "writes without end": 'exec cat /dev/zero > "$3.tsv"',
    "prints without end": "exec yes",
    "writes nothing": "exit 0",
}


@pytest.fixture
def clinic(tmp_path):
    made = Clinic(tmp_path)
    made.data.mkdir(mode=0o700)
    limits = "[limits]\nseconds_per_page_ocr = 2\nseconds_per_file = 30\n"
    (made.data / "intake.toml").write_text(limits, encoding="utf-8")
    picture = Image.new("1", (1728, 2200), 1)
    pen = ImageDraw.Draw(picture)
    for row in range(30):
        pen.text((200, 200 + 60 * row), f"CT torax 2024-03-{row + 1:02} personnummer", font_size=40)
    picture.save(made.inbox / "picture.tif", compression="group4", dpi=(204, 196))
    a_fax(made.inbox / "typed.pdf")
    return made


def put_first(monkeypatch, folder: Path, script: str) -> Path:
    """Put an engine that is none first in PATH; that the languages are there it says as the real one does."""
    real = shutil.which("tesseract")
    if real is None:
        pytest.skip("not measured: Tesseract is not installed")
    folder.mkdir()
    program = folder / "tesseract"
    asked = f'case "$*" in *--version*|*--list-langs*) exec {real} "$@";; esac\n'
    program.write_text(f"#!/bin/sh\n{asked}{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("INTAKE_OCR", "pytesseract")
    return program


@pytest.fixture
def own_readers():
    """End the readers that this process shares, before and after: they keep the engine they began with."""
    open_nursery(None).close()
    yield
    open_nursery(None).close()


def left_of(folder: Path) -> list[str]:
    """Return the living processes that a work folder's readers have started."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if str(folder).encode() in (process / "environ").read_bytes():
                found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode())
        except OSError:
            continue
    return [line for line in found if line]


@pytest.mark.parametrize("fault", FAULTS)
def test_an_engine_at_fault_queues_nothing_of_the_page_and_stops_no_other(
    clinic, tmp_path, monkeypatch, fault
):
    put_first(monkeypatch, tmp_path / "bin", FAULTS[fault])
    summary = clinic.run()
    assert (summary["files"], summary["faults"]) == (2, 0)
    rows = {row["name"]: row for row in clinic.rows("transmissions")}
    assert (rows["typed.pdf"]["state"], rows["picture.tif"]["state"]) == ("done", "review")
    (order,) = [one for one in clinic.rows("queue") if one["transmission"] == rows["picture.tif"]["id"]]
    assert order["state"] == "review"
    assert "page.unreadable" in {flag["code"] for flag in order["flags"]}
    open_nursery(clinic.data / "work").close()  # as when the program ends
    assert left_of(clinic.data / "work") == []
    assert list((clinic.data / "work").iterdir()) == []


KILLS = "kill -KILL $PPID"


def test_readers_that_end_at_any_ink_put_no_document_aside(clinic, tmp_path, monkeypatch):
    program = put_first(monkeypatch, tmp_path / "bin", KILLS)
    clinic.intake("run", "--inbox", str(clinic.inbox), code=69)
    assert "not even a page of the program's own can be read (its reader ends)" in clinic.said
    rows = {row["name"]: (row["state"], row["attempts"]) for row in clinic.rows("transmissions")}
    assert rows["picture.tif"] == ("received", 0)
    program.unlink()
    clinic.run()
    assert {row["state"] for row in clinic.rows("transmissions")} <= {"done", "review", "no_order"}


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        (KILLS, "its reader ends"),
        (FAULTS["fails"], "its reader says page.unreadable"),
        (FAULTS["hangs"], "its reader says page.unreadable"),
        (FAULTS["writes nothing"], "its reader says page.unreadable"),
        ('$REAL "$@"; sed -i s/Provsida/Provrida/ "$2.tsv"', "its reader finds other words"),
    ],
    ids=["ends its reader", "fails", "hangs", "writes nothing", "reads other words"],
)
@pytest.mark.usefixtures("own_readers")
def test_doctor_tells_that_ink_is_not_read(clinic, tmp_path, monkeypatch, script, problem):
    put_first(monkeypatch, tmp_path / "bin", script.replace("$REAL", shutil.which("tesseract") or ""))
    said = clinic.intake("doctor", code=69)
    assert (
        f"TROUBLE  reading of documents: not even a page of the program's own can be read ({problem})" in said
    )


def test_without_an_engine_nothing_is_taken(clinic, monkeypatch):
    monkeypatch.setattr("intake.nightly.check_engine", raise_missing)
    clinic.intake("run", "--inbox", str(clinic.inbox), code=69)
    assert "apt-get install tesseract-ocr" in clinic.said
    assert len(list(clinic.inbox.iterdir())) == 2 and clinic.rows("transmissions") == []


def raise_missing():
    from intake.errors import MissingToolError
    from intake.read.ocr import _MISSING

    raise MissingToolError(_MISSING)
