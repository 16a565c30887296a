"""Printouts of record systems and of radiology's own systems."""

from samples.draw.registry import Paper, layout
from samples.draw.sheet import WIDTH
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.kit import at, begin, fitted, footer, grid, pair, pairs
from samples.sent.speaking import has_forward, iso, our_address, remarks, say, secretary, sentence, two_parts


@layout("sent", "form", typewriter=True)
def sent_vas_utskrift(paper: Paper) -> None:
    """A terminal system's print: capitals for what it asks, points up to the value."""
    pen, story, rng = begin(paper, size=9.5, left=48)
    pen.y = 60
    pen.write(
        f"UTSKRIFT  VAS 4.1   {iso(story.written_on)} {rng.randint(7, 16):02}:{rng.randint(10, 59)}   SIDA 1"
    )
    pen.down()
    pen.write("-" * 76)
    pen.down(1.4)
    lines = [
        ("MEDDELANDETYP", "BILDBESTÄLLNING"),
        ("TILL", ", ".join(our_address(rng))),
        ("PATIENT", say(story, "patient_id")),
        ("NAMN", say(story, "last_first")),
        ("BEST ENHET", say(story, "clinic")),
        ("BEST LÄKARE", say(story, "doctor")),
        *[("UNDERSÖKNING", f"{text}  {day}".strip()) for text, day in scan_rows(story, 1)],
        ("BILDER SKICKAS TILL", say(story, "destination")),
    ]
    if has_forward(story):
        lines.append(("VIDARE TILL", say(story, "forward_to")))
    lines += [("REGISTRERAD AV", f"{story.secretary[:3].upper().strip()}{rng.randint(10, 99)}")]
    capitals = rng.random() < 0.5
    for label, value in lines:
        value = value.upper() if capitals else value
        pen.write(f"{label} ".ljust(22, ".") + ": ")
        found, size = fitted(pen, value, pen.right - 200, 1, 9.5)
        pen.write(found[0], 200, size=size)
        pen.down(1.15)
    pen.write("-" * 76)
    pen.down()
    pen.write("SLUT PÅ UTSKRIFT")


@layout("sent", "form")
def sent_meddelande_cosmic(paper: Paper) -> None:
    """A message of a record system: a narrow head in two columns, the order as text below."""
    pen, story, rng = begin(paper, size=10, left=50)
    at(pen, 50, 52, "Meddelande", 14, bold=True)
    at(pen, 545, 52, f"Utskriftsdatum {iso(story.written_on)}", 8, align="right")
    pen.rule(50, 545, 58, 1.2)
    pen.y = 76
    for left, right in (
        (("Patient", say(story, "patient_name")), ("Personnummer", say(story, "patient_id"))),
        (("Mottagare", our_address(rng)[1]), ("Prioritet", "Normal")),
        (("Ärende", "Beställning av bilder"), ("Skapad", iso(story.written_on))),
    ):
        at(pen, 50, pen.y, left[0], 8, gray=0.25)
        found, size = fitted(pen, left[1], 225, 1, 10)
        at(pen, 112, pen.y, found[0], size)
        at(pen, 345, pen.y, right[0], 8, gray=0.25)
        at(pen, 420, pen.y, right[1])
        pen.down(1.2)
    pen.rule(50, 545, pen.y, 0.5)
    pen.down(1.5)
    for part in (
        sentence(rng, story, "what"),
        _where(paper),
        sentence(rng, story, "who"),
        *remarks(rng, story, 0.1),
    ):
        if part:
            pen.paragraph(part, 50, 480)
            pen.down(0.3)
    pen.down(1)
    pen.write(f"Signerat av: {secretary(rng, story)}", size=9)
    story.traps.add("secretary")
    footer(pen, ["Cosmic R8.3 Messenger", "Konfidentiell information", "1 / 1"])


def _where(paper: Paper) -> str:
    story = paper.story
    text = receiver_with_forward(paper.pen.rng, story)
    return f"Mottagare av bilderna: {text}" if text else ""


@layout("sent", "form")
def sent_takecare_utskrift(paper: Paper) -> None:
    """A record template's print: the patient's strip on top, keywords with indented values."""
    pen, story, rng = begin(paper, size=10.5, left=60)
    strip = f"{say(story, 'patient_id')}   {say(story, 'patient_name')}".strip()
    at(pen, 60, 44, strip, 11, bold=True)
    at(pen, 540, 44, "Sida 1 av 1", 8, align="right")
    pen.rule(60, 540, 50, 1)
    at(pen, 60, 72, "Mall: Rekvisition externa bilder", 9, gray=0.2)
    pen.y = 96
    said = [
        ("Vårdenhet", say(story, "clinic")),
        ("Ordinerande läkare", say(story, "doctor")),
        ("Undersökning", say(story, "exams_rows")),
        ("Bilder till", say(story, "destination")),
    ]
    if has_forward(story):
        said.append(("Vidare till", say(story, "forward_to")))
    if story.consent in ("oral", "written"):
        story.note("consent")
        said.append(("Samtycke", "Muntligt" if story.consent == "oral" else "Skriftligt"))
    for label, value in said:
        pen.write(label, bold=True)
        pen.down(1.15)
        for line in value.split("\n"):
            pen.paragraph(line, 78, 450)
        pen.down(0.4)
    footer(pen, [f"Utskrivet ur TakeCare {iso(story.written_on)}", f"av {secretary(rng, story)}"])
    story.traps.add("secretary")


