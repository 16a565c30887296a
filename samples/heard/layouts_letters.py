"""Letters, memos and slips: prose with a letterhead, or a few typed lines."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.heard.drawing import addressee, dateline, footer, heading, letterhead, pairs
from samples.heard.layouts_mail_plain import joined, ordered_by, person
from samples.heard.ordering import ordering
from samples.heard.speaking import (
    CLOSINGS,
    GUARD,
    background,
    choose,
    clinic_lines,
    exam_lines,
    fvb,
    remarks,
    secretary_title,
    send,
    to_place,
    wants,
    when,
)


def sign(paper: Paper, *, clinic: bool = True) -> None:
    """Close a letter with a scribble over the doctor's name and clinic."""
    pen, story = paper.pen, paper.story
    pen.down()
    pen.write(choose(paper, CLOSINGS))
    pen.down(1.6)
    pen.scribble(pen.look.left)
    pen.down(1.6)
    name = story.say("doctor")
    for line in (name, *(clinic_lines(story) if clinic else ())):
        if line:
            pen.write(line[:1].upper() + line[1:])
            pen.down()


def write_all(paper: Paper, lines: list[str], gap: float = 0.4) -> None:
    """Write the paragraphs that say something."""
    for line in lines:
        if line.strip(" ."):
            paper.pen.paragraph(line)
            paper.pen.down(gap)


@ordering("prose")
def heard_short_letter(paper: Paper) -> None:
    """Letterhead, addressee, a matter line and two paragraphs."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    addressee(paper)
    dateline(paper, pen.right, align="right")
    pen.down(1.5)
    pen.write(
        f"Ang. {person(paper)}".strip() if story.can_say("patient_id") else "Bildbeställning", bold=True
    )
    pen.down(1.6)
    first = f"Tacksam för {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}."
    target = to_place(paper)
    write_all(
        paper,
        [
            first,
            when(target, f"Materialet ber vi er {send(paper)} {{}}."),
            background(paper),
            *remarks(paper),
        ],
    )
    sign(paper)
    footer(paper)


@ordering("note", terse=True, typewriter=True)
def heard_typed_slip(paper: Paper) -> None:
    """A few typed lines at the top of a page."""
    pen, story = paper.pen, paper.story
    pen.y = 70
    for line in (
        "BILDER TACK!",
        "",
        person(paper),
        *exam_lines(story),
        when(story.say("destination"), "-> {}") + fvb(paper),
        ", ".join(part for part in (story.say("doctor"), story.say("clinic")) if part),
        "",
        f"{story.date_text(story.written_on)} /{story.secretary.split()[0].lower()}",
    ):
        for part in pen.wrap(line, pen.right - pen.look.left):
            pen.write(part)
            pen.down(1.1)


@ordering("cover")
def heard_fax_memo(paper: Paper) -> None:
    """A fax head with to, from, pages and subject, and the order as its message."""
    pen, story = paper.pen, paper.story
    pen.y = 76
    heading(pen, "Faxmeddelande", 30, 24)
    pen.rule(pen.look.left, pen.right, width=1.5)
    pen.down(1.3)
    place = story.say("clinic")
    rows = (
        ("Till:", "Röntgen Hallands sjukhus, bildutlämningen"),
        ("Från:", place or story.secretary),
        ("Fax/tel:", f"{story.reply_fax} / {story.phone}"),
        ("Datum:", story.date_text(story.written_on)),
        ("Antal sidor:", "1"),
        ("Ärende:", "Beställning av bilder"),
    )
    pairs(pen, rows, 95, 3)
    pen.rule(pen.look.left, pen.right, width=1.5)
    pen.down(1.6)
    story.traps.add("addressee")
    write_all(
        paper,
        [
            when(person(paper), "Patient: {}"),
            f"Vi beställer {wants(paper)}{when('; '.join(exam_lines(story)), ': {}')}.",
            when(to_place(paper), "Skickas {}."),
            when(story.say("doctor"), "Beställande läkare: {}"),
            *remarks(paper),
        ],
    )
    pen.down()
    pen.write(f"{story.secretary}, {secretary_title(paper)}")
    pen.down(2)
    for line in pen.wrap(choose(paper, GUARD), pen.right - pen.look.left, 8):
        pen.write(line, size=8)
        pen.y += 11


@ordering("prose")
def heard_round_letter(paper: Paper) -> None:
    """Images for a conference round, with the day by which they are needed."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 1)
    pen.write("Bilder inför multidisciplinär konferens", size=13, bold=True)
    pen.down(1.8)
    day = when(
        story.say("needed_by") if story.needed_by else "", " Materialet behöver vara framme senast {}."
    )
    write_all(
        paper,
        [
            f"Nedanstående patient ska tas upp på konferens. Vi behöver {wants(paper)}.{day}",
            person(paper),
            *exam_lines(story, ", "),
            when(story.say("destination"), "Länkas till: {}") + fvb(paper),
            f"Föredragande vid konferensen: {story.referrer}.",
        ],
        0.3,
    )
    if story.can_say("destination"):
        story.note("channel")
        story.channel = "iep"
    pen.down()
    write_all(paper, [ordered_by(paper)])
    dateline(paper)
    story.traps.add("referrer")


@ordering("prose")
def heard_private_specialist(paper: Paper) -> None:
    """A private specialist's letter with the practice at the head and foot."""
    pen, story = paper.pen, paper.story
    name = story.say("clinic")
    pen.y = 62
    pen.write(name, WIDTH / 2, size=18, bold=True, align="center")
    pen.y += 16
    pen.write("Vårdavtal med regionen – tidsbeställning per telefon", WIDTH / 2, size=8.5, align="center")
    pen.y += 34
    dateline(paper)
    pen.down(2)
    write_all(
        paper,
        [
            "Till röntgenavdelningen",
            f"{person(paper)}".strip(),
            "Ovanstående patient går på kontroller hos mig." if story.can_say("patient_id") else "",
            f"Jag vill gärna ha {wants(paper)} från er avseende:",
            *[f"- {line}" for line in exam_lines(story)],
            when(story.say("destination"), "Bilderna kan skickas till {}") + fvb(paper),
            *remarks(paper),
        ],
    )
    story.traps.add("addressee")
    sign(paper, clinic=False)
    footer(paper)


@ordering("prose")
def heard_dictated_letter(paper: Paper) -> None:
    """Dictated by the doctor, typed by the secretary, both named; the referrer too."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 0)
    dateline(paper)
    pen.down(2)
    write_all(
        paper,
        [
            "BILDBESTÄLLNING",
            when(person(paper), "Avser {}."),
            f"Önskar {wants(paper)}{when(joined(exam_lines(story)), ' gällande {}')}.",
            when(to_place(paper), "Skicka {}."),
            f"Inremitterande: {story.referrer}, vårdcentralen.",
            *remarks(paper),
        ],
    )
    where = ", ".join(clinic_lines(story))
    write_all(paper, [when(story.say("doctor"), "Dikterat av: {}") + when(where, ", {}") or ""])
    if story.lacks("doctor") and where:
        write_all(paper, [where])
    pen.write(f"Utskrivet av: {story.secretary}, {secretary_title(paper)}", size=9)
    story.traps |= {"referrer", "secretary"}
