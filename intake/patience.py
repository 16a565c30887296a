"""Give one document so much of the processor's time and no more: no text may hold up those behind it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from intake.errors import DocumentError

AGAIN = 1.0  # seconds after which the end is said once more, where a callback has swallowed it


class _OutOfTime(BaseException):
    """Not an Exception: what catches those must not catch this."""


@contextmanager
def allow(seconds: float) -> Iterator[None]:
    """Let the body use so many seconds of the processor; a busy machine takes none of them away.

    Only the main thread can be interrupted; elsewhere the body takes as long as it takes.

    Raises:
        DocumentError: they are used up.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _end)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN)
    try:
        yield
    except _OutOfTime:
        raise DocumentError(
            "timeout", "the text takes longer to understand than the limits allow: read the original"
        ) from None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _end(number: int, frame: FrameType | None) -> None:
    raise _OutOfTime
