import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.classify import OTHER_SCORE, Kind, Verdict
from intake.extract.classify import classify as classify_pages
from intake.extract.kinds import ORDER, TOLD, load_kinds
from intake.extract.knowledge import load_knowledge
from intake.flags import raise_flag
from intake.read.mailtext import page_of_text
from models.page import Page, Source
from tests.pages import a_page

PAT = "Nils Ek 19450101-1234"
SEEN = "CT buk 2026-10-03"


def classify(pages: list[Page]) -> Kind:
    return classify_pages(pages, load_knowledge(), date(2026, 11, 21))


ORDERS = [
    "CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S fvb. toraxkliniken SU/S enl. dr Andersson",
    "Beställning av röntgenbilder\nKlinik: Medicinmott HSV\nPatient: Eva Ek 19121212-1212",
    "Hej! Vi behöver få bilderna från CT buk 2024-03-02 länkade till oss.",
    f"Kan ni skicka bilder på patientens höft till ortopeden i Borås? {PAT}",
    f"Bilderna önskas överförda till Akademiska sjukhuset. {PAT}",
    f"Please send the MRI images to our department. {PAT}",
    f"Bildeoverføring: røntgenbilder sendes til Rikshospitalet. {PAT}",
    f"Bitte Bilder senden an Uniklinik Kiel. {PAT}",
    # in other words than a form's
    f"{PAT} kommer till oss på fredag. {SEEN} är gjord hos er. Kan ni lägga ut den på IEP till SU?",
    f"Önskas: {SEEN}, {PAT}. Till: Lungmottagningen SU/S. Best: dr Ek",
    f"Vill ha hem: {SEEN} på {PAT} till Ortopeden Lund. Dr Berg",
    f"{PAT}. Bef. us {SEEN} + utl länk SU/Ö enl öl Berg kir avd 5",
    f"BEGÄRAN\nUndertecknad begär utfående av röntgenologiskt material rörande {PAT}, nämligen {SEEN}.",
    f"Mr {PAT} had a CT on 2026-10-03. We would be grateful to receive a copy on CD for our tumour board.",
    f"Sehr geehrte Kollegen, bitte übersenden Sie uns die CT-Bilder von {PAT} vom 03.10.2026.",
    f"Glömde skriva mottagare förut: bilderna ska till Lund, gäller {PAT}, {SEEN}",
    f"Jag är patient och vill ha mina röntgenbilder från 2026-10-03 på CD hem. {PAT}",
    # what else is spoken of in an order does not make it something else
    f"Remiss för utlämning av bilder\n{PAT}\n{SEEN}\nMottagare: SU/S\nRemittent: dr Ek, Kir mott",
    f"Vi har fått er faktura men inga bilder! Skicka {SEEN} på {PAT} till kirurgen NÄL. Dr Berg",
    f"Tack för remiss. Innan vi kan bedöma {PAT} behöver vi bilderna från 2026-10-03 länkade hit. Dr Berg",
    "Vi ber om å få tilsendt bilder av Ola Nordmann, født 12.03.1961",
    "RÖNTGENBILDER BESTÄLLES\nGÄLLER PAT EVA EK 19121212-1212",
    "Jag skriver för att rekvirera bilder och utlåtande gällande CT torax 2024-03-02",
    # a short line that asks for the report is no heading of one
    f"Strålbehandlingen NUS\n{PAT}\nVi önskar få länkat:\nCT hals 27/1 25\nUtlåtanden bifogas tack.",
    "CT torax 2024-03-02\nBILDER: Ortopeden Borås\nUTLÅTANDE: ja tack, samma mottagare",
    # a reminder asks again
    f"Hej! Vi har ännu inte fått bilderna från {SEEN} på {PAT} som vi beställde förra veckan.",
    f"PÅMINNELSE\nVi faxade nedanstående begäran till er 2026-11-01 men har ännu inte fått något.\n"
    f"Patient {PAT}\nBilder {SEEN}\nTill Röntgen Lund\nKlinik Kirurgmott\nLäkare Per Holm\n"
    "Var vänliga återkom om något är oklart.",
    f"Undersökningslista\n{PAT}\nX {SEEN} Definitiv\nEndast de som är märkta X beställs.\n"
    "Bilderna till Röntgen Lund\nBeställande klinik Kirurgmott\nLäkare Per Holm",
    f"Påminnelse om vår beställning av {SEEN}, {PAT}. Väntar fortfarande på bilderna.",
    # records and images
    f"Begäran om journalkopior\n{PAT}\nKopior av journal samt röntgenbilder från {SEEN} skickas till: Borås",
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
    (f"KONSULTATIONSSVAR\n{PAT}\nTack för remiss. Vi har granskat {SEEN} på rond.", "konsultation"),
    (f"EPIKRIS\n{PAT}\nVårdförlopp: Inkom med buksmärta. {SEEN} visade inget akut.", "journalhandling"),
    (f"Begäran om journalkopior\nAvser {PAT}. Inga röntgenbilder behövs.", "journalhandlingar"),
    (f"Svar från röntgen\n{PAT}\n{SEEN}\nLevern är homogen. Gallblåsan innehåller konkrement.", "utlåtande"),
    # medicines, aids and samples go to somebody too
    (
        f"Begäran om receptförnyelse\nPatient {PAT}\nLäkemedel Levaxin 100 mg, 1x1\nSkickas till Apotek",
        "recept",
    ),
    (f"Vi behöver förnyat dosrecept på {PAT}. Skickas till Apoteket Svanen. Mvh ssk Lena", "recept"),
    (
        f"Hjälpmedel\n{PAT}\nRullator, duschstol\nBeställare: arbetsterapeut Bo\nLevereras till: hemadressen",
        "",
    ),
    (f"Blod till avdelning 6 önskas. {PAT}. Skickas till operation. Beställare: dr Hult", ""),
    # somebody shall look, hurry, or has sent
    (f"Kan ni vara snälla och eftergranska {SEEN} på {PAT}? Dr Anna Wik", ""),
    (f"Kan ni tidigarelägga MR-tiden för {PAT}? Dr Palm, ortopedkliniken", ""),
    (f"Länkade bilder till er\nHej! Vi har idag länkat {SEEN} på {PAT} till er via IEP inför bedömning.", ""),
    (f"Avbeställning\nBildbeställningen på {PAT}, {SEEN} till Aleris, behövs inte längre.", "avbeställning"),
    (f"Träffat {PAT} för uppföljning. {SEEN} var normal. Mår väl, ny kontroll om ett år.", ""),
    (f"Beställning av sjuktransport\n{PAT}\nTill: Röntgen", "annat"),
    (f"Ordination\n{PAT}\nT Waran enligt schema. INR 2,4 den 3/11.", "journalhandling"),
    (f"RETUR AV CD\nVi returnerar härmed er skiva avseende {PAT}. Tack för lånet!", "annat"),
    (f"Kirurgen Ystad\n{PAT}\nVi önskar CT urinvägar. Frågeställning: sten?", "remiss"),
    (f"Bilderna på {PAT} har kommit fram och är inlästa i vårt PACS. Tack för snabb hjälp!", "bekräftelse"),
    (f"Remissen returneras\n{PAT} (CT buk). Ny remiss kan skrivas.", "konsultation"),
    # what is written to everybody names nobody, whatever it says of images
    ("Minnesanteckningar APT\nNärvarande: Eva Ek\n2. Beställning av bilder tas emot per fax.", "mötes"),
    ("Rutin: Beställning av bilder\nKlinik, läkare och mottagare ska anges. Bilder länkas via IEP.", "rutin"),
    ("Driftstopp IEP\nBilder kan inte länkas mellan kl 22 och 05.", "driftinformation"),
    ("Automatiskt svar: Bildbeställning\nJag är ledig. Vid frågor om bilder, ring växeln.", "frånvaro"),
    ("Under året ökade antalet länkade bilder till andra sjukhus med 8 procent.", ""),
    ("TX RAPPORT / JOURNAL\nDATUM TID FAXNR SIDOR RESULTAT\n04/11 08:10 0903558703 1 OK", "kvittens"),
    ("KONSULTATI0NSSVAR\nIngen operationsindikation. Patienten är informerad.", "konsultation"),
]


