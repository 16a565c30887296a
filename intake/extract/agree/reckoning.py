"""How likely is a value right? Facts weighed by what was fitted, and the vetoes that no weight outdoes."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.order import FieldName

WEIGHTS_FILE = Path(__file__).parents[2] / "weights" / "agreement.toml"
VETOES_FILE = Path(__file__).with_name("vetoes.toml")
TOLD = 3  # facts that an explanation names
VETOED = "vetoed"  # stands for any veto among the facts, so that the fit may weigh it


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What the facts of one value come to."""

    probability: float  # of being right
    is_sure: bool
    told: str = ""  # the weightiest facts, for an explanation
    is_fitted: bool = True


@dataclass(frozen=True, slots=True)
class Fit:
    """One field's weights of evidence, in log-odds."""

    base: float
    threshold: float  # the least probability that is acted on
    weights: Mapping[str, float]

    def probability(self, facts: frozenset[str]) -> float:
        """Return how likely a value with these facts is right."""
        odds = self.base + sum(self.weights.get(fact, 0.0) for fact in facts)
        return 1.0 / (1.0 + math.exp(-odds))


def reckon(name: FieldName, facts: frozenset[str]) -> Reckoned:
    """Return how likely a value with these facts is right, and whether to act on it."""
    fit = load_fits().get(name)
    if fit is None:
        return Reckoned(0.0, is_sure=False, is_fitted=False)
    vetoes = vetoes_of(name, facts)
    known = facts | {VETOED} if vetoes else facts
    probability = fit.probability(known)
    sure = probability >= fit.threshold and not vetoes
    return Reckoned(probability, sure, _tell(fit, known, probability, vetoes))


def vetoes_of(name: FieldName, facts: frozenset[str]) -> list[str]:
    """Return why a value must not be acted on, however likely it is."""
    return [" and ".join(sorted(veto)) for veto in _vetoes()[name] if veto <= facts]


def _tell(fit: Fit, facts: frozenset[str], probability: float, vetoes: list[str]) -> str:
    weights = {fact: fit.weights[fact] for fact in facts if fact in fit.weights and fact != VETOED}
    first = sorted(weights, key=lambda fact: (-abs(weights[fact]), fact))[:TOLD]
    told = ", ".join(f"{fact} {weights[fact]:+.1f}" for fact in first)
    doubts = f"; doubted: {vetoes[0]}" if vetoes else ""
    return f"; weighed {probability:.3f} ({told}){doubts}"


@cache
def load_fits() -> Mapping[FieldName, Fit]:
    """Read the fitted weights once, field by field."""
    table = tomllib.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return {
        FieldName(name): Fit(float(fit["base"]), float(fit["threshold"]), fit["weights"])
        for name, fit in table.items()
    }


@cache
def _vetoes() -> Mapping[FieldName, tuple[frozenset[str], ...]]:
    table = tomllib.loads(VETOES_FILE.read_text(encoding="utf-8"))
    return {name: tuple(frozenset(one["facts"]) for one in table.get(name.value, ())) for name in FieldName}
