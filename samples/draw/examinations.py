"""Examinations whose images are ordered, as the truth describes them and as people write them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.lists import bodies, modality_words

SIDES = {"höger": ("höger", "hö", "hö."), "vänster": ("vänster", "vä", "vä.")}
CONTRAST = {
    "med kontrast": ("med kontrast", "m kontrast", "med iv kontrast"),
    "utan kontrast": ("utan kontrast",),
}
FOREIGN = (
    ("CT thorax", "CT torax"),
    ("CT abdomen", "CT buk"),
    ("MR caput", "MR hjärna"),
    ("MR columna lumbalis", "MR ländrygg"),
    ("CT caput", "CT hjärna"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One examination: what the truth accepts, and the ink."""

    description: str
    accept: tuple[str, ...]
    date: date | None
    written: str
    date_written: str
    date_accept: tuple[str | None, ...] = ()
    modality: str = ""  # the canonical word
    part: str = ""  # body part, side and contrast as written


def make_examination(rng: Random, split: str, style: str, before: date, language: str = "sv") -> Wanted:
    """Make one examination on a day before the order was written."""
    day = past_date(rng, before)
    if language != "sv":
        written, description = rng.choice(FOREIGN)
        accept = (written, description.replace("hjärna", "skalle"), description.replace("hjärna", "huvud"))
        return Wanted(description, accept, day, written, write_date(day, style))
    body = rng.choice(bodies(split))
    modality = rng.choice(body.modalities)
    side = rng.choice(list(SIDES)) if body.sided else ""
    contrast = rng.choice(list(CONTRAST)) if modality in body.contrast and rng.random() < 0.25 else ""
    part = _write_part(rng, rng.choice(body.forms), side, contrast)
    word = rng.choice(modality_words(split)[modality])
    return Wanted(
        " ".join(part for part in (modality, body.name, side, contrast) if part),
        _also(modality, (body.name, *body.accept), side, contrast),
        day,
        word + part if word.endswith("-") and part[0] == part[0].lower() else f"{word.rstrip('-')} {part}",
        write_date(day, style),
        modality=modality,
        part=part,
    )


def _also(modality: str, names: tuple[str, ...], side: str, contrast: str) -> tuple[str, ...]:
    """List the descriptions that mean the same: other names, the side before the body part."""
    found = []
    for name in names:
        for order in ((name, side), (side, name)):
            found.append(" ".join(part for part in (modality, *order, contrast) if part))
    return tuple(dict.fromkeys(found))


def _write_part(rng: Random, body: str, side: str, contrast: str) -> str:
    text = body
    if side:
        word = rng.choice(SIDES[side])
        text = f"{body} {word}" if rng.random() < 0.5 else f"{word} {body}"
    return f"{text} {rng.choice(CONTRAST[contrast])}" if contrast else text


def make_examinations(
    rng: Random, split: str, style: str, before: date, fault: str | None, language: str = "sv"
) -> list[Wanted]:
    """Make an order's examinations, none twice, with the fault asked for in the first one."""
    count = rng.choices([1, 2, 3], [60, 28, 12])[0]
    made: list[Wanted] = []
    while len(made) < count:
        one = make_examination(rng, split, style, before, language)
        if one.description.split()[:2] not in [other.description.split()[:2] for other in made]:
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdate(rng, made[0], style)
    if fault == "missing.date":
        month = f"{made[0].date:%Y-%m}" if rng.random() < 0.5 else ""
        made[0] = replace(made[0], date=None, date_written=month)
    elif fault is None and len(made) > 1 and language == "sv" and rng.random() < 0.12:
        made = [made[0], *(replace(one, date=made[0].date, date_written="samma datum") for one in made[1:])]
    return made


def _misdate(rng: Random, one: Wanted, style: str) -> Wanted:
    """Give an examination a date that cannot be: not in the calendar, or still to come."""
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(100, 700))
    return replace(one, date=None, date_written=write_date(ahead, "iso"), date_accept=(ahead.isoformat(),))
