"""Fit the weights of agreement: `python -m training.agreement.fit ROWS.jsonl... [--wrong FILE]`.

Writes `intake/weights/agreement.toml` and prints, field by field, what a trial on unseen layouts came to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import click
import numpy as np

from intake.extract.agree.reckoning import WEIGHTS_FILE
from training.agreement.logistic import Floats, Weights, fit, try_on_unseen_layouts
from training.agreement.rows import FIELDS, Row, read_rows

ALLOWED = 0.001  # share of values that are acted on and wrong
FLOOR, STEP = 0.95, 0.0025  # no value below this is acted on, whatever the trial says
EDGES = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.0)


@dataclass(frozen=True, slots=True)
class Trial:
    """One field's winners on layouts that were left out, with the probability that was stated for each."""

    rows: Sequence[Row]
    stated: Floats

    def acted_on(self, threshold: float) -> list[Row]:
        pairs = zip(self.rows, self.stated, strict=True)
        return [row for row, chance in pairs if chance >= threshold and not row.is_vetoed]


def try_field(rows: Sequence[Row]) -> Trial:
    """Choose each order's likeliest value by weights that have not seen its layout."""
    stated = try_on_unseen_layouts(rows)
    best: dict[tuple[str, int, str], int] = {}
    for at, row in enumerate(rows):
        if row.key not in best or stated[at] > stated[best[row.key]]:
            best[row.key] = at
    chosen = sorted(best.values())
    return Trial([rows[at] for at in chosen], stated[chosen])


def threshold_of(trial: Trial) -> float:
    """Return the least probability from which no more than the allowed share is wrong."""
    for step in np.arange(FLOOR, 1.0, STEP):
        acted = trial.acted_on(float(step))
        if sum(not row.is_right for row in acted) <= ALLOWED * len(acted):
            return round(float(step), 4)
    return 1.0


def report(name: str, trial: Trial, threshold: float) -> Iterator[str]:
    """Tell how many values were acted on, how many of them were wrong, and how reliable the figures are."""
    acted = trial.acted_on(threshold)
    wrong = sum(not row.is_right for row in acted)
    right = sum(row.is_right for row in trial.rows)
    bound = 3.0 / max(len(acted), 1) if wrong == 0 else (wrong + 2 * wrong**0.5 + 2) / len(acted)
    layouts = len({row.layout for row in trial.rows})
    yield (
        f"{name}: {len(trial.rows)} values of {layouts} layouts, {right} right; "
        f"threshold {threshold:.4f}: {len(acted)} acted on ({len(acted) / max(right, 1):.3f} of the right), "
        f"{wrong} wrong, with 95 % under {bound:.4f}"
    )
    for low, high in pairwise(EDGES):
        inside = [
            (chance, row.is_right)
            for row, chance in zip(trial.rows, trial.stated, strict=True)
            if low <= chance < high or (high == 1.0 and chance == 1.0)
        ]
        if inside:
            stated = sum(chance for chance, _ in inside) / len(inside)
            share = sum(is_right for _, is_right in inside) / len(inside)
            told = f"{len(inside)} values, mean {stated:.3f}, right {share:.3f}"
            yield f"    stated {low:.3f} to {high:.3f}: {told}"


def show_wrong(trial: Trial, threshold: float) -> Iterator[str]:
    """Tell of each value that was acted on and is wrong, and of each right one that was not."""
    for row, chance in zip(trial.rows, trial.stated, strict=True):
        is_acted_on = chance >= threshold and not row.is_vetoed
        if is_acted_on != row.is_right:
            kind = "WRONG" if is_acted_on else "unsure" if row.is_right else ""
            told = f"{row.value!r} truth {row.truth!r}\n    {row.why}\n    {', '.join(row.facts)}"
            yield f"{kind} {chance:.4f} {row.field} {row.layout} {row.file} {told}"


def as_toml(name: str, weights: Weights, threshold: float) -> str:
    lines = [f"[{name}]", f"base = {weights.base:.3f}", f"threshold = {threshold:.4f}", f"[{name}.weights]"]
    lines += [f'"{fact}" = {weight:.3f}' for fact, weight in sorted(weights.of.items())]
    return "\n".join(lines) + "\n"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--wrong", type=click.Path(path_type=Path), help="Write the values on the wrong side here.")
@click.option("--out", type=click.Path(path_type=Path), default=WEIGHTS_FILE, show_default=False)
def main(files: tuple[Path, ...], wrong: Path | None, out: Path) -> None:
    """Fit the weights of agreement to rows that `training.agreement.collect` wrote."""
    rows = read_rows(files)
    written = ["# Weights of evidence in log-odds, fitted by training/agreement; not to be edited by hand.\n"]
    missed: list[str] = []
    for name in FIELDS:
        own = [row for row in rows if row.field == name]
        trial = try_field(own)
        threshold = threshold_of(trial)
        click.echo("\n".join(report(name, trial, threshold)))
        written.append(as_toml(name, fit(own), threshold))
        missed += show_wrong(trial, threshold)
    out.write_text("\n".join(written), encoding="utf-8")
    if wrong:
        wrong.write_text("\n".join(missed) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
