"""Papers that reach the radiology department and order no images: care of patients."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import choices
from samples.sent.kit import at, begin, captioned, footer, grid, logo, pair, pairs, sign
from samples.sent.speaking import iso, our_address


def _patient(paper: Paper) -> str:
    return f"{paper.story.patient}  {paper.story.identity.written}"


@layout("sent", "none", reason="referral")
def sent_remiss_ny(paper: Paper) -> None:
    """A referral for an examination that is still to be done."""
    pen, story, rng = begin(paper, size=10.5, left=48, order=False)
    at(pen, 48, 56, "REMISS BILD- OCH FUNKTIONSMEDICIN", 14, bold=True)
    captioned(pen, 48, 70, 330, 104, "Patient", story.patient)
    captioned(pen, 330, 70, 548, 104, "Personnummer", story.identity.written)
    captioned(pen, 48, 104, 330, 138, "Remitterande enhet", story.clinic.written)
    captioned(pen, 330, 104, 548, 138, "Remittent", story.title + story.doctor)
    captioned(pen, 48, 138, 548, 172, "Önskad undersökning", story.examinations[0].written)
    captioned(pen, 48, 172, 548, 206, "Remiss till", ", ".join(our_address(rng)))
    pen.y = 232
    pen.write("Anamnes / frågeställning", bold=True)
    pen.down(1.3)
    pen.paragraph("Smärta sedan tre veckor efter fall i hemmet. Fraktur? Tacksam för undersökning.")
    pen.down(0.6)
    pen.write("Njurfunktion (eGFR)")
    choices(pen, [("> 45", True), ("< 45", False), ("Gravid", False)], 180)
    footer(pen, ["Remissdatum " + iso(story.written_on), "Inläst RIS ________"])


@layout("sent", "none", reason="report")
def sent_utlatande(paper: Paper) -> None:
    """A radiologist's report that was sent on."""
    pen, story, _ = begin(paper, size=11, left=62, order=False)
    at(pen, 62, 58, "RÖNTGENUTLÅTANDE", 14, bold=True)
    pen.y = 88
    one = story.examinations[0]
    fields = [
        ("Patient", _patient(paper)),
        ("Remittent", f"{story.doctor}, {story.clinic.written}"),
        ("Undersökning", f"{one.written}  {one.date_written}"),
        ("Status", "Definitivt"),
    ]
    pairs(pen, 160, fields, gap=1.2)
    pen.rule(62, 545)
    pen.down(1.6)
    pen.paragraph("Inga säkra skelettskador. Normalstora leder. Tidigare undersökning finns för jämförelse.")
    pen.down(1)
    pen.write(f"Dikterat av {story.referrer}, specialist i radiologi")


@layout("sent", "none", reason="journal")
def sent_journalblad(paper: Paper) -> None:
    """A copied page of a patient's record."""
    pen, story, _ = begin(paper, size=10, left=55, order=False)
    at(pen, 55, 50, "Journalkopia", 13, bold=True)
    at(pen, 545, 50, _patient(paper), 9, align="right")
    pen.rule(55, 545, 58)
    pen.y = 80
    for day, text in (
        (story.visit, f"Mottagningsbesök {story.clinic.written}. Kommer för uppföljning efter operation."),
        (story.visit, "Status: Gott allmäntillstånd. Cor: regelbunden rytm. Pulm: vesikulära andningsljud."),
        (story.previous.split(" ")[-1], f"Tidigare undersökt med {story.previous}. Utan anmärkning."),
    ):
        pen.write(day, bold=True)
        pen.paragraph(text, 160, 380)
        pen.down(0.5)
    pen.write(f"/{story.doctor}", 160)
    footer(pen, ["Sida 3 av 7", iso(story.written_on)])


@layout("sent", "none", reason="booking")
def sent_kallelse(paper: Paper) -> None:
    """An appointment's letter that came back."""
    pen, story, rng = begin(paper, size=12, left=70, order=False)
    logo(pen, 70, 40, rng.randrange(4))
    pen.y = 110
    for line in (story.patient, "Storgatan 14", "432 44 Varberg"):
        pen.write(line, 320)
        pen.down()
    pen.down(2)
    pen.write("Kallelse till undersökning", size=15, bold=True)
    pen.down(2)
    pen.paragraph(
        f"Du är välkommen till röntgenmottagningen för {story.examinations[0].part or 'undersökning'}."
    )
    pen.paragraph(f"Tid: {rng.randint(8, 15)}.{rng.choice(['00', '15', '40'])}. Anmäl dig i receptionen.")
    pen.down(0.6)
    pen.paragraph("Om du får förhinder ber vi dig lämna återbud senast dagen före.")
    pen.down(1)
    pen.write("Röntgenmottagningen")


