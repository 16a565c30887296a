"""Who orders beside who writes: specialists' titles, a secretary's signature, a sender, whose house signs."""

import pytest

from intake.extract.agree.order import gather, weigh_order
from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.reader import read_layout
from intake.extract.prose.reader import read_prose
from intake.extract.values.names import calls_a_house, strip_titles
from models.order import FieldName
from tests.pages import a_page
from tests.reading import TODAY


def told(text: str, field: FieldName) -> list[tuple[str, float]]:
    found = read_prose([a_page(text)], load_knowledge())
    return [(one.value, one.confidence) for one in found if one.field is field]


def names(text: str) -> dict[str, float]:
    return dict(sorted(told(text, FieldName.DOCTOR), key=lambda one: one[1]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Spec allmänmed Eva Ek", "Eva Ek"),
        ("Specialist i kardiologi Bo Alm", "Bo Alm"),
        ("ST-läkare ortopedi Siv Ek", "Siv Ek"),
        ("Spec. allmänmed. Eva Ek", "Eva Ek"),
        ("dr Lungström", "Lungström"),  # a speciality's beginning is no speciality
    ],
)
def test_a_specialists_title_goes_with_the_speciality(text, name):
    assert strip_titles(text) == name


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        # the cue ends in a title, more titles behind it
        ("Skickas till USÖ. Beställande läkare leg läk Johan Ström. Tack", "Johan Ström"),
        # whose orders they are
        ("Beställande läkare för samtliga: Specialistläkare Eva Ek", "Eva Ek"),
        ("Beställande läkare (gäller alla): dr Eva Ek", "Eva Ek"),
        # below the name of who writes for her
        ("Skicka bilderna till SU.\nMvh\nRut Nordin\nför öl Stavrou\nPerituskliniken", "Stavrou"),
        # a mail that is passed on
        (
            "Se önskemål nedan från dr Jeanette Lindeberg, Hallands sjukhus Halmstad, ort mott.",
            "Jeanette Lindeberg",
        ),
        # who writes for her stands below, with a title of her own
        (
            "Utredd av dr Bo Alm.\nMed vänlig hälsning\nDr. Lovisa Falk\ngenom Siv Ek, koordinator",
            "Lovisa Falk",
        ),
        # by her house, which no directory holds
        ("CT torax 2025-01-01\ndr K Hedlund, Din Läkare Getinge\nbilder och utlåtande", "K Hedlund"),
    ],
)
def test_words_around_a_titled_name_make_her_the_orderer(text, doctor):
    assert names(text).get(doctor, 0) > 0.8


def test_the_next_labels_first_word_is_no_surname():
    assert "Farah Bilder" not in names("Beställande läkare\nST-läkare Farah\nBilder och utlåtande\nbilder")


def test_a_house_that_is_called_after_doctors_is_no_doctor():
    assert calls_a_house("Din Läkare", 4)
    assert not calls_a_house("Vår Läkare", 4)
    assert "Getinge" not in names("Din Läkare Getinge\nVi vill ha bilder.")


@pytest.mark.parametrize(
    "signature",
    [
        "Zahra Berg, ssk\nHylte Läkarcentrum\nTel 0345-46 58 38",
        "Zahra Berg\nMedicinsk sekreterare\nHylte Läkarcentrum\nTel 0345-46 58 38",
        "Dr Eva Ek\ngenom Zahra Berg, koordinator\nHylte Läkarcentrum\nTel 0345-46 58 38",
        "Dr Eva Ek\nÖverläkare\nHylte Läkarcentrum\n0345-46 58 38",
    ],
)
def test_whoever_signs_writes_from_the_house_below(signature):
    found = read_prose([a_page(f"Vi önskar bilder.\nMed vänlig hälsning\n{signature}")], load_knowledge())
    clinics = [one for one in found if one.field is FieldName.CLINIC]
    assert "Hylte Läkarcentrum" in {one.value for one in clinics}
    assert any("with its telephone" in one.why for one in clinics)


@pytest.mark.parametrize(
    "signature",
    [
        "Zahra Berg\nMedicinsk sekreterare\nTel 0345-46 58 38",  # no house
        "Zahra Berg\nSamtycke finns hos vårdcentralen på orten för alla",  # a sentence
    ],
)
def test_not_every_line_below_a_name_is_a_house(signature):
    found = read_prose([a_page(f"Vi önskar bilder.\nMed vänlig hälsning\n{signature}")], load_knowledge())
    assert not [one for one in found if one.field is FieldName.CLINIC]


def weighed(text: str):
    page, knowledge = a_page(text), load_knowledge()
    assert load_wordings()
    found = [*read_layout([page], knowledge, TODAY).candidates, *read_prose([page], knowledge)]
    return weigh_order(gather(found, {1: page}, knowledge, None), TODAY)[FieldName.DOCTOR]


MESSAGE = (
    "Från: {sender}\nTill: Röntgen\n\nVänligen länka MR knä 2024-05-01 till SU/S {order}.\n\n"
    "Tack på förhand!\nCecilia Berg"
)


def test_a_sender_without_a_title_is_no_rival_of_who_orders():
    found = weighed(MESSAGE.format(sender="Cecilia Berg, Onkologkliniken HSK", order="enl öl Lars Zander"))
    assert found.field.value == "Lars Zander"
    assert "a rival" not in found.field.why


def test_a_sender_with_a_title_is_a_rival():
    found = weighed(MESSAGE.format(sender="dr Cecilia Berg, Onkologkliniken HSK", order="enl öl Lars Zander"))
    assert not found.is_sure
