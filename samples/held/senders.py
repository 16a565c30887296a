"""This side's layouts as they are registered: who sends each, and what is no order."""

from collections.abc import Callable
from functools import wraps

from samples.draw.registry import Paper, layout
from samples.held.dress import cover, dress

SENDERS: dict[str, str] = {}  # layout -> its only kind of sender
HOMEBOUND: set[str] = set()  # layouts whose sender asks for the images itself, where it can
ELSEWHERE: set[str] = set()  # layouts that never send images to the orderer
LACKING: dict[str, tuple[str, ...]] = {}  # layout -> what its paper never says
Draw = Callable[[Paper], None]


def order(
    kind: str,
    *,
    by: str = "any",
    ours: bool = False,
    away: bool = False,
    lacks: tuple[str, ...] = (),
    patients: int = 1,
    language: str = "sv",
    terse: bool = False,
    typewriter: bool = False,
    faults: bool = True,
) -> Callable[[Draw], Draw]:
    """Register a layout of orders.

    `by`: a kind of sender, as in the list of private ones, or home, hospital, private, patient, abroad.
    `ours`: the sender asks for the images to itself; `away`: never. `lacks`: what such a paper never says.
    """

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = by
        LACKING[draw.__name__] = lacks
        if ours:
            HOMEBOUND.add(draw.__name__)
        if away:
            ELSEWHERE.add(draw.__name__)

        @wraps(draw)
        def draw_lower(paper: Paper) -> None:
            if kind == "mail":
                draw(paper)
                return
            if kind != "cover" and patients == 1 and paper.pen.rng.random() < 0.05:
                cover(paper)
            paper.pen.y += paper.pen.rng.choice([0, 0, 0, 8, 20])
            draw(paper)
            dress(paper)

        return layout(
            "held",
            kind,
            patients=patients,
            language=language,
            terse=terse,
            typewriter=typewriter,
            faults=faults and not lacks,
        )(draw_lower)

    return add


def mail(**options: object) -> Callable[[Draw], Draw]:
    """Register a layout of orders that are mails."""
    return order("mail", **options)  # type: ignore[arg-type]


def other(reason: str, *, by: str = "any", typewriter: bool = False) -> Callable[[Draw], Draw]:
    """Register a layout of documents that are no orders."""

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = by
        return layout("held", "none", reason=reason, typewriter=typewriter, faults=False)(draw)

    return add
