"""What an order takes back, forbids or limits beside its labels: each a doubt.

A label is read for what stands after it. "OBS: skicka inte till Lund" below it says otherwise, and so does
"efter" before a date or a second doctor behind a stroke. Nothing here finds a value; it only makes doubts.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

from intake.extract.pages.passage import open_passage
from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import cues
from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.identities import find_identities
from intake.extract.values.names import has_title, is_name, is_person, strip_titles
from intake.flags import uncertain
from models.flag import Flag
from models.order import Evidence, FieldName, Order
from models.page import Page

WORDS_FILE = Path(__file__).with_name("reservations.toml")
REACH = 24  # characters before a date that say what it is
WITH = re.compile(  # images go along, or the report went
    r"bild|(?:[+&,/]|\b(?:och|samt|med|jämte|inkl\.?|inklusive|även|faxat|skickat|sänt))\s*$"
)
JOINTS = ("/", "&", "och", "samt", "eller")  # between two persons of equal part
OTHER_DOCTOR = re.compile(r"^\s*(?P<joint>/|,|\(|&|och\b|samt\b|eller\b)\s*(?P<next>(\S+\s*){2,4})")
SHORT_DATE = re.compile(r"(?P<day>\d\d)(?P<joint>-?)(?P<month>\d\d)(?P=joint)(?P<year>\d\d)")
OLD, RECENT = 8, 2  # years: a short date that could be an old or a recent one


def reservations(order: Order, pages: Sequence[Page], today: date) -> Iterator[Flag]:
    """Yield a flag for each thing that the order's pages say against what was read."""
    text = "\n".join(" ".join(line.split()) for page in pages for line in page.text.splitlines())
    low = text.casefold()
    yield from _of_sentences(order, low)
    own = " ".join(word for page in pages for word in open_passage(page).text.split())
    if wordings("arrived", r"(?<!\w)(?:{})").search(own.casefold()):
        yield uncertain("order")
    yield from _of_dates(order, text, pages, today)
    if any(_sides_differ(order, line) for line in _lines_of_examinations(order, pages)):
        yield uncertain("examinations")
    if _lacks_a_number(text, today):
        yield uncertain("examinations")
    if _names_two_doctors(order, text):
        yield uncertain("doctor")
    if (
        _is_of_a_relative(order, text, today)
        or _is_born_another_day(order, text, today)
        or _lacks_a_patient(low, today)
    ):
        yield uncertain("patient_id")


def is_relative(before: str) -> bool:
    """Tell whether the words before an identity, in its line, say that it is another's than the patient's."""
    return bool(wordings("relative").search(before.casefold()))


@cache
def wordings(name: str, around: str = r"(?<!\w)(?:{})(?!\w)") -> re.Pattern[str]:
    """Compile a list of the words' file; a blank stands for any white space."""
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[name]
    joined = "|".join(words).replace(" ?", r"\s?").replace(" ", r"\s+")
    return re.compile(around.format(joined))


def _of_sentences(order: Order, text: str) -> Iterator[Flag]:
    def says(name: str) -> bool:
        return bool(wordings(name, r"(?<!\w)(?:{})").search(text))

    if any(map(says, ("withdrawn", "waits", "asks_whether", "corrected", "trial", "deceased"))):
        yield uncertain("order")
    if says("for_another"):
        yield uncertain("clinic")
    if says("wrong_patient"):
        yield uncertain("patient_id")
    if says("not_there"):
        yield uncertain("destination")
    if any(map(says, ("more", "not_that_one", "not_that_side"))):
        yield uncertain("examinations")
    if order.value(FieldName.REPORT_DESTINATION) is None and _sends_report(text):
        yield uncertain("report_destination")
    if (says("only_report") and "images" in order.wants) or (says("only_images") and "report" in order.wants):
        yield uncertain("wants")


def _sends_report(text: str) -> bool:
    """Say whether a report goes somewhere by itself: "bilder samt utlåtande till Lund" is no such thing."""
    told = wordings("report_elsewhere", r"(?<!\w)(?:{})").finditer(text)
    return not all(WITH.search(text[max(0, found.start() - REACH) : found.start()]) for found in told)


def _of_dates(order: Order, text: str, pages: Sequence[Page], today: date) -> Iterator[Flag]:
    spans = list(_dates_in(text, today))
    for one in order.examinations:
        own = [span for span in spans if span.value == one.date and span.precision == "day"]
        if own and all(_is_another_day(span, text, today) for span in own):
            yield uncertain("examinations")
    if any(one.date is None for one in order.examinations) and _says_a_day(text, spans, order, pages, today):
        yield uncertain("examinations")


def _dates_in(text: str, today: date) -> Iterator[DateSpan]:
    """Yield the dates that are no part of an identity."""
    taken = [(span.start, span.end) for span in find_identities(text, today)]
    for span in find_dates(text, today):
        if not any(start < span.end and span.start < end for start, end in taken):
            yield span


def _is_another_day(span: DateSpan, text: str, today: date) -> bool:
    """Say whether a date is another event's, the end of a span, or read two ways."""
    line = text[: span.start].rpartition("\n")[2].casefold()[-REACH:]
    ends = r"(?<!\w)(?:{})\s*:?\s*(?:den\s+)?$"
    if wordings("about", ends).search(line) or wordings("other_event", ends).search(line):
        return True
    return span.problem == "misread" or _ends_a_span(span, text, today) or _is_two_ways(span, today)


