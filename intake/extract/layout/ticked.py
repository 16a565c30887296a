"""Ticked examinations: a modality with its body part beside or below it, or all of one in a caption."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.labels.ticks import Choice
from intake.extract.labels.wordings import key
from intake.extract.layout.board import Board
from intake.extract.layout.slotted import Slotted, Ticked
from intake.extract.pages.geometry import Zone, gap
from intake.extract.pages.snippet import Snippet, compose
from intake.extract.places.resolve import resolve_place
from intake.extract.values.examinations import find_examinations
from models.page import Page, Word

SURENESS = 0.92
APART = 1.5  # word heights between a modality's caption and the body part beside it


def ticked_examinations(ticks: Iterable[Ticked], knowledge: Knowledge) -> Iterator[Slotted]:
    """Yield what is ticked of examinations."""
    names = _modalities(knowledge)
    for tick in ticks:
        if not tick.ticked or tick.slot == "examination" or not tick.text:
            continue
        why = f"ticked '{tick.text}'"
        name = _modality_in(tick.snippet, names)
        if name and tick.beside:
            snippet = _set_together(_from(name, tick.snippet), tick.beside)
            yield Slotted("examination", snippet, SURENESS, why, "ticked")
        elif key(tick.text) in names:
            yield Slotted("modality", tick.snippet, SURENESS, why, "ticked")
        elif any(span.certain for span in find_examinations(tick.text, knowledge)):
            yield Slotted("examination", tick.snippet, SURENESS, why, "ticked")


def words_beside(choice: Choice, board: Board) -> Snippet | None:
    """Return what stands right of a caption in its row, set apart from it: a table's other columns."""
    row = _row_of(choice.zone, choice.tick)
    if not choice.words or row.index(choice.words[-1]) < row.index(choice.tick):
        return None
    at = row.index(choice.words[-1]) + 1
    if at >= len(row) or gap(row[at - 1], row[at]) < APART * choice.zone.height:
        return None
    following = row[at:]
    if board.is_caption(following) or len(board.plain(following)) < len(following):
        return None
    return compose([following], board.page.number)


def without_unchosen(page: Page, board: Board, knowledge: Knowledge) -> Page:
    """Leave out what is printed beside boxes that nobody ticked: examinations, and places to send to.

    Examinations stay where no box is ticked at all: the boxes may be a list's points.
    """
    gone = {word.box for choice in board.choices for word in _unchosen_place(choice, knowledge)}
    if any(choice.ticked for choice in board.choices):
        names = _modalities(knowledge)
        gone |= {word.box for choice in board.choices for word in _unsaid(choice, board, names, knowledge)}
    kept = tuple(word for word in page.words if word.box not in gone)
    return replace(page, words=kept) if gone else page


def _unchosen_place(choice: Choice, knowledge: Knowledge) -> Iterator[Word]:
    if not choice.ticked and resolve_place(choice.text, knowledge).receiver is not None:
        yield from choice.words


def _unsaid(choice: Choice, board: Board, names: set[str], knowledge: Knowledge) -> Iterator[Word]:
    """Yield a caption not chosen, and what a body part beside it says better: "Skelett/lungor (slätrtg)"."""
    if not choice.ticked:
        if _names_examination(choice, names, knowledge):
            yield from choice.words
            beside = words_beside(choice, board)
            yield from beside.words if beside else ()
    elif words_beside(choice, board):
        name = _modality_in(compose([choice.words], board.page.number), names)
        yield from choice.words[: choice.words.index(name.words[0])] if name else ()


def _names_examination(choice: Choice, names: set[str], knowledge: Knowledge) -> bool:
    words = re.findall(r"[\w\-]+", choice.text)
    named = any(key(word) in names for word in words)
    return 0 < len(words) <= 4 and (
        named or any(s.certain for s in find_examinations(choice.text, knowledge))
    )


def _row_of(zone: Zone, tick: Word) -> Sequence[Word]:
    return next(row for row in zone.rows if tick in row)


def _modalities(knowledge: Knowledge) -> set[str]:
    return {
        key(alias) for term in knowledge.examinations if term.kind == "modality" for alias in term.aliases
    }


def _modality_in(caption: Snippet, names: set[str]) -> Snippet | None:
    """Return a caption's modality: all of it, or the last word of it that is one, "Skelett (slätrtg)"."""
    if key(caption.text) in names:
        return caption
    found = [
        caption.part(word.start(), word.end())
        for word in re.finditer(r"[\w\-]+", caption.text)
        if key(word.group()) in names
    ]
    return found[-1] if found else None


def _from(name: Snippet, caption: Snippet) -> Snippet:
    """Return a modality with what its caption says behind it: "slätrtg knä" of "Skelett (slätrtg) knä"."""
    end = next(last for _, last, word in caption.spans if word is name.words[-1])
    behind = caption.part(end, len(caption.text))
    return _set_together(name, behind) if behind.text else name


def _set_together(first: Snippet, second: Snippet) -> Snippet:
    shift = len(first.text) + 1
    spans = tuple((a + shift, b + shift, word) for a, b, word in second.spans)
    return Snippet(f"{first.text} {second.text}", first.spans + spans, first.page)
