"""Forms of wards, outpatient clinics and secretaries: plain and complete, as most orders are."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import order

MIXED = ("iep", "iep", "iep", "iep", "usb", "cd")


@order("form")
def told_ward_slip(paper: Paper) -> None:
    """A short slip: a centred title, labels with values to their right."""
    d = Desk(paper)
    d.y = 90
    d.title(d.pick("Beställning av röntgenbilder", "BESTÄLLNING AV BILDER", "Bildbeställning"), center=True)
    d.gap(14)
    d.pairs(
        [
            ("Patient", d.weave("{patient_name}")),
            (d.pick("Personnummer", "Personnr", "Pnr"), d.say("patient_id")),
            (d.pick("Undersökning", "Us"), d.film_text(form="{0}, {1}", joint="; ")),
            (d.pick("Klinik", "Beställande klinik"), d.say("clinic")),
            (d.pick("Läkare", "Beställande läkare"), d.say("doctor")),
            (d.pick("Skickas till", "Bilderna till"), d.weave("{destination}", " fvb {forward_to}")),
            ("Önskas", d.wish()),
        ],
        tab=140,
        bold=d.rng.random() < 0.5,
        gap=8,
    )
    d.gap(20)
    d.line(f"{d.day()} /{d.story.secretary}, {d.pick('sekr', 'med sekr', 'medicinsk sekreterare')}")


@order("form")
def told_boxed_request(paper: Paper) -> None:
    """A grid of boxes with small labels in the corners."""
    d = Desk(paper, left=48, right=WIDTH - 48)
    d.y = 70
    d.title("Begäran om röntgenbilder", size=15)
    d.put(f"Datum {d.day()}", d.right, 70, align="right", size=9.5)
    films = d.films()
    d.cells(
        [
            [(3, "Patientens namn", d.say("patient_name")), (2, "Personnummer", d.say("patient_id"))],
            [(1, "Beställande klinik/enhet", d.say("clinic"))],
            [(3, "Beställande läkare", d.say("doctor")), (2, "Telefon", d.story.phone)],
            [(1, "Bilderna ska skickas till", d.say("destination"))],
            [(1, "För vidare befordran till", d.weave("{forward_to}"))],
            *[
                [(3, f"Undersökning {index}", what), (1, "Datum", day)]
                for index, (what, day) in enumerate(films, 1)
            ],
            [(1, "Önskas", d.wish()), (1, "Handläggare", d.story.secretary)],
        ]
    )
    d.foot("Blankett B-117 utg. 4", size=7)


@order("form")
def told_two_columns(paper: Paper) -> None:
    """The orderer to the left, the receiver to the right, then the patient and the examinations."""
    d = Desk(paper)
    d.y = 80
    d.title("Överföring av bilder till annan vårdgivare", rule=True)
    middle, top = WIDTH / 2 + 10, d.y
    d.put(d.pick("BESTÄLLARE", "Från"), bold=True, size=10)
    d.put(d.pick("MOTTAGARE AV BILDER", "Bilderna till"), middle, bold=True, size=10)
    d.y += 18
    d.block("\n".join(x for x in (d.say("clinic_unit"), d.say("clinic_hospital")) if x), d.left, 220)
    d.gap(4)
    d.block(d.weave("Läkare: {doctor}"), d.left, 220)
    d.block(f"Tel: {d.story.phone}", d.left, 220)
    low, d.y = d.y, top + 18
    where = [d.say("destination_unit"), d.say("destination_hospital")]
    d.block("\n".join(part for part in where if part), middle, 220)
    d.block(d.weave("fvb: {forward_to}"), middle, 220)
    d.y = max(low, d.y) + 14
    d.rule()
    d.gap(22)
    d.pairs([("Patient", d.say("patient_name")), ("Personnr", d.say("patient_id")), ("Beställs", d.wish())])
    d.gap(8)
    d.table(["Undersökning", "Datum"], [list(film) for film in d.films()] or [["", ""]], [3, 1])
    d.line(f"{d.day()}  {d.story.secretary}")


@order("form")
def told_numbered_points(paper: Paper) -> None:
    """Numbered questions with the answers below them."""
    d = Desk(paper)
    d.y = 80
    d.title("Beställning av bilder till annat sjukhus", size=14)
    d.line("Fyll i samtliga punkter. Ofullständig beställning returneras.", size=8.5)
    d.gap(10)
    answers = [
        ("Vilken klinik vill ha bilderna skickade/länkade?", d.say("clinic")),
        ("Vilken läkare vill ha bilderna?", d.say("doctor")),
        ("Vart ska bilder och eventuellt utlåtande skickas?", d.weave("{destination}", " fvb {forward_to}")),
        ("Patientens namn och personnummer", d.weave("{patient_name}", " {patient_id}")),
        ("Vilken/vilka undersökningar (med datum)?", d.film_text(joint="\n")),
        ("Ska utlåtandet skickas med?", "Ja" if "report" in d.story.wants else "Nej, endast bilder"),
    ]
    d.story.note("wants")
    for number, (question, answer) in enumerate(answers, 1):
        d.line(f"{number}. {question}", bold=True, size=9.5)
        d.line(answer, x=16)
        d.gap(8)
    d.gap(8)
    d.line(f"Ifylld {d.day()} av {d.story.secretary}", size=9.5)


@order("form")
def told_answers_on_lines(paper: Paper) -> None:
    """Values on ruled lines with small labels under the lines."""
    d = Desk(paper)
    d.y = 85
    d.title("Rekvisition av röntgenbilder", size=15, center=True)
    d.gap(20)

    def ruled(*fields: tuple[str, str]) -> None:
        width = (d.right - d.left - 14 * (len(fields) - 1)) / len(fields)
        for index, (label, value) in enumerate(fields):
            x = d.left + index * (width + 14)
            d.put(value, x + 2, d.y - 3, size=d.fit(value, width - 4, d.size))
            d.rule(x, x + width)
            d.put(label, x, d.y + 9, size=7.5)
        d.y += 40

    ruled(("Efternamn, förnamn", d.say("last_first")), ("Personnummer", d.say("patient_id")))
    for what, day in d.films() or [("", "")]:
        ruled(("Undersökning", what), ("Undersökningsdatum", day))
    ruled(("Rekvirerande klinik", d.say("clinic")))
    ruled(("Rekvirerande läkare", d.say("doctor")), ("Telefon", d.story.phone))
    ruled(("Bilderna sändes till", d.say("destination")))
    ruled(("Önskas", d.wish()), ("Datum", d.day()))
    d.sign(d.story.secretary)


@order("form", theme="ortho", orderer=("away", "spec", "away"), to=("us",))
def told_hip_planning(paper: Paper) -> None:
    """An orthopaedic clinic fetches images before an operation."""
    d = Desk(paper)
    d.logo(d.rng.randrange(4), d.left, 40, d.say("clinic_hospital"))
    d.y = 100
    d.title("Begäran om röntgenbilder inför operationsplanering", size=13, rule=True)
    d.line(f"Till: {d.house()}")
    d.gap(8)
    d.pairs(
        [
            ("Patient", d.weave("{patient_name}", ", {patient_id}")),
            ("Bilder från er", d.film_text(joint="\n")),
            ("Beställande klinik", d.say("clinic")),
            ("Operatör/läkare", d.say("doctor")),
            ("Bilderna sänds till", d.whither(["Oss via IEP", "Oss, via IEP"], "{destination} via IEP")),
            ("Planerad operation", d.story.visit),
        ],
        tab=150,
    )
    if d.story.can_say("destination"):
        d.story.note("channel")
    d.story.traps.add("visit")
    d.gap(10)
    d.line("Vänligen skicka " + d.wish() + ".")
    d.gap(14)
    d.line(f"Med vänlig hälsning\n{d.story.secretary}, operationskoordinator\nTel {d.story.phone}")


@order("form")
def told_right_labels(paper: Paper) -> None:
    """Labels set flush right against the values, without colons."""
    d = Desk(paper)
    d.y = 80
    d.title("Utlämning av röntgenbilder till vårdgivare", size=14, rule=True)
    for label, value in (
        ("Beställare", d.say("clinic")),
        ("Läkare", d.doctor_after()),
        ("Patient", d.say("patient_name")),
        ("Personnummer", d.say("patient_id")),
        ("Undersökning", d.film_text(joint="\n")),
        ("Mottagare", d.weave("{destination}", " f.v.b. {forward_to}")),
        ("Innehåll", d.wish()),
        ("Beställd", d.day()),
    ):
        d.put(label, d.left + 110, bold=True, align="right", size=d.size - 1)
        d.block(value, d.left + 124, d.right - d.left - 124)
        d.gap(7)


@order("form", terse=True, short=True)
def told_five_lines(paper: Paper) -> None:
    """Five lines in big type without labels, as a ward clerk prints them."""
    d = Desk(paper)
    d.y = 110
    size = 13
    for text in (
        d.weave("{patient_id}", "  {patient_name}"),
        d.film_text(joint=" + "),
        d.weave("Länkas till {destination}", " fvb {forward_to}") if d.story.can_say("destination") else "",
        d.weave("Enl {doctor}", d.pick(", ", " / ") + "{clinic}")
        if d.story.can_say("doctor")
        else d.say("clinic"),
        ("Utlåtande ska med." if "report" in d.story.wants else "Endast bilder.") + f"  /{d.story.secretary}",
    ):
        if text:
            d.line(text, size=size)
            d.gap(10)
    d.story.note("wants", *(["channel"] if d.story.can_say("destination") else []))
