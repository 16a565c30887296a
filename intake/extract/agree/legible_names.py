"""Can a name on a picture be relied on? Word by word, by what the lists of names bear out.

Read off the samples that one may tune on: of 380 words that are known names and that both readings have
alike, none was misread, however little the engine thought of them. Of words on no list, those are misread
most often that look like a known name to a worn page.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from intake.extract.agree.ink import Ink, Patch, letters
from intake.extract.pages.geometry import gap, share_y
from intake.extract.values.accentless import is_bare_twin
from intake.extract.values.known_names import (
    has_neighbour,
    is_known_name,
    is_nearly_known,
    is_particle,
    looks_like_a_name,
    without_accents,
)
from intake.extract.values.shapes import shape

# The engine's confidence in what no list holds: read once; read twice alike, and a letter from a known name.
UNKNOWN_NAME, UNKNOWN_TWICE, NEARLY_TWICE = 0.93, 0.87, 0.90
KNOWN_TWICE = 0.85  # of a known name whose second reading is no name
OWN_WORD = 0.26  # of the first of two alike, below which it may have been taken from the second
NEIGHBOURED_TWICE = 0.6  # of the surer reading, where a letter makes another known name of it
AGAIN = 0.93  # of the second, where the first was put right by it
LONG = 7  # letters of a known name that no other is a letter away from
ROOM = 2.0  # heights between words of a name in which another may have stood
SHORTEST = 4  # letters: a shorter name is soon another one
# Of a lone letter, which no list can bear out (of 58 that both readings have none was misread): of each
# reading; of each and of the two together; of one alone.
INITIAL_TWICE, INITIAL_LEAST, INITIAL_JOINT, INITIAL_ONCE = 0.70, 0.63, 0.93, 0.87
STEMS = "IJLil"  # letters that are little more than a stroke
PARTICLE = 0.93  # of the surer reading: "af" and "al" are a stroke apart
PARTICLE_TWICE = 0.85  # of every reading, where they are alike
MOST_MISREAD = "al"  # "af", more often than not: Arabic names have a capital
AGAIN_TWICE = 0.98  # of the second and the third, which only two looks alike come to
FOREIGN = re.compile(  # letters that the engine's Swedish takes for one another: é, ć, è; but Ekén
    r"(?!é[nr](?:$|[^\W\daeiouyåäö]))[^\W\d_a-zA-ZåäöÅÄÖ]"
)

SHUFFLED = re.compile(
    r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<=[a-zåäö])[A-ZÅÄÖ]"
)  # "NedZad": a letter it does not know


def is_legible_name(words: Sequence[str], ink: Ink) -> bool:
    """Say whether a name can be relied on: of a word that is on no list the engine itself has to be sure."""
    if not ink.patches or not _holds(words, ink) or _has_more(words, ink):
        return False
    return all(_is_legible_word(word, ink.spelling([word])) for word in words)


def _holds(words: Sequence[str], ink: Ink) -> bool:
    """Say whether the ink is all of the name's: of half of it nobody knows the rest."""
    read = "".join(letters(word.text) for patch in ink.patches for word in patch.first)
    return all(letters(part) in read for word in words for part in word.split("-"))


def _has_more(words: Sequence[str], ink: Ink) -> bool:
    """Say whether between the words of a name there is one that the first reading lacks, or room for one."""
    wanted = {letters(word) for word in words}
    mine = sorted(
        (word for patch in ink.patches for word in patch.first if letters(word.text) in wanted),
        key=lambda word: word.box.x0,
    )
    if not mine:
        return False
    left, right = mine[0].box.x0, mine[-1].box.x1
    unread = (word for patch in ink.patches if not patch.first for word in patch.again)
    if any(left < word.box.center[0] < right for word in unread):
        return True
    return any(
        share_y(one.box, other.box) > 0 and gap(one, other) > ROOM * one.box.height
        for one, other in pairwise(mine)
    )


