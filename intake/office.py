"""What one run works with: the data directory, its settings, the directory, the rules, the register."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from intake.settings import Settings, load_settings, open_data_directory, place_of

if TYPE_CHECKING:
    from intake.check.duplicates import Normal
    from intake.extract.knowledge import Knowledge
    from intake.register.database import Register
    from models.receiver import Receiver
    from models.site import Site

VIEWER = "cli"  # who looked, where no signature is asked for: the account is recorded beside it


@dataclass(frozen=True)
class Office:
    """One department's data directory. What it holds is opened when it is first asked for."""

    data: Path
    settings: Settings

    @cached_property
    def knowledge(self) -> "Knowledge":
        from intake.extract.knowledge import load_knowledge

        own = self.settings.receivers
        return load_knowledge(place_of(self.data, own) if own else None, self.rules.home)

    @cached_property
    def receivers(self) -> "Mapping[str, Receiver]":
        """The directory's entries by their ids."""
        return {one.id: one for one in self.knowledge.receivers}

    @cached_property
    def rules(self) -> "Site":
        from intake.check.site import load_site

        own = place_of(self.data, Path(self.settings.site))
        return load_site(own if own.is_file() else self.settings.site)

    @cached_property
    def register(self) -> "Register":
        from intake.register.database import open_register

        return open_register(self.data, self.settings.database_url)

    @cached_property
    def keys(self) -> "Mapping[str, str]":
        """The public keys that mails may be signed with, by their names."""
        if self.settings.dkim_keys is None:
            return {}
        from intake.read.signatures import load_keys

        return load_keys(place_of(self.data, self.settings.dkim_keys))

    @cached_property
    def normal(self) -> "Normal":
        from intake.normal import normal_forms

        return normal_forms(self.knowledge)


def open_office(data: Path | None) -> Office:
    """Open a data directory; a missing one is made with default settings.

    Raises:
        SettingsError: the directory or its settings are no good.
    """
    directory = open_data_directory(data)
    return Office(data=directory, settings=load_settings(directory))
