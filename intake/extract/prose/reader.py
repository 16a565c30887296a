"""A strict grammar of letters and notes: the third opinion where there is no label to read and no form.

It knows nothing of statistics: a cue in words, then a title and a name up to where a name ends, or a place
that the directory can read. The wordings are data (`prose.toml`).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.language.addressed import find_addressed, is_within
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import NUMBER, SENTENCE_STARTS
from intake.extract.pages.running import RunningText
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import PlaceSpan, find_places, resolve_place
from intake.extract.prose.askers import read_askers
from intake.extract.prose.carried import is_of_another, read_carried, read_thither
from intake.extract.prose.grammar import (
    cues,
    doctor_candidate,
    is_apart,
    is_below_heading,
    label_forms,
    leads_onward,
    place_candidate,
    said,
)
from intake.extract.prose.hither import read_hither
from intake.extract.prose.hosting import read_hosts
from intake.extract.prose.housenames import is_goal
from intake.extract.prose.notes import own_lines
from intake.extract.prose.onward import ONWARD as PASSED_ON
from intake.extract.prose.onward import read_onward
from intake.extract.prose.opened import read_opened
from intake.extract.prose.opening import read_openings
from intake.extract.prose.people import ALONE, find_people
from intake.extract.prose.referred import read_referred
from intake.extract.prose.shouted import unshouted
from intake.extract.prose.signed import read_signatures
from intake.extract.prose.telegram import read_telegrams
from intake.extract.prose.units import unit_of
from intake.extract.prose.untitled import find_untitled
from intake.extract.values.letters import CAPITAL
from models.order import Candidate, FieldName
from models.page import Page
from models.receiver import Place

PLACE_WORD = rf"{CAPITAL}[\w'’-]+"
_SMALL = "och|&|i|på|sjukvård"
_NO_GREETING = r"(?!(?:Hej|Hejsan|Hejhej|Hallå|God|Bästa|Kära|Tack)\b)"  # below a mail's subject
PLACE_NAME = re.compile(
    rf"[:\s]{{1,3}}({PLACE_WORD}(?:[ \n]{_NO_GREETING}(?:(?:{_SMALL}) )?{PLACE_WORD}){{0,3}})"
)
ABBREVIATION = re.compile(r"[:\s]{1,3}([A-ZÅÄÖ]{2,4}(?:/[A-ZÅÄÖ])?)(?![\w/])(?! [A-ZÅÄÖ])")
_REPORT = re.compile(r"(?:utl|svar|faxas)", re.IGNORECASE)
_IMAGES = re.compile(r"bild|länk|\+|\bcd\b|skick|sänd|överför|&")
_SUBJECT = re.compile(r"(?:röntgen|rtg-?)?(?:utlåtande|svar)(?:t|et|en|n)?\b(?!:)", re.IGNORECASE)
_SENTENCE_OR_LINE = re.compile(rf"{SENTENCE_STARTS.pattern}|\n(?=[A-ZÅÄÖ])")
ATTENTION = re.compile(r"att", re.IGNORECASE)
SENTENCE = 40  # characters of a line that is a sentence's
NEAR = 12  # characters between a cue and a place: "till avd "
PLACE_FIELDS = tuple(map(FieldName, ("report_destination", "destination", "forward_to", "clinic")))


def read_prose(pages: Sequence[Page], knowledge: Knowledge) -> list[Candidate]:
    """Return what sentences and signatures say of doctor, clinic, destination and forwarding."""
    found: list[Candidate] = []
    texts = [own_lines(page) for page in pages]
    named = [bool(NUMBER.search(one.text)) for one in texts]
    for running, has_patient in zip(texts, named, strict=True):
        is_cover = running.page == 0 and not has_patient and any(named)
        spans = find_places(running.text, knowledge)
        signed = list(read_signatures(running, knowledge))
        told = _doctors(running, spans, is_cover=is_cover)
        found += [one for one in told if one.directory_id or not _is_among(one, signed)]
        found += signed
        found += _added(read_askers(running, spans), found)
        found += _places(running, _without_reader(running.text, spans), knowledge)
        found += _added(read_hosts(running, spans), found)
        found += _labelled(running, _without_reader(running.text, spans))
        found += _unknown(running, spans)
        found += _abbreviated(running, spans, knowledge)
        found += [*read_hither(running, spans), *read_openings(running, spans, knowledge)]
        found += _added(read_carried(running, _without_reader(running.text, spans), knowledge), found)
        found += _added(read_onward(running, spans, knowledge), found)
        for read in (read_thither, read_referred, read_telegrams):
            found += _added(read(running, spans), found)
        found += read_opened(running, spans)
    return _without_goals(found)


def _without_goals(found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out a house that signs where words send images: a form's last lines are no signature."""
    sent = [one.evidence for one in found if one.field is FieldName.DESTINATION]
    return [one for one in found if not (one.why == "signature" and one.evidence in sent)]


