"""The week's difficult ones: lists, covers, other people's names and dates, other languages, payers."""

from samples.brought.drawing import bar, consents, foot, page_number, rows, sign, table, ticks, wants
from samples.brought.heads import letterhead, ours, street
from samples.brought.senders import order
from samples.brought.words import exam_text, facts, letter, say, tell
from samples.draw.registry import Paper
from samples.draw.story import Story

ORDERER = ("clinic", "doctor", "destination")


def _share(stories: list[Story], *parts: str) -> None:
    """Note for every further patient what the sheet says once for all of them."""
    for story in stories[1:]:
        for part in parts:
            say(story, part)


@order("table", by="hospital", patients=3)
def brought_coordinator_list(paper: Paper) -> None:
    """One orderer above, three patients below in a table's rows."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Bilder önskas på följande patienter", 14)
    rows(
        paper, facts(story, "Klinik={clinic}\nLäkare={doctor}\nSkickas till={destination}"), at=0.22, gap=0.1
    )
    pen.down()
    lines = [
        (tell(one, "{patient_id}"), tell(one, "{patient_name}"), exam_text(one, "; "))
        for one in paper.stories
    ]
    table(paper, ["Personnummer", "Namn", "Undersökning"], lines, [0, 0.25, 0.52])
    _share(paper.stories, *ORDERER)
    foot(paper)


@order("form", patients=2, by="home")
def brought_page_each(paper: Paper) -> None:
    """Two sheets of the same form, a patient on each."""
    pen = paper.pen
    for index, story in enumerate(paper.stories):
        if index:
            paper.turn()
        pen.write("Bildbeställning, Hallands sjukhus", size=13, bold=True)
        pen.down(2)
        spec = """Patientens namn={patient_name}
            Patientens nummer={patient_id}
            Önskade bilder={exams}
            Klinik som beställer={clinic}
            Doktor som beställer={doctor}
            Sänds till={destination}
            ?För vidare befordran={forward_to}"""
        rows(paper, facts(story, spec), at=0.35)
        page_number(paper, index + 1, 2)


@order("cover")
def brought_cover_and_sheet(paper: Paper) -> None:
    """A cover sheet with its own names and numbers, the order on the page after it."""
    pen, story = paper.pen, paper.story
    pen.heading("FAX – FÖRSÄTTSBLAD", 22)
    ours(paper)
    rows(
        paper,
        facts(story, "Från={secretary}\nTelefon={phone}\nAntal sidor=2\nÄrende=Bildbeställning"),
        at=0.25,
    )
    pen.paragraph("Detta fax kan innehålla känsliga uppgifter. Har det kommit fel, ring oss.")
    paper.turn()
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Bilder från={exams}
        Beställs av={doctor}
        Vid={clinic}
        Levereras till={destination}
        ?Vidare till={forward_to}"""
    rows(paper, facts(story, spec), at=0.3, under="rule")
    sign(paper, "{written}")
    page_number(paper, 2, 2)
    story.traps.update({"cover", "secretary"})


@order("form")
def brought_two_doctors(paper: Paper) -> None:
    """The doctor who once referred, the one who dictates and the one who orders, each under a caption."""
    pen, story = paper.pen, paper.story
    pen.heading("Beställning av utförda undersökningar", 14)
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Utförda undersökningar={exams}
        Ursprunglig remittent={referrer}
        Beställande läkare={doctor}
        Beställande klinik={clinic}
        Bilderna skickas till={destination}
        ?Fvb={forward_to}
        Nästa besök={visit}
        Blanketten ifylld av={secretary}
        Blanketten ifylld den={written}"""
    rows(paper, facts(story, spec), at=0.36, gap=0.25)
    foot(paper)
    story.traps.update({"referrer", "secretary", "visit"})


@order("prose", by="hospital")
def brought_long_background(paper: Paper) -> None:
    """A letter that tells a long story before it says what it wants."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write(tell(story, "[Ang: {patient_name} {patient_id}]"), bold=True)
    pen.down(1.6)
    pen.paragraph(
        letter(
            story,
            """Ovanstående patient kom till oss på remiss från {referrer} efter en tids besvär.
            Vi har sedan tidigare {previous} i vårt eget arkiv, och patienten har tid för återbesök {visit}.

            [För den fortsatta handläggningen ber vi er skicka {exams}.|Vi ber er skicka de bilder ni har.]
            [De ska till {destination}.] [Där vidarebefordras de till {forward_to}.]
            [{consent}]""",
        )
    )
    sign(paper, "[{doctor}]", "[{clinic}]")
    pen.down()
    pen.write(tell(story, "Utskrivet {written} av {secretary}"), size=8)
    story.traps.update({"referrer", "previous", "visit", "secretary"})


