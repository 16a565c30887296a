"""Papers that are untidy: slips, stamps, margins, labels of others, images not wanted; more of them."""

from samples.draw.registry import Paper
from samples.held.desk import banner, doubt, fields, head, sign, stamp, ticks, wants_boxes, where
from samples.held.senders import order
from samples.held.words import remarks, tell


@order("prose")
def held_wait(paper: Paper) -> None:
    """The order stands but the clinic may change its mind."""
    pen, story = paper.pen, paper.story
    doubt(story)
    story.traps.add("wait")
    head(paper, "Bilder, preliminär beställning")
    pen.paragraph(
        tell(
            paper,
            "[{patient_name}//Patienten][, {patient_id}]. Vi kommer sannolikt att behöva {bilder}[ från "
            "{exams}][ {till}]. "
            "{vidare} Vänta gärna till imorgon, vi återkommer om något ändras.",
        )
    )
    sign(paper)


@order("prose")
def held_own_address(paper: Paper) -> None:
    """A letter whose own address and reply fax stand where a receiver might."""
    pen, story = paper.pen, paper.story
    story.traps.add("own_address")
    head(paper)
    for line in (f"Telefon {story.phone}", f"Svarsfax {story.reply_fax}", "Besöksadress: entré B"):
        pen.write(line, size=8.5)
        pen.y += 12
    story.note("reply_fax")
    pen.down(1.2)
    pen.paragraph("Röntgenavdelningen, Region Halland")
    pen.down(1)
    pen.paragraph(
        tell(
            paper,
            "(Var god|Vänligen) {sänd} {dem}[ från {exams}] [för {patient_name}][ ({patient_id})][ till "
            "{destination}]. "
            "{vidare} Frågor besvaras på ovanstående fax.",
        )
    )
    pen.paragraph(remarks(paper, but=("svarstill", "bakgrund")))
    pen.down(0.8)
    pen.paragraph(tell(paper, "{mvh}"))
    sign(paper)


@order("prose", by="home", away=True)
def held_region_letterhead(paper: Paper) -> None:
    """The region's letterhead on top; the ordering clinic stands further down."""
    pen, story = paper.pen, paper.story
    story.traps.add("letterhead")
    pen.write("REGION HALLAND", size=15, bold=True)
    pen.down(1.2)
    pen.write("Regionkontoret, Box 517, 301 80 Halmstad", size=8)
    pen.down(2.4)
    pen.paragraph(tell(paper, "{hej}"))
    pen.paragraph(
        tell(
            paper,
            "[Härmed beställer {clinic}, //Härmed beställs ][{doctor}, ]{bilder}[ avseende {exams}]. "
            "[Patient: {patient_name}]"
            "[, {patient_id}]. [Mottagare är {destination}.] {vidare} {samtycke}",
        )
    )
    sign(paper, name=False)


@order("form")
def held_printed_mail_page(paper: Paper) -> None:
    """A mail printed on paper and faxed."""
    pen, story = paper.pen, paper.story
    story.traps.add("printed")
    fields(
        pen,
        [("Från:", story.secretary), ("Skickat:", story.date_text(story.written_on)), ("Ämne:", "Bilder")],
        at=pen.look.left + 70,
    )
    pen.rule(pen.look.left, pen.right, pen.y - 4)
    pen.down(1.2)
    pen.paragraph(
        tell(
            paper,
            "{hej}\n\nVi vill få {bilder} skickade[ till {destination}]. [Gäller {patient_name}][ "
            "{patient_id}][, {exams}]. "
            "{vidare} {samtycke}\n\n{mvh}\n[{doctor}\n][{clinic}]",
        )
    )
    pen.foot("Sida 1")


@order("form")
def held_answer_to_us(paper: Paper) -> None:
    """Our own question comes back with the answers filled in."""
    pen, story = paper.pen, paper.story
    banner(pen, "Komplettering behövs – fyll i och faxa åter", 13)
    pen.paragraph("Er beställning kunde inte utföras. Vi behöver följande uppgifter:")
    pen.down(0.5)
    fields(
        pen,
        [
            ("Beställande klinik?", story.say("clinic")),
            ("Beställande doktor?", story.say("doctor")),
            ("Patient?", tell(paper, "[{patient_id}][ {patient_name}]")),
            ("Undersökning + datum?", story.say("exam_list")),
            ("Vart ska bilderna?", where(story)),
        ],
        apart=0.8,
    )
    ticks(pen, pen.look.left, wants_boxes(story))
    stamp(pen, ["SVAR", "komplett"], 400, pen.y + 20)
