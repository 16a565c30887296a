"""Read a line of "Exporterade bilder", whoever wrote it."""

import re
from datetime import date, datetime
from typing import NamedTuple

from intake.register.line_examinations import read_examinations
from intake.register.line_parts import DATE, SIDES, LineError, Text, day_of, mask
from intake.register.wording import Wording, load_wording
from models.line import RegisterLine
from models.when import LOCAL_TIME

TIME = re.compile(
    r"\s*,?\s*(?:(?:kl\b\.?|klockan)\s*)?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.]\d{2})?(?!\d)", re.I
)
SIGNATURE = re.compile(
    r"(?:\s/\s*(?P<spaced>\"\0+\"|[^\s/,;\"]+(?: [^\s/,;\"]+)?)|/(?P<glued>[^\W\d_]{2,4}\d{2,4}))\s*\.?\s*$"
)


class _Way(NamedTuple):
    """How the images and the report went."""

    images: bool
    verb: str | None
    channel: str | None
    with_report: bool
    report_channel: str | None


def parse_line(text: str) -> RegisterLine:
    """Return what a register line says.

    Raises:
        LineError: a ValueError; the line has no time, examination, way or receiver that can be read.
    """
    wording = load_wording()
    at, timed, rest = _read_time(mask(" ".join(text.split())))
    rest, signature = _cut_signature(rest)
    rest, orderer, doctor, clinic = _cut_orderer(rest, wording)
    what, way, where = _cut_way(rest, wording)
    destination, forward_to, report_destination, late = _read_receivers(where, wording)
    return RegisterLine(
        at=at,
        timed=timed,
        examinations=read_examinations(what, at.year, wording),
        images=way.images,
        verb=way.verb,
        channel=way.channel,
        with_report=way.with_report or late is not None,
        report_channel=way.report_channel if late is None else late.channel,
        destination=destination,
        report_destination=report_destination,
        forward_to=forward_to,
        orderer=orderer,
        doctor=doctor,
        clinic=clinic,
        signature=signature,
    )


def _read_time(line: Text) -> tuple[datetime, bool, Text]:
    found = DATE.match(line.mask)
    day = day_of(found) if found else None
    if found is None or day is None:
        raise LineError("it does not begin with a date")
    clock = TIME.match(line.mask, found.end())
    end = clock.end() if clock else found.end()
    rest = line[end:]
    begin = len(rest.mask) - len(rest.mask.lstrip(" :;,.-"))
    return _local(day, clock), clock is not None, rest[begin:]


def _local(day: date, clock: re.Match[str] | None) -> datetime:
    hour, minute = (int(clock["hour"]), int(clock["minute"])) if clock else (0, 0)
    if hour > 23 or minute > 59:
        raise LineError("its time is not on the clock")
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=LOCAL_TIME)


def _cut_signature(line: Text) -> tuple[Text, str | None]:
    found = SIGNATURE.search(line.mask)
    if found is None:
        return line, None
    name = "spaced" if found["spaced"] else "glued"
    return line[: found.start()], line[slice(*found.span(name))].value


def _cut_orderer(line: Text, wording: Wording) -> tuple[Text, str | None, str | None, str | None]:
    """Return the line before "enl.", the kind of orderer, the doctor, the clinic."""
    found = wording.according_to.search(line.mask)
    if found is None:
        return line, None, None, None
    who = _lstrip(line[found.end() :])
    kind = None
    if title := wording.orderer.match(who.mask):
        kind = wording.kind_of_orderer[" ".join(title[0].lower().split())]
        who = _lstrip(who[title.end() :], " .")
    before, after = _split_who(who, kind, wording)
    return line[: found.start()], kind, before.value, after.value


def _split_who(who: Text, kind: str | None, wording: Wording) -> tuple[Text, Text]:
    """Split "Andersson, Medicinmott" at the comma, or where a clinic's name begins."""
    comma = who.mask.find(",")
    if comma >= 0:
        return who[:comma], who[comma + 1 :]
    clinic = wording.clinic.search(who.mask)
    if clinic is None:
        return who, who[len(who.mask) :]
    begin = clinic.start() if kind else 0
    return who[:begin], who[begin:]


