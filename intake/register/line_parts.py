"""Cut a register line without being misled by what stands in quotes, and read its dates."""

import re
from dataclasses import dataclass
from datetime import date

HIDDEN = "\0"  # stands for each character inside quotes while the line is taken apart
QUOTED = re.compile(r'(?:^|(?<=[\s,;/]))"((?:[^"]|"")+)"(?=$|[\s,;])')
SIDES = " ,;:"
DATE = re.compile(
    r"(?<![\d-])(?:"
    r"(?P<year>\d{4})(?P<sep>[-./])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})"
    r"|(?P<eight>(?:19|20)\d{6})"
    r"|(?P<six>\d{6})"
    r"|(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:\s*-\s*|\s+)(?P<y>\d{4}|\d{2})"
    r")(?![-/\d])"
)
FIRST_YEAR = 80  # of two digits: from here on they mean 19..


class LineError(ValueError):
    """A line that cannot be read or written; the message says why, without what stands in it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of a line: as it stands, and with the insides of quotes hidden from the grammar."""

    shown: str
    mask: str

    def __getitem__(self, where: slice) -> "Text":
        return Text(self.shown[where], self.mask[where])

    @property
    def value(self) -> str | None:
        """The piece without what joins it to its neighbours; unquoted where it is one quoted text."""
        mask = self.mask.strip(SIDES)
        start = len(self.mask) - len(self.mask.lstrip(SIDES))
        shown = self.shown[start : start + len(mask)]
        if len(mask) > 2 and mask[0] == mask[-1] == '"' and set(mask[1:-1]) == {HIDDEN}:
            return shown[1:-1].replace('""', '"')
        return shown or None


def mask(line: str) -> Text:
    """Hide what stands in quotes."""
    line = line.replace(HIDDEN, " ")
    return Text(line, QUOTED.sub(lambda found: '"' + HIDDEN * len(found[1]) + '"', line))


def day_of(found: re.Match[str], latest: int | None = None) -> date | None:
    """Return the date that was found, or None where six digits are no date.

    `latest` is the year that a year of two digits cannot lie after.

    Raises:
        LineError: it is written as a date and is none.
    """
    if found["six"]:
        digits = found["six"]
        year, month, day = _full_year(digits[:2], latest), int(digits[2:4]), int(digits[4:])
        return date(year, month, day) if _is_day(year, month, day) else None
    if found["eight"]:
        digits = found["eight"]
        year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    elif found["year"]:
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    else:
        year, month, day = _full_year(found["y"], latest), int(found["m"]), int(found["d"])
    if not _is_day(year, month, day):
        raise LineError("a date in it is not in the calendar")
    return date(year, month, day)


def _full_year(digits: str, latest: int | None) -> int:
    if len(digits) == 4:
        return int(digits)
    if latest is not None:
        return 2000 + int(digits) if 2000 + int(digits) <= latest else 1900 + int(digits)
    return (1900 if int(digits) >= FIRST_YEAR else 2000) + int(digits)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
