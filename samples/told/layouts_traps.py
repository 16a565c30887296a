"""Pages with more names than an order needs: other letterheads, referrers, preprinted rows."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.houses import unwritten
from samples.told.people import anyone
from samples.told.teller import order

STRANGE = ("Smärtmottagningen", "Hudmottagningen", "Allergimottagningen", "Ögonmottagningen")


@order("form", orderer=("home", "away"), to=("films", "us"))
def told_borrowed_paper(paper: Paper) -> None:
    """An order on another clinic's paper; the form says in words who orders."""
    d, story = Desk(paper), paper.story
    strange = d.pick(*STRANGE)  # a page without an orderer must not name this one
    d.logo(d.rng.randrange(4), d.left, 38, strange if story.can_say("clinic") else "")
    story.traps.add("letterhead")
    d.y = 100
    d.title("Beställning av bilder", size=15, rule=True)
    d.pairs(
        [
            ("Beställande klinik", d.say("clinic")),
            ("Beställande läkare", d.say("doctor")),
            ("Patientens personnummer", d.say("patient_id")),
            ("Patientens namn", d.say("patient_name")),
            ("Undersökning", d.film_text("\n")),
            ("Bilderna skickas till", d.say("destination")),
            ("Vi vill ha", d.wish()),
        ],
        tab=155,
        gap=8,
    )
    d.line(f"{d.day()} {story.secretary}")


@order("form", orderer=("away", "home", "uni"), to=("films", "us"))
def told_two_doctors(paper: Paper) -> None:
    """The one who once referred the patient stands beside the one who orders."""
    d, story = Desk(paper, left=48, right=WIDTH - 48), paper.story
    story.traps.add("referrer")
    d.y = 70
    d.title("Bildöverföring mellan vårdgivare", size=15)
    d.cells(
        [
            [(1, "Personnummer", d.say("patient_id")), (1, "Namn", d.say("patient_name"))],
            [(1, "Beställande läkare", d.say("doctor")), (1, "Beställande klinik", d.say("clinic"))],
            [(1, "Ursprunglig remittent", story.referrer), (1, "Remissen", "Finns hos er")],
            *[[(3, "Undersökning som önskas", what), (1, "Utförd", day)] for what, day in d.films()],
            [
                (3, "Mottagare", d.weave("{destination}", " fvb {forward_to}")),
                (1, "Önskas", d.wish()),
            ],
            [(1, "Blanketten ifylld av", story.secretary), (1, "Datum", d.day())],
        ],
        height=38,
    )


@order("prose", orderer=("away", "uni", "away"), to=("us", "films"), theme="trauma", urgent=0.5)
def told_patient_waits(paper: Paper) -> None:
    """An emergency department: the patient is there now."""
    d, story = Desk(paper, left=60, right=WIDTH - 60), paper.story
    d.y = 70
    story.note("urgent")
    name = d.say("clinic")
    d.put(name, size=d.fit(name, 370, 14, True), bold=True)
    d.put(d.day(), d.right, align="right")
    d.gap(40)
    d.line(f"Till {d.house()}")
    d.gap(8)
    if story.urgent:
        d.line("BRÅDSKANDE – behövs omgående", bold=True, size=13)
    d.line(d.weave("{patient_name}", "  {patient_id}"), size=13)
    d.gap(6)
    films = d.film_text("; ")
    where = d.whither(["hit till oss"], "till {destination}")
    d.line("Patienten finns hos oss just nu." if story.urgent else "Patienten har vårdats hos oss.")
    d.line(f"Skicka {d.wish()} {where}".rstrip() + (f": {films}." if films else "."))
    d.gap(6)
    d.line(d.weave("Ansvarig läkare: {doctor}"))
    d.line(f"Telefon {story.phone}")


