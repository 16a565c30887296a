"""Patients whom a page has and nobody read: a number that is nearly one, a label for one on a page without.

A worn digit more or less makes an identity no identity, and its examinations would go to the patient before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.running import run_text
from intake.extract.values.context import comes_after
from intake.extract.values.identities import find_identities
from models.page import Page, Source, lines_of

# A row's number, run on into a patient's; a patient's with a digit too many or too few before its dash.
RUN_ON = re.compile(
    r"(?<!\w)(?:\d(?=(?:19|20)\d\d[01]\d[0-7]\d[-–+]?\d{4}(?!\w))|(?:\d{7}|\d{9})[-–+]\d{4}(?!\w))"
)
DIGIT = "[0-9OoQIl|SB]"  # a digit, or what a worn one is read as
SIGN = "[-–+—:;~=_]"
# Without a century and a sign, twelve digits are another number: "Order-id 261119007884".
NEARLY = re.compile(
    rf"(?<![\w/.:-])(?:(?P<whole>(?:18|19|2[0O]){DIGIT}{{6}}){SIGN}?{DIGIT}{{3,6}}"
    rf"|(?P<ten>{DIGIT}{{6}})(?:{SIGN}{DIGIT}{{3,6}}|{DIGIT}{{3,5}}))(?![\w/-])"
)
WORN = re.compile(rf"(?<!\d)(?:18|19|20)?(?P<birth>\d{{6}})[-–+— ]{{0,2}}(?:{DIGIT}|/){{4}}(?!\d)")
NUMBERED = re.compile(
    r"^\W*(?:patient|pat|person)\.?\s*(?:nr|nummer|no)?\.?\s*#?"
    r"(?P<number>[A-H]|[1-9]|I{1,3}|IV|V)\b(?![-/ ]?\d)",
    re.IGNORECASE,
)  # at the start of a line: "Patient B", "Pat 2:"
COUNTS = {"två": 2, "båda": 2, "bägge": 2, "both": 2, "two": 2, "begge": 2, "tre": 3, "three": 3, "fyra": 4}
COUNTS |= {str(digit): digit for digit in range(2, 10)}
COUNTED = re.compile(
    rf"(?<![\w./-])(?P<count>{'|'.join(COUNTS)})[^\S\n]+(?:st\.?\s+)?(?:olika\s+|följande\s+|dessa\s+)?"
    r"(?:patient(?:s|er|erna|ernas)|pasienter|pat(?=[.:\s]))\b",
    re.IGNORECASE,
)  # "bilder på två patienter", "båda patienternas bilder"
# a picture's number torn in two before its dash, with a digit read as another: "139241 7-3840"
TORN = re.compile(r"(?<![\w/.:-])(?!0)(\d{3,8}) (\d{1,4})[-–+]\d{4,5}(?!\w)")
LONGEST_LABEL = 4  # words
LOW, HIGH, LEVEL = 5.0, 16.0, 6.0  # points: a line of small writing, and how level two of them begin
LINE, APART = 4, 2.2  # heights: a line's width at least, and from line to line at most
AS_READ = str.maketrans("OoQIl|SB", "00011158")


def hides_patient(pages: Sequence[Page], known: Iterable[str], in_all: int, today: date) -> bool:
    """Say whether pages of one patient seem to have another whose number could not be read.

    `known`: the ten last digits of the identities that were read; none of them, nothing is hidden. `in_all`:
    how many patients the whole transmission has.
    """
    numbers = set(known)
    births = {value[:6] for value in numbers}
    if not births:
        return False
    if max(_counted(pages), default=0) > in_all:
        return True
    if any(_births_nearly_read(page, today) - births or RUN_ON.search(page.text) for page in pages):
        return True
    if any(_has_torn_number(page, today) for page in pages):
        return True
    if any(map(_has_unread_lines, pages)):
        return True
    without = [page for page in pages[1:] if not find_identities(run_text(page).text, today)]
    return any(_asks_for_number(page) for page in without)


def _has_torn_number(page: Page, today: date) -> bool:
    """Tell a picture's digits before and behind a room that no identity was read from."""
    if page.source is not Source.OCR:
        return False
    text = run_text(page).text
    read = [(span.start, span.end) for span in find_identities(text, today)]
    return any(
        6 <= len(found[1] + found[2]) <= 9
        and all(found.end() <= start or end <= found.start() for start, end in read)
        for found in TORN.finditer(text)
    )


def may_name_patient(pages: Sequence[Page]) -> bool:
    """Say whether a picture has what may be an identity that was not read: a day of birth and four signs."""
    texts = (run_text(page).text for page in pages if page.source is Source.OCR)
    return any(_is_day(match["birth"]) for text in texts for match in WORN.finditer(text))


def _has_unread_lines(page: Page) -> bool:
    """Tell two lines of small writing, one below the other, that nothing was read from: a patient's label."""
    lines = [one for one in page.stray if LOW <= one.height <= HIGH and one.width > LINE * one.height]
    return any(
        0 < below.top - one.top < APART * max(one.height, below.height) and abs(one.x0 - below.x0) < LEVEL
        for one in lines
        for below in lines
    )


def _counted(pages: Sequence[Page]) -> Iterator[int]:
    """Yield how many patients pages speak of: by their numbers or letters, or in a word."""
    for page in pages:
        lines = (" ".join(word.text for word in line) for line in lines_of(page.words))
        yield from (_ordinal(match["number"]) for line in lines if (match := NUMBERED.match(line)))
        yield from (COUNTS[match["count"].casefold()] for match in COUNTED.finditer(page.text))


def _ordinal(sign: str) -> int:
    """Return what a patient's number or letter counts to."""
    if sign.isdigit():
        return int(sign)
    romans = ("I", "II", "III", "IV", "V")
    upper = sign.upper()
    return romans.index(upper) + 1 if upper in romans else ord(upper) - ord("A") + 1


def _births_nearly_read(page: Page, today: date) -> set[str]:
    """Return the days of birth, YYMMDD, of numbers that are nearly a patient's."""
    text = run_text(page).text
    read = [(span.start, span.end) for span in find_identities(text, today)]
    found = set()
    for match in NEARLY.finditer(text):
        birth = (match["whole"] or match["ten"]).translate(AS_READ)[-6:]
        apart = all(match.end() <= start or end <= match.start() for start, end in read)
        if comes_after("reference", text, match.start()):
            continue
        if apart and sum(map(str.isdigit, match.group())) >= 8 and _is_day(birth):
            found.add(birth)
    return found


def _is_day(birth: str) -> bool:
    """Tell a birth day, a samordningsnummer's too, from the start of another number."""
    return 1 <= int(birth[2:4]) <= 12 and 1 <= int(birth[4:6]) % 60 <= 31


def _asks_for_number(page: Page) -> bool:
    """Tell whether a line begins with a label for the patient's identity."""
    return any(
        _is_identity_label([word.text for word in line[:LONGEST_LABEL]]) for line in lines_of(page.words)
    )


def _is_identity_label(words: Sequence[str]) -> bool:
    runs = (" ".join(words[:size]).strip(" :.|_-") for size in range(len(words), 0, -1))
    found = next((match for run in runs if (match := load_wordings().match(run, fuzzy=True))), None)
    return found is not None and "patient_id" in found[0].slots
