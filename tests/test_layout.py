"""Reader one over pages drawn word by word: what labels point to, and what must not be taken."""

from datetime import date

import pytest

from models.order import FieldName, Found, Reader
from models.page import Box, Page, Source, Tick, Word
from tests.layouts import SAHLGRENSKA, VARBERG, best, listed, read
from tests.pages import a_page

GEOMETRIES = [
    # a colon, the value right of it
    ("Klinik: Medicinmott HSV", {"clinic": VARBERG}),
    # a colon that stands by itself
    ("Beställande klinik :   Medicinmott HSV", {"clinic": VARBERG}),
    # no space behind the colon
    ("Klinik:Medicinmott HSV", {"clinic": VARBERG}),
    # a hint in brackets between the wording and its colon
    ("Personnummer (ÅÅÅÅMMDD-XXXX): 19121212-1212", {"patient_id": "19121212-1212"}),
    # dots to write on
    ("Beställande läkare ........ Dr Anna Andersson", {"doctor": "Anna Andersson"}),
    ("Beställande läkare.......Dr Anna Andersson", {"doctor": "Anna Andersson"}),
    # a dash for a colon
    ("Beställande klinik - Medicinmott HSV", {"clinic": VARBERG}),
    ("Klinik = Medicinmott HSV", {"clinic": VARBERG}),
    # numbered fields
    ("1. Klinik: Medicinmott HSV\n2. Läkare: Dr Andersson", {"clinic": VARBERG, "doctor": "Andersson"}),
    # two languages in one label
    ("Beställare / Requester: Medicinmott HSV", {"clinic": VARBERG}),
    # capitals
    ("BESTÄLLANDE LÄKARE: DR ANNA ANDERSSON", {"doctor": "ANNA ANDERSSON"}),
    # a line to write on behind the value
    ("Beställande läkare: Dr Anna Andersson ________", {"doctor": "Anna Andersson"}),
    # a wide gap and no colon
    ("Skickas till          mediaenh SU/S", {"destination": SAHLGRENSKA}),
    # a mere space and no colon: only a long wording, and only with a value that fits
    ("Beställande läkare Anna Andersson", {"doctor": "Anna Andersson"}),
    ("Beställande läkare är den som ovan", {"doctor": None}),
    # the value below the label, with and without a colon
    ("Beställande klinik\nMedicinmott HSV", {"clinic": VARBERG}),
    ("Mottagande sjukhus:\nmediaenh SU/S", {"destination": SAHLGRENSKA}),
    # two columns, the labels over the values
    (
        "Beställande klinik            Beställande läkare\nMedicinmott HSV               Öl Anna Andersson",
        {"clinic": VARBERG, "doctor": "Anna Andersson"},
    ),
    # two columns, label and value side by side
    (
        "Klinik: Medicinmott HSV       Läkare: Dr Anna Andersson\n"
        "Pnr: 19121212-1212            Namn: Tolvan Tolvansson",
        {
            "clinic": VARBERG,
            "doctor": "Anna Andersson",
            "patient_id": "19121212-1212",
            "patient_name": "Tolvan Tolvansson",
        },
    ),
    # pairs with no more than spaces between
    (
        "Klinik: Medicinmott HSV Läkare: Dr Andersson Pnr: 19121212-1212",
        {"clinic": VARBERG, "doctor": "Andersson", "patient_id": "19121212-1212"},
    ),
    # labels set right against their values, a mere space between
    (
        "      Beställande enhet Medicinmott HSV\n"
        "        Ansvarig läkare Öl Anna Andersson\n"
        "           Skickas till mediaenh SU/S\n"
        "        Patientens namn Tolvan Tolvansson\n"
        "           Personnummer 19121212-1212",
        {
            "clinic": VARBERG,
            "doctor": "Anna Andersson",
            "destination": SAHLGRENSKA,
            "patient_name": "Tolvan Tolvansson",
        },
    ),
    # short wordings without colons, known by the column that they stand in
    (
        "Beställande enhet     Medicinmott HSV\nLäkare                Öl Anna Andersson\n"
        "Skickas till          mediaenh SU/S\nPnr                   19121212-1212",
        {"doctor": "Anna Andersson", "patient_id": "19121212-1212"},
    ),
    # a value of two lines
    (
        "Mottagande enhet:   Mediaenheten\n                    Sahlgrenska sjukhuset\n"
        "                    413 45 Göteborg\nPnr: 19121212-1212",
        {"destination": SAHLGRENSKA},
    ),
    # the name under the line to write on
    ("Öl Anna Andersson\nNamnförtydligande", {"doctor": "Anna Andersson"}),
    # one label for two things
    (
        "Personnummer och namn: 19121212-1212 Tolvan Tolvansson",
        {"patient_id": "19121212-1212", "patient_name": "Tolvan Tolvansson"},
    ),
    ("Klinik/läkare: Medicinmott HSV / Anna Andersson", {"clinic": VARBERG, "doctor": "Anna Andersson"}),
    ("Läkare/klinik: Dr Andersson, Medicinmott HSV", {"clinic": VARBERG, "doctor": "Andersson"}),
    ("Namn/Telefon: Tolvan Tolvansson\nPersonnummer: 19121212-1212", {"patient_name": "Tolvan Tolvansson"}),
    ("Efternamn: Tolvansson   Förnamn: Tolvan", {"patient_name": "Tolvan Tolvansson"}),
    ("Patient: Tolvansson, Tolvan 19121212-1212", {"patient_name": "Tolvan Tolvansson"}),
    # unit and hospital with a label each
    (
        "Uppgifter om beställaren\nEnhet:     Medicinmott\nSjukhus:   Hallands sjukhus Varberg",
        {"clinic": VARBERG},
    ),
    # what is passed on stands in the line of the receiver
    (
        "Skickas till: mediaenh SU/S fvb. toraxkliniken SU/S",
        {
            "destination": SAHLGRENSKA,
            "forward_to": "Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska",
        },
    ),
    # a unit to pass on to is the receiver's own
    (
        "Skickas till: mediaenh SU/S\nFvb: Toraxkliniken",
        {"forward_to": "Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska"},
    ),
    # "att." with a person names no unit
    ("Skickas till: mediaenh SU/S\nAtt: Eva Berg", {"forward_to": None}),
    # sections give plain wordings their meaning
    (
        "Uppgifter om beställaren\nEnhet: Medicinmott HSV\nLäkare: Dr Anna Andersson\n\n"
        "Uppgifter om mottagaren\nEnhet: mediaenh SU/S\nNamn: Eva Berg",
        {"clinic": VARBERG, "doctor": "Anna Andersson", "destination": SAHLGRENSKA, "patient_name": None},
    ),
    # questions for labels
    (
        "Vem beställer?          Dr Anna Andersson, Medicinmott HSV\nVart ska bilderna?      mediaenh SU/S",
        {"clinic": VARBERG, "doctor": "Anna Andersson", "destination": SAHLGRENSKA},
    ),
    # the next column's heading is no value, known or not
    (
        "Beställande enhet        Kostnadsställe\nMedicinmott HSV          4711",
        {"clinic": VARBERG},
    ),
    (
        "Vart ska bilderna?       Remittent till undersökningen\nmediaenh SU/S            Dr Bo Berg",
        {"destination": SAHLGRENSKA, "doctor": None},
    ),
    # sections side by side
    (
        "Patient                   Beställare\nNamn: Tolvan Tolvansson   Namn: Dr Anna Andersson",
        {"patient_name": "Tolvan Tolvansson", "doctor": "Anna Andersson"},
    ),
    (
        "Beställare                    Mottagare\nEnhet: Medicinmott HSV        Enhet: mediaenh SU/S",
        {"clinic": VARBERG, "destination": SAHLGRENSKA},
    ),
    # the orderer's wish to get them himself
    (
        "Beställande klinik: Medicinmott HSV\nBilderna skickas till: oss",
        {"clinic": VARBERG, "destination": VARBERG},
    ),
    # a report that goes where the images go has no destination of its own
    ("Bilder till: mediaenh SU/S\nUtlåtande till: samma", {"report_destination": None}),
    ("Bilder till: mediaenh SU/S\nUtlåtande till: mediaenh SU/S", {"report_destination": None}),
    ("Bilder till: mediaenh SU/S\nSvar faxas till: Medicinmott HSV", {"report_destination": VARBERG}),
    ("Svarsfax: 0340-48 10 00", {"reply_fax": "0340481000", "destination": None}),
    # wordings of the neighbours
    ("Bestillende lege: Dr Kari Nordhagen", {"doctor": "Kari Nordhagen"}),
    ("Rekvirerende læge: Dr Kari Nordhagen", {"doctor": "Kari Nordhagen"}),
    ("Requesting physician: Dr Susan Whitfield", {"doctor": "Susan Whitfield"}),
    ("Behandelnder Arzt: Dr. Jürgen Hoffmann", {"doctor": "Jürgen Hoffmann"}),
    # wordings that a fax has gnawed at
    ("Beställande kIinik: Medicinmott HSV", {"clinic": VARBERG}),
    ("8eställande läkare: Dr Anna Andersson", {"doctor": "Anna Andersson"}),
    ("Personnurnmer: 19121212-1212", {"patient_id": "19121212-1212"}),
    ("Beställ ande klinik: Medicinmott HSV", {"clinic": VARBERG}),
    # what is not filled in is no value
    (
        "Beställande klinik: ____________\nSkickas till: -\nLäkare: ej angivet",
        {"clinic": None, "doctor": None},
    ),
    ("Beställande läkare:\nPatient: 19121212-1212", {"doctor": None, "patient_id": "19121212-1212"}),
    # others' names, numbers and dates beside labels of their own
    ("Remitterande läkare: Dr Bo Berg\nAnsvarig läkare: Dr Anna Andersson", {"doctor": "Anna Andersson"}),
    ("Remitterande klinik: Akuten SU/S\nBeställande klinik: Medicinmott HSV", {"clinic": VARBERG}),
    ("Medicinsk sekreterare: Eva Berg", {"doctor": None, "patient_name": None}),
    ("Telefon: 0340-48 10 00\nFax: 0340-48 19 99", {"reply_fax": None, "patient_id": None}),
    # an addressee beside a sender is who gets the paper
    (
        "Till: Röntgen, Hallands sjukhus Halmstad\nFrån: Medicinmott HSV\nSkickas till: mediaenh SU/S",
        {"destination": SAHLGRENSKA},
    ),
    ("Till: Röntgenkliniken, Hallands sjukhus Halmstad\nFrån: Medicinmott HSV", {"destination": None}),
    (
        "Till: Röntgen Hallands sjukhus Varberg\nFax: 0340-48 19 99\nKlinik: Medicinmott HSV",
        {"destination": None},
    ),
    # a practice that bears its doctor's name is a place
    ("Beställande klinik: Dr Bergströms Ortopedpraktik", {"clinic": "Dr Bergströms Ortopedpraktik"}),
    # a wording that is a value: the receiver's unit
    ("Mottagare:     Mediaenheten\n               SU/S", {"destination": SAHLGRENSKA}),
    # consent, way and kind
    ("Samtycke: muntligt samtycke finns", {"consent": "oral"}),
    ("Samtycke: saknas", {"consent": "none"}),
    ("Leveranssätt: IEP", {"channel": "iep"}),
    ("Beställarens kategori: Leg. kiropraktor", {"requester": "chiropractor"}),
]


