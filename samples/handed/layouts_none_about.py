"""Papers about images, and about other things, that are no orders."""

from samples.draw.registry import Paper
from samples.handed.desk import field, gap, grid, head, label, lined, put, stamp, text, ticks
from samples.handed.layouts_none import when, who
from samples.handed.senders import other
from samples.handed.voice import blocks, pick


@other("images that come to us")
def handed_none_disc_arrives(paper: Paper) -> None:
    """The letter with a disc that was sent to us."""
    story = paper.story
    head(paper, story.destination.written)
    text(
        paper,
        blocks(
            "Till Röntgen, Hallands sjukhus",
            f"Härmed översänds CD med {story.previous} gällande {who(paper)} enligt er beställning.",
            "Skivan behöver inte returneras.",
            story.secretary,
        ),
    )


@other("images that come to us")
def handed_none_images_back(paper: Paper) -> None:
    """Borrowed films come back."""
    story = paper.story
    paper.pen.heading("RETUR", 22)
    field(paper, "Avser", story.previous, 130)
    field(paper, "Patient", who(paper), 130)
    field(paper, "Från", story.clinic.written, 130)
    text(paper, "Tack för lånet. Bilderna är granskade på ronden och återlämnas härmed.")


@other("question on status")
def handed_none_have_you_sent(paper: Paper) -> None:
    """A clinic asks whether images have been sent."""
    story = paper.story
    head(paper, story.clinic.written)
    text(
        paper,
        blocks(
            f"Fråga: har ni redan skickat {story.previous} på {who(paper)}?",
            "Om de är skickade behöver ni inte göra något mer, vi letar då här hemma. Ring gärna.",
            f"/{story.secretary}, {story.phone}",
        ),
    )


@other("consent form")
def handed_none_consent_alone(paper: Paper) -> None:
    """A consent that came alone."""
    story = paper.story
    head(paper, "Samtycke till utlämnande av uppgifter")
    lined(paper, "Namn", story.patient, 160)
    lined(paper, "Personnummer", story.identity.written, 160)
    text(paper, "Jag samtycker till att mina röntgenbilder får lämnas ut till vårdgivare som behandlar mig.")
    ticks(paper, [("Ja", True), ("Nej", False)])
    paper.pen.scribble(paper.pen.look.left + 8)


@other("power of attorney")
def handed_none_proxy(paper: Paper) -> None:
    """A power of attorney to fetch a disc."""
    story = paper.story
    paper.pen.heading("FULLMAKT", 20)
    text(
        paper,
        blocks(
            f"Jag, {who(paper)}, ger {story.referrer} rätt att hämta post och handlingar i mitt ställe.",
            f"{story.clinic.town or 'Varberg'} {when(paper)}",
        ),
    )
    gap(paper, 20)
    paper.pen.scribble(paper.pen.look.left + 8)


@other("fax report", typewriter=True)
def handed_none_transmission(paper: Paper) -> None:
    """The fax machine's own report of a sending."""
    story = paper.story
    paper.pen.heading("SÄNDNINGSRAPPORT", 14)
    grid(
        paper,
        [
            ("MOTTAGARE", "TID", "SIDOR", "RESULTAT"),
            (story.reply_fax, "09:41", "03", "OK"),
            (story.phone, "09:52", "01", "UPPTAGET"),
        ],
        [0.35, 0.2, 0.15, 0.3],
    )


@other("blank page")
def handed_none_blank(paper: Paper) -> None:
    """A sheet that went in upside down: nothing but a page's number."""
    paper.pen.foot(pick(paper, "2", "Sida 2", "-"))


@other("complaint")
def handed_none_complaint(paper: Paper) -> None:
    """A patient complains of having waited."""
    story = paper.story
    paper.pen.y = 90
    text(
        paper,
        blocks(
            "Till chefen för röntgen",
            f"Jag fick vänta i två timmar på min undersökning {when(paper, -9)} och ingen sa något.",
            "Dessutom har ni nekat mig att få veta svaret. Jag kräver en förklaring!",
            f"{story.patient}\nTel {story.phone}",
        ),
    )


@other("statistics")
def handed_none_statistics(paper: Paper) -> None:
    """A month's figures on examinations and exports."""
    rng = paper.story.rng
    paper.pen.heading("Produktion föregående månad", 14)
    rows = [("Modalitet", "Antal", "Exporterade")]
    rows += [
        (name, str(rng.randint(200, 4000)), str(rng.randint(1, 90)))
        for name in ("CT", "MR", "UL", "Slätröntgen")
    ]
    grid(paper, rows, [0.5, 0.25, 0.25])


