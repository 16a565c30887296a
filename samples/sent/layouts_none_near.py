"""Documents that speak of images as orders do, and order none."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import scan_rows
from samples.sent.kit import at, begin, footer, grid, pairs, sign
from samples.sent.mailing import send_note, start
from samples.sent.speaking import iso, our_address, secretary


def _patient(paper: Paper) -> str:
    return f"{paper.story.patient}, {paper.story.identity.written}"


@layout("sent", "none", reason="delivery")
def sent_foljesedel(paper: Paper) -> None:
    """A delivery note: images on a disc, sent to us by another department."""
    pen, story, rng = begin(paper, size=11, left=60, order=False)
    at(pen, 60, 60, "Följesedel", 18, bold=True)
    pen.y = 92
    fields = [
        ("Avsändare", story.destination.written),
        ("Till", ", ".join(our_address(rng))),
        ("Patient", _patient(paper)),
        ("Innehåll", "1 CD-skiva med röntgenbilder"),
    ]
    pairs(pen, 160, fields, gap=1.3)
    grid(pen, [60, 380, 540], scan_rows(story), head=("Undersökning", "Datum"))
    pen.paragraph("Härmed översändes de bilder som ni har begärt. Skivan behöver inte återsändas.")
    sign(pen, [secretary(rng, story), iso(story.written_on)])


@layout("sent", "none", reason="reply")
def sent_bilder_saknas(paper: Paper) -> None:
    """Another department answers that it does not have what we asked for."""
    pen, story, rng = begin(paper, order=False)
    pen.y = 74
    pen.write(story.destination.written, bold=True)
    pen.down(2)
    pen.write("Svar på er beställning", bold=True)
    pen.down(1.6)
    pen.paragraph(f"Ni har frågat efter {story.examinations[0].written} på {_patient(paper)}.")
    pen.paragraph(
        "Vi har sökt i vårt arkiv men någon sådan undersökning finns inte hos oss. Ärendet avslutas."
    )
    pen.down(1)
    sign(pen, [secretary(rng, story), iso(story.written_on)])


@layout("sent", "none", reason="routine")
def sent_rutinblad(paper: Paper) -> None:
    """A page of a department's routine for orders of images."""
    pen, story, _ = begin(paper, size=11, left=60, order=False)
    pen.y = 70
    pen.heading("Rutin: så lämnar vi ut bilder", 16)
    for number, text in enumerate(
        (
            "Beställningen ska ange klinik, läkare och vart bilderna ska skickas.",
            "Kontrollera alltid personnummer mot röntgensystemet.",
            "Länka i första hand via IEP. USB används när mottagaren saknar anslutning.",
            "Skriv en anteckning om vad som har skickats och till vem.",
        ),
        1,
    ):
        pen.paragraph(f"{number}. {text}")
        pen.down(0.4)
    footer(pen, [f"Gäller från {iso(story.written_on)}", f"Fastställd av {story.referrer}", "Version 7"])


@layout("sent", "none", reason="consultation")
def sent_eftergranskning(paper: Paper) -> None:
    """A radiologist is asked to look once more at images that are here already."""
    pen, story, _ = begin(paper, order=False)
    one = story.examinations[0]
    pen.y = 80
    pen.write("Önskemål om eftergranskning", bold=True)
    pen.down(1.8)
    pen.paragraph(f"Gäller {_patient(paper)}, {one.written} {one.date_written}.")
    pen.paragraph(
        "Kan ni titta på svaret en gång till? Kliniskt misstänker jag fraktur trots negativt utlåtande."
    )
    pen.paragraph("Ring mig gärna när ni har bedömt bilderna, inget behöver skickas.")
    pen.down(1)
    sign(pen, [f"{story.title}{story.doctor}", story.clinic.written, f"Tel {story.phone}"])


@layout("sent", "none", reason="referral")
def sent_tid_for_undersokning_mail(paper: Paper) -> None:
    """A mail that asks for a time for an examination that is still to be done."""
    story, _ = start(paper)
    sentences = [
        f"Patienten {_patient(paper)} behöver en tid för {story.examinations[0].written}.",
        "Remissen är skickad elektroniskt i dag. När kan ni ta emot?",
    ]
    send_note(paper, "Tid för undersökning", "Hej!", sentences, story.secretary, story.clinic.written)


@layout("sent", "none", reason="acknowledgement")
def sent_lankat_till_er_mail(paper: Paper) -> None:
    """Another department tells that it has sent images to us."""
    story, _ = start(paper)
    sentences = [
        f"Vi har i dag länkat {story.examinations[0].written} på {_patient(paper)} till er via IEP.",
        "Hör av er om något inte har kommit fram.",
    ]
    send_note(paper, "Länkade bilder", "Hej,", sentences, story.secretary, story.destination.written)
