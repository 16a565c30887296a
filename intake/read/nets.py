"""Open the small nets that are shipped as weights, on one thread; without them the program reads on."""

import hashlib
import logging
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

WEIGHTS = Path(__file__).resolve().parents[1] / "weights"
NETS = {"restoration": "restorer.onnx", "digits": "digits.onnx", "handwriting": "handwriting.onnx"}

log = logging.getLogger(__name__)


class Net:
    """One net, ready to run."""

    def __init__(self, file: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.enable_cpu_mem_arena = False  # what a strip needed goes back before the next page
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            file.read_bytes(), options, providers=["CPUExecutionProvider"]
        )
        self._input = self._session.get_inputs()[0].name

    def run(self, given: np.ndarray) -> np.ndarray:
        """Return the net's only output for its only input, both float32."""
        found: Any = self._session.run(None, {self._input: given})
        return np.asarray(found[0])


@cache
def load_net(name: str) -> Net | None:
    """Return a net, or None where it cannot be run; the log says why."""
    trouble = trouble_with(name)
    if trouble is None:
        try:
            return Net(_file_of(name))
        except Exception as error:  # noqa: BLE001 - a runtime that does not fit this machine may raise anything
            trouble = type(error).__name__
    log.warning("reading goes on without the net %s: %s", name, trouble)
    return None


def trouble_with(name: str) -> str | None:
    """Say why a net cannot be run: no runtime, no weights, or not the weights that were shipped."""
    try:
        import onnxruntime  # noqa: F401
    except Exception as error:  # noqa: BLE001 - a library that does not fit this machine may raise anything
        return f"ONNX Runtime cannot be loaded ({type(error).__name__})"
    file = _file_of(name)
    if not file.is_file():
        return f"{file.name} is missing"
    if hashlib.sha256(file.read_bytes()).hexdigest() != stated_hash(name):
        return f"{file.name} is not the file that was shipped"
    return None


def stated_hash(name: str) -> str | None:
    """Return the SHA-256 that stands beside the weights."""
    listed = (WEIGHTS / f"{name}.sha256").read_text(encoding="ascii").split()
    return dict(zip(listed[1::2], listed[::2], strict=True)).get(NETS[name])


def _file_of(name: str) -> Path:
    return WEIGHTS / name / NETS[name]
