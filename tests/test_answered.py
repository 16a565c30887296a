"""A form is an order by what its labels ask for and have got an answer to, where no sentence asks."""

from datetime import date

import pytest

from intake.extract.answered import answered
from intake.extract.classify import Verdict, classify
from intake.extract.knowledge import load_knowledge
from tests.pages import a_page

TODAY = date(2026, 11, 21)
STRIP = """19680303-2397
CT buk 2026-04-14
TILL: Röntgen Kalmar
LÄK: Dr Per Ek"""


def test_labels_count_only_with_an_answer():
    filled = a_page("Skickas till: Röntgen Kalmar\nBeställande läkare: Per Ek")
    empty = a_page("Skickas till:\nBeställande läkare:")
    assert answered([filled], load_knowledge(), TODAY) >= {"destination", "doctor"}
    assert not answered([empty], load_knowledge(), TODAY)


def test_to_is_where_images_go_only_beside_a_doctor():
    assert "destination" in answered([a_page(STRIP)], load_knowledge(), TODAY)
    without = STRIP.rpartition("\n")[0]
    assert "destination" not in answered([a_page(without)], load_knowledge(), TODAY)


def test_a_filled_strip_without_a_word_for_images_is_an_order():
    assert classify([a_page(STRIP)], load_knowledge(), TODAY).verdict is Verdict.ORDER


@pytest.mark.parametrize(
    "lacking",
    [
        STRIP.replace("19680303-2397", "Olle Björk"),  # nobody's identity
        STRIP.replace(" 2026-04-14", ""),  # an examination that may be one to be made
        STRIP.replace(" 2026-04-14", " 2027-04-14"),  # one that is to be made
    ],
)
def test_a_strip_that_names_nobody_or_no_day_that_has_been_is_no_plain_order(lacking):
    assert classify([a_page(lacking)], load_knowledge(), TODAY).verdict is not Verdict.ORDER


@pytest.mark.parametrize("left_out", ["", "Vart: "])
def test_a_form_that_forgot_its_patient_is_an_order_where_all_else_is_answered(left_out):
    form = """Hej, enligt er rutin:
Avser CT hals 2020-07-23.
Vilken klinik: Hematologmottagningen, Sahlgrenska universitetssjukhuset Mölndal
Vilken doktor: öl Love Selander
Vart: Röntgen Lund
Med vänlig hälsning, Eva Ek, vårdadministratör"""
    kept = "\n".join(line for line in form.split("\n") if not left_out or not line.startswith(left_out))
    verdict = classify([a_page(kept)], load_knowledge(), TODAY).verdict
    assert (verdict is Verdict.OTHER) is bool(left_out)


def test_who_asks_whether_there_is_one_and_wants_it_then_asks_for_images():
    mail = """Fråga om CT

Hej! Har ni CT buk på 19680303-2397 Jessica Ramström från 2026-10-30? I så fall vill vi gärna ha den länkad
till Röntgenkliniken, Universitetssjukhuset i Linköping."""
    assert classify([a_page(mail)], load_knowledge(), TODAY).verdict is Verdict.ORDER
