"""Held-out documents that are no orders for images, though they speak of images, patients and hospitals."""

from samples.draw.met_parts import mask, met, ours, phrase
from samples.draw.registry import Paper
from samples.draw.story import Story


def _exam(story: Story) -> str:
    return story.examinations[0].written if story.examinations else "CT thorax"


def _rows(paper: Paper, title: str, rows: tuple[tuple[str, str], ...]) -> None:
    pen = paper.pen
    pen.heading(title, 14)
    for label, value in rows:
        pen.write(label, bold=True)
        pen.paragraph(value, 225)
        pen.down(0.5)


@met("none", reason="referral")
def odd_none_referral(paper: Paper) -> None:
    """A referral for a new examination that mentions earlier images at another hospital."""
    story = paper.story
    mask(paper, full=True)
    ours(paper)
    _rows(
        paper,
        "RADIOLOGIREMISS",
        (
            ("Patient", f"{story.identity.written}  {story.patient}"),
            ("Begärd undersökning", f"{_exam(story)}, ny undersökning"),
            ("Frågeställning", "Progress av känd lesion?"),
            (
                "Kliniska uppgifter",
                f"Tidigare {story.previous}, bilder finns på {story.destination.written}.",
            ),
            ("Krea / eGFR", "82 / >60"),
            ("Önskas utförd", f"v. {paper.pen.rng.randint(46, 52)}"),
            ("Remittent", f"{story.title}{story.doctor}, {story.clinic.written}"),
        ),
    )


@met("none", reason="report")
def odd_none_report_sent(paper: Paper) -> None:
    """A report that says that the images were sent."""
    pen, story = paper.pen, paper.story
    pen.heading("SVAR RADIOLOGI", 14)
    pen.paragraph(
        f"{story.patient}  {story.identity.written}\nUndersökning: {_exam(story)} "
        f"{story.date_text(story.written_on)}\n"
        f"Remittent: {story.clinic.written}, {story.title}{story.doctor}\n\nUtlåtande:\n"
        "Ingen misstanke om malignitet. Degenerativa förändringar. I övrigt åldersadekvata förhållanden.\n\n"
        f"Bilderna är länkade till {story.destination.written} för kännedom.\n\n"
        f"Granskat och signerat: {story.referrer}, överläkare radiologi"
    )


@met("none", reason="booking")
def odd_none_booking(paper: Paper) -> None:
    """A booking sent to a patient."""
    pen, story = paper.pen, paper.story
    mask(paper)
    pen.heading("Tid för undersökning", 15)
    pen.paragraph(
        f"{story.patient}\n{story.identity.written}\n\n"
        f"Du har fått tid för {_exam(story)} {story.visit} kl 10.20. "
        "Har du bilder från annat sjukhus, berätta det när du anmäler dig i receptionen. "
        f"Remitterande: {story.clinic.written}."
    )


@met("none", reason="advertising")
def odd_none_advertising(paper: Paper) -> None:
    """Advertising for an image sharing service."""
    pen = paper.pen
    pen.heading("Skicka röntgenbilder enkelt!", 20, center=True)
    pen.paragraph(
        "Trött på CD-skivor? Med MolnBild länkar ni bilder och utlåtande till vilket sjukhus som helst. "
        "Beställ en kostnadsfri demonstration idag. Första året till halva priset.\n\n"
        "Ring Kim på 08-555 019 20."
    )


@met("none", reason="minutes")
def odd_none_minutes(paper: Paper) -> None:
    """Minutes of a meeting about the routine for image orders."""
    pen, story = paper.pen, paper.story
    pen.heading(f"Minnesanteckningar APT {story.date_text(story.written_on)}", 14)
    pen.paragraph(
        f"Närvarande: {story.doctor}, {story.secretary}, {story.referrer}\n\n"
        "1. Föregående anteckningar lades till handlingarna.\n"
        "2. Beställning av bilder: blanketten ska alltid ange klinik, doktor och mottagare. "
        "Beställning tas emot per fax.\n3. IEP fungerar åter mot Sahlgrenska och Lund.\n4. Julschema.\n\n"
        f"Vid pennan: {story.secretary}"
    )


@met("none", reason="receipt")
def odd_none_receipt(paper: Paper) -> None:
    """A confirmation that images were sent, with the receiver and the patient."""
    pen, story = paper.pen, paper.story
    _rows(
        paper,
        "Kvittens: bilder exporterade",
        (
            ("Status", "Överföringen är klar"),
            ("Patient", f"{story.patient} {story.identity.written}"),
            ("Överfört", f"{_exam(story)}, 214 bilder"),
            ("Mottaget av", story.destination.written),
            ("Tidpunkt", f"{story.date_text(story.written_on)} 13:07"),
        ),
    )
    pen.paragraph("Detta är en automatisk bekräftelse. Ingen åtgärd krävs.")


