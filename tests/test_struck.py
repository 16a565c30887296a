"""Words that are struck out: by signs in a text, by a mail's tags, by a line drawn with a page."""

import pytest

from intake.read.mailtext import strikes_out
from intake.read.marks import strikes_printed
from models.page import Box, Word
from tests.whole_order import flags_of

GAP = "\n                 "


@pytest.mark.parametrize(
    "rows",
    [
        ["~~CT buk 2026-10-10~~", "MR hjärna 2026-10-12"],
        ["CT buk 2026-10-10", "--MR hjärna 2026-10-12--"],
        ["(CT buk 2026-10-10)", "MR hjärna 2026-10-12"],
        ["CT buk 2026-10-10 v", "MR hjärna 2026-10-12 -"],
        ["CT buk 2026-10-10 1", "MR hjärna 2026-10-12 0"],
    ],
)
def test_a_row_that_signs_strike_out_or_tell_from_the_others_is_a_doubt(rows):
    assert "uncertain.examinations" in flags_of(examination=GAP.join(rows))


@pytest.mark.parametrize(
    "rows",
    [
        ["CT buk 2026-10-10", "MR hjärna 2026-10-12"],
        ["CT buk (2026-10-10)", "MR hjärna (2026-10-12)"],
        ["- CT buk 2026-10-10,", "- MR hjärna 2026-10-12."],
    ],
)
def test_signs_that_all_rows_have_are_no_doubt(rows):
    assert "uncertain.examinations" not in flags_of(examination=GAP.join(rows))


@pytest.mark.parametrize(
    "below",
    [
        "Ultraljudet från maj vill vi gärna ha med.",
        "CT:n har redan kommit till oss.",
        "Skicka även PET-bilderna.",
    ],
)
def test_a_sentence_that_speaks_of_a_technique_is_a_doubt(below):
    assert "uncertain.examinations" in flags_of(below=below)


def test_a_remark_below_a_row_that_sends_it_elsewhere_is_a_doubt():
    rows = ["CT buk 2026-10-10", "- till Neurologen i Borås", "MR hjärna 2026-10-12"]
    assert "uncertain.destination" in flags_of(examination=GAP.join(rows))


@pytest.mark.parametrize("tag", ["s", "strike", "del"])
def test_a_mail_that_strikes_words_through_says_so(tag):
    assert strikes_out(f"<p>CT buk <{tag}>MR hjärna</{tag}></p>")
    assert strikes_out('<p><span style="text-decoration: line-through">MR hjärna</span></p>')
    assert not strikes_out(f"<p>CT buk <{tag}> </{tag}> <span style='text-decoration: none'>MR</span></p>")


def test_a_line_through_words_strikes_them_and_a_rule_under_them_or_of_a_table_does_not():
    words = [Word("MR", Box(50, 100, 62, 110)), Word("hjärna", Box(65, 100, 100, 110))]
    assert strikes_printed([Box(49, 105, 102, 105.5)], words)
    assert not strikes_printed([Box(49, 109.5, 102, 110)], words), "under them"
    assert not strikes_printed([Box(20, 105, 500, 105.5)], words), "a table's"
