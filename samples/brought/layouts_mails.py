"""Mails that order images: a line, a letter, a list, a table, passed on, answered."""

from samples.brought.mailing import header, html_table, own_name, page, para, quote, signature, write
from samples.brought.senders import order
from samples.brought.words import exams, facts, letter, pick, tell
from samples.draw.registry import Paper


def _lines(pairs: list[tuple[str, str]], between: str = ": ") -> str:
    return "\n".join(f"{label}{between}{value}".rstrip() for label, value in pairs)


@order("mail", terse=True, by="home")
def brought_short_mail(paper: Paper) -> None:
    """Two lines between colleagues of the same region."""
    story = paper.story
    body = letter(
        story,
        """[Hej! {doctor} på {clinic} vill ha {exams} skickad till {destination}.|\
        Hej! {clinic} vill ha {exams} skickad till {destination}.|\
        Hej! {doctor} vill ha {exams} skickad till {destination}.|\
        Hej! {doctor} på {clinic} vill ha {exams} skickad.|\
        Hej! {doctor} på {clinic} vill ha bilder skickade till {destination}.]
        [Pat: {patient_name} {patient_id}]
        /{secretary}""",
    )
    write(paper, pick(paper, "Bilder", "bildbeställning", "bilder på patient"), body)


@order("mail")
def brought_polite_mail(paper: Paper) -> None:
    """A full letter in a mail, with the sender's signature at its end."""
    story = paper.story
    body = letter(
        story,
        """Hej!

        [Vi skulle behöva {images} från {exams}.|Vi skulle behöva bilder från er.]
        [Det gäller {patient_name} med personnummer {patient_id}.]
        [Bilderna skickas till {destination}.] [De ska därefter vidare till {forward_to}.]
        [Det är {doctor} hos oss som behöver dem.]
        [{consent}] [Vi behöver dem senast {needed_by}.]

        {closing}
        {secretary}
        {secretary_title}
        [{clinic}]
        Tel {phone}""",
    )
    write(paper, pick(paper, "Önskemål om röntgenbilder", "Fråga om bilder", "Beställning"), body)


