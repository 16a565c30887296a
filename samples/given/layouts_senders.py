"""Senders that are no clinics of ours: therapists, insurers, lawyers, care homes, neighbours abroad."""

from samples.draw.registry import Paper
from samples.given.kit import footer, head, join, logo, ours, pairs, put, sender_lines, sign, wanted, when
from samples.given.phrases import bound_for
from samples.given.side import order


@order("prose", who="chiro", own=True)
def given_therapist_letter(paper: Paper) -> None:
    """A chiropractor, naprapath or physiotherapist asks for its patient's pictures."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.look.left, 36, 2)
    pen.y = 84
    head(pen, sender_lines(story) or ["Manuell terapi"], size=15)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=" ")
    exams = join(*(join(*one, by=" den ") for one in wanted(story)), by=" och ")
    text = f"Hej! Vi behandlar {patient or 'en patient'} och vill gärna se {exams or 'bilderna'}."
    text += bound_for(pen, story, " Skickas till {}.")
    put(pen, text)
    if story.consent in ("oral", "written"):
        story.note("consent")
        kind = {"oral": "Muntligt", "written": "Skriftligt"}[story.consent]
        put(pen, f"{kind} samtycke från patienten finns.")
    sign(pen, story.say("doctor"), story.say("clinic"))


@order("prose", who="insurer", own=True)
def given_insurer_letter(paper: Paper) -> None:
    """An insurance company's adviser wants pictures for a claim."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Försäkringsbolag"], align="right", size=13)
    pen.write(f"Skadenummer {pen.rng.randint(10**7, 10**8 - 1)}-01", size=9)
    pen.down(2.2)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one) for one in wanted(story)), by=", ")
    text = f"För bedömning av {when(patient, 'skada hos {}') or 'en skada'} behöver vi {exams or 'bilder'}."
    text += when(story.say("destination"), " Sänd dem till {}.")
    put(pen, text)
    pen.down(0.6)
    story.consent = "written"
    story.note("consent")
    put(pen, "Den skadades skriftliga samtycke finns hos oss.")
    pen.down(0.6)
    put(pen, when(story.say("doctor"), "Begärs av vår medicinske rådgivare {}"))
    put(pen, f"Handläggare: {story.secretary}")
    story.traps.add("secretary")
    footer(pen, "Spara gärna porto: svara digitalt eller ring 08-000 00 00")


@order("prose", who="lawyer", own=True)
def given_lawyer_letter(paper: Paper) -> None:
    """A law firm with a power of attorney, naming the doctor that it has engaged."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Advokatbyrå"], align="center", size=16)
    pen.down(1)
    pen.write(story.date_text(story.written_on))
    pen.down(2)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one, by=" av den ") for one in wanted(story)), by=" samt ")
    text = when(patient, "Jag företräder {}. ")
    text += f"Jag ber er lämna ut {exams or 'bilder'}."
    text += when(story.say("destination"), " Bilderna skickas till {}.")
    text += when(story.say("doctor"), " Läkare som ska granska dem åt oss: {}.")
    put(pen, text)
    sign(pen, f"{story.referrer}, advokat")
    story.traps.add("secretary")


@order("note", who="care")
def given_nurse_note(paper: Paper) -> None:
    """A nurse of home care or a care home writes for the doctor in charge."""
    pen, story = paper.pen, paper.story
    pen.heading("Till röntgen från kommunens hälso- och sjukvård", 12)
    rows = [("Enhet", story.say("clinic")), ("Sjuksköterska", story.secretary)]
    rows += [("Ordinerande läkare", story.say("doctor")), ("Patient", story.say("patient_name"))]
    rows += [("Personnr", story.say("patient_id"))]
    rows += [("Bilder vi ber om", join(*one)) for one in wanted(story)]
    rows += [("De ska skickas till", story.say("destination"))]
    pairs(pen, rows, gap=0.5)
    story.traps.add("secretary")


@order("prose", language="no", who="no", own=True)
def given_norwegian_letter(paper: Paper) -> None:
    """A Norwegian hospital asks for the pictures of a tourist."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Sykehus"])
    unit, house, address = ours(pen.rng)
    put(pen, f"{house}, {unit}, {address}, Sverige", size=9)
    pen.down(1)
    pen.write("Anmodning om røntgenbilder", bold=True)
    pen.down(1.8)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    rows = [("Pasient:", patient)] + [("Undersøkelse:", join(*one)) for one in wanted(story)]
    rows += [("Bildene sendes til:", story.say("destination")), ("Lege:", story.say("doctor"))]
    rows += [("Avdeling:", story.say("clinic"))]
    pairs(pen, rows, gap=0.4)
    pen.down(0.6)
    put(pen, "Med vennlig hilsen")
    story.traps.update(("language_no", "own_address"))
    sign(pen)


@order("prose", language="da", who="da", own=True)
def given_danish_letter(paper: Paper) -> None:
    """A Danish department asks for a commuter's pictures."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Hospital"], align="right")
    pen.write(f"Dato: {story.date_text(story.written_on)}", size=9)
    pen.down(2)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one, by=" fra den ") for one in wanted(story)), by=" og ")
    text = f"Vi beder venligst om kopi af {exams or 'billeder'}{when(patient, ' vedrørende {}')}."
    text += when(story.say("destination"), " Billederne bedes sendt til {}.")
    put(pen, text)
    pen.down(0.8)
    put(pen, "Venlig hilsen")
    sign(pen, story.say("doctor"), story.say("clinic"))
    story.traps.add("language_da")
