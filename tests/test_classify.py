import pytest

from intake.extract.classify import OTHER_SCORE, Verdict, classify
from intake.flags import raise_flag
from models.page import Source
from tests.pages import a_page

ORDERS = [
    "CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S fvb. toraxkliniken SU/S enl. dr Andersson",
    "Beställning av röntgenbilder\nKlinik: Medicinmott HSV",
    "Hej! Vi behöver få bilderna från CT buk 2024-03-02 länkade till oss.",
    "Kan ni skicka bilder på patientens höft till ortopeden i Borås?",
    "Bilderna önskas överförda till Akademiska sjukhuset",
    "Please send the MRI images to our department",
    "Bildeoverføring: røntgenbilder sendes til Rikshospitalet",
    "Bitte Bilder senden an Uniklinik Kiel",
    "Vi ber om å få tilsendt bilder av Ola Nordmann, født 12.03.1961",
    "RÖNTGENBILDER BESTÄLLES\nGÄLLER PAT EVA EK 19121212-1212",
    "Jag skriver för att rekvirera bilder och utlåtande gällande CT torax 2024-03-02",
    "CT torax 2024-03-02\nBILDER: Ortopeden Borås\nUTLÅTANDE: ja tack, samma mottagare",
]
OTHERS = [
    ("Remiss\nFrågeställning: pneumoni?\nÖnskad undersökning: CT torax\nKreatinin 80", "remiss"),
    ("Utlåtande\nCT torax: inga fokala förändringar ses. Bedömning: normal", "utlåtande"),
    ("Kallelse\nDin tid är bokad den 3 mars kl 09.00. Välkommen till röntgen", "kallelse"),
    ("Kampanj! 20 % rabatt på toner, exkl. moms 499 kr", "reklam"),
    ("Inbjudan till konferens. O.s.a. senast 3 mars", "inbjudan"),
    ("Sändningsrapport\nResultat OK\nAntal sidor 2", "kvittens"),
    ("Faktura\nFörfallodatum 2024-03-02\nBankgiro 123-4567", "faktura"),
    ("", "tom sida"),
    (
        "SVAR RADIOLOGI\nUtlåtande: Ingen misstanke om malignitet. Bilder är länkade till Ryhov.",
        "utlåtande",
    ),
    (
        "REMISS\nFrågeställning: progress?\nTidigare CT 2022-10-21, bilder finns på Ryhov. Kreatinin 80",
        "remiss",
    ),
    ("FÖLJESEDEL\nHärmed översändes 1 CD med röntgenbilder, som ni tidigare beställt av oss.", "följesedel"),
    ("Kvittens: bilder exporterade\nÖverföringen är klar. Ingen åtgärd krävs.", "kvittens"),
    ("Jag är ny här och undrar hur vi gör när vi vill ha bilder från er. Finns det en blankett?", "fråga"),
    ("Skicka röntgenbilder enkelt! Beställ en kostnadsfri demonstration idag. Halva priset!", "reklam"),
]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_seen(text):
    assert classify([a_page(text)]).verdict is Verdict.ORDER


@pytest.mark.parametrize(("text", "reason"), OTHERS)
def test_what_is_no_order_is_named(text, reason):
    kind = classify([a_page(text)])
    assert kind.verdict is Verdict.OTHER and reason in kind.reason


def test_an_order_behind_a_cover_sheet_is_seen():
    pages = [a_page("FAX\nAntal sidor 2\nKonfidentiellt"), a_page(ORDERS[1], number=2)]
    assert classify(pages).verdict is Verdict.ORDER


@pytest.mark.parametrize("code", ["page.unreadable", "page.handwritten"])
def test_a_page_that_could_not_be_read_is_never_no_order(code):
    assert classify([a_page("", flags=(raise_flag(code),))]).verdict is Verdict.DOUBT
    assert classify([a_page(OTHERS[0][0], flags=(raise_flag(code),))]).verdict is Verdict.DOUBT


def test_a_page_of_rubbish_is_a_doubt():
    page = a_page("lrn~ x1l; .,rn 1ii", source=Source.OCR)
    unsure = page.__class__(
        number=1,
        width=595,
        height=842,
        source=Source.OCR,
        words=tuple(word.__class__(word.text, word.box, 0.3) for word in page.words),
    )
    assert classify([unsure]).verdict is Verdict.DOUBT


def test_an_order_that_asks_something_as_well_is_never_no_order():
    text = "Vi behöver bilder på CT torax 2024-03-02. Vi undrar hur lång tid det tar, finns det en blankett?"
    assert classify([a_page(text)]).verdict is not Verdict.OTHER


def test_little_that_speaks_for_another_kind_never_makes_a_patient_no_order():
    kind = classify([a_page("Eva Ek 19121212-1212\nCT torax\nutlåtande")])
    assert not kind.scores["order"] and max(kind.scores.values()) < OTHER_SCORE
