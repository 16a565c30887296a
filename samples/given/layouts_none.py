"""Papers that come to the same fax and are no orders: referrals, reports, letters to patients, trade."""

from samples.draw.registry import Paper
from samples.given.kit import band, cells, footer, head, logo, ours, pairs, put, sign, spread, table
from samples.given.side import other
from samples.given.tell import make_wanted


@other("referral")
def given_new_referral(paper: Paper) -> None:
    """A referral for an examination that is still to be done."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    pen.heading("REMISS – bild och funktionsdiagnostik", 14)
    cells(pen, ("Patient", f"{story.patient}  {story.identity.written}"))
    cells(pen, ("Remittent", story.clinic.written), ("Läkare", story.title + story.doctor), parts=(3, 2))
    cells(pen, ("Till", f"{unit}, {house}"), ("Prioritet", "Inom 4 veckor"), parts=(3, 2))
    new = make_wanted(pen.rng, story.style, story.written_on)
    cells(pen, ("Önskad undersökning", new.written))
    cells(pen, ("Frågeställning", "Skelettskada? Degenerativa förändringar?"))
    cells(pen, ("Anamnes", "Smärta sedan tre månader, tilltagande. Ingen allergi. Krea 74."), high=60)
    cells(pen, ("Svar till", story.clinic.written), ("Datum", str(story.written_on)))


@other("referral")
def given_dentist_referral(paper: Paper) -> None:
    """A dentist asks for a new examination, in a letter."""
    pen, story = paper.pen, paper.story
    head(pen, ["Tandvårdshuset Munkeback", "Remiss till odontologisk radiologi"])
    pen.down()
    text = f"Tacksam för CBCT-undersökning av {story.patient}, {story.identity.written}, inför implantat."
    put(pen, text + " Pat kan komma med kort varsel. Svar till undertecknad.")
    sign(pen, f"tandl. {story.doctor}")


@other("report")
def given_radiology_report(paper: Paper) -> None:
    """A report of an examination."""
    pen, story = paper.pen, paper.story
    done = story.examinations[0]
    pen.heading("Utlåtande", 16)
    rows = [("Patient", f"{story.identity.written} {story.patient}"), ("Undersökning", done.written)]
    rows += [("Datum", done.date_written), ("Remittent", story.clinic.written)]
    pairs(pen, rows, gap=0.1)
    pen.down(0.6)
    text = "Jämförelse med tidigare undersökning. Ingen säker fraktur. Lätta degenerativa förändringar."
    put(pen, text + " Ingen utgjutning. Mjukdelar utan anmärkning.")
    pen.down()
    put(pen, f"Definitivsvar signerat av {story.doctor}, radiolog")


@other("report")
def given_addendum(paper: Paper) -> None:
    """An addition to a report, printed from the radiology system."""
    pen, story = paper.pen, paper.story
    done = story.examinations[0]
    pen.write("SVAR PÅ REMISS – TILLÄGG", size=13, bold=True)
    pen.rule(pen.look.left, pen.right, pen.y + 6, 1.2)
    pen.down(2)
    put(pen, f"{story.identity.written}  {story.patient}")
    put(pen, f"{done.written} {done.date_written}")
    pen.down()
    text = "Tilläggsutlåtande: Eftergranskat på rond. Den tidigare beskrivna noduln i höger lunga är 6 mm"
    put(pen, text + " och oförändrad. Kontroll enligt program.")
    footer(pen, f"Besvarad av {story.doctor}   Utskriven {story.written_on}")


@other("other")
def given_lab_answer(paper: Paper) -> None:
    """A list of laboratory values."""
    pen, story = paper.pen, paper.story
    pen.heading("Klinisk kemi – provsvar", 14)
    put(pen, f"{story.patient}  {story.identity.written}", bold=True)
    pen.down()
    rows = [("P-Kreatinin", "83", "µmol/L", "60–105"), ("B-Hb", "128", "g/L", "117–153")]
    rows += [("P-CRP", "<4", "mg/L", "<5"), ("P-PSA", "3,1", "µg/L", "<4,0")]
    table(pen, ("Analys", "Resultat", "Enhet", "Ref"), rows, spread(pen, 4, 2, 2, 2))
    footer(pen, "Ackrediterat laboratorium 1240")


@other("other")
def given_pathology_answer(paper: Paper) -> None:
    """An answer from the pathologist."""
    pen, story = paper.pen, paper.story
    head(pen, ["Klinisk patologi", "Svar på PAD"])
    rows = [("Pat", f"{story.identity.written} {story.patient}"), ("Remittent", story.clinic.written)]
    pairs(pen, rows)
    pen.down(0.5)
    band(pen, "Diagnos")
    put(
        pen,
        "Hudexcision rygg: seborroisk keratos, radikalt borttagen. Inga tecken till malignitet.",
        pen.look.left,
    )
    sign(pen, story.doctor)


@other("booking")
def given_patient_call(paper: Paper) -> None:
    """A call to an examination, to the patient."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    head(pen, [house, unit])
    pen.down(1)
    put(pen, story.patient, pen.look.left + 230)
    put(pen, "Storgatan 14 B", pen.look.left + 230)
    pen.down(2)
    pen.write("Kallelse till röntgenundersökning", size=14, bold=True)
    pen.down(2)
    put(pen, f"Välkommen {story.visit} kl 08.20. Ta med legitimation. Fasta fyra timmar före.")
    put(pen, f"Kan du inte komma? Ring {story.phone} senast dagen före.")


