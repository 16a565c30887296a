"""A file that means harm costs its minute and its gigabyte at most, and no other file anything."""

import pytest

from tests.bombs import BOMBS
from tests.departments import an_order
from tests.hostile import HOSTILE, deflate_bomb
from tests.outside import Seen, look_on
from tests.reading import extract_all, is_queued

GOOD = 9


@pytest.mark.soak
@pytest.mark.ocr
def test_bombs_are_refused_or_shown_within_a_minute_and_a_gigabyte(tmp_path):
    paths = []
    for made in (*BOMBS, *HOSTILE.values()):
        paths.append(tmp_path / made.__name__)
        paths[-1].write_bytes(made())
    seen = Seen()
    look_on(paths, seen)
    assert seen.faults == []
    assert (seen.files, seen.largest <= 1 << 30) == (len(paths), True)


@pytest.mark.parametrize(
    "bad",
    [b"%PDF-1.4\n%%EOF\n", b"", b"II*\0\x08\0\0\0", b"From: a@b.se\n\n\xff", deflate_bomb()],
    ids=["a broken PDF", "nothing", "a broken TIFF", "a broken mail", "a bomb"],
)
def test_nine_files_are_read_with_a_bad_one_among_them_as_without_it(bad):
    good = {f"{number}": an_order(number) for number in range(GOOD)}
    alone = extract_all(good)
    assert all(is_queued(printed) for printed in alone.values())
    together = extract_all({**{name: good[name] for name in "01234"}, "bad": bad, **good})
    assert {name: together[name] for name in good} == alone
    assert not is_queued(together["bad"])