@pytest.mark.parametrize(("text", "expected"), GEOMETRIES, ids=[text[:40] for text, _ in GEOMETRIES])
def test_values_are_found_where_the_label_points(text, expected):
    found = read(text)

    assert {field: best(found, field) for field in expected} == expected


EXAMINATIONS = [
    ("Undersökning: CT torax 2015-01-01", [("CT torax", "2015-01-01")]),
    ("Undersökning: CT torax   Datum: 2015-01-01", [("CT torax", "2015-01-01")]),
    ("Undersökning: CT torax\nUs-datum: 2015-01-01", [("CT torax", "2015-01-01")]),
    # several in a line, each with its date behind it
    (
        "Undersökning: CT torax och buk 2024-03-02, MR hjärna 2024-05-01",
        [("CT torax/buk", "2024-03-02"), ("MR hjärna", "2024-05-01")],
    ),
    # the date first
    (
        "Undersökningar: 2024-03-02 CT torax, 2024-05-01 MR hjärna",
        [("CT torax", "2024-03-02"), ("MR hjärna", "2024-05-01")],
    ),
    # a list below its label
    (
        "Undersökningar\nCT torax 2024-03-02\nMR hjärna 2024-05-01\nÖvrigt: ring 2024-06-01",
        [("CT torax", "2024-03-02"), ("MR hjärna", "2024-05-01")],
    ),
    # a table with a heading
    (
        "Undersökning             Datum            Remittent\n"
        "CT torax                 2024-03-02       Dr Bo Berg\n"
        "MR hjärna                2024-05-01       Dr Bo Berg",
        [("CT torax", "2024-03-02"), ("MR hjärna", "2024-05-01")],
    ),
    # dates in the first column
    (
        "Us-datum          Undersökning\n2024-03-02        CT torax\n2024-05-01        MR hjärna",
        [("CT torax", "2024-03-02"), ("MR hjärna", "2024-05-01")],
    ),
    # a row without a date does not take another row's
    (
        "Undersökning             Datum\nCT torax                 2024-03-02\nMR hjärna\n"
        "CT buk                   2024-05-01",
        [("CT torax", "2024-03-02"), ("MR hjärna", None), ("CT buk", "2024-05-01")],
    ),
    # the same date said again
    (
        "Undersökning        Datum\nCT torax            2024-03-02\nMR hjärna           samma datum",
        [("CT torax", "2024-03-02"), ("MR hjärna", "2024-03-02")],
    ),
    # a date that was left out does not borrow the next one's
    (
        "Undersökning: CT torax\nUs-datum:\nUndersökning: MR hjärna\nUs-datum: 2024-05-01",
        [("CT torax", None), ("MR hjärna", "2024-05-01")],
    ),
    # one date for all
    (
        "Undersökningar: CT torax\n                MR hjärna\nUs-datum: 2024-03-02",
        [("CT torax", "2024-03-02"), ("MR hjärna", "2024-03-02")],
    ),
    # parts of one examination in columns of their own
    (
        "Modalitet      Kroppsdel     Sida      Datum\nSlätröntgen    knä           höger     2024-03-02",
        [("Slätröntgen knä höger", "2024-03-02")],
    ),
    (
        "Modalitet      Undersökt område     Datum\nRtg            hö hand              2024-03-02\n"
        "MR-enterografi                      2024-03-05",
        [("Slätröntgen hand höger", "2024-03-02"), ("MR enterografi", "2024-03-05")],
    ),
    # a column for body parts that holds whole examinations
    (
        "Undersökt område          Datum\nCT buk med kontrast       2024-03-02",
        [("CT buk med kontrast", "2024-03-02")],
    ),
    # one part under the heading of the whole
    ("Undersökning: DT\nKroppsdel: buk\nUs-datum: 2024-03-02", [("CT buk", "2024-03-02")]),
    ("Modalitet: MR\nUndersökning: knä hö\nUs-datum: 2024-03-02", [("MR knä höger", "2024-03-02")]),
    # the letter's date and the visit's are nobody's
    (
        "Dagens datum: 2026-11-20\nBesöksdatum: 2026-12-01\nUndersökning: CT torax",
        [("CT torax", None)],
    ),
    # earlier ones are background
    (
        "Undersökning: CT torax 2024-03-02\nTidigare undersökningar: MR hjärna 2019-01-01",
        [("CT torax", "2024-03-02")],
    ),
    # images or report are no examinations
    ("Beställningen avser: Bilder och utlåtande", []),
]


