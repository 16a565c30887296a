"""Fax sheets, memos and typed letters without a letterhead."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import order

OUTSIDE = ("away", "away", "uni", "spec")


@order("prose", terse=True, short=True)
def told_memo(paper: Paper) -> None:
    """An internal memo: to, from, concerning, and two lines."""
    d, story = Desk(paper), paper.story
    d.y = 80
    d.title("PM" if d.rng.random() < 0.4 else "Meddelande", size=18, rule=True)
    d.pairs(
        [
            ("Till", d.house()),
            ("Från", d.weave("{clinic}", " gm sekr") if story.can_say("clinic") else "Sekreterare"),
            ("Datum", d.day()),
            ("Ang", d.weave("{patient_id}", " {patient_name}")),
        ],
        tab=60,
        bold=True,
    )
    d.rule()
    d.gap(24)
    if story.can_say("destination"):
        story.note("channel")
    films = d.film_text()
    d.line(
        (f"Länka {films}" if films else "Länka bilderna")
        + d.weave(" till {destination}", " fvb {forward_to}", ".")
        if story.can_say("destination")
        else f"Önskar bilder {films}."
    )
    d.gap(6)
    d.line(d.weave("Enligt {doctor}."))
    story.note("wants")
    d.line("Utlåtandet ska med." if "report" in story.wants else "Endast bilderna.")
    d.gap(12)
    d.line(f"/{story.secretary}")


@order("prose", orderer=("uni", "uni", "away"), to=("us",), theme="neuro", urgent=0.6, counts=(1, 1, 2))
def told_urgent_fax(paper: Paper) -> None:
    """Big letters: urgent, and three lines of text from the one on call."""
    d, story = Desk(paper), paper.story
    d.y = 90
    story.note("urgent", "channel")
    if story.urgent:
        d.title(d.pick("AKUT", "AKUT BILDBESTÄLLNING", "AKUT!"), size=26, center=True)
    else:
        d.title("Bildbeställning", size=22, center=True)
    d.gap(20)
    films = d.film_text(" samt ")
    where = d.whither([" till oss omgående" if story.urgent else " till oss"], " till {destination}")
    d.line((f"Länka {films}" if films else "Länka bilderna") + (f"{where}." if where else "."), size=13)
    d.gap(8)
    d.line(d.weave("Pat: {patient_name}", "  {patient_id}"), size=13)
    d.gap(8)
    d.line(d.weave("Jourhavande {doctor}", ", {clinic}"), size=13)
    if not story.can_say("doctor"):
        d.line(d.say("clinic"), size=13)
    d.gap(8)
    d.line(f"Frågor: sök {story.phone}", size=11)


@order("cover", orderer=("away", "home", "uni", "spec"))
def told_fax_sheet(paper: Paper) -> None:
    """A fax sheet with the order in its message field."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 60
    d.title("TELEFAX", size=24, rule=True)
    d.cells(
        [
            [(1, "Till", d.house()), (1, "Från", d.weave("{clinic}"))],
            [(1, "Datum", d.day()), (1, "Antal sidor", "1"), (1, "Telefon", story.phone)],
            [(1, "Ärende", d.pick("Beställning av bilder", "Bilder"))],
        ]
    )
    d.gap(26)
    d.line("Meddelande:", bold=True)
    d.gap(4)
    films = d.film_text(", ")
    where = d.whither(["till oss"], "till {destination}")
    d.line("Hej!")
    d.line(
        f"Önskar {d.wish()}"
        + (f" från {films}" if films else "")
        + d.weave(" på {patient_name}", " {patient_id}")
        + (f". Skickas {where}" if where else "")
        + "."
    )
    d.line(d.weave("Läkare: {doctor}"))
    d.gap(8)
    d.line(f"Mvh {story.secretary}")
    d.foot(
        "Detta telefax kan innehålla sekretessbelagda uppgifter. Har du fått det av misstag, ring avsändaren."
    )


@order("cover", orderer=("away", "uni", "spec", "home"), to=("mix",))
def told_cover_then_order(paper: Paper) -> None:
    """A cover sheet with nothing but names, then the order on a page of its own."""
    d, story = Desk(paper), paper.story
    d.y = 120
    d.title("FAX", size=34)
    d.pairs(
        [
            ("Till", d.house()),
            ("Från", story.secretary),
            ("Tel", story.phone),
            ("Sidor inkl. denna", "2"),
            ("Datum", d.day()),
        ],
        tab=140,
        gap=10,
    )
    d.line(d.pick("Hej! Här kommer en beställning.", "Se nästa sida."))
    paper.turn()
    d.y = 80
    d.title("Beställning av röntgenbilder", rule=True)
    d.pairs(
        [
            ("Beställande klinik", d.say("clinic")),
            ("Beställande läkare", d.say("doctor")),
            ("Patient", d.weave("{last_first}", "  {patient_id}")),
            ("Undersökningar", d.film_text("\n")),
            ("Mottagare", d.say("destination")),
            ("Avser", d.wish()),
            ("Svarsfax vid frågor", d.say("reply_fax")),
        ],
        tab=150,
        gap=9,
    )


@order("prose", typewriter=True, orderer=("private",), to=("films",), theme="ortho", short=True)
def told_old_surgeon(paper: Paper) -> None:
    """A typed letter of an elderly private surgeon."""
    d, story = Desk(paper, left=80, right=WIDTH - 80), paper.story
    d.y = 80
    d.line(d.weave("{clinic}").upper() if story.can_say("clinic") else "")
    d.line(story.clinic.town if story.can_say("clinic") else "")
    d.gap(24)
    d.line(story.date_text(story.written_on))
    d.gap(24)
    d.line("Ärade kollegor,")
    d.gap(10)
    films = d.film_text(" samt ")
    d.line(
        "Jag ber er vänligen sända "
        + (films if films else "bilderna")
        + d.weave(" rörande {patient_name}", ", {patient_id}", ", till {destination}")
        + "."
    )
    d.gap(6)
    d.line(f"Jag önskar {d.wish()} dit.")
    d.gap(6)
    d.line("Tack på förhand.")
    d.gap(20)
    d.line(d.say("doctor"))


@order("prose", orderer=("uni",), to=("films",), theme="onc", counts=(1, 2), faults=False)
def told_report_elsewhere(paper: Paper) -> None:
    """The images go to one place and the report to another."""
    d, story = Desk(paper), paper.story
    story.wants = ("images", "report")
    story.report_destination = story.clinic
    d.y = 90
    d.title("Begäran om röntgenmaterial", size=15, rule=True)
    d.pairs(
        [
            ("Patient", d.weave("{patient_name}", ", {patient_id}")),
            ("Material", d.film_text("\n")),
            ("Bilder skickas till", d.say("destination")),
            ("Utlåtande skickas till", d.say("report_destination")),
            ("Beställande klinik", d.say("clinic")),
            ("Beställande läkare", d.say("doctor")),
            ("Datum", d.day()),
        ],
        tab=150,
        gap=8,
    )
    story.note("wants")
    d.sign(story.secretary)
