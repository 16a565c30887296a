"""Mails from others than hospitals' clinics: practices, therapists, insurers, patients, from abroad."""

from samples.draw.registry import Paper
from samples.held.desk import post
from samples.held.senders import order
from samples.held.voice import (
    asides,
    blocks,
    consent,
    doubt,
    forward,
    hello,
    join,
    lines,
    needed,
    pick,
    signed,
    tell,
    told,
    trap,
)


@order("mail", by="private")
def held_mail_practice(paper: Paper) -> None:
    """A private specialist writes himself."""
    what = tell(
        paper,
        (
            "Jag bedömer f n {pat} och önskar att {bilder} av {us} översändes {dit}.",
            "Angående {pat}: var vänlig översänd {bilder} av {us} {dit}.",
        ),
        ("Angående {pat}: {bilder} av {us} beställs.", "Angående {pat}: var vänlig översänd {bilder} {dit}."),
        ("Var vänlig översänd {bilder} av {us} {dit}.",),
    )
    end = tell(
        paper,
        "Högaktningsfullt\n{doctor}\n{clinic}",
        "Högaktningsfullt\n{doctor}",
        "Högaktningsfullt\n{clinic}",
    )
    post(paper, "Bildmaterial", blocks(hello(paper), join(what, forward(paper), asides(paper, 0.2)), end))


@order("mail", by="care")
def held_mail_health_centre(paper: Paper) -> None:
    """A health centre has referred its patient and wants the images to follow."""
    story = paper.story
    first = tell(
        paper,
        ("{pat} är remitterad vidare från oss.", "Vi har skickat remiss på {pat}."),
        ("Vi har skickat remiss på en patient.",),
    )
    second = tell(
        paper,
        ("Remissmottagaren {destination} behöver {bilder}: {us}.", "Sänd {bilder}, {us}, {dit}."),
        ("Remissmottagaren behöver {bilder}: {us}.", "Sänd {bilder} {dit}."),
    )
    who = tell(paper, "{doctor} vid {clinic} beställer.", "{doctor} beställer.", "Vi är {clinic}.")
    post(
        paper,
        "bilder till remiss",
        lines(hello(paper), first, second, who, consent(paper), f"/{story.secretary}"),
    )


@order("mail", by="dental")
def held_mail_dentist(paper: Paper) -> None:
    """Dental care orders images of jaws to a jaw clinic."""
    body = join(
        tell(paper, "Gäller patient {pat}.", "Gäller en av våra patienter."),
        tell(paper, "Ni har gjort {us}."),
        tell(paper, "Skicka {bilder} {dit}.", "Vi vill beställa {bilder}."),
        trap(paper, "visit"),
        consent(paper),
    )
    who = tell(paper, "{doctor}\n{clinic}", "{doctor}", "{clinic}")
    post(paper, "Käkröntgen", blocks(hello(paper), body, lines("Tandläkarhälsningar", who)))


@order("mail", by="therapist", faults=False)
def held_mail_therapist(paper: Paper) -> None:
    """A therapist asks for images of a patient in treatment."""
    first = tell(paper, ("Jag behandlar {pat} för besvär där {us} är av intresse.",))
    second = tell(paper, ("Kan jag få {bilder} till {clinic}?", "Önskar {bilder} till {clinic}."))
    paper.story.note("destination")
    post(
        paper,
        "Önskan om bilder",
        blocks(hello(paper), join(first, second, consent(paper)), told(paper, "doctor")),
    )


@order("mail", by="insurer", faults=False)
def held_mail_insurer(paper: Paper) -> None:
    """An insurer asks for images to judge a claim."""
    story = paper.story
    body = lines(
        f"Vårt skadenummer: {story.rng.randint(10**7, 10**8)}",
        tell(paper, "Försäkrad: {pat}"),
        "",
        tell(paper, "För vår medicinska bedömning behöver vi {bilder} från {us}."),
        tell(paper, ("Materialet skickas till {destination}.", "Sänds till {destination}.")),
        consent(paper),
        tell(paper, "{doctor}\n{clinic}"),
    )
    post(paper, f"Begäran om bildmaterial, skada {story.rng.randint(1000, 9999)}", body)