@pytest.mark.parametrize(("text", "expected"), EXAMINATIONS, ids=[text[:40] for text, _ in EXAMINATIONS])
def test_examinations_get_their_own_dates(text, expected):
    assert listed(read(text)) == expected


def test_what_goes_on_below_a_line_is_of_the_label_that_ends_it():
    text = (
        "Mottagare: Mölndals sjukhus fvb Toraxkirurgiska kliniken, Sahlgrenska\nuniversitetssjukhuset/Mölndal"
    )
    found = {one.field: one.value for one in read(text).candidates}
    assert found[FieldName.DESTINATION] == "Sahlgrenska universitetssjukhuset/Mölndal"
    assert found[FieldName.FORWARD_TO] == (
        "Toraxkirurgiska kliniken, Sahlgrenska universitetssjukhuset/Mölndal"
    )


TERMS = [
    ("Önskas: [x] Bilder  [ ] Utlåtande", {"wants": ("images",)}),
    ("Önskas: [X] Bilder  [X] Utlåtande", {"wants": ("images", "report")}),
    ("Önskas: ☐ Bilder  ☒ Utlåtande", {"wants": ("report",)}),
    ("Önskas: (x) Bilder  ( ) Utlåtande", {"wants": ("images",)}),
    # the caption left of its box
    ("Bilder ☒   Utlåtande ☐", {"wants": ("images",)}),
    ("Önskas: bilder + utlåtande", {"wants": ("images", "report")}),
    ("Klinik:      HSV\nLäkare:      Dr Ek\nÖnskas       bilder och svar", {"wants": ("images", "report")}),
    ("Önskas: enbart utlåtande", {"wants": ("report",)}),
    ("Utlåtande önskas:  ☒ Ja  ☐ Nej", {"wants": ("images", "report")}),
    ("Prioritet: ☐ Akut  ☒ Rutin", {"urgent": False}),
    ("Prioritet: ☒ Akut  ☐ Rutin", {"urgent": True}),
    ("Prioritet: Ej akut", {"urgent": False}),
    ("Prioritet: Fj akut", {"urgent": False}),
    ("Prioritet: Prio 1", {"urgent": True}),
    ("Akut:  ☐ Ja  ☒ Nej", {"urgent": False}),
    ("☐ Akut", {"urgent": False}),
    ("Klinik: Akutmottagningen HSV", {"urgent": None}),
    ("Behövs senast: 2026-12-18", {"needed_by": date(2026, 12, 18)}),
    ("Prioritet: Akut, före MDK 18/12", {"urgent": True, "needed_by": date(2026, 12, 18)}),
    ("Besöksdatum: 2026-12-18", {"needed_by": None}),
]


