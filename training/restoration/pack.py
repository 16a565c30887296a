"""Ship the trained net: python -m training.restoration.pack training/work/restoration"""

import sys
from pathlib import Path

import torch

from training.faxes.ship import ship
from training.restoration.net import Restorer
from training.restoration.pairs import CONFIG


def pack(folder: Path) -> Path:
    net = Restorer(**CONFIG["net"])
    net.load_state_dict(torch.load(folder / "training.pt")["net"])
    return ship(net, "restoration", torch.zeros(1, 2, 64, 96), {2: "rows", 3: "columns"})


if __name__ == "__main__":
    file = pack(Path(sys.argv[1]))
    print(f"{file.name}: {file.stat().st_size} bytes")