@pytest.mark.parametrize("text", ORDERS)
def test_an_order_is_seen(text):
    assert classify([a_page(text)]).verdict is Verdict.ORDER


@pytest.mark.parametrize(("text", "reason"), OTHERS)
def test_what_is_no_order_is_named(text, reason):
    kind = classify([a_page(text)])
    assert kind.verdict is Verdict.OTHER and reason in kind.reason


def test_what_has_come_already_is_no_heading_of_another_kind():
    form = f"{PAT}\nMammografi 2025-03-02\nTill: Mammografin, lasarettet i Ystad\nPAD har vi redan"
    assert classify([a_page(form)]).verdict is not Verdict.OTHER


def test_who_wishes_for_what_was_made_and_linked_asks_for_no_new_examination():
    form = f"{PAT}\nVi önskar CT urinvägar\ngjord på sjukhuset i Ystad\nlänkad till Röntgen, Lund"
    assert classify([a_page(form)]).verdict is not Verdict.OTHER


def test_a_note_without_a_word_for_images_is_looked_at_where_it_could_be_about_them():
    text = f"Skicka allt på {PAT} till Mediaenheten Sahlgrenska. Dr Ek, medicinmott HSV"
    assert classify([a_page(text)]).verdict is not Verdict.OTHER


def test_a_paper_without_a_word_that_has_to_do_with_images_is_none():
    text = f"{PAT}\nSkickas till: Boendet Solgläntan\nBeställare: dr Ek, medicinmott\nTack på förhand"
    assert classify([a_page(text)]).verdict is Verdict.OTHER


