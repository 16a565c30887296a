"""Where images go, as labels and lines say it that take a word of the place, or name nobody but "us"."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.prose.reader import read_prose
from models.order import FieldName, Order
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ORDER = (
    "Beställande klinik: Lungmottagningen, Hallands sjukhus Varberg\nBeställande läkare: Dr Anna Berg\n"
    "Patient: Eva Ek 19121212-1212\nUndersökning: CT torax 2026-03-02\n"
)
SAHLGRENSKA = "Sahlgrenska universitetssjukhuset/Sahlgrenska"
CLINIC = "Lungmottagningen, Hallands sjukhus Varberg"


def order_of(text: str) -> Order:
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return order


def destination_of(order: Order) -> tuple[str | None, bool]:
    doubts = {flag.code for flag in order.flags}
    return order.value(FieldName.DESTINATION), not doubts & {"uncertain.destination", "missing.destination"}


@pytest.mark.parametrize(
    ("line", "place"),
    [
        # a label took the unit's first word for its own
        ("Länkas till Rtg klin Kungälvs sjukhus", "Röntgenkliniken, Kungälvs sjukhus"),
        ("Skickas till Rtg Kungälvs sjukhus.", "Röntgen, Kungälvs sjukhus"),
        ("Sändes till Röntgenavd, Lasarettet Ljungby", "Röntgenavdelningen, Ljungby lasarett"),
        # a unit of its own stands there
        (
            "Skickas till röntgen: Mediaenheten SU/S",
            f"Mediaenheten, {SAHLGRENSKA}",
        ),
        ("Bilderna sänds till: Oss via IEP", CLINIC),
        ("Skickas till: Vår mottagning, helst som länk", CLINIC),
        ("Skickas till: hit (gärna idag)", CLINIC),
        ("Länkas till: beställande enhet", CLINIC),
        ("Till: oss", CLINIC),
        ("Mottagare är vi.", CLINIC),
        ("Mottagare av bilderna är vår klinik.", CLINIC),
        ("Till oss, helst via IEP", CLINIC),
    ],
)
def test_a_destination_is_sure(line, place):
    assert destination_of(order_of(f"Röntgenkopior\n{ORDER}{line}\nÖnskas: bilder\n")) == (place, True)


def test_a_letter_to_radiology_is_no_rival_of_us():
    text = f"Till: Röntgen, Hallands sjukhus Halmstad\n\n{ORDER}Till: oss\nÖnskas: bilder\n"
    assert destination_of(order_of(text)) == (CLINIC, True)


@pytest.mark.parametrize(
    "line", ["Vi tar emot patienten den 3 december", "Till osslunda", "Tillhör oss", "Vi är mottagningen"]
)
def test_what_only_sounds_like_us_is_nobody(line):
    found = read_prose([a_page(f"{ORDER}{line}\n")], load_knowledge())
    assert not [one for one in found if one.field is FieldName.DESTINATION]


def test_words_that_run_on_from_a_heading_are_no_column():
    text = (
        "Bilder till MDK\n\nHej!\nInför MDK 2026-12-13 behöver vi bilder till oss för Eva Ek 19121212-1212:\n"
    )
    order = order_of(f"{text}CT torax 2026-03-02\nBeställande läkare: Dr Anna Berg\n\nLungmott, HSV\n")
    assert destination_of(order)[0] == CLINIC


def test_a_report_goes_elsewhere_by_its_own_line():
    text = (
        "Bilder skickas till: Röntgen, Kungälvs sjukhus\n"
        "Utlåtande skickas till: Lungmottagningen, Hallands sjukhus Varberg\n"
    )
    order = order_of(f"{text}{ORDER}Önskas: bilder och utlåtande\n")
    assert destination_of(order) == ("Röntgen, Kungälvs sjukhus", True)
    assert order.value(FieldName.REPORT_DESTINATION) == CLINIC
    assert "uncertain.report_destination" not in {flag.code for flag in order.flags}


@pytest.mark.parametrize(
    ("line", "onward"),
    [
        ("Länka till Rtg CLV Växjö fvb Barnmott.", "Barnmottagningen, Centrallasarettet Växjö"),
        ("Länka till Rtg CLV Växjö fvb Medicinkliniken HSH.", "Medicinkliniken, Hallands sjukhus Halmstad"),
    ],
)
def test_a_unit_that_images_are_passed_on_to_is_of_the_house_that_gets_them(line, onward):
    order = order_of(f"Meddelande\n{ORDER}{line}\nÖnskas: bilder\n")
    assert order.value(FieldName.FORWARD_TO) == onward
    assert "uncertain.forward_to" not in {flag.code for flag in order.flags}


def test_short_labels_stand_in_a_column():
    rows = [
        ("Pnr", "19121212-1212"),
        ("Namn", "Ek, Eva"),
        ("Us", "CT torax 2026-03-02"),
        ("Klinik", "Lungmott, HSV"),
        ("Läkare", "dr Anna Berg"),
        ("Till", "Kungälvs sjukhus"),
        ("Bilder/utl", "bilder och utlåtande"),
    ]
    order = order_of("Bildbeställning\n\n" + "\n".join(f"{label:16}{value}" for label, value in rows))
    assert destination_of(order) == ("Kungälvs sjukhus", True)
    assert order.value(FieldName.CLINIC) == CLINIC


def test_a_till_within_a_line_of_fields_is_a_destination():
    text = (
        "Patient: Eva Ek pnr: 19121212-1212. Undersökning: CT torax 2026-03-02. Till: Rtg, NÄL.\n"
        "Beställande klinik: Lungmott, HSV. Läkare: öl Anna Berg. Önskas: bilder."
    )
    assert destination_of(order_of(text)) == ("Röntgen, Norra Älvsborgs länssjukhus", True)


def test_passing_on_is_no_till_of_its_own():
    order = order_of(f"{ORDER}Mottagande röntgen: Röntgen, NÄL\nVidarebef. till: Medicinkliniken, NÄL\n")
    assert destination_of(order) == ("Röntgen, Norra Älvsborgs länssjukhus", True)
    assert order.value(FieldName.FORWARD_TO) == "Medicinkliniken, Norra Älvsborgs länssjukhus"


NOTE = "enl dr Anna Berg, Lungmottagningen, Hallands sjukhus Varberg"


@pytest.mark.parametrize(
    "words",
    [
        # a note's "till", in a letter, in a word, as an arrow
        "CT torax 2026-03-02 t Röntgen Kungälvs sjukhus",
        "CT torax 2026-03-02 t. Röntgen Kungälvs sjukhus",
        "CT torax 2026-03-02 till Röntgen Kungälvs sjukhus",
        "CT torax 2026-03-02 => Röntgen Kungälvs sjukhus",
        # what goes, between the day and the place
        "CT torax 2/3-26, bilder och utl. till Röntgen Kungälvs sjukhus",
        "MR lever 2026-03-01 och CT torax 2026-03-02 + svar t Röntgen Kungälvs sjukhus",
    ],
)
def test_a_note_says_where_to_right_behind_a_day(words):
    text = f"Bildbeställning\nEva Ek 19121212-1212 {words} {NOTE}\n"
    assert destination_of(order_of(text)) == ("Röntgen, Kungälvs sjukhus", True)


@pytest.mark.parametrize(
    "words",
    [
        # another day than an examination's: somebody goes there
        "CT torax 2026-03-02. Besök 2026-12-01 till Röntgen Kungälvs sjukhus",
        # a sentence stands between
        "CT torax 2026-03-02 visade en tumör som vi remitterat till Röntgen Kungälvs sjukhus",
    ],
)
def test_another_day_before_a_place_sends_nothing(words):
    found = read_prose([a_page(f"Bildbeställning\nEva Ek 19121212-1212 {words} {NOTE}\n")], load_knowledge())
    assert not [one for one in found if "behind an examination" in one.why]


@pytest.mark.parametrize(
    "sentence",
    [
        # the sentence says nothing of what: it was said before
        "Skicka gärna dem till {place}.",
        "Vänligen länka allt till {place} tack.",
        "Överför via IEP till {place}.",
        # made to be seen there
        "De önskas tillgängliga, görs tillgängliga för {place}.",
        "Dela dem med {place}.",
        # nothing but who receives, and how
        "Mottagare {place}.",
        "Till {place} tack, gärna via IEP.",
        "Länkmottagare: {place}",
    ],
)
def test_a_sentence_says_where_to_without_saying_what(sentence):
    place = "Kirurgkliniken, Kungälvs sjukhus" if "{place}." in sentence else "Röntgen, Kungälvs sjukhus"
    asked = "Hej!\nVi önskar bilder från CT torax 2026-03-02 på Eva Ek 19121212-1212.\n"
    text = f"{asked}{sentence.format(place=place)}\n"
    order = order_of(
        f"{text}Beställande läkare: Dr Anna Berg\n\nMvh Lungmottagningen, Hallands sjukhus Varberg\n"
    )
    found = [
        one for one in read_prose([a_page(text)], load_knowledge()) if one.field is FieldName.DESTINATION
    ]
    assert destination_of(order)[0] == place
    assert [one.value for one in found][:1] == [place]


@pytest.mark.parametrize(
    "sentence",
    [
        "Svaret skickas till Röntgen, Kungälvs sjukhus.",
        "Patienten skickas till Röntgen, Kungälvs sjukhus.",
        "Remissen är skriven, skicka gärna den till Röntgen, Kungälvs sjukhus.",
        "Till Röntgen, Kungälvs sjukhus är patienten kallad.",
    ],
)
def test_a_sentence_that_sends_something_else_sends_no_images(sentence):
    text = f"Hej!\nVi önskar bilder från CT torax 2026-03-02 på Eva Ek 19121212-1212.\n{sentence}\n"
    found = read_prose([a_page(text)], load_knowledge())
    assert not [one for one in found if one.field is FieldName.DESTINATION]


def test_a_heading_beside_a_label_is_no_cue():
    text = "Beställande enhet      Bilder önskas till\nHSH, Käkkirurgen       Höglandssjukhuset Eksjö\n"
    found = read_prose([a_page(text)], load_knowledge())
    assert not [one for one in found if one.field is FieldName.DESTINATION and "Käkkirurgen" in one.value]


def test_there_is_the_place_told_of_last():
    text = (
        "Hej!\nRöntgen, Kungälvs sjukhus behöver CT torax 2026-03-02 på Eva Ek 19121212-1212. "
        "Vänligen länka bilderna dit.\nBeställande läkare: Dr Anna Berg\n"
    )
    found = read_prose([a_page(text)], load_knowledge())
    assert [one.value for one in found if one.field is FieldName.DESTINATION] == ["Röntgen, Kungälvs sjukhus"]
