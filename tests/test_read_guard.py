"""A stranger's file harms neither the program nor the next file."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.errors import DocumentError
from intake.read import nursery, wire
from intake.read.document import read_file, read_files
from intake.read.reading import Reading
from models.flag import flag
from models.limits import Limits
from models.page import Box, Page, Source, Tick, Word
from tests.hostile import HOSTILE, page_tree, stream, write_pdf

ROOT = Path(__file__).parents[1]
GOOD = write_pdf(
    *page_tree(
        more=b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    ),
    stream(b"BT /F 12 Tf 72 700 Td (Personnummer 19121212-1212) Tj ET"),
)


@pytest.fixture
def inbox(tmp_path):
    def put(**files: bytes) -> list[Path]:
        for name, content in files.items():
            (tmp_path / name).write_bytes(content)
        return [tmp_path / name for name in files]

    return put


def test_results_come_in_the_order_given_and_a_bad_file_stops_no_other(inbox, tmp_path):
    paths = inbox(a=GOOD, b=b"", c=GOOD, d=b"no document", e=GOOD)
    os.mkfifo(tmp_path / "pipe")
    paths[2:2] = [tmp_path / "absent", tmp_path, tmp_path / "pipe"]
    results = list(read_files(paths, Limits()))
    assert [path for path, _ in results] == paths
    outcomes = [each.code if isinstance(each, DocumentError) else len(each.pages) for _, each in results]
    assert outcomes == [1, "empty", "missing", "unsupported", "unsupported", 1, "unsupported", 1]


def test_a_file_over_the_limit_is_not_even_opened(inbox):
    (path,) = inbox(a=GOOD)
    with pytest.raises(DocumentError) as refusal:
        read_file(path, Limits(max_file_bytes=100))
    assert refusal.value.code == "too_large"


def test_more_pages_than_the_limit_are_said_to_be_missing(inbox):
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 8))
    pages = [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * 5
    tree = b"<< /Type /Pages /Kids [%s] /Count 5 >>" % kids
    (path,) = inbox(a=write_pdf(b"<< /Type /Catalog /Pages 2 0 R >>", tree, *pages))
    reading = read_file(path, Limits(max_pages=3))
    assert (reading.page_count, len(reading.pages)) == (5, 3)
    assert [each.code for each in reading.flags] == ["page.missing"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_refusal_or_a_flag(name, inbox):
    bad, good = inbox(bad=HOSTILE[name](), good=GOOD)
    results = dict(read_files([bad, good], Limits(seconds_per_file=20)))
    assert is_harmless(results[bad])
    assert "19121212-1212" in results[good].pages[0].text


def is_harmless(result: Reading | DocumentError) -> bool:
    """Return whether nothing was read, or what was read is flagged."""
    if isinstance(result, DocumentError):
        return "\n" not in str(result)
    return all(not page.words for page in result.pages)


def test_what_takes_too_long_is_killed_and_the_next_file_is_read(inbox):
    slow, good = inbox(slow=HOSTILE["deflate_bomb"](), good=GOOD)
    results = dict(read_files([slow, good], Limits(seconds_per_file=0.7, bytes_of_memory=8 << 30, workers=1)))
    assert results[slow].code == "timeout"
    assert "19121212-1212" in results[good].pages[0].text


def test_what_is_done_with_one_files_pages_takes_none_of_the_next_ones_seconds(inbox, monkeypatch):
    """A reader waits for an answer while nobody listens to it."""
    paths = inbox(**{f"file{number}": GOOD for number in range(8)})
    clock, later, found = time.monotonic, 0.0, []
    monkeypatch.setattr(time, "monotonic", lambda: clock() + later)
    for _, result in read_files(paths, Limits(workers=3)):
        found.append(result)
        later += 1000.0  # the others of these eight are under way
    assert [each for each in found if isinstance(each, DocumentError)] == []


def test_a_page_that_ends_its_reader_is_unreadable_and_the_others_are_read(inbox, monkeypatch):
    (path,) = inbox(a=GOOD)
    killed = []
    claim = wire.unpack_page

    def kill_once(packed):
        if not killed:
            killed.append(True)
            raise wire.Closed  # as if the reader had died with the page in its hands
        return claim(packed)

    monkeypatch.setattr(wire, "unpack_page", kill_once)
    reading = read_file(path, Limits())
    assert [each.code for each in reading.pages[0].flags] == ["page.unreadable"]


def test_nothing_is_left_in_the_work_folder(inbox, tmp_path):
    work = tmp_path / "work"
    (work / "reading-999999999-old").mkdir(parents=True)
    list(read_files(inbox(a=GOOD), Limits(), work=work))
    assert not (work / "reading-999999999-old").exists()
    nursery.open_nursery(work).close()
    assert list(work.iterdir()) == []


def children_of(group: int) -> list[int]:
    """Return the living processes whose environment names a work folder of that program."""
    found = []
    for folder in Path("/proc").iterdir():
        try:
            environment = (folder / "environ").read_bytes()
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
        except (OSError, IndexError):
            continue
        if f"/reading-{group}-".encode() in environment and state != "Z":
            found.append(int(folder.name))
    return found


def test_children_and_their_files_end_with_a_program_that_is_killed(inbox, tmp_path):
    (path,) = inbox(a=HOSTILE["deflate_bomb"]())
    work = tmp_path / "work"
    program = (
        "import sys; from pathlib import Path; from intake.read import nursery, document; "
        "from models.limits import Limits;"
        "nursery.open_nursery(Path(sys.argv[2])).take(); print('up', flush=True);"
        "document.read_file(Path(sys.argv[1]), Limits(bytes_of_memory=8 << 30), work=Path(sys.argv[2]))"
    )
    command = [sys.executable, "-c", program, str(path), str(work)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"up\n"
        readers = children_of(process.pid)
        assert readers
        process.send_signal(signal.SIGKILL)
        process.wait()
    for reader in readers:
        wait_for_end(reader)
    assert children_of(process.pid) == []
    assert list(work.iterdir()) == []


def wait_for_end(process: int) -> None:
    try:
        descriptor = os.pidfd_open(process)
    except ProcessLookupError:
        return
    import select

    select.select([descriptor], [], [], 10)
    os.close(descriptor)


def test_a_reader_can_open_no_socket():
    program = (
        "import socket; from intake.read.confine import refuse_network; assert refuse_network()\n"
        "for family in (socket.AF_INET, socket.AF_INET6, socket.AF_UNIX):\n"
        "    try: socket.socket(family)\n"
        "    except PermissionError: continue\n"
        "    raise SystemExit('a socket')"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_a_reader_knows_no_secret_of_the_program(monkeypatch, tmp_path):
    monkeypatch.setenv("INTAKE_MAILBOX_PASSWORD", "hemligt")
    own = nursery.Nursery(tmp_path)
    try:
        assert "hemligt" not in str(own._environment())
    finally:
        own.close()


boxes = st.builds(Box, *[st.floats(-1e4, 1e4, allow_nan=False)] * 4)
words = st.lists(st.builds(Word, st.text(min_size=1), boxes, st.floats(0, 1)), max_size=3).map(tuple)
pages = st.builds(
    Page,
    number=st.integers(0, 200),
    width=st.floats(1, 1000),
    height=st.floats(1, 1000),
    words=words,
    source=st.sampled_from(Source),
    second=words,
    ticks=st.lists(st.builds(Tick, boxes, st.booleans(), st.floats(0, 1)), max_size=2).map(tuple),
    cells=st.lists(boxes, max_size=2).map(tuple),
    header=st.none() | st.text(),
    flags=st.just(()) | st.just((flag("page.unreadable", "Sidan gick inte att läsa."),)),
    turned=st.floats(-5, 5),
)


@given(pages)
def test_a_page_comes_through_the_wire_as_it_was(page):
    import json

    assert wire.unpack_page(json.loads(json.dumps(wire.pack_page(page)))) == page


def test_a_work_folder_may_be_named_from_where_one_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("order.pdf").write_bytes(GOOD)
    assert len(read_file(Path("order.pdf"), Limits(), work=Path("work")).pages) == 1
