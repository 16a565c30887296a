import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.split import split
from models.page import Box, Tick
from tests.pages import LINE, PITCH, a_page
from tests.whole_order import CHILD, MOTHER, ORDER, TODAY, flags_of


def test_a_number_of_patients_is_none_of_examinations():
    assert "uncertain.examinations" not in flags_of("Bilder x 2 patienter")
    assert "uncertain.examinations" in flags_of(examination="CT buk 2026-10-10 x 2")


def test_six_digits_begin_with_the_year():
    assert flags_of(examination="CT buk 170124") == set()


def test_an_order_that_takes_nothing_back_is_queued():
    assert flags_of() == set()


@pytest.mark.parametrize(
    "below",
    [
        "Bilder skickas i första hand elektroniskt.",  # how, not where
        "Om ni har frågor, ring oss. Svar väntas inte.",
        "Vi har inte fått bilderna.",
        "Patienten har samtyckt.",
        "Vi behöver inte svar.",
        "Bilderna ska vara hos oss inför besöket.",
        "Född: 2005-11-23",
        "Mamma född 1980-01-01, patienten född 2005-11-23",
    ],
)
def test_a_sentence_that_takes_nothing_back_is_no_doubt(below):
    assert flags_of(below) == set()


@pytest.mark.parametrize(
    ("below", "code"),
    [
        ("Annullerad", "uncertain.order"),
        ("Beställningen makuleras 2026-11-20", "uncertain.order"),
        ("Vänta med att skicka tills vi hör av oss.", "uncertain.order"),
        ("Patienten har inte samtyckt ännu.", "uncertain.order"),
        ("Skicka inte bilderna förrän på måndag.", "uncertain.order"),
        ("Jag undrar om ni har skickat bilderna.", "uncertain.order"),
        ("Har bilderna redan länkats?", "uncertain.order"),
        ("Tack, de har kommit fram!", "uncertain.order"),
        ("TEST TEST TEST", "uncertain.order"),
        ("OBS inte Greta Månsson utan Gerd Månsson.", "uncertain.order"),
        ("Fel datum, ska vara 2026-10-11", "uncertain.order"),
        ("Jag är osäker på datumet.", "uncertain.order"),
        ("Vi vill INTE ha MR hjärna utan bara CT buk", "uncertain.examinations"),
        ("Inte MR denna gång", "uncertain.examinations"),
        ("Så här fyller du i blanketten", "uncertain.order"),
        ("Patienten är avliden.", "uncertain.order"),
        ("Vi vill ha det som finns, CT buk är viktigast.", "uncertain.examinations"),
        ("Obs vänster, inte höger.", "uncertain.examinations"),
        ("Patienten är född 2011-01-02.", "uncertain.patient_id"),
        ("Om patienten blir inlagd, annars till Skövde.", "uncertain.destination"),
        ("I andra hand till Malmö.", "uncertain.destination"),
        ("OBS! Skicka INTE till Malmö utan till Neurokirurgen Sahlgrenska.", "uncertain.destination"),
        ("Ej till Malmö längre, patienten är flyttad.", "uncertain.destination"),
        ("Ändrad mottagare, ring oss.", "uncertain.destination"),
        ("Kopia av svar till: Dr Per Holm, Vårdcentralen Oskarström", "uncertain.report_destination"),
        ("Svaret vill vi ha faxat till mottagningen.", "uncertain.report_destination"),
        ("Senast: onsdag nästa vecka", "uncertain.needed_by"),
        ("Väntar på godkännande från chefen", "uncertain.order"),
        ("Skicka i veckan efter nyår", "uncertain.order"),
        ("Gäller systern", "uncertain.patient_id"),
        ("Hämtas av patienten på cd", "uncertain.destination"),
        ("Märk försändelsen: idrottskliniken", "uncertain.forward_to"),
        ("Vi är två som väntar, den andra beställaren är min kollega.", "uncertain.order"),
        ("Bilderna måste vara här två dagar innan ronden.", "uncertain.needed_by"),
        ("Önskas: bilder och svar (bilderna har vi)", "uncertain.wants"),
        ("Obs! Fel personnummer ovan.", "uncertain.patient_id"),
        ("Önskas: bilder och utlåtande\nEndast utlåtandet önskas.", "uncertain.wants"),
        ("samt eventuella andra undersökningar", "uncertain.examinations"),
    ],
)
def test_a_sentence_that_says_otherwise_than_a_label_is_a_doubt(below, code):
    assert code in flags_of(below)


