"""Full sheets: the order among much else, or on one page of several."""

from samples.draw.registry import Paper
from samples.handed.content import phrases
from samples.handed.desk import boxes, field, gap, grid, head, label, text, ticks
from samples.handed.marks import exam_rows, hurry, wanted, ways
from samples.handed.senders import order
from samples.handed.voice import blocks, clerk, consent, forward, join, lines, pick, tell, told

LONG = (
    "Pat. bor i eget hus, ensamstående, hemtjänst två gånger per dag. Röker ej. Inga allergier.",
    "Medicinerar med T. Metoprolol 50 mg, T. Omeprazol 20 mg och K. Paracetamol vid behov.",
    "Opererades för ljumskbråck i Danderyd i unga år och för grå starr i Kalmar för några år sedan.",
    "Status: gott allmäntillstånd, hjärta regelbunden rytm 72/min, lungor rena andningsljud, buk mjuk.",
    "Lab: Hb 132, CRP < 5, kreatinin 78, elektrolyter ua. Blodtryck 138/82.",
    "Fysioterapi sedan i höstas utan större effekt. Har även sökt kiropraktor på egen hand.",
    "En systerson arbetar som läkare i Umeå och har frågat om vidare utredning, vilket inte är aktuellt nu.",
    "Familjen önskar besked. Närstående är informerade om planen.",
)


@order("prose")
def handed_long_letter(paper: Paper) -> None:
    """A page of history, with the order in the middle of it."""
    rng, story = paper.pen.rng, paper.story
    story.traps.add("history")
    told_first = rng.sample(LONG, 6)
    head(paper, told(paper, "clinic"), f"{story.date_text(story.written_on)}")
    body = blocks(
        tell(paper, "{pat}", "Patient enligt samtal"),
        " ".join([rng.choice(phrases("history")), *told_first[:3]]),
        join(
            tell(paper, "Undersökt hos er med {us}."),
            tell(paper, "Vi behöver få {bilder} skickade {dit}.", "Vi vill beställa {bilder}."),
            forward(paper),
        ),
        " ".join(told_first[3:]),
        consent(paper),
        tell(paper, "Med vänlig hälsning\n{dr}", "Med vänlig hälsning"),
    )
    text(paper, body)


@order("form")
def handed_crowded_form(paper: Paper) -> None:
    """A form with fields for everything, most of them of no use for the order."""
    pen, story = paper.pen, paper.story
    rng = story.rng
    story.traps.add("crowd")
    pen.heading("REKVISITION BILDMEDIA / MEDIA REQUISITION", 12)
    code = f"{rng.randint(10000, 99999)}"
    boxes(
        paper,
        [("Kombikakod", code), ("Remissnr", f"R{code}-{rng.randint(10, 99)}"), ("Avtal", "K")],
        [0.3, 0.4, 0.3],
    )
    boxes(paper, [("Beställande enhet", told(paper, "clinic"))], [1], 40)
    boxes(paper, [("Beställande läkare", told(paper, "doctor")), ("Telefon", story.phone)], [0.6, 0.4])
    number = told(paper, "patient_id")
    boxes(paper, [("Personnummer", number), ("Namn", told(paper, "patient_name"))], [0.4, 0.6])
    tall, heavy = f"{rng.randint(152, 195)} cm", f"{rng.randint(48, 120)} kg"
    boxes(paper, [("Längd", tall), ("Vikt", heavy), ("Tolk", "Nej"), ("Smitta", "Nej")], [0.25] * 4)
    for what, day in exam_rows(story):
        boxes(paper, [("Undersökning som rekvireras", what), ("Utförd", day)], [0.65, 0.35])
    boxes(paper, [("Media skickas till", told(paper, "destination"))], [1], 40)
    boxes(paper, [("Betalande", "Landstingsvård"), ("Kundnr", code[::-1])], [0.6, 0.4])
    gap(paper, 22)
    wanted(paper)
    ways(paper)
    hurry(paper)


