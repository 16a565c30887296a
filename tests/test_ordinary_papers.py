"""Papers as clinics send them every day leave no doubt: each holds what once did."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Source
from tests.pages import a_page
from tests.whole_order import TODAY, flags_of

PAPER = """Region Örebro län
Begäran om bilder

Enhet:           Neurologkliniken, Universitetssjukhuset Örebro
{doctor}
Personnummer:    20051123-3389
{bakgrund}Undersökning:    {examination}
{receiver}
{below}
"""
DOCTOR = "Ansvarig läkare: Victor Lagergren, överläkare"
RECEIVER = "Skickas till:    Röntgenkliniken, Universitetssjukhuset Örebro"


def doubts_of(doctor=DOCTOR, receiver=RECEIVER, examination="MR hjärna 2026-05-06", bakgrund="", below=""):
    text = PAPER.format(
        doctor=doctor, receiver=receiver, examination=examination, bakgrund=bakgrund, below=below
    )
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


@pytest.mark.parametrize("label", ["Vårdansvarig:", "Beslutande läkare:", "Ansvarig läkare:"])
def test_who_is_responsible_orders(label):
    assert doubts_of(doctor=f"{label} Victor Lagergren, överläkare") == set()


@pytest.mark.parametrize("label", ["Till vem:", "Levereras till:", "Skickas till:"])
def test_to_whom_it_goes_is_the_receiver(label):
    assert doubts_of(receiver=f"{label} Röntgenkliniken, Universitetssjukhuset Örebro") == set()


@pytest.mark.parametrize(
    "bakgrund",
    [
        "Bakgrund: MS sedan 2009. Opererad 2014. CT hjärna 2026-02-11 utan anmärkning. Nu nybesök.\n",
        "Bakgrund: Hon opererades hos oss 2022-03-16 med höftprotes vänster sida.\n",
    ],
)
def test_what_a_history_tells_is_not_asked_for(bakgrund):
    assert doubts_of(bakgrund=bakgrund) == set()


@pytest.mark.parametrize(
    "below",
    [
        "Tidigare undersökningar (CT halsrygg, CT buk) önskas ej.",
        "Målsman: Far, Samir Haddad 19820506-8912",
        "Vill ni vara snälla och faxa en bekräftelse när det är länkat?",
        "Från: Neurologkliniken, sekr. Agneta Holm",
        "Patienten studerar numera i Umeå och har remitterats till oss på grund av kvarstående besvär.",
    ],
)
def test_what_a_clerk_passes_over_is_no_doubt(below):
    assert doubts_of(below=below) == set()


def test_what_has_been_done_is_still_a_doubt():
    assert "uncertain.order" in flags_of("Bilderna är länkade 2026-11-02.")


def test_both_parts_of_a_day_are_no_strange_word():
    assert doubts_of(examination="MR hjärna och MR halsrygg, båda utförda 2026-05-06") == set()


def test_our_own_hospital_lends_its_name_to_no_unit_of_the_receiver():
    text = """Till sjukhus: Hallands sjukhus Varberg, röntgen
Klinik: Onkologkliniken, Universitetssjukhuset i Linköping
Läkare: Dr Frida Rosendahl
Personnummer: 20051123-3389
Undersökning: CT torax 2026-11-04
Skicka till: Röntgenkliniken, Universitetssjukhuset i Linköping
Vidarebefordras: Onkologmottagningen
"""
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert {flag.code for flag in order.flags if flag.blocks} == set()


MAIL = """Hej!

{asks}
Läkare: dr Stefan Lind
{below}
Hälsar Monica Elfving, sekr., Kärlkirurgiska mottagningen, SUS Malmö
"""
ASKS = """Kärlkirurgiska mottagningen på SUS Malmö önskar CT buk 2026-11-03 på {number}.
Länkas till Bild och funktion, Skånes universitetssjukhus Malmö."""


def doubts_of_mail(number="20051123-3389", asks=ASKS, below=""):
    text = MAIL.format(asks=asks.format(number=number), below=below)
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


def test_a_unit_by_its_other_name_is_nobody_further():
    assert doubts_of_mail(below="Gäller kärlkir Malmö.") == set()


@pytest.mark.parametrize(
    "below",
    [
        "Gäller barnet Tuva Rahm 20051123-3389.",
        "Jag är på semester v 48, frågor tas då av dr Anna Mellqvist.",
    ],
)
def test_the_patient_s_own_child_s_number_and_who_answers_are_no_doubt(below):
    assert doubts_of_mail(below=below) == set()


def test_the_only_number_with_its_century_is_the_patient_s():
    asks = "CT buk 3/11 -26 {number} länkas till neurokirurgen SU/S, jag ringer dem själv."
    assert "uncertain.patient_id" not in doubts_of_mail("200511233389", asks=asks)


def test_a_place_read_across_two_columns_is_not_one():
    text = """VÅRDCENTRALEN LAHOLM