def test_an_order_behind_a_cover_sheet_is_seen():
    pages = [a_page("FAX\nAntal sidor 2\nKonfidentiellt"), a_page(ORDERS[1], number=2)]
    assert classify(pages).verdict is Verdict.ORDER


def test_a_report_that_is_sent_along_does_not_hide_the_order():
    assert classify([a_page(ORDERS[1]), a_page(OTHERS[1][0], number=2)]).verdict is Verdict.ORDER
    assert classify([a_page(OTHERS[1][0]), a_page(ORDERS[1], number=2)]).verdict is Verdict.ORDER


ANNOUNCED = "Beställning av bilder\nHej!\n\nSe bifogad beställning.\n\nMvh Eva Ek"


# A mail that names nobody says no more than its attachment; where that is about a patient, a doubt is left.
@pytest.mark.parametrize(
    ("attached", "verdict"),
    [
        (ORDERS[1], Verdict.ORDER),
        ("FAKTURA 579391\nAtt betala 1285,00 kr\nBankgiro 5050-1055", Verdict.OTHER),
        (f"KONSULTATIONSSVAR\n{PAT}\nTack för remiss. Remissen avslutas.", Verdict.DOUBT),
        ("", Verdict.DOUBT),
    ],
)
def test_what_a_mail_announces_is_what_is_attached(attached, verdict):
    assert classify([page_of_text(ANNOUNCED, 0), a_page(attached, number=1)]).verdict is verdict


QUOTED = f"\n\nFrån: Bildservice\nSkickat: den 3 nov\nÄmne: Bilder\n\n> Skicka {SEEN} på {PAT} till SU/S."


def test_thanks_above_an_old_order_are_no_order():
    mail = page_of_text("Re: Bilder\nTack, nu har vi fått allt!" + QUOTED, 0)
    assert classify([mail]).verdict is Verdict.OTHER


@pytest.mark.parametrize(
    "above", ["Bilderna är skickade nu.", "Vilken undersökning gäller det?", "Vart vill ni ha bilderna?"]
)
def test_an_answer_to_an_order_is_none(above):
    mail = page_of_text(f"Sv: Bilder\nHej! {above}" + QUOTED, 0)
    assert classify([mail]).verdict is Verdict.OTHER


