"""Mails as secretaries, doctors and registries write them."""

import html

from samples.draw.registry import Paper
from samples.known.say import exam_text, fill, say
from samples.known.tell import draws
from samples.known.words import OWN


def _send(paper: Paper, subject: str, template: str, *, sender: str | None = None) -> None:
    mail, story = paper.mail, paper.story
    mail.sender = sender or story.secretary
    mail.subject = fill(paper, subject)
    mail.body = fill(paper, template) + "\n"


@draws("mail", terse=True)
def known_terse_mail(paper: Paper) -> None:
    """Hardly more than the facts."""
    _send(
        paper,
        "<Bilder|Länka bilder|Bildbeställning>",
        "[{exams}\n]på [{name} ][{pnr}]\n[<länkas|skickas> till {dest}][, fvb {forward}]\n\n[enl "
        "{doctor}][, {clinic}]\n",
    )


@draws("mail")
def known_polite_mail(paper: Paper) -> None:
    """A secretary's friendly mail with her signature."""
    _send(
        paper,
        "<Beställning av bilder|Röntgenbilder|Önskemål om bilder>",
        "{hello}\n\n<Skulle ni kunna|Kan ni vara snälla att> skicka {wants}[ på {name}][, {pnr}][: {exams}]. "
        "[Bilderna ska {to}][ och sedan vidare till {forward}]. [Utlåtandet faxas till {report}.] "
        "[Det är {doctor} som beställer.] [{urgent} ][{needed} ][{consent}]\n\n{thanks}\n\n"
        "{bye}\n{secretary}\nMedicinsk sekreterare\n[{clinic}\n]Tel {phone}",
    )


@draws("mail")
def known_facts_mail(paper: Paper) -> None:
    """A fact a line, with colons."""
    forward = "\nFvb: {forward}" if paper.story.forward_to else ""
    _send(
        paper,
        "Bildbeställning",
        "Hej!\n\nPatient: {name}\nPersonnummer: {pnr}\nUndersökning: {exams}\nSkickas till: {dest}"
        + forward
        + "\nBeställande klinik: {clinic}\nBeställande läkare: {doctor}\nÖnskas: {wants}\n\n{bye}\n"
        "{secretary}",
    )


@draws("mail", who="hospital")
def known_doctor_mail(paper: Paper) -> None:
    """The doctor writes herself, in haste, and signs with title and house."""
    _send(
        paper,
        "<Bilder på gemensam pat|Bilder önskas|Röntgenbilder tack>",
        "Hej,\n\n<behöver|skulle behöva> [{exams_from} ]på [{name} ][{pnr} ][<länkat|skickat> {to}][ fvb "
        "{forward}]. "
        "[{urgent} ]<Vill ha|Önskar> {wants}.\n\n{bye}\n[{doctor}]\n[{clinic}]",
        sender=paper.story.doctor if not paper.story.lacks("doctor") else paper.story.secretary,
    )


@draws("mail")
def known_forwarded_mail(paper: Paper) -> None:
    """A registry's mail that only passes the order on; the order stands in what it passes on."""
    story = paper.story
    story.traps.add("forwarded")
    _send(
        paper,
        "VB: <Beställning av bilder|Bilder>",
        "Hej, det här kom till vår funktionsbrevlåda men är nog till er.\n\n{referrer}\nRegistrator\n\n"
        "-----Ursprungligt meddelande-----\nFrån: {secretary}\nSkickat: den {written_iso}\n"
        "Till: Registrator\nÄmne: Bilder\n\nHej!\n\n"
        "[Vi önskar {wants} på {name}][, {pnr}][. Det gäller {exams}]. [<Länka|Skicka> dem till {dest}][, "
        "fvb {forward}]. "
        "[Beställare är {doctor}][ på {clinic}]. [{consent}]\n\nTacksam för hjälp\n{secretary}",
        sender=story.referrer,
    )


@draws("mail")
def known_answer_mail(paper: Paper) -> None:
    """An answer to the department's question; what was asked stands quoted below."""
    story, own = paper.story, paper.pen.rng.choice(OWN)
    story.traps.add("quoted")
    _send(
        paper,
        "SV: <Er beställning|Komplettering av beställning>",
        "Hej!\n\nHär kommer uppgifterna på nytt, nu fullständiga:\n\n[Patient {name}][, "
        "{pnr}]\n[{exam_dashes}\n]"
        "[Mottagare: {dest}][, fvb {forward}]\n[Beställare: {doctor}][, {clinic}]\nÖnskas: "
        "{wants}\n\n{bye}\n{secretary}\n\n"
        f"> Från: {own[0]}, {own[1]}\n> Hej!\n> Er beställning saknar uppgift om läkare, klinik och vart "
        "bilderna\n"
        "> ska skickas. Vänligen komplettera.\n> Hälsningar bildhanteringen",
    )


