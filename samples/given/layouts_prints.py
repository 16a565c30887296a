"""What record systems and radiology systems print: notes, messages, screens, lists."""

from datetime import timedelta

from samples.draw.registry import Paper
from samples.given.kit import (
    band,
    cells,
    footer,
    join,
    link,
    ours,
    pairs,
    put,
    sign,
    spread,
    table,
    wanted,
    when,
)
from samples.given.side import order
from samples.given.tell import make_wanted


@order("note")
def given_melior_note(paper: Paper) -> None:
    """A note printed from the record, with who wrote it down beside who is responsible."""
    pen, story = paper.pen, paper.story
    day = story.date_text(story.written_on)
    pen.write(join(story.say("patient_id"), story.say("patient_name"), by="   "), size=12, bold=True)
    pen.write("Sida 1 (1)", pen.right, size=8, align="right")
    pen.down(1.2)
    pen.write(f"Utskrift ur Melior {day} av {story.secretary}", size=8)
    pen.rule(pen.look.left, pen.right, pen.y + 6, 1.2)
    pen.down(2)
    rows = [("Enhet", story.say("clinic")), ("Anteckningstyp", "Beställning av bilder")]
    rows += [("Händelsedatum", day), ("Ansvarig läkare", story.say("doctor"))]
    rows += [("Skriven av", f"{story.secretary}, sekreterare")]
    pairs(pen, rows, gap=0.1)
    pen.down(0.8)
    pen.write("Åtgärd", bold=True)
    pen.down()
    exams = join(*(join(*one) for one in wanted(story)), by=", ")
    text = f"Röntgenbilder ({exams}) önskas" if exams else "Röntgenbilder önskas"
    put(pen, text + when(story.say("destination"), " överförda till {}") + ".", pen.look.left + 14)
    link(story)
    story.traps.add("secretary")


@order("note")
def given_cosmic_message(paper: Paper) -> None:
    """A message of the record system: its head in gray, a few sentences below."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    top = pen.y
    pen.write("Meddelande", size=14, bold=True)
    pen.down(1.3)
    rows = [("Från", join(story.secretary, story.say("clinic"), by=", ")), ("Till", f"{unit}, {house}")]
    rows += [("Ämne", "Gamla bilder"), ("Skickat", f"{story.written_on} 10:42")]
    pairs(pen, rows, gap=0)
    pen.shade(pen.look.left - 6, top - 16, pen.right, pen.y - pen.step * 0.6, 0.9)
    pen.down(0.8)
    put(pen, join("Patient:", story.say("patient_id"), story.say("patient_name")), bold=True)
    pen.down(0.6)
    exams = join(*(join(*one, by=" från ") for one in wanted(story)), by=" och ")
    doctor = story.say("doctor")
    text = when(doctor, "{} behöver ") or "Vi behöver "
    text += (exams or "bilderna") + when(story.say("destination"), ". Skicka till {}") + ". Tack!"
    put(pen, text)
    story.traps.update(("own_address", "secretary"))


@order("note", typewriter=True)
def given_takecare_keywords(paper: Paper) -> None:
    """Keywords with their values, as a record system prints a note."""
    pen, story = paper.pen, paper.story
    pen.write(f"{story.written_on:%Y-%m-%d} 14:07   Utskrift journaltext", size=9)
    pen.down(1.6)
    put(pen, join(story.say("patient_name"), story.say("patient_id"), by="  "), bold=True)
    put(pen, story.say("clinic"))
    pen.rule(pen.look.left, pen.right, pen.y - 6)
    pen.down(0.6)
    rows = [("Beställning", "Kopia av bilder")]
    rows += [("Undersökning", join(*one, by=", ")) for one in wanted(story)]
    rows += [("Skickas till", story.say("destination")), ("Beställande läkare", story.say("doctor"))]
    if "report" in story.wants:
        story.note("wants")
        rows.insert(1, ("Omfattning", "bilder samt utlåtande"))
    for keyword, value in rows:
        pen.write(f"{keyword}:")
        put(pen, value, pen.look.left + 150)
    footer(pen, "TakeCare   Sida 1/1")


@order("form", typewriter=True)
def given_old_screen(paper: Paper) -> None:
    """A dump of an old system's screen: capitals, dots, function keys."""
    pen, story = paper.pen, paper.story
    size = 9.5
    day = f"{story.written_on:%y%m%d}"
    pen.write(f"RTGB04          BILDBESTÄLLNING                    {day}", size=size)
    pen.y += 26
    rows = [("PATIENT-ID", story.say("patient_id")), ("NAMN", story.say("last_first").upper())]
    for written, when_done in wanted(story):
        rows += [("UNDERSÖKNING", written.upper()), ("UTFÖRD", when_done)]
    rows += [("SÄND TILL", story.say("destination").upper()), ("BEST KLINIK", story.say("clinic").upper())]
    rows += [("BEST LÄKARE", story.say("doctor").upper()), ("TELEFON", story.phone)]
    for label, value in rows:
        pen.write(label.ljust(14, ".") + ":", size=size)
        put(pen, value, pen.look.left + 105, size=size)
        pen.y += 3
    pen.y += 20
    pen.write("F1=HJÄLP  F3=AVSLUTA  F9=SKRIV UT", size=size)


