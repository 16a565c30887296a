"""Where a referral went, for images that are to follow it: "Skicka bilderna dit remissen gått".

The wordings are data (`prose.toml`, [referred]).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings, place_candidate
from models.order import Candidate, FieldName

SURE = 0.88
WHY = "where the referral went, which the images follow"


def read_referred(running: RunningText, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the one known place that a referral was sent to, where the images are to follow it."""
    text = running.text
    if _said("follows").search(text) is None:
        return
    went = [span for span in spans if span.place.receiver and _said("went").search(text, 0, span.start)]
    if len(went) == 1 and not went[0].place.rivals:
        (span,) = went
        yield place_candidate(running, span.start, span.end, FieldName.DESTINATION, span.place, SURE, WHY)


@cache
def _said(name: str) -> re.Pattern[str]:
    words = "|".join(load_wordings()["referred"][name]).replace(" ", r"\s+")
    end = r"\s*:?\s*\Z" if name == "went" else r"(?!\w)"
    return re.compile(rf"(?<!\w)(?:{words}){end}", re.IGNORECASE)
