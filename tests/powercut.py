"""What a disk holds after a power cut, by the calls that were traced: what was not synced is lost.

A model, as harsh as a disk may be: a file's bytes last from its own sync on, a name from its folder's. With
`names_last` names last at once and bytes do not, as on a disk that writes its journal first.
"""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

CALLS = "openat,write,pwrite64,fsync,fdatasync,rename,unlink,ftruncate,mkdir"
OPTIONS = ("-y", "-xx", "-s", "1000000", "-e", f"trace={CALLS}")
_CALL = re.compile(r"^(\w+)\((.*)\)\s+= (\d+)", re.MULTILINE)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_FILE = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)>")
Call = tuple[str, str]


def read_trace(log: Path) -> list[Call]:
    """Return the calls that succeeded, with their arguments as strace writes them."""
    return [(name, arguments) for name, arguments, _ in _CALL.findall(log.read_text(errors="replace"))]


def is_sync(call: Call) -> bool:
    return call[0] in ("fsync", "fdatasync")


def _texts(arguments: str) -> list[bytes]:
    return [bytes.fromhex(one.replace("\\x", "")) for one in _TEXT.findall(arguments)]


def _folder_of(name: str) -> str:
    return name.rpartition("/")[0]


class Disk:
    """The files of one folder: what programs see, and what is on the disk."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self.seen: dict[str, int] = {}  # names, each of a file's number
        self.bytes: dict[int, bytearray] = {}
        self.folders: set[str] = {self.root}
        self.places: dict[str, int] = {}  # where the next plain write of an open file goes
        for path in sorted(root.rglob("*")):
            if path.is_dir():
                self.folders.add(str(path))
            else:
                self.seen[str(path)] = self._new(path.read_bytes())
        self.kept = dict(self.seen)
        self.kept_folders = set(self.folders)
        self.synced = {number: bytes(content) for number, content in self.bytes.items()}

    def _new(self, content: bytes = b"") -> int:
        self.bytes[len(self.bytes)] = bytearray(content)
        return len(self.bytes) - 1

    def apply(self, call: Call) -> None:
        name, arguments = call
        if name in ("write", "pwrite64", "ftruncate") or is_sync(call):
            found = _FILE.match(arguments)
            if found is None:
                return
            path = bytes.fromhex(found[2].replace("\\x", "")).decode()
            if is_sync(call):
                self._sync(path)
            elif path in self.seen:
                self._change(name, path, found[1], arguments)
            return
        paths = [text.decode() for text in _texts(arguments)]
        if not paths[0].startswith(self.root):
            return
        if name == "openat" and "O_CREAT" in arguments and paths[0] not in self.seen:
            self.seen[paths[0]] = self._new()
        elif name == "mkdir":
            self.folders.add(paths[0])
        elif name == "rename":
            self.seen[paths[1]] = self.seen.pop(paths[0])
        elif name == "unlink":
            del self.seen[paths[0]]
        if name == "openat":
            self.places[paths[0]] = 0

    def _change(self, name: str, path: str, file: str, arguments: str) -> None:
        content = self.bytes[self.seen[path]]
        if name == "ftruncate":
            length = int(arguments.rpartition(",")[2])
            content[:] = content[:length].ljust(length, b"\0")
            return
        (written,) = _texts(arguments.partition(",")[2])
        start = int(arguments.rpartition(",")[2]) if name == "pwrite64" else self.places.get(path, 0)
        content.extend(bytes(max(0, start - len(content))))
        content[start : start + len(written)] = written
        self.places[path] = start + len(written)

    def _sync(self, path: str) -> None:
        if path in self.seen:
            self.synced[self.seen[path]] = bytes(self.bytes[self.seen[path]])
        elif path in self.folders:
            self.kept_folders |= {one for one in self.folders if _folder_of(one) == path}
            for name in {one for one in self.kept if _folder_of(one) == path}:
                del self.kept[name]
            self.kept |= {one: file for one, file in self.seen.items() if _folder_of(one) == path}

    def after_cut(self, *, names_last: bool) -> Iterator[tuple[str, int, bytes]]:
        """Yield the files that are there when the power is back: name, number and bytes."""
        folders = self.folders if names_last else self.kept_folders
        for name, number in (self.seen if names_last else self.kept).items():
            if _folder_of(name) in folders and not name.endswith("-shm"):  # memory that is shared
                yield name, number, self.synced.get(number, b"")

    def lay_out(self, originals: dict[int, Path], *, names_last: bool) -> None:
        """Make the folder hold what is there after a cut; `originals` are files that stay the same file."""
        for path in Path(self.root).iterdir():
            for inside in path.iterdir():
                shutil.rmtree(inside) if inside.is_dir() else inside.unlink()
        for folder in sorted(self.folders if names_last else self.kept_folders):
            Path(folder).mkdir(mode=0o700, exist_ok=True)
        for name, number, content in self.after_cut(names_last=names_last):
            if number in originals:
                os.link(originals[number], name)
            else:
                Path(name).write_bytes(content)
                Path(name).chmod(0o600)
