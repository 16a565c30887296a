"""Pages with stickers, rubber stamps, printed choices and answers of web forms."""

from dataclasses import replace

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.houses import at, hospitals
from samples.told.teller import order

PRINTED = (
    "Sahlgrenska universitetssjukhuset/Sahlgrenska",
    "Skånes universitetssjukhus Lund",
    "Skånes universitetssjukhus Malmö",
    "Helsingborgs lasarett",
    "Södra Älvsborgs sjukhus Borås",
    "Centrallasarettet Växjö",
)


@order("form", counts=(1, 1, 2))
def told_sticker(paper: Paper) -> None:
    """The patient's sticker at the top right: name, number, street; the order to the left and below."""
    d, story = Desk(paper), paper.story
    paper.pen.box(330, 50, WIDTH - 40, 132)
    d.y = 68
    street = f"{d.pick('Ängsvägen', 'Tallgatan', 'Skolgatan')} {d.rng.randint(1, 60)}"
    for text in (d.say("patient_id"), d.say("last_first"), f"{street}, 302 {d.rng.randint(30, 60)} HALMSTAD"):
        d.put(text, 340, size=d.fit(text, 205, 10.5))
        d.gap(16)
    d.put(f"Tel {story.phone}", 340, size=9)
    d.y = 80
    d.title("Beställning bilder", size=17)
    d.y = 165
    d.pairs(
        [
            ("Undersökning", d.film_text("\n")),
            ("Beställare", d.say("clinic")),
            ("Läkare", d.say("doctor")),
            ("Till", d.weave("{destination}", " fvb {forward_to}")),
            ("Vad", d.wish()),
            ("Datum", d.day()),
        ],
        tab=110,
        gap=10,
    )
    d.line(f"/{story.secretary}")


@order("prose", orderer=("away", "home", "spec"), to=("films", "us"), counts=(1, 1, 2))
def told_rubber_stamp(paper: Paper) -> None:
    """A few typed lines; clinic and telephone stand in a stamp at the bottom."""
    d, story = Desk(paper, left=70), paper.story
    d.y = 90
    d.line(d.house())
    d.gap(16)
    films = d.film_text(" + ")
    d.line(d.weave("{patient_id}", " {patient_name}"), bold=True)
    d.gap(6)
    d.line(f"Vi behöver {d.wish()}" + (f" från {films}" if films else "") + ".")
    d.line(d.whither(["Skicka till oss."], "Skicka till {destination}."))
    d.gap(10)
    d.line(d.day())
    d.sign(d.doctor_after())
    d.gap(16)
    name = d.say("clinic")
    if name:
        wide = paper.pen.width(name, 11, True) + 24
        paper.pen.box(d.left + 180, d.y, d.left + 180 + wide, d.y + 44, 1.8)
        d.put(name, d.left + 192, d.y + 18, size=11, bold=True)
        d.put(f"Tel {story.phone}", d.left + 192, d.y + 34, size=9)


@order("form", needed=0.4, urgent=0.15)
def told_web_answers(paper: Paper) -> None:
    """A web form as it arrives: question above, answer below, one after another."""
    d, story = Desk(paper), paper.story
    d.y = 60
    d.line(f"Formulär: Beställ bilder   Inskickat {d.day()} 14:0{d.rng.randint(0, 9)}", size=9)
    d.rule()
    d.gap(18)
    story.note("urgent")
    for question, answer in (
        ("Vilken klinik beställer?", d.say("clinic")),
        ("Namn på beställande läkare", d.say("doctor_name")),
        ("Patientens personnummer", d.say("patient_id")),
        ("Patientens namn", d.say("patient_name")),
        ("Ange undersökning(ar) och datum", d.film_text("\n")),
        ("Vart ska bilderna?", d.say("destination")),
        ("Vill ni ha utlåtande?", "Ja" if "report" in story.wants else "Nej"),
        ("Är det akut?", "Ja" if story.urgent else "Nej"),
        ("Behövs senast (frivilligt)", d.say("needed_by")),
        ("Ditt namn", story.secretary),
    ):
        d.line(question, size=8.5)
        d.line(answer or "–", bold=True)
        d.gap(6)
    story.note("wants")


