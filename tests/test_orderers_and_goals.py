"""Who orders and where images go, in forms whose labels say it in parts and notes that wrap."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.extract.orders import extract_orders
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)
LUND = "Röntgen, Skånes universitetssjukhus Lund"
KIRURGEN = "Kirurgmottagningen, Skånes universitetssjukhus Lund"


def layout(text: str, name: FieldName) -> list[str]:
    found = read_layout([a_page(text)], load_knowledge(), TODAY).candidates
    return [one.value for one in found if one.field is name]


def prose(text: str, name: FieldName) -> list[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return list(dict.fromkeys(one.value for one in found if one.field is name))


@pytest.mark.parametrize("heading", ["MOTTAGARE AV BILDERNA", "Bilderna skickas till", "Mottagande enhet"])
def test_a_label_alone_over_labels_of_its_parts_is_their_heading(heading):
    form = f"BESTÄLLARE\nEnhet: Kirurgmott SUS Lund\nLäkare: dr Eva Ek\n\n{heading}\nEnhet: Rtg SUS Lund"
    assert layout(form, FieldName.DESTINATION) == [LUND]
    assert layout(form, FieldName.CLINIC) == [KIRURGEN]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Sändes: Rtg SUS Lund", [LUND]),
        ("Skickas: Rtg SUS Lund", [LUND]),
        ("Skickas: bilder och utlåtande", []),  # what goes
    ],
)
def test_a_known_place_behind_a_verb_of_sending_is_where_to(text, goal):
    assert layout(f"Klinik: Kirurgmott SUS Lund\nLäkare: dr Eva Ek\n{text}", FieldName.DESTINATION) == goal


def test_the_house_of_who_orders_stands_behind_a_bare_vid():
    form = "Beställs av: Anna Ek\nVid: Kirurgmott SUS Lund\nLevereras till: Rtg SUS Lund"
    assert layout(form, FieldName.CLINIC)[0] == KIRURGEN
    assert layout(form, FieldName.DOCTOR) == ["Anna Ek"]
    done = "Undersökning: CT torax\nVid: Kirurgmott SUS Lund"  # where it was done
    assert layout(done, FieldName.CLINIC) == []


def test_who_signs_behind_a_stroke_below_a_label_is_no_doctor():
    form = "Skickas till   Rtg SUS Lund\nAvd/mott       Kirurgmott SUS Lund\n               /Anna Ek"
    assert layout(form, FieldName.DOCTOR) == []


def test_an_equals_sign_stands_between_label_and_value():
    form = "BESTALLANDE_ENHET = Kirurgmott SUS Lund\nBESTALLANDE_LAKARE = dr Eva Ek\nSKICKAS_TILL = NUS"
    assert layout(form, FieldName.DOCTOR) == ["Eva Ek"]


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("Anna Ek, 19121212-1212\nCT torax 2025-01-02\nTill Rtg SUS Lund, fvb Kirurgmott SUS Lund", [LUND]),
        ("Vi vill ha CT lever 2025-01-02 skickad till Rtg SUS Lund.", [LUND]),  # a liver is no delivery
        ("Bilder på lever önskas. Vi åker till Rtg SUS Lund.", []),
    ],
)
def test_a_note_says_where_to(text, goal):
    assert prose(text, FieldName.DESTINATION) == goal


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        ("Som sagt behöver dr Ek få CT torax 2025-01-02 skickat.", "Ek"),
        ("Inför mötet vill överläkare Eva Ek gärna ta del av bilderna.", "Eva Ek"),
    ],
)
def test_who_wishes_stands_between_the_verb_and_what_is_wished_for(text, doctor):
    (found,) = [one for one in read_prose([a_page(text)], load_knowledge()) if one.field is FieldName.DOCTOR]
    assert (found.value, found.confidence > 0.8) == (doctor, True)


def test_a_full_line_parts_a_rare_first_name_from_its_last_name():
    text = "CT torax 2025-01-02 länkas till Rtg SUS Lund enl öl Torborg\nKvist-Wahlgren, Kirurgmott SUS Lund."
    assert prose(text, FieldName.DOCTOR) == ["Torborg Kvist-Wahlgren"]


def test_a_greeting_is_nobody_that_images_go_to():
    text = (
        "Vi vill beställa bilder:\nPatient: Anna Ek 19121212-1212\nUndersökningar: MR halsrygg 2025-10-02\n"
        "Beställare: ÖL Eva Berg\nEnhet: Kirurgmott SUS Lund\nBilderna ska till:\n\nMvh, Ifrah Johannesson"
    )
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DESTINATION) is None


def test_a_forms_last_line_is_no_signature_of_where_images_go():
    form = "3. Önskas av (klinik) Barnmott NUS\n4. Önskas av (läkare) dr Eva Ek\n5. Sänds till Rtg SUS Lund"
    assert LUND not in prose(form, FieldName.CLINIC)
