from dataclasses import replace
from datetime import date

import pytest

from intake.extract.agree.examinations import agree_on_examinations
from intake.extract.prose.told import Told
from models.order import Evidence, Examination
from models.page import Box, Page, Source, Word

BOX = Box(100, 100, 160, 111)
PAGES = {1: Page(number=1, width=595, height=842, words=(Word("torax", BOX),), source=Source.TEXT)}
DAY, OTHER = date(2024, 3, 2), date(2024, 4, 3)


def examined(*what, confidence=0.9):
    evidence = Evidence(page=1, bbox=BOX, quote="torax")
    return [
        Examination(description=text, date=day, confidence=confidence, evidence=evidence)
        for text, day in what
    ]


def agree(layout=(), language=(), told=(), background=(), loose=()):
    opinions = Told(asked=tuple(examined(*told)), background=tuple(examined(*background)))
    return agree_on_examinations(examined(*layout), examined(*language), opinions, PAGES, set(loose))


def test_a_day_that_the_text_plainly_tells_is_the_day_of_what_another_reader_leaves_without():
    undated = [Examination(description="CT torax", date=None, evidence=Evidence(page=1, bbox=BOX, quote="x"))]
    for raw, sure in (
        ("CT torax fredag 2 oktober 2025", True),
        ("CT torax samma datum", True),
        ("CT torax 2/10", False),
    ):
        told = Told(asked=(replace(examined(("CT torax", DAY))[0], raw=raw),), background=())
        assert agree_on_examinations([], undated, told, PAGES, set()).is_sure is sure, raw


CT, MR = ("CT torax", DAY), ("MR knä höger", OTHER)


@pytest.mark.parametrize(
    ("said", "sure"),
    [
        ({"layout": [CT], "language": [CT]}, True),
        ({"language": [CT], "told": [CT]}, True),  # prose: no label anywhere
        ({"layout": [CT, MR], "language": [CT, MR], "told": [CT]}, True),  # the third sees less
        ({"layout": [CT, MR], "language": [CT], "told": [CT]}, False),  # the third sees one more with a date
        (
            {"layout": [CT], "language": [CT, MR], "told": [CT], "background": [MR]},
            True,
        ),  # which is background
        ({"layout": [CT], "language": [MR]}, False),
        # each is seen by two, if not by the same two, and nobody sees more
        ({"layout": [CT], "language": [MR], "told": [CT, MR]}, True),
        # half its name with what was done is no other examination
        ({"layout": [("torax utförd", DAY)], "language": [CT], "told": [CT]}, True),
        ({"layout": [("buk utförd", DAY)], "language": [CT], "told": [CT]}, False),
        # fewer words of the same day are the same examination
        (
            {
                "layout": [("Slätröntgen knä", DAY)],
                "language": [("Slätröntgen knä höger", DAY)],
                "told": [("Slätröntgen knä höger", DAY)],
            },
            True,
        ),
        ({"language": [CT]}, False),  # one reader alone
        ({"layout": [CT], "language": [("CT torax", OTHER)]}, False),  # the dates differ
        ({"layout": [("CT torax", None)], "language": [("CT torax", None)]}, True),
        # a date on the page has no place: it could be the examination's
        ({"layout": [("CT torax", None)], "language": [("CT torax", None)], "loose": [DAY]}, False),
        # one date may be meant for all of them
        ({"layout": [CT, ("MR knä", None)], "language": [CT, ("MR knä", None)]}, False),
    ],
)
def test_examinations_are_sure_only_where_opinions_agree(said, sure):
    assert agree(**said).is_sure is sure


def test_a_doubt_shows_the_list_that_says_more():
    found = agree(layout=[CT, MR], language=[CT])
    assert [one.description for one in found.examinations] == ["CT torax", "MR knä höger"]


def test_no_examination_is_no_doubt_but_empty():
    assert agree().examinations == () and agree().is_sure


def test_an_undated_reading_yields_to_the_same_one_with_its_date():
    found = agree(layout=[("CT torax", None), CT], language=[CT])
    assert [one.date for one in found.examinations] == [DAY] and found.is_sure


def test_an_examination_in_words_that_nobody_knows_is_a_doubt():
    said = examined(CT)
    assert not agree_on_examinations(said, said, Told((), ()), PAGES, set(), lambda text: False).is_sure


