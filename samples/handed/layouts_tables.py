"""Tables and lists: a row a patient, a row an examination, a grid of fields, several pages."""

from samples.draw.registry import Paper
from samples.handed.desk import field, gap, grid, head, put, text
from samples.handed.marks import exam_rows, note_all, wanted, ways
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    consent,
    pick,
    tell,
    told,
    trap,
)


@order("table", patients=4)
def handed_list_of_four(paper: Paper) -> None:
    """A conference's list: a row a patient, who and where above it."""
    pen, story = paper.pen, paper.story
    head(paper, pick(paper, "Patientlista", "Lista över bilder att skicka"), told(paper, "clinic"))
    field(paper, "Ansvarig läkare", told(paper, "doctor"), 180)
    field(paper, "Bilderna skickas till", told(paper, "destination"), 180)
    rows = []
    for one in paper.stories:
        name, number = told(paper, "patient_name", one), told(paper, "patient_id", one)
        found = exam_rows(one)
        rows.append((number, name, "; ".join(f"{what} {day}".strip() for what, day in found)))
    grid(paper, [("Personnr", "Namn", "Undersökning, datum"), *rows], [0.24, 0.26, 0.5])
    text(paper, tell(paper, "Omfattning: {bilder}."))
    pen.foot(f"Utskrivet {story.written_on} av {story.secretary}")


@order("table")
def handed_examinations_in_a_grid(paper: Paper) -> None:
    """A grid of all that the patient has done; those with a cross are wanted."""
    pen, story = paper.pen, paper.story
    head(paper, "Röntgenhistorik – markera det som ska skickas")
    field(paper, "Patient", tell(paper, "{pat}"), 150)
    left = pen.look.left
    for x, title in zip((left, left + 60, left + 330), ("Skickas", "Undersökning", "Datum"), strict=True):
        pen.write(title, x, bold=True)
    pen.down(1.4)
    story.traps.add("unticked")
    rows = [(what, day, True) for what, day in exam_rows(story)]
    before = story.previous.split(" ")
    rows.insert(pen.rng.randint(0, len(rows)), (" ".join(before), "", False))
    for what, day, ticked in rows:
        pen.tick(left + 8, ticked, "")
        put(paper, what, left + 60, 260)
        put(paper, day, left + 330, pen.right - left - 330)
        pen.down(1.4)
    gap(paper)
    field(paper, "Till", told(paper, "destination"), 150)
    field(paper, "Best. klinik", told(paper, "clinic"), 150)
    field(paper, "Best. läkare", told(paper, "doctor"), 150)
    text(paper, tell(paper, "Vi vill ha {bilder}."))


@order("table")
def handed_grid_of_fields(paper: Paper) -> None:
    """A table of two columns: what is asked, what is answered."""
    story = paper.story
    head(paper, pick(paper, "Beställningsunderlag bilder", "Underlag för bildexport"))
    rows = [
        ("Uppgift", "Ifylls av beställaren"),
        ("Klinik/mottagning", told(paper, "clinic")),
        ("Läkare", told(paper, "doctor")),
        ("Patientens namn", told(paper, "last_first")),
        ("Patientens personnummer", told(paper, "patient_id")),
        *(
            (f"Undersökning nr {n}", f"{what} {day}".strip())
            for n, (what, day) in enumerate(exam_rows(story), 1)
        ),
        ("Mottagande sjukhus", told(paper, "destination")),
        ("Fvb till", told(paper, "forward_to")),
        ("Utlåtande till (om annan)", told(paper, "report_destination")),
        ("Önskas", told(paper, "bilder")),
        ("Tel för frågor", story.phone),
    ]
    grid(paper, rows, [0.36, 0.64])
    text(paper, consent(paper))


@order("cover")
def handed_cover_and_order(paper: Paper) -> None:
    """A fax cover with a note of secrecy; the order stands on the second page."""
    pen, story = paper.pen, paper.story
    pen.heading("TELEFAX", 26)
    for name, value in (
        ("Till", "Röntgen, bildutlämning"),
        ("Från", told(paper, "clinic")),
        ("Antal sidor", "2"),
        ("Datum", story.date_text(story.written_on)),
        ("Faxnr för svar", told(paper, "reply_fax")),
    ):
        field(paper, name, value, 150)
    text(paper, "Uppgifterna omfattas av sekretess. Har ni fått detta fax av misstag, ring oss.")
    story.traps.add("addressee")
    paper.turn()
    pen.heading("Beställning av bilder", 14)
    field(paper, "Patient", tell(paper, "{pat}"), 160)
    field(paper, "Undersökning", told(paper, "us"), 160)
    field(paper, "Levereras till", told(paper, "destination"), 160)
    if story.forward_to:
        field(paper, "Vidare till", told(paper, "forward_to"), 160)
    field(paper, "Ordinerande läkare", told(paper, "doctor"), 160)
    field(paper, "Önskemål", told(paper, "bilder"), 160)
    text(paper, asides(paper))
    pen.foot("Sida 2 (2)")


@order("form")
def handed_two_pages(paper: Paper) -> None:
    """A form whose receiver and orderer stand on its second page."""
    pen, story = paper.pen, paper.story
    head(paper, "Ansökan om bildöverföring, del A: patient")
    field(paper, "Namn", told(paper, "patient_name"), 170)
    field(paper, "Personnummer", told(paper, "patient_id"), 170)
    for number, (what, day) in enumerate(exam_rows(story), 1):
        field(paper, f"Us {number}", f"{what} {day}".strip(), 170)
    text(paper, trap(paper, "background", 0.5))
    pen.foot("Sid 1/2")
    paper.turn()
    head(paper, "Ansökan om bildöverföring, del B: vårdgivare")
    field(paper, "Beställande vårdgivare", told(paper, "clinic"), 190)
    field(paper, "Läkare hos denna", told(paper, "doctor"), 190)
    field(paper, "Mottagande vårdgivare", told(paper, "destination"), 190)
    wanted(paper)
    ways(paper)
    pen.foot("Sid 2/2")


@order("table", by="home", patients=2)
def handed_ward_book(paper: Paper) -> None:
    """A page of a ward's book: two patients in ruled columns, the doctor and the receiver in each row."""
    pen = paper.pen
    put(paper, tell(paper, "{clinic}", ""), pen.look.left, 400, bold=True)
    pen.down(1.4)
    doctor, where = told(paper, "doctor"), told(paper, "destination")
    rows = []
    for story in paper.stories:
        exams = ", ".join(f"{what} {day}".strip() for what, day in exam_rows(story))
        who = f"{told(paper, 'patient_id', story)} {told(paper, 'patient_name', story)}".strip()
        rows.append((who, exams, where, doctor))
    heads = ("Patient", "Bilder på", "Skickas till", "Enl. läk")
    grid(paper, [heads, *rows], [0.27, 0.28, 0.26, 0.19])
    note_all(paper, "wants")
    both = "report" in paper.story.wants
    text(paper, "Bilder + utlåtande på samtliga." if both else "Endast bilder på samtliga.")
