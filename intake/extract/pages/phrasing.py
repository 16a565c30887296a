"""The words that stand together in a line, up to a column's gap on either side."""

from collections.abc import Sequence

from intake.extract.pages.geometry import right_edge, share_y
from models.page import Box, Word

GAP = 1.5  # of a letter's height: the room between two columns


def phrase_at(box: Box, words: Sequence[Word]) -> str:
    """Return the words of a line around the word that a box holds."""
    level = sorted((one for one in words if share_y(one.box, box) > 0.5 * box.height), key=right_edge)
    phrase: list[Word] = []
    for one in level:
        if phrase and one.box.x0 - phrase[-1].box.x1 > GAP * box.height:
            if any(word.box == box for word in phrase):
                break
            phrase = []
        phrase.append(one)
    return " ".join(word.text for word in phrase)
