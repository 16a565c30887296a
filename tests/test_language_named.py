"""What plain phrases and labels name where the pipeline is silent or mistaken."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.language.mentions import Mention, whole_name
from intake.extract.language.named import add_named
from intake.extract.pages.passage import open_passage
from intake.extract.values.names import is_titled_name
from training.language.score import page_of

TODAY = date(2026, 11, 20)


def named(text: str, *roles: tuple[str, str]) -> set[tuple[str, str]]:
    """Return the roles after the phrases have been heard; `roles` are what the pipeline gave."""
    passage = open_passage(page_of(text))
    given = [
        Mention(role, passage.text.index(words), passage.text.index(words) + len(words), passage)
        for role, words in roles
    ]
    return {(one.role, one.text) for one in add_named(given, passage, passage.text, load_knowledge(), TODAY)}


ALONE = [
    ("Skickas till: Hallands sjukhus Varberg", ("DEST", "Hallands sjukhus Varberg")),
    ("Vi vill att bilderna länkas till Sahlgrenska.", ("DEST", "Sahlgrenska")),
    ("Beställare: Hallands sjukhus Halmstad", ("CLINIC", "Hallands sjukhus Halmstad")),
    ("Ansvarig läkare: Anna Berg", ("DOCTOR", "Anna Berg")),
    ("Pat 19121212-1212, Tolvan Tolvansson", ("PATIENT", "Tolvan Tolvansson")),
    ("Tolvan Tolvansson 19121212-1212", ("PATIENT", "Tolvan Tolvansson")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ALONE)
def test_a_plain_phrase_names_what_follows(text, expected):
    assert expected in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Remitterande läkare: dr Nils Borg",  # who referred does not order
        "Bilderna skickas till Lund att. dr Lena Troell",  # a name at the receiver
        "Läkare finns på plats",
        "Ansvarig läkare:\nPatient: Anna Berg",  # nobody filled it in
        "Läkare:   Telefon: 0340-48 10 00",
    ],
)
def test_another_doctor_is_not_named(text):
    assert not any(role == "DOCTOR" for role, _ in named(text))


SETTLED = [
    # "Mottagare" is the receiver, not the addressee
    ("Mottagare: Röntgen, Borås", ("OWN_DEPT", "Röntgen, Borås"), "DEST"),
    # unless the fax number beside it says that it is
    ("Mottagare: Röntgen, Borås, fax 033-12 34 56", ("OWN_DEPT", "Röntgen, Borås"), "OWN_DEPT"),
    ("Utlåtandet skickas till Röntgen, Borås", ("DEST", "Röntgen, Borås"), "REPORT_DEST"),
    ("Bilder och utlåtande skickas till Röntgen, Borås", ("DEST", "Röntgen, Borås"), "DEST"),
    ("CT buk länkas + utl faxas till Röntgen, Borås", ("DEST", "Röntgen, Borås"), "DEST"),
    ("Vi behöver CT buk 2026-01-02 till Lund", ("OLD_EXAM", "CT buk"), "EXAM"),
    ("Jämför CT buk 2026-01-02", ("OLD_EXAM", "CT buk"), "OLD_EXAM"),
    ("Vi önskar bilder. Tidigare CT buk har vi redan", ("OLD_EXAM", "CT buk"), "OLD_EXAM"),
    # a name right before an identity is the patient's
    ("gällande Frida Ek 19121212-1212, CT buk", ("REFERRER", "Frida Ek"), "PATIENT"),
    ("Mvh Oskar Tapper", ("REFERRER", "Oskar Tapper"), "DOCTOR"),
]


@pytest.mark.parametrize(("text", "given", "role"), SETTLED)
def test_the_words_right_before_settle_a_role(text, given, role):
    assert (role, given[1]) in named(text, given)


def test_what_the_pipeline_has_named_is_not_named_again():
    assert named("Ansvarig läkare: Anna Berg", ("SIGNER", "Anna Berg")) == {("SIGNER", "Anna Berg")}


def test_a_place_is_taken_whole():
    found = named("Klinik: Ortopedkliniken, Hallands sjukhus Varberg", ("CLINIC", "Hallands sjukhus Varberg"))
    assert found == {("CLINIC", "Ortopedkliniken, Hallands sjukhus Varberg")}


@pytest.mark.parametrize(("text", "expected"), [("dr Lena Troell", True), ("Ortopedkliniken, Borås", False)])
def test_a_titled_name_is_a_person(text, expected):
    assert is_titled_name(text) is expected


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("Doktor: Ivar Sandell", "Sandell", "Ivar Sandell"),
        ("Dr Ivar Sandell", "Sandell", "Ivar Sandell"),
        ("Patient Ivar Sandell", "Sandell", "Ivar Sandell"),  # a first name that is known
        ("Patient Sandell", "Sandell", "Sandell"),  # the word before may be a label
        ("Namn: Ivar Sandell\nPersonnummer", "Ivar Sandell\nPersonnummer", "Ivar Sandell"),
    ],
)
def test_a_name_is_taken_whole(text, found, whole):
    passage = open_passage(page_of(text))
    start = passage.text.index(found)
    assert whole_name(Mention("DOCTOR", start, start + len(found), passage)).text == whole
