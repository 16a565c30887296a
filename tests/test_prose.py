import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page


def said(text, name):
    return [one.value for one in read_prose([a_page(text)], load_knowledge()) if one.field is FieldName(name)]


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        ("länkas till rtg NUS enl. dr Andersson, Medicinmott HSV", "Andersson"),
        ("Ansvarig läkare är öl Stefan Wahlqvist Sjö.", "Stefan Wahlqvist Sjö"),  # a surname of two words
        ("Beställningen görs av leg läk Jean-Paul de la Gardie", "Jean-Paul de la Gardie"),  # particles
        ("Bilderna beställs av dr Åke B Berg, ort mott", "Åke B Berg"),  # an initial
        ("Dr Eva Ek önskar bilder från CT torax", "Eva Ek"),
        (
            "Med vänlig hälsning\nAnna Berg\nÖverläkare\nMedicinmott HSV",
            "Anna Berg",
        ),  # the title below the name
        ("Mvh\nST-läkare Per Rask\nKirurgkliniken", "Per Rask"),
        ("Beställande läkare för samtliga är dr Per Rask, lungmottagningen", "Per Rask"),  # whose orders
        ("Skickas till oss.\nPer Rask\nSpecialist i ortopedi och ryggkirurgi", "Per Rask"),
        ("Dikterad av: Per Rask, öl Skriven av: ahn", "Per Rask"),  # the next label behind the title
        ("Utlåtanden med. Inget annat behöver skickas.\nDr Per Rask, KK HSV", "Per Rask"),  # no "med. dr"
    ],
)
def test_a_doctor_is_named_by_cue_and_title(text, doctor):
    assert set(said(text, "doctor")) == {doctor}


@pytest.mark.parametrize(
    "text",
    [
        "Mvh\nKarin Holm\nläkarsekreterare",  # who writes is not who orders
        "Mvh\n/Karin Holm",  # a stroke before the name: she writes for somebody
        "enl. telefonsamtal med patienten",  # no name
        "remitterad av annan klinik",
        "enligt överenskommelse med Röntgen Varberg",
    ],
)
def test_nobody_is_made_a_doctor(text):
    assert said(text, "doctor") == []


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (
            "CT torax länkas till mediaenh SU/S",
            "destination",
            "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska",
        ),
        (
            "bilderna skickas till\nrtgklin Västerås",
            "destination",
            "Röntgenkliniken, Västmanlands sjukhus Västerås",
        ),
        (
            "mediaenh SU/S fvb. toraxkliniken SU/S",
            "forward_to",
            "Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska",
        ),
        ("Vi på Medicinmott HSV behöver bilder", "clinic", "Medicinmottagningen, Hallands sjukhus Varberg"),
        ("Mvh\ndr Ek\nMedicinmott HSV", "clinic", "Medicinmottagningen, Hallands sjukhus Varberg"),
    ],
)
def test_a_place_is_named_by_its_cue(text, name, value):
    assert set(said(text, name)) == {value}


def test_a_place_without_a_cue_is_nothing():
    assert said("Medicinmott HSV, tel 0340-12345", "destination") == []


def test_a_terse_note_gives_destination_and_clinic():
    note = "CT torax 2024-03-02 länkas + utl. till rtgklin Västerås enl. öl Andersson, Ort mott Västerås"
    assert said(note, "destination") == ["Röntgenkliniken, Västmanlands sjukhus Västerås"]
    assert said(note, "clinic") == ["Ortopedmottagningen, Västmanlands sjukhus Västerås"]


def values(text: str, name: str) -> list[str]:
    return [one.value for one in read_prose([a_page(text)], load_knowledge()) if one.field == name]


def test_a_firm_that_letterhead_and_signature_name_orders():
    text = "Byrån Väst\nTel 010-12 34 56\nVi ber om bilder.\nHälsar\nskadejurist Eva Ek\nByrån Väst"
    assert values(text, "clinic") == ["Byrån Väst"]


def test_a_units_hospital_is_taken_from_the_letterhead():
    text = (
        "Klinikum Nordsee\nKlinik für Chirurgie\nMit freundlichen Grüßen\nDr. Hans Voss\nKlinik für Chirurgie"
    )
    assert values(text, "clinic") == ["Klinik für Chirurgie, Klinikum Nordsee"]


