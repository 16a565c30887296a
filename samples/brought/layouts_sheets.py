"""More plain sheets: stamps, columns, fax fronts, tick lists of hospitals, typed cards."""

from samples.brought.content import hospitals
from samples.brought.drawing import caption, cell, foot, framed, rows, sign, table, ticks, wants
from samples.brought.heads import letterhead, ours
from samples.brought.senders import order
from samples.brought.words import exam_text, exams, facts, letter, pick, tell
from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH


@order("form", by="home")
def brought_stamped_sheet(paper: Paper) -> None:
    """The clinic as a rubber stamp in the corner, the rest on ruled lines."""
    pen, story = paper.pen, paper.story
    pen.y = 70
    pen.write("Beställning av bilder ur arkivet", size=15, bold=True)
    stamp = tell(story, "{clinic}")
    top = pen.y + 16
    lines = pen.wrap(stamp, 190, 10, True) if stamp else []
    pen.box(pen.right - 210, top, pen.right, top + 44, 2)
    pen.y = top + 18
    for line in lines:
        pen.write(line, pen.right - 105, size=10, bold=True, align="center")
        pen.y += 13
    pen.y = top + 11
    pen.write("Beställande enhets stämpel:", pen.right - 222, size=8, align="right")
    pen.y = top + 80
    spec = """Patient={patient_name}
        Personnr={patient_id}
        Undersökning, datum={exams}
        Läkare={doctor}
        Skickas till={destination}
        ?Vidare till={forward_to}"""
    rows(paper, facts(story, spec), under="rule", at=0.28)
    foot(paper)