@draws("mail", patients=2)
def known_two_patients_mail(paper: Paper) -> None:
    """Two patients in one mail, one after the other."""
    first = paper.story
    blocks = []
    for number, story in enumerate(paper.stories, 1):
        blocks.append(fill(paper, f"Patient {number}: [{{name}}][, {{pnr}}]\n[{{exam_lines}}]", story))
    shared = [
        fill(
            paper,
            "[Bilderna länkas till {dest}][, fvb {forward}].\n[Beställare {doctor}][, {clinic}].",
            story,
        )
        for story in paper.stories
    ]
    paper.mail.sender = first.secretary
    paper.mail.subject = "Bilder på två patienter"
    paper.mail.body = (
        "Hej!\n\nVi behöver bilder på två patienter.\n\n"
        + "\n\n".join(blocks)
        + f"\n\n{shared[0]}\n\nMvh\n{first.secretary}\n"
    )
    for story in paper.stories:
        story.note("wants") if story.wants == ("images",) else None


def _rows(paper: Paper) -> list[tuple[str, str]]:
    story = paper.story
    if story.examinations:
        story.note("examinations")
    exams = "<br>".join(html.escape(exam_text(one)) for one in story.examinations)
    plain = [
        ("Personnummer", say(paper, "pnr")),
        ("Namn", say(paper, "turned")),
        ("Undersökning", ""),
        ("Mottagare av bilder", say(paper, "dest")),
        ("Vidarebefordras till", say(paper, "forward")),
        ("Beställande enhet", say(paper, "clinic")),
        ("Beställande läkare", say(paper, "doctor")),
        ("Omfattning", say(paper, "wants")),
    ]
    return [(head, exams if head == "Undersökning" else html.escape(text)) for head, text in plain]


@draws("mail")
def known_table_mail(paper: Paper) -> None:
    """A mail with a table, pasted from a word processor."""
    cells = "".join(
        f"<tr><td style='border:1px solid #999;padding:2pt 6pt'><b>{head}</b></td>"
        f"<td style='border:1px solid #999;padding:2pt 6pt'>{text}</td></tr>"
        for head, text in _rows(paper)
        if text or head != "Vidarebefordras till"
    )
    paper.mail.sender = paper.story.secretary
    paper.mail.subject = "Beställning av röntgenbilder"
    paper.mail.html = True
    paper.mail.body = (
        "<html><body style='font-family:Calibri,sans-serif'><p>Hej!</p><p>Vi önskar bilder enligt nedan.</p>"
        f"<table style='border-collapse:collapse'>{cells}</table>"
        f"<p>Med vänlig hälsning<br>{html.escape(paper.story.secretary)}</p></body></html>"
    )


@draws("mail")
def known_rich_mail(paper: Paper) -> None:
    """Running text in HTML with a long signature and a disclaimer."""
    story = paper.story
    text = fill(
        paper,
        "{hello}\n\nVi <önskar|behöver> {wants}[ från {exams}][ gällande {name}][ ({pnr})]. [Skicka till "
        "{dest}]"
        "[ för vidare befordran till {forward}]. [Ansvarig är {doctor}.] [{urgent} ][{consent}]",
    )
    paragraphs = "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n\n"))
    foot = fill(paper, "[{clinic}|]Telefon {phone}").replace("|", "\n")
    signature = "<br>".join(
        html.escape(line) for line in (story.secretary, "Vårdadministratör", *foot.split("\n"))
    )
    paper.mail.sender = story.secretary
    paper.mail.subject = "Bilder önskas"
    paper.mail.html = True
    paper.mail.body = (
        f"<html><body><div style='font-size:11pt'>{paragraphs}</div><p>Vänliga hälsningar</p>"
        f"<p style='color:#555'>{signature}</p><hr><p style='font-size:8pt;color:#777'>Personuppgifter "
        "som skickas "
        "till oss behandlas enligt dataskyddsförordningen. Tänk på miljön innan du skriver "
        "ut.</p></body></html>"
    )


@draws("mail", who="gp")
def known_centre_mail(paper: Paper) -> None:
    """A health centre's mail; the doctor asks through a nurse."""
    _send(
        paper,
        "Bilder för patient",
        "Hej röntgen!\n\n[Vår läkare {doctor} vill att {exams} skickas {to}][ fvb {forward}]. "
        "Gäller [{name}][, pnr {pnr}]. <Önskar|Vi önskar> {wants}. [{consent}]\n\nMed vänlig "
        "hälsning\n{secretary}, ssk\n"
        "[{clinic}]\nTel: {phone}",
    )


@draws("mail", who="home")
def known_desk_mail(paper: Paper) -> None:
    """A reception's mail within the region, with a reply fax and a deadline."""
    _send(
        paper,
        "Utskick bilder",
        "Hej,\n\n[vänligen länka {exams}][ till {dest}][, fvb {forward}]. Pat [{pnr}][ {name}]. [Läkare: "
        "{doctor}.] "
        "[{needed} ][{urgent}]\nBekräfta gärna på fax {fax}.\n\n/{secretary}[, {clinic}]",
    )
