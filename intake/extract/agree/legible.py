"""Can letters on a picture be relied on? What a list bears out needs less than what no list has."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from intake.extract.agree.ink import Ink, Patch, letters
from intake.extract.agree.legible_names import FOREIGN, is_legible_name
from intake.extract.alike.groups import Group
from intake.extract.alike.ourselves import is_ours
from intake.extract.alike.sameness import NAMES, PLACES
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from intake.extract.places.units import is_listed_unit
from models.order import FieldName
from models.page import Word
from models.receiver import Place

SPELT = NAMES | PLACES
UNKNOWN_PLACE, UNKNOWN_PLACE_TWICE = 0.90, 0.85  # the engine's confidence in what no list holds
# Of a number whose check digit holds: of the first reading, or else of the second, where both have it (of 600
# such numbers none was wrong); of the first, where the second lacks a sign before it or has one too many.
CHECKED, CHECKED_AGAIN, CHECKED_ALONE = 0.26, 0.85, 0.6
SERIAL = 10  # digits that an identity has without its century
MORE_SIGNS = 2  # so many before or behind a number: a rule, a bracket
AS_PRINT = 0.9  # in each word that both readings have alike, where the directory lacks one of them
LONG = 4  # letters of a word that is no abbreviation
WORDS = 0.5  # ink that is sure enough for a word that the directory knows and that was read once
OWN_WORD, WORDS_TWICE = 0.26, 0.6  # of the first of two alike: below, it may be the second's; of the surer
SAID = 0.7  # in a short word of a sentence that was read once
# In a candidate's why: the unit alone is its own words.
HOUSE = re.compile(r"hospital: (?:letterhead|the destination's)")
KINDS = ("outside", "unit", "generic")  # of words that say what a house or a part of it is
LONGEST = 7  # letters of a word that is sure where both readings have it alike, however unsurely
NEARLY, NEARLY_LONG = 6, 10  # letters for each that the second reading may have otherwise; of such a word
ABBREVIATIONS, ABBREVIATIONS_TWICE, ABBREVIATIONS_THRICE = 0.84, (0.4, 0.9), (0.2, 0.98)
UNITS_TWICE = 0.85  # what two readings alike of a unit's short word are worth together: Rtg is like no other
ABBREVIATIONS_ALONE = 0.75  # of one of which the second reading has a letter otherwise, and no word
STRAY = re.compile(r"[^\W\d_]{6,}(?<!mott)(?<!klin)(?<!tagn)(?<!avd)(?<!enh)\.\s")  # "Närhälsan. Viskadal"
SHUFFLED = re.compile(r"[a-zåäö][A-ZÅÄÖ]")  # "GroBhadern": a letter that the engine does not know


def is_legible(name: FieldName, group: Group, ink: Ink, knowledge: Knowledge, has_check_digit: bool) -> bool:
    """Say whether a value on a picture can be relied on letter by letter.

    A place must be in the directory with every one of its words: "Int klin HSV" may have been "Inf klin HSV".
    Long words that it knows are sure even where the engine is not; an abbreviation is not: HSV is like HSH.
    """
    if name not in SPELT:
        return ink.is_sure or (has_check_digit and _is_checked(group.best.value, ink))
    if name in NAMES:
        return is_legible_name(group.best.value.split(), ink)
    if is_ours(group.best):  # "till oss": who that is, the clinic's own letters say
        return bool(ink.patches) and all(
            one.is_sure or _is_plain(one, knowledge) or _is_said(one) for one in ink.patches
        )
    if group.best.directory_id is None:  # its letters are all there is to it
        return _is_spelt(group.best.value, ink, knowledge)
    same = (one for one in group.members if one.value == group.best.value and one.directory_id)
    lends_house = name is FieldName.FORWARD_TO  # the destination does, which has to be sure itself
    return any(
        _is_legible_place(raw, ink, knowledge)
        or ((lends_house or HOUSE.search(why)) and _is_legible_unit(raw, ink, knowledge))
        for raw, why in {(one.raw, one.why) for one in same}
    )


def _is_checked(value: str, ink: Ink) -> bool:
    """Say whether both readings have a number whose check digit holds.

    One may have a bracket or a form's rule as a digit more, or lack the first sign of the century.
    """
    words, others = _words_of(ink)
    first, again = _digits_of(words), _digits_of(others)
    serial = _digits(value)[-SERIAL:]
    if serial not in first or serial not in again:
        return False
    sure, second = (min(word.confidence for word in read) for read in (words, others))
    if first in again and len(again) - len(first) <= MORE_SIGNS:
        return sure >= (CHECKED if first == again else CHECKED_ALONE) or second >= CHECKED_AGAIN
    return again in first and len(first) - len(again) == 1 and sure >= CHECKED_ALONE


def _words_of(ink: Ink) -> tuple[list[Word], list[Word]]:
    first = [word for patch in ink.patches for word in patch.first]
    return first, [word for patch in ink.patches for word in patch.again]


def _digits_of(words: Sequence[Word]) -> str:
    return _digits("".join(word.text for word in sorted(words, key=lambda word: word.box.x0)))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _is_spelt(text: str, ink: Ink, knowledge: Knowledge) -> bool:
    """Say whether the words of a place that no directory holds are sure, each by itself."""
    if not ink.patches or FOREIGN.search(text) or SHUFFLED.search(text) or STRAY.search(text):
        return False
    return all(_is_spelt_patch(one, knowledge) for one in ink.patches)


def _is_spelt_patch(patch: Patch, knowledge: Knowledge) -> bool:
    if patch.second == "same" and all(_is_long_word(word, knowledge) for word in patch.first):
        return True  # "Vårdcentralen" is no other word
    needed = UNKNOWN_PLACE_TWICE if patch.second == "same" else UNKNOWN_PLACE
    return patch.is_sure and patch.confidence >= needed


def _is_long_word(word: Word, knowledge: Knowledge) -> bool:
    bare = letters(word.text)
    return len(bare) >= LONGEST and any(bare in knowledge.place_words[kind] for kind in KINDS)


def _is_said(patch: Patch) -> bool:
    """Say whether a short word that a sentence has in its place ("oss", "hit") can be relied on."""
    return patch.is_alike(OWN_WORD, WORDS_TWICE) or (patch.second == "none" and patch.confidence >= SAID)


def _is_legible_unit(raw: str, ink: Ink, knowledge: Knowledge) -> bool:
    """Say whether the words of a unit alone, whose house the letterhead names, are plain to see."""
    place = resolve_place(raw, knowledge)
    if place.receiver or place.unit is None or place.value != place.unit:
        return False
    patches = ink.spelling(raw.split()).patches
    is_read = bool(patches) and all(patch.is_sure or _is_plain(patch, knowledge) for patch in patches)
    return is_read and is_listed_unit(place.unit, knowledge)


def _is_legible_place(raw: str, ink: Ink, knowledge: Knowledge) -> bool:
    """Say whether one reader's words, and no label's among them, are all the directory's and plain to see."""
    place = resolve_place(raw, knowledge)
    patches = ink.spelling(raw.split()).patches
    if place.rivals or not (place.is_spelt_out or _is_as_print(patches)):
        return False
    if place.unit and not is_listed_unit(place.unit, knowledge):  # its letters are all there is to it
        house = _words_of_house(place)
        own = tuple(one for one in patches if not all(letters(word.text) in house for word in one.first))
        if not own or not _is_spelt(raw, Ink(is_print=False, patches=own), knowledge):
            return False
    return bool(patches) and all(patch.is_sure or _is_plain(patch, knowledge) for patch in patches)


