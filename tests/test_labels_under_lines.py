"""Forms whose labels stand under the lines to write on, in one column or two."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.board import lay_out
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ROWS = [
    ("Ek, Eva", "191212121212", "Efternamn, förnamn", "Personnummer"),
    ("CT torax", "2026-03-02", "Undersökning", "Undersökningsdatum"),
    ("Lungmott, HSV", "", "Rekvirerande klinik", ""),
    ("dr Anna Berg", "0340-26 44 91", "Rekvirerande läkare", "Telefon"),
    ("Radiologiska kliniken, Kungälvs sjukhus", "", "Bilderna sändes till", ""),
    ("bilder och utlåtande", "2026-11-16", "Önskas", "Datum"),
]


def a_form(rows, *, under: bool) -> str:
    lines = []
    for first, second, label, other in rows:
        answers, labels = f"{first:44}{second}", f"{label:44}{other}"
        lines += [answers, labels, ""] if under else [labels, answers, ""]
    return "Rekvisition av röntgenbilder\n\n" + "\n".join(lines)


@pytest.mark.parametrize("under", [True, False])
def test_labels_are_read_with_the_lines_that_they_stand_by(under):
    (order,) = extract_orders([a_page(a_form(ROWS, under=under))], load_knowledge(), TODAY).orders
    assert order.value(FieldName.CLINIC) == "Lungmottagningen, Hallands sjukhus Varberg"
    assert order.value(FieldName.DOCTOR) == "Anna Berg"
    assert order.value(FieldName.DESTINATION) == "Radiologiska kliniken, Kungälvs sjukhus"
    assert order.value(FieldName.PATIENT_NAME) == "Eva Ek"
    (one,) = order.examinations
    assert (one.description, one.date) == ("CT torax", date(2026, 3, 2))
    assert order.wants == ("images", "report")


def test_a_value_that_looks_like_a_label_is_none_where_labels_stand_below():
    rows = [*ROWS[:4], ("röntgens bildarkiv, SkaS Skövde", "", "Mottagare av bilder", ""), ROWS[5]]
    (order,) = extract_orders([a_page(a_form(rows, under=True))], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DESTINATION) == "Bildarkivet, Skaraborgs sjukhus Skövde"


def test_a_tables_heading_is_read_down():
    text = (
        "Personnummer        Namn          Undersökning      Datum\n"
        "19121212-1212       Eva Ek        CT torax          2026-03-02\n"
    )
    labels = lay_out(a_page(f"Anna Berg 19630126-2652\n\n{text}"), load_wordings()).all_labels()
    assert not any(label.points for label in labels)


def test_a_place_is_no_misread_label():
    labels = lay_out(a_page(a_form(ROWS, under=True)), load_wordings()).all_labels()
    assert "radiologist" not in {label.wording.text for label in labels}


@pytest.mark.parametrize("points", ["ABCD", "1234"])
def test_a_points_letter_is_no_part_of_its_label(points):
    asked = ["Beställande enhet", "Beställande läkare", "Undersökning", "Skickas till (sjukhus, enhet)"]
    answers = ["Lungmott, HSV", "dr Anna Berg", "CT torax 2026-03-02", "Röntgen, Kungälvs sjukhus"]
    lines = [f"{p}. {label}\n   {said}\n" for p, label, said in zip(points, asked, answers, strict=True)]
    board = lay_out(a_page("Beställning av bilder\n\n" + "\n".join(lines)), load_wordings())
    found = {label.wording.text for label in board.all_labels() if label.exact}
    assert {"beställande enhet", "beställande läkare", "undersökning"} <= found
