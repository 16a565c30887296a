"""Children that are killed, or whose calls fail, at a chosen moment."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from intake.errors import IntakeError

PERSISTING = (
    "write,pwrite64,fsync,fdatasync,rename,renameat,link,linkat,unlink,unlinkat,ftruncate,mkdir,fchmod"
)
FAULT = 70  # a fault in the program


def start(action: Callable[[], object], gate: int | None = None) -> int:
    """Start an action in a child, after a byte from the gate; it ends with the program's exit codes."""
    child = os.fork()
    if child:
        return child
    code = FAULT
    try:
        if gate is not None:
            os.read(gate, 1)
        action()
        code = 0
    except IntakeError as error:
        code = error.exit_code
    finally:
        os._exit(code)


def end(child: int) -> int:
    """Wait for a child; return its exit code, or the negative number of the signal that killed it."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_after(action: Callable[[], object], seconds: float) -> int:
    child = start(action)
    time.sleep(seconds)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return end(child)


@cache
def why_not_traced() -> str | None:
    """Return why calls cannot be traced on this machine, if so."""
    if shutil.which("strace") is None:
        return "not measured: strace is not installed"
    done = subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True, check=False)
    return "not measured: this kernel forbids strace" if done.returncode else None


def traced(action: Callable[[], object], *options: str) -> int:
    """Run an action in a child under strace; return how it ended."""
    if why := why_not_traced():
        pytest.skip(why)
    gate, opener = os.pipe()
    child = start(action, gate)
    tracer = subprocess.Popen(
        ["strace", "-p", str(child), *options], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    status = Path(f"/proc/{child}/status")
    while tracer.poll() is None and not re.search(r"TracerPid:\s*[1-9]", status.read_text()):
        time.sleep(0.002)
    os.write(opener, b"x")
    code = end(child)
    _, said = tracer.communicate()
    os.close(gate)
    os.close(opener)
    if b"attach" in said and tracer.returncode and b"ptrace" in said:
        pytest.skip("not measured: this kernel forbids strace")
    return code


def count_calls(action: Callable[[], object], log: Path) -> int:
    """Return how many persisting calls an action makes."""
    assert traced(action, "-o", str(log), "-e", f"trace={PERSISTING}") == 0
    return sum("(" in line for line in log.read_text(errors="replace").splitlines())


def spread(count: int, points: int) -> list[int]:
    """Return numbers from 1 to count, evenly spread."""
    return sorted({1 + number * (count - 1) // max(1, points - 1) for number in range(points)})
