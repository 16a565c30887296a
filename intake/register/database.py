"""The register: what may be done with it.

Every method is one transaction. Rows that it returns belong to no session and may be read freely.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from intake.register import audit, exporting, importing, queue, search, transmissions, viewing
from intake.register.engine import open_engine, place_of_originals
from intake.register.schema import upgrade
from intake.register.sessions import Sessions
from models.line import LineExamination, RegisterLine
from models.order import Order
from models.queued import Done, Finding, Queued
from models.register import QueuedOrder, RegisterEntry
from models.similar import SamePages, Similar
from models.transmission import Transmission, TransmissionState


def open_register(data: Path, url: str | None = None) -> "Register":
    """Open the register of a data directory, or the one that `url` names; make or upgrade its tables.

    Raises:
        TryLater: the database is locked or does not answer.
        SettingsError: a newer version of the program made it.
    """
    register = Register(open_engine(data, url), place_of_originals(data) if url else "")
    try:
        upgrade(register.engine)
    except BaseException:
        register.close()
        raise
    return register


class Register(Sessions):
    """Orders that wait, lines of what has gone, everything that came in, and the trail."""

    # What came in

    def receive(self, arrival: Transmission) -> tuple[Transmission, bool]:
        """Record an arrival once; return its row and whether it is a new one."""
        with self.writing() as session:
            return transmissions.receive(session, arrival, self._place)

    def known_sources(self, source: str, keys: Sequence[str]) -> set[str]:
        """Return those of the keys whose file or mail has been received."""
        with self.reading() as session:
            return transmissions.known_sources(session, source, keys)

    def by_sha(self, sha256: str) -> Sequence[Transmission]:
        with self.reading() as session:
            return transmissions.by_sha(session, sha256)

    def list_transmissions(self) -> Sequence[Transmission]:
        with self.reading() as session:
            return transmissions.list_transmissions(session)

    def get_transmission(self, identifier: int) -> Transmission:
        with self.reading() as session:
            return transmissions.require(session, identifier)

    def pending(self, attempts: int = transmissions.MAX_ATTEMPTS) -> Sequence[Transmission]:
        """Return what is archived here and not read yet, in the order it came."""
        with self.reading() as session:
            return transmissions.pending(session, self._place, attempts)

    def count_attempt(self, identifier: int) -> int:
        """Count a try, before it is made."""
        with self.writing() as session:
            return transmissions.count_attempt(session, identifier)

    def uncount_attempt(self, identifier: int) -> None:
        """Take back a try that the document did not spoil."""
        with self.writing() as session:
            transmissions.uncount_attempt(session, identifier)

    def give_up(self, attempts: int = transmissions.MAX_ATTEMPTS) -> Sequence[Transmission]:
        """Quarantine what has been tried often enough; return it."""
        with self.writing() as session:
            return transmissions.give_up(session, attempts)

    def count_states(self) -> dict[str, int]:
        """Return how many transmissions there are in each state."""
        with self.reading() as session:
            return transmissions.count_states(session)

    def last_received(self) -> datetime | None:
        with self.reading() as session:
            return transmissions.last_received(session)

    def retry(self, identifier: int, by: str) -> Transmission:
        """Let a quarantined transmission be read again at the next run."""
        with self.writing() as session:
            return transmissions.retry(session, identifier, by)

    def settle(
        self,
        identifier: int,
        state: TransmissionState,
        why: str | None = None,
        findings: Sequence[Finding] = (),
        **read: Any,
    ) -> bool:
        """Record what became of a transmission and put its orders in the queue.

        `read`: answer_to, pages, sender, fingerprint, same_as, suffix. False if it was settled before.
        """
        with self.writing() as session:
            return queue.settle(session, identifier, state, why, findings, **read)

    # Orders that wait

    def list_queue(self, states: Sequence[str] = viewing.WAITING, by: str | None = None) -> list[Queued]:
        """Return the orders in these states; `by` names the clerk who sees the list."""
        if by is None:
            with self.reading() as session:
                return viewing.list_queue(session, states)
        with self.writing() as session:
            found = viewing.list_queue(session, states)
            audit.append(session, "listed", by, details={"orders": [order.id for order in found]})
            return found

    def get_order(self, identifier: int, by: str | None = None) -> Queued:
        """Return one order; `by` names the clerk who sees it."""
        if by is None:
            with self.reading() as session:
                return viewing.get_order(session, identifier)
        with self.writing() as session:
            viewing.log_view(session, identifier, by)
            return viewing.get_order(session, identifier)

    def has_order(self, identifier: int) -> bool:
        with self.reading() as session:
            return session.get(QueuedOrder, identifier) is not None

    def waiting_of(self, identities: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of the orders that wait for patients of these identities."""
        with self.reading() as session:
            return viewing.waiting_of(session, identities)

    def orders_of(self, transmission_id: int) -> list[Queued]:
        with self.reading() as session:
            return viewing.orders_of(session, transmission_id)

    def history(self, identifier: int) -> list[Done]:
        with self.reading() as session:
            return viewing.history(session, identifier)

    def correct(self, identifier: int, finding: Finding, by: str, version: int | None = None) -> Queued:
        """Store an order as a clerk corrected it, with what the checks say of it now."""
        with self.writing() as session:
            return queue.correct(session, identifier, finding, by, version)

    def approve(
        self, identifier: int, by: str, reason: str | None = None, version: int | None = None
    ) -> Queued:
        """Let an order through although blockers stand."""
        with self.writing() as session:
            return queue.approve(session, identifier, by, reason, version)

    def reject(self, identifier: int, by: str, reason: str, version: int | None = None) -> Queued:
        """Put an order aside for good."""
        with self.writing() as session:
            return queue.reject(session, identifier, by, reason, version)

    def export(
        self,
        identifier: int,
        by: str,
        line: RegisterLine,
        answers: Mapping[str, Any],
        version: int | None = None,
        **kept: Any,
    ) -> RegisterEntry:
        """Mark a queued order exported and write its line: both, or neither; `kept` is the `decision`."""
        with self.writing() as session:
            return exporting.export(session, identifier, by, line, answers, version, **kept)

    def export_part(
        self,
        identifier: int,
        by: str,
        line: RegisterLine,
        answers: Mapping[str, Any],
        remaining: Finding,
        version: int | None = None,
        **kept: Any,
    ) -> RegisterEntry:
        """Write the line of what went, and let the rest of the order wait on."""
        with self.writing() as session:
            return exporting.export(session, identifier, by, line, answers, version, remaining, **kept)

    def decisions(self, since: datetime) -> list[tuple[int, dict[str, Any]]]:
        """Return what the rules said of the orders that came since then, by their numbers."""
        with self.reading() as session:
            return list(viewing.decisions(session, since))

    # Exported images

    def find_similar(self, order: Order, **own: Any) -> Similar:
        """Return what an order could repeat; `own`: order_id, transmission_id, fingerprint."""
        with self.reading() as session:
            return search.find_similar(session, order, **own)

    def same_pages(self, fingerprint: str, transmission_id: int | None = None) -> tuple[SamePages, ...]:
        with self.reading() as session:
            return search.same_pages(session, fingerprint, transmission_id)

    def list_entries(self, by: str | None = None) -> Sequence[RegisterEntry]:
        """Return every line of the register; `by` names the clerk who sees them."""
        if by is None:
            with self.reading() as session:
                return search.list_entries(session)
        with self.writing() as session:
            found = search.list_entries(session)
            audit.append(session, "listed", by, details={"entries": len(found)})
            return found

    def search_register(self, words: str, by: str) -> Sequence[RegisterEntry]:
        """Return the lines that hold every word."""
        with self.writing() as session:
            return search.search_entries(session, words, by)

    def examinations_of(self, entries: Sequence[RegisterEntry]) -> dict[int, tuple[LineExamination, ...]]:
        with self.reading() as session:
            return search.examinations_of(session, entries)

    def import_lines(self, path: Path, by: str) -> importing.Imported:
        """Take in a register that was kept by hand."""
        rows = importing.read_rows(path)
        with self.writing() as session:
            return importing.add_rows(session, rows, by)

    # The trail

    def record(self, action: str, by: str, **what: Any) -> None:
        """Write down something that was done outside the queue: a login, a backup, a purge."""
        with self.writing() as session:
            audit.append(session, action, by, **what)

    def head(self) -> audit.Head | None:
        with self.reading() as session:
            return audit.head(session)

    def events(self, by: str) -> list[dict[str, Any]]:
        """Return the whole trail, a row an event; that `by` took it out stands in it."""
        with self.writing() as session:
            audit.append(session, "audit_exported", by)
            return list(audit.events(session))

    def verify(self, known: str | None = None) -> list[audit.Fault]:
        """Return every place where the trail was tampered with."""
        with self.reading() as session:
            return list(audit.verify(session, known))
