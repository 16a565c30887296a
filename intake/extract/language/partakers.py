"""Which mentions have a part in the order: no reader of the letter, no copies, no words that name nobody."""

from collections.abc import Sequence

from intake.extract.knowledge import Knowledge
from intake.extract.language.addressed import find_addressed, is_within
from intake.extract.language.mentions import Mention
from intake.extract.language.phrasebook import patterns
from intake.extract.places.resolve import resolve_place

PLACES = ("CLINIC", "DEST", "FORWARD", "REPORT_DEST")
SMALL = {"i", "på", "och", "&", "av", "vid", "för", "of", "and", "für", "der", "und", "og", "de", "la"}


def keep_partakers(mentions: Sequence[Mention], text: str, knowledge: Knowledge) -> list[Mention]:
    """Return the mentions without those that the words around or their own words rule out."""
    addressed = find_addressed(text)
    return [
        one
        for one in mentions
        if not (one.role in (*PLACES, "DOCTOR") and is_within(one.start, one.end, addressed))
        and not (one.role in PLACES and not is_place(one.text, knowledge))
        and not (one.role == "DOCTOR" and _is_no_person(one))
    ]


def _is_no_person(mention: Mention) -> bool:
    """Tell a house that is called after a person, or the next field's label, from a doctor."""
    words = mention.text.split()
    following = mention.after.split("\n")[0].split()[:1]
    is_house = any(patterns("place_words", "plain").search(word) for word in (*words, *following))
    return is_house or (len(words) == 1 and bool(patterns("place_words", "label").search(words[0])))


def is_place(text: str, knowledge: Knowledge) -> bool:
    """Tell whether words can name a place: a known one, one with a house's word, or names in a row."""
    if patterns("place_words", "ourselves").search(text):
        return False
    place = resolve_place(text, knowledge)
    if place.receiver is not None or place.rivals or patterns("place_words", "house").search(text):
        return True
    names = [word for word in text.split() if word.casefold() not in SMALL]
    return len(names) > 1 and all(word[0].isupper() for word in names)
