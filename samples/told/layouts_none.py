"""Documents of the department's fax that order no images: what belongs to care."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.teller import no_order

SYMPTOMS = (
    "Sedan tre veckor tilltagande värk, ingen neurologi, ingen feber.",
    "Fall i hemmet i går, belastningssmärta. Fraktur?",
    "Känd malignitet. Kontroll efter avslutad behandling.",
    "Huvudvärk och yrsel, nytillkommet. Intrakraniell process?",
)
ANSWERS = (
    "Ingen fraktur eller luxation. Lindriga degenerativa förändringar.",
    "Inga hållpunkter för malignitet. Oförändrat jämfört med föregående undersökning.",
    "Normalstora ventriklar. Ingen blödning. Ingen expansivitet.",
)


@no_order("referral")
def told_none_referral(paper: Paper) -> None:
    """A referral for a new examination."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 64
    d.title("REMISS TILL RADIOLOGISK UNDERSÖKNING", size=14)
    d.cells(
        [
            [(1, "Remittent", story.clinic.written), (1, "Remitterande läkare", story.doctor)],
            [(1, "Patient", story.patient), (1, "Personnummer", story.identity.written)],
            [(1, "Önskad undersökning", story.examinations[0].written), (1, "Prioritet", "Inom 2 veckor")],
            [(1, "Anamnes och frågeställning", d.pick(*SYMPTOMS))],
            [(1, "Kreatinin", f"{d.rng.randint(55, 110)}"), (1, "Metformin", "Nej"), (1, "Implantat", "Nej")],
        ],
        height=44,
    )
    d.gap(20)
    d.line(f"Remissdatum {d.day()}", size=9.5)


@no_order("referral")
def told_none_referral_letter(paper: Paper) -> None:
    """A referral as a letter, with earlier images named."""
    d, story = Desk(paper, left=66, right=WIDTH - 66), paper.story
    d.y = 80
    d.line(story.clinic.written)
    d.gap(16)
    d.line(f"Remiss för bedömning {d.day()}", bold=True)
    d.line(f"{story.patient}, {story.identity.written}")
    d.gap(8)
    d.line(
        f"{d.pick(*SYMPTOMS)} {story.previous} utan anmärkning. Tacksam för ny undersökning, "
        f"{story.examinations[0].written}, med svar till undertecknad."
    )
    d.sign(d.story.doctor, "remitterande läkare")


@no_order("report")
def told_none_report(paper: Paper) -> None:
    """A radiologist's report."""
    d, story = Desk(paper, left=56), paper.story
    d.y = 60
    d.title("Röntgensvar", size=14, rule=True)
    one = story.examinations[0]
    d.pairs(
        [
            ("Patient", f"{story.patient}  {story.identity.written}"),
            ("Remittent", f"{story.doctor}, {story.clinic.written}"),
            ("Undersökning", f"{one.written}  {one.date_written}"),
        ],
        tab=100,
    )
    d.gap(6)
    d.line("Utlåtande", bold=True)
    d.line(d.pick(*ANSWERS))
    d.gap(10)
    d.line(f"Definitivsignerat {d.day()} av {story.referrer}, specialistläkare radiologi")


@no_order("report")
def told_none_report_list(paper: Paper) -> None:
    """A print of a patient's examinations with their states; nothing is asked for."""
    d, story = Desk(paper, left=44, right=WIDTH - 44), paper.story
    d.y = 60
    d.title(f"Undersökningslista {story.identity.written} {story.patient}", size=12)
    body = [
        [one.date_written, one.written, "Signerad", f"B{d.rng.randint(10**6, 10**7)}"]
        for one in story.examinations
    ]
    d.table(["Datum", "Undersökning", "Status", "Remissnr"], body, [1.2, 2.5, 1, 1.2])
    d.line(f"Utskrivet {d.day()} av {story.secretary}. Antal poster: {len(body)}", size=8)


@no_order("journal")
def told_none_journal(paper: Paper) -> None:
    """A copy of a record's notes."""
    d, story = Desk(paper), paper.story
    d.y = 60
    d.title("Journalkopia", size=14, rule=True)
    d.line(f"{story.patient}   {story.identity.written}", bold=True)
    for word in ("Aktuellt", "Status", "Bedömning"):
        d.gap(6)
        d.line(word, bold=True)
        d.line(d.pick(*SYMPTOMS, *ANSWERS, "Opåverkad. Blodtryck 135/80. Hjärta och lungor utan anmärkning."))
    d.gap(6)
    d.line(f"Vidimerad {d.day()} {story.doctor}, {story.clinic.written}")


