"""Papers of trade, office and machines that order no images."""

from samples.draw.registry import Paper
from samples.held.desk import banner, fields, head, table
from samples.held.senders import other


@other("advertising")
def held_advert(paper: Paper) -> None:
    """An advertisement for work stations."""
    pen = paper.pen
    banner(pen, "HÖSTERBJUDANDE!", 26)
    banner(pen, "Diagnostiska bildskärmar 20 % rabatt", 16)
    pen.paragraph(
        "Beställ före månadsskiftet! Våra skärmar visar dina röntgenbilder med full skärpa. Skicka din "
        "beställning till "
        "order@skarmar.example eller faxa tillbaka denna sida. Fri frakt till alla sjukhus."
    )


@other("invoice")
def held_invoice(paper: Paper) -> None:
    """An invoice for CDs."""
    pen, story = paper.pen, paper.story
    banner(pen, "FAKTURA", 20)
    fields(
        pen,
        [
            ("Fakturanr", "26" + story.phone[-5:].replace(" ", "")),
            ("Förfaller", story.visit),
            ("Er referens", story.secretary),
        ],
    )
    pen.down()
    rows = [["CD-R 50-pack", "4", "796,00"], ["USB-minne 16 GB", "20", "1 580,00"], ["Frakt", "1", "89,00"]]
    table(pen, ["Artikel", "Antal", "Belopp"], rows, [pen.look.left, 320.0, 420.0], ruled=True)
    pen.paragraph("Att betala: 2 465,00 kr. Bankgiro 0000-0000.")


@other("course")
def held_course(paper: Paper) -> None:
    """An invitation to a course."""
    pen, story = paper.pen, paper.story
    banner(pen, "Inbjudan: MR-fysik för röntgensjuksköterskor", 15)
    pen.paragraph(f"Två dagar med start {story.visit}. Föreläsare: docent {story.referrer}.")
    pen.paragraph(
        "Ur programmet: MR hjärna, MR prostata, CT torax i akutskedet. Anmälan senast om två veckor."
    )


@other("statistics")
def held_statistics(paper: Paper) -> None:
    """A month's statistics."""
    pen = paper.pen
    banner(pen, "Produktion per modalitet", 14)
    rows = [
        [name, str(pen.rng.randint(90, 2500)), f"{pen.rng.randint(-9, 14)} %"]
        for name in ("CT", "MR", "Slätröntgen", "Ultraljud", "Mammografi")
    ]
    table(pen, ["Modalitet", "Antal", "Förändring"], rows, [pen.look.left, 260.0, 360.0], ruled=True)


@other("complaint")
def held_complaint(paper: Paper) -> None:
    """A patient complains of the waiting."""
    pen, story = paper.pen, paper.story
    pen.paragraph(f"Till chefen för röntgen. Jag heter {story.patient}.")
    pen.paragraph(
        "Jag vill framföra ett klagomål. När jag skulle göra min undersökning fick jag vänta i två "
        "timmar och ingen "
        "förklarade varför. Jag önskar ett skriftligt svar på hur ni tänker undvika detta."
    )


@other("transmission report", typewriter=True)
def held_fax_report(paper: Paper) -> None:
    """The fax machine's report of what it sent."""
    pen, story = paper.pen, paper.story
    for text in (
        "*** SÄNDNINGSRAPPORT ***",
        f"DATUM      {story.date_text(story.written_on)}",
        "TID        14:07",
        f"NUMMER     {story.reply_fax}",
        "SIDOR      03/03",
        "RESULTAT   OK  ECM",
    ):
        pen.write(text)
        pen.down(1.3)


@other("blank page")
def held_blank(paper: Paper) -> None:
    """A sheet that was fed with its back up."""
    paper.pen.write("", 50)


@other("test page", typewriter=True)
def held_test_page(paper: Paper) -> None:
    """A technician's test page."""
    pen = paper.pen
    pen.write("TESTFAX TESTFAX TESTFAX")
    pen.down(1.5)
    for _ in range(8):
        pen.write("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ 0123456789")
        pen.down(1.2)
    pen.write("Service utförd, vänligen bortse från detta.")


@other("telephone list")
def held_numbers(paper: Paper) -> None:
    """A list of direct numbers."""
    pen, story = paper.pen, paper.story
    head(paper, "Nya telefonnummer")
    for text in ("Reception", "Sekreterare", "Sköterska", "Bakjour", "Fax"):
        pen.write(text)
        pen.write(f"{story.phone[:-2]}{pen.rng.randint(10, 99)}", 300)
        pen.down(1.3)


@other("moving notice")
def held_moving(paper: Paper) -> None:
    """A clinic moves and has a new address."""
    pen, story = paper.pen, paper.story
    head(paper, "Vi flyttar!")
    pen.paragraph(
        f"Från och med {story.visit} finns vi i nya lokaler i hus 7. Remisser, bilder och utlåtanden "
        f"skickas därefter till "
        "den nya adressen. Ny fax: " + story.reply_fax + "."
    )


@other("duty roster")
def held_roster(paper: Paper) -> None:
    """A week's duty roster."""
    pen, story = paper.pen, paper.story
    banner(pen, "Jourschema radiologi", 14)
    rows = [[day, story.referrer, story.secretary] for day in ("mån", "tis", "ons", "tor", "fre")]
    table(pen, ["Dag", "Primärjour", "Bakjour"], rows, [pen.look.left, 150.0, 340.0], ruled=True)


@other("price list")
def held_prices(paper: Paper) -> None:
    """Another region's price list for copies of images."""
    pen = paper.pen
    banner(pen, "Prislista utomlänspatienter", 14)
    rows = [
        ["CT hjärna", "2 140 kr"],
        ["MR knä", "3 320 kr"],
        ["Kopia av bilder på CD", "150 kr"],
        ["Utlåtande", "90 kr"],
    ]
    table(pen, ["Tjänst", "Pris"], rows, [pen.look.left, 340.0], ruled=True)


@other("routine")
def held_routine(paper: Paper) -> None:
    """A routine on how images are ordered."""
    pen = paper.pen
    banner(pen, "Rutin: så beställer du bilder", 15)
    for text in (
        "Gäller för: alla vårdenheter. Dokumentansvarig: verksamhetschef.",
        "1. Fyll i blanketten. Ange klinik, doktor och vart bilderna ska skickas.",
        "2. Ange patientens personnummer och vilken undersökning det gäller.",
        "3. Faxa till röntgen. Exempel: 'CT torax 2015-01-01 länkas till mediaenheten'.",
    ):
        pen.paragraph(text)
        pen.down(0.4)


@other("cover sheet")
def held_lone_cover(paper: Paper) -> None:
    """A cover sheet whose order never came."""
    pen, story = paper.pen, paper.story
    banner(pen, "FAX", 30)
    fields(
        pen,
        [
            ("Till", "Röntgen"),
            ("Från", story.secretary),
            ("Antal sidor", "1 (endast försättsblad)"),
            ("Ärende", "enligt telefonsamtal"),
        ],
    )
    pen.down()
    pen.paragraph("Innehållet är sekretessbelagt. Har faxet kommit fel, ring avsändaren.")
