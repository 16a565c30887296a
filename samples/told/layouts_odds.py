"""Running labels, two pages, copies of copies, carelessly typed forms: the plain and the awful."""

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH
from samples.told.desk import Desk
from samples.told.people import anyone, make_identity
from samples.told.teller import order


@order("prose", short=True)
def told_run_in(paper: Paper) -> None:
    """One paragraph in which the labels run in with the text."""
    d, story = Desk(paper, left=64, right=WIDTH - 64), paper.story
    d.y = 100
    d.line(f"Bildbeställning {d.day()}", bold=True)
    d.gap(6)
    films = d.film_text(", ")
    d.line(
        d.weave("Patient: {patient_name}", " pnr: {patient_id}", ". ")
        + (f"Undersökning: {films}. " if films else "")
        + d.weave("Till: {destination}", " fvb: {forward_to}", ". ")
        + d.weave("Beställande klinik: {clinic}", ", läkare: {doctor}", ". ").replace(", läkare", ". Läkare")
        + f"Önskas: {d.wish()}. Handläggare: {story.secretary}, tel: {story.phone}."
    )


@order("prose", terse=True, short=True, counts=(1, 1, 2))
def told_one_sentence(paper: Paper) -> None:
    """One sentence and initials on an otherwise empty sheet."""
    d, story = Desk(paper, left=60, right=WIDTH - 90), paper.story
    d.y = d.rng.choice([120, 240, 330])
    films = d.film_text(" och ")
    where = d.weave(" till {destination}", " fvb {forward_to}")
    who = d.weave(" enl {doctor}", " {clinic}") if story.can_say("doctor") else d.weave(" för {clinic}")
    d.line(
        (films or "Bilder")
        + d.weave(" på {patient_name}", " {patient_id}")
        + f" önskas{where}{who}, {d.wish()}. /{story.secretary}",
        size=12.5,
    )


@order("form", orderer=("away", "home", "uni"), counts=(1, 2, 3))
def told_two_pages(paper: Paper) -> None:
    """Orderer and receiver on the first page, patient and examinations on the second, which may be lost."""
    d, story = Desk(paper), paper.story
    lost = not story.fault and d.rng.random() < 0.1
    d.y = 70
    d.put("Sida 1 (2)", d.right, 50, size=9, align="right")
    d.title("Beställning av bilder", size=16, rule=True)
    d.pairs(
        [
            ("Beställande klinik", d.say("clinic")),
            ("Beställande läkare", d.say("doctor")),
            ("Mottagare av bilder", d.say("destination")),
            ("Önskas", d.wish()),
            ("Beställningsdatum", d.day()),
            ("Kontakt", f"{story.secretary}, {story.phone}"),
        ],
        tab=150,
        gap=10,
    )
    d.line("Patient och undersökningar: se sida 2")
    if lost:
        story.flags.add("page.missing")
        return
    paper.turn()
    d.put("Sida 2 (2)", d.right, 50, size=9, align="right")
    d.y = 80
    d.pairs([("Patient", d.say("patient_name")), ("Personnummer", d.say("patient_id"))], tab=150)
    d.gap(8)
    d.table(["Undersökning", "Utförd"], [list(film) for film in d.films()] or [["", ""]], [3, 1])


@order("form")
def told_bilingual(paper: Paper) -> None:
    """A form with Swedish and English labels."""
    d = Desk(paper, left=50, right=WIDTH - 50)
    d.y = 70
    d.title("Bildbeställning / Image request", size=14, rule=True)
    d.pairs(
        [
            ("Datum / Date", d.day()),
            ("Patient / Patient", d.say("patient_name")),
            ("Personnummer / Id", d.say("patient_id")),
            ("Undersökning / Examination", d.film_text("\n")),
            ("Klinik / Clinic", d.say("clinic")),
            ("Läkare / Physician", d.say("doctor")),
            ("Skickas till / Send to", d.say("destination")),
            ("Önskas / Wanted", d.wish()),
        ],
        tab=170,
        gap=8,
    )


@order("form", typewriter=True, short=True, counts=(1, 1, 2))
def told_sloppy(paper: Paper) -> None:
    """A form filled in by a machine out of line: the values sit above or below their dotted lines."""
    d = Desk(paper, left=52)
    d.y = 80
    d.put("BESTÄLLNING AV RÖNTGENBILDER", bold=True, size=13)
    d.gap(36)
    off = d.rng.uniform(-4.5, 3.0)
    for label, value in (
        ("Patientens namn", d.say("patient_name")),
        ("Personnr", d.say("patient_id")),
        ("Undersökning", d.film_text(" + ")),
        ("Klinik", d.say("clinic")),
        ("Läkare", d.say("doctor")),
        ("Sändes till", d.say("destination")),
        ("Önskas", d.wish()),
    ):
        d.put(label, size=9)
        paper.pen.dots(d.left + 105, d.right)
        x = d.left + 112 + d.rng.uniform(0, 24)
        d.put(value, x, d.y - 3 + off, size=d.fit(value, d.right - x, 10.5))
        d.gap(27)
    d.put(d.day(), size=9)


