"""Take away from a process what reading a stranger's file does not need (Linux; elsewhere what there is)."""

import contextlib
import ctypes
import os
import platform
import resource
import signal
import struct
import sys
from pathlib import Path

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 1, 38, 22, 2
_LOAD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # SECCOMP_RET_ERRNO, EPERM
_ARCHES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
# socket, io_uring_setup, ptrace, process_vm_readv, process_vm_writev
_FORBIDDEN = {"x86_64": (41, 425, 101, 310, 311), "aarch64": (198, 425, 117, 270, 271)}
_MAX_WRITTEN, _MAX_OPEN = 200_000_000, 256


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process when `parent` ends."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0)
    if os.getppid() != parent:
        os._exit(1)


def refuse_network() -> bool:
    """Refuse this process and its children every new socket, and a look into other processes.

    A seccomp filter: it needs no privilege, holds for programs that are started too, and cannot be taken off.
    """
    machine = platform.machine()
    if sys.platform != "linux" or machine not in _ARCHES:
        return False
    refused = _FORBIDDEN[machine]
    steps = [
        struct.pack("HBBI", _LOAD, 0, 0, 4),  # the architecture
        struct.pack("HBBI", _JUMP_IF_EQUAL, 0, len(refused) + 1, _ARCHES[machine]),
        struct.pack("HBBI", _LOAD, 0, 0, 0),  # the call's number
    ]
    for index, number in enumerate(refused):
        steps.append(struct.pack("HBBI", _JUMP_IF_EQUAL, len(refused) - index, 0, number))
    steps += [struct.pack("HBBI", _RETURN, 0, 0, _ALLOW), struct.pack("HBBI", _RETURN, 0, 0, _REFUSE)]
    code = ctypes.create_string_buffer(b"".join(steps))
    program = struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code))
    holder = ctypes.create_string_buffer(program)
    _prctl(_PR_SET_NO_NEW_PRIVS, 1, 0)
    return _prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.addressof(holder)) == 0


def limit_process() -> None:
    """Set the limits that hold for every file: no core, few descriptors, no endless output."""
    for which, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _MAX_OPEN),
        (resource.RLIMIT_FSIZE, _MAX_WRITTEN),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (most, most))


def limit_memory(most: int) -> None:
    """Let this process grow until it holds `most` bytes.

    The address space is what can be limited; what is mapped but not held (libraries) is added to the figure.
    """
    mapped, held = _memory()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    soft = max(mapped + most * 17 // 20 - held, mapped + most // 4)  # the program itself takes the rest
    if hard != resource.RLIM_INFINITY:  # the machine, or whoever started the program, allows no more
        soft = min(soft, hard)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _memory() -> tuple[int, int]:
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0, 0
    size = resource.getpagesize()
    return int(pages[0]) * size, int(pages[1]) * size


def _prctl(option: int, first: int, second: int) -> int:
    if sys.platform != "linux":
        return -1
    call = ctypes.CDLL(None, use_errno=True).prctl
    call.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    return int(call(option, first, second, 0, 0))
