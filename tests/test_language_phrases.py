"""What sentences and tick boxes say beside who and what."""

from datetime import date

import pytest

from intake.extract.language.options import blank_options, find_options
from intake.extract.language.phrasebook import is_background, is_behind, is_secretary, says_same_day
from intake.extract.language.phrases import (
    find_channel,
    find_consent,
    find_needed_by,
    find_requester,
    find_to_ourselves,
    find_urgency,
    find_wants,
    is_reply_fax,
)

TODAY = date(2026, 11, 20)

CHANNELS = [
    ("Bilderna skickas via IEP.", "iep"),
    ("Vi vill ha CT länkad till Lund.", "iep"),
    ("Var god bränn på CD och skicka.", "cd"),
    ("Länka undersökningen, helst på USB", "usb"),  # the medium is the wish, "länka" the habit
    ("Skickas med\npost till patienten", "post"),  # a line break is a space
    ("Vi är inte anslutna till IEP", None),  # refused
    ("Kliniken saknar IEP, skicka CD", "cd"),
    ("Leveranssätt:   IEP   USB   CD", None),  # options, none marked
    ("Leveranssätt:   ☐ IEP   ☒ USB   ☐ CD", "usb"),
    ("Leveranssätt:   ☒ IEP   ☒ CD", None),  # two wishes are none
    ("Leveranssätt:   IEP   ☐ USB   ☐ CD", None),  # one box was not read: it may be the ticked one
    ("[ ] CD  [x] IEP  [ ] USB", "iep"),
    ("Länkas till: Mediaenheten", None),  # a form's label
    ("5. Vart skall bilder länkas/skickas:", None),
    ("Beställning: bilder för länkning", None),  # a form's heading
    ("via IEP eller på CD", None),
    ("Vi önskar bilderna.", None),
]


@pytest.mark.parametrize(("text", "expected"), CHANNELS)
def test_the_channel_is_what_the_order_wishes(text, expected):
    said = find_channel(text)
    assert (said.value if said else None) == expected


CONSENTS = [
    ("Pat har samtyckt muntligen till att bilderna lämnas ut.", "oral"),
    ("Patienten är tillfrågad och har inget emot det.", "oral"),
    ("Hon har samtyckt skriftligt.", "written"),
    ("Muntligt samtycke finns.", "oral"),
    ("muntligt samtycke från patienten finns", "oral"),
    ("Patienten har lämnat muntligt samtycke till detta", "oral"),
    ("Patienten har lämnat sitt samtycke.", "oral"),  # how is not said: by way of the orderer
    ("Samtycke inhämtat", "oral"),
    ("Samtycke: Ja", "oral"),
    ("Pat samtycker till att bilderna skickas", "oral"),
    ("Skriftligt samtycke bifogas", "written"),
    ("samtycke, undertecknat, skickas med", "written"),
    ("Samtycke saknas", "none"),
    ("Patienten har ej lämnat samtycke", "none"),
    ("Samtycke:   ☐ Muntligt   ☒ Skriftligt   ☐ Saknas", "written"),
    ("Samtycke:   ☐ Muntligt   ☐ Skriftligt   ☐ Saknas", None),
    ("Samtycke:   Muntligt   Skriftligt   Saknas", None),
    ("Samtycke   ☒ Ja   ☐ Nej", "oral"),
    ("Samtycke   ☐ Ja   ☒ Nej", "none"),
    ("Muntligt samtycke finns. Skriftligt samtycke bifogas.", None),  # two answers
    ("Bilderna behövs för bedömning", None),
    ("Patienten har skrivit under ett samtycke.", "written"),
    ("Undertecknad samtyckesblankett bifogas.", "written"),
    ("Bilagt: påskrivet medgivande", "written"),
    ("Fullmakt från patienten bifogas", "written"),
    ("Med patientens medgivande önskas bilder", "oral"),
    ("Vårdnadshavare har lämnat samtycke", "oral"),
    ("Patienten har inget att invända", "oral"),
    ("Samtycke behövs ej", None),
    ("Skriftligt utlåtande önskas.", None),
    ("☒ skriftligt utlåtande  ☐ bilder", None),
]


