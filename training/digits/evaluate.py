"""Judge the shipped reader of digits on fonts that it was not trained on (see the README beside `faxes`).

A line is one number; "sure" means that every character's probability is at least the border.
"""

import sys
from pathlib import Path

import numpy as np

from intake.read import digits
from intake.read.nets import load_net


def evaluate(folder: Path) -> None:
    """Print how many lines are right, and how many are wrong although they are sure."""
    stored, net = np.load(folder / "judged-000.npz"), load_net("digits")
    if net is None:
        raise SystemExit("the net cannot be run")
    read = []
    for first in range(0, len(stored["widths"]), 16):
        part = range(first, min(first + 16, len(stored["widths"])))
        read += digits._read_batch(net, [stored["pixels"][i][:, : stored["widths"][i]] for i in part])
    right = [found.text == str(text) for found, text in zip(read, stored["texts"], strict=True)]
    print(f"{len(right)} lines, {np.mean(right):.3f} right")
    for border in (0.5, 0.8, 0.9, 0.95, 0.99):
        sure = [is_right for found, is_right in zip(read, right, strict=True) if found.least >= border]
        wrong = 1 - np.mean(sure) if sure else 0
        print(f"sure at {border}: {len(sure) / len(right):.3f} of the lines, {wrong:.4f} of them wrong")


if __name__ == "__main__":
    evaluate(Path(sys.argv[1]))
