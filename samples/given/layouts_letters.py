"""Letters of clinics: most are short, and say all that is needed in two sentences."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.draw.story import Story
from samples.given.kit import footer, head, join, link, logo, ours, put, sender_lines, sign, wanted, when
from samples.given.phrases import bound_for, signed
from samples.given.side import order


def _pictures(story: Story, by: str = " och ", dated: str = " ") -> str:
    """Name the examinations in a sentence; "bilder" where none is named."""
    return join(*(join(*one, by=dated) for one in wanted(story)), by=by) or "bilder"


@order("prose")
def given_short_letter(paper: Paper) -> None:
    """A letterhead, two sentences, a signature."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or [""])
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    pen.down(3)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    put(pen, when(patient, "Ang. {}"), bold=True)
    pen.down(0.6)
    ask = pen.rng.choice(("Hej! Jag behöver {}.", "Skulle vilja titta på {}.", "Jag ber att få låna {}."))
    text = ask.format(_pictures(story, dated=" från "))
    send = pen.rng.choice((" Var god skicka till {}.", " Vi vill ha det till {}.", " Sänd till {} tack."))
    put(pen, text + bound_for(pen, story, send))
    pen.down(0.8)
    put(pen, "Med vänlig hälsning")
    sign(pen, signed(pen, story), story.say("clinic_unit"))


@order("prose")
def given_windowed_letter(paper: Paper) -> None:
    """Our own department in the window of the envelope, references below it."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.look.left, 34, 2)
    pen.y = 50
    for line in sender_lines(story):
        pen.write(line, pen.look.left + 42, size=10, bold=True)
        pen.y += 13
    pen.y = 120
    for line in ours(pen.rng):
        pen.write(line, WIDTH / 2 + 20)
        pen.down()
    pen.down(2)
    pen.write(f"Datum: {story.date_text(story.written_on)}", size=9)
    pen.write(f"Vår ref: {story.secretary}", WIDTH / 2 + 20, size=9)
    pen.down(2.2)
    pen.write("Utlån av röntgenbilder", bold=True)
    pen.down(1.6)
    patient = join(story.say("patient_name"), when(story.say("patient_id"), "({})"))
    doctor = story.say("doctor")
    text = f"Vi önskar ta del av {_pictures(story, by=', ')}" + when(patient, " för {}") + "."
    text += when(story.say("destination"), " Bilderna överförs till {}.")
    link(story)
    text += when(doctor, " Behandlande läkare här är {}.")
    put(pen, text)
    pen.down()
    put(pen, "Hälsningar")
    put(pen, f"{story.secretary}, medicinsk sekreterare")
    put(pen, story.say("clinic"))
    story.traps.update(("own_address", "secretary"))
    footer(pen, f"Telefon {story.phone}   Öppet vardagar 8–16")


@order("prose", typewriter=True)
def given_typed_letter(paper: Paper) -> None:
    """An old surgeon's letter, typed."""
    pen, story = paper.pen, paper.story
    for line in sender_lines(story):
        pen.write(line.upper())
        pen.down()
    pen.down(1.5)
    pen.write(f"Den {story.date_text(story.written_on)}.")
    pen.down(2)
    put(pen, "Till röntgen.")
    pen.down(0.6)
    number = story.say("patient_id")
    text = f"Beträffande {story.say('patient_name')}".rstrip() + when(number, ", {}") + "."
    if number:
        put(pen, text)
        pen.down(0.6)
    text = f"Tacksam låna {_pictures(story, by=' samt ')}." + when(
        story.say("destination"), " Sändes till {}."
    )
    if story.consent == "oral":
        story.note("consent")
        text += " Patienten har muntligen samtyckt."
    put(pen, text)
    pen.down(1)
    put(pen, "Högaktningsfullt")
    sign(pen, signed(pen, story))


