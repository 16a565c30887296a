"""A clerk's desk: a data directory with orders in its queue, and the commands that a clerk types."""

import json
from pathlib import Path
from typing import Any

from intake.check.missing import missing
from intake.flags import with_flags
from intake.office import Office, open_office
from intake.pipeline import check
from intake.register.engine import FILE_NAME
from models.order import Order
from models.queued import Queued
from tests.commands import intake
from tests.orders import an_order
from tests.registers import a_register, add_order

SIGN = "abc123"


class Desk:
    """One site's data directory, with no wait for tables to be made."""

    def __init__(self, folder: Path, site: str = "halland") -> None:
        self.data = folder / "data"
        self.data.mkdir(mode=0o700, exist_ok=True)
        (self.data / "intake.toml").write_text(f'site = "{site}"\n', encoding="utf-8")
        if not (self.data / FILE_NAME).exists():
            a_register(self.data).close()
        self.office: Office = open_office(self.data)
        self.number = 0
        self.err = ""

    def receive(self, order: Order | None = None) -> int:
        """Let an order come in as the run does it; return its number."""
        self.number += 1
        order = order or an_order()
        found = check(with_flags(order, tuple(missing(order))), self.office)
        return add_order(
            self.office.register, found.order, self.number, checks=found.checks, decision=found.decision
        )

    def order(self, identifier: int) -> Queued:
        return self.office.register.get_order(identifier)

    def type(self, *words: Any, stdin: str = "", code: int = 0) -> str:
        """Type a command; return what it prints. What it says on standard error is in `err`."""
        said = intake("--data", self.data, *words, stdin=stdin)
        assert said.code == code, said.err
        self.err = said.err
        return said.out

    def export(self, identifier: int, *words: Any, code: int = 0) -> str:
        return self.type("export", identifier, "--by", SIGN, *words, code=code)

    def shown(self, identifier: int) -> dict[str, Any]:
        return json.loads(self.type("show", identifier, "--json"))