def _is_as_print(patches: Sequence[Patch]) -> bool:
    """Say whether both readings have every word alike and surely: what no list knows is then what it says."""
    return bool(patches) and all(one.second == "same" and one.confidence >= AS_PRINT for one in patches)


def _words_of_house(place: Place) -> frozenset[str]:
    """Return the words, without signs, by which a place's hospital goes."""
    house = place.receiver
    names = (house.name, *house.aliases, *house.towns) if house else ()
    return frozenset(letters(word) for name in names for word in name.split())


def _is_plain(patch: Patch, knowledge: Knowledge) -> bool:
    """Say whether words that the directory knows can be relied on: numbers never, long words soonest.

    Of 30 long words that both readings had alike, however unsurely, none was misread.
    """
    words = _weighty(patch.first, knowledge)
    if any(letter.isdigit() for word in words for letter in word):
        return False
    shortest = min(map(len, words), default=LONG)
    if shortest < LONG:
        alike = patch.is_alike(*ABBREVIATIONS_TWICE) or patch.is_alike(*ABBREVIATIONS_THRICE)
        alike = alike or _is_unit_twice(patch, knowledge)
        return alike or patch.confidence >= ABBREVIATIONS or _is_misread_again(patch, knowledge)
    is_alike = patch.second == "same" or words == _weighty(patch.again, knowledge)
    if shortest >= LONGEST and (is_alike or _is_nearly_alike(patch)):
        return True
    return patch.confidence >= WORDS or patch.is_alike(OWN_WORD, 0) or patch.is_alike(0, WORDS_TWICE)


def _weighty(words: Sequence[Word], knowledge: Knowledge) -> list[str]:
    """Return words without signs, and without the little ones that names of hospitals go without."""
    told = (letters(word.text) for word in words)
    return [word for word in told if word not in knowledge.place_words["skip"]]


def _is_unit_twice(patch: Patch, knowledge: Knowledge) -> bool:
    """Say whether both readings have a short word for a unit, and for no hospital: "Rtg", "Ort"."""
    if not patch.is_alike(OWN_WORD, 0) or patch.joint_confidence < UNITS_TWICE:
        return False
    place = resolve_place(" ".join(word.text for word in patch.first), knowledge)
    return place.unit is not None and place.receiver is None and not place.rivals


def _is_misread_again(patch: Patch, knowledge: Knowledge) -> bool:
    """Say whether the second reading made no word of a short one but for a letter: "Rig" of Rtg."""
    first, again = (letters("".join(word.text for word in words)) for words in (patch.first, patch.again))
    is_a_letter_off = len(first) == len(again) and Levenshtein.distance(first, again) == 1
    if patch.confidence < ABBREVIATIONS_ALONE or not is_a_letter_off:
        return False
    another = resolve_place(again, knowledge)
    return another.receiver is None and another.unit is None


def _is_nearly_alike(patch: Patch) -> bool:
    """Say whether the second reading has a long word but for a letter or two: "Reurnatologrmottagningen"."""
    first, again = (letters("".join(word.text for word in words)) for words in (patch.first, patch.again))
    if patch.confidence < OWN_WORD or len(first) < NEARLY_LONG:
        return False
    return Levenshtein.distance(first, again) <= len(first) // NEARLY
