"""Documents of care that lie in the same box and order no images; more of them."""

from samples.draw.registry import Paper
from samples.held.desk import banner, cells, fields, head, sign, stamp, table
from samples.held.senders import other


@other("laboratory")
def held_laboratory(paper: Paper) -> None:
    """A laboratory's list of results."""
    pen, story = paper.pen, paper.story
    head(paper, "Analyssvar klinisk kemi")
    pen.paragraph(f"{story.identity.written}  {story.patient}")
    rows = [
        ["P-Kreatinin", "81", "µmol/L"],
        ["eGFR", "72", "mL/min"],
        ["P-CRP", "4", "mg/L"],
        ["B-Hb", "138", "g/L"],
    ]
    table(pen, ["Analys", "Resultat", "Enhet"], rows, [pen.look.left, 250.0, 360.0], ruled=False)


@other("minutes")
def held_minutes(paper: Paper) -> None:
    """Minutes of a meeting that speaks of sending images."""
    pen, story = paper.pen, paper.story
    banner(pen, "Minnesanteckningar röntgenmöte", 14)
    pen.paragraph(
        f"Datum: {story.date_text(story.written_on)}   Närvarande: {story.referrer}, {story.secretary} m.fl."
    )
    pen.down(0.5)
    for text in (
        "1. Föregående protokoll lades till handlingarna.",
        "2. Beställning av bilder: rutinen ska förtydligas. Klinik, doktor och mottagare måste alltid anges.",
        "3. Länkning via IEP fungerar igen efter avbrottet.",
        "4. Nästa möte hålls om en månad. Fika: röntgensekreterarna.",
    ):
        pen.paragraph(text)
        pen.down(0.3)


@other("cancellation")
def held_cancelled(paper: Paper) -> None:
    """An earlier order is called off."""
    pen, story = paper.pen, paper.story
    head(paper, "ÅTERKALLELSE")
    pen.paragraph(
        f"Vi återkallar vår beställning av bilder på {story.patient}, {story.identity.written}. Skicka "
        f"inget. "
        "Patienten har valt annan vårdgivare."
    )
    sign(paper)


@other("review request")
def held_review_request(paper: Paper) -> None:
    """Images that lie with us already are to be read once more."""
    pen, story = paper.pen, paper.story
    head(paper, "Eftergranskning önskas")
    pen.paragraph(
        f"Vi ber er radiolog eftergranska {story.examinations[0].written} på {story.identity.written} "
        f"{story.patient}. "
        "Bilderna har vi redan länkat till er och de ska inte skickas någonstans. Svar önskas "
        "skriftligt till oss."
    )
    sign(paper)


@other("transport")
def held_transport(paper: Paper) -> None:
    """A note on a patient's journey."""
    pen, story = paper.pen, paper.story
    banner(pen, "Beställning av sjuktransport", 15)
    left = pen.look.left
    cells(pen, [("Patient", story.patient), ("Pnr", story.identity.written)], [left, 330.0])
    cells(pen, [("Hämtas", "Röntgen, plan 2"), ("Lämnas", f"{story.clinic.written}")], [left, 330.0])
    cells(pen, [("Tid", story.visit), ("Typ", "liggande, syrgas")], [left, 330.0])


@other("appointment change")
def held_rebooking(paper: Paper) -> None:
    """A patient's time is to be moved."""
    pen, story = paper.pen, paper.story
    head(paper)
    pen.paragraph(
        f"Ombokning: {story.patient} {story.identity.written} kan inte komma på sin "
        f"{story.examinations[0].written} "
        f"och vill ha ny tid efter {story.visit}. Ring patienten direkt."
    )
    stamp(pen, ["INKOM RTG"], 380, pen.y + 20)


@other("declined")
def held_declined(paper: Paper) -> None:
    """Another department answers that it cannot send what we asked for."""
    pen, story = paper.pen, paper.story
    head(paper, "Svar på er beställning")
    pen.paragraph(
        f"Ni har beställt bilder på {story.identity.written} från oss. Vi har inga undersökningar "
        f"registrerade på "
        "patienten. Kontrollera personnumret och vänd er till rätt sjukhus. Ärendet avslutas."
    )
    sign(paper)


@other("pathology")
def held_pathology(paper: Paper) -> None:
    """A pathologist's reply that was faxed to the wrong number."""
    pen, story = paper.pen, paper.story
    head(paper, "PAD-svar")
    fields(pen, [("Patient", f"{story.patient} {story.identity.written}"), ("Remitterande", story.referrer)])
    pen.paragraph(
        "Makroskopi: Nålbiopsier, två stycken. Mikroskopi: Benign vävnad. Ingen malignitet i materialet."
    )


@other("prescription")
def held_prescription(paper: Paper) -> None:
    """A prescription for contrast medium premedication."""
    pen, story = paper.pen, paper.story
    head(paper, "Ordination inför kontrastundersökning")
    pen.paragraph(f"{story.patient}, {story.identity.written}")
    pen.paragraph(
        "T. Betapred 0,5 mg, 10 tabletter lösta i vatten 12 och 2 timmar före. T. Loratadin 10 mg x 1."
    )
    pen.paragraph(f"Undersökning: {story.examinations[0].written}, planerad {story.visit}.")
    sign(paper)
