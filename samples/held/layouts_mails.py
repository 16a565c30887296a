"""Mails in a few sentences."""

from samples.draw.registry import Paper
from samples.held.desk import doubt
from samples.held.post import by_secretary, notice, post, signed, write
from samples.held.senders import mail
from samples.held.words import listed, remarks, tell


@mail()
def held_plain_mail(paper: Paper) -> None:
    """A plain mail with a signature."""
    body = tell(
        paper,
        "{hej}\n\nVi (önskar|behöver|vill ha) {vill}[ på {exams}].\n[Patient: {patient_name}][, "
        "{patient_id}]\n"
        "[Skickas {till}.] {vidare}\n",
    )
    rest = remarks(paper)
    post(
        paper,
        "(Bildbeställning|Beställning bilder|Röntgenbilder|Önskemål om bilder)",
        f"{body}\n{rest}\n\n" + signed(paper),
    )


@mail(terse=True)
def held_one_line_mail(paper: Paper) -> None:
    """A mail of one line."""
    write(
        paper,
        "(bilder|rtg-bilder|bildöverföring)",
        "Kan ni {sänd} {dem}[ av {exams}] [på {patient_id}][ t {destination}][ fvb {forward_to}][ enl "
        "{doctor}][, {clinic}]. "
        "Tack!",
    )


@mail(terse=True)
def held_subject_mail(paper: Paper) -> None:
    """A mail whose subject says what is wanted and whose body says who wants it."""
    subject = tell(paper, "Överför {bilder}[ {exams}] [{till}][ fvb {forward_to}]")
    post(paper, subject, tell(paper, "[Pat {patient_id}][ {patient_name}]\n\n") + "\n\n" + signed(paper))


@mail()
def held_secretary_mail(paper: Paper) -> None:
    """A secretary writes for a doctor."""
    body = tell(
        paper,
        "{hej}\n[På uppdrag av {doctor} skriver jag för att//Jag skriver för att] beställa {vill}.\n\n"
        "[Patient: {patient_name}\n][Personnummer: {patient_id}\n][Undersökning: {exams}\n]"
        "[Mottagare: {destination}\n][Fvb: {forward_to}\n]",
    )
    post(paper, "Beställning", f"{body}\n\n{remarks(paper)}\n\n{by_secretary(paper)}\n\n{notice(paper)}")


@mail(by="hospital", ours=True, faults=False)
def held_to_us_mail(paper: Paper) -> None:
    """A clinic that asks for the images to itself."""
    write(
        paper,
        "(Bilder till oss|Bilder önskas hit)",
        "{hej}\n\nJag (arbetar|är läkare) (på|vid) [{clinic}]. [{patient_name}//En patient][ "
        "({patient_id})] kommer hit "
        "och vi saknar röntgenmaterialet. Skulle ni kunna {sänd} {dem}[ från {exams}][ "
        "{till}]?\n{samtycke} {senast}\n\n"
        "{mvh}\n[{doctor}]",
    )


@mail()
def held_phone_mail(paper: Paper) -> None:
    """A doctor writes from a telephone."""
    write(
        paper,
        "(Bilder|Hjälp med bilder|Fråga om bilder)",
        "hej, kan ni {sänd} {dem} på [{patient_id}][ {patient_name}][ ({exams})] [{till}]? [{vidare}] {akut} "
        "tack\n[{doctor} ][{clinic}]\n\nSkickat från min iPhone",
        own=True,
    )


@mail()
def held_thread_mail(paper: Paper) -> None:
    """An answer in a thread: we had asked for what was missing."""
    story = paper.story
    story.traps.add("thread")
    head = tell(paper, "Hej igen,\nursäkta att det blev ofullständigt! Här kommer allt:")
    body = tell(
        paper,
        "[Patient: {patient_name}][, {patient_id}]\n[Beställare: {doctor}][, {clinic}]\n[Bilder: {exams}]\n"
        "Vi önskar {bilder}.\n[Mottagare: {destination}][ för vidare befordran till "
        "{forward_to}]\n{samtycke}\n\n{mvh}\n{sekr}",
    )
    ask = (
        "Från: Röntgen bildutlämning\nSkickat: tidigare idag\nÄmne: SV: bilder\n\n"
        "Hej, vi behöver veta vilken klinik och doktor som beställer och vart bilderna ska.\nVänligen "
        "komplettera.\n"
        "/Röntgen"
    )
    quote = "\n".join(f"> {line}" for line in ask.split("\n"))
    post(paper, "SV: SV: bilder", f"{head}\n\n{body}\n\n{quote}")


