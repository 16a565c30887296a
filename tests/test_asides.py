"""What stands beside the order on its pages: reports sent along, rows that nobody marked."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.labels.marked import has_marked_rows, without_unmarked
from intake.extract.orders import extract_orders
from intake.extract.pages.enclosed import without_enclosed
from models.page import Box, Source, Tick
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ORDER = """Bilder önskas
Klinik: Njurmottagningen Vrinnevisjukhuset
Läkare: Eva Ek
Personnr: 19580412-1712
Undersökning: CT handled 2021-03-25
Bilder till: Röntgen Vrinnevisjukhuset
Bifogar ett äldre svar för kännedom.
"""
REPORT = """Undersökning: Rtg fot 2019-07-06
Svarande läkare: Bo Alm
Ingen jämförelse finns. Inga säkra skelettskador."""


@pytest.mark.parametrize(
    "heading",
    [
        "Röntgenutlåtande (kopia)",
        "Kopia av röntgensvar",
        "KOPIA AV TIDIGARE SVAR, för kännedom",
        "UTLÅTANDE",
        "Radiology report (copy)",
        "Tidigare svar:",
    ],
)
def test_a_report_below_an_order_is_left_out(heading):
    (page,) = without_enclosed([a_page(f"{ORDER}{heading}\n{REPORT}")])
    assert "handled" in page.text and "Rtg fot" not in page.text and "Alm" not in page.text


@pytest.mark.parametrize(
    "said",
    [
        "Dikteraude radiolog: Bo Alm",
        "Utlåtande: Ingen skelettskada.",
        "Degenerativa förändringar, oförändrat.",
    ],
)
def test_one_worn_line_of_a_report_is_enough_below_a_heading_that_calls_it_a_copy(said):
    (page,) = without_enclosed([a_page(f"{ORDER}KOPIA AV TIDIGARE SVAR\nRtg fot 2019-07-06\n{said}")])
    assert "handled" in page.text and "Rtg fot" not in page.text


def test_a_report_behind_an_order_is_left_out():
    first, second = without_enclosed(
        [a_page(ORDER), a_page(f"Region Halland\nRöntgenutlåtande\n{REPORT}", 2)]
    )
    assert "handled" in first.text
    assert second.text == "Region Halland"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (f"{ORDER}Utlåtande: ja\nFaxas till: Medicinmott", "a label with its value"),
        (f"{ORDER}Utlåtande\nFaxas till medicinmottagningen, tack", "what is wanted, not a report"),
        (f"Röntgenutlåtande\n{REPORT}", "a report alone is for classify to see"),
        (f"{ORDER}{REPORT}", "no heading"),
    ],
)
def test_what_is_no_enclosed_report_stays(text, why):
    page = a_page(text)
    assert without_enclosed([page])[0].text == page.text, why


LIST = """Lista
Begärs   Datum       Undersökning   Status
         2026-05-03  CT knä         Definitivsvar
X        2025-10-28  CT torax       Definitivsvar
         2025-04-01  CT buk         Definitivsvar
x        2017-03-10  MR hjärna      Definitivsvar

Skrivet 2026-11-02"""


def test_only_marked_rows_stay():
    text = without_unmarked(a_page(LIST), TODAY).text
    assert "CT torax" in text and "MR hjärna" in text
    assert "CT knä" not in text and "CT buk" not in text
    assert "Skrivet 2026-11-02" in text and "Undersökning" in text


def test_a_sentence_may_say_what_a_mark_means():
    told = LIST.replace("Begärs ", "       ") + "\nEndast de undersökningar som är markerade med X önskas."
    assert "CT knä" not in without_unmarked(a_page(told), TODAY).text


@pytest.mark.parametrize(
    ("text", "doubted", "why"),
    [
        (LIST.replace("Begärs ", "Nr     "), True, "nobody says what a mark means"),
        (LIST.replace("x  ", "   ").replace("X  ", "   "), False, "no row is marked: nothing says which"),
        ("Begärs\nX  CT torax 2025-10-28\nX  CT buk 2025-04-01", False, "every row is marked"),
    ],
)
def test_rows_stay_where_marks_do_not_choose(text, doubted, why):
    page = a_page(text)
    assert without_unmarked(page, TODAY).text == page.text, why
    assert has_marked_rows(page, TODAY) is doubted


@pytest.mark.parametrize("source", [Source.TEXT, Source.MAIL])
@pytest.mark.parametrize(("full", "empty"), [("☒", "☐"), ("[x]", "[]"), ("(X)", "()"), ("■", "□")])
def test_boxes_of_both_kinds_say_which_rows_are_meant(full, empty, source):
    text = (
        f"Följande önskas:\n{full} 2025-12-16 CT knä\n{empty} 2024-01-06 CT buk\n{full} MR hjärna 2023-02-01"
    )
    left = without_unmarked(a_page(text, source=source), TODAY).text
    assert "CT knä" in left and "MR hjärna" in left and "CT buk" not in left


def test_boxes_behind_the_rows_may_ask_for_something_else():
    page = a_page("Undersökning        Utlåtande\nCT knä 2025-12-16   ☒\nCT buk 2024-01-06   ☐")
    assert without_unmarked(page, TODAY) == page


def test_boxes_found_in_the_picture_of_a_text_page_count_as_marks():
    page = a_page("   2025-12-16 CT knä\n   2024-01-06 CT buk")
    ticks = tuple(Tick(Box(40, 40 + 16 * row, 50, 51 + 16 * row), row == 0) for row in range(2))
    assert without_unmarked(replace(page, ticks=ticks), TODAY).text == "2025-12-16 CT knä"


@pytest.mark.parametrize("row", ["☐ 19580412-1712", "☐ ☐ ☐ ☐ 2024-01-06", "☐ 12 2024-01-06 580412-1712"])
def test_a_row_with_a_number_or_a_comb_is_none_of_a_list(row):
    page = a_page(f"☒ 2025-12-16 CT knä\n{row}")
    assert without_unmarked(page, TODAY) == page


def test_a_picture_keeps_its_rows_and_has_them_told():
    page = a_page(LIST, source=Source.OCR)
    assert without_unmarked(page, TODAY) == page
    assert has_marked_rows(page, TODAY)


TOLD = """Ang. Anke Berg, pnr 19121212-1212: önskar bilder av MR hjärna utförd 4/4 2026.
Skickas till Mälarsjukhuset.
Dr Elsie Bernhardsson på Medicinkliniken, Länssjukhuset Halmstad, har bett om detta.
{below}
"""


@pytest.mark.parametrize(
    ("below", "doubted"),
    [
        ("Undersökning: MR ländrygg 14/1 2024\nUtlåtande: Ingen skelettskada.", True),
        ("MR ländrygg 14/1 2024\nSvar: Lätta degenerativa förändringar.", True),
        ("CT buk 2024-01-14\nRemittent: Eva Ek\nBedömning: Inga tecken till tumör.", True),
        ("MR ländrygg 14/1 2024\nSvar: ja tack", False),
        ("Undersökning: MR ländrygg 14/1 2024\nUtlåtande: önskas", False),
        ("MR ländrygg 14/1 2024", False),
    ],
)
def test_an_examination_that_a_report_below_tells_of_is_a_doubt_beside_others(below, doubted):
    (order,) = extract_orders([a_page(TOLD.format(below=below))], load_knowledge(), TODAY).orders
    assert ("uncertain.examinations" in {flag.code for flag in order.flags}) is doubted
