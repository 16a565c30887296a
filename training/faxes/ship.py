"""Put a trained net where the program finds it: ONNX, and its SHA-256 beside it."""

import hashlib
from pathlib import Path

import torch
from torch import nn

from intake.read.nets import NETS, WEIGHTS


def ship(net: nn.Module, name: str, example: torch.Tensor, axes: dict[int, str]) -> Path:
    """Write a net with the free axes of its input; return the file."""
    folder = WEIGHTS / name
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / NETS[name]
    torch.onnx.export(
        net.eval().float(),
        (example,),
        str(file),
        input_names=["given"],
        output_names=["found"],
        dynamic_axes={"given": axes},
        opset_version=17,
        dynamo=False,
    )
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (WEIGHTS / f"{name}.sha256").write_text(f"{digest}  {file.name}\n", encoding="ascii")
    return file
