"""Papers of the care of patients that are no orders: referrals, reports, bookings, copies, lab answers."""

from collections.abc import Callable

from samples.draw.registry import Paper, layout
from samples.known.desk import Desk
from samples.known.places import street_of
from samples.known.words import OWN, turn_name


def _none(reason: str) -> Callable[[Callable[[Paper], None]], Callable[[Paper], None]]:
    return layout("known", "none", reason=reason, faults=False)


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


def _who(paper: Paper) -> str:
    return f"{paper.story.identity.written}  {paper.story.patient}"


@_none("referral")
def known_new_referral(paper: Paper) -> None:
    """A referral for a new examination, with question and history."""
    desk, story, own = Desk(paper, 10), paper.story, _own(paper)
    desk.text(48, 60, "REMISS RADIOLOGI", size=16, bold=True)
    desk.field(48, 76, 250, 40, "Mottagare", f"{own[0]}, {own[1]}")
    desk.field(298, 76, 250, 40, "Remittent", f"{story.title}{story.doctor}\n{story.clinic.written}")
    desk.field(48, 116, 500, 30, "Patient", _who(paper))
    one = story.examinations[0]
    desk.field(48, 146, 500, 34, "Önskad undersökning", one.written)
    desk.field(48, 180, 500, 60, "Frågeställning", "Fraktur? Artros? Annan skelettförändring?")
    text = (
        f"Smärta sedan tre månader efter fall. Tidigare {story.previous}. Ingen känd allergi. Kreatinin 78."
    )
    desk.field(48, 240, 500, 90, "Anamnes och status", text)
    desk.field(48, 330, 250, 30, "Prioritet", "Inom 4 veckor")
    desk.field(298, 330, 250, 30, "Datum", story.date_text(story.written_on))


@_none("referral")
def known_referral_letter(paper: Paper) -> None:
    """A doctor asks in a letter for an examination to be done."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.text(60, 60, story.clinic.written, bold=True)
    desk.text(60, 100, f"{own[0]}, {own[1]}")
    one = story.examinations[0]
    desk.text(
        60,
        150,
        f"Remiss för ny undersökning\n\n{_who(paper)}\n\nTacksam för undersökning med frågeställning "
        "meniskskada eller "
        f"annan förklaring till besvären: {one.written}. Patienten är tillgänglig på telefon och kan komma "
        "med kort "
        f"varsel. Gör inte undersökningen om tidigare bilder ({story.previous}) redan besvarar frågan.\n\n"
        f"Med vänlig hälsning\n\n{story.title}{story.doctor}",
        width=450,
        lead=1.45,
    )


@_none("report")
def known_report(paper: Paper) -> None:
    """A radiologist's report of an examination."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    one = story.examinations[0]
    desk.text(50, 56, f"{own[0]}, {own[1]}", bold=True)
    desk.text(548, 56, "UTLÅTANDE", size=14, bold=True, align="right")
    desk.line(50, 66, 548)
    y = desk.pairs(
        50,
        88,
        [
            ("Patient", _who(paper)),
            ("Undersökning", f"{one.written} {one.date_written}"),
            ("Remittent", f"{story.title}{story.doctor}, {story.clinic.written}"),
        ],
        150,
        gap=1.6,
    )
    desk.text(
        50,
        y + 20,
        "Jämförs med tidigare undersökning. Ingen skelettskada. Normala mjukdelar. Lindrig degeneration utan "
        "progress. Inga suspekta förändringar påvisas.\n\nDefinitivsvar\n\n"
        f"{story.referrer}, överläkare\nSignerat {story.written_on.isoformat()}",
        width=490,
        lead=1.4,
    )


