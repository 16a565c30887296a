"""Letters and memos in running text, from many desks."""

from samples.brought.drawing import foot, rows, sign
from samples.brought.heads import letterhead, ours
from samples.brought.senders import order
from samples.brought.words import exam_text, facts, letter, pick, tell
from samples.draw.registry import Paper


def _dateline(paper: Paper) -> None:
    pen = paper.pen
    pen.write(tell(paper.story, "{town} {written}" if pen.rng.random() < 0.5 else "{written}"))
    pen.down(1.8)


def _body(paper: Paper, template: str) -> None:
    paper.pen.paragraph(letter(paper.story, template))
    paper.pen.down(0.6)


@order("prose")
def brought_subject_letter(paper: Paper) -> None:
    """A letter whose subject line names the patient."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    ours(paper, head="")
    _dateline(paper)
    pen.write(tell(story, "[Angående {patient_name}, {patient_id}|Angående en patient]"), bold=True)
    pen.down(1.6)
    _body(
        paper,
        """[Vi önskar få {images} avseende {exams}.|Vi önskar få {images}.]
        [Materialet ska skickas till {destination}.] [Där ska det vidare till {forward_to}.]

        [{reason}] [{consent}]""",
    )
    pen.write(pick(paper, "Med vänlig hälsning", "Med vänliga hälsningar"))
    sign(paper, "{doctor}", "{clinic}")


@order("prose", by="dental")
def brought_dental_letter(paper: Paper) -> None:
    """A dental clinic's secretary asks in three lines, on behalf of the dentist."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    _dateline(paper)
    _body(
        paper,
        """Hej,

        [Vår patient {patient_name} ({patient_id}) har undersökts hos er: {exams}.|\
        Vår patient {patient_name} har undersökts hos er: {exams}.|\
        En patient hos oss har undersökts hos er: {exams}.|\
        Det gäller vår patient {patient_name}, {patient_id}.]
        [Kan ni vara snälla och skicka {images} till {destination}?|Kan ni vara snälla och skicka bilderna?]
        [Ansvarig här är {doctor}, {clinic}.|Ansvarig här är {doctor}.|Vi som frågar är {clinic}.]""",
    )
    pen.write("Tack för hjälpen!")
    sign(paper, "{secretary}", "tandsköterska / sekreterare")
    story.traps.add("secretary")


@order("prose")
def brought_plain_memo(paper: Paper) -> None:
    """A memo head with from and to, then one sentence and a list."""
    pen, story = paper.pen, paper.story
    pen.heading("MEDDELANDE", 17)
    spec = """Till=Röntgen, Hallands sjukhus
        Från=[{clinic}]
        Datum={written}
        Gäller=Bilder för vår bedömning"""
    rows(paper, facts(story, spec), at=0.16, gap=0.1)
    pen.rule(pen.look.left, pen.right)
    pen.down(1.8)
    opening = "[{doctor} ber att få nedanstående bilder {via}.|Vi ber att få nedanstående bilder {via}.]"
    _body(paper, opening + " [De skickas till {destination}.]")
    for line in (tell(story, "{patient_name}"), tell(story, "{patient_id}"), exam_text(story, "\n")):
        pen.paragraph(line, pen.look.left + 24)
    pen.down(0.6)
    pen.write(tell(story, "Frågor: {secretary} tfn {phone}"))
    story.traps.update({"secretary", "addressee"})


@order("prose", by="hospital")
def brought_wish_list(paper: Paper) -> None:
    """A letter with the examinations as dashes and the receiver last."""
    pen, story = paper.pen, paper.story
    letterhead(paper, emblem=False)
    pen.heading(pick(paper, "Önskan om bilder", "Bilder önskas", "Till bildexporten"), 13)
    _body(
        paper,
        "[Nedanstående patient är aktuell hos oss på {clinic}, behandlande läkare är {doctor}."
        "|Nedanstående patient är aktuell hos oss, behandlande läkare är {doctor}."
        "|Nedanstående patient är aktuell hos oss på {clinic}.]",
    )
    pen.write(tell(story, "{last_first}"), pen.look.left + 20)
    pen.down()
    pen.write(tell(story, "{patient_id}"), pen.look.left + 20)
    pen.down(1.6)
    if story.examinations:
        pen.write("Vi behöver dessa undersökningar:")
        pen.down(1.2)
        for line in exam_text(story, "\n", "–  {} ({})").split("\n"):
            pen.write(line, pen.look.left + 20)
            pen.down()
        pen.down(0.6)
    _body(
        paper,
        "[Skicka dem till {to}.]  [Därefter till {forward_to}.]\n[Vi behöver dem senast \
        {needed_by}.]",
    )
    sign(paper, "{secretary}, {secretary_title}", scribble=False)
    foot(paper)
    story.traps.add("secretary")


