"""What gathers on a paper beside its words: feet, stamps of those who received it, notes in the margin."""

from random import Random

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT
from samples.held.desk import banner, stamp

LOW = 620  # points from the top below which nothing is put where the text goes on
FEET = (
    "Postadress: Box {n}, hus {k}   Växel {tel}   Sida {page} av {pages}",
    "Org.nr 2321 00-0{n}   Telefon {tel}   Telefax {fax}",
    "Dokument-ID {n}-{k}   Utskrivet av {sekr}",
    "SEKRETESS enligt OSL 25 kap. Vid felsändning, ring {tel}.",
)
NOTES = ("OK /{a}", "åtg {d}/11 {a}", "faxat {d}/11", "se pärm {k}", "lagd i fack {k}", "{a}")
COVERS = ("TELEFAX", "FAXMEDDELANDE", "Fax – försättsblad")


def dress(paper: Paper) -> None:
    """Put this and that on the last sheet, where there is room."""
    rng, pen = paper.pen.rng, paper.pen
    if pen.y > LOW:
        return
    if rng.random() < 0.35 and not any(mark.y > HEIGHT - 60 for mark in pen.sheets[-1].ink()):
        pen.foot(_fill(rng, paper, rng.choice(FEET)))
    if rng.random() < 0.14:
        day = paper.story.written_on
        stamp(
            pen, [rng.choice(["INKOM", "ANKOM", "MOTTAGET"]), f"{day:%Y-%m-%d}"], rng.uniform(300, 420), 690
        )
    if rng.random() < 0.12:
        kept, pen.y = pen.y, 665 - rng.randint(0, 30)
        pen.write(
            _fill(rng, paper, rng.choice(NOTES)), rng.uniform(60, 180), size=rng.choice([13, 16]), gray=0.3
        )
        pen.y = kept
    if rng.random() < 0.06:
        pen.rule(0, 595, rng.uniform(760, 780), 0.4)


def _fill(rng: Random, paper: Paper, text: str) -> str:
    story = paper.story
    return text.format(
        n=rng.randint(100, 999),
        k=rng.randint(2, 19),
        d=rng.randint(1, 21),
        a=rng.choice(["ML", "kj", "HÖ", "ess", "BG"]),
        tel=story.phone,
        fax=story.reply_fax,
        sekr=story.secretary,
        page=len(paper.pen.sheets),
        pages=len(paper.pen.sheets),
    )


def cover(paper: Paper) -> None:
    """Lay a cover sheet before the order."""
    pen, story = paper.pen, paper.story
    banner(pen, pen.rng.choice(COVERS), 24)
    for label, value in (
        ("Till", pen.rng.choice(["Röntgen", "Röntgenavdelningen, bildutlämning", "Rtg Halland"])),
        ("Avsändare", story.secretary),
        ("Telefon", story.phone),
        ("Datum", story.date_text(story.written_on)),
        ("Antal sidor", "2 inkl. denna"),
    ):
        pen.write(label, bold=True)
        pen.write(value, pen.look.left + 120)
        pen.down(1.6)
    pen.down()
    pen.paragraph(
        "Meddelandet kan innehålla sekretessbelagda uppgifter. Har det kommit fel ber vi er ringa oss."
    )
    paper.turn()
