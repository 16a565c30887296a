"""What sentences say beside who and what: how, by when, with whose consent, with or without the report.

The wordings are data (`phrases.toml`). A ticked box says more than a phrase; options that stand side by side
with no mark say nothing.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from intake.extract.language.options import blank_options, offered_in, ticked_in
from intake.extract.language.phrasebook import NEAR, Said, load_phrases, patterns
from intake.extract.values.dates import deadline_of, find_dates

ORDERED = ("images", "report")
SENTENCE = re.compile(r"(?<![\d.])[.!?]\s|\n")
_SENTENCE = re.compile(r"[^.!?\n]+(?:\n(?=[a-zåäö])[^.!?\n]*)*")  # a wrapped one goes on with a small letter
WEEK = re.compile(r"(?<![\w-])(?:v\.? ?|vecka )(\d{1,2})(?![\w/-]|[.:]\d)", re.IGNORECASE)
SOON = timedelta(days=120)  # a week further ahead may be one of the past
REACH = 120  # letters before "to us" that may tell what else is sent


def find_channel(text: str) -> Said | None:
    """Return the channel that the text names, None where it names several."""
    offered, ticked = ticked_in("channel", text)
    if ticked:
        return _only(ticked)
    refused = patterns("channel_not", "any")
    said = [
        one
        for one in _unrowed(_find("channel", blank_options(text)), text)
        if not refused.search(_line_before(text, one.start))
    ]
    plain = [one for one in said if one.value != "iep" or text[one.start : one.end].upper() == "IEP"]
    return _only(plain or ([] if offered else said))  # "länka ... på CD": the disc is the wish


def find_consent(text: str) -> Said | None:
    """Return what a text says of consent: ticked, in words, or that it is there without saying how."""
    _, ticked = ticked_in("consent", text)
    if ticked:
        return _only(ticked)
    free = blank_options(text)
    said = list(_unrowed(_find("consent", free), free))
    if not said:
        return next(_find("consent_plain", free), None)
    return _only(said)


def find_urgency(text: str) -> bool | None:
    """Return True for urgent, False for plainly not, None where nothing or both is said."""
    _, ticked = ticked_in("urgent", text)
    free = _without_others_haste(blank_options(text))
    found = list(_find("urgent", free))
    no = [one for one in found if one.value == "no"]
    apart = (one for one in found if one.value == "no" or not _overlaps(one, no))  # "ej akut" holds "akut"
    said = {one.value for one in ticked or _unrowed(apart, free)}
    return None if len(said) != 1 else said == {"yes"}


def _without_others_haste(text: str) -> str:
    """Blank the sentences that hurry whoever gets the paper by mistake, or without what it should say."""
    pattern = patterns("urgent_not", "any")
    return _SENTENCE.sub(lambda one: " " * len(one[0]) if pattern.search(one[0]) else one[0], text)


def find_wants(text: str) -> tuple[str, ...] | None:
    """Return what is asked for, None where the text does not say; a form's heading says nothing."""
    _, ticked = ticked_in("wants", text)
    chosen = {one.value for one in ticked}
    if ticked:
        # "☒ Utlåtande medföljer" by itself asks for it beside the images.
        is_added = chosen == {"report"} and not offered_in("wants", text) - chosen
        both = "both" in chosen or (is_added and not _says_only(ticked))
        return ORDERED if both else tuple(value for value in ORDERED if value in chosen)
    answered = {one.value for one in _find("wants_asked", text)}
    if answered:
        return ("images",) if "images" in answered else ORDERED
    no_wish = [patterns("wants_not", key) for key in ("heading", "any")]
    answers = patterns("wants_label", "any").sub(lambda found: " " * len(found.group()), blank_options(text))
    lines = [line for line in answers.split("\n") if not any(one.search(line) for one in no_wish)]
    if _wants_report_only("\n".join(lines)):
        return ("report",)
    values = {one.value for one in _find("wants", "\n".join(lines))}
    if "images" in values:
        return ("images",)
    if values == {"report"}:
        return ("report",)
    if "both" in values:
        return ORDERED
    return _wants_by_heading(text)


def _says_only(ticked: Sequence[Said]) -> bool:
    return any(patterns("wants_only", "any").search(one.why) for one in ticked)


