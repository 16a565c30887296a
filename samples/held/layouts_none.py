"""Documents of care that lie in the same box and order no images."""

from samples.draw.registry import Paper
from samples.held.desk import banner, exam_rows, fields, head, sign, table, ticks
from samples.held.senders import other


@other("referral")
def held_referral(paper: Paper) -> None:
    """A referral for an examination that is to be done."""
    pen, story = paper.pen, paper.story
    head(paper, "Remiss röntgen")
    fields(
        pen,
        [
            ("Patient", f"{story.patient}, {story.identity.written}"),
            ("Remittent", story.title + story.doctor),
            ("Önskad undersökning", story.examinations[0].written),
            ("Prioritet", pen.rng.choice(["inom 4 veckor", "normal", "snarast"])),
        ],
        apart=0.5,
    )
    pen.paragraph(
        "Anamnes: Smärtor sedan flera månader, tilltagande vid belastning. Ingen känd kontrastallergi. "
        "Kreatinin 78. Frågeställning: artros? skelettförändring? Tacksam för undersökning och svar."
    )
    sign(paper, name=False)


@other("report")
def held_report(paper: Paper) -> None:
    """A radiologist's report."""
    pen, story = paper.pen, paper.story
    head(paper, "Röntgenutlåtande")
    one = story.examinations[0]
    fields(
        pen,
        [
            ("Patient", f"{story.identity.written} {story.patient}"),
            ("Undersökning", one.written),
            ("Undersökningsdatum", one.date_written),
            ("Remittent", story.referrer),
        ],
    )
    pen.down(0.5)
    pen.paragraph(
        "Jämförelse görs med tidigare undersökning. Ingen fraktur. Normala ledspringor. Mjukdelar ua."
    )
    pen.paragraph("Bedömning: Normal undersökning.")
    pen.down(0.5)
    pen.paragraph(f"Definitivsignerad av {story.title}{story.doctor}")


@other("booking")
def held_booking(paper: Paper) -> None:
    """A letter that calls a patient to an examination."""
    pen, story = paper.pen, paper.story
    head(paper, "Kallelse")
    pen.paragraph(story.patient)
    pen.paragraph(story.identity.written)
    pen.down()
    pen.paragraph(
        f"Du har fått tid för {story.examinations[0].written} den {story.visit} kl. 09.40. Anmäl dig i "
        f"receptionen. "
        "Ta av smycken och metallföremål. Är du gravid eller har pacemaker ska du höra av dig i förväg."
    )
    pen.down()
    pen.paragraph(f"Av- och ombokning: {story.phone}, vardagar 8-11.")


@other("images arrive")
def held_images_come(paper: Paper) -> None:
    """A letter that goes with images which come to us."""
    pen, story = paper.pen, paper.story
    head(paper, "Följesedel bilder")
    pen.paragraph(
        f"Härmed översänds bilder av {story.examinations[0].written} "
        f"{story.examinations[0].date_written} avseende "
        f"{story.patient}, {story.identity.written}, i enlighet med er begäran. Bilderna är länkade "
        f"till er idag. "
        "Utlåtande bifogas. Ingen åtgärd krävs utöver att de tas emot."
    )
    sign(paper, name=False)


@other("status question")
def held_status_question(paper: Paper) -> None:
    """A question whether something has been sent."""
    pen, story = paper.pen, paper.story
    head(paper, right=story.date_text(story.written_on))
    pen.paragraph(
        f"Hej! Har ni skickat bilderna på {story.patient} ({story.identity.written}) som vi frågade om "
        f"i måndags? "
        f"Vi behöver bara veta om de är på väg, ni behöver inte skicka dem igen. Ring {story.phone}."
    )


@other("protocol")
def held_protocol(paper: Paper) -> None:
    """An examination's protocol with doses."""
    pen, story = paper.pen, paper.story
    banner(pen, "Undersökningsprotokoll – dos", 13)
    rows = [[written, day, f"{pen.rng.randint(80, 900)} mGycm"] for written, day in exam_rows(story)]
    table(pen, ["Undersökning", "Datum", "DLP"], rows, [pen.look.left, 320.0, 440.0], ruled=True)
    pen.paragraph("Kontrast: Omnipaque 350 mg/ml, 80 ml. Operatör: LJ. Kontrollmätning utförd.")


@other("consent form")
def held_consent_form(paper: Paper) -> None:
    """A consent that a patient signs, with no order."""
    pen, story = paper.pen, paper.story
    banner(pen, "Samtycke till sammanhållen journalföring", 14)
    fields(pen, [("Namn", story.patient), ("Personnummer", story.identity.written)])
    pen.down(0.5)
    pen.paragraph(
        "Jag samtycker till att vårdpersonal får ta del av uppgifter om mig hos andra vårdgivare. "
        "Samtycket gäller "
        "tills vidare och kan när som helst återkallas."
    )
    ticks(pen, pen.look.left, [("Ja", True), ("Nej", False)])
    sign(paper, name=False, label="Underskrift")


@other("journal copy")
def held_journal_copy(paper: Paper) -> None:
    """A request for copies of texts, not of images."""
    pen, story = paper.pen, paper.story
    head(paper, "Begäran om journalkopior")
    pen.paragraph(
        f"Vi önskar kopia av anteckningar och epikris från kirurgavdelningen för {story.patient}, "
        f"{story.identity.written}. Endast journaltext. Röntgenbilder behövs inte."
    )
    sign(paper)
