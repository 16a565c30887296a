"""What a doctor's name says for itself and against it: a title, a known first name, who else is titled."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from intake.extract.alike.groups import VOTE, Group
from intake.extract.alike.ourselves import is_ours
from intake.extract.alike.sameness import fold
from intake.extract.facts.cut import goes_on_below, is_cut, may_lack_an_initial
from intake.extract.facts.receivers import is_receivers
from intake.extract.facts.scene import Scene
from intake.extract.facts.strokes import is_same_spot
from intake.extract.facts.writers import LABEL, asks_for, label_before, words_before, words_behind, words_in
from intake.extract.pages.geometry import share_y
from intake.extract.prose.grammar import cues
from intake.extract.prose.others import has_other_part, has_other_part_behind
from intake.extract.prose.people import AT_END, BY_PLACE
from intake.extract.prose.seeing import SEEING
from intake.extract.values.known_names import is_given_name, is_known_name, is_surname
from intake.extract.values.names import has_title, is_name, is_person
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Word

ORDERS = 0.8  # how surely the grammar must say that somebody orders
FIRST_BEHIND = re.compile(r"([^\W\d_][\w-]+)\W*$")  # a word alone
SECOND_BEHIND = re.compile(r"(?:[/(&+]|(?:och|el\.?|eller|resp\.?|alt\.?)\s)\s*([^\W\d_][\w-]+)")
OTHERS_LABELS = frozenset(("referrer", "referring", "reviewer"))
OR = frozenset(("el", "el.", "eller"))
LONGEST_UNIT = 4  # letters: "KK", "ÖNH", "IVA"
OWN_LINE = (BY_PLACE, AT_END)  # what the grammar says of a titled person's own line
SIGNS = "a whole name"  # what it says of who signs without a title
SEES = re.compile(r"(?<!\w)(?:granska|bedöm|titta|läsa|läser|ses\b|demonstrera)", re.IGNORECASE)
NEAR = 4  # of a letter's height: room for "vid"
DATE = re.compile(r"\b(?:19|20)\d\d-?[01]\d-?[0-3]\d\b")


def signs_untitled(group: Group, scene: Scene) -> bool:
    """Tell somebody who sends or signs and whom no title and no label makes a doctor."""
    voting = [member for member in group.members if member.confidence >= VOTE]
    is_told = any(member.reader is not Reader.LANGUAGE for member in voting)
    return is_told and all(map(_is_by_sending, voting)) and not any(map(scene.is_titled, voting))


def facts_of_doctor(best: Candidate, scene: Scene) -> Iterator[str]:
    """Tell what a name's words come to, what title it has, and who else stands on the page."""
    words = best.value.split()
    yield from _of_words(best, words, scene)
    yield from _of_title(best, words, scene)
    yield from _of_others(best, scene)


def _signs_by_last_name(best: Candidate, scene: Scene) -> bool:
    """Tell a known last name with a title in a signing line of its own: "Hietala, specialistläkare"."""
    lines = (one for one in scene.candidates if one.field is FieldName.DOCTOR and one.why in OWN_LINE)
    is_last = is_surname(best.value) and not is_given_name(best.value)
    return is_last and any(is_same_spot(one.evidence, best.evidence) for one in lines)


def _of_words(best: Candidate, words: Sequence[str], scene: Scene) -> Iterator[str]:
    """Tell whether the words are a person's name, and nothing but it."""
    if len(words) == 1 and not _signs_by_last_name(best, scene):
        is_first = is_given_name(words[0]) and not is_surname(words[0]) and not _is_closed(best, scene)
        yield "given name alone" if is_first else "one word"
        if best.raw.startswith(words[0]) and has_title(best.raw):
            yield "a word before a title"
    if words and may_lack_an_initial(scene, words[0], best.evidence):
        yield "room for an initial before it"
    if words and is_given_name(words[0]):
        yield "a known given name"
    is_genitive = len(words) > 2 and words[-1].endswith("s") and not is_known_name(words[-1])
    if is_genitive and is_known_name(" ".join(words[:-1])):
        yield "a known name and a word more"
    if not is_name(best.value):
        yield "no name"
    if len(words) > 2 and not _may_begin(words[0]) and is_given_name(words[1]) and is_surname(words[-1]):
        yield "a word before a first name"
    if DATE.search(best.raw):
        yield "a day in its words"


