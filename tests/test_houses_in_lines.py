"""A unit that has its own house behind it in its line is none of the house that the line above ends in."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.places.resolve import find_places

GALLIVARE, ONKOLOGEN = "Gällivare sjukhus", "Onkologmottagningen"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            f"CT aorta {GALLIVARE}\n{ONKOLOGEN}, HSH",  # columns of a table, told row by row
            [GALLIVARE, f"{ONKOLOGEN}, Hallands sjukhus Halmstad"],
        ),
        (f"{GALLIVARE}\n{ONKOLOGEN}", [f"{ONKOLOGEN}, {GALLIVARE}"]),  # a unit below its house
        (f"{GALLIVARE}\n{ONKOLOGEN}\nHSH", [f"{ONKOLOGEN}, {GALLIVARE}", "Hallands sjukhus Halmstad"]),
        (f"{ONKOLOGEN}\n{GALLIVARE}", [f"{ONKOLOGEN}, {GALLIVARE}"]),
    ],
)
def test_a_unit_is_of_the_house_in_its_line(text, places):
    assert [span.place.value for span in find_places(text, load_knowledge())] == places
