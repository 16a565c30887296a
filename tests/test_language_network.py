"""The trained pipeline as a teller of roles: each with how surely, second readings beside, nothing twice."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.extract.language.network import find_roles

ORDER = (
    "Hej,\nkan ni länka CT thorax från 2026-11-03 på 19470112-3391 Arne Lilja till Röntgen Karlstad?\n"
    "Mvh\nLovisa Åberg, ÖL\nLungkliniken Arvika\n"
)


def test_a_plain_letters_roles_stand_where_its_words_stand():
    told = {label: ORDER[start:end] for label, start, end, chance in find_roles(ORDER) if chance > 0.7}
    assert told["PID"] == "19470112-3391"
    assert told["PATIENT"] == "Arne Lilja"
    assert told["DEST"] == "Röntgen Karlstad"
    assert told["DOCTOR"] == "Lovisa Åberg"
    assert told["CLINIC"] == "Lungkliniken Arvika"


def test_the_same_text_is_told_the_same():
    assert find_roles(ORDER) == find_roles(ORDER)


@pytest.mark.parametrize("text", ["", "\n", "Hej", "   \n\n  "])
def test_a_text_without_anybody_has_no_sure_role(text):
    assert [one for one in find_roles(text) if one[3] > 0.9] == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*ORDER.split(), "\n", "Till:", "Från:", "—", "☒"]), max_size=40))
def test_roles_lie_within_the_text_and_apart_from_each_other(words):
    text = " ".join(words)
    spans = []
    for label, start, end, chance in find_roles(text):
        assert 0 <= start < end <= len(text)
        assert label
        assert 0.0 < chance <= 1.0
        spans.append((start, end))
    spans.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