def _ends_a_span(span: DateSpan, text: str, today: date) -> bool:
    """Say whether "2020-01-01 - 2026-10-22" or the like holds the date."""
    between = wordings("until", r"\s*(?:{})\s*")
    days = list(_dates_in(text, today))
    return any(
        between.fullmatch(text[one.end : two.start].casefold())
        for one, two in pairwise(days)
        if span.start in (one.start, two.start)
    )


def _is_two_ways(span: DateSpan, today: date) -> bool:
    """Say whether "10-10-26" was read as a day long ago and could be a recent one."""
    short = SHORT_DATE.fullmatch(span.raw.strip())
    if not short or span.value is None or today.year - span.value.year < OLD:
        return False
    try:
        other = date(2000 + int(short["year"]), int(short["month"]), int(short["day"]))
    except ValueError:
        return False
    return other <= today and today.year - other.year <= RECENT


def _says_a_day(
    text: str, spans: Sequence[DateSpan], order: Order, pages: Sequence[Page], today: date
) -> bool:
    """Say whether a day is told in words or in part, where an examination has none."""
    if any(span.precision == "month" for span in spans) or wordings("vague").search(text.casefold()):
        return True
    undated = [one.evidence for one in order.examinations if one.date is None]
    lines = (_line_of(evidence, pages) for evidence in undated)
    return any(span.precision == "year" for line in lines for span in _dates_in(line, today))


def _lines_of_examinations(order: Order, pages: Sequence[Page]) -> Iterator[str]:
    yield from {_line_of(one.evidence, pages) for one in order.examinations}


def _line_of(evidence: Evidence | None, pages: Sequence[Page]) -> str:
    """Return the words that stand at the height of a value."""
    box = evidence.bbox if evidence else None
    page = next((page for page in pages if evidence and page.number == evidence.page), None)
    if box is None or page is None:
        return ""
    level = [word for word in page.words if box.top <= word.box.center[1] <= box.bottom]
    return " ".join(word.text for word in level)


def _sides_differ(order: Order, line: str) -> bool:
    """Say whether an examination's line names a side that none has, or leaves the side open."""
    low = line.casefold()
    if wordings("either", r"(?<!\w)(?:{})").search(low):
        return True
    read = " ".join(one.description for one in order.examinations).casefold()
    if "bilateral" in read:
        return False
    left, right = wordings("left"), wordings("right")
    return any(
        side.search(low) and not side.search(read) and other.search(read)
        for side, other in ((left, right), (right, left))
    )


def _lacks_a_number(text: str, today: date) -> bool:
    """Say whether lines are numbered and one before another is not there: it was lost on the way."""
    days = {span.start for span in _dates_in(text, today)}
    found = {
        int(match["number"])
        for match in wordings("numbered", r"(?m:^)\W*(?:{})\.? ?(?P<number>[1-9])(?![\w/.-]*\d)\b").finditer(
            text.casefold()
        )
        if match.start("number") not in days
    }
    return bool(found) and found != set(range(1, max(found) + 1))


def _lacks_a_patient(text: str, today: date) -> bool:
    """Say whether a second patient has no identity below the number: "Patient 2: Nils Ek"."""
    last = max((span.start for span in find_identities(text, today)), default=0)
    return any(found.start() > last for found in wordings("patient_number").finditer(text))


def _names_two_doctors(order: Order, text: str) -> bool:
    """Say whether another name stands right behind the doctor's: with a title, or joined to it."""
    doctor = order.value(FieldName.DOCTOR)
    for found in re.finditer(re.escape(doctor), text) if doctor else ():
        behind = OTHER_DOCTOR.match(text[found.end() :].split("\n", 1)[0])
        if behind is None or cues("signature", "writers").match(behind["next"]):
            continue  # who writes for the doctor: "dr Anna Berg / sekr Eva Ek"
        if has_title(behind["next"]) and _starts_with_name(behind["next"]):
            return True
        if behind["joint"] in JOINTS and is_person(" ".join(behind["next"].split()[:2]).strip(" ,.)")):
            return True
    return False


def _starts_with_name(text: str) -> bool:
    words = strip_titles(text).split()
    name = " ".join(words[:2]).strip(" ,.)")
    return len(words) > 1 and is_name(name) and not names_house(name)  # "överläkare, Ortopedkliniken Borås"


def _is_born_another_day(order: Order, text: str, today: date) -> bool:
    """Say whether the page tells a day of birth, and only such as the patient's identity contradicts."""
    identity = order.value(FieldName.PATIENT_ID) or ""
    born = next((span.born for span in find_identities(identity, today)), None)
    told = [
        span.value
        for span in find_dates(text, today)
        if span.precision == "day" and wordings("born", r"(?<!\w)(?:{})[\s:]*$").search(_before(text, span))
    ]
    return born is not None and bool(told) and born not in told


def _before(text: str, span: DateSpan) -> str:
    return text[max(0, span.start - REACH) : span.start].casefold()


def _is_of_a_relative(order: Order, text: str, today: date) -> bool:
    """Say whether the only line that the patient's identity stands on calls it a relative's."""
    identity = order.value(FieldName.PATIENT_ID)
    before = [
        text[: span.start].rpartition("\n")[2]
        for span in find_identities(text, today)
        if span.value == identity
    ]
    return bool(before) and all(is_relative(line) for line in before)
