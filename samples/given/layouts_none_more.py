"""More that is no order: receipts, notices, forms without an order, other people's business, and mails."""

from samples.draw.registry import Paper
from samples.given.kit import band, cells, footer, head, ours, pairs, put, sign, spread, table, tag
from samples.given.side import other


@other("receipt")
def given_transmission_report(paper: Paper) -> None:
    """A fax machine's report of what it sent."""
    pen, story = paper.pen, paper.story
    pen.heading("SÄNDNINGSRAPPORT", 15, center=True)
    rows = [
        ("TID", f"{story.written_on} 09:14"),
        ("NR", story.reply_fax),
        ("SIDOR", "03"),
        ("TID/S", "00:58"),
    ]
    rows += [("LÄGE", "FIN  ECM"), ("RESULTAT", "OK")]
    pairs(pen, rows, gap=0.4)


@other("other")
def given_received_thanks(paper: Paper) -> None:
    """A clinic says that the pictures have come."""
    pen, story = paper.pen, paper.story
    head(pen, [story.clinic.written])
    done = story.examinations[0]
    text = f"Hej! Vi bekräftar att bilderna ({done.written}, {story.patient}) är mottagna hos oss."
    put(pen, text + " Ni behöver inte göra något mer. Tack för snabb hjälp!")
    sign(pen, story.secretary)


@other("other")
def given_sent_to_you(paper: Paper) -> None:
    """Another department tells that it has sent pictures to us."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    pen.heading("Följesedel – skickade bilder", 14)
    rows = [("Patient", f"{story.identity.written} {story.patient}"), ("Mottagare", f"{unit}, {house}")]
    rows += [("Skickat", f"{one.written} {one.date_written}") for one in story.examinations]
    pairs(pen, rows, gap=0.4)
    put(pen, "Bilderna är länkade till er i dag enligt er beställning. Ingen åtgärd krävs.")


@other("other")
def given_consent_alone(paper: Paper) -> None:
    """A consent form that came without an order."""
    pen, story = paper.pen, paper.story
    pen.heading("Samtycke till sammanhållen journalföring", 14)
    text = (
        "Jag samtycker till att vårdpersonal läser min journal hos andra vårdgivare i samband med mitt besök."
    )
    put(pen, text)
    pen.down(1)
    pairs(pen, [("Namn", story.patient), ("Personnr", story.identity.written)], gap=0.6, ruled=True)
    sign(pen, "Patientens underskrift")


@other("other")
def given_cover_alone(paper: Paper) -> None:
    """A cover sheet with nothing to it but a request to ring."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    pen.write("Fax", size=34, bold=True)
    pen.down(3)
    rows = [("Till", f"{unit}, {house}"), ("Från", story.clinic.written), ("Antal sidor", "1")]
    pairs(pen, rows, gap=0.5)
    put(pen, f"Ring mig om schemat för nästa vecka, {story.phone}. /{story.secretary}")


@other("other")
def given_discharge_note(paper: Paper) -> None:
    """A copy of a discharge note."""
    pen, story = paper.pen, paper.story
    done = story.examinations[0]
    head(pen, [story.clinic.written, "Epikris"])
    put(pen, f"{story.identity.written} {story.patient}", bold=True)
    text = f"Inkom med smärta. {done.written} {done.date_written} visade inget som krävde åtgärd. Mobiliserad"
    put(pen, text + " med sjukgymnast. Utskriven till hemmet. Återbesök vid behov.")
    pen.down()
    put(pen, f"{story.title}{story.doctor}")


@other("other")
def given_wrong_number(paper: Paper) -> None:
    """A lunch order that was faxed to the wrong number."""
    pen, story = paper.pen, paper.story
    pen.write("Beställning", size=24, bold=True)
    pen.down(2.5)
    rows = [
        ("4", "Räksmörgås", "lev 11.30"),
        ("6", "Ostfralla", "lev 11.30"),
        ("2", "Prinsesstårta 10 bit", ""),
    ]
    table(pen, ("Antal", "Vara", "Tid"), rows, spread(pen, 1, 4, 2))
    put(pen, f"Leverans: konferensrum 3. Ring {story.phone} vid frågor. /{story.secretary}")


@other("other")
def given_transport_order(paper: Paper) -> None:
    """An order for a patient's journey."""
    pen, story = paper.pen, paper.story
    pen.heading("Beställning av sjukresa", 15)
    cells(pen, ("Resenär", story.patient), ("Personnr", story.identity.written))
    cells(pen, ("Från", "Röntgenmottagningen, entré B"), ("Till", "Bostaden"))
    cells(pen, ("Hämtas", f"{story.visit} 10.15"), ("Hjälpmedel", "Rullator"), ("Ledsagare", "Nej"))
    cells(pen, ("Beställt av", story.clinic.written))


