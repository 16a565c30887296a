"""Letters, dictations and notes on paper: the order in running text."""

from samples.draw.registry import Paper
from samples.handed.desk import gap, head, label, put, text
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    consent,
    forward,
    haste,
    join,
    needed,
    pick,
    remark,
    report_to,
    signed,
    tell,
    told,
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
def handed_letter_plain(paper: Paper) -> None:
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
    sign(paper, told(paper, "dr"))


@order("prose", typewriter=True)
def handed_dictation(paper: Paper) -> None:
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
def handed_post_it(paper: Paper) -> None:
    """A few words on a note copied on to a sheet."""
    pen = paper.pen
    pen.box(120, 150, 460, 420, 0.6)
    pen.y = 186
    rows = [
        tell(paper, "{pat}"),
        tell(paper, "{us}"),
        tell(paper, ("-> {destination}{fvb}", "till {destination}{fvb}")),
        tell(paper, "{bilder}"),
        tell(paper, "{dr}, {clinic}", "{dr}", "{clinic}"),
    ]
    for row in rows:
        if row:
            put(paper, row, 134, 312)
            pen.down(1.6)


@order("prose")
def handed_letter_referred_beside(paper: Paper) -> None:
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
def handed_letter_two_patients(paper: Paper) -> None:
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
def handed_handover_note(paper: Paper) -> None:
    """A handover between two colleagues in the evening, for the day's clerk."""
    pen, story = paper.pen, paper.story
    pen.heading("Rapportblad", 13)
    rows = [
        f"{story.date_text(story.written_on)} kväll",
        tell(
            paper,
            ("Ringde från {clinic}, {dr}.", "{dr} på {clinic} ringde."),
            "{dr} ringde.",
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
