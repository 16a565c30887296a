"""Letters and memos on a clinic's own paper."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import order
from samples.told.words import STREETS

OUTSIDE = ("away", "away", "uni", "spec")


def letterhead(d: Desk, kind: int) -> None:
    """Set the sender's name beside a mark, the street at the foot."""
    d.logo(kind, d.left, 38, d.say("clinic_hospital") or d.weave("{clinic_unit}"))
    if d.story.clinic.hospital_written:
        d.put(d.say("clinic_unit"), d.left + 36, 72, size=10)
    town = d.story.clinic.town if not d.story.lacks("clinic") else "Sverige"
    d.foot(f"Besöksadress: Sjukhusvägen {d.rng.randint(1, 40)}, {town}   Tel växel {d.story.phone}")


@order("prose", orderer=OUTSIDE, to=("us", "us", "films"))
def told_plain_letter(paper: Paper) -> None:
    """A short letter: who, which images, to us, kind regards."""
    d, story = Desk(paper, left=70, right=WIDTH - 80), paper.story
    letterhead(d, d.rng.randrange(4))
    d.y = 110
    d.put(story.date_text(story.written_on), d.right, align="right")
    d.lines(d.house())
    d.gap(24)
    d.line(d.pick("Begäran om bilder", "Ang. röntgenbilder", "Bildbeställning"), bold=True)
    d.gap(8)
    where = d.whither([" till oss"], " till {destination}")
    d.line(
        d.weave("Vi önskar få ")
        + d.wish()
        + d.weave(" gällande {patient_name}", ", {patient_id}")
        + (f", översända{where}." if where else ".")
    )
    d.gap(8)
    if story.examinations:
        d.line(f"Det gäller följande undersökning: {d.film_text()}.")
    d.gap(8)
    d.line(d.weave("Ansvarig läkare här är {doctor}.", " Bilderna behövs senast {needed_by}."))
    d.gap(16)
    d.line("Med vänlig hälsning")
    d.sign(story.secretary, d.pick("medicinsk sekreterare", "vårdadministratör"))


@order("prose", orderer=OUTSIDE, to=("us",), needed=0.6)
def told_doctor_signs(paper: Paper) -> None:
    """The doctor writes in the first person and signs; the address of our department at the top right."""
    d, story = Desk(paper, left=66, right=WIDTH - 70), paper.story
    d.y = 60
    d.story.traps.add("addressee")
    d.block("Röntgen\n" + "\n".join(d.rng.choice(list(STREETS.items()))), 340, 200)
    d.y = 150
    d.put(story.date_text(story.written_on))
    d.gap(30)
    d.line(d.weave("Angående: {patient_name}", ", personnummer {patient_id}"), bold=True)
    d.gap(12)
    text = d.pick(
        "Ovanstående patient är remitterad till mig för bedömning.",
        "Jag ska träffa ovanstående patient på mottagningen inom kort.",
    )
    films = d.film_text(" och ", "{0} från {1}") if story.fault != "missing.date" else d.film_text(" och ")
    ask = (
        f" Jag skulle behöva ta del av {films} som utförts hos er."
        if films
        else " Jag behöver bilder från er."
    )
    where = d.whither(
        [" Var vänlig skicka materialet till oss.", " Sänd till oss."], " Sänd till {destination}."
    )
    d.line(text + ask + where)
    d.gap(8)
    d.line(d.weave("Besöket är planerat så att bilderna behöver finnas här senast {needed_by}."))
    story.note("wants")
    d.line(
        "Jag vill även ha utlåtandet." if "report" in story.wants else "Utlåtande behövs inte, endast bilder."
    )
    d.gap(16)
    d.line("Vänliga hälsningar")
    d.sign(d.doctor_after(), d.say("clinic"))


@order("prose", orderer=("uni",), to=("us",), theme="onc", counts=(1, 2, 2, 3))
def told_two_references(paper: Paper) -> None:
    """A letter with reference numbers, dates and a case history that names earlier examinations."""
    d, story = Desk(paper, left=62, right=WIDTH - 66), paper.story
    letterhead(d, 1)
    d.y = 110
    d.put(f"Vår ref: {d.rng.randint(1000, 9999)}/{story.written_on.year}", 380, size=9)
    d.put(f"Er ref: {d.rng.randint(100, 999)}-B", 380, d.y + 12, size=9)
    d.put(f"Datum: {d.day()}", 380, d.y + 24, size=9)
    d.line(d.house())
    d.gap(40)
    d.line(d.weave("Avseende {patient_id}", " {patient_name}"), bold=True)
    d.gap(8)
    story.traps.update(("previous", "referrer"))
    d.line(
        f"Patienten är remitterad av {story.referrer} och diskuteras på vår konferens {story.visit}. "
        f"Tidigare undersökning ({story.previous}) har vi redan tillgång till."
    )
    d.gap(8)
    d.line("Vi saknar däremot nedanstående, som vi önskar få länkat:")
    d.gap(4)
    for text, day in d.films():
        d.line(f"–  {text}  {day}", x=14)
    d.gap(8)
    story.note("channel")
    d.line(d.whither(["Bilderna skickas till oss.", "Mottagare är vi."], "Skickas till {destination}."))
    d.line(d.weave("Beställande läkare: {doctor}", " vid {clinic}."))
    story.note("wants")
    d.line("Utlåtanden bifogas tack." if "report" in story.wants else "Utlåtanden har vi redan fått.")
    d.gap(14)
    d.sign(f"{story.secretary}, koordinator")


@order("form", orderer=("away", "uni"), to=("us", "films"), theme="onc", needed=0.8)
def told_mdt_request(paper: Paper) -> None:
    """A conference coordinator asks for the images of one patient."""
    d, story = Desk(paper), paper.story
    letterhead(d, 2)
    d.y = 110
    d.title("MDK – begäran om bildmaterial", size=14, rule=True)
    d.pairs(
        [
            ("Till", d.house()),
            ("Patient", d.say("patient_name")),
            ("Personnummer", d.say("patient_id")),
            ("Undersökningar", d.film_text("\n")),
            ("Beställande läkare", d.say("doctor")),
            ("Enhet", d.say("clinic")),
            ("Skickas till", d.say("destination")),
            ("Senast", d.say("needed_by")),
            ("Omfattning", d.wish()),
        ],
        tab=140,
    )
    d.line(f"Rond: {story.visit}. Koordinator: {story.secretary}, {story.phone}", size=9.5)
    story.traps.add("visit")


@order("prose", orderer=("away", "spec"), to=("us",))
def told_reminder_of_order(paper: Paper) -> None:
    """A second request, because the first one was never answered."""
    d, story = Desk(paper), paper.story
    letterhead(d, 3)
    d.y = 120
    d.title("Påminnelse – bilder har inte kommit", size=14)
    d.line(f"{d.day()}   Till {d.house()}")
    d.gap(10)
    d.line(
        "Vi har tidigare bett om bilder på nedanstående patient men inte fått dem. Vi ber er därför sända:"
    )
    d.gap(6)
    d.line(d.weave("{patient_id}", "  {patient_name}"), bold=True, x=20)
    for text, day in d.films():
        d.line(f"{text}, {day}" if day else text, x=20)
    d.gap(6)
    d.line(d.whither(["Materialet ska till oss."], "Materialet ska till {destination}."))
    d.line(d.weave("Beställande läkare är {doctor}", ", {clinic}") + ".")
    d.gap(12)
    d.line(f"Vänligen\n{story.secretary}\n{story.phone}")