@pytest.mark.parametrize(("text", "expected"), TERMS, ids=[text[:40] for text, _ in TERMS])
def test_terms_are_read_from_labels_and_boxes(text, expected):
    found = read(text)

    assert {name: getattr(found, name) for name in expected} == expected


def test_boxes_read_from_pixels_count_as_ticks():
    page = a_page("Önskas:     Bilder      Utlåtande")
    ticks = (Tick(Box(100, 41, 110, 51), ticked=True), Tick(Box(172, 41, 182, 51), ticked=False))

    found = read(Page(number=1, width=595, height=842, words=page.words, source=Source.OCR, ticks=ticks))

    assert found.wants == ("images",)


def cell(left: int, top: int, right: int, bottom: int) -> Box:
    """Draw a cell around columns and lines of the typewriter's grid."""
    return Box(40 + 6 * left - 4, 40 + 16 * top - 3, 40 + 6 * right + 4, 40 + 16 * bottom - 3)


def test_a_cell_holds_label_over_value():
    text = "Klinik          Läkare\nMedicinmott HSV Öl Andersson"
    page = a_page(text, cells=(cell(0, 0, 15, 2), cell(16, 0, 30, 2)))

    found = read(page)

    assert best(found, "clinic") == VARBERG
    assert best(found, "doctor") == "Andersson"


