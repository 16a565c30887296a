"""Which examinations are asked for, each with its day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from intake.extract.language.mentions import Mention
from intake.extract.language.pairing import Dated, pair_dates, read_day
from intake.extract.language.phrasebook import confidence, is_background
from intake.extract.language.roles import Reading, weigh_mention
from intake.extract.pages.passage import Passage, unwrap
from intake.extract.values.dates import find_dates
from intake.extract.values.examinations import ExaminationSpan, find_examinations, normalise_examination
from intake.extract.values.signing_days import is_signing_day
from models.order import Evidence, Examination

SENTENCE_ENDS = re.compile(r"[.;](?:\s+[A-ZÅÄÖ]|\n)")
BESIDE = re.compile(
    r"[ ,(:\n–-]{1,4}(?:(?:från|utförd\w*|gjord\w*|tagen|den|us-datum|d\.)[ :]+){0,2}(?=\d)", re.IGNORECASE
)
KEPT = ("EXAM", "OLD_EXAM", "EXAM_DATE")  # what the word list does not touch
LISTED = 60  # characters from one examination of a list to the next
BESIDE_BEFORE = re.compile(r"\d[):,. -]{1,4}$")


def find_asked(reading: Reading) -> tuple[Examination, ...]:
    """Return the examinations of an order, in reading order, each once.

    What the pipeline or the words around take for background is left out. The word list stands in where the
    pipeline sees none, and for an examination with its date beside it.
    """
    found: dict[tuple[str, date | None], Examination] = {}
    for number, passage in enumerate(reading.passages):
        mentions = _with_days(_with_listed(reading, number, passage), reading)
        for pair in pair_dates(_without_signing_days(mentions, passage.text)):
            for one in _examinations(pair, reading):
                key = one.description.casefold(), one.date
                if key not in found or found[key].confidence < one.confidence:
                    found[key] = one
    dated = {description for description, day in found if day}
    named = [(key, one) for key, one in found.items() if key[1] or key[0] not in dated]
    known = [one for _, one in named if _is_known(one, reading)]
    return tuple(one for _, one in named if one in known or _may_be_one(one, bool(known), reading))


def _may_be_one(one: Examination, is_beside_known: bool, reading: Reading) -> bool:
    """Tell whether words that no list knows may be an examination: they have a day, or name a part of one."""
    span = normalise_examination(one.description, reading.knowledge)
    names = span is not None and bool(span.modality or span.body)
    was = one.date is not None and one.date <= reading.today
    return names and was if is_beside_known else names or was


def _is_known(one: Examination, reading: Reading) -> bool:
    span = normalise_examination(one.description, reading.knowledge)
    return span is not None and span.certain


def _with_listed(reading: Reading, number: int, passage: Passage) -> list[Mention]:
    """Return a page's mentions without background, with the examinations that the word list alone finds."""
    here = [part for one in reading.mentions if one.passage is passage for part in _parted(one, reading)]
    mentions = _with_company(_without_bare(here, reading), reading)
    none_seen = not any(one.role == "EXAM" for one in mentions)
    spans = find_examinations(unwrap(reading.texts[number]), reading.knowledge)
    mentions = [_whole_exam(one, spans) for one in mentions]
    asked = [one for one in mentions if one.role != "EXAM" or not _is_background(one)]
    for span in spans:
        free = not any(one.start < span.end and span.start < one.end and one.role in KEPT for one in mentions)
        listed = Mention("EXAM", span.start, span.end, passage, by_net=False)
        beside = BESIDE.match(listed.after) or BESIDE_BEFORE.search(listed.before)
        if span.certain and free and (none_seen or beside) and not _is_background(listed):
            asked.append(listed)
    return asked


def _parted(mention: Mention, reading: Reading) -> list[Mention]:
    """Part "DXA 2025-10-27", taken for one examination, into the examination and its day."""
    day = next((one for one in find_dates(mention.text, reading.today) if one.precision == "day"), None)
    if mention.role != "EXAM" or day is None:
        return [mention]
    at, end = mention.start + day.start, mention.start + day.end
    words = mention.text[: day.start] if day.start else mention.text[day.end :]
    bare = words.strip(" ,:;().–-\n")
    if not find_examinations(bare, reading.knowledge):
        return [mention]
    start = mention.start + mention.text.index(bare, 0 if day.start else day.end)
    exam = replace(mention, start=start, end=start + len(bare))
    return [exam, replace(mention, role="EXAM_DATE", start=at, end=end, by_net=False)]


def _without_bare(mentions: list[Mention], reading: Reading) -> list[Mention]:
    """Leave out a mere technique ("från Röntgen") without a day, where others name what they show."""
    exams = [one for one in mentions if one.role == "EXAM"]
    bare = [one for one in exams if _is_mere_technique(one, reading)]
    if len(bare) == len(exams):
        return mentions
    return [one for one in mentions if one not in bare or _day_beside(one, reading)]


def _is_mere_technique(mention: Mention, reading: Reading) -> bool:
    span = normalise_examination(mention.text, reading.knowledge)
    return span is not None and bool(span.modality) and not span.body and not span.certain


def _day_beside(mention: Mention, reading: Reading) -> bool:
    gap = BESIDE.match(mention.after)
    return gap is not None and bool(find_dates(mention.after[gap.end() : gap.end() + 12], reading.today))


