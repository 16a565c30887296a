"""Papers on which the eye slips: struck lines, ticked rows, many dates, other people's numbers."""

from samples.draw.dates import TODAY
from samples.draw.identity import make_identity
from samples.draw.registry import Paper
from samples.held.desk import doubt, exam_rows, fields, head, sign, table, where
from samples.held.post import lines_of, post, signed
from samples.held.senders import mail, order
from samples.held.words import listed, tell


@order("form")
def held_struck_line(paper: Paper) -> None:
    """One examination of the list has been struck out by hand."""
    pen, story = paper.pen, paper.story
    doubt(story)
    story.traps.add("previous")
    head(paper, "Bildbeställning")
    fields(pen, [("Patient", tell(paper, "[{patient_name}][ {patient_id}]"))])
    pen.down(0.4)
    pen.write("Undersökningar:", bold=True)
    pen.down(1.3)
    end = pen.write(story.previous, pen.look.left + 15)
    pen.rule(pen.look.left + 8, end + 8, pen.y - pen.look.size * 0.3, 1.6)
    pen.down(1.3)
    for written, day in exam_rows(story):
        pen.paragraph(f"{written}  {day}", pen.look.left + 15)
    pen.down(0.4)
    fields(
        pen,
        [
            ("Skickas till", where(story)),
            ("Beställande läkare", story.say("doctor")),
            ("Omfattning", tell(paper, "{bilder}")),
        ],
        apart=0.4,
    )
    pen.paragraph("Överstruket skickas ej.")


@order("table")
def held_ticked_rows(paper: Paper) -> None:
    """A list of the patient's examinations where those wanted are ticked."""
    pen, story = paper.pen, paper.story
    story.traps.add("previous")
    head(paper, "Markera de undersökningar som önskas")
    pen.paragraph(tell(paper, "[{patient_name}][, {patient_id}]"))
    pen.down(0.6)
    rows = [(f"{written} {day}".strip(), True) for written, day in exam_rows(story)]
    rows.insert(pen.rng.randint(0, len(rows)), (story.previous, False))
    for text, wanted in rows:
        pen.tick(pen.look.left, wanted, text)
        pen.down(1.4)
    pen.down(0.4)
    fields(
        pen,
        [
            ("Skickas till", where(story)),
            ("Önskas", tell(paper, "{bilder}")),
            ("Läkare", story.say("doctor")),
        ],
    )
    sign(paper, name=False)


@order("form")
def held_many_dates(paper: Paper) -> None:
    """A form full of dates of which only some are the examinations'."""
    pen, story = paper.pen, paper.story
    story.traps.add("dates")
    head(paper, "Bilder på begäran")
    fields(
        pen,
        [
            ("Ankomstdatum", story.date_text(story.written_on)),
            ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
            ("Remissdatum", story.previous.rsplit(" ", 1)[-1] if story.style == "iso" else "se remiss"),
            ("Nästa besök", story.visit),
        ],
    )
    pen.down(0.4)
    table(pen, ["Undersökning", "Utförd"], exam_rows(story), [pen.look.left, 360.0], ruled=True)
    fields(
        pen,
        [
            ("Överförs till", where(story)),
            ("Material", tell(paper, "{bilder}")),
            ("Beställare", tell(paper, "[{doctor}]")),
            ("Underskrivet", story.date_text(story.written_on)),
        ],
    )


@order("form")
def held_guardian(paper: Paper) -> None:
    """A relative's number stands on the paper beside the patient's."""
    pen, story = paper.pen, paper.story
    doubt(story)
    story.traps.add("relative")
    while not "1940" < (relative := make_identity(story.rng, True, TODAY, None).value) < "1980":
        continue
    head(paper, "Begäran om bildkopia till annat sjukhus")
    fields(
        pen,
        [
            ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
            ("God man/närstående", f"{story.referrer}, {relative}, tel {story.phone}"),
            ("Undersökning", story.say("exam_list")),
            ("Skickas till", where(story)),
            ("Beställande läkare", story.say("doctor")),
            ("Omfattning", tell(paper, "{bilder}")),
        ],
        apart=0.5,
    )
    pen.paragraph(tell(paper, "{samtycke}"))


@order("prose")
def held_report_only(paper: Paper) -> None:
    """Nothing but the written report is wanted: the images are there already."""
    pen, story = paper.pen, paper.story
    story.wants = ("report",)
    story.report_destination = None
    doubt(story)
    story.note("wants")
    head(paper, "Endast utlåtande")
    pen.paragraph(
        tell(
            paper,
            "{hej}\n\nBilderna har vi redan fått men utlåtandet fattas. Vi önskar därför endast "
            "utlåtandet[ på {exams}] för "
            "[{patient_name}//vår patient][, {patient_id}][, {till}].\n\n{mvh}\n[{doctor}]",
        )
    )
    sign(paper, name=False)


@mail()
def held_report_only_mail(paper: Paper) -> None:
    """A mail that asks for the report alone."""
    story = paper.story
    story.wants = ("report",)
    story.report_destination = None
    doubt(story)
    story.note("wants")
    pairs = [
        ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
        ("Undersökning", story.say("exam_list")),
        ("Önskas", "ENBART skriftligt utlåtande, inga bilder"),
        ("Skickas till", where(story)),
    ]
    post(paper, "Utlåtande saknas", f"Hej!\n\n{lines_of(pairs)}\n\n{signed(paper)}")


@mail()
def held_other_number_mail(paper: Paper) -> None:
    """Two patients of like names: the mail says which one is not meant."""
    story = paper.story
    doubt(story)
    story.traps.add("namesake")
    other = make_identity(story.rng, True, TODAY, None).value
    exams = listed(paper, lead="")
    text = tell(
        paper,
        "{hej}\n\nOBS två patienter med liknande namn! Det gäller [{patient_id}][ {patient_name}] och "
        "alltså inte " + other + ".\n",
    )
    end = tell(paper, "Vi önskar {bilder}[, {till}]. {vidare}")
    post(paper, "Bilder – rätt patient!", f"{text}\n\n{exams}\n\n{end}\n\n{signed(paper)}")
