"""Papers that come by fax and are no orders: trade's, machines', offices', nobody's."""

from samples.brought.content import make_name, phrases
from samples.brought.drawing import foot, page_number, rows, table, ticks
from samples.brought.heads import letterhead, logo, ours
from samples.brought.senders import other
from samples.brought.words import facts, pick, tell
from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH


@other("advert")
def brought_advert(paper: Paper) -> None:
    """A seller's sheet in large letters."""
    pen = paper.pen
    logo(pen, WIDTH / 2 - 40, 40, 80)
    pen.y = 170
    pen.write(
        pick(paper, "Strålskyddsförkläden", "Diagnostikskärmar 6 MP", "Blyfria glasögon"),
        WIDTH / 2,
        size=26,
        bold=True,
        align="center",
    )
    pen.y = 210
    pen.write("HÖSTREA – upp till 30 % rabatt", WIDTH / 2, size=16, align="center")
    pen.y = 270
    for line in (
        "Fri frakt vid beställning före månadens slut",
        "Fem års garanti",
        "Demonstration på plats hos er röntgenavdelning",
    ):
        pen.write("•  " + line, 130)
        pen.down(1.5)
    pen.write("Ring Nordmed Medicinteknik 08-120 44 90 eller faxa svarskupongen!", 60)
    foot(paper, "Vill du inte ha fler utskick? Faxa tillbaka denna sida.")


@other("invoice")
def brought_invoice(paper: Paper) -> None:
    """An invoice for interpreters."""
    pen, story = paper.pen, paper.story
    pen.write("Språkförmedlingen Väst AB", size=14, bold=True)
    pen.write("FAKTURA", pen.right, size=18, bold=True, align="right")
    pen.down(2.5)
    rows(
        paper,
        [
            ("Fakturanr", str(pen.rng.randint(100000, 999999))),
            ("Fakturadatum", story.date_text(story.written_on)),
            ("Er referens", story.secretary),
            ("Kund", "Röntgen, Hallands sjukhus"),
        ],
        at=0.25,
        gap=0.1,
    )
    pen.down()
    lines = [
        ("Telefontolk arabiska", "0,5 h", "312,00"),
        ("Platstolk somaliska", "1 h", "645,00"),
        ("Resa", "", "210,00"),
    ]
    table(paper, ["Tjänst", "Antal", "Belopp"], lines, [0, 0.6, 0.8])
    pen.write("Att betala: 1 167,00 SEK   Bankgiro 5402-8811", bold=True)


@other("receipt", typewriter=True)
def brought_transmission_report(paper: Paper) -> None:
    """A fax machine's own report that something was sent."""
    pen, story = paper.pen, paper.story
    pen.write("*** SÄNDNINGSRAPPORT ***", WIDTH / 2, align="center")
    pen.down(2)
    rng = pen.rng
    for label, value in (
        ("JOBBNR", str(rng.randint(1000, 9999))),
        ("DATUM/TID", tell(story, "{written} 14:22")),
        ("TILL", story.phone),
        ("SIDOR", "002"),
        ("TID", "00'41"),
        ("LÄGE", "ECM G3"),
        ("RESULTAT", "OK"),
    ):
        pen.write(f"{label:<12}{value}")
        pen.down(1.2)


@other("invitation")
def brought_course_invitation(paper: Paper) -> None:
    """An invitation to a day of lectures."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    pen.heading("Inbjudan: Bilddiagnostikens dag", 20, center=True)
    pen.paragraph(
        tell(
            story,
            "Välkommen till en eftermiddag om skelettradiologi {visit} i aulan. Föreläsare är "
            "{referrer} och {secretary}.",
        )
    )
    pen.down()
    table(
        paper,
        ["Tid", "Programpunkt"],
        [
            ("12.30", "Lunch och registrering"),
            ("13.15", "MR knä – vad vill ortopeden veta?"),
            ("14.30", "Kaffe"),
            ("15.00", "Fall ur vardagen"),
        ],
        [0, 0.2],
    )
    pen.write("Anmälan senast en vecka före till studierektor.")


@other("misdirected")
def brought_wrong_number(paper: Paper) -> None:
    """A builder's quotation that was meant for somebody else."""
    pen = paper.pen
    pen.write(
        pick(paper, "Lindqvists Bygg & Plåt", "Rörjouren i Viken", "Hallands Parkett"), size=15, bold=True
    )
    pen.down(2.5)
    pen.write("Till: Brf Skeppet, att. styrelsen")
    pen.down(2)
    pen.heading("Offert", 15)
    pen.paragraph(
        "Vi tackar för förfrågan och offererar byte av fönster i trapphus A–C. Arbetet beräknas ta nio dagar."
    )
    pen.down()
    table(
        paper,
        ["Post", "Pris"],
        [("Material", "84 300"), ("Arbete", "61 750"), ("Summa exkl. moms", "146 050")],
        [0, 0.7],
    )
    pen.write(f"Med vänlig hälsning {make_name(pen.rng, False)}")


