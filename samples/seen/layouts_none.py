"""Papers that reach the department's fax and are no orders for images."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.seen.drawing import block, cells, fields, foot, grid, letterhead, middle
from samples.seen.kit import none, one_line
from samples.seen.telling import examination


def _patient(paper: Paper) -> list[tuple[str, str]]:
    return [("Personnummer", paper.story.identity.written), ("Namn", paper.story.patient)]


def _old(paper: Paper) -> tuple[str, str]:
    one = examination(paper.pen.rng, "iso", paper.story.written_on)
    return one.written, one.date_written


@none("remiss för ny undersökning")
def seen_none_referral(paper: Paper) -> None:
    """A referral for a new examination in boxes."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.heading("Remiss till bilddiagnostik", 15)
    cells(paper, [(label, text, 1.0) for label, text in _patient(paper)])
    cells(paper, [("Remittent", story.title + story.doctor, 1.0), ("Klinik", story.clinic.written, 1.2)])
    cells(paper, [("Önskad undersökning", _old(paper)[0], 1.4), ("Prioritet", "Inom 4 veckor", 0.7)])
    text = (
        "Värk sedan tre månader, ingen effekt av sjukgymnastik. Artros? Fraktur? Tacksam "
        "undersökning och utlåtande."
    )
    cells(paper, [("Anamnes, status, frågeställning", text, 1.0)], 90)
    cells(paper, [("Kreatinin", "71", 1.0), ("Vikt", "78 kg", 1.0), ("Gravid", "Nej", 1.0)])


@none("remiss för ny undersökning")
def seen_none_referral_letter(paper: Paper) -> None:
    """A referral as a letter: the patient is to be examined again."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    block(pen, f"Remiss röntgen. {story.patient}, {story.identity.written}", 60, 470, bold=True)
    pen.down()
    block(
        pen,
        f"Tacksam för kontroll med {_old(paper)[0]} om tre månader. Patienten undersöktes "
        f"senast {story.previous}, "
        "då en liten förändring sågs som bör följas. Kallas via er. Svar till undertecknad.",
        60,
        470,
    )
    pen.down(3)
    pen.write(f"{story.title}{story.doctor}", 60)
    pen.down()
    pen.write(story.clinic.written, 60)


@none("röntgenutlåtande")
def seen_none_report(paper: Paper) -> None:
    """A radiology report that another hospital sends."""
    pen, story = paper.pen, paper.story
    name, day = _old(paper)
    pen.y = 56
    pen.heading("RÖNTGENSVAR", 15)
    fields(
        paper,
        [*_patient(paper), ("Undersökning", name), ("Datum", day), ("Remittent", story.clinic.written)],
        50,
    )
    pen.down()
    pen.write("Utlåtande", 50, bold=True)
    pen.down(1.3)
    block(
        pen,
        "Jämfört med föregående undersökning ses inga nytillkomna förändringar. Inga förstorade lymfkörtlar.",
        50,
        490,
    )
    pen.down()
    pen.write(f"Svarande radiolog: {story.referrer}   Definitivsvar", 50)


@none("journalkopia")
def seen_none_journal(paper: Paper) -> None:
    """Copies of a patient's record."""
    pen, story = paper.pen, paper.story
    pen.y = 50
    pen.write("Journalkopia", 44, size=13, bold=True)
    pen.write("Utskrift ur journal", WIDTH - 44, size=9, align="right")
    pen.y += 24
    fields(paper, _patient(paper), 44)
    for word, text in (
        ("Besöksanteckning", f"{story.date_text(story.written_on)}  {story.clinic.unit_written}"),
        ("Anamnes", f"Söker för smärta. Har tidigare gjort {story.previous} som var normal."),
        ("Status", "Gott allmäntillstånd. Hjärta och lungor utan anmärkning. Buk mjuk och oöm."),
        ("Åtgärd", "Fortsatt egenträning. Återbesök vid behov. Intyg utfärdat."),
        ("Läkare", f"{story.title}{story.doctor}"),
    ):
        pen.write(word, 44, bold=True)
        pen.down(1.1)
        block(pen, text, 56, 480)
        pen.down(0.5)