@other("other")
def given_service_notice(paper: Paper) -> None:
    """A notice of planned stops of the picture archive."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    band(pen, "DRIFTINFORMATION")
    put(pen, f"Bildarkivet (PACS) stängs för uppgradering {story.visit} kl 22–04.")
    put(
        pen,
        "Bilder kan då inte skickas eller tas emot via IEP. Akuta bilder: använd reservrutin.",
        pen.look.left,
    )
    footer(pen, f"Skickat till {unit}, {house} och övriga röntgenavdelningar")


@other("other")
def given_referral_returned(paper: Paper) -> None:
    """A referral that is sent back for more facts."""
    pen, story = paper.pen, paper.story
    tag(pen, "Remissen returneras")
    pen.down(2)
    text = f"Remissen gällande {story.patient} ({story.identity.written}) saknar kreatininvärde. Komplettera"
    put(pen, text + " och skicka den igen, så bokar vi undersökningen.")
    put(pen, f"/{story.secretary}, bokningen")


@other("other")
def given_away_mail(paper: Paper) -> None:
    """An automatic answer."""
    story, mail = paper.story, paper.mail
    mail.subject = "Autosvar: Beställning av bilder"
    mail.body = (
        f"Hej!\nJag är ledig och åter {story.visit}. Mejl läses inte. Vid akuta ärenden ring växeln.\n"
    )


@other("newsletter")
def given_news_mail(paper: Paper) -> None:
    """A newsletter."""
    mail = paper.mail
    mail.html, mail.subject = True, "Nytt från Strålsäkerhet i vården nr 4"
    mail.body = (
        "<html><body><h1>Nyhetsbrev</h1><h2>Nya dosnivåer för barn</h2><p>Läs om hur fem sjukhus "
        "halverade dosen vid DT hjärna.</p><h2>Kurs i vår</h2><p>Grundkurs i MR-säkerhet, Umeå.</p>"
        "<p><a href='https://nyheter.example'>Avsluta prenumerationen</a></p></body></html>"
    )


@other("other")
def given_thanks_mail(paper: Paper) -> None:
    """An answer that the pictures have come."""
    story, mail = paper.story, paper.mail
    mail.subject = "SV: Bilder skickade"
    mail.body = f"Hej!\nNu ser vi bilderna. Tack så mycket!\n\n{story.secretary}\n{story.clinic.written}\n"


@other("other")
def given_where_is_mail(paper: Paper) -> None:
    """A clinic asks when its patient gets a time."""
    story, mail = paper.story, paper.mail
    mail.subject = "Väntetid"
    mail.body = (
        f"Hej,\nhar ni fått vår remiss på {story.patient}? Patienten undrar när det blir tid för "
        f"undersökning.\n\nMvh {story.secretary}, {story.clinic.written}\n"
    )


@other("advertising")
def given_offer_mail(paper: Paper) -> None:
    """A seller of lamps for reading rooms."""
    mail = paper.mail
    mail.subject = "Erbjudande: ergonomisk belysning till granskningsrum"
    mail.body = "Hej!\n\nVi ses gärna en halvtimme och visar våra lampor. Passar tisdag?\n\nErik, säljare\n"


@other("invitation")
def given_meeting_mail(paper: Paper) -> None:
    """An invitation to a meeting."""
    story, mail = paper.story, paper.mail
    mail.subject = "Inbjudan: avstämning PACS"
    mail.body = f"När: {story.visit} 14:00–14:45\nVar: Teams\n\nVi går igenom IEP-ärenden och semestrar.\n"


@other("other")
def given_cancelled(paper: Paper) -> None:
    """A clinic takes its order back."""
    pen, story = paper.pen, paper.story
    head(pen, [story.clinic.written, str(story.written_on)])
    text = (
        f"Vi återkallar vår bildbeställning för {story.patient}, {story.identity.written}. Bilderna har redan"
    )
    put(pen, text + " kommit den vanliga vägen. Skicka inget.")
    sign(pen, story.secretary)


@other("other")
def given_how_mail(paper: Paper) -> None:
    """Somebody asks how one orders."""
    story, mail = paper.story, paper.mail
    mail.subject = "Fråga"
    mail.body = (
        f"Hej!\nHur gör vi om vi vill beställa bilder från er? Finns det en blankett?\n\n{story.secretary}\n"
    )
