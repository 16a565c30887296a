"""Labels behind their values, wordings that no list holds, letterheads, ticked grids, blank answers."""

from dataclasses import replace

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.labels.delimiters import delimit
from intake.extract.labels.phrasing import make_grammar
from intake.extract.labels.wordings import key, load_wordings
from intake.extract.layout.astold import as_told
from intake.extract.pages.geometry import Zone
from models.order import FieldName
from models.page import Box, Page, Tick, Word, lines_of
from tests.layouts import SAHLGRENSKA, VARBERG, best, listed, read
from tests.pages import a_page

PATIENT = ("19121212-1212", "Tolvan Tolvansson")


def spaced(*lines: tuple[float, str]) -> Page:
    """Draw lines at given heights: captions set near their values and far from the next."""
    parts = [a_page(text) for _, text in lines]
    words = [
        word.__class__(word.text, word.box._replace(top=top, bottom=top + 10))
        for (top, _), part in zip(lines, parts, strict=True)
        for word in part.words
    ]
    return Page(number=1, width=595, height=842, words=tuple(words), source=parts[0].source)


CAPTIONS_BELOW = (
    (200, "Tolvan Tolvansson"), (213, "Vem gäller det"),
    (240, "19121212-1212"), (253, "Pnr"),
    (280, "mediaenh SU/S"), (293, "Överförs till"),
    (320, "Medicinmott HSV"), (333, "Rekv. klinik"),
)  # fmt: skip


def test_captions_below_their_values_are_read_upwards():
    found = read(spaced(*CAPTIONS_BELOW))
    assert best(found, "destination") == SAHLGRENSKA
    assert best(found, "clinic") == VARBERG
    assert best(found, "patient_name") == PATIENT[1]


def test_headings_above_their_values_are_read_downwards():
    turned = [(top, CAPTIONS_BELOW[number ^ 1][1]) for number, (top, _) in enumerate(CAPTIONS_BELOW)]
    found = read(spaced(*turned))
    assert best(found, "destination") == SAHLGRENSKA
    assert best(found, "clinic") == VARBERG


IN_BRACKETS = (
    "Tolvan Tolvansson (pat:s namn)\nMedicinmott HSV (uppdragsgivare (klinik))\nmediaenh SU/S (sänds till)"
)


def test_labels_in_brackets_stand_behind_their_values():
    found = read(IN_BRACKETS)
    assert best(found, "clinic") == VARBERG
    assert best(found, "destination") == SAHLGRENSKA
    assert best(found, "patient_name") == PATIENT[1]


def test_one_bracket_alone_is_a_hint():
    assert best(read("Klinik: Medicinmott HSV (mottagare)"), "destination") is None


def test_labels_in_a_column_at_the_right_stand_behind_their_values():
    rows = (
        ("Medicinmott HSV", "Beställande klinik"),
        ("mediaenh SU/S", "Skickas till"),
        (PATIENT[0], "Personnummer"),
    )
    found = read("\n".join(f"{value:<40}{label}" for value, label in rows))
    assert best(found, "clinic") == VARBERG
    assert best(found, "destination") == SAHLGRENSKA
    assert best(found, "patient_id") == PATIENT[0]


def test_running_text_gets_labels_before_values():
    text = as_told(spaced(*CAPTIONS_BELOW), load_knowledge()).text
    assert text.index("Överförs till") < text.index("mediaenh SU/S") < text.index("Rekv. klinik")


def test_a_page_with_labels_first_stays_as_it_is():
    page = a_page("Klinik: Medicinmott HSV\nSkickas till: mediaenh SU/S")
    assert as_told(page, load_knowledge()) == page


WORDED = [
    ("Vilken klinik vill ha bilderna?", "clinic"),
    ("Vem vill ha dem?", "clinic"),
    ("Rekv. mott", "clinic"),
    ("Avdelning/mottagning som beställer", "clinic"),
    ("Vart ska de?", "destination"),
    ("Vem ska ha bilderna?", "destination"),
    ("Mott. röntgen", "destination"),
    ("Vilket sjukhus tar emot bilderna?", "destination"),
    ("Därefter vidare till", "forward_to"),
    ("Ansv dr", "doctor"),
    ("Vilken doktor önskar bilderna", "doctor"),
    ("Vilka us", "examination"),
    ("När gjord", "exam_date"),
    ("När togs bilderna", "exam_date"),
    ("Us utförd på", "performed_at"),
    ("Pat:s namn", "patient_name"),
    ("Faxnr hit", "reply_fax"),
    ("Hur bråttom", "priority"),
    ("Ska med", "wants"),
    ("Äldre us, skickas ej", "ignore"),  # background
    ("Inremitterande läkare (till us)", "ignore"),  # not who orders
]


