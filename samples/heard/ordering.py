"""The mark of a paper that orders: it may come attached to a mail in words of this side."""

from collections.abc import Callable
from functools import wraps

from samples.draw.registry import Paper, layout
from samples.heard.speaking import cover

Draw = Callable[[Paper], None]


def ordering(
    kind: str,
    *,
    patients: int = 1,
    terse: bool = False,
    typewriter: bool = False,
    faults: bool = True,
) -> Callable[[Draw], Draw]:
    """Register a paper of this side that is an order."""

    def add(draw: Draw) -> Draw:
        @wraps(draw)
        def drawn(paper: Paper) -> None:
            cover(paper)
            draw(paper)

        return layout("heard", kind, patients=patients, terse=terse, typewriter=typewriter, faults=faults)(
            drawn
        )

    return add
