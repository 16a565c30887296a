"""The trained pipeline: which stretches of a text have which role, and how surely.

The recogniser reads word by word and decides at each whether a role begins, goes on or ends there. A role is
as sure as the least sure of its decisions: on drawn pages that it was not trained on, 93 % of the roles told
with 0.98 and more are right, 80 % of those with 0.95, half of those with 0.5.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

WEIGHTS = Path(__file__).parents[2] / "weights" / "language"
WEAKEST = 0.15  # how likely a second reading of a word must be to be told at all
MOST_SECOND = 12  # second readings of one text
NEAR = 12.0  # decisions whose score is lower than the best by more are as good as impossible
BEGINS, GOES_ON = "BU", "BI"

Role = tuple[str, int, int, float]  # its label, where it starts and ends in the text, how surely


def find_roles(text: str) -> list[Role]:
    """Return the roles that the pipeline gives to stretches of a text, and second readings of what has none.

    spaCy is loaded with the first text (two seconds).
    """
    pipeline = load_pipeline()
    doc = pipeline.get_pipe("tok2vec")(pipeline.make_doc(text))
    walk = Walk(doc, pipeline.get_pipe("ner"))
    likeliest = list(walk.roles(walk.decisions))
    told = [_stretch(doc, role) for role in likeliest]
    for second in walk.second_readings():
        one = _stretch(doc, second)
        if not any(first < one[2] and one[1] < last for _, first, last, _ in told):
            told.append(one)
    return told


def _stretch(doc: Any, role: Role) -> Role:
    """Turn a role's words into its characters."""
    label, first, last, chance = role
    return label, doc[first].idx, doc[last].idx + len(doc[last]), chance


class Walk:
    """One text read word by word, with the decision taken at each word and how likely it was."""

    def __init__(self, doc: Any, recogniser: Any) -> None:
        self._doc = doc
        self._moves = recogniser.moves
        self._names = move_names(recogniser)
        self._step = recogniser.model.predict([doc])
        self.decisions: list[tuple[str, float]] = []
        self._others: list[tuple[float, int, str]] = []  # less likely begins: chance, word, decision
        self._go(self._state(), self.decisions, note=True)

    def roles(self, decisions: Sequence[tuple[str, float]], start: int = 0) -> Iterator[Role]:
        """Yield each role of a row of decisions: label, first and last word, the least of its chances."""
        at = start
        while at < len(decisions):
            name = decisions[at][0]
            last = at
            while decisions[last][0][0] in GOES_ON and last + 1 < len(decisions):
                last += 1
            if name[0] in BEGINS:
                yield name[2:], at, last, min(chance for _, chance in decisions[at : last + 1])
            at = last + 1

    def second_readings(self) -> Iterator[Role]:
        """Yield what the less likely decisions would have made of a word, the likeliest first."""
        for _, word, name in sorted(self._others, reverse=True)[:MOST_SECOND]:
            yield next(self.roles(self._decide_otherwise(word, name), word))

    def _decide_otherwise(self, word: int, name: str) -> list[tuple[str, float]]:
        """Return the decisions to the end of the role that begins at a word if it is decided so."""
        state, decisions = self._state(), self.decisions[:word]
        for taken, _ in decisions:
            self._moves.apply_transition(state, taken)
        chance = next(found for found, at, other in self._others if (at, other) == (word, name))
        self._moves.apply_transition(state, name)
        decisions.append((name, chance))
        if name[0] == "B":
            self._go(state, decisions, note=False)
        return decisions

    def _state(self) -> Any:
        return self._moves.init_batch([self._doc])[0]

    def _go(self, state: Any, decisions: list[tuple[str, float]], *, note: bool) -> None:
        """Decide at each word; without `note` stop where the role ends, else keep its rivals."""
        while not state.is_final():
            likely = self._weigh(state)
            name, chance = likely[0]
            if note:
                word = len(decisions)
                begins = (one for one in likely[1:] if one[0][0] in BEGINS and one[1] >= WEAKEST)
                self._others += [(share, word, other) for other, share in begins]
            self._moves.apply_transition(state, name)
            decisions.append((name, chance))
            if not note and name[0] not in GOES_ON:
                return

    def _weigh(self, state: Any) -> list[tuple[str, float]]:
        """Return the decisions that are possible at a state and their chances, the likeliest first."""
        scores = self._step.predict([state])[0]
        kept: list[int] = []
        for move in np.argsort(-scores):
            if kept and scores[move] < scores[kept[0]] - NEAR:
                break
            if self._moves.is_valid(state, self._names[move]):
                kept.append(int(move))
        chances = np.exp(scores[kept] - scores[kept[0]])
        total = float(chances.sum())
        return [(self._names[at], float(one) / total) for at, one in zip(kept, chances, strict=True)]


def move_names(recogniser: Any) -> list[str]:
    """Return what each of a recogniser's decisions is called: "B-DEST", "O"."""
    return [recogniser.moves.get_class_name(number) for number in range(recogniser.moves.n_moves)]


@cache
def load_pipeline() -> Any:
    """Load the trained pipeline once."""
    import spacy  # two seconds: only where a page is read

    return spacy.load(WEIGHTS)