@pytest.mark.parametrize(("text", "expected"), CONSENTS)
def test_consent_is_read_with_its_kind(text, expected):
    said = find_consent(text)
    assert (said.value if said else None) == expected


URGENCIES = [
    # what to do with a paper that went astray, or lacks something
    ("Om meddelandet hamnat fel – ring avsändaren omgående.", None),
    ("Om du inte är rätt mottagare, radera meddelandet omedelbart.", None),
    ("Om du mottagit detta fax av misstag, kontakta oss\nsnarast på 035-13 10 00.", None),
    ("Ofullständig beställning returneras omgående.", None),
    ("Vid frågor, ring oss snarast.", None),
    ("AKUT! Länka CT buk. Om du inte är rätt mottagare, radera faxet.", True),
    ("Akut!", True),
    ("Skickas omgående", True),
    ("brådskande", True),
    ("Brådskar!", True),
    ("Prio!", True),
    ("Det brådskar inte.", False),
    ("Skicka så fort som möjligt", True),
    ("så snart ni kan", True),
    ("Bilderna behövs idag", True),
    ("Vi vill ha dem i dag", True),
    ("Vi vill ha dem i december", None),
    ("Ej akut", False),
    ("Det är inte bråttom", False),
    ("Akut: Nej", False),
    ("Prio: normal", False),
    ("Akutmottagningen Varberg", None),  # a clinic's name
    ("pga akut buksmärta", None),  # the illness, not the order
    ("Prioritet   Akut   Ej akut", None),
    ("Prioritet   ☒ Akut   ☐ Ej akut", True),
    ("Prioritet   ☐ Akut   ☒ Ej akut", False),
    ("Brådskande:   ☒ Ja   ☐ Nej", True),
    ("Akut! Nej, ej akut.", None),
    ("Hej", None),
]


@pytest.mark.parametrize(("text", "expected"), URGENCIES)
def test_urgency_is_said_or_denied_or_left_open(text, expected):
    assert find_urgency(text) is expected


WANTS = [
    ("Vi önskar   ☒ Undersökningsbilder   ☒ Röntgenutlåtande", ("images", "report")),
    ("Vi önskar   ☒ Undersökningsbilder   ☐ Röntgenutlåtande", ("images",)),
    ("bilder och utlåtande", ("images", "report")),
    ("CT torax länkas + utl. till Lund", ("images", "report")),
    ("Utlåtandet faxas till röntgen", ("images", "report")),
    ("Kan ni länka bilderna? Utlåtandet också tack.", ("images", "report")),
    ("Var snäll och skicka med svaret.", ("images", "report")),
    ("Skicka gärna även utlåtandet.", ("images", "report")),
    ("bilder o svar till Lund", ("images", "report")),
    ("Would you kindly provide the images and the written report?\nWe", ("images", "report")),
    ("Please include the written report.", ("images", "report")),
    ("få sendt billeder og beskrivelse af CT", ("images", "report")),
    ("Übersendung der Bilder und des Befundes", ("images", "report")),
    ("7. Ska utlåtandet med?\nJa", ("images", "report")),
    ("7. Ska utlåtandet med?\nNej\n8. Är det akut?\nJa", ("images",)),
    ("The report is not needed.", ("images",)),
    ("Utlåtandet behövs inte.", ("images",)),
    ("bilder, inget svar", ("images",)),
    ("endast bilder", ("images",)),
    ("Bilder, inget utlåtande", ("images",)),
    ("Endast utlåtande", ("report",)),
    ("☒ Bilder   ☐ Utlåtande", ("images",)),
    ("☒ Bilder   ☒ Utlåtande", ("images", "report")),
    ("[x] Bilder och utlåtande  [ ] Endast bilder", ("images", "report")),
    ("Bilder   Utlåtande", None),
    ("☒ Bilder   Utlåtande", None),  # the second box was not read
    ("Beställning av röntgenbilder och utlåtande", None),  # a heading
    ("Vart ska bilder och utlåtande skickas?", None),  # a question
    ("CT torax till Lund", None),
]


@pytest.mark.parametrize(("text", "expected"), WANTS)
def test_wants_are_said_or_left_open(text, expected):
    assert find_wants(text) == expected


