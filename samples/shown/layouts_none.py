"""Pages that are no orders: clinical papers that only look like one."""

from samples.draw.registry import Paper
from samples.shown.content import word
from samples.shown.drawing import (
    LEFT,
    RIGHT,
    addressee,
    band,
    foot,
    grid,
    heading,
    letterhead,
    pairs,
    sticker,
)
from samples.shown.layouts_covers import draw_cover
from samples.shown.telling import no_order


def patient_line(paper: Paper) -> str:
    return f"{paper.story.identity.written}  {paper.story.patient}"


@no_order("referral")
def shown_none_new_examination(paper: Paper) -> None:
    """A referral for an examination that is still to be done."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Remiss till röntgen", 16)
    pairs(
        pen,
        [
            ("Patient", patient_line(paper)),
            ("Remittent", f"{story.title}{story.doctor}, {story.clinic.written}"),
            ("Önskad undersökning", story.examinations[0].written),
            ("Remissdatum", story.date_text(story.written_on)),
            ("Prioritet", "Inom 4 veckor"),
        ],
        values=200,
    )
    band(pen, "Frågeställning")
    pen.paragraph("Smärta sedan tre månader. Fraktur? Artros? Tacksam för undersökning och svar.", LEFT, 480)
    pen.down(0.6)
    pen.paragraph("Kreatinin 78. Ingen känd kontrastmedelsallergi. Ej gravid. Längd 171, vikt 74.", LEFT, 480)
    foot(paper)


@no_order("referral")
def shown_none_old_style_referral(paper: Paper) -> None:
    """A referral letter to another clinic that came to us by mistake."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    pen.write("Remiss", LEFT, size=15, bold=True)
    pen.down(2)
    pen.paragraph(
        f"Tacksam för omhändertagande av {story.patient}, {story.identity.written}, med besvär från "
        f"rörelseapparaten. "
        f"Har gjort {story.previous}, utan anmärkning. Önskar bedömning på er mottagning och "
        f"ställningstagande "
        "till vidare åtgärd. Remissvar till undertecknad.",
        LEFT,
        RIGHT - LEFT,
    )
    pen.down(1.5)
    pen.scribble(LEFT)
    pen.down(1.6)
    pen.write(f"{story.title}{story.doctor}", LEFT)


@no_order("report")
def shown_none_reply(paper: Paper) -> None:
    """A radiologist's reply."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Röntgensvar", 16)
    one = story.examinations[0]
    rows = [
        ("Patient", patient_line(paper)),
        ("Undersökning", f"{one.written} {one.date_written}"),
        ("Svar till", story.clinic.written),
        ("Remittent", story.referrer),
        ("Signerat av", f"{story.doctor}, röntgenläkare"),
    ]
    pairs(pen, rows, values=190)
    band(pen, "Utlåtande")
    pen.paragraph(
        "Jämförelse med tidigare undersökning. Inga nytillkomna förändringar. Ingen utgjutning. "
        "Normala mjukdelar. Inga skelettdestruktioner.",
        LEFT,
        RIGHT - LEFT,
    )
    pen.down()
    pen.write("Definitivt signerat", LEFT)


@no_order("other")
def shown_none_record(paper: Paper) -> None:
    """A copy of the patient's record."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write("Journalkopia", LEFT, size=13, bold=True)
    pen.write(patient_line(paper), RIGHT, align="right", size=9)
    pen.down(1.8)
    for caption, text in (
        ("Kontaktorsak", "Återbesök efter operation."),
        ("Aktuellt", "Mår väl. Röntgen visar god läkning. Belastar fullt."),
        ("Status", "Reaktionslöst sår. God rörlighet, ingen rodnad."),
        ("Bedömning", "Fortsatt fysioterapi. Inget ytterligare återbesök planeras."),
    ):
        pen.write(caption, LEFT, bold=True)
        pen.down()
        pen.paragraph(text, LEFT + 12, 460)
        pen.down(0.6)
    pen.write(f"{story.title}{story.doctor}  {story.date_text(story.written_on)}", LEFT)