def _cut_way(line: Text, wording: Wording) -> tuple[Text, _Way, Text]:
    """Return what was sent, how, and where to."""
    verb = wording.verb.search(line.mask)
    medium = wording.medium.search(line.mask)
    if verb is None and medium is None:
        raise LineError("no word says how the images went")
    if verb is None or (medium is not None and medium.start() < verb.start()):  # "DVD + utl. faxas"
        verb = None
    start = verb or medium
    assert start is not None
    what, with_report, with_images = _cut_before(line[: start.start()], wording)
    word = verb[0].lower() if verb else "skickas"
    channel = wording.channel_of_verb[word]
    where = line[start.end() if verb else start.start() :]
    if with_report and not with_images:
        medium = wording.medium.match(where.mask.lstrip())
        sent = wording.channel_of_medium[" ".join(medium["medium"].lower().split())] if medium else channel
        where = _lstrip(where)[medium.end() :] if medium else where
        return what, _Way(False, None, None, True, sent), where
    where, channel, report, report_channel = _read_way(where, channel, wording)
    return what, _Way(True, word, channel, with_report or report, report_channel), where


def _cut_before(line: Text, wording: Wording) -> tuple[Text, bool, bool]:
    """Take "bilder + utl." off the end; say whether it names the report, and whether the images go too."""
    with_report, with_images = False, False
    while True:
        line = _rstrip(line)
        found = _last(wording.report, line) or _last(wording.images, line) or _last(wording.joined, line)
        if found is None:
            return line, with_report, with_images or not with_report
        if wording.report.fullmatch(line.mask, found):
            with_report = True
        else:  # "+ utl. länkas": both go
            with_images = True
        line = line[:found]


def _last(pattern: re.Pattern[str], line: Text) -> int | None:
    """Return where a word of the pattern begins that ends the line."""
    for found in pattern.finditer(line.mask):
        if found.end() == len(line.mask) and found.start() > 0:
            return found.start()
    return None


def _read_way(
    where: Text, channel: str | None, wording: Wording
) -> tuple[Text, str | None, bool, str | None]:
    """Take "på USB + utl. faxas" off the beginning."""
    with_report, report_channel = False, None
    while True:
        where = _lstrip(where)
        if medium := wording.medium.match(where.mask):
            sent = wording.channel_of_medium[" ".join(medium["medium"].lower().split())]
            if with_report:
                report_channel = sent
            else:
                channel = sent
            where = where[medium.end() :]
        elif not with_report and (verb := wording.verb.match(where.mask)):  # "på CD skickas till"
            where = where[verb.end() :]
        elif (end := _report_end(where, wording)) is not None and not with_report:
            with_report = True
            where = _lstrip(where[end:])
            if verb := wording.verb.match(where.mask):
                report_channel = wording.channel_of_verb[verb[0].lower()]
                where = where[verb.end() :]
        else:
            return where, channel, with_report, report_channel


def _report_end(where: Text, wording: Wording) -> int | None:
    """Return where "+ utl." ends, if the text begins with it."""
    joined = wording.joined.match(where.mask)
    begin = joined.end() if joined else 0
    rest = where[begin:]
    gap = len(rest.mask) - len(rest.mask.lstrip())
    found = wording.report.match(rest.mask, gap)
    return begin + found.end() if found else None


class _Late(NamedTuple):
    """A report that is named after the receiver."""

    channel: str | None


def _read_receivers(where: Text, wording: Wording) -> tuple[str, str | None, str | None, _Late | None]:
    """Return the receiver, fvb., where the report goes if elsewhere, and how if it is named last."""
    if to := wording.to.match(_lstrip(where).mask):
        where = _lstrip(where)[to.end() :]
    where, report_destination, late = _cut_late_report(where, wording)
    forward_to = None
    if forward := wording.forward.search(where.mask):
        forward_to = where[forward.end() :].value
        where = where[: forward.start()]
    destination = where.value
    if not destination:
        raise LineError("it names no receiver")
    return destination, forward_to, report_destination, late


def _cut_late_report(where: Text, wording: Wording) -> tuple[Text, str | None, _Late | None]:
    for joined in wording.joined.finditer(where.mask):
        rest = where[joined.start() :]
        end = _report_end(rest, wording)
        if end is None or joined.start() == 0:
            continue
        after, channel, _, _ = _read_way(_after_verb(rest[end:], wording)[0], None, wording)
        channel = channel or _after_verb(rest[end:], wording)[1]
        after = _lstrip(after)
        if to := wording.to.match(after.mask):
            return where[: joined.start()], after[to.end() :].value, _Late(channel)
        if not after.mask:
            return where[: joined.start()], None, _Late(channel)
    return where, None, None


def _after_verb(text: Text, wording: Wording) -> tuple[Text, str | None]:
    text = _lstrip(text)
    if verb := wording.verb.match(text.mask):
        return text[verb.end() :], wording.channel_of_verb[verb[0].lower()]
    return text, None


def _lstrip(text: Text, sides: str = " ") -> Text:
    return text[len(text.mask) - len(text.mask.lstrip(sides)) :]


def _rstrip(text: Text) -> Text:
    return text[: len(text.mask.rstrip(SIDES))]
