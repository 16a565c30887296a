"""What is this? An order for images, or something else that came to the same fax.

The evidence is weighed (`kinds.py`, `kinds.toml`). Where it does not decide, the document is taken for an
order in doubt: it is "no order" only when something else is plainly seen, or when pages that were read well
ask for nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from intake.extract.answered import answered
from intake.extract.kinds import ORDER, Said, headings, labelled, load_kinds, points_of, score, weight
from intake.extract.knowledge import Knowledge
from intake.extract.pages.passage import open_passage
from intake.extract.pages.sentences import STOP, write_out
from intake.extract.spelled_out import spell_out
from intake.extract.subjects import Named, who_is_named
from models.page import Page, Source

ORDER_SCORE = 4  # an order is plain from here
PLAIN_ORDER = 8  # an order that names nobody and does not ask in so many words is seen from here
OTHER_SCORE = 4  # another kind is plain from here
AHEAD = 2  # so much stronger another kind has to be
NOBODY = 3  # what may speak for another kind where images are asked for and nobody is named
WORDED = 2  # what the words alone must say for an order
PLAIN_OTHER = 9  # another kind so plain that what little speaks for an order is by the way
UNDATED_OTHER = 7  # the same where no examination has a day
TOLD_SCORE = 3  # what speaks for another kind where no word speaks for an order, and more is said than a note
WORDS_OF_A_NOTE = 12
WORDS_OF_A_LETTER = 8  # so many words that say nothing of images are about something else
WHO_AND_WHERE = {"doctor", "clinic", "destination"}  # what a form that forgot its patient has answers to
LEGIBLE = 0.7  # mean word confidence of a page whose words can be trusted to say what it is


class Verdict(StrEnum):
    """What a document is taken for."""

    ORDER = "order"
    DOUBT = "doubt"  # treated as an order, and shown to a clerk
    OTHER = "other"


ORDERED = re.compile(r"beställ|rekvisition|bildbegäran", re.IGNORECASE)
ANNOUNCED = re.compile(
    r"\b(?:bif\b|bifog|bilag(?:a|or|t)\b|attached|enclosed|vedlagt|vedhæft)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What the pages were taken for."""

    verdict: Verdict
    reason: str | None  # Swedish, for `reason`; None for an order
    scores: dict[str, int]
    asking: int = 0  # what the words alone say for an order
    is_legible: bool = True  # the words were read well enough to say what it is
    is_answer: bool = False  # only the mail that it answers asks for anything
    lacks_paper: bool = False  # what it says is attached did not come


