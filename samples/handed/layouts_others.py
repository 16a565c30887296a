"""Papers of senders who are no Swedish hospital clinic: therapists, insurers, states, patients, abroad."""

from samples.draw.registry import Paper
from samples.handed.desk import above, boxes, field, gap, grid, head, label, lined, put, text, ticks
from samples.handed.layouts_letters import sign
from samples.handed.marks import consents, exam_rows, note_all, wanted
from samples.handed.senders import order
from samples.handed.voice import blocks, consent, forward, join, lines, pick, tell, told, trap


@order("form", by="therapist", faults=False)
def handed_therapist_form(paper: Paper) -> None:
    """A therapist's form with ticks for consent and for whose referral it was."""
    story = paper.story
    head(paper, told(paper, "clinic"), f"{story.clinic.town}  Tel {story.phone}")
    field(paper, "Patient", told(paper, "patient_name"), 180)
    field(paper, "Personnummer", told(paper, "patient_id"), 180)
    for what, day in exam_rows(story):
        field(paper, "Undersökning", f"{what} {day}".strip(), 180)
    field(paper, "Behandlare", told(paper, "doctor"), 180)
    story.note("destination")
    story.traps.add("to_us")
    text(paper, "Bilderna önskas till oss på mottagningen. De är relevanta för pågående behandling.")
    wanted(paper)
    ticks(paper, [("Egen remiss", False), ("Annans remiss", True)])
    label(paper, "Samtycke från patienten")
    paper.pen.down(1.2)
    consents(paper)


@order("prose", by="insurer", faults=False)
def handed_insurer_letter(paper: Paper) -> None:
    """An insurer's letter with claim numbers and a paragraph on the law."""
    story = paper.story
    head(paper, told(paper, "clinic"), f"Skador person, {story.clinic.town}")
    for name, value in (
        ("Vår ref", told(paper, "doctor")),
        ("Skadenr", f"{story.rng.randint(100, 999)}-{story.rng.randint(10000, 99999)}"),
        ("Datum", story.date_text(story.written_on)),
        ("Försäkrad", tell(paper, "{pat}")),
    ):
        field(paper, name, value, 130)
    gap(paper, 12)
    body = blocks(
        tell(paper, "Vi handlägger en anmäld skada och behöver {bilder} av {us}."),
        tell(
            paper,
            ("Materialet sänds till {destination}.", "Sänd materialet till {destination}."),
        ),
        consent(paper),
        "Ersättning för kopieringskostnad utgår mot faktura.",
    )
    text(paper, body)
    sign(paper)


@order("prose", by="authority", faults=False)
def handed_authority_letter(paper: Paper) -> None:
    """A state's physician asks for images, numbered and dated as states do."""
    pen, story = paper.pen, paper.story
    head(paper, told(paper, "clinic"), rule=False)
    pen.write(f"Begäran   {story.written_on}   Dnr {story.rng.randint(1000, 9999)}-26", size=9)
    pen.down(2.2)
    body = blocks(
        tell(paper, "För ett rättsintyg begärs {bilder} rörande {pat}.", ""),
        tell(paper, "Begäran avser {us}."),
        tell(paper, ("Bilderna skickas till {destination}.", "Lämnas till {destination}.")),
        "Uppgiftsskyldighet enligt 6 kap. 15 § patientsäkerhetslagen.",
        tell(paper, "{dr}"),
    )
    text(paper, body)


@order("form", by="patient", lacks=("clinic", "doctor"))
def handed_patient_form(paper: Paper) -> None:
    """A patient's own request for copies to a hospital, on a region's blank."""
    story = paper.story
    head(paper, "Patients begäran om kopior på röntgenbilder", "Fylls i av patienten")
    lined(paper, "Mitt namn", told(paper, "patient_name"), 190)
    lined(paper, "Mitt personnummer", told(paper, "patient_id"), 190)
    lined(paper, "Min telefon", story.phone, 190)
    lined(paper, "Jag vill ha kopia av", told(paper, "us"), 190)
    lined(paper, "Skickas till", told(paper, "destination"), 190)
    text(paper, "Jag intygar att uppgifterna är riktiga. Giltig legitimation uppvisas vid hämtning.")
    sign(paper, f"Underskrift, {story.date_text(story.written_on)}")


@order("prose", by="patient", lacks=("clinic", "doctor", "destination"))
def handed_patient_letter(paper: Paper) -> None:
    """A patient's letter that forgets to say where the images shall go."""
    pen, story = paper.pen, paper.story
    pen.y = 100
    body = blocks(
        "Till röntgen",
        tell(paper, "Jag undrar om jag kan få beställa bilder från {us}."),
        tell(paper, "Jag heter {patient_name}, född {patient_id}."),
        "Ring mig om det är något, jag är hemma på förmiddagarna.",
        pick(paper, "Vänligen", "Tack på förhand", "Hälsningar"),
    )
    text(paper, body)
    sign(paper, story.patient, f"Tel {story.phone}")