@order("mail", by="authority", faults=False)
def held_mail_authority(paper: Paper) -> None:
    """A state's physician asks for images, with the law that lets her."""
    body = blocks(
        f"Dnr X{story_number(paper)}",
        tell(paper, "{clinic} begär {bilder} avseende {pat}. Undersökning: {us}."),
        tell(paper, ("Bilderna skickas till {destination}.", "Mottagare är {destination}.")),
        "Begäran görs med stöd av 6 kap. 9 § patientsäkerhetslagen.",
        tell(paper, "{doctor}\n{clinic}"),
    )
    post(paper, "Begäran om röntgenbilder", body)


def story_number(paper: Paper) -> str:
    return f"{paper.story.rng.randint(100, 999)}-{paper.story.rng.randint(10, 99)}"


@order("mail", by="patient", lacks=("clinic", "doctor"))
def held_mail_patient(paper: Paper) -> None:
    """A patient wants her images sent to a hospital, and names nobody who orders."""
    body = join(
        tell(paper, "Jag heter {patient_name} och mitt personnummer är {patient_id}."),
        tell(paper, "Jag har gjort {us} hos er."),
        tell(paper, "Jag skulle vilja att ni skickar {bilder} till {destination}."),
        "Jag fick rådet att själv be er om det.",
        pick(paper, "Hur lång tid tar det?", "Kostar det något?", "Tack så mycket för hjälpen!"),
    )
    post(paper, "Mina röntgenbilder", blocks("Hej", body, paper.story.patient), sender=paper.story.patient)


@order("mail", by="company", faults=False)
def held_mail_second_opinion(paper: Paper) -> None:
    """A company that arranges second opinions asks for images to its reviewer."""
    body = join(
        tell(paper, "Vi har fått i uppdrag att låta granska {us} på {pat}."),
        tell(paper, "Granskande läkare och beställare är {doctor}, {clinic}."),
        tell(paper, ("Översänd {bilder} till {destination}.", "{bilder} ska till {destination}.")),
        consent(paper),
    )
    post(paper, "Ny medicinsk bedömning", blocks(hello(paper), body, paper.story.secretary))


@order("mail", by="abroad", language="en", faults=False)
def held_mail_english(paper: Paper) -> None:
    """A hospital abroad writes in English."""
    paper.story.note("wants")
    what = "images and the written report" if "report" in paper.story.wants else "images"
    body = join(
        tell(paper, "We are treating {patient_name}, Swedish personal identity number {patient_id}."),
        f"Please send us the {what} of the following examinations:",
        tell(paper, "{exam_list}."),
        tell(paper, "They should be sent to {destination}."),
    )
    end = tell(paper, "Kind regards\n{doctor}\n{clinic}")
    post(paper, "Request for imaging", blocks("Dear colleagues,", body, end))


@order("mail", by="abroad", language="no", faults=False)
def held_mail_norwegian(paper: Paper) -> None:
    """A Norwegian hospital asks for images to itself."""
    paper.story.note("wants")
    what = "bilder og beskrivelse" if "report" in paper.story.wants else "bilder"
    body = join(
        tell(paper, "Vi ber om å få oversendt " + what + " for pasient {patient_name}, {patient_id}."),
        tell(paper, "Undersøkelser: {exam_list}."),
        tell(paper, "Bildene sendes til {destination}."),
        tell(paper, "Ansvarlig lege er {doctor} ved {clinic}."),
    )
    post(paper, "Forespørsel om bilder", blocks("Hei!", body, "Vennlig hilsen\nsekretær"))