@order("prose", typewriter=True)
def handed_record_with_entries(paper: Paper) -> None:
    """A record's page with three entries; the last one orders."""
    story, rng = paper.story, paper.pen.rng
    story.traps.add("history")
    label(paper, "Journalutdrag", colon=False)
    paper.pen.down(1.6)
    old = rng.sample(LONG, 2)
    body = blocks(
        tell(paper, "{pat}"),
        lines("Mottagningsbesök", old[0]),
        lines("Telefonkontakt", old[1]),
        lines(
            f"Administrativt {story.date_text(story.written_on)}",
            tell(paper, "{doctor} har ordinerat:"),
            tell(paper, "{bilder} av {us} beställs.", "{bilder} beställs."),
            tell(paper, ("Ska till {destination}.", "Sänds till {destination}.")),
            forward(paper),
            tell(paper, "{clinic}"),
        ),
    )
    text(paper, body)


@order("form", patients=2)
def handed_order_per_page(paper: Paper) -> None:
    """Two orders in one fax, each on its own page and each whole."""
    for index, story in enumerate(paper.stories):
        if index:
            paper.turn()
        head(paper, "Bildbeställning", told(paper, "clinic", story))
        field(paper, "Läkare", told(paper, "doctor", story), 170)
        field(paper, "Patient", told(paper, "patient_name", story), 170)
        field(paper, "Personnummer", told(paper, "patient_id", story), 170)
        for what, day in exam_rows(story):
            field(paper, "Undersökning", f"{what} {day}".strip(), 170)
        field(paper, "Skickas till", told(paper, "destination", story), 170)
        field(paper, "Önskas", told(paper, "bilder", story), 170)
        paper.pen.foot("Sida 1/1")


@order("form")
def handed_order_with_consent_page(paper: Paper) -> None:
    """An order with the patient's written consent as its second page."""
    pen, story = paper.pen, paper.story
    head(paper, "Bildbeställning med bilaga", told(paper, "clinic"))
    field(paper, "Patient", tell(paper, "{pat}"), 170)
    field(paper, "Undersökning", told(paper, "us"), 170)
    field(paper, "Sänds till", told(paper, "destination"), 170)
    field(paper, "Läkare", told(paper, "doctor"), 170)
    text(paper, tell(paper, "Vi önskar {bilder}. Bilaga: samtycke."))
    pen.foot("1 (2)")
    story.consent = "written"
    story.note("consent")
    paper.turn()
    pen.heading("SAMTYCKE", 16)
    text(paper, "Jag samtycker till att mina bilder lämnas ut till den vårdgivare som har begärt dem.")
    ticks(paper, [("Ja", True), ("Nej", False)])
    field(paper, "Namn", told(paper, "patient_name"), 120)
    gap(paper, 20)
    pen.scribble(pen.look.left + 10)
    pen.foot("2 (2)")


@order("form")
def handed_order_with_old_report(paper: Paper) -> None:
    """An order with another examination's report behind it, sent along as background."""
    pen, story = paper.pen, paper.story
    story.traps.add("background")
    pen.heading(
        pick(paper, "Beställning (utlåtande bifogas som bakgrund)", "Beställning, se även bifogat svar"), 13
    )
    field(paper, "Enhet", told(paper, "clinic"), 150)
    field(paper, "Läkare", told(paper, "doctor"), 150)
    field(paper, "Patient", tell(paper, "{pat}"), 150)
    grid(paper, [("Bilder på", "Datum"), *exam_rows(story)], [0.65, 0.35])
    field(paper, "Ska till", told(paper, "destination"), 150)
    wanted(paper)
    paper.turn()
    pen.heading("Utlåtande (bakgrund)", 13)
    text(
        paper,
        f"{story.previous}\n\nInga färska skelettskador.\n\n{story.referrer}, radiolog",
    )


@order("mail")
def handed_mail_our_rule_quoted(paper: Paper) -> None:
    """An answer to our rule, which is quoted with its own example line."""
    paper.story.traps.add("example")
    body = lines(
        "Tack för svaret, då gör vi så här:",
        tell(paper, "Klinik: {clinic}"),
        tell(paper, "Doktor: {doctor}"),
        tell(paper, "Vart: {destination}"),
        tell(paper, "Patient: {pat}"),
        tell(paper, "Vad: {us}, {bilder}", "Vad: {bilder}"),
        clerk(paper),
    )
    rule = lines(
        "> Hej! Skriv vilken klinik, vilken doktor och vart bilderna ska.",
        "> Exempel: CT torax 2015-01-01 till mediaenheten SU/S enl. dr Andersson, Medicinmott.",
        "> Hälsningar Röntgen",
    )
    paper.mail.subject, paper.mail.body, paper.mail.sender = (
        "SV: Så beställer du bilder",
        blocks(body, rule),
        paper.story.secretary,
    )
