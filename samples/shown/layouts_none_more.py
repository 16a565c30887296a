"""Pages and mails that are no orders: trade, administration, answers, machines."""

from samples.draw.registry import Paper
from samples.shown.content import person, word
from samples.shown.drawing import LEFT, RIGHT, foot, grid, heading, letterhead, logo, pairs
from samples.shown.layouts_mail import OURS, quote
from samples.shown.telling import no_order


@no_order("advertising")
def shown_none_offer(paper: Paper) -> None:
    """An advertising leaflet."""
    pen = paper.pen
    logo(pen, LEFT, 50, pen.rng.randrange(4))
    pen.y = 130
    pen.write("Höstkampanj!", LEFT, size=34, bold=True)
    pen.down(3)
    pen.paragraph(
        "Blyförkläden i nio färger, nu med 30 % rabatt. Bildskärmar för granskning, CD-brännare och "
        "USB-minnen "
        "i storpack. Beställ före månadens slut så bjuder vi på frakten.",
        LEFT,
        420,
    )
    pen.down()
    pen.write(f"Ring {paper.story.phone} eller besök vår webbplats.", LEFT, bold=True)


@no_order("invoice")
def shown_none_bill(paper: Paper) -> None:
    """An invoice."""
    pen, story, rng = paper.pen, paper.story, paper.pen.rng
    letterhead(paper)
    heading(paper, "FAKTURA", 20)
    sums = [rng.randint(200, 4000) for _ in range(2)]
    pairs(
        pen,
        [
            ("Fakturanummer", str(rng.randint(10000, 99999))),
            ("Fakturadatum", story.date_text(story.written_on)),
            ("Er referens", story.secretary),
            ("Förfaller", "30 dagar netto"),
        ],
        values=190,
    )
    body = [
        ["Förbrukningsmaterial", f"{sums[0]},00"],
        ["Service av printer", f"{sums[1]},00"],
        ["Summa", f"{sum(sums)},00"],
    ]
    grid(pen, (LEFT, RIGHT - 130, RIGHT), ("Avser", "Belopp kr"), body)
    pen.foot("Bankgiro 5555-1234   Org.nr 556000-0000", 8)


@no_order("receipt")
def shown_none_transmission(paper: Paper) -> None:
    """A fax machine's report of a transmission."""
    pen, story, rng = paper.pen, paper.story, paper.pen.rng
    heading(paper, "SÄNDNINGSRAPPORT", 16, center=True)
    pairs(
        pen,
        [
            ("DATUM/TID", f"{story.written_on:%Y-%m-%d} {rng.randint(7, 16):02}:{rng.randint(10, 59)}"),
            ("MOTTAGARE", story.reply_fax),
            ("SIDOR", str(rng.randint(1, 4))),
            ("LÄNGD", f"00:0{rng.randint(1, 3)}:{rng.randint(10, 59)}"),
            ("RESULTAT", rng.choice(["OK", "OK", "UPPTAGET"])),
        ],
        values=220,
    )


@no_order("invitation")
def shown_none_lecture(paper: Paper) -> None:
    """An invitation to a lecture."""
    pen, story = paper.pen, paper.story
    pen.y = 110
    pen.write("Inbjudan till utbildningskväll", LEFT, size=18, bold=True)
    pen.down(2.5)
    pen.paragraph(
        f"Välkommen att höra dr {story.referrer} berätta om artros och bilddiagnostik. Vi bjuder på smörgås. "
        f"Tid: {story.visit} klockan 17.30. Anmälan till {story.secretary}, telefon {story.phone}.",
        LEFT,
        430,
    )


@no_order("price_list")
def shown_none_prices(paper: Paper) -> None:
    """A price list."""
    pen, rng = paper.pen, paper.pen.rng
    letterhead(paper)
    heading(paper, "Prislista bilddiagnostik för egenbetalande", 14)
    body = [
        [name, f"{rng.randint(9, 80) * 100} kr"]
        for name in ("MR knä", "CT torax", "Ultraljud buk", "Slätröntgen hand")
    ]
    grid(pen, (LEFT, RIGHT - 160, RIGHT), ("Undersökning", "Pris"), body)
    pen.write("Priserna gäller tills vidare.", LEFT)


@no_order("other")
def shown_none_rota(paper: Paper) -> None:
    """A duty rota."""
    pen, rng = paper.pen, paper.pen.rng
    heading(paper, "Jourlista vecka 48", 16)
    body = [
        [day, person(rng, rng.random() < 0.5), person(rng, rng.random() < 0.5)]
        for day in ("Mån", "Tis", "Ons", "Tors", "Fre")
    ]
    grid(pen, (LEFT, LEFT + 90, LEFT + 290, RIGHT), ("Dag", "Primärjour", "Bakjour"), body)
    pen.write("Byten meddelas schemaläggaren.", LEFT)