@no_order("booking")
def shown_none_summons(paper: Paper) -> None:
    """A letter that calls the patient to an examination."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.y = 160
    pen.write(story.patient, LEFT)
    pen.down()
    pen.write(f"{word(pen.rng, 'streets')} {pen.rng.randint(1, 60)}", LEFT)
    pen.down(3)
    heading(paper, "Kallelse till undersökning", 15)
    pen.paragraph(
        f"Du är välkommen till röntgen {story.visit} klockan "
        f"{pen.rng.randint(8, 15):02}:{pen.rng.choice(['00', '20', '45'])} "
        f"för {story.examinations[0].written}. Ta med giltig legitimation. Kan du inte komma, ring "
        f"{story.phone} "
        "senast två dagar före.",
        LEFT,
        RIGHT - LEFT,
    )


@no_order("other")
def shown_none_laboratory(paper: Paper) -> None:
    """Answers from the laboratory."""
    pen, story = paper.pen, paper.story
    heading(paper, "Provsvar", 15)
    sticker(paper, RIGHT - 215, 44, extra=False)
    pen.y = 130
    rng = pen.rng
    body = [
        ["B-Hemoglobin", str(rng.randint(110, 160)), "117-153 g/L"],
        ["P-Kreatinin", str(rng.randint(50, 120)), "45-90 µmol/L"],
        ["P-CRP", str(rng.randint(1, 60)), "<5 mg/L"],
        ["P-Kalium", f"{rng.uniform(3.2, 5):.1f}", "3,5-4,6 mmol/L"],
    ]
    grid(pen, (LEFT, LEFT + 200, LEFT + 320, RIGHT), ("Analys", "Resultat", "Referens"), body)
    pen.write(f"Provtagning {story.date_text(story.written_on)}", LEFT)


@no_order("minutes")
def shown_none_conference(paper: Paper) -> None:
    """The list of a conference, sent for information."""
    pen, story = paper.pen, paper.story
    heading(paper, "MDK-lista för kännedom", 15)
    pen.write(f"Konferens {story.visit}, lokal Stora konferensrummet", LEFT)
    pen.down(1.8)
    body = [
        ["1", story.identity.written, story.patient, "Diskussion"],
        ["2", "Utgår", "", ""],
        ["3", "Utgår", "", ""],
    ]
    grid(pen, (LEFT, LEFT + 30, LEFT + 170, LEFT + 340, RIGHT), ("Nr", "Personnr", "Namn", "Åtgärd"), body)
    pen.paragraph(
        "Samtliga bilder finns tillgängliga. Anmälan till nästa konferens senast tisdag.", LEFT, 450
    )


@no_order("other")
def shown_none_consent(paper: Paper) -> None:
    """A consent form by itself."""
    pen, story = paper.pen, paper.story
    heading(paper, "Samtycke till utlämnande", 17)
    pen.paragraph(
        "Jag medger att mina uppgifter får lämnas ut inom sjukvården. Samtycket gäller tills jag "
        "återkallar det.",
        LEFT,
        RIGHT - LEFT,
    )
    pen.down()
    pairs(pen, [("Namn", story.patient), ("Personnummer", story.identity.written)], values=170)
    pen.down(2)
    pen.scribble(170)
    pen.down(0.8)
    pen.rule(170, 420)
    pen.down()
    pen.write("Underskrift", 170, size=8)


@no_order("other")
def shown_none_cover_alone(paper: Paper) -> None:
    """A cover sheet that nothing follows."""
    draw_cover(paper, 1)


@no_order("blank")
def shown_none_white_page(paper: Paper) -> None:
    """A page with nothing on it but the machine's line."""
    if paper.pen.rng.random() < 0.3:
        paper.pen.rule(30, 36, 800)


@no_order("delivery_note")
def shown_none_disc(paper: Paper) -> None:
    """A note that goes with a disc that others send to us."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Följesedel", 16)
    pairs(
        pen,
        [
            ("Till", word(pen.rng, "ours")),
            ("Innehåll", "1 st CD-skiva med röntgenbilder"),
            ("Patient", patient_line(paper)),
            ("Undersökning", story.examinations[0].written),
        ],
        values=170,
    )
    pen.paragraph("Skivan översänds enligt er begäran och behöver inte returneras.", LEFT, 440)
    foot(paper)


@no_order("other")
def shown_none_prescription(paper: Paper) -> None:
    """A fax for a pharmacy that was dialled wrong."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    heading(paper, "Till Apoteket Lejonet", 15)
    pairs(
        pen,
        [
            ("Patient", patient_line(paper)),
            ("Läkemedel", "Tabl. Paracetamol 500 mg"),
            ("Dosering", "2 tabletter vid behov, högst 8 per dygn"),
            ("Förskrivare", f"{story.title}{story.doctor}"),
        ],
        values=170,
    )


@no_order("other")
def shown_none_certificate(paper: Paper) -> None:
    """A certificate of sick leave."""
    pen, story = paper.pen, paper.story
    heading(paper, "Läkarintyg för sjukpenning", 15)
    addressee(paper, lead="Inkommet till: ", fax=False)
    pen.down()
    rows = [
        ("Patient", patient_line(paper)),
        ("Diagnos", "M17.1 Annan primär gonartros"),
        ("Nedsatt arbetsförmåga", "50 % under fyra veckor"),
        ("Läkare", f"{story.doctor}, {story.clinic.written}"),
    ]
    pairs(pen, rows, values=200)
    foot(paper)
