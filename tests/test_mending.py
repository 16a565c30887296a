"""Misread words of a picture: what the other reading or the lists say they are, and no more than that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.lexicon import load_lexicon
from intake.extract.mending import BY_ANOTHER, BY_LISTS, BY_LOOKS, mend
from intake.extract.values.shapes import shape
from models.page import Box, Page, Source, Word

LEXICON = load_lexicon(load_knowledge())
BOX = Box(100, 100, 160, 112)


def mended(text: str, again: str | None = None, sure: float = 0.8, source: Source = Source.OCR) -> Word:
    """Return what becomes of one word of a page."""
    second = () if again is None else (Word(again, BOX, 0.9),)
    page = Page(number=1, width=595, height=842, words=(Word(text, BOX, sure),), second=second, source=source)
    return mend(page, LEXICON).words[0]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Plaslikkirurgiska", "Plastikkirurgiska"),
        ("Reurnatologmottagningen,", "Reumatologmottagningen,"),  # m is read as rn, and signs stay
        ("Bröstmattagningen", "Bröstmottagningen"),
        ("hoger", "höger"),  # dots alone are gone, or are too many
        ("föt", "fot"),
        ("ÖGONMOTTAGNTNGEN", "ÖGONMOTTAGNINGEN"),  # in the letters it was written in
        ("Personnammer:", "Personnummer:"),
        ("Universilelssjukhusel", "Universitetssjukhuset"),  # three letters of many
        ("bihalor", "bihålor"),
        ("knä-vänsler", "knä-vänster"),  # one half of what is written together
        ("läkare/moltagning:", "läkare/mottagning:"),
    ],
)
def test_a_misread_word_is_the_only_known_one_it_can_be(read, meant):
    assert mended(read).text == meant
    assert mended(read).confidence in (BY_LISTS, BY_LOOKS)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("CI", "CT"),
        ("Rtq", "Rtg"),
        ("UI", "UL"),
        ("Ci", "Ci"),  # perhaps a name's, or a sign of something else
        ("DI", "DI"),  # a small word of names as well
        ("XT", "XT"),  # its first letter may be any
    ],
)
def test_a_short_word_for_a_modality_is_known_by_its_shape(read, meant):
    assert mended(read).text == meant
    assert mended(read).confidence == (BY_LISTS if read != meant else 0.8)


@pytest.mark.parametrize(
    ("read", "again", "meant"),
    [("CBC", "CBCT", "CBCT"), ("ax", "dx", "dx"), ("fyx", "mr", "fyx")],
)
def test_a_short_word_is_taken_from_a_second_reading_that_is_sure(read, again, meant):
    assert mended(read, again).text == meant


def test_a_second_reading_that_can_only_be_the_same_word_agrees():
    first, second = (Word(text, BOX, 0.6) for text in ("halsrygg", "halstygg"))
    page = Page(number=1, width=595, height=842, words=(first,), second=(second,), source=Source.OCR)
    assert [word.text for word in mend(page, LEXICON).second] == ["halsrygg"]
    other = Word("handled", BOX, 0.6)
    page = Page(number=1, width=595, height=842, words=(other,), second=(second,), source=Source.OCR)
    assert [word.text for word in mend(page, LEXICON).second] == ["halstygg"]


def test_a_long_word_that_looks_just_so_is_thought_more_of():
    assert mended("Reurnatologmottagningen").confidence == BY_LOOKS
    assert mended("Bröstmattagninqen").confidence == BY_LOOKS
    assert mended("bihalor").confidence == BY_LISTS  # short
    assert mended("Universilelssjukhusel", sure=0.3).confidence == 0.3


@pytest.mark.parametrize(
    "read",
    [
        "Öronmottagningen",  # known, however near another
        "Jinköping",  # Jönköping or Linköping
        "Ofullständig",  # no misread "fullständig"
        "osignerad",
        "Neurologimottagningen",  # a private clinic's form of a known word
        "vänlig",  # an ordinary word beside "vanlig"
        "skickades",  # a form of a known word
        "Rehn",  # short words are all alike
        "19640823",
        "Zyzzk-Xyxx",  # nothing of it is known
        "Vinga",
    ],
)
def test_what_may_be_right_is_left_alone(read):
    assert mended(read).text == read


@pytest.mark.parametrize(
    ("read", "again", "meant"),
    [
        ("Lundio", "Lundin", "Lundin"),  # a name: only the other reading may say so
        ("Lundio", None, "Lundio"),
        ("Lundio", "Lundia", "Lundio"),  # that one is no name either
        ("Lundin", "Lundia", "Lundin"),
        ("ULlever", "lever", "ULlever"),  # half of it was read again
        ("Magnetkamcera", "Magnetkamera", "Magnetkamera"),
        ("Lihköping", "Linköping", "Lihköping"),  # as near Lidköping
        ("häcken", "bäcken", "bäcken"),
    ],
)
def test_the_other_reading_is_taken_where_it_is_a_word_and_the_first_is_none(read, again, meant):
    assert mended(read, again).text == meant


def test_what_the_other_reading_put_right_is_a_doubt():
    assert mended("Lundio", "Lundin", sure=0.9).confidence == BY_ANOTHER


def test_what_the_engine_is_sure_of_and_what_was_printed_stands():
    assert mended("Plaslikkirurgiska", sure=0.96).text == "Plaslikkirurgiska"
    assert mended("Plaslikkirurgiska", source=Source.TEXT).text == "Plaslikkirurgiska"


@given(st.text(max_size=24), st.floats(0, 1))
def test_a_word_never_gets_surer_and_keeps_its_place(text, sure):
    word = mended(text, sure=sure)
    assert word.confidence <= sure
    assert word.box == BOX


@given(st.sampled_from(sorted(LEXICON.words)))
def test_a_known_word_is_never_changed(word):
    assert mended(word).text == word


@pytest.mark.parametrize(
    ("one", "other"),
    [("mottagningen", "rnottagnlngen"), ("halland", "nalland"), ("urologen", "iirologen")],
)
def test_what_looks_alike_has_one_shape(one, other):
    assert shape(one) == shape(other)


@pytest.mark.parametrize(
    ("read", "again", "meant", "twice"),
    [
        ("Begovié,", "Begovié", "Begović,", "Begović"),
        ("Begovié", "Begovic", "Begović", "Begović"),  # the other lost the accent altogether
        ("Begovic", "Begovic", "Begovic", "Begovic"),
        ("Begovié", "Begavic", "Begović", "Begavic"),
    ],
)
def test_both_readings_of_a_name_get_its_letters_back(read, again, meant, twice):
    page = Page(
        number=1,
        width=595,
        height=842,
        words=(Word(read, BOX, 0.8),),
        second=(Word(again, BOX, 0.9),),
        source=Source.OCR,
    )
    found = mend(page, LEXICON)
    assert (found.words[0].text, found.words[0].confidence) == (meant, 0.8)
    assert found.second[0].text.strip(",") == twice


@pytest.mark.parametrize(
    ("read", "again", "sure", "meant"),
    [
        ("Ska$", "SkaS", 0.98, "SkaS"),  # two further looks have a word where the first has none
        ("SlI-leder", "SI-leder", 0.98, "SI-leder"),
        ("SU1S", "SU/S", 0.98, "SU/S"),
        ("Ska$", "SkaS", 0.95, "Ska$"),  # one further look
        ("Ska$", "Sk4S", 0.98, "Ska$"),
        ("Ska$", "Röntgen", 0.98, "Ska$"),  # another word altogether
    ],
)
def test_what_two_further_looks_have_stands_for_what_is_no_word(read, again, sure, meant):
    second = (Word(again, BOX, sure),)
    page = Page(
        number=1, width=595, height=842, words=(Word(read, BOX, 0.6),), second=second, source=Source.OCR
    )
    (word,) = mend(page, LEXICON).words
    assert word.text == meant
    assert word.confidence == (0.6 if meant == read else 0.25)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("fran", True),
        ("Ännat", True),
        ("hoger", False),  # a side, that nobody read
        ("kna", False),
        ("hä", False),  # short
        ("Remissnir", False),
    ],
)
def test_a_word_without_its_dots_is_one_where_it_names_no_examination(word, known):
    assert LEXICON.knows_worn(word) is known


@pytest.mark.parametrize(
    ("first", "again", "name"),
    [
        ("Wisniewska", "Wi$sniewska", "Wiśniewska"),  # one look saw a mark
        ("Wi$sniewska,", "Wisniewska,", "Wiśniewska,"),
        ("Zielifski", "Zielinski", "Zieliński"),
        ("Wisniewska", "Wisniewska", "Wisniewska"),  # no look did: some write it so
        ("Lind", "Lund", "Lind"),  # two known names, and the first not hardly read
    ],
)
def test_a_mark_that_one_reading_shows_is_both_readings(first, again, name):
    page = Page(
        number=1,
        width=595,
        height=842,
        words=(Word(first, BOX, 0.87),),
        second=(Word(again, BOX, 0.98),),
        source=Source.OCR,
    )
    page = mend(page, LEXICON)
    assert page.words[0].text == name
    if first != "Lind":
        assert page.second[0].text == name


def test_a_known_word_that_was_hardly_read_gives_way_to_one_that_two_looks_have():
    word = Word("Jara,", BOX, 0.0)
    page = Page(
        number=1, width=595, height=842, words=(word,), second=(Word("Jama,", BOX, 0.99),), source=Source.OCR
    )
    assert mend(page, LEXICON).words[0].text == "Jama,"


@pytest.mark.parametrize(
    ("read", "left"),
    [
        ('"Thorell', "Thorell"),  # a speck
        ("|Telefon", "Telefon"),  # a rule
        ('Thorell"', "Thorell"),
        ('"Thorell"', '"Thorell"'),  # quoted
        ("[x]", "[x]"),  # ticked
        ("|X", "|X"),
        ('"', '"'),  # ditto
        ("»2026", "»2026"),
    ],
)
def test_what_specks_and_rules_were_taken_for_is_no_part_of_a_word(read, left):
    assert mended(read, sure=0.96).text == left


@pytest.mark.parametrize(
    ("read", "behind", "meant"),
    [
        ("CP", "thorax", "CT"),
        ("DI", "Buk,", "DT"),
        ("MB", "hjärna", "MR"),
        ("CP", "Andersson", "CP"),  # no part of a body
        ("XT", "thorax", "XT"),
        ("Di", "thorax", "Di"),
    ],
)
def test_what_stands_before_a_part_of_the_body_is_a_short_word_for_a_modality(read, behind, meant):
    words = (Word(read, Box(100, 100, 112, 112), 0.8), Word(behind, Box(116, 100, 160, 112), 0.9))
    page = Page(number=1, width=595, height=842, words=words, source=Source.OCR)
    first = mend(page, LEXICON).words[0]
    assert first.text == meant
    assert first.confidence == (BY_ANOTHER if read != meant else 0.8)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("ländryga", "ländrygg"),  # the tail of a g is gone
        ("PACS-oruppen", "PACS-gruppen"),
        ("Ländryga", "Ländryga"),  # with a capital it may be a name
    ],
)
def test_a_shorter_word_in_small_letters_is_the_only_one_a_letter_away(read, meant):
    assert mended(read).text == meant
