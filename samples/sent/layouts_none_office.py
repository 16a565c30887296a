"""Papers that order no images: the business of offices, machines and suppliers."""

from samples.draw.registry import Paper, layout
from samples.sent.folk import make_name
from samples.sent.kit import at, begin, footer, grid, logo, pair, pairs
from samples.sent.speaking import iso, our_address


@layout("sent", "none", reason="invoice")
def sent_faktura(paper: Paper) -> None:
    """An invoice."""
    pen, story, rng = begin(paper, size=10, left=50, order=False)
    logo(pen, 50, 36, rng.randrange(4))
    at(pen, 545, 56, "FAKTURA", 18, bold=True, align="right")
    at(pen, 545, 74, f"Nr {rng.randint(20000, 99999)}   Datum {iso(story.written_on)}", 9, align="right")
    pen.y = 100
    rows = [
        ("Konvolut med fönster, 500 st", "2", "418,00"),
        ("Toner, svart", "1", "1 290,00"),
        ("Frakt", "1", "95,00"),
    ]
    grid(pen, [50, 330, 400, 545], rows, head=("Artikel", "Antal", "Belopp SEK"), shade=0.9)
    pen.write("Att betala 2 221,00   Förfallodag 30 dagar netto   Bankgiro 5050-1055", bold=True)
    footer(pen, ["Kontorsmaterial Syd AB", "Org.nr 556677-8899", "Godkänd för F-skatt"])


@layout("sent", "none", reason="fax receipt")
def sent_sandkvitto(paper: Paper) -> None:
    """The report that a fax machine prints when it has sent."""
    pen, story, rng = begin(paper, size=10, left=80, order=False)
    at(pen, 80, 90, "*** ÖVERFÖRINGSRAPPORT ***", 13, bold=True)
    pen.y = 130
    fields = [
        ("JOBBNR", str(rng.randint(100, 9999))),
        ("DATUM/TID", f"{iso(story.written_on)} {rng.randint(7, 17):02}:{rng.randint(10, 59)}"),
        ("TILL NR", story.reply_fax),
        ("SIDOR", "002"),
        ("VARAKTIGHET", "00:01:12"),
        ("RESULTAT", rng.choice(["OK", "OK ECM"])),
    ]
    pairs(pen, 230, fields, gap=1.3)


@layout("sent", "none", reason="advertising")
def sent_reklamblad(paper: Paper) -> None:
    """A supplier's advertisement."""
    pen, _, rng = begin(paper, size=12, left=60, order=False)
    logo(pen, 60, 50, rng.randrange(4))
    at(pen, 298, 130, "Uppgradera er ultraljudspark!", 24, bold=True, align="center")
    pen.y = 180
    pen.paragraph("Just nu lånar ni en demomaskin i fyra veckor utan kostnad. Bättre bilder, lägre stråldos.")
    pen.down(1)
    for text in ("Service inom 24 timmar", "Utbildning på plats", "Inbyte av äldre utrustning"):
        pen.write(f"• {text}", 90)
        pen.down(1.3)
    pen.down(1)
    pen.write("Ring 08-555 01 23 eller besök oss på Röntgenveckan.", bold=True)
    footer(pen, ["Nordisk Bildteknik AB", "www.nordiskbildteknik.example", "Avregistrera er på baksidan"])


@layout("sent", "none", reason="invitation")
def sent_inbjudan_kurs(paper: Paper) -> None:
    """An invitation to a course."""
    pen, story, _ = begin(paper, size=11.5, left=66, order=False)
    pen.y = 80
    pen.heading("Inbjudan: Strålskydd för alla", 18)
    pen.paragraph("Välkommen till en halvdag om strålskydd för personal på röntgen och operation.")
    pen.down(0.8)
    fields = [
        ("Plats", "Aulan, Hallands sjukhus Varberg"),
        ("Föreläsare", f"{story.referrer}, sjukhusfysiker"),
        ("Anmälan", f"till {story.secretary} senast en vecka före"),
        ("Kostnad", "Ingen, vi bjuder på lunch"),
    ]
    pairs(pen, 170, fields, gap=1.4)