def test_a_label_cell_points_to_the_cell_right_of_it():
    text = "Mottagande      Mediaenheten\nenhet           SU/S"
    page = a_page(text, cells=(cell(0, 0, 13, 2), cell(14, 0, 30, 2)))

    assert best(read(page), "destination") == SAHLGRENSKA


def test_a_ruled_table_gives_each_row_its_date():
    text = "Undersökning    Datum\nCT torax        2024-03-02\nMR hjärna       2024-05-01"
    rows = [(0, 1), (1, 2), (2, 3)]
    cells = tuple(
        cell(left, top, right, bottom) for top, bottom in rows for left, right in ((0, 14), (15, 28))
    )

    found = read(a_page(text, cells=cells))

    assert listed(found) == [("CT torax", "2024-03-02"), ("MR hjärna", "2024-05-01")]


def test_a_label_outside_points_to_the_box_beside_it():
    text = "Klinik   Medicinmott HSV    Pnr   1 9 1 2 1 2 1 2 1 2 1 2"
    boxes = tuple(cell(34 + 2 * at, 0, 35 + 2 * at, 1) for at in range(12))

    found = read(a_page(text, cells=(cell(9, 0, 25, 1), *boxes)))

    assert best(found, "clinic") == VARBERG
    assert best(found, "patient_id") == "19121212-1212"


