from dataclasses import replace
from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.split import split
from models.page import Box, Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ONE, TWO, THREE = "19580412-1712", "19850228-2398", "19471203-1238"

TABLE = f"""Beställning av bilder
Klinik: Medicinmott HSV     Läkare: Anna Berg
Personnummer      Namn             Undersökning
{ONE}     Eva Ek           CT torax 2024-03-02
{TWO}     Bo Alm           MR knä 2024-04-03
{THREE}     Li Holm          CT buk 2024-05-04

Bilderna skickas till Mediaenheten SU/S"""

BLOCKS = f"""Klinik: Medicinmott HSV
Patient 1
Personnummer: {ONE}
Undersökning: CT torax 2024-03-02
Patient 2
Personnummer: {TWO}
Undersökning: MR knä 2024-04-03"""


def test_a_table_of_patients_gives_an_order_a_row():
    parts = split([a_page(TABLE)], TODAY)
    assert [ONE in part.pages[0].text for part in parts] == [True, False, False]
    assert "CT torax" in parts[0].pages[0].text
    assert "MR knä" not in parts[0].pages[0].text
    assert "CT buk" in parts[2].pages[0].text


def test_every_row_keeps_what_stands_above_and_below_the_table():
    parts = split([a_page(TABLE)], TODAY)
    assert len(parts) == 3
    for part in parts:
        text = part.pages[0].text
        assert text.index("Medicinmott HSV") < text.index("Personnummer") < text.index("Mediaenheten SU/S")


UNEVEN = f"""Beställare: dr Berg, Medicinmott HSV
Personnummer      Namn             Undersökning
{ONE}     Eva Ek           CT torax 2024-03-02
{TWO}     Bo Alm           MR knä 2024-04-03
                                   Slätröntgen hand 2024-05-04
                                   CT buk 2024-06-05
Bilderna skickas till Mediaenheten SU/S"""


def test_the_last_row_of_a_table_keeps_the_lines_that_its_first_column_leaves_empty():
    first, second = split([a_page(UNEVEN)], TODAY)
    assert "CT buk" in second.pages[0].text and "Slätröntgen hand" in second.pages[0].text
    assert "CT buk" not in first.pages[0].text and "Slätröntgen hand" not in first.pages[0].text
    assert "Mediaenheten SU/S" in first.pages[0].text


NAMELESS = f"""Länkas till: Röntgen Karlskoga
Pat:s namn        Personnummer      Undersökning
                                    MR höft 2020-07-19; CT buk 2025-01-16
Samir Nyberg      {ONE}     MR tunntarm 2020-05-30"""


def test_a_row_that_names_nobody_is_not_given_to_the_patient_below():
    assert [part.is_mixed for part in split([a_page(NAMELESS)], TODAY)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        f"Namn         Personnummer\nEva Ek       {ONE}\nCT torax 2024-03-02",
        f"Datum 2024-03-02\nNamn    Personnr (10/12 siffror)\nEva Ek   {ONE}",  # the hint is no day
        f"Vår patient behöver bilder\nfrån CT torax 2024-03-02\nEva Ek, {ONE}",  # prose is no head
    ],
)
def test_one_patient_with_dates_around_is_not_mixed(text):
    assert [part.is_mixed for part in split([a_page(text)], TODAY)] == [False]


LISTS = f"""Läkare: Anna Berg
Patient A
Eva Ek {ONE}
- MR hals 2024-01-01
Patient B
Bo Alm {TWO}
- CT torax 2024-03-02
- MR knä 2024-04-03
- CT buk 2024-05-04
Svar önskas på båda."""


def test_a_list_below_the_last_patient_is_that_patients():
    first, second = split([a_page(LISTS)], TODAY)
    assert "CT buk" in second.pages[0].text and "CT buk" not in first.pages[0].text
    assert "Svar önskas" in first.pages[0].text


def test_blocks_with_labels_keep_their_own_lines():
    first, second = split([a_page(BLOCKS)], TODAY)
    assert "CT torax" in first.pages[0].text and "MR knä" not in first.pages[0].text
    assert "MR knä" in second.pages[0].text and "CT torax" not in second.pages[0].text
    assert "Patient 1" in first.pages[0].text and "Patient 1" not in second.pages[0].text


def test_a_page_for_each_patient_is_an_order_each():
    pages = [a_page(f"Pnr {ONE} CT torax"), a_page(f"Pnr {TWO} MR knä", number=2)]
    assert [[page.number for page in part.pages] for part in split(pages, TODAY)] == [[1], [2]]


@pytest.mark.parametrize("word", ["forts.", "sida 2/2", "Sid 2 (2)", "page 2 of 2"])
def test_another_patient_on_a_page_that_goes_on_is_mixed(word):
    pages = [a_page(f"Pnr {ONE} CT torax"), a_page(f"{word} Pnr {TWO} MR knä", number=2)]
    (part,) = split(pages, TODAY)
    assert part.is_mixed