def _added(askers: Iterable[Candidate], found: Sequence[Candidate]) -> list[Candidate]:
    """Return the houses that ask and that nothing else has told of where they stand."""
    told = {(one.field, one.value, one.evidence.bbox) for one in found}
    return [one for one in askers if (one.field, one.value, one.evidence.bbox) not in told]


def _is_among(one: Candidate, signed: Sequence[Candidate]) -> bool:
    """Say whether a place's words are what a signature names as its house, whole or in part."""
    mine = one.evidence.bbox
    others = (other.evidence.bbox for other in signed if other.field is one.field is FieldName.CLINIC)
    return mine is not None and any(other is not None and mine.meets(other) for other in others)


def _doctors(running: RunningText, spans: list[PlaceSpan], *, is_cover: bool) -> Iterator[Candidate]:
    """Yield who orders; who signs a mail that only brings an order is nobody without a title."""
    said_softly = unshouted(running)
    people = find_people(said_softly, spans)
    for person in people if is_cover else [*people, *find_untitled(said_softly, spans, people)]:
        if person.sureness > 0:
            yield doctor_candidate(running, person.start, person.end, person.sureness, person.why)
            if person.sureness > ALONE:
                yield from unit_of(running, person, spans)


def _without_reader(text: str, spans: list[PlaceSpan]) -> list[PlaceSpan]:
    """Return the places without the letter's reader and who gets a copy."""
    addressed = find_addressed(text)
    return [span for span in spans if not is_within(span.start, span.end, addressed)]


def _places(running: RunningText, spans: list[PlaceSpan], knowledge: Knowledge) -> Iterator[Candidate]:
    taken: set[tuple[int, int]] = set()
    for name in PLACE_FIELDS:
        for found in cues(name.value).finditer(running.text):
            cue = _up_to_place(running.text, found, name, spans)
            near = [span for span in spans if 0 <= span.start - cue.end() <= NEAR][:1]
            if near and is_apart(running.text, cue, near[0].start):
                continue
            if (
                near
                and ATTENTION.match(cue.group())
                and not _passes_on(running.text, cue, near[0], knowledge)
            ):
                continue
            if name in (FieldName.DESTINATION, FieldName.FORWARD_TO) and is_of_another(
                running.text[: cue.start()]
            ):
                continue
            if name is FieldName.DESTINATION and leads_onward(running.text, cue):
                continue  # "bilderna ska sedan vidare till", "slutlig mottagare"
            field = name
            if name is FieldName.DESTINATION and _is_reports(running.text, cue, spans):
                if not (_has_report_for_subject(running.text, cue) or _follows_place(cue, spans)):
                    continue
                field = FieldName.REPORT_DESTINATION
            if near and near[0].place.receiver and not near[0].place.rivals and not _is_label(running, cue):
                span, why = near[0], f"'{said(cue.group())}'"
                if name is FieldName.FORWARD_TO and _goes_on_from(running.text, cue, spans, taken):
                    why += f", {PASSED_ON}"
                if name is not FieldName.DESTINATION or (span.start, span.end) not in taken:
                    taken.add((span.start, span.end))
                    yield place_candidate(running, span.start, span.end, field, span.place, 0.9, why)


def _passes_on(text: str, cue: re.Match[str], span: PlaceSpan, knowledge: Knowledge) -> bool:
    """Tell "att. Handkirurgen" behind the receiver from a letter's own "Att. Röntgen"."""
    has_receiver = cues("destination").search(text, 0, cue.start()) is not None
    return has_receiver and not is_radiology(span.place, knowledge)


def _goes_on_from(
    text: str, cue: re.Match[str], spans: Sequence[PlaceSpan], taken: set[tuple[int, int]]
) -> bool:
    """Tell words right behind the place that images are sent to: "Skicka till Rtg Lund. Därefter till"."""
    before = [span for span in spans if span.end <= cue.start()]
    is_goal = bool(before) and (before[-1].start, before[-1].end) in taken
    return is_goal and not text[before[-1].end : cue.start()].strip(" ,.;\n")


