"""Mails that hold more than the order."""

from samples.draw.registry import Paper
from samples.held.desk import doubt
from samples.held.post import by_secretary, lines_of, notice, p, page, post, quoted, signed, write
from samples.held.senders import mail
from samples.held.words import tell


@mail()
def held_not_these_mail(paper: Paper) -> None:
    """Some images are wanted, others expressly not."""
    paper.story.traps.add("previous")
    write(
        paper,
        "Bilder, men inte alla",
        "{hej}\n\n[Gäller {patient_name}][, {patient_id}]. Vi önskar {bilder}[ på {exams}]. "
        "Skicka däremot INTE {previous}, den har vi redan.\n[Mottagare: {destination}][ (fvb "
        "{forward_to})].\n\n"
        "{mvh}\n[{doctor}\n][{clinic}]",
    )


@mail()
def held_background_mail(paper: Paper) -> None:
    """A doctor tells the whole history first."""
    paper.story.traps.add("background")
    write(
        paper,
        "Ang. gemensam patient",
        "{hej}\n\nTack för senast. [{patient_name}//Patienten][ ({patient_id})] remitterades av "
        "{referrer} och bedömdes först "
        "utifrån {previous}. Därefter har det tillkommit nya undersökningar hos er[: {exams}]. Det är "
        "(dessa|de senare) som jag "
        "vill ha överförda – {bilder} –[ {till}]. {vidare} Patienten har tid "
        "{visit}.\n\n{mvh}\n[{doctor}\n][{clinic}]",
        own=True,
    )


@mail()
def held_long_thread_mail(paper: Paper) -> None:
    """An order at the top of a thread about somebody else's question."""
    story = paper.story
    story.traps.add("thread")
    top = tell(
        paper,
        "{hej}\nBifogar inget den här gången utan skriver direkt i mejlet:\n\n[Patient "
        "{patient_name}][, {patient_id}]\n"
        "[Undersökning {exams}]\nVi vill ha {bilder}[, {till}]. {vidare}\n",
    )
    old = f"Hej! Går det bra att beställa bilder via mejl?\n/{story.secretary}\n\nJa, det går bra.\n/Röntgen"
    post(paper, "Re: Re: Fråga om rutin", f"{top}\n{signed(paper)}\n\n{quoted(old)}")


@mail(away=True)
def held_two_receivers_mail(paper: Paper) -> None:
    """Images one way, the reply another."""
    body = tell(
        paper,
        "{hej}\n\n[Patient: {patient_name}\n][Pnr: {patient_id}\n][Undersökning: {exams}\n]Vi önskar "
        "{bilder}.\n"
        "[Bilder ska skickas till: {destination}\n]",
    )
    more = tell(paper, "{svarstill} {vidare} {samtycke}")
    post(
        paper,
        "Bilder resp. utlåtande",
        f"{body}\n{more}\n\n{by_secretary(paper)}\n" + tell(paper, "[Beställande läkare: {doctor}]"),
    )


@mail(patients=2)
def held_two_patients_mail(paper: Paper) -> None:
    """Two patients, one after the other."""
    first = paper.story
    blocks = []
    for index, story in enumerate(paper.stories, 1):
        story.note("wants")
        name, number = story.say("patient_name"), story.say("patient_id")
        pairs = [
            (f"Patient {index}", ", ".join(part for part in (name, number) if part)),
            ("Undersökning", story.say("exam_list")),
        ]
        blocks.append(lines_of(pairs))
    what = "bilder och utlåtande" if "report" in first.wants else "bilder"
    where = tell(paper, "[Bådas material skickas till {destination}.]")
    end = tell(paper, "{mvh}\n[{doctor}\n][{clinic}]")
    for story in paper.stories:
        story.said |= first.said & {"clinic", "doctor", "destination"}
    text = "\n\n".join(blocks)
    post(paper, "Två patienter", f"Hej!\n\nVi behöver {what} på två patienter:\n\n{text}\n\n{where}\n\n{end}")


