"""Mails: most are two lines and a name, some come from web forms, threads and other people's outboxes."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.given.kit import join, link, ours, wanted, when
from samples.given.phrases import bound_for, signed
from samples.given.side import order


def _pictures(story: Story, by: str = ", ") -> str:
    return join(*(join(*one) for one in wanted(story)), by=by)


def _patient(story: Story, by: str = " ") -> str:
    return join(story.say("patient_name"), story.say("patient_id"), by=by)


@order("mail", terse=True)
def given_terse_mail(paper: Paper) -> None:
    """Three short lines, no greeting."""
    story, mail = paper.story, paper.mail
    mail.subject = "bilder"
    lines = [_patient(story), _pictures(story), when(story.say("destination"), "till {}")]
    lines.append(join(story.say("doctor"), story.say("clinic"), by=", "))
    mail.body = join(*lines, by="\n") + "\n"


@order("mail")
def given_secretary_mail(paper: Paper) -> None:
    """A secretary writes for a doctor, with her clinic in the signature."""
    story, mail = paper.story, paper.mail
    mail.sender = story.secretary
    mail.subject = "Bilder till annat sjukhus"
    doctor, patient = story.say("doctor"), _patient(story, ", ")
    will = paper.pen.rng.choice(("vill", "behöver", "skulle vilja"))
    text = f"{doctor or 'Vi'} {will}"
    text += f" ha {_pictures(story, ' och ') or 'bilder'} skickade"
    text += when(story.say("destination"), " till {}") + "."
    if story.forward_to:
        text += f" De ska vidare till {story.say('forward_to')}."
    signature = join(story.secretary, "Medicinsk sekreterare", story.say("clinic"), story.phone, by="\n")
    mail.body = join(
        "Hej,", when(patient, "det gäller {}."), text, f"Ha det gott!\n\n{signature}\n", by="\n\n"
    )
    story.traps.add("secretary")


@order("mail")
def given_dashes_mail(paper: Paper) -> None:
    """A list of facts behind dashes."""
    story, mail = paper.story, paper.mail
    mail.subject = "Beställning"
    facts = [("patient", story.say("patient_name")), ("pnr", story.say("patient_id"))]
    facts += [("us", join(*one)) for one in wanted(story)]
    facts += [("vart", story.say("destination")), ("läkare", story.say("doctor"))]
    facts += [("klinik", story.say("clinic"))]
    listed = join(*(f"- {label}: {value}" for label, value in facts if value), by="\n")
    mail.body = f"God morgon,\n\nbeställer bilder enl nedan\n\n{listed}\n\nTack!\n"


@order("mail")
def given_webform_mail(paper: Paper) -> None:
    """A web form that mails itself, also with what was left empty."""
    story, mail = paper.story, paper.mail
    mail.sender = "Webbformulär"
    mail.subject = f"Inskickat formulär {paper.pen.rng.randint(1000, 9999)}"
    rows = [("Formulär", "Beställ röntgenbilder"), ("Inskickat", f"{story.written_on} 13:20")]
    rows += [("patient_personnummer", story.say("patient_id")), ("patient_namn", story.say("patient_name"))]
    for index, one in enumerate(wanted(story), 1):
        rows.append((f"undersokning_{index}", join(*one)))
    rows += [("mottagare_av_bilder", story.say("destination"))]
    rows += [("bestallande_enhet", story.say("clinic")), ("bestallande_lakare", story.say("doctor"))]
    rows += [("telefon", story.phone), ("ovrigt", "")]
    mail.body = "\n".join(f"{name}: {value}".rstrip() for name, value in rows) + "\n"


@order("mail")
def given_html_table_mail(paper: Paper) -> None:
    """Facts in a table of an HTML mail."""
    story, mail = paper.story, paper.mail
    mail.html, mail.subject = True, "Bildöverföring"
    link(story)
    rows = [("Personnummer", story.say("patient_id")), ("Namn", story.say("patient_name"))]
    rows += [("Undersökning", join(*one, by=", utförd ")) for one in wanted(story)]
    story.note("wants")
    rows += [("Omfattning", "bilder och utlåtande" if "report" in story.wants else "endast bilder")]
    rows += [("Skickas till", story.say("destination")), ("Beställande läkare", story.say("doctor"))]
    rows += [("Beställande klinik", story.say("clinic"))]
    cells = "".join(f"<tr><th align=left>{label}</th><td>{value}</td></tr>\n" for label, value in rows)
    mail.body = (
        "<html><body style='font-family:Calibri'><p>Hej!</p><p>Följande bilder önskas.</p>"
        f"<table border=1 cellpadding=4>\n{cells}</table><p>Vänliga hälsningar<br>{story.secretary}</p>"
        "</body></html>"
    )
    story.traps.add("secretary")


@order("mail")
def given_outlook_mail(paper: Paper) -> None:
    """An HTML mail of plain sentences, with the region's small print below."""
    story, mail = paper.story, paper.mail
    mail.html, mail.subject = True, "Önskemål om bilder"
    mail.sender = "Sekreterare" if story.lacks("doctor") else story.doctor
    patient, doctor = _patient(story), signed(paper.pen, story)
    ask = paper.pen.rng.choice(("Skulle behöva", "Vi vill granska", "Jag önskar kopia av"))
    body = f"{ask} {_pictures(story, ' samt ') or 'bilder'}{when(patient, ' på {}')}."
    body += bound_for(paper.pen, story, " Länka dem till {} är ni snälla.")
    link(story)
    mail.body = (
        f"<html><body><div>Hej röntgen,</div><div>&nbsp;</div><div>{body}</div><div>&nbsp;</div>"
        f"<div>Mvh</div><div><b>{doctor}</b></div><div>{story.say('clinic')}</div>"
        f"<div>{story.phone}</div><hr><div style='font-size:8pt'>Så behandlar vi personuppgifter: "
        "se vår webbplats. Skriv inte ut detta i onödan.</div></body></html>"
    )