@pytest.mark.parametrize(
    ("rest", "sure", "why"),
    [
        ({}, True, "nothing is left over"),
        ({"mentioned": ("MR hjärna",)}, False, "another is named"),
        ({"mentioned": ("CT torax",)}, True, "the same one is named again"),
        ({"mentioned": ("CT torax med kontrast",)}, True, "with its contrast"),
        ({"mentioned": ("CT torax/buk",)}, False, "with one part more"),
        ({"days": frozenset({OTHER})}, False, "a day has no place"),
        ({"days": frozenset({DAY})}, True, "its own day"),
        ({"unread": ("03-02/05",)}, True, "it has its day"),
        ({"doubted": ("CT torax",)}, False, "asked for with a doubt"),
    ],
)
def test_nothing_that_the_page_names_is_passed_over(rest, sure, why):
    said = examined(CT)
    told = Told(asked=tuple(said), background=(), **rest)

    assert agree_on_examinations(said, said, told, PAGES, set()).is_sure is sure, why


def test_a_number_that_is_no_date_may_be_the_day_that_is_missing():
    said = examined(("CT torax", None))
    told = Told(asked=(), background=(), unread=("2024-03-05/06",))

    assert not agree_on_examinations(said, said, told, PAGES, set()).is_sure


def test_what_the_text_calls_background_is_not_ordered_without_a_doubt():
    assert not agree(layout=[CT, MR], language=[CT, MR], told=[CT], background=[MR]).is_sure


def on_picture(first, again, raw="MR hjärna 2024-03-02"):
    """Agree on one examination whose box holds words of another line as well."""
    words = tuple(
        Word(text, Box(60 * at, 100, 60 * at + 50, 111), sure) for at, (text, sure) in enumerate(first)
    )
    second = tuple(
        Word(text, Box(60 * at, 100, 60 * at + 50, 111), 0.9) for at, text in enumerate(again) if text
    )
    page = Page(number=1, width=595, height=842, words=words, second=second, source=Source.OCR)
    box = Box(0, 100, 60 * len(words), 111)
    one = Examination(
        description="MR hjärna",
        date=DAY,
        raw=raw,
        confidence=0.9,
        evidence=Evidence(page=1, bbox=box, quote=raw),
    )
    return agree_on_examinations([one], [one], Told((), ()), {1: page}, set()).is_sure


@pytest.mark.parametrize(
    ("first", "again", "sure", "why"),
    [
        ([("MR", 0.9), ("hjärna", 0.9), ("2024-03-02", 0.9)], ["MR", "hjärna", "2024-03-02"], True, "plain"),
        (
            [("MR", 0.9), ("hjärna", 0.4), ("2024-03-02", 0.9)],
            ["MR", "hjärna", "2024-03-02"],
            True,
            "a long word that the list knows and both readings have",
        ),
        (
            [("MR", 0.25), ("hjärna", 0.9), ("2024-03-02", 0.9)],
            ["MR", "hjärna", "2024-03-02"],
            False,
            "two letters may be two others",
        ),
        (
            [("MR", 0.9), ("hjärna", 0.9), ("2024-03-02", 0.2)],
            ["MR", "hjärna", "2024-03-02"],
            False,
            "both readings have the same day, and neither quite believes it",
        ),
        (
            [("MR", 0.9), ("hjärna", 0.9), ("2024-03-02", 0.9), ("Carina", 0.2)],
            ["MR", "hjärna", "2024-03-02", "Karin"],
            True,
            "another line's word in the box of two lines",
        ),
        (
            [("MR", 0.9), ("hjärna", 0.9), ("2024-08-02", 0.9)],
            ["MR", "hjärna", "2024-03-02"],
            False,
            "the readings differ in the date",
        ),
    ],
)
def test_on_a_picture_an_examinations_own_words_must_be_sure(first, again, sure, why):
    assert on_picture(first, again) is sure, why


def test_where_no_own_word_has_the_date_all_of_the_ink_must_be_sure():
    first = [("MR", 0.9), ("hjärna", 0.9), ("2024-03-02", 0.8)]
    assert not on_picture(first, ["MR", "hjärna", "2024-08-02"], raw="MR hjärna samma dag")


