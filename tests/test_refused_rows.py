"""Lists of examinations whose last column says which are wanted."""

from datetime import date

import pytest

from intake.extract.labels.marked import has_marked_rows, without_unmarked
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
LIST = """Datum        Undersökning     {head}
2026-03-05   CT buk           {first}
2025-01-02   MR lever         {second}"""
ANSWERS = [
    # head, first, second: which rows stay, and whether the list is a doubt
    ("Status", "önskas", "finns redan", ["CT buk"], False, "said in words"),
    ("Kommentar", "skickas", "ej aktuell", ["CT buk"], False, "in others"),
    ("Kommentar", "kopia önskas", "skickad i januari", ["CT buk"], False, "sent before"),
    ("Skicka", "Ja", "Nej", ["CT buk"], False, "a question above it"),
    ("Skicka", "Nej", "Ja", ["MR lever"], False, "the other one"),
    ("Svar", "Ja", "Nej", ["CT buk", "MR lever"], False, "whether there is a report"),
    ("Xyz", "Ja", "Nej", ["CT buk", "MR lever"], True, "nobody knows to what"),
    ("Anm", "x", "", ["CT buk", "MR lever"], True, "a mark that nothing explains"),
    ("Status", "finns redan", "finns redan", ["CT buk", "MR lever"], False, "none is left: not so meant"),
    ("Status", "", "", ["CT buk", "MR lever"], False, "nothing is said"),
]


@pytest.mark.parametrize(("head", "first", "second", "rows", "doubted", "why"), ANSWERS)
def test_rows_that_are_refused_are_left_out(head, first, second, rows, doubted, why):
    page = without_unmarked(a_page(LIST.format(head=head, first=first, second=second)), TODAY)
    assert [name for name in ("CT buk", "MR lever") if name in page.text] == rows, why
    assert has_marked_rows(page, TODAY) is doubted, why


def test_a_picture_keeps_its_rows_and_is_a_doubt():
    page = a_page(LIST.format(head="Status", first="önskas", second="finns redan"), source=Source.OCR)
    assert without_unmarked(page, TODAY) == page
    assert has_marked_rows(page, TODAY)


def test_a_sentence_that_ends_so_is_no_row():
    page = a_page("Vi önskar CT buk 2026-03-05.\nDen MR lever 2025-01-02 som gjordes finns redan")
    assert without_unmarked(page, TODAY) == page


FOOT = """Beställd tjänst
Kopia av MR hand hö 20171017
Levereras till
Röntgen, Visby lasarett
Prioritet   Registrerad   Status
Normal      2026-11-07    Skickad"""


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
def test_a_row_that_tells_of_the_order_itself_is_of_no_list(source):
    page = a_page(FOOT, source=source)
    assert without_unmarked(page, TODAY) == page
    assert not has_marked_rows(page, TODAY)


FAR_APART = """CT buk       2026-03-05       önskas
Frågeställning metastaser
MR lever     2025-01-02       finns redan"""


def test_rows_with_lines_between_are_of_one_list_where_their_days_are_level():
    assert "MR lever" not in without_unmarked(a_page(FAR_APART), TODAY).text
