"""Letters, dictations and notes on paper: the order in running text."""

from samples.draw.registry import Paper
from samples.held.desk import field, gap, head, label, put, stamp, text
from samples.held.marks import exam_rows
from samples.held.senders import order
from samples.held.voice import (
    asides,
    blocks,
    consent,
    doubt,
    forward,
    haste,
    hello,
    join,
    lines,
    needed,
    pick,
    remark,
    report_to,
    signed,
    tell,
    told,
    trap,
)


def sign(paper: Paper, *rows: str) -> None:
    """Scribble a name, with what is typed below it."""
    pen = paper.pen
    gap(paper, 16)
    pen.scribble(pen.look.left + 6)
    gap(paper, 20)
    for row in rows:
        if row:
            put(paper, row, pen.look.left, pen.right - pen.look.left)
            pen.down()


@order("prose")
def held_letter_plain(paper: Paper) -> None:
    """A letter with the clinic's head, a heading and a doctor's name under the scribble."""
    pen, story = paper.pen, paper.story
    head(paper, told(paper, "clinic"), f"Telefon {story.phone}")
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    gap(paper, 30)
    put(
        paper,
        tell(paper, "Ang. {pat}", "Angående bilder"),
        pen.look.left,
        pen.right - pen.look.left,
        bold=True,
    )
    pen.down(1.6)
    what = tell(
        paper,
        (
            "Ovanstående är undersökt hos er: {us}. Vi anhåller att {bilder} tillställs {destination}.",
            "Tacksam om {bilder} ({us}) kunde tillställas {destination}.",
            "Undertecknad hemställer att {bilder} av {us} översänds {dit}.",
        ),
        ("Tacksam om {bilder} kunde tillställas {destination}.", "Tacksam för {bilder} av {us}."),
    )
    text(paper, join(what, forward(paper), report_to(paper), asides(paper)))
    sign(paper, told(paper, "doctor"))


@order("prose", typewriter=True)
def held_dictation(paper: Paper) -> None:
    """A dictation as it was typed, with the typist's mark and the doctor's initials."""
    pen, story = paper.pen, paper.story
    pen.write(f"Dikt {story.date_text(story.written_on)} / skr {story.secretary}")
    pen.down(2)
    body = blocks(
        tell(
            paper,
            "Till röntgen. Beställning av bilder gällande {pat}.",
            "Till röntgen. Beställning av bilder.",
        ),
        remark(paper, "history") if pen.rng.random() < 0.7 else "",
        tell(paper, ("Utfört är {us}.", "Aktuell undersökning {us}.")),
        tell(
            paper,
            ("{bilder} skall sändas till {destination}, punkt.", "Skall till {destination}: {bilder}."),
            ("Önskas {bilder}.",),
        ),
        join(forward(paper), haste(paper), needed(paper)),
        tell(paper, "Dikterat av {doctor}\n{clinic}", "Dikterat av {doctor}", "{clinic}"),
    )
    text(paper, body)


@order("note", terse=True)
def held_post_it(paper: Paper) -> None:
    """A few words on a note copied on to a sheet."""
    pen = paper.pen
    pen.box(120, 150, 460, 420, 0.6)
    pen.y = 186
    rows = [
        tell(paper, "{pat}"),
        tell(paper, "{us}"),
        tell(paper, ("-> {destination}{fvb}", "till {destination}{fvb}")),
        tell(paper, "{bilder}"),
        tell(paper, "{doctor}, {clinic}", "{doctor}", "{clinic}"),
    ]
    for row in rows:
        if row:
            put(paper, row, 134, 312)
            pen.down(1.6)


@order("prose")
def held_letter_referred_beside(paper: Paper) -> None:
    """Who once referred stands beside who orders now."""
    pen, story = paper.pen, paper.story
    story.traps.add("referred")
    head(paper, "", tell(paper, "{clinic}"), rule=False)
    pen.heading(pick(paper, "Förfrågan om bilder", "Ang. bildmaterial", "Översändande av bilder"), 13)
    body = blocks(
        tell(paper, "Patient: {pat}"),
        join(
            tell(
                paper,
                "{us} gjordes på remiss av {referrer}.",
                "Undersökningen gjordes på remiss av {referrer}.",
            ),
            tell(paper, "Nu är det {doctor} som har patienten och beställer.", "Patienten är nu hos oss."),
        ),
        join(
            tell(paper, ("{bilder} ska {dit}.", "Vi önskar {bilder} {dit}."), "Vi önskar {bilder}."),
            forward(paper),
        ),
        consent(paper),
    )
    text(paper, body)
    sign(paper, f"{story.secretary}, sekreterare")


