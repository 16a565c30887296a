"""More papers that are no orders: consents, lists, receipts of faxes, answers of laboratories."""

from datetime import timedelta

from samples.draw.registry import Paper, layout
from samples.draw.sheet import HEIGHT, WIDTH
from samples.heard.drawing import addressee, cells, dateline, footer, heading, letterhead, pair, pairs, table
from samples.heard.layouts_none import own_mail
from samples.heard.people import a_name, an_examination
from samples.heard.speaking import choose


@layout("heard", "none", reason="consent")
def heard_none_consent_alone(paper: Paper) -> None:
    """A signed consent that came without an order."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Samtycke", "Här kommer samtycket, beställningen är skickad tidigare.")
    pen.y = 70
    heading(pen, "Samtycke till utlämnande av uppgifter", 30, 15)
    pen.paragraph(
        "Jag samtycker till att vårdgivaren får ta del av mina journaluppgifter och röntgenbilder hos annan "
        "vårdgivare. Samtycket gäller tills jag återkallar det."
    )
    pen.down()
    cells(pen, [("Namn", story.patient, 3), ("Personnummer", story.identity.written, 2)], 40)
    cells(
        pen,
        [
            ("Ort och datum", f"{story.clinic.town} {story.date_text(story.written_on)}", 1),
            ("Namnteckning", "", 1),
        ],
        46,
    )
    pen.scribble(WIDTH / 2 + 20)


@layout("heard", "none", reason="list")
def heard_none_meeting_list(paper: Paper) -> None:
    """A conference's list of patients, sent for information."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "MDK-lista", "Lista till dagens konferens för kännedom.")
    heading(pen, "Konferenslista – till deltagarna", 24)
    pen.write(f"Sal B, {story.visit} kl. 13.15. Ordförande {story.referrer}.")
    pen.down(1.6)
    rows = []
    for number in range(1, 6):
        one = an_examination(pen.rng, "iso", story.written_on)
        rows.append(
            [
                str(number),
                a_name(pen.rng),
                str(pen.rng.randint(1935, 1999)),
                f"{one.written}",
                choose(paper, ("Ny", "Åter")),
            ]
        )
    table(pen, ["Nr", "Namn", "Född år", "Visas", "Typ"], rows, [0.5, 2.4, 1, 2.6, 0.8])
    pen.write("Sekreterare antecknar beslut. Kaffe finns.", size=9)


@layout("heard", "none", reason="fax receipt")
def heard_none_transmission_report(paper: Paper) -> None:
    """What a fax machine prints when it has sent something."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Sändningsrapport", "Se bifogad rapport.")
    pen.y = 90
    pen.write("*** SÄNDNINGSRAPPORT ***", WIDTH / 2, size=14, bold=True, align="center")
    pen.y += 40
    rows = (
        ("JOBBNR", str(pen.rng.randint(1000, 9999))),
        ("DATUM/TID", f"{story.written_on} 1{pen.rng.randint(0, 6)}:{pen.rng.randint(10, 59)}"),
        ("MOTPART", story.reply_fax),
        ("SIDOR", str(pen.rng.randint(1, 5))),
        ("LÄGE", "ECM"),
        ("RESULTAT", choose(paper, ("OK", "OK", "UPPTAGET", "INGET SVAR"))),
    )
    pairs(pen, rows, 150, 4)


@layout("heard", "none", reason="laboratory answer")
def heard_none_laboratory(paper: Paper) -> None:
    """A laboratory's answer."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Labsvar", "Labsvar för kännedom.")
    letterhead(paper)
    heading(pen, "SVAR – KLINISK KEMI", 24)
    pair(pen, "Patient", f"{story.identity.written} {story.patient}", 120)
    pair(pen, "Beställare", f"{story.clinic.written}, {story.title}{story.doctor}", 120)
    pair(pen, "Provtagning", story.date_text(story.written_on), 120)
    pen.down(0.6)
    rows = [
        [name, f"{pen.rng.randint(low, high)}", unit]
        for name, low, high, unit in (
            ("P-Kreatinin", 55, 110, "µmol/L"),
            ("B-Hb", 105, 165, "g/L"),
            ("P-CRP", 1, 90, "mg/L"),
            ("P-Natrium", 134, 146, "mmol/L"),
        )
    ]
    table(pen, ["Analys", "Resultat", "Enhet"], rows, [3, 1, 1])
    footer(paper, page="1 (1)")


@layout("heard", "none", reason="other")
def heard_none_wrong_number(paper: Paper) -> None:
    """A pizzeria's order that reached the wrong fax."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Beställning", "Beställning fredag.")
    pen.y = 80
    heading(pen, "Beställning till fredag", 34, 18)
    for line in (
        "12 st smörgåstårta, 8 bitar",
        "30 st kanelbullar",
        "2 termosar kaffe",
        "Levereras till entré C, kl. 14.30",
    ):
        pen.write(line)
        pen.down(1.3)
    pen.write(f"Beställt av {story.secretary}, tel {story.phone}")


@layout("heard", "none", reason="prescription")
def heard_none_prescription(paper: Paper) -> None:
    """A request to renew a prescription that came to us by mistake."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Receptförnyelse", "Bifogar.")
    letterhead(paper)
    heading(pen, "Begäran om receptförnyelse", 26)
    rows = (
        ("Patient", f"{story.patient} {story.identity.written}"),
        ("Läkemedel", "Metformin 500 mg, 1x2"),
        ("Läkare", story.title + story.doctor),
        ("Skickas till", "Apoteket Duvan"),
    )
    pairs(pen, rows, 130)
    dateline(paper)


@layout("heard", "none", reason="blank")
def heard_none_nearly_blank(paper: Paper) -> None:
    """A page with nothing but a thin line where the sheet lay crooked."""
    own_mail(paper, "Skannat dokument", "Se bifogat.")
    paper.pen.rule(40, 300, HEIGHT - 20, 0.4)


@layout("heard", "none", reason="reply")
def heard_none_no_images(paper: Paper) -> None:
    """Another department answers that it has no images of the patient."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Svar på er förfrågan", "Svar bifogas.")
    letterhead(paper, 0)
    addressee(paper)
    dateline(paper)
    pen.down(2)
    pen.paragraph(
        f"Angående er förfrågan om {story.patient}, {story.identity.written}: vi har inga bilder "
        "på patienten i vårt arkiv under den tid ni uppger. Ärendet avslutas hos oss."
    )
    pen.down()
    pen.write(f"Mvh {story.secretary}")
    footer(paper)


@layout("heard", "none", reason="referral answer")
def heard_none_referral_answer(paper: Paper) -> None:
    """An answer to a referral: the patient is on a waiting list."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Remissvar", "Remissbekräftelse bifogas.")
    letterhead(paper, 1)
    heading(pen, "Remissbekräftelse", 26)
    pair(pen, "Patient", f"{story.identity.written} {story.patient}", 120)
    pair(pen, "Er remiss", story.date_text(story.written_on - timedelta(days=9)), 120)
    pen.down()
    pen.paragraph(
        "Remissen är mottagen och bedömd. Patienten är uppsatt på väntelista för operation. "
        "Väntetiden är för närvarande omkring tolv veckor. Kallelse skickas hem till patienten."
    )
    pen.down()
    pen.write(f"{story.title}{story.doctor}")
    pen.down()
    pen.write(story.clinic.written)
    footer(paper)
