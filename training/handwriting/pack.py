"""Ship the trained net: python -m training.handwriting.pack training/work/handwriting"""

import sys
from pathlib import Path

import torch

from training.faxes.ship import ship
from training.handwriting.crops import CONFIG
from training.handwriting.net import HandNet


def pack(folder: Path) -> Path:
    net = HandNet(CONFIG["net"]["channels"])
    net.load_state_dict(torch.load(folder / "training.pt")["net"])
    return ship(net, "handwriting", torch.zeros(2, 1, 32, CONFIG["training"]["width"]), {0: "crops"})


if __name__ == "__main__":
    file = pack(Path(sys.argv[1]))
    print(f"{file.name}: {file.stat().st_size} bytes")
