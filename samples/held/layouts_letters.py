"""Letters in whole sentences: short, long, dictated, noted down."""

from samples.draw.registry import Paper
from samples.held.desk import address, banner, fields, head, ours, sign
from samples.held.senders import order
from samples.held.words import remarks, tell


@order("prose")
def held_short_letter(paper: Paper) -> None:
    """A letter of three sentences under a letterhead."""
    pen, story = paper.pen, paper.story
    head(paper, right=story.date_text(story.written_on))
    address(pen, ours(paper), pen.look.left)
    pen.down(1.5)
    pen.paragraph(tell(paper, "{hej}"))
    pen.down(0.5)
    pen.paragraph(
        tell(
            paper,
            "(Angående|Gäller|Avser) (patienten|vår patient) [{patient_name}][, {patient_id}]. "
            "Vi (önskar|ber om|behöver) {vill} (från|på|avseende) [{exams}//de undersökningar som "
            "gjorts hos er]"
            "[ {till}] {orsak}.",
        )
    )
    pen.paragraph(remarks(paper))
    pen.paragraph(tell(paper, "{vidare}"))
    pen.down(0.8)
    pen.paragraph(tell(paper, "{mvh}"))
    sign(paper)


@order("prose")
def held_long_letter(paper: Paper) -> None:
    """A long and courteous letter where the order hides among much background."""
    pen, story = paper.pen, paper.story
    head(paper, "Ang. överföring av röntgenmaterial")
    story.traps.add("background")
    pen.paragraph(
        tell(
            paper,
            "[Vi har sedan en tid kontakt med {patient_name}][ (personnummer {patient_id})]"
            "[//en patient] (med anledning av långvariga besvär|på grund av en tidigare känd "
            "åkomma|efter ett "
            "olycksfall i somras). Remissen kom från {referrer}. Patienten undersöktes redan "
            "{previous}, men de "
            "bilderna finns hos oss och behöver inte skickas.",
        )
    )
    pen.down(0.7)
    pen.paragraph(
        tell(
            paper,
            "Däremot saknar vi [{exams}//senare bilder]. Var därför vänliga och {sänd} {dem}"
            "[ {till}]. {vidare} {svarstill}",
        )
    )
    pen.down(0.7)
    pen.paragraph(tell(paper, "{samtycke} {akut} {senast} {hov}"))
    pen.down(0.7)
    pen.paragraph(tell(paper, "{mvh}[\n{doctor}]"))
    sign(paper, name=False)


@order("prose", typewriter=True)
def held_dictation(paper: Paper) -> None:
    """A dictation as the secretary typed it."""
    pen, story = paper.pen, paper.story
    pen.paragraph(f"DIKTAT  {story.date_text(story.written_on)}  utskrift: {story.secretary}")
    pen.down()
    pen.paragraph(tell(paper, "[Dikterande: {doctor}]"))
    pen.paragraph(tell(paper, "[Enhet: {clinic}]"))
    pen.down()
    pen.paragraph(
        tell(
            paper,
            "Brev till röntgen. Ny rad. Beträffande [{patient_name}, ][{patient_id}]. Ny rad. Jag "
            "önskar {bilder} "
            "[av {exams} ]överförda[ {till}]. [Mottagaren ska föra dem vidare till {forward_to}. ]{samtycke} "
            "{senast} {akut} Slut på diktat.",
        )
    )
    pen.down(2)
    pen.write("Signerat elektroniskt, ej underskrift", size=8)


@order("note")
def held_phone_note(paper: Paper) -> None:
    """A slip on which the exchange wrote down a telephone call."""
    pen, story = paper.pen, paper.story
    banner(pen, "Telefonmeddelande", 13)
    pen.box(pen.look.left - 10, pen.y - 16, pen.right, pen.y + 270)
    story.traps.add("secretary")
    fields(
        pen,
        [
            ("Mottaget av", f"{story.secretary}, receptionen"),
            ("Dag", story.date_text(story.written_on)),
            ("Ringt har", tell(paper, "[{doctor}][, {clinic}]")),
            ("Tel", story.phone),
        ],
        at=pen.look.left + 110,
    )
    pen.down(0.6)
    pen.paragraph(
        tell(
            paper,
            "Vill ha {bilder} på [{patient_name} ][{patient_id}][: {exams}]. [Ska {till}.] {vidare} "
            "{samtycke} {akut}",
        ),
        width=pen.right - pen.look.left - 12,
    )


@order("note")
def held_handover(paper: Paper) -> None:
    """A handover note from one secretary to the next, with the order as one of its points."""
    pen, story = paper.pen, paper.story
    story.traps.add("secretary")
    head(paper, "Att göra / överlämning", right=story.date_text(story.written_on))
    pen.paragraph(f"Skrivet av {story.secretary}. Faxas till röntgen för punkt 1.")
    pen.down(0.6)
    pen.paragraph(
        tell(
            paper,
            "1. Röntgen Halland: {sänd} {dem} [från {exams} ][{till}]. [Pat {patient_name}][ {patient_id}]. "
            "[Enl {doctor}.] {vidare} {samtycke}",
        )
    )
    pen.down(0.4)
    pen.paragraph("2. Beställ fler kuvert och toner. (Klart)")
    pen.down(0.4)
    pen.paragraph(f"3. Ring {story.referrer} om schemat. Tel {story.phone}.")


@order("prose", ours=True, faults=False)
def held_second_opinion(paper: Paper) -> None:
    """A second opinion: the clinic asks for the images to itself."""
    pen, story = paper.pen, paper.story
    head(paper, "Second opinion", right="Dnr 26-0" + story.phone[-2:])
    pen.paragraph(
        tell(
            paper,
            "[{patient_name}, ][{patient_id}, //Patienten ]har sökt oss för en förnyad medicinsk "
            "bedömning. För att kunna "
            "(ta ställning|uttala oss) behöver vi {bilder}[ från {exams}]. (Vänligen|Var god) "
            "{sänd} {dem}[ {till}].",
        )
    )
    pen.paragraph(remarks(paper, but=("svarstill",)))
    pen.down(0.8)
    pen.paragraph(tell(paper, "[Bedömande läkare: {doctor}]"))
    sign(paper, name=False)
