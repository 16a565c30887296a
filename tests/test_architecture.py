"""Who may call whom: the arrows between the rooms, read from the imports themselves."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("collect", "read", "extract", "check", "register")
# The sub-rooms of `extract`, and which of the others each may call; what binds them stands beside them.
EXTRACT_ROOMS = {
    "values": set(),
    "pages": set(),
    "places": {"values", "pages"},
    "labels": {"values", "pages"},
    "layout": {"values", "pages", "places", "labels"},
    "language": {"values", "pages", "places"},
    "prose": {"values", "pages", "places", "labels", "language"},
    "caveats": {"values", "pages", "places", "labels", "prose"},
    "alike": {"values", "pages", "places", "labels", "prose"},
    "facts": {"values", "pages", "places", "labels", "prose", "alike"},
    "agree": {"values", "pages", "places", "labels", "prose", "alike", "facts"},
}
LEAVES = {"intake.errors", "intake.flags", "intake.settings"}
ONLY_IN = {
    "pdfplumber": "intake/read",
    "pdfminer": "intake/read",
    "pypdfium2": "intake/read",
    "pikepdf": "intake/read",
    "pytesseract": "intake/read",
    "tesserocr": "intake/read",
    "cv2": "intake/read",
    "onnxruntime": "intake/read",
    "spacy": "intake/extract/language",
    "sqlalchemy": "intake/register",
    "click": "intake/cli",
}
FILES = sorted(path for room in ("intake", "models") for path in (ROOT / room).rglob("*.py"))


def imports_of(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_nouns_import_no_verbs(file):
    if file.is_relative_to(ROOT / "models"):
        assert not {name for name in imports_of(file) if name.split(".")[0] == "intake"}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_room_calls_no_other_room(file):
    parts = file.relative_to(ROOT).parts
    if parts[0] != "intake" or len(parts) < 3 or parts[1] not in ROOMS:
        return
    others = [f"intake.{room}" for room in ROOMS if room != parts[1]]
    strangers = {
        name
        for name in imports_of(file)
        if any(name == room or name.startswith(room + ".") for room in others)
    }
    assert not strangers


@pytest.mark.parametrize("room", EXTRACT_ROOMS)
def test_the_rooms_of_extract_call_downwards_only(room):
    calls = {
        name.removeprefix("intake.extract.").split(".")[0]
        for file in (ROOT / "intake" / "extract" / room).glob("*.py")
        for name in imports_of(file)
        if name.startswith("intake.extract")
    }
    assert calls <= EXTRACT_ROOMS[room] | {room, "knowledge", "lexicon"}


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_library_stays_in_its_room(file):
    name = name_of(file)
    for library, room in ONLY_IN.items():
        if any(found.split(".")[0] == library for found in imports_of(file)):
            assert name.startswith(
                (room, "models" if library == "sqlalchemy" else room, "intake/migrations")
            ), library


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_files_stay_short_enough_to_read(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 260


def test_the_design_names_every_module():
    design = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    own = [file for file in FILES if file.is_relative_to(ROOT / "intake") and not file.name.startswith("__")]
    assert [name_of(file) for file in own if "migrations" not in file.parts and file.name not in design] == []


def test_no_test_borrows_from_another_test():
    # What several need stands in a module beside them: a test that is moved or split takes nothing along.
    borrowed = {
        file.name: name
        for file in (ROOT / "tests").rglob("*.py")
        for name in imports_of(file)
        if name.startswith("tests.test_")
    }
    assert borrowed == {}
