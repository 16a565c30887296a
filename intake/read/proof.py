"""Prove that documents can be read at all: a reader that cannot read these pages is itself at fault.

A typed page and a blank fax are always tried. A fax with ink takes the whole way of pictures, with the engine
and the nets: it is tried where that way ended a reader, and by whoever asks how the program is.
"""

import socket
import struct
import tempfile
from pathlib import Path

from intake.errors import MissingToolError, TryLater
from intake.read import wire
from intake.read.job import GRACE
from intake.read.nursery import Nursery
from models.limits import Limits
from models.page import Page

WORD = "Prov"
INKED = Path(__file__).with_name("proof.tif")  # three typed lines, 204 x 196 dots an inch, T.6
INKED_WORDS = "Provsida för läsningen Undersökning: CT torax 2026-03-02 Personnummer: 19121212-1212"
LEAST_SECONDS = 60.0  # a busy machine is no broken one
_OBJECTS = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F "
    b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
    b"<< /Length 35 >>\nstream\nBT /F 12 Tf 72 700 Td (Prov) Tj ET \nendstream",
)
_CURE = (
    "no document is put aside; see that limits.bytes_of_memory is there to be had, or reinstall with make "
    "setup, then run intake doctor"
)


def text_page() -> bytes:
    """Return a PDF with one word."""
    body, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(_OBJECTS, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return body + table + end % (len(places) + 1, len(body))


def blank_fax() -> bytes:
    """Return a TIFF of eight white lines packed as a fax (T.6: a one for each line like the last)."""
    lines = b"\xff\x00\x10\x01"
    tags = {256: 1728, 257: 8, 258: 1, 259: 4, 262: 0, 273: 8, 277: 1, 278: 8, 279: len(lines)}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    head = struct.pack("<4sI", b"II*\0", 8 + len(lines))
    return head + lines + struct.pack("<H", len(tags)) + entries + bytes(4)


def prove_reading(nursery: Nursery, limits: Limits, *, inked: bool = False, words: bool = False) -> None:
    """Have a new reader read the pages within the limits that hold for documents.

    With `inked` a fax with ink must not end its reader; with `words` it must be read right too. A run does
    not ask for that: where the engine alone fails, each page is shown as unreadable.

    Raises:
        MissingToolError: one of them cannot be read.
        TryLater: the work folder cannot be written.
    """
    pid, channel = nursery.take(fresh=True)
    channel.settimeout(max(LEAST_SECONDS, limits.seconds_per_file, limits.seconds_per_page_ocr + GRACE))
    problem = None
    try:
        for content, word in ((text_page(), WORD), (blank_fax(), None)):
            _give(nursery, channel, content, limits)
            problem = problem or _problem_with(_read_page(channel), word)
        if problem is None and (inked or words):
            _give(nursery, channel, INKED.read_bytes(), limits)
            page = _read_page(channel)
            problem = _problem_with(page, INKED_WORDS) if words or isinstance(page, str) else None
    except TimeoutError:
        problem = "its reader hangs"
    except (wire.Closed, OSError, ValueError, KeyError, TypeError, IndexError):
        problem = "its reader ends"
    finally:
        nursery.kill(pid)
        channel.close()
    if problem:
        raise MissingToolError(f"not even a page of the program's own can be read ({problem}); {_CURE}")


def _give(nursery: Nursery, channel: socket.socket, content: bytes, limits: Limits) -> None:
    try:
        with tempfile.TemporaryFile(dir=nursery.folder) as file:
            file.write(content)
            file.flush()
            socket.send_fds(channel, [b"f"], [file.fileno()])
    except ConnectionError:
        raise wire.Closed from None
    except OSError as error:
        raise TryLater(
            f"{nursery.folder.parent} cannot be written ({error.strerror}); make room or mend it, "
            "then the next run goes on"
        ) from error
    wire.send(channel, wire.pack_terms(limits))


def _read_page(channel: socket.socket) -> Page | str:
    """Follow a reader to its answer; return the page that it read, or the problem that it tells."""
    page: Page | str = "its reader finds no page"
    while True:
        message = wire.receive(channel)
        if "begin" in message:
            channel.sendall(b"y")
        elif "page" in message:
            page = wire.unpack_page(message["page"])
        elif "missing" in message:
            raise MissingToolError(str(message["missing"]))
        elif "error" in message:
            return str(message["error"][1])
        elif "done" in message:
            return page


def _problem_with(page: Page | str, word: str | None) -> str | None:
    if isinstance(page, str):
        return page.partition(":")[0]  # what follows is for whoever sent a document
    if page.flags:
        return f"its reader says {page.flags[0].code}"
    if word and word not in " ".join(page.text.split()):
        return "its reader finds other words"
    return None
