"""Documents that are no orders for images, tuning side."""

from samples.draw.parts import addressee, footer, letterhead
from samples.draw.registry import Paper, layout


@layout("tune", "none", reason="referral")
def none_referral(paper: Paper) -> None:
    """A referral for a new examination."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Remiss till bild- och funktionsmedicin")
    addressee(paper)
    one = story.examinations[0] if story.examinations else None
    for label, value in (
        ("Patient", f"{story.patient}  {story.identity.written}"),
        ("Önskad undersökning", one.written if one else "Slätröntgen knä"),
        ("Frågeställning", "Fraktur? Artros? Tacksam för bedömning."),
        ("Anamnes", "Smärtor sedan tre månader efter fall. Ingen tidigare kirurgi. Kreatinin 78."),
        ("Allergi / kontrastreaktion", "Nej"),
        ("Önskat undersökningsdatum", story.visit),
        ("Remitterande läkare", story.title + story.doctor),
        ("Remitterande klinik", story.clinic.written),
        ("Svar till", story.clinic.written),
    ):
        pen.write(label, bold=pen.look.bold_labels)
        pen.paragraph(value, 230)
        pen.down(0.5)
    footer(paper)


@layout("tune", "none", reason="report")
def none_report(paper: Paper) -> None:
    """A radiology report that somebody faxed."""
    pen, story = paper.pen, paper.story
    pen.heading("RÖNTGENUTLÅTANDE", 15)
    exam = story.examinations[0].written if story.examinations else "CT torax"
    pen.paragraph(f"Patient: {story.patient}   {story.identity.written}")
    pen.paragraph(f"Undersökning: {exam}   Utförd: {story.date_text(story.written_on)}")
    pen.paragraph(f"Remittent: {story.doctor}, {story.clinic.written}")
    pen.down()
    pen.paragraph(
        "Frågeställning: Malignitet? \n\nUtlåtande:\nJämförelse med tidigare bilder. Inga fokala "
        "förändringar. "
        "Inga patologiskt förstorade körtlar. Hjärtat är normalstort. Ingen pleuravätska.\n\n"
        "Sammanfattning: Normal undersökning."
    )
    pen.down()
    pen.paragraph(f"Definitivsvar signerat av {story.referrer}, specialistläkare i radiologi")


@layout("tune", "none", reason="booking")
def none_booking(paper: Paper) -> None:
    """A confirmation of a booked time."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Kallelse", 15)
    pen.paragraph(
        f"{story.patient}\n{story.identity.written}\n\nDu är välkommen till undersökning på "
        f"röntgenavdelningen "
        f"{story.visit} kl 09:40. Ta med legitimation. Om tiden inte passar, ring oss på {story.phone}.\n\n"
        "Du behöver inte förbereda dig inför undersökningen."
    )
    footer(paper)


@layout("tune", "none", reason="advertising")
def none_advertising(paper: Paper) -> None:
    """Advertising."""
    pen = paper.pen
    pen.heading("ERBJUDANDE: Toner och papper till er fax!", 17)
    pen.paragraph(
        "Beställ före månadsskiftet och få 25 % rabatt på alla bildtrummor. Fri frakt till sjukhus och "
        "kliniker. "
        "Vi levererar även kontorsmöbler, USB-minnen och CD-skivor i storpack.\n\n"
        "Ring 08-555 01 23 eller besök vår webbplats. Vill ni inte ha fler utskick, svara NEJ på detta fax."
    )
    for text in ("USB-minne 16 GB   49:-", "CD-R 100-pack   199:-", "Tonerkassett svart   690:-"):
        pen.write(text, pen.look.left + 30, bold=True)
        pen.down(1.4)


@layout("tune", "none", reason="receipt")
def none_receipt(paper: Paper) -> None:
    """A transmission report of a fax machine."""
    pen, story = paper.pen, paper.story
    pen.heading("*** SÄNDNINGSRAPPORT ***", 14, center=True)
    for label, value in (
        ("JOBB NR", str(pen.rng.randint(100, 9999))),
        ("DATUM/TID", f"{story.written_on} 14:02"),
        ("MOTTAGARE", story.reply_fax),
        ("SIDOR", "2"),
        ("TID", "01'12\""),
        ("LÄGE", "FIN  ECM"),
        ("RESULTAT", "OK"),
    ):
        pen.write(label)
        pen.write(value, 220)
        pen.down(1.3)


@layout("tune", "none", reason="blank")
def none_blank(paper: Paper) -> None:
    """An empty page."""
    paper.pen.rule(40, 41, 400)


@layout("tune", "none", reason="newsletter")
def none_newsletter_mail(paper: Paper) -> None:
    """A staff newsletter by mail."""
    paper.mail.subject = "Veckobrev från personalavdelningen"
    paper.mail.body = (
        "Hej alla!\n\nI veckan börjar julbordsanmälan. Anmäl dig senast fredag.\nNy rutin för "
        "parkeringstillstånd finns "
        "på intranätet, med bilder på de nya skyltarna.\n\nTrevlig helg!\nPersonalavdelningen"
    )
