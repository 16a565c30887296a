"""Prints of record systems, worklists and web forms."""

from samples.brought.drawing import caption, grid, page_number, rows, table, ticks, wants
from samples.brought.heads import letterhead
from samples.brought.senders import order
from samples.brought.words import exam_text, exams, facts, pick, tell
from samples.draw.registry import Paper


def _printed(paper: Paper, text: str, index: int = 1, count: int = 1) -> None:
    paper.pen.foot(tell(paper.story, text))
    page_number(paper, index, count)


@order("form")
def brought_patient_banner(paper: Paper) -> None:
    """A print with the patient in a banner and the order as keywords under it."""
    pen, story = paper.pen, paper.story
    pen.y = 50
    pen.shade(pen.look.left - 8, 32, pen.right, 72, 0.88)
    pen.write(tell(story, "{patient_id}   {last_first}"), size=12, bold=True)
    pen.y += 14
    pen.write(tell(story, "Vårdkontakt öppen sedan {written}"), size=8)
    pen.y = 100
    pen.write("Utgående beställning – bilder", size=13, bold=True)
    pen.down(2)
    spec = """Beställande vårdenhet={clinic}
        Beställare={doctor}
        Utförande enhet=Röntgen, Hallands sjukhus
        Leveransadress={destination}
        ?För vidare befordran till={forward_to}
        Innehåll={images}"""
    rows(paper, facts(story, spec), gap=0.25)
    pen.down(0.5)
    pen.write("Begärda undersökningar", bold=True)
    pen.down(1.2)
    for written, day in exams(story):
        pen.write(f"•  {written}   {day}".rstrip(), pen.look.left + 10)
        pen.down()
    story.traps.add("addressee")
    _printed(paper, "Utskriven av {secretary} {written}")


@order("form", typewriter=True)
def brought_terminal_dump(paper: Paper) -> None:
    """A character screen of an old patient system, captions filled up with dots."""
    pen, story = paper.pen, paper.story
    pen.write("BILDSVAR/BEST 04      REGISTRERA BESTÄLLNING AV BILDER")
    pen.down()
    pen.write("=" * 52)
    pen.down(1.6)
    spec = """PERSONNR={patient_id}
        NAMN={patient_name}
        BEST ENHET={clinic}
        BEST LÄKARE={doctor}
        MOTTAGARE={destination}
        ?FVB={forward_to}
        BEST DATUM={written}"""
    listed = [(f"US {index}", " ".join(row).strip()) for index, row in enumerate(exams(story), 1)]
    for label, value in [*facts(story, spec), *listed]:
        pen.write(label.ljust(13, "."))
        pen.paragraph(value, pen.look.left + pen.width("N" * 15))
        pen.down(0.2)
    pen.down()
    pen.write("PF3=AVSLUTA  PF6=SKRIV UT  PF12=ÅTER")


@order("form")
def brought_keyword_note(paper: Paper) -> None:
    """A record note with bold keywords that run into their text."""
    pen, story = paper.pen, paper.story
    pen.write(tell(story, "{patient_name}, {patient_id}"), bold=True)
    pen.write(tell(story, "{written}"), pen.right, align="right")
    pen.down()
    pen.rule(pen.look.left, pen.right, pen.y - 0.5 * pen.step)
    pen.down(0.8)
    pen.write("Administrativ anteckning: bildbeställning till Region Halland", bold=True)
    pen.down(1.6)
    spec = """Vårdenhet={clinic}
        Ansvarig läkare={doctor}
        Åtgärd={images} begärs från Röntgen, Hallands sjukhus
        Undersökning={exams}
        Skickas till={to}[ fvb {forward_to}]
        Övrigt=[{consent}|{reason}]"""
    for label, value in facts(story, spec):
        end = pen.write(label, bold=True)
        pen.paragraph(value, end + 8)
        pen.down(0.4)
    pen.write(tell(story, "Antecknat av {secretary}, {secretary_title}"), size=9)
    _printed(paper, "Kopian är utskriven från journalen")


