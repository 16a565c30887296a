"""This side's layouts as they are registered: which sender draws each, and what is none of its orders."""

from collections.abc import Callable

from samples.draw.registry import Paper, layout

SENDERS: dict[str, str] = {}  # layout -> its only kind of sender
TITLED = ("dr ", "Dr ", "öl ", "överläkare ", "specialistläkare ", "doktor ", "ÖL ", "bitr. öl ")
Draw = Callable[[Paper], None]


def order(
    kind: str,
    *,
    by: str = "any",
    patients: int = 1,
    language: str = "sv",
    terse: bool = False,
    typewriter: bool = False,
    faults: bool = True,
) -> Callable[[Draw], Draw]:
    """Register a layout of orders.

    `by`: home, hospital, known or private (care outside the hospitals, in our directory or not), dental,
    company, authority, care, therapists, payers, da, no, or any of the first four.
    """

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = by
        register = layout(
            "brought",
            kind,
            patients=patients,
            language=language,
            terse=terse,
            typewriter=typewriter,
            faults=faults,
        )
        return register(draw)

    return add


def other(reason: str, *, by: str = "any", typewriter: bool = False) -> Callable[[Draw], Draw]:
    """Register a layout of documents that are no orders."""

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = by
        return layout("brought", "none", reason=reason, typewriter=typewriter, faults=False)(draw)

    return add
