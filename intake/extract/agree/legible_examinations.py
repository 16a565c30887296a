"""Can an examination's words and its day on a picture be relied on?

The lists bear out words, a second reading days.
"""

from collections.abc import Callable, Mapping

from rapidfuzz.distance import Levenshtein

from intake.extract.agree.ink import LONG_NUMBER, Patch, look_at
from models.order import Examination
from models.page import Page, Word

LONG = 5  # letters of a word that a list can bear out
# The engine's confidence in what both readings have: in the first of them, in the surer one.
KNOWN_WORD, SHORT_WORD, TWICE, NUMBER = 0.3, 0.3, 0.8, 0.9
LONG_WORD, ONCE = 0.5, 0.84  # in a word of the list that was read once only, long and short
THRICE = 0.93  # in a short word of which two further looks are alike
NEARLY, NEARLY_LONG = 6, 10  # letters for each that the second reading may have otherwise; of such a word
LONGEST = 7  # letters of a word of the list that is sure where both readings have it, however unsurely
CODE, CODE_ONCE = 0.2, 0.65  # in a short word for a modality: none is like another
# In the first and the second reading of a day, alike: below, one of seven was wrong; of 1,080 others none.
HESITANT, HESITANT_AGAIN = 0.85, 0.95
ALONE = 0.9  # in a word or a day of which the second reading has less, or no word
SIGNS = ".,:;()\"”“'«»-–•*|"  # what stands around words, or was taken for a sign


def is_legible_examination(
    examination: Examination,
    pages: Mapping[int, Page],
    is_word: Callable[[str], bool] = lambda text: False,
    is_code: Callable[[str], bool] = lambda text: False,
) -> bool:
    """Say whether the ink of an examination and of its day is sure.

    `is_word` knows the words that orders are written with, `is_code` the short ones for modalities.
    """
    ink = look_at(examination.evidence, pages)
    if ink.is_print:
        return True
    own = ink.spelling((examination.raw or "").split())  # a box over two lines holds others' words as well
    if examination.date and not any(map(_has_digit, own.patches)):
        own = ink
    return bool(own.patches) and all(
        not _is_hesitant_day(one)
        and (one.is_sure or _is_borne_out(one, is_word) or _is_plain_code(one, is_word, is_code))
        for one in own.patches
    )


def _is_hesitant_day(patch: Patch) -> bool:
    """Tell digits that both readings have alike and neither quite believes: a day has no check digit."""
    return (
        _has_digit(patch)
        and patch.second == "same"
        and patch.confidence < HESITANT
        and patch.again_confidence < HESITANT_AGAIN
    )


def _is_borne_out(patch: Patch, is_word: Callable[[str], bool]) -> bool:
    """Say whether the list of examinations bears out a word, long ones soonest, or a second reader a number.

    Of a word the second reading may have made no word at all.
    """
    letters = "".join(word.text for word in patch.first).strip(SIGNS)
    if _has_digit(patch):
        return patch.is_alike(0, NUMBER) or _is_cut_again(patch)
    another = any(is_word(word.text.strip(SIGNS)) for word in patch.again)
    if len(letters) < LONG or not letters.replace("/", "").isalpha():
        once = patch.second == "none" and patch.confidence >= ONCE
        twice = patch.is_alike(SHORT_WORD, TWICE) or patch.is_alike(0, THRICE)
        return twice or once or (patch.confidence >= ALONE and not another)
    if len(letters) >= LONGEST and is_word(letters) and (patch.second == "same" or _is_nearly_alike(patch)):
        return True
    if patch.is_alike(KNOWN_WORD, 0) or patch.is_alike(0, TWICE):
        return True
    return patch.confidence >= LONG_WORD and not another


def _is_nearly_alike(patch: Patch) -> bool:
    """Say whether the second reading has a long word but for a letter or two."""
    first, again = _text(patch.first).casefold(), _text(patch.again).casefold()
    return len(first) >= NEARLY_LONG and Levenshtein.distance(first, again) <= len(first) // NEARLY


def _is_plain_code(patch: Patch, is_word: Callable[[str], bool], is_code: Callable[[str], bool]) -> bool:
    """Say whether a short word for a modality is one, whatever a second reading makes of a letter."""
    first, again = _text(patch.first), _text(patch.again)
    if not is_code(first) or max(patch.confidence, patch.again_confidence) < CODE:
        return False
    misread = not is_word(again) and Levenshtein.distance(first.casefold(), again.casefold()) == 1
    return patch.second == "same" or misread or (not is_word(again) and patch.confidence >= CODE_ONCE)


def _is_cut_again(patch: Patch) -> bool:
    """Say whether the second reading begins behind a number's first digit ("/10-26"), or at a form's rule."""
    first, again = (_text(words) for words in (patch.first, patch.again))
    if patch.confidence < ALONE or not first[:1].isdigit():
        return False
    begins_late = len(again) >= LONG_NUMBER and not again[0].isdigit() and first[1:] == again
    return begins_late or (len(first) > 1 and again.isdigit() and again == f"1{first}")


def _text(words: tuple[Word, ...]) -> str:
    ordered = sorted(words, key=lambda word: word.box.x0)
    return "".join(word.text for word in ordered).strip(SIGNS)


def _has_digit(patch: Patch) -> bool:
    return any(sign.isdigit() for word in patch.first for sign in word.text)
