"""Documents that order no images: papers of the office, of the trade and of the machine itself."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import no_order


@no_order("advertisement")
def told_none_advert(paper: Paper) -> None:
    """An advertisement for lead aprons or toner."""
    d = Desk(paper)
    d.y = 110
    d.title(d.pick("HÖSTERBJUDANDE", "Kampanj – 20 % rabatt!", "Dags att byta toner?"), size=26, center=True)
    d.gap(10)
    d.line(
        d.pick(
            "Strålskyddsförkläden i lättviktsmaterial. Beställ före månadens slut så bjuder vi på frakten.",
            "Originaltoner till alla märken. Beställ i dag, leverans i morgon. Fri retur i 30 dagar.",
            "Ergonomiska arbetsstolar för granskningsrummet. Boka en demonstration hos er.",
        ),
        size=14,
    )
    d.gap(20)
    d.line("Ring 020-55 10 20 eller faxa in ditt svar. Svar via fax: 020-55 10 21", size=12)


@no_order("invoice")
def told_none_invoice(paper: Paper) -> None:
    """An invoice for copies."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 70
    d.title("FAKTURA", size=20)
    total = d.rng.randint(3, 40) * 50
    d.pairs(
        [
            ("Fakturanr", str(d.rng.randint(100000, 999999))),
            ("Fakturadatum", d.day()),
            ("Er referens", story.secretary),
            ("Kund", d.house()),
        ],
        tab=100,
    )
    d.table(
        ["Artikel", "Antal", "Belopp"],
        [["Kopia av röntgenbilder på CD", "1", f"{total},00"], ["Porto", "1", "75,00"]],
        [3, 1, 1],
    )
    d.line(f"Att betala: {total + 75},00 kr. Bankgiro 5050-{d.rng.randint(1000, 9999)}", bold=True)


@no_order("receipt")
def told_none_transmission_report(paper: Paper) -> None:
    """The fax machine's own report of what it sent."""
    d, story = Desk(paper), paper.story
    d.y = 70
    d.title("SÄNDNINGSRAPPORT", size=14, center=True)
    body = [
        [
            f"{d.rng.randint(1, 99):04}",
            story.phone,
            f"{d.day()} {d.rng.randint(8, 16)}:{d.rng.randint(10, 59)}",
            f"{d.rng.randint(1, 4)}",
            d.pick("OK", "OK", "UPPTAGET"),
        ]
        for _ in range(d.rng.randint(1, 6))
    ]
    d.table(["Nr", "Mottagare", "Tid", "Sidor", "Resultat"], body, [0.7, 2, 2, 0.7, 1], shade=False)


@no_order("invitation")
def told_none_invitation(paper: Paper) -> None:
    """An invitation to a day of lectures."""
    d, story = Desk(paper), paper.story
    d.y = 90
    d.title("Välkommen till utbildningsdag i bilddiagnostik", size=16, center=True)
    d.gap(8)
    for text in (
        f"Datum: {story.visit}",
        f"Plats: aulan, {story.destination.hospital.name if story.destination.hospital else 'Göteborg'}",
        "09.00 CT torax – vad ska vi svara på?",
        "10.30 MR hjärna i akutskedet",
        "13.00 Bildväxling mellan regioner i praktiken",
        f"Föreläsare: {story.doctor}",
        "Anmälan senast två veckor före. Ingen kostnad.",
    ):
        d.line(text)
        d.gap(4)


@no_order("meeting")
def told_none_meeting(paper: Paper) -> None:
    """The minutes of a meeting."""
    d, story = Desk(paper), paper.story
    d.y = 70
    d.title("Minnesanteckningar arbetsplatsträff", size=14, rule=True)
    d.line(f"{d.day()}  Närvarande: {story.secretary}, {story.doctor}, {story.referrer}")
    for number, text in enumerate(
        (
            "Föregående anteckningar godkändes.",
            "Bildarkivet uppgraderas i helgen. Beställningar av bilder görs som vanligt via fax.",
            "Semesterlistan ska vara ifylld på fredag.",
            "Ny rutin för utlämnande av bilder träder i kraft efter nyår.",
        ),
        1,
    ):
        d.gap(6)
        d.line(f"§ {number}  {text}")


@no_order("misdirected")
def told_none_wrong_number(paper: Paper) -> None:
    """An order of goods that was faxed to the wrong number."""
    d = Desk(paper)
    d.y = 80
    d.title(d.pick("BESTÄLLNING", "Order"), size=20)
    d.line("Till: Kattegatts Fisk & Skaldjur AB")
    d.line(f"Leverans: {d.story.visit}")
    d.gap(8)
    d.table(
        ["Artikel", "Kg"],
        [["Torskrygg", "12"], ["Räkor, färska", "8"], ["Havskräfta", "5"], ["Lax, hel sida", "10"]],
        [3, 1],
    )
    d.line(f"Beställare: Restaurang Bryggan, {d.story.secretary}")


@no_order("blank")
def told_none_blank(paper: Paper) -> None:
    """A sheet that went through the machine the wrong way up: nothing, or a speck of a line."""
    d = Desk(paper)
    if d.rng.random() < 0.5:
        d.rule(60, 90, 700)


