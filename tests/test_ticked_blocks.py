"""A form that asks for one examination a block: what is ticked, of which part, done when."""

from models.page import Box, Tick
from tests.layouts import listed, read
from tests.pages import LINE, PITCH, a_page

CODES = ("CT", "MR", "Röntgen")


def a_form(*blocks):
    """Write a block for each examination (what is ticked, the part, the day) with its three boxes."""
    lines, ticks = ["Patient     Anneli Lagerqvist", "Pers-nr     19801116-7205"], []
    for ticked, part, day in blocks:
        row = len(lines)
        lines += ["".join(f"   {code:<9}" for code in CODES), f"Område      {part}", f"Utförd      {day}"]
        for number, code in enumerate(CODES):
            x, y = 40 + PITCH * 12 * number, 40 + LINE * row
            ticks.append(Tick(Box(x, y, x + 11, y + 11), code == ticked, 1.0))
    return a_page("\n".join(lines), ticks=tuple(ticks))


def test_a_part_that_is_an_examination_by_itself_keeps_its_own_box():
    form = a_form(
        ("CT", "temporalben", "2025-01-14"),
        ("CT", "angiografi aorta", "2026-08-11"),
        ("Röntgen", "höft vänster", "2025-06-02"),
    )
    assert listed(read(form)) == [
        ("CT temporalben", "2025-01-14"),
        ("CT angiografi aorta", "2026-08-11"),
        ("Slätröntgen höft vänster", "2025-06-02"),
    ]


def test_no_box_is_given_to_the_next_blocks_part():
    form = a_form(("MR", "CT buk", "2025-01-14"), ("Röntgen", "höft vänster", "2025-06-02"))
    described = [description for description, _ in listed(read(form))]
    assert "MR höft vänster" not in described
    assert "Slätröntgen höft vänster" in described
