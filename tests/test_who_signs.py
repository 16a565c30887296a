"""Who signs, who dictated, whose house stands before the name: each orders where nobody else does."""

import pytest

from intake.extract.agree.order import gather
from intake.extract.agree.reckoning import vetoes_of
from intake.extract.facts.doctors import facts_of_doctor
from intake.extract.facts.scene import look_over
from intake.extract.facts.writers import without_writers
from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.extract.pages.running import run_text
from intake.extract.prose.reader import read_prose
from models.order import Candidate, FieldName, Reader
from samples.draw.dates import TODAY
from tests.pages import a_page

BODY = "Vi ber om bilder av patienten 19121212-1212 snarast.\n"


def doctors(text: str, least: float = 0.8) -> set[str]:
    found = read_prose([a_page(BODY + text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence > least}


@pytest.mark.parametrize(
    "text",
    [
        "Dikterat av Lena Wikström, specialistläkare\nUtskrivet av Eva Ek, sekr",
        "Dikterat av: Lena Wikström, Kirurgen\nUtskrivet av: Eva Ek",  # only doctors dictate
        "Vem beställer?\nLena Wikström, Kirurgmottagningen, Hallands sjukhus Halmstad",
        "Beställningen är godkänd av specialistläkare Lena Wikström, Hallands sjukhus Halmstad",
        "Med vänlig hälsning\nLena Wikström, läkare\nKopia av detta brev: Per Ståhl, för kännedom",
        "Signerat: Lena Wikström, ST-läkare",
        "Beslut av: öl Lena Wikström",
        "Best: Kirurgmottagningen, Hallands sjukhus Halmstad / Lena Wikström öl",  # the house between
        "Hon har träffat dr Per Ståhl. Nu önskar öl Lena Wikström bilderna.",  # the verb before the name
        "Lena Wikström (öl, Kirurgmottagningen, Hallands sjukhus Halmstad) önskar ta del av bilderna.",
        "Behandlare är tandläkare Lena Wikström.\nEva Ek, tandsköterska",
        "Vi; Lund; CT; till Borås sjukhus; öl Lena Wikström, Hallands sjukhus Halmstad; tel 035-13 10 00",
        "Dear colleagues,\nplease send them.\nKind regards,\nLena Wikström\nHallands sjukhus Halmstad",
    ],
)
def test_words_say_who_orders(text):
    assert doctors(text) == {"Lena Wikström"}


@pytest.mark.parametrize(
    "text",
    [
        "Signerat av: Eva Ek, med. sekr.",
        "Svaret dikterat av Lena Wikström, röntgenläkare",
        "Mottagare där: dr Lena Wikström",
        "Svaret är signerat av dr Per Ståhl.\nPatienten sökte dr Anna Berg.",  # no line of its own
        "Tidigare beställare: Kirurgmottagningen, Hallands sjukhus Halmstad / öl Lena Wikström",
    ],
)
def test_others_who_sign_do_not_order(text):
    assert doctors(text) == set()


def test_a_signing_line_orders_beside_no_other():
    assert doctors("Beställande läkare: dr Lena Wikström\nSignerat: Per Ståhl, ST-läkare") == {
        "Lena Wikström"
    }


@pytest.mark.parametrize(
    ("line", "left"),
    [("Signerat av: Shirin Ek, med. sekr.", 0), ("Signerat av: Shirin Ek, överläkare", 1)],
)
def test_a_secretary_behind_a_label_for_signing_is_left_out(line, left):
    page = a_page(line)
    found = read_layout([page], load_knowledge(), TODAY).candidates
    kept = without_writers([one for one in found if one.field is FieldName.DOCTOR], {1: page})
    assert len(kept) == left


@pytest.mark.parametrize(
    ("text", "doctors"),
    [
        ("Avsändare: Stortorgets Specialistläkare", 0),  # a practice
        ("Läkare: dr Anders", 1),  # a first name
        ("Läkare: Wikström, specialistläkare", 1),
    ],
)
def test_a_practice_is_no_doctor(text, doctors):
    page = a_page(text)
    found = gather(read_layout([page], load_knowledge(), TODAY).candidates, {1: page}, load_knowledge(), None)
    assert len(found.groups[FieldName.DOCTOR]) == doctors


def test_whom_images_are_for_there_is_a_doubt_where_only_the_net_takes_them_for_the_orderer():
    page = a_page(f"{BODY}Mottagare där: dr Lena Wikström")
    start = page.text.index("Lena")
    evidence = run_text(page).evidence(start, start + len("Lena Wikström"))
    found = Candidate(
        field=FieldName.DOCTOR,
        value="Lena Wikström",
        raw="Lena Wikström",
        confidence=0.8,
        evidence=evidence,
        reader=Reader.LANGUAGE,
        why="ner DOCTOR; cue 'dr'; share 0.96",
    )
    facts = frozenset(facts_of_doctor(found, look_over((found,), {1: page}, load_knowledge())))
    assert vetoes_of(FieldName.DOCTOR, facts | {"alone language: fair"})