@pytest.mark.parametrize(("text", "slot"), WORDED)
def test_wordings_that_no_list_holds_are_known_by_their_pattern(text, slot):
    matched = load_wordings().match(text, fuzzy=False)
    assert matched and matched[0].slots == (slot,)


def test_a_pattern_stands_for_each_word_of_its_classes():
    classes = {"a": ("x", "y"), "b": ("1", "2")}
    grammar = make_grammar({"clinic": ["{a} och {b}"], "doctor": ["x och 1"]}, classes, key)
    made = [grammar.find(key(f"{one} och {two}")) for one in "xyz" for two in "12"]
    assert [found[0] if found else None for found in made[:4]] == ["x och 1", "x och 2", "y och 1", "y och 2"]
    assert made[4:] == [None, None]
    assert grammar.find("xochl") == ("x och 1", "clinic"), "the pattern that stands first counts"


def test_a_pattern_over_a_class_that_is_not_there_is_told():
    with pytest.raises(KeyError, match="nowhere"):
        make_grammar({"clinic": ["{nowhere} till"]}, {}, key)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Personnr (10/12 siffror): 19121212-1212", "patient_id", PATIENT[0]),  # a hint with digits
        ("Pat:s namn:      Tolvan Tolvansson", "patient_name", PATIENT[1]),  # a genitive, no colon of a label
        ("Gäller:   19121212-1212 Tolvan Tolvansson", "patient_id", PATIENT[0]),  # what stands there decides
    ],
)
def test_hints_and_genitives_do_not_part_a_label(text, field, value):
    assert best(read(text), field) == value


ADDRESSED = "\n\n\nHallands sjukhus Varberg\nRöntgenmottagningen\n432 81 Varberg\n\n\nHej,\nVi önskar bilder."


def test_an_addressees_block_is_no_letterhead():
    assert best(read(ADDRESSED), "clinic") is None


def test_a_letterhead_that_no_directory_holds_is_read_with_its_unit():
    page = (
        "Sykehuset Fjordvik\nOrtopedisk avdeling\nHalden"
        + ADDRESSED
        + "\n\nDr Kari Nordhagen\nOrtopedisk avdeling"
    )
    assert best(read(page), "clinic") == "Ortopedisk avdeling, Sykehuset Fjordvik"


def test_a_heading_that_is_no_organisation_is_no_letterhead():
    assert best(read("REKVIRERING AV BILDER\n\n\nHej,\nVi önskar bilder."), "clinic") is None


def test_an_addressees_line_is_no_letterhead():
    page = "Till Röntgenmottagningen, Fjordviks sjukhus\n\n\nVi önskar bilder."
    assert best(read(page), "clinic") is None


def test_a_column_goes_on_beside_another_columns_label():
    page = (
        "Patientnamn               Beställande klinik\n"
        "Eva Ek                    Hudmottagningen Skånes\n"
        "Personnr                  universitetssjukhus, Lund\n"
        "19121212-1212             Läkare\n"
        "                          dr Bo Alm"
    )
    assert best(read(page), "clinic") == "Hudmottagningen, Skånes universitetssjukhus Lund"


def with_ticks(text: str, *ticked: bool) -> Page:
    """Draw a tick box left of every line."""
    page = a_page(text)
    tops = sorted({word.box.top for word in page.words})
    boxes = [Tick(Box(20, top, 30, top + 10), on) for top, on in zip(tops, ticked, strict=True)]
    return Page(
        number=1,
        width=page.width,
        height=page.height,
        words=page.words,
        source=page.source,
        ticks=tuple(boxes),
    )


GRID = (
    "CT              halsrygg          2024-05-01\nMR\nSkelett/lungor (slätrtg)       knä hö     2024-06-01"
)