DEADLINES = [
    # the day of the week between
    ("Behövs inför MDK på onsdag 25/11", date(2026, 11, 25)),
    ("senast fredag den 27/11", date(2026, 11, 27)),
    ("Behövs före MDK 18/12", date(2026, 12, 18)),
    ("senast 2026-11-28", date(2026, 11, 28)),
    ("inför rond den 2026-12-03", date(2026, 12, 3)),
    ("Önskas senast: 261201", date(2026, 12, 1)),
    ("MR knä 2026-10-01", None),  # the examination's day
    ("Besöksdatum: 2026-12-20", None),  # a visit is no deadline unless it is called one
    ("Datum 2026-11-19", None),
    # an appointment is none either, however it is told
    ("Patienten kallad till återbesök 2026-12-27", None),
    ("Pat är bokad till mottagningen 2026-12-27", None),
    ("Sista dag är 2026-12-20", date(2026, 12, 20)),
]


@pytest.mark.parametrize(("text", "expected"), DEADLINES)
def test_a_deadline_is_a_day_that_is_called_one(text, expected):
    found = find_needed_by(text, TODAY)
    assert (found[0] if found else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kan ni länka bilderna till oss?",
        "önskas hit",
        "skicka CT torax till vår mottagning",
        "Mottagare: beställaren",
    ],
)
def test_to_ourselves_is_heard(text):
    assert find_to_ourselves(text)


@pytest.mark.parametrize("text", ["Patienten kommer till oss i morgon", "länkas till Lund", "Från oss"])
def test_a_visit_to_us_is_no_destination(text):
    assert find_to_ourselves(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leg. kiropraktor", "chiropractor"),
        ("Naprapat Wiberg", "naprapath"),
        ("fysioterapeut på Rörelsen", "physiotherapist"),
        ("Försäkringskassan", "authority"),
        ("Folksam, försäkringsbolaget", "insurer"),
        ("Medicinkliniken", None),
    ],
)
def test_the_requester_is_known_by_his_trade(text, expected):
    assert find_requester(text) == expected


def test_a_reply_fax_is_one_that_is_called_so():
    assert is_reply_fax("Svarsfax: ")
    assert is_reply_fax("faxa svar till ")
    assert not is_reply_fax("Tel 0340-48 10 00 Fax ")


@pytest.mark.parametrize("text", ["medicinsk sekreterare", "med. sekr.", "läkarsekr", "ssk Anna", "Vårdadm."])
def test_a_secretary_is_known_by_her_title(text):
    assert is_secretary(text)


@pytest.mark.parametrize("text", ["överläkare", "leg läk", "Sekreta Andersson", "sektionschef"])
def test_a_doctor_is_no_secretary(text):
    assert not is_secretary(text)


def test_a_name_behind_another_is_told():
    assert is_behind("Camilla Strid, läkarsekr åt ")
    assert not is_behind("Med vänlig hälsning ")


def test_the_same_day_is_heard():
    assert says_same_day("samma datum")
    assert not says_same_day("samma patient")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Jämför gärna tidigare ", " 2019-03-02.", True),
        ("", " 240510 har vi redan", True),
        ("", " behöver ni inte skicka", True),
        ("Patienten sågs tidigare. Önskar ", " till Lund", False),  # another sentence
        ("Vi önskar ", " 2026-01-01", False),
    ],
)
def test_background_is_told_by_the_words_around(before, after, expected):
    assert is_background(before, after) is expected


def test_rows_of_boxes_keep_every_other_character_in_place():
    text = "Hej\nSätt: ☒ IEP ☐ CD\nMvh"
    assert blank_options(text) == "Hej\n" + " " * 16 + "\nMvh"
    assert [(one.text.strip(), one.ticked) for one in find_options(text) if one.text.strip()] == [
        ("IEP", True),
        ("CD", False),
    ]


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Bilder/utlåtande   bilder", None),  # a label that asks, and an answer that adds nothing
        ("Bilder och/eller utlåtande\nbilder", None),
        ("Bilder / svar:  Bilder och svar", ("images", "report")),
        ("Bilder/utlåtande:\nendast bilder", ("images",)),
        ("Vi önskar bilder/utlåtande på följande", ("images", "report")),  # no label
    ],
)
def test_a_label_that_names_both_wishes_for_nothing(text, wants):
    assert find_wants(text) == wants
