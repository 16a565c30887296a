"""HylaFAX: what the server says of a call, its queue, and its hook."""

import fcntl
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.arrivals_fax import collect_spool, take_file
from intake.collect.spool import call_of, ready_faxes
from intake.collect.tiff_tags import read_tags
from intake.errors import InputError
from intake.office import open_office
from intake.settings import SpoolSource
from intake.summary import SourceCount
from tests.collecting import faults_of, settle_all
from tests.faults import end, start
from tests.faxes import ASCII, a_fax, a_received_fax
from tests.hashes import sha256_of

UNPACKED = Path(__file__).parents[1] / "build/hylafax/usr/lib/hylafax"  # by the tests' set-up
FAXINFO = shutil.which("faxinfo", path=f"/usr/lib/hylafax/bin:{UNPACKED}/bin")
FAX = a_received_fax("0340 48 12 34", "+4634048000", "HALLANDS SJUKHUS")


@pytest.fixture
def spool(tmp_path):
    folder = tmp_path / "spool"
    (folder / "recvq").mkdir(parents=True)
    (folder / "log").mkdir()
    (folder / "recvq" / "seqf").write_text("000000042")
    return folder


@pytest.fixture
def office(tmp_path):
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    return open_office(data)


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch):
    monkeypatch.setattr("intake.collect.spool.SETTLE_SECONDS", 0)


def put(spool, number=1, content=FAX, reason=None, callers=("+4634048000",)):
    """Receive a fax; with `reason`, the server's log tells of it too."""
    name = f"fax{number:09}.tif"
    (spool / "recvq" / name).write_bytes(content)
    if reason is not None:
        cells = ["01/29/26 09:00", "RECV", "000000123", "ttyS0", f"recvq/{name}", "", "fax", '"0340 1"']
        cells += ['"0340 48 12 34"', "4587520", "2", "0:01:10", "0:01:05", f'"{reason}"']
        cells += [f'"{caller}"' for caller in callers] + ['""', '""', '""']
        with (spool / "log" / "xferfaxlog").open("a") as log:
            log.write("\t".join(cells) + "\n")


def collect(office, spool, **settings):
    count = SourceCount(name="fax")
    collect_spool(office, SpoolSource(kind="hylafax", path=spool, **settings), count)
    settle_all(office)
    return count.counts


# What the server wrote into the file


@pytest.mark.parametrize("order", ["<", ">"], ids=["little-endian", "big-endian"])
def test_the_tags_of_a_fax_are_read(tmp_path, order):
    tags = {270: (ASCII, "SU\n+4631\nX"), 306: (ASCII, "2026:01:29 09:00:00"), 34909: (ASCII, "7")}
    (tmp_path / "fax").write_bytes(a_fax({**tags, 326: (3, 4)}, {326: (4, 3)}, order=order))
    read = read_tags(tmp_path / "fax")
    assert (read.station, read.call_ids, read.received) == ("SU", ("+4631", "X"), "2026:01:29 09:00:00")
    assert (read.sub_address, read.pages, read.bad_lines) == ("7", 2, 7)


def test_the_network_is_believed_before_the_machine(tmp_path):
    (tmp_path / "fax").write_bytes(FAX)
    assert read_tags(tmp_path / "fax").sender == "+4634048000"
    (tmp_path / "fax").write_bytes(a_received_fax("0340 48 12 34"))
    assert read_tags(tmp_path / "fax").sender == "0340 48 12 34"


def test_a_chain_of_pages_that_goes_in_a_ring_ends(tmp_path):
    content = bytearray(a_fax({}))
    content[-4:] = content[4:8]
    (tmp_path / "fax").write_bytes(content)
    assert read_tags(tmp_path / "fax").pages == 1


@given(st.integers(0, len(FAX)), st.binary(max_size=8))
def test_a_damaged_fax_is_read_as_far_as_it_goes(tmp_path_factory, where, damage):
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(FAX[:where] + damage + FAX[where + len(damage) :])
    assert read_tags(path).pages <= len(FAX) // 6, (
        "a damaged link may lead to a page that is none, never in a ring"
    )
    path.write_bytes(FAX[:where])
    assert read_tags(path).pages <= 2


