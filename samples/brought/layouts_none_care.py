"""More papers of care that are no orders: certificates, answers, summaries."""

from samples.brought.drawing import bar, rows, sign, table
from samples.brought.heads import letterhead, ours
from samples.brought.senders import other
from samples.brought.words import facts, tell
from samples.draw.registry import Paper


@other("prescription", by="care")
def brought_equipment_note(paper: Paper) -> None:
    """A prescription of aids that was sent to the wrong number."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Förskrivning av hjälpmedel", 14)
    rows(
        paper,
        facts(
            story, "Patient={patient_name}\nPersonnr={patient_id}\nFörskrivare={secretary}, arbetsterapeut"
        ),
        gap=0.2,
    )
    pen.down()
    table(
        paper,
        ["Artikel", "Antal"],
        [("Rollator, standard", "1"), ("Duschpall", "1"), ("Griptång 60 cm", "2")],
        [0, 0.7],
    )
    pen.write("Levereras till patientens bostad.")


@other("certificate")
def brought_certificate(paper: Paper) -> None:
    """A doctor's certificate for the Social Insurance Agency."""
    pen, story = paper.pen, paper.story
    bar(paper, "Läkarutlåtande om hälsotillstånd")
    pen.down()
    spec = (
        "Patient={patient_name}\nPersonnummer={patient_id}\nUtfärdat av={doctor}, {clinic}\nDatum={written}"
    )
    rows(paper, facts(story, spec), gap=0.2)
    pen.down()
    pen.paragraph(
        "Diagnos: M17.1 Primär gonartros. Funktionsnedsättning: begränsad rörlighet, smärta vid gång. "
        "Arbetsförmågan bedöms nedsatt med hälften till och med årsskiftet."
    )
    sign(paper, "{doctor}")
    story.traps.add("certificate")


@other("referral answer", by="hospital")
def brought_answer_to_referral(paper: Paper) -> None:
    """A clinic answers a referral: what was found and done."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    ours(paper)
    pen.heading("Remissvar", 15)
    pen.paragraph(tell(story, "Tack för remissen angående {patient_name}, {patient_id}."))
    pen.down(0.5)
    pen.paragraph(
        "Patienten har undersökts här. Vi har tagit del av bilderna som ni skickade och finner ingen "
        "anledning till "
        "operation. Vi har inte planerat någon uppföljning, utan patienten återgår till er."
    )
    sign(paper, "{doctor}", "{clinic}")


@other("question")
def brought_availability_question(paper: Paper) -> None:
    """A colleague's question about opening hours and the fax number, by fax."""
    pen, story = paper.pen, paper.story
    pen.heading("FAX", 26)
    ours(paper)
    rows(paper, facts(story, "Från={clinic}\nTelefon={phone}\nAntal sidor=1"), at=0.2, gap=0.1)
    pen.down()
    pen.paragraph(
        "Hej! Stämmer det att ni har stängt i mellandagarna? Vi undrar också vilket faxnummer som gäller "
        "framöver. Ring gärna expeditionen."
    )
    sign(paper, "{secretary}")


@other("journal", typewriter=True)
def brought_ward_summary(paper: Paper) -> None:
    """A discharge summary, printed in a typewriter's letters."""
    pen, story = paper.pen, paper.story
    pen.write("EPIKRIS / SLUTANTECKNING", bold=True)
    pen.down(2)
    for line in ("{patient_name}  {patient_id}", "{clinic}", "Utskriven {written}"):
        pen.write(tell(story, line))
        pen.down()
    pen.down()
    pen.paragraph(
        "Inkom akut efter fall i hemmet. Lungröntgen utan infiltrat, DT hjärna utan blödning. "
        "Mobiliserad med "
        "rollator. Återgår till hemmet med hemtjänst. Läkemedelslista medskickad."
    )
    pen.down()
    pen.write(tell(story, "{doctor}"))
