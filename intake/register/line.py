"""Write a line of "Exporterade bilder", and read one.

    2015-01-29 kl. 09:00: CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S
        fvb. toraxkliniken SU/S enl. dr Andersson, Medicinmott HSV /cjn217

Whatever a field holds, what is written is one line, and reading it gives the same fields. A line is written
plainly first; where it would then be read otherwise (a receiver called "Barn enl. avtal", a doctor called
"Ek, Bo"), every free text in it stands in double quotes, and a double quote in such a text is doubled.
"""

import unicodedata
from dataclasses import replace
from datetime import datetime

from intake.register.line_parts import LineError
from intake.register.line_reading import parse_line
from intake.register.wording import load_wording
from models.line import LineExamination, RegisterLine
from models.when import LOCAL_TIME, local

__all__ = ["LineError", "clean_line", "parse_line", "write_line"]

SPACES = ("Cc", "Zs", "Zl", "Zp")
REPORT_VERBS = {None: "", "fax": " faxas", "post": " postas", "iep": " länkas"}


def write_line(line: RegisterLine) -> str:
    """Return the line as the department writes it.

    Raises:
        LineError: it has no examination or no receiver, or a word that the grammar does not know.
    """
    line = clean_line(line)
    _require_sayable(line)
    plain = _write(line, quoted=False)
    try:
        if parse_line(plain) == line:
            return plain
    except LineError:
        pass
    return _write(line, quoted=True)


def clean_line(line: RegisterLine) -> RegisterLine:
    """Return the line with each text on one line, single spaces, empty ones None, the time in Sweden."""
    at = local(line.at).replace(second=0, microsecond=0)
    return replace(
        line,
        at=at if line.timed else datetime(at.year, at.month, at.day, tzinfo=LOCAL_TIME),
        examinations=tuple(LineExamination(_clean(text) or "", day) for text, day in line.examinations),
        verb=line.verb if line.images else None,
        channel=line.channel if line.images else None,
        with_report=line.with_report or not line.images,
        report_channel=line.report_channel if line.with_report or not line.images else None,
        report_destination=_clean(line.report_destination) if line.with_report and line.images else None,
        destination=_clean(line.destination) or "",
        forward_to=_clean(line.forward_to),
        doctor=_clean(line.doctor),
        clinic=_clean(line.clinic),
        signature=_clean(line.signature),
    )


def _clean(text: str | None) -> str | None:
    """Make line breaks and control characters spaces, and leave out what nobody can see."""
    spaced = ((" " if unicodedata.category(char) in SPACES else char) for char in text or "")
    return " ".join("".join(char for char in spaced if char.isprintable()).split()) or None


def _require_sayable(line: RegisterLine) -> None:
    wording = load_wording()
    if not line.examinations or not all(text for text, _ in line.examinations):
        raise LineError("a register line needs an examination")
    if not line.destination:
        raise LineError("a register line needs a receiver")
    if line.orderer is not None and line.orderer not in wording.kind_of_orderer.values():
        raise LineError(f"'{line.orderer}' is no word for who orders")
    if line.images and line.verb not in wording.channel_of_verb:
        raise LineError(f"'{line.verb}' does not say how images went")
    if line.images and line.channel is None and wording.channel_of_verb[line.verb or ""]:
        raise LineError(f"'{line.verb}' says a channel; the line has none")
    for channel in (line.channel, line.report_channel):
        if channel is not None and channel not in wording.written:
            raise LineError(f"'{channel}' is no channel")


def _write(line: RegisterLine, *, quoted: bool) -> str:
    def text(value: str) -> str:
        return '"' + value.replace('"', '""') + '"' if quoted else value

    report = _report(line)
    parts = [_when(line), _examinations(line, quoted=quoted)]
    if not line.images:
        parts.append("utl." + (_report_verb(line.report_channel) or " skickas"))
    else:
        parts.append(_way(line))
        if line.with_report and not line.report_destination:
            parts.append(report)
    parts.append(f"till {text(line.destination)}")
    if line.forward_to:
        parts.append(f"fvb. {text(line.forward_to)}")
    if line.report_destination:
        parts.append(f"{report} till {text(line.report_destination)}")
    parts.append(_orderer(line, quoted=quoted))
    if line.signature:
        parts.append(f"/{text(line.signature)}")
    return " ".join(part for part in parts if part)


def _when(line: RegisterLine) -> str:
    day = line.at.date().isoformat()
    return f"{day} kl. {line.at:%H:%M}:" if line.timed else f"{day}:"


def _examinations(line: RegisterLine, *, quoted: bool) -> str:
    shown = []
    for description, day in line.examinations:
        text = '"' + description.replace('"', '""') + '"' if quoted else description
        shown.append(f"{text}, {day.isoformat()}" if day else text)
    return "; ".join(shown)


def _way(line: RegisterLine) -> str:
    wording = load_wording()
    verb = line.verb or ""
    if line.channel is None or wording.channel_of_verb[verb] == line.channel:
        return verb
    return f"{verb} {wording.written[line.channel]}"


def _report(line: RegisterLine) -> str:
    return f"+ utl.{_report_verb(line.report_channel)}" if line.with_report else ""


def _report_verb(channel: str | None) -> str:
    if channel is None or channel in REPORT_VERBS:
        return REPORT_VERBS[channel]
    return f" skickas {load_wording().written[channel]}"


def _orderer(line: RegisterLine, *, quoted: bool) -> str:
    """Write who ordered: kind and doctor before the comma, the clinic after it."""
    if not (line.orderer or line.doctor or line.clinic):
        return ""

    def text(value: str) -> str:
        return '"' + value.replace('"', '""') + '"' if quoted else value

    who = " ".join(part for part in (line.orderer, text(line.doctor) if line.doctor else None) if part)
    if line.clinic:
        return f"enl. {who}, {text(line.clinic)}" if who or quoted else f"enl. {text(line.clinic)}"
    return f"enl. {who}," if quoted and line.doctor else f"enl. {who}"
