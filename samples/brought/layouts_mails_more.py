"""More mails that order images: bullets, breathless lines, reminders, other trades, another country."""

from samples.brought.mailing import DISCLAIMER, header, html_table, own_name, page, para, signature, write
from samples.brought.senders import order
from samples.brought.words import exam_text, facts, letter, pick, tell
from samples.draw.registry import Paper


@order("mail")
def brought_bullets_mail(paper: Paper) -> None:
    """An HTML list of bullets with bold captions, and a disclaimer at the end."""
    story = paper.story
    spec = """Patient={last_first} {patient_id}
        Undersökningar={exams}
        Remittent/beställare={doctor}
        Enhet={clinic}
        Bilderna ska till={destination}
        ?Slutmottagare={forward_to}
        ?Samtycke={consent}"""
    items = "".join(f"<li><b>{label}:</b> {value}</li>" for label, value in facts(story, spec))
    body = page(
        para("Hej! Vi vill beställa bilder:"),
        f"<ul>{items}</ul>",
        para(tell(story, "Mvh, {secretary}")),
        para(DISCLAIMER),
    )
    write(paper, pick(paper, "Beställa bilder", "Röntgenbilder till oss"), body, html=True)


@order("mail", by="private")
def brought_subject_mail(paper: Paper) -> None:
    """A private clinic's mail in short paragraphs, the name of the clinic in its signature only."""
    story = paper.story
    body = letter(
        story,
        """God dag,

        [Vår patient {patient_name} (pnr {patient_id}) har remitterats till {destination}.|\
        Vår patient {patient_name} (pnr {patient_id}) har remitterats vidare.|\
        En av våra patienter har remitterats till {destination}.]
        [Vi vill att ni skickar dit följande bilder: {exams}.|Vi vill att ni skickar dit bilderna.]
        [{consent}]

        Vänligen""",
    )
    end = signature(story, "[{doctor}]", "[{clinic}]", "Tfn {phone}, fax {fax}")
    write(paper, "Röntgenbilder", f"{body}\n{end}\n\n{DISCLAIMER}", sender=own_name(story))


@order("mail", language="no", by="no")
def brought_norwegian_mail(paper: Paper) -> None:
    """A hospital in Norway asks for the images of somebody who was hurt on holiday."""
    story = paper.story
    body = letter(
        story,
        """Hei,

        [Vi ber om å få oversendt bilder fra {exam_list}.|Vi ber om å få oversendt bilder.]
        [Pasient: {patient_name}, svensk personnummer {patient_id}]
        [Bildene sendes til {destination}.]
        [Rekvirerende lege: {doctor}]
        [Rekvirerende avdeling: {clinic}]

        Vennlig hilsen
        sekretær, tlf {phone}""",
    )
    write(paper, "Bilder fra Sverige", body, sender=story.secretary)
    story.traps.add("language_no")


@order("mail", by="home")
def brought_semicolons_mail(paper: Paper) -> None:
    """All on one line, parted by slashes, in small letters."""
    story = paper.story
    listed = exam_text(story, " + ")
    parts = [tell(story, text) for text in ("{patient_id}", "{patient_name}")]
    parts += [
        listed,
        tell(story, "[till {destination}][ fvb {forward_to}]"),
        tell(story, "[best {doctor}]"),
        tell(story, "[{clinic}]"),
    ]
    body = (
        "Ny bildbeställning:\n\n"
        + " / ".join(part for part in parts if part)
        + tell(story, "\n\n/{secretary}")
    )
    write(paper, "bild", body)


@order("mail", terse=True)
def brought_breathless_mail(paper: Paper) -> None:
    """Small letters, no stops, everything in one breath."""
    story = paper.story
    body = tell(
        story,
        "hej igen kan ni länka "
        "[{exams} på {patient_name} {patient_id}|{exams}|bilder på {patient_name} {patient_id}]"
        " [till {destination}] [det är {doctor} på {clinic} som ber om det|det är {doctor} som ber om det|"
        "det är {clinic} som ber om det] tack /{secretary}",
    )
    story.channel = "iep"  # that is what linking means
    story.note("channel")
    write(paper, "till röntgen", body)