@pytest.mark.parametrize(
    ("examination", "code"),
    [
        ("CT buk 2024-02-30", "invalid.date"),  # not in the calendar
        ("CT buk okt 2026", "uncertain.examinations"),  # a month is no day
        ("CT buk, undersökt igår", "uncertain.examinations"),
        ("CT buk fr.o.m. 2025-01-01", "uncertain.examinations"),  # where a span begins
        ("CT buk efter 2026-10-10", "uncertain.examinations"),
        ("CT buk ca 2026-10-10", "uncertain.examinations"),
        ("Alla CT 2020-01-01 - 2026-10-22", "uncertain.examinations"),  # both ends of a span
        ("CT buk, besök 2026-10-10", "uncertain.examinations"),  # another event's day
        ("Operation 2026-10-09, CT buk", "uncertain.examinations"),
        ("CT buk 10-10-26", "uncertain.examinations"),  # 2010, or last month?
        ("CT buk 101026", "uncertain.examinations"),
        ("MR knä vä 2026-10-10 (OBS höger knä!)", "uncertain.examinations"),
        ("MR knä höger/vänster 2026-10-10", "uncertain.examinations"),  # no side is ticked
    ],
)
def test_a_day_or_side_that_is_not_the_examinations_own_is_a_doubt(examination, code):
    assert code in flags_of(examination=examination)


@pytest.mark.parametrize(
    ("below", "is_doubtful"),
    [
        # of its own day, and no part of the order
        ("Patienten har även gjort CT buk 2020-03-12 men den behöver vi inte.", False),
        ("Patienten har även gjort CT buk men den behöver vi inte.", True),
        ("Patienten har gjort CT buk 2020-03-12. Den behöver vi inte.", True),  # which one?
        ("Patienten har gjort CT buk 2020-03-12, vi vill inte ha mer.", True),
    ],
)
def test_what_is_not_wanted_is_what_has_its_day(below, is_doubtful):
    assert ("uncertain.examinations" in flags_of(below)) is is_doubtful


@pytest.mark.parametrize("below", ["Den vill vi inte ha.", "De önskas inte.", "Dem vill jag ej ha."])
def test_what_points_back_and_is_not_wanted_is_a_doubt(below):
    assert flags_of(below)


@pytest.mark.parametrize("examination", ["MR knä hö + vä 2026-10-10", "CT buk 2026-10-10 och 2026-10-15"])
def test_two_sides_or_two_days_that_are_both_meant_are_no_doubt(examination):
    assert flags_of(examination=examination) == set()


def test_a_title_and_a_clinic_behind_a_doctor_are_no_second_doctor():
    flags = flags_of(doctor="Nils Åberg, överläkare, Medicinkliniken Västerviks sjukhus")
    assert "uncertain.doctor" not in flags


@pytest.mark.parametrize(
    "doctor", ["Nils Åberg / Eva Rask", "Dr Nils Åberg / Dr Eva Rask", "Dr Nils Åberg och dr Eva Rask"]
)
def test_two_doctors_in_one_place_are_a_doubt(doctor):
    assert "uncertain.doctor" in flags_of(doctor=doctor)


def test_a_doctor_with_a_title_behind_the_name_is_one_doctor():
    assert "uncertain.doctor" not in flags_of(doctor="Nils Åberg, överläkare, Kirurgmottagningen")


def test_a_guardian_is_no_patient():
    text = ORDER.format(
        below="", doctor="Dr Nils Åberg", identity="", examination="CT buk 2026-10-10"
    ).replace("Personnummer:", f"Barn:            Ella Norén {CHILD}\nVårdnadshavare:  Lisa Norén {MOTHER}")
    (part,) = split([a_page(text)], TODAY)
    assert part.is_mixed


def test_the_identity_of_a_guardian_alone_is_a_doubt():
    assert "uncertain.patient_id" in flags_of(identity=f"vårdnadshavare {MOTHER}")


def test_two_identities_with_one_examination_are_a_doubt():
    text = ORDER.format(below="", doctor="Dr Nils Åberg", identity=CHILD, examination="CT buk 2026-10-10")
    text = text.replace("Undersökning:", f"Kvinna:          {MOTHER}\nUndersökning:")
    orders = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert all("patients.mixed" in {flag.code for flag in order.flags} for order in orders)


@pytest.mark.parametrize(("ticked", "is_doubtful"), [(False, False), (True, True)])
def test_only_a_ticked_caption_says_that_the_report_alone_is_wanted(ticked, is_doubtful):
    text = """Beställning av bilder
Klinik: Kirurgmottagningen, Hallands sjukhus Halmstad
Läkare: Dr Nils Åberg
Personnummer: 20051123-3389
Undersökning: CT buk 2026-10-10
Mottagare: Röntgen, SUS Lund
   Bilder        Utlåtande        Endast utlåtande"""
    top = 40 + LINE * 6
    boxes = [(40, True), (40 + PITCH * 14, True), (40 + PITCH * 31, ticked)]
    ticks = tuple(Tick(Box(x, top, x + 10, top + 10), ticked=on, confidence=1.0) for x, on in boxes)
    (order,) = extract_orders([a_page(text, ticks=ticks)], load_knowledge(), TODAY).orders
    assert ("uncertain.wants" in {flag.code for flag in order.flags}) is is_doubtful
