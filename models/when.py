"""Time stamps: aware UTC, in and out of every database; what people read is the department's time."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import DateTime
from sqlalchemy.types import TypeDecorator

LOCAL_TIME = ZoneInfo("Europe/Stockholm")  # whatever zone the machine is set to


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def local(at: datetime) -> datetime:
    """Return an aware time as the clock on the department's wall shows it."""
    return at.astimezone(LOCAL_TIME)


def today() -> date:
    """Return the day that it is in Stockholm."""
    return local(now()).date()


class UtcDateTime(TypeDecorator[datetime]):
    """A column that takes aware times of any zone and gives them back in UTC.

    SQLite drops the zone without a word: 12:00+02:00 would come back as a naive 12:00.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: object) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored; make it aware first")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: object) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
