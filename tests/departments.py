"""A department whose runs are real: text faxes that are complete orders, read, extracted and queued."""

from pathlib import Path

from intake.errors import TryLater
from intake.nightly import run
from intake.office import open_office
from intake.progress import show_progress
from intake.register.database import open_register
from models.transmission import TransmissionState
from tests.clinics import FORM, VALUES
from tests.collecting import faults_of
from tests.hashes import sha256_of
from tests.hostile import page_tree, stream, write_pdf

FONT = (
    b"/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
    b"/Encoding /WinAnsiEncoding >> >> >>"
)


def an_order(number: int, size: int = 0) -> bytes:
    """Return a complete order as a PDF: one patient, a date of its own, so many bytes that nobody sees."""
    date = f"20{10 + number // 336 % 10}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
    lines = FORM.format(**{**VALUES, "date": date}).splitlines()
    text = b"".join(
        b"1 0 0 1 60 %d Tm (%s) Tj " % (780 - 22 * row, _quoted(line)) for row, line in enumerate(lines)
    )
    ballast = sha256_of(b"%d" % number).encode() * (size // 64)
    return write_pdf(*page_tree(more=FONT), stream(b"BT /F 11 Tf " + text + b"ET"), stream(ballast))


def _quoted(line: str) -> bytes:
    return line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")


class Department:
    """A data directory, its inbox, and what was put there."""

    def __init__(self, folder: Path, settings: str = "") -> None:
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.inbox.mkdir()
        self.data.mkdir(mode=0o700)
        self.settings = settings
        self.hashes: set[str] = set()
        self.set_up()

    def set_up(self) -> None:
        source = f'[[source]]\nkind = "folder"\npath = "{self.inbox}"\nsettle_seconds = 0\n'
        (self.data / "intake.toml").write_text(f"{source}{self.settings}", encoding="utf-8")

    def put(self, content: bytes) -> None:
        self.hashes.add(sha256_of(content))
        (self.inbox / f"{len(self.hashes):03}.pdf").write_bytes(content)

    def put_orders(self, count: int, size: int = 0) -> None:
        for _ in range(count):
            self.put(an_order(len(self.hashes), size))

    def run(self) -> None:
        """Run in this process."""
        office = open_office(self.data)
        with office.register, show_progress(quiet=True) as watch:
            problems = [one.problem for one in run(office, [], watch).sources if one.problem]
        if problems:
            raise TryLater("; ".join(problems))

    def faults(self) -> list[str]:
        """Say what is lost, twice or put aside."""
        found = faults_of(self.data, self.inbox, self.hashes)
        with open_register(self.data) as register:
            rows = register.list_transmissions()
        put_aside = TransmissionState.QUARANTINED.value
        return found + [f"put aside: {row.id} {row.why}" for row in rows if row.state == put_aside]
