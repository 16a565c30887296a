"""Letters: short ones mostly, by secretaries and by doctors."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.draw.story import Story
from samples.seen.drawing import block, fields, foot, ledger, letterhead, logo, middle
from samples.seen.kit import (
    consent,
    exam_text,
    hush_wants,
    items,
    one_line,
    order,
    our_address,
    region,
    urgent,
    us,
    wants,
)


def _whom(story: Story) -> str:
    """Name the patient as running text does."""
    return ", ".join(filter(None, (story.say("patient_name"), story.say("patient_id"))))


def _where(paper: Paper) -> str:
    """Say where to, as a clause; empty where the order does not."""
    story = paper.story
    if us(story):
        return one_line(["hit till oss", "till oss på kliniken", "till oss"], paper)
    place = story.say("destination")
    return f"till {place}{story.say('fvb')}" if place else ""


def _paragraphs(paper: Paper, *texts: str, x: float = 60, width: float = 475) -> None:
    for text in texts:
        if text.strip():
            block(paper.pen, text, x, width)
            paper.pen.down(0.6)


def _closing(paper: Paper, *lines: str, x: float = 60, scribble: bool = True) -> None:
    pen = paper.pen
    pen.down(0.6)
    pen.write(one_line(["Med vänlig hälsning", "Vänliga hälsningar", "Med vänliga hälsningar"], paper), x)
    pen.down(2.6 if scribble else 1.4)
    if scribble:
        pen.y -= pen.step * 0.5
        pen.scribble(x, 100)
        pen.y += pen.step * 1.6
    for line in lines:
        if line:
            pen.write(line, x)
            pen.down()


@order("prose")
def seen_letter_secretary(paper: Paper) -> None:
    """A secretary's short letter on behalf of a doctor."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    story.traps.add("secretary")
    pen.write(story.date_text(story.written_on), WIDTH - 60, align="right")
    pen.down(2)
    exams, doctor = exam_text(paper, story), story.say("doctor")
    asked, where = wants(story).lower(), _where(paper)
    first = f"På uppdrag av {doctor} beställs" if doctor else "Härmed beställs"
    _paragraphs(
        paper,
        "Hej!",
        f"{first} {asked} avseende {_whom(story) or 'patienten'}.",
        f"Undersökning: {exams}" if exams else "",
        f"Skickas {where}." if where else "",
        f"{consent(paper, story)}." if story.consent else "",
    )
    _closing(paper, story.secretary, "Medicinsk sekreterare", story.say("clinic"), f"Tel {story.phone}")


@order("prose")
def seen_letter_doctor(paper: Paper) -> None:
    """A doctor writes for a patient of their own."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    pen.write(
        f"{story.clinic.town} {story.date_text(story.written_on)}"
        if not story.lacks("clinic")
        else story.date_text(story.written_on),
        60,
    )
    pen.down(2.4)
    pen.write(f"Ang. {_whom(story)}" if _whom(story) else "Ang. bilder", 60, bold=True)
    pen.down(1.8)
    exams, where = exam_text(paper, story), _where(paper)
    hush_wants(story)
    asked = f"{exams}" if exams else "utförda undersökningar"
    _paragraphs(
        paper,
        f"Jag behöver bilderna från {asked} för fortsatt handläggning av ovanstående patient.",
        f"Tacksam om de länkas {where}." if where else "Tacksam om de länkas.",
        "Det är AKUT." if urgent(story) else "",
    )
    _closing(paper, story.say("doctor"), story.say("clinic"))


@order("prose", faults=False)
def seen_letter_window(paper: Paper) -> None:
    """A letter for a window envelope with the department's address and reference lines."""
    pen, story = paper.pen, paper.story
    logo(pen, 62, 52, pen.rng.randrange(3))
    pen.y = 56
    pen.write(region(story) or story.clinic.town, 84, size=12, bold=True)
    pen.y = 108
    for line in our_address(paper):
        pen.write(line, 330)
        pen.y += 14
    pen.y = 112
    for label, text in (
        ("Datum", story.date_text(story.written_on)),
        ("Vår ref", story.secretary),
        ("Tel", story.phone),
    ):
        pen.write(label, 60, size=8)
        pen.write(text, 110, size=9)
        pen.y += 14
    pen.y = 206
    pen.write("Begäran om röntgenbilder", 60, bold=True, size=13)
    pen.y = 232
    exams, asked, where = exam_text(paper, story), wants(story).lower(), _where(paper)
    _paragraphs(
        paper,
        f"Vi ber er sända {asked} från {exams} {where}. Patient: {_whom(story)}.",
        f"Beställande läkare är {story.say('doctor')} vid {story.say('clinic')}.",
        f"{consent(paper, story)}." if story.consent else "",
    )
    _closing(paper, story.secretary, "Vårdadministratör")
    foot(paper, "Postadress   Besöksadress   Telefon   Organisationsnummer 232100-0000")