@other("cancelled order")
def handed_none_cancelled(paper: Paper) -> None:
    """A clinic takes its order back."""
    story = paper.story
    head(paper, story.clinic.written)
    text(
        paper,
        blocks(
            "AVBESTÄLLNING",
            f"Vår beställning av bilder på {who(paper)} makuleras. Inget ska skickas.",
            pick(paper, "Patienten har avlidit.", "Patienten vill inte.", "Bilderna kom på annat sätt."),
            story.doctor,
        ),
    )


@other("empty form")
def handed_none_empty_form(paper: Paper) -> None:
    """A form for orders that nobody has filled in."""
    head(paper, "Beställning av bilder till annan vårdgivare")
    for name in (
        "Beställande klinik",
        "Läkare",
        "Patient",
        "Personnummer",
        "Undersökning/datum",
        "Skickas till",
    ):
        lined(paper, name, "", 190)
    ticks(paper, [("Bilder", False), ("Utlåtande", False)])


@other("laboratory result", typewriter=True)
def handed_none_laboratory(paper: Paper) -> None:
    """A creatinine before contrast medium."""
    rng = paper.story.rng
    paper.pen.heading("PROVSVAR KLINISK KEMI", 12)
    text(paper, who(paper))
    rows = [
        ("Analys", "Resultat", "Ref"),
        ("P-Kreatinin", f"{rng.randint(55, 140)} µmol/L", "60-105"),
        ("eGFR", str(rng.randint(30, 90)), ">60"),
    ]
    grid(paper, rows, [0.4, 0.3, 0.3])
    stamp(paper, "INFÖR KONTRAST", "läk sign")


@other("duty roster")
def handed_none_roster(paper: Paper) -> None:
    """Who is on call."""
    story = paper.story
    paper.pen.heading("Jourlista radiologer", 14)
    rows = [
        ("Dag", "Primärjour", "Bakjour"),
        ("Måndag", story.doctor, story.referrer),
        ("Tisdag", story.referrer, story.secretary),
    ]
    grid(paper, rows, [0.2, 0.4, 0.4])


@other("wrong receiver")
def handed_none_transport(paper: Paper) -> None:
    """An order of a patient's transport that went astray."""
    story = paper.story
    head(paper, "Beställning sjukresa")
    field(paper, "Resenär", who(paper), 150)
    field(paper, "Från", story.clinic.written, 150)
    field(paper, "Till", story.destination.written, 150)
    field(paper, "Dag och tid", f"{story.visit} 07:15", 150)
    field(paper, "Beställare", story.secretary, 150)
    ticks(paper, [("Rullstol", True), ("Bår", False), ("Ledsagare", False)])


@other("request for a second reading")
def handed_none_reading_here(paper: Paper) -> None:
    """Another hospital's images are in our archive and shall be read here."""
    story = paper.story
    label(paper, "Till radiolog i tjänst", colon=False)
    paper.pen.down(2)
    text(
        paper,
        blocks(
            f"{who(paper)}: bilder från annat sjukhus finns nu importerade hos er.",
            "Vi önskar eftergranskning och nytt utlåtande av er. Inget behöver skickas.",
            story.doctor,
        ),
    )


@other("notice to partners")
def handed_none_new_number(paper: Paper) -> None:
    """A practice has a new fax number."""
    story = paper.story
    paper.pen.heading("Vi har flyttat!", 20)
    put(paper, f"Nytt faxnummer från nästa vecka: {story.reply_fax}", paper.pen.look.left, 450)
    paper.pen.down(1.5)
    put(
        paper,
        f"Ny adress: Norra vägen {story.rng.randint(2, 90)}, {story.clinic.town or 'Varberg'}",
        paper.pen.look.left,
        450,
    )


@other("quality control")
def handed_none_phantom(paper: Paper) -> None:
    """A protocol of a week's test of a scanner."""
    rng = paper.story.rng
    paper.pen.heading("Veckokontroll CT lab 2", 14)
    rows = [("Mätning", "Värde", "Godkänd")]
    rows += [(name, f"{rng.uniform(0.1, 9):.1f}", "Ja") for name in ("Brus", "Homogenitet", "CT-tal vatten")]
    grid(paper, rows, [0.5, 0.25, 0.25])
    text(paper, f"Utförd {when(paper)} av {paper.story.secretary}")