@order("mail")
def brought_listed_mail(paper: Paper) -> None:
    """Label and value on a line each."""
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Undersökning={exams}
        Beställande läkare={doctor}
        Beställande klinik={clinic}
        Skickas till={destination}
        ?Fvb={forward_to}
        ?Utlåtandet skickas till={report_destination}
        ?Senast={needed_by}"""
    pairs = facts(paper.story, spec)
    body = (
        "Beställning av bilder enligt nedan:\n\n" + _lines(pairs) + tell(paper.story, "\n\nMvh\n{secretary}")
    )
    write(paper, "Bildbeställning", body)


@order("mail")
def brought_html_table_mail(paper: Paper) -> None:
    """An HTML table of two columns between a greeting and a greeting."""
    story = paper.story
    spec = """Vem (klinik)={clinic}
        Vilken läkare={doctor}
        Patient={patient_name}, {patient_id}
        Vad={exams}
        Vart={destination}
        ?Och sedan till={forward_to}
        Hur={via}"""
    table = html_table(facts(story, spec))
    body = page(para("Hej, här kommer en beställning:"), table, para(tell(story, "{closing} {secretary}")))
    write(paper, "Beställning bilder", body, html=True)


@order("mail")
def brought_exam_table_mail(paper: Paper) -> None:
    """Sentences in HTML, and the examinations in a table with a head."""
    story = paper.story
    rows = [("Undersökning", "Datum"), *exams(story)]
    sentences = letter(
        story,
        """[Kan ni skicka följande bilder på {patient_name} ({patient_id})?|Kan ni skicka följande bilder?]
        [Mottagare är {destination}.] [Vidare till {forward_to}.]""",
    ).split("\n")
    told = letter(story, "{closing}\n[på uppdrag av {doctor}]\n[{clinic}]").split("\n")
    body = page(*map(para, sentences), html_table(rows) if story.examinations else "", *map(para, told))
    write(paper, "Bilder till jämförelse", body, html=True)


@order("mail", by="hospital")
def brought_doctor_mail(paper: Paper) -> None:
    """The doctor writes himself and signs with his clinic."""
    story = paper.story
    body = letter(
        story,
        """Hej Halland,

        [jag träffar {patient_name}, {patient_id}, och behöver {exams}.|\
        jag träffar en patient och behöver {exams}.|\
        jag träffar {patient_name}, {patient_id}, och behöver bilderna.]
        [Skicka dem {via} till {to}, tack.|Skicka dem {via}, tack.]

        Hälsningar""",
    )
    end = signature(story, "[{doctor}]", "[{clinic}]", "Tel {phone}")
    write(paper, "bilder", f"{body}\n{end}", sender=own_name(story))


@order("mail", by="known")
def brought_form_robot_mail(paper: Paper) -> None:
    """A web form that mails itself: keys in capitals, a robot as the sender."""
    story = paper.story
    spec = """PATIENT_NAMN={patient_name}
        PATIENT_PNR={patient_id}
        UNDERSOKNING={exams}
        BESTALLANDE_ENHET={clinic}
        BESTALLANDE_LAKARE={doctor}
        SKICKAS_TILL={destination}
        LEVERANSSATT={via}
        INSKICKAT_AV={secretary}"""
    body = (
        "Följande skickades via formuläret 'Bildbeställning'.\n\n"
        + _lines(facts(story, spec), " = ")
        + "\n\nDet går inte att svara på detta meddelande."
    )
    write(paper, "[Formulär] Bildbeställning", body, sender="Webbformulär Noreply")
    story.traps.add("secretary")


@order("mail")
def brought_passed_on_mail(paper: Paper) -> None:
    """A mail passed on within our department: one line above, the order below its header."""
    story = paper.story
    inner = letter(
        story,
        """Hej,

        [{clinic} önskar få {exams} avseende {patient_name}, {patient_id}.|{clinic} önskar få {exams}.|\
        Vi önskar få {exams} avseende {patient_name}, {patient_id}.|\
        {clinic} önskar få bilder avseende {patient_name}, {patient_id}.]
        [Sändes till: {destination}]
        [Läkare: {doctor}]

        {closing}
        {secretary}""",
    )
    head = header(paper, story.secretary, "Bilder")
    above = "Hej, kan någon ta hand om denna?\n\n/Expeditionen\n\n-----Ursprungligt meddelande-----"
    body = f"{above}\n{head}\n\n{inner}"
    write(paper, "VB: Bilder", body, sender=story.referrer)
    story.traps.add("forwarded")


@order("mail", by="hospital")
def brought_answered_mail(paper: Paper) -> None:
    """A complete order above a quoted exchange about something else."""
    story = paper.story
    told = letter(
        story,
        """Tack för hjälpen sist! Nu har jag en ny beställning:

        [{patient_name}, {patient_id}]
        [{exams}]
        [till {destination}][, fvb {forward_to}]
        [Beställande: {doctor}, {clinic}|Beställande: {doctor}|Beställande: {clinic}]

        {closing}
        {secretary}""",
    )
    old = tell(
        story, "Hej!\nBilderna från {previous} är nu skickade enligt tidigare beställning.\nMvh Röntgen"
    )
    body = f"{told}\n\n{header(paper, 'Röntgen Halland', 'SV: bilder', story.secretary)}\n\n{quote(old)}"
    write(paper, "SV: SV: bilder", body)
    story.traps.update({"quoted", "previous"})


@order("mail", by="hospital", patients=2)
def brought_two_patients_mail(paper: Paper) -> None:
    """Two patients in one mail, each with a block of its own; the orderer said in each."""
    blocks = []
    for index, story in enumerate(paper.stories, 1):
        spec = """Patient={patient_name}, {patient_id}
            Bilder={exams}
            Klinik={clinic}
            Läkare={doctor}
            Till={destination}"""
        blocks.append(f"{index})\n" + _lines(facts(story, spec)))
    body = "Hej,\n\nvi har två patienter som vi behöver bilder på.\n\n" + "\n\n".join(blocks)
    write(paper, "Två patienter", body + tell(paper.story, "\n\nMvh {secretary}"))