def test_two_patients_side_by_side_are_mixed():
    (part,) = split([a_page(f"Pnr {ONE}      Pnr {TWO}\nCT torax 2024-03-02")], TODAY)
    assert part.is_mixed


def test_one_patient_written_twice_is_one_order():
    (part,) = split([a_page(f"Pnr {ONE}\nPatient {ONE[2:]}")], TODAY)
    assert not part.is_mixed


def test_a_cover_sheet_belongs_to_the_order_behind_it():
    pages = [a_page("Fax från Medicinmott HSV"), a_page(f"Pnr {ONE} CT torax", number=2)]
    assert [[page.number for page in part.pages] for part in split(pages, TODAY)] == [[1, 2]]


def test_a_number_torn_over_two_lines_is_a_patient_of_its_own():
    torn = TABLE.replace(f"{THREE}    ", "19471203-        ").replace(
        "CT buk 2024-05-04", "CT buk 2024-05-04\n1238"
    )
    parts = split([a_page(torn)], TODAY)
    assert len(parts) == 3
    assert "CT buk" not in parts[1].pages[0].text


def test_a_row_without_a_patient_makes_a_doubt_of_the_table():
    nobody = TABLE.replace(f"{ONE}     Eva Ek      ", " " * 29)
    parts = split([a_page(nobody)], TODAY)
    assert all(part.is_mixed for part in parts)
    assert not any(part.is_mixed for part in split([a_page(TABLE)], TODAY))


def test_a_date_below_an_identity_is_no_patient():
    (part,) = split([a_page(f"Personnr: {ONE}\nDatum:    20190324\nSenast:   20190324")], TODAY)
    assert not part.is_mixed


def test_names_of_unequal_length_before_the_identities_do_not_hide_a_list():
    page = a_page(
        f"Klinik: HSV\n\nPatient A\nEva Ek {ONE}\n- CT torax\n\nPatient B\nBo Almqvist {TWO}\n- MR knä"
    )
    first, second = split([page], TODAY)
    assert "CT torax" in first.pages[0].text and "MR knä" not in first.pages[0].text
    assert "Patient B" in second.pages[0].text and "CT torax" not in second.pages[0].text


def test_a_date_over_the_next_lines_dash_is_no_torn_identity():
    blocks = "\n\n".join(f"Eva {one}\n- Rtg 20251110\n- CT 20200425" for one in (ONE, TWO))
    assert len(split([a_page(blocks)], TODAY)) == 2


THREAD = "\n\n-----Ursprungligt meddelande-----\nFrån: Röntgen\nSkickat: 2026-11-01\nÄmne: SV: Bilder\n\n"


def test_whom_a_mail_only_quotes_is_no_patient_beside_its_own():
    body = f"Nu en ny patient: {ONE}\nCT torax 2024-03-02{THREAD}Klart!\n\n> Kan ni länka MR knä på {TWO}?"
    (part,) = split([a_page(body, 0, Source.MAIL)], TODAY)
    assert not part.is_mixed


def test_whom_a_forwarded_mail_is_about_is_its_patient():
    body = f"Se nedan!{THREAD}Länka tack:\n{ONE} CT torax\n{TWO} MR knä"
    assert len(split([a_page(body, 0, Source.MAIL)], TODAY)) == 2


FORM = """Beställning bilder
Patient: Eva Ek, 19121212-1212
Undersökning: CT buk 2026-01-03
Mottagare: Falu lasarett
Beställande vårdenhet: Kirurgmott, Hallands sjukhus Varberg
Läkare: doktor Nils Alm
"""


def test_a_second_patient_with_nothing_of_their_own_is_no_second_order():
    page = a_page(FORM + "Avser patient: Bo Berg, personnummer 19450715-0018\nÖnskar bilder")
    (order,) = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    assert "patients.mixed" in {flag.code for flag in order.flags}


def test_a_second_patient_without_an_examination_is_a_doubt_of_the_first():
    page = a_page(FORM + "Patient: Bo Berg, 19450715-0018\nMottagare: Mora lasarett\nLäkare: dr Ask")
    orders = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    assert all("patients.mixed" in {flag.code for flag in order.flags} for order in orders)


COVERING = "Beställning bilder\nHej\nÖversänder beställning enligt bilaga.\nMvh\nEva Alm\nMed.sekr.\n"


def test_a_covering_mail_gives_a_second_number_on_the_form_behind_it_no_order_of_its_own():
    pages = [
        a_page(COVERING, 0, Source.MAIL),
        a_page(FORM + "Avser patient: Bo Berg, personnummer 19450715-0018\nÖnskar bilder"),
    ]
    (order,) = extract_orders(pages, load_knowledge(), date(2026, 11, 21)).orders
    assert order.status == "review"
    assert "patients.mixed" in {flag.code for flag in order.flags}


