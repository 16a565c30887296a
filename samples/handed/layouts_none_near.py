"""Papers that look like orders and are none: what has been done, and what is asked of others."""

from samples.draw.registry import Paper
from samples.handed.desk import field, grid, head, lined, post, stamp, text
from samples.handed.layouts_none import when, who
from samples.handed.senders import other
from samples.handed.voice import blocks, hello, pick


@other("confirmation of sending")
def handed_none_confirmation(paper: Paper) -> None:
    """Our own confirmation that images have gone, faxed back to us."""
    story = paper.story
    head(paper, "Bekräftelse: bilder skickade")
    field(paper, "Skickat", story.previous, 150)
    field(paper, "Patient", who(paper), 150)
    field(paper, "Mottagare", story.destination.written, 150)
    field(paper, "Skickat av", f"{story.secretary}, {when(paper)}", 150)
    text(paper, "Ärendet är avslutat. Ingen åtgärd krävs.")
    stamp(paper, "UTFÖRT", str(story.written_on))


@other("register of sent images")
def handed_none_register_page(paper: Paper) -> None:
    """A page of the register of images that have gone."""
    story = paper.story
    paper.pen.heading("Exporterade bilder, utskrift", 13)
    done = f"{story.previous} länkades till {story.destination.written} enl {story.doctor}"
    grid(
        paper,
        [("Datum", "Vad som gjordes"), (when(paper), done), (when(paper, -1), "Inget exporterat")],
        [0.25, 0.75],
    )


@other("order to another department")
def handed_none_slides(paper: Paper) -> None:
    """An order of histological slides, meant for the pathologists."""
    story = paper.story
    head(paper, "Beställning av glas och klossar", story.clinic.written)
    lined(paper, "Till", "Klinisk patologi", 150)
    lined(paper, "Patient", who(paper), 150)
    lined(paper, "PAD-nummer", f"T{story.rng.randint(1000, 9999)}-25", 150)
    lined(paper, "Skickas till", story.destination.written, 150)
    lined(paper, "Läkare", story.doctor, 150)


@other("request for a log")
def handed_none_log_mail(paper: Paper) -> None:
    """A patient asks who has looked at her images."""
    story = paper.story
    body = f"Jag heter {story.patient} och vill ha ett loggutdrag på vilka som har öppnat mina bilder."
    post(paper, "Loggutdrag", blocks("Hej!", body, story.patient), sender=story.patient)


@other("question on price")
def handed_none_price_mail(paper: Paper) -> None:
    """Somebody asks what a disc costs."""
    body = pick(paper, "Vad kostar det att få en skiva med sina bilder?", "Tar ni betalt för USB-minnen?")
    post(paper, "Prisfråga", blocks(hello(paper), body, paper.story.patient), sender=paper.story.patient)


@other("request from us answered")
def handed_none_we_lack_mail(paper: Paper) -> None:
    """Another hospital answers that it has no images of the patient we asked for."""
    story = paper.story
    body = f"Vi hittar inga bilder på {story.patient} hos oss, så det finns inget att skicka till er."
    post(paper, "SV: Er förfrågan om bilder", blocks(hello(paper), body, story.secretary))