@mail()
def held_copy_mail(paper: Paper) -> None:
    """The order was faxed as well: a copy for the sake of safety."""
    story = paper.story
    pairs = [
        ("Beställare", tell(paper, "[{doctor}][, {clinic}]")),
        ("Avser", tell(paper, "[{patient_name}][, {patient_id}]")),
        ("Bilder", story.say("exam_list")),
        ("Till", tell(paper, "[{destination}][, f.v.b. {forward_to}]")),
        ("Omfattning", tell(paper, "{bilder}")),
    ]
    post(
        paper,
        "Kopia av fax",
        f"Skickas även som fax idag.\n\n{lines_of(pairs)}\n\n/{story.secretary}\n\n{notice(paper)}",
    )


@mail()
def held_polite_mail(paper: Paper) -> None:
    """Many kind words around one sentence."""
    write(
        paper,
        "En liten fråga",
        "Hej på er,\n\nhoppas att ni har det bra i höstmörkret! Jag undrar om ni möjligen skulle kunna "
        "hjälpa oss. Vi skulle så "
        "gärna vilja ha {bilder}[ på {exams}] för [{patient_name}//vår patient][, {patient_id}][, "
        "{till}]. {vidare} Det är "
        "[{doctor}//doktorn] som har bett om det. {samtycke}\n\nHör av er om något är oklart, och stort "
        "tack för ert fina "
        "arbete!\n\nVarma hälsningar\n{sekr}\n[{clinic}]",
    )


@mail()
def held_wait_mail(paper: Paper) -> None:
    """The order stands, but one more examination is to wait."""
    paper.story.traps.add("wait")
    doubt(paper.story)
    write(
        paper,
        "Bilder – obs avvakta med en av dem",
        "{hej}\n\n[{patient_name}, ][{patient_id}]. Önskar {bilder}[: {exams}].\n[Ska {till}. ]Det görs "
        "även en ny "
        "undersökning nästa vecka, avvakta med den tills vi hör av oss. "
        "{vidare}\n\n{mvh}\n[{doctor}\n][{clinic}]",
    )


@mail(typewriter=False)
def held_pacs_mail(paper: Paper) -> None:
    """One PACS administrator to another."""
    write(
        paper,
        "Bildbegäran från våra kliniker",
        "Hej PACS-vänner,\n\nen beställning från våra kliniker: [{clinic}][ ({doctor})] behöver "
        "{bilder}[ av {exams}].\n"
        "[Id: {patient_id}\n][Mottagare: {destination}\n][FVB: {forward_to}\n]{kanal}\n\n/{sekr}, "
        "systemförvaltare",
    )


@mail(by="home", away=True)
def held_transfer_mail(paper: Paper) -> None:
    """One of our own wards moves a patient."""
    story = paper.story
    story.urgent = True
    story.note("urgent")
    body = tell(
        paper,
        "Patient flyttas ikväll, bilderna måste följa med "
        "omgående!\n\n[{patient_name}\n][{patient_id}\n][{exams}\n]"
        "[Mottagande sjukhus: {destination}\n][fvb {forward_to}\n]Vi önskar {bilder}.\n\n[Ansvarig "
        "läkare {doctor}\n][{clinic}]",
    )
    post(paper, "AKUT! Bilder", page([p(body)]), plain=False)


@mail()
def held_missing_answer_mail(paper: Paper) -> None:
    """The images came but were of another day: the right ones are asked for."""
    paper.story.traps.add("previous")
    write(
        paper,
        "Fel undersökning skickad",
        "{hej}\n\nVi fick {previous} men det var inte den vi bad om. (Rätt undersökning|Det vi vill ha) "
        "är [{exams}//den senaste].\n"
        "[Patient: {patient_name}][, {patient_id}]\nVar vänliga och {sänd} {dem}[ {till}] så snart ni "
        "kan. {vidare}\n\n"
        "{mvh}\n[{doctor}\n][{clinic}]",
    )
