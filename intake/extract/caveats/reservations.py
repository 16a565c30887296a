"""What an order takes back, forbids or limits beside its labels: each a doubt.

A label is read for what stands after it. "OBS: skicka inte till Lund" below it says otherwise, and so does
"efter" before a date or a second doctor behind a stroke. Nothing here finds a value; it only makes doubts.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from intake.extract.caveats.astray import goes_astray
from intake.extract.caveats.other_days import dates_in, flag_days, is_born_another_day
from intake.extract.caveats.reserving import chosen_text, line_of, wordings
from intake.extract.pages.passage import open_passage
from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import cues
from intake.extract.values.identities import find_identities
from intake.extract.values.names import has_title, is_name, is_person, strip_titles
from intake.flags import uncertain
from models.flag import Flag
from models.order import FieldName, Order
from models.page import Page

REACH = 24  # characters before a report that say what goes along
WITH = re.compile(  # images go along, or the report went
    r"bild|(?:[+&,/]|\b(?:och|samt|med|jämte|inkl\.?|inklusive|även|faxat|skickat|sänt))\s*$"
)
SENTENCE_END = re.compile(r"(?<=[^\W_]{2})[.!?]\s+(?=[A-ZÅÄÖ])|\n(?=\s*[A-ZÅÄÖ\n])")
POINTS_BACK = re.compile(r"(?:den|denna|detta|dessa|de|dom|dem)\b")  # the examination named before
JOINTS = ("/", "&", "och", "samt", "eller")  # between two persons of equal part
# kinds of images that a sentence may speak of by themselves, and what the list calls them
KINDS = {"mr": "mr", "mrt": "mr", "ct": "ct", "dt": "ct", "pet": "pet", "ultraljuds": "ultraljud"}
OTHER_DOCTOR = re.compile(r"^\s*(?P<joint>/|,|\(|&|och\b|samt\b|eller\b)\s*(?P<next>(\S+\s*){2,4})")


def reservations(order: Order, pages: Sequence[Page], today: date) -> Iterator[Flag]:
    """Yield a flag for each thing that the order's pages say against what was read."""
    text = "\n".join(" ".join(line.split()) for page in pages for line in page.text.splitlines())
    low = text.casefold()
    yield from _of_sentences(order, low)
    if _leaves_one_out(order, text, today):
        yield uncertain("examinations")
    if _says_only_one(order, " ".join(chosen_text(page) for page in pages).casefold()) or (
        "report" not in order.wants and wordings("report_of").search(low)
    ):
        yield uncertain("wants")
    if FieldName.FORWARD_TO not in order.fields and wordings("marked", r"(?<!\w)(?:{})").search(low):
        yield uncertain("forward_to")
    if order.needed_by is None and not order.urgent and wordings("soon").search(low):
        yield uncertain("needed_by")
    own = "\n".join(line for page in pages for line in open_passage(page).text.splitlines())
    if _has_arrived(own.casefold()):
        yield uncertain("order")
    yield from flag_days(order, text, pages, today)
    if goes_astray(order, pages):
        yield uncertain("destination")
    if any(_sides_differ(order, line) for line in _lines_of_examinations(order, pages)):
        yield uncertain("examinations")
    if _lacks_a_number(text, today):
        yield uncertain("examinations")
    if _names_two_doctors(order, text):
        yield uncertain("doctor")
    if (
        _is_of_a_relative(order, text, today)
        or is_born_another_day(order, text, today)
        or _lacks_a_patient(low, today)
    ):
        yield uncertain("patient_id")


def _has_arrived(text: str) -> bool:
    """Say whether what was asked for has come: no earlier matter, behind which something new is asked for."""
    arrived = list(wordings("arrived", r"(?<!\w)(?:{})").finditer(text))
    return bool(arrived) and wordings("anew", r"(?<!\w)(?:{})").search(text, arrived[-1].end()) is None


def is_relative(before: str) -> bool:
    """Tell whether the words before an identity, in its line, say that it is another's than the patient's."""
    return bool(wordings("relative").search(before.casefold()))


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
    if says("other_name") and FieldName.PATIENT_NAME in order.fields:
        yield uncertain("patient_name")
    if any(map(says, ("more", "not_that_side"))) or _counts_more(order, text):
        yield uncertain("examinations")
    if order.wants != ("report",) and not order.value(FieldName.REPORT_DESTINATION) and _sends_report(text):
        yield uncertain("report_destination")


def _counts_more(order: Order, text: str) -> bool:
    """Say whether an order of one examination says that there are several."""
    return len(order.examinations) == 1 and wordings("several").search(text) is not None


def _leaves_one_out(order: Order, text: str, today: date) -> bool:
    """Say whether words take back an examination that may be the order's.

    "MR knä 2020-03-12 har vi fått, den behövs inte" means that of its day, which the order does not have.
    """
    own = {one.date for one in order.examinations}
    days = tuple(dates_in(text, today))
    for found in wordings("not_that_one", r"(?<!\w)(?:{})").finditer(text.lower()):
        start = max((end.end() for end in SENTENCE_END.finditer(text, 0, found.start())), default=0)
        told = {span.value for span in days if start <= span.start and span.end <= found.start()}
        if not (told and own) or None in told | own or told & own or not POINTS_BACK.match(found.group()):
            return True
    return False


def _says_only_one(order: Order, text: str) -> bool:
    """Say whether images or report alone are spoken of where both were read."""
    asked = " ".join(one.description for one in order.examinations).casefold()
    others = (name for name in KINDS if name not in asked.split() and KINDS[name] not in asked)
    text = re.sub(rf"(?<!\w)(?:{'|'.join(others)})-?bild\w*", " ", text)  # "MR-bilderna har vi"
    only_report, only_images = (
        wordings(name, r"(?<!\w)(?:{})").search(text) for name in ("only_report", "only_images")
    )
    return bool((only_report and "images" in order.wants) or (only_images and "report" in order.wants))


def _sends_report(text: str) -> bool:
    """Say whether a report goes somewhere by itself: "bilder samt utlåtande till Lund" is no such thing."""
    told = wordings("report_elsewhere", r"(?<!\w)(?:{})").finditer(text)
    return not all(WITH.search(text[max(0, found.start() - REACH) : found.start()]) for found in told)


def _lines_of_examinations(order: Order, pages: Sequence[Page]) -> Iterator[str]:
    yield from {line_of(one.evidence, pages) for one in order.examinations}


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
    days = {span.start for span in dates_in(text, today)}
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


def _is_of_a_relative(order: Order, text: str, today: date) -> bool:
    """Say whether the only line that the patient's identity stands on calls it a relative's."""
    identity = order.value(FieldName.PATIENT_ID)
    before = [
        text[: span.start].rpartition("\n")[2]
        for span in find_identities(text, today)
        if span.value == identity
    ]
    return bool(before) and all(is_relative(line) for line in before)
