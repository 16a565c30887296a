"""Who writes, by the paper's head: names with their telephone, at a page's foot, in side columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.facts.places import is_proven_head
from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.board import lay_out
from intake.extract.layout.letterhead import read_letterhead
from intake.extract.pages.blocks import blocks_of
from tests.pages import a_page

READER = "Röntgenavdelningen\nHallands sjukhus Varberg\n432 81 Varberg"
BODY = "Hej,\nVi önskar bilder på vår patient.\n\nMed vänlig hälsning\nDr Eva Ek"


def read(text: str, **changes: object):
    return read_letterhead(
        lay_out(a_page(text, **changes), load_wordings()), load_knowledge(), load_wordings()
    )


@pytest.mark.parametrize(
    ("head", "value"),
    [
        # its telephone below it
        ("Vårdcentralen Solhöjden\nTel 0346-71 98 98  Fax 0346-79 73 27", "Vårdcentralen Solhöjden"),
        # its address and telephone in the line of its name, no comma before them
        ("Hudkliniken Ljungen Tel 0340-12 34 56", "Hudkliniken Ljungen"),
        ("Ryggakademin Norr, Storgatan 4, 432 44 Varberg, 0340-12 34 56", "Ryggakademin Norr"),
        # a name that says nothing of its kind
        ("Smärtlinjen\nÖstergatan 12, Malmö\nTel 040-12 34 56", "Smärtlinjen"),
        # what a house does, or calls itself, below its name
        (
            "Solhälsan Företagshälsovård Varberg\nFöretagshälsovård - auktoriserad\nTel 0340-12 34 56",
            "Solhälsan Företagshälsovård Varberg",
        ),
        ("Slöinge Specialisttandvård\nTandvård\nTel 0346-12 34 56", "Slöinge Specialisttandvård"),
        ("Nordkliniken i Väst\nRyggenheten\nTel 0346-12 34 56", "Ryggenheten, Nordkliniken i Väst"),
        # the owner of many houses stands over the house
        ("Region Halland\nVårdcentralen Kvarnbäcken\nTel 035-12 34 56", "Vårdcentralen Kvarnbäcken"),
        # its organisation's number, which is no patient's
        ("Ryggkliniken i Varberg AB\nOrg.nr 556677-8899\nTel 0340-12 34 56", "Ryggkliniken i Varberg AB"),
        # what a house does, in a line of services
        ("Kroppsverkstan\nFysioterapi • rehabilitering • skador\nTel 0340-12 34 56", "Kroppsverkstan"),
        # the day of the paper above its name, and the paper's heading behind a dash
        ("Fax 23 okt 2026\nVårdcentralen Solhöjden\nTel 0346-71 98 98", "Vårdcentralen Solhöjden"),
        ("Vårdcentralen Solhöjden – bilder att skicka\nTel 0346-71 98 98", "Vårdcentralen Solhöjden"),
        # a part of the house, behind a comma
        ("Varbergs BoIS, medicinska teamet\nTel 0340-12 34 56", "Varbergs BoIS, medicinska teamet"),
        # a person of the house
        ("Dr Anna Berg\nHjärtpraktiken Falkenberg\nTel 0346-12 34 56", "Hjärtpraktiken Falkenberg"),
        # a house that the directory knows, its unit below it or before it
        ("Hallands sjukhus Varberg\nMedicinmottagningen", "Medicinmottagningen, Hallands sjukhus Varberg"),
        ("Medicinmott, HSV", "Medicinmottagningen, Hallands sjukhus Varberg"),
    ],
)
def test_the_house_at_the_top_writes(head, value):
    assert read(f"{head}\n\n\n{READER}\n\n\n{BODY}").place.value == value


@pytest.mark.parametrize(
    "head",
    [
        "Bildbegäran",  # the paper's heading
        "Myndighetspost",
        "Utlånande avdelning",  # what a form asks for
        "AKUT – PATIENT FLYTTAS",
        "Västra Götalandsregionen\nTel 0300-12 34 56",  # an owner of many houses alone
        "19121212-1212\nTolvan Tolvansson\nLindgatan 40\n432 44 Varberg",  # the patient's label
        "Till Ortopedkliniken Norr\nTel 0300-12 34 56",
        "Anna Berg\nLindgatan 40\nTel 0340-12 34 56",  # a person at home
        "2026-11-12\nSida 1 (1)",
    ],
)
def test_no_house_writes(head):
    assert read(f"{head}\n\n\n{READER}\n\n\n{BODY}") is None


def test_the_writer_in_a_side_column_is_told_from_the_reader_beside_it():
    page = (
        "                         Röntgenavdelningen\n"
        "                         Hallands sjukhus Varberg\n"
        "                         432 81 Varberg\n"
        "Art Clinic Jönköping\n"
        "                         20261120\n"
        "\n"
        "Storgatan 12, Jönköping  Patienten är aktuell hos oss.\n"
        "Tel\n"
        "036-19 30 33             Vi önskar därför bilder.\n"
    )
    found = read(page)
    assert found.place.value == "Art Clinic Jönköping"
    assert is_proven_head(found.why)


def test_a_name_that_says_nothing_of_its_kind_is_known_by_the_fax_machines_line():
    head = "Kraftsamling Syd\nFysioterapi • rehabilitering\n\n\nVi önskar bilder."
    found = read(head, header="FRÅN: KRAFTSAMLING SYD +4635471325 SIDA 1/1")
    assert found.place.value == "Kraftsamling Syd"


def test_a_reader_right_below_the_writer_is_no_part_of_its_name():
    found = read("Smärtmott, HSV\nRöntgensekretariatet\nHallands sjukhus Halmstad\n\n\nTacksam för bilder.")
    assert found.place.value == "Smärtmottagningen, Hallands sjukhus Varberg"


def test_two_houses_at_the_top_are_no_more_than_a_weak_word():
    found = read(
        "Hjärtkliniken Väst          Ryggkliniken Öst\nTel 0346-71 98 98           Tel 0340-12 34 56\n\n\nHej"
    )
    assert found.sureness < 0.5


def test_what_bears_a_name_out_makes_it_surer():
    bare = read("Hjärtkliniken Väst\n\n\nVi önskar bilder.")
    told = read("Hjärtkliniken Väst\nTel 0346-71 98 98\n\n\nVi önskar bilder.")
    stamped = read(
        "Hjärtkliniken Väst\nTel 0346-71 98 98\n\n\nVi önskar bilder.",
        header="19/11 2026 13:38 +4634671989 HJÄRTKLINIKEN VÄST S.01",
    )
    assert bare.sureness < told.sureness <= stamped.sureness
    assert not is_proven_head(bare.why)
    assert is_proven_head(told.why)


@pytest.mark.parametrize(
    ("why", "proven"),
    [
        ("letterhead", False),
        ("letterhead with a reader apart", False),  # who is written to says nothing of the writer's name
        ("letterhead with larger letters than the text's, a reader apart", True),
        ("letterhead with the fax machine's line", True),
        ("letterhead, one of several", False),
        ("label 'klinik', right of", False),
    ],
)
def test_a_letterhead_is_borne_out_by_what_is_the_writers_own(why, proven):
    assert is_proven_head(why) is proven


LINES = st.lists(st.sampled_from(["", "ett två", "ett        två", "        två tre", "fyra"]), max_size=12)


@given(LINES)
def test_every_word_stands_in_one_block(lines):
    page = a_page("\n".join(["början", *lines]))
    zones = lay_out(page, load_wordings()).zones
    words = [word for zone in zones for block in blocks_of(zone) for row in block.rows for word in row]
    assert sorted(words, key=str) == sorted((w for z in zones for row in z.rows for w in row), key=str)
