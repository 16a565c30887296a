"""A doctor's first name that a picture may have changed by a letter is looked at by a clerk."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.page import Source
from tests.pages import a_page

ORDER = """Beställning av bilder
Klinik: Medicinmottagningen, Hallands sjukhus Varberg
Läkare: dr {} Kjellander
Personnummer: 19580412-1712
Undersökning: CT torax 2024-03-02
Skickas till: Röntgenkliniken, Kungälvs sjukhus"""


@pytest.mark.parametrize(("name", "doubted"), [("Annell", True), ("Anneli", False)])
def test_a_first_name_one_letter_off_is_a_doubt(name, doubted):
    page = a_page(ORDER.format(name), source=Source.OCR)
    (order,) = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    assert ("uncertain.doctor" in [flag.code for flag in order.flags]) is doubted


@pytest.mark.parametrize(
    ("surname", "doubted"),
    [
        ("Kaminski", True),  # Kamiński: the engine has no ń
        ("Wisniewska", True),
        ("Petrovic", True),
        ("Begovié", True),  # read for Begović
        ("Yildizoglu", True),
        ("Lindqvist", False),
        ("Ek", False),
        ("Al Jaber", False),
    ],
)
def test_a_name_that_may_have_lost_its_accent_is_a_doubt_on_a_picture_alone(surname, doubted):
    text = ORDER.replace("dr {} Kjellander", f"dr Anneli {surname}")
    for source, expected in ((Source.OCR, doubted), (Source.TEXT, False)):
        (order,) = extract_orders([a_page(text, source=source)], load_knowledge(), date(2026, 11, 21)).orders
        assert ("uncertain.doctor" in [flag.code for flag in order.flags]) is expected


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("Läkare: dr {} Kjellander", "Läkare: dr Kristina Hård af", "uncertain.doctor"),  # af whom?
        ("Klinik: Medicinmottagningen, Hallands sjukhus Varberg", "Från: Khadra Nordin", "uncertain.clinic"),
    ],
)
def test_a_name_that_cannot_stand_there_is_never_sure(old, new, code):
    page = a_page(ORDER.replace(old, new).format("Anneli"))
    (order,) = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    is_empty = order.fields.get(code.removeprefix("uncertain.")) is None  # which missing.FIELD tells
    assert is_empty or code in {flag.code for flag in order.flags}
