"""What stands beside an order on an ordinary paper is no doubt: letterheads, other doctors, who signs."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page
from tests.whole_order import TODAY

PAPER = """{head}Ortopedkliniken, Hallands sjukhus Kungsbacka
{team}

Namn:          Rolf Wikner
Personnummer:  19650927-1133
{examination}
{receiver}
{onward}Ordinatör:     Dr Sven-Erik Malm
{below}
"""
EXAMINATION = "Bilder av:     MR ländrygg utförd 2026-05-06"
RECEIVER = "Sänds till:    Röntgenavdelningen, Centralsjukhuset i Karlstad"


def order_of(head="", team="", examination=EXAMINATION, receiver=RECEIVER, onward="", below=""):
    text = PAPER.format(
        head=head, team=team, examination=examination, receiver=receiver, onward=onward, below=below
    )
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return order


def doubts_of(**parts):
    return {flag.code for flag in order_of(**parts).flags if flag.blocks}


def test_a_team_below_the_clinic_in_its_letterhead_is_no_receiver():
    assert doubts_of(team="Ryggteamet, tel 0300-56 50 12") == set()


def test_another_hospital_below_the_clinic_is_a_doubt():
    assert "uncertain.destination" in doubts_of(team="+ Ryhov")


def test_the_receiver_s_doctor_behind_its_unit_is_no_rival():
    onward = "Vidare till:   Lungmottagningen CSK Karlstad, dr Öberg\n"
    order = order_of(onward=onward)
    assert {flag.code for flag in order.flags if flag.blocks} == set()
    assert order.value(FieldName.DOCTOR) == "Sven-Erik Malm"


def test_who_is_to_look_at_the_images_where_they_go_is_no_rival():
    receiver = f"{RECEIVER}\n               där lungläkare Hans Gran ska titta på dem\n"
    assert "uncertain.doctor" not in doubts_of(receiver=receiver)


def test_the_reader_s_own_doctor_is_nobody_who_orders():
    below = "Patienten är remitterad till oss från er ortoped dr Åke Sjöö för ställningstagande till kirurgi."
    assert doubts_of(below=below) == set()


@pytest.mark.parametrize(
    "line",
    [
        "20 nov 2026 Gunilla på exp, ankn 3417",
        "2026-11-20 Berit i receptionen",
        "Kungsbacka 2026-11-20, Lotta, sekr, ankn 4410",
    ],
)
def test_the_day_of_who_sits_at_the_desk_is_no_examination_s(line):
    assert doubts_of(below=line) == set()


def test_a_report_beside_the_examination_goes_along_with_the_images():
    order = order_of(examination="Vad ska skickas   CT kranskärl 2026-05-06 + svar")
    assert order.wants == ("images", "report")
    assert "uncertain.wants" not in {flag.code for flag in order.flags}


def test_where_it_is_sent_is_asked_for_by_there():
    receiver = "Skickas dit (röntgenenhet)   Röntgenavdelningen, Centralsjukhuset i Karlstad"
    assert order_of(receiver=receiver).value(FieldName.DESTINATION) is not None


def test_the_report_of_an_examination_is_sent_nowhere_by_itself():
    assert doubts_of(below="Vi behöver även utlåtandet till densamma, tack.") == set()


@pytest.mark.parametrize(
    ("line", "is_doubt"),
    [("CT-bilderna har vi redan fått, tack.", False), ("MR-bilderna har vi redan fått, tack.", True)],
)
def test_images_of_another_kind_that_have_come_leave_no_report_alone(line, is_doubt):
    assert ("uncertain.wants" in doubts_of(below=line)) is is_doubt
