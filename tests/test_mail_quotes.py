"""Answers to mails: what an answer leaves to the mail that it quotes is read, shown and doubted."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.pages.quoted import is_quoted, quoted_boxes
from intake.extract.pages.reopened import reopen
from intake.read.mailtext import page_of_text
from models.order import FieldName
from models.page import Box, Source

TODAY = date(2026, 11, 21)
ASKED = "CT buk 2026-01-02 på Anna Lindgren 20180304-2397"
SIGNED = "Mvh\nDr Sara Blom\nOrtopedmottagningen, Hallands sjukhus Varberg\n"
HEAD = (
    "Från: Röntgen <rtg@sjukhus.example>\nSkickat: den 12 november 2026 10:12\nTill: Sara\nÄmne: bilder\n\n"
)


def codes_of(text: str) -> set[str]:
    orders = extract_orders([page_of_text(text, 0)], load_knowledge(), TODAY).orders
    return {flag.code for order in orders for flag in order.flags}


def patients_of(text: str) -> list[str | None]:
    orders = extract_orders([page_of_text(text, 0)], load_knowledge(), TODAY).orders
    return [order.fields["patient_id"].value if "patient_id" in order.fields else None for order in orders]


ANSWERS = [
    ("below a mail's head", f"Ja, länka till Mora lasarett.\n{SIGNED}\n{HEAD}Hej, menar ni {ASKED}?"),
    ("behind signs of quoting", f"Ja, länka till Mora lasarett.\n{SIGNED}\n> Hej, menar ni {ASKED}?"),
]


@pytest.mark.parametrize(("reason", "text"), ANSWERS)
def test_a_patient_named_only_in_what_is_quoted_is_shown_and_doubted(reason, text):
    assert patients_of(text) == ["20180304-2397"], reason
    assert "uncertain.patient_id" in codes_of(text), reason


def test_a_patient_named_by_the_answer_itself_is_not_doubted():
    text = f"Ja, länka {ASKED} till Mora lasarett.\n{SIGNED}\n{HEAD}Hej, vart ska {ASKED}?"
    assert patients_of(text) == ["20180304-2397"]
    assert "uncertain.patient_id" not in codes_of(text)


def test_a_patient_of_an_order_that_is_only_forwarded_is_not_doubted():
    text = f"Se nedan.\n\n{HEAD}Hej!\nLänka {ASKED} till Mora lasarett.\n{SIGNED}"
    assert patients_of(text) == ["20180304-2397"]
    assert "uncertain.patient_id" not in codes_of(text)


@pytest.mark.parametrize(
    ("subject", "is_quoted_below"),
    [
        ("VB: bilder 20180304-2397", False),
        ("Ämne: FW: bilder 20180304-2397", False),
        ("VB: bilder\nGäller 20180304-2397", True),  # the writer says whom it is about
        ("SV: bilder 20180304-2397", True),  # an answer
        ("Bilder 20180304-2397", True),
    ],
)
def test_what_is_passed_on_is_no_quotation_though_its_subject_names_the_patient(subject, is_quoted_below):
    text = f"{subject}\nKan ni hjälpa till?\n\n{HEAD}Länka {ASKED} till Mora lasarett.\n{SIGNED}"
    assert bool(quoted_boxes(page_of_text(text, 0))) is is_quoted_below


def test_the_order_of_a_forwarded_mail_is_read_though_its_subject_names_the_patient():
    text = f"VB: 20180304-2397\nSe nedan.\n\n{HEAD}Länka {ASKED} till Mora lasarett.\n{SIGNED}"
    (order,) = extract_orders([page_of_text(text, 0)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DOCTOR) == "Sara Blom"
    assert order.value(FieldName.DESTINATION) == "Mora lasarett"
    assert [str(one.date) for one in order.examinations] == ["2026-01-02"]


def test_a_fax_quotes_nothing():
    page = page_of_text("> Hej", 1)
    assert quoted_boxes(replace(page, source=Source.TEXT)) == ()


def test_words_behind_signs_of_quoting_are_quoted():
    page = page_of_text("Hej\n> du", 0)
    own, *below = (word.box for word in page.words)
    quoted = quoted_boxes(page)
    assert not is_quoted(own, quoted)
    assert all(is_quoted(box, quoted) for box in below)
    assert not is_quoted(None, quoted)
    assert not is_quoted(Box(0, 0, 1, 1), quoted)


BELOW = (
    f"> Hej!\n>\n> Länka {ASKED} till Mora lasarett.\n> Mvh\n> Dr Sara Blom\n"
    "> Ortopedmottagningen, Hallands sjukhus Varberg"
)
WROTE = "Den mån 9 nov. 2026 kl 16:36 skrev Sara Blom <sara@sjukhus.example>:\n"


@pytest.mark.parametrize(
    "above",
    [
        "Påminnelse på nedanstående beställning.",
        "Hej igen! Vi har inte fått bilderna ännu, kan ni titta på detta?",
        "Hur går det med denna?",
    ],
)
@pytest.mark.parametrize(
    "below",
    [WROTE + BELOW, HEAD + f"Hej!\nLänka {ASKED} till Mora lasarett.\nMvh\n{SIGNED.partition(chr(10))[2]}"],
)
def test_a_reminder_says_what_it_quotes(above, below):
    text = f"Re: Bilder\n{above}\n/Sara\n{below}"
    (order,) = extract_orders([page_of_text(text, 0)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DOCTOR) == "Sara Blom"
    assert order.value(FieldName.CLINIC) == "Ortopedmottagningen, Hallands sjukhus Varberg"
    assert "uncertain.examinations" not in {flag.code for flag in order.flags}


@pytest.mark.parametrize(
    ("reason", "above"),
    [
        ("another patient", "Nu gäller det 19850228-2398."),
        ("another place", "Skicka dem till Lund."),
        ("a change", "Det blev fel knä, höger ska det vara."),
        ("a day", "Gäller den från 2025-01-02."),
        ("more than a reminder", "ord " * 41),
        ("nothing at all", ""),
    ],
)
def test_a_mail_that_adds_to_what_it_quotes_leaves_it_quoted(reason, above):
    page = page_of_text(f"Re: Bilder\n{above}\n\n{WROTE}{BELOW}", 0)
    assert reopen(page) == page, reason


def test_a_mail_that_quotes_several_leaves_them_quoted():
    page = page_of_text(f"Re: Bilder\nPåminnelse!\n\n{WROTE}> Klart!\n>\n> {WROTE}>{BELOW}", 0)
    assert reopen(page) == page


def test_a_mail_laid_open_keeps_its_own_words():
    page = reopen(page_of_text(f"Re: Bilder\nPåminnelse!\n\n{WROTE}{BELOW}", 0))
    words = [word.text for word in page.words]
    assert words[:4] == ["Re:", "Bilder", "Påminnelse!", "Hej!"]
    assert ">" not in words


CHAIN = """{subject}
{above}
/Bildarkivet
> Från: Växeln
> {between}
>
>> Från: Sara Blom
>> Hej! Kan ni ordna bilder? 19850228-2398 Eva Ek, DT fotled vä. 2025-01-14. De ska till Falu lasarett.
>> Enligt Öl Sara Blom, Ortopedmottagningen, Hallands sjukhus Varberg"""


@pytest.mark.parametrize("subject", ["VB: VB: bilder", "Fwd: bilder", "VB: Sv: bilder"])
@pytest.mark.parametrize("between", ["Fel adress, skickar vidare.", "Har hamnat fel.", "Se nedan", ""])
def test_of_a_chain_that_is_passed_on_the_mail_that_names_somebody_is_meant(subject, between):
    text = CHAIN.format(subject=subject, above="Er?", between=between)
    (order,) = extract_orders([page_of_text(text, 0)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DESTINATION) == "Falu lasarett"
    assert [(one.description, str(one.date)) for one in order.examinations] == [
        ("CT fotled vänster", "2025-01-14")
    ]
    assert order.status == "queued"


@pytest.mark.parametrize(
    ("reason", "above", "between"),
    [
        ("another place above", "Ska till Lund.", "Se nedan"),
        ("another place on the way", "Er?", "Skicka dem till Borås"),
        ("another day on the way", "Er?", "Gäller 2025-01-02"),
        ("another patient on the way", "Er?", "Gäller 19880817-2277"),
    ],
)
def test_of_a_chain_in_which_somebody_adds_something_nothing_is_sure(reason, above, between):
    text = CHAIN.format(subject="VB: bilder", above=above, between=between)
    orders = extract_orders([page_of_text(text, 0)], load_knowledge(), TODAY).orders
    assert all(order.status == "review" for order in orders), reason


def test_an_answer_that_only_puts_the_patient_s_number_right_is_looked_at():
    quoted = "\n".join(
        f"> {line}"
        for line in (
            "Hej! Vi behöver MR ländrygg 2025-10-22 på 19730414-2644 Susanne Dahl.",
            "Länkas till Röntgen, Östersunds sjukhus. Läkare Bo Hammarin, ortopedmottagningen",
        )
    )
    above = "Oj, jag hade läst fel på lappen. 19730411-2647 är det, Susanne Dahl. Resten stämmer."
    text = f"{above}\n/Inger\n\n{quoted}"
    assert "uncertain.order" in codes_of(text)
