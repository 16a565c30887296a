"""Held-out printouts of record and referral systems, and forms with parts that are not the sender's."""

from samples.draw import met_ticks as ticks
from samples.draw.met_parts import (
    exams,
    exams_text,
    heading,
    lab,
    mask,
    met,
    noise,
    ours,
    part,
    phrase,
    place_to,
    wording,
)
from samples.draw.registry import Paper


def _pair(paper: Paper, label: str, value: str, x: float, value_x: float) -> None:
    end = paper.pen.write(label, x, size=paper.pen.look.size - 1.5, bold=paper.pen.look.bold_labels)
    paper.pen.paragraph(value, max(end + 8, value_x))
    paper.pen.y += 3


@met("form", typewriter=True)
def odd_referral_system(paper: Paper) -> None:
    """A referral system's printout: short field codes, two columns, a footer with the printer's name."""
    pen, story = paper.pen, paper.story
    left, rng = pen.look.left, pen.rng
    pen.write(f"UTSKRIFT REMISSREG  {story.written_on:%y%m%d} {rng.randint(7, 17):02}:{rng.randint(10, 59)}")
    pen.write(f"SID 1  ANV {story.secretary[:3].upper()}{rng.randint(100, 999)}", pen.right, align="right")
    pen.down(1.4)
    pen.rule(left, pen.right)
    pen.down(1.4)
    ours(paper, "MOTT.ENH  ")
    story.traps.add("printout")
    rows = [
        ("ÄRENDETYP", "BILDBESTÄLLNING EXTERN"),
        ("REKV.ENH", story.say("clinic")),
        ("REKV.LÄK", story.say("doctor")),
        ("PERSONNR", story.say("patient_id")),
        ("NAMN", story.say("last_first")),
        ("BILD TILL", place_to(story)),
    ]
    if story.forward_to and story.can_say("destination"):
        rows.append(("FVB", story.say("forward_to")))
    for number, (written, day) in enumerate(exams(story), 1):
        rows.append((f"US {number}", f"{written}  {day}".strip()))
    story.note("wants", "urgent")
    rows.append(("SVAR MED", "J" if "report" in story.wants else "N"))
    rows.append(("PRIO", "AKUT" if story.urgent else "NORMAL"))
    rows.append(("REG.AV", f"{story.secretary}  {story.date_text(story.written_on)}"))
    for label, value in rows:
        _pair(paper, f"{label:<10}:", value, left, left + 110)
    pen.down()
    pen.rule(left, pen.right)
    pen.down()
    pen.write(f"*** SLUT PÅ UTSKRIFT *** SKRIVARE RTX{rng.randint(100, 999)}", size=8)


@met("form")
def odd_record_order(paper: Paper) -> None:
    """A record system's order view on paper: patient banner, grey bars, empty fields."""
    pen, story = paper.pen, paper.story
    left = pen.look.left
    pen.shade(left - 4, pen.y - 14, pen.right, pen.y + 22)
    pen.write(f"{story.say('last_first')}    {story.say('patient_id')}", bold=True)
    pen.down()
    pen.write(f"Utskriven av: {story.secretary}   {story.date_text(story.written_on)}", size=8)
    pen.down(2.2)
    for title, rows in (
        (
            "Beställning: överföring av röntgenbilder",
            [
                ("Beställande enhet", story.say("clinic")),
                ("Vårdgivare (person)", story.say("doctor")),
                ("Dokumenterat av", story.secretary),
                ("Patientansvarig på vårdcentral", story.referrer),
            ],
        ),
        ("Innehåll", [("Undersökning", exams_text(story)), ("Avvikande prioritet", "")]),
        ("Distribution", [("Bildmottagare", place_to(story)), ("Svarsmottagare", "Samma som ovan")]),
    ):
        pen.shade(left - 4, pen.y - pen.look.size, pen.right, pen.y + 4, 0.9)
        pen.write(title, bold=True)
        pen.down(1.5)
        for label, value in rows:
            _pair(paper, label, value, left, left + 175)
        if title == "Distribution" and story.forward_to and story.can_say("destination"):
            _pair(paper, "Vidarebefordras (fvb)", story.say("forward_to"), left, left + 175)
        pen.down(0.6)
    story.traps.update(("secretary", "referrer"))
    pen.foot(
        "Utskrift från journalsystemet. Observera att utskriften kan innehålla sekretessbelagda uppgifter."
    )


@met("prose", typewriter=True)
def odd_journal_note(paper: Paper) -> None:
    """A dictated note in a record export: headings in capitals, the order in its last paragraph."""
    pen, story = paper.pen, paper.story
    pen.write(f"{story.date_text(story.written_on)}  BREVANTECKNING", bold=True)
    pen.down(1.5)
    pen.paragraph(f"PATIENT: {story.say('patient_name')}   {story.say('patient_id')}")
    pen.paragraph(f"ENHET: {story.say('clinic')}")
    pen.paragraph(f"DIKTERANDE: {story.say('doctor')}   SKRIVET AV: {story.secretary}")
    pen.down()
    pen.paragraph(f"ANAMNES: Pat söker för tilltagande besvär. Har tidigare gjort {story.previous}, då u a.")
    pen.down(0.5)
    text = f"ÅTGÄRD: Rtg ombeds skicka {story.say('wants')}"
    text += f" från {story.say('exams')}." if story.can_say("exams") else "."
    pen.paragraph(text)
    if story.can_say("destination"):
        pen.paragraph(f"MOTTAGARE: {place_to(story)}")
    if story.forward_to and story.can_say("destination"):
        pen.paragraph(part(paper, "forward"))
    pen.down(0.5)
    pen.paragraph(f"ÅTERBESÖK: {story.visit}")
    story.traps.update(("secretary", "previous", "visit"))


