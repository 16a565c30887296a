"""Papers that are no orders: referrals, reports, journal copies, bookings, invoices, adverts."""

from samples.draw.registry import Paper, layout
from samples.draw.sheet import WIDTH
from samples.heard.drawing import (
    addressee,
    bar,
    cells,
    dateline,
    footer,
    heading,
    letterhead,
    pair,
    pairs,
    table,
)
from samples.heard.speaking import GUARD, choose, someone


def own_mail(paper: Paper, subject: str, text: str) -> None:
    """Write the mail that such a paper is attached to."""
    paper.mail.sender, paper.mail.subject = paper.story.secretary, subject
    paper.mail.body = f"Hej!\n\n{text}\n\nMvh\n{paper.story.secretary}\n"


@layout("heard", "none", reason="referral")
def heard_none_new_referral(paper: Paper) -> None:
    """A referral for an examination that is still to be done."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Remiss", "Översänder remiss.")
    letterhead(paper)
    heading(pen, "REMISS RADIOLOGI", 22, 15)
    bar(pen, "Patient")
    cells(pen, [("Personnummer", story.identity.written, 2), ("Namn", story.patient, 3)], 36)
    bar(pen, "Remittent")
    cells(pen, [("Enhet", story.clinic.written, 3), ("Läkare", story.title + story.doctor, 2)], 38)
    bar(pen, "Önskad undersökning")
    one = story.examinations[0] if story.examinations else None
    cells(pen, [("Undersökning", one.written if one else "CT buk", 3), ("Prioritet", "Inom 2 veckor", 1)], 36)
    pen.y += 18
    pen.write("Anamnes/status", bold=True)
    pen.down()
    pen.paragraph(
        "Tacksam undersökning. Sedan tre månader tilltagande besvär, viktnedgång fyra kilo. Palpöm vid "
        "undersökning. Krea 78. Ej allergisk mot kontrastmedel, ej metformin."
    )
    pen.down(0.5)
    pen.write("Frågeställning", bold=True)
    pen.down()
    pen.paragraph("Expansivitet? Inflammation? Annan förklaring till besvären?")
    dateline(paper)
    footer(paper)


@layout("heard", "none", reason="report")
def heard_none_report(paper: Paper) -> None:
    """A radiologist's report."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Svar", "Utlåtande bifogas för kännedom.")
    letterhead(paper, 0)
    heading(pen, "UTLÅTANDE", 24, 15)
    rows = (
        ("Patient", f"{story.identity.written} {story.patient}"),
        ("Remittent", f"{story.title}{story.doctor}, {story.clinic.written}"),
        ("Undersökning", story.previous),
        ("Status", "Definitivt"),
    )
    pairs(pen, rows, 110)
    pen.down()
    pen.paragraph(
        "Ingen pleuravätska. Inga misstänkta förtätningar i lungparenkymet. Hjärtat normalstort. Inga "
        "förstorade lymfkörtlar i mediastinum. Degenerativa förändringar i bröstryggen. Jämförs med "
        "undersökning för två år sedan, väsentligen oförändrat."
    )
    pen.down()
    pen.write(f"Signerat av {story.referrer}, specialist i radiologi, {story.date_text(story.written_on)}")
    footer(paper, page="Sida 1 (1)")


@layout("heard", "none", reason="journal")
def heard_none_journal_copy(paper: Paper) -> None:
    """Notes copied from a patient's record."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Journalkopia", "Här kommer journalkopian som utlovat.")
    pen.write("JOURNALUTSKRIFT", size=13, bold=True)
    pen.write(f"Utskrivet {story.written_on} av {story.secretary}", pen.right, size=8, align="right")
    pen.y += 20
    pen.write(f"{story.identity.written}  {story.patient}", bold=True)
    pen.y += 8
    pen.rule(pen.look.left, pen.right)
    pen.down(1.3)
    for head, text in (
        ("Mottagningsbesök", "Kommer för återbesök. Mår bättre, mindre smärta i vila. Går utan kryckor."),
        ("Status", "Gott allmäntillstånd. Hjärta: regelbunden rytm. Lungor: normala andningsljud. Buk mjuk."),
        ("Röntgen", f"{story.previous}: ingen fraktur, lindrig artros."),
        ("Bedömning", "Fortsatt sjukgymnastik. Ny tid om tre månader. Recept på paracetamol."),
    ):
        pen.write(head, bold=True)
        pen.down()
        pen.paragraph(text, pen.look.left + 12)
        pen.down(0.4)
    pen.write(f"{story.title}{story.doctor}, {story.clinic.written}")
    footer(paper, page="1")


@layout("heard", "none", reason="booking")
def heard_none_call_letter(paper: Paper) -> None:
    """A letter that calls a patient to an examination."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Kallelse", "Kallelsen kom i retur, se bifogat.")
    letterhead(paper, 1)
    pen.write(story.patient)
    pen.down(3)
    heading(pen, "Kallelse till röntgenundersökning", 24)
    pen.paragraph(
        f"Du är välkommen till oss {story.visit} kl. {pen.rng.randint(8, 15)}:15 för "
        "magnetkameraundersökning. Undersökningen tar omkring 30 minuter. Anmäl dig i receptionen och "
        "ta med legitimation. Har du pacemaker eller är gravid, ring oss innan. Avbokning ska ske senast "
        "24 timmar före. Uteblivet besök debiteras."
    )
    pen.down()
    pen.write("Välkommen!")
    footer(paper)


