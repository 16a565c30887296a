"""Letterheads of those who are no hospital."""

from samples.told.desk import Desk


def head(d: Desk, *, kind: int = 0, town: bool = True) -> None:
    """Set the orderer's name as a letterhead."""
    d.logo(kind, d.left, 36)
    d.put(d.say("clinic"), d.left + 38, 53, size=d.fit(d.say("clinic"), 430, 13, True), bold=True)
    if town and d.story.can_say("clinic"):
        d.put(d.story.clinic.town, d.left + 38, 67, size=9)
    d.y = 105