@_none("journal")
def known_journal_copy(paper: Paper) -> None:
    """A page copied from a record."""
    desk, story = Desk(paper, 9.5), paper.story
    desk.text(48, 50, f"Journalkopia   {_who(paper)}", bold=True)
    desk.text(548, 50, "Sida 3 av 11", size=8, align="right")
    y = 80.0
    for word, text in (
        ("Kontaktorsak", "Återbesök efter operation."),
        ("Aktuellt", f"Mår väl. {story.previous} visade god läkning."),
        ("Status", "Gott och opåverkat allmäntillstånd. Såret reaktionslöst. Rörlighet 0-110 grader."),
        ("Bedömning", "Normalt förlopp. Ny kontroll om tre månader, dessförinnan röntgen."),
        ("Läkemedel", "T Alvedon 500 mg 2x4 vid behov."),
    ):
        desk.text(48, y, word, bold=True)
        y = desk.text(150, y, text, width=390) + 8
    desk.text(48, y + 10, f"{story.written_on.isoformat()}  {story.doctor}, {story.clinic.written}")


@_none("booking")
def known_booking(paper: Paper) -> None:
    """A letter that calls a patient to an examination."""
    desk, story, own = Desk(paper, 11.5), paper.story, _own(paper)
    desk.logo(55, 44)
    desk.text(92, 62, f"{own[0]}, {own[1]}", bold=True)
    desk.text(300, 130, f"{story.patient}\n{street_of(story.clinic)}\n{story.clinic.town}", width=240)
    one = story.examinations[0]
    desk.text(
        55,
        220,
        f"Kallelse till undersökning\n\nDu är välkommen till oss för {one.written} den {story.visit} klockan "
        f"{paper.pen.rng.randint(8, 15)}.{paper.pen.rng.choice(('00', '15', '30', '45'))}.\n\nTa med "
        "giltig legitimation "
        f"och detta brev. Kan du inte komma, ring {story.phone} senast dagen före. Uteblivet besök "
        "debiteras.\n\n"
        "Välkommen!",
        width=470,
        lead=1.45,
    )


@_none("lab")
def known_lab_answer(paper: Paper) -> None:
    """A table of laboratory values."""
    desk, story, rng = Desk(paper, 10), paper.story, paper.pen.rng
    desk.text(50, 58, "Svar klinisk kemi", size=14, bold=True)
    desk.text(50, 78, _who(paper))
    desk.text(50, 94, f"Beställare: {story.title}{story.doctor}, {story.clinic.written}")
    lines = [("Analys", "Resultat", "Enhet", "Ref.intervall")]
    for name, low, high, unit in (
        ("B-Hemoglobin", 117, 153, "g/L"),
        ("P-CRP", 0, 5, "mg/L"),
        ("P-Kreatinin", 45, 90, "µmol/L"),
        ("P-Natrium", 137, 145, "mmol/L"),
        ("P-TSH", 0, 4, "mIE/L"),
    ):
        lines.append((name, str(rng.randint(low, high + 20)), unit, f"{low}-{high}"))
    y = desk.grid(50, 108, (170, 90, 100, 120), lines)
    desk.text(50, y + 24, f"Provtagning {story.written_on.isoformat()} 07:45. Vidimerat.")


@_none("consent")
def known_consent_alone(paper: Paper) -> None:
    """A patient's signed consent, and nothing that orders."""
    desk, story = Desk(paper, 11), paper.story
    desk.text(60, 80, "Samtycke till utlämnande av patientuppgifter", size=14, bold=True)
    y = desk.text(
        60,
        116,
        "Jag samtycker till att vårdgivare lämnar ut uppgifter ur min journal till den mottagning där jag "
        "får vård. "
        "Jag kan när som helst återkalla mitt samtycke.",
        width=470,
        lead=1.45,
    )
    y = desk.pairs(
        60, y + 20, [("Namn", story.patient), ("Personnummer", story.identity.written)], 170, under=True
    )
    desk.text(60, y + 20, f"Ort och datum: {story.clinic.town} {story.date_text(story.written_on)}")
    desk.scribble(80, y + 64, 140)
    desk.text(60, y + 92, "Underskrift", size=8)


