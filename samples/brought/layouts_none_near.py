"""Papers and mails that come near an order: other things are ordered, or images come to us."""

from samples.brought.drawing import foot, rows, sign, table
from samples.brought.heads import letterhead, ours
from samples.brought.mailing import write
from samples.brought.senders import other
from samples.brought.words import exam_text, facts, letter, pick, tell
from samples.draw.registry import Paper


@other("journal")
def brought_records_request(paper: Paper) -> None:
    """A request for written records, to a record office; no images are asked for."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("Till: Journalarkivet")
    pen.down(1.8)
    pen.heading("Begäran om journalkopior", 15)
    rows(paper, facts(story, "Patient={patient_name}\nPersonnummer={patient_id}"), at=0.25, gap=0.1)
    pen.down(0.6)
    pen.paragraph(
        "Vi ber om kopior av journalanteckningar, epikriser och provsvar från de senaste två åren. "
        "Inga röntgenbilder behövs."
    )
    sign(paper, "{doctor}", "{clinic}")
    story.traps.add("records_request")


@other("misdirected")
def brought_supplies_order(paper: Paper) -> None:
    """An order of goods that came to the wrong fax."""
    pen, story = paper.pen, paper.story
    pen.heading("BESTÄLLNING – Centralförrådet", 15)
    rows(paper, facts(story, "Beställare={secretary}\nEnhet={clinic}\nDatum={written}"), at=0.25, gap=0.1)
    pen.down()
    lines = [
        ("40117", "Handskar nitril M", "10 fp"),
        ("40220", "Kanyl 0,8 x 40", "4 fp"),
        ("51002", "Kopieringspapper A4", pick(paper, "5 kart", "3 kart")),
    ]
    table(paper, ["Artikelnr", "Benämning", "Antal"], lines, [0, 0.25, 0.8])
    pen.write("Leverans till godsmottagningen före kl 12.")


@other("booking", by="home")
def brought_transport_booking(paper: Paper) -> None:
    """A patient's transport is booked; the examination is only its reason."""
    pen, story = paper.pen, paper.story
    pen.heading("Bokning av sjukresa", 16)
    spec = "Resenär={patient_name}\nPersonnr={patient_id}\nHämtas på={clinic}\nResdag={visit}"
    rows(paper, facts(story, spec), at=0.25, gap=0.2)
    rows(
        paper, [("Åker till", "Röntgenmottagningen, entré C"), ("Behov", "Bår, ledsagare")], at=0.25, gap=0.2
    )
    foot(paper)


@other("delivery", by="hospital")
def brought_images_come(paper: Paper) -> None:
    """Another hospital tells that it has sent images to us, for our own use."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    ours(paper)
    pen.heading("Bilder har skickats till er", 15)
    rows(paper, facts(story, "Patient={patient_name}\nPersonnummer={patient_id}"), at=0.25, gap=0.1)
    pen.down(0.5)
    pen.paragraph(
        "Idag har vi enligt er begäran skickat bilderna till er via IEP: "
        f"{exam_text(story)}. Ingen åtgärd krävs från er utöver att importera dem."
    )
    sign(paper, "{secretary}, {secretary_title}")


@other("notice", by="hospital")
def brought_linked_to_you_mail(paper: Paper) -> None:
    """A mail that says that images have been linked to us."""
    body = letter(
        paper.story,
        """Hej,

        för er kännedom: vi har nu länkat {exams} på {patient_name} {patient_id} till er, som ni bad om.
        Ni behöver inte svara.

        {closing}
        {secretary}""",
    )
    write(paper, "Länkade bilder till er", body)


@other("question")
def brought_are_there_images_mail(paper: Paper) -> None:
    """Somebody wants to know whether a kind of examination is done here; nobody's images."""
    body = tell(
        paper.story,
        "Hej!\n\nGör ni MR hjärta hos er, och hur lång är kön? Vi funderar på att börja remittera till er."
        "\n\n{closing}\n{secretary}, {secretary_title}",
    )
    write(paper, "Väntetider?", body)


@other("thanks")
def brought_thanks_mail(paper: Paper) -> None:
    """Thanks and a wish for the season."""
    body = tell(
        paper.story, "Tack för gott samarbete under året!\n\nGod jul önskar\n{secretary}[ och {clinic}]"
    )
    write(paper, "Tack!", body)
