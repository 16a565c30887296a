"""What a line or a sentence says beside a plain order that makes one of its values another."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.page import Source
from tests.pages import a_page
from tests.whole_order import TODAY, flags_of

LETTER = """Subject: Bildbeställning

Hej!

Vi önskar kopior av följande undersökningar för patient 19670607-3464 Birgitta Holmberg:
{examination}

Bilderna skickas till Röntgenkliniken, Universitetssjukhuset Örebro.
{below}

Med vänlig hälsning
dr Per Holm
Ortopedkliniken, Hallands sjukhus Varberg"""
ONE = "CT thorax 2026-03-02"


def doubts_of(below="", examination=ONE):
    page = a_page(LETTER.format(below=below, examination=examination), source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


@pytest.mark.parametrize(
    "below",
    [
        "Till Karlstad.",
        "Via Karlstad.",
        "Karlstad läser också.",
        "Second opinion hos Linköping.",
        "Karlstad har tagit över patienten.",
        "Örebro är inte aktuellt längre, patienten har valt Karlstad.",
        "Neurokirurgen i Uppsala har accepterat henne för operation.",
        "Ange Neurokirurgen, inte Ortopeden som vanligt.",
        "Där väntar kollegan Moa Ström på Neurokirurgen.",
    ],
)
def test_a_house_that_has_a_part_now_is_a_doubt_however_short_the_line(below):
    assert "uncertain.destination" in doubts_of(below)


@pytest.mark.parametrize(
    "below",
    [
        "",
        "Hon bor i Karlstad.",
        "Tidigare röntgad i Karlstad.",
        "Till Örebro.",
        "Karlstad den 20 november",
        "Remissen till Neurokirurgen är dikterad.",
    ],
)
def test_a_town_that_is_only_told_of_is_no_doubt(below):
    assert doubts_of(below) == set()


@pytest.mark.parametrize(
    "examination",
    [
        "Rtg knä 2026-03-02, båda",
        "två CT thorax 2026-03-02",
        "senaste CT thorax (2026-03-02) och den före på 19670607-3464",
        "CT thorax 2026-03-02\nSamma 2025",
    ],
)
def test_words_that_make_one_examination_two_are_a_doubt(examination):
    assert "uncertain.examinations" in doubts_of(examination=examination)


@pytest.mark.parametrize(
    "below",
    [
        "Undersökningen hette thorax men avsåg halsen.",
        "Thoraxundersökningen vill onkologen ha, buken kirurgen.",
        "Vi har ju den från mars, men det finns en färskare.",
        "Det rör sig om tre undersökningar.",
        "Knäet tog de om två veckor därpå.",
    ],
)
def test_a_sentence_by_which_an_examination_is_another_is_a_doubt(below):
    assert "uncertain.examinations" in doubts_of(below)


@pytest.mark.parametrize(
    ("below", "code"),
    [
        ("Bilderna på hennes syster Anna Holmberg ligger i samma mapp, ta båda.", "uncertain.patient_id"),
        ("Ni har henne på reservnummer.", "uncertain.patient_id"),
        ("Slutsiffrorna är 1234 enligt patienten.", "uncertain.patient_id"),
        ("Ang. patientnamnet: Holmberg är flicknamnet, idag Karlsson.", "uncertain.patient_name"),
        ("Hon heter Britta i ert system.", "uncertain.patient_name"),
        ("Patienten tar med sig en skiva.", "uncertain.destination"),
        ("Kopia sänds patientens husläkare.", "uncertain.destination"),
        ("Önskar svaret på CT thorax.", "uncertain.wants"),
    ],
)
def test_what_is_said_of_the_patient_or_the_way_is_a_doubt_of_it(below, code):
    assert code in doubts_of(below)


def test_what_is_both_examinations_day_is_no_doubt():
    two = "CT buk 2026-10-10\n                 MR knä höger 2026-10-10, båda"
    assert "uncertain.examinations" not in flags_of(examination=two)
