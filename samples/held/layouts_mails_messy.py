"""Mails as mail programs leave them: spans, empty paragraphs, answers between quoted lines."""

import html

from samples.draw.registry import Paper
from samples.held.post import notice, page, post, signed
from samples.held.senders import mail
from samples.held.words import tell


def mso(text: str) -> str:
    """Write a line as Outlook does."""
    inner = html.escape(text) or "&nbsp;"
    return f'<p class="MsoNormal"><span style="font-size:11.0pt">{inner}<o:p></o:p></span></p>'


@mail()
def held_outlook_mail(paper: Paper) -> None:
    """Each line a paragraph of its own, with empty ones between."""
    text = tell(
        paper,
        "{hej}\n\nVi skulle vilja (få|ha) {vill}[ på {exams}].\n[Patient: {patient_name}][, {patient_id}]\n\n"
        "[Bilderna skickas {till}.] {vidare}\n{samtycke}\n\n",
    )
    lines = f"{text}\n\n{signed(paper)}".split("\n")
    post(paper, "Bilder", page([mso(line) for line in lines]), plain=False)


@mail()
def held_html_forward_mail(paper: Paper) -> None:
    """A forwarded mail in HTML with its head in bold."""
    story = paper.story
    story.traps.add("forwarded")
    day = story.date_text(story.written_on)
    head = f"<b>Från:</b> Mottagningen<br>\n<b>Skickat:</b> {day}<br>\n<b>Ämne:</b> Bilder"
    text = tell(
        paper,
        "{hej}\nVi (behöver|önskar) {bilder}[ av {exams}] (för|på) [{patient_name}//patienten][ "
        "{patient_id}][, {till}]. "
        "{vidare} {kanal}",
    )
    parts = [
        "<div>Se nedan, hamnade hos mig. Tack!</div>",
        f"<hr>\n<div>{head}</div>",
        "<div>" + html.escape(f"{text}\n\n{signed(paper)}").replace("\n", "<br>\n") + "</div>",
    ]
    post(paper, "VB: Bilder", page(parts, "font-family:Tahoma"), plain=False)


@mail()
def held_inline_mail(paper: Paper) -> None:
    """Our questions quoted, each with its answer below."""
    paper.story.traps.add("thread")
    pairs = (
        ("Vilken klinik beställer?", tell(paper, "{clinic}")),
        ("Vilken doktor?", tell(paper, "{doctor}")),
        ("Vilken patient (personnummer)?", tell(paper, "[{patient_id}][, {patient_name}]")),
        ("Vilka undersökningar?", tell(paper, "{exams}")),
        ("Vart ska bilderna skickas?", tell(paper, "[{destination}][, fvb {forward_to}]")),
        (
            "Vill ni ha utlåtande också?",
            "Ja, både bilder och utlåtande." if "report" in paper.story.wants else "Nej, bara bilder.",
        ),
    )
    paper.story.note("wants")
    body = "\n".join(f"> {question}\n{answer}\n" for question, answer in pairs)
    post(paper, "SV: Er beställning", f"Hej, svar direkt i texten:\n\n{body}\n/{paper.story.secretary}")


@mail()
def held_definition_mail(paper: Paper) -> None:
    """A list of terms in HTML."""
    story = paper.story
    pairs = (
        ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
        ("Bilder som önskas", story.say("exam_list")),
        (
            "Mottagare",
            tell(
                paper,
                "{destination}[, för vidare befordran till {forward_to}]"
                if story.can_say("destination")
                else "",
            ),
        ),
        ("Beställare", tell(paper, "[{doctor}][, {clinic}]")),
        ("Omfattning", tell(paper, "{bilder}")),
    )
    items = "\n".join(f"<dt><b>{label}</b></dt><dd>{html.escape(value)}</dd>" for label, value in pairs)
    post(
        paper,
        "Beställning av bilder",
        page([f"<dl>\n{items}\n</dl>", f"<small>{notice(paper)}</small>"]),
        plain=False,
    )


@mail()
def held_nested_mail(paper: Paper) -> None:
    """A clinic's mail template: a table for the page, and a foot with its own address."""
    story = paper.story
    story.traps.add("own_address")
    text = tell(
        paper,
        "{hej}\n\n[{doctor} ber om//Vi ber om] {bilder}[ från {exams}] (gällande|för) "
        "[{patient_name}//patienten]"
        "[, {patient_id}]. [Sänds till {destination}.] {vidare} {samtycke} {senast}\n\n{mvh}\n{sekr}",
    )
    foot = tell(paper, "[{clinic} | ]Telefon {tel} | Vardagar 08.00-16.30")
    body = html.escape(text).replace("\n", "<br>\n")
    table = (
        f'<table width="600" style="border:0"><tr><td style="padding:20px">{body}</td></tr>\n'
        f'<tr><td style="font-size:8pt">{html.escape(foot)}</td></tr></table>'
    )
    post(paper, "Begäran om bilder", page([table], "margin:0"), plain=False)
