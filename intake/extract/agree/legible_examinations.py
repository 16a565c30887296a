"""Can an examination's words and its day on a picture be relied on?

The lists bear out words, a second reading days.
"""

from collections.abc import Callable, Mapping

from intake.extract.agree.ink import LONG_NUMBER, Patch, look_at
from models.order import Examination
from models.page import Page, Word

LONG = 5  # letters of a word that a list can bear out
# The engine's confidence in what both readings have: in the first of them, in the surer one.
KNOWN_WORD, SHORT_WORD, TWICE, NUMBER = 0.3, 0.3, 0.8, 0.9
LONG_WORD, ONCE = 0.5, 0.84  # in a word of the list that was read once only, long and short
ALONE = 0.9  # in a word or a day of which the second reading has less, or no word
SIGNS = ".,:;()"


def is_legible_examination(
    examination: Examination,
    pages: Mapping[int, Page],
    is_word: Callable[[str], bool] = lambda text: False,
) -> bool:
    """Say whether the ink of an examination and of its day is sure."""
    ink = look_at(examination.evidence, pages)
    if ink.is_print:
        return True
    own = ink.spelling((examination.raw or "").split())  # a box over two lines holds others' words as well
    if examination.date and not any(map(_has_digit, own.patches)):
        own = ink
    return bool(own.patches) and all(one.is_sure or _is_borne_out(one, is_word) for one in own.patches)


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
        return patch.is_alike(SHORT_WORD, TWICE) or once or (patch.confidence >= ALONE and not another)
    if patch.is_alike(KNOWN_WORD, 0) or patch.is_alike(0, TWICE):
        return True
    return patch.confidence >= LONG_WORD and not another


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