def _with_company(mentions: list[Mention], reading: Reading) -> list[Mention]:
    """Take for ordered what the pipeline alone calls background, where no word around does.

    It must stand in one list with what is ordered, or be all that the page names.
    """
    asked = [
        one
        for one in mentions
        if one.role == "EXAM" and not _is_background(one) and find_examinations(one.text, reading.knowledge)
    ]
    return [
        replace(one, role="EXAM", by_net=False)
        if one.role == "OLD_EXAM"
        and not _is_background(one)
        and (not asked or any(_is_listed_with(one, other) for other in asked))
        else one
        for one in mentions
    ]


def _is_listed_with(one: Mention, other: Mention) -> bool:
    """Tell whether two examinations stand in one list: in one sentence, or in lines one below the other."""
    first, second = sorted((one, other), key=lambda mention: mention.start)
    between = first.passage.text[first.end : second.start]
    return len(between) <= LISTED and between.count("\n") <= 1 and not SENTENCE_ENDS.search(between)


def _whole_exam(mention: Mention, spans: Sequence[ExaminationSpan]) -> Mention:
    """Return an examination's mention with all the words that the word list takes for the same one."""
    for span in spans:
        inside = span.start <= mention.start and mention.end <= span.end
        if mention.role == "EXAM" and span.certain and inside:
            return replace(mention, start=span.start, end=span.end)
    return mention


def _is_background(mention: Mention) -> bool:
    return is_background(mention.before[-60:], mention.after[:80])


def _with_days(mentions: list[Mention], reading: Reading) -> list[Mention]:
    """Add the dates that stand right behind an examination, whatever the pipeline takes them for."""
    days = [one for one in mentions if one.role == "EXAM_DATE"]
    added: list[Mention] = []
    for exam in (one for one in mentions if one.role == "EXAM"):
        gap = BESIDE.match(exam.after)
        for span in find_dates(exam.after[:40], reading.today)[:1]:
            day = replace(
                exam, role="EXAM_DATE", start=exam.end + span.start, end=exam.end + span.end, by_net=False
            )
            if gap and gap.end() == span.start and not _meets(day, days):
                added.append(day)
    openers = [opener for one in mentions if (opener := _day_before(one, reading))]
    added += [opener for opener in openers if not _meets(opener, days + added)]
    return mentions + added


def _day_before(mention: Mention, reading: Reading) -> Mention | None:
    """Return the day that opens an examination's line and is all that stands before it there."""
    line = mention.before.rpartition("\n")[2]
    spans = find_dates(line, reading.today)
    if mention.role != "EXAM" or len(spans) != 1 or find_dates(mention.after.split("\n")[0], reading.today):
        return None
    if f"{line[: spans[0].start]}{line[spans[0].end :]}".strip(" -–•*.:,"):
        return None
    start = mention.start - len(line) + spans[0].start
    end = start + spans[0].end - spans[0].start
    return replace(mention, role="EXAM_DATE", start=start, end=end, by_net=False)


def _meets(day: Mention, others: Sequence[Mention]) -> bool:
    return any(one.start < day.end and day.start < one.end for one in others)


def _without_signing_days(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Leave out the days that stand by who signs, in a line below a list of examinations."""
    taken = [(one.start, one.end) for one in mentions if one.role == "EXAM"]
    return [
        one
        for one in mentions
        if one.role != "EXAM_DATE" or not is_signing_day(text, one.start, one.end, taken)
    ]


def _examinations(pair: Dated, reading: Reading) -> Iterator[Examination]:
    day = read_day(pair.day, reading.today)
    value = day.value if day and day.precision == "day" and day.problem in (None, "future") else None
    for description, certain in _descriptions(pair.exam, reading):
        sure, why = weigh_mention(pair.exam, known=certain)
        if not pair.exam.by_net:
            sure, why = confidence("loose"), "word list"
        if day is not None and day.problem not in (None, "future"):
            sure = min(sure, confidence("loose"))
        if not certain:
            sure = min(sure, confidence("ner"))
        yield Examination(
            description=description, date=value, raw=_raw(pair), confidence=round(sure, 3),
            evidence=_evidence(pair), why=why,
        )  # fmt: skip


def _descriptions(mention: Mention, reading: Reading) -> list[tuple[str, bool]]:
    """Return a mention's normalised examinations; its own words where the list knows none."""
    spans = find_examinations(mention.text, reading.knowledge)
    if len(spans) < 2:
        whole = normalise_examination(mention.text, reading.knowledge)
        spans = [whole] if whole else []
    return [(span.description, span.certain) for span in spans]


def _raw(pair: Dated) -> str:
    return f"{pair.exam.text}, {pair.day.text}" if pair.day else pair.exam.text


def _evidence(pair: Dated) -> Evidence:
    """Return the words of the examination and of its day where they stand on one page close by."""
    exam = pair.exam.evidence
    if pair.day is None:
        return exam
    day = pair.day.evidence
    box = exam.bbox.around(day.bbox) if exam.bbox and day.bbox else exam.bbox
    return Evidence(page=exam.page, bbox=box, quote=f"{exam.quote} {day.quote}")