def test_a_name_that_only_the_signature_holds_is_a_weak_word():
    text = "Vi ber om bilder.\nHälsar\nskadejurist Eva Ek\nByrån Väst"
    (clinic,) = (one for one in read_prose([a_page(text)], load_knowledge()) if one.field is FieldName.CLINIC)
    assert (clinic.value, clinic.confidence) == ("Byrån Väst", 0.8)


def test_a_destination_that_no_directory_knows_is_read_across_a_line():
    text = "Lägg gärna över dem till Ekbackens\nVårdcentral. Det är inte akut."
    assert values(text, "destination") == ["Ekbackens Vårdcentral"]


def test_where_the_report_goes_is_no_destination_of_the_images():
    assert not values("UTLÅTANDE: faxas till Länssjukhuset Ryhov", "destination")


def test_a_heading_before_a_label_is_no_sentence():
    assert not values("Rekvirering av bilder\nTill: Länssjukhuset Ryhov", "destination")


def test_what_a_mail_quotes_is_not_its_own_word():
    assert not values("CT torax, 19121212-1212\n> Länkas den till Länssjukhuset Ryhov?", "destination")


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        ("enl dr Gun-Britt\nJonsson, Handkir klin HSH", "Gun-Britt Jonsson"),  # a name over two lines
        ("enl docent Zlatko Koskela Kir mott HSH", "Zlatko Koskela"),  # no comma before the unit
        ("enl leg. fysioterapeut Tord Sköld Ledhälsan Falkenberg", "Tord Sköld"),  # nor before a firm
        ("det är Prof Lennart Berglund som vill ha dem", "Lennart Berglund"),  # what is asked stands behind
        ("Prof Layla Jurić vid Ögonmott, HS Varberg står för beställningen", "Layla Jurić"),
        (
            "Skriv till oss.\nOrtopedmottagningen\nHallands sjukhus Varberg\nDoktor Goran Ek",
            "Goran Ek",
        ),  # a stamp
        ("CT buk 2025-01-01 önskas. Dr Eva Ek tackar.\nRemitterande läkare: dr Per Rask", "Eva Ek"),
    ],
)
def test_a_titled_person_is_the_doctor_by_what_stands_around(text, doctor):
    assert set(said(text, "doctor")) == {doctor}


@pytest.mark.parametrize(
    "text",
    [
        "Remitterande läkare: dr Per Rask",
        "Patienten träffar vid återbesöket: dr Jenny Kronvall",
        "Kopia: Dr Ruth Nääs, för kännedom",
        "Dr Layla Ryd, för kännedom",
        "ssk Eva Ek önskar bilder",
        "Överenskommet med Röntgen Varberg",  # no person at all
    ],
)
def test_a_person_with_another_part_is_no_ordering_doctor(text):
    assert said(text, "doctor") == []


def test_two_titled_persons_without_a_word_on_their_part_are_nobody():
    assert said("Dr Eva Ek. Dr Per Rask.", "doctor") == []


@pytest.mark.parametrize(
    ("text", "clinic"),
    [
        ("enl docent Zlatko Koskela Kir mott HSH", "Kirurgmottagningen, Hallands sjukhus Halmstad"),
        ("enl docent Ryd Närhälsan\nBjörklunda vårdcentral", "Närhälsan Björklunda vårdcentral"),
        ("Ordinerat av dr Eva Ek, Idrottskliniken Kustbo.", "Idrottskliniken Kustbo"),  # in no directory
        ("vi sitter på Lungmottagn, NLN Nyköping", "Lungmottagningen, Nyköpings lasarett"),
    ],
)
def test_the_unit_by_a_doctors_name_orders(text, clinic):
    assert set(said(text, "clinic")) == {clinic}


def test_a_secretary_in_head_and_signature_is_no_firm():
    text = "Karin Mattsson\nVi ber om bilder.\nMvh\nKarin Mattsson\nMedicinsk sekreterare"
    assert not values(text, "clinic")


