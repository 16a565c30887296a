"""Where the pipeline is silent: what a plain phrase or label right before a name or a known place says of it.

The phrases are data (`phrases.toml`, [named]). Nothing that the pipeline gives a role is touched.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from intake.extract.identities import find_identities
from intake.extract.knowledge import Knowledge
from intake.extract.mentions import Mention, is_person
from intake.extract.names import has_title, is_name, strip_titles
from intake.extract.passage import Passage
from intake.extract.phrasebook import is_background, patterns
from intake.extract.resolve import find_places, resolve_place

PLACE_ROLES = ("DEST", "CLINIC")
NAME = re.compile(r"[A-ZÅÄÖÉÜ][\w'’´-]*\.?(?: (?:(?:von|af|de|la|van|al|el) ){0,2}[A-ZÅÄÖÉÜ][\w'’´-]*){0,3}")
BEFORE_IDENTITY = re.compile(r"([^\n\d,;:(]{3,40}?)[ ,(:]{1,4}(?:(?:pnr|född|f)\.?:? ?)?$", re.IGNORECASE)
BEHIND_IDENTITY = re.compile(r"[ ,:)]{1,4}([^\n\d,;:()]{3,40})")


def add_named(
    mentions: Sequence[Mention], passage: Passage, text: str, knowledge: Knowledge, today: date
) -> list[Mention]:
    """Return the mentions with those that phrases and labels name beside them."""
    found = [_settle(one, knowledge) for one in mentions]
    for one in (
        *_places(passage, text, knowledge),
        *_doctors(passage, text),
        *_patients(passage, text, today),
    ):
        if not any(other.start < one.end and one.start < other.end for other in found):
            found.append(one)
    return found


def _settle(mention: Mention, knowledge: Knowledge) -> Mention:
    """Return a mention with the role that the words right before it say, where they are plain."""
    before = mention.before[-90:]
    if mention.role == "DEST" and patterns("named", "REPORT_DEST").search(before):
        return replace(mention, role="REPORT_DEST", by_rule=True)
    if mention.role in ("OWN_DEPT", "FORWARD", "OTHER_PLACE", "HEAD") and not is_person(mention.text):
        for role in PLACE_ROLES:
            if patterns("named", role).search(before) and not _is_addressee(mention, knowledge):
                return replace(mention, role=role, by_net=False, by_rule=True)
    asked = mention.role == "OLD_EXAM" and patterns("named", "EXAM").search(before)
    if asked and not is_background(before[-60:], mention.after[:60]):
        return replace(mention, role="EXAM", share=min(mention.share, 0.6))
    if mention.role == "REFERRER" and patterns("named", "SIGNED").search(before):
        return replace(mention, role="DOCTOR", share=min(mention.share, 0.6))
    return mention


def _is_addressee(mention: Mention, knowledge: Knowledge) -> bool:
    """Tell our own department on a cover: it is the site's, or its fax number stands beside it."""
    beside = mention.after[:40].split("\n")[0].casefold()
    place = resolve_place(mention.text, knowledge)
    return "fax" in beside or (place.receiver is not None and place.receiver.id in knowledge.home)


def _by_rule(role: str, start: int, end: int, passage: Passage) -> Mention:
    return Mention(role, start, end, passage, by_net=False, by_rule=True)


def _places(passage: Passage, text: str, knowledge: Knowledge) -> Iterator[Mention]:
    for span in find_places(text, knowledge):
        before = text[max(0, span.start - 60) : span.start]
        for role in PLACE_ROLES:
            if patterns("named", role).search(before):
                yield _by_rule(role, span.start, span.end, passage)
                break


def _doctors(passage: Passage, text: str) -> Iterator[Mention]:
    refused = patterns("named", "DOCTOR_not")
    for match in patterns("named", "DOCTOR").finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        name = NAME.match(text, match.end())
        if (
            name
            and is_name(strip_titles(name.group()))
            and not refused.search(text[line_start : match.end()])
        ):
            yield _by_rule("DOCTOR", name.start(), name.end(), passage)


def _patients(passage: Passage, text: str, today: date) -> Iterator[Mention]:
    """Yield the name that stands beside an identity in its line."""
    for span in find_identities(text, today):
        line = text[text.rfind("\n", 0, span.start) + 1 : span.start]
        before, behind = BEFORE_IDENTITY.search(line), BEHIND_IDENTITY.match(text, span.end)
        if behind and (name := _name_at_front(behind[1])):
            start = behind.start(1) + behind[1].index(name)
            yield _by_rule("PATIENT", start, start + len(name), passage)
        elif before and (name := _name_at_end(before[1])):
            start = span.start - len(line) + before.start(1) + before[1].rindex(name)
            yield _by_rule("PATIENT", start, start + len(name), passage)


def _name_at_front(text: str) -> str | None:
    match = NAME.match(text.lstrip())
    return match.group() if match and _is_full_name(match.group()) else None


def _name_at_end(text: str) -> str | None:
    names = [match.group() for match in NAME.finditer(text) if text[match.end() :].strip() == ""]
    return names[0] if names and _is_full_name(names[0]) else None


def _is_full_name(text: str) -> bool:
    return len(text.split()) > 1 and is_name(text) and not has_title(text)
