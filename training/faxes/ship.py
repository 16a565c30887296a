"""Put a trained net where the program finds it: ONNX, and its SHA-256 beside it."""

import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import nn

from intake.read.nets import NETS, WEIGHTS


def ship(
    net: nn.Module,
    name: str,
    example: torch.Tensor,
    axes: dict[int, str],
    shown: Sequence[np.ndarray] = (),
) -> Path:
    """Write a net with the free axes of its input; return the file.

    With `shown`, inputs like those it will see, it reckons in bytes, which costs a third.
    """
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
    if shown:
        round_to_bytes(file, shown)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    (WEIGHTS / f"{name}.sha256").write_text(f"{digest}  {file.name}\n", encoding="ascii")
    return file


def round_to_bytes(file: Path, shown: Sequence[np.ndarray]) -> None:
    """Turn a net's weights and what passes between its layers into bytes, measured on what it is shown.

    Weights keep seven bits: processors without dot products of bytes would overflow with eight.
    """
    from onnxruntime.quantization import CalibrationDataReader, QuantFormat, QuantType, quantize_static
    from onnxruntime.quantization.shape_inference import quant_pre_process

    class Shown(CalibrationDataReader):
        def __init__(self) -> None:
            self._left = iter(shown)

        def get_next(self) -> dict[str, np.ndarray] | None:
            given = next(self._left, None)
            return None if given is None else {"given": given}

    with tempfile.TemporaryDirectory() as folder:
        prepared = Path(folder) / file.name
        quant_pre_process(file, prepared, skip_symbolic_shape=True)
        quantize_static(
            prepared,
            file,
            Shown(),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            reduce_range=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
        )
