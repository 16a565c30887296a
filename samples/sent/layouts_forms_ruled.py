"""Forms with lines, boxes and ticks, and forms that are tables with their heads on top."""

from samples.draw.registry import Paper, layout
from samples.draw.sheet import WIDTH
from samples.sent.fields import (
    channel_ticks,
    choices,
    consent_ticks,
    receiver_with_forward,
    scan_rows,
    urgent_tick,
    wants_ticks,
)
from samples.sent.kit import at, begin, fitted, footer, grid, logo, pair, sign
from samples.sent.speaking import has_forward, iso, our_address, say, secretary


@layout("sent", "form")
def sent_kryssblankett(paper: Paper) -> None:
    """Most of it is ticked: what, how, consent, haste."""
    pen, story, rng = begin(paper, size=10.5, left=55)
    pen.y = 70
    pen.heading("Beställning av bilder och svar", 15, center=True)
    grid(
        pen,
        [55, 300, 545],
        [
            (f"Namn: {say(story, 'patient_name')}", f"Personnr: {say(story, 'patient_id')}"),
            (f"Klinik: {say(story, 'clinic')}", f"Läkare: {say(story, 'doctor')}"),
        ],
        pad=6,
    )
    pen.down(0.3)
    pen.write("Undersökningar", bold=True)
    pen.down(1.3)
    for index, (text, day) in enumerate(scan_rows(story)):
        pen.write(f"{index + 1}. {text}", 70)
        pen.write(day, 400)
        pen.down(1.3)
    pen.down(0.5)
    for label, options in (
        ("Vad", wants_ticks(story, "bilder", "skriftligt utlåtande")),
        ("Hur", channel_ticks(story)),
        ("Samtycke", consent_ticks(story)),
        ("Tid", urgent_tick(story, "akut, samma dag")),
    ):
        pen.write(label, bold=True)
        choices(pen, options, 130)
        pen.down(1.5)
    pen.down(0.4)
    pen.write("Vart", bold=True)
    pen.write(receiver_with_forward(rng, story), 130)
    pen.down(2)
    sign(pen, [iso(story.written_on), secretary(rng, story)])
    story.traps.add("secretary")


@layout("sent", "form")
def sent_under_linjen(paper: Paper) -> None:
    """Values stand on lines, what they are below them in small print."""
    pen, story, rng = begin(paper, size=11.5, left=52)
    at(pen, 52, 64, rng.choice(["Rekvisition röntgenbilder", "Bildrekvisition"]), 16, bold=True)
    y = 104.0
    fields = [
        ("Patientens för- och efternamn", say(story, "patient_name"), 52, 330),
        ("Personnummer", say(story, "patient_id"), 350, 545),
        ("Klinik/mottagning som begär bilderna", say(story, "clinic"), 52, 330),
        ("Läkare", say(story, "doctor"), 350, 545),
    ]
    for text, day in scan_rows(story, 1):
        fields += [("Undersökning", text, 52, 330), ("Undersökningsdatum", day, 350, 545)]
    fields += [("Mottagare av bilderna", say(story, "destination"), 52, 545)]
    if has_forward(story):
        fields += [("Vidarebefordras till", say(story, "forward_to"), 52, 545)]
    for caption, value, x0, x1 in fields:
        found, size = fitted(pen, value, x1 - x0 - 4, 1, 11.5)
        at(pen, x0 + 2, y, found[0], size)
        pen.rule(x0, x1, y + 4)
        at(pen, x0, y + 13, caption, 7, gray=0.2)
        y += 40 if x1 == 545 else 0
    pen.y = y + 20
    pen.scribble(60)
    pen.rule(52, 250, y + 34)
    at(pen, 52, y + 43, "Underskrift", 7)
    at(pen, 352, y + 30, iso(story.written_on))
    pen.rule(350, 545, y + 34)
    at(pen, 350, y + 43, "Datum", 7)


@layout("sent", "table")
def sent_liggande_tabell(paper: Paper) -> None:
    """Three tables with heads above their values: who, whom, what."""
    pen, story, rng = begin(paper, size=10, left=45)
    at(
        pen,
        45,
        56,
        rng.choice(["Bildförfrågan", "Överföring av undersökningar", "Beställningsunderlag"]),
        15,
        bold=True,
    )
    pen.y = 70
    grid(
        pen,
        [45, 300, 550],
        [(say(story, "clinic"), say(story, "doctor"))],
        head=("Beställande klinik", "Beställande läkare"),
        shade=0.88,
    )
    grid(
        pen,
        [45, 300, 550],
        [(say(story, "patient_name"), say(story, "patient_id"))],
        head=("Patientens namn", "Personnummer"),
        shade=0.88,
    )
    grid(pen, [45, 420, 550], scan_rows(story, 1), head=("Undersökning", "Undersökningsdatum"), shade=0.88)
    report = story.report_destination if story.can_say("destination") else None
    grid(
        pen,
        [45, 300, 550],
        [(receiver_with_forward(rng, story), say(story, "report_destination") if report else "")],
        head=("Bilderna skickas till", "Utlåtandet skickas till (om annan)"),
        shade=0.88,
    )
    footer(pen, [f"Datum {iso(story.written_on)}", f"Handläggare {story.secretary}", f"Tel {story.phone}"])
    story.traps.add("secretary")