@layout("sent", "none", reason="laboratory")
def sent_labbsvar(paper: Paper) -> None:
    """Values from the laboratory."""
    pen, story, rng = begin(paper, size=10, left=50, order=False)
    at(pen, 50, 54, "Klinisk kemi - svar", 14, bold=True)
    at(pen, 50, 74, _patient(paper), 10.5)
    at(pen, 50, 90, f"Beställare: {story.clinic.written}", 9)
    pen.y = 104
    rows = [
        ("P-Kreatinin", str(rng.randint(55, 140)), "µmol/L", "60-105"),
        ("eGFR", str(rng.randint(35, 90)), "mL/min", ">60"),
        ("B-Hb", str(rng.randint(98, 160)), "g/L", "117-153"),
        ("P-CRP", str(rng.randint(1, 90)), "mg/L", "<5"),
    ]
    grid(pen, [50, 230, 320, 420, 545], rows, head=("Analys", "Resultat", "Enhet", "Referens"), shade=0.9)
    footer(pen, [f"Provtaget {iso(story.written_on)}", "Ackrediterat laboratorium"])


@layout("sent", "none", reason="prescription")
def sent_recept_fel_nummer(paper: Paper) -> None:
    """A prescription for a pharmacy, sent to the wrong number."""
    pen, story, rng = begin(paper, size=11, left=60, order=False)
    at(pen, 60, 58, "Till Apoteket Lejonet", 13, bold=True)
    at(pen, 60, 76, "Fax 0340-11 22 33", 9)
    pen.y = 116
    pen.write(_patient(paper))
    pen.down(1.8)
    for drug, dose in (("Alvedon 500 mg", "2 tabl vid behov"), ("Omeprazol 20 mg", "1 tabl till natten")):
        pair(pen, drug, dose, 230, gap=1.5)
    pen.down(1)
    sign(
        pen,
        [
            f"{story.title}{story.doctor}",
            story.clinic.written,
            f"Förskrivarkod {rng.randint(1000000, 9999999)}",
        ],
    )


@layout("sent", "none", reason="certificate")
def sent_sjukintyg(paper: Paper) -> None:
    """A certificate of sickness."""
    pen, story, _ = begin(paper, size=10, left=50, order=False)
    at(pen, 50, 56, "Läkarintyg om arbetsförmåga", 14, bold=True)
    pen.y = 80
    grid(
        pen,
        [50, 200, 545],
        [
            ("1. Patient", _patient(paper)),
            ("2. Diagnos", "Lumbago M54.5"),
            ("3. Undersökningar", f"Röntgen och klinisk undersökning {story.visit}"),
            ("4. Nedsättning", "Heltid, tre veckor"),
            ("5. Läkare", f"{story.doctor}, {story.clinic.written}"),
        ],
    )
    pen.tick(52, True, "Intyget baseras på besök")
    footer(pen, ["7263 (FK)", iso(story.written_on)])


@layout("sent", "none", reason="consent")
def sent_samtycke_ensamt(paper: Paper) -> None:
    """A consent's form alone, without anything that is asked for."""
    pen, story, _ = begin(paper, size=11, left=60, order=False)
    at(pen, 60, 64, "SAMTYCKE", 18, bold=True)
    pen.y = 100
    pen.paragraph("Jag samtycker till att uppgifter ur min journal får lämnas mellan vårdgivare.")
    pen.down(1)
    fields = [
        ("Namn", story.patient),
        ("Personnummer", story.identity.written),
    ]
    pairs(pen, 170, fields, gap=1.5)
    pen.tick(60, True, "Jag har fått information om vad samtycket innebär")
    pen.down(2)
    sign(pen, [f"Datum {iso(story.written_on)}"])


@layout("sent", "none", reason="journal")
def sent_epikris(paper: Paper) -> None:
    """A discharge summary."""
    pen, story, _ = begin(paper, size=10.5, left=58, order=False)
    pen.y = 60
    pen.heading("Epikris", 16)
    pen.write(_patient(paper))
    pen.down(1.5)
    for label, text in (
        ("Vårdtid", f"{story.visit} och tre dygn framåt"),
        ("Diagnos", "Pneumoni J18.9"),
        (
            "Förlopp",
            f"Inkom via ambulans. {story.examinations[0].written} visade infiltrat. Fick antibiotika.",
        ),
        ("Planering", "Återbesök hos husläkare. Ingen ny röntgen behövs."),
    ):
        pen.write(label, bold=True)
        pen.paragraph(text, 150, 390)
        pen.down(0.4)
    pen.down(0.8)
    pen.write(f"{story.doctor}, {story.clinic.written}")
