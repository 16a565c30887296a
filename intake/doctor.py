"""Check what the program needs, name every trouble and say what to do about it."""

import os
import shutil
import stat
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from intake.checkup import Checkup
from intake.collect.archive import FOLDER, TEMPORARY, Trouble, path_of, verify
from intake.collect.lock import run_lock
from intake.doctor_sources import examine_sources
from intake.errors import IntakeError, MissingToolError, SettingsError, TryLater
from intake.office import Office, open_office
from intake.output import json_line
from intake.read.nets import NETS, trouble_with
from intake.read.nursery import open_nursery
from intake.read.ocr import check_engine
from intake.read.proof import prove_reading
from intake.register.engine import place_of_originals
from intake.register.schema import SCHEMA
from intake.settings import place_of
from models.transmission import TransmissionState

LEAST_FREE_BYTES = 1 << 30
LEAST_FREE_FILES = 10_000
ENGINE_SECONDS = 30.0
WORK = "work"  # where the children that read keep what they must write
PRIVATE = 0o077  # what others may not do with anything in the data directory


def doctor_command(data: Path | None, as_json: bool, log_in: bool = False) -> int:
    """Print every checkup as it is made; return 0 where all is well, else the first trouble's exit code."""
    checkups = []
    for one in examine(open_office(data), log_in):
        checkups.append(one)
        print(json_line(one.as_json()) if as_json else one, flush=True)
    return next((one.exit_code for one in checkups if one.trouble), 0)


def examine(office: Office, log_in: bool = False) -> Iterator[Checkup]:
    """Look at everything in turn; what rests on the register is looked at where there is one.

    With `log_in` the network is used, to log in to every mailbox.
    """
    yield from _guard("OCR engine with Swedish", _engine)
    yield from _guard("reading of documents", partial(_reading, office))
    yield from _guard("nets for worn faxes", _nets)
    yield from _guard("account", partial(_account, office))
    yield from _guard("modes of the data directory", partial(_modes, office))
    yield from _guard("disk", partial(_disk, office))
    rules = list(_guard("rules of the site", lambda: office.rules))
    yield from rules
    if not any(one.trouble for one in rules):  # the directory is a site's own
        yield from _guard("directory of receivers", lambda: office.knowledge)
    if office.settings.dkim_keys:
        yield from _guard("keys of mail signatures", lambda: office.keys)
    register = list(_guard(f"register (schema {SCHEMA})", lambda: office.register))
    yield from register
    if not any(one.trouble for one in register):
        yield from _guard("audit trail", partial(_trail, office))
        yield from _guard("archive against register", partial(_archive, office))
        yield from _guard("quarantine", partial(_quarantine, office))
    yield from _guard("runs", partial(_runs, office))
    yield from _guard("metrics file", partial(_metrics, office))
    yield from examine_sources(office)
    if log_in:
        from intake.doctor_mailboxes import examine_mailboxes

        yield from examine_mailboxes(office)


def _guard(name: str, look: Callable[[], object]) -> Iterator[Checkup]:
    """Yield what a look finds, or that it is well; what it fails with is a trouble like any other."""
    try:
        found = look()
        checkups = list(found) if isinstance(found, Iterator) else []
    except IntakeError as error:
        checkups = [Checkup.of(name, error)]
    except OSError as error:
        said = f"{error.filename or name}: {error.strerror}"
        checkups = [Checkup(name=name, trouble=said, cure="see that this account may use it")]
    yield from checkups or [Checkup(name=name)]


