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

from intake.errors import MissingToolError, ReadersEnded, TryLater

_PASSED_ON = ("PATH", "TESSDATA_PREFIX", "INTAKE_OCR", "LD_LIBRARY_PATH", "SYSTEMROOT")
_PREFIX = "reading-"
_START_SECONDS = 120.0  # to import everything, on a machine that is busy
_PROGRAM = (sys.executable, "-s", "-m", "intake.read.child")
_nurseries: dict[tuple[int, Path | None], "Nursery"] = {}
_lock = threading.Lock()


class Nursery:
    """A process that has imported what reading needs, and forks readers."""

    def __init__(self, work: Path | None) -> None:
        if work is not None:
            remove_leftovers(work)
        self.folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=work))
        self._control, theirs = socket.socketpair()
        self._control.settimeout(_START_SECONDS)
        self._process = subprocess.Popen(
            [*_PROGRAM, str(theirs.fileno())],
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
        self._has_started = False

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def take(self, *, fresh: bool = False) -> tuple[int, socket.socket]:
        """Return an idle reader, or a new one: process id and channel.

        Raises:
            MissingToolError: reading does not start here.
            ReadersEnded: it did, and was ended from outside.
            TryLater: the machine has no room for one more process.
        """
        with self._guard:
            if self._idle and not fresh:
                return self._idle.pop()
            ours, theirs = socket.socketpair()
            try:
                socket.send_fds(self._control, [b"r"], [theirs.fileno()])
                answer = self._control.recv(8, socket.MSG_WAITALL)
            except OSError:  # it is gone, or does not answer
                answer = b""
            theirs.close()
            if len(answer) < 8:
                ours.close()
                raise self._why_ended()
            self._has_started = True
            if pid := int.from_bytes(answer, "big"):
                return pid, ours
            ours.close()
            raise TryLater("no more processes can be started; end other programs, then the next run goes on")

    def _why_ended(self) -> MissingToolError | ReadersEnded:
        if self._has_started:
            return ReadersEnded("the reading process was ended from outside; nothing is lost, try again")
        said = why_not_started(self._environment(), self.folder)
        return MissingToolError(
            f"documents cannot be read here ({said}); reinstall with make setup, then run intake doctor"
        )

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
    """Return this process's nursery for a work folder; it lives until the process ends.

    Raises:
        TryLater: there is no room for its folder or its process.
    """
    with _lock:
        key = os.getpid(), work
        found = _nurseries.get(key)
        if found is None or not found.is_alive:
            try:
                found = _nurseries[key] = Nursery(work)
            except OSError as error:
                raise TryLater(
                    f"nothing can be read now ({error.strerror}); make room in "
                    f"{work or tempfile.gettempdir()} or end other programs, then the next run goes on"
                ) from error
            atexit.register(_close_own, os.getpid(), found)
        return found


def why_not_started(environment: dict[str, str], folder: Path) -> str:
    """Start the reading process by itself and return its last words; it holds no document."""
    try:
        done = subprocess.run(
            _PROGRAM, env=environment, cwd=folder, capture_output=True, timeout=_START_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"the reading process does not start: {type(error).__name__}"
    words = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if done.returncode < 0:
        return f"the reading process ends with signal {-done.returncode}"
    return words[-1][:300] if done.returncode and words else "the reading process ends at once"


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
