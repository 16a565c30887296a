"""Papers of offices, laboratories and other departments that are no orders for images."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.seen.drawing import block, fields, grid, ledger, letterhead, middle
from samples.seen.kit import none, one_line
from samples.seen.telling import colleague, examination, person


def _patient(paper: Paper) -> list[tuple[str, str]]:
    return [("Personnummer", paper.story.identity.written), ("Namn", paper.story.patient)]


def _old(paper: Paper) -> tuple[str, str]:
    one = examination(paper.pen.rng, "iso", paper.story.written_on)
    return one.written, one.date_written


@none("provsvar")
def seen_none_laboratory(paper: Paper) -> None:
    """Laboratory results."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.heading("Svar klinisk kemi", 14)
    fields(
        paper,
        [
            *_patient(paper),
            ("Beställare", story.clinic.written),
            ("Provtaget", story.date_text(story.written_on)),
        ],
        50,
    )
    pen.y += 10
    rows = [
        ("B-Hb", "134", "117–153", "g/L"),
        ("P-CRP", "<5", "<5", "mg/L"),
        ("P-Kreatinin", "68", "<90", "µmol/L"),
    ]
    grid(paper, ("Analys", "Resultat", "Ref.", "Enhet"), rows, (1.5, 1, 1, 1), size=10)


@none("felsänt fax")
def seen_none_wrong_number(paper: Paper) -> None:
    """A fax that was meant for a caterer."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    pen.write("Till: Storköket, beställning lunch", 60, bold=True)
    pen.down(1.8)
    block(
        pen,
        f"Vi är 14 personer {story.visit} och beställer smörgåsar, varav två utan gluten, samt "
        "kaffe. Levereras till "
        f"konferensrum 3. Faktureras {story.clinic.unit_written}.",
        60,
        470,
    )
    pen.down(2)
    pen.write(f"Hälsningar {story.secretary}, {story.phone}", 60)


@none("kvittens")
def seen_none_received(paper: Paper) -> None:
    """A fax that says that images have come."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    block(
        pen,
        f"Bilderna på {story.patient} {story.identity.written} är nu mottagna hos oss. Tack för hjälpen!",
        60,
        470,
    )
    pen.down(2)
    pen.write(f"{story.secretary}, {story.clinic.written}", 60)


@none("tom sida")
def seen_none_blank(paper: Paper) -> None:
    """A page that was fed the wrong way round: nothing but a shadow at its edge."""
    paper.pen.shade(0, 830, WIDTH, 836, 0.7)


@none("försättsblad utan beställning")
def seen_none_cover(paper: Paper) -> None:
    """A cover sheet whose pages never came."""
    pen, story = paper.pen, paper.story
    pen.y = 110
    pen.write("FAX", 50, size=32, bold=True)
    pen.y = 150
    rows = [("Till", "Röntgen, Hallands sjukhus"), ("Från", story.clinic.written), ("Tel", story.phone)]
    rows += [("Datum", story.date_text(story.written_on)), ("Antal sidor", "1")]
    fields(paper, rows, 50)
    pen.down(2)
    block(pen, "Enligt överenskommelse per telefon. Återkommer under morgondagen.", 50, 480)
    pen.y = 720
    block(pen, "Innehållet i detta fax kan vara sekretessbelagt.", 50, 480, 8)


@none("samtyckesblankett")
def seen_none_consent(paper: Paper) -> None:
    """A consent to research, alone."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    middle(pen, "Samtycke till deltagande i forskningsstudie", 14)
    block(
        pen,
        "Jag har fått muntlig och skriftlig information om studien och har haft möjlighet att ställa frågor. "
        "Jag samtycker till att delta och vet att jag när som helst kan avbryta mitt deltagande.",
        60,
        470,
    )
    pen.down(2)
    fields(
        paper,
        [
            ("Namn", story.patient),
            ("Personnummer", story.identity.written),
            ("Ort, datum", f"{story.clinic.town} {story.date_text(story.written_on)}"),
        ],
        60,
    )
    pen.down(2)
    pen.scribble(80, 130)
    pen.rule(60, 300, pen.y + 8)


@none("möteslista")
def seen_none_meeting(paper: Paper) -> None:
    """A conference's list of what was discussed and decided: nothing is asked for."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading(f"Protokoll MDK {story.date_text(story.written_on)}", 14)
    rows = []
    for _ in range(4):
        name, _ = person(pen.rng)
        rows.append(
            (name, _old(paper)[0], one_line(["Operation", "Uppföljning", "Onkologi", "Ny biopsi"], paper))
        )
    grid(paper, ("Patient", "Visad undersökning", "Beslut"), rows, (1.4, 1.6, 1.2), size=9.5)
    pen.y += 22
    block(
        pen,
        f"Närvarande: {colleague(pen.rng)}, {colleague(pen.rng)}, {story.doctor}. Vid "
        f"protokollet {story.secretary}.",
        45,
        500,
    )


@none("schema")
def seen_none_schedule(paper: Paper) -> None:
    """A ward's timetable of who is on call."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.heading(f"Jourschema {story.clinic.unit_written}", 14)
    rows = [
        (day, colleague(pen.rng), colleague(pen.rng))
        for day in ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
    ]
    grid(paper, ("Dag", "Primärjour", "Bakjour"), rows, (0.6, 2, 2), size=10)


@none("driftmeddelande")
def seen_none_service(paper: Paper) -> None:
    """A notice of a stop in the image system."""
    pen, story = paper.pen, paper.story
    pen.y = 84
    middle(pen, "PLANERAT DRIFTSTOPP", 20)
    block(
        pen,
        f"IEP och bildarkivet är otillgängliga {story.visit} kl. 22–02 på grund av "
        "uppgradering. Bilder som ska länkas "
        "under tiden får vänta. Frågor ställs till PACS-förvaltningen.",
        70,
        450,
    )


@none("läkarintyg")
def seen_none_certificate(paper: Paper) -> None:
    """A certificate for an insurance office."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.heading("Läkarintyg", 16)
    ledger(
        paper,
        [
            *_patient(paper),
            ("Diagnos", "M17.1 Artros i knäled"),
            ("Grad av nedsättning", "50 %"),
            ("Underlag", f"{story.previous}"),
            ("Läkare", f"{story.title}{story.doctor}, {story.clinic.written}"),
        ],
        0.3,
    )


@none("svar på beställning")
def seen_none_not_found(paper: Paper) -> None:
    """Another radiology department answers that it has no such images."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    block(pen, f"Ang. er förfrågan om {story.patient}, {story.identity.written}", 60, 470, bold=True)
    pen.down()
    block(
        pen,
        f"Vi har sökt i våra system men har inga bilder från {story.previous}. Vänd er till det sjukhus där "
        "undersökningen gjordes. Ärendet avslutas hos oss.",
        60,
        470,
    )
    pen.down(2)
    pen.write(f"{story.secretary}, röntgensekreterare", 60)


@none("svar på beställning")
def seen_none_sent(paper: Paper) -> None:
    """Another department tells that it has sent images to us."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    name, day = _old(paper)
    fields(paper, [*_patient(paper), ("Avser", f"{name} {day}")], 60)
    pen.down()
    block(
        pen,
        f"Bilderna länkade till er via IEP {story.date_text(story.written_on)}. Ingen "
        "ytterligare åtgärd behövs.",
        60,
        470,
    )
    pen.down(2)
    pen.write(f"Röntgen {story.clinic.hospital_written}, {story.secretary}", 60)