@order("prose", patients=2)
def held_letter_two_patients(paper: Paper) -> None:
    """One letter for two patients, each in a paragraph."""
    pen = paper.pen
    head(paper, told(paper, "clinic"))
    text(paper, tell(paper, "Enligt {doctor} beställs {bilder} för nedanstående.", "Vi beställer {bilder}."))
    for letter, story in zip("AB", paper.stories, strict=True):
        pen.write(f"{letter})", bold=True)
        put(paper, tell(paper, "{pat}", story=story), pen.look.left + 24, 400)
        pen.down()
        put(paper, tell(paper, "{us}", story=story), pen.look.left + 24, pen.right - pen.look.left - 24)
        pen.down(1.7)
    text(paper, tell(paper, ("Sänds {dit}.", "Adressat för bådas bilder: {destination}.")))
    text(paper, signed(paper, secretary=1) if not paper.story.fault else "")


@order("note")
def held_handover_note(paper: Paper) -> None:
    """A handover between two colleagues in the evening, for the day's clerk."""
    pen, story = paper.pen, paper.story
    pen.heading("Rapportblad", 13)
    rows = [
        f"{story.date_text(story.written_on)} kväll",
        tell(
            paper,
            ("Ringde från {clinic}, {doctor}.", "{doctor} på {clinic} ringde."),
            "{doctor} ringde.",
            "Ringde från {clinic}.",
        ),
        tell(paper, "Vill ha {bilder} på {pat}.", "Vill ha {bilder}."),
        tell(paper, ("Det är {us}.", "Us: {us}.")),
        tell(paper, ("Ska {dit}.", "Skickas {dit}.")),
        join(forward(paper), haste(paper)),
        "Ej gjort! Tas av dagen.",
    ]
    for row in rows:
        if row:
            label(paper, "-", colon=False)
            put(paper, row, pen.look.left + 12, pen.right - pen.look.left - 12)
            pen.down(1.3)


@order("prose", by="private")
def held_practice_letter(paper: Paper) -> None:
    """A private practice's letter with its address small at the foot and a bank number."""
    pen, story = paper.pen, paper.story
    pen.write(told(paper, "clinic"), 300, size=15, bold=True, align="center")
    gap(paper, 34)
    text(paper, f"{story.clinic.town} {story.date_text(story.written_on)}")
    body = blocks(
        hello(paper),
        tell(
            paper,
            "Min patient {pat} har hos er genomgått {us}.",
            "Min patient {pat} har undersökts hos er.",
            "Hos er har utförts {us}.",
        ),
        tell(paper, "Jag ber er vänligen sända {bilder} {dit}.", "Jag ber vänligen om {bilder}."),
        asides(paper, 0.2),
    )
    text(paper, body)
    sign(paper, told(paper, "doctor"), pick(paper, "Specialist i ortopedi", "Specialistläkare", ""))
    pen.foot(f"Tel {story.phone}   Bankgiro {story.rng.randint(100, 999)}-{story.rng.randint(1000, 9999)}")


@order("prose")
def held_letter_with_margin_note(paper: Paper) -> None:
    """A short letter with a note in its margin on what has been done about it."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    body = blocks(
        tell(paper, "{clinic}"),
        tell(paper, "Beställning: {bilder}, {us}.", "Beställning: {bilder}."),
        tell(paper, "Patienten heter {patient_name} och har personnummer {patient_id}."),
        join(tell(paper, "Bilderna behövs hos {destination}.", ""), forward(paper), trap(paper, "visit")),
        tell(paper, "Beställande läkare {doctor}."),
    )
    text(paper, body, pen.look.left + 70, pen.right - pen.look.left - 70)
    margin = ["Ringt", story.secretary.split()[0], "ok!"]
    kept, pen.y = pen.y, 130
    for row in margin:
        pen.write(row, 16, size=9)
        pen.y += 13
    pen.y = kept


@order("prose", by="hospital", ours=True)
def held_tumour_board(paper: Paper) -> None:
    """A tumour conference's sheet to other hospitals, with a deadline."""
    story = paper.story
    head(
        paper,
        pick(paper, "Regional MDK", "Nationell MDK", "Multidisciplinär konferens"),
        tell(paper, "{clinic}"),
    )
    field(paper, "Konferensdag", story.visit, 170)
    story.traps.add("visit")
    field(paper, "Patient", tell(paper, "{pat}"), 170)
    field(paper, "Anmäld av", told(paper, "doctor"), 170)
    text(
        paper,
        blocks(
            tell(paper, "För att kunna demonstreras behövs {us}.", ""),
            tell(paper, "Sänd {bilder} {dit}.", "Sänd {bilder}."),
            needed(paper),
            f"Frågor besvaras av koordinator {story.secretary}, {story.phone}.",
        ),
    )