@order("form", orderer=("home", "away"))
def told_copy_mark(paper: Paper) -> None:
    """A large grey KOPIA behind the text, a dense block of conditions below."""
    d, story = Desk(paper), paper.story
    d.put("KOPIA", 110, 260, size=110, bold=True, gray=0.88)
    d.y = 70
    d.title("Rekvisition – bildmaterial", size=15)
    d.table(
        [],
        [
            ["Rekvirent", d.say("clinic")],
            ["Läkare", d.say("doctor")],
            ["Patient", d.weave("{patient_name}", ", {patient_id}")],
            ["Material", d.film_text("\n")],
            ["Levereras till", d.weave("{destination}", " fvb {forward_to}")],
            ["Omfattning", d.wish()],
            ["Datum", d.day()],
        ],
        [1, 3],
        size=10.5,
        lines="rows",
    )
    d.gap(20)
    d.block(
        "Villkor: Materialet får endast användas för det ändamål som anges. Mottagaren ansvarar för att "
        "uppgifterna hanteras enligt lag. Frågor om leverans besvaras av röntgenexpeditionen "
        "vardagar kl. 8-16. Reklamation ska göras inom 30 dagar. Original lånas inte ut.",
        d.left,
        d.right - d.left,
        size=7.5,
    )
    story.traps.add("conditions")


@order("prose", orderer=("uni", "away"), to=("us", "films"))
def told_footer_addresses(paper: Paper) -> None:
    """A letter whose foot names three other clinics of the same house."""
    d, story = Desk(paper, left=66, right=WIDTH - 66), paper.story
    d.logo(0, d.left, 40, d.say("clinic_hospital"))
    d.put(d.day(), d.right, 57, align="right", size=10)
    d.y = 108
    d.line(f"Mottagare: {d.house()}")
    d.gap(12)
    d.line(d.weave("Begäran om bilder: {patient_name}", " {patient_id}"), bold=True)
    d.gap(8)
    for what, day in d.films():
        d.line(f"{day}  {what}" if day else what, x=12)
    d.gap(8)
    d.line(d.whither(["Skickas till oss."], "Skickas till {destination}.") + f" Vi önskar {d.wish()}.")
    d.gap(10)
    d.line(d.weave("{doctor}"))
    d.line(d.say("clinic_unit"))
    story.traps.add("foot")
    d.foot(
        "Hudmottagningen tel 3120   Ögonmottagningen tel 3340   Smärtmottagningen tel 3560",
        "Postadress: se respektive mottagning   Org.nr 232100-0000",
    )


@order("cover", orderer=("away", "spec", "uni"), to=("us",), counts=(1, 1, 2))
def told_small_cover(paper: Paper) -> None:
    """A half-page cover above the order; the subject may name another patient than the order."""
    d, story = Desk(paper), paper.story
    mixed = not story.fault and d.rng.random() < 0.08
    d.y = 60
    d.put("Faxmeddelande", size=17, bold=True)
    d.gap(24)
    d.line(f"Till: {d.house()}     Antal sidor: 1     {d.day()}")
    if mixed:
        other = make_identity(d.rng, True, None, child=False, young=False, short=False)
        d.line(f"Ang: {anyone(d.rng)} {other.written}")
        story.flags.add("patients.mixed")
    d.rule()
    d.gap(30)
    d.pairs(
        [
            ("Vi önskar", d.wish()),
            ("Patient", d.weave("{patient_name}", ", {patient_id}")),
            ("Undersökning", d.film_text("\n")),
            ("Till", d.whither(["oss"], "{destination}")),
            ("Läkare", d.say("doctor")),
            ("Klinik", d.say("clinic")),
        ],
        tab=100,
        gap=8,
    )
    d.foot(f"Svar på detta fax: {d.say('reply_fax')}", size=9)


@order("form", orderer=("home",), to=("films",), theme="neuro", urgent=0.5, counts=(1, 1, 2))
def told_stroke_slip(paper: Paper) -> None:
    """A slip of the emergency room on the lower half of the sheet, urgent or not."""
    d, story = Desk(paper, left=70, right=WIDTH - 70), paper.story
    d.y = HEIGHT / 2
    story.note("urgent", "channel")
    paper.pen.box(d.left - 14, d.y - 30, d.right + 14, HEIGHT - 70, 1.4)
    d.title("Länka bilder" + (" – AKUT" if story.urgent else ""), size=16)
    d.pairs(
        [
            ("Pat", d.weave("{patient_id}", " {patient_name}")),
            ("Us", d.film_text(", ")),
            ("Till", d.weave("{destination}", " fvb {forward_to}")),
            ("Dr", d.say("doctor")),
            ("Enhet", d.say("clinic")),
            ("Sökare", story.phone),
        ],
        tab=70,
        gap=9,
    )
