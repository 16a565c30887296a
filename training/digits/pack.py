"""Ship the trained reader of digits: python -m training.digits.pack training/work/digits"""

import sys
from pathlib import Path

import torch

from intake.read.digits import HEIGHT
from training.digits.train import make_net
from training.faxes.ship import ship


def pack(folder: Path) -> Path:
    net = make_net()
    net.load_state_dict(torch.load(folder / "training.pt")["net"])
    return ship(net, "digits", torch.zeros(2, 1, HEIGHT, 96), {0: "crops", 3: "columns"})


if __name__ == "__main__":
    file = pack(Path(sys.argv[1]))
    print(f"{file.name}: {file.stat().st_size} bytes")
