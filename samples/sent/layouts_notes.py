"""Notes: a few lines, a telephone slip, a request written on something else."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import on_line, receiver_with_forward, scan_rows
from samples.sent.kit import at, begin, grid, stamp
from samples.sent.speaking import has_forward, iso, joined, our_address, say, secretary, sentence


@layout("sent", "note", terse=True)
def sent_tre_rader(paper: Paper) -> None:
    """Three typed lines and no head."""
    pen, story, rng = begin(paper)
    pen.y = rng.uniform(70, 160)
    lines = [
        joined(story, "patient_id", "patient_name", tie=" "),
        say(story, "exam_list"),
        (rng.choice(["till ", "skickas t ", "-> "]) + receiver_with_forward(rng, story))
        if story.can_say("destination")
        else "",
        rng.choice([", ", " / "]).join(one for one in (say(story, "doctor"), say(story, "clinic")) if one),
    ]
    for line in lines:
        if line:
            pen.paragraph(line)
            pen.down(0.2)


@layout("sent", "note", terse=True)
def sent_registerlik(paper: Paper) -> None:
    """One sentence in the manner of the register of exported images."""
    pen, story, _ = begin(paper)
    pen.y = 90
    parts = [say(story, "patient_name"), say(story, "patient_id"), say(story, "exam_list")]
    story.note("wants")
    report = " + utl." if "report" in story.wants else ""
    text = " ".join(one for one in parts if one) + report
    if story.can_say("destination"):
        text += f" till {say(story, 'destination')}"
        text += f" fvb. {say(story, 'forward_to')}" if story.forward_to else ""
    by = joined(story, "doctor", "clinic")
    pen.paragraph(f"{text} enl. {by}" if by else text)
    pen.down(1)
    pen.write(f"{iso(story.written_on)} /{story.secretary[:2].lower()}")


@layout("sent", "note")
def sent_telefonlapp(paper: Paper) -> None:
    """A printed slip for telephone messages, used for an order."""
    pen, story, rng = begin(paper, size=11, left=70)
    pen.box(55, 40, 400, 330, 1.4)
    at(pen, 70, 64, "TELEFONMEDDELANDE", 13, bold=True)
    pen.y = 92
    clock = f"{rng.randint(7, 16)}.{rng.randint(10, 59)}"
    on_line(pen, "Datum / tid", f"{iso(story.written_on)} kl {clock}", 150, right=385)
    on_line(pen, "Ringt av", f"{story.secretary}, {story.phone}", 150, right=385)
    on_line(pen, "Klinik", say(story, "clinic"), 150, right=385)
    on_line(pen, "Läkare", say(story, "doctor"), 150, right=385)
    on_line(pen, "Patient", say(story, "patient_name"), 150, right=385)
    on_line(pen, "Pnr", say(story, "patient_id"), 150, right=385)
    for text, day in scan_rows(story, 1):
        on_line(pen, "Vill ha", f"{text} {day}".strip(), 150, right=385, gap=1.5)
    on_line(pen, "Skickas till", say(story, "destination"), 150, right=385)
    story.traps.add("secretary")


@layout("sent", "note")
def sent_pa_svaret(paper: Paper) -> None:
    """The request is typed above a copy of an old report's head; the copy is no part of the order."""
    pen, story, rng = begin(paper, size=11)
    pen.y = 56
    pen.paragraph(sentence(rng, story, "what"))
    if story.can_say("destination"):
        pen.paragraph(sentence(rng, story, "to"))
    if has_forward(story):
        pen.paragraph(sentence(rng, story, "forward"))
    if story.can_say("doctor") or story.can_say("clinic"):
        pen.paragraph(sentence(rng, story, "who"))
    pen.down(1.5)
    pen.rule(30, 560, width=1.2)
    pen.down(1.5)
    pen.write("KOPIA AV TIDIGARE SVAR, för kännedom", size=8)
    pen.down(1.4)
    for line in (
        f"Remitterande läkare: {story.referrer}",
        f"Undersökning: {story.previous}",
        "Utlåtande: Ingen skelettskada. Lätta degenerativa förändringar.",
        f"Dikterande radiolog: {rng.choice(['Lars Hedman', 'Eva Strid', 'Omid Vaziri'])}",
    ):
        pen.write(line, size=9, gray=0.15)
        pen.down(0.95)
    story.traps |= {"old_report", "referred", "background"}


@layout("sent", "note")
def sent_ifylld_etikett(paper: Paper) -> None:
    """The patient's sticker in a corner, the rest in a few lines beside it."""
    pen, story, rng = begin(paper, size=11)
    label = [story.say("last_first"), story.say("patient_id")]
    pen.box(330, 44, 548, 100, 0.8)
    for index, text in enumerate(one for one in label if one):
        at(pen, 340, 66 + 20 * index, text, 11, bold=True)
    at(pen, pen.look.left, 66, "Begäran om kopior", 15, bold=True)
    at(pen, pen.look.left, 84, iso(story.written_on), 10)
    pen.y = 134
    for label_text, value in (
        ("Vilka bilder?", say(story, "exam_list")),
        ("Vart?", receiver_with_forward(rng, story)),
        ("Vem beställer?", joined(story, "doctor", "clinic")),
    ):
        pen.write(label_text, bold=True)
        pen.down(1.1)
        pen.paragraph(value or " ")
        pen.down(0.5)


@layout("sent", "note")
def sent_fragor_och_svar(paper: Paper) -> None:
    """The four questions of the department's own checklist, answered one by one."""
    pen, story, rng = begin(paper)
    pen.y = 66
    pen.write(f"Till {', '.join(our_address(rng))}", bold=True)
    story.traps.add("own_department")
    pen.down(2)
    patient = joined(story, "patient_name", "patient_id", tie=" ")
    for number, (question, answer) in enumerate(
        (
            ("Vilken patient gäller det?", patient),
            ("Vilka undersökningar?", say(story, "exams")),
            ("Vilken klinik vill ha bilderna skickade?", say(story, "clinic")),
            ("Vilken doktor?", say(story, "doctor")),
            ("Vart ska bilderna?", receiver_with_forward(rng, story)),
        ),
        1,
    ):
        pen.write(f"{number}. {question}")
        pen.down(1.1)
        pen.paragraph(f"{answer}" if answer else " ", pen.look.left + 22)
        pen.down(0.3)
    pen.down(0.6)
    pen.write(f"Mvh {secretary(rng, story)}")
    story.traps.add("secretary")


@layout("sent", "note")
def sent_stampel_och_rutor(paper: Paper) -> None:
    """A copied sheet with a stamp, the examinations in a small table and everything else run together."""
    pen, story, rng = begin(paper, size=10.5, left=50)
    if story.can_say("clinic"):
        stamp(pen, 50, 36, 230, [say(story, "clinic"), f"Fax {story.reply_fax}"])
    at(pen, 320, 60, "BESTÄLLER BILDER", 14, bold=True)
    pen.y = 104
    pen.write(
        " ".join(one for one in ("Patient:", say(story, "patient_name"), say(story, "patient_id")) if one)
    )
    pen.down(0.8)
    grid(pen, [50, 330, 450], scan_rows(story, 1), head=("Undersökning", "Datum"))
    pen.down(0.4)
    pen.write(f"Läkare: {say(story, 'doctor')}")
    pen.down(1.4)
    pen.paragraph(f"Mottagare: {receiver_with_forward(rng, story)}")
    if story.urgent:
        story.note("urgent")
        stamp(pen, 430, 210, 110, ["AKUT"])
