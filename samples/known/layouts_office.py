"""Papers and mails of offices that are no orders: adverts, invoices, receipts, newsletters, blank pages."""

from collections.abc import Callable

from samples.draw.registry import Paper, layout
from samples.known.desk import Desk
from samples.known.words import OWN


def _none(reason: str) -> Callable[[Callable[[Paper], None]], Callable[[Paper], None]]:
    return layout("known", "none", reason=reason, faults=False)


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


@_none("advertising")
def known_apron_advert(paper: Paper) -> None:
    """A shop's flyer for lead aprons."""
    desk, rng = Desk(paper, 13), paper.pen.rng
    desk.shade(40, 40, 555, 110, 0.3)
    desk.text(297, 86, "STRÅLSKYDD TILL HÖSTPRIS", size=26, bold=True, align="center", gray=1.0)
    desk.text(
        60,
        160,
        "Blyfria förkläden från 2 490 kr\nSköldkörtelskydd 390 kr\nGlasögon med styrka 1 190 kr\n\n"
        f"Beställ före månadens slut på telefon 08-{rng.randint(100, 999)} {rng.randint(10, 99)} 00 eller "
        "svara på detta "
        "fax. Fri frakt vid köp över 5 000 kr. Passar alla avdelningar inom bilddiagnostik!",
        width=470,
        lead=1.6,
    )
    desk.foot("Vill du inte ha fler erbjudanden? Faxa tillbaka sidan med texten NEJ TACK.")


@_none("advertising")
def known_course_advert(paper: Paper) -> None:
    """A course in reading images of the spine."""
    desk, story = Desk(paper, 11), paper.story
    desk.text(60, 80, "Kurs: MR rygg för remittenter", size=20, bold=True)
    desk.text(
        60,
        120,
        "Två dagar om indikationer, sekvenser och fallgropar. Kursledare är erfarna radiologer. Anmälan "
        "sker på "
        f"webbplatsen.\n\nTid: {story.visit}\nPlats: {story.clinic.town}\nPris: 6 900 kr exkl. moms\n\n"
        "Ta gärna med egna fall på USB.",
        width=470,
        lead=1.5,
    )


@_none("invoice")
def known_invoice(paper: Paper) -> None:
    """An invoice for printer paper and service."""
    desk, story, own, rng = Desk(paper, 10), paper.story, _own(paper), paper.pen.rng
    desk.text(50, 62, "FAKTURA", size=20, bold=True)
    desk.text(360, 62, f"{own[0]}\n{own[1]}\n{own[2]}", width=190)
    y = desk.pairs(
        50,
        96,
        [
            ("Fakturanummer", str(rng.randint(10**6, 10**7))),
            ("Fakturadatum", story.written_on.isoformat()),
            ("Förfallodatum", story.visit),
        ],
        150,
    )
    price = rng.randint(200, 900)
    rows = [
        ("Benämning", "Antal", "À-pris", "Belopp"),
        ("Service bildskrivare", "1", "2 400,00", "2 400,00"),
        ("CD-fodral 50 st", "4", f"{price},00", f"{4 * price},00"),
    ]
    y = desk.grid(50, y + 10, (250, 60, 90, 90), rows)
    desk.text(548, y + 26, f"Att betala {2400 + 4 * price},00 kr", bold=True, align="right")
    desk.foot("Bankgiro 5555-0000   Org.nr 556000-0000   Dröjsmålsränta enligt räntelagen")


@_none("receipt")
def known_fax_receipt(paper: Paper) -> None:
    """The machine's own report of a call."""
    desk, story, rng = Desk(paper, 10), paper.story, paper.pen.rng
    rows = [
        "*** SÄNDNINGSRAPPORT ***",
        "",
        f"JOBBNR          : {rng.randint(100, 9999)}",
        f"DATUM/TID       : {story.written_on:%d-%m-%Y} {rng.randint(7, 17):02}:{rng.randint(0, 59):02}",
        f"MOTTAGARE       : {story.reply_fax}",
        f"SIDOR           : {rng.randint(1, 6):02}",
        f"TID             : 00'{rng.randint(18, 59)}",
        "STANDARD/FIN    : FIN",
        "RESULTAT        : OK",
    ]
    desk.text(110, 130, "\n".join(rows), size=12, mono=True, lead=1.5)


@_none("receipt")
def known_failed_receipt(paper: Paper) -> None:
    """A report of a call that failed, several tries in a table."""
    desk, story, rng = Desk(paper, 9.5), paper.story, paper.pen.rng
    desk.text(60, 70, "Kommunikationsrapport – fel", size=14, bold=True)
    rows = [("Nr", "Tid", "Till", "Sidor", "Resultat")]
    for index in range(3):
        clock = f"{rng.randint(7, 17):02}:{rng.randint(0, 59):02}"
        rows.append(
            (str(index + 1), clock, story.reply_fax, "0/2", rng.choice(("UPPTAGET", "EJ SVAR", "FEL 345")))
        )
    desk.grid(60, 90, (40, 70, 140, 70, 140), rows)


