"""Say whether a file is still being written, as far as its locks and its bytes tell."""

import fcntl
import os

HEAD_BYTES = 1024
TAIL_BYTES = 2048
UNFINISHED_TIFF = (b"II*\0\0\0\0\0", b"MM\0*\0\0\0\0")  # no first directory yet: it is written last


def is_busy(descriptor: int) -> bool:
    """Say whether somebody holds a lock on the file, of either kind."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        fcntl.lockf(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
        fcntl.lockf(descriptor, fcntl.LOCK_UN)
    except (BlockingIOError, PermissionError):
        return True
    except OSError:  # a file system without locks
        return False
    return False


def is_complete(descriptor: int, size: int) -> bool:
    """Say whether the file has an end: an empty one, a PDF without %%EOF and an open TIFF have none."""
    if size == 0:
        return False
    head = os.pread(descriptor, HEAD_BYTES, 0)
    if head[:8] in UNFINISHED_TIFF:
        return False
    if b"%PDF-" in head:
        return b"%%EOF" in os.pread(descriptor, TAIL_BYTES, max(0, size - TAIL_BYTES))
    return True
