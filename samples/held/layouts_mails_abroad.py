"""Mails from other countries, and from those who are no clinic."""

from samples.draw.registry import Paper
from samples.held.post import lines_of, p, page, post, rows, write
from samples.held.senders import mail
from samples.held.words import listed, tell


def english_wants(paper: Paper) -> str:
    paper.story.note("wants")
    return "images and written report" if "report" in paper.story.wants else "images"


@mail(by="abroad", language="en", ours=True)
def held_english_mail(paper: Paper) -> None:
    """A British or Irish hospital writes in English."""
    story = paper.story
    story.traps.add("language_en")
    what = english_wants(paper)
    text = tell(
        paper,
        "Dear colleagues,\n\n[{patient_name}//A patient of ours][ (Swedish personal number "
        "{patient_id})] is under our "
        f"care. We would be grateful for the {what}[ of the following studies: {{exam_list}}].\n"
        "[Please send everything to {destination}.]\n\nKind regards,\n[{doctor}\n][{clinic}]",
    )
    post(
        paper,
        "Image transfer request",
        text,
        sender=story.secretary if story.lacks("doctor") else story.doctor,
    )


@mail(by="abroad", language="de", ours=True)
def held_german_mail(paper: Paper) -> None:
    """A German hospital."""
    story = paper.story
    story.traps.add("language_de")
    story.note("wants")
    what = "Bilder und den schriftlichen Befund" if "report" in story.wants else "Bilder"
    text = tell(
        paper,
        f"Sehr geehrte Damen und Herren,\n\nwir bitten um die {what}[ folgender Untersuchungen: "
        f"{{exam_list}}].\n\n"
        "[Patient: {patient_name}\n][Personennummer: {patient_id}\n][Bitte senden an: {destination}\n]\n"
        "Mit freundlichen Grüßen\n[{doctor}\n][{clinic}]",
    )
    post(paper, "Anforderung von Röntgenbildern", text)


@mail(by="abroad", language="no", ours=True)
def held_norwegian_mail(paper: Paper) -> None:
    """A Norwegian hospital, with labels."""
    story = paper.story
    story.traps.add("language_no")
    story.note("wants")
    pairs = [
        ("Pasient", story.say("patient_name")),
        ("Svensk personnummer", story.say("patient_id")),
        ("Undersøkelse", story.say("exam_list")),
        ("Ønskes", "bilder og svar" if "report" in story.wants else "bilder"),
        ("Sendes til", story.say("destination")),
        ("Rekvirerende lege", story.say("doctor")),
        ("Avdeling", story.say("clinic")),
    ]
    post(
        paper,
        "Bestilling av bilder",
        f"Hei,\n\nvi ønsker å få overført:\n\n{lines_of(pairs)}\n\nVennlig hilsen",
    )


@mail(by="abroad", language="da", ours=True)
def held_danish_mail(paper: Paper) -> None:
    """A Danish hospital, in HTML."""
    story = paper.story
    story.traps.add("language_da")
    story.note("wants")
    pairs = [
        ("Patientens navn", story.say("patient_name")),
        ("Svensk personnummer", story.say("patient_id")),
        ("Undersøgelse og dato", story.say("exam_list")),
        ("Rekvirent (læge)", story.say("doctor")),
        ("Afdeling", story.say("clinic")),
        ("Billederne sendes til", story.say("destination")),
        ("Vi ønsker", "billeder og beskrivelse" if "report" in story.wants else "billeder"),
    ]
    post(
        paper,
        "Rekvirering af billeder",
        page([p("Kære kolleger"), rows(pairs), p("Venlig hilsen")]),
        plain=False,
    )


@mail(by="abroad", language="fi", ours=True)
def held_finland_mail(paper: Paper) -> None:
    """A hospital in Finland or on Åland writes in Swedish."""
    write(
        paper,
        "Begäran om bilder",
        "Hejssan!\n\n[{patient_name}][, svensk personbeteckning {patient_id},] sköts (numera|för tiden) "
        "hos oss. Vi skulle "
        "behöva {bilder}[ från undersökningarna {exams}]. De kan sändas[ till {destination}].\n\n"
        "Med vänlig hälsning\n[{doctor}\n][{clinic}]",
    )