def test_a_label_outside_points_to_the_box_below_it():
    text = "Beställande läkare\n\nDr Anna Andersson"

    assert best(read(a_page(text, cells=(cell(0, 2, 30, 3),))), "doctor") == "Anna Andersson"


def test_an_empty_field_does_not_take_its_neighbours_value():
    found = read("Patientens namn\nTolvan Tolvansson\nBeställande läkare\n\nPersonnummer\n19121212-1212")

    assert best(found, "doctor") is None
    assert best(found, "patient_name") == "Tolvan Tolvansson"


OURS = [
    "Klinik: Medicinmott HSV\nPnr: 19121212-1212\nSkickas till: mediaenh SU/S\n\n"
    "Ifylls av röntgen\nSkickas till: Östra sjukhuset\nUndersökning: MR hjärna 2024-05-01",
    "Ifylls av röntgen\nSkickas till: Östra sjukhuset\n\n"
    "Uppgifter om beställaren\nKlinik: Medicinmott HSV\nPnr: 19121212-1212\n"
    "Uppgifter om mottagaren\nSkickas till: mediaenh SU/S",
]


@pytest.mark.parametrize("text", OURS, ids=["below", "above"])
def test_what_the_radiology_department_fills_in_is_not_read(text):
    found = read(text)

    assert {one.value for one in found.candidates if one.field is FieldName.DESTINATION} == {SAHLGRENSKA}
    assert best(found, "clinic") == VARBERG
    assert not found.examinations


def test_two_destinations_said_alike_are_both_shown():
    found = read("Skickas till: mediaenh SU/S\nBilderna till: mediaenh HSH")

    assert len({one.value for one in found.candidates if one.field is FieldName.DESTINATION}) == 2


def test_a_letterhead_is_a_weak_word_on_who_sends():
    found = read("Akademiska sjukhuset\n\n\nPatient: 19121212-1212\nKlinik: Medicinmott HSV")

    weak = [one for one in found.candidates if one.why.startswith("letterhead")]
    assert [one.directory_id is not None for one in weak] == [True]
    assert weak[0].confidence < 0.5
    assert best(found, "clinic") == VARBERG


def test_a_unit_without_hospital_is_the_letterheads():
    found = read("Hallands sjukhus Varberg\n\n\nBeställande klinik: Medicinmott")

    assert best(found, "clinic") == VARBERG


def test_surer_geometry_and_wording_give_more_confidence():
    def confidence(text: str) -> float:
        return max(one.confidence for one in read(text).candidates if one.field is FieldName.DOCTOR)

    right = confidence("Beställande läkare: Dr Anna Andersson")
    gnawed = confidence("8eställande läkare: Dr Anna Andersson")
    under = confidence("Dr Anna Andersson\nNamnförtydligande")

    assert right == 0.95
    assert right > gnawed > under