@order("prose", by="company", faults=False)
def handed_company_letter(paper: Paper) -> None:
    """A company's letter for a second opinion, with its reviewer as the orderer."""
    story = paper.story
    head(paper, told(paper, "clinic"), f"Box {story.rng.randint(100, 9999)}, {story.clinic.town}")
    body = blocks(
        tell(paper, "Uppdrag: förnyad granskning av {us}."),
        tell(paper, "Uppdragsgivare: patienten själv, {pat}."),
        tell(paper, "Granskare: {doctor}, som härmed beställer {bilder}."),
        tell(paper, "Leverans: {destination}."),
        consent(paper),
    )
    text(paper, body)
    sign(paper, f"{story.secretary}, administratör")


@order("form", by="dental")
def handed_dental_form(paper: Paper) -> None:
    """A dental practice's half page with boxes."""
    story = paper.story
    paper.pen.heading("Remitterad tandvårdspatient – bilder", 13)
    pair = [("Personnummer", told(paper, "patient_id")), ("Patient", told(paper, "patient_name"))]
    boxes(paper, pair, [0.4, 0.6])
    pair = [("Tandvårdsenhet", told(paper, "clinic")), ("Tandläkare", told(paper, "doctor"))]
    boxes(paper, pair, [0.5, 0.5], 42)
    for what, day in exam_rows(story):
        boxes(paper, [("Bild", what), ("Tagen", day)], [0.6, 0.4])
    boxes(paper, [("Ska till", told(paper, "destination"))], [1], 42)
    gap(paper, 22)
    wanted(paper)
    text(paper, join(forward(paper), trap(paper, "visit")))


@order("form", by="abroad", language="no", faults=False)
def handed_norwegian_form(paper: Paper) -> None:
    """A Norwegian hospital's form."""
    story = paper.story
    head(paper, told(paper, "clinic"), "Rekvisisjon av bilder fra annet sykehus")
    field(paper, "Pasientens navn", told(paper, "patient_name"), 180)
    field(paper, "Svensk personnummer", told(paper, "patient_id"), 180)
    for what, day in exam_rows(story):
        field(paper, "Undersøkelse", f"{what} {day}", 180)
    field(paper, "Rekvirerende lege", told(paper, "doctor"), 180)
    field(paper, "Bildene sendes til", told(paper, "destination"), 180)
    wanted(paper, "Bilder", "Beskrivelse")


@order("form", by="abroad", language="da", faults=False)
def handed_danish_form(paper: Paper) -> None:
    """A Danish hospital's table."""
    story = paper.story
    paper.pen.heading("Anmodning om røntgenbilleder", 14)
    both = "report" in story.wants
    rows = [
        ("Felt", "Oplysning"),
        ("Navn", told(paper, "patient_name")),
        ("Personnummer", told(paper, "patient_id")),
        *(("Undersøgelse og dato", f"{what} {day}") for what, day in exam_rows(story)),
        ("Læge", told(paper, "doctor")),
        ("Rekvirerende afdeling", told(paper, "clinic")),
        ("Sendes til", told(paper, "destination")),
        ("Ønskes", "Billeder og beskrivelse" if both else "Billeder"),
    ]
    note_all(paper, "wants")
    grid(paper, rows, [0.35, 0.65])


@order("form", by="abroad", language="en", faults=False)
def handed_english_form(paper: Paper) -> None:
    """A British or Irish hospital's form with labels above the values."""
    pen = paper.pen
    head(paper, "IMAGE TRANSFER REQUEST", told(paper, "clinic"))
    left, room = pen.look.left, pen.right - pen.look.left
    above(paper, "Patient name", told(paper, "patient_name"), left, room)
    above(paper, "Swedish personal identity number", told(paper, "patient_id"), left, room)
    above(paper, "Studies requested", told(paper, "exam_list"), left, room)
    above(paper, "Requesting consultant", told(paper, "doctor"), left, room)
    above(paper, "Send images to", told(paper, "destination"), left, room)
    wanted(paper, "Images", "Report")


@order("prose", by="abroad", language="de", faults=False)
def handed_german_letter(paper: Paper) -> None:
    """A German hospital's letter."""
    story = paper.story
    note_all(paper, "wants")
    what = "die Bilder und den Befund" if "report" in story.wants else "die Bilder"
    head(paper, told(paper, "clinic"))
    body = blocks(
        "Sehr geehrte Damen und Herren,",
        tell(paper, "wir behandeln {patient_name}, schwedische Personennummer {patient_id}."),
        f"Bitte senden Sie uns {what} der folgenden Untersuchungen: " + told(paper, "exam_list") + ".",
        tell(paper, "Empfänger: {destination}"),
        lines("Mit freundlichen Grüßen", tell(paper, "{dr}")),
    )
    text(paper, body)


@order("prose", by="abroad", language="fi", faults=False)
def handed_finland_swedish_letter(paper: Paper) -> None:
    """A Finnish hospital writes in the Swedish of Finland."""
    story = paper.story
    head(paper, told(paper, "clinic"), f"Tfn {story.phone}")
    body = blocks(
        tell(
            paper, "Vår patient {patient_name} (svensk personbeteckning {patient_id}) har vårdats hos Er.", ""
        ),
        tell(paper, "Vi anhåller om att få {bilder} gällande {us}."),
        tell(paper, "Materialet bör sändas till {destination}."),
        tell(paper, "Beställare är {doctor}."),
        consent(paper),
    )
    text(paper, body)
    put(paper, f"{story.secretary}, avdelningssekreterare", paper.pen.look.left, 400)
