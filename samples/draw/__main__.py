"""Draw samples into a folder: `python -m samples.draw OUT_DIR --count N --split held --quality mix`."""

import json
from pathlib import Path

import click

from samples.draw.inbox import write_inbox
from samples.draw.lists import SPLITS
from samples.draw.make import QUALITIES, make_order


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--count", default=20, show_default=True, help="How many transmissions to draw.")
@click.option("--split", type=click.Choice(SPLITS), default="tune", show_default=True)
@click.option("--quality", type=click.Choice([*QUALITIES, "mix"]), default="mix", show_default=True)
@click.option(
    "--seed", default=1, show_default=True, help="The first seed; the same seed draws the same files."
)
@click.option("--layout", help="Draw this layout only.")
@click.option("--inbox", is_flag=True, help="Write the fixed inbox, its truths and the register instead.")
def main(
    folder: Path | None, count: int, split: str, quality: str, seed: int, layout: str | None, inbox: bool
) -> None:
    """Draw order faxes with their truth beside them (NAME.json).

    Example: python -m samples.draw evaluation/held --count 60 --split held
    """
    if inbox:
        click.echo(f"{write_inbox()} files in samples/inbox")
        return
    if folder is None:
        raise click.UsageError("name the folder to draw into")
    folder.mkdir(parents=True, exist_ok=True)
    for index in range(count):
        kind = QUALITIES[index % len(QUALITIES)] if quality == "mix" else quality
        sample = make_order(seed + index, split, kind, layout=layout)
        path = folder / f"{split}-{kind}-{seed + index:05}{sample.suffix}"
        path.write_bytes(sample.data)
        truth = json.dumps(sample.truth | {"file": path.name}, ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(truth + "\n", encoding="utf-8")
    click.echo(f"{count} files in {folder}")


if __name__ == "__main__":
    main()
