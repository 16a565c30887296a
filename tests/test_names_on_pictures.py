"""A doctor's first name that a picture may have changed by a letter is looked at by a clerk."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.agree.ink import Ink, Patch
from intake.extract.agree.legible_names import is_legible_name
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Box, Source, Word
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
        ("Möller", True),  # or Müller: the engine has no ü
        ("Petrovic", True),
        ("Begovié", False),  # Begović, and no other name
        ("Xhemailié", True),  # on no list
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


LETTER = """Infektionskliniken, Hallands sjukhus Varberg
Gäller patient Gerd Lindeberg, 19580412-1712
{} Viktor Adolfsson vill få bilder och utlåtande på följande undersökningar:
CT torax 2024-03-02
Länka till Röntgenkliniken, Kungälvs sjukhus.
Med vänliga hälsningar
Camilla Rydberg"""


@pytest.mark.parametrize(
    ("title", "doctor", "doubted"),
    [
        ("Specialistläkare", "Viktor Adolfsson", False),
        ("SpeciaIistIäkare", "Viktor Adolfsson", False),  # put right by the lists
        ("Zyzzk", None, True),  # whoever signs may have signed for somebody else
    ],
)
def test_who_signs_is_no_doctor_where_another_name_stands_behind_worn_ink(title, doctor, doubted):
    page = a_page(LETTER.format(title), source=Source.OCR)
    page = replace(page, words=tuple(replace(word, confidence=0.92) for word in page.words))
    (order,) = extract_orders([page], load_knowledge(), date(2026, 11, 21)).orders
    flagged = "uncertain.doctor" in [flag.code for flag in order.flags]
    assert flagged is doubted
    assert doctor in (None, order.value(FieldName.DOCTOR))


@pytest.mark.parametrize(
    ("read", "again", "expected"),
    [
        (("S", 0.82), ("S", 0.63), True),  # alike, and surely enough together
        (("S", 0.60), ("S", 0.60), False),
        (("S", 0.92), ("S", 0.49), True),  # as sure as one look needs to be
        (("I", 0.92), ("I", 0.49), False),
        (("I", 0.82), ("I", 0.63), False),  # little more than a stroke: as well a J or an L
        (("V", 0.91), ("Vv", 0.74), True),  # one letter taken for two of its kind
        (("C", 0.93), ("CE", 0.74), False),
        (("A", 0.88), None, True),
        (("L", 0.88), None, False),
        (("A", 0.80), None, False),
    ],
)
def test_an_initial_needs_two_readings_or_a_plain_one(read, again, expected):
    def word(text, confidence, x0=0.0):
        return Word(text, Box(x0, 0.0, x0 + 6.0 * len(text), 10.0), confidence)

    initial = Patch((word(*read),), (word(*again),) if again else ())
    surname = Patch((word("Berg", 0.95, 10.0),), (word("Berg", 0.95, 10.0),))
    ink = Ink(is_print=False, patches=(initial, surname))
    assert is_legible_name([read[0], "Berg"], ink) is expected


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("dr    Kjellander", True),
        ("dr Kjellander", False),
        ("dr    Stefan Kjellander", False),  # before a first name nobody writes one
        ("dr    Kjellander    på    den    samma", False),  # all words of the line stand as far apart
    ],
)
def test_room_for_an_initial_before_a_last_name_is_a_doubt_on_a_picture_alone(line, doubted):
    text = ORDER.replace("dr {} Kjellander", line)
    for source, expected in ((Source.OCR, doubted), (Source.TEXT, False)):
        (order,) = extract_orders([a_page(text, source=source)], load_knowledge(), date(2026, 11, 21)).orders
        assert ("uncertain.doctor" in [flag.code for flag in order.flags]) is expected


@pytest.mark.parametrize(("name", "doubted"), [("Dusan", True), ("Stefan", False)])
def test_a_first_name_that_has_a_twin_with_a_caron_is_a_doubt(name, doubted):
    (order,) = extract_orders(
        [a_page(ORDER.format(name), source=Source.OCR)], load_knowledge(), date(2026, 11, 21)
    ).orders
    assert ("uncertain.doctor" in [flag.code for flag in order.flags]) is doubted
