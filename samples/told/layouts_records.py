"""Prints from record systems, portals and lists of patients."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import order


@order("table", orderer=("home", "home", "away"))
def told_record_message(paper: Paper) -> None:
    """A message printed from the record system: header, patient line, free text."""
    d, story = Desk(paper, left=46, right=WIDTH - 46), paper.story
    d.y = 50
    d.put("Cosmic  Meddelande", bold=True, size=12)
    d.put(f"Utskrivet {d.day()} 10:{d.rng.randint(10, 59)}", d.right, align="right", size=8)
    d.gap(8)
    d.rule()
    d.gap(16)
    d.pairs(
        [
            ("Från", d.weave("{clinic}") or story.secretary),
            ("Till", d.house()),
            ("Ämne", d.pick("Bildbeställning", "Önskemål om bilder", "Beställning")),
            ("Patient", d.weave("{patient_id}", " {patient_name}")),
        ],
        tab=70,
        bold=True,
        gap=2,
    )
    d.rule()
    d.gap(20)
    films = d.film_text()
    where = d.whither(["till oss"], "till {destination}")
    d.line("Hej!")
    d.line(
        f"Kan ni skicka {d.wish()}" + (f" {where}" if where else "") + (f": {films}" if films else "") + "?"
    )
    d.line(d.weave("Beställare: {doctor}."))
    d.line(f"/{story.secretary}")
    d.foot("Sida 1 (1)   Utskrift ur journalsystem. Får inte lämnas vidare utan prövning.", size=7)


@order("table", typewriter=True, orderer=("away", "uni", "home"))
def told_terminal_print(paper: Paper) -> None:
    """A print in fixed pitch with rules of equals signs."""
    d = Desk(paper, left=48, right=WIDTH - 40)
    d.y = 60
    wide = "=" * 60
    d.line(wide, size=10)
    d.line("UTDATA: BILDREKVISITION", size=10)
    d.line(wide, size=10)
    for label, value in (
        ("PATIENT", d.weave("{last_first}")),
        ("PERSONNR", d.say("patient_id")),
        ("REKV ENHET", d.say("clinic")),
        ("REKV LÄKARE", d.say("doctor")),
        ("MOTTAGARE", d.say("destination")),
        ("OMFATTNING", d.wish()),
        ("REGDATUM", d.day()),
    ):
        d.put(f"{label}", size=10)
        d.put(":", d.left + 80, size=10)
        d.block(value, d.left + 92, d.right - d.left - 92, size=10)
    d.line("-" * 60, size=10)
    d.line("UNDERSÖKNINGAR", size=10)
    for text, day in d.films():
        d.line(f"{day}   {text}" if day else text, size=10, x=12)
    d.line(wide, size=10)


@order("table", counts=(1, 2, 2), theme="ortho", orderer=("home",))
def told_ris_list(paper: Paper) -> None:
    """A list of the patient's examinations, the wanted ones ticked."""
    d, story = Desk(paper, left=44, right=WIDTH - 44), paper.story
    d.y = 56
    d.put(d.weave("{patient_name}", "   {patient_id}"), bold=True, size=13)
    d.gap(16)
    d.line(d.weave("Beställande: {clinic}", ", {doctor}") if story.can_say("clinic") else d.say("doctor"))
    d.line(d.weave("Markerade undersökningar skickas till: {destination}", " fvb {forward_to}"))
    d.line(f"Önskas: {d.wish()}")
    d.gap(10)
    wanted = d.films()
    other = story.previous
    story.traps.add("previous")
    rows = [("", other.rpartition(" ")[0], other.rpartition(" ")[2], False)] if story.style == "iso" else []
    rows += [("", what, day, True) for what, day in wanted]
    d.put("Skickas", d.left, size=9, bold=True)
    d.put("Undersökning", d.left + 70, size=9, bold=True)
    d.put("Datum", d.left + 300, size=9, bold=True)
    d.put("Status", d.left + 400, size=9, bold=True)
    d.gap(6)
    d.rule()
    for _, what, day, chosen in rows:
        d.gap(18)
        paper.pen.tick(d.left + 14, chosen, "")
        d.put(what, d.left + 70)
        d.put(day, d.left + 300)
        d.put("Definitivt svar", d.left + 400, size=9)
    d.gap(30)
    d.line(f"{d.day()} {story.secretary}")


@order("form", orderer=("away", "uni", "spec"), to=("us",))
def told_portal_request(paper: Paper) -> None:
    """A request printed from an exchange portal: shaded section heads, pairs in two columns."""
    d, story = Desk(paper, left=46, right=WIDTH - 46), paper.story
    d.y = 60
    d.title("Bildväxling – begäran om undersökningar", size=14)
    story.note("channel")

    def section(text: str) -> None:
        paper.pen.shade(d.left, d.y, d.right, d.y + 17, 0.82)
        d.put(text, d.left + 5, d.y + 12.5, bold=True, size=10)
        d.y += 33

    section("Begärande organisation")
    d.pairs(
        [("Enhet", d.say("clinic")), ("Läkare", d.say("doctor")), ("Handläggare", story.secretary)], tab=120
    )
    section("Tillfrågad organisation")
    d.pairs([("Enhet", d.house())], tab=120)
    section("Patient")
    d.pairs([("Id", d.say("patient_id")), ("Namn", d.say("patient_name"))], tab=120)
    section("Undersökningar")
    for index, (what, day) in enumerate(d.films(), 1):
        d.pairs([(f"{index}", f"{what}    {day}")], tab=30, colon="")
    section("Leverans")
    d.pairs([("Till", d.say("destination")), ("Sätt", "IEP"), ("Innehåll", d.wish())], tab=120)
    d.foot(f"Begäran skapad {d.day()}   Ärendenr {d.rng.randint(100000, 999999)}")


