"""The layouts by name; a module that defines some only has to be imported."""

from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from random import Random

from samples.draw.pen import Pen
from samples.draw.story import Story


@dataclass(slots=True)
class Mail:
    """What a mail layout writes: subject, body, and which kind the body is."""

    subject: str = ""
    body: str = ""
    html: bool = False
    sender: str = ""


@dataclass(slots=True)
class Paper:
    """What a layout draws on: its pen, the orders, and the mail for layouts of that kind."""

    pen: Pen
    stories: list[Story]
    mail: Mail = field(default_factory=Mail)

    @property
    def story(self) -> Story:
        return self.stories[0]

    def turn(self) -> None:
        """Begin a new page, for the pen and for what the orders say from here on."""
        self.pen.turn()
        for story in self.stories:
            story.page += 1


@dataclass(frozen=True, slots=True)
class Layout:
    """One way in which a sender writes.

    `kind`: form, table, prose, note, cover, mail, or none (a document that is no order).
    `reason`: what a `none` document is.
    """

    name: str
    split: str
    kind: str
    draw: Callable[[Paper], None]
    patients: int = 1
    language: str = "sv"
    terse: bool = False
    typewriter: bool = False
    reason: str = ""
    faults: bool = True  # may the order lack something


LAYOUTS: dict[str, Layout] = {}
HANDS = (
    "seen",
    "shown",
    "known",
    "told",
    "heard",
    "sent",
    "given",
    "brought",
    "handed",
    "held",
)  # folders of samples/, a side each
Tell = Callable[[Random, Layout, str | None], list[Story]]
TELLERS: dict[str, Tell] = {}  # side -> what makes its orders' content; the others share samples/content
CHOOSERS: dict[str, Callable[[Random], str | None]] = {}  # side -> its own shares of faults


def teller(split: str) -> Callable[[Tell], Tell]:
    """Register what tells a side's orders: random source, layout, what is wrong -> one story a patient."""

    def add(tell: Tell) -> Tell:
        TELLERS[split] = tell
        return tell

    return add


def layout(
    split: str,
    kind: str,
    *,
    patients: int = 1,
    language: str = "sv",
    terse: bool = False,
    typewriter: bool = False,
    reason: str = "",
    faults: bool = True,
) -> Callable[[Callable[[Paper], None]], Callable[[Paper], None]]:
    """Register a layout; its name is the function's."""

    def add(draw: Callable[[Paper], None]) -> Callable[[Paper], None]:
        name = draw.__name__
        if name in LAYOUTS:
            raise ValueError(f"two layouts are called {name}")
        LAYOUTS[name] = Layout(name, split, kind, draw, patients, language, terse, typewriter, reason, faults)
        return draw

    return add


def load_layouts() -> dict[str, Layout]:
    """Import every module of layouts, of this folder and of other hands, and return what they define."""
    for path in sorted(Path(__file__).parent.glob("*_*.py")):
        if path.stem.startswith(("tune_", "met_")):
            import_module(f"samples.draw.{path.stem}")
    for hand in HANDS:
        for path in sorted((Path(__file__).parent.parent / hand).glob("layouts_*.py")):
            import_module(f"samples.{hand}.{path.stem}")
    return LAYOUTS


def layouts(split: str, *, orders: bool | None = None, mail: bool | None = None) -> list[Layout]:
    """List one side's layouts: with or without orders, mails or papers."""
    return [
        one
        for one in load_layouts().values()
        if one.split == split
        and orders in (None, one.kind != "none")
        and mail in (None, one.kind == "mail" or (one.kind == "none" and one.name.endswith("_mail")))
    ]