@order("form", by="hospital")
def brought_sections_in_cells(paper: Paper) -> None:
    """A referral module's print: cells for sender and receiver, a question, tick boxes."""
    pen, story = paper.pen, paper.story
    pen.heading(pick(paper, "Remiss bildhantering", "Bildremiss (import)", "eRemiss – bildöverföring"), 13)
    grid(
        paper,
        [
            facts(story, "Remitterande enhet={clinic}\nRemittent={doctor}"),
            facts(story, "Personnummer={patient_id}\nPatient={patient_name}"),
            [
                ("Mottagande enhet (svarar för utlämnandet)", "Röntgen, Region Halland"),
                *facts(story, "Datum={written}"),
            ],
        ],
        high=42,
    )
    caption(pen, "Begärd åtgärd")
    pen.down(1.2)
    told = "Överföring av tidigare gjorda bilder till {destination}[, vidare till {forward_to}]."
    pen.paragraph(
        tell(story, told if story.can_say("destination") else "Överföring av tidigare gjorda bilder.")
    )
    pen.down(0.4)
    caption(pen, "Gäller")
    pen.down(1.2)
    pen.paragraph(exam_text(story, "\n"))
    pen.down(0.4)
    ticks(paper, wants(story, "Bilder", "Utlåtanden"), pen.look.left)
    story.traps.add("addressee")
    _printed(paper, "Remiss-id " + str(pen.rng.randint(10**8, 10**9)))


@order("form", by="known")
def brought_web_form_print(paper: Paper) -> None:
    """A web form printed from the browser: question and answer in a two-column table."""
    pen, story = paper.pen, paper.story
    pen.write(tell(story, "{written}"), size=7)
    pen.write("Beställ bilder | Internt formulär", 300, size=7, align="center")
    pen.down(2.5)
    pen.heading("Beställ bilder från annan vårdgivare", 15)
    spec = """Ditt namn={secretary}
        Mottagning={clinic}
        Läkare som vill ha bilderna={doctor}
        Patientens personnummer={patient_id}
        Patientens namn={patient_name}
        Vilken röntgenavdelning har bilderna?=Region Halland
        Vilka bilder vill du ha?={exams}
        Vart ska de skickas?={destination}
        Hur?={via}
        När behövs de senast?={needed_by}"""
    table(paper, ["Fråga", "Svar"], facts(story, spec), [0, 0.4], shaded=False)
    pen.foot("https://intranat.example/formular/bilder?steg=3")
    story.traps.add("secretary")


@order("form")
def brought_label_and_lines(paper: Paper) -> None:
    """A patient label stuck in the corner, the rest typed beside and below."""
    pen, story = paper.pen, paper.story
    letterhead(paper, emblem=False)
    top, x = pen.y, pen.right - 190
    pen.box(x, top - 14, pen.right, top + 46, 0.5)
    for line in ("{patient_id}", "{last_first}", "Reg: {written}"):
        pen.write(tell(story, line), x + 8, size=9.5)
        pen.y += 14
    pen.y = top
    pen.write("Önskemål om bilder", size=14, bold=True)
    pen.y = top + 76
    spec = """Vilka bilder={exams}
        Till={destination}
        ?Fvb={forward_to}
        Beställare={doctor}
        Klinik={clinic}
        ?Behövs senast={needed_by}"""
    rows(paper, facts(story, spec), at=0.24, under="rule")


@order("table", by="home")
def brought_export_ticket(paper: Paper) -> None:
    """A ticket from a case system: number, status, and all that was asked in two-column cells."""
    pen, story = paper.pen, paper.story
    pen.write(f"Ärende {pen.rng.randint(20000, 99999)}", size=13, bold=True)
    pen.write("Status: Ny", pen.right, align="right")
    pen.down(1.8)
    spec = """Kategori=Bildexport
        Inlagt={written} av {secretary}
        Patient={patient_name} ({patient_id})
        Undersökning={exams}
        Beställande klinik={clinic}
        Beställande läkare={doctor}
        Exporteras till={destination}
        ?Vidarebefordran={forward_to}
        ?Utlåtandet till={report_destination}
        ?Prioritet={urgent}"""
    table(paper, ["Fält", "Värde"], facts(story, spec), [0, 0.3])
    story.traps.add("secretary")


@order("table")
def brought_exam_rows(paper: Paper) -> None:
    """A table of examinations with numbers, the rest in lines above it."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Begäran om bilder", 14)
    spec = """Avser={patient_name}, {patient_id}
        Från={clinic}
        Läkare={doctor}
        Till={destination}
        ?F.v.b.={forward_to}"""
    rows(paper, facts(story, spec), at=0.18, gap=0.2)
    pen.down(1)
    lines = [(str(index), written, day, "Halland") for index, (written, day) in enumerate(exams(story), 1)]
    table(paper, ["Nr", "Undersökning", "Utförd", "Var"], lines, [0, 0.08, 0.55, 0.82])
    pen.write(tell(story, "{closing}"))
    pen.down(1.2)
    pen.write(tell(story, "{secretary}, {secretary_title}"))
    story.traps.add("secretary")
