"""What a run has to say beside its figures: that nothing has come, that something has waited for long."""

from collections.abc import Iterator
from datetime import timedelta

from intake.office import Office
from intake.summary import Summary
from models.transmission import TransmissionState
from models.when import now


def remarks_on(office: Office, summary: Summary) -> list[str]:
    """Return the run's remarks, each one line without patient data."""
    return [*_silence(office), *_waiting(office), *_trouble(office, summary)]


def _silence(office: Office) -> Iterator[str]:
    last = office.register.last_received()
    if last and now() - last > timedelta(days=office.settings.run.silence_days):
        yield f"nothing has come for {(now() - last).days} days; check the sources"


def _waiting(office: Office) -> Iterator[str]:
    orders = office.register.list_queue()
    if not orders:
        return
    age = now() - min(order.created for order in orders)
    if age > timedelta(days=office.settings.run.waiting_days):
        yield f"the oldest order has waited for {age.days} days; see intake queue"


def _trouble(office: Office, summary: Summary) -> Iterator[str]:
    quarantined = office.register.count_states().get(TransmissionState.QUARANTINED.value, 0)
    if quarantined:
        yield f"{quarantined} in quarantine in all; see intake transmissions"
    if summary.faults:
        yield f"{summary.faults} documents met a fault in the program; they are tried again"
