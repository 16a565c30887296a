"""Where the pipeline is silent: what a plain phrase or label right before a name or a known place says of it.

The phrases are data (`phrases.toml`, [named]). Nothing that the pipeline gives a role is touched.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.language.chosen import is_chosen
from intake.extract.language.mentions import Mention
from intake.extract.language.phrasebook import is_background, is_secretary, patterns
from intake.extract.pages.passage import SENTENCE_STARTS, WRAPPED, Passage
from intake.extract.places.ours import is_our_department
from intake.extract.places.resolve import PlaceSpan, find_places, resolve_place
from intake.extract.values.identities import find_identities
from intake.extract.values.letters import CAPITAL, PARTICLE
from intake.extract.values.names import end_of_long_title, has_title, is_name, is_titled_name, strip_titles

PLACE_ROLES = ("DEST", "CLINIC")
BY_LINE = {"SENDER": "CLINIC", "ONWARD": "FORWARD"}  # what a line's first words say, and the role
WHOLE = ("DEST", "CLINIC", "FORWARD", "REPORT_DEST", "HEAD", "OWN_DEPT")
NAME = re.compile(
    rf"(?:{CAPITAL}\.(?= )|{CAPITAL}[\w'’´-]*)(?: (?:{PARTICLE} ){{0,2}}{CAPITAL}[\w'’´-]*){{0,3}}"
)
IDENTITY_NEXT = re.compile(r"[ ,(]{1,3}(?:\d{8}|\d{6})[-+ ]?\d{3}")
BEFORE_IDENTITY = re.compile(r"([^\n\d,;:(]{3,40}?)[ ,(:]{1,4}(?:(?:pnr|född|f)\.?:? ?)?$", re.IGNORECASE)
SHORT = re.compile(r"\b(inkl|exkl|ev|resp|ca|utl|jfr|bif)\.(?= )", re.IGNORECASE)
RUN_ON = re.compile(
    r"[ ,]+(?:så|för|att|som|inför|och|samt|innan|före|snarast|tack|gärna|via)$"
)  # behind a name
BEHIND_IDENTITY = re.compile(r"[ ,:)]{1,4}([^\n\d,;:()]{3,40})")


def add_named(
    mentions: Sequence[Mention], passage: Passage, text: str, knowledge: Knowledge, today: date
) -> list[Mention]:
    """Return the mentions with those that phrases and labels name beside them."""
    places = find_places(text, knowledge)
    found = [_settle(_behind_verb(one, places), knowledge) for one in mentions]
    found = [_without_person(one, places) for one in found]
    found = [_whole_place(one, places, found) for one in found]
    found = _once(found)
    doctors = list(_labelled("DOCTOR", passage, text))
    found = [one for one in found if not _is_misplaced(one, doctors, places)]
    for one in (
        *_places(passage, text, places),
        *doctors,
        *_patients(passage, text, today),
        *_labelled("PATIENT", passage, text),
    ):
        if not any(other.start < one.end and one.start < other.end for other in found):
            found.append(one)
    return found


def _settle(mention: Mention, knowledge: Knowledge) -> Mention:
    """Return a mention with the role that the words right before it say, where they are plain."""
    before = _sentence_before(mention)
    for said, role in BY_LINE.items():
        if mention.role in WHOLE and patterns("named", said).search(before):
            return replace(mention, role=role, by_net=mention.role == role, by_rule=True)
    if mention.role == "DEST" and patterns("named", "REPORT_DEST").search(before):
        return replace(mention, role="REPORT_DEST", by_rule=True)
    if mention.role == "REPORT_DEST" and _is_of_images(SENTENCE_STARTS.split(before)[-1]):
        return replace(mention, role="DEST", by_net=False, by_rule=True)
    is_goal = is_chosen(mention.passage.text, mention.start, mention.end)
    if mention.role == "CLINIC" and (is_goal or patterns("named", "DEST").search(before)):
        return replace(mention, role="DEST", by_net=False, by_rule=True)
    if mention.role in ("OWN_DEPT", "FORWARD", "OTHER_PLACE", "HEAD") and not is_titled_name(mention.text):
        for role in PLACE_ROLES:
            if patterns("named", role).search(before) and not _is_addressee(mention, knowledge):
                return replace(mention, role=role, by_net=False, by_rule=True)
    asked = mention.role == "OLD_EXAM" and patterns("named", "EXAM").search(before)
    if asked and not is_background(before[-60:], mention.after[:60]):
        return replace(mention, role="EXAM", share=min(mention.share, 0.6))
    other = mention.role in ("REFERRER", "SIGNER", "OTHER_PLACE") or (
        mention.role == "DOCTOR" and not has_title(mention.text)
    )
    if other and IDENTITY_NEXT.match(mention.after) and _is_full_name(mention.text):
        return replace(mention, role="PATIENT", share=min(mention.share, 0.6))
    if mention.role == "SIGNER" and _signs_as_doctor(mention):
        return replace(mention, role="DOCTOR", share=min(mention.share, 0.6))
    if mention.role == "REFERRER" and patterns("named", "SIGNED").search(before):
        return replace(mention, role="DOCTOR", share=min(mention.share, 0.6))
    return mention


def _sentence_before(mention: Mention) -> str:
    """Return the words before a mention, a wrapped line and a short word's full stop ending no sentence."""
    return SHORT.sub(r"\1 ", WRAPPED.sub(" ", mention.before[-120:]))[-90:]