@_none("certificate")
def known_certificate(paper: Paper) -> None:
    """A medical certificate for an authority."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(50, 62, "Läkarintyg för sjukpenning", size=15, bold=True)
    y = desk.pairs(50, 96, [("Patient", _who(paper)), ("Utfärdare", story.title + story.doctor)], 150)
    for head, text in (
        ("Diagnos", "Lumbago med ischias, M544"),
        ("Funktionsnedsättning", f"Smärta vid belastning. {story.previous} visar diskbråck."),
        ("Arbetsförmåga", "Nedsatt med hälften till och med den sista i månaden."),
    ):
        desk.text(50, y, head, bold=True)
        y = desk.text(50, y + 15, text, width=480) + 10
    desk.text(50, y + 10, f"{story.clinic.written}, {story.date_text(story.written_on)}")


@_none("minutes")
def known_list_of_round(paper: Paper) -> None:
    """A list of who is to be shown at a round; nobody asks for images to be sent."""
    desk, story, rng = Desk(paper, 9.5), paper.story, paper.pen.rng
    desk.text(50, 58, f"Rondlista {story.clinic.written}", size=13, bold=True)
    desk.text(50, 76, f"Demonstration på röntgen {story.visit} kl 08.10")
    lines = [("Patient", "Född", "Undersökning", "Demonstreras av")]
    for _ in range(5):
        year = rng.randint(1935, 1999)
        one = rng.choice(story.examinations)
        lines.append((turn_name(story.patient)[:1] + ".", str(year), one.written, "jourhavande"))
    desk.grid(50, 92, (90, 70, 220, 120), lines)


@_none("acknowledgement")
def known_received_letter(paper: Paper) -> None:
    """An answer that the images have come."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.text(60, 64, story.destination.written, bold=True)
    desk.text(60, 104, f"{own[0]}, {own[1]}")
    texts = ", ".join(f"{one.written} {one.date_written}" for one in story.examinations)
    desk.text(
        60,
        150,
        f"Bekräftelse\n\nBilderna på {story.patient}, {story.identity.written} ({texts}) är mottagna och "
        "inlagda i vårt "
        f"system {story.written_on.isoformat()}. Inget ytterligare behöver "
        f"skickas.\n\nHälsningar\n{story.secretary}",
        width=450,
        lead=1.45,
    )


@_none("consultation")
def known_consultation_answer(paper: Paper) -> None:
    """A consultant's answer to the doctor who asked."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(55, 60, "KONSULTATIONSSVAR", size=14, bold=True)
    y = desk.pairs(
        55,
        90,
        [
            ("Från", story.clinic.written),
            ("Till", f"{story.referrer}, vårdcentralen"),
            ("Patient", _who(paper)),
        ],
        120,
    )
    desk.text(
        55,
        y + 16,
        f"Tack för remiss. Vi har bedömt patienten {story.date_text(story.written_on)} och granskat "
        f"{story.previous}. "
        "Ingen operation är aktuell. Fortsatt träning hos fysioterapeut. Patienten är "
        f"informerad.\n\n{story.title}"
        f"{story.doctor}",
        width=480,
        lead=1.45,
    )


@_none("delivery_note")
def known_disc_note(paper: Paper) -> None:
    """A slip that comes with a disc: these images are sent to you."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.text(60, 70, "Följesedel", size=18, bold=True)
    desk.text(60, 100, f"Till {own[0]}, {own[1]}")
    desk.text(60, 118, f"Från {story.destination.written}")
    y = desk.text(60, 156, "Härmed översändes bilder för kännedom:", width=460)
    rows = [("Patient", "Undersökning")]
    rows += [(_who(paper), f"{one.written} {one.date_written}") for one in story.examinations]
    y = desk.grid(60, y + 4, (210, 260), rows)
    desk.text(60, y + 26, f"1 skiva bifogas. {story.written_on.isoformat()} /{story.secretary}")
