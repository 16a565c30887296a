"""Train the reader of digits on one thread: connectionist temporal classification over the crops.

python -m training.digits.train training/work/digits
"""

import sys
import time
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import nn

from intake.read.digits import SYMBOLS
from training.digits.crops import CONFIG
from training.digits.net import DigitNet

SETTINGS = CONFIG["training"]


def load_crops(folder: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return all crops, their widths, and what stands in them."""
    parts = [np.load(file) for file in sorted(folder.glob("crops-*.npz")) if ".part" not in file.name]
    return tuple(np.concatenate([part[name] for part in parts]) for name in ("pixels", "widths", "texts"))  # type: ignore[return-value]


def make_net() -> DigitNet:
    return DigitNet(**CONFIG["net"], symbols=len(SYMBOLS) + 1)


def rate_at(step: int) -> float:
    """Return the share of the rate at a step."""
    return float(np.interp(step, *zip(*SETTINGS["rates"], strict=True)))


def train(folder: Path) -> None:
    """Train, or go on from the weights that were kept."""
    torch.manual_seed(SETTINGS["seed"])
    torch.set_num_threads(1)
    pixels, widths, texts = load_crops(folder)
    order = np.argsort(widths, kind="stable")  # crops of one batch are about as wide as each other
    net, kept, batch, steps = make_net(), folder / "training.pt", SETTINGS["batch"], SETTINGS["rates"][-1][0]
    optimiser = torch.optim.AdamW(net.parameters(), lr=SETTINGS["rate"], weight_decay=1e-4)
    begin, mean, begun = resume(kept, net) if kept.exists() else 0, 0.0, time.time()
    for step in range(begin, steps):
        for group in optimiser.param_groups:
            group["lr"] = SETTINGS["rate"] * rate_at(step)
        rng = Random(f"{SETTINGS['seed']}-{step}")
        first = rng.randrange(len(order) - 8 * batch)
        chosen = np.array(rng.sample(list(order[first : first + 8 * batch]), batch))
        loss = _loss(net, pixels[chosen], widths[chosen], texts[chosen])
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        mean = loss.item() if step == begin else 0.99 * mean + 0.01 * loss.item()
        if step % 20 == 0:
            print(f"step {step}  loss {mean:.4f}  {time.time() - begun:.0f} s", flush=True)
        if (step + 1) % SETTINGS["save_every"] == 0 or step + 1 == steps:
            torch.save({"step": step + 1, "net": net.state_dict()}, kept)


def resume(kept: Path, net: DigitNet) -> int:
    """Take up the weights that were kept; return the step that comes next."""
    state = torch.load(kept)
    net.load_state_dict(state["net"])
    return int(state["step"])


def _loss(net: DigitNet, pixels: np.ndarray, widths: np.ndarray, texts: np.ndarray) -> torch.Tensor:
    wide = -(-int(widths.max()) // 8) * 8
    given = torch.from_numpy(1 - pixels[:, None, :, :wide].astype(np.float32) / 255)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = net(given)
    wanted = [SYMBOLS.index(char) + 1 for words in texts for char in str(words)]
    return nn.functional.ctc_loss(
        found.float().transpose(0, 1),
        torch.tensor(wanted),
        torch.full((len(texts),), found.shape[1]),
        torch.tensor([len(str(words)) for words in texts]),
        zero_infinity=True,
    )


if __name__ == "__main__":
    train(Path(sys.argv[1]))
