"""Houses that no directory holds: what names them, where their names end, and when that is sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.facts.places import is_proven_head
from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.extract.orders import extract_orders
from intake.extract.pages.running import run_text
from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import place_candidate
from intake.extract.prose.housenames import end_of_house, is_whole, without_tail
from intake.extract.prose.notes import in_lines
from intake.extract.prose.reader import read_prose
from intake.extract.values.names import has_title, is_titled_name, strip_titles
from models.order import FieldName
from models.page import Box, Page, Source, Word
from models.receiver import Place
from tests.pages import a_page

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "is_house"),
    [
        ("Stortorgets Specialistläkare", True),
        ("Nordstans Hudläkare", True),
        ("STORTORGETS SPECIALISTLÄKARE", True),
        ("Kungsportens Husläkare", True),
        ("Kustens Ortopeder", True),
        ("Andreas Läkare", False),  # a first name that ends so
        ("Lindroos Överläkare", False),  # a rank, which one person has
        ("Anna Berg Specialistläkare", False),
        ("Patientens Läkare", False),  # a label
    ],
)
def test_a_firm_is_called_by_its_peoples_calling(text, is_house):
    assert names_house(text) == is_house
    assert not (is_house and is_titled_name(text))


@pytest.mark.parametrize("firm", ["Stortorgets Specialistläkare", "Lunds Tandläkare", "Hjärtats Läkare"])
def test_a_firms_calling_is_no_title(firm):
    assert strip_titles(firm) == firm and not has_title(firm)
    assert strip_titles(f"dr Berg, {firm}") == "Berg"


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Feelgood Företagshälsa", ", Borås"),  # the town of a house of many towns
        ("Kriminalvården", ", anstalten Halmstad"),  # a part of an owner
        ("Halmstads kommun", ", hemsjukvården"),
        ("Avonova Hälsa", ", Varberg"),
    ],
)
def test_a_houses_name_goes_on_with_its_town_or_its_part(name, rest):
    text = f"dr Berg, {name}{rest}. Tack!"
    start = text.index(name)
    assert end_of_house(text, start + len(name)) == start + len(name + rest)
    assert without_tail(name + rest) == name


def test_a_noble_name_is_no_part_of_a_house():
    text = "Ansvarig läkare är Dr Tommy von Essen, Jokkmokks hälsocentral."
    found = [one for one in read_prose([a_page(text)], load_knowledge()) if one.field is FieldName.CLINIC]
    assert {one.value for one in found if one.confidence > 0.5} == {"Jokkmokks hälsocentral"}


@pytest.mark.parametrize("rest", [", Eva Ek", ", tel 035-13 10 00", ", Bilderna ska dit", " Anna Berg"])
def test_another_word_is_no_part_of_a_house(rest):
    assert end_of_house(f"Feelgood{rest}", len("Feelgood")) == len("Feelgood")


@pytest.mark.parametrize(
    ("text", "house", "sure"),
    [
        ("Läkare: dr Ek, Getinge VC", "Getinge VC", True),
        ("Läkare: dr Ek, Getinge VC.", "Getinge VC", True),
        ("Läkare: dr Ek, Getinge VC, tel 035-13 10 00", "Getinge VC", True),
        ("Dr Ek, Getinge VC önskar bilder", "Getinge VC", True),
        # a full line's name may go on in the next
        ("Vi önskar bilderna, dr Ek, Getinge VC\nHalmstad dit", "Getinge VC", False),
        ("Vi önskar att alla bilder skickas\ndr Ek, Getinge VC\nTack", "Getinge VC", True),
        ("dr Ek, Getinge VC Norra", "Getinge VC", False),
        ("dr Ek, Knäkontroll.", "Knäkontroll", False),  # says nothing of a house
    ],
)
def test_a_name_is_whole_where_what_ends_it_stands(text, house, sure):
    start = text.index(house)
    assert is_whole(text, start, start + len(house)) == sure


def test_a_house_keeps_the_title_that_it_is_called_by():
    running = run_text(a_page("dr Ek, Dr Lindbergs Ortopedpraktik"))
    start = running.text.index("Lindbergs")
    place = Place(value="Lindbergs Ortopedpraktik", unit=None, receiver=None, confidence=1.0)
    found = place_candidate(running, start, len(running.text), FieldName.CLINIC, place, 0.8, "")
    assert found.value == "Dr Lindbergs Ortopedpraktik"


def test_a_name_in_capitals_ends_where_it_is_said_to_ask():
    house = "NÄRHÄLSAN FRISTAD VÅRDCENTRAL"
    text = (
        "BILDERNA SKA TILL LUND. ÖVERLÄKARE MAREK NOWAK PÅ NÄRHÄLSAN FRISTAD\nVÅRDCENTRAL HAR BETT OM DETTA."
    )
    found = read_prose([a_page(text)], load_knowledge())
    assert {one.value for one in found if one.field is FieldName.CLINIC} == {house}


@pytest.mark.parametrize(
    "label", ["Vilken klinik vill ha bilderna:", "Beställande vårdcentral:", "Vilken klinik"]
)
def test_the_next_label_is_no_house(label):
    found = read_prose(
        [a_page(f"Ordinatör: Bitr öl Carl-Johan Dahl\n{label}\nTill: Röntgen Lund")], load_knowledge()
    )
    assert [one.value for one in found if one.field is FieldName.CLINIC] == []


NOTE = "Beställning; Anna Berg; CT buk; skickas till Röntgen,\nLund; dr Ek, Getinge VC; tel 035-13 10\n00"


def test_a_note_in_one_paragraph_is_read_as_lines():
    lines = [line.strip() for line in in_lines(run_text(a_page(NOTE))).text.split("\n")]
    assert lines[3:5] == ["skickas till Röntgen, Lund", "dr Ek, Getinge VC"]


def test_a_sentence_with_a_semicolon_is_no_note():
    running = run_text(a_page("Vi önskar bilder; helst idag.\nTack"))
    assert in_lines(running) is running


@given(st.text(alphabet="aB;|/ \n", max_size=80))
def test_every_character_of_a_note_keeps_its_place(text):
    running = run_text(a_page(text))
    changed = in_lines(running).text
    assert len(changed) == len(running.text)
    same = zip(running.text, changed, strict=True)
    assert all(one == other or (one in ";|/\n " and other in "\n ") for one, other in same)


def clinics(page):
    found = read_layout([page], load_knowledge(), TODAY).candidates
    return [one.value for one in found if one.field is FieldName.CLINIC]


def test_a_memos_two_labels_need_no_third():
    page = a_page(
        "Till     Röntgenkliniken, Hallands sjukhus Varberg\nFrån     Ryggteamet i Halland AB\n\nTack."
    )
    assert clinics(page) == ["Ryggteamet i Halland AB"]


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("Avd 63 Halmstad", ["Avdelning 63, Hallands sjukhus Halmstad"]),  # a ward, no street
        ("Storgatan 63 Halmstad", []),
    ],
)
def test_a_ward_by_its_number_heads_a_letter(line, house):
    assert clinics(a_page(f"{line}\n2026-11-13\n\nKan ni skicka bilder? Tack.\n\nMvh Eva Ek")) == house


def test_small_print_below_a_value_is_no_part_of_it():
    page = a_page("Beställande enhet:   Getinge Vårdcentral\n                     Ange enhetens hela namn.\n")
    small = tuple(
        Word(word.text, Box(word.box.x0, word.box.top, word.box.x1, word.box.bottom - 4))
        if word.box.top > 50
        else word
        for word in page.words
    )
    assert clinics(Page(number=1, width=595, height=842, words=small, source=Source.TEXT)) == [
        "Getinge Vårdcentral"
    ]


def test_a_caption_at_a_cells_top_has_its_answer_at_the_bottom():
    words = (
        Word("Klinik", Box(50, 80, 80, 90)),
        Word("Njurmott", Box(50, 125, 95, 135)),
        Word("HSV", Box(98, 125, 120, 135)),
    )
    cells = (Box(47, 78, 284, 140),)
    page = Page(number=1, width=595, height=842, words=words, cells=cells, source=Source.TEXT)
    assert set(clinics(page)) == {"Njurmottagningen, Hallands sjukhus Varberg"}


FORM = """Beställning av bilder

