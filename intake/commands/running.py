"""What the commands do of who runs it: look after the trail, back up and restore."""

from pathlib import Path

from intake.errors import InputError
from intake.office import open_office
from intake.output import json_line


def audit_verify_command(data: Path | None, known: str | None) -> None:
    """Check the trail from its beginning, and print its head to be kept elsewhere.

    Raises:
        InputError: the trail was changed; each place is printed.
    """
    register = open_office(data).register
    faults = register.verify(known)
    for fault in faults:
        print(f"event {fault.number}: {fault.problem}")
    if faults:
        raise InputError(
            f"the trail does not hold in {len(faults)} places; restore a backup and find out who"
        )
    head = register.head()
    print(f"the trail holds; its head is {head}" if head else "the trail holds; it is empty")


def audit_export_command(data: Path | None, by: str) -> None:
    """Print the whole trail, an event a line; that it was taken out stands in it."""
    for event in open_office(data).register.events(by):
        print(json_line(event, sort_keys=True))


def backup_command(data: Path | None, folder: Path) -> None:
    """Back up the data directory; print what to keep elsewhere."""
    from intake.backup import back_up

    made = back_up(open_office(data), folder)
    print(f"{made['originals']} originals, register and settings are in {folder}; the head is {made['head']}")


def restore_command(data: Path | None, folder: Path) -> None:
    """Restore a backup; say what it does not hold."""
    from intake.backup import restore
    from intake.settings import default_directory

    place = (data or default_directory()).absolute()
    made = restore(folder, place)
    print(f"{made['originals']} originals and the register of {made['made'][:16]} (UTC) are in {place}")
    print("passwords and tokens are not in a backup: put back what intake.toml names, then run intake doctor")
