"""Which examinations are asked for, each with its day."""

from collections.abc import Iterator
from datetime import date

from intake.extract.examinations import find_examinations, normalise_examination
from intake.extract.mentions import Mention
from intake.extract.pairing import Dated, pair_dates, read_day
from intake.extract.phrases import confidence
from intake.extract.roles import Reading, weigh_mention
from models.order import Evidence, Examination


def find_asked(reading: Reading) -> tuple[Examination, ...]:
    """Return the examinations of an order, in reading order, each once.

    What the pipeline takes for background is left out. Where it sees no examination at all, those that the word
    list finds stand in, as a doubt.
    """
    found: dict[tuple[str, date | None], Examination] = {}
    for number, passage in enumerate(reading.passages):
        mentions = [m for m in reading.mentions if m.passage is passage]
        if not any(m.role == "EXAM" for m in mentions):
            mentions += _by_list(reading, number, mentions)
        for pair in pair_dates(mentions):
            for one in _examinations(pair, reading):
                key = one.description.casefold(), one.date
                if key not in found or found[key].confidence < one.confidence:
                    found[key] = one
    dated = {description for description, day in found if day}
    return tuple(one for (description, day), one in found.items() if day or description not in dated)


def _by_list(reading: Reading, number: int, mentions: list[Mention]) -> Iterator[Mention]:
    passage = reading.passages[number]
    for span in find_examinations(reading.texts[number], reading.knowledge):
        if span.certain and not any(m.start < span.end and span.start < m.end for m in mentions):
            yield Mention("EXAM", span.start, span.end, passage, by_net=False)


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
            description=description, date=value, raw=_raw(pair), confidence=round(sure, 3), evidence=_evidence(pair), why=why
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