@order("prose")
def held_letter_received_stamp(paper: Paper) -> None:
    """A letter that bears our stamp, and our clerk's scribble across its head."""
    pen, story = paper.pen, paper.story
    stamp(paper, "RÖNTGEN HALLAND", "Ankom " + str(story.written_on), "Sign ........", x=420, y=30)
    pen.y = 110
    what = tell(
        paper,
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade {dit} gällande {pat}: {us}.",),
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade {dit}, {us}.",),
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade gällande {pat}: {us}.",),
        ("Till er röntgenavdelning. Vi vill ha {bilder} utlämnade {dit} gällande {pat}.",),
    )
    text(paper, join(what, forward(paper), asides(paper)))
    text(paper, signed(paper))


@order("prose", by="hospital", ours=True)
def held_doctor_to_colleague(paper: Paper) -> None:
    """A doctor writes to a colleague among radiologists, and comes to the matter late."""
    pen = paper.pen
    pen.y = 80
    body = blocks(
        pick(paper, "Broder,", "Syster,", "Bästa kollega!"),
        join(remark(paper, "history"), trap(paper, "background", 0.6)),
        tell(
            paper, "Det gäller {pat}, som ni undersökt med {us}.", "Det gäller {pat}.", "Ni har utfört {us}."
        ),
        tell(paper, "Skulle ni kunna ordna att {bilder} kommer {dit}?", "Skulle ni kunna ordna {bilder}?"),
        consent(paper),
    )
    text(paper, body)
    sign(paper, told(paper, "doctor"), told(paper, "clinic"))


@order("prose")
def held_letter_reminder(paper: Paper) -> None:
    """A second letter, with all of the first one's facts."""
    pen, story = paper.pen, paper.story
    doubt(paper)
    story.traps.add("reminder")
    pen.heading(pick(paper, "PÅMINNELSE", "2:a påminnelsen", "Påminnelse om bildbeställning"), 15)
    body = lines(
        pick(
            paper,
            "Vi har ännu inte fått de bilder vi bad om.",
            "Vår tidigare beställning tycks ha kommit bort.",
        ),
        tell(paper, "Patient: {pat}"),
        tell(paper, "Undersökning: {us}"),
        tell(paper, "Bilderna ska till {destination}"),
        tell(paper, "Beställare: {doctor}, {clinic}", "Beställare: {doctor}", "Beställare: {clinic}"),
    )
    text(paper, body.replace("\n", "\n\n"))


@order("prose")
def held_numbered_points(paper: Paper) -> None:
    """A memo with numbered points."""
    pen = paper.pen
    pen.heading("PM till röntgen", 14)
    exams = [f"{what} {day}".strip() for what, day in exam_rows(paper.story)]
    points = [
        tell(paper, ("Patienten: {pat}.",)),
        "Undersökning: " + "; ".join(exams) + "." if exams else "",
        tell(
            paper, ("Sänd {bilder} {dit}.", "Det vi vill är att {bilder} sänds {dit}."), "Vi önskar {bilder}."
        ),
        tell(paper, "När de kommit ska de vidare till {forward_to}."),
        tell(paper, "Läkare är {doctor}."),
        tell(paper, "Klinik är {clinic}."),
        consent(paper),
    ]
    for number, point in enumerate((point for point in points if point), 1):
        pen.write(f"{number}.")
        put(paper, point, pen.look.left + 24, pen.right - pen.look.left - 24)
        pen.down(1.5)
