"""Mails from abroad, from studies, from trauma rooms."""

from samples.draw.registry import Paper
from samples.handed.desk import post
from samples.handed.senders import order
from samples.handed.voice import (
    blocks,
    consent,
    doubt,
    hello,
    join,
    lines,
    needed,
    pick,
    signed,
    tell,
    told,
)


@order("mail", by="abroad", language="en", faults=False)
def handed_mail_english(paper: Paper) -> None:
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
def handed_mail_norwegian(paper: Paper) -> None:
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
def handed_mail_danish(paper: Paper) -> None:
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
def handed_mail_research_nurse(paper: Paper) -> None:
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
def handed_mail_trauma(paper: Paper) -> None:
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
def handed_mail_wait_for_visit(paper: Paper) -> None:
    """A clinic orders to itself before a visit; a signature with a title after the name."""
    body = join(
        tell(
            paper,
            "Inför besöket hos oss vill vi att {bilder} på {pat} länkas {dit}.",
            "Inför besöket hos oss vill vi att {bilder} på en patient länkas {dit}.",
            "Inför besöket hos oss beställer vi {bilder} på {pat}.",
        ),
        tell(paper, "Det gäller {us}."),
        needed(paper),
    )
    post(paper, "Bilder inför besök", blocks(hello(paper), body, signed(paper, secretary=0)))


@order("mail", patients=2)
def handed_mail_two_patients(paper: Paper) -> None:
    """Two patients in running text."""
    one, two = paper.stories
    first = tell(paper, "Först {pat} med {us}.", "Först {pat}.", "Först {us}.", story=one)
    second = tell(paper, "Sedan {pat} med {us}.", story=two)
    where = tell(paper, "Bådas {bilder} ska {dit}.", "Vi önskar {bilder} för båda.")
    body = join("Vi behöver hjälp med två patienter.", first, second, where)
    post(
        paper,
        "Två patienter",
        blocks(hello(paper), body, tell(paper, "{dr}, {clinic}", "{dr}", "{clinic}")),
    )
    if one.fault:
        doubt(paper)
