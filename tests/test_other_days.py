"""Words before a day that make it another's."""

import pytest

from tests.whole_order import flags_of

DAY = "2026-10-10"


@pytest.mark.parametrize(
    ("reason", "below", "is_doubtful"),
    [
        (
            "an English letter tells so when it was done",
            "Please send us the images from our patient, with the report.",
            False,
        ),
        ("in Swedish it may begin a span", "Tack.", True),
    ],
)
def test_from_tells_a_day_only_in_english(reason, below, is_doubtful):
    found = flags_of(examination=f"CT buk from {DAY}", below=below)
    assert ("uncertain.examinations" in found) is is_doubtful, reason


def test_since_begins_a_span_in_english_too():
    below = "Please send us the images of our patient, with the report."
    assert "uncertain.examinations" in flags_of(examination=f"CT buk since {DAY}", below=below)