def test_another_patient_on_the_cover_sheet_is_a_doubt_of_the_form_behind_it():
    cover = a_page(
        "Faxmeddelande\nTill: Bildarkivet\nGäller patient Bo Berg 19450715-0018\nBeställning bilder"
    )
    pages = [cover, replace(a_page(FORM), number=2)]
    (order,) = extract_orders(pages, load_knowledge(), date(2026, 11, 21)).orders
    assert "patients.mixed" in {flag.code for flag in order.flags}


def test_two_whole_orders_on_a_page_are_two():
    second = FORM.partition("\n")[2].replace("Eva Ek, 19121212-1212", "Bo Berg, 19450715-0018")
    orders = extract_orders([a_page(FORM + "\n" + second)], load_knowledge(), date(2026, 11, 21)).orders
    assert len(orders) == 2
    assert not any("patients.mixed" in {flag.code for flag in order.flags} for order in orders)


def test_a_telephone_that_could_be_a_number_is_no_second_patient():
    line = "2026-11-07 09:13 FRÅN: ENDOKRINMOTT +4610788265 SIDA 1/1"
    (part,) = split([a_page(f"{line}\nPersonnr: {ONE}\nCT torax 2024-03-02")], TODAY)
    assert not part.is_mixed


SHEET = """Beställningssedel bilder

Patient            Personnr
{name}             {number}

Klinik             Läkare
Medicinmott HSV    Anna Berg

Till
Mediaenheten SU/S

Undersökning       Utförd
{examination}

"""
SHEETS = "\n\n".join(
    SHEET.format(name=name, number=number, examination=examination)
    for name, number, examination in (
        ("Eva Ek", ONE, "CT torax   2024-03-02"),
        ("Bo Alm", TWO, "MR knä   2024-04-03"),
    )
)


def with_fields(page):
    """Draw a field around each line that has an identity."""
    boxes = [word.box for word in page.words if word.text in (ONE, TWO)]
    cells = tuple(Box(box.x0 - 3, box.top - 3, box.x1 + 3, box.bottom + 3) for box in boxes)
    return replace(page, cells=cells)


@pytest.mark.parametrize("draw", [lambda page: page, with_fields])
def test_a_sheet_that_is_there_twice_on_a_page_is_two_orders_down_to_their_last_lines(draw):
    first, second = (part.pages[0].text for part in split([draw(a_page(SHEETS))], TODAY))
    assert "CT torax" in first and "MR knä" not in first
    assert "MR knä" in second and "CT torax" not in second
    assert first.count("Mediaenheten") == second.count("Mediaenheten") == 1


def test_lines_as_far_apart_as_in_the_block_above_are_the_last_patients():
    text = f"Patient 1: Eva Ek, {ONE}\n\n CT torax 2024-03-02\n\n\n"
    text += f"Patient 2: Bo Alm, {TWO}\n\n MR knä 2024-04-03"
    text += "\n\n\nBådas bilder skickas till Mediaenheten SU/S"
    first, second = (part.pages[0].text for part in split([a_page(text)], TODAY))
    assert "MR knä" in second and "MR knä" not in first
    assert "Mediaenheten SU/S" in first and "Mediaenheten SU/S" in second


def test_a_column_that_leans_on_a_picture_is_still_one():
    page = a_page(SHEETS)
    boxes = [(word, word.box, word.box.top / 22) for word in page.words]
    words = (replace(word, box=box._replace(x0=box.x0 + by, x1=box.x1 + by)) for word, box, by in boxes)
    leaning = replace(page, words=tuple(words))
    assert len(split([replace(leaning, source=Source.OCR)], TODAY)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Order-id 261119007884",  # twelve digits of no century
        "Ärende 261119-0078",  # a day and a serial number of the sender's own
        "HSA SE2320002995-1744K",  # an identity of a house
        "Vår ref: 261119-1234",
    ],
)
def test_a_papers_own_number_is_no_second_patient(line):
    (part,) = split([a_page(f"{line}\nPersonnr: {ONE}\nCT torax 2024-03-02")], TODAY)
    assert not part.is_mixed


SHEET = """Lungmottagningen, Hallands sjukhus Halmstad
Beställning till röntgen
Patient: {name}
Personnummer: {identity}
Undersökning: CT torax 2026-11-03
Länkas till: Röntgen, SUS Lund
Beställande läkare: Dr Nils Åberg
Blad {number} av 2"""


def test_a_form_filled_in_again_is_another_order_whatever_its_page_is_called():
    first = a_page(SHEET.format(name="Eva Ek", identity="20051123-3389", number=1))
    second = a_page(SHEET.format(name="Bo Ek", identity="19880817-2277", number=2), 2)
    assert [part.is_mixed for part in split([first, second], date(2026, 11, 21))] == [False, False]


def test_a_page_that_goes_on_with_another_patient_and_has_no_form_is_mixed():
    first = a_page(SHEET.format(name="Eva Ek", identity="20051123-3389", number=1))
    second = a_page("Fortsättning\nBo Ek 19880817-2277\nBlad 2 av 2", 2)
    assert [part.is_mixed for part in split([first, second], date(2026, 11, 21))] == [True]
