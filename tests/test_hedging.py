import pytest

from tests.whole_order import flags_of


@pytest.mark.parametrize(
    "below",
    [
        "Bilderna ska endast skickas om patienten samtycker.",
        "Jag kan ha kastat om siffrorna i personnumret.",
        "Patienten ligger dock numera på en annan avdelning.",
        "Om de kan ta emot bilderna går det bra.",
        "Egentligen är det min kollega som har hand om patienten.",
        "Det blir kanske någon annan undersökning i stället.",
        "Tyvärr blev det något galet med raden ovan.",
        "Nej, det var visst den andra handen.",
        "Sista siffran i personnumret kan vara en åtta.",
        "Kirurgen vill också titta på bilderna.",
        "Skicka bilderna på skiva hem till patienten.",
        "OBS! FEL SJUKHUS OVAN",
        "Egentligen Lund",
        "Ny läkare: Per Sund",
    ],
)
def test_a_sentence_that_hedges_is_a_doubt(below):
    assert "uncertain.order" in flags_of(below)


@pytest.mark.parametrize(
    "below",
    [
        "Har du fått det av misstag ber vi dig radera det.",
        "Hör gärna av er om ni har frågor.",
        "Annars Maria på samma nummer.",
        "Ev. faktura märks 4711 hos oss.",
        "Det gäller kopior, ingen ny undersökning.",
        "Ring oss om något är oklart.",
        "Om meddelandet hamnat fel, ring avsändaren omgående.",
        "Dokumentet får inte spridas vidare.",
        "Detta meddelande och eventuella bilagor är avsedda enbart för adressaten.",
        "Våra noteringar (ifylls ej av beställaren)",
        "Säg till om något saknas.",
        "Vi vore tacksamma om ni ville länka bilderna.",
        "Om du inte är rätt mottagare ber vi dig radera meddelandet.",
        "Patienten har flyttat till vårt upptagningsområde.",
        "Patienten flyttas med ambulans inom en timme.",
        "Det går inte att svara på detta meddelande.",
        "Vi har tidigare bett om bilderna och har ännu inte fått några.",
        "Er förra beställning kunde inte utföras.",
        "Skicka dem via IEP om möjligt.",
        "Undersökningen gjordes utan kontrast.",
        "Även utlåtande önskas för patienten.",
        "Vi vore tacksamma om ni kunde skicka bilderna.",
        "Patienten har även gjort MR knä 2020-03-12 men den behöver vi inte.",
        "Vår handläggare är Inga Nej och hon svarar i telefon.",
        "Hon sköts numera av undertecknad och mår bra.",
        "Patienten flyttade hit den första november.",
        "Bilderna kan ligga på ett minne, för vi har ingen IEP.",
        "Vår klinik har även mottagningar på andra orter.",
        "Utlåtandet kan gå samtidigt.",
        "Hon minns inte så väl själv men samtycker.",
        "Skicka dem helst via IEP, annars på USB-minne.",
        "Inget annat behöver skickas.",
        "Vi skulle uppskatta om ni skickade bilderna snart.",
        "Vid fel på faxen: ring IT-servicedesk 771 67 67",
        "Personnumret står ovan om ni behöver slå upp det.",
        "Beställningar utan uppgifterna återsänds.",
        "Kopia av detta brev för kännedom (inga bilder):",
        "Ni behöver inte ringa upp.",
        "En systerson arbetar som läkare i Umeå och frågar om utredning, vilket inte är aktuellt.",
    ],
)
def test_a_sentence_that_says_nothing_against_the_order_is_none(below):
    assert flags_of(below) == set()


def test_a_report_without_images_is_a_doubt_of_what_is_wanted_alone():
    assert flags_of("Vi behöver utlåtandet (inga bilder) på patienten.") <= {"uncertain.wants"}


def test_a_side_that_nobody_has_examined_is_no_hedge_but_where_it_is_asked_for():
    said = "Vänster knä är aldrig röntgat hos oss."
    assert "uncertain.order" not in flags_of(
        said.replace("Vänster knä", "vänster"), examination="MR knä höger 2026-10-12"
    )
    assert "uncertain.order" in flags_of(said, examination="MR knä vänster 2026-10-12")
