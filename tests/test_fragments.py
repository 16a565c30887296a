"""A place that a line's end cut short is none beside the whole of it."""

from dataclasses import replace

import pytest

from intake.extract.alike.fragments import without_fragments
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Box

HERE, AWAY = Box(10, 10, 200, 20), Box(10, 300, 200, 310)


def a_place(raw: str, box: Box = HERE, directory_id: str | None = None) -> Candidate:
    evidence = Evidence(page=1, bbox=box, quote=raw)
    return Candidate(
        field=FieldName.DESTINATION,
        value=raw,
        raw=raw,
        confidence=0.9,
        evidence=evidence,
        reader=Reader.LAYOUT,
        why="",
        directory_id=directory_id,
    )


WHOLE = a_place("Röntgen, Lasarettet i Helsingborg", directory_id="skane-helsingborg")


@pytest.mark.parametrize(
    ("one", "is_fragment"),
    [
        (a_place("Röntgen, Lasarettet i"), True),
        (a_place("Röntgen, Lasarettet i", AWAY), False),  # another line's
        (a_place("Röntgen, Lasarettet"), False),  # may be all that the label has
        (a_place("Kirurgen, Lasarettet i"), False),  # another unit
        (replace(a_place("Röntgen, Lasarettet i"), field=FieldName.CLINIC), False),
    ],
)
def test_a_beginning_of_a_known_place_is_left_out(one, is_fragment):
    assert (one not in without_fragments([WHOLE, one])) is is_fragment
    assert WHOLE in without_fragments([WHOLE, one])


def test_the_line_that_a_place_begins_in_is_none_beside_the_whole_of_it():
    """A label's value ends with its line: "fvb Ortopeden Skånes / universitetssjukhus, Lund"."""
    whole = a_place("Ortopeden Skånes universitetssjukhus Lund", Box(10, 10, 200, 36), "skane-lund")
    first = a_place("Ortopeden Skånes", Box(120, 10, 200, 20))
    assert without_fragments([whole, first]) == [whole]