@mail(by="patient", lacks=("clinic", "doctor"))
def held_patient_mail(paper: Paper) -> None:
    """A patient asks in own words to have images sent to a hospital."""
    write(
        paper,
        "Mina röntgenbilder",
        "Hej!\n\nJag heter {patient_name} och har personnummer {patient_id}. Jag har röntgats hos er: "
        "{exams}. Nu ska jag "
        "träffa en läkare på annan ort och vill att ni skickar {bilder} till {destination}.\nMin tel: "
        "{tel}\n\n"
        "Tack på förhand!\n{patient_name}",
    )


@mail(by="insurer", ours=True)
def held_insurer_mail(paper: Paper) -> None:
    """An insurance company with a power of attorney."""
    write(
        paper,
        "Skadenr 26-4471: begäran om röntgenbilder",
        "Hej,\n\nVi handlägger ett skadeärende för [{patient_name}][, {patient_id}]. Vi behöver "
        "{bilder}[ från {exams}] för "
        "vår bedömning. Fullmakt finns hos oss och kan skickas.\n[Materialet sänds till {destination}.]\n\n"
        "Med vänlig hälsning\n[{doctor}\n][{clinic}]",
    )


@mail(by="company", ours=True)
def held_trial_mail(paper: Paper) -> None:
    """A research nurse asks for a trial."""
    story = paper.story
    story.traps.add("secretary")
    exams = listed(paper, lead="  ")
    body = tell(
        paper,
        "{hej}\n\nInom en klinisk prövning behöver vi {bilder}. [Patient: {patient_name}][, {patient_id}].\n",
    )
    rest = tell(
        paper,
        "Patientens skriftliga samtycke finns.\n[Materialet ska {till}.]\n\n{mvh}\n{sekr}, "
        "forskningssjuksköterska\n"
        "[Ansvarig: {doctor}\n][{clinic}]",
    )
    story.consent = "written"
    story.note("consent")
    post(paper, "Bilder till studie", f"{body}\n{exams}\n\n{rest}")


@mail(by="physiotherapist", ours=True)
def held_physio_mail(paper: Paper) -> None:
    """A physiotherapist asks for images of the present patient."""
    write(
        paper,
        "Bilder på gemensam patient",
        "Hej!\n\nJag behandlar [{patient_name}//en patient][ ({patient_id})] för besvär som undersöktes "
        "hos er[: {exams}]. "
        "Undersökningen är relevant för pågående behandling. Kan ni {sänd} {dem}[ {till}]? {samtycke}\n\n"
        "[{doctor}\n][{clinic}\n]{tel}",
        own=True,
    )


@mail(by="care")
def held_health_centre_mail(paper: Paper) -> None:
    """A health centre whose patient has been referred on."""
    paper.story.traps.add("background")
    write(
        paper,
        "Komplettering av remiss",
        "{hej}\n\nVi har remitterat [{patient_name}//en patient][, {patient_id},] till sjukhus och de "
        "saknar bilderna. "
        "[De gjordes hos er: {exams}. ]Var snälla och {sänd} {dem}[ {till}]. {vidare}"
        " {samtycke}\n\n[{doctor}\n][{clinic}]",
    )


@mail(by="private", away=True)
def held_surgeon_mail(paper: Paper) -> None:
    """A private surgeon sends the patient on to a hospital."""
    write(
        paper,
        "Bilder för vidare handläggning",
        "Bästa kollega,\n\nJag har träffat [{patient_name}//en patient][, {patient_id}] på "
        "[{clinic}//mottagningen] och "
        "skickar nu ärendet vidare. Ber er därför överföra {bilder}[ av {exams}][ till {destination}]. "
        "{vidare} {samtycke} "
        "{senast}\n\nMed vänlig hälsning\n[{doctor}]",
        own=True,
    )
