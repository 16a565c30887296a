"""Papers that come by fax and are no orders: care's own."""

from samples.brought.content import make_name, phrases
from samples.brought.drawing import foot, grid, page_number, rows, sign, table, ticks
from samples.brought.heads import letterhead
from samples.brought.senders import other
from samples.brought.words import exams, facts, pick, tell
from samples.draw.registry import Paper


@other("referral")
def brought_new_referral(paper: Paper) -> None:
    """A referral: somebody shall be examined, anew."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("REMISS TILL RÖNTGEN", 16)
    grid(paper, [facts(story, "Patient={patient_name}\nPersonnummer={patient_id}")], high=36)
    spec = (
        """Remittent={doctor}
        Enhet={clinic}
        Remissdatum={written}
        Önskad undersökning="""
        + story.examinations[0].written
    )
    rows(paper, facts(story, spec), gap=0.2)
    told = [
        ("Anamnes", "Tilltagande besvär sedan i våras. Status utan anmärkning i övrigt."),
        ("Frågeställning", pick(paper, "Fraktur?", "Artros?", "Expansivitet?", "Diskbråck?")),
        ("Kreatinin", str(pen.rng.randint(55, 110))),
    ]
    rows(paper, told, gap=0.2)
    pen.write("Prioritet:")
    ticks(paper, [("Inom 2 veckor", False), ("Inom 3 månader", True)], 180)
    pen.write("Patienten kallas av röntgen.")


@other("report", by="home")
def brought_radiology_report(paper: Paper) -> None:
    """A radiologist's report on an examination."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Röntgenutlåtande", 16)
    written, day = exams(story)[0]
    pen.paragraph(tell(story, "{patient_id} {patient_name}"), bold=True)
    rows(
        paper,
        [("Undersökning", f"{written} {day}"), *facts(story, "Remittent={doctor}, {clinic}")],
        at=0.25,
        gap=0.1,
    )
    pen.down(0.6)
    pen.paragraph(
        "Utlåtande: Ingen säker skelettskada. Lätta degenerativa förändringar. "
        "Mjukdelarna utan anmärkning. Jämförelse med tidigare undersökning visar oförändrade förhållanden."
    )
    pen.down()
    pen.write(f"Svarande läkare: {story.referrer}, radiolog")
    pen.down(1.3)
    pen.write(tell(story, "Definitivsvar {written}"))
    page_number(paper, 1, 1)


@other("journal")
def brought_record_copy(paper: Paper) -> None:
    """A copy of a record: notes by date."""
    pen, story = paper.pen, paper.story
    pen.write("JOURNALKOPIA", size=14, bold=True)
    pen.write(tell(story, "{patient_id} {patient_name}"), pen.right, align="right")
    pen.down(2.5)
    for text in (
        "Nybesök. Söker för smärta sedan tre månader. Inga allmänsymtom. Röntgen är gjord hos oss och "
        "visar artros.",
        "Telefonkontakt. Patienten mår bättre. Fortsätter med träning enligt program hos fysioterapeut.",
        "Återbesök. Oförändrat status. Ny kontroll om sex månader. Recept förnyat.",
    ):
        pen.write(
            f"{pen.rng.randint(2023, 2025)}-0{pen.rng.randint(1, 9)}-{pen.rng.randint(10, 28)}   "
            f"{make_name(pen.rng, True)}, läkare",
            bold=True,
        )
        pen.down(1.1)
        pen.paragraph(text)
        pen.down()
    page_number(paper, 2, 6)
    foot(paper, "Utskrift ur journal. Får inte kopieras vidare.")


@other("booking", by="home")
def brought_appointment(paper: Paper) -> None:
    """A letter that calls a patient to an examination."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write(story.patient, 330)
    pen.down(1.2)
    pen.write(pen.rng.choice(phrases("streets")) + " 4", 330)
    pen.down(2.4)
    pen.heading("Kallelse till undersökning", 15)
    pen.paragraph(
        f"Du är välkommen till röntgenmottagningen {story.visit} klockan 10.20 för "
        f"{story.examinations[0].written}."
    )
    pen.down(0.6)
    pen.paragraph(
        "Ta med legitimation. Du får inte äta fyra timmar före undersökningen. Avgiften är 250 kronor. "
        "Om du får förhinder ska du avboka senast 24 timmar innan."
    )
    pen.down()
    pen.write("Välkommen!")


@other("laboratory")
def brought_lab_answer(paper: Paper) -> None:
    """A laboratory's list of values."""
    pen, story = paper.pen, paper.story
    pen.heading("Provsvar klinisk kemi", 14)
    rows(
        paper,
        facts(story, "Patient={patient_name}\nPnr={patient_id}\nBeställare={doctor}, {clinic}"),
        at=0.2,
        gap=0.1,
    )
    pen.down()
    rng = pen.rng
    lines = [
        ("B-Hb", str(rng.randint(105, 165)), "g/L", "117-153"),
        ("P-CRP", str(rng.randint(1, 90)), "mg/L", "<5"),
        ("P-Kreatinin", str(rng.randint(50, 140)), "µmol/L", "45-90"),
        ("eGFR", str(rng.randint(40, 90)), "mL/min", ">60"),
    ]
    table(paper, ["Analys", "Resultat", "Enhet", "Referens"], lines, [0, 0.4, 0.6, 0.8])
    pen.write(tell(story, "Provtaget {written} 08:15"))


@other("consent")
def brought_consent_alone(paper: Paper) -> None:
    """A signed consent form that came without its order."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    pen.heading("SAMTYCKE", 18)
    pen.paragraph(
        "Jag samtycker till att uppgifter i min patientjournal får lämnas ut mellan vårdgivare. "
        "Samtycket gäller ett år från datum nedan och kan återkallas när som helst."
    )
    pen.down()
    rows(
        paper,
        facts(story, "Namn={patient_name}\nPersonnummer={patient_id}\nOrt och datum={town} {written}"),
        under="rule",
    )
    sign(paper, "Patientens underskrift")


@other("meeting", by="hospital")
def brought_conference_list(paper: Paper) -> None:
    """A conference's list of cases, for those who take part."""
    pen, story = paper.pen, paper.story
    pen.heading("Multidisciplinär konferens", 15)
    pen.write(tell(story, "Tid: {visit} kl 13.15   Plats: demorummet, plan 3"))
    pen.down(1.8)
    lines = [
        (
            str(index),
            make_name(pen.rng, index % 2 == 0),
            str(pen.rng.randint(1938, 1996)),
            pick(paper, "Nytt fall", "Återbud", "Efter op", "Kontroll"),
        )
        for index in range(1, 7)
    ]
    table(paper, ["Nr", "Namn", "Född", "Typ"], lines, [0, 0.1, 0.55, 0.72])
    pen.write("Anmälda deltagare: kirurg, onkolog, radiolog, patolog, kontaktsjuksköterska.")