def test_an_abbreviation_that_hospitals_share_is_a_doubt_and_not_nothing():
    found = read_prose([a_page("CT torax länkas t US, enl dr Ek")], load_knowledge())
    assert [(one.value, one.directory_id) for one in found if one.field is FieldName.DESTINATION] == [
        ("US", None)
    ]


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        (
            "Läkare (namn): Åke Hultén\nPnr: 19121212-1212",
            "Åke Hultén",
        ),  # no title, a first name that is known
        ("PAL\nCajsa Vikander", "Cajsa Vikander"),
        ("DIKTERANDE: Edit Gustafsson", "Edit Gustafsson"),
        ("enl Öl. Alm Avd 3A Ö-viks sjukhus", "Alm"),  # a title with a stop, a unit without a comma
        ("på uppdrag av Spec.läk Börje Stolt på Medicinmott HSV", "Börje Stolt"),
    ],
)
def test_a_label_or_a_title_of_any_writing_names_the_doctor(text, doctor):
    assert set(said(text, "doctor")) == {doctor}


@pytest.mark.parametrize(
    "text",
    [
        "Remitterande läkare: Åke Hultén",  # another part
        "Läkare: Telefon 0340",  # no name
        "Läkare: Nordstans Läkargrupp",  # no first name
        "Handläggare Rigmor Ek\nMedicinmott HSV",
    ],
)
def test_a_label_alone_makes_nobody_a_doctor(text):
    assert said(text, "doctor") == []


def test_the_only_titled_person_is_no_word_where_other_parts_are_spoken_of():
    alone, beside = "Kopia till vårdcentralen. Dr Eva Ek hälsar.", "Kopia till Anna Berg. Dr Eva Ek hälsar."
    sure = [read_prose([a_page(text)], load_knowledge())[0].confidence for text in (alone, beside)]
    assert sure[0] > 0.4 > sure[1]


def test_a_columns_heading_is_no_cue_for_what_stands_below_another_column():
    text = "Mottagande enhet För vidare befordran till\nRtgklin Västerås toraxkliniken SU/S"
    assert not values(text, "forward_to")


def test_who_gets_a_copy_does_not_sign():
    text = "Tacksam för hjälp!\nEva Ek, vårdadministratör\nKopia: Centralarkivet, HSH"
    assert not values(text, "clinic")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (
            "Mottagare: mediaenh SU/S",
            "destination",
            "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska",
        ),
        (
            "Vart ska bilderna\nrtgklin Västerås",
            "destination",
            "Röntgenkliniken, Västmanlands sjukhus Västerås",
        ),
        (
            "3. Beställande klinik ........ Medicinmott HSV",
            "clinic",
            "Medicinmottagningen, Hallands sjukhus Varberg",
        ),
        ("Rekvirent (klinik): Medicinmott HSV", "clinic", "Medicinmottagningen, Hallands sjukhus Varberg"),
    ],
)
def test_a_known_place_right_behind_a_label_at_a_lines_start(text, name, value):
    assert set(values(text, name)) == {value}


@pytest.mark.parametrize(
    "text", ["Mottagare av svar: rtg HSV", "Klinik: Medicinmott HSV", "Mottagare: patienten"]
)
def test_other_labels_give_no_destination(text):
    assert not values(text, "destination")


def test_a_first_name_at_a_lines_end_is_no_doctor():
    assert said("Doktor\ndr Ann-Charlotte\nKungsbacka sjukhus", "doctor") == []


def test_a_unit_and_its_hospital_below_a_doctors_name_order():
    text = "Please send the images.\nYours sincerely,\nDr Fiona Hill\nSpinal Unit\nKingsmead Spire Clinic"
    assert set(values(text, "clinic")) == {"Spinal Unit, Kingsmead Spire Clinic"}


def test_a_heading_above_an_address_is_no_label_before_it():
    text = "Bilder önskas\nTill: Röntgenavdelningen, Hallands sjukhus Varberg\nBilder till: rtgklin Västerås"
    assert set(values(text, "destination")) == {"Röntgenkliniken, Västmanlands sjukhus Västerås"}


def test_where_only_the_report_goes_the_images_do_not():
    assert not values("Hej! Svar till: Helsingborgs lasarett", "destination")
    assert not values("Mottagare av bilder:\nSvar till: Helsingborgs lasarett", "destination")  # left blank
    assert values("Bilder och svar till: Helsingborgs lasarett", "destination") == ["Helsingborgs lasarett"]