@order("form")
def given_ordered_in_cross(paper: Paper) -> None:
    """A grid of the record system's order module."""
    pen, story = paper.pen, paper.story
    pen.write("NCS Cross", size=8, gray=0.3)
    pen.write("Beställning, annan", pen.right, size=8, align="right", gray=0.3)
    pen.down(1.2)
    cells(pen, ("Patient", join(story.say("patient_name"), story.say("patient_id"), by="   ")))
    cells(pen, ("Beställande enhet", story.say("clinic")), ("Beställare", story.say("doctor")), parts=(3, 2))
    unit, house, _ = ours(pen.rng)
    cells(pen, ("Utförande enhet", f"{unit}, {house}"), ("Telefon", story.phone), parts=(3, 2))
    text = join(*(join(*one) for one in wanted(story)), by="; ")
    cells(pen, ("Beställd tjänst", when(text, "Kopia av {}") or "Kopia av bilder"), high=48)
    cells(pen, ("Levereras till", story.say("destination")), high=40)
    story.note("urgent")
    urgent = "Akut" if story.urgent else "Normal"
    cells(pen, ("Prioritet", urgent), ("Registrerad", f"{story.written_on}"), ("Status", "Skickad"))
    footer(pen, "Utskriven för fax. Konfidentiellt.")
    story.traps.add("own_address")


@order("table")
def given_marked_history(paper: Paper) -> None:
    """The patient's list in the radiology system; an X stands before those that are wanted."""
    pen, story = paper.pen, paper.story
    pen.heading("Undersökningslista", 14)
    put(pen, join(story.say("patient_id"), story.say("patient_name"), by="  "), bold=True)
    pen.down(0.4)
    rows = [("X", written, day) for written, day in wanted(story)]
    for _ in range(pen.rng.choice([1, 2])):
        past = make_wanted(pen.rng, story.style, story.written_on - timedelta(days=3000))
        if all(past.description not in one.accept for one in story.examinations):
            rows.append(("", past.written, past.date_written))
    story.traps.add("background")
    table(pen, ("Val", "Undersökning", "Us-datum"), rows, spread(pen, 1, 6, 3))
    pen.down(0.5)
    pen.y += 6
    text = "De med X önskas." + when(story.say("destination"), " Länkas till {}.")
    link(story)
    put(pen, text)
    who = join(story.say("doctor"), story.say("clinic"), by=", ")
    put(pen, when(who, "Beställt av {}"))


@order("table")
def given_portal_receipt(paper: Paper) -> None:
    """A receipt of an order put in through a portal, rows in two shades."""
    pen, story = paper.pen, paper.story
    pen.heading("Din beställning är registrerad", 15)
    pen.write(f"Ärende {pen.rng.randint(100000, 999999)}, {story.written_on}", size=9)
    pen.down(1.8)
    rows = [("Tjänst", "Bildkopior från radiologi"), ("Personnummer", story.say("patient_id"))]
    rows += [("Patientens namn", story.say("patient_name"))]
    rows += [("Undersökning", join(*one, by=", ")) for one in wanted(story)]
    if story.needed_by:
        rows.append(("Senaste leveransdag", story.say("needed_by")))
    rows += [("Leverans till", story.say("destination")), ("Beställande vårdenhet", story.say("clinic"))]
    rows += [("Beställande läkare", story.say("doctor")), ("Telefon", story.phone)]
    for index, (label, value) in enumerate(rows):
        top = pen.y
        pen.write(label, bold=True, size=pen.look.size * 0.9)
        put(pen, value, pen.look.left + 175)
        if index % 2 == 0:
            pen.shade(pen.look.left - 5, top - pen.step * 0.75, pen.right, pen.y - pen.step * 0.75, 0.92)
        pen.down(0.25)


@order("form")
def given_sticker_corner(paper: Paper) -> None:
    """The patient's sticker in the corner, the order typed below."""
    pen, story = paper.pen, paper.story
    x0 = pen.right - 220
    pen.box(x0, 36, pen.right, 96)
    pen.y = 53
    put(pen, story.say("patient_id"), x0 + 8, pen.right - 6, bold=True)
    put(pen, story.say("last_first"), x0 + 8, pen.right - 6)
    pen.y = 66
    pen.write("Röntgenbilder", size=15, bold=True)
    pen.y = 130
    band(pen, "Beställning", 0.75)
    items = [("Bilder", join(*one)) for one in wanted(story)]
    items += [("Skickas", story.say("destination"))]
    if story.forward_to:
        items += [("F.v.b.", story.say("forward_to"))]
    items += [("Dr", story.say("doctor_name")), ("Enhet", story.say("clinic"))]
    pairs(pen, items, gap=0.4)
    sign(pen)