@pytest.mark.skipif(not FAXINFO, reason="not measured: HylaFAX's faxinfo is not installed")
def test_hylafaxs_own_program_reads_our_faxes_alike(tmp_path):
    (tmp_path / "fax.tif").write_bytes(FAX)
    said = subprocess.run(
        [FAXINFO, tmp_path / "fax.tif"],
        env={"LD_LIBRARY_PATH": str(UNPACKED)},
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    told = dict(line.strip().split(": ", 1) for line in said.splitlines() if ": " in line)
    read = read_tags(tmp_path / "fax.tif")
    assert told["Sender"] == read.station
    assert told["CallID1"] == read.call_ids[0]
    assert told["CallID2"] == read.call_ids[1]
    assert told["Received"] == read.received
    assert int(told["Pages"]) == read.pages


# The queue


def test_faxes_of_the_queue_are_taken_with_their_callers(office, spool):
    put(spool, 1)
    put(spool, 2, a_received_fax("0300 56 50 00"))
    assert collect(office, spool)["taken"] == 2
    rows = office.register.list_transmissions()
    assert [(row.source, row.sender, row.error) for row in rows] == [
        ("spool", "+4634048000", None),
        ("spool", "0300 56 50 00", None),
    ]
    assert [path.name for path in (spool / "recvq").iterdir()] == ["seqf"]


def test_a_call_that_was_cut_off_is_said(office, spool):
    put(spool, reason="T.30 T2 timeout, expected page not received")
    collect(office, spool)
    assert office.register.list_transmissions()[0].error == "T.30 T2 timeout, expected page not received"


def test_the_log_tells_the_caller_where_the_fax_does_not(office, spool):
    put(spool, content=a_received_fax(""), reason="", callers=("+4631",))
    collect(office, spool)
    row = office.register.list_transmissions()[0]
    assert (row.sender, row.error) == ("+4631", None)


def test_the_last_line_of_the_log_counts_where_a_number_came_round_again(spool):
    put(spool, reason="cut off")
    put(spool, reason="")
    [file] = ready_faxes(spool)
    assert call_of(spool, file, file.path).error is None


@pytest.mark.parametrize("log", [b"", b"\xff\xfe\x00", b"RECV\t\t\n\t\t\t", b"a\tRECV" + b"\t" * 30])
def test_a_log_that_is_rubbish_is_no_fault(office, spool, log):
    put(spool)
    (spool / "log" / "xferfaxlog").write_bytes(log)
    assert collect(office, spool)["taken"] == 1


def test_a_number_that_comes_round_again_is_another_fax(office, spool):
    put(spool, 1)
    collect(office, spool)
    put(spool, 1, a_received_fax("other"))
    assert collect(office, spool)["taken"] == 1
    assert len(office.register.list_transmissions()) == 2


def test_a_fax_that_is_being_received_stays(office, spool):
    put(spool)
    ends = [os.pipe(), os.pipe()]

    def receive():
        with (spool / "recvq" / "fax000000001.tif").open("ab") as server:
            fcntl.flock(server, fcntl.LOCK_EX)
            os.write(ends[0][1], b"x")
            os.read(ends[1][0], 1)

    child = start(receive)
    os.read(ends[0][0], 1)
    assert collect(office, spool) == {"seen": 0, "taken": 0, "twice": 0, "waiting": 1, "failed": 0}
    os.write(ends[1][1], b"x")
    end(child)
    assert collect(office, spool)["taken"] == 1
    for one in (*ends[0], *ends[1]):
        os.close(one)


def test_faxes_that_stay_by_setting_are_taken_once(office, spool):
    put(spool)
    assert collect(office, spool, remove=False)["taken"] == 1
    assert collect(office, spool, remove=False)["taken"] == 0
    assert len(office.register.list_transmissions()) == 1
    assert (spool / "recvq" / "fax000000001.tif").exists()


# The hook


def test_the_hook_takes_one_fax_and_leaves_it(office, spool):
    put(spool)
    file = spool / "recvq" / "fax000000001.tif"
    row = take_file(office, file, "+4634048000", "cut off after page 1")
    assert (row.source, row.sender, row.error, row.state) == (
        "hook",
        "+4634048000",
        "cut off after page 1",
        "received",
    )
    assert take_file(office, file, "+4634048000", "cut off after page 1").id == row.id
    assert file.exists()
    settle_all(office)
    office.register.close()
    empty = spool / "empty"
    empty.mkdir()
    assert faults_of(office.data, empty, {sha256_of(FAX)}) == []


def test_the_hook_finds_the_sender_in_the_fax(office, spool):
    put(spool)
    assert take_file(office, spool / "recvq" / "fax000000001.tif", None, "").sender == "+4634048000"


@pytest.mark.parametrize(
    "make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/etc/passwd"), lambda path: None]
)
def test_the_hook_takes_files_alone(office, tmp_path, make):
    make(tmp_path / "fax.tif")
    with pytest.raises(InputError, match=r"fax\.tif"):
        take_file(office, tmp_path / "fax.tif", None, None)
