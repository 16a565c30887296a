"""Which words of a page a value was read from: where it goes over a line's end, its box holds too many."""

from collections.abc import Mapping

from intake.extract.facts.beside import grown
from models.order import Evidence
from models.page import Page


def is_same_spot(one: Evidence, other: Evidence) -> bool:
    """Say whether two values were read from ink that overlaps."""
    return (
        one.page == other.page
        and one.bbox is not None
        and other.bbox is not None
        and one.bbox.meets(other.bbox)
    )


def shares_words(one: Evidence, other: Evidence, pages: Mapping[int, Page]) -> bool:
    """Say whether two values were read from a word in common; by their boxes, where no one word is sure.

    "Till: Kalmar. Klinik: Gynmott, / Länssjukhuset Kalmar": the box of the clinic holds the first Kalmar.
    """
    if not is_same_spot(one, other):
        return False
    mine, theirs = words_of(one, pages), words_of(other, pages)
    return not mine or not theirs or bool(mine & theirs)


def words_of(evidence: Evidence, pages: Mapping[int, Page]) -> frozenset[int]:
    """Return the places among a page's words of those that a value quotes; none where they cannot be told."""
    page, box = pages.get(evidence.page), evidence.bbox
    if page is None or box is None:
        return frozenset()
    inside = [at for at, word in enumerate(page.words) if grown(box).holds(word.box.center)]
    texts, quoted = [page.words[at].text for at in inside], evidence.quote.split()
    starts = [at for at in range(len(texts) - len(quoted) + 1) if texts[at : at + len(quoted)] == quoted]
    if not quoted or len(starts) != 1:
        return frozenset()
    return frozenset(inside[starts[0] : starts[0] + len(quoted)])
