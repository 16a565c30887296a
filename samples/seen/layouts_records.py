"""Printouts of record systems and of what sends referrals between them."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.seen.drawing import block, cells, fields, foot, grid, ledger
from samples.seen.kit import channel, consent, exam_text, hush_wants, items, order, us, wants


def _who(paper: Paper, *, top: float = 40) -> None:
    """Draw the strip with the patient that a record system prints on each page."""
    pen, story = paper.pen, paper.story
    pen.shade(36, top, WIDTH - 36, top + 26, 0.88)
    pen.y = top + 17
    pen.write(story.say("patient_id"), 44, size=11, bold=True)
    pen.write(story.say("last_first"), 180, size=11, bold=True)
    pen.write(
        f"Utskrift {story.written_on.isoformat()} {pen.rng.randint(7, 16):02}:42",
        WIDTH - 44,
        size=8,
        align="right",
    )
    pen.y = top + 50


@order("form", faults=False)
def seen_record_message(paper: Paper) -> None:
    """A message of a record system, printed and faxed."""
    pen, story = paper.pen, paper.story
    _who(paper)
    pen.write("Meddelande", 44, size=14, bold=True)
    pen.y += 24
    sender = story.say("doctor")
    rows = [("Från", f"{sender}, {story.say('clinic')}"), ("Till", "Röntgen Halland, bildutlämning")]
    rows += [("Ärende", "Bilder till annat sjukhus"), ("Skapat", story.date_text(story.written_on))]
    story.traps.add("own_address")
    fields(paper, rows, 44)
    pen.rule(44, WIDTH - 44)
    pen.y += 22
    exams, asked = exam_text(paper, story), wants(story).lower()
    place = story.say("destination") + story.say("fvb")
    block(pen, f"Var god länka {exams} till {place}. Gäller {asked}.", 44, 500)
    said = consent(paper, story)
    if said:
        block(pen, f"{said}.", 44, 500)
    foot(paper, f"Utskrivet av {story.secretary}, medicinsk sekreterare", "Sida 1 (1)")


@order("form", faults=False)
def seen_record_note(paper: Paper) -> None:
    """A day's note with keywords, the order under one of them."""
    pen, story = paper.pen, paper.story
    story.traps.add("previous")
    _who(paper)
    pen.write(f"Mottagningsanteckning {story.date_text(story.written_on)}", 44, bold=True)
    pen.down(1.6)
    words = [
        ("Vårdenhet", story.say("clinic")),
        ("Antecknad av", story.say("doctor")),
        (
            "Aktuellt",
            f"Pat kommer på planerat återbesök. Tidigare utredd med {story.say('previous')}, bedömt som ua.",
        ),
        (
            "Bedömning",
            "Diskuterar fortsatt handläggning med pat som är införstådd. Önskar bedömning på annat sjukhus.",
        ),
        (
            "Åtgärd",
            f"Beställer bilder: {exam_text(paper, story)} ska länkas till "
            f"{story.say('destination')}{story.say('fvb')}.",
        ),
    ]
    hush_wants(story)
    for word, text in words:
        pen.write(word, 44, size=9, bold=True)
        pen.down(1.05)
        block(pen, text, 56, 490)
        pen.down(0.4)
    pen.down()
    pen.write(f"Dikterat av läkare ovan, skrivet av {story.secretary}", 44, size=8)
    pen.foot("Sida 1 av 1")


@order("form", typewriter=True, faults=False)
def seen_record_fixed_pitch(paper: Paper) -> None:
    """A fixed-pitch printout with keywords to the left."""
    pen, story = paper.pen, paper.story
    pen.y = 50
    pen.write("=" * 78, 40, size=9)
    pen.y += 13
    pen.write(f"Pat: {story.say('patient_id')}  {story.say('last_first')}", 40, size=9)
    pen.y += 13
    pen.write("=" * 78, 40, size=9)
    pen.y += 24
    for label, text in [
        ("Dokument", "Bildbeställning"),
        *items(paper, story, "written_on clinic doctor exams destination forward_to? wants needed_by?"),
    ]:
        pen.write(label.upper(), 40, size=9)
        block(pen, text, 230, 320, 9)
        pen.y += 5
    pen.y += 12
    pen.write("-" * 78, 40, size=9)
    pen.y += 13
    pen.write(f"Utskriven av: {story.secretary}   Sida: 1/1", 40, size=9)