def test_doubtful_ink_lowers_confidence():
    page = a_page("Beställande läkare: Dr Anna Andersson", source=Source.OCR)
    words = tuple(Word(word.text, word.box, 0.5) for word in page.words)
    worn = Page(number=1, width=595, height=842, words=words, source=Source.OCR)

    sure, doubtful = (read(one).candidates[0].confidence for one in (page, worn))

    assert doubtful < 0.75 * sure


def test_a_candidate_shows_its_ink_and_its_reason():
    found = read("Klinik: Medicinmott HSV")

    (one,) = found.candidates
    assert one.reader is Reader.LAYOUT
    assert one.raw == "Medicinmott HSV"
    assert one.directory_id == "halland-varberg"
    assert one.why == "label 'klinik', right of"
    assert one.evidence.page == 1
    assert one.evidence.bbox == Box(88, 40, 178, 51)


def test_every_page_is_read_and_named():
    found = read("Klinik: Medicinmott HSV", "Pnr: 19121212-1212\nUs: CT torax 2015-01-01")

    assert {one.field: one.evidence.page for one in found.candidates} == {"clinic": 1, "patient_id": 2}
    assert found.examinations[0].evidence.page == 2


def test_a_mails_lines_are_read_like_a_form():
    body = a_page("Hej!\nKlinik: Medicinmott HSV\nLäkare: Anna Andersson", 0, Source.MAIL)

    found = read(body)

    assert best(found, "clinic") == VARBERG
    assert best(found, "doctor") == "Anna Andersson"


QUOTED = "-----Ursprungligt meddelande-----\nFrån: Akuten SU/S\nSkickat: 2026-11-03\nÄmne: Bilder\n"
POLITE = "Hej! Vi skulle vilja beställa bilder enligt nedan, och tackar på förhand för hjälpen med detta.\n"


def test_a_mail_quoted_below_is_context():
    order = "Klinik: Medicinmott HSV\nPnr: 19121212-1212\n"
    body = a_page(f"{POLITE}{order}{QUOTED}Us: CT torax 2015-01-01", 0, Source.MAIL)

    found = read(body)

    assert {one.value for one in found.candidates if one.field is FieldName.CLINIC} == {VARBERG}
    assert not found.examinations


def test_a_forwarded_order_is_read():
    body = a_page(f"Hej, se nedan!\n\n{QUOTED}Klinik: Medicinmott HSV", 0, Source.MAIL)

    assert best(read(body), "clinic") == VARBERG


def test_an_empty_page_gives_nothing():
    assert read("") == Found()


def test_a_slanting_row_stays_a_row():
    words = ("Beställande", "läkare:", "Dr", "Anna", "Andersson")
    slanting = tuple(
        Word(text, Box(40 + 90 * at, 40 + 4 * at, 120 + 90 * at, 51 + 4 * at))
        for at, text in enumerate(words)
    )
    page = Page(number=1, width=595, height=842, words=slanting, source=Source.OCR)

    assert best(read(page), "doctor") == "Anna Andersson"


def test_an_answer_goes_on_with_words_that_are_labels_elsewhere():
    form = (
        "Patient:    Eva Ek, 19390227-2388\nBilder:     DT buk 2026-02-07\nOmfattning: bilder med utlåtande"
    )
    assert read(form).wants == ("images", "report")


def test_a_greeting_below_a_label_is_no_answer():
    assert best(read("Läkare: öl Anna Berg\nBilderna ska till:\nMvh Eva Ek"), "destination") is None
    below = read("Läkare: öl Anna Berg\nBilderna ska till:\nRöntgen Varberg")
    assert best(below, "destination") == "Röntgen, Hallands sjukhus Varberg"


def test_brackets_say_which_of_two_a_label_asks_for():
    form = "Önskas av (klinik): Medicinmottagningen, HS Varberg\nÖnskas av (läkare): dr Josefine Jönsson"
    assert (best(read(form), "clinic"), best(read(form), "doctor")) == (VARBERG, "Josefine Jönsson")


@pytest.mark.parametrize("label", ["Visas av", "Demonstreras av"])
def test_who_shows_images_alone_passes_nothing_on(label):
    assert best(read(f"{label}: dr Anna Berg"), "forward_to") is None
