"""Mails in HTML."""

from samples.draw.registry import Paper
from samples.held.desk import exam_rows, where
from samples.held.post import bullets, grid, notice, p, page, post, rows, signed, who
from samples.held.senders import mail
from samples.held.words import remarks, tell


@mail()
def held_html_table_mail(paper: Paper) -> None:
    """A table of labels and values."""
    story = paper.story
    table = rows(
        [
            ("Beställande enhet", story.say("clinic")),
            ("Beställande läkare", story.say("doctor")),
            ("Patient", story.say("patient_name")),
            ("Personnummer", story.say("patient_id")),
            ("Undersökning(ar)", story.say("exam_list")),
            ("Önskas", tell(paper, "{bilder}")),
            ("Bilder skickas till", where(story)),
        ]
    )
    post(
        paper,
        "Bildbeställning",
        page(
            [p(tell(paper, "{hej}")), table, p(remarks(paper)), p(tell(paper, "{mvh}")), p(story.secretary)]
        ),
        plain=False,
    )


@mail()
def held_html_letter_mail(paper: Paper) -> None:
    """A letter with paragraphs and a long foot."""
    body = tell(
        paper,
        "(Vi ansvarar för|Vi följer) [{patient_name}//en patient][, {patient_id},] (på|vid) "
        "[{clinic}//vår mottagning]. "
        "Vi ber er {sänd} {dem}[ från {exams}][ {till}]. {vidare} {svarstill}",
    )
    parts = [
        p(tell(paper, "{hej}")),
        p(body),
        p(remarks(paper, but=("svarstill",))),
        p(tell(paper, "{mvh}\n[{doctor}//{sekr}, sekreterare]")),
        f'<hr><p style="font-size:8pt;color:gray">{notice(paper)}</p>',
    ]
    post(paper, "(Begäran om bilder|Översändande av bilder)", page(parts, "font-family:Georgia"), plain=False)


@mail()
def held_html_grid_mail(paper: Paper) -> None:
    """The examinations stand in a table of their own."""
    story = paper.story
    parts = [
        p(tell(paper, "{hej}\n\n[Patient: {patient_name}][ {patient_id}]")),
        grid(["Undersökning", "Datum"], exam_rows(story)) if story.examinations else "",
        p(tell(paper, "Önskar {bilder}[, {till}]. {vidare} {senast} {samtycke}")),
        p(signed(paper)),
    ]
    post(paper, "Bilder", page(parts), plain=False)


@mail()
def held_html_list_mail(paper: Paper) -> None:
    """A list of points with bold words."""
    story = paper.story
    items = [
        tell(paper, "[Vem: {patient_name}][, {patient_id}]"),
        tell(paper, "[Vad: {exams}] – {bilder}"),
        tell(paper, "[Vart: {destination}][ (fvb {forward_to})]"),
        tell(paper, "[Vilken klinik: {clinic}]"),
        tell(paper, "[Vilken läkare: {doctor}]"),
        tell(paper, "{samtycke}"),
    ]
    parts = [p("Hej, uppgifter enligt er rutin:"), bullets(items), p(f"Hälsar {story.secretary}")]
    post(paper, "Beställning enl. rutin", page(parts), plain=False)


@mail()
def held_service_mail(paper: Paper) -> None:
    """A mail that a web service made of a form."""
    story = paper.story
    story.traps.add("system")
    pairs = [
        ("Ärendenummer", f"E-{story.phone[-2:]}{story.reply_fax[-2:]}-26"),
        ("Inskickat", story.date_text(story.written_on)),
        ("Tjänst", "Beställ bilder (vårdgivare)"),
        ("1. Vårdenhet", story.say("clinic")),
        ("2. Ansvarig läkare", story.say("doctor")),
        ("3. Patientens personnummer", story.say("patient_id")),
        ("4. Patientens namn", story.say("patient_name")),
        ("5. Undersökning och datum", story.say("exam_list")),
        ("6. Vad beställs?", tell(paper, "{bilder}")),
        ("7. Mottagare", where(story)),
        ("8. Kontaktperson", f"{story.secretary}, {story.phone}"),
    ]
    parts = [p("Ett nytt ärende har kommit in. Svara inte på detta meddelande."), rows(pairs, heads="th")]
    post(
        paper,
        "Nytt ärende: Beställ bilder (vårdgivare)",
        page(parts, "font-family:Arial"),
        plain=False,
        sender="E-tjänster",
    )


@mail(patients=3, ours=True)
def held_conference_mail(paper: Paper) -> None:
    """A coordinator asks for the images of all who shall be shown at a round."""
    first = paper.story
    first.traps.add("secretary")
    intro = tell(
        paper,
        "{hej}\n\nInför vår rond behöver vi material på nedanstående patienter.[ Bilderna skickas {till}.]",
    )
    lines = []
    for story in paper.stories:
        lines.append([story.say("patient_name"), story.say("patient_id"), story.say("exam_list")])
    note = "Vi önskar " + ("bilder och utlåtande" if "report" in first.wants else "bilder") + " på samtliga."
    end = tell(paper, "[Rondansvarig: {doctor}\n][{clinic}\n]{mvh}\n{sekr}, koordinator")
    for story in paper.stories:
        story.said |= first.said & {"clinic", "doctor", "destination"}
        story.note("wants")
    parts = [p(intro), grid(["Namn", "Personnr", "Undersökning"], lines), p(note), p(end)]
    post(paper, "Material till rond", page(parts), plain=False)


@mail()
def held_bold_mail(paper: Paper) -> None:
    """Bold labels in running text."""
    story = paper.story
    bold = [
        ("Patient", who(story)),
        ("Gäller", story.say("exams")),
        ("Ska till", where(story)),
        ("Beställs av", tell(paper, "[{doctor}][, {clinic}]")),
    ]
    text = "<br>\n".join(f"<b>{label}</b> {value.replace('&', '&amp;')}" for label, value in bold)
    parts = [
        p("Goddag"),
        f"<div>{text}</div>",
        p(tell(paper, "Omfattning: {bilder}. {kanal} {samtycke}")),
        p(story.secretary),
    ]
    post(paper, "Utlämning av bilder", page(parts), plain=False)
