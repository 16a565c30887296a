"""What a label or a tick box gives a meaning."""

from dataclasses import dataclass

from intake.extract.pages.snippet import Snippet


@dataclass(frozen=True, slots=True, eq=False)
class Slotted:
    """A value that a label gives a meaning."""

    slot: str
    snippet: Snippet
    sureness: float
    why: str
    how: str  # where the value stands: "right of", "below", ...

    @property
    def is_set_apart(self) -> bool:
        """Say whether a sign or a gap tells the label from its value, as in a form and not in a sentence."""
        return True


@dataclass(frozen=True, slots=True, eq=False)
class Ticked:
    """A tick box's caption, and the meaning of the label that it answers to."""

    snippet: Snippet
    ticked: bool
    slot: str | None
    question: str = ""
    beside: Snippet | None = None  # what stands right of the caption, in a table's other columns

    @property
    def text(self) -> str:
        return self.snippet.text
