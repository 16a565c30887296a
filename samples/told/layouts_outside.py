"""Orders from outside the hospitals' clinics: primary care, dentists, prisons, companies and others."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.heads import head
from samples.told.teller import order


@order("prose", orderer=("vc",), to=("films", "clinic"), counts=(1, 1, 2), consent=("", "oral"))
def told_primary_care(paper: Paper) -> None:
    """A health centre asks that images go to the hospital to which it has referred the patient."""
    d = Desk(paper)
    head(d, kind=3)
    d.put(d.day(), d.right, 60, align="right", size=9.5)
    d.line(f"Till {d.house()}")
    d.gap(16)
    d.line(d.weave("Patient: {patient_name}", ", {patient_id}"), bold=True)
    d.gap(8)
    films = d.film_text(" och ")
    d.line(
        "Patienten är remitterad vidare. Vi ber er skicka "
        + d.wish()
        + (f" från {films}" if films else "")
        + d.weave(" till {destination}")
        + "."
    )
    d.line(d.agree())
    d.gap(14)
    d.sign(d.doctor_after())


@order("form", orderer=("vc", "home"), to=("films",), counts=(1, 1, 2))
def told_region_form(paper: Paper) -> None:
    """A region's form in lettered sections."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.logo(0, d.left, 36, "Region Halland")
    d.y = 92
    d.title("Beställning av bilder från bildarkiv", size=14)
    story.note("wants")
    d.cells([[(1, "A. Beställande enhet", d.say("clinic")), (1, "A. Beställande läkare", d.say("doctor"))]])
    d.gap(8)
    d.cells([[(1, "B. Personnummer", d.say("patient_id")), (1, "B. Namn", d.say("patient_name"))]])
    d.gap(8)
    films = [[(2, "C. Undersökning", what), (1, "C. Utförd", day)] for what, day in d.films()]
    d.cells(films or [[(1, "C. Undersökning", "")]])
    d.gap(8)
    d.cells([[(1, "D. Skickas till (sjukhus, enhet)", d.weave("{destination}", " fvb {forward_to}"))]])
    d.gap(16)
    d.put("E. Utlåtande", size=9)
    d.ticks([("Ja", "report" in story.wants), ("Nej", "report" not in story.wants)], d.left + 90)
    d.line(f"Datum {d.day()}   Telefon {story.phone}", size=9.5)
    d.foot("RH-2210 version 3.0", size=7)


@order(
    "prose", orderer=("dentist",), to=("clinic", "clinic", "clinic", "us"), theme="teeth", counts=(1, 1, 2)
)
def told_dentist(paper: Paper) -> None:
    """A dentist asks for images of the jaws to go to the surgeons."""
    d, story = Desk(paper, left=64), paper.story
    head(d, kind=2)
    d.title("Bildbeställning", size=13)
    d.pairs(
        [
            ("Patient", d.weave("{patient_name}", " {patient_id}")),
            ("Önskade bilder", d.film_text(", ")),
            ("Ansvarig", d.say("doctor")),
            ("Sänds till", d.say("destination")),
            ("Omfattning", d.wish()),
        ],
        tab=120,
        gap=8,
    )
    d.gap(8)
    d.line(f"Tack för hjälpen!\n{story.secretary}, tandsköterska   {d.day()}")


@order("form", orderer=("prison",), to=("films", "clinic"), counts=(1, 1, 2), consent=("oral", "written"))
def told_prison(paper: Paper) -> None:
    """The health service of a prison writes an order on the authority's paper."""
    d, story = Desk(paper), paper.story
    d.logo(1, d.left, 36, "KRIMINALVÅRDEN")
    d.put("1 (1)", d.right, 50, align="right", size=9)
    d.y = 100
    d.title("Begäran om överföring av röntgenbilder", size=13, rule=True)
    d.pairs(
        [
            ("Datum", d.day()),
            ("Beställande enhet", d.say("clinic")),
            ("Ansvarig läkare", d.say("doctor")),
            ("Klientens namn", d.say("patient_name")),
            ("Personnummer", d.say("patient_id")),
            ("Undersökning", d.film_text("\n")),
            ("Överförs till", d.say("destination")),
            ("Avser", d.wish()),
            ("Samtycke", d.agree()),
        ],
        tab=135,
        gap=7,
    )
    d.sign(story.secretary, "sjuksköterska")


@order("prose", orderer=("company",), to=("films", "clinic"), theme="ortho", consent=("written", "oral"))
def told_company_care(paper: Paper) -> None:
    """Company health care writes a letter on behalf of its doctor."""
    d, story = Desk(paper, left=60), paper.story
    head(d, kind=1)
    d.line(f"{story.clinic.town} {d.day()}" if story.can_say("clinic") else d.day())
    d.gap(10)
    d.line("Ang. bilder för bedömning av arbetsrelaterade besvär", bold=True)
    d.gap(6)
    d.line(d.weave("Vår patient {patient_name}", " ({patient_id})") + " har undersökts hos er:")
    for what, day in d.films():
        d.line(f"• {what} {day}", x=12)
    d.gap(6)
    d.line(
        f"Vi vill att {d.wish()} överförs" + d.weave(" till {destination}, där patienten ska bedömas") + "."
    )
    d.line(d.agree())
    d.gap(6)
    d.line(d.weave("På uppdrag av {doctor}"))
    d.gap(10)
    d.line(f"{story.secretary}, företagssköterska, {story.phone}")


@order("form", orderer=("military",), to=("films",), theme="ortho", counts=(1, 1, 2), young=True)
def told_military(paper: Paper) -> None:
    """The armed forces' form: everything in capitals, boxes without air."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 60
    d.put("FÖRSVARSMAKTEN", bold=True, size=11)
    d.put("BESTÄLLNING", 300, bold=True, size=11)
    d.put(d.day(), d.right, size=10, align="right")
    d.gap(12)
    d.cells(
        [
            [(1, "FÖRBAND/ENHET", d.say("clinic"))],
            [(1, "LÄKARE", d.say("doctor")), (1, "TELEFON", story.phone)],
            [(1, "NAMN", d.say("patient_name")), (1, "PERSONNUMMER", d.say("patient_id"))],
            [(1, "UNDERSÖKNING OCH DATUM", d.film_text("\n"))],
            [(1, "BILDER SÄNDS TILL", d.say("destination"))],
            [(1, "OMFATTNING", d.wish())],
        ],
        height=30,
    )
    d.sign(story.secretary)


@order(
    "form",
    orderer=("sport",),
    to=("films", "clinic"),
    theme="sport",
    counts=(1, 1, 2),
    needed=0.4,
    young=True,
)
def told_sports_team(paper: Paper) -> None:
    """A team's doctor wants a player's images at the hospital before a second opinion."""
    d, story = Desk(paper), paper.story
    head(d, kind=2, town=False)
    d.line("Hej röntgen!")
    d.gap(6)
    d.line(d.weave("Spelare: {patient_name}", ", {patient_id}"))
    d.line(d.weave("Undersökning: ") + d.film_text() if story.examinations else "")
    d.line(d.weave("Bilderna vill vi ha skickade till {destination}", " senast {needed_by}", "."))
    d.line(f"Vi vill ha {d.wish()}.")
    d.gap(8)
    d.line("Hälsningar")
    d.line(d.doctor_after())
