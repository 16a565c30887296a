"""Bare words that are labels by the cells above and below: a form's column of questions, with no colons."""

from collections.abc import Iterator, Mapping, Sequence

from intake.extract.labels.spotting import Label
from intake.extract.labels.wordings import Wordings, key
from intake.extract.pages.geometry import Zone, cell_right_of
from models.page import Box

NEAR = 3.0  # points that the cells of one column may be out of line
LEAST = 3  # cells with a label of their own that make a column of labels


def with_filed(
    labels: Mapping[Zone, Sequence[Label]], wordings: Wordings, cells: Sequence[Box]
) -> Mapping[Zone, tuple[Label, ...]]:
    """Return the labels, with "Mottagning" in a cell by itself where labels fill the cells of its column."""
    filed = [zone.box for zone, own in labels.items() if zone.is_cell and len(own) == 1 and _fills(own[0])]
    return {zone: tuple(own) or tuple(_in_file(zone, filed, wordings, cells)) for zone, own in labels.items()}


def _fills(label: Label) -> bool:
    return label.start == 0 and label.end == len(label.zone.rows[label.row])


def _in_file(zone: Zone, filed: Sequence[Box], wordings: Wordings, cells: Sequence[Box]) -> Iterator[Label]:
    """Yield the label that a cell of one line is, beside a cell for its value."""
    if not zone.is_cell or len(zone.rows) != 1 or cell_right_of(zone.box, cells) is None:
        return
    words = tuple(zone.rows[0])
    text = " ".join(word.text for word in words)
    wording = wordings.find(key(text))
    if wording and text[0].isupper() and sum(_is_in_line(zone.box, one) for one in filed) >= LEAST:
        yield Label(wording, zone, 0, 0, len(words), words, True, False)


def _is_in_line(one: Box, other: Box) -> bool:
    return abs(one.x0 - other.x0) < NEAR and abs(one.x1 - other.x1) < NEAR
