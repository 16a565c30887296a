"""Draw samples, let `intake extract` read them, and score it: `python -m samples.evaluate --split held`."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from samples.accuracy import as_json, as_markdown, as_text, orders_of
from samples.draw import QUALITIES, make_order
from samples.draw.lists import SPLITS
from samples.reliability import draw_diagram
from samples.score import Transmission, score_file

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Run:
    """One evaluation."""

    split: str
    count: int
    seed: int
    seconds: float
    files: list[Transmission]


def draw(folder: Path, split: str, qualities: list[str], count: int, seed: int) -> list[dict[str, Any]]:
    """Draw `count` transmissions of each quality into a folder and return their truths."""
    truths = []
    for quality in qualities:
        for index in range(count):
            sample = make_order(seed + index, split, quality)
            path = folder / f"{split}-{quality}-{seed + index:05}{sample.suffix}"
            path.write_bytes(sample.data)
            truth = sample.truth | {"file": path.name}
            path.with_suffix(".json").write_text(
                json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8"
            )
            truths.append(truth)
    return truths


def extract(folder: Path, names: list[str], command: str) -> Iterator[dict[str, Any]]:
    """Run `intake extract --json` once over all files and yield what it prints.

    Exit code 65 (a file could not be read) is a result like others.
    """
    arguments = [*command.split(), "extract", "--json", *(str(folder / name) for name in names)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with TemporaryDirectory() as data:
        environment["INTAKE_DATA"] = data
        done = subprocess.run(arguments, stdout=subprocess.PIPE, env=environment, check=False, cwd=ROOT)
    if done.returncode not in (0, 65):
        raise click.ClickException(f"intake extract ended with exit code {done.returncode}")
    for line in done.stdout.decode().splitlines():
        yield json.loads(line)


def evaluate(folder: Path, split: str, qualities: list[str], count: int, seed: int, command: str) -> Run:
    truths = draw(folder, split, qualities, count, seed)
    started = time.monotonic()
    printed = {
        Path(one["path"]).name: one for one in extract(folder, [one["file"] for one in truths], command)
    }
    with (folder / "found.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in printed.values())
    files = [score_file(printed.get(truth["file"]), truth) for truth in truths]
    return Run(split, count, seed, time.monotonic() - started, files)


def _default_command() -> str:
    beside = Path(sys.executable).parent / "intake"
    return str(beside) if beside.exists() else "intake"


@click.command()
@click.option("--split", type=click.Choice(SPLITS), default="held", show_default=True)
@click.option("--count", default=60, show_default=True, help="Transmissions of each quality.")
@click.option("--quality", default="mix", show_default=True, help="One or several, with commas; mix: all.")
@click.option("--seed", default=50_000, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Keep the files, truths and findings here.")
@click.option("--json", "json_out", is_flag=True, help="Print JSON.")
@click.option("--report", is_flag=True, help="Write docs/accuracy.md and its diagram too.")
@click.option("--command", default=_default_command, help="The intake command to score.")
def main(
    split: str,
    count: int,
    quality: str,
    seed: int,
    out: Path | None,
    json_out: bool,
    report: bool,
    command: str,
) -> None:
    """Score the extraction on drawn samples.

    Example: python -m samples.evaluate --split held --count 20 --quality text,fine
    """
    qualities = list(QUALITIES) if quality == "mix" else quality.split(",")
    if unknown := [name for name in qualities if name not in QUALITIES]:
        raise click.UsageError(f"no quality called {unknown[0]!r}; there are {', '.join(QUALITIES)}, mix")
    with TemporaryDirectory() as temporary:
        folder = out or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        run = evaluate(folder, split, qualities, count, seed, command)
    click.echo(json.dumps(as_json(run), ensure_ascii=False) if json_out else as_text(run))
    if report:
        (ROOT / "docs" / "accuracy.md").write_text(as_markdown(run), encoding="utf-8")
        (ROOT / "docs" / "reliability.svg").write_text(draw_diagram(orders_of(run)), encoding="utf-8")


if __name__ == "__main__":
    main()
