"""Train the net that tells handwriting from print; see the README beside `faxes`."""

import sys
import time
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import nn

from training.handwriting.crops import CONFIG
from training.handwriting.net import HandNet

SETTINGS = CONFIG["training"]


def take(crops: dict[str, np.ndarray], index: int, rng: Random) -> np.ndarray:
    """Return a piece of a crop, or all of it on white: darkness, 32 x `width`."""
    pixels, wide, width = crops["pixels"][index], int(crops["widths"][index]), SETTINGS["width"]
    first = rng.randrange(max(1, wide - width + 1))
    shown = np.full((pixels.shape[0], width), 255, np.uint8)
    piece = pixels[:, first : min(wide, first + width)]
    shown[:, : piece.shape[1]] = piece
    return 1 - shown[None].astype(np.float32) / 255


def train(folder: Path) -> None:
    torch.manual_seed(SETTINGS["seed"])
    torch.set_num_threads(1)
    stored = np.load(folder / "crops.npz")
    crops = {name: stored[name] for name in stored.files}
    rng, net, steps = Random(SETTINGS["seed"]), HandNet(CONFIG["net"]["channels"]), SETTINGS["steps"]
    optimiser = torch.optim.AdamW(net.parameters(), lr=SETTINGS["rate"], weight_decay=1e-4)
    plan = torch.optim.lr_scheduler.OneCycleLR(optimiser, SETTINGS["rate"], total_steps=steps)
    mean, begun = 0.0, time.time()
    for step in range(steps):
        chosen = [rng.randrange(len(crops["labels"])) for _ in range(SETTINGS["batch"])]
        given = torch.from_numpy(np.stack([take(crops, index, rng) for index in chosen]))
        wanted = torch.from_numpy(crops["labels"][chosen].astype(np.float32))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = net.logits(given)
        loss = nn.functional.binary_cross_entropy_with_logits(found.float(), wanted)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        plan.step()
        mean = loss.item() if not step else 0.98 * mean + 0.02 * loss.item()
        if step % 100 == 0 or step == steps - 1:
            print(f"step {step}  loss {mean:.4f}  {time.time() - begun:.0f} s", flush=True)
            torch.save({"step": step + 1, "net": net.state_dict()}, folder / "training.pt")


if __name__ == "__main__":
    train(Path(sys.argv[1]))
