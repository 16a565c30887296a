"""Who asks in a letter's own sentences, and the house that writes it: no label and no signature say so."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.prose.wishing import asks_behind, asks_by_name
from models.order import FieldName
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)


def read(text):
    (order,) = extract_orders([a_page(text, source=Source.MAIL)], load_knowledge(), TODAY).orders
    return order, {flag.code for flag in order.flags if flag.blocks}


@pytest.mark.parametrize(
    ("name", "behind", "expected"),
    [
        ("dr Anna Berg", " på Vårdcentralen Nyhem, som remitterade, vill att ni länkar CT buk", True),
        ("dr Anna Berg", " här på Barn- och ungdomskliniken i Halmstad vill att bilderna länkas över", True),
        ("dr Anna Berg", " på Ortopedmottagningen är den som bett mig", True),
        ("dr Anna Berg", " opererar å beställer.", True),
        ("dr Anna Berg", "\nST-läkare", False),
        ("dr Anna Berg", ", tillika beställande läkare", True),
        # others ask, or nobody asks for images
        ("dr Anna Berg", " i Lund har sett honom, och vi behöver därför CT buk", False),
        ("dr Anna Berg", " opererade honom. Nu behöver vi CT buk", False),
        ("dr Anna Berg", " har remitterat honom till dr Eva Falk hos oss som vill ha CT buk", False),
        ("dr Anna Berg", " vill att han kommer tillbaka. Skicka CT buk", False),
    ],
)
def test_a_doctor_asks_whose_own_sentence_says_so(name, behind, expected):
    assert asks_behind(name + behind, len(name)) is expected


def test_a_doctor_asks_who_is_called_by_one_name_later():
    assert asks_by_name("Den skulle Sigurd gärna se.", "Sigurd Ahlmark")
    assert not asks_by_name("Den skulle Sigbritt gärna se.", "Sigurd Ahlmark")


def test_the_doctor_of_the_receiver_is_no_second_one():
    order, flags = read(
        "Hej! På uppdrag av dr Nadia Rahimi, Akutmottagningen HSV: länka CT hjärna 2026-11-20 på\n"
        "Gerd Svanholm 19460908-2823 till röntgen SU/S.\nNeurologjouren där (dr Tufvesson) är vidtalad."
    )
    assert order.value(FieldName.DOCTOR) == "Nadia Rahimi"
    assert "uncertain.doctor" not in flags


@pytest.mark.parametrize(
    ("text", "clinic"),
    [
        (
            "Hej!\nUrsula Dahlbo (19570830-2459) här på Hylte Vårdcentral ska till Borås. Länka MR ländrygg\n"
            "2026-09-21 till röntgen i Borås.\n"
            "Läkare här: Per-Anders Stiernström\nmvh / undersköterska Jonna",
            "Hylte Vårdcentral",
        ),
        (
            "Hej!\nDet är specialistläkare Ivar Noréus på urologen här i Varberg som är beställare\n"
            "av MR prostata 2026-10-12 på Hans Qvarnström, 19580227-2392.\n"
            "Länkas till röntgen i Malmö.\n/Tove",
            "Urologen, Hallands sjukhus Varberg",
        ),
        (  # which of the hospitals that share a name: the town of the address below it
            "Hej!\nKan ni skicka MR knä utförd hos er 2026-10-30 på Dragan Petrovski, 19570830-2459, till\n"
            "Bild och funktion, Skånes universitetssjukhus Lund?\n"
            "Ansvarig läkare hos oss är överläkare Niklas Tornberg.\nMed vänlig hälsning\nAnja Wiklund\n"
            "medicinsk sekreterare\nNeurokirurgiska kliniken\nSkånes universitetssjukhus\n"
            "Entrégatan 7, 221 85 Lund",
            "Neurokirurgiska kliniken, Skånes universitetssjukhus Lund",
        ),
    ],
)
def test_the_house_that_writes_is_read_from_its_sentence_or_signature(text, clinic):
    order, flags = read(text)
    assert order.value(FieldName.CLINIC) == clinic
    assert "uncertain.clinic" not in flags


def test_a_first_name_that_signs_before_its_unit_is_none_of_the_units_name():
    order, _ = read(
        "Beställs av Nils Ek, överläkare. MR prostata 2026-10-12 på Hans Qvarnström, 19580227-2392.\n"
        "Länkas till röntgen i Malmö.\nMia, ortopedmott Halmstad"
    )
    assert order.value(FieldName.CLINIC) == "Ortopedmottagningen, Hallands sjukhus Halmstad"