@other("blank")
def brought_empty_page(paper: Paper) -> None:
    """A page that was laid the wrong way: only the edge of something."""
    paper.pen.rule(40, 46, 60)


@other("cover sheet")
def brought_cover_alone(paper: Paper) -> None:
    """A cover sheet whose further pages never came."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("TELEFAX", 30)
    ours(paper)
    rows(
        paper,
        facts(story, "Från={clinic_hospital}\nAvsändare={secretary}\nDatum={written}\nAntal sidor=1 (denna)"),
        at=0.3,
    )
    pen.down()
    pen.paragraph("Meddelande: Resten skickas i ett senare fax.")
    foot(paper)


@other("schema")
def brought_staff_schedule(paper: Paper) -> None:
    """Next week's duties."""
    pen = paper.pen
    pen.heading("Jourschema radiologer", 14)
    days = ("Mån", "Tis", "Ons", "Tor", "Fre", "Lör", "Sön")
    lines = [(day, make_name(pen.rng, True), make_name(pen.rng, False)) for day in days]
    table(paper, ["Dag", "Primärjour", "Bakjour"], lines, [0, 0.2, 0.6])
    pen.write(f"Vecka {pen.rng.randint(2, 51)}. Byten anmäls till schemaläggaren.")


@other("survey")
def brought_survey(paper: Paper) -> None:
    """A questionnaire about how content one is with a supplier."""
    pen = paper.pen
    pen.heading("Hur nöjd är du med vår service?", 15)
    for question in ("Leveranstid", "Bemötande", "Kvalitet på service av röntgenutrustning", "Prisnivå"):
        pen.write(question)
        pen.down(1.2)
        ticks(paper, [(str(mark), False) for mark in range(1, 6)], pen.look.left + 20)
    pen.write("Faxa svaret till 08-510 30 21 och var med i utlottningen av en fruktkorg.")


@other("routine", by="home")
def brought_routine_sheet(paper: Paper) -> None:
    """A page of a routine, about orders but ordering nothing."""
    pen = paper.pen
    pen.heading("Rutin: Utlämning av bilder", 15)
    pen.write("Gäller från 2024-01-01   Version 4", size=8)
    pen.down(2)
    for text in (
        "Beställning ska innehålla klinik, läkare och mottagare.",
        "Kontrollera alltid om bilderna redan är skickade.",
        "Till patient lämnas bilder ut först efter identitetskontroll.",
        "Utlåtande till patient hänvisas till behandlande läkare.",
    ):
        pen.paragraph("•  " + text)
        pen.down(0.5)
    page_number(paper, 3, 5)


@other("delivery_note")
def brought_disc_slip(paper: Paper) -> None:
    """A slip that went with a disc which another department sends to us."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    ours(paper)
    pen.heading("Följesedel", 16)
    pen.paragraph(
        tell(
            story,
            "Härmed översänder vi en CD-skiva med bilder för {patient_name}, {patient_id}. Skivan "
            "behöver inte återlämnas.",
        )
    )
    pen.down()
    rows(paper, facts(story, "Packat av={secretary}\nDatum={written}"), at=0.2, gap=0.1)


@other("service")
def brought_service_protocol(paper: Paper) -> None:
    """A technician's protocol of a yearly inspection."""
    pen, story = paper.pen, paper.story
    pen.heading("Serviceprotokoll", 15)
    rows(
        paper,
        [
            ("Utrustning", "Röntgenlab 2"),
            ("Tillverkningsnr", str(pen.rng.randint(10**5, 10**6))),
            ("Utfört", story.date_text(story.written_on)),
            ("Tekniker", make_name(pen.rng, False)),
        ],
        at=0.3,
        gap=0.1,
    )
    pen.down()
    checks = ("Kollimering", "Dosmätning", "Nödstopp", "Batterier")
    table(
        paper,
        ["Kontroll", "Resultat"],
        [(check, pick(paper, "OK", "OK", "Justerad")) for check in checks],
        [0, 0.6],
    )
    pen.write(pen.rng.choice(phrases("closings")))
