"""Read the examinations of a register line, each with its date."""

import re
from datetime import date

from intake.register.line_parts import DATE, LineError, Text, day_of
from intake.register.wording import Wording
from models.line import LineExamination

JOIN = re.compile(r"\s*[,+&]\s*|\s+(?:och|samt)\s+", re.IGNORECASE)
JOINS_AROUND = re.compile(r"^(?:[\s,;:+&]|(?:och|samt)\s)+|(?:[\s,;:+&]|\s(?:och|samt))+$", re.IGNORECASE)


def read_examinations(text: Text, latest_year: int, wording: Wording) -> tuple[LineExamination, ...]:
    """Return the examinations that stand in the text, in their order.

    A date belongs to what stands before it, and to all of that: "CT torax, CT buk 2015-01-01" are two on
    one day. Where a date comes first, dates belong to what follows. A semicolon parts examinations for sure.

    Raises:
        LineError: there is none, or a date is not in the calendar.
    """
    found: list[LineExamination] = []
    if ";" in text.mask:
        for part in _split(text, [(sign.start(), sign.end()) for sign in re.finditer(";", text.mask)]):
            found.extend(_read_one(part, latest_year))
    else:
        found.extend(_read_group(text, latest_year, wording))
    if not found:
        raise LineError("it names no examination")
    return tuple(found)


def _read_one(text: Text, latest_year: int) -> list[LineExamination]:
    """Read a part that semicolons parted: one description, with a date at its end or at its beginning."""
    dates = [(match, day) for match in DATE.finditer(text.mask) if (day := day_of(match, latest_year))]
    if not dates:
        description = _trim(text).value
        return [LineExamination(description, None)] if description else []
    match, day = dates[-1]
    description = _trim(text[: match.start()]).value or _trim(text[match.end() :]).value
    if not description:
        raise LineError("a date in it belongs to no examination")
    return [LineExamination(description, day)]


def _read_group(text: Text, latest_year: int, wording: Wording) -> list[LineExamination]:
    dates = [(match, day) for match in DATE.finditer(text.mask) if (day := day_of(match, latest_year))]
    if dates and not _trim(text[: dates[0][0].start()]).value:
        return _read_dates_first(text, dates, wording)
    found: list[LineExamination] = []
    descriptions: list[str] = []
    begin = 0
    for match, day in dates:
        descriptions = _descriptions(text[begin : match.start()], wording) or descriptions[-1:]
        found.extend(LineExamination(description, day) for description in descriptions)
        begin = match.end()
    rest = _trim(text[begin:])
    if rest.value and found and not wording.examination.match(rest.mask):
        found[-1] = LineExamination(f"{found[-1].description} {rest.value}", found[-1].date)
    else:
        found.extend(LineExamination(description, None) for description in _descriptions(rest, wording))
    return found


def _read_dates_first(
    text: Text, dates: list[tuple[re.Match[str], date]], wording: Wording
) -> list[LineExamination]:
    found: list[LineExamination] = []
    ends = [match.start() for match, _ in dates[1:]] + [len(text.mask)]
    for (match, day), end in zip(dates, ends, strict=True):
        descriptions = _descriptions(text[match.end() : end], wording)
        if not descriptions:
            raise LineError("a date in it belongs to no examination")
        found.extend(LineExamination(description, day) for description in descriptions)
    return found


def _descriptions(text: Text, wording: Wording) -> list[str]:
    """Split "CT torax och CT buk", but not "CT torax och buk"."""
    cuts = [
        sign.span() for sign in JOIN.finditer(text.mask) if wording.examination.match(text.mask[sign.end() :])
    ]
    values = (_trim(part).value for part in _split(text, cuts))
    return [value for value in values if value]


def _split(text: Text, cuts: list[tuple[int, int]]) -> list[Text]:
    begins = [0] + [end for _, end in cuts]
    ends = [start for start, _ in cuts] + [len(text.mask)]
    return [text[begin:end] for begin, end in zip(begins, ends, strict=True)]


def _trim(text: Text) -> Text:
    """Take off what joins a description to its neighbours."""
    while found := JOINS_AROUND.search(text.mask):
        text = text[found.end() :] if found.start() == 0 else text[: found.start()]
    return text
