"""This side's layouts as they are registered: who sends each, and what is no order."""

from collections.abc import Callable
from functools import wraps

from samples.draw.registry import Paper, layout
from samples.handed.desk import cover
from samples.handed.dress import dress

SENDERS: dict[str, str] = {}  # layout -> its only kind of sender
HOMEBOUND: set[str] = set()  # layouts whose sender asks for the images itself, where it can
LACKING: dict[str, tuple[str, ...]] = {}  # layout -> what its paper never says
Draw = Callable[[Paper], None]


def order(
    kind: str,
    *,
    by: str = "any",
    ours: bool = False,
    lacks: tuple[str, ...] = (),
    patients: int = 1,
    language: str = "sv",
    terse: bool = False,
    typewriter: bool = False,
    faults: bool = True,
) -> Callable[[Draw], Draw]:
    """Register a layout of orders.

    `by`: home, hospital, private, care, dental, company, authority, therapist, insurer, patient, abroad, any.
    `ours`: the sender asks for the images to itself. `lacks`: what such a paper never says.
    """

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = by
        LACKING[draw.__name__] = lacks
        if ours:
            HOMEBOUND.add(draw.__name__)

        @wraps(draw)
        def draw_and_cover(paper: Paper) -> None:
            if kind != "mail":
                paper.pen.y += paper.pen.rng.choice([0, 0, 0, 12, 30])
            draw(paper)
            if not paper.mail.body:
                dress(paper)
                cover(paper)

        return layout(
            "handed",
            kind,
            patients=patients,
            language=language,
            terse=terse,
            typewriter=typewriter,
            faults=faults and not lacks,
        )(draw_and_cover)

    return add


def other(reason: str, *, by: str = "any", typewriter: bool = False) -> Callable[[Draw], Draw]:
    """Register a layout of documents that are no orders."""

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = by
        return layout("handed", "none", reason=reason, typewriter=typewriter, faults=False)(draw)

    return add
