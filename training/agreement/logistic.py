"""Logistic regression, and its trial on layouts that were left out of the fit."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.agreement.rows import Row

RIDGE = 1.0  # how strongly weights are held near 0: a fact that few rows have says little
LEAST = 8  # rows that must have a fact for it to get a weight
FOLDS = 8

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds: of a value with no fact at all, and what each fact adds."""

    base: float
    of: Mapping[str, float]


def fit(rows: Sequence[Row]) -> Weights:
    """Fit the weights of the facts to whether values are right."""
    names = _names(rows)
    solved = _solve(_design(rows, names), _rights(rows))
    return Weights(float(solved[0]), dict(zip(names, map(float, solved[1:]), strict=True)))


def probabilities(weights: Weights, rows: Sequence[Row]) -> Floats:
    odds = [weights.base + sum(weights.of.get(fact, 0.0) for fact in row.facts) for row in rows]
    return 1.0 / (1.0 + np.exp(-np.array(odds)))


def try_on_unseen_layouts(rows: Sequence[Row], seed: int = 0) -> Floats:
    """Return each row's probability by weights fitted without its layout."""
    layouts = sorted({row.layout for row in rows})
    np.random.default_rng(seed).shuffle(layouts)
    fold = {layout: number % FOLDS for number, layout in enumerate(layouts)}
    found = np.zeros(len(rows))
    for number in range(FOLDS):
        held = [at for at, row in enumerate(rows) if fold[row.layout] == number]
        kept = [row for row in rows if fold[row.layout] != number]
        if held:
            found[held] = probabilities(fit(kept), [rows[at] for at in held])
    return found


def _names(rows: Sequence[Row]) -> list[str]:
    counts = Counter(fact for row in rows for fact in row.facts)
    return sorted(fact for fact, count in counts.items() if count >= LEAST)


def _design(rows: Sequence[Row], names: Sequence[str]) -> Floats:
    column = {name: at + 1 for at, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, 0] = 1.0
    for at, row in enumerate(rows):
        for fact in row.facts:
            if fact in column:
                table[at, column[fact]] = 1.0
    return table


def _rights(rows: Sequence[Row]) -> Floats:
    return np.array([float(row.is_right) for row in rows])


def _solve(table: Floats, rights: Floats) -> Floats:
    """Maximise the penalised likelihood by Newton's steps."""
    weights = np.zeros(table.shape[1])
    penalty = np.eye(table.shape[1]) * RIDGE
    penalty[0, 0] = 1e-3
    for _ in range(50):
        chance = 1.0 / (1.0 + np.exp(-table @ weights))
        slope = table.T @ (rights - chance) - penalty @ weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + penalty
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-7:
            break
    return weights
