"""The parts of a signing line: bars, points and commas behind names and titles."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.prose.parting import is_calling, parts_of


def parts(line):
    return [line[first:last] for first, last in parts_of(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # a bar, a point or a dash parts all that is said of somebody
        (
            "Eva Ek | Vårdadministratör | Hudkliniken | Mälarsjukhuset",
            ["Eva Ek", "Vårdadministratör", "Hudkliniken", "Mälarsjukhuset"],
        ),
        ("Eva Ek|sekr|Hudkliniken", ["Eva Ek", "sekr", "Hudkliniken"]),
        (
            "Eva Ek • Läkarsekreterare • Hudkliniken • 016-10 30 00",
            ["Eva Ek", "Läkarsekreterare", "Hudkliniken", "016-10 30 00"],
        ),
        (
            "Eva Ek - Frölundaortopeden - tel 031-10 20 30",
            ["Eva Ek", "Frölundaortopeden", "tel 031-10 20 30"],
        ),
        # a comma does so behind a name and behind what somebody is, not within a house's name
        ("Eva Ek, sekr, Hudkliniken, Mälarsjukhuset", ["Eva Ek", "sekr", "Hudkliniken, Mälarsjukhuset"]),
        ("Läkarsekreterare, Kirurgmottagningen", ["Läkarsekreterare", "Kirurgmottagningen"]),
        ("Rehabenheten, Kungsbacka kommun", ["Rehabenheten, Kungsbacka kommun"]),
        # a title right before a house
        ("läkarsekr Specialistläkargruppen Växjö", ["läkarsekr", "Specialistläkargruppen Växjö"]),
        ("ST-läkare vid Kirurgkliniken", ["ST-läkare", "Kirurgkliniken"]),
        # a first name before a house
        (" Anna på Vårdcentralen Nyhem", ["Anna", "Vårdcentralen Nyhem"]),
        # how a house is reached
        ("Läkarhuset, Box 12, 302 42 Halmstad", ["Läkarhuset", "Box 12", "302 42 Halmstad"]),
        ("Läkarhuset, Storgatan 4", ["Läkarhuset", "Storgatan 4"]),
        ("Kirurgkliniken, Avdelning 34", ["Kirurgkliniken, Avdelning 34"]),
        # a house that is called by its doctor
        ("Dr Holms mottagning", ["Dr Holms mottagning"]),
        # what plain text has for bold letters
        ("*Eva Ek*", ["Eva Ek"]),
        ("-- ", []),
    ],
)
def test_a_signing_line_is_parted(line, expected):
    assert parts(line) == expected


@pytest.mark.parametrize("text", ["Med. sekr.", "Överläkare", "Tandsköterska", "Vårdkoordinator", "OMT"])
def test_what_somebody_is_is_no_house(text):
    assert is_calling(text)


@pytest.mark.parametrize("text", ["Hudkliniken", "Ryggkraft", "Eva Ek", "", "Medicinsekretariatet"])
def test_a_house_or_a_person_is_no_calling(text):
    assert not is_calling(text)


@given(st.text(alphabet="Eva Ek|,•/-* dr Hudkliniken1", max_size=60))
def test_the_parts_stand_in_their_line_in_order_and_apart(line):
    spans = list(parts_of(line))
    assert all(first < last for first, last in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(line[first:last] == line[first:last].strip() for first, last in spans)