def _wants_report_only(text: str) -> bool:
    """Tell "Endast utlåtande önskas. Bilderna finns redan": no other sentence speaks of images."""
    sentences = re.split(r"(?<=[^\W\d_]{3})[.!?](?=\s|$)|\n", text)
    plain = [one for one in sentences if patterns("report_only", "any").search(one)]
    told = (one for one in sentences if one not in plain and not patterns("report_only", "there").search(one))
    return bool(plain) and not any(patterns("wants_named", "images").search(one) for one in told)


def _wants_by_heading(text: str) -> tuple[str, ...] | None:
    """Return what a heading asks for, where nothing below it speaks of images or reports again."""
    lines = [line for line in blank_options(text).split("\n") if line.strip()]
    headings = [line for line in lines if patterns("wants_not", "heading").search(line)]
    others = [line for line in lines if line not in headings]
    if not others or any(patterns("wants_named", "any").search(line) for line in others):
        return None
    return ORDERED if any(one.value == "both" for one in _find("wants", "\n".join(headings))) else None


def find_needed_by(text: str, today: date) -> tuple[date, int, int] | None:
    """Return the first day that the text sets, and where it stands."""
    for span in find_dates(text, today):
        if _is_needed_before(text, span.start) and (day := deadline_of(span, today)):
            return day, span.start, span.end
    for week in WEEK.finditer(text):
        if _is_needed_before(text, week.start()) and (day := _monday_of(int(week[1]), today)):
            return day, week.start(), week.end()
    return None


def _is_needed_before(text: str, start: int) -> bool:
    before = re.sub(r"\s+", " ", text[max(0, start - NEAR) : start])
    is_other = patterns("needed_by", "not").search(before) is not None
    return not is_other and patterns("needed_by", "before").search(before) is not None


def _monday_of(week: int, today: date) -> date | None:
    """Return the first day of a week by its number, no long way ahead: "inför op v. 49"."""
    for year in (today.year, today.year + 1):
        try:
            monday = date.fromisocalendar(year, week, 1)
        except ValueError:
            continue
        if timedelta(days=-6) <= monday - today <= SOON:
            return max(monday, today)
    return None


def find_to_ourselves(text: str) -> Said | None:
    """Return where the images are asked for "to us", and whether that means the house's radiology."""
    asked = patterns("to_ourselves", "any").finditer(text)
    match = next((one for one in asked if not _speaks_of_else(text, one.start(), one.end())), None)
    if match is None:
        return None
    whom = "our radiology" if patterns("to_ourselves", "radiology").search(match.group()) else "the orderer"
    return Said("to ourselves", match.start(), match.end(), f"to ourselves: {whom}")


def _speaks_of_else(text: str, start: int, end: int) -> bool:
    """Tell a sentence that sends personal data or mails "to us", as the foot of a mail does."""
    sentence = SENTENCE.split(text[max(0, start - REACH) : end])[-1]
    return patterns("to_ourselves", "otherwise").search(sentence) is not None


def find_requester(text: str) -> str | None:
    """Return what kind of orderer a text speaks of, or none."""
    for value in load_phrases()["requester"]:
        if patterns("requester", value).search(text):
            return str(value)
    return None


def is_reply_fax(before: str) -> bool:
    """Say whether the words before a number ask for the answer there."""
    return bool(patterns("reply_fax", "before").search(before))


def _only(said: list[Said]) -> Said | None:
    return said[0] if len({one.value for one in said}) == 1 else None


def _find(group: str, text: str) -> Iterator[Said]:
    for value in load_phrases()[group]:
        for match in patterns(group, value).finditer(text):
            quote = " ".join(match.group().split())
            yield Said(str(value), match.start(), match.end(), f"phrase '{quote}'")


def _unrowed(said: Iterator[Said], text: str) -> Iterator[Said]:
    """Leave out rows of options that no mark tells apart."""
    rows: dict[int, list[Said]] = {}
    for one in said:
        rows.setdefault(text.count("\n", 0, one.start), []).append(one)
    for row in rows.values():
        if len({one.value for one in row}) == 1 or not _are_options(row, text):
            yield from row


def _are_options(row: list[Said], text: str) -> bool:
    ordered = sorted(row, key=lambda one: one.start)
    between = [text[one.end : other.start] for one, other in pairwise(ordered)]
    return any(re.fullmatch(r"[\s/()|_:,-]*", gap) for gap in between)


def _line_before(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : start]


def _overlaps(one: Said, others: list[Said]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
