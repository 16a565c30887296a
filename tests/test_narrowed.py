"""A name that hospitals share is the writer's own hospital, by its domain or the town of its paper."""

import pytest

from intake.extract.alike.narrowed import narrow
from intake.extract.knowledge import load_knowledge
from models.order import Candidate, Evidence, FieldName, Reader
from tests.pages import a_page

UNIT = "Neurologmottagningen"
KRISTIANSTAD, KARLSTAD = "skane-kristianstad", "varmland-karlstad"


def narrowed(value, text="", address=None, field=FieldName.CLINIC):
    evidence = Evidence(page=1, bbox=None, quote=value)
    one = Candidate(
        field=field,
        value=value,
        raw=value,
        confidence=0.9,
        evidence=evidence,
        reader=Reader.LAYOUT,
        why="label",
    )
    (found,) = narrow([one], {1: a_page(text)}, load_knowledge(), address)
    return found


@pytest.mark.parametrize(
    ("text", "address", "house"),
    [
        ("", "eva.ek@skane.se", KRISTIANSTAD),  # its mails' domain
        ("", "eva.ek@regionvarmland.se", KARLSTAD),
        ("Karlstad 2026-11-07\nHej", None, KARLSTAD),  # where its letter is dated
        ("Kristianstad den 7 november 2026", None, KRISTIANSTAD),
        ("Hej\nMvh\nEva Ek\nSekreterare\n651 85 Karlstad", None, KARLSTAD),  # where it signs
        # whose address it is is not said: the reader's, it may be
        ("Röntgenavdelningen\n651 85 Karlstad\nHej, skicka bilder.", None, None),
        # domain and town speak for different ones
        ("Karlstad 2026-11-07", "eva.ek@skane.se", None),
        ("", "eva.ek@gmail.com", None),
        ("", None, None),
    ],
)
def test_a_shared_name_is_the_hospital_that_the_writers_papers_speak_for(text, address, house):
    assert narrowed(f"{UNIT} CSK", text, address).directory_id == house


def test_the_unit_stays_beside_its_hospital():
    assert narrowed(f"{UNIT} CSK", address="eva.ek@skane.se").value.startswith(f"{UNIT}, ")


def test_where_images_go_is_not_told_by_who_writes():
    found = narrowed("Röntgen CSK", address="eva.ek@skane.se", field=FieldName.DESTINATION)
    assert found.directory_id is None


def test_a_name_that_one_hospital_has_is_left_alone():
    assert narrowed("Kattegattkliniken", address="eva.ek@skane.se").directory_id is None
