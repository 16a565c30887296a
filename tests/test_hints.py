"""What a form prints to show how it is filled in, and what others fill in, is nobody's order."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.astold import as_told
from intake.extract.layout.reader import read_layout
from intake.extract.pages.hints import find_hints
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ORDER = "Klinik: Medicinmott HSV\nLäkare: dr Anna Berg\nUndersökning: MR hjärna 2026-07-26\n"


def told(text):
    return as_told(a_page(text), load_knowledge()).text


HINTS = [
    ("(ange typ och datum, ex. CT torax 2015-01-01)", "an example in brackets"),
    ("(t.ex. CT torax 2015-01-01)", "another word for it"),
    ("(ange typ och datum,\nex. CT torax 2015-01-01)", "over two lines"),
    ("Ex: CT torax 2015-01-01", "a line that is an example"),
    ("Exempel: CT torax 2015-01-01", "said in full"),
    ("Fler bilder: ex. CT torax 2015-01-01", "in a field that nobody filled in"),
    ("RÖNTGENS NOTERINGAR (ifylls ej av beställaren)\nKontrollerad mot: CT torax 2015-01-01", "our own part"),
    ("Fylls i endast av mottagande röntgen\nJämförd med CT torax 2015-01-01", "our own part in other words"),
    ("For radiology use only\nCT torax 2015-01-01", "in English"),
]


@pytest.mark.parametrize(("text", "why"), HINTS)
def test_an_example_is_not_read(text, why):
    assert "torax" not in told(ORDER + text), why
    found = read_layout([a_page(ORDER + text)], load_knowledge(), TODAY)
    assert [one.description for one in found.examinations] == ["MR hjärna"], why


WRITTEN = [
    ("MR hjärna 2026-07-26 (CT torax 2015-01-01 medtages)", "brackets without an example"),
    ("Vi behöver alla bilder som finns från i år, gärna de från sommaren,\nt.ex. CT torax 2015-01-01",
     "a sentence that goes on"),
    ("Utlåtandet faxas (ifylls ej om samma mottagare)\nCT torax 2015-01-01", "a field that may stay empty"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), WRITTEN)
def test_what_somebody_wrote_stays(text, why):
    assert "torax" in told(text), why


def test_a_mail_has_no_print():
    page = a_page("Ex: CT torax 2015-01-01")

    assert find_hints(page)
    assert not find_hints(replace(page, source=Source.MAIL))


SMALL = [
    ("Hela namnet, inga förkortningar.", True, "how a name is written"),
    ("Den läkare som ansvarar för granskningen.", True, "who is meant"),
    ("Kirurgkliniken", False, "a value in small letters"),
    ("Ange 19121212-1212", False, "it has a number"),
]


@pytest.mark.parametrize(("text", "is_hint", "why"), SMALL)
def test_small_print_that_tells_how_to_fill_in_is_a_hint(text, is_hint, why):
    page = a_page(f"{ORDER}Skickas till: Karolinska Huddinge\n{text}")
    top = max(word.box.top for word in page.words)
    words = tuple(
        replace(word, box=word.box._replace(bottom=top + 7)) if word.box.top == top else word
        for word in page.words
    )
    assert bool(find_hints(replace(page, words=words))) is is_hint, why
    assert not find_hints(page), "in letters of the usual size"


@pytest.mark.parametrize(
    ("text", "source", "is_hint"),
    [
        ("Ange enhetens fullständiga namn.", Source.OCR, True),
        ("Skriv datum för varje undersökning.", Source.OCR, True),
        ("Ange enhetens fullständiga namn.", Source.TEXT, False),  # its letters' height is known there
        ("Vi anger enhetens namn.", Source.OCR, False),
        ("Ange: CT torax", Source.OCR, False),  # a label with its value
        ("Ange CT torax 2015-01-01", Source.OCR, False),
    ],
)
def test_a_picture_s_line_that_begins_with_what_to_write_is_a_hint(text, source, is_hint):
    page = replace(a_page(f"{ORDER}{text}\n"), source=source)
    assert bool(find_hints(page)) is is_hint


@pytest.mark.parametrize(("height", "is_hint"), [(6, True), (9, False)])
def test_a_picture_s_small_print_may_have_a_word_that_is_as_high_as_others(height, is_hint):
    page = a_page(
        f"{ORDER}Skickas till: Karolinska Huddinge\nHela namnet, inga förkortningar.", source=Source.OCR
    )
    top = max(word.box.top for word in page.words)
    words = tuple(
        replace(word, box=word.box._replace(bottom=top + (11 if word.text == "inga" else height)))
        if word.box.top == top
        else word
        for word in page.words
    )
    assert bool(find_hints(replace(page, words=words))) is is_hint