@layout("heard", "none", reason="invoice")
def heard_none_invoice(paper: Paper) -> None:
    """An invoice for a service."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Faktura", "Se bifogad faktura.")
    pen.write("FAKTURA", size=22, bold=True)
    pen.write(f"Fakturanr {pen.rng.randint(100000, 999999)}", pen.right, align="right")
    pen.y += 34
    addressee(paper)
    pair(pen, "Fakturadatum", str(story.written_on), 130)
    pair(pen, "Förfallodatum", "30 dagar netto", 130)
    pair(pen, "Er referens", story.secretary, 130)
    pen.down()
    rows = [
        ["Serviceavtal CT-laboratorium, kvartal 4", "1", "48 200,00"],
        ["Reservdel: fotkontakt", "2", "1 975,00"],
        ["Resa och arbete", "6 h", "9 600,00"],
    ]
    table(pen, ["Beskrivning", "Antal", "Belopp"], rows, [4, 1, 1.5])
    pen.write("Att betala 59 775,00 kr", pen.right, bold=True, align="right")
    footer(paper)


@layout("heard", "none", reason="advert")
def heard_none_course_advert(paper: Paper) -> None:
    """An advert for a course."""
    pen = paper.pen
    own_mail(paper, "Inbjudan kurs", "Inbjudan, sprid gärna!")
    pen.y = 120
    pen.write("Höstens kurs i skelettradiologi!", WIDTH / 2, size=20, bold=True, align="center")
    pen.y += 40
    for line in (
        "Två dagar med landets främsta föreläsare",
        "MR knä – CT handled – ultraljud axel – slätröntgen",
        "Hotell och lunch ingår. Begränsat antal platser!",
        "Anmäl dig och dina kollegor före månadens slut",
    ):
        pen.write(line, WIDTH / 2, align="center")
        pen.down(1.5)
    pen.write("Pris 7 900 kr exkl. moms", WIDTH / 2, size=14, bold=True, align="center")
    pen.down(2)
    pen.write(f"Kursledare {someone(paper)}, info@kursbolaget.example", WIDTH / 2, align="center")


@layout("heard", "none", reason="cover sheet")
def heard_none_cover_alone(paper: Paper) -> None:
    """A cover sheet whose pages never came."""
    pen, story = paper.pen, paper.story
    own_mail(paper, "Fax", "Se fax.")
    pen.y = 80
    heading(pen, "FAX", 40, 40)
    rows = (
        ("Till:", "Röntgen, Hallands sjukhus"),
        ("Från:", story.clinic.written),
        ("Avsändare:", story.secretary),
        ("Telefon:", story.phone),
        ("Datum:", story.date_text(story.written_on)),
    )
    pairs(pen, rows, 170, 8)
    pen.down()
    pen.paragraph(choose(paper, GUARD))


@layout("heard", "none", reason="receipt")
def heard_none_received_mail(paper: Paper) -> None:
    """A thank-you: the images have come."""
    story = paper.story
    paper.mail.sender, paper.mail.subject = story.secretary, "Sv: Bilder"
    paper.mail.body = (
        f"Hej!\n\nBilderna på {story.identity.written} {story.patient} är mottagna, tack så mycket.\n\n"
        f"Med vänlig hälsning\n{story.secretary}\n{story.clinic.written}\n"
    )


@layout("heard", "none", reason="out of office")
def heard_none_away_mail(paper: Paper) -> None:
    """An answer from somebody who is away."""
    story = paper.story
    paper.mail.sender, paper.mail.subject = story.secretary, "Autosvar: Beställning av bilder"
    paper.mail.body = (
        "Hej!\n\nTack för ditt mejl. Jag är på semester och läser inte mejl under tiden. Vid brådskande "
        f"ärenden kontakta expeditionen på {story.phone}.\n\nVänliga hälsningar\n{story.secretary}\n"
        f"{story.clinic.written}\n"
    )
