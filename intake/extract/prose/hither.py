"""Images asked for "to us": a verb of sending, and who writes as the receiver, in one sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import unwrap
from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings
from models.order import Candidate, FieldName, Reader

SURE = 0.86
_SHORT = r"(?<=\binkl)\.|(?<=\bresp)\.|(?<=\butl)\.|(?<=\bhö)\.|(?<=\bvä)\.|(?<=\bev)\."  # no sentence's ends
_EXPLAINED = re.compile(r"(?<!\w)hit(?:\s*[=:]|,? (?:är|betyder|menas|dvs|det vill säga))\s*", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<![\d.])[.!?;]\s+(?=[A-ZÅÄÖ])|\n\s*\n|\n(?=[A-ZÅÄÖ])")


@cache
def _asking() -> re.Pattern[str]:
    """Match what sends, up to ninety characters of its sentence, and to whom."""
    sends, whom = (_joined(key) for key in ("sends", "whom"))
    between = rf"(?:\s*:\s*|(?:[^.;:?!\n]|[.:](?=\d)|(?<=\d)[.:]|{_SHORT}){{0,160}}?)"
    wishes = load_wordings()["ourselves"]["wishes"]
    return re.compile(
        rf"(?<!\w)(?:{sends}|{wishes})(?!\w){between}(?<!\w)(?P<whom>{whom})(?!\w)", re.IGNORECASE
    )


@cache
def _receiving() -> re.Pattern[str]:
    """Match who receives where nothing is sent: "Mottagare är vi", "Till oss, helst via IEP" in a line."""
    return re.compile(rf"(?<!\w)(?P<whom>{_joined('receivers')})(?!\w)", re.IGNORECASE | re.MULTILINE)


def _joined(key: str) -> str:
    return "|".join(load_wordings()["ourselves"][key]).replace(" ", " +")  # a wrapped sentence is one line


@cache
def _otherwise() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_joined('otherwise')})(?!\w)", re.IGNORECASE)


def read_hither(running: RunningText, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the orderer, not yet named, as the destination where a sentence asks for images "to us"."""
    text = unwrap(running.text)
    explained = {found.end() for found in _EXPLAINED.finditer(text)}
    if any(span.start in explained for span in spans if span.place.receiver):
        return  # "hit = Röntgenkliniken, Lund"
    for asked in (*_asking().finditer(text), *_receiving().finditer(text)):
        start, end = asked.span("whom")
        sentence = _SENTENCE.split(text[max(0, asked.start() - 120) : end])[-1]
        if any(asked.start() < span.end and span.start < end for span in spans if span.place.receiver):
            continue  # another place comes between
        if _otherwise().search(sentence) or _is_of_report(sentence):
            continue
        evidence = running.evidence(start, end)
        yield Candidate(
            field=FieldName.DESTINATION,
            value="oss",
            raw=evidence.quote,
            confidence=SURE,
            evidence=evidence,
            reader=Reader.GRAMMAR,
            why="to ourselves: the orderer",
        )
        return


def _is_of_report(sentence: str) -> bool:
    """Tell a sentence that speaks of the report alone: "Svar faxas till oss"."""
    named = patterns("wants_named", "images").search(sentence)
    return bool(patterns("wants_named", "any").search(sentence)) and not named
