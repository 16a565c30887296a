"""Protected identities, however they are said."""

from dataclasses import replace

import pytest

from intake.extract.protected import is_protected
from models.page import Box, Tick
from tests.pages import a_page

SAID = [
    "Eva Ek (skyddade personuppgifter)",
    "Eva Ek, skyddad identitet",
    "SKYDDAD FOLKBOKFÖRING",
    "OBS skyddad adress",
    "Skydd. id",
    "Skyddad pat",
    "Sekretessmarkering",
    "sekretessmarkerad patient",
    "Pat är sekretess-markerad",
    "kvarskrivning",
    "Fingerade personuppgifter",
    "protected identity",
    "Adressebeskyttelse",
    "Skyddad identitet: ja",
    "skvddade personuppgifter",  # a letter misread
    "Nr Namn              Us\n1  Eva Ek (skyddade  CT torax\n   personuppgifter)  CT buk",  # a narrow cell
]
UNSAID = [
    "Patienten är strålskyddad",
    "Konfidentiellt. Dokumentet omfattas av sekretess.",
    "Skyddad identitet: nej",
    "Skyddade personuppgifter   Nej",
    "Skyddsrond kl 10\nPersonal: Eva Ek",
    "Personuppgifter behandlas enligt lag",
    "Detta fax kan innehålla sekretessbelagda uppgifter.",
]


@pytest.mark.parametrize("text", SAID)
def test_a_protected_identity_is_seen(text):
    assert is_protected(a_page(text))


@pytest.mark.parametrize("text", UNSAID)
def test_what_protects_nobody_is_passed_over(text):
    assert not is_protected(a_page(text))


# A form's box: empty, it says nothing; ticked, or with no box seen, it does.
@pytest.mark.parametrize(("ticks", "expected"), [((False,), False), ((True,), True), ((), True)])
def test_a_box_answers_for_its_row(ticks, expected):
    page = a_page("Skyddad identitet")
    boxes = tuple(Tick(Box(20, 40, 30, 50), ticked) for ticked in ticks)
    assert is_protected(replace(page, ticks=boxes)) is expected
