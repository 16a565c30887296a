"""Write the clerk's work instructions and the ready texts to note, from a site's own sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from intake.check.ruling import Ruling, unique
from models.site import Site, Text, holds

BLANK = "____"  # what the clerk fills in where the case does not say it


def steps_of(rulings: Sequence[Ruling], site: Site, channel: str | None) -> tuple[str, ...]:
    """List what to do, in order: first what is asked for, then each rule's steps for the open channels."""
    return unique([*questions(rulings), *work(rulings, site, channel)])


def questions(rulings: Iterable[Ruling]) -> Iterator[str]:
    for ruling in rulings:
        yield from (requirement.text for requirement in ruling.unmet if not requirement.waits)


def work(rulings: Iterable[Ruling], site: Site, channel: str | None) -> Iterator[str]:
    for ruling in rulings:
        rules = [*ruling.added, *([ruling.rule] if ruling.rule else ())]
        channels = [channel] if channel else list(ruling.decided.channels)
        for name in (name for rule in rules for name in rule.steps):
            if is_said(site.steps[name], ruling, channels):
                yield site.steps[name].text


def is_said(text: Text, ruling: Ruling, channels: Sequence[str]) -> bool:
    """Tell whether a step or note fits what goes, and by which ways."""
    decided = ruling.decided
    sends = {"": True, "images": decided.images, "report": decided.report}
    sends["report_alone"] = decided.report and not decided.images
    return (
        sends[text.sends]
        and (not text.channels or any(channel in text.channels for channel in channels))
        and (ruling.invoice or not text.invoice)
        and holds(text.when, ruling.facts)
    )


def notes_of(
    rulings: Sequence[Ruling], site: Site, channel: str | None, names: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Write the text for each place that a release is noted in: of what goes now, else of what is asked.

    `names` says receiver, doctor, clinic, signature and time where they are known.
    """
    now = [ruling for ruling in rulings if ruling.decided.outcome == "release"]
    going = now or [ruling for ruling in rulings if ruling.opens]
    places = unique(place for ruling in going for place in ruling.document)
    written = ((place, write_note(place, going, site, channel, names)) for place in places)
    return tuple((place, text) for place, text in written if text)


def write_note(
    place: str, going: Sequence[Ruling], site: Site, channel: str | None, names: Mapping[str, str]
) -> str:
    """Put a place's text together for one way of sending: the one asked for, or the first that has a text."""
    noted = [ruling for ruling in going if place in ruling.document]
    ways = [channel] if channel else unique(way for ruling in noted for way in ruling.decided.channels)
    for way in ways:
        pieces = [note.text for note in site.notes if note.id == place and is_said(note, noted[0], [way])]
        if any(way in note.channels for note in site.notes if note.id == place):
            return " ".join(pieces).format_map(fields_of(noted, site, names))
    return ""


def fields_of(noted: Sequence[Ruling], site: Site, names: Mapping[str, str]) -> Mapping[str, str]:
    words = site.words
    kind = noted[0].facts["receiver"]
    return {
        "what": ", ".join(describe(ruling, words) for ruling in noted),
        "examinations": ", ".join(name_of(ruling, words, ", ") for ruling in noted),
        "with_report": words.get("with_report", "") if any(ruling.decided.report for ruling in noted) else "",
        "receiver": names.get("receiver") or words.get(kind) or words.get("unknown", BLANK),
        **{key: names.get(key) or BLANK for key in ("time", "doctor", "clinic", "signature")},
    }


def describe(ruling: Ruling, words: Mapping[str, str]) -> str:
    """Name an examination, and whether its report goes along or alone."""
    name = name_of(ruling, words, " ")
    if ruling.decided.report:
        images = ruling.decided.images
        return name + words.get("with_report", "") if images else words.get("report_alone", "") + name
    return name


def name_of(ruling: Ruling, words: Mapping[str, str], between: str) -> str:
    examination = ruling.examination
    day = examination.date.isoformat() if examination.date else words.get("undated", "")
    return between.join(part for part in (examination.description, day) if part)