@other("booking")
def given_day_programme(paper: Paper) -> None:
    """A laboratory's programme of a day."""
    pen, story = paper.pen, paper.story
    pen.heading(f"Dagprogram DT-lab 2, {story.visit}", 14)
    rows = []
    for hour in range(8, 14):
        new = make_wanted(pen.rng, story.style, story.written_on)
        rows.append((f"{hour:02}.{pen.rng.choice(['00', '20', '40'])}", new.written, "pol"))
    table(pen, ("Tid", "Undersökning", "Typ"), rows, spread(pen, 1, 4, 1))


@other("invitation")
def given_congress(paper: Paper) -> None:
    """An invitation to a congress."""
    pen = paper.pen
    logo(pen, pen.look.left, 40, 1)
    pen.y = 100
    pen.heading("Röntgenveckan 2027", 28, center=True)
    put(
        pen,
        "Du är välkommen till fyra dagar om bild, funktion och framtid. Årets tema är snabba svar.",
        90,
        500,
    )
    put(pen, "Anmälan senast 1 mars. Tidig avgift 6 900 kr exkl moms.", 90, 500)


@other("invitation")
def given_conference_agenda(paper: Paper) -> None:
    """The agenda of a meeting about images."""
    pen, story = paper.pen, paper.story
    pen.heading("Dagordning: nätverk bildutbyte", 14)
    put(pen, f"Tid: {story.visit} 13–15. Plats: Teams.")
    points = ("Godkännande av dagordning", "IEP: nya mottagare", "Fax upphör – vad gör vi?", "Övriga frågor")
    for number, text in enumerate(points, 1):
        put(pen, f"{number}.  {text}")
    put(pen, f"Väl mött! {story.secretary}")


@other("advertising")
def given_contrast_advert(paper: Paper) -> None:
    """A supplier's offer by fax."""
    pen = paper.pen
    pen.shade(30, 40, 565, 120, 0.75)
    pen.y = 90
    pen.write("NYTT! Blyförkläden som väger hälften", 50, size=22, bold=True)
    pen.y = 160
    put(
        pen,
        "Just nu 15 % rabatt på hela sortimentet för röntgenavdelningar. Beställ före månadens slut.",
        50,
        540,
    )
    put(pen, "Faxa till 08-000 00 01 eller gå in på vår webbplats. Fri frakt.", 50, 540)
    footer(pen, "Vill du inte ha fler utskick? Faxa tillbaka denna sida med ett kryss.")


@other("other")
def given_invoice(paper: Paper) -> None:
    """An invoice for teleradiology."""
    pen, story = paper.pen, paper.story
    head(
        pen,
        ["FAKTURA", f"Nr {pen.rng.randint(20000, 99999)}", f"Datum {story.written_on}"],
        align="right",
        size=18,
    )
    rows = [("Granskning jourtid, MR", "14", "11 200,00"), ("Granskning jourtid, DT", "52", "31 200,00")]
    table(pen, ("Benämning", "Antal", "Belopp"), rows, spread(pen, 5, 1, 2))
    put(pen, "Betalningsvillkor 30 dagar. Bankgiro 0000-0000. Dröjsmålsränta 8 %.")


@other("blank")
def given_empty_back(paper: Paper) -> None:
    """The empty back of a sheet, with the page number that shows through."""
    paper.pen.write("2", 297, gray=0.8, size=9)


@other("other")
def given_demonstration_list(paper: Paper) -> None:
    """Patients whose pictures a radiologist shall show at a round; nothing is to be sent."""
    pen, story = paper.pen, paper.story
    pen.heading("Anmälan till röntgenrond", 15)
    pairs(pen, [("Rond", f"{story.visit} kl 08.00, rum 2"), ("Anmält av", story.clinic.written)])
    pen.down(1.4)
    rows = [(story.identity.written, one.written, "Demonstreras") for one in story.examinations]
    table(pen, ("Patient", "Undersökning", "Att göra"), rows, spread(pen, 3, 5, 3))
    put(pen, "Bilderna visas på plats, inga kopior behövs.")


@other("other")
def given_record_copies(paper: Paper) -> None:
    """A request to the records office for notes, not for pictures."""
    pen, story = paper.pen, paper.story
    head(pen, ["Begäran om journalkopior", "Till Journalarkivet"])
    pairs(pen, [("Patient", f"{story.patient}, {story.identity.written}"), ("Från", story.clinic.written)])
    pen.down(0.6)
    put(pen, "Vi önskar kopia av läkaranteckningar och epikris från 2024. Inga röntgenbilder.")
    sign(pen, story.title + story.doctor)
