"""A page as a sequence of characters, and the way back to its words."""

from hypothesis import given
from hypothesis import strategies as st

from intake.extract.pages.passage import blank_quotes, open_passage, open_quoted
from models.page import Box, Page, Source, Tick, Word
from training.language.score import page_of


def text_of(text: str) -> str:
    return open_passage(page_of(text)).text


def test_a_wide_gap_stays_visible_and_a_space_stays_a_space():
    assert text_of("Klinik Ortopeden      Mottagare Lund") == "Klinik Ortopeden   Mottagare Lund"


def test_lines_stay_lines():
    assert text_of("Patient\nAnna Berg") == "Patient\nAnna Berg"


def test_dots_that_lead_the_eye_are_left_out():
    assert text_of("Läkare ......... Anna Berg") == "Läkare   Anna Berg"


def test_an_empty_page_is_an_empty_text():
    assert open_passage(Page(number=1, width=1, height=1, words=(), source=Source.OCR)).text == ""


@given(
    st.lists(
        st.lists(st.text("abcåäö12", min_size=1, max_size=6), min_size=1, max_size=6), min_size=1, max_size=5
    )
)
def test_every_word_is_found_again_at_its_place(lines):
    text = "\n".join(" ".join(line) for line in lines)
    passage = open_passage(page_of(text))
    for word, start in zip(passage.running.words, passage.running.starts, strict=True):
        assert passage.text[start : start + len(word.text)] == word.text
        assert passage.running.evidence(start, start + len(word.text)).quote == word.text


def a_row_with(*ticks: Tick, words: str = "Sätt IEP CD") -> Page:
    placed = [Word(word, Box(60.0 * at, 100, 60.0 * at + 24, 110)) for at, word in enumerate(words.split())]
    return Page(number=1, width=595, height=842, words=tuple(placed), source=Source.OCR, ticks=ticks)


def test_a_tick_box_is_a_sign_in_its_line():
    page = a_row_with(Tick(Box(50, 101, 58, 109), ticked=True), Tick(Box(108, 101, 116, 109), ticked=False))
    assert open_passage(page).text == "Sätt   ☒ IEP   ☐ CD"


def test_a_tick_box_under_letters_is_no_box():
    assert open_passage(a_row_with(Tick(Box(62, 101, 70, 109), ticked=True))).text == "Sätt   IEP   CD"


def test_a_tick_box_that_was_read_as_a_letter_takes_its_place():
    page = a_row_with(Tick(Box(60, 100, 70, 110), ticked=True), words="Sätt X CD")
    assert open_passage(page).text == "Sätt   ☒   CD"


def test_an_unsure_tick_box_is_not_written():
    page = a_row_with(Tick(Box(50, 101, 58, 109), ticked=True, confidence=0.4))
    assert "☒" not in open_passage(page).text


OWN = "Hej, kan ni länka CT buk till Lund?\nMvh dr Berg\n"


def test_what_an_older_mail_says_is_cut_off():
    for quoted in (
        "-----Ursprungligt meddelande-----\nFrån: Röntgen",
        "Från: Röntgen\nSkickat: den 1 oktober 2026\nTill: oss",
        "From: Radiology\nSent: 1 October 2026",
        "Den 3 mars 2026 skrev Röntgen Halmstad:\n> gammal text",
        "Den ons 3 mars 2026 kl 10:12 skrev Anna Berg\n<anna@berg.se>:\n> gammal text",
        "---------- Forwarded message ---------\nFrom: x",
    ):
        assert text_of(OWN + quoted).strip() == OWN.strip()


def test_a_cover_sheets_sender_is_no_older_mail():
    for form in (
        "Från: Medicinkliniken, Varberg\nTill: Röntgen\nAntal sidor: 2",
        "Från: Medicinkliniken, Varberg\nDatum: 2026-11-18\nÄrende: Bilder\nTill: Röntgen",
        "Den 3 mars 2026 skrev vi ut patienten.",
    ):
        assert text_of(form) == form


def test_the_whole_page_can_be_opened():
    page = page_of(OWN + "-----Ursprungligt meddelande-----\nAnna")
    assert open_quoted(open_passage(page)).text.endswith("Anna")


def test_quoted_lines_are_blanked_and_nothing_moves():
    text = "Ny text\n> gammal CT buk\nmer"
    assert blank_quotes(text) == "Ny text\n" + " " * 15 + "\nmer"


def test_a_caption_whose_first_sign_touches_its_box_leaves_the_box_in_the_text():
    words = (Word('"Bilder', Box(59, 237, 103, 249)), Word("Utlåtande", Box(138, 240, 195, 249)))
    ticks = (Tick(Box(49, 240, 60, 250), True), Tick(Box(121, 240, 132, 250), False))
    page = Page(number=1, width=595, height=842, words=words, ticks=ticks, source=Source.OCR)
    assert open_passage(page).text == '☒ "Bilder   ☐ Utlåtande'
