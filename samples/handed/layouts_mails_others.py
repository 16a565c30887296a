"""Mails from others than hospitals' clinics: practices, therapists, insurers, patients, from abroad."""

from samples.draw.registry import Paper
from samples.handed.desk import post
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    clerk,
    consent,
    forward,
    hello,
    join,
    lines,
    pick,
    tell,
    told,
    trap,
)


@order("mail", by="private")
def handed_mail_practice(paper: Paper) -> None:
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
        "Högaktningsfullt\n{dr}\n{clinic}",
        "Högaktningsfullt\n{dr}",
        "Högaktningsfullt\n{clinic}",
    )
    post(paper, "Bildmaterial", blocks(hello(paper), join(what, forward(paper), asides(paper, 0.2)), end))


@order("mail", by="care")
def handed_mail_health_centre(paper: Paper) -> None:
    """A health centre has referred its patient and wants the images to follow."""
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
    who = tell(paper, "{dr} vid {clinic} beställer.", "{dr} beställer.", "Vi är {clinic}.")
    post(
        paper,
        "bilder till remiss",
        lines(hello(paper), first, second, who, consent(paper), f"/{clerk(paper)}"),
    )


@order("mail", by="dental")
def handed_mail_dentist(paper: Paper) -> None:
    """Dental care orders images of jaws to a jaw clinic."""
    body = join(
        tell(paper, "Gäller patient {pat}.", "Gäller en av våra patienter."),
        tell(paper, "Ni har gjort {us}."),
        tell(paper, "Skicka {bilder} {dit}.", "Vi vill beställa {bilder}."),
        trap(paper, "visit"),
        consent(paper),
    )
    who = tell(paper, "{dr}\n{clinic}", "{dr}", "{clinic}")
    post(paper, "Käkröntgen", blocks(hello(paper), body, lines("Tandläkarhälsningar", who)))


@order("mail", by="therapist", faults=False)
def handed_mail_therapist(paper: Paper) -> None:
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
def handed_mail_insurer(paper: Paper) -> None:
    """An insurer asks for images to judge a claim."""
    story = paper.story
    body = lines(
        f"Vårt skadenummer: {story.rng.randint(10**7, 10**8)}",
        tell(paper, "Försäkrad: {pat}"),
        "",
        tell(paper, "För vår medicinska bedömning behöver vi {bilder} från {us}."),
        tell(paper, ("Materialet skickas till {destination}.", "Sänds till {destination}.")),
        consent(paper),
        tell(paper, "{dr}\n{clinic}"),
    )
    post(paper, f"Begäran om bildmaterial, skada {story.rng.randint(1000, 9999)}", body)


@order("mail", by="authority", faults=False)
def handed_mail_authority(paper: Paper) -> None:
    """A state's physician asks for images, with the law that lets her."""
    body = blocks(
        f"Dnr X{story_number(paper)}",
        tell(paper, "{clinic} begär {bilder} avseende {pat}. Undersökning: {us}."),
        tell(paper, ("Bilderna skickas till {destination}.", "Mottagare är {destination}.")),
        "Begäran görs med stöd av 6 kap. 9 § patientsäkerhetslagen.",
        tell(paper, "{dr}\n{clinic}"),
    )
    post(paper, "Begäran om röntgenbilder", body)


def story_number(paper: Paper) -> str:
    return f"{paper.story.rng.randint(100, 999)}-{paper.story.rng.randint(10, 99)}"


@order("mail", by="patient", lacks=("clinic", "doctor"))
def handed_mail_patient(paper: Paper) -> None:
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
def handed_mail_second_opinion(paper: Paper) -> None:
    """A company that arranges second opinions asks for images to its reviewer."""
    body = join(
        tell(paper, "Vi har fått i uppdrag att låta granska {us} på {pat}."),
        tell(paper, "Granskande läkare och beställare är {doctor}, {clinic}."),
        tell(paper, ("Översänd {bilder} till {destination}.", "{bilder} ska till {destination}.")),
        consent(paper),
    )
    post(paper, "Ny medicinsk bedömning", blocks(hello(paper), body, clerk(paper)))