@met("form")
def odd_sticker(paper: Paper) -> None:
    """A patient label with name, number, address and telephone is stuck on; the form asks for the rest."""
    pen, story = paper.pen, paper.story
    rng, left = pen.rng, 330.0
    top = pen.y = 46.0
    if story.can_say("patient_id"):
        pen.y += 14
        for text in (
            story.say("patient_id"),
            story.say("last_first"),
            f"{rng.choice(['Björkvägen', 'Åsgatan', 'Lillebo', 'Trädgårdsgatan'])} {rng.randint(1, 60)}",
            f"{rng.randint(300, 460)} {rng.randint(10, 99)} {story.clinic.town or 'Falkenberg'}",
            f"Tfn bost 070-{rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}",
        ):
            pen.write(text, left + 8)
            pen.down()
        pen.box(left, top, pen.right, pen.y - 4, 0.5)
        story.traps.add("sticker")
    pen.down(1.5)
    heading(paper)
    ours(paper)
    rows = [
        ("doctor", story.say("doctor")),
        ("clinic", story.say("clinic")),
        ("destination", place_to(story)),
    ]
    if story.forward_to and story.can_say("destination"):
        rows.append(("forward_to", story.say("forward_to")))
    for name, value in rows + noise(paper, 0.2):
        end = lab(pen, name)
        pen.paragraph(value, max(end + 8, 240))
        pen.down(0.5)
    for written, day in exams(story):
        end = lab(pen, "examination")
        pen.write(f"{written}  {day}".strip(), max(end + 8, 240))
        pen.down(1.4)
    ticks.rows(paper, 200)


@met("form")
def odd_completion_answer(paper: Paper) -> None:
    """An answer to our own request for completion, faxed back with the missing things filled in."""
    pen, story = paper.pen, paper.story
    mask(paper)
    pen.heading("SVAR PÅ BEGÄRAN OM KOMPLETTERING", 13)
    pen.paragraph(f'Ni skrev: "{phrase(pen, "asked")} Var god komplettera och faxa åter."')
    pen.down()
    pen.paragraph("Här kommer beställningen igen, nu med alla uppgifter:")
    pen.down(0.7)
    rows = [("patient_name", story.say("patient_name")), ("patient_id", story.say("patient_id"))]
    rows += [("examination", f"{written} {day}".strip()) for written, day in exams(story)]
    rows += [("destination", place_to(story))]
    if story.forward_to and story.can_say("destination"):
        rows.append(("forward_to", story.say("forward_to")))
    rows += [("clinic", story.say("clinic")), ("doctor", story.say("doctor"))]
    for name, value in rows:
        end = lab(pen, name, colon=":")
        pen.paragraph(value, end + 8)
        pen.down(0.3)
    story.note("wants")
    pen.paragraph(
        "Vi vill ha bilder och utlåtande." if "report" in story.wants else "Vi vill bara ha bilderna."
    )
    pen.down(1.5)
    pen.write(f"Hälsningar {story.secretary}, sekreterare")
    story.traps.update(("secretary", "quoted_request"))


@met("form")
def odd_filled_by_us(paper: Paper) -> None:
    """A copy of an order that our own department had begun to handle: its lower part is filled in too."""
    pen, story = paper.pen, paper.story
    rng = pen.rng
    heading(paper)
    rows = [
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("patient_id", story.say("patient_id")),
        ("patient_name", story.say("patient_name")),
        ("examination", exams_text(story)),
        ("destination", story.say("destination")),
    ]
    for name, value in rows:
        pen.write(wording(pen, name), size=9, family=pen.look.label)
        pen.down(0.95)
        pen.paragraph(value, pen.look.left + 4)
        pen.down(0.45)
    story.note("wants")
    pen.paragraph("Bilder och utlåtande" if "report" in story.wants else "Endast bilder")
    pen.down(1.2)
    top = pen.y - pen.look.size - 4
    sign = f"{story.secretary[0].lower()}kn{rng.randint(100, 999)}"
    for text in (
        "RÖNTGENS NOTERINGAR (ifylls ej av beställaren)",
        f"Mottagen: {story.date_text(story.written_on)}    Sign: {sign}",
        f"Kontrollerad mot: {story.previous}",
        f"Kontakt: Dr {story.referrer}, Röntgen HSH",
    ):
        pen.write(text, pen.look.left + 6, size=9)
        pen.down(1.2)
    pen.box(pen.look.left, top, pen.right, pen.y - 4)
    story.traps.add("our_part")