@mail()
def held_forwarded_mail(paper: Paper) -> None:
    """An order that a ward sent to the wrong box and that was passed on."""
    story = paper.story
    story.traps.add("forwarded")
    inner = tell(
        paper,
        "{hej}\nVi skulle (vilja|behöva) få {bilder}[ från {exams}] överförda[ {till}].\n"
        "[Gäller {patient_name}][, pnr {patient_id}]. {vidare} {samtycke}\n\n",
    )
    text = (
        f"Denna kom till vår brevlåda men hör nog till er.\n/{story.secretary}, registrator\n\n"
        f"-----Ursprungligt meddelande-----\nSkickat: {story.date_text(story.written_on)}\n"
        f"Till: Funktionsbrevlåda\nÄmne: Bilder önskas\n\n{inner}\n\n{signed(paper)}"
    )
    post(paper, "VB: Bilder önskas", text)


@mail()
def held_dashes_mail(paper: Paper) -> None:
    """A mail of dashes."""
    exams = listed(paper, lead="   * ")
    body = tell(paper, "{hej}\n\n[- Pat: {patient_name}\n][- Pnr: {patient_id}\n]- Vi vill ha: {bilder}\n")
    if exams:
        body += f"\n- Undersökningar:\n{exams}"
    body += "\n" + tell(
        paper, "[- Till: {destination}\n][- Fvb: {forward_to}\n][- Klinik: {clinic}\n][- Dr: {doctor}\n]"
    )
    post(
        paper,
        "Beställning av röntgenmaterial",
        f"{body}\n{remarks(paper, but=('bakgrund',))}\n\n" + tell(paper, "{mvh} {sekr}"),
    )


@mail()
def held_reminder_mail(paper: Paper) -> None:
    """A reminder with the whole order in it again."""
    write(
        paper,
        "Påminnelse! Bilder",
        "{hej}\n\nVi faxade en beställning förra veckan men har inget fått. Det gäller "
        "[{patient_name}][, {patient_id}]. "
        "Vi vill ha {bilder}[: {exams}].\n[Det ska {till}.] {vidare} {senast}\n[Ordinerande läkare är "
        "{doctor}.]\n\n"
        "{mvh}\n{sekr}\n[{clinic}]",
    )


@mail()
def held_correction_mail(paper: Paper) -> None:
    """A mail that replaces an earlier one: the wrong side was named."""
    paper.story.traps.add("corrected")
    doubt(paper.story)
    write(
        paper,
        "RÄTTELSE av tidigare mejl",
        "{hej}\n\nI mitt förra mejl blev det fel sida. Glöm det, detta gäller:\n\n[{patient_id} "
        "][{patient_name}]\n"
        "[{exams}]\n{bilder}[ {till}] {vidare}\n\n{mvh}\n[{doctor}\n][{clinic}]",
    )


@mail()
def held_again_mail(paper: Paper) -> None:
    """The order was called off yesterday and is made anew today."""
    paper.story.traps.add("cancelled")
    write(
        paper,
        "Ny beställning (den förra återkallad)",
        "{hej}\n\nIgår återkallade vi en beställning. Patienten har nu ändrat sig och vi önskar ändå "
        "{bilder}.\n\n"
        "[Namn: {patient_name}\n][Pnr: {patient_id}\n][Us: {exams}\n][Sänds till: {destination}\n][Fvb: "
        "{forward_to}\n]"
        "[Läkare: {doctor}\n][Enhet: {clinic}\n]\n{samtycke}\n\n{mvh}",
    )
