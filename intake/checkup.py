"""What a look at one thing found."""

from dataclasses import dataclass
from typing import Self

from intake.errors import IntakeError, MissingToolError


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """One thing that was looked at."""

    name: str
    trouble: str | None = None  # what is wrong; None: it is well
    cure: str = ""  # what to do
    exit_code: int = MissingToolError.exit_code

    @classmethod
    def of(cls, name: str, error: IntakeError) -> Self:
        """Return the trouble that an error tells; where its line says what to do, that is the cure."""
        said, _, cure = str(error).replace(": apt-get", "; apt-get").rpartition("; ")
        cure = cure if said else "mend it and try again"
        return cls(name=name, trouble=said or str(error), cure=cure, exit_code=error.exit_code)

    def __str__(self) -> str:
        line = (
            f"TROUBLE  {self.name}: {self.trouble}; {self.cure}" if self.trouble else f"ok       {self.name}"
        )
        return " ".join(line.split("\n"))

    def as_json(self) -> dict[str, object]:
        """Return it as `doctor --json` prints it."""
        return {
            "check": self.name,
            "ok": self.trouble is None,
            "trouble": self.trouble,
            "cure": self.cure or None,
        }