@layout("sent", "none", reason="cover sheet")
def sent_forsattsblad_ensamt(paper: Paper) -> None:
    """A fax cover of which nothing followed."""
    pen, story, rng = begin(paper, size=12, left=70, order=False)
    at(pen, 70, 110, "Telefax", 34, bold=True)
    pen.y = 170
    fields = [
        ("Till", ", ".join(our_address(rng))),
        ("Från", story.clinic.written),
        ("Avsändare", story.secretary),
        ("Datum", iso(story.written_on)),
        ("Antal sidor", "1"),
    ]
    pairs(pen, 190, fields, gap=1.8)
    pen.rule(70, 530)
    pen.down(2)
    pen.write("Meddelande:")


@layout("sent", "none", reason="blank")
def sent_tom_baksida(paper: Paper) -> None:
    """A sheet that was put in the wrong way round."""
    pen, _, rng = begin(paper, order=False)
    pen.shade(0, 0, 595, rng.uniform(1, 4), 0.4)


@layout("sent", "none", reason="list")
def sent_rondlista(paper: Paper) -> None:
    """The list of a radiology round: who is to be discussed, nothing that is to be sent."""
    pen, story, rng = begin(paper, size=9.5, left=45, order=False)
    at(pen, 45, 56, f"Röntgenrond {story.clinic.unit or 'medicin'} - dagens lista", 13, bold=True)
    pen.y = 70
    rows = [
        (f"{8 + at_ // 4}.{at_ % 4 * 15:02}", make_name(rng, at_ % 2 == 0), text, make_name(rng, True))
        for at_, text in enumerate(("CT buk", "Lungröntgen", "MR rygg", "CT hjärna", "UL lever"))
    ]
    grid(pen, [45, 90, 250, 390, 548], rows, head=("Tid", "Patient", "Demonstreras", "Anmäld av"), shade=0.9)
    pen.write("Rondansvarig radiolog ringer vid förhinder.", size=9)


@layout("sent", "none", reason="price_list")
def sent_prislista(paper: Paper) -> None:
    """A price list of a private imaging house."""
    pen, _, _ = begin(paper, size=10.5, left=60, order=False)
    at(pen, 60, 60, "Prislista egenbetalare", 16, bold=True)
    pen.y = 80
    rows = [
        ("MR en kroppsdel", "3 900 kr"),
        ("CT thorax", "3 200 kr"),
        ("Ultraljud buk", "1 900 kr"),
        ("Kopia av bilder på USB", "250 kr"),
    ]
    grid(pen, [60, 380, 520], rows, head=("Undersökning", "Pris"))
    footer(pen, ["Priserna gäller tills vidare", "Ring 031-555 00 10"])


@layout("sent", "none", reason="misdirected")
def sent_matsedel(paper: Paper) -> None:
    """The kitchen's menu, sent to all."""
    pen, _, _ = begin(paper, size=12, left=80, order=False)
    pen.y = 80
    pen.heading("Veckans lunch", 20)
    for day, dish in (
        ("Måndag", "Stekt strömming med potatismos"),
        ("Tisdag", "Köttbullar, lingon, gräddsås"),
        ("Onsdag", "Pannbiff med lök"),
        ("Torsdag", "Ärtsoppa och pannkakor"),
        ("Fredag", "Lax i ugn, dillsås"),
    ):
        pair(pen, day, dish, 190, gap=1.6)


@layout("sent", "none", reason="notice")
def sent_servicebesok(paper: Paper) -> None:
    """A technician's notice that a machine will stand still."""
    pen, story, rng = begin(paper, size=11, left=64, order=False)
    pen.y = 76
    pen.heading("Serviceavisering", 16)
    fields = [
        ("Utrustning", rng.choice(["CT-lab 2", "MR 1,5T", "Genomlysning 4"])),
        ("Planerat stopp", "kl. 07-12"),
        ("Tekniker", story.referrer),
        ("Ordernummer", f"SO-{rng.randint(10000, 99999)}"),
    ]
    pairs(pen, 190, fields, gap=1.4)
    pen.paragraph("Akuta undersökningar hänvisas till lab 1. Kontakta driftledningen vid frågor.")