@layout("sent", "form")
def sent_ledtexter_i_kanten(paper: Paper) -> None:
    """Labels in a gray column, values beside it; the sender stands at the foot."""
    pen, story, _ = begin(paper, size=11, left=55)
    pen.shade(54, 84, 160, 330, 0.9)
    at(pen, 55, 66, "Vi önskar kopior av bilder", 16, bold=True)
    forward = say(story, "forward_to") if has_forward(story) else ""
    pen.y = 104
    for label, value in (
        ("Patient", say(story, "patient_name")),
        ("Personnr", say(story, "patient_id")),
        ("Undersökning", say(story, "exams_rows")),
        ("Mottagare", say(story, "destination")),
        ("Vidare till", forward),
    ):
        for index, line in enumerate(value.split("\n")):
            pair(pen, label if index == 0 else "", line, 172, gap=1.5)
    pen.y = 370
    pen.rule(55, 545, 352)
    pen.write("Avsändare", bold=True)
    pen.down(1.3)
    for line in (say(story, "clinic"), say(story, "doctor"), f"Tel {story.phone}", iso(story.written_on)):
        if line:
            pen.write(line)
            pen.down(1.2)


@layout("sent", "form")
def sent_med_anvisningar(paper: Paper) -> None:
    """A form with its rules in small print between the fields; they name houses that are no receivers."""
    pen, story, rng = begin(paper, size=11, left=50)
    logo(pen, 50, 38, rng.randrange(4))
    at(pen, 92, 58, "Beställning - kopia av röntgenundersökning", 15, bold=True)
    x, small = 205.0, 7.5
    pen.y = 90
    for label, value, rule in (
        ("Beställande enhet:", say(story, "clinic"), "Ange enhetens fullständiga namn."),
        ("Läkare:", say(story, "doctor"), "Den läkare som ansvarar för att bilderna granskas."),
        ("Patient:", say(story, "patient_name"), ""),
        ("Personnummer:", say(story, "patient_id"), "Tolv siffror. Reservnummer går bra."),
        ("Undersökningar:", say(story, "exams_rows"), "Skriv datum för varje undersökning."),
        (
            "Skickas till:",
            receiver_with_forward(rng, story),
            "Hela namnet, inga förkortningar.",
        ),
    ):
        for index, line in enumerate(value.split("\n")):
            pair(pen, label if index == 0 else "", line, x, gap=1.1)
        at(pen, x, pen.y - 2, rule, small, gray=0.3)
        pen.down(1.3)
    choices(pen, [*wants_ticks(story), *urgent_tick(story)], x)
    footer(pen, ["Blankett RTG 14", "Giltig från 2024-03-01", "Fastställd av verksamhetschef"])


@layout("sent", "form")
def sent_gammal_kopia(paper: Paper) -> None:
    """A form that has been copied from a copy for years: crooked rules and punched holes."""
    pen, story, rng = begin(paper, size=11, left=70)
    for y in (150, 420, 690):
        pen.shade(18, y, 30, y + 12, 0.15)
    at(pen, WIDTH / 2, 66, "LÅNESEDEL RÖNTGENBILDER", 14, bold=True, align="center")
    at(pen, WIDTH / 2, 82, "(fylls i av lånande avdelning)", 8, align="center")
    pen.y = 124
    for label, value in (
        ("PATIENT", say(story, "last_first")),
        ("FÖDELSENR", say(story, "patient_id")),
        ("LÅNANDE KLINIK", say(story, "clinic")),
        ("ANSV. LÄKARE", say(story, "doctor")),
        *[("BILDER", f"{text}  {day}".strip()) for text, day in scan_rows(story, 1)],
        ("SÄNDES TILL", receiver_with_forward(rng, story)),
        ("LÅNEDATUM", iso(story.written_on)),
    ):
        pen.write(label, size=8.5)
        found, size = fitted(pen, value, 350, 1, 11)
        pen.write(found[0], 184, size=size)
        pen.rule(180, 545, pen.y + 4 + rng.uniform(-0.8, 0.8), 0.6)
        pen.down(1.8)
    at(pen, 70, pen.y + 10, f"Exp. av: ________   Till {our_address(rng)[0]}", 9)
