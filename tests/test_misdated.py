"""Days beside an examination that another thing has, that are half said, or that one of two parts has."""

import pytest

from tests.whole_order import flags_of


@pytest.mark.parametrize(
    "examination",
    [
        "CT buk, svar 2026-10-10",
        "Skickat till er 2026-10-10: CT buk",
        "CT buk 2026-10-10 & 13",
        "MR knä dx+sin 2026-10-10 resp 2026-10-12",
    ],
)
def test_a_day_that_may_be_another_things_is_a_doubt(examination):
    assert "uncertain.examinations" in flags_of(examination=examination)


@pytest.mark.parametrize(
    "examination",
    [
        "CT buk, utförd 2026-10-10",
        "2026-10-10 CT buk",
        "CT buk 2026-10-10, 2 MR knä 2026-10-12",
        "CT buk från 10/10 2026",
        "bilder samt utlåtande av 2026-10-10 CT buk",
    ],
)
def test_an_examinations_own_day_is_none(examination):
    assert "uncertain.examinations" not in flags_of(examination=examination)


@pytest.mark.parametrize("below", ["Året är 2025.", "Rätt dag är den 3 mars.", "Den gjordes dagen innan."])
def test_a_sentence_that_speaks_of_the_day_is_a_doubt(below):
    assert "uncertain.examinations" in flags_of(below=below)
