"""What a paper says of itself is no order: a form's validity, that nothing was found, a list of rounds."""

from datetime import date

import pytest

from intake.extract.classify import Verdict, classify
from intake.extract.knowledge import load_knowledge
from intake.extract.language.phrases import find_needed_by
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bilderna behövs senast 2026-12-09.", date(2026, 12, 9)),
        ("Behövs t.o.m. 2026-12-09", date(2026, 12, 9)),
        ("Dokument-id: RUT-10233 Version 4.0 Giltig t.o.m. 2027-06-30", None),
        ("Fullmakten gäller t.o.m. 2027-06-30", None),
    ],
)
def test_a_forms_validity_is_no_day_that_images_are_needed_by(text, day):
    found = find_needed_by(text, TODAY)
    assert (found[0] if found else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "Svar på er förfrågan\nNi har bett oss om bilder på Anna Ek, 19121212-1212. Vi har tyvärr ingen\n"
        "undersökning på patienten. Vänd er till det sjukhus där undersökningen gjordes.",
        "Besked om bilder\nVi hittar inga bilder på patienten 19121212-1212. Kontakta det sjukhus.",
        "MDK-lista för kännedom\nKonferens 2026-12-11, lokal Stora salen\nNr Personnr Namn Åtgärd\n"
        "1 19121212-1212 Anna Ek Diskussion\n2 Utgår\nAnmälan till nästa konferens senast tisdag.",
    ],
)
def test_answers_to_orders_and_lists_of_rounds_are_no_orders(text):
    assert classify([a_page(text)], load_knowledge(), TODAY).verdict is Verdict.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Svar på er fråga: här kommer beställningen igen.\nVi önskar bilder, CT torax 2025-01-02, på\n"
        "Anna Ek, 19121212-1212. Skickas till röntgen SUS Lund. Dr Eva Berg, Ortopedmottagningen SUS Lund",
        "Bilder önskas länkade till röntgen SUS Lund inför konferens 2026-12-11: Anna Ek 19121212-1212,\n"
        "CT torax 2025-01-02. Bilderna finns inte hos oss. Dr Eva Berg, Ortopedmottagningen SUS Lund",
    ],
)
def test_orders_that_speak_of_the_same_stay_orders(text):
    assert classify([a_page(text)], load_knowledge(), TODAY).verdict is not Verdict.OTHER


@pytest.mark.parametrize("answer", ["Muntligt", "Muntligt samtycke", "Skriftligt"])
def test_a_consent_that_is_all_of_its_labels_answer_is_sure_below_it_too(answer):
    paper = (
        f"Rekvisition externa bilder\nVårdenhet\n  Medicinmottagningen, Hallands sjukhus Varberg\n"
        "Ordinerande läkare\n  Dr Nils Åberg\nPersonnummer\n  20051123-3389\nUndersökning\n"
        f"  CT buk 2026-10-10\nBilder till\n  Röntgenavdelningen, Falu lasarett\nSamtycke\n  {answer}"
    )
    (order,) = extract_orders([a_page(paper)], load_knowledge(), TODAY).orders
    assert "uncertain.consent" not in [flag.code for flag in order.flags]
    assert order.value(FieldName.CONSENT) == ("written" if answer == "Skriftligt" else "oral")
