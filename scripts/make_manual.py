"""Make the manual pages and the shells' completion from the commands themselves.

make_manual.py MAN_FOLDER COMPLETION_FOLDER
"""

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import click
from click.shell_completion import get_completion_class
from click_man.core import write_man_pages

from intake.cli import cli

END = r"""
.SH FILES
.TP
\fIDIR/intake.toml\fP
the settings; every key is described in it
.TP
\fIDIR/register.db\fP
the register, unless database_url names another
.TP
\fIDIR/archive/\fP
every original, by the hash of its bytes
.PP
DIR is what \-\-data names, else INTAKE_DATA, else the platform's user data directory.
.SH EXIT STATUS
0 done; 64 usage; 65 the input is no good; 69 a program or service is missing; 70 a fault in the program;
75 try again later; 78 bad settings
"""


def commands_of(group: click.Group) -> Iterator[click.Command]:
    for command in group.commands.values():
        yield command
        if isinstance(command, click.Group):
            yield from commands_of(command)


def write_manual(folder: Path) -> None:
    """Write a page for each command."""
    folder.mkdir(parents=True, exist_ok=True)
    for command in (cli, *commands_of(cli)):
        command.short_help = (command.help or "").partition("\n")[0]  # whole, not cut to fit a list
    write_man_pages("intake", cli, version=version("bildbestallning"), target_dir=str(folder))
    for page in folder.glob("intake*.1"):
        page.write_text(page.read_text(encoding="utf-8") + END.lstrip(), encoding="utf-8")


def write_completion(folder: Path) -> None:
    """Write what each shell reads to complete the commands and their options."""
    folder.mkdir(parents=True, exist_ok=True)
    for shell in ("bash", "zsh", "fish"):
        complete = get_completion_class(shell)
        if complete is None:
            raise ValueError(shell)
        script = complete(cli, {}, "intake", "_INTAKE_COMPLETE").source()
        (folder / f"intake.{shell}").write_text(script, encoding="utf-8")


if __name__ == "__main__":
    write_manual(Path(sys.argv[1]))
    write_completion(Path(sys.argv[2]))