@pytest.mark.parametrize("subject", ["Sv: Bilder", "Bilder", "Beställning av bilder"])
@pytest.mark.parametrize("above", ["Se nedan.", "Åtgärdat.", "Är detta gjort?", "Inte vår patient."])
def test_an_answer_that_asks_for_nothing_leaves_a_doubt_of_what_it_answers(subject, above):
    kind = classify([page_of_text(f"{subject}\nHej! {above}" + QUOTED, 0)])
    assert kind.verdict is Verdict.DOUBT and kind.is_answer


def test_a_wish_above_an_older_order_takes_it_up_again():
    mail = page_of_text("Sv: Bilder\nHej! Vi behöver bilderna, har de inte skickats?" + QUOTED, 0)
    assert classify([mail]).verdict is Verdict.ORDER


def test_an_order_that_somebody_passes_on_is_seen():
    mail = page_of_text("VB: Bilder\nHej, hör nog hemma hos er." + QUOTED, 0)
    assert classify([mail]).verdict is Verdict.ORDER


def test_a_patient_and_a_dated_examination_alone_are_a_doubt():
    assert classify([a_page(f"{PAT}\n{SEEN}\nUS Linköping")]).verdict is Verdict.DOUBT


def test_who_asks_for_images_of_nobody_is_asked_back():
    assert classify([a_page("Kan ni skicka bilderna till ortopeden i Borås?")]).verdict is Verdict.DOUBT


WORDS_OF_OTHERS = st.sampled_from(sorted({word for text, _ in OTHERS for word in text.split()}))


@given(st.one_of(st.text(max_size=200), st.lists(WORDS_OF_OTHERS, max_size=12).map(" ".join)))
def test_an_order_stays_one_whatever_stands_below_it(text):
    below = re.sub(r"\s", " ", text)
    assert classify([a_page(f"{ORDERS[0]}\n{PAT}\n{below}")]).verdict is not Verdict.OTHER


def test_every_kind_has_a_name_and_what_it_is_known_by():
    for kind, found in load_kinds().items():
        assert kind == TOLD or (found.name and found.titles and found.cues)
        assert kind in (ORDER, TOLD) or not any(cue.asks for cue in found.cues)


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
    assert kind.verdict is Verdict.DOUBT and max(kind.scores.values()) < OTHER_SCORE


def test_a_form_for_records_that_lists_images_is_looked_at():
    form = (
        f"Begäran om journalhandlingar\n{PAT}\nFöljande:\n[ ] Journalkopior\nx Röntgenbilder\n"
        "Vart ska de: SUS Lund\nBeställande klinik: Neurokirurgen"
    )
    assert classify([a_page(form)]).verdict is not Verdict.OTHER


def test_a_form_that_calls_itself_a_routine_is_looked_at_where_a_patient_is_named():
    form = (
        "Rutin för bildöverföring – beställningsblankett\n1. Vem gäller det?\nEva Ek, 19580412-1712\n"
        "2. Vilka bilder?\nMR bröstrygg 2026-05-23\n4. Vart ska de?\nRöntgen Södertälje\n"
        "Version 3.1 Fastställd av verksamhetschef Giltig till 2027-06-30"
    )
    assert classify([a_page(form)]).verdict is not Verdict.OTHER
    blank = form.replace("Eva Ek, 19580412-1712", "").replace("MR bröstrygg 2026-05-23", "")
    assert classify([a_page(blank)]).verdict is Verdict.OTHER


def test_a_correction_that_says_where_an_examination_goes_is_looked_at():
    text = f"Rättelse till tidigare mejl: rätt är {PAT}, inte 570704-1234. {SEEN} till röntgen Borås."
    assert classify([page_of_text(text, 0)]).verdict is not Verdict.OTHER


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("beställning\n\nSe bif.\n\nMvh", Verdict.DOUBT),
        ("Bildbeställning\n\nHej, bifogar beställning av röntgenbilder.\n/Eva, sekr", Verdict.DOUBT),
        ("Faktura\n\nBifogat finner ni faktura för oktober.", Verdict.OTHER),
        ("Kurs\n\nSe bifogad inbjudan till vår utbildningsdag. Anmälan senast 1 mars.", Verdict.OTHER),
    ],
)
def test_an_order_that_is_announced_and_did_not_come_is_for_a_clerk(text, verdict):
    assert classify([page_of_text(text, 0)]).verdict is verdict