@order("note", terse=True)
def brought_line_note(paper: Paper) -> None:
    """A note in the register's own manner: what, how, where to, for whom."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    ours(paper, head="Till", address=False)
    story.channel = "iep"  # that is what linking means
    story.note("channel")
    pen.paragraph(tell(story, "{patient_id} {patient_name}"), bold=True)
    pen.down(0.3)
    _body(
        paper,
        "[{exams} önskas länkad|Bilder önskas länkade] [till {destination}][ fvb {forward_to}]"
        "[ enl {doctor}, {clinic}| enl {doctor}|, {clinic}].",
    )
    pen.write(tell(story, "{written} /{secretary}"))
    story.traps.add("secretary")


@order("note", terse=True, by="home")
def brought_slip(paper: Paper) -> None:
    """Six short lines without any captions but one."""
    pen, story = paper.pen, paper.story
    pen.write("Bildbeställning till rtg", size=pen.look.size + 2, bold=True)
    pen.down(1.8)
    for line in ("{patient_name}", "{patient_id}", "{exams}", "till {destination}", "fvb {forward_to}"):
        text = letter(story, f"[{line}]")
        pen.paragraph(text) if text else None
    pen.down(0.5)
    pen.paragraph(letter(story, "[{doctor} / {clinic}|{doctor}|{clinic}]"))


@order("prose", by="care")
def brought_health_centre(paper: Paper) -> None:
    """A health centre's nurse writes for the doctor whose patient has been referred on."""
    story = paper.story
    letterhead(paper, align="center", emblem=False)
    _dateline(paper)
    _body(
        paper,
        """Patient: [{patient_name}] [{patient_id}]

        Patienten är remitterad vidare. [Bilderna behöver finnas på plats senast {needed_by}.]
        [Vänligen överför {images} från {exams} till {destination}.|\
        Vänligen överför {images} från {exams}.|Vänligen överför {images} till {destination}.]
        [Patientens läkare hos oss, {doctor}, har bett om detta.]
        [{consent}]""",
    )
    sign(paper, "{secretary}, distriktssköterska", "{clinic}")
    story.traps.add("secretary")


@order("prose", by="known")
def brought_before_operation(paper: Paper) -> None:
    """A private surgical clinic asks before an operation."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    ours(paper)
    pen.heading("Bilder inför operation", 14)
    _body(
        paper,
        """[{patient_name}, personnummer {patient_id}, är planerad för operation hos oss.|\
        {patient_name} är planerad för operation hos oss.|\
        En patient är planerad för operation hos oss.]
        [Operatör: {doctor}.]
        [Vi saknar bilderna från {exams} och vore tacksamma om de kunde skickas till \
        {destination} {via}.|Vi saknar bilderna från {exams}.|\
        Vi saknar patientens bilder och vore tacksamma om de kunde skickas till {destination}.]
        [{consent}]""",
    )
    sign(paper, "{secretary}, operationskoordinator", "{clinic}")
    foot(paper)
    story.traps.add("secretary")


@order("prose")
def brought_reminder(paper: Paper) -> None:
    """A second letter: the first one brought nothing, here is everything again."""
    pen, story = paper.pen, paper.story
    letterhead(paper, emblem=False)
    pen.heading("PÅMINNELSE", 16)
    _body(
        paper,
        "Vi har tidigare bett om bilder men inte fått några. Vi upprepar därför vår beställning. \
        [{urgent}]",
    )
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Undersökning={exams}
        Beställande läkare={doctor}
        Klinik={clinic}
        Skickas till={destination}
        ?fvb={forward_to}"""
    rows(paper, facts(story, spec), at=0.3, gap=0.2)
    pen.down(0.8)
    pen.write(tell(story, "{closing}"))
    sign(paper, "{secretary}")
    story.traps.add("secretary")


@order("prose", by="hospital")
def brought_second_opinion(paper: Paper) -> None:
    """A consultant writes in the first person about somebody referred by a colleague."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    _dateline(paper)
    _body(
        paper,
        """Till röntgenkollegor i Halland!

        [Jag har fått en remiss från {referrer} gällande {patient_name}, {patient_id}.|\
        Jag har fått en remiss från {referrer}.]
        [För min bedömning behöver jag få se {exams}.|För min bedömning behöver jag få se patientens bilder.]
        Patienten har även gjort {previous} men den behöver jag inte.
        [Sänd bilderna till {destination}.] [Därifrån går de till {forward_to}.]""",
    )
    pen.write("Med kollegial hälsning")
    sign(paper, "{doctor}", "{clinic}")
    story.traps.update({"referrer", "previous"})
