"""Write the clerk's work instructions and the ready texts to note, from a site's own sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from intake.check.ruling import Ruling, unique
from models.site import Site, Text, holds

BLANK = "____"  # what the clerk fills in where the case does not say it


def steps_of(rulings: Sequence[Ruling], site: Site, channel: str | None) -> tuple[str, ...]:
    """List what to do, in order: what is looked up, what is asked for, then the work by the open ways."""
    looked_up = [text.text for text in work(rulings, site, channel) if text.before]
    done = [text.text for text in work(rulings, site, channel) if not text.before]
    return unique([*looked_up, *questions(rulings), *done])


def questions(rulings: Iterable[Ruling]) -> Iterator[str]:
    """Yield what a clerk must find out before something goes."""
    for ruling in rulings:
        yield from (one.text for one in ruling.unmet if not one.waits and not one.in_steps)


def work(rulings: Iterable[Ruling], site: Site, channel: str | None) -> Iterator[Text]:
    """Yield the steps of each ruling in the order of its rules: for one channel, or for all that are open."""
    for ruling in rulings:
        rules = [*ruling.added, *([ruling.rule] if ruling.rule else ())]
        channels = [channel] if channel else list(ruling.decided.channels)
        for name in (name for rule in rules for name in rule.steps):
            if is_said(site.steps[name], ruling, channels):
                yield site.steps[name]


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
    """Put a place's text together for one way of sending.

    It is the one asked for; else one of which something more is said for this very case (a disc that is
    handed over is no link); else the first that has a text.
    """
    noted = [ruling for ruling in going if place in ruling.document]
    ways = [channel] if channel else unique(way for ruling in noted for way in ruling.decided.channels)
    said = {
        way: [note for note in site.notes if note.id == place and is_said(note, noted[0], [way])]
        for way in ways
    }
    named = [way for way in ways if any(way in note.channels for note in said[way])]
    if not named:
        return ""
    fitting = [way for way in named if any(note.when and way in note.channels for note in said[way])]
    pieces = [note.text for note in said[(fitting or named)[0]]]
    return " ".join(pieces).format_map(fields_of(noted, site, names))


def fields_of(noted: Sequence[Ruling], site: Site, names: Mapping[str, str]) -> Mapping[str, str]:
    """Return what fills the braces of a note; what is not known is a blank to be filled in."""
    words = site.words
    kind, asker = noted[0].facts["receiver"], noted[0].facts["requester"]
    with_report = words.get(f"with_report_{asker}") or words.get("with_report", "")
    return {
        "what": ", ".join(describe(ruling, words) for ruling in noted),
        "examinations": ", ".join(name_of(ruling, words, ", ") for ruling in noted),
        "with_report": with_report if any(ruling.decided.report for ruling in noted) else "",
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
    """Return an examination with its date, as the site writes one."""
    examination = ruling.examination
    day = examination.date.isoformat() if examination.date else words.get("undated", "")
    return between.join(part for part in (examination.description, day) if part)