def _stays_with_us(scene: Scene) -> bool:
    """Say whether all images go to those who order: to the one house that signs."""
    clinics = {one.directory_id for one in scene.candidates if one.field is FieldName.CLINIC}
    voting = (one for one in scene.candidates if one.confidence >= VOTE)
    goals = [one for one in voting if one.field is FieldName.DESTINATION]
    return bool(goals) and all(is_ours(one) or (one.directory_id in clinics - {None}) for one in goals)


def _may_begin(word: str) -> bool:
    """Tell a name or an initial from a word that leads to one: "Kollega Anna Berg"."""
    return is_known_name(word) or len(word.strip(".")) == 1


def _of_title(best: Candidate, words: Sequence[str], scene: Scene) -> Iterator[str]:
    """Tell whether a title stands by the name, and what it may be where none does."""
    is_titled = scene.is_titled(best) or (len(words) == 1 and _signs_by_last_name(best, scene))
    if len(words) == 1 and (any(is_cut(scene, best.evidence)) or not is_titled):
        yield "part of a name, it may be"
    if is_titled:
        yield "titled"
    elif not (is_person(best.value) or (words and is_given_name(words[0]))):
        yield "neither a title nor a known given name"
        if len(words) == 1 and not is_known_name(words[0]):
            yield "a word that is no known name"
    if goes_on_below(scene, best.evidence):
        yield "goes on below"
    before, behind = words_before(best.evidence, scene.pages), words_behind(best.evidence, scene.pages)
    if SEEING in best.why:
        yield "sees the patient" if _stays_with_us(scene) else "sees the patient elsewhere, it may be"
    elif has_other_part_behind(behind) or has_other_part(before):
        yield "another part is said"
    if _has_first_name_behind(best, scene):
        yield "a first name behind its comma"
    if _has_second_behind(best, words, scene):
        yield "another name beside it"
    if _works_where_they_go(best, scene):
        yield "the receiver's doctor"
    if (slots := label_before(best.evidence, scene.pages)) and slots <= OTHERS_LABELS:
        yield "behind another label"
    if scene.leads_into_place(best.evidence):
        yield "a unit may begin in it"


def _is_closed(best: Candidate, scene: Scene) -> bool:
    """Say whether a comma ends a titled name, so that no last name follows: "doktor Abdulrahman, KK"."""
    last = words_in(best.evidence, scene.pages)[-1:]
    return scene.is_titled(best) and any(one.text.endswith(",") for one in last)


def _has_first_name_behind(best: Candidate, scene: Scene) -> bool:
    """Tell "Anna Berg, Maria": whose last names stand first, or another person's beginning."""
    first = FIRST_BEHIND.match(words_behind(best.evidence, scene.pages))
    is_closed = any(one.text.endswith(",") for one in words_in(best.evidence, scene.pages)[-1:])
    return first is not None and is_closed and is_given_name(first[1])


def _has_second_behind(best: Candidate, words: Sequence[str], scene: Scene) -> bool:
    """Tell "Hellgren / Berg", "Tobias Hellgren (Anna Berg)", "Hellgren, Berg": one of two, unknown which."""
    behind = words_behind(best.evidence, scene.pages)
    second = SECOND_BEHIND.match(behind) or SECOND_BEHIND.match(best.raw.partition(best.value)[2].strip())
    if not second and len(words) == 1 and words_in(best.evidence, scene.pages)[-1:]:
        is_closed = words_in(best.evidence, scene.pages)[-1].text.endswith(",")
        second = FIRST_BEHIND.match(behind) if is_closed else None
    if second and is_known_name(second[1]):
        return True
    return any(word in OR and is_surname(before) for before, word in pairwise(words))


