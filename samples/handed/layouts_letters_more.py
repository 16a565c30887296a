"""More letters: with margin notes, stamps, reminders, numbered points."""

from samples.draw.registry import Paper
from samples.handed.desk import field, gap, head, put, stamp, text
from samples.handed.layouts_letters import sign
from samples.handed.marks import exam_rows
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    consent,
    doubt,
    forward,
    hello,
    join,
    lines,
    needed,
    pick,
    remark,
    signed,
    tell,
    told,
    trap,
)


@order("prose", by="private")
def handed_practice_letter(paper: Paper) -> None:
    """A private practice's letter with its address small at the foot and a bank number."""
    pen, story = paper.pen, paper.story
    pen.write(told(paper, "clinic"), 300, size=15, bold=True, align="center")
    gap(paper, 34)
    text(paper, f"{story.clinic.town} {story.date_text(story.written_on)}")
    body = blocks(
        hello(paper),
        tell(
            paper,
            "Min patient {pat} har hos er genomgått {us}.",
            "Min patient {pat} har undersökts hos er.",
            "Hos er har utförts {us}.",
        ),
        tell(paper, "Jag ber er vänligen sända {bilder} {dit}.", "Jag ber vänligen om {bilder}."),
        asides(paper, 0.2),
    )
    text(paper, body)
    sign(paper, told(paper, "dr"), pick(paper, "Specialist i ortopedi", "Specialistläkare", ""))
    pen.foot(f"Tel {story.phone}   Bankgiro {story.rng.randint(100, 999)}-{story.rng.randint(1000, 9999)}")


@order("prose")
def handed_letter_with_margin_note(paper: Paper) -> None:
    """A short letter with a note in its margin on what has been done about it."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    body = blocks(
        tell(paper, "{clinic}"),
        tell(paper, "Beställning: {bilder}, {us}.", "Beställning: {bilder}."),
        tell(paper, "Patienten heter {patient_name} och har personnummer {patient_id}."),
        join(tell(paper, "Bilderna behövs hos {destination}.", ""), forward(paper), trap(paper, "visit")),
        tell(paper, "Beställande läkare {doctor}."),
    )
    text(paper, body, pen.look.left + 70, pen.right - pen.look.left - 70)
    margin = ["Ringt", story.secretary.split()[0], "ok!"]
    kept, pen.y = pen.y, 130
    for row in margin:
        pen.write(row, 16, size=9)
        pen.y += 13
    pen.y = kept


@order("prose", by="hospital", ours=True)
def handed_tumour_board(paper: Paper) -> None:
    """A tumour conference's sheet to other hospitals, with a deadline."""
    story = paper.story
    head(
        paper,
        pick(paper, "Regional MDK", "Nationell MDK", "Multidisciplinär konferens"),
        tell(paper, "{clinic}"),
    )
    field(paper, "Konferens", "torsdagar kl 14.00", 170)
    field(paper, "Patient", tell(paper, "{pat}"), 170)
    field(paper, "Anmäld av", told(paper, "doctor"), 170)
    text(
        paper,
        blocks(
            tell(paper, "För att kunna demonstreras behövs {us}.", ""),
            tell(paper, "Sänd {bilder} {dit}.", "Sänd {bilder}."),
            needed(paper),
            f"Frågor besvaras av koordinator {story.secretary}, {story.phone}.",
        ),
    )


@order("prose")
def handed_letter_received_stamp(paper: Paper) -> None:
    """A letter that bears our stamp, and our clerk's scribble across its head."""
    pen, story = paper.pen, paper.story
    stamp(paper, "RÖNTGEN HALLAND", "Ankom " + str(story.written_on), "Sign ........", x=420, y=30)
    pen.y = 110
    what = tell(
        paper,
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade {dit} gällande {pat}: {us}.",),
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade {dit}, {us}.",),
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade gällande {pat}: {us}.",),
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade {dit} gällande {pat}.",),
    )
    text(paper, join(what, forward(paper), asides(paper)))
    text(paper, signed(paper))


@order("prose", by="hospital", ours=True)
def handed_doctor_to_colleague(paper: Paper) -> None:
    """A doctor writes to a colleague among radiologists, and comes to the matter late."""
    pen = paper.pen
    pen.y = 80
    body = blocks(
        pick(paper, "Broder,", "Syster,", "Bästa kollega!"),
        join(remark(paper, "history"), trap(paper, "background", 0.6)),
        tell(
            paper, "Det gäller {pat}, som ni undersökt med {us}.", "Det gäller {pat}.", "Ni har utfört {us}."
        ),
        tell(paper, "Skulle ni kunna ordna att {bilder} kommer {dit}?", "Skulle ni kunna ordna {bilder}?"),
        consent(paper),
    )
    text(paper, body)
    sign(paper, told(paper, "dr"), told(paper, "clinic"))


@order("prose")
def handed_letter_reminder(paper: Paper) -> None:
    """A second letter, with all of the first one's facts."""
    pen, story = paper.pen, paper.story
    doubt(paper)
    story.traps.add("reminder")
    pen.heading(pick(paper, "PÅMINNELSE", "2:a påminnelsen", "Påminnelse om bildbeställning"), 15)
    body = lines(
        pick(
            paper,
            "Vi har ännu inte fått de bilder vi bad om.",
            "Vår tidigare beställning tycks ha kommit bort.",
        ),
        tell(paper, "Patient: {pat}"),
        tell(paper, "Undersökning: {us}"),
        tell(paper, "Bilderna ska till {destination}"),
        tell(paper, "Beställare: {doctor}, {clinic}", "Beställare: {doctor}", "Beställare: {clinic}"),
    )
    text(paper, body.replace("\n", "\n\n"))


@order("prose")
def handed_numbered_points(paper: Paper) -> None:
    """A memo with numbered points."""
    pen = paper.pen
    pen.heading("PM till röntgen", 14)
    exams = [f"{what} {day}".strip() for what, day in exam_rows(paper.story)]
    points = [
        tell(paper, ("Patienten: {pat}.",)),
        "Undersökning: " + "; ".join(exams) + "." if exams else "",
        tell(
            paper, ("Sänd {bilder} {dit}.", "Det vi vill är att {bilder} sänds {dit}."), "Vi önskar {bilder}."
        ),
        tell(paper, "När de kommit ska de vidare till {forward_to}."),
        tell(paper, "Läkare är {doctor}."),
        tell(paper, "Klinik är {clinic}."),
        consent(paper),
    ]
    for number, point in enumerate((point for point in points if point), 1):
        pen.write(f"{number}.")
        put(paper, point, pen.look.left + 24, pen.right - pen.look.left - 24)
        pen.down(1.5)