@order("prose")
def given_before_operation(paper: Paper) -> None:
    """A letter before an operation: when the pictures are needed at the latest."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Brev"], align="right")
    pen.down(1.5)
    pen.heading("Bilder inför operation", 14)
    patient = join(story.say("patient_id"), story.say("patient_name"))
    text = when(patient, "Patient {} är uppsatt för operation. ") or "En patient är uppsatt för operation. "
    lack = pen.rng.choice(("Vi saknar {}.", "Till operationen behövs {}.", "Operatören vill se {} innan."))
    text += lack.format(_pictures(story, dated=", gjord "))
    put(pen, text)
    pen.down(0.4)
    target = when(story.say("destination"), "Skicka bilderna till {}")
    if story.needed_by:
        target = join(target or "Vi vill ha dem", f"senast {story.say('needed_by')}")
    put(pen, when(target, "{}."))
    sign(pen, signed(pen, story), story.say("clinic"), f"Tel {story.phone}")


@order("prose", who="dental")
def given_dentist_letter(paper: Paper) -> None:
    """A dental clinic that has sent its patient on to a hospital."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.right - 34, 40, 1)
    head(pen, sender_lines(story) or ["Tandvård"], size=14)
    pen.write(f"{story.clinic.town if not story.lacks('clinic') else ''} {story.date_text(story.written_on)}")
    pen.down(2.4)
    name = story.say("patient_name")
    text = f"Hej! Vår patient{when(name, ' {}')}{when(story.say('patient_id'), ', pnr {},')}"
    text += " har röntgats hos er. " + f"Vi vill att {_pictures(story)} sänds"
    text += when(story.say("destination"), " till {}") + " där patienten ska bedömas."
    put(pen, text)
    pen.down()
    sign(pen, story.say("doctor"), story.say("clinic"), f"{story.phone}")


@order("prose", who="company")
def given_company_doctor(paper: Paper) -> None:
    """Occupational health care, in a business letter."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Företagshälsovård"], size=15)
    pen.write(f"Ärende: bilder   Datum: {story.date_text(story.written_on)}", size=9)
    pen.rule(pen.look.left, pen.right, pen.y + 5)
    pen.down(2.4)
    doctor = story.say("doctor")
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    lines = [
        f"Inför rehabiliteringsplan behöver vi {_pictures(story)}.",
        when(patient, "Det gäller {}."),
        when(story.say("destination"), "Bilderna skickas till {} där patienten utreds vidare."),
        when(doctor, "Ansvarig företagsläkare: {}."),
    ]
    story.note("consent")
    if story.consent in ("oral", "written"):
        kind = "skriftligt" if story.consent == "written" else "muntligt"
        lines.append(f"Patienten har gett {kind} samtycke.")
    else:
        story.said.discard("consent")
    for line in filter(None, lines):
        put(pen, line)
        pen.down(0.4)
    sign(pen, story.say("clinic"), scribble=False)
    footer(pen, f"Vi finns på 40 orter. Växel {story.phone}")


@order("prose")
def given_bold_core(paper: Paper) -> None:
    """A letter whose facts stand in bold on lines of their own."""
    pen, story = paper.pen, paper.story
    put(pen, pen.rng.choice(("Hej kollegor på röntgen!", "Goda röntgenkollegor,", "Till er på röntgen")))
    pen.down(0.5)
    put(pen, pen.rng.choice(("Jag skulle behöva följande:", "Vi saknar:", "Hjälp oss med detta:")))
    pen.down(0.5)
    facts = [join(*one) for one in wanted(story)]
    facts += [join(story.say("patient_name"), story.say("patient_id"), by=", ")]
    if "report" in story.wants:
        story.note("wants")
        facts += ["bilder och utlåtande"]
    facts += [bound_for(pen, story, "till {}")]
    for fact in filter(None, facts):
        put(pen, fact, pen.look.left + 30, bold=True)
    pen.down(0.5)
    put(pen, "Allt gott och tack för hjälpen")
    pen.down(0.6)
    put(pen, join(signed(pen, story), story.say("clinic"), by="\n"))


@order("prose", who="clinic")
def given_health_centre(paper: Paper) -> None:
    """A health centre that has referred its patient to a hospital far away."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Primärvård"])
    pen.down(1)
    patient = join(story.say("patient_name"), story.say("patient_id"))
    text = "Vi har remitterat " + (patient or "en patient") + " vidare. "
    text += f"Kan ni skicka {_pictures(story, by=' + ')}" + when(story.say("destination"), " till {}") + "?"
    if "report" in story.wants:
        story.note("wants")
        text += " Både bilder och utlåtande."
    put(pen, text)
    pen.down(1)
    doctor = story.say("doctor")
    put(pen, when(doctor, "Remitterande: {}"))
    put(pen, f"Frågor: {story.phone}")