@order("form", by="home")
def brought_emergency_sheet(paper: Paper) -> None:
    """A ward sends a patient on tonight; the images must be there first."""
    pen, story = paper.pen, paper.story
    story.urgent = True
    story.note("urgent")
    pen.y = 70
    pen.write("AKUT  –  AKUT  –  AKUT", 297, size=22, bold=True, align="center")
    pen.down(2.5)
    pen.paragraph("Patienten förs över med ambulans ikväll. Bilderna behövs på plats före ankomst.")
    pen.down(0.6)
    spec = """Patient={patient_name}
        Personnr={patient_id}
        Us={exams}
        Från={clinic}
        Ansvarig läkare={doctor}
        Till={destination}
        ?Mottagande klinik (fvb)={forward_to}
        Ring när det är klart={phone}"""
    rows(paper, facts(story, spec), at=0.34, gap=0.4)


@order("form", typewriter=True)
def brought_capitals(paper: Paper) -> None:
    """A sheet in capitals and small words, as from a telex."""
    pen, story = paper.pen, paper.story
    spec = """TILL RÖNTGEN FRÅN={clinic}
        DR={doctor_name}
        PAT={patient_name}
        NR={patient_id}
        ÖNSKAS={exams}
        SÄNDES={destination}
        ?VIDARE={forward_to}"""
    for label, value in facts(story, spec):
        pen.paragraph(f"{label} {value}".upper())
        pen.down(0.4)
    pen.write("TACK")


@order("form", by="therapists")
def brought_therapist_form(paper: Paper) -> None:
    """A physiotherapist, chiropractor or naprapath asks for images to the own practice."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Förfrågan om bilder och svar", 14)
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Undersökning={exams}
        Behandlare={doctor}
        Mottagning={clinic}
        Bilderna skickas till={destination}
        På vilket sätt={via}"""
    rows(paper, facts(story, spec), under="rule")
    pen.write("Samtycke:")
    ticks(paper, consents(story), pen.look.left + 90)
    pen.paragraph("Bilderna behövs för pågående behandling av samma besvär.")
    foot(paper)


@order("prose", by="payers")
def brought_insurer_letter(paper: Paper) -> None:
    """An insurer asks for images in a claim; the reference and the claim's day beside."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    pen.write(f"Skadenummer: {pen.rng.randint(10**6, 10**7)}-{pen.rng.randint(10, 99)}")
    pen.down()
    pen.write(tell(story, "Vårt datum: {written}"))
    pen.down(2)
    pen.paragraph(
        letter(
            story,
            """Begäran om bilder

            [Vi utreder ett skadeärende som rör {patient_name}, {patient_id}.|Vi utreder ett skadeärende.]
            [Vi behöver därför bilderna från {exams}.|Vi behöver därför bilder.]
            [Skicka dem till {destination}.] [{consent}]

            [Ansvarig för ärendet är {doctor}, {clinic}.|Ansvarig för ärendet är {doctor}.|{clinic}]""",
        )
    )
    sign(paper, "{secretary}, assistent")
    foot(paper, street(paper))
    story.traps.add("secretary")


@order("form", language="da", by="da")
def brought_danish_form(paper: Paper) -> None:
    """A Danish hospital's form."""
    pen, story = paper.pen, paper.story
    bar(paper, "Rekvisition af billeder fra udlandet")
    pen.down(0.6)
    spec = """Patientens navn={patient_name}
        Svensk personnummer={patient_id}
        Undersøgelse={exam_list}
        Rekvirerende afdeling={clinic}
        Rekvirerende læge={doctor}
        Billederne sendes til={destination}
        Telefon={phone}
        Dato={written}"""
    rows(paper, facts(story, spec), gap=0.3)
    ticks(paper, wants(story, "Billeder", "Beskrivelse"), pen.look.left)
    story.traps.add("language_da")