@pytest.mark.parametrize(
    ("days", "sure", "why"),
    [
        (frozenset(), True, "the text explains the other day: a signature's"),
        (frozenset({OTHER}), False, "nothing explains it: two studies of one kind"),
    ],
)
def test_a_day_that_the_text_explains_is_no_second_study(days, sure, why):
    told = Told(asked=tuple(examined(CT)), background=(), days=days)
    found = agree_on_examinations(
        examined(CT), examined(("CT torax", OTHER)), told, PAGES, set(), lacks_days=False
    )
    assert found.is_sure is sure, why


def one_word_on_picture(text, first, again, second=None):
    """Say whether an examination of one word on a picture is sure; `second`: what the other reading has."""
    words = (Word(text, BOX, first),)
    looked = () if again is None else (Word(second or text, BOX, again),)
    page = Page(number=1, width=595, height=842, words=words, second=looked, source=Source.OCR)
    one = replace(examined(CT)[0], raw=text)
    found = agree_on_examinations(
        [one],
        [one],
        Told((), ()),
        {1: page},
        set(),
        is_word={"halsrygg", "handled", "fotled", "fot", "fet"}.__contains__,
    )
    return found.is_sure


@pytest.mark.parametrize(
    ("text", "first", "again", "sure"),
    [
        ("halsrygg", 0.3, 0.3, True),  # a long word that both readings have, and the list knows
        ("halsrygg", 0.25, 0.9, True),
        ("halsrygg", 0.25, 0.6, True),
        ("halsrygg", 0.5, None, True),  # read once
        ("halsrygg", 0.4, None, False),
        ("fot", 0.47, 0.93, True),  # a short one has to be surer
        ("fot", 0.47, 0.75, False),
        ("fot", 0.85, None, True),
        ("fot", 0.8, None, False),
        ("2024-03-02", 0.4, 0.95, True),  # a day has no list, and another reader
        ("2024-03-02", 0.4, 0.85, False),
        ("2024-03-02", 0.85, None, False),
        ("2024-03-02", 0.1, 0.95, True),  # however worn it was to the engine
    ],
)
def test_letters_of_an_examination_are_borne_out_by_the_list_and_digits_by_their_reader(
    text, first, again, sure
):
    assert one_word_on_picture(text, first, again) is sure


@pytest.mark.parametrize(
    ("text", "first", "second", "sure"),
    [
        ("halsrygg", 0.6, "halstygg", True),  # no word at all
        ("halsrygg", 0.45, "halstygg", False),
        ("handled", 0.9, "fotled", False),  # another word
        ("fot", 0.65, "fet", False),
        ("2024-03-02", 0.9, "2024-08-02", False),
        ("Rtg", 0.92, "Rtq", True),  # a short word that was read surely, and no word
        ("Rtg", 0.85, "Rtq", False),
        ("2026,", 0.95, "2026,1", True),  # what stands behind it, taken for a digit
        ("26-06-06?", 0.87, "26-06-062", True),
        ("26-06-06", 0.95, "26-06-062", False),
        ("16", 0.97, "116", True),  # a form's rule
        ("6", 0.97, "16", False),  # or a digit that the first lacks
        ("5/10-26", 0.93, "/10-26", True),  # the box began too late
        ("15/10-26", 0.93, "5/10-26", False),
    ],
)
def test_another_reading_of_a_long_word_counts_where_it_is_a_word(text, first, second, sure):
    assert one_word_on_picture(text, first, 0.9, second) is sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("tumme", True),
        ("tumme-värister", False),
        ("tumme Zyzzk", False),
        ("tumme vä", True),
        ("tumme PFT/tumme", False),
    ],
)
def test_a_word_in_it_that_is_none_may_have_been_a_side(text, sure):
    assert is_sure_of_line(text, 0.94) is sure


def test_what_the_engine_is_sure_of_is_a_word():
    assert is_sure_of_line("tumme träffa", 0.96)


def is_sure_of_line(text, confidence):
    words = tuple(
        Word(part, Box(100 + 60 * at, 100, 150 + 60 * at, 111), confidence)
        for at, part in enumerate(text.split())
    )
    page = Page(number=1, width=595, height=842, words=words, source=Source.OCR)
    one = replace(examined(CT)[0], raw="tumme")
    found = agree_on_examinations(
        [one], [one], Told((), ()), {1: page}, set(), is_word={"tumme"}.__contains__
    )
    return found.is_sure