@no_order("booking")
def told_none_booking(paper: Paper) -> None:
    """A letter that calls a patient to an examination."""
    d, story = Desk(paper, left=70), paper.story
    d.y = 90
    d.block(f"{story.patient}\nStorgatan {d.rng.randint(1, 90)}\n302 42 Halmstad", 330, 200)
    d.gap(30)
    d.title("Kallelse till röntgenundersökning", size=15)
    d.line(
        f"Du är välkommen till {d.house()} den {story.visit} kl. {d.pick('8.15', '10.40', '13.00')} "
        f"för {story.examinations[0].written}."
    )
    d.gap(6)
    d.line("Ta med legitimation. Fasta fyra timmar före undersökningen. Ring oss om du inte kan komma.")
    d.line(f"Telefon {story.phone}")


@no_order("laboratory")
def told_none_laboratory(paper: Paper) -> None:
    """An answer of the laboratory."""
    d, story = Desk(paper, left=50, right=WIDTH - 50), paper.story
    d.y = 60
    d.title("Provsvar klinisk kemi", size=14)
    d.line(f"{story.identity.written}  {story.patient}   Beställare: {story.clinic.written}")
    d.gap(8)
    tests = ("P-Kreatinin", "B-Hb", "P-CRP", "P-Natrium", "P-Kalium", "B-LPK")
    body = [
        [test, f"{d.rng.uniform(3, 140):.1f}", d.pick("", "", "*"), "referens se handbok"] for test in tests
    ]
    d.table(["Analys", "Resultat", "Avv", "Referensintervall"], body, [2, 1, 0.5, 2])
    d.line(f"Svarsdatum {d.day()}", size=9)


@no_order("consent")
def told_none_consent(paper: Paper) -> None:
    """A signed consent alone."""
    d, story = Desk(paper, left=64, right=WIDTH - 64), paper.story
    d.y = 90
    d.title("Samtycke", size=18, center=True)
    d.line(
        "Jag samtycker till att uppgifter ur min journal får lämnas mellan vårdgivare så länge jag är under "
        "behandling. Jag kan när som helst återkalla samtycket."
    )
    d.gap(30)
    d.pairs(
        [("Namn", story.patient), ("Personnummer", story.identity.written), ("Ort och datum", d.day())],
        tab=120,
    )
    d.sign("Namnteckning")


@no_order("reply")
def told_none_received(paper: Paper) -> None:
    """A reply that the images have arrived."""
    d, story = Desk(paper), paper.story
    d.y = 90
    d.title("Kvittens", size=16)
    d.line(f"Till {d.house()}")
    d.gap(8)
    d.line(
        f"Bilderna på {story.patient} {story.identity.written} ({story.examinations[0].written}) har kommit "
        "fram och är importerade hos oss. Tack för hjälpen!"
    )
    d.gap(10)
    d.line(f"{story.secretary}\n{story.clinic.written}\n{d.day()}")


@no_order("delivery")
def told_none_disc(paper: Paper) -> None:
    """A note that goes with a disc which another department sends us."""
    d, story = Desk(paper), paper.story
    d.y = 90
    d.title("Följesedel", size=18, rule=True)
    d.pairs(
        [
            ("Till", d.house()),
            ("Från", story.destination.written),
            ("Innehåll", "1 st CD med bilder enligt er begäran"),
            ("Patient", f"{story.patient} {story.identity.written}"),
            ("Avsänt", d.day()),
        ],
        tab=110,
        gap=8,
    )
    d.line("Skivan behöver inte returneras.")


@no_order("reply")
def told_none_refusal(paper: Paper) -> None:
    """Another department answers our own request: nothing found."""
    d, story = Desk(paper, left=64), paper.story
    d.y = 80
    d.line(f"{story.destination.written}   {d.day()}")
    d.gap(20)
    d.line("Svar på er förfrågan", bold=True)
    d.line(
        f"Vi har sökt på {story.identity.written} men hittar inga undersökningar hos oss för den aktuella "
        "perioden. Kontakta vårt arkiv per telefon om något är oklart."
    )
    d.gap(12)
    d.line(story.secretary)


@no_order("receipt")
def told_none_referral_receipt(paper: Paper) -> None:
    """A confirmation that a referral has arrived."""
    d, story = Desk(paper), paper.story
    d.y = 80
    d.title("Remissbekräftelse", size=15, rule=True)
    d.line(f"Remissen för {story.patient}, {story.identity.written}, har kommit till {story.clinic.written}.")
    d.line("Beräknad väntetid: 4-6 veckor. Patienten kallas per brev. Inget svar krävs.")
    d.gap(10)
    d.line(f"Mottagen {d.day()}, bedömd av {story.doctor}")


@no_order("cancellation")
def told_none_cancelled(paper: Paper) -> None:
    """A booked time is cancelled."""
    d, story = Desk(paper), paper.story
    d.y = 100
    d.title("Avbokning", size=18)
    d.line(
        f"{story.patient} {story.identity.written} har återbud till {story.examinations[0].written} "
        f"den {story.visit}. Remissen kan makuleras."
    )
    d.gap(8)
    d.line(f"/{story.secretary}, {story.clinic.written}, {d.day()}")
