"""Check what the program needs, name every trouble and say what to do about it."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from intake.collect.archive import verify
from intake.errors import IntakeError, MissingToolError, SettingsError
from intake.office import Office, open_office
from intake.settings import FolderSource, MailboxSource, SpoolSource, place_of
from models.transmission import TransmissionState

LEAST_FREE_BYTES = 1 << 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """One thing that was looked at."""

    name: str
    trouble: str | None = None  # what is wrong; None: it is well
    cure: str = ""  # what to do
    exit_code: int = MissingToolError.exit_code


def doctor_command(data: Path | None, as_json: bool) -> int:
    """Print every checkup; return 0 where all is well, else the first trouble's exit code."""
    checkups = list(examine(open_office(data)))
    for one in checkups:
        if as_json:
            shown = {
                "check": one.name,
                "ok": one.trouble is None,
                "trouble": one.trouble,
                "cure": one.cure or None,
            }
            print(json.dumps(shown, ensure_ascii=False))
        else:
            print(
                f"ok       {one.name}"
                if one.trouble is None
                else f"TROUBLE  {one.name}: {one.trouble}; {one.cure}"
            )
    return next((one.exit_code for one in checkups if one.trouble), 0)


def examine(office: Office) -> Iterator[Checkup]:
    """Look at everything in turn."""
    yield _engine()
    yield _guard("rules of the site", lambda: office.rules)
    yield _guard("directory of receivers", lambda: office.knowledge)
    yield _guard("register", lambda: office.register)
    yield _trail(office)
    yield _archive(office)
    yield _disk(office)
    yield _privacy(office)
    yield from _sources(office)
    yield _quarantine(office)


def _engine() -> Checkup:
    name = "OCR engine with Swedish"
    program = shutil.which("tesseract")
    if program is None:
        cure = "install it: apt-get install tesseract-ocr tesseract-ocr-swe"
        return Checkup(name=name, trouble="there is no program 'tesseract'", cure=cure)
    listed = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, timeout=30, check=False
    )
    if "swe" not in (listed.stdout + listed.stderr).split():
        cure = "install them: apt-get install tesseract-ocr-swe"
        return Checkup(name=name, trouble="Tesseract has no Swedish language data", cure=cure)
    return Checkup(name=name)


def _guard(name: str, look: object) -> Checkup:
    try:
        look()  # type: ignore[operator]
    except IntakeError as error:
        return Checkup(name=name, trouble=str(error), cure="mend it and try again", exit_code=error.exit_code)
    return Checkup(name=name)


def _trail(office: Office) -> Checkup:
    faults = office.register.verify()
    if faults:
        cure = "somebody changed the database; restore a backup and find out who"
        return Checkup(name="audit trail", trouble=f"{len(faults)} breaks, the first: {faults[0]}", cure=cure)
    return Checkup(name="audit trail")


def _archive(office: Office) -> Checkup:
    hashes = {row.sha256 for row in office.register.list_transmissions()}
    troubles = list(verify(office.data, hashes))
    if troubles:
        said = f"{len(troubles)} originals, the first {troubles[0].sha256[:12]} {troubles[0].problem}"
        return Checkup(name="archive against register", trouble=said, cure="restore them from a backup")
    return Checkup(name="archive against register")


def _disk(office: Office) -> Checkup:
    free = shutil.disk_usage(office.data).free
    if free < LEAST_FREE_BYTES:
        return Checkup(name="disk", trouble=f"{free >> 20} MiB are free", cure="make room", exit_code=75)
    return Checkup(name="disk")


def _privacy(office: Office) -> Checkup:
    if office.data.stat().st_mode & 0o077:
        cure = f"chmod 700 {office.data}"
        return Checkup(name="data directory", trouble="others can look into it", cure=cure, exit_code=78)
    return Checkup(name="data directory")


def _sources(office: Office) -> Iterator[Checkup]:
    if not office.settings.source:
        yield Checkup(
            name="sources: none configured; give intake run --inbox, or add [[source]] to intake.toml"
        )
    for source in office.settings.source:
        if isinstance(source, FolderSource | SpoolSource):
            yield _folder(place_of(office.data, source.path))
        elif isinstance(source, MailboxSource):
            yield _mailbox(office, source)


def _folder(path: Path) -> Checkup:
    if not path.is_dir():
        return Checkup(
            name=f"source {path}", trouble="there is no such folder", cure="make it or correct intake.toml"
        )
    return Checkup(name=f"source {path}")


def _mailbox(office: Office, source: MailboxSource) -> Checkup:
    name = f"source {source.kind} {source.host or source.path}"
    for secret in (source.password_file, source.token_file):
        if (
            secret
            and place_of(office.data, secret).exists()
            and place_of(office.data, secret).stat().st_mode & 0o077
        ):
            cure = f"chmod 600 {place_of(office.data, secret)}"
            return Checkup(
                name=name, trouble="others can read its secret", cure=cure, exit_code=SettingsError.exit_code
            )
    return Checkup(name=name)


def _quarantine(office: Office) -> Checkup:
    rows = [
        row
        for row in office.register.list_transmissions()
        if row.state == TransmissionState.QUARANTINED.value
    ]
    if rows:
        return Checkup(
            name=f"quarantine: {len(rows)} documents; intake transmissions lists them with the reason"
        )
    return Checkup(name="quarantine: empty")
