"""Say what each veto is worth: `python -m training.agreement.vetoes ROWS.jsonl...`.

A veto earns its place by wrong values that nothing else keeps back, on layouts that no weight has seen. What
it alone keeps back although right is its price.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from intake.extract.agree.reckoning import VETOED, vetoes_of
from models.order import FieldName
from training.agreement.fit import FLOOR, try_field
from training.agreement.rows import FIELDS, Row, read_rows


@dataclass(slots=True)
class Worth:
    """What one veto alone keeps back, by the layouts it stands on."""

    right: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def told(self) -> str:
        layouts = ", ".join(sorted(set(self.right))[:3])
        price = f"{len(self.right)} right of {len(set(self.right))} layouts"
        return f"{len(self.wrong)} wrong, {price}{f' ({layouts})' if layouts else ''}"


def weigh_vetoes(name: str, rows: Sequence[Row]) -> dict[str, Worth]:
    """Return each veto's worth: the values that are likely by weights fitted without vetoes and layout."""
    bare = [replace(row, facts=tuple(fact for fact in row.facts if fact != VETOED)) for row in rows]
    trial = try_field(bare)
    worth: dict[str, Worth] = defaultdict(Worth)
    for row, chance in zip(trial.rows, trial.stated, strict=True):
        vetoes = vetoes_of(FieldName(name), frozenset(row.facts))
        if chance >= FLOOR and len(vetoes) == 1:
            (worth[vetoes[0]].right if row.is_right else worth[vetoes[0]].wrong).append(row.layout)
    return worth


def report(name: str, rows: Sequence[Row]) -> Iterator[str]:
    worth = weigh_vetoes(name, rows)
    for veto in sorted(worth, key=lambda one: (-len(worth[one].right), one)):
        yield f"{name}: {veto}: {worth[veto].told()}"


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
def main(files: tuple[Path, ...]) -> None:
    """Tell of every veto what it alone keeps back, wrong and right, on layouts left out of the fit."""
    rows = read_rows(files)
    for name in FIELDS:
        for line in report(name, [row for row in rows if row.field == name]):
            click.echo(line)


if __name__ == "__main__":
    main()