def _is_legible_word(word: str, ink: Ink) -> bool:
    if len(word.strip(".")) == 1:
        return all(map(_is_plain_initial, ink.patches))
    if SHUFFLED.search(word) or _may_have_umlaut(word):
        return False
    if is_particle(word):
        return all(_is_plain_particle(word, patch) for patch in ink.patches)
    if is_known_name(word) or _is_written_bare(word, ink):
        return all(
            patch.is_sure or _is_borne_out(word, patch) or _is_misread_again(patch) for patch in ink.patches
        )
    if FOREIGN.search(word) or len(word) < SHORTEST or not ink.patches:  # "Ck", read for Ek, and surely
        return False
    return all(patch.is_sure and _is_read_surely(word, patch) for patch in ink.patches)


def _may_have_umlaut(word: str) -> bool:
    """Tell a name that is another with the letter that the engine takes for ö or ä: Möller, Müller."""
    others = {word.replace(dotted, "ü") for dotted in "öä"} - {word}
    return any(map(is_known_name, others))


def _is_written_bare(word: str, ink: Ink) -> bool:
    """Tell a known name that was written without its accents, for no ink stands where they would be."""
    return bool(ink.patches) and all(patch.is_bare for patch in ink.patches) and is_bare_twin(word)


def _is_borne_out(word: str, patch: Patch) -> bool:
    """Say whether both readings have a known name; one of which another is a letter away needs more."""
    is_alone = len(word) >= SHORTEST and not has_neighbour(word)
    needed = AGAIN if is_alone else AGAIN_TWICE
    if patch.second == "same" and patch.again_confidence >= needed:
        return True
    return patch.is_alike(OWN_WORD, 0.0 if is_alone else NEIGHBOURED_TWICE)


def _is_misread_again(patch: Patch) -> bool:
    """Say whether the second reading made of a known name what looks like it and is none: "Adoltsson".

    An accent more or less makes a name another sooner than another name.
    """
    if len(patch.first) != 1 or len(patch.again) != 1:
        return False
    first, again = (re.sub(r"\W", "", word.text) for word in (*patch.first, *patch.again))
    if is_known_name(again) or not is_known_name(first):
        return False
    if without_accents(first) == without_accents(again):
        return patch.confidence >= OWN_WORD
    if len(first) >= LONG and not has_neighbour(first) and patch.confidence >= KNOWN_TWICE:
        return True  # no worn page makes a long name of another word: of 16 such none was wrong
    return patch.confidence >= KNOWN_TWICE and shape(first.casefold()) == shape(again.casefold())


def _is_plain_initial(patch: Patch) -> bool:
    is_stem = any(letter in STEMS for word in patch.first for letter in word.text)
    if patch.second == "none":
        return patch.is_sure or (patch.confidence >= INITIAL_ONCE and not is_stem)
    if patch.second == "other" and not _is_doubled(patch):
        return False
    if patch.second == "same" and patch.confidence >= INITIAL_ONCE and not is_stem:
        return True  # as one look alone, and another that does not gainsay it
    least = min(patch.confidence, patch.again_confidence)
    if least >= INITIAL_TWICE:
        return True
    return least >= INITIAL_LEAST and patch.joint_confidence >= INITIAL_JOINT and not is_stem


def _is_doubled(patch: Patch) -> bool:
    """Tell one letter that the second look took for two of its kind: "Vv"."""
    first, again = ("".join(word.text for word in words).strip(".,") for words in (patch.first, patch.again))
    return len(first) == 1 and again.casefold() == 2 * first.casefold()


def _is_plain_particle(word: str, patch: Patch) -> bool:
    surer = max(patch.confidence, patch.again_confidence)
    if patch.second == "other" or surer >= PARTICLE:
        return patch.second != "other"
    read = patch.first + patch.again
    return word != MOST_MISREAD and min(one.confidence for one in read) >= PARTICLE_TWICE


def _is_read_surely(word: str, patch: Patch) -> bool:
    """Say whether the engine is sure enough of a word that is on no list."""
    if patch.second != "same" or looks_like_a_name(word):
        return patch.confidence >= UNKNOWN_NAME
    return min(patch.confidence, patch.again_confidence) >= (
        NEARLY_TWICE if is_nearly_known(word) else UNKNOWN_TWICE
    )
