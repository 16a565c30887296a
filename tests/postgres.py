"""A PostgreSQL of the tests' own."""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from itertools import count
from pathlib import Path

_NUMBERS = count()


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, the newest version's."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


@dataclass(frozen=True)
class Cluster:
    """A running server that listens on a socket in its own folder alone."""

    home: Path
    bin: Path

    def run(self, program: str, *arguments: str) -> None:
        """Run one of PostgreSQL's programs, as its own user where the tests run as root."""
        as_user = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}
        command = [str(self.bin / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self.home, **as_user)

    def new_database(self) -> str:
        """Make an empty database; return its address."""
        name = f"intake{next(_NUMBERS)}"
        self.run("createdb", "-h", str(self.home), "-U", "intake", name)
        return f"postgresql://intake@/{name}?host={self.home}"

    def start(self) -> None:
        options = f"-k {self.home} -c listen_addresses= -c fsync=off"
        self.run(
            "pg_ctl",
            "-D",
            str(self.home / "data"),
            "-w",
            "-l",
            str(self.home / "log"),
            "-o",
            options,
            "start",
        )

    def stop(self, mode: str = "fast") -> None:
        self.run("pg_ctl", *self._files(), "-m", mode, "stop")

    def _files(self) -> tuple[str, ...]:
        return "-D", str(self.home / "data"), "-l", str(self.home / "log"), "-w"


def start_cluster(folder: Path) -> Cluster:
    """Make and start a cluster below a folder."""
    home = Path(tempfile.mkdtemp(prefix="pg"))  # a socket's path may not be long
    if os.getuid() == 0:
        shutil.chown(home, "postgres", "postgres")
    cluster = Cluster(home, folder)
    locale = ["--locale=C.UTF-8", "-E", "UTF8"]
    cluster.run("initdb", "--no-sync", "-D", str(home / "data"), "-A", "trust", "-U", "intake", *locale)
    cluster.start()
    return cluster