def classify(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Kind:
    """Say what the pages are: an order where one of them is, else by all of them together."""
    if not any(character.isalnum() for page in pages for character in page.text):
        plain = all(_is_legible(page) for page in pages)
        return Kind(verdict=Verdict.OTHER if plain else Verdict.DOUBT, reason="tom sida", scores={})
    is_answer = len(pages) == 1 and _leaves_the_asking(pages[0], knowledge, today)
    whole_pages, pages = pages, tuple(_own_words(page, knowledge, today) for page in pages)
    letter, sheets = _parted(pages)
    kinds = [_judge([page], knowledge, today) for page in sheets or pages]
    best = next((kind for kind in kinds if kind.verdict is Verdict.ORDER), kinds[0])
    if best.verdict is Verdict.ORDER and is_answer:
        return replace(best, verdict=Verdict.DOUBT, is_answer=True)
    if _completes(best, pages, whole_pages, knowledge, today):
        return replace(best, verdict=Verdict.DOUBT, is_answer=True)
    if best.verdict is Verdict.ORDER or len(pages) == 1:
        lacks_paper = _lacks_its_paper(pages, best)
        return replace(best, verdict=Verdict.DOUBT, lacks_paper=True) if lacks_paper else best
    whole = _judge(pages, knowledge, today)
    if letter and sheets and whole.verdict is not Verdict.OTHER:
        return _behind_a_letter(letter, sheets, whole, knowledge, today)
    return whole


def _completes(
    kind: Kind, own: Sequence[Page], whole: Sequence[Page], knowledge: Knowledge, today: date
) -> bool:
    """Say whether a mail that says nothing of its own but whom or what it is about answers about an order."""
    is_silent = kind.verdict is Verdict.OTHER and not any(kind.scores.values())
    is_answer = len(whole) == 1 and own[0] is not whole[0]
    return is_silent and is_answer and _judge(whole, knowledge, today).verdict is Verdict.ORDER


def _lacks_its_paper(pages: Sequence[Page], kind: Kind) -> bool:
    """Say whether a mail that speaks of an order announces what is attached, and nothing came with it."""
    is_lone = len(pages) == 1 and pages[0].source is Source.MAIL
    others = max((value for name, value in kind.scores.items() if name != ORDER), default=0)
    is_other = kind.verdict is not Verdict.OTHER or others >= OTHER_SCORE
    if not is_lone or is_other or not ANNOUNCED.search(pages[0].text):
        return False
    return kind.asking > 0 or ORDERED.search(pages[0].text) is not None


def _parted(pages: Sequence[Page]) -> tuple[Page | None, list[Page]]:
    """Part a mail's body from what is attached."""
    letter = next((page for page in pages if page.source is Source.MAIL and page.number == 0), None)
    return letter, [page for page in pages if page is not letter]


def _behind_a_letter(
    letter: Page, sheets: Sequence[Page], whole: Kind, knowledge: Knowledge, today: date
) -> Kind:
    """Judge a mail that names nobody and announces what is attached: the attachment says what it is.

    Where that is about a patient, the announcement leaves a doubt.
    """
    if not who_is_named([letter], knowledge, today).nobody:
        return whole
    found = _judge(sheets, knowledge, today)
    if found.verdict is not Verdict.OTHER:
        return whole
    if who_is_named(sheets, knowledge, today).nobody and max(found.scores.values(), default=0) >= OTHER_SCORE:
        return found
    return replace(found, verdict=Verdict.DOUBT)


def _own_words(page: Page, knowledge: Knowledge, today: date) -> Page:
    """Leave out the mails that a mail quotes, where its own words say what it is."""
    own = _without_quotes(page)
    if own is page:
        return page
    said = score(write_out(own), headings(own))
    others = max(value for kind, value in said.points.items() if kind != ORDER)
    named = who_is_named([own], knowledge, today)
    return own if not named.nobody or others >= OTHER_SCORE else page


def _without_quotes(page: Page) -> Page:
    """Return a mail's own words; the page itself where it quotes no mail, or nothing stands above that."""
    if page.source is not Source.MAIL:
        return page
    passage = open_passage(page)
    count = sum(start < passage.end for start in passage.running.starts)
    words = passage.running.words[:count]
    return page if count == len(passage.running.words) or not words else replace(page, words=words)


def _leaves_the_asking(page: Page, knowledge: Knowledge, today: date) -> bool:
    """Say whether a mail asks for nothing and names nobody above the mail that it answers.

    Its subject, the first line, is the other mail's: it asks for nothing.
    """
    own = _without_quotes(page)
    if own is page or not who_is_named([own], knowledge, today).nobody:
        return False
    return score(write_out(own).partition(STOP)[2], ()).points[ORDER] == 0


def _judge(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Kind:
    text = " ¶ ".join(write_out(page) for page in pages)
    said = score(spell_out(text, knowledge, today), [line for page in pages for line in headings(page)])
    slots = labelled(pages)
    named = who_is_named(pages, knowledge, today)
    is_picture = any(page.source is Source.OCR for page in pages)
    kind = _weigh(said.with_points(points_of(slots)), named, is_picture=is_picture)
    told = answered(pages, knowledge, today) if kind.verdict is not Verdict.ORDER and named.dated else set()
    if told and (named.identity or told >= WHO_AND_WHERE):
        slots |= told
        kind = _weigh(said.with_points(points_of(slots)), named, is_picture=is_picture)
    if kind.verdict is Verdict.OTHER and not all(map(_is_legible, pages)):
        return replace(kind, verdict=Verdict.DOUBT, is_legible=False)
    return replace(kind, is_legible=all(map(_is_legible, pages)))


def _weigh(said: Said, named: Named, *, is_picture: bool = False) -> Kind:
    """Weigh what was said for an order against the strongest other kind.

    What a picture sends somewhere for somebody may be an examination that was misread.
    """
    scores = dict(said.points)
    other, against = max(
        ((kind, value) for kind, value in scores.items() if kind != ORDER), key=lambda pair: pair[1]
    )
    words = scores[ORDER]  # structure alone, a patient and a dated examination, makes no order
    order = words + (weight("dated") if named.identity and named.dated else 0)
    scores[ORDER] = order
    reason = load_kinds()[other].name if against else "annat än en beställning"
    if named.nobody:
        return Kind(verdict=_about_nobody(said, words, against), reason=reason, scores=scores, asking=words)
    is_sent = is_picture and named.identity and words >= ORDER_SCORE and not against
    if not (said.of_imaging or named.examined or is_sent) and said.words >= WORDS_OF_A_LETTER:
        return Kind(verdict=Verdict.OTHER, reason=reason, scores=scores, asking=words)
    ahead = order - against
    least = 1 if not against else WORDED if against < OTHER_SCORE else ORDER_SCORE
    if order >= ORDER_SCORE and words >= least and ahead >= 0:
        return Kind(verdict=Verdict.ORDER, reason=None, scores=scores, asking=words)
    is_other = _is_plainly_other(words, against, ahead, named) or _asks_nothing(said, words, order)
    if load_kinds()[other].is_asking and words >= ORDER_SCORE and said.of_images:
        is_other = False
    if words and named.identity and named.dated and load_kinds()[other].is_impersonal:
        is_other = False  # a form may call itself a routine: a clerk looks where a patient is named
    verdict = Verdict.OTHER if is_other else Verdict.DOUBT
    return Kind(verdict=verdict, reason=reason, scores=scores, asking=words)


def _is_plainly_other(words: int, against: int, ahead: int, named: Named) -> bool:
    """Say whether another kind is seen and far ahead; images that exist have a day, a referral has none."""
    if against < OTHER_SCORE or ahead > -AHEAD:
        return False
    return words < ORDER_SCORE or against >= (PLAIN_OTHER if named.dated else UNDATED_OTHER)


def _asks_nothing(said: Said, words: int, order: int) -> bool:
    """Say whether no word is about an order, and there are words enough, or words of other kinds."""
    others = [value for kind, value in said.points.items() if kind != ORDER]
    if words == 0 and (
        sum(others) > OTHER_SCORE or (max(others) >= TOLD_SCORE and said.words >= WORDS_OF_A_NOTE)
    ):
        return True
    return order == 0 and not said.of_images and said.words >= WORDS_OF_A_LETTER


def _about_nobody(said: Said, order: int, against: int) -> Verdict:
    """Judge pages that name no patient and no examination with its day: at most an order that lacks them."""
    if order < (ORDER_SCORE if said.asks else PLAIN_ORDER) or against > NOBODY:
        return Verdict.OTHER
    return Verdict.DOUBT


def _is_legible(page: Page) -> bool:
    if any(flag.code in ("page.unreadable", "page.handwritten") for flag in page.flags):
        return False
    if page.source is not Source.OCR or not page.words:
        return True
    return sum(word.confidence for word in page.words) / len(page.words) >= LEGIBLE