def _up_to_place(text: str, cue: re.Match[str], name: FieldName, spans: Sequence[PlaceSpan]) -> re.Match[str]:
    """Return a cue without the place that it runs over: "länkas till Röntgen Lund, vidare till"."""
    inside = (span.start for span in spans if cue.start() < span.start and span.end <= cue.end())
    first = next(inside, None)
    shorter = cues(name.value).search(text, cue.start(), first) if first is not None else None
    return shorter or cue


def _unknown(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    """Read a destination that no directory knows: names in a row with a house's word among them."""
    for cue in cues(FieldName.DESTINATION.value).finditer(running.text):
        name = PLACE_NAME.match(running.text, cue.end())
        if name is None or _is_label(running, cue) or not is_goal(name[1], cue.group()):
            continue
        start, end = name.span(1)
        if _begins_label(running.text, start, end) or is_below_heading(running.text, cue.span(), start):
            continue  # the next field's label, or another column's value
        if not any(span.start < end and start < span.end and span.place.receiver for span in spans):
            place = Place(value=" ".join(name[1].split()), unit=None, receiver=None, confidence=1.0)
            why = f"'{said(cue.group())}'"
            yield place_candidate(running, start, end, FieldName.DESTINATION, place, 0.86, why)


def _begins_label(text: str, start: int, end: int) -> bool:
    """Tell words that are a form's next label, or begin one: "Mottagare / Sjukhus/vårdgivare"."""
    if text[end:].lstrip(" ").startswith(":"):
        return True
    rest = text[start:].partition("\n")[0].split()
    return any(
        load_labels().match(" ".join(rest[:count]), fuzzy=False) for count in (1, 2, 3) if count <= len(rest)
    )


def _abbreviated(running: RunningText, spans: list[PlaceSpan], knowledge: Knowledge) -> Iterator[Candidate]:
    """Read a destination by an abbreviation that several places share: a doubt, and no missing one."""
    for cue in cues(FieldName.DESTINATION.value).finditer(running.text):
        short = ABBREVIATION.match(running.text, cue.end())
        if short and not any(span.start < short.end() and short.start(1) < span.end for span in spans):
            place = resolve_place(short[1], knowledge)
            if place.rivals:
                start, end = short.span(1)
                why = f"'{said(cue.group())}', several places"
                yield place_candidate(running, start, end, FieldName.DESTINATION, place, 1.0, why)


def _labelled(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    """Read a known place right behind a label at a line's start."""
    for name in (FieldName.DESTINATION, FieldName.CLINIC):
        for label in label_forms(name.value).finditer(running.text):
            span = next((one for one in spans if one.start == label.end()), None)
            if span and span.place.receiver and not span.place.rivals:
                why = f"label '{said(label.group()).strip(' :.')}'"
                yield place_candidate(running, span.start, span.end, name, span.place, 0.9, why)


def _is_reports(text: str, cue: re.Match[str], spans: Sequence[PlaceSpan]) -> bool:
    """Tell where only the report goes from where the images go with it: "Svar till: ...".

    Images that a place before it has already been named for do not go with it.
    """
    ends = [span.end for span in spans if _follows_place(cue, [span])]
    first = max([0, cue.start() - SENTENCE, *ends])
    before = text[first : cue.start()].casefold().rpartition(":")[2]
    if _has_report_for_subject(text, cue):
        return True
    return bool(_REPORT.match(cue.group())) and not _IMAGES.search(before)


def _follows_place(cue: re.Match[str], spans: Sequence[PlaceSpan]) -> bool:
    """Say whether a place stands shortly before: "Bilder till Röntgen Lund, utlåtande till ..."."""
    return any(0 <= cue.start() - span.end < SENTENCE and span.place.receiver for span in spans)


def _has_report_for_subject(text: str, cue: re.Match[str]) -> bool:
    """Tell a sentence that speaks of the report alone up to its cue: "Utlåtandet ska till ..."."""
    own = _SENTENCE_OR_LINE.split(text[max(0, cue.start() - SENTENCE) : cue.end()])[-1]
    return bool(_SUBJECT.match(own.lstrip())) and not patterns("wants_named", "images").search(own)


def _is_label(running: RunningText, cue: re.Match[str]) -> bool:
    """Tell a heading with a label below it from a sentence: "Begäran om bilder / Till: ..."."""
    return "\n" in cue.group().strip() and running.text[cue.end() :].lstrip().startswith(":")
