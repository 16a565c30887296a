"""Children that are killed, or whose calls fail, at a chosen moment."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest

from intake.errors import IntakeError

FAILING = "write,pwrite64,fsync,fdatasync,rename,link,ftruncate,mkdir,fchmod"
PERSISTING = f"{FAILING},renameat,linkat,unlink,unlinkat"
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


def list_calls(action: Callable[[], object], log: Path, calls: str) -> list[tuple[str, int]]:
    """Return the calls of these names that an action makes, in order, each with its count so far.

    Each name is counted for itself, as strace does.
    """
    assert traced(action, "-o", str(log), "-e", f"trace={calls}") == 0
    made: Counter[str] = Counter()
    found = []
    for name in re.findall(r"^(\w+)\(", log.read_text(errors="replace"), re.MULTILINE):
        made[name] += 1
        found.append((name, made[name]))
    return found


def spread(found: list[tuple[str, int]], points: int) -> list[tuple[str, int]]:
    """Return at most so many of the list, evenly spread."""
    last = len(found) - 1
    return [found[index] for index in sorted({n * last // max(1, points - 1) for n in range(points)})]


def mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)
