"""Ship the trained net: python -m training.restoration.pack training/work/restoration"""

import sys
from pathlib import Path
from random import Random

import numpy as np
import torch

from training.faxes.ship import ship
from training.restoration.net import Restorer
from training.restoration.pairs import CONFIG
from training.restoration.train import cut

SHOWN = 64  # crops that the range of each layer is measured on


def pack(folder: Path) -> Path:
    net = Restorer(**CONFIG["net"])
    net.load_state_dict(torch.load(folder / "training.pt")["net"])
    return ship(net, "restoration", torch.zeros(1, 2, 64, 96), {2: "rows", 3: "columns"}, crops(folder))


def crops(folder: Path) -> list[np.ndarray]:
    """Return worn crops of the pairs that it was trained on, always the same."""
    rng, side = Random(CONFIG["training"]["seed"]), CONFIG["training"]["side"]
    files = sorted(folder.glob("pairs-*.npz"))
    return [cut(rng.choice(files), rng, side)[0][None] for _ in range(SHOWN)]


if __name__ == "__main__":
    file = pack(Path(sys.argv[1]))
    print(f"{file.name}: {file.stat().st_size} bytes")