@no_order("cover")
def told_none_cover(paper: Paper) -> None:
    """A cover sheet of which the following pages never came."""
    d, story = Desk(paper), paper.story
    d.y = 100
    d.title("FAXFÖRSÄTTSBLAD", size=20, rule=True)
    d.pairs(
        [
            ("Till", d.house()),
            ("Från", story.clinic.written),
            ("Avsändare", story.secretary),
            ("Datum", d.day()),
            ("Antal sidor", "1"),
        ],
        tab=110,
        gap=10,
    )


@no_order("notice")
def told_none_downtime(paper: Paper) -> None:
    """A notice that a system will be down."""
    d = Desk(paper)
    d.y = 90
    d.title("Driftinformation", size=18)
    d.line(
        f"Bildväxlingsportalen är stängd för underhåll {d.story.visit} kl. 18-23. Under den tiden kan bilder "
        "varken skickas eller tas emot. Akuta bilder: ring mottagande sjukhus."
    )
    d.gap(8)
    d.line(f"Förvaltningen för bild- och funktionstjänster, {d.day()}")


@no_order("routine")
def told_none_routine(paper: Paper) -> None:
    """A routine that says how images are to be ordered; it orders none."""
    d = Desk(paper, left=60, right=WIDTH - 60)
    d.y = 70
    d.title("Rutin: så beställer du bilder från oss", size=15, rule=True)
    for text in (
        "Beställningen ska innehålla beställande klinik, läkare, patientens personnummer och undersökning.",
        "Ange vart bilderna ska skickas. Vi länkar bara till sjukhus som är anslutna.",
        "Faxa till vår expedition vardagar 8-15. Övrig tid hänvisas till jouren.",
        "Exempel: CT torax 2015-01-01 länkas till mediaenheten fvb toraxkliniken enligt dr Andersson.",
    ):
        d.line(f"•  {text}")
        d.gap(5)
    d.foot(f"Gäller från {d.day()}. Dokumentansvarig: {d.story.secretary}")


@no_order("survey")
def told_none_survey(paper: Paper) -> None:
    """A questionnaire about the department's service."""
    d = Desk(paper)
    d.y = 80
    d.title("Enkät: vad tycker du om röntgens service?", size=14)
    for text in ("Hur nöjd är du med svarstiderna?", "Hur fungerar bildöverföringen?", "Hur är bemötandet?"):
        d.line(text)
        d.ticks([(word, False) for word in ("Mycket bra", "Bra", "Mindre bra", "Dåligt")])
        d.gap(8)


@no_order("out of office")
def told_none_away_mail(paper: Paper) -> None:
    """An answer by machine: away until Monday."""
    story, rng = paper.story, paper.pen.rng
    paper.mail.subject = rng.choice(
        ["Frånvaro: Bildbeställning", "Autosvar: Begäran om bilder", "Ej på plats"]
    )
    paper.mail.sender = story.secretary
    paper.mail.body = (
        f"Hej!\n\nJag är ledig och åter {story.visit}. Mejlet läses inte under tiden. Vid brådskande ärenden "
        f"ring expeditionen, {story.phone}.\n\nHälsningar\n{story.secretary}\n{story.clinic.written}\n"
    )


@no_order("reply")
def told_none_thanks_mail(paper: Paper) -> None:
    """A thank-you above our own answer, quoted."""
    story = paper.story
    paper.mail.subject = "SV: Bilder skickade"
    paper.mail.sender = story.secretary
    paper.mail.body = (
        f"Tack, bilderna har kommit!\n\n/{story.secretary}\n\n-----Ursprungligt meddelande-----\n"
        f"Från: Röntgen bilder\nSkickat: {story.written_on}\nÄmne: Bilder skickade\n\n"
        f"Hej, bilderna är nu skickade via IEP.\nMed vänlig hälsning\nRöntgenexpeditionen\n"
    )


@no_order("newsletter")
def told_none_newsletter_mail(paper: Paper) -> None:
    """A newsletter in HTML."""
    paper.mail.subject = "Nyhetsbrev från regionens bildprogram, nummer " + str(paper.pen.rng.randint(1, 12))
    paper.mail.sender = "Kommunikation"
    paper.mail.html = True
    paper.mail.body = (
        "<html><body><h1>Nytt om bild och funktion</h1><p>I detta nummer: ny version av bildarkivet, tips om "
        "bildväxling och en intervju med vårens vikarier.</p><h2>Visste du att</h2><p>varje månad skickas "
        "över tusen undersökningar mellan sjukhusen?</p><p><a href='#'>Avsluta</a></p></body></html>"
    )


@no_order("question")
def told_none_question_mail(paper: Paper) -> None:
    """A question about opening hours."""
    paper.mail.subject = "Fråga"
    paper.mail.sender = paper.story.secretary
    paper.mail.body = (
        "Hej,\n\nvilka tider har ni öppet för lungröntgen utan tidsbokning? Och går det att parkera?\n\n"
        f"Mvh\n{paper.story.secretary}\n"
    )
