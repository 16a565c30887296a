"""Forms with ticks, tables and shaded labels."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import order

MIXED = ("iep", "iep", "iep", "iep", "usb", "cd")


@order("form", channel=MIXED, urgent=0.25, consent=("", "oral", "written"))
def told_ticked_form(paper: Paper) -> None:
    """A form with tick boxes for what, how and how soon."""
    d, story = Desk(paper), paper.story
    d.y = 75
    d.title("BESTÄLLNING BILDER / UTLÅTANDE", size=14, rule=True)
    d.pairs(
        [
            ("Beställande enhet", d.say("clinic")),
            ("Ansvarig läkare", d.say("doctor")),
            ("Patient", d.say("patient_name")),
            ("Personnummer", d.say("patient_id")),
            ("Undersökning/datum", d.film_text(joint="\n")),
            ("Mottagare", d.say("destination")),
        ],
        tab=150,
        rule=True,
        gap=7,
    )
    d.gap(8)
    story.note("wants", "channel", "urgent")
    d.put("Avser", bold=True)
    d.ticks([("Bilder", True), ("Utlåtande", "report" in story.wants)], d.left + 110, 110)
    d.put("Sätt", bold=True)
    ways = (("IEP/länkning", "iep"), ("USB", "usb"), ("CD", "cd"))
    d.ticks([(text, story.channel == code) for text, code in ways], d.left + 110, 110)
    d.put("Prioritet", bold=True)
    d.ticks([("Akut", story.urgent), ("Ej akut", not story.urgent)], d.left + 110, 110)
    d.put("Samtycke", bold=True)
    if story.consent:
        story.note("consent")
    agreed = (("Muntligt", "oral"), ("Skriftligt", "written"))
    d.ticks([(text, story.consent == code) for text, code in agreed], d.left + 110, 110)
    d.gap(10)
    d.line(f"Datum: {d.day()}     Ifyllt av: {story.secretary}")


@order("table")
def told_left_shaded(paper: Paper) -> None:
    """A table whose left column of labels is shaded."""
    d = Desk(paper, left=60, right=WIDTH - 60)
    d.y = 80
    d.title(d.pick("Länkning av röntgenundersökning", "Beställning: länkning av bilder"), size=15)
    d.story.note("channel")
    rows = [
        ("Datum för beställning", d.day()),
        ("Patient", d.weave("{patient_id}", " {patient_name}")),
        ("Undersökning och undersökningsdatum", d.film_text(joint="\n")),
        ("Länkas till (sjukhus/enhet)", d.say("destination")),
        ("Fvb", d.weave("{forward_to}")),
        ("Beställande läkare", d.say("doctor")),
        ("Beställande klinik", d.say("clinic")),
        ("Utlåtande önskas", "Ja" if "report" in d.story.wants else "Nej"),
        ("Kontaktperson", f"{d.story.secretary}, {d.story.phone}"),
    ]
    d.story.note("wants")
    top = d.y
    for _ in (1, 2):  # the shade lies below the ink: its height is known only once the rows are drawn
        kept = list(paper.pen.sheets[-1].marks)
        d.y = top
        d.table([], [list(row) for row in rows], [2, 3], size=10.5, pad=6)
        if _ == 1:
            low, paper.pen.sheets[-1].marks = d.y - 10.5, kept
            paper.pen.shade(d.left, top, d.left + (d.right - d.left) * 0.4, low, 0.9)


@order("table", counts=(1, 2, 3, 3))
def told_wide_row(paper: Paper) -> None:
    """A print from a spreadsheet: one row for each examination, the same patient in all."""
    d = Desk(paper, left=34, right=WIDTH - 30)
    d.y = 70
    d.title("Bilder att länka", size=13)
    heads = ["Personnr", "Namn", "Undersökning", "Us-datum", "Länkas till", "Beställare", "Läkare"]
    who = [d.say("patient_id"), d.say("patient_name")]
    whom = [d.say("destination"), d.say("clinic"), d.say("doctor")]
    d.story.note("channel")
    body = [[*who, *film, *whom] for film in d.films() or [("", "")]]
    d.table(heads, body, [1.35, 1.5, 1.5, 1.1, 1.9, 1.9, 1.4], size=8.5, pad=3)
    d.line(f"Utskrivet {d.day()}", size=8)


@order("form", urgent=0.15, needed=0.5)
def told_dotted_leaders(paper: Paper) -> None:
    """Dotted leaders from label to value, as in a typed checklist."""
    d = Desk(paper)
    d.y = 90
    d.title(d.pick("Checklista bildöverföring", "Bildöverföring – uppgifter"), size=14)
    d.gap(6)
    d.story.note("urgent")
    pairs = [
        ("Personnummer", d.say("patient_id")),
        ("Namn", d.say("patient_name")),
        ("Beställande klinik", d.say("clinic")),
        ("Beställande läkare", d.say("doctor")),
        ("Mottagande sjukhus/enhet", d.say("destination")),
        ("Undersökningar", d.film_text()),
        ("Bilder/utlåtande", d.wish()),
        ("Akut", "ja" if d.story.urgent else "nej"),
        ("Behövs senast", d.say("needed_by")),
    ]
    for label, value in pairs:
        end = d.put(label + " ")
        paper.pen.dots(end, d.left + 178)
        d.block(value, d.left + 186, d.right - d.left - 186)
        d.gap(5)
    d.gap(14)
    d.line(f"Sign: {d.story.secretary}  {d.day()}")
