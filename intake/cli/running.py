"""The commands of who runs it: the trail, backups, and what is wrong."""

import sys
from pathlib import Path

import click

from intake.cli.options import DataCommand, DataGroup, as_json, by_whom, pass_data


@click.group(cls=DataGroup)
def audit() -> None:
    """Verify and export the trail of everything that was done.

    Example: intake audit verify
    """


@audit.command("verify")
@click.option(
    "--head", metavar="NUMBER:HASH", help="The head that was kept; it shows when the end is cut off."
)
@pass_data
def audit_verify(data: Path | None, head: str | None) -> None:
    """Verify that nobody changed the trail, and print its head.

    Example: intake audit verify --head 812:9f0c...
    """
    from intake.commands.running import audit_verify_command

    audit_verify_command(data, head)


@audit.command("export")
@by_whom
@pass_data
def audit_export(data: Path | None, by: str) -> None:
    """Export the trail, a JSON object an event.

    Example: intake audit export --by abc123
    """
    from intake.commands.running import audit_export_command

    audit_export_command(data, by)


@click.command(cls=DataCommand)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@pass_data
def backup(data: Path | None, folder: Path) -> None:
    """Back up register, originals and settings into an empty folder; runs may go on meanwhile.

    Example: intake backup /srv/backup/2026-03-02
    """
    from intake.commands.running import backup_command

    backup_command(data, folder)


@click.command(cls=DataCommand)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@pass_data
def restore(data: Path | None, folder: Path) -> None:
    """Restore a backup as the data directory, which must be empty or missing, and verify it.

    Example: intake restore /srv/backup/2026-03-02 --data /var/lib/intake
    """
    from intake.commands.running import restore_command

    restore_command(data, folder)


@click.command(cls=DataCommand)
@as_json
@click.option("--log-in", is_flag=True, help="Log in to every mailbox as well: this uses the network.")
@pass_data
def doctor(data: Path | None, as_json: bool, log_in: bool) -> None:
    """Check engine, language, database, archive, disk and sources, and say what to do.

    Example: intake doctor --log-in
    """
    from intake.doctor import doctor_command

    sys.exit(doctor_command(data, as_json, log_in))
