"""Draw the pairs that the net learns from: a worn strip and how it should look.

python -m training.restoration.pairs training/work/restoration [--judged]
"""

import sys
import tomllib
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from training.faxes.draw import draw_strip
from training.faxes.wear import choose_angle, clean, lay, wear

CONFIG: dict[str, Any] = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))


def make_file(path: Path, first: int, count: int, *, judged: bool) -> None:
    """Write worn strips (bits), and for every `wears` of them a clean one (gray in sixteen steps)."""
    settings, worn, whole, low = CONFIG["pairs"], [], [], []
    for index in range(first, first + count):
        rng = Random(f"{settings['seed']}-{index}-{judged}")
        ink, shade = lay(*draw_strip(rng, judged=judged), rng, choose_angle(rng), rng.uniform(0.985, 1.015))
        whole.append(clean(ink) >> 4)
        made = [wear(ink, shade, rng) for _ in range(settings["wears"])]
        worn.append([np.packbits(each.ink, axis=1) for each in made])
        low.append([each.low for each in made])
    gray = np.array(whole)
    packed = gray[:, :, ::2] << 4 | gray[:, :, 1::2]
    temporary = path.with_suffix(".part.npz")
    np.savez(temporary, worn=np.array(worn), clean=packed, low=np.array(low))
    temporary.rename(path)


def make_all(folder: Path, *, judged: bool) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    settings = CONFIG["pairs"]
    total, each = 60 if judged else settings["strips"], settings["strips_in_file"]
    for number, first in enumerate(range(0, total, each)):
        path = folder / f"{'judged' if judged else 'pairs'}-{number:03}.npz"
        if not path.exists():
            make_file(path, first, min(each, total - first), judged=judged)


if __name__ == "__main__":
    make_all(Path(sys.argv[1]), judged="--judged" in sys.argv)
