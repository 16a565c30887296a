"""What stands behind an examination, or is said of one beside the list, and no plain order says."""

import pytest

from tests.whole_order import flags_of

ONE = "CT buk 2026-10-10"
TWO = "CT buk 2026-10-10\n                 MR knä höger 2026-10-12"


@pytest.mark.parametrize(
    "behind",
    [
        "(felregistrerad)",
        "(denna kan ni hoppa över)",
        "och uppföljningen i augusti",
        "plus 2023",
        ", den utan kontrast samma dag",
        "Felaktig rad.",
        "- gick inte att ta",
        "samt ytterligare en i maj 2025",
        "(strulade)",
        "resp thorax",
        "o thorax",
        "plus bilderna på handen",
        "t.o.m. dags dato",
        "samt den diagnostiska som gjordes i samband",
        "hör till annan patient",
        "med perfusion",
        ", båda höfterna",
        "(vänster opererat)",
        "vänster",
        "och den senare kontrollen",
    ],
)
def test_a_word_behind_an_examination_that_no_plain_order_has_is_a_doubt(behind):
    assert "uncertain.examinations" in flags_of(examination=f"{ONE} {behind}")


@pytest.mark.parametrize(
    "behind",
    [
        "",
        "på Anna Berg",
        "bilder och utlåtande, tack",
        "tillställes adressaten",
        "kl. 10:15",
        "önskas snarast",
        "(Region Halland)",
        "flerfas, skulle ni kunna länka den",
        "(LE-fråga)",
        "trefas",
        "definitivsvar",
        "och vore tacksamma om de kunde skickas",
        "enl käkkirurg Sture Eklöf",
        "med misstänkt tumör i höger njurbäcken",
        "som gjordes efter fallet i natt",
        "till vår läkare, jag ringer dem själv",
        "för granskningsutlåtande av docenten",
        "(akut)? vår doktor heter Per Rask",
        ", och det är det enda vi vill ha skickat",
    ],
)
def test_the_words_of_a_plain_order_are_no_doubt(behind):
    assert "uncertain.examinations" not in flags_of(examination=f"{ONE} {behind}")


@pytest.mark.parametrize(
    "below",
    [
        "Den första kan ni vänta med.",
        "Punkt 2 går till Neurologen.",
        "OBS vänster!",
        "Vänster knä likaså.",
        "d:o vä",
        "Knäet har kommit till oss redan.",
        "Resten skickas till oss.",
    ],
)
def test_a_sentence_that_speaks_of_one_of_the_examinations_is_a_doubt(below):
    assert "uncertain.examinations" in flags_of(examination=TWO, below=below)


@pytest.mark.parametrize(
    "below",
    [
        "Patienten sågs första gången i våras.",
        "Smärta i höger arm.",
        "Bilderna önskas snarast.",
        "Det rör ett knä.",
        "Båda har per telefon samtyckt till att bilder lämnas ut.",
    ],
)
def test_a_sentence_that_speaks_of_no_images_is_no_doubt(below):
    assert "uncertain.examinations" not in flags_of(examination=ONE, below=below)


def test_a_row_that_goes_to_somebody_else_is_a_doubt_of_where_to():
    elsewhere = TWO.replace("10-10", "10-10 skickas till Neurologen i Borås")
    assert "uncertain.destination" in flags_of(examination=elsewhere)
    same = TWO.replace("10-10", "10-10 skickas till Kirurgkliniken Malmö")
    assert "uncertain.destination" not in flags_of(examination=same)