@none("kallelse")
def seen_none_booking(paper: Paper) -> None:
    """An appointment letter to a patient."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=False)
    pen.write(story.patient, 330)
    pen.down(3)
    pen.heading("Kallelse till undersökning", 14)
    block(
        pen,
        f"Du är välkommen till röntgen för {_old(paper)[0]} den {story.visit} kl. "
        f"{pen.rng.randint(8, 15)}:20.",
        60,
        470,
    )
    pen.down(0.6)
    block(
        pen,
        "Ta med legitimation. Du ska inte äta fyra timmar före undersökningen. Uteblivet besök debiteras.",
        60,
        470,
    )
    pen.down(0.6)
    block(pen, f"Vill du omboka? Ring {story.phone}.", 60, 470)


@none("reklam")
def seen_none_advert(paper: Paper) -> None:
    """An advertisement for lead aprons."""
    pen = paper.pen
    pen.shade(0, 0, WIDTH, 150, 0.25)
    pen.y = 80
    pen.write("HÖSTKAMPANJ!", WIDTH / 2, size=34, bold=True, align="center", gray=1.0)
    pen.y = 200
    middle(
        pen, one_line(["Blyförkläden från 2 490 kr", "Bildskärmar för granskning – 20 % rabatt"], paper), 19
    )
    middle(
        pen,
        "Gäller beställningar före årsskiftet. Fri frakt över 5 000 kr.",
        11,
        False,
    )
    middle(pen, "Beställ på tel 08-555 123 40 eller faxa talongen nedan", 11, False)
    pen.box(80, 330, 515, 460)
    pen.y = 360
    for label in (
        "Antal: ______  Storlek: ______",
        "Klinik: _____________________",
        "Referens: __________________",
    ):
        pen.write(label, 100)
        pen.y += 34


@none("faktura")
def seen_none_invoice(paper: Paper) -> None:
    """An invoice for interpreting services."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write("FAKTURA", 50, size=20, bold=True)
    pen.write(f"Nr {pen.rng.randint(10000, 99999)}", WIDTH - 50, align="right")
    pen.y = 110
    fields(
        paper,
        [
            ("Kund", "Region Halland, Röntgenkliniken"),
            ("Er referens", story.secretary),
            ("Förfallodag", story.visit),
        ],
        50,
    )
    pen.y += 12
    rows = [
        ("Tolktjänst, telefon", "3", "412,00"),
        ("Tolktjänst, på plats", "1", "845,00"),
        ("Resa", "1", "230,00"),
    ]
    grid(paper, ("Benämning", "Antal", "Belopp"), rows, (3, 0.7, 1), size=10)
    pen.y += 26
    pen.write("Att betala: 1 899,00 kr", 50, bold=True)
    foot(paper, "Bankgiro 5555-1234   Godkänd för F-skatt")


@none("sändningskvitto")
def seen_none_receipt(paper: Paper) -> None:
    """A fax machine's own report of what it sent."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    middle(pen, "*** SÄNDRAPPORT ***", 15)
    rows = [("SÄNDNING OK", ""), ("JOBBNR", str(pen.rng.randint(1000, 9999))), ("MOTTAGARE", story.reply_fax)]
    rows += [("STARTTID", f"{story.written_on:%m/%d} 13:07"), ("SIDOR", "002"), ("RESULTAT", "OK")]
    fields(paper, rows, 120)


@none("inbjudan")
def seen_none_invitation(paper: Paper) -> None:
    """An invitation to a day of lectures."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    middle(pen, "Välkommen till höstens utbildningsdag", 18)
    middle(pen, "Bilddiagnostik i vardagen – MR, CT och ultraljud", 12, False)
    block(pen, f"Tid: {story.visit}, kl. 9–16. Plats: Aulan, {story.clinic.hospital_written}.", 70, 450)
    pen.down()
    for text in (
        "09.00  Kaffe",
        f"09.30  CT thorax, {story.referrer}",
        "12.00  Lunch",
        f"13.00  MR knä, {story.doctor}",
    ):
        pen.write(text, 90)
        pen.down(1.1)
    pen.down()
    block(pen, f"Anmälan till {story.secretary}, tel {story.phone}.", 70, 450)
