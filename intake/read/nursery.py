"""Keep the nursery of reading children, one for this process, and the idle children in it."""

import atexit
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

_PASSED_ON = ("PATH", "TESSDATA_PREFIX", "INTAKE_OCR", "LD_LIBRARY_PATH", "SYSTEMROOT")
_PREFIX = "reading-"
_nurseries: dict[tuple[int, Path | None], "Nursery"] = {}
_lock = threading.Lock()


class Nursery:
    """A process that has imported what reading needs, and forks readers."""

    def __init__(self, work: Path | None) -> None:
        if work is not None:
            remove_leftovers(work)
        self.folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=work))
        self._control, theirs = socket.socketpair()
        self._process = subprocess.Popen(
            [sys.executable, "-s", "-m", "intake.read.child", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            env=self._environment(),
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        self._idle: list[tuple[int, socket.socket]] = []
        self._guard = threading.Lock()

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def take(self) -> tuple[int, socket.socket]:
        """Return an idle reader or a new one: process id and channel."""
        with self._guard:
            if self._idle:
                return self._idle.pop()
            ours, theirs = socket.socketpair()
            socket.send_fds(self._control, [b"r"], [theirs.fileno()])
            theirs.close()
            answer = self._control.recv(8, socket.MSG_WAITALL)
            if len(answer) < 8:
                raise RuntimeError("the reading process ended; its libraries cannot be imported")
            return int.from_bytes(answer, "big"), ours

    def put_back(self, pid: int, channel: socket.socket) -> None:
        with self._guard:
            self._idle.append((pid, channel))

    def kill(self, pid: int) -> None:
        """Kill a reader and all that it started."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        shutil.rmtree(self.folder / f"reader-{pid}", ignore_errors=True)

    def close(self) -> None:
        """End the nursery, and with it every reader and the temporary folder."""
        for _, channel in self._idle:
            channel.close()
        self._control.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _environment(self) -> dict[str, str]:
        """Return what a reader may know of its surroundings: no secrets, one thread, its own folder."""
        root = str(Path(__file__).resolve().parents[2])
        return {name: os.environ[name] for name in _PASSED_ON if name in os.environ} | {
            "PYTHONPATH": root,
            "LANG": "C.UTF-8",
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "OMP_THREAD_LIMIT": "1",
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
        }


def open_nursery(work: Path | None) -> Nursery:
    """Return this process's nursery for a work folder; it lives until the process ends."""
    with _lock:
        key = os.getpid(), work
        found = _nurseries.get(key)
        if found is None or not found.is_alive:
            found = _nurseries[key] = Nursery(work)
            atexit.register(_close_own, os.getpid(), found)
        return found


def _close_own(owner: int, nursery: Nursery) -> None:
    if os.getpid() == owner:
        nursery.close()


def remove_leftovers(work: Path) -> None:
    """Remove the folders of programs that were killed."""
    work.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in work.glob(f"{_PREFIX}*"):
        owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(folder, ignore_errors=True)
