"""Letters in whole sentences: short, long, dictated, noted down; more of them."""

from samples.draw.registry import Paper
from samples.held.desk import banner, doubt, exams_under, fields, head, sign, stamp, where
from samples.held.senders import order
from samples.held.words import listed, remarks, tell


@order("prose")
def held_conference(paper: Paper) -> None:
    """A tumour conference's coordinator asks for images to be shown."""
    pen, story = paper.pen, paper.story
    story.traps.add("secretary")
    head(paper, "Anmälan MDK – demonstration av bilder")
    fields(
        pen,
        [
            ("Koordinator", f"{story.secretary}, tel {story.phone}"),
            ("Anmälande läkare", story.say("doctor")),
            ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
            ("Bilder att visa", story.say("exams")),
            ("Bilderna skickas till", where(story)),
        ],
        apart=0.5,
    )
    pen.down(0.6)
    pen.paragraph(tell(paper, "Vi behöver {bilder}. {senast} {samtycke}"))


@order("prose", away=True)
def held_trauma(paper: Paper) -> None:
    """A patient is moved in the night and the images shall follow."""
    pen, story = paper.pen, paper.story
    story.urgent = True
    story.note("urgent")
    banner(pen, "AKUT – PATIENTTRANSPORT", 20)
    pen.paragraph(
        tell(
            paper,
            "[Pat: {patient_name} ][{patient_id}]\n[Flyttas nu från {clinic}.]\n[Bilder: {exams}]\n"
            "[Skickas direkt till {destination}][ fvb {forward_to}]\n[Ansvarig: {doctor}]",
        ),
    )
    pen.paragraph(tell(paper, "Önskar {bilder}. Ring {tel} när det är klart!"))
    pen.down(1)
    pen.scribble(pen.look.left)


@order("prose", by="hospital", ours=True, faults=False)
def held_return(paper: Paper) -> None:
    """The clinic wants the images of its own patient who was examined with us on a visit."""
    pen, story = paper.pen, paper.story
    head(paper, "Begäran om återsändande av bilder" if story.rng.random() < 0.3 else "Begäran om bilder")
    pen.paragraph(
        tell(
            paper,
            "Under en vistelse på västkusten undersöktes [{patient_name}//vår patient][, {patient_id},] "
            "hos er[ med {exams}]. "
            "Patienten följs nu (åter|vidare) hos oss och vi vill därför få {vill}[ {till}].",
        )
    )
    pen.paragraph(remarks(paper))
    pen.down(0.8)
    pen.paragraph(tell(paper, "{mvh}"))
    sign(paper)


@order("prose")
def held_secretary_signs(paper: Paper) -> None:
    """A secretary signs on behalf of a doctor."""
    pen, story = paper.pen, paper.story
    story.traps.add("secretary")
    head(paper)
    pen.paragraph(
        tell(
            paper,
            "[På uppdrag av {doctor} ber jag om//Jag ber om] {vill}[ på {exams}]. [Patient: "
            "{patient_name}][ ({patient_id})]. "
            "[De ska {till}.] {vidare} {svarstill} {kanal} {samtycke} {senast}",
        )
    )
    pen.down(1)
    pen.paragraph(tell(paper, "{mvh}\n{sekr}\nmedicinsk sekreterare, tel {tel}"))


@order("prose", away=True)
def held_reminder(paper: Paper) -> None:
    """A reminder of an order that got no answer."""
    pen, story = paper.pen, paper.story
    head(paper, "Påminnelse", right=story.date_text(story.written_on))
    stamp(pen, ["2:a PÅSTÖTNING"], 400, pen.y - 12)
    pen.down(1.5)
    pen.paragraph(
        tell(
            paper,
            "Vi har ännu inte fått de bilder som vi beställde för två veckor sedan. Beställningen i sin "
            "helhet igen:",
        )
    )
    pen.down(0.6)
    fields(
        pen,
        [
            ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
            ("Avser", story.say("exam_list")),
            ("Omfattning", tell(paper, "{bilder}")),
            ("Sänds till", where(story)),
            ("Beställare", story.say("doctor")),
        ],
        apart=0.4,
    )
    pen.paragraph(tell(paper, "{akut} {samtycke}"))


@order("prose")
def held_correction(paper: Paper) -> None:
    """A fax that puts right what yesterday's said."""
    pen, story = paper.pen, paper.story
    head(paper, "RÄTTELSE")
    story.traps.add("corrected")
    doubt(story)
    pen.paragraph(
        "I gårdagens fax angavs fel sida/fel undersökning. Bortse från det och använd nedanstående."
    )
    pen.down(0.6)
    pen.paragraph(tell(paper, "[{patient_name} ][{patient_id}]"))
    exams_under(pen, story, pen.look.left + 15)
    pen.paragraph(tell(paper, "(Önskas|Begärs): {bilder}[, {till}]. {vidare}"))
    pen.paragraph(tell(paper, "[Ordinerat av {doctor}.] {samtycke}"))


@order("prose")
def held_points(paper: Paper) -> None:
    """A letter of dashes."""
    pen = paper.pen
    head(paper, "Röntgenbilder önskas")
    pen.paragraph(
        tell(
            paper,
            "[– patient: {patient_name}][, {patient_id}]\n[– läkare hos oss: {doctor}]\n– vad: {bilder}\n"
            "[– vart: {till}][, vidare till {forward_to}]",
        )
    )
    text = listed(paper, lead="   • ")
    if text:
        pen.paragraph("– undersökningar:")
        pen.paragraph(text, pen.look.left + 20)
    pen.paragraph(remarks(paper))
