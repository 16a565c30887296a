"""Which mentions have a part in the order: no reader of the letter, no copies, no words that name nobody."""

import re
from collections.abc import Sequence
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.language.addressed import find_addressed, is_within
from intake.extract.language.mentions import Mention
from intake.extract.language.phrasebook import has_cue, patterns
from intake.extract.pages.passage import Passage
from intake.extract.places.resolve import resolve_place
from intake.extract.values.identities import find_identities
from intake.extract.values.names import has_title, is_full_name, strip_titles

PLACES = ("CLINIC", "DEST", "FORWARD", "REPORT_DEST")
REACH = 60  # characters before a name that say its part
SMALL = {"i", "på", "och", "&", "av", "vid", "för", "of", "and", "für", "der", "und", "og", "de", "la"}
FORMAT = re.compile(r"[åymdxn\W]+", re.IGNORECASE)  # "ÅÅÅÅMMDD-XXXX" says how to write, not who


def keep_partakers(mentions: Sequence[Mention], text: str, knowledge: Knowledge) -> list[Mention]:
    """Return the mentions without those that the words around or their own words rule out."""
    addressed = find_addressed(text)
    return [
        one
        for one in mentions
        if not (one.role in (*PLACES, "DOCTOR") and is_within(one.start, one.end, addressed))
        and not (one.role in PLACES and not is_place(one.text, knowledge))
        and not (one.role == "CLINIC" and _is_radiology(one, knowledge))
        and not (one.role == "DEST" and _is_of_another(one))
        and not (one.role == "DOCTOR" and (_is_no_person(one) or _is_referrer(one)))
    ]


def without_cover(mentions: Sequence[Mention], passages: Sequence[Passage], today: date) -> list[Mention]:
    """Return the mentions without who signs a mail that only brings an order: "Se bifogad beställning"."""
    named = [one for one in passages if find_identities(one.text, today)]
    covers = [one for one in passages if one.running.page == 0 and named and one not in named]
    return [
        one
        for one in mentions
        if not (
            one.role in ("DOCTOR", "CLINIC", "HEAD")
            and any(one.passage is cover for cover in covers)
            and not has_title(one.before[-14:])
        )
    ]


def _is_radiology(mention: Mention, knowledge: Knowledge) -> bool:
    """Tell a radiology unit that nothing calls the orderer: it is written to and seldom writes."""
    unit = resolve_place(mention.text, knowledge).unit
    if has_cue(mention.role, mention.passage.text, mention.start):
        return False
    return any(one.kind == "radiology" and one.name == unit for one in knowledge.units)


def _is_of_another(mention: Mention) -> bool:
    """Tell where a referral or a bill is sent from where images go: "Remissen skickas till Röntgen Lund"."""
    return bool(patterns("partakers", "other_sent").search(mention.before[-REACH:]))


def _is_no_person(mention: Mention) -> bool:
    """Tell a house that is called after a person, or the next field's label, from a doctor."""
    words = mention.text.split()
    if FORMAT.fullmatch(mention.text):
        return True
    following = mention.after.split("\n")[0].split()[:1]
    is_house = any(patterns("place_words", "plain").search(word) for word in (*words, *following))
    return is_house or (len(words) == 1 and bool(patterns("place_words", "label").search(words[0])))


def _is_referrer(mention: Mention) -> bool:
    """Tell who referred the patient from who orders: "remiss hit från dr Anna Berg"."""
    return bool(patterns("partakers", "referred").search(" ".join(mention.before[-REACH:].split())))


def is_place(text: str, knowledge: Knowledge) -> bool:
    """Tell whether words can name a place: a known one, one with a house's word, or names in a row."""
    if patterns("place_words", "ourselves").search(text):
        return False
    if is_full_name(strip_titles(text)) and not patterns("place_words", "house").search(text):
        return False  # a person
    place = resolve_place(text, knowledge)
    if place.receiver is not None or place.rivals or patterns("place_words", "house").search(text):
        return True
    names = [word for word in text.split() if word.casefold() not in SMALL]
    return len(names) > 1 and all(word[0].isupper() for word in names)
