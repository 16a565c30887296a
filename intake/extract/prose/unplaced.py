"""Days and numbers on a page that belong to nothing: one of them may be an examination's that nobody saw."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from intake.extract.prose.grammar import load_wordings
from intake.extract.prose.written import FindPlaces, stands_by_names
from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.examinations import ExaminationSpan
from intake.extract.values.identities import find_identities
from intake.extract.values.signing_days import is_signing_day

REACH = 45  # characters before a date, in its line, that say what it is
LETTER_DAYS = 120  # a date that stands by itself and is no older is the letter's
FEW = 3  # words beside a letter's date: "Varberg den"
BREATH = 24  # characters behind an examination in which a number may be its date
CLAUSE = re.compile(
    r"(?<=[^\W\d_]{3})[.!?]\s+(?=[/A-ZÅÄÖ])|(?:^|\s)/ ?(?=[A-ZÅÄÖ])"
)  # "Önskas bilder. /Anna Ek 3/5"
SHORT = 4  # letters up to which a word is meant whole
_LABEL = re.compile(r"^[ \t]*([^\W\d_][^\n:;,]{1,30}):[ \t]*(?:den[ \t]+)?\Z")
_ADDRESS = re.compile(r"(?:^|\s)(?:https?|file)://\S+", re.IGNORECASE)  # of the page that a browser printed
_DATE = re.compile(r"\bdat(?:um|o|e)?\b", re.IGNORECASE)  # it says nothing of whose day it is
_CONSENT = re.compile(r"\W*(?:samtyck|medgiv|fullmakt)", re.IGNORECASE)
_SIGNED = re.compile(  # right before a day: it is the paper's
    r"(?<!\w)(?:sign|utskri|skriv|dikter|godkän|upprätt|registrer)\w*(?: (?:av|den))?\W*\Z", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"[.!?]\s+(?=[A-ZÅÄÖ])")
_NEXT_LABEL = re.compile(r"\s(?:till|to|från|from|fax|tel|telefon|att|attn|sidor|ref)\.? ?:", re.IGNORECASE)


@cache
def _words(key: str) -> re.Pattern[str]:
    whole = "|".join(re.escape(word) for word in load_wordings()["unplaced"][key] if len(word) <= SHORT)
    begun = "|".join(re.escape(word) for word in load_wordings()["unplaced"][key] if len(word) > SHORT)
    return re.compile(rf"(?<!\w)(?:(?:{whole})(?!\w)|(?:{begun})\w*)", re.IGNORECASE)


def find_unplaced_days(
    text: str, taken: Sequence[tuple[int, int]], today: date, find_places: FindPlaces = lambda text: ()
) -> frozenset[date]:
    """Return the days that stand in no examination's words (`taken`) and that no word explains.

    `find_places` gives the stretches of a text that name known places.
    """
    identities = [(span.start, span.end) for span in find_identities(text, today)]
    days = [
        span
        for span in find_dates(text, today)
        if span.value
        and span.value <= today
        and span.precision == "day"
        and not any(a < span.end and span.start < b for a, b in identities)
    ]
    free = [span for span in days if not any(a < span.end and span.start < b for a, b in taken)]
    latest = max((span.value for span in days if span.value), default=today)
    left = [span for span in free if not _is_explained(text, span, taken, today)]
    left = [span for span in left if not _is_papers(text, span, free, days)]
    found = {span.value for span in left if span.value}
    if latest in found and latest >= today - timedelta(days=LETTER_DAYS):
        told = [span for span in free if span.value == latest]
        if any(span not in left or _is_written(text, span, taken, today, find_places) for span in told):
            found -= {latest}
    return frozenset(found)


def _is_papers(text: str, span: DateSpan, free: Sequence[DateSpan], days: Sequence[DateSpan]) -> bool:
    """Tell a paper's day that is told elsewhere, "Signerat 2026-11-19", later than what was examined."""
    examined = [one.value for one in days if one not in free and one.value]
    is_told = any(_SIGNED.search(text, 0, one.start) for one in free if one.value == span.value)
    return is_told and bool(examined) and span.value is not None and span.value > max(examined)


