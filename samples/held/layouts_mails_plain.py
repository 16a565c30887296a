"""Plain mails of an ordinary week."""

from samples.draw.registry import Paper
from samples.held.desk import where
from samples.held.post import by_secretary, lines_of, notice, post, signed, write
from samples.held.senders import mail
from samples.held.words import listed, remarks, tell


@mail(by="home", away=True)
def held_three_questions_mail(paper: Paper) -> None:
    """The routine's three questions, answered by mail."""
    write(
        paper,
        "Beställning av bilder enligt rutin",
        "{hej}\n\n[Klinik som vill ha bilderna: {clinic}\n][Doktor: {doctor}\n][Bilder och ev. "
        "utlåtande skickas till: "
        "{destination}\n][Fvb: {forward_to}\n][Patient: {patient_name}\n][Pnr: "
        "{patient_id}\n][Undersökning: {exams}\n]"
        "Vi vill ha {bilder}.\n\n{mvh}\n{sekr}",
    )


@mail(terse=True)
def held_register_line_mail(paper: Paper) -> None:
    """A mail worded as the line of a register."""
    write(
        paper,
        "Bilder",
        "[{patient_id}: ][{exams}, ]{bilder}[ till {destination}]{fvb}[ enl. "
        "{doctor}][, {clinic}]\n\n/{sekr}",
    )


@mail()
def held_nurse_mail(paper: Paper) -> None:
    """A nurse writes."""
    paper.story.traps.add("secretary")
    write(
        paper,
        "(Bilder på inneliggande patient|Inneliggande pat, bilder)",
        "{hej}\n\n[{patient_name}//En patient][ ({patient_id})] ligger inne[ på {clinic}]. [Ansvarig "
        "läkare {doctor} vill//Vi "
        "vill] ha {bilder}[ från {exams}]. [Skickas {till}.] {vidare}\n\n{mvh}\n{sekr}, leg ssk\n{tel}",
    )


@mail()
def held_columns_mail(paper: Paper) -> None:
    """Labels set out with dots."""
    story = paper.story
    pairs = [
        ("Patient..........", tell(paper, "[{patient_name}][, {patient_id}]")),
        ("Undersökning.....", story.say("exam_list")),
        ("Material.........", tell(paper, "{bilder}")),
        ("Mottagare........", where(story)),
        ("Beställare.......", tell(paper, "[{doctor}][, {clinic}]")),
    ]
    post(paper, "Rekvisition", f"{lines_of(pairs, ' ')}\n\n{remarks(paper)}\n\n/{story.secretary}")


@mail(terse=True)
def held_slashes_mail(paper: Paper) -> None:
    """All in one line, parted by slashes."""
    write(
        paper,
        "Bilder",
        "[{patient_id} / ][{patient_name} / ][{exams} / ]{bilder}[ / till "
        "{destination}][ / fvb {forward_to}]"
        "[ / {doctor}][ / {clinic}]",
    )


@mail(by="home")
def held_friendly_mail(paper: Paper) -> None:
    """Somebody who knows the department."""
    write(
        paper,
        "Kan ni fixa?",
        "Hej Lena och ni andra!\n\nNu är det dags igen: vi behöver {bilder}[ på {exams}]. [Patienten är "
        "{patient_name}]"
        "[, {patient_id}]. [De ska den här gången till {destination}.] {vidare} [Det är {doctor} som "
        "vill ha dem.]\n\n"
        "Ha det gott!\n{sekr}[\n{clinic}]",
    )


@mail(by="hospital")
def held_formal_mail(paper: Paper) -> None:
    """A doctor's formal mail."""
    write(
        paper,
        "Begäran om översändande av bildmaterial",
        "Till Röntgen\n\nUndertecknad begär härmed {bilder}[ avseende {exams}] rörande "
        "[{patient_name}//patienten]"
        "[, personnummer {patient_id}].\n[Materialet översänds till {destination}.] {vidare} {samtycke}\n\n"
        "Högaktningsfullt\n[{doctor}\n][{clinic}]",
        own=True,
    )


@mail(by="hospital")
def held_numbered_mail(paper: Paper) -> None:
    """Numbered points."""
    parts = (
        "[Patient: {patient_name}][, {patient_id}]",
        "[Us: {exams}]",
        "Önskas: {bilder}",
        "[Skickas till: {destination}][, fvb {forward_to}]",
        "[Beställande läkare: {doctor}]",
        "[Enhet: {clinic}]",
    )
    texts = [text for part in parts if (text := tell(paper, part))]
    body = "\n".join(f"{index}) {text}" for index, text in enumerate(texts, 1))
    post(paper, "Bildbeställning", tell(paper, "{hej}\n") + f"\n{body}\n\n{by_secretary(paper)}")


@mail(by="hospital", ours=True, faults=False)
def held_operation_mail(paper: Paper) -> None:
    """Images are needed before an operation."""
    exams = listed(paper, lead="• ")
    top = tell(
        paper,
        "{hej}\n\n[{patient_name}, ][{patient_id}, //Patienten ]ska opereras hos oss[ på "
        "{clinic}]. Vi saknar följande:",
    )
    end = tell(paper, "Vi önskar {bilder}. [Skickas {till}.] {senast}\n\n{mvh}\n[{doctor}]")
    post(paper, "Bilder inför op", f"{top}\n{exams}\n\n{end}\n\n{notice(paper)}")


@mail(by="home")
def held_clean_mail(paper: Paper) -> None:
    """Short lines and a long signature."""
    body = tell(
        paper,
        "{hej}\n\nBeställer {bilder} enligt "
        "nedan.\n\n[{patient_name}\n][{patient_id}\n][{exams}\n][Till {destination}\n]"
        "[För vidare befordran till {forward_to}\n]",
    )
    post(
        paper,
        "(Beställer bilder|Best. bilder|Bilder önskas)",
        f"{body}\n\n{signed(paper)}\n\n{notice(paper)}",
    )
