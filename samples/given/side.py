"""How this side's layouts are registered, and the mails that its papers may be attached to."""

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from samples.draw.registry import Paper, layout
from samples.given import copier as copier
from samples.given.tell import SELF, WHO
from samples.given.words import make_name

Draw = Callable[[Paper], None]
COVERS = (
    (
        "Bildbeställning",
        "Hej!\n\nBifogar beställning av röntgenbilder, en fil.\n\nVänligen\n{name}\nMed sekr",
    ),
    ("Beställn bilder", "Hej,\nse bilaga.\n\n/{name}"),
    ("Kopia av bilder önskas", "Hej!\n\nHär kommer en beställning inskannad.\n\nTack på förhand!\n{name}"),
)
PLAIN_COVER = ("Scan", "Skickat från skrivaren på plan 3.")


def order(kind: str, *, who: str = "any", own: bool = False, **options: Any) -> Callable[[Draw], Draw]:
    """Register a layout of an order. `who`: the sort of sender; `own`: it orders to itself."""

    def add(draw: Draw) -> Draw:
        WHO[draw.__name__] = who
        if own:
            SELF.add(draw.__name__)
        return layout("given", kind, **options)(_with_cover(draw, COVERS))

    return add


def other(reason: str) -> Callable[[Draw], Draw]:
    """Register a document that is no order."""

    def add(draw: Draw) -> Draw:
        return layout("given", "none", reason=reason, faults=False)(_with_cover(draw, (PLAIN_COVER,)))

    return add


def _with_cover(draw: Draw, covers: Sequence[tuple[str, str]]) -> Draw:
    """Let the mail that a drawn paper may be attached to be written in this side's words."""

    @wraps(draw)
    def drawn(paper: Paper) -> None:
        mail, rng = paper.mail, paper.pen.rng
        paper.pen.y += rng.choice([0, 0, 0, 12, 30])
        draw(paper)
        mail.sender = mail.sender or make_name(rng)
        if not mail.body:
            mail.subject, body = rng.choice(covers)
            mail.body = body.format(name=mail.sender)

    return drawn
