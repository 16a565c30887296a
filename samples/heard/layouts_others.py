"""Orders of others than hospitals' clinics: therapists, dentists, insurers, authorities, companies."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.heard.drawing import addressee, bar, cells, dateline, footer, logo, pair, title_of, titled
from samples.heard.layouts_letters import sign, write_all
from samples.heard.layouts_mail_plain import joined, person
from samples.heard.ordering import ordering
from samples.heard.speaking import choose, exam_lines, remarks, send, wants, when


def named_head(paper: Paper, line: str) -> None:
    """Write the practice's name with a sign and a line of its own; no name where it is missing."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.look.left, 36, 34)
    name = story.say("clinic")
    pen.y = 54
    pen.write(name, pen.look.left + 46, size=15, bold=True)
    pen.y += 14
    pen.write(line, pen.look.left + 46, size=8.5)
    pen.y += 40


def where(paper: Paper) -> str:
    """Say where the images go; the practice itself is named in full."""
    return when(paper.story.say("destination"), "till {}")


@ordering("prose")
def heard_physio_letter(paper: Paper) -> None:
    """A physiotherapist wants images of a patient whom she treats."""
    pen, story = paper.pen, paper.story
    named_head(paper, "Fysioterapi • rehabilitering • idrottsskador")
    dateline(paper)
    pen.down(2)
    target = where(paper)
    write_all(
        paper,
        [
            when(person(paper), "Angående patient {}"),
            f"Patienten går på behandling hos mig. För fortsatt rehabilitering önskar jag {wants(paper)}"
            f"{when(joined(exam_lines(story)), ' av {}')}.",
            when(target, f"Vänligen {send(paper)} {{}}."),
            "Undersökningen rör samma besvär som jag behandlar.",
            *remarks(paper),
        ],
    )
    sign(paper, clinic=False)
    footer(paper)


@ordering("form")
def heard_chiropractor_form(paper: Paper) -> None:
    """A chiropractor's own form, with the consent written out."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write("Begäran om röntgenbilder", WIDTH / 2, size=17, bold=True, align="center")
    pen.y += 28
    bar(pen, "Klinik")
    cells(
        pen,
        [
            (*titled(paper, "clinic"), 3),
            ("Legitimerad behandlare", story.say("doctor"), 3),
        ],
        38,
    )
    bar(pen, "Patient")
    cells(
        pen,
        [
            (*titled(paper, "patient_name"), 3),
            (*titled(paper, "patient_id"), 2),
        ],
        38,
    )
    bar(pen, "Bilder")
    exam = title_of(pen, "exam")
    for line in exam_lines(story, ", ") or [""]:
        cells(pen, [(exam, line, 1)], 34)
    cells(pen, [(*titled(paper, "destination"), 3), ("Önskas", wants(paper), 2)], 38)
    pen.y += 22
    story.consent = "written"
    story.note("consent")
    pen.paragraph("Jag samtycker till att bilderna lämnas ut till kliniken ovan (skriftligt samtycke).")
    pen.down(1.6)
    pen.scribble(pen.look.left + 20)
    footer(paper)


@ordering("prose")
def heard_insurer_request(paper: Paper) -> None:
    """An insurer asks for images in a claim, with claim numbers and a power of attorney."""
    pen, story = paper.pen, paper.story
    named_head(paper, "Personskador")
    pair(pen, "Skadenummer", f"{pen.rng.randint(10, 99)}-{pen.rng.randint(10**6, 10**7)}", 130)
    pair(pen, "Handläggare", story.say("doctor"), 130)
    pair(pen, "Datum", story.date_text(story.written_on), 130)
    pen.down()
    target = where(paper)
    write_all(
        paper,
        [
            when(person(paper), "Försäkrad: {}"),
            f"För vår bedömning behöver vi {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
            when(target, "Underlaget skickas {}."),
            "Den försäkrades fullmakt bifogas.",
        ],
    )
    story.traps.add("numbers")
    footer(paper)


@ordering("prose")
def heard_authority_letter(paper: Paper) -> None:
    """An authority requests images in a case, under its registry number."""
    pen, story = paper.pen, paper.story
    named_head(paper, "Myndighetspost")
    addressee(paper)
    pair(pen, "Dnr", f"{story.written_on.year}-{pen.rng.randint(1000, 9999)}", 90)
    pen.down()
    target = where(paper)
    write_all(
        paper,
        [
            "Begäran om utlämnande av röntgenbilder",
            f"I ett pågående ärende begärs {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
            when(person(paper), "Personen: {}."),
            when(target, "Materialet sänds {}."),
        ],
    )
    sign(paper, clinic=False)


@ordering("form")
def heard_dental_request(paper: Paper) -> None:
    """A dentist's form; the images go to a hospital's jaw surgeons or radiology."""
    pen, story = paper.pen, paper.story
    named_head(paper, "Tandvård")
    pen.write(choose(paper, ("Bildbeställning", "Beställning av röntgenbilder")), size=14, bold=True)
    pen.y += 26
    for name, value in (
        ("patient_name", story.say("patient_name")),
        ("patient_id", story.say("patient_id")),
        ("exam", "\n".join(exam_lines(story))),
        ("destination", story.say("destination")),
    ):
        pair(pen, title_of(pen, name) + ":", value, 190)
        pen.y += 6
    if story.forward_to and story.can_say("destination"):
        pair(pen, title_of(pen, "forward") + ":", story.say("forward_to"), 190)
    pair(pen, "Beställande tandläkare:", story.say("doctor"), 190)
    pair(pen, "Önskas:", wants(paper), 190)
    dateline(paper)
    footer(paper)


@ordering("prose")
def heard_company_health(paper: Paper) -> None:
    """An occupational physician writes for an employee."""
    story = paper.story
    named_head(paper, "Företagshälsovård – auktoriserad")
    addressee(paper)
    target = where(paper)
    write_all(
        paper,
        [
            "Önskemål om bilder",
            when(person(paper), "Anställd: {}"),
            f"I vår utredning behövs {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
            when(target, "Bilderna översänds {}."),
            *remarks(paper),
        ],
    )
    sign(paper, clinic=False)
    footer(paper)