@order("mail")
def given_forwarded_mail(paper: Paper) -> None:
    """The region's registrar passes a clinic's mail on."""
    story, mail = paper.story, paper.mail
    mail.sender = "Registrator"
    mail.subject = "VB: röntgenbilder"
    patient, who = _patient(story), join(signed(paper.pen, story), story.say("clinic"), by="\n")
    text = f"Hej,\nvi önskar {_pictures(story) or 'bilder'}{when(patient, ' avseende {}')}."
    text += when(story.say("destination"), "\nBilderna ska till {}.")
    head = f"Från: {story.secretary}\nSkickat: {story.written_on}\nTill: Registrator\nÄmne: röntgenbilder"
    mail.body = (
        "Detta hamnade hos oss, hör nog till er.\n\nRegistrator, Region Halland\n\n"
        f"-----Ursprungligt meddelande-----\n{head}\n\n{text}\n\n{who}\n"
    )
    story.traps.update(("forwarded", "own_address"))


@order("mail")
def given_telephone_mail(paper: Paper) -> None:
    """A doctor writes from his telephone."""
    story, mail = paper.story, paper.mail
    mail.sender = "Mottagningen" if story.lacks("doctor") else story.doctor
    mail.subject = "Behöver bilder"
    ask = paper.pen.rng.choice(("Hej kan ni skicka", "Behöver få", "Snälla fixa"))
    text = f"{ask} {_pictures(story, ' o ') or 'bilderna'}"
    text += bound_for(paper.pen, story, " till {}") + "?"
    text += when(_patient(story), " Patienten är {}.")
    who = join(story.say("doctor"), story.say("clinic"), by=", ")
    if story.needed_by:
        text += f" Behövs senast {story.say('needed_by')}."
    phone = paper.pen.rng.choice(("Skickat från min iPhone", "Hämta Outlook för Android"))
    mail.body = f"{text}\n{who}\n\n{phone}\n"


@order("mail")
def given_answered_mail(paper: Paper) -> None:
    """A clinic answers our question with the whole order; the question stands quoted below."""
    story, mail = paper.story, paper.mail
    mail.subject = "SV: Er beställning går inte att läsa"
    unit, house, _ = ours(paper.pen.rng)
    patient = _patient(story, ", ")
    lines = ["Hej! Här kommer den igen.", when(patient, "Patient: {}")]
    lines += [when(_pictures(story, "; "), "Undersökning: {}")]
    lines += [when(story.say("destination"), "Ska till: {}")]
    lines += [when(join(story.say("doctor"), story.say("clinic"), by=", "), "Beställs av {}")]
    quoted = "> Hej,\n> faxet från er gick inte att läsa. Skicka gärna om.\n"
    mail.body = join(*lines, by="\n") + f"\n\n> Från: {unit}, {house}\n{quoted}"
    story.traps.update(("quoted", "own_address"))


@order("mail", who="clinic")
def given_subject_mail(paper: Paper) -> None:
    """What is wanted stands in the subject, the rest in the body."""
    story, mail = paper.story, paper.mail
    exams = _pictures(story)
    mail.sender = "Mottagningen" if story.lacks("doctor") else story.doctor
    mail.subject = when(exams, "Önskar {}") or "Önskar bilder"
    lines = [when(_patient(story), "Patient {}."), when(story.say("destination"), "Mottagare: {}.")]
    lines.append(when(join(story.say("doctor"), story.say("clinic"), by=", "), "Hälsar {}"))
    mail.body = join(*lines, by="\n") + "\n"


@order("mail", patients=2)
def given_two_patients_mail(paper: Paper) -> None:
    """Two patients, a line each."""
    story, mail = paper.story, paper.mail
    mail.subject = "Bilder, två patienter"
    lines = []
    for number, one in enumerate(paper.stories, 1):
        lines.append(f"{number}) " + join(_patient(one), _pictures(one, " + "), by=": "))
    for one in paper.stories[1:]:
        for part in ("destination", "doctor", "clinic"):
            one.say(part)
    lines.append(when(story.say("destination"), "Båda till {}."))
    lines.append(when(join(story.say("doctor"), story.say("clinic"), by=", "), "/{}"))
    mail.body = join("Hej!", *lines, by="\n") + "\n"
