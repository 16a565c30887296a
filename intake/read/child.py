"""The child in which strangers' files are opened.

`python -m intake.read.child FD` is the nursery: it imports what reading needs once, and forks a reader for
every request on the socket FD; without FD it imports and ends. A reader is confined, serves many good files,
and ends with the nursery; the nursery ends with the program, and takes its readers and the temporary folder
with it.
"""

import contextlib
import os
import shutil
import signal
import socket
import sys
import tempfile
from pathlib import Path

from intake.errors import DocumentError, MissingToolError
from intake.read import ocr, wire
from intake.read.confine import die_with_parent, limit_memory, limit_process, refuse_network
from intake.read.desk import Desk
from models.limits import Limits

_TOO_LARGE = "the file needs more memory than the limits allow: ask the sender for it in parts"
_UNREADABLE = "the file could not be read ({}): ask the sender to send it again"


def run_nursery(control: socket.socket) -> None:
    """Fork a reader for each socket that comes over `control`, until the program is gone."""
    import_readers()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel buries the readers
    readers: list[int] = []
    try:
        with contextlib.suppress(ConnectionError):
            while fork_reader(control, readers):
                pass
    finally:
        end_readers(readers)


def fork_reader(control: socket.socket, readers: list[int]) -> bool:
    """Wait for an order and fork; return False once the program has hung up."""
    order, channels, _, _ = socket.recv_fds(control, 1, 1)
    if not order or not channels:
        return False
    nursery = os.getpid()
    try:
        child = os.fork()
    except OSError:  # the machine has no room for one more process
        os.close(channels[0])
        control.sendall(bytes(8))
        return True
    if child == 0:
        try:
            control.close()
            run_reader(socket.socket(fileno=channels[0]), nursery)
        finally:
            os._exit(0)  # never back into the nursery's own clearing up
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.setpgid(child, child)  # here too: it may be killed before it has done so itself
    os.close(channels[0])
    readers.append(child)
    control.sendall(child.to_bytes(8, "big"))
    return True


def end_readers(readers: list[int]) -> None:
    """Kill the readers, wait until the last has ended, and remove what they wrote."""
    for reader in readers:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(reader, signal.SIGKILL)
    with contextlib.suppress(ChildProcessError):
        os.wait()
    shutil.rmtree(os.environ["TMPDIR"], ignore_errors=True)


def import_readers() -> None:
    """Import what every reader needs, so that a fork costs nothing."""
    import cv2

    import intake.read.message
    import intake.read.parse
    import intake.read.pdf
    import intake.read.raster  # noqa: F401

    cv2.setNumThreads(1)


def run_reader(channel: socket.socket, nursery: int) -> None:
    """Read files as they are asked for; end when the program hangs up, or after a file that was too much."""
    os.setpgid(0, 0)
    die_with_parent(nursery)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    limit_process()
    refuse_network()
    folder = Path(os.environ["TMPDIR"]) / f"reader-{os.getpid()}"
    folder.mkdir(mode=0o700)
    tempfile.tempdir = os.environ["TMPDIR"] = str(folder)
    try:
        while serve(channel):
            for left in folder.iterdir():
                shutil.rmtree(left) if left.is_dir() else left.unlink()
    except (wire.Closed, ConnectionError, BrokenPipeError):
        pass
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def serve(channel: socket.socket) -> bool:
    """Read one file; return whether this reader may read another."""
    order, files, _, _ = socket.recv_fds(channel, 1, 1)
    if not order or not files:
        return False
    limits, keys = wire.unpack_terms(wire.receive(channel))
    limit_memory(limits.bytes_of_memory)
    content = read_whole(files[0], limits.max_file_bytes)
    desk = make_desk(channel, limits)
    desk.keys = keys
    wire.send(channel, answer(content, desk))
    return not desk.is_tired


def read_whole(file: int, most: int) -> bytes:
    """Read a file from its start and close it; another reader may hold the same one."""
    parts: list[bytes] = []
    done = 0
    while done <= most and (part := os.pread(file, 1 << 20, done)):
        parts.append(part)
        done += len(part)
    os.close(file)
    return b"".join(parts)


def make_desk(channel: socket.socket, limits: Limits) -> Desk:
    """Return a desk that asks the program before each page and hands each page over."""

    def may_begin(number: int) -> bool:
        wire.send(channel, {"begin": number, "total": desk.total})
        return channel.recv(1) == b"y"

    desk = Desk(
        limits=limits,
        may_begin=may_begin,
        finish=lambda page: wire.send(channel, {"page": wire.pack_page(page)}),
    )
    ocr.on_reading = lambda begins: wire.send(channel, {"ocr": begins})
    return desk


def answer(content: bytes, desk: Desk) -> dict[str, object]:
    """Return what became of a file: its reading without the pages, or why there is none."""
    from intake.read.parse import parse

    try:
        return {"done": wire.pack_reading(parse(content, desk))}
    except DocumentError as error:
        return {"error": [error.code, str(error)]}
    except MissingToolError as error:
        return {"missing": str(error)}
    except MemoryError:
        desk.is_tired = True
        return {"error": ["too_large", _TOO_LARGE]}
    except Exception as error:  # noqa: BLE001 - a stranger's file may raise anything; the next file goes on
        return {"error": ["unreadable", _UNREADABLE.format(type(error).__name__)]}


if __name__ == "__main__":
    if sys.argv[1:]:
        run_nursery(socket.socket(fileno=int(sys.argv[1])))
    else:  # somebody asks why it does not start
        import_readers()