@_none("newsletter")
def known_newsletter(paper: Paper) -> None:
    """A region's newsletter in two columns."""
    desk, story = Desk(paper, 9.5), paper.story
    desk.text(50, 70, "Bildnytt", size=30, bold=True)
    desk.text(548, 70, f"nr {paper.pen.rng.randint(1, 12)} {story.written_on.year}", align="right")
    desk.line(50, 80, 548, 2)
    left = (
        "Ny kamera på plats\n\nI veckan togs den nya magnetkameran i bruk. Den kortar kön med en månad, "
        "säger "
        "avdelningschefen.\n\nPåminnelse\n\nKom ihåg att skriva in utlånade bilder samma dag. Saknas "
        "uppgift om mottagare "
        "ska beställningen kompletteras."
    )
    right = (
        "Månadens medarbetare\n\nSju kollegor har avslutat sin utbildning i ultraljud. "
        "Grattis!\n\nJulbord\n\n"
        f"Anmäl dig senast den {story.visit} till {story.secretary}. Ange om du äter vegetariskt."
    )
    desk.text(50, 110, left, width=230, lead=1.45)
    desk.text(310, 110, right, width=230, lead=1.45)


@_none("invitation")
def known_invitation(paper: Paper) -> None:
    """An invitation to a meeting of referring doctors."""
    desk, story = Desk(paper, 13), paper.story
    desk.text(297, 120, "INBJUDAN", size=24, bold=True, align="center")
    desk.text(
        80,
        180,
        f"Alla remittenter hälsas välkomna till en eftermiddag om bilddiagnostik.\n\n{story.visit} kl. "
        "13-16\n"
        f"Aulan, {story.clinic.town}\n\nAnmälan till {story.secretary}, {story.phone}.\n\nVi bjuder på "
        "kaffe!",
        width=430,
        lead=1.6,
    )


@_none("blank")
def known_blank_page(paper: Paper) -> None:
    """A page with nothing but dirt at its edge."""
    desk = Desk(paper)
    if paper.pen.rng.random() < 0.5:
        desk.line(12, 4, 300, 2.0)


@_none("cover")
def known_cover_alone(paper: Paper) -> None:
    """A cover whose pages never came through; it does not say what they were."""
    desk, story, own = Desk(paper, 12), paper.story, _own(paper)
    desk.text(70, 100, "FAXFÖRSÄTTSBLAD", size=20, bold=True)
    desk.pairs(
        70,
        150,
        [
            ("Till", f"{own[0]}, {own[1]}"),
            ("Från", story.clinic.written),
            ("Telefon", story.phone),
            ("Antal sidor inkl. försättsblad", "1"),
            ("Meddelande", "Var god ring upp avsändaren."),
        ],
        260,
        gap=2.4,
    )


@_none("other")
def known_wrong_number(paper: Paper) -> None:
    """A fax that was meant for a kitchen."""
    desk, story, rng = Desk(paper, 11), paper.story, paper.pen.rng
    desk.text(60, 80, "Matbeställning avdelning", size=16, bold=True)
    desk.text(60, 102, f"Till: Centralköket   Datum: {story.date_text(story.written_on)}")
    rows = [
        ("Rätt", "Lunch", "Middag"),
        *((d, str(rng.randint(1, 9)), str(rng.randint(1, 9))) for d in FOODS),
    ]
    y = desk.grid(60, 120, (220, 80, 80), rows)
    desk.text(60, y + 26, f"Specialkost skickas separat. /{story.secretary}")


FOODS = ("Normalkost", "Vegetarisk", "Glutenfri", "Timbal", "Laktosfri")


@_none("notice")
def known_stop_notice(paper: Paper) -> None:
    """A notice that the link for images is down for an evening."""
    desk, story = Desk(paper, 12), paper.story
    desk.box(50, 60, 545, 330, 2)
    desk.text(297, 96, "DRIFTINFORMATION", size=20, bold=True, align="center")
    desk.text(
        74,
        140,
        f"Bildöverföring via IEP är inte tillgänglig {story.visit} kl. 17-21 på grund av uppgradering. "
        "Akuta bilder lämnas "
        f"under tiden på skiva. Reservrutin finns i pärmen på expeditionen.\n\nIT-support {story.phone}",
        width=445,
        lead=1.5,
    )


@_none("routine")
def known_routine(paper: Paper) -> None:
    """A routine that tells how images are ordered; it orders none."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(50, 60, "Rutin: beställning av bilder från annan vårdgivare", size=14, bold=True)
    desk.text(548, 76, f"Gäller från {story.written_on.isoformat()}", size=8, align="right")
    desk.text(
        50,
        104,
        "Beställning görs per fax och ska innehålla:\n- patientens personnummer och namn\n- vilken klinik "
        "och vilken läkare "
        "som beställer\n- vart bilder och utlåtande ska skickas\n\nOfullständig beställning återsänds. "
        "Utlåtande faxas bara "
        "till motsvarande röntgenavdelning. Alla utlån skrivs in i Exporterade bilder.\n\nAnsvarig för "
        "rutinen: "
        f"{story.secretary}",
        width=480,
        lead=1.5,
    )


@_none("price_list")
def known_price_list(paper: Paper) -> None:
    """Prices of a private provider's examinations."""
    desk, rng = Desk(paper, 10.5), paper.pen.rng
    desk.text(60, 70, "Prislista privatbetalande patienter", size=15, bold=True)
    rows = [("Undersökning", "Pris")]
    for name in ("MR knä", "MR ländrygg", "MR hjärna", "DT buk", "Ultraljud", "Lungröntgen"):
        rows.append((name, f"{rng.randint(9, 59) * 100} kr"))
    y = desk.grid(60, 92, (260, 120), rows)
    desk.text(60, y + 24, "Bilder på USB ingår. Priserna gäller året ut.")
