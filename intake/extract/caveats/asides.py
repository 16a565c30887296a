"""What a letter says beside the order, so that a hedge in it hedges nothing that is ordered.

"Ingen hereditet", "hon flyttar dit till sin särbo", "MR hjärna från 2023 behöver ni inte skicka" where MR
hypofys is ordered. A sentence that leaves out what is ordered is a doubt.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from intake.extract.caveats.hedging import hedges
from intake.extract.knowledge import Knowledge
from intake.extract.pages.passage import own_text, unwrap
from intake.extract.pages.running import run_text
from intake.extract.values.exam_terms import find_pieces, index_of
from intake.extract.values.examinations import ExaminationSpan, find_examinations
from intake.flags import doubt_of_text
from models.flag import Flag
from models.order import Examination, Order
from models.page import Page

WORDS_FILE = Path(__file__).with_name("asides.toml")
RECENT = timedelta(days=500)  # older images are none of those that such an order is about
_SENTENCES = re.compile(r"(?<=[\w)\"”][.!?])\s+(?=[A-ZÅÄÖ(])|\n")
_YEAR = re.compile(r"\b(?:19|20)\d\d")
_SIDES = re.compile(r"\b(vänst|hög)(?:er|ra)\b")
SHORT = 60  # characters of a sentence that leaves a part out, and says no more
SIDES = frozenset(("höger", "vänster", "bilateral"))


def flag_hedges(order: Order, pages: Sequence[Page], knowledge: Knowledge) -> Iterator[Flag]:
    """Flag an order that a sentence hedges which is no aside, or of which one leaves something out."""
    for page in pages:
        is_hedged = hedges([page]) and hedges([_without_asides(page, order, knowledge)])
        if is_hedged or _takes_back(page, order, knowledge):
            yield doubt_of_text("order", "hedged", page.number)


def _without_asides(page: Page, order: Order, knowledge: Knowledge) -> Page:
    running = run_text(page)
    text = unwrap(running.text)
    spans = [
        *_asides(text),
        *_one_more(text, order),
        *_left_out(text, order, knowledge),
        *_other_side(text, order),
    ]
    kept = (
        word
        for word, start in zip(running.words, running.starts, strict=True)
        if not any(first <= start < last for first, last in spans)
    )
    return replace(page, words=tuple(kept))


def _asides(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text tells of the patient's life, and of what the history has none of."""
    low = text.lower()
    yield from (found.span() for found in _words("asides").finditer(low))
    yield from (found.span() for found in _none().finditer(low))


def _one_more(text: str, order: Order) -> Iterator[tuple[int, int]]:
    """Yield where one more examination is called for, and the order has no more than that one."""
    if len(order.examinations) == 1:
        yield from (found.span() for found in _words("one_more").finditer(text.lower()))


def _other_side(text: str, order: Order) -> Iterator[tuple[int, int]]:
    """Yield where a side is said to be whole or never examined that the order does not ask for."""
    asked = {side for one in order.examinations for side in _SIDES.findall(one.description.lower())}
    for found in _words("other_side").finditer(text.lower()):
        if asked and found["side"][:3] not in {side[:3] for side in asked}:
            yield found.span()


def _left_out(text: str, order: Order, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Yield the sentences that leave out other images than those that are ordered."""
    start = 0
    for end in (*(found.end() for found in _SENTENCES.finditer(text)), len(text)):
        if _leaves_out_others(text[start:end], order, knowledge):
            yield start, end
        start = end


def _takes_back(page: Page, order: Order, knowledge: Knowledge) -> bool:
    """Say whether a sentence leaves out, of no other day, what the order has: "MR knä behövs inte"."""
    return any(
        _words("excludes").search(sentence.lower())
        and not _YEAR.search(sentence)
        and (
            any(
                _is_ordered(span, one)
                for span in find_examinations(sentence, knowledge)
                for one in order.examinations
            )
            or _names_ordered_part(sentence, order, knowledge)
        )
        for sentence in _SENTENCES.split(own_text(run_text(page)).text)
    )


def _names_ordered_part(sentence: str, order: Order, knowledge: Knowledge) -> bool:
    """Say whether a short sentence that leaves out names a part that is ordered: "Höger knä behövs inte"."""
    if len(sentence) > SHORT or find_examinations(sentence, knowledge):
        return False
    parts = {
        one.term.name.casefold()
        for one in find_pieces(sentence, index_of(knowledge))
        if one.term.kind == "body"
    }
    return any(parts & set(re.split(r"[\s/,]+", one.description.casefold())) for one in order.examinations)


def _leaves_out_others(sentence: str, order: Order, knowledge: Knowledge) -> bool:
    low = sentence.lower()
    if not _words("excludes").search(low) or _words("sends").search(low):
        return False
    if spans := find_examinations(sentence, knowledge):
        return not any(_is_ordered(span, one) for span in spans for one in order.examinations)
    if sides := {found[1] for found in _SIDES.finditer(low)}:
        own = [{found[1] for found in _SIDES.finditer(one.description.lower())} for one in order.examinations]
        return bool(own) and all(mine and not mine & sides for mine in own)
    if _words("older").search(low):
        days = [one.date for one in order.examinations if one.date]
        return len(days) == len(order.examinations) > 0 and max(days) - min(days) < RECENT
    if named := {name for name in _table()["techniques"] if _technique(name).search(low)}:
        return not any(
            _technique(name).search(one.description.lower()) for name in named for one in order.examinations
        )
    return _words("others").search(low) is not None


def _is_ordered(span: ExaminationSpan, one: Examination) -> bool:
    """Say whether an examination told of may be one that is ordered: no other part, side or technique."""
    mine, theirs = (
        set(re.split(r"[\s/,]+", text.casefold())) for text in (one.description, span.description)
    )
    if span.modality and span.modality.casefold() not in mine:
        return False
    if mine & SIDES and theirs & SIDES and not mine & theirs & SIDES:
        return False
    modality = {(span.modality or "").casefold()}
    parts, others = mine - modality - SIDES, theirs - modality - SIDES
    return not parts or not others or bool(others & parts)


@cache
def _technique(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(_table()['techniques'][name])})(?!\w)")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))


@cache
def _words(name: str) -> re.Pattern[str]:
    joined = "|".join(_table()[name]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)")


@cache
def _none() -> re.Pattern[str]:
    """Match "ingen hereditet", "inga kontroller": no such thing, and it is none that an order speaks of."""
    none, ordered = "|".join(_table()["none"]), "|".join(_table()["ordered"])
    ends = r"(?=\s*(?:[.,;:)]|$)|\s+(?:och|i|på|hos|sedan|efter|vid|under)\b)"
    return re.compile(rf"(?<!\w)(?:{none})\s+(?!{ordered})[a-zåäö-]{{4,}}{ends}")
