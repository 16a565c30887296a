"""Take in faxes from a fax server: from its queue, or by its hook one at a time."""

from pathlib import Path

from intake.collect.archive import SourceChanged, Stored
from intake.collect.folder import FoundFile, finish_removals, identity_at, list_files, remove_source, take
from intake.collect.lock import run_lock
from intake.collect.spool import QUEUE, call_of, is_fax, ready_faxes
from intake.errors import InputError
from intake.office import Office
from intake.settings import SpoolSource, place_of
from intake.summary import SourceCount
from models.transmission import Transmission

HOOK_WAIT_SECONDS = 60.0  # a fax server calls the hook in the middle of a run, too


def collect_spool(office: Office, source: SpoolSource, count: SourceCount) -> None:
    """Take the faxes of a HylaFAX spool; one that is being received stays for the next run."""
    spool = place_of(office.data, source.path)
    finish_removals(spool / QUEUE)
    waiting = {file.key for file in list_files(spool / QUEUE) if is_fax(file.name)}
    for file in ready_faxes(spool, known=lambda keys: office.register.known_sources("spool", keys)):
        waiting.discard(file.key)
        count.count("seen")
        count.count(_take(office, spool, file, source.remove))
    for _ in waiting:
        count.count("waiting")


def _take(office: Office, spool: Path, file: FoundFile, remove: bool) -> str:
    outcome = "twice"
    if not file.known:
        try:
            stored = take(office.data, file)
        except SourceChanged:
            return "failed"
        call = call_of(spool, file, stored.path)
        arrival = _arrival("spool", file, stored, call.sender, call.error)
        received, _ = office.register.receive(arrival)
        outcome = "twice" if received.same_as else "taken"
    if remove:
        remove_source(file)
    return outcome


def take_file(office: Office, path: Path, sender: str | None, error: str | None) -> Transmission:
    """Take in one file, as a fax server's hook does when a call has ended; the file stays where it is.

    `error` is the server's word for why the call was cut off. Taking the same file again changes nothing.

    Raises:
        InputError: there is no such file, or it is being written.
    """
    identity = identity_at(path)
    if identity is None:
        raise InputError(f"{path.name!r} is no file that can be taken")
    file = FoundFile(path=path, name=path.name, identity=identity)
    with run_lock(office.data, HOOK_WAIT_SECONDS):
        try:
            stored = take(office.data, file)
        except SourceChanged as changed:
            raise InputError(f"{path.name!r} was not taken: {changed}") from changed
        caller = sender or call_of(path.parent.parent, file, stored.path).sender
        arrival = _arrival("hook", file, stored, caller, error or None)
        received, _ = office.register.receive(arrival)
    return received


def _arrival(
    source: str, file: FoundFile, stored: Stored, sender: str | None, error: str | None
) -> Transmission:
    return Transmission(
        sha256=stored.sha256,
        size=stored.size,
        source=source,
        source_key=file.key,
        name=file.name,
        sender=sender,
        error=error,
    )
