"""Documents that are no orders for images, met-out side."""

from samples.draw.parts import addressee, letterhead
from samples.draw.registry import Paper, layout


@layout("met", "none", reason="referral")
def h_none_referral(paper: Paper) -> None:
    """A referral for a new examination, as a letter."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("REMISS RADIOLOGI", 15)
    addressee(paper)
    pen.paragraph(
        f"Patient: {story.patient}, {story.identity.written}\n\nÖnskar ny undersökning: MR ländrygg utan "
        f"kontrast.\n\n"
        "Anamnes: Ryggbesvär sedan i våras med utstrålning i vänster ben. Neurologstatus ua. Ingen "
        "metall, ingen "
        "pacemaker. Längd 172, vikt 80.\n\nFrågeställning: Diskbråck? Spinal stenos?\n\n"
        f"Prioritet: inom 4 veckor. Svar önskas till {story.clinic.written}."
    )
    pen.down()
    pen.paragraph(f"Remittent: {story.title}{story.doctor}")


@layout("met", "none", reason="report")
def h_none_report(paper: Paper) -> None:
    """A preliminary radiology answer."""
    pen, story = paper.pen, paper.story
    letterhead(paper, right=True)
    pen.heading("Svar radiologi", 14)
    pen.paragraph(
        f"{story.identity.written} {story.patient}\nMR hjärna, undersökningsdatum "
        f"{story.date_text(story.written_on)}\n"
        f"Beställare: {story.clinic.written}\n\nSVAR: Vidgade likvorrum i nivå med ålder. Enstaka "
        f"vitsubstansförändringar. "
        f"Ingen blödning eller expansivitet.\n\nPreliminärt svar. Dikterande läkare {story.referrer}."
    )


@layout("met", "none", reason="booking")
def h_none_booking(paper: Paper) -> None:
    """A changed appointment."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Ombokning av tid", 15)
    pen.paragraph(
        f"Hej {story.patient.split()[0]}!\n\nDin tid hos oss har ändrats. Ny tid: {story.visit} klockan "
        f"13:15, "
        "ultraljud buk. Fasta sex timmar före undersökningen. Av- eller ombokning görs senast dagen innan."
    )


@layout("met", "none", reason="invitation")
def h_none_invitation(paper: Paper) -> None:
    """An invitation to a course."""
    pen = paper.pen
    pen.heading("INBJUDAN till temadag i radiologi", 17, center=True)
    pen.paragraph(
        "Välkommen till höstens utbildningsdag om bilddiagnostik vid lungsjukdom. Program: 09.00 kaffe, "
        "09.30 CT torax "
        "med fallgenomgång, 12.00 lunch, 13.00 strålskydd, 15.00 avslutning.\n\nAnmälan till kursansvarig. "
        "Antalet platser är begränsat. Kostnad 1 200 kr."
    )


@layout("met", "none", reason="advertising")
def h_none_advertising_mail(paper: Paper) -> None:
    """An advertising mail."""
    paper.mail.subject, paper.mail.html = "Boka demo: molnlösning för bildlagring", True
    paper.mail.body = (
        "<html><body><h1>Lagra era röntgenbilder i molnet</h1><p>Våra kunder skickar bilder till sjukhus "
        "i hela landet "
        "med ett klick. Beställ en kostnadsfri visning redan i dag!</p><p>Avregistrera dig "
        "här</p></body></html>"
    )


@layout("met", "none", reason="receipt")
def h_none_receipt(paper: Paper) -> None:
    """A table of sent faxes."""
    pen, story = paper.pen, paper.story
    pen.heading("TX RAPPORT / JOURNAL", 13)
    xs = (pen.look.left, pen.look.left + 120, pen.look.left + 290, pen.look.left + 360)
    pen.columns(["DATUM TID", "FAXNR", "SIDOR", "RESULTAT"], xs, bold=True)
    for index in range(9):
        row = [
            f"{story.written_on:%d/%m} {8 + index:02}:1{index}",
            f"0{pen.rng.randint(10**8, 10**9)}",
            "1",
            "OK",
        ]
        pen.columns(row, xs)


@layout("met", "none", reason="blank")
def h_none_blank(paper: Paper) -> None:
    """A page with nothing but a hole's shadow."""
    paper.pen.shade(24, 300, 36, 312, 0.1)


@layout("met", "none", reason="newsletter")
def h_none_newsletter(paper: Paper) -> None:
    """A staff newsletter by fax."""
    pen = paper.pen
    pen.heading("Nytt från verksamheten", 18)
    pen.paragraph(
        "Ny medarbetare: vi hälsar Karin välkommen till receptionen.\n\nSchemat för julhelgerna är klart. "
        "Sommarens bilder från personalfesten finns hos Lena.\n\nPåminnelse: brandövning på torsdag kl 10."
    )


@layout("met", "none", reason="other")
def h_none_journal(paper: Paper) -> None:
    """A request for copies of the record, not for images."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Begäran om journalkopior", 15)
    pen.paragraph(
        f"Avser {story.patient}, {story.identity.written}.\n\nVi önskar ta del av läkaranteckningar, "
        f"operationsberättelse "
        f"och läkemedelslista från vårdtillfället. Inga röntgenbilder "
        f"behövs.\n\n{story.title}{story.doctor}\n"
        f"{story.clinic.written}"
    )


@layout("met", "none", reason="other")
def h_none_thanks_mail(paper: Paper) -> None:
    """A mail that thanks for images that came."""
    paper.mail.subject = "SV: Bilder"
    text = "Tack, bilderna har kommit fram och är inlästa. Inget mer behövs."
    paper.mail.body = f"Hej!\n\n{text}\n\nHälsningar\nRöntgensekretariatet"