Till (röntgenavdelning)                 Från
Röntgen Halmstad                        Vårdcentralen Laholm, Lasarettsvägen 7
Personnummer: 20051123-3389
Beställande läkare: Dr Anna Widmark
Undersökning: CT buk 23/10 2026
Material skickas till: Kirurgmottagningen, Ängelholms sjukhus
"""
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.CLINIC) == "Vårdcentralen Laholm"


@pytest.mark.parametrize(
    "examination",
    [
        "Ultraljud hals med punktion utförd 2026-05-06",
        "CT buk idag 2026-05-06",
    ],
)
def test_how_and_when_it_was_done_is_no_strange_word(examination):
    assert doubts_of(examination=examination) == set()


@pytest.mark.parametrize(
    "receiver",
    [
        "Skickas till:    Capio Artro Clinic, Stockholm (finns i IEP under det namnet)",
        "Skickas till:    Capio Artro Clinic, Stockholm (via IEP)",
    ],
)
def test_how_a_house_is_reached_is_no_part_of_its_name(receiver):
    assert doubts_of(receiver=receiver) == set()


def test_the_rest_that_is_not_wanted_leaves_the_list_whole():
    below = "Undersökning: CT buk 2026-05-07\nÖvriga undersökningar från samma tillfälle (CT halsrygg) {} ej."
    assert doubts_of(below=below.format("önskas")) == set()
    assert "uncertain.examinations" in doubts_of(below=below.format("önskas dock"))


def test_a_heading_to_nobody_yet_names_no_receiver():
    page = "BESTÄLLNING AV BILDER TILL ANNAN VÅRDGIVARE\n"
    assert doubts_of(doctor=DOCTOR, below=page) == set()


def test_where_the_images_are_is_not_who_orders():
    text = """BILDER
OPG 2026-09-09
FRÅN
Hallands sjukhus Halmstad (käkkirurgin där har remitterat)
TILL
Röntgen, Södra Älvsborgs sjukhus Borås
PATIENT
20051123-3389
BESTÄLLARE
Övertandläkare Parisa Rahimi, Käkkirurgiska kliniken SÄS Borås
"""
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.CLINIC).startswith("Käkkirurgiska kliniken, Södra")


def test_a_unit_that_a_line_ends_before_is_passed_on_to():
    asks = """Länka CT torax 2026-11-03 på {number} till mediaenheten SU/Sahlgrenska för vidare befordran till
Ortopedkliniken där."""
    assert doubts_of_mail(asks=asks) == set()


def test_thanks_for_the_last_ones_and_one_more_is_an_order():
    assert "uncertain.order" not in doubts_of_mail(below="Tack, de kom fram fint! Nu har jag en till.")
    assert "uncertain.order" in doubts_of_mail(below="Tack, de kom fram fint!")


def test_a_referrer_told_of_behind_a_bracket_does_not_order():
    below = "Fritext: Öl Per Wikblad (endokrin, Halmstad) har remitterat."
    assert doubts_of(below=below) == set()


def test_a_mother_s_number_beside_the_child_s_is_a_relative_s():
    assert doubts_of(bakgrund="Moderns personnummer: 19820506-8912 (Julia Forsgren)\n") == set()


@pytest.mark.parametrize(
    "receiver",
    [
        "Levereras:       digitalt till Capio Artro Clinic, Stockholm (IEP)",
        "Leverans:        via IEP till Röntgenkliniken, Universitetssjukhuset Örebro",
        "Skall till:      Capio Artro Clinic, dit patienten är remitterad",
        "Önskas överförd till: Röntgenkliniken, Universitetssjukhuset Örebro",
    ],
)
def test_a_delivery_names_the_receiver_in_whatever_words(receiver):
    assert doubts_of(receiver=receiver) == set()


def test_who_writes_for_the_doctor_is_no_clinic():
    text = """Vårdcentralen Hyltebruk
Storgatan 20, 314 31 Hyltebruk
Tel 0345-195 00

