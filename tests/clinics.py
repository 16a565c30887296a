"""A clinic's fax, and a data directory with its inbox and the command."""

import json
import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.commands import intake

FORM = """Beställning av röntgenbilder

Beställande klinik: {clinic}
Beställande läkare: {doctor}
Patient: {name}
Personnummer: {identity}
Undersökning: {examination}
Undersökningsdatum: {date}
Bilderna skickas till: {destination}
"""
VALUES = {
    "clinic": "Medicinmottagningen, Hallands sjukhus Varberg",
    "doctor": "Anna Andersson",
    "name": "Eva Ek",
    "identity": "19580412-1712",
    "examination": "CT torax",
    "date": "2024-03-02",
    "destination": "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska",
}


def a_fax(path: Path, text: str | None = None, **changes: str) -> Path:
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    lines = (text or FORM.format(**{**VALUES, **changes})).splitlines()
    canvas.setFont(
        "Helvetica", 8 if max(map(len, lines)) > 90 else 11
    )  # what runs off the page was never sent
    for row, line in enumerate(lines):
        canvas.drawString(60, 780 - 22 * row, line)
    canvas.save()
    return path


class Clinic:
    """A data directory, an inbox, and the command."""

    def __init__(self, folder: Path) -> None:
        self.data, self.inbox = folder / "data", folder / "inbox"
        self.inbox.mkdir()

    def intake(self, *arguments: str, stdin: str = "", code: int = 0) -> str:
        done = intake("--data", self.data, *arguments, stdin=stdin)
        assert done.code == code, done.err
        self.said = done.err
        return done.out

    def run(self) -> dict:
        return json.loads(self.intake("run", "--inbox", str(self.inbox), "--json"))

    def command(self) -> list[str]:
        """Return the command line of a run that is a program of its own."""
        return [sys.executable, "-m", "intake", "--data", str(self.data), "run", "--inbox", str(self.inbox)]

    def rows(self, *command: str) -> list[dict]:
        return [json.loads(line) for line in self.intake(*command, "--json").splitlines()]