@order("prose", faults=False)
def seen_letter_history(paper: Paper) -> None:
    """A long letter: what happened comes first, the order last."""
    story = paper.story
    letterhead(paper, unit=True)
    story.traps.update(("previous", "referrer", "visit"))
    hush_wants(story)
    _paragraphs(
        paper,
        f"Beträffande {_whom(story)}",
        f"Ovanstående patient remitterades hit av dr {story.say('referrer')} efter "
        f"{story.say('previous')}, som inte "
        "visade något säkert patologiskt. Besvären har därefter tilltagit och patienten "
        "har undersökts på nytt hos er.",
        f"Patienten kommer till oss på återbesök {story.say('visit')}.",
        f"Vi vill därför att ni länkar bilderna från {exam_text(paper, story)} "
        f"{_where(paper)}. De äldre bilderna behövs inte.",
        f"Beställare: {story.say('doctor')}, {story.say('clinic')}",
    )
    _closing(paper, story.secretary, "Läkarsekreterare")


@order("prose", terse=True)
def seen_letter_three_lines(paper: Paper) -> None:
    """Three lines on an otherwise empty page."""
    pen, story = paper.pen, paper.story
    pen.y = 120
    hush_wants(story)
    whom, exams, where = _whom(story), exam_text(paper, story), _where(paper)
    pen.write(whom, 70, bold=True)
    pen.down(1.8)
    _paragraphs(paper, f"Önskar {exams or 'bilder'} länkade{' ' + where if where else ''}.", x=70, width=450)
    pen.down(0.5)
    _paragraphs(paper, " / ".join(filter(None, (story.say("doctor"), story.say("clinic")))), x=70, width=450)


@order("prose", faults=False)
def seen_letter_reminder(paper: Paper) -> None:
    """A reminder of an order that has not been answered."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("PÅMINNELSE", 16)
    story.traps.add("reminder")
    asked, where = wants(story).lower(), _where(paper)
    _paragraphs(
        paper,
        f"Vi har tidigare faxat en beställning men har ännu inte fått någon bekräftelse. "
        f"Vi beställer därför på nytt {asked}.",
        x=50,
    )
    ledger(paper, items(paper, story, "patient_id patient_name exams doctor clinic"), 0.3, lines=False)
    pen.y += 14
    _paragraphs(paper, f"Länkas {where}.", x=50)
    _closing(paper, story.secretary, x=50, scribble=False)


@order("prose", faults=False)
def seen_letter_other_head(paper: Paper) -> None:
    """The paper is one clinic's, the order another's."""
    pen, story = paper.pen, paper.story
    story.traps.add("other_letterhead")
    town = story.clinic.hospital.name if story.clinic.hospital else story.clinic.town
    pen.y = 50
    middle(pen, town, 14)
    middle(pen, "Gemensam vårdadministration", 10, False)
    pen.rule(45, pen.right)
    pen.y = 120
    asked, where = wants(story).lower(), _where(paper)
    _paragraphs(
        paper,
        f"Beställande klinik: {story.say('clinic')}",
        f"Läkare: {story.say('doctor')}",
        f"Gäller: {_whom(story)}",
        f"Vi önskar {asked} från {exam_text(paper, story)} {where}.",
    )
    _closing(paper, story.secretary, "Vårdadministratör, gemensam vårdadministration", scribble=False)


@order("prose", faults=False)
def seen_letter_report_elsewhere(paper: Paper) -> None:
    """The images go to one place, the report to another where there is one."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    story.wants = ("images", "report")
    _paragraphs(paper, f"Patient: {_whom(story)}", f"Undersökning: {exam_text(paper, story)}", x=50)
    fields(paper, [("Bilder skickas till", story.say("destination"))], 50)
    if story.report_destination:
        fields(paper, [("Utlåtande skickas till", story.say("report_destination"))], 50)
    else:
        _paragraphs(paper, "Även utlåtande önskas, till samma mottagare.", x=50)
    story.note("wants")
    pen.down()
    _paragraphs(paper, f"Beställt av {story.say('doctor')}, {story.say('clinic')}", x=50)
    foot(
        paper,
        "Detta fax kan innehålla sekretessbelagda uppgifter. Har ni fått det av misstag, ring avsändaren.",
    )


@order("prose", faults=False)
def seen_letter_second_opinion(paper: Paper) -> None:
    """Another hospital is asked for an opinion and needs the images."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.write("Bilder inför second opinion", 60, bold=True, size=13)
    pen.down(1.8)
    hush_wants(story)
    where = _where(paper)
    _paragraphs(
        paper,
        f"{_whom(story)} har undersökts hos er med {exam_text(paper, story)}. Patienten "
        f"har bett om en ny bedömning.",
        f"Var vänliga skicka bilderna {where}.",
        f"{consent(paper, story)}." if story.consent else "",
        f"Bilderna behöver vara framme senast {story.say('needed_by')}." if story.needed_by else "",
    )
    _closing(paper, story.say("doctor"))