@order("form", orderer=("away", "spec", "home"), consent=("", "oral"))
def told_secure_message(paper: Paper) -> None:
    """A print of a message sent between authorities: metadata above, the text below."""
    d, story = Desk(paper), paper.story
    d.y = 55
    d.line("SDK-meddelande", bold=True, size=14)
    d.line(f"Meddelande-id {d.rng.getrandbits(40):010x}    Inkommet {d.day()} 13:02", size=8)
    d.pairs(
        [("Avsändare", d.weave("{clinic}") or "Regionen"), ("Mottagare", d.house()), ("Rubrik", "Bilder")],
        tab=90,
        gap=1,
    )
    d.rule()
    d.gap(20)
    d.line(d.weave("Patient: {patient_id}", " {patient_name}"))
    films = d.film_text("; ")
    d.line(f"Undersökning: {films}" if films else "")
    d.line(f"Vi önskar {d.wish()}.")
    d.line(d.whither(["Skickas till oss."], "Skickas till {destination}."))
    d.line(d.weave("Beställande läkare: {doctor}"))
    if story.consent:
        d.line(d.agree())
    d.gap(8)
    d.line(f"{story.secretary}\n{story.phone}")


@order("table", patients=3, orderer=("away", "uni"), to=("us",), theme="onc", counts=(1, 1, 2))
def told_conference_list(paper: Paper) -> None:
    """A conference's list: a row for each patient, the orderer above."""
    d, story = Desk(paper, left=40, right=WIDTH - 40), paper.story
    d.y = 60
    for one in paper.stories:
        one.note("channel", *(["clinic"] if one.can_say("clinic") else []))
        one.note(*(["doctor"] if one.can_say("doctor") else []))
        one.note(*(["destination"] if one.can_say("destination") else []))
    d.title(d.pick("Lista till konferens – bilder önskas länkade", "MDK-lista, bilder att länka"), size=14)
    d.line(d.weave("Beställande klinik: {clinic}"))
    d.line(d.weave("Beställande läkare: {doctor}"))
    d.line(d.weave("Samtliga länkas till {destination}"))
    d.gap(8)
    body = []
    for number, one in enumerate(paper.stories, 1):
        films = d.film_text("\n", story=one)
        body.append([str(number), d.say("patient_id", one), d.say("patient_name", one), films])
    d.table(["Nr", "Personnummer", "Namn", "Undersökning, datum"], body, [0.4, 1.7, 1.9, 3], size=10)
    d.line(f"{d.day()}, {story.secretary}, koordinator", size=9)


@order("form", patients=2, orderer=("home", "away"), counts=(1,))
def told_two_slips(paper: Paper) -> None:
    """Two slips on one page, cut off from each other by a dashed line."""
    d = Desk(paper)
    for index, one in enumerate(paper.stories):
        d.y = 70 + index * 380
        d.title("Bildbeställning", size=13)
        d.pairs(
            [
                ("Patient", d.say("patient_name", one)),
                ("Personnr", d.say("patient_id", one)),
                ("Undersökning", d.film_text(story=one)),
                ("Klinik", d.say("clinic", one)),
                ("Läkare", d.say("doctor", one)),
                ("Till", d.say("destination", one)),
                ("Önskas", d.wish(one)),
            ],
            tab=110,
            gap=6,
        )
        if index == 0:
            d.put("- " * 70, 40, 420, size=8)


@order("form", counts=(1, 2), orderer=("home",))
def told_task_print(paper: Paper) -> None:
    """A task from a record system, in two narrow columns of pairs with small grey labels above."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 60
    d.title("Uppgift: Länka bilder", size=15, rule=True)
    story.note("channel")
    fields = [
        ("Patient", d.say("patient_name")),
        ("Personnummer", d.say("patient_id")),
        ("Beställande enhet", d.say("clinic")),
        ("Beställande läkare", d.say("doctor")),
        ("Mottagande enhet", d.say("destination")),
        ("Innehåll", d.wish()),
        ("Skapad", d.day()),
        ("Skapad av", story.secretary),
    ]
    for left, right in zip(fields[::2], fields[1::2], strict=True):
        top, low = d.y, 0.0
        for x, (label, value) in ((d.left, left), (310.0, right)):
            d.y = top
            d.put(label, x, size=8, gray=0.25)
            d.gap(13)
            d.block(value, x, 235)
            low = max(low, d.y)
        d.y = low + 10
    d.put("Undersökningar", size=8, gray=0.25)
    d.gap(13)
    for what, day in d.films():
        d.line(f"{what}   {day}")