@order("mail", by="abroad", language="da", faults=False)
def held_mail_danish(paper: Paper) -> None:
    """A Danish hospital's list of what it wants."""
    paper.story.note("wants")
    what = "billeder og beskrivelse" if "report" in paper.story.wants else "billeder"
    body = lines(
        "Hermed anmodning om fremsendelse af " + what + ".",
        tell(paper, "Patient: {patient_name}"),
        tell(paper, "Svensk personnummer: {patient_id}"),
        tell(paper, "Undersøgelse: {exam_list}"),
        tell(paper, "Sendes til: {destination}"),
        tell(paper, "Rekvirerende læge: {doctor}"),
        tell(paper, "Afdeling: {clinic}"),
    )
    post(paper, "Anmodning om billeder", blocks("Kære kolleger", body, "Med venlig hilsen"))


@order("mail", by="hospital", ours=True)
def held_mail_research_nurse(paper: Paper) -> None:
    """A study's nurse asks for a participant's images."""
    study = pick(paper, "SWE-KNEE", "PROLUNG-3", "VÄST-ART", "BASALT", "Osteo-26")
    body = join(
        tell(paper, f"Studie {study}: deltagare {{pat}}.", f"Studie {study}."),
        tell(
            paper,
            "Vi behöver {bilder} från {us}, {dit}.",
            "Vi behöver {bilder} från {us}.",
            "Vi behöver {bilder} {dit}.",
        ),
        tell(paper, "Ansvarig prövare och beställare: {doctor}."),
        consent(paper),
    )
    end = lines(paper.story.secretary, "Forskningssjuksköterska", tell(paper, "{clinic}"))
    post(paper, f"{study} bildmaterial", blocks(hello(paper), body, end))


@order("mail", by="hospital", ours=True)
def held_mail_trauma(paper: Paper) -> None:
    """A patient comes in by helicopter, and the images are wanted before she does."""
    story = paper.story
    story.urgent = True
    for one in paper.stories:
        one.note("urgent")
    body = join(
        "AKUT!",
        tell(paper, "Traumapatient på väg från er: {pat}.", "Traumapatient på väg från er."),
        tell(paper, "Länka {us} {dit} omgående.", "Länka {us} omgående.", "Länka allt akut {dit}."),
        told(paper, "bilder").capitalize() + ".",
        tell(
            paper, "Mottagande {doctor}, {clinic}, beställer.", "{doctor} beställer.", "{clinic} beställer."
        ),
    )
    post(paper, "AKUT bilder trauma", body)


@order("mail", by="hospital", ours=True)
def held_mail_wait_for_visit(paper: Paper) -> None:
    """A clinic orders to itself before a visit; a signature with a title after the name."""
    body = join(
        tell(
            paper,
            "Inför besöket {visit} vill vi att {bilder} på {pat} länkas {dit}.",
            "Inför besöket {visit} vill vi att {bilder} på en patient länkas {dit}.",
            "Inför besöket {visit} beställer vi {bilder} på {pat}.",
        ),
        tell(paper, "Det gäller {us}."),
        needed(paper),
    )
    paper.story.traps.add("visit")
    post(paper, "Bilder inför besök", blocks(hello(paper), body, signed(paper, secretary=0)))


@order("mail", patients=2)
def held_mail_two_patients(paper: Paper) -> None:
    """Two patients in running text."""
    one, two = paper.stories
    first = tell(paper, "Först {pat} med {us}.", "Först {pat}.", "Först {us}.", story=one)
    second = tell(paper, "Sedan {pat} med {us}.", story=two)
    where = tell(paper, "Bådas {bilder} ska {dit}.", "Vi önskar {bilder} för båda.")
    body = join("Vi behöver hjälp med två patienter.", first, second, where)
    post(
        paper,
        "Två patienter",
        blocks(hello(paper), body, tell(paper, "{doctor}, {clinic}", "{doctor}", "{clinic}")),
    )
    if one.fault:
        doubt(paper)