@order("form")
def brought_three_columns(paper: Paper) -> None:
    """Three columns under the heads who, what, where."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Bildbegäran", 15)
    rows(paper, facts(story, "Patient={patient_name}\nPersonnummer={patient_id}"), at=0.25, gap=0.1)
    pen.down(1.5)
    cells = [
        "\n".join(value for _, value in facts(story, "={doctor}\n={clinic}") if value),
        exam_text(story, "\n"),
        tell(story, "{destination}[ fvb {forward_to}]"),
    ]
    table(paper, ["Vem beställer", "Vilka bilder", "Vart ska de"], [cells], [0, 0.34, 0.67])
    pen.write(tell(story, "[{consent}]"))
    foot(paper)


@order("form")
def brought_fax_front(paper: Paper) -> None:
    """A fax front with two boxes and the order as its message."""
    pen, story = paper.pen, paper.story
    pen.y = 70
    pen.write("FAXMEDDELANDE", WIDTH / 2, size=20, bold=True, align="center")
    half, left = (pen.look.left + pen.right) / 2, pen.look.left
    cell(paper, (left, 90, half - 5, 150), "TILL", "Röntgen, Hallands sjukhus")
    cell(paper, (half + 5, 90, pen.right, 150), "FRÅN", tell(story, "{clinic}"))
    cell(paper, (left, 158, half - 5, 194), "DATUM", tell(story, "{written}"))
    cell(paper, (half + 5, 158, pen.right, 194), "SIDOR", "1")
    pen.y = 230
    body = letter(
        story,
        """[{doctor} önskar {images} på nedanstående patient.|Vi önskar {images} på nedanstående patient.]

        [{patient_name}]
        [{patient_id}]
        [{exams}]

        [Bilderna sänds till {destination}.] [För vidare befordran till {forward_to}.]""",
    )
    pen.paragraph(body, left + 10, pen.right - left - 20)
    top, pen.y = 206, pen.y + 14
    pen.box(left, top, pen.right, pen.y)
    story.traps.add("addressee")


@order("form", by="home")
def brought_hospital_ticks(paper: Paper) -> None:
    """The usual receivers as tick boxes; the one that gets the images is ticked."""
    pen, story = paper.pen, paper.story
    letterhead(paper, emblem=False)
    pen.heading("Bilder skickas till annat sjukhus", 14)
    rows(paper, facts(story, "Pat={last_first}\nPnr={patient_id}\nUs={exams}"), at=0.15, gap=0.1)
    pen.down(0.8)
    ticked = tell(story, "{destination}")
    others = [one.name for one in hospitals(home=False) if one != story.destination.hospital]
    options = [(name, False) for name in pen.rng.sample(others, 5)]
    if ticked:
        options.insert(pen.rng.randrange(6), (ticked, True))
    caption(pen, "Mottagare (kryssa)")
    pen.down(1.4)
    for option in options:
        ticks(paper, [option], pen.look.left + 12)
    pen.down(0.4)
    rows(paper, facts(story, "Best. läkare={doctor}\nBest. klinik={clinic}"), at=0.25, gap=0.1, under="dots")
    story.traps.add("other_receivers")


@order("form", typewriter=True)
def brought_typed_card(paper: Paper) -> None:
    """A card typed on an old machine, all captions to the left in capitals."""
    pen, story = paper.pen, paper.story
    pen.y = 100
    top = 74
    pen.write("BEST. AV RTG-BILDER")
    pen.down(2)
    spec = """NAMN={patient_name}
        P-NR={patient_id}
        US={exams}
        KLIN={clinic}
        LÄK={doctor}
        SÄNDES={destination}
        ?FVB={forward_to}"""
    rows(paper, facts(story, spec), at=0.17, gap=0.3)
    framed(paper, top, width=0.8)


@order("note")
def brought_typed_letter(paper: Paper) -> None:
    """Three sentences, a date above, two names below."""
    pen, story = paper.pen, paper.story
    pen.y = 110
    pen.write(tell(story, "{written}"), pen.right, align="right")
    pen.down(2)
    body = letter(
        story,
        """Till Röntgen

        [Härmed rekvireras {exams}.|Härmed rekvireras bilder.] [Patient: {last_first}, {patient_id}.]
        [Materialet tillställs {destination}.] [Där tas det emot för {forward_to}.]""",
    )
    pen.paragraph(body)
    pen.down()
    sign(paper, "{doctor}", "{clinic}")
    story.traps.add("addressee")


@order("form", by="hospital")
def brought_conference_form(paper: Paper) -> None:
    """A conference's coordinator asks for one patient's images before a day that is named."""
    pen, story = paper.pen, paper.story
    pen.heading(pick(paper, "Bilder inför MDK", "Underlag till röntgenrond", "MDK – bildbeställning"), 15)
    spec = """?Bilderna behövs senast={needed_by}
        Patient={patient_name}, {patient_id}
        Anmälande läkare={doctor}
        Anmälande klinik={clinic}
        Bilderna ska finnas hos={destination}
        ?Visas av={forward_to}
        Koordinator={secretary}, {phone}"""
    rows(paper, facts(story, spec), at=0.32, gap=0.3)
    pen.down(0.6)
    table(paper, ["Modalitet/område", "Undersökningsdatum"], exams(story), [0, 0.6])
    ticks(paper, wants(story, "Bilder", "Svar"), pen.look.left)
    story.traps.add("secretary")


@order("table", by="known")
def brought_case_header(paper: Paper) -> None:
    """A private clinic's case sheet: case data in a narrow table, the wish in a sentence."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    ours(paper, address=False)
    spec = "Patient={patient_name}\nPersonnummer={patient_id}\nBehandlande läkare={doctor}\nKlinik={clinic}"
    table(paper, ["Ärende", "Bildinhämtning"], facts(story, spec), [0, 0.35])
    pen.paragraph(
        letter(
            story,
            """[Vi önskar följande bilder: {exams}.|Vi önskar bilder.]
            [Skicka dem {via} till {destination}.|Skicka dem {via}.]
            [{consent}]""",
        )
    )
    pen.down()
    pen.write(tell(story, "{closing} {secretary}"))
    foot(paper)
    story.traps.add("secretary")
