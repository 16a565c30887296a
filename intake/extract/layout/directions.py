"""Read a tick box that says which way images go: "☒ Hämtas från er till oss  ☐ Sänds från oss till er"."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.labels.ticks import Choice
from intake.extract.layout.board import Board
from intake.extract.layout.destinations import Piece
from intake.extract.pages.snippet import compose
from models.order import FieldName
from models.receiver import Place

SURENESS = 0.92
SEEN = 0.9  # how surely a box must have been read
HITHER = re.compile(
    r"(?<!\w)(?:(?:från|ifrån) (?:er|eder) till (?:oss|vår \w+)|(?:till oss|hit) (?:från|ifrån) er"
    r"|from you to us)(?!\w)",
    re.IGNORECASE,
)
THITHER = re.compile(
    r"(?<!\w)(?:(?:från|ifrån) oss till (?:er|eder|annan)|till er (?:från|ifrån) oss|from us to you)(?!\w)",
    re.IGNORECASE,
)


def ticked_directions(board: Board) -> Iterator[Piece]:
    """Yield who orders as the receiver, where the way to us is ticked and the way from us is not."""
    hither = [one for one in board.choices if HITHER.search(one.text)]
    thither = [one for one in board.choices if THITHER.search(one.text)]
    ticked = [one for one in hither if _is_marked(one)]
    if len(ticked) == 1 and not any(one.ticked for one in thither) and _are_read([*hither, *thither]):
        snippet = compose([ticked[0].words], board.page.number)
        place = Place(value=snippet.text, unit=None, receiver=None, confidence=1.0)
        why = "label 'till oss', ticked"
        yield Piece(FieldName.DESTINATION, place, snippet, SURENESS, why, to_ourselves=True)


def _is_marked(choice: Choice) -> bool:
    return choice.ticked and bool(choice.words)


def _are_read(choices: Sequence[Choice]) -> bool:
    return all(choice.tick.confidence >= SEEN for choice in choices)