def _is_written(
    text: str, span: DateSpan, taken: Sequence[tuple[int, int]], today: date, find_places: FindPlaces
) -> bool:
    """Say whether the last of all days stands where a paper tells when it was written."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    start += max((found.end() for found in CLAUSE.finditer(text[start : span.start])), default=0)
    if beside := _NEXT_LABEL.search(text, span.end, end):
        end = beside.start()
    if any(start < b and a < end for a, b in taken):
        return False
    if is_signing_day(text, span.start, span.end, taken):
        return True
    return stands_by_names(text[start:end], span.start - start, span.end - start, find_places, today)


def _is_explained(text: str, span: DateSpan, taken: Sequence[tuple[int, int]], today: date) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    named = [b for _, b in taken if start < b <= span.start]
    first = _prose_above(text, start) if _flows(text, start, span) else start
    before = _SENTENCE_ENDS.split(text[max(first, span.start - REACH, *named) : span.start])[-1]
    if _CONSENT.match(_SENTENCE_ENDS.split(text[first : span.start])[-1]):
        return True  # "Samtycket gäller undersökningar från 2026-01-01"
    if span.problem == "year_missing" and not any(start < b and a < end for a, b in taken):
        return True  # "10/12 siffror"
    examined, other = _last(_words("exam_day"), before), _last(_words("other_day"), before)
    if max(examined, other) >= 0:
        return other >= examined  # a word of both lists, as "bildbeställning", is of the other
    beside = re.findall(r"[^\W\d_]+", text[start : span.start] + " " + text[span.end : end])
    is_last = not text[span.end : end].strip(" .")
    recent = span.value is not None and span.value >= today - timedelta(days=LETTER_DAYS)
    if recent and not text[start : span.start].strip() and _is_asked_for_above(text, start):
        return True
    if recent and _is_asked_for_below(text, span.end, end):
        return True
    if recent and (_is_stamp(text, start, end, span.end) or _is_of_a_browser(text, start, end, span)):
        return True
    if recent and is_last and _words("other_day").match(text[start:end].strip()):
        return not any(start < b and a < end for a, b in taken)  # "Bildbeställning till Lund 2026-11-19"
    return recent and len(beside) <= FEW and not any(start < b and a < end for a, b in taken)


def _flows(text: str, start: int, span: DateSpan) -> bool:
    """Tell a day that begins a line in the midst of a sentence: "opererades i Varberg / 2016-01-19 för"."""
    return not text[start : span.start].strip() and re.match(r" [a-zåäö]", text[span.end :]) is not None


def _prose_above(text: str, start: int) -> int:
    """Return where the line above begins; here where it ends a sentence or is a label."""
    above = text[: max(start - 1, 0)].rpartition("\n")[2]
    return start if above[-1:] in ".:!?" else start - 1 - len(above)


def is_asked_otherwise(text: str, start: int) -> bool:
    """Tell a day whose line a label begins that asks for another than an examination's: "Inkom:"."""
    label = _LABEL.search(text[text.rfind("\n", 0, start) + 1 : start])
    if label is None or _words("exam_day").search(label[1]):
        return False
    return _words("other_labels").match(label[1]) is not None


def says_another_day(before: str) -> bool:
    """Tell words before a day, or between it and an examination, that call it another's: "skickat till"."""
    sentence = _DATE.sub(" ", _SENTENCE_ENDS.split(before)[-1])
    other = max(_last(_words("other_day"), sentence), _last(_words("answers"), sentence))
    return other > _last(_words("exam_day"), sentence)


def _last(words: re.Pattern[str], text: str) -> int:
    """Return where the last of such words ends in a text, or -1: the nearest says what a day is."""
    return max((found.end() for found in words.finditer(text)), default=-1)


def _is_stamp(text: str, start: int, end: int, behind: int) -> bool:
    """Say whether a day stands before a time in a page's first or last line: what a fax machine stamps."""
    outer = not text[:start].strip() or not text[end:].strip()
    return outer and re.match(r"\s+(?:kl\.? ?)?\d{1,2}[:.]\d\d(?!\d)", text[behind:end]) is not None


def _is_of_a_browser(text: str, start: int, end: int, span: DateSpan) -> bool:
    """Say whether a day opens or closes a page's outer line, and one has the printed page's address."""
    first, _, rest = text.strip().partition("\n")
    last = rest.rpartition("\n")[2]
    outer = not text[:start].strip() or not text[end:].strip()
    edge = not text[start : span.start].strip() or not text[span.end : end].strip()
    return outer and edge and any(_ADDRESS.search(line) for line in (first, last))


def _is_asked_for_above(text: str, start: int) -> bool:
    """Say whether the line above begins by asking for another day than an examination's: "Datum, sign"."""
    above = text[text.rfind("\n", 0, max(start - 1, 0)) + 1 : start]
    return bool(_words("other_day").match(above)) and not _words("exam_day").search(above)


def _is_asked_for_below(text: str, behind: int, end: int) -> bool:
    """Say whether the line below ends by asking for the day that ends its line: "Önskas    Datum"."""
    if text[behind:end].strip():
        return False
    following = text[end + 1 :].partition("\n")[0].split()
    last = following[-1].strip(" :.") if following else ""
    return bool(_words("other_day").fullmatch(last)) and not _words("exam_day").search(last)


def find_unread(text: str, bare: Sequence[ExaminationSpan], today: date) -> Iterator[str]:
    """Yield the numbers right behind examinations without a date: "2024-03-05/06" is no date."""
    for span in bare:
        behind = text[span.end : span.end + BREATH].split("\n")[0]
        spans = [(day.start, day.end) for day in find_dates(behind, today)]
        spans += [(one.start, one.end) for one in find_identities(text[span.end : span.end + 40], today)]
        for number in re.finditer(r"\d{2,}|\d[/.-]\d", behind):
            if not any(a < number.end() and number.start() < b for a, b in spans):
                yield behind.strip()
                break


def find_strange_techniques(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield words that sound like a technique and stand in no known examination: "Xerografi"."""
    for match in _strange().finditer(text):
        if not any(a < match.end() and match.start() < b for a, b in taken):
            yield match.group()


@cache
def _strange() -> re.Pattern[str]:
    endings = "|".join(load_wordings()["unplaced"]["techniques"])
    known = "|".join(load_wordings()["unplaced"]["no_techniques"])
    return re.compile(rf"(?<!\w)(?!(?:{known}))[^\W\d_]{{4,}}(?:{endings})(?:en|n|er)?(?!\w)", re.IGNORECASE)
