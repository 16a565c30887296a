"""Mails as people write them every day leave no doubt: each holds what once did."""

from datetime import date

import pytest

from intake.extract.classify import Verdict, classify
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.places.resolve import find_places
from intake.extract.prose.reader import read_prose
from intake.extract.prose.unplaced import find_unplaced_days
from models.order import FieldName
from tests.pages import a_page

KNOWLEDGE, TODAY = load_knowledge(), date(2026, 11, 23)
MAIL = """Bilder för vår patient
Hej!
{first}
Josefin Ek, 20051123-3389
CT buk 2026-11-02
Skickas till Röntgenkliniken, Danderyds sjukhus
{asks}
{below}
"""
ASKS = "Dr Anna Berg, Kirurgkliniken, Danderyds sjukhus, beställer."


def doubts_of(first="", asks=ASKS, below=""):
    (order,) = extract_orders(
        [a_page(MAIL.format(first=first, asks=asks, below=below), 0)], KNOWLEDGE, TODAY
    ).orders
    return {flag.code for flag in order.flags if flag.blocks}


def read(text, name):
    return {
        one.value: one.why for one in read_prose([a_page(text, 0)], KNOWLEDGE) if one.field is FieldName(name)
    }


@pytest.mark.parametrize(
    "below",
    [
        "Hon undrar om hon kan få se bilderna.",
        "Det här hamnade fel, hos oss i receptionen.",
        "Dr Berg har bestämt detta.",
        "Det finns en undersökning hos er som inte är tillgänglig för honom.",
        "Inte CT halsrygg, den är ointressant för oss.",
        "Patienten ska opereras här den 9 november.",
        "Senast onsdag den 25/11.",
    ],
)
def test_what_a_mail_says_beside_the_order_is_no_doubt(below):
    assert doubts_of(below=below) == set()


@pytest.mark.parametrize("below", ["Det blir Lund i stället.", "Dr Berg har inte bestämt om bilderna än."])
def test_what_turns_an_order_round_stays_a_doubt(below):
    assert doubts_of(below=below) != set()


def test_a_relatives_day_of_birth_is_left_out_with_the_name():
    below = "Dotterns nummer om ni undrar: Eva Fagerholm 19610505, tel 0708-33 44 55."
    assert doubts_of(below=below) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Länkning\nEndokrinmottagningen NÄL, Trollhättan\n2026-11-20\nÖnskar MR hypofys.",
        "Två till\nHej, två patienter från Endokrinmottagningen NÄL idag:\n1) CT buk 2026-11-12",
        "God morgon!\nHär kommer 3 st beställningar från Endokrinmottagningen NÄL.\n",
    ],
)
def test_a_mail_opens_with_the_clinic_that_orders(text):
    assert read(text, "clinic")["Endokrinmottagningen, Norra Älvsborgs länssjukhus"]


@pytest.mark.parametrize(
    "text",
    [
        "Länkning\nRöntgenkliniken NÄL, Trollhättan\n2026-11-20\nÖnskar MR hypofys.",  # to whom it is
        "Två till\nHej, vi har fått två patienter från Endokrinmottagningen NÄL.\n",  # who sent them to us
    ],
)
def test_a_mail_that_opens_otherwise_names_no_clinic(text):
    assert "whose orders follow" not in str(read(text, "clinic"))
    assert "opens the mail" not in str(read(text, "clinic"))


def test_whom_images_are_asked_by_stands_behind_the_place():
    asked = "CT 2026-11-18 önskas till Röntgenkliniken, Danderyds sjukhus\nav dr Jasmine Kaya\nHej dr Bo Ek"
    assert "what is asked for" in read(asked, "doctor")["Jasmine Kaya"]


def test_hit_that_is_explained_is_the_place_that_explains_it():
    text = "Dr Ek vill ha hit följande bilder.\nHit = Röntgenkliniken, Danderyds sjukhus.\n"
    assert list(read(text, "destination")) == ["Röntgenkliniken, Danderyds sjukhus"]


def test_to_us_over_a_list_is_to_ourselves():
    text = "Inför besök hos dr Ringborg beställer vi till oss (Frölundaortopeden, IEP):\nMR axel 2026-10-23\n"
    assert "to ourselves" in read(text, "destination")["oss"]


def test_an_arrow_ends_the_line_above_it():
    text = "CT torax samma dag\n-> mediaenheten Östra sjukhuset\nvidare kirurgen SU/Ö\n"
    assert [span.place.unit for span in find_places(text, KNOWLEDGE)] == ["Mediaenheten", "Kirurgen"]
    assert read(text, "forward_to") == {
        "Kirurgen, Sahlgrenska universitetssjukhuset/Östra": "a line's only words"
    }


def test_a_meeting_is_no_misread_ward():
    assert find_places("Bilder inför levermöte på torsdag", KNOWLEDGE) == []


def test_the_day_of_an_operation_is_no_examinations():
    assert find_unplaced_days("Hon ska opereras här den 9 november 2026.", [], TODAY) == frozenset()


def test_an_answer_of_somebody_away_is_no_order():
    text = """Autosvar: Beställning av bilder MR ländrygg
Jag är på semester till och med den 30 november och läser inte min mejl.
Vid beställning av röntgenbilder, kontakta Ortopedmottagningens expedition, 035-13 15 00.
Helena Brink
medicinsk sekreterare, Ortopedmottagningen, Hallands sjukhus Halmstad"""
    assert classify([a_page(text, 0)], KNOWLEDGE, TODAY).verdict is Verdict.OTHER


def test_what_somebody_was_seen_by_is_not_queued_with_what_came_after():
    text = """Hej!
Karl Ek (20051123-3389) bedömdes först utifrån UL hö axel 2022-06-27. Därefter har det tillkommit nya
undersökningar hos er: rtg halsrygg 2025-10-13 och UL njurar 2025-10-14. Det är dessa som jag vill ha
överförda till Bild och funktion, Skånes universitetssjukhus Malmö.
docent Hjördis Brännmark
Kirurgmottagningen, Hallands sjukhus Halmstad
"""
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert "uncertain.examinations" in {flag.code for flag in order.flags}


def test_a_short_form_that_two_examinations_have_is_none_of_them():
    text = """Önskar bilder på CT HR 2025-05-26 av 20051123-3389
till Bild och funktion, Skånes universitetssjukhus Malmö.
dr Per Holm, Kirurgmottagningen, Hallands sjukhus Halmstad
"""
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert "uncertain.examinations" in {flag.code for flag in order.flags}
