"""Take in what every source holds: archived first, then committed, then let go."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from intake.collect.archive import SourceChanged
from intake.collect.folder import FoundFile, finish_removals, list_files, ready_files, remove_source, take
from intake.errors import TryLater
from intake.office import Office
from intake.settings import FolderSource, Source, place_of
from intake.summary import SourceCount
from models.transmission import Transmission

INBOX_SETTLE_SECONDS = 1.0  # for a folder named on the command line: somebody waits


def collect_sources(office: Office, inboxes: Sequence[Path]) -> list[SourceCount]:
    """Collect every configured source and the folders named; one that fails does not stop the others."""
    named = [
        FolderSource(kind="folder", path=path.absolute(), settle_seconds=INBOX_SETTLE_SECONDS)
        for path in inboxes
    ]
    counts = []
    for source in (*office.settings.source, *named):
        counts.append(SourceCount(name=_name(source)))
        try:
            _collector(source.kind)(office, source, counts[-1])
        except TryLater as error:
            counts[-1].problem = str(error)
    return counts


def _name(source: Source) -> str:
    return f"{source.kind} {source.path}" if source.path else f"{source.kind} {source.host}"  # type: ignore[union-attr]


def collect_folder(office: Office, source: FolderSource, count: SourceCount) -> None:
    """Take the whole files of a folder; those still being written stay for the next run."""
    folder = place_of(office.data, source.path)
    finish_removals(folder, source.subfolders)
    before = {file.key for file in list_files(folder, source.subfolders)}
    done: set[str] = set()
    for file in _ready(office, source, folder):
        count.count("seen")
        count.count(_take(office, file))
        done.add(file.key)
    for _ in before - done:
        count.count("waiting")


def _ready(office: Office, source: FolderSource, folder: Path) -> Iterator[FoundFile]:
    return ready_files(
        folder,
        settle_seconds=source.settle_seconds,
        max_wait_seconds=source.max_wait_seconds,
        subfolders=source.subfolders,
        known=lambda keys: office.register.known_sources("folder", keys),
    )


def _take(office: Office, file: FoundFile) -> str:
    """Take one file; return what it counts as."""
    if file.known:
        remove_source(file)
        return "twice"
    try:
        stored = take(office.data, file)
    except SourceChanged:
        return "failed"
    arrival = Transmission(
        sha256=stored.sha256, size=stored.size, source="folder", source_key=file.key, name=file.name
    )
    received, _ = office.register.receive(arrival)
    remove_source(file)
    return "twice" if received.same_as else "taken"


def _collector(kind: str) -> Callable[..., None]:
    """Return what collects a kind of source; what few sites use is imported when it is needed."""
    if kind == "folder":
        return collect_folder
    if kind == "hylafax":
        from intake.arrivals_fax import collect_spool

        return collect_spool
    from intake.arrivals_mail import collect_imap, collect_maildir

    return collect_imap if kind == "imap" else collect_maildir
