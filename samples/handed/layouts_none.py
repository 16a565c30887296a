"""Papers that are no orders of images: what else lands in a radiology department's fax."""

from datetime import timedelta

from samples.draw.registry import Paper
from samples.handed.desk import boxes, field, gap, grid, head, text, ticks
from samples.handed.senders import other
from samples.handed.voice import blocks, pick, remark

ORGANS = ("buk", "thorax", "hjärna", "höger knä", "ländrygg", "vänster axel")


def who(paper: Paper) -> str:
    return f"{paper.story.patient}, {paper.story.identity.written}"


def when(paper: Paper, ahead: int = 0) -> str:
    return paper.story.date_text(paper.story.written_on + timedelta(days=ahead))


@other("referral for a new examination")
def handed_none_referral(paper: Paper) -> None:
    """A referral: a new examination with its question."""
    story = paper.story
    head(paper, "RÖNTGENREMISS", size=15)
    boxes(paper, [("Remittent", story.clinic.written)], [1])
    boxes(paper, [("Personnummer", story.identity.written), ("Namn", story.patient)], [0.4, 0.6])
    boxes(paper, [("Remitterande läkare", story.doctor)], [1])
    gap(paper, 22)
    field(paper, "Önskad undersökning", pick(paper, "CT ", "MR ") + pick(paper, *ORGANS), 170)
    text(
        paper,
        f"Anamnes: {remark(paper, 'history')}\n\nFrågeställning: {pick(paper, 'Fraktur?', 'Tumör?')}",
    )
    ticks(paper, [("Akut", False), ("Inom 1 vecka", False), ("Inom 4 veckor", True)])


@other("referral for a new examination", typewriter=True)
def handed_none_follow_up_referral(paper: Paper) -> None:
    """A referral to a follow-up, with the earlier examination to compare with."""
    story = paper.story
    body = blocks(
        f"{story.clinic.written}\n{when(paper)}",
        f"Remiss för kontroll: {pick(paper, 'CT thorax-buk', 'MR ländrygg', 'Lungröntgen')} om tre månader.",
        f"Patient {who(paper)}",
        f"Jämför med {story.previous}. Svar till undertecknad.",
        story.doctor,
    )
    text(paper, body)


@other("report")
def handed_none_report(paper: Paper) -> None:
    """A radiologist's report that was faxed to us."""
    story = paper.story
    head(paper, "UTLÅTANDE", story.destination.written)
    field(paper, "Patient", who(paper), 150)
    field(paper, "Undersökning", story.previous, 150)
    field(paper, "Remittent", story.referrer, 150)
    text(
        paper,
        blocks(
            "Ingen tidigare undersökning för jämförelse.",
            pick(
                paper, "Ingen skelettskada.", "Degenerativa förändringar L4-S1.", "Inga pulmonella infiltrat."
            ),
            f"Definitivsvar {when(paper)}, {story.doctor}",
        ),
    )


@other("booking letter")
def handed_none_summons(paper: Paper) -> None:
    """A copy of a summons to an examination."""
    story = paper.story
    head(paper, "Kallelse till röntgenundersökning")
    text(
        paper,
        blocks(
            story.patient,
            f"Du har fått tid {story.visit} kl 10.30 för {pick(paper, 'MR', 'CT')} {pick(paper, *ORGANS)}.",
            "Ta med legitimation. Kan du inte komma, ring oss senast dagen innan.",
        ),
    )


@other("advertisement")
def handed_none_advert(paper: Paper) -> None:
    """An offer of aprons and chairs."""
    pen = paper.pen
    pen.heading(
        pick(paper, "HÖSTREA PÅ BLYFÖRKLÄDEN", "Ergonomiska granskningsstolar -30 %"), 20, center=True
    )
    text(
        paper,
        blocks(
            "Beställ före månadsskiftet och få fri frakt till hela landet!",
            "Vi levererar även bildskärmar, fotpedaler och kontrastvärmare.",
            f"Ring vår kundtjänst {paper.story.phone}.",
        ),
    )


@other("invoice")
def handed_none_invoice(paper: Paper) -> None:
    """An invoice for discs and envelopes."""
    story = paper.story
    head(paper, "FAKTURA", f"Fakturanr {story.rng.randint(10**5, 10**6)}   Förfallodag {when(paper, 30)}")
    rows = [
        ("Artikel", "Antal", "Pris"),
        ("CD-R skivor, 100 st", "2", "398,00"),
        ("USB-minnen 32 GB", "50", "3 450,00"),
    ]
    grid(paper, rows, [0.6, 0.15, 0.25])
    text(paper, "Att betala 3 848,00 kr. Bankgiro 512-8834. Vid dröjsmål debiteras ränta.")


@other("minutes")
def handed_none_minutes(paper: Paper) -> None:
    """Minutes of a department's meeting at which orders of images were talked about."""
    story = paper.story
    paper.pen.heading("Protokoll APT röntgen", 14)
    text(
        paper,
        blocks(
            f"Datum {when(paper)}. Närvarande: {story.secretary}, {story.referrer} m fl.",
            "§ 1 Föregående protokoll lades till handlingarna.",
            "§ 2 Bildbeställningar: kliniker glömmer skriva läkare och mottagare. Ny blankett tas fram.",
            "§ 3 Semestrar. § 4 Övrigt. Nästa möte om fyra veckor.",
        ),
    )


@other("course invitation")
def handed_none_course(paper: Paper) -> None:
    """An invitation to a course."""
    paper.pen.heading(pick(paper, "Kursinbjudan: MR för nybörjare", "Välkommen till Röntgenveckan"), 18)
    text(
        paper,
        blocks(
            f"Plats: {paper.story.destination.town or 'Lund'}. Tid: {paper.story.visit} kl 09-16.",
            "Avgift 2 900 kr exkl. moms. Anmälan är bindande. Antalet platser är begränsat.",
        ),
    )


@other("request for a copy of the record")
def handed_none_record_copies(paper: Paper) -> None:
    """A request for a record's text, no images."""
    story = paper.story
    head(paper, "Begäran om journalkopior", story.clinic.written)
    field(paper, "Patient", who(paper), 150)
    field(paper, "Avser", pick(paper, "epikris och operationsberättelse", "journaltext och labsvar"), 150)
    field(paper, "Tidsperiod", f"{story.written_on.year - 2}-{story.written_on.year}", 150)
    field(paper, "Sänds till", story.destination.written, 150)
    field(paper, "Läkare", story.doctor, 150)
    text(paper, "OBS endast text. Röntgenbilder behövs inte.")