def _works_where_they_go(best: Candidate, scene: Scene) -> bool:
    """Tell who is to look at the images in the receiver's house, where another house orders."""
    around = f"{words_before(best.evidence, scene.pages)} {words_behind(best.evidence, scene.pages)}"
    if not SEES.search(around):
        return False
    inside = words_in(best.evidence, scene.pages)
    beside = [seen for seen in scene.census.places if inside and _is_beside(inside[-1], seen.evidence)]
    known = [
        one
        for one in scene.candidates
        if one.directory_id and not any(is_same_spot(one.evidence, seen.evidence) for seen in beside)
    ]
    goals, houses = (
        {one.directory_id for one in known if one.field is name and one.confidence >= VOTE}
        for name in (FieldName.DESTINATION, FieldName.CLINIC)
    )
    return bool(houses - goals) and any(seen.directory_id in goals - houses for seen in beside)


def _is_beside(last: Word, place: Evidence) -> bool:
    """Say whether a place begins right behind a word, a small one between: "dr Berg på Röntgen Lund"."""
    box = place.bbox
    if box is None or share_y(last.box, box) < last.box.height / 2:
        return False
    return -1 < box.x0 - last.box.x1 < NEAR * last.box.height


def _of_others(best: Candidate, scene: Scene) -> Iterator[str]:
    """Tell who else stands on the page."""
    doctors = scene.census.doctors
    if scene.others(best, doctors):
        yield "other doctors on the page"
    if scene.has_stranger(best):
        yield "other people on the picture"
    is_only = len({fold(seen.value) for seen in doctors}) == 1 and scene.is_titled(best)
    yield "the only titled person" if is_only else "not the only titled person"


def is_no_rival(rival: Group, group: Group, scene: Scene) -> bool:
    """Tell what is no other name to a titled doctor's: who only writes, a word that is nobody's name."""
    if group.best.field is not FieldName.DOCTOR:
        return False
    if is_receivers(rival, group, scene):
        return True
    if not scene.is_titled(group.best):
        return False
    return is_mere_writer(rival, group, scene) or _is_mere_word(rival, group, scene)


def _is_mere_word(rival: Group, group: Group, scene: Scene) -> bool:
    """Tell a unit's letters beside a whole name that is known: "KK" below the doctor's label."""
    words = group.best.value.split()
    if len(words) < 2 or not is_given_name(words[0]) or any(map(scene.is_titled, rival.members)):
        return False
    return all(one.value.isupper() and len(one.value) <= LONGEST_UNIT for one in rival.members)


def is_mere_writer(rival: Group, group: Group, scene: Scene) -> bool:
    """Tell who sends or signs without a title, no rival of a titled person whom words make the orderer.

    A secretary's cover, her mail and her greeting name her; the order names the doctor.
    """
    told = (one for one in group.members if one.reader is Reader.GRAMMAR and one.confidence >= ORDERS)
    if not any(not one.why.startswith(SIGNS) for one in told):
        return False
    voting = [one for one in rival.members if one.confidence >= VOTE]
    return not any(scene.is_titled(one) for one in voting) and all(map(_is_by_sending, voting))


def _is_by_sending(one: Candidate) -> bool:
    """Tell a person whom nothing but a sender's label, a greeting or the language reader names."""
    if one.reader is Reader.LANGUAGE:
        return True
    if one.reader is Reader.GRAMMAR:
        return one.why.startswith(SIGNS)
    label = LABEL.match(one.why)
    if label is None or cues("doctor").fullmatch(label[1]):
        return False  # "Beställare" asks who orders, "Avsändare" who sends
    return asks_for(one, ("from",))