def _engine() -> Iterator[Checkup]:
    name = "OCR engine with Swedish"
    check_engine()
    program = shutil.which("tesseract")
    if program is None:  # the library does without
        return
    try:
        listed = subprocess.run(
            [program, "--list-langs"], capture_output=True, text=True, timeout=ENGINE_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        cure = "install it anew: apt-get install --reinstall tesseract-ocr"
        yield Checkup(name=name, trouble=f"{program} does not answer", cure=cure)
        return
    if "swe" not in (listed.stdout + listed.stderr).split():
        cure = "install it: apt-get install tesseract-ocr-swe"
        yield Checkup(name=name, trouble=f"{program} has no Swedish language data", cure=cure)


def _nets() -> Iterator[Checkup]:
    for name in NETS:
        if trouble := trouble_with(name):
            cure = "install the packages of requirements.lock anew; until then worn faxes are read less well"
            yield Checkup(name=f"net {name}", trouble=trouble, cure=cure)


def _reading(office: Office) -> None:
    """Have pages of the program's own read, as documents are, and compare the words."""
    prove_reading(open_nursery(None), office.settings.limits, words=True)


def _account(office: Office) -> Iterator[Checkup]:
    owner = office.data.stat().st_uid
    if owner != os.geteuid():
        cure = f"run intake as that account: sudo -u '#{owner}' intake doctor"
        said = f"{office.data} belongs to account {owner}, and this is account {os.geteuid()}"
        yield Checkup(name="account", trouble=said, cure=cure, exit_code=SettingsError.exit_code)


def _modes(office: Office) -> Iterator[Checkup]:
    name = "modes of the data directory"
    owner = office.data.stat().st_uid
    metrics = office.settings.run.metrics_file
    spared = place_of(office.data, metrics) if metrics else None  # figures alone: others may read them
    found = [(path, path.lstat()) for path in (office.data, *office.data.rglob("*")) if path != spared]
    open_to_all = [path for path, one in found if one.st_mode & PRIVATE and not stat.S_ISLNK(one.st_mode)]
    strange = [path for path, one in found if one.st_uid != owner]
    code = SettingsError.exit_code
    if open_to_all:
        said = f"others can get at {_first(open_to_all)}"
        yield Checkup(name=name, trouble=said, cure=f"chmod -R go= {office.data}", exit_code=code)
    if strange:
        cure = f"chown -R {owner} {office.data}"
        yield Checkup(name=name, trouble=f"another account owns {_first(strange)}", cure=cure, exit_code=code)


def _first(paths: list[Path]) -> str:
    return f"{paths[0]}" + (f" and {len(paths) - 1} more" if paths[1:] else "")


def _disk(office: Office) -> Iterator[Checkup]:
    disk = os.statvfs(office.data)
    free = disk.f_bavail * disk.f_frsize
    later = TryLater.exit_code
    if disk.f_flag & os.ST_RDONLY:
        yield Checkup(
            name="disk", trouble="it is read-only", cure="mend it and mount it anew", exit_code=later
        )
    if free < LEAST_FREE_BYTES:
        said = f"{free >> 20} MiB are free, fewer than {LEAST_FREE_BYTES >> 20}"
        yield Checkup(name="disk", trouble=said, cure="make room", exit_code=later)
    if disk.f_files and disk.f_favail < LEAST_FREE_FILES:
        said = f"it takes only {disk.f_favail} files more"
        yield Checkup(name="disk", trouble=said, cure="remove files that nobody needs", exit_code=later)


def _trail(office: Office) -> Iterator[Checkup]:
    if faults := office.register.verify():
        cure = "somebody changed the database; restore a backup and find out who"
        said = f"{len(faults)} breaks, the first: {faults[0].problem}"
        yield Checkup(name="audit trail", trouble=said, cure=cure)


def _archive(office: Office) -> Iterator[Checkup]:
    """Compare the archive with the register; of one that machines share, with what this machine took in."""
    url = office.settings.database_url
    places = ("", place_of_originals(office.data)) if url else ("",)
    rows = [row for row in office.register.list_transmissions() if not url or row.place in places]
    troubles = list(verify(office.data, {row.sha256 for row in rows}))
    known = {row.sha256 for row in rows}
    if lost := [one for one in troubles if one.sha256 in known]:
        yield _originals(lost, "restore them from a backup")
    if strange := [one for one in troubles if one.sha256 not in known]:
        path = path_of(office.data, strange[0].sha256)
        yield _originals(
            strange, f"intake run takes it from its source again; is that gone, intake take {path}"
        )


def _originals(troubles: list[Trouble], cure: str) -> Checkup:
    said = f"{len(troubles)} originals, the first {troubles[0].sha256[:12]}: it {troubles[0].problem}"
    return Checkup(name="archive against register", trouble=said, cure=cure)


def _quarantine(office: Office) -> Iterator[Checkup]:
    count = office.register.count_states().get(TransmissionState.QUARANTINED.value, 0)
    if count:
        said = f"quarantine: {count} documents; intake transmissions lists them with the reason"
        yield Checkup(name=said)
    else:
        yield Checkup(name="quarantine: empty")


def _runs(office: Office) -> Iterator[Checkup]:
    """Say that a run is at work; where none is, nothing half done may lie about."""
    try:
        with run_lock(office.data):
            leftovers = [*(office.data / FOLDER / TEMPORARY).glob("*"), *(office.data / WORK).glob("*")]
    except TryLater as error:
        if isinstance(error.__cause__, TimeoutError):
            yield Checkup(name="runs: one is at work now, and holds the lock")
            return
        raise
    if leftovers:
        said = f"{len(leftovers)} files are left of a run that was killed"
        yield Checkup(name="runs", trouble=said, cure="intake run removes them", exit_code=TryLater.exit_code)


def _metrics(office: Office) -> Iterator[Checkup]:
    metrics = office.settings.run.metrics_file
    if metrics is None:
        return
    folder = place_of(office.data, metrics).parent
    if not os.access(folder, os.W_OK | os.X_OK):
        cure = "make it, or let this account write there (in intake.service: ReadWritePaths)"
        code = MissingToolError.exit_code
        yield Checkup(name="metrics file", trouble=f"{folder} cannot be written", cure=cure, exit_code=code)
