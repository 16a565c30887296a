"""What a paper says is at hand, or not to be sent: other examinations than those that it asks for."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.caveats.unwanted import without_unwanted
from intake.extract.knowledge import load_knowledge
from models.page import Source
from tests.pages import a_page

KNOWLEDGE, TODAY = load_knowledge(), date(2026, 11, 21)
ASKED = "Undersökning: CT torax 2026-04-17\nMR höft 2026-09-14"
FORM = f"Patient: Eva Lindgren\n{ASKED}\n\n{{}}\n\nTill: Röntgen, Borås"


def left_of(said, form=FORM, source=Source.TEXT):
    (page,) = without_unwanted([a_page(form.format(said), source=source)], KNOWLEDGE, TODAY)
    return page.text


@pytest.mark.parametrize(
    "said",
    [
        "En skelettscintigrafi från januari har vi redan.",
        "(ej ryggbilderna från mars)",
        "Det räcker med dessa, ni behöver inte skicka CT skalle från 2021.",
        "Lindgren har även gjort MR hjärna på NÄL, den har vi.",
        "Ny CT gjord här i natt (2026-11-20), den har vi själva.",
        "UL lever 2023 på VC, ointressant.",
        "Gamla bilder från Varberg 2019 behövs inte.",
        "CT torax 2021-02-03 finns redan hos oss.",  # another day
        "Undersökningen CT pankreas 2023-05-11 är redan länkad och behövs inte på nytt.",
        "Pat är tidigare undersökt med DT hjärna 2022-10-04; den har vi redan.",
        "Patienten har även en MR halsrygg utförd 2018, den är inte av intresse i detta sammanhang.",
        "Ultraljud lever gjort hos er finns säkert inte hos röntgen så det hoppar vi över.",
        "Ekokardiografi har vi redan fått från kardiologen i Borås så den behövs inte.",
    ],
)
def test_another_examination_that_is_not_asked_for_is_left_out(said):
    text = left_of(said)
    assert said.split()[-1] not in text and "CT torax 2026-04-17" in text and "Till: Röntgen" in text


@pytest.mark.parametrize(
    "said",
    [
        "CT torax behövs ej.",  # it is asked for above
        "MR vänster höft behövs inte.",
        "CT torax från april behövs inte.",
        "Ni behöver inte skicka CT torax 2026-04-17.",
        "Bilderna behövs inte.",
        "Höftbilderna har vi redan.",
        # something else is said as well
        "Skicka inte CT skalle från 2021 till Lund.",
        "CT skalle från 2021 behövs inte, men MR hjärna 2022.",
        "CT skalle från 2021 finns hos er.",
        "Behövs inte CT skalle från 2021?",
        "CT skalle 2021 skickas ej förrän patienten samtyckt.",
        "CT buk gjord här 2026-10-29.",
    ],
)
def test_what_may_take_back_or_say_more_stays(said):
    assert said in left_of(said)


def test_a_house_by_its_letters_ends_a_sentence():
    text = left_of("De ska till Röntgen NÄL. CT från 2023 har vi redan, den behövs inte.")
    assert "NÄL." in text and "2023" not in text


def test_a_list_of_what_is_at_hand_is_left_out_under_its_heading():
    listed = (
        "Har vi redan fått (ska INTE skickas)\nUndersökning   Datum\nCT buk   2025-08-18\nPET-CT   2025-09-04"
    )
    text = left_of(f"{listed}\nSaknas, länkas nu\nMR prostata   2026-11-12")
    assert "CT buk" not in text and "PET-CT" not in text
    assert "Saknas" in text and "MR prostata" in text


def test_a_list_that_names_what_is_asked_for_stays():
    listed = "Tidigare undersökningar (skickas ej):\nCT torax 2026-04-17"
    assert listed in left_of(listed)


def test_words_that_an_engine_was_unsure_of_say_nothing():
    page = a_page(FORM.format("UL lever 2023 behövs inte."), source=Source.OCR)
    worn = replace(page, words=tuple(replace(word, confidence=0.5) for word in page.words))
    assert without_unwanted([worn], KNOWLEDGE, TODAY) == (worn,)
    assert "UL lever" not in left_of("UL lever 2023 behövs inte.", source=Source.OCR)