@no_order("other")
def shown_none_stop(paper: Paper) -> None:
    """A notice that a system will be down."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Driftinformation", 16)
    pen.paragraph(
        f"Planerat underhåll av bildarkivet {story.visit} klockan 21.00-23.00. Under tiden kan bilder "
        f"varken hämtas "
        "eller länkas. Akuta ärenden hanteras per telefon. Tack för visad hänsyn.",
        LEFT,
        RIGHT - LEFT,
    )
    foot(paper)


@no_order("other")
def shown_none_error_report(paper: Paper) -> None:
    """A reply of another department that it does not have the images we asked for."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("Svar på er förfrågan", LEFT, size=14, bold=True)
    pen.down(2)
    pen.paragraph(
        f"Ni har bett oss om bilder på {story.patient}, {story.identity.written}. Vi har tyvärr ingen "
        f"undersökning "
        "på patienten. Vänd er till det sjukhus där undersökningen gjordes.",
        LEFT,
        RIGHT - LEFT,
    )
    pen.down(1.2)
    pen.write(f"{story.secretary}, röntgenexpeditionen", LEFT)


def write_mail(paper: Paper, subject: str, body: str, sender: str = "") -> None:
    paper.mail.subject, paper.mail.body = subject, body
    paper.mail.sender = sender or paper.story.secretary


@no_order("receipt")
def shown_none_thanks_mail(paper: Paper) -> None:
    """A mail that says the images have come."""
    story = paper.story
    asked = quote(f"Bilder på {story.patient} är nu länkade till er.\n/Röntgen")
    body = f"Hej!\n\nTack, bilderna är mottagna.\n\n/{story.secretary}\n\n{OURS} skrev:\n{asked}\n"
    write_mail(paper, "SV: Länkade bilder", body)


@no_order("other")
def shown_none_away_mail(paper: Paper) -> None:
    """An automatic answer of somebody who is away."""
    story = paper.story
    body = f"Hej!\n\nJag är ledig och läser inte min e-post. Åter {story.visit}. Vid brådskande "
    body += f"ärenden, ring {story.phone}.\n\n"
    write_mail(paper, "Autosvar: Bilder", body + story.secretary + "\n")


@no_order("newsletter")
def shown_none_news_mail(paper: Paper) -> None:
    """A newsletter."""
    rng = paper.pen.rng
    body = (
        "<html><body><h2>Veckobrev från sjukhusledningen</h2><p>Influensavaccinationen fortsätter i "
        "matsalen.</p>"
        f"<p>Parkeringshuset stängs vecka {rng.randint(46, 52)}.</p><p>Nytt passersystem införs på "
        f"röntgen.</p>"
        "<p><small>Du får brevet för att du arbetar i regionen.</small></p></body></html>\n"
    )
    write_mail(paper, "Veckobrev", body)
    paper.mail.html = True


@no_order("other")
def shown_none_portal_mail(paper: Paper) -> None:
    """A portal's notice that images have come to us."""
    number = paper.pen.rng.randint(100000, 999999)
    body = f"Hej!\n\nNi har fått en ny bildöverföring i portalen. Ärende {number}.\nLogga in för "
    body += "att hämta den.\n\n"
    write_mail(paper, "Ny överföring", body + "Det går inte att svara på detta meddelande.\n", "Bildportalen")


@no_order("other")
def shown_none_question_mail(paper: Paper) -> None:
    """A patient's question that orders nothing."""
    story = paper.story
    body = "Hej!\nJag undrar när svaret på min röntgen kommer? Jag var hos er "
    body += f"{story.date_text(story.written_on)}.\n\n"
    write_mail(paper, "Fråga om svar", f"{body}Mvh {story.patient}\n", story.patient)


@no_order("advertising")
def shown_none_seller_mail(paper: Paper) -> None:
    """A seller's mail."""
    story = paper.story
    body = "Hej,\n\nVi har hjälpt många röntgenavdelningar att minska sina kostnader för lagring av bilder. "
    body += "Har du tio minuter för ett samtal nästa vecka?\n\nVänligen\n"
    write_mail(
        paper, word(paper.pen.rng, "selling"), f"{body}{story.referrer}\nKundansvarig\n", story.referrer
    )


@no_order("other")
def shown_none_withdrawn_mail(paper: Paper) -> None:
    """A mail that withdraws an order: nothing shall be sent."""
    story = paper.story
    body = "Hej!\n\nBeställningen vi skickade i går är inte längre aktuell, bilderna fanns "
    body += f"redan här. Ni behöver inte göra något.\n\n/{story.secretary}\n"
    write_mail(paper, "Återkallar beställning", body)


@no_order("minutes")
def shown_none_meeting_mail(paper: Paper) -> None:
    """Notes of a meeting."""
    story = paper.story
    body = f"Hej alla,\n\nanteckningar från mötet {story.date_text(story.written_on)}:\n\n"
    body += "- Bemanning över jul är klar.\n- Rutinen för utlämnande av bilder ses över, ansvarig "
    body += f"{story.secretary}.\n- Nästa möte {story.visit}.\n"
    write_mail(paper, "Minnesanteckningar APT", body)
