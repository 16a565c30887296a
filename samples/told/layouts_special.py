"""Orders of children's and women's clinics, other radiology departments, research and therapists."""

from samples.draw.registry import Paper
from samples.told.desk import Desk
from samples.told.heads import head
from samples.told.teller import order


@order("prose", orderer=("child",), to=("us", "films"), theme="child", child=True, counts=(1, 1, 2))
def told_children(paper: Paper) -> None:
    """A children's hospital fetches a child's images; a parent is named in passing."""
    d, story = Desk(paper, left=62), paper.story
    d.logo(2, d.left, 36, d.say("clinic_hospital"))
    d.y = 84
    d.line(d.say("clinic_unit"))
    d.put(story.date_text(story.written_on), d.right, 84, align="right")
    d.gap(18)
    d.line(d.house())
    d.gap(14)
    story.traps.add("parent")
    d.line(d.weave("Barn: {patient_name}", "   pnr: {patient_id}"), bold=True)
    d.line(f"Vårdnadshavare {story.referrer} är informerad.")
    d.gap(6)
    films = d.film_text(", ")
    where = d.whither(["till oss", "hit till oss"], "till {destination}")
    d.line(f"Vi önskar {d.wish()}" + (f" {where}" if where else "") + (f" från: {films}." if films else "."))
    d.line(d.weave("Beställande läkare: {doctor}."))
    d.gap(10)
    d.line(f"Med vänlig hälsning\n{story.secretary}, barnsjuksköterska")


@order("form", orderer=("home", "away"), to=("films", "us"), theme="gyn", counts=(1,), needed=0.5)
def told_maternity(paper: Paper) -> None:
    """A women's clinic, with the week of pregnancy and the expected day of birth beside the order."""
    d, story = Desk(paper), paper.story
    d.y = 70
    d.title("Kopia av bilder – beställning", size=14, rule=True)
    story.traps.add("expected birth")
    d.pairs(
        [
            ("Kvinnans namn", d.say("patient_name")),
            ("Personnr", d.say("patient_id")),
            ("Graviditetsvecka", f"{d.rng.randint(14, 38)}+{d.rng.randint(0, 6)}, BF {story.visit}"),
            ("Avser", d.film_text()),
            ("Beställs av", d.say("clinic")),
            ("Läkare", d.say("doctor")),
            ("Till", d.say("destination")),
            ("Behövs senast", d.say("needed_by")),
        ],
        tab=130,
        gap=8,
    )
    d.line(f"Vi önskar {d.wish()}. /{story.secretary} {d.day()}")


@order("prose", orderer=("radiology",), to=("us",), theme="neuro", counts=(1, 2, 3))
def told_radiology_compares(paper: Paper) -> None:
    """Another radiology department wants earlier images to compare with."""
    d, story = Desk(paper), paper.story
    d.y = 70
    d.title("Begäran om jämförelsebilder", size=15)
    d.line(f"{d.day()}     Till: {d.house()}")
    d.gap(10)
    d.line(d.weave("Från: {clinic}"))
    d.line(d.weave("Granskande radiolog: {doctor}"))
    d.gap(8)
    d.line(d.weave("Patient {patient_id}", "  {patient_name}"))
    d.gap(4)
    for what, day in d.films():
        d.line(f"- {what}, {day}" if day else f"- {what}", x=10)
    d.gap(8)
    d.line(d.whither(["Bilderna önskas hit för jämförelse."], "Bilderna skickas till {destination}."))
    story.note("wants")
    d.line("Bifoga gärna utlåtanden." if "report" in story.wants else "Utlåtanden behövs inte.")
    d.line(f"/{story.secretary}")


@order("form", orderer=("uni",), to=("us", "films"), theme="onc", consent=("written",), wants=("images",))
def told_research(paper: Paper) -> None:
    """A research nurse orders images for a study; a study code stands where one expects an identity."""
    d, story = Desk(paper), paper.story
    d.y = 64
    d.title("Bilder till klinisk studie", size=14, rule=True)
    story.traps.add("study code")
    d.pairs(
        [
            (
                "Studie",
                f"SWE-{d.rng.randint(10, 99)}   Deltagare {d.rng.randint(100, 999)}-{d.rng.randint(10, 99)}",
            ),
            ("Patient", d.weave("{patient_name}", "  {patient_id}")),
            ("Undersökningar", d.film_text("\n")),
            ("Prövningsansvarig läkare", d.say("doctor")),
            ("Klinik", d.say("clinic")),
            ("Bilderna skickas till", d.say("destination")),
            ("Samtycke", d.agree()),
        ],
        tab=165,
        gap=7,
    )
    d.line(f"Endast {d.wish()} behövs.")
    d.gap(6)
    d.line(f"{story.secretary}, forskningssjuksköterska, {story.phone}   {d.day()}")


@order(
    "prose", orderer=("chiro", "naprapath", "physio"), to=("us",), theme="spine", consent=("written", "oral")
)
def told_manual_therapist(paper: Paper) -> None:
    """A chiropractor, naprapath or physiotherapist asks for images of a patient in treatment."""
    d, story = Desk(paper), paper.story
    head(d, kind=3)
    d.line(d.weave("Patient: {patient_name}", ", {patient_id}"))
    d.line(f"Önskad undersökning: {d.film_text()}" if story.examinations else "")
    d.line(f"Patienten behandlas hos oss och bilderna är av betydelse för behandlingen. {d.agree()}")
    d.gap(6)
    d.line(f"Vi önskar {d.wish()}. " + d.whither(["Skickas till oss."], "Skickas till {destination}."))
    d.gap(12)
    d.line(d.day())
    d.sign(d.say("doctor"))
