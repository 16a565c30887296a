"""Tables of a mail's HTML, written in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.read.mailtables import lay_out
from intake.read.mailtext import page_of_text, text_of_html

HEAD = "<table border=1><tr><th>Personnummer</th><th>Undersökning</th><th>Datum</th></tr>"


def columns(html: str) -> dict[str, float]:
    """Return where each word of the page begins."""
    return {word.text: word.box.x0 for word in page_of_text(text_of_html(html), 0).words}


def test_what_stands_below_a_heading_begins_below_it():
    where = columns(f"{HEAD}<tr><td>19121212-1212</td><td>MR knä</td><td>2026-01-02</td></tr></table>")
    assert (where["MR"], where["2026-01-02"]) == (where["Undersökning"], where["Datum"])


def test_the_lines_of_a_cell_stand_beside_the_lines_of_its_neighbour():
    rows = "<tr><td>19121212-1212</td><td>CT buk<br>MR axel</td><td>2026-01-02<br>2026-03-04</td></tr>"
    lines = text_of_html(f"{HEAD}{rows}</table>").splitlines()
    assert [line.split()[-1] for line in lines if "CT" in line or "MR" in line] == [
        "2026-01-02",
        "2026-03-04",
    ]


@pytest.mark.parametrize(
    ("empty", "why"),
    [
        ("<br>2026-03-04", "a break"),
        ("<p>&nbsp;</p><p>2026-03-04</p>", "a paragraph of one hard blank"),
        ("<div><br></div><div>2026-03-04</div>", "a block of one break"),
    ],
)
def test_a_line_left_empty_keeps_its_place(empty, why):
    html = f"{HEAD}<tr><td>1</td><td><p>CT buk</p><p>MR axel</p></td><td>{empty}</td></tr></table>"
    dated = [line for line in text_of_html(html).splitlines() if "2026-03-04" in line]
    assert ["MR axel" in line for line in dated] == [True], why


@pytest.mark.parametrize(
    ("html", "text", "why"),
    [
        (
            "<table><tr><td>Klinik</td><td>Njurmott</td></tr><tr><td>Us</td><td>A</td></tr></table>",
            "Klinik   Njurmott\n\nUs       A",
            "labels and values",
        ),
        ("<table><tr><td>A<br>B</td><td>C<br>D</td></tr></table>", "A\nB   C\nD", "a signature of one row"),
        (
            "<table><tr><td>Ny<p>x</p></td></tr><tr><td><table><tr><td>Enhet</td></tr></table></td></tr></table>",
            "Ny\nx\n\n   Enhet",
            "tables that arrange a letter",
        ),
        (
            f"<table><tr><td>{'ord ' * 30}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
            f"{'ord ' * 30}   b\n\n   c   d",
            "a letter's text beside a picture",
        ),
        ("<table><tr><td>a<td>b<tr><td>c<td>d", "a   b\n   c   d", "a table that is not closed"),
    ],
)
def test_only_a_table_of_data_gets_columns(html, text, why):
    written = text_of_html(html).strip()
    assert [line.split() for line in written.split("\n") if line] == [
        line.split() for line in text.split("\n") if line
    ], why


def test_a_row_over_all_columns_is_no_reason_to_give_up():
    html = HEAD.replace("<tr>", "<tr><td colspan=3>Lista</td></tr><tr>", 1)
    where = columns(f"{html}<tr><td>1</td><td>MR knä</td><td>2026-01-02</td></tr></table>")
    assert where["MR"] == where["Undersökning"]


@given(st.text("ab \n\f\x1c\x1d\x1e\x1f\xa0", max_size=60))
def test_every_word_of_a_table_is_kept_in_it(text):
    assert sorted(lay_out(text).split()) == sorted("".join(" " if one < " " else one for one in text).split())
