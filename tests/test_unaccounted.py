import pytest

from intake.extract.caveats.unaccounted import is_label
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.page import Source
from tests.pages import a_page
from tests.whole_order import TODAY, flags_of

LETTER = """Hej!

Vi önskar MR knä höger 2025-03-14 på 20051123-3389 till Röntgenkliniken, Södra Älvsborgs sjukhus Borås.
Ansvarig läkare: dr Anna Berg, Ortopedkliniken, Skaraborgs sjukhus Skövde
{below}
"""


def doubts_of(below):
    page = a_page(LETTER.format(below=below), source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


@pytest.mark.parametrize(
    "below",
    [
        "Hon ska opereras i Mölndal, så det vore bra att Mölndal fick dem.",
        "Patienten har kommit till oss och ska följas i Uppsala.",
        "Kom ihåg Lidköping den här gången, de fick inga bilder sist.",
        "Går det att samma bilder kommer till patientens gynekolog på Läkargruppen i Ängelholm?",
        "Det vore bra att bilderna från i våras kom till\nMölndal.",
        "Patienten opereras på Art Clinic som vill titta på bilderna.",
        "Läkaren på akutmottagningen frågar efter bilderna.",
        "Märk dem till Handkirurgen i huset.",
        "Där vidarebefordras de till Plastikkirurgen, Vrinnevisjukhuset.",
        "Övrigt: gäller Oskarshamn",
    ],
)
def test_a_sentence_with_a_hospital_that_nobody_accounts_for_is_a_doubt(below):
    assert "uncertain.destination" in doubts_of(below)


@pytest.mark.parametrize(
    "below",
    [
        "Patienten opererades 2019 på Sahlgrenska och har mått bra efter det.",
        "Patienten kom till oss på remiss från Medicinkliniken i Lidköping.",
        "Hon ska till oss i Skövde för bedömning.",
        "Läkaren i Borås tar emot bilderna.",
        "Patienten sökte akutmottagningen i våras.",
        "Skicka dem helst på USB-minne eller via IEP.",
        "Remissen är ställd till Anna Berg på ortopedkliniken.",
        "Tack för hjälpen med bilderna.\nKarin Uddevalla",
        "PS. Ryggkirurgen i Lund (dr Öhman) har fått sina bilder av er tidigare, så dit behövs inget.",
        "AKUT överflyttning till oss Lund NU",  # a hurry, and no NU-sjukvården
    ],
)
def test_what_is_told_of_a_hospital_and_the_orders_own_are_no_doubt(below):
    assert doubts_of(below) == set()


@pytest.mark.parametrize(
    "row",
    [
        "+ Länssjukhuset Ryhov",
        "2: Röntgenkliniken, Länssjukhuset Ryhov",
        "Åter till: Länssjukhuset Ryhov",
        "Transport till Sunderbyn planerad",
        "Fvb: Ortopedmottagningen / Neurokirurgen",
        "Fvb Ortopedmottagningen, kopia Reumatologen",
    ],
)
def test_a_row_with_another_house_is_a_doubt(row):
    assert "uncertain.destination" in doubts_of(row)


def test_whoever_is_greeted_is_written_to():
    assert doubts_of("Hej röntgen på Hallands sjukhus Varberg!") == set()


@pytest.mark.parametrize(
    ("below", "is_doubt"),
    [
        ("Sedan vill dr Åke Sand titta på dem.", True),
        ("Patienten har sökt dr Åke Sand i våras.", False),
        ("Det är dr Berg som vill titta på dem.", False),
        ("Beställare är vår ortopedkonsult Carl Holm.", True),
        ("Remissen skrevs av Carl Hell.", False),
        ("Dikterat av Anna Berg, öl Skrivet av: ahn", False),
        ("Med vänlig hälsning\nAnna Berg, överläkare\nEva Holm, ST-läkare", True),
        ("Med vänlig hälsning\nAnna Berg, överläkare\nEva Holm, läkarsekreterare", False),
    ],
)
def test_a_sentence_with_a_doctor_who_has_no_part_is_a_doubt(below, is_doubt):
    assert ("uncertain.doctor" in doubts_of(below)) is is_doubt


def test_a_form_s_rows_are_no_sentences():
    assert flags_of("Postadress: Lasarettsgatan, Uddevalla") == set()


def test_an_examination_is_no_firm():
    letter = LETTER.replace("MR knä höger 2025-03-14", "svar på Magnetkamera knä höger 2025-03-14")
    page = a_page(letter.format(below=""), source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    assert "uncertain.destination" not in {flag.code for flag in order.flags}


@pytest.mark.parametrize(
    "below",
    [
        "Hon bodde tidigare i Karlstad men är nu hos oss.",
        "Patienten är åter hemma i Skellefteå och mår bra.",
        "Hälsar Bo Strid, ssk avd 12",
    ],
)
def test_where_somebody_lives_and_the_ward_of_who_writes_are_no_other_house(below):
    assert "uncertain.destination" not in doubts_of(below)


def test_the_town_of_an_address_and_a_name_like_a_hospitals_are_no_other_house():
    text = LETTER.format(below="").replace("på 20051123-3389", "på Curt Rosenlind, 20051123-3389")
    text = text.replace(
        "Röntgenkliniken, Södra Älvsborgs sjukhus Borås.",
        "Art Clinic Jönköping, Hubbestadsgatan 8, Västra Frölunda.",
    )
    page = a_page(text, source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    assert "uncertain.destination" not in {flag.code for flag in order.flags}


@pytest.mark.parametrize(
    "below",
    [
        "Vår klinik har även mottagningar i Jönköping och Stockholm.",
        "Patienten har studerat i Uppsala men går nu hos oss.",
        "Diskuterad med kollega på urologen i Uppsala, som gärna tar över utredningen.",
        "Mottagningen Jönköping – Uppsala · org.nr 556789-1234",
        "Slätröntgen torax 2025-03-14 Dr C. Blom, Barnakuten Halmstad",
        "Inför besöket på Ortopedmottagningen, Södra Älvsborgs sjukhus Borås.",
    ],
)
def test_what_speaks_of_no_images_and_the_receiver_s_own_units_are_no_other_house(below):
    assert "uncertain.destination" not in doubts_of(below)


def test_whom_a_letter_is_addressed_to_is_no_receiver():
    text = "Röntgenkliniken, Norra Älvsborgs länssjukhus\n\n" + LETTER.format(below="")
    page = a_page(text, source=Source.MAIL, number=0)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    assert "uncertain.destination" not in {flag.code for flag in order.flags}


def test_the_label_of_what_was_examined_is_no_hospital():
    assert is_label("US RTG VÄ UNDERBEN (2026-06-10)", 0)
    assert not is_label("US RTG", 0)  # of Linköping