@order("form", orderer=("home",), to=("films",), counts=(1, 1, 2))
def told_ticked_places(paper: Paper) -> None:
    """The usual receivers are printed; one is ticked, or another is written on the last line."""
    d, story = Desk(paper), paper.story
    if story.destination.hospital and not story.fault:
        story.destination, story.forward_to = at(d.rng, story.destination.hospital, None), None
    d.y = 70
    d.title("LÄNKNING AV BILDER", size=16, rule=True)
    d.pairs(
        [
            ("Beställande avd/mott", d.say("clinic")),
            ("Läkare", d.say("doctor")),
            ("Patient", d.weave("{patient_id}", "   {patient_name}")),
            ("Us + datum", d.film_text("\n")),
        ],
        tab=130,
    )
    d.gap(6)
    d.line("Länkas till:", bold=True)
    printed = {one.name: one.forms[0] for one in hospitals() if one.name in PRINTED}
    chosen = story.destination.value if story.can_say("destination") else ""
    choices = [(text, name == chosen) for name, text in printed.items()]
    for index in range(0, len(choices), 2):
        d.ticks(choices[index : index + 2], d.left + 10, 235)
    other = "" if chosen in PRINTED else d.say("destination")
    d.ticks([(f"Annat: {other or '........................'}", bool(other))], d.left + 10)
    if chosen in PRINTED:
        story.note("destination")
        story.destination = replace(story.destination, hospital_written=printed[chosen])
    story.note("wants", "channel")
    d.gap(6)
    d.ticks([("Utlåtande medföljer", "report" in story.wants)])
    d.line(f"{d.day()}  {story.secretary}")


@order("form", counts=(1,), orderer=("home", "away"))
def told_ticked_modality(paper: Paper) -> None:
    """The kind of examination is ticked, the part of the body written."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 70
    d.title("Begäran: bilder ur arkivet", size=15)
    d.cells(
        [
            [(1, "Patient", d.say("patient_name")), (1, "Personnummer", d.say("patient_id"))],
            [(1, "Begärande enhet", d.say("clinic"))],
            [(1, "Begärande läkare", d.say("doctor")), (1, "Datum", d.day())],
        ]
    )
    d.gap(24)
    kinds = ("CT", "MR", "Slätröntgen", "Ultraljud", "Annat")
    one = story.examinations[0] if story.examinations else None
    simple = one is not None and one.modality in kinds and bool(one.part)
    kind = (one.modality if simple else "Annat") if one else ""
    d.ticks([(text, text == kind) for text in kinds], d.left + 4, 106)
    if one:
        story.note("examinations")
    what = "" if one is None else one.description.partition(" ")[2] if simple else one.written
    d.cells([[(3, "Område / annat", what), (1, "Undersökningsdatum", one.date_written if one else "")]])
    d.cells([[(3, "Sänds till", d.say("destination")), (1, "Önskas", d.wish())]])
    d.gap(20)
    d.line(story.secretary, size=9)


@order("form", orderer=("home", "away", "uni", "spec"))
def told_label_above(paper: Paper) -> None:
    """Small bold labels, each above its value, no boxes."""
    d, story = Desk(paper, left=80), paper.story
    d.y = 80
    d.title(d.pick("Bilder till annan klinik", "Röntgenbilder – beställning"), size=15)
    for label, value in (
        (
            "Beställande enhet och läkare",
            d.weave("{clinic}", ", {doctor}") if story.can_say("clinic") else d.say("doctor"),
        ),
        ("Patient", d.weave("{patient_name}", ", {patient_id}")),
        ("Undersökningar", d.film_text("\n", "{0}, {1}")),
        ("Mottagare", d.weave("{destination}", " för vidare befordran till {forward_to}")),
        ("Omfattning", d.wish()),
    ):
        d.line(label, size=9, bold=True)
        d.line(value)
        d.gap(9)
    d.line(f"{d.day()}, {story.secretary}", size=9)


@order("form", orderer=("home", "away"), to=("films",))
def told_capitals(paper: Paper) -> None:
    """Everything typed in capitals, labels and values alike."""
    d, story = Desk(paper), paper.story
    d.y = 80
    d.title("BESTÄLLNING AV BILDKOPIOR", size=14)
    for label, value in (
        ("DATUM", d.day()),
        ("KLINIK", d.say("clinic")),
        ("LÄKARE", d.say("doctor")),
        ("PATIENT", d.say("patient_name")),
        ("PERSONNUMMER", d.say("patient_id")),
        ("UNDERSÖKNING", d.film_text(", ")),
        ("SKICKAS TILL", d.say("destination")),
        ("AVSER", d.wish()),
    ):
        d.put(f"{label}:", bold=True)
        d.block(value.upper(), d.left + 135, d.right - d.left - 135)
        d.gap(9)
    d.line(f"TELEFON {story.phone}", size=9)
