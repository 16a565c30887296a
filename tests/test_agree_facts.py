"""What speaks for a value and what against it."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.agree.order import gather, weigh_order
from intake.extract.agree.reckoning import VETOED, load_fits, reckon, vetoes_of
from intake.extract.alike.groups import group
from intake.extract.alike.whole import breaks_off, is_mere_unit, is_person_like, is_weighty, left_over
from intake.extract.facts.evidence import facts_of
from intake.extract.facts.places import is_nearly_known
from intake.extract.knowledge import load_knowledge
from intake.extract.pages.running import run_text
from intake.extract.places.resolve import resolve_place
from intake.extract.values.known_names import is_given_name
from models.order import Candidate, FieldName, Reader
from models.page import Box, Page, Source, Word

HEIGHT, ADVANCE, SPACE, LINE = 10, 5, 4, 16


def page_of(text):
    """Set a text in words of one size, a line a line."""
    words = []
    for row, line in enumerate(text.split("\n")):
        x = 60.0
        for word in line.split(" "):
            width = ADVANCE * len(word)
            if word:
                words.append(Word(word, Box(x, 300 + row * LINE, x + width, 300 + row * LINE + HEIGHT)))
            x += width + SPACE
    return Page(number=1, width=595, height=842, words=tuple(words), source=Source.TEXT)


def read(page, name, value, reader=Reader.LANGUAGE, confidence=0.8, why="ner; cue 'dr'", directory_id=None):
    text = run_text(page)
    start = text.text.index(value)
    evidence = text.evidence(start, start + len(value))
    return Candidate(
        field=name, value=value, raw=value, confidence=confidence, evidence=evidence, reader=reader, why=why,
        directory_id=directory_id,
    )  # fmt: skip


def facts(page, *candidates):
    gathered = gather(candidates, {1: page}, load_knowledge(), None)
    groups = gathered.groups[candidates[0].field]
    return facts_of(groups[0], groups, gathered.scene)


@pytest.mark.parametrize(
    ("text", "taken", "fact"),
    [
        ("enl dr Anna Berg Ek", "Anna Berg", "goes on to the right"),  # a part of the name was left
        ("enl dr Anna Berg Ek", "Berg Ek", "goes on to the left"),
        ("enl dr Anna\nBerg för besked", "Anna", "goes on to the right"),  # the line broke it
        ("enl dr Anna", "Anna", "given name alone"),
        ("enl dr Berg", "Berg", "one word"),
        ("enl dr Anna Berg", "Anna Berg", "the only titled person"),
        ("enl dr Anna Berg\nremitterat av dr Bo Alm", "Anna Berg", "other doctors on the page"),
    ],
)
def test_what_a_name_on_its_page_tells(text, taken, fact):
    page = page_of(text)
    assert fact in facts(page, read(page, FieldName.DOCTOR, taken))


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("enl dr Anna Berg, Ortopeden", "Anna Berg"),  # a comma ends a name
        ("enl dr Berg\nPatient: Eva Ek", "Berg"),  # a label follows
        ("enl dr Berg   \n", "Berg"),
        ("enl dr Anna Berg vid HSV", "Anna Berg"),
    ],
)
def test_a_whole_name_does_not_go_on(text, taken):
    page = page_of(text)
    told = facts(page, read(page, FieldName.DOCTOR, taken))
    assert not told & {"goes on to the right", "goes on to the left", "a unit may begin in it"}


def test_a_name_that_ran_on_into_a_unit_that_no_list_knows_is_told():
    page = page_of("enl dr Jönsson Palliativt team Hallands sjukhus Varberg")
    assert "a unit may begin in it" in facts(page, read(page, FieldName.DOCTOR, "Jönsson Palliativt"))


@pytest.mark.parametrize(
    ("words", "unit", "weighty"),
    [
        (["Spinalkirurgiska", "enheten"], None, True),  # a unit that was lost
        (["enheten"], "Akutmottagningen", True),  # another than the one that was told
        (["Palliativt", "team"], None, True),
        (["mottagande", "sjukhus"], "Mediaenheten", True),  # a printed hint
        (["klin"], "Bilddiagnostik", False),  # of "Bilddiagn klin": the unit is told
        (["står"], "Ortopedmottagningen", False),
        ([], None, False),
    ],
)
def test_words_left_over_weigh_where_they_may_name_a_unit(words, unit, weighty):
    assert is_weighty(words, unit) is weighty


def test_what_follows_the_sentence_is_not_left_over():
    assert left_over("Toraxkliniken, Gällivare sjukhus. Xyz brådskar", load_knowledge()) == []


@pytest.mark.parametrize(
    ("text", "mere"),
    [
        ("Department of Oncology", True),
        ("Department of Oncology, Meridian Cancer Centre", False),
        ("Neurologisk afdeling", True),
        ("Medicinmottagningen", True),  # of which hospital?
        ("Idrottskliniken Kustbo", False),
    ],
)
def test_a_unit_of_no_house(text, mere):
    assert is_mere_unit(text, resolve_place(text, load_knowledge())) is mere


def test_people_are_told_from_places():
    assert is_person_like("Anna Berg") and not is_person_like("Anna Bergs Läkargrupp")
    assert is_given_name("Anna-Karin") and not is_given_name("Al-Hassan")


def test_a_veto_outdoes_every_weight():
    name = FieldName.DOCTOR
    sure = max(load_fits()[name].weights, key=load_fits()[name].weights.get)
    assert vetoes_of(name, frozenset({sure, "no name"})) == ["no name"]
    assert not reckon(name, frozenset({sure, "no name"})).is_sure


def place(page, value, reader, confidence, directory_id=None):
    return read(page, FieldName.CLINIC, value, reader, confidence, "label 'klinik', right of", directory_id)


def test_a_radiology_unit_is_no_rival_of_a_clinic_that_orders():
    page = page_of("Urologkliniken, Lasarettet i Enköping\nRöntgenkliniken, Lasarettet i Enköping")
    orders = place(page, "Urologkliniken, Lasarettet i Enköping", Reader.LAYOUT, 0.95, "uppsala-enkoping")
    head = place(page, "Röntgenkliniken, Lasarettet i Enköping", Reader.LANGUAGE, 0.92, "uppsala-enkoping")
    assert not {"a rival", "a rival as strong"} & facts(page, orders, head)
    other = place(page, "Röntgenkliniken, Lasarettet i Enköping", Reader.LANGUAGE, 0.92)
    assert "a rival" in facts(page, orders, replace(other, value="Medicinkliniken, Lasarettet i Enköping"))


def test_a_department_with_its_house_is_not_differently_worded():
    page = page_of("Spinal Unit, Kingsmead Clinic")
    told = facts(
        page,
        place(page, "Spinal Unit, Kingsmead Clinic", Reader.LANGUAGE, 0.9),
        place(page, "Spinal Unit", Reader.LAYOUT, 0.8),
    )
    assert "its house added" in told and "differently worded" not in told


def test_the_reckoning_is_explained_by_its_weightiest_facts():
    fit = load_fits()[FieldName.CLINIC]
    fact = max((one for one in fit.weights if one != VETOED), key=lambda one: abs(fit.weights[one]))
    assert f"{fact} {fit.weights[fact]:+.1f}" in reckon(FieldName.CLINIC, frozenset({fact})).told


def test_each_fitted_field_acts_on_nothing_below_nine_tenths():
    assert all(fit.threshold >= 0.9 for fit in load_fits().values())


def test_a_report_that_goes_with_the_images_has_no_destination_of_its_own():
    page = page_of("bilder och svar till Mediaenheten Karlskoga lasarett")
    value = "Mediaenheten Karlskoga lasarett"
    both = [
        read(page, name, value, confidence=0.92, directory_id="orebro-karlskoga")
        for name in (FieldName.DESTINATION, FieldName.REPORT_DESTINATION)
    ]
    weighed = weigh_order(gather(both, {1: page}, load_knowledge(), None), date(2026, 11, 21))
    assert weighed[FieldName.REPORT_DESTINATION].field is None


@pytest.mark.parametrize(
    ("before", "taken", "half"),
    [
        ("från Barn- och", "ungdomsmottagningen, Uddevalla sjukhus", True),
        ("från Öron- &", "näskliniken, Uddevalla sjukhus", True),
        ("från Anna och", "ungdomsmottagningen, Uddevalla sjukhus", False),
        ("från", "ungdomsmottagningen, Uddevalla sjukhus", False),
    ],
)
def test_half_of_a_units_name_is_seen(before, taken, half):
    page = page_of(f"{before} {taken}")
    assert ("half of a name" in facts(page, read(page, FieldName.CLINIC, taken))) is half


OURS = "language: to ourselves"


@pytest.mark.parametrize(
    ("orderer", "theirs"),
    [
        ("halland-varberg", False),  # a letterhead's house, and a clinic of it orders
        (None, True),  # who orders is in no directory
    ],
)
def test_what_goes_to_ourselves_goes_to_the_orderers_house(orderer, theirs):
    page = page_of("Medicinkliniken Varberg\nBilderna skickas till oss")
    ours = replace(read(page, FieldName.DESTINATION, "skickas till oss", why=OURS), value="oss")
    clinic = read(page, FieldName.CLINIC, "Medicinkliniken Varberg", directory_id=orderer)
    told = facts(page, ours, clinic)
    assert ("not the orderer's house" in told) == theirs
    assert (
        bool(vetoes_of(FieldName.DESTINATION, told & {"to ourselves", "not the orderer's house"})) == theirs
    )


def test_no_word_of_to_us_is_left_over():
    page = page_of("Medicinkliniken Varberg\nBilderna skickas till oss")
    one = read(page, FieldName.DESTINATION, "skickas till oss", why=OURS)
    clinic = read(page, FieldName.CLINIC, "Medicinkliniken Varberg", directory_id="halland-varberg")
    ours = replace(one, value="Hallands sjukhus Varberg", directory_id="halland-varberg")
    assert "words left over" not in facts(page, ours, clinic)
    assert "words left over" in facts(page, replace(ours, why="ner"), clinic)


def test_a_ruled_line_is_no_place():
    page = page_of("==========\nMedicinkliniken Varberg")
    line = read(page, FieldName.CLINIC, "==========", Reader.LAYOUT)
    groups = gather([line], {1: page}, load_knowledge(), None).groups
    assert not groups[FieldName.CLINIC]


@pytest.mark.parametrize(
    ("name", "told", "is_kept_back"),
    [
        ("doctor", {"grammar: faint", "other doctors on the page", "no label"}, True),
        ("doctor", {"grammar: faint", "other doctors on the page", "label: right of"}, False),
        ("doctor", {"grammar: faint", "a title for a cue", "at the top", "no label", "many labels"}, True),
        ("doctor", {"grammar: faint", "a title for a cue", "at the top", "no label", "few labels"}, False),
        ("doctor", {"grammar: faint", "a title for a cue", "at the top", "label: over"}, False),
        ("doctor", {"grammar: faint", "language: faint", "no label"}, True),
        ("doctor", {"given name alone", "layout: plain", "readers: 3"}, True),
        ("clinic", {"a rival by label or grammar", "readers: 2"}, True),
        ("clinic", {"a rival by label or grammar", "readers: 3", "label: right of"}, False),
        ("clinic", {"a rival by label or grammar", "readers: 3", "a rival by two readers"}, True),
    ],
)
def test_a_label_or_a_third_reader_lifts_a_doubt(name, told, is_kept_back):
    assert bool(vetoes_of(FieldName(name), frozenset(told))) == is_kept_back


@pytest.mark.parametrize(
    ("label", "is_open"),
    [
        ("pnr", False),  # an identity below the label that asks for one: labels stand over their values
        ("namn", True),  # the clinic may be the one over the label
    ],
)
def test_an_identity_below_its_label_settles_where_labels_point(label, is_open):
    page = page_of("19121212-1212\nKirurgmott HSV\nKlinik\n \nNjurmott HSV")
    clinic = read(page, FieldName.CLINIC, "Njurmott HSV", Reader.LAYOUT, 0.9, "label 'klinik', below")
    identity = read(
        page, FieldName.PATIENT_ID, "19121212-1212", Reader.LAYOUT, 0.9, f"label '{label}', below"
    )
    assert ("its label stands nearer another line" in facts(page, clinic, identity)) is is_open


def test_a_bare_hospital_is_no_rival_where_a_label_names_a_unit():
    knowledge = load_knowledge()
    page = page_of("Till Hallands sjukhus Varberg\nFrån: Hudmott SUS Lund")
    lund = "Hudmottagningen, Skånes universitetssjukhus Lund"
    clinic = read(
        page, FieldName.CLINIC, "Hudmott SUS Lund", Reader.LAYOUT, 0.67, "label 'från', right of", "x"
    )
    ours = read(page, FieldName.CLINIC, "Hallands sjukhus Varberg", directory_id="halland-varberg")
    gathered = gather([replace(clinic, value=lund), ours], {1: page}, knowledge, None)
    groups = gathered.groups[FieldName.CLINIC]
    (own,) = (one for one in groups if one.best.value == lund)
    assert "a rival" not in facts_of(own, groups, gathered.scene)


def test_a_town_below_a_name_that_ends_in_it_is_its_address():
    page = page_of("Gynhälsan Laholm\nLaholm Tel 0430-41 83 91")
    clinic = read(page, FieldName.CLINIC, "Gynhälsan Laholm\nLaholm")
    gathered = gather([clinic], {1: page}, load_knowledge(), None)
    assert gathered.groups[FieldName.CLINIC][0].best.value == "Gynhälsan Laholm"


def test_what_cannot_be_the_value_over_a_label_leaves_no_doubt():
    page = page_of("19121212-1212\nLäkare\n \nAnna Berg")
    doctor = read(page, FieldName.DOCTOR, "Anna Berg", Reader.LAYOUT, 0.9, "label 'läkare', below")
    assert "its label stands nearer another line" not in facts(page, doctor)
    page = page_of("Eva Ek\nLäkare\n \nAnna Berg")
    doctor = read(page, FieldName.DOCTOR, "Anna Berg", Reader.LAYOUT, 0.9, "label 'läkare', below")
    assert "its label stands nearer another line" in facts(page, doctor)


def test_a_part_of_a_whole_name_tears_it_not():
    page = page_of("Mvh\nAnna Berg")
    whole = read(page, FieldName.DOCTOR, "Anna Berg", Reader.GRAMMAR, 0.86, "a whole name signs for a house")
    part = read(page, FieldName.DOCTOR, "Berg", Reader.LANGUAGE, 0.62, "ner DOCTOR")
    assert not {"torn", "differently worded", "longer at the front"} & facts(page, whole, part)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Dr Nguyen\nKirurgkliniken", "one word"),  # a last name, though it is a first name as well
        ("Dr Annika\nKirurgkliniken", "given name alone"),
    ],
)
def test_a_last_name_is_told_from_a_first_name_alone(text, fact):
    page = page_of(text)
    doctor = read(page, FieldName.DOCTOR, text.split()[1], Reader.GRAMMAR, 0.86, "signature with a title")
    assert fact in facts(page, doctor)


@pytest.mark.parametrize(
    ("unit", "nearly"),
    [
        ("Ediaenheten", True),  # a letter was lost under the label
        ("Neurologrmottagningen", True),  # a letter too many, on a picture
        ("Mediaenheten", False),
        ("Smärtmottagningen", False),
        ("Bäckenbottencentrum", False),  # on no list, and like none
    ],
)
def test_a_unit_a_letter_from_a_known_one_is_noticed(unit, nearly):
    assert is_nearly_known(unit, load_knowledge()) is nearly


@pytest.mark.parametrize(
    ("head", "told", "value"),
    [
        ("Slöinge Specialisttandvård", "Tandvård", "Slöinge Specialisttandvård"),
        ("Solhälsan Varberg", "Företagshälsovård", "Solhälsan Varberg"),
        ("Nordkliniken i Väst", "Ryggenheten", "Nordkliniken i Väst\nRyggenheten"),  # a part of the house
    ],
)
def test_what_a_house_does_is_no_part_of_its_name(head, told, value):
    page = page_of(f"{head}\n{told}")
    layout = read(page, FieldName.CLINIC, head, Reader.LAYOUT, 0.84, "letterhead")
    language = read(page, FieldName.CLINIC, f"{head}\n{told}", Reader.LANGUAGE, 0.9, "ner HEAD")
    (found,) = group([layout, language])
    assert found.best.value == value


def test_an_office_that_writes_is_not_who_orders_by_itself():
    page = page_of("Medicinsekretariatet, Lundby specialistsjukhus")
    value = "Medicinsekretariatet, Lundby specialistsjukhus"
    found = facts(page, place(page, value, Reader.LANGUAGE, 0.9, "lundby"))
    assert {"an office that writes", "no label"} <= found


def test_an_administration_is_an_office_whoever_knows_its_house():
    page = page_of("Administrativa Enheten Nord")
    found = facts(page, place(page, "Administrativa Enheten Nord", Reader.LANGUAGE, 0.9))
    assert "an office that writes" in found


@pytest.mark.parametrize(
    ("place", "is_broken"),
    [
        ("Kirurgkliniken, Hallands", True),  # the hospital's next word was not read
        ("Ortopeden Södra,", True),
        ("Hallands sjukhus", False),
        ("Södra Älvsborgs sjukhus", False),
        ("", False),
    ],
)
def test_a_place_that_ends_where_a_hospitals_name_begins_breaks_off(place, is_broken):
    assert breaks_off(place) is is_broken


@pytest.mark.parametrize(
    ("text", "is_doubtful"),
    [
        ("Länka samtliga till SU/S, PACS-enheten.", False),  # its unit stands past a comma
        ("Länka samtliga till SU/S - PACS-enheten.", False),
        ("Länka samtliga till SU/S PACS-enheten.", True),
    ],
)
def test_a_unit_behind_its_hospital_is_told_in_full_by_a_reader_that_goes_on(text, is_doubtful):
    page, known = page_of(text), {"reader": Reader.GRAMMAR, "directory_id": "vgr-su-sahlgrenska"}
    raw = text.partition("till ")[2]
    whole = read(page, FieldName.DESTINATION, raw, **known)
    whole = replace(whole, value=f"PACS-enheten, {SAHLGRENSKA}")
    part = read(page, FieldName.DESTINATION, "SU/S", directory_id="vgr-su-sahlgrenska")
    part = replace(part, value=SAHLGRENSKA)
    assert ("longer at the front" in facts(page, whole, part)) is is_doubtful


SAHLGRENSKA = "Sahlgrenska universitetssjukhuset/Sahlgrenska"