@order("form", theme="uro", orderer=("uni", "home"), to=("us", "films"), consent=("oral", "written"))
def told_coordinator(paper: Paper) -> None:
    """A coordinator's list of what is wanted: five numbered rows, most of them empty."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 66
    d.title("Begäran om bilder inför utredning", size=14)
    d.pairs(
        [
            ("Patient", d.weave("{patient_name}", "   {patient_id}")),
            ("Klinik", d.say("clinic")),
            ("Läkare", d.say("doctor")),
            ("Samtycke", d.agree()),
        ],
        tab=80,
        gap=3,
    )
    films = d.films()
    rows = [[str(index + 1), *(films[index] if index < len(films) else ("", ""))] for index in range(5)]
    d.table(["", "Undersökning", "Datum"], rows, [0.3, 3, 1.3])
    d.gap(6)
    d.pairs([("Skickas till", d.say("destination")), ("Omfattning", d.wish())], tab=100)
    d.line(f"Koordinator {story.secretary}, {d.day()}", size=9)


@order("prose", orderer=("vc", "private", "home"), to=("clinic", "films"), theme="any", consent=("oral", ""))
def told_second_opinion(paper: Paper) -> None:
    """A letter for a second opinion, with the case told before the order."""
    d, story = Desk(paper, left=66, right=WIDTH - 66), paper.story
    d.y = 80
    d.line(d.weave("{clinic}"), bold=True)
    d.line(d.day())
    d.gap(16)
    story.traps.update(("previous", "visit"))
    d.line(d.weave("Angående {patient_name}", ", {patient_id}"))
    d.gap(6)
    d.line(
        f"Patienten har sökt upprepade gånger sedan i våras. Bedömdes första gången av {story.referrer}. "
        f"Ny tid hos oss är planerad till {story.visit}. {d.agree()}"
    )
    d.gap(6)
    films = d.film_text(" och ")
    d.line(
        f"Inför en ny bedömning ber jag er skicka {d.wish()}"
        + (f" av {films}" if films else "")
        + d.weave(" till {destination}", ", för vidare befordran till {forward_to}")
        + "."
    )
    d.gap(14)
    d.line("Med vänlig hälsning")
    d.sign(d.doctor_after())


@order(
    "prose", orderer=("home",), to=("films",), theme="any", faults=False, consent=("written",), counts=(1, 2)
)
def told_relative(paper: Paper) -> None:
    """A relative with a power of attorney wants a patient's images: nobody in care orders."""
    d, story = Desk(paper, left=76, right=WIDTH - 80), paper.story
    story.clinic = unwritten(story.clinic)
    story.wants = ("images",)
    d.y = 90
    d.line(f"Halmstad {story.date_text(story.written_on)}")
    d.gap(14)
    d.line("Till röntgenavdelningen")
    d.gap(10)
    story.note("wants")
    d.line(
        f"Jag skriver för min anhöriga {d.say('patient_name')}, {d.say('patient_id')}, med fullmakt. "
        f"Vi vill ha kopior av bilderna: {d.film_text(', ')}."
    )
    d.gap(6)
    d.line("Fullmakten kan visas upp när vi hämtar bilderna.")
    d.gap(12)
    d.line(f"{anyone(d.rng)}\ntel {story.phone}")


@order("form", orderer=("home", "away"), counts=(1, 1, 2))
def told_half_sheet(paper: Paper) -> None:
    """A narrow slip in the upper left corner of the sheet, as a copied note comes out."""
    d, story = Desk(paper, left=50, right=330), paper.story
    d.y = 72
    d.title("Bilder", size=16)
    d.pairs(
        [
            ("Pat", d.say("patient_name")),
            ("Pnr", d.say("patient_id")),
            ("Us", d.film_text("\n")),
            ("Från", d.say("clinic")),
            ("Dr", d.say("doctor")),
            ("Till", d.say("destination")),
            ("Vad", d.wish()),
        ],
        tab=52,
        gap=7,
    )
    d.line(f"{d.day()} /{story.secretary}", size=9)
    paper.pen.box(38, 46, 342, d.y + 20, 0.9)


@order("form", orderer=("spec", "away"), to=("us",), theme="ortho", counts=(1, 2))
def told_specialist_sheet(paper: Paper) -> None:
    """A specialist clinic's own sheet: three shaded bands with white space between."""
    d, story = Desk(paper, left=46, right=WIDTH - 46), paper.story
    d.logo(d.rng.randrange(4), d.left, 36, d.say("clinic"))
    d.y = 96

    def band(text: str) -> None:
        paper.pen.shade(d.left, d.y - 12, d.right, d.y + 5, 0.78)
        d.put(text, d.left + 6, bold=True, size=10)
        d.y += 24

    band("PATIENT")
    d.line(d.weave("{patient_name}", "      {patient_id}"))
    d.gap(14)
    band("BILDER SOM ÖNSKAS FRÅN ER")
    for what, day in d.films():
        d.line(f"{what}     {day}")
    d.line(f"Vi vill ha {d.wish()}.", size=9.5)
    d.gap(14)
    band("LEVERANS")
    d.line(d.whither(["Till oss, helst via IEP"], "Till {destination}, helst via IEP"))
    if story.can_say("destination"):
        story.note("channel")
    d.line(d.weave("Läkare: {doctor}"))
    d.line(f"Handläggare: {story.secretary}, {story.phone}   {d.day()}", size=9)