def _is_of_images(sentence: str) -> bool:
    """Tell words that send to a place and speak of the images, or of no report: "... svar. Skickas till"."""
    if not patterns("named", "DEST").search(sentence):
        return False
    named, images = (patterns("wants_named", key).search(sentence) for key in ("any", "images"))
    return images is not None or named is None


def _signs_as_doctor(mention: Mention) -> bool:
    """Tell a signature with a doctor's title behind the name or alone in the line below it."""
    beside, _, below = mention.after.partition("\n")
    line = below.split("\n")[0] if not beside.strip(" ,.") else beside.strip(" ,.")
    is_title = has_title(line) and not is_name(strip_titles(line))
    before = mention.before.rsplit("\n", 1)[-1].strip()
    return is_title and not before and not is_secretary(line)


def _is_addressee(mention: Mention, knowledge: Knowledge) -> bool:
    """Tell our own department on a cover: it is the site's, or its fax number stands beside it."""
    beside = mention.after[:40].split("\n")[0].casefold()
    place = resolve_place(mention.text, knowledge)
    return "fax" in beside or is_our_department(place, knowledge)


def _by_rule(role: str, start: int, end: int, passage: Passage) -> Mention:
    return Mention(role, start, end, passage, by_net=False, by_rule=True)


def _without_person(mention: Mention, places: Sequence[PlaceSpan]) -> Mention:
    """Return a place's mention without the name before it: "Rut Alenius, Medicinkliniken Motala"."""
    for span in places:
        if mention.role in WHOLE and mention.start < span.start < mention.end:
            front = mention.passage.text[mention.start : span.start].strip(" ,\n/")
            if len(front.split()) > 1 and is_name(strip_titles(front)):
                return replace(mention, start=span.start)
    return mention


def _behind_verb(mention: Mention, places: Sequence[PlaceSpan]) -> Mention:
    """Return a place's mention without the line's verb before it: "SÄNDES NU-SJUKVÅRDEN UDDEVALLA"."""
    begins_line = mention.before[-1:] in ("", "\n")
    for span in places if begins_line and mention.role in WHOLE else ():
        front = mention.passage.text[mention.start : span.start]
        if mention.start < span.start < mention.end and patterns("named", "DEST").search(f"\n{front}"):
            return replace(mention, start=span.start)
    return mention


def _is_misplaced(mention: Mention, doctors: Sequence[Mention], places: Sequence[PlaceSpan]) -> bool:
    """Tell a place's mention that is a doctor's name by its label, and no place that is known."""
    known = any(span.start < mention.end and mention.start < span.end for span in places)
    named = any(one.start < mention.end and mention.start < one.end for one in doctors)
    return mention.role in WHOLE and named and not known


def _whole_place(mention: Mention, places: Sequence[PlaceSpan], others: Sequence[Mention]) -> Mention:
    """Return a place's mention with all the words that the directory takes for the same place."""
    if mention.role not in WHOLE:
        return mention
    for span in places:
        if span.start < mention.end and mention.start < span.end:
            whole = replace(mention, start=min(mention.start, span.start), end=max(mention.end, span.end))
            inside = (one for one in others if one.start < whole.end and whole.start < one.end)
            if all(one.role == mention.role for one in inside):
                mention = whole
    over = RUN_ON.search(mention.text)
    return replace(mention, end=mention.end - len(over.group())) if over else mention


def _once(mentions: Sequence[Mention]) -> list[Mention]:
    """Return each stretch once for its role, at its surest: a unit and its house are one place."""
    found: dict[tuple[str, int, int], Mention] = {}
    for one in mentions:
        other = found.setdefault((one.role, one.start, one.end), one)
        if one.share > other.share:
            found[one.role, one.start, one.end] = one
    return list(found.values())


def _places(passage: Passage, text: str, places: Sequence[PlaceSpan]) -> Iterator[Mention]:
    for span in places:
        before = text[max(0, span.start - 60) : span.start]
        is_goal = is_chosen(text, span.start, span.end)
        for role in PLACE_ROLES:
            if patterns("named", role).search(before) or (is_goal and role == "DEST"):
                yield _by_rule(role, span.start, span.end, passage)
                break


def _labelled(role: str, passage: Passage, text: str) -> Iterator[Mention]:
    """Yield the names that stand right behind a doctor's or a patient's label, or behind a title."""
    refused = patterns("named", "DOCTOR_not")
    for match in patterns("named", role).finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        name = NAME.match(text, _behind_title(text, match.end()))
        is_empty = "\n" in match.group() or (name and text[name.end() :].lstrip().startswith(":"))
        if is_empty or (role == "DOCTOR" and refused.search(text[line_start : match.end()])):
            continue  # the next field's label is no name
        if name and is_name(strip_titles(name.group())) and (role == "DOCTOR" or _is_full_name(name.group())):
            yield _by_rule(role, name.start(), name.end(), passage)


def _behind_title(text: str, start: int) -> int:
    """Return where a name begins behind a title of several words: "Läkare Distr läk Ek"."""
    end = end_of_long_title(text, start)
    return start if end is None else end + (text[end : end + 1] == " ")


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