@layout("sent", "table")
def sent_ris_lista(paper: Paper) -> None:
    """The patient's list of examinations as the radiology system prints it; those wanted are crossed."""
    pen, story, rng = begin(paper, size=9.5, left=45)
    at(pen, 45, 50, "Undersökningslista", 13, bold=True)
    at(pen, 45, 68, f"{say(story, 'patient_id')}  {say(story, 'patient_name')}".strip(), 11)
    wanted = scan_rows(story)
    rows = [("X", day, text, "Definitiv") for text, day in wanted]
    for year, text in ((2021, "Ultraljud lever"), (2019, "Slätröntgen tumme höger")):
        rows.append(("", iso(story.written_on.replace(year=year, day=11)), text, "Definitiv"))
    kept = rows[:]
    rng.shuffle(kept)
    pen.y = 80
    table = kept if wanted else rows[len(wanted) :]
    grid(pen, [45, 85, 190, 450, 548], table, head=("Best.", "Us-datum", "Undersökning", "Svar"), shade=0.85)
    story.traps.add("unmarked")
    pen.write("Endast de som är märkta X beställs.", size=9)
    pen.down(1.6)
    fields = [
        ("Bilderna till", receiver_with_forward(rng, story)),
        ("Beställande klinik", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
    ]
    pairs(pen, 150, fields, gap=1.2)


@layout("sent", "form")
def sent_pacs_begaran(paper: Paper) -> None:
    """A transfer system's request: orderer and receiver side by side in two boxes, ids in small print."""
    pen, story, rng = begin(paper, size=10.5, left=45)
    at(pen, WIDTH / 2, 56, "BILDÖVERFÖRINGSBEGÄRAN", 14, bold=True, align="center")
    at(pen, 545, 74, f"Ärende {rng.randint(100000, 999999)}", 8, align="right")
    clinic, house = two_parts(story, "clinic")
    target, receiving = two_parts(story, "destination")
    for x, title, unit, name in ((45, "Begärs av", clinic, house), (300, "Överförs till", target, receiving)):
        pen.box(x, 82, x + 245, 172)
        pen.shade(x, 82, x + 245, 98, 0.85)
        at(pen, x + 6, 94, title, 9.5, bold=True)
        for index, text in enumerate(one for one in (unit, name) if one):
            found, size = fitted(pen, text, 230, 1, 10.5)
            at(pen, x + 8, 114 + 15 * index, found[0], size)
    doctor = say(story, "doctor")
    at(pen, 53, 148, f"Läkare: {doctor}" if doctor else "Läkare:", 10)
    at(pen, 53, 165, f"HSA-id SE2321000{rng.randint(100, 299)}-{rng.randint(1000, 9999)}K", 7, gray=0.3)
    if has_forward(story):
        onward, size = fitted(pen, "Vidare till: " + say(story, "forward_to"), 230, 2, 9.5)
        for index, line in enumerate(onward):
            at(pen, 308, 148 + 12 * index, line, size)
    at(pen, 45, 196, "Patient", 9.5, bold=True)
    patient, size = fitted(pen, say(story, "last_first"), 238, 1, 10.5)
    at(pen, 100, 196, patient[0], size)
    at(pen, 345, 196, "Id", 9.5, bold=True)
    at(pen, 370, 196, say(story, "patient_id"), 10.5)
    pen.y = 210
    grid(
        pen,
        [45, 130, 400, 545],
        [(f"{rng.randint(30000, 89999)}", text, day) for text, day in scan_rows(story)] or [("", "", "")],
        head=("Us-kod", "Undersökning", "Utförd"),
        shade=0.92,
    )
    at(pen, 45, pen.y + 8, f"Registrerad {iso(story.written_on)} av {story.secretary}", 8, gray=0.3)
    story.traps.add("secretary")


@layout("sent", "form")
def sent_melior_brev(paper: Paper) -> None:
    """An activity of a record system: thin head, keywords and values on the same line, nothing else."""
    pen, story, rng = begin(paper, size=11, left=64)
    pen.y = 52
    pen.write("Melior   Aktivitet: Begäran om bilder", size=8, gray=0.3)
    pen.write(iso(story.written_on), pen.right, size=8, align="right", gray=0.3)
    pen.down(2)
    x = 64 + pen.width("Ansvarig läkare: ") + 14
    for label, value in (
        ("Pnr:", say(story, "patient_id")),
        ("Namn:", say(story, "patient_name")),
        ("Klinik:", say(story, "clinic")),
        ("Ansvarig läkare:", say(story, "doctor")),
        ("Us:", say(story, "exams_rows")),
        ("Mottagare:", receiver_with_forward(rng, story)),
    ):
        for index, line in enumerate(value.split("\n")):
            pair(pen, label if index == 0 else "", line, x, gap=1.1)
    for remark in remarks(rng, story, 0.1):
        pen.paragraph(remark)
