"""Who signs a mail or a letter, and the house that stands below the name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.pages.running import run_text
from intake.extract.prose.closing import find_closings, is_somebody
from intake.extract.prose.signed import read_signatures
from models.order import FieldName
from models.page import Source
from tests.pages import a_page

ASKED = "Hej, skicka CT torax 2026-04-24 på 340125-2774 Ulf Berg till NÄL."


def a_mail(text):
    return a_page(text, number=0, source=Source.MAIL)


def clinics(text, page=a_mail):
    found = read_signatures(run_text(page(text)), load_knowledge())
    return {one.value for one in found if one.field is FieldName.CLINIC}


@pytest.mark.parametrize(
    ("signature", "clinic"),
    [
        # nobody greets, and a notice on secrecy follows
        (
            "Barbro Falk\nMedicinsk sekreterare\nStrokeenheten Kungälvs sjukhus\nTelefon 0303-86 39 65\n"
            "Detta meddelande kan innehålla sekretessbelagd information och är endast avsett för mottagaren.",
            "Strokeenheten, Kungälvs sjukhus",
        ),
        # a telephone stands before the house
        (
            "Mvh\nRut Lindahl\nSekreterare\nTel 08-30 37 99\nGHP Stockholm Spine Center",
            "GHP Stockholm Spine Center",
        ),
        ("Mvh\nRut Lindahl\nTel 08-30 37 99\nTandläkarna vid Torget", "Tandläkarna vid Torget"),
        # a profession that a house's name may begin with
        ("övertandläkare Ola Engström\nFolktandvården Slöinge", "Folktandvården Slöinge"),
        # a hospital alone, half of which is unsaid: better than nothing
        ("Hälsningar\nAmra Ek\nTel 031-49 39 16\nKungälvs sjukhus", "Kungälvs sjukhus"),
        # a name that no list holds, right below a greeting
        ("Mvh\nXiulan Qrtz\nHudkliniken Gamla Stan", "Hudkliniken Gamla Stan"),
        ("Tack på förhand för hjälpen!\nRut Lindahl\nUrologen, Gävle sjukhus", "Urologen, Gävle sjukhus"),
        # all that is said of somebody in one line
        (
            "Mvh\nRut Lindahl | Vårdadministratör | Neurologmott | Varbergs sjukhus | 0340-40 93 15",
            "Neurologmottagningen, Hallands sjukhus Varberg",
        ),
        ("Mvh\nRut Lindahl • Tandsköterska • Tandläkarna Ek & Co • 035-12 34 56", "Tandläkarna Ek & Co"),
        # what the writer is called is no office, and goes before the house in its line
        ("Mvh\nRut Lindahl\nMed. sekr.\nVårdcentralen Granen\nTel 08-30 37 99", "Vårdcentralen Granen"),
        ("Mvh\nRut Lindahl\nVårdkoordinator, Smärtrehab Syd\nTel 08-30 37 99", "Smärtrehab Syd"),
        ("Mvh\nRut Lindahl, läkarsekr Specialistläkargruppen Växjö", "Specialistläkargruppen Växjö"),
        # an owner of many houses stands before the house, or between a unit and its hospital
        ("Mvh\nRut Lindahl\nRegion Gävleborg\nHälsocentralen Öster", "Hälsocentralen Öster"),
        (
            "Mvh\nRut Ek\nSekr\nKirurgmott\nRegion Halland\nHallands sjukhus Halmstad\n301 85 Halmstad",
            "Kirurgmottagningen, Hallands sjukhus Halmstad",
        ),
        # what else stands below a whole house
        ("Mvh\nRut Lindahl\nAxess Ortopedi\nOperationsplanering\n08-55 50 00", "Axess Ortopedi"),
        # a name that says nothing of its kind, between a calling and a telephone
        ("Mvh\nRut Lindahl\nLeg. naprapat\nRyggkraft Halmstad\n035-22 33 44", "Ryggkraft Halmstad"),
        # a first name alone, and no name but the house's
        ("Mvh Anna på Vårdcentralen Nyhem", "Vårdcentralen Nyhem"),
        ("Ha en fin dag!\nAnna\nVårdcentralen Nyhem", "Vårdcentralen Nyhem"),
        ("Mvh Tandvårdshuset Vasa", "Tandvårdshuset Vasa"),
        # how it is reached, behind a comma
        ("Mvh\nRut Ek, Vårdcentralen Nyhem, Box 12, 302 42 Halmstad, 035-12 34 56", "Vårdcentralen Nyhem"),
        # one of a chain's many
        (
            "Mvh\nRut Lindahl\nSsk\nBräcke Diakoni Vårdcentralen Centrum",
            "Bräcke Diakoni Vårdcentralen Centrum",
        ),
    ],
)
def test_the_house_below_the_name_that_signs_is_read(signature, clinic):
    assert clinics(f"{ASKED}\n{signature}") == {clinic}


@pytest.mark.parametrize(
    "text",
    [
        # a request, not a greeting
        "Vänligen länka MR rektum från 17.8.2020 till Sophiahemmet enl leg läk L Zander.",
        # labels and their values, whatever name stands over the last
        "Pnr 20020603-2328\nLäkare doc Karl-Gustav Lennartsson\nTill Kungälvs sjukhus\n/Nathalie Öberg",
        # a patient, whose number stands below
        "Beställning\nAnna Berg\nUrologen, Gävle sjukhus\n340125-2774",
        # a form's label asks for the name
        "19340125-2774\nPatient:\nAnna Berg\nUrologen, Gävle sjukhus",
        # no house at all
        f"{ASKED}\nAnna Berg\nStorgatan 3\n0303-86 39 65",
        # words below a name, with nothing above them that says what the writer is
        f"{ASKED}\nMvh\nAnna Berg\nSolvalla Tre\n0303-86 39 65",
        # another person below the first
        f"{ASKED}\nMvh\nAnna Berg\nSekreterare\nEva Lindahl\n0303-86 39 65",
    ],
)
def test_no_house_is_read_where_nobody_signs_for_one(text):
    assert clinics(text) == set()


def test_a_unit_alone_below_who_signs_is_left_to_the_papers_house():
    text = f"Kungälvs sjukhus\n{ASKED}\nKarin Ek\nEndokrinmott\nOrg.nr 232100-0000"
    (found,) = read_signatures(run_text(a_page(text)), load_knowledge())
    assert (found.value, found.directory_id) == ("Endokrinmottagningen", None)


@pytest.mark.parametrize(
    ("line", "somebody"),
    [
        ("Anna Berg", True),
        ("Anna Berg, sekreterare", True),
        ("tandläkare Xiulan Qrtz", True),
        ("Region Halland", False),  # its last word ends like a surname
        ("Frölunda Specialistsjukhus", False),
        ("Ortopedkonsult Väst AB", False),
    ],
)
def test_somebody_is_told_from_a_house(line, somebody):
    assert is_somebody(line) is somebody


LINES = st.lists(
    st.sampled_from(
        [
            "Mvh",
            "Anna Berg",
            "Tel 031-49 39 16",
            "Kungälvs sjukhus",
            "",
            "Vänligen",
            "Till: Röntgen",
            "/",
            "Ja.",
        ]
    ),
    min_size=1,
    max_size=12,
)


@given(LINES)
def test_the_lines_of_a_signature_stand_in_the_text_where_it_says(lines):
    running = run_text(a_mail("\n".join([*lines, "Mvh", "Bo Alm"])))
    closings = list(find_closings(running))
    assert "Bo Alm" in closings[-1].lines  # whatever stands above, who signs last is seen
    for closing in closings:
        assert list(closing.starts) == sorted(set(closing.starts))
        for number, line in enumerate(closing.lines):
            start, end = closing.ends_of(number)
            assert running.text[start:end] == line.strip() != ""