@order("form", faults=False)
def seen_record_referral(paper: Paper) -> None:
    """A referral system's export: the kind of referral is an order of images."""
    pen, story = paper.pen, paper.story
    pen.y = 50
    pen.write("REMISS", 44, size=16, bold=True)
    pen.write("Typ: Begäran om bilder", WIDTH - 44, size=10, align="right")
    pen.y = 66
    story.traps.add("own_address")
    cells(
        paper,
        [
            ("Remissmottagare", "Röntgenkliniken Hallands sjukhus, bildarkivet", 1.4),
            ("Prioritet", "Rutin", 0.7),
        ],
        36,
    )
    cells(paper, [("Remittent", story.say("clinic"), 1.4), ("Ansvarig läkare", story.say("doctor"), 1.0)], 38)
    story.urgent = False
    cells(
        paper,
        [("Personnummer", story.say("patient_id"), 1.0), ("Patient", story.say("patient_name"), 1.4)],
        36,
    )
    exams, asked = exam_text(paper, story), wants(story).lower()
    place = "oss" if us(story) else story.say("destination") + story.say("fvb")
    text = f"Önskar få {asked} från följande undersökning skickade till {place}: {exams}."
    cells(paper, [("Önskad åtgärd", text, 1.0)], 92)
    said = consent(paper, story)
    cells(paper, [("Samtycke", said or "", 1.0), ("Smitta", "Ej känd", 0.6), ("Allergi", "Ej känd", 0.6)], 36)
    foot(
        paper,
        f"Remiss-ID {pen.rng.randint(10**8, 10**9)}   Skickad {story.date_text(story.written_on)}   Sida 1/1",
    )


@order("form")
def seen_record_form_letter(paper: Paper) -> None:
    """A record system's letter form in capitals and plain lines."""
    pen, story = paper.pen, paper.story
    pen.y = 64
    pen.write(story.date_text(story.written_on), WIDTH - 60, align="right")
    pen.y = 100
    pen.write("BESTÄLLNING AV BILDER", 60, bold=True)
    pen.down(2)
    for label, text in items(paper, story, "patient_name patient_id"):
        pen.write(f"{label.upper()}: {text}", 60)
        pen.down()
    pen.down()
    exams = exam_text(paper, story)
    if exams:
        block(pen, f"Vi önskar att följande undersökning överförs: {exams}", 60, 470)
    pen.down(0.5)
    if story.can_say("destination"):
        block(pen, f"Mottagare: {story.say('destination')}", 60, 470)
        if story.forward_to:
            block(pen, f"Fvb: {story.say('forward_to')}", 60, 470)
    hush_wants(story)
    pen.down(2)
    pen.write("ENLIGT ORDINATION", 60)
    pen.down(1.4)
    for name in ("doctor", "clinic"):
        text = story.say(name)
        if text:
            pen.write(text, 60)
            pen.down()


@order("table", faults=False)
def seen_record_request(paper: Paper) -> None:
    """A radiology information system's own request sheet with codes."""
    pen, story = paper.pen, paper.story
    pen.y = 46
    pen.write("RIS  Bildbegäran extern", 44, size=12, bold=True)
    pen.write(f"Begäran-id {pen.rng.randint(100000, 999999)}", WIDTH - 44, size=9, align="right")
    pen.y = 70
    ledger(paper, items(paper, story, "patient_id last_first clinic doctor"), 0.3, lines=False)
    pen.y += 16
    story.note("examinations")
    rows = [
        (
            str(pen.rng.randint(10000, 99999)),
            one.written,
            one.date_written,
            f"SE{pen.rng.randint(10**7, 10**8)}",
        )
        for one in story.examinations
    ]
    grid(paper, ("Kod", "Undersökning", "Utförd", "Acc.nr"), rows, (0.7, 2, 1.2, 1.3), size=9.5, left=50)
    pen.y += 20
    found = items(paper, story, "destination forward_to? wants needed_by?")
    found.append(("Överföring", channel(paper, story)))
    ledger(paper, found, 0.3, lines=False)


@order("form", faults=False)
def seen_record_two_staff(paper: Paper) -> None:
    """A sheet with who referred, who orders and who typed, each with a user's code."""
    pen, story = paper.pen, paper.story
    story.traps.add("referrer")
    _who(paper, top=60)
    pen.write("Beställning till bilddiagnostik", 44, size=13, bold=True)
    pen.y += 26
    code = f"{story.secretary[:3].lower()}{pen.rng.randint(100, 999)}"
    rows = [("Beställande enhet", story.say("clinic")), ("Beställande läkare", story.say("doctor"))]
    rows += [
        ("Ursprunglig remittent", story.say("referrer")),
        ("Registrerad av", f"{story.secretary} ({code})"),
    ]
    rows += items(paper, story, "exams wants destination")
    ledger(paper, rows, 0.32, shade=False)
    pen.foot("Dokumentet är signerat elektroniskt. Sida 1(1)")


@order("form")
def seen_record_care_plan(paper: Paper) -> None:
    """An activity in an intensive care system: lines of label and value in small type."""
    pen, story = paper.pen, paper.story
    pen.y = 44
    pen.write("Aktivitet: Begär bilder", 44, size=11, bold=True)
    pen.y = 66
    for label, text in items(
        paper, story, "patient_id patient_name written_on clinic doctor exams destination forward_to? wants"
    ):
        pen.write(label, 44, size=8.5, gray=0.2)
        block(pen, text or "–", 190, 360, 9)
        pen.rule(44, WIDTH - 44, pen.y - 8, 0.3)
        pen.y += 5