def test_a_ticked_modality_takes_the_body_part_and_the_date_in_its_row():
    found = read(with_ticks(GRID, True, False, True))
    assert listed(found) == [("CT halsrygg", "2024-05-01"), ("Slätröntgen knä höger", "2024-06-01")]


def test_modalities_not_ticked_are_not_told():
    told = as_told(with_ticks(GRID, True, False, True), load_knowledge()).text
    assert "MR" not in told
    assert "CT" in told and "slätrtg" in told and "Skelett" not in told


def test_a_question_without_an_answer_is_blank():
    found = read("Beställande läkare:\nKlinik: Medicinmott HSV")
    assert found.blank == {FieldName.DOCTOR}


def test_what_is_answered_elsewhere_is_not_blank():
    found = read("Beställande läkare:\nKlinik: Medicinmott HSV\nUnderskrift: Dr Anna Andersson")
    assert found.blank == frozenset()


def test_att_is_a_label_with_its_dot_only():
    assert best(read("Vi har hört att Medicinmott HSV har röntgat"), "forward_to") is None
    assert best(read("Skickas till: mediaenh SU/S att. Ortopedmott"), "forward_to") is not None


def test_a_value_does_not_take_the_answer_to_the_label_in_the_next_row():
    found = read("Till: Rtg HSV, att: bildexport\nVart ska de:      mediaenh SU/S")
    assert "Sahlgrenska" not in (best(found, "forward_to") or "")
    assert best(found, "destination") == SAHLGRENSKA


def test_what_a_question_offers_is_no_answer_beside_boxes():
    assert best(read("Hur: länk/CD   [ ] Länk (IEP)   [x] USB-minne   [ ] CD-skiva"), "channel") == "usb"


def test_labels_are_read_up_where_the_identity_stands_over_its_label():
    page = a_page(
        "Ortmott HSV\nKlinik\nAnna Ek\nLäkare\n19121212-1212\nPersonnummer\nRtgklin Västerås\nSkickas till"
    )
    found = read(page)
    assert best(found, "patient_id") == "19121212-1212"
    assert best(found, "destination") == "Röntgenkliniken, Västmanlands sjukhus Västerås"


def test_signs_point_from_labels_to_the_cells_left_of_them():
    rows = [
        ("Ortmott HSV", "Klinik"),
        ("Anna Ek", "Läkare"),
        ("19121212-1212", "Personnr"),
        ("KSS", "Vart ska de?"),
    ]
    words, cells = [], []
    for number, (value, label) in enumerate(rows):
        top = 100 + 25 * number
        cells += [Box(80, top, 395, top + 22), Box(400, top, 550, top + 22)]
        for x, text in ((85, value), (405, f"< {label}")):
            for word in text.split():
                words.append(Word(word, Box(x, top + 5, x + 5 * len(word), top + 15)))
                x += 5 * len(word) + 3
    page = replace(a_page(""), words=tuple(words), cells=tuple(cells))
    found = read(page)
    assert best(found, "patient_id") == "19121212-1212"
    assert best(found, "destination") == "Skaraborgs sjukhus Skövde"
    assert best(found, "doctor") == "Anna Ek"


def with_speck(text: str, sign: str, size: float) -> Page:
    """Put a sign of so many points between the colon and what follows it."""
    page = a_page(text)
    at = next(number for number, word in enumerate(page.words) if word.text.endswith(":"))
    x0, top = page.words[at].box.x1 + 8, page.words[at].box.top + 6
    speck = Word(sign, Box(x0, top, x0 + size, top + size))
    return replace(page, words=(*page.words[: at + 1], speck, *page.words[at + 1 :]))


@pytest.mark.parametrize("sign", [".", ":", ","])
def test_a_speck_behind_a_labels_colon_hides_no_value(sign):
    page = with_speck("Skickas till:      mediaenheten SU/S", sign, 0.7)
    assert best(read(page), FieldName.DESTINATION) == SAHLGRENSKA


def test_a_speck_alone_behind_a_label_is_left_there():
    (row,) = lines_of(with_speck("Skickas till:", ".", 0.7).words)
    assert delimit(row, 2, Zone(Box(0, 0, 595, 842), (tuple(row),), False, 11, 8, 11)) == (2, True, True)