@met("none", reason="delivery_note")
def odd_none_delivery_note(paper: Paper) -> None:
    """A delivery note that came with a disc."""
    pen, story = paper.pen, paper.story
    mask(paper)
    pen.heading("FÖLJESEDEL", 16)
    pen.paragraph(
        f"Härmed översändes 1 st CD med röntgenbilder ({_exam(story)}) avseende {story.patient}, "
        f"{story.identity.written}, som ni tidigare beställt av oss. Skivan behöver inte returneras.\n\n"
        f"{story.secretary}"
    )


@met("none", reason="price_list")
def odd_none_price_list(paper: Paper) -> None:
    """A price list of a private radiology provider."""
    pen = paper.pen
    pen.heading("Prislista radiologi, privatpatienter", 15)
    for text in (
        "CT thorax",
        "MR knä",
        "MR ländrygg",
        "Slätröntgen lungor",
        "Bilder på CD/USB",
        "Utlåtande, kopia",
    ):
        pen.write(text)
        pen.write(f"{pen.rng.randint(2, 60) * 50} kr", 420, align="right")
        pen.down(1.4)
    pen.paragraph("Priserna gäller t.o.m. årets slut. Med reservation för ändringar.")


@met("none", reason="other")
def odd_none_consultation(paper: Paper) -> None:
    """An answer to a consultation."""
    pen, story = paper.pen, paper.story
    mask(paper, full=True)
    pen.heading("KONSULTATIONSSVAR", 14)
    pen.paragraph(
        f"{story.patient}, {story.identity.written}\n\nTack för remiss. "
        f"Vi har granskat {story.previous} på rond. Ingen operationsindikation. Pat återremitteras till er "
        f"för fortsatt uppföljning. Bilderna har vi tillgång till.\n\n{story.title}{story.doctor}"
    )


@met("none", reason="invoice")
def odd_none_invoice(paper: Paper) -> None:
    """An invoice for discs."""
    number = paper.pen.rng.randint(100000, 999999)
    _rows(
        paper,
        f"FAKTURA {number}",
        (
            ("Fakturadatum", paper.story.date_text(paper.story.written_on)),
            ("Avser", "USB-minnen 8 GB, 40 st; CD-R 100 st"),
            ("Er referens", paper.story.secretary),
            ("Att betala", f"{paper.pen.rng.randint(900, 4000)},00 kr"),
            ("Bankgiro", "5050-1055"),
        ),
    )


@met("none", reason="other")
def odd_none_misdirected(paper: Paper) -> None:
    """A notice that a fax went to the wrong number; no patient."""
    pen, story = paper.pen, paper.story
    pen.paragraph(
        f"{phrase(pen, 'greeting')}\n\nVi fick i förmiddags ett fax som verkar vara till er, men numret var "
        f"vårt. Vi har förstört det. Kontrollera gärna era kortnummer.\n\n{story.secretary}, reception"
    )


@met("none", reason="other")
def odd_none_certificate(paper: Paper) -> None:
    """A discharge note that mentions an examination."""
    pen, story = paper.pen, paper.story
    mask(paper)
    pen.heading("EPIKRIS", 15)
    pen.paragraph(
        f"{story.patient} {story.identity.written}\nInskriven {story.date_text(story.written_on)}.\n\n"
        f"Vårdförlopp: Inkom med buksmärta. {_exam(story)} visade inget akut. Mobiliserad. "
        f"Utskriven till hemmet i gott skick. Uppföljning på vårdcentralen.\n\n"
        f"Dikterat av {story.title}{story.doctor}"
    )


@met("none", reason="other")
def odd_none_service_mail(paper: Paper) -> None:
    """A mail about planned downtime of the image exchange."""
    paper.mail.subject = "Driftstopp IEP och BFR natten till torsdag"
    paper.mail.body = (
        "Hej!\n\nPå grund av uppgradering kan bilder inte länkas mellan kl 22 och 05. Akuta överföringar "
        "bränns på CD under tiden. Berörda sjukhus: Varberg, Halmstad, Kungsbacka.\n\n"
        "Med vänlig hälsning\nIT-förvaltningen\n"
    )


@met("none", reason="other")
def odd_none_absence_mail(paper: Paper) -> None:
    """An automatic reply."""
    paper.mail.subject = "Automatiskt svar: Bildbeställning"
    paper.mail.body = (
        f"Jag är ledig till och med {paper.story.visit}. Vid brådskande ärenden om röntgenbilder, "
        f"ring växeln.\n\n{paper.story.secretary}\n"
    )


@met("none", reason="other")
def odd_none_question_mail(paper: Paper) -> None:
    """A mail that asks how images are ordered."""
    paper.mail.subject = "Hur beställer man bilder av er?"
    paper.mail.body = (
        "Hejsan!\n\nJag är ny här och undrar hur vi gör när vi vill ha bilder från er. Är det fax som gäller "
        f"och finns det en blankett?\n\nTack på förhand\n{paper.story.secretary}\n"
        f"{paper.story.clinic.written}\n"
    )
