"""A place whose first word a label took for its own: "Länkas till Rtg | klin Kungälvs sjukhus"."""

from intake.extract.knowledge import Knowledge
from intake.extract.layout.labelled import Labelled
from intake.extract.pages.snippet import Snippet
from intake.extract.places.resolve import resolve_place

MOST = 2  # words at a label's end that may name a unit


def with_unit_of_label(value: Labelled, knowledge: Knowledge) -> Snippet:
    """Return a label's value with the unit that the label's last words name, where it names none itself."""
    snippet, words = value.snippet, value.label.words
    if value.label.colon or value.how != "right of":
        return snippet
    own = resolve_place(_first_line(snippet), knowledge)
    if own.unit is not None:
        return snippet
    for count in range(1, min(MOST, len(words) - 1) + 1):
        whole = snippet.after(words[-count:])
        place = resolve_place(" ".join(whole.text.split()), knowledge)
        if place.unit and place.receiver and own.receiver in (None, place.receiver):
            return whole
    return snippet


def _first_line(snippet: Snippet) -> str:
    return " ".join(snippet.text.split("\n")[0].split())
