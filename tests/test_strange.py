"""A word that no list knows, in an examination or right beside it: another may be meant."""

import pytest

from intake.extract.agree.strange import strange_word, unlisted
from models.order import Evidence, Examination
from models.page import Page
from tests.pages import a_page

KNOWN = {
    "skicka",
    "mr",
    "ct",
    "knä",
    "buk",
    "höger",
    "utan",
    "kontrast",
    "undersökning",
    "datum",
    "av",
    "från",
    "rygg",
    "om",
}


def evidence_of(page: Page, quote: str) -> Evidence:
    own = [word.box for word in page.words if word.text in quote.split()]
    box = own[0]
    for other in own:
        box = box.around(other)
    return Evidence(page=page.number, bbox=box, quote=quote)


def strange(text: str, quote: str) -> str | None:
    page = a_page(text)
    return strange_word(evidence_of(page, quote), page, lambda word: word.casefold() in KNOWN)


@pytest.mark.parametrize(
    ("line", "quote", "word"),
    [
        ("MR knä högr 2026-10-03", "MR knä", "högr"),
        ("MR knä högr 2026-10-03", "MR knä högr", "högr"),
        ("MR högr knä 2026-10-03", "MR knä", "högr"),
        ("MR knä sn 2026-10-03", "MR knä", "sn"),
        ("MR knä L 2026-10-03", "MR knä", "L"),
        ("MR knä höger? 2026-10-03", "MR knä höger? 2026-10-03", "höger?"),
        ("CT buk u iv kontrats 2026-10-03", "CT buk", "kontrats"),
        ("CT buk utan kontrastDatum 2026-10-03", "CT buk utan", "kontrastDatum"),
        ("bägge MR knä 2026-10-03", "MR knä", "bägge"),
    ],
)
def test_a_misspelt_or_glued_word_is_seen(line, quote, word):
    assert strange(line, quote) == word


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Undersökning: CT buk utan kontrast 2026-10-03", "CT buk utan kontrast"),
        ("Hälsningar\nMR knä höger\nLindqvist", "MR knä höger"),
        ("Hej! Skicka bilder från MR knä", "MR knä"),
        ("Mona Jabouri MR knä", "MR knä"),
        ("Får jag be om MR knä höger?", "MR knä höger?"),
        ("MR L-rygg", "MR L-rygg"),
        ("undersokning_1: MR knä", "MR knä"),
        ("Skicka MR knä. Jabouri", "MR knä."),
    ],
)
def test_known_words_and_those_farther_off_are_none(text, quote):
    assert strange(text, quote) is None


def test_a_modality_with_a_part_on_no_list_is_seen_where_nobody_chose_it():
    page = a_page("Bilder: MR prostava och CT buk 2026-10-03")
    chosen = [Examination(description="CT buk", date=None, evidence=evidence_of(page, "CT buk"))]
    found = (
        chosen,
        {page.number: page},
        lambda word: word.casefold() in KNOWN,
        lambda word: word in ("MR", "CT"),
    )
    assert unlisted(*found) == "MR prostava"


def test_a_modality_that_is_part_of_a_sentence_is_no_examination():
    page = a_page("Bilder: MR av knä och CT buk 2026-10-03")
    assert (
        unlisted((), {page.number: page}, lambda word: word in KNOWN, lambda word: word in ("MR", "CT"))
        is None
    )
