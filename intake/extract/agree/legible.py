"""Can letters on a picture be relied on? What a list bears out needs less than what no list has."""

import re
from collections.abc import Mapping, Sequence

from intake.extract.agree.groups import Group
from intake.extract.agree.ink import Ink, Patch
from intake.extract.agree.ourselves import is_ours
from intake.extract.agree.sameness import NAMES, PLACES
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from intake.extract.places.units import is_listed_unit
from intake.extract.values.known_names import is_known_name, is_nearly_known
from intake.extract.values.shapes import shape
from models.order import FieldName

SPELT = NAMES | PLACES
# The engine's confidence in what no list holds: of names below, every third is misread.
UNKNOWN_NAME, UNKNOWN_TWICE = 0.93, 0.90
UNKNOWN_PLACE, UNKNOWN_PLACE_TWICE = 0.90, 0.85
KNOWN_TWICE, KNOWN = 0.85, 0.3  # of the surer reading and of the first, where both have the same known name
INITIAL_TWICE = 0.70  # of both readings of a lone letter, which no list can bear out
CHECKED_TWICE = 0.90  # of the second reading, where the first has the same number and its check digit holds
LONG = 4  # letters of a word that is no abbreviation
WORDS, WORDS_TWICE = (
    0.5,
    0.6,
)  # ink that is sure enough for a word that the directory knows, read once or twice
ABBREVIATIONS, ABBREVIATIONS_TWICE = 0.84, (0.5, 0.9)
FOREIGN = re.compile(  # letters that the engine's Swedish takes for one another: é, ć, è; but Ekén, Tegnér
    r"(?!é[nr]$)[^\W\d_a-zA-ZåäöÅÄÖ]"
)
SHUFFLED = re.compile(r"[a-zåäö][A-ZÅÄÖ]")  # "GroBhadern": a letter that the engine does not know


def is_legible(name: FieldName, group: Group, ink: Ink, knowledge: Knowledge, has_check_digit: bool) -> bool:
    """Say whether a value on a picture can be relied on letter by letter.

    A place must be in the directory with every one of its words: "Int klin HSV" may have been "Inf klin HSV".
    Long words that it knows are sure even where the engine is not; an abbreviation is not: HSV is like HSH.
    """
    if name not in SPELT:
        return ink.is_sure or (has_check_digit and _is_checked(ink))
    if name in NAMES:
        return _is_legible_name(group.best.value.split(), ink)
    if is_ours(group.best):  # "till oss": who that is, the clinic's own letters say
        fillers = knowledge.place_words["skip"]
        return bool(ink.patches) and all(one.is_sure or _is_plain(one, fillers) for one in ink.patches)
    if group.best.directory_id is None:  # its letters are all there is to it
        return _is_spelt(group.best.value, ink)
    same = (one for one in group.members if one.value == group.best.value and one.directory_id)
    return any(_is_legible_place(raw, ink, knowledge) for raw in {one.raw for one in same})


def _is_checked(ink: Ink) -> bool:
    """Say whether both readings have a number whose check digit holds, and the second surely so."""
    return bool(ink.patches) and all(
        patch.is_sure or patch.is_alike(KNOWN, CHECKED_TWICE) for patch in ink.patches
    )


def _is_legible_name(words: Sequence[str], ink: Ink) -> bool:
    """Say whether a name can be relied on: of a word that is on no list the engine itself has to be sure."""
    return bool(ink.patches) and all(_is_legible_word(word, ink.spelling([word])) for word in words)


def _is_legible_word(word: str, ink: Ink) -> bool:
    if len(word.strip(".")) == 1:
        return all(_is_plain_initial(patch) for patch in ink.patches)
    if is_known_name(word):
        return all(
            patch.is_sure or patch.is_alike(KNOWN, KNOWN_TWICE) or _is_misread_again(patch)
            for patch in ink.patches
        )
    return not FOREIGN.search(word) and ink.is_sure and ink.confidence >= _enough(word, ink)


def _is_misread_again(patch: Patch) -> bool:
    """Say whether the second reading made of a known name what looks like it and is none: "Adoltsson"."""
    if len(patch.first) != 1 or len(patch.again) != 1:
        return False
    first, again = (re.sub(r"\W", "", word.text) for word in (*patch.first, *patch.again))
    looks_alike = shape(first.casefold()) == shape(again.casefold())
    known = is_known_name(first) and not is_known_name(again)
    return patch.confidence >= KNOWN_TWICE and looks_alike and known


def _is_plain_initial(patch: Patch) -> bool:
    if patch.second == "none":
        return patch.is_sure
    return patch.second == "same" and min(patch.confidence, patch.again_confidence) >= INITIAL_TWICE


def _enough(word: str, ink: Ink) -> float:
    """Return the engine's confidence from which a word that is on no list is taken for read."""
    return UNKNOWN_TWICE if ink.second == "same" and not is_nearly_known(word) else UNKNOWN_NAME


def _is_spelt(text: str, ink: Ink) -> bool:
    """Say whether the words of a place that no directory holds are sure, each by itself."""
    if not ink.patches or FOREIGN.search(text) or SHUFFLED.search(text):
        return False
    return all(map(_is_spelt_patch, ink.patches))


def _is_spelt_patch(patch: Patch) -> bool:
    needed = UNKNOWN_PLACE_TWICE if patch.second == "same" else UNKNOWN_PLACE
    return patch.is_sure and patch.confidence >= needed


def _is_legible_place(raw: str, ink: Ink, knowledge: Knowledge) -> bool:
    """Say whether one reader's words, and no label's among them, are all the directory's and plain to see."""
    place = resolve_place(raw, knowledge)
    if place.rivals or not place.is_spelt_out:
        return False
    patches = ink.spelling(raw.split()).patches
    if place.unit and not is_listed_unit(place.unit, knowledge):  # its letters are all there is to it
        return _is_spelt(raw, Ink(is_print=False, patches=patches))
    fillers = knowledge.place_words["skip"]
    return bool(patches) and all(patch.is_sure or _is_plain(patch, fillers) for patch in patches)


def _is_plain(patch: Patch, fillers: Mapping[str, str]) -> bool:
    """Say whether words that the directory knows can be relied on: numbers never, long words soonest."""
    words = [re.sub(r"\W", "", word.text).casefold() for word in patch.first]
    words = [word for word in words if word not in fillers]
    if any(letter.isdigit() for word in words for letter in word):
        return False
    if min(map(len, words), default=LONG) < LONG:
        return patch.confidence >= ABBREVIATIONS or patch.is_alike(*ABBREVIATIONS_TWICE)
    return patch.confidence >= WORDS or patch.is_alike(0, WORDS_TWICE)