@order("mail")
def brought_three_points_mail(paper: Paper) -> None:
    """The routine's three questions answered by number, the patient first."""
    story = paper.story
    body = letter(
        story,
        """Hej Röntgen, beställning enligt er rutin:

        [Patient {patient_name}, {patient_id}.] [Avser {exams}.]

        1. Vilken klinik: {clinic}
        2. Vilken doktor: {doctor}
        3. Vart: {destination}[ (fvb {forward_to})]

        Med vänlig hälsning
        {secretary}, {secretary_title}""",
    )
    write(paper, "Beställning enligt rutin", body)


@order("mail", by="hospital")
def brought_after_call_mail(paper: Paper) -> None:
    """What was agreed on the telephone, in writing, with a signature of many lines."""
    story = paper.story
    body = letter(
        story,
        """Hej och tack för samtalet,

        [som sagt behöver {doctor} få {exams} skickat {via}.|som sagt behöver vi få {exams} skickat {via}.|\
        som sagt behöver {doctor} få bilderna skickade {via}.]
        [Det rör {patient_name} ({patient_id}).]
        [Välj {destination} som mottagare.]""",
    )
    end = signature(
        story, "{secretary}", "{secretary_title}", "[{clinic}]", "{phone}", "Besöksadress: entré B, plan 2"
    )
    write(paper, "Enligt samtal", f"{body}\n\n{end}")
    story.traps.add("secretary")


@order("mail", by="dental")
def brought_dentist_mail(paper: Paper) -> None:
    """A dental clinic's HTML mail: a heading, a table without borders, the clinic's name below."""
    story = paper.story
    spec = """Patient={patient_name}
        Personnr={patient_id}
        Bilder={exams}
        Tandläkare={doctor}
        Skickas till={destination}"""
    table = html_table(facts(story, spec), border=0)
    parts = (para("Hej! Vi vill be er om följande:"), table, para(tell(story, "[{consent}]")))
    below = para(tell(story, "{closing} {secretary}")) + para(tell(story, "[{clinic}]"))
    write(paper, "Begäran om bilder", page(*parts, below), html=True)


@order("mail", by="company")
def brought_company_mail(paper: Paper) -> None:
    """A company health service's mail with a subject like a case and a list with dashes."""
    story = paper.story
    pairs = facts(
        story,
        """- patient={patient_name} {patient_id}
        - undersökning={exams}
        - läkare hos oss={doctor}
        - beställande enhet={clinic}
        - mottagare av bilderna={destination}""",
    )
    listed = "\n".join(f"{label}: {value}".rstrip() for label, value in pairs)
    body = f"Hej!\n\nVi ber att ni överför bilder enligt följande:\n\n{listed}\n\n" + tell(
        story, "[{consent}]"
    )
    write(
        paper,
        f"Ärende {paper.pen.rng.randint(1000, 9999)} bilder",
        body + tell(story, "\n\n{closing}\n{secretary}"),
    )


@order("mail")
def brought_reminder_mail(paper: Paper) -> None:
    """A reminder that repeats the order below its own old words."""
    story = paper.story
    told = letter(
        story,
        """[{clinic} vill ha {exams} på {patient_name}, {patient_id}.|\
        Vi vill ha {exams} på {patient_name}, {patient_id}.|\
        {clinic} vill ha {exams}.|{clinic} vill ha bilder på {patient_name}, {patient_id}.]
        [Läkare {doctor_name}.] [Skicka till {destination}.]""",
    )
    head = header(paper, story.secretary, "Bildbeställning")
    body = f"Hej, har ni hunnit med denna?\n\n/{story.secretary}\n\n{head}\n\n{told}"
    write(paper, "Påminnelse: Bildbeställning", body)
    story.traps.add("quoted")
