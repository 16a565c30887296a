"""Train the net on the pairs: one thread, the same weights from the same pairs on the same machine.

python -m training.restoration.train training/work/restoration
"""

import sys
import time
from functools import lru_cache
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor, nn

from training.restoration.net import Restorer
from training.restoration.pairs import CONFIG

SETTINGS = CONFIG["training"]


@lru_cache(maxsize=80)
def load_pairs(path: Path) -> dict[str, np.ndarray]:
    with np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


def cut(path: Path, rng: Random, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Return one crop: ink and its mark of low resolution (2 x side x side), and the clean crop."""
    pairs = load_pairs(path)
    for _ in range(20):
        strip = rng.randrange(len(pairs["worn"]))
        wear = rng.randrange(pairs["worn"].shape[1])
        rows, bytes_in_row = pairs["worn"].shape[2:]
        top = 2 * rng.randrange((rows - side) // 2 + 1)
        left = rng.randrange(bytes_in_row - side // 8 + 1)
        ink = np.unpackbits(pairs["worn"][strip, wear, top : top + side, left : left + side // 8], axis=1)
        packed = pairs["clean"][strip, top : top + side, left * 4 : left * 4 + side // 2]
        clean = np.empty((side, side), np.uint8)
        clean[:, ::2], clean[:, 1::2] = packed >> 4, packed & 15
        if (clean < 8).mean() > 0.015 or rng.random() < 0.04:
            break
    low = np.full_like(ink, pairs["low"][strip, wear])
    return np.stack([ink, low]).astype(np.float32), (15 - clean[None]).astype(np.float32) / 15


def loss_of(logits: Tensor, dark: Tensor, ink: Tensor, step: int) -> Tensor:
    """Return cross entropy, weighted near ink, and the difference of the edges."""
    near = nn.functional.max_pool2d(dark, 9, stride=1, padding=4)
    weight = 1 + SETTINGS["near_ink"] * near
    if step >= SETTINGS["excuse_from"]:
        weight = weight * (1 - 0.97 * gone(dark, ink))
    entropy = nn.functional.binary_cross_entropy_with_logits(logits, dark, weight=weight)
    found = torch.sigmoid(logits)
    across = ((found - dark).diff(dim=3).abs() * weight[..., 1:]).mean()
    down = ((found - dark).diff(dim=2).abs() * weight[..., 1:, :]).mean()
    return entropy + SETTINGS["gradient"] * (across + down)


def gone(dark: Tensor, ink: Tensor) -> Tensor:
    """Return 1 where nearly all of the ink is gone: who is asked to find it there learns to invent."""
    pool = nn.functional.avg_pool2d
    seen = ink * nn.functional.max_pool2d(dark, 3, stride=1, padding=1)
    share = pool(seen, 15, stride=1, padding=7) / (pool(dark, 15, stride=1, padding=7) + 0.005)
    lost = ((share < SETTINGS["gone"]) & (pool(dark, 15, stride=1, padding=7) > 0.01)).float()
    return nn.functional.max_pool2d(lost, 9, stride=1, padding=4)


def files_for(folder: Path, step: int) -> list[Path]:
    """Return the files that a step may draw from; later steps see more, so that drawing may still go on."""
    settings = CONFIG["pairs"]
    total = -(-settings["strips"] // settings["strips_in_file"])
    count = min(total, 5 + step // 100)
    files = [folder / f"pairs-{number:03}.npz" for number in range(count)]
    while not all(file.exists() for file in files):
        time.sleep(5)
    return files


def rate_at(step: int) -> float:
    """Return the share of the rate at a step."""
    return float(np.interp(step, *zip(*SETTINGS["rates"], strict=True)))


def train(folder: Path) -> None:
    """Train, or go on where the last run ended."""
    torch.manual_seed(SETTINGS["seed"])
    torch.set_num_threads(1)
    net, kept = Restorer(**CONFIG["net"]).to(memory_format=torch.channels_last), folder / "training.pt"
    optimiser = torch.optim.AdamW(net.parameters(), lr=SETTINGS["rate"], weight_decay=1e-4)
    steps = SETTINGS["rates"][-1][0]
    begin = resume(kept, net, optimiser) if kept.exists() else 0
    mean, begun = 0.0, time.time()
    for step in range(begin, steps):
        for group in optimiser.param_groups:
            group["lr"] = SETTINGS["rate"] * rate_at(step)
        loss = loss_of(*run(net, folder, step), step)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        mean = loss.item() if step == begin else 0.98 * mean + 0.02 * loss.item()
        if step % 10 == 0:
            print(f"step {step}  loss {mean:.4f}  {time.time() - begun:.0f} s", flush=True)
        if (step + 1) % SETTINGS["save_every"] == 0 or step + 1 == steps:
            torch.save({"step": step + 1, "net": net.state_dict(), "optimiser": optimiser.state_dict()}, kept)


def resume(kept: Path, net: Restorer, optimiser: torch.optim.Optimizer) -> int:
    """Take up the weights that were kept; return the step that comes next."""
    state = torch.load(kept)
    net.load_state_dict(state["net"])
    optimiser.load_state_dict(state["optimiser"])
    return int(state["step"])


def run(net: Restorer, folder: Path, step: int) -> tuple[Tensor, Tensor, Tensor]:
    """Return what the net makes of a step's crops, how dark they should be, and what ink it saw."""
    rng, files = Random(f"{SETTINGS['seed']}-{step}"), files_for(folder, step)
    crops = [cut(rng.choice(files), rng, SETTINGS["side"]) for _ in range(SETTINGS["batch"])]
    ink, dark = (torch.from_numpy(np.stack(each)) for each in zip(*crops, strict=True))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = net(ink.contiguous(memory_format=torch.channels_last))
    return logits.float(), dark, ink[:, :1]


if __name__ == "__main__":
    train(Path(sys.argv[1]))
