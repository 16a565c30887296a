"""One letter wrong in a typed order: its values stay what they were, or a clerk looks."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName, Order
from models.page import Page
from tests.pages import a_page

TODAY = date(2026, 11, 21)
FORM = """Beställning av röntgenbilder
Klinik: Ortopedmottagningen, Hallands sjukhus Varberg
Läkare: Överläkare Karin Lindqvist
Patient: 19400222-7553 Patrik Ek
Undersökning: MR knä höger 2026-10-10
CT buk utan kontrast 2026-09-01
Bilder skickas till: Röntgenarkivet, Kungälvs sjukhus
Vidarebefordras till: Kirurgmottagningen, Kungälvs sjukhus"""
LETTER = """Hej!
Vi önskar att bilder från MR knä höger 2026-10-10 och CT buk utan kontrast 2026-09-01 på patienten
Patrik Ek, 19400222-7553, skickas till Röntgenarkivet, Kungälvs sjukhus.
Med vänlig hälsning
Överläkare Karin Lindqvist
Ortopedmottagningen, Hallands sjukhus Varberg"""
SENT = (FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.DOCTOR, FieldName.PATIENT_ID)
NAMES = ("Karin", "Lindqvist", "Patrik", "Ek")  # a letter wrong there is another name, and nobody can tell


def told(order: Order) -> tuple[object, ...]:
    """Return what an order would send, where to and for whom."""
    fields = tuple(order.fields[name].value if name in order.fields else None for name in SENT)
    return fields, tuple((one.description, one.date) for one in order.examinations), order.wants


def misspelt(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def slips(page: Page, rng: Random) -> list[Page]:
    """Return the page once for each of its words with a letter lost, doubled or changed with the next one."""
    found = []
    for at, word in enumerate(page.words):
        bare = word.text.strip(".,:;!")
        if len(bare) >= 3 and bare.isalpha() and bare not in NAMES:
            other = replace(word, text=word.text.replace(bare, misspelt(bare, rng)))
            found.append(replace(page, words=(*page.words[:at], other, *page.words[at + 1 :])))
    return found


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("text", [FORM, LETTER], ids=["form", "letter"])
def test_a_letter_wrong_changes_nothing_that_is_queued(text, seed):
    page, knowledge = a_page(text), load_knowledge()
    (right,) = extract_orders([page], knowledge, TODAY).orders
    assert not any(flag.blocks for flag in right.flags)
    changed = []
    for other in slips(page, Random(seed)):
        for order in extract_orders([other], knowledge, TODAY).orders:
            if not any(flag.blocks for flag in order.flags) and told(order) != told(right):
                words = [new.text for old, new in zip(page.words, other.words, strict=True) if old != new]
                changed.append((words, told(order)))
    assert changed == []