Pat:   20051123-3389
Us:    Rtg höger axel 2026-05-06
Skickas till:  Röntgenkliniken, Universitetssjukhuset Örebro
Best:  Dr Hanna Sjöström / genom ssk Pia
"""
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.CLINIC) == "Vårdcentralen Hyltebruk"


def test_a_note_s_own_day_is_no_examination_s_where_it_was_signed_that_day():
    notes = "2026-05-12   Bildbeställning\nSignerat 2026-05-12 16:20  Nora Wiberg"
    assert "uncertain.examinations" not in doubts_of(below=notes)
    assert "uncertain.examinations" in doubts_of(below="2026-05-12   Bilderna och allt annat därtill\n")


@pytest.mark.parametrize(
    "asks",
    [
        "Hon gjorde en MR höft vänster 2026-03-14 och en slätröntgen bäcken 2026-03-14 hos er, {number}.",
        "Hon har gjort en DT hjärna hos er under våren (2026-03-08), {number}.",
        "MR hjärna 2026-03-08, gjord i samband med semestervistelse, {number}.",
        "Han insjuknade med lungemboli. Han genomgick DT buk 20260315 hos er. Vi följer {number} här.",
    ],
)
def test_when_and_why_it_was_done_is_no_strange_word(asks):
    asks += "\nLänkas till Bild och funktion, Skånes universitetssjukhus Malmö."
    assert "uncertain.examinations" not in doubts_of_mail(asks=asks)


def test_a_second_day_for_a_control_is_a_second_examination():
    text = PAPER.format(
        doctor=DOCTOR,
        receiver=RECEIVER,
        bakgrund="",
        below="",
        examination="Slätröntgen fotled höger 2026-03-19 samt kontroll 2026-04-02",
    )
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert "uncertain.examinations" in {flag.code for flag in order.flags} or len(order.examinations) == 2


@pytest.mark.parametrize("cue", ["märk med", "vidarebef. till"])
def test_what_the_images_are_marked_with_is_who_gets_them_next(cue):
    asks = f"""CT buk 2026-03-03 på {{number}}.
Skicka bilderna till Röntgenavdelningen, Centrallasarettet Växjö, {cue} Ortopedmottagningen."""
    text = MAIL.format(asks=asks.format(number="20051123-3389"), below="")
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.FORWARD_TO) == "Ortopedmottagningen, Centrallasarettet Växjö"


@pytest.mark.parametrize(("name", "doubted"), [("V Lagergren", False), ("B Eliasson", True)])
def test_a_referrer_who_signs_orders(name, doubted):
    doctor = "Remittent: Victor Lagergren, överläkare"
    found = doubts_of(doctor=doctor, below=f"Signerad 2026-05-12 10:44 {name}")
    assert ("uncertain.doctor" in found) is doubted


def test_the_unit_of_who_signs_is_nobody_further():
    text = """Beställning

Pnr: 20051123-3389
Undersökning: rtg hand höger
Datum: 2026-03-14
Skickas: Röntgenavdelningen, Länssjukhuset i Kalmar
Beställs av: dr Omar Haddad, handkirurgi, Länssjukhuset i Kalmar

Med vänlig hälsning
{signs}
"""

    def flags(signs):
        page = a_page(text.format(signs=signs), number=0, source=Source.MAIL)
        return {flag.code for flag in extract_orders([page], load_knowledge(), TODAY).orders[0].flags}

    assert "uncertain.forward_to" not in flags("Petra / Ortopedmottagningen Kalmar")
    assert "uncertain.forward_to" in flags("Petra\nVisas av: Ortopedmottagningen Kalmar")


def test_what_leads_over_to_nothing_is_still_a_doubt():
    assert "uncertain.examinations" in doubts_of(examination="MR hjärna 2026-05-06 och tidigare")


@pytest.mark.parametrize(
    "below",
    [
        "Brådskande:      Nej",
        "Vårt behov:      Bilder (ej utlåtande)",
        "/Lotta, avd 18",
    ],
)
def test_what_a_form_s_last_rows_say_is_no_doubt(below):
    assert doubts_of(below=below) - {"uncertain.wants"} == set()


def test_images_of_what_was_done_before_are_asked_for():
    asks = "Önskar kopia på tidigare gjord MR hjärna utf 2026-03-08 på {number}."
    asks += "\nLänkas till Bild och funktion, Skånes universitetssjukhus Malmö."
    assert doubts_of_mail(asks=asks) == set()


def test_our_own_department_for_attention_gets_nothing_next():
    text = PAPER.format(
        doctor=DOCTOR, receiver=RECEIVER, bakgrund="", examination="MR hjärna 2026-05-06", below=""
    )
    knowledge = load_knowledge(None, ("halland-halmstad", "halland-kungsbacka", "halland-varberg"))
    page = a_page(f"Att: Röntgen, Hallands sjukhus Kungsbacka\n\n{text}")
    (order,) = extract_orders([page], knowledge, TODAY).orders
    assert order.value(FieldName.FORWARD_TO) is None
    assert {flag.code for flag in order.flags if flag.blocks} == set()
