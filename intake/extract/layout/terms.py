"""Read an order's terms from labels and boxes: images or report, which way, how soon, which consent."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from intake.extract.labels.wordings import Wordings, is_one_of, key, nearest, spoken
from intake.extract.layout.rows import is_about_wants
from intake.extract.layout.slotted import Slotted, Ticked
from intake.extract.pages.snippet import candidate
from intake.extract.values.dates import deadline_of, find_dates
from models.order import Candidate, FieldName

FIELDS = {"channel": FieldName.CHANNEL, "consent": FieldName.CONSENT, "requester": FieldName.REQUESTER}
WHOLE = 0.9  # a label's answer that is a known word and nothing else, wherever below or beside it stands
OWN_ANSWERS = ("channel", "consent", "requester", "priority", "wants")

# a report that goes along with what stands before it: "CT hjärta 2026-11-09 + svar"
_WITH = re.compile(
    r"\w\W*(?:[+&]|\b(?:och|samt|med|inkl\w*\.?|jämte|plus|även)\b)\s*(?:\w+ )?(?:svar|utl)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What labels and boxes say of how the order is to be carried out. None: nothing."""

    candidates: tuple[Candidate, ...]
    wants: tuple[str, ...] | None
    urgent: bool | None
    needed_by: date | None


def read_terms(values: Sequence[Slotted], ticks: Sequence[Ticked], wordings: Wordings, today: date) -> Terms:
    """Read all that labels and tick boxes say of how the order is to be carried out."""
    candidates = [found for value in values for found in _labelled(value, wordings)]
    candidates += [found for tick in ticks if tick.ticked for found in _captioned(tick, wordings)]
    return Terms(
        candidates=tuple(candidates),
        wants=_wants(values, ticks, wordings),
        urgent=_urgent(values, ticks, wordings),
        needed_by=_needed_by(values, ticks, wordings, today),
    )


def _labelled(value: Slotted, wordings: Wordings) -> Iterable[Candidate]:
    if value.slot in FIELDS:
        group = wordings.words[value.slot]
        for meaning in spoken(value.snippet.text, group)[:1]:
            is_all = is_one_of(value.snippet.text, group.get(meaning, ()))
            sureness = max(value.sureness, WHOLE) if is_all else value.sureness
            yield candidate(FIELDS[value.slot], meaning, value.snippet, sureness, value.why)


def _captioned(tick: Ticked, wordings: Wordings) -> Iterable[Candidate]:
    for name, field in FIELDS.items():
        if tick.slot == name:
            continue  # the label's own value has it
        if meaning := _meaning(tick.text, name, wordings):
            yield candidate(field, meaning, tick.snippet, 0.92, f"ticked '{tick.text}'")


def _meaning(text: str, name: str, wordings: Wordings) -> str | None:
    """Return what a caption means: all of it, or, for what is said at length, some words of it."""
    group = wordings.words[name]
    for value, forms in group.items():
        if is_one_of(text, forms) and (name != "consent" or len(key(text)) > 9):
            return value
    if name == "consent" and spoken(text, wordings.words["about"]):
        return next(iter(spoken(text, group)), None)
    if name == "channel":
        return next(iter(spoken(text, _without(group, "fax", "post"))), None)
    return None


def _without(group: Mapping[str, Iterable[str]], *values: str) -> dict[str, Iterable[str]]:
    return {value: forms for value, forms in group.items() if value not in values}


def _wants(values: Sequence[Slotted], ticks: Sequence[Ticked], wordings: Wordings) -> tuple[str, ...] | None:
    group = wordings.words["wants"]
    asked = [value for value in values if value.slot == "wants" or is_about_wants(value, wordings)]
    plain = [value for value in asked if value.is_set_apart and is_about_wants(value, wordings)]
    said = [word for value in plain or asked for word in spoken(value.snippet.text, group)]
    if not plain and set(said) == {"images"}:
        said = []  # "Beställning röntgenbilder" heads a page
    free = [tick for tick in ticks if tick.ticked and tick.slot not in OWN_ANSWERS]
    said += [word for tick in free for word in _wanted_by(tick, wordings)]
    for value in values:
        if value.slot == "want_report" and (answer := _answer(value.snippet.text, wordings)) is not None:
            said += ["images report"] if answer else ["images"]
    if not said:
        return None
    if "report only" in said:
        return ("report",)
    found = {word for meaning in said for word in meaning.split()}
    alone = found == {"report"}
    if alone and any(_WITH.search(value.snippet.text) for value in asked):
        return ("images", "report")
    if alone and not _offers_images(ticks, wordings) and not asked:
        return ("images", "report")
    return tuple(word for word in ("images", "report") if word in found)


def _wanted_by(tick: Ticked, wordings: Wordings) -> list[str]:
    text = tick.text
    if not text or is_one_of(text, wordings.words["answers"]["yes"]):
        text = tick.question
    return spoken(text, wordings.words["wants"]) if len(text.split()) <= 6 else []


def _offers_images(ticks: Sequence[Ticked], wordings: Wordings) -> bool:
    return any("images" in spoken(tick.text, wordings.words["wants"]) for tick in ticks)


def _answer(text: str, wordings: Wordings) -> bool | None:
    answers = spoken(text, wordings.words["answers"])
    return answers[0] == "yes" if answers else None


def _urgent(values: Sequence[Slotted], ticks: Sequence[Ticked], wordings: Wordings) -> bool | None:
    said: list[bool] = []
    group = wordings.words["urgent"]
    for value in values:
        if value.slot == "priority":
            text = value.snippet.text
            answers = nearest(text, group) or spoken(text, wordings.words["answers"])
            said += [answer == "yes" for answer in answers]
    for tick in ticks:
        if len(tick.text.split()) <= 4 and not tick.text.strip().isdigit():
            said += [tick.ticked and meaning == "yes" for meaning in nearest(tick.text, group)]
    return any(said) if said else None


def _needed_by(
    values: Sequence[Slotted], ticks: Sequence[Ticked], wordings: Wordings, today: date
) -> date | None:
    asked = [value for value in values if value.slot in ("needed_by", "priority")]
    texts = [(value.snippet.text, value.slot == "needed_by") for value in asked]
    texts += [(tick.text, False) for tick in ticks if tick.ticked]
    for text, is_deadline in texts:
        for span in find_dates(text, today):
            if is_deadline or spoken(text[: span.start], {"": wordings.words["before"]["words"]}):
                day = deadline_of(span, today)
                if day is not None:
                    return day
    return None