Patient              Anna Lindqvist
Personnummer         19640512-2380
Undersökning         CT buk 2026-10-02
Skickas till         Röntgen, Danderyds sjukhus
{label}              {house}
Läkare               dr Erik Nordwall
"""


@pytest.mark.parametrize(
    ("label", "house", "status"),
    [
        ("Beställande klinik", "Hälsobryggan Företagshälsovård", "queued"),
        ("Lånande klinik", "Kustens Ortopedspecialister", "queued"),
        ("Begärs av", "Neuroteamet Västkusten AB", "queued"),
        ("Beställande klinik", "Kombikakod", "review"),  # names no house: another label's heading, it may be
    ],
)
def test_a_form_that_asks_who_orders_bears_out_a_house(label, house, status):
    orders = extract_orders([a_page(FORM.format(label=label, house=house))], load_knowledge(), TODAY).orders
    assert [order.status for order in orders] == [status]


@pytest.mark.parametrize(
    ("why", "is_proven"),
    [
        ("below the name that signs, a doctor", True),
        ("below the name that signs, with its telephone", True),
        ("after 'enl' and a title, its name whole", True),
        ("below the name that signs, with a greeting", True),
        ("below the name that signs", False),  # lines at a text's end may be anything
        ("letterhead with nobody else at the head", False),
    ],
)
def test_what_bears_a_house_out_is_said_in_its_reason(why, is_proven):
    assert is_proven_head(why) == is_proven
