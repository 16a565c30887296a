"""Mails that are no orders of images."""

from samples.draw.registry import Paper
from samples.handed.desk import post
from samples.handed.senders import other
from samples.handed.voice import blocks, hello, lines, pick


@other("out of office")
def handed_none_away_mail(paper: Paper) -> None:
    """An automatic answer."""
    story = paper.story
    body = (
        f"Hej! Jag är ledig till och med {story.visit}. Gäller det bildbeställningar, mejla {story.referrer}."
    )
    post(paper, "Autosvar: Beställning av bilder", blocks(body, story.secretary))


@other("delivery failure")
def handed_none_bounced_mail(paper: Paper) -> None:
    """A mail of ours could not be delivered; its subject was an order's."""
    body = lines(
        "Leveransen misslyckades för följande mottagare:",
        "bildenhet@sjukhuset.example",
        "Ämne: SV: Beställning av bilder",
        "550 5.1.1 mailbox unavailable",
    )
    post(paper, "Kunde inte levereras: SV: Beställning av bilder", body, sender="Postmaster")


@other("thanks")
def handed_none_thanks_mail(paper: Paper) -> None:
    """The images have come, and somebody is glad."""
    story = paper.story
    body = f"Bilderna på {story.patient} har kommit till {story.destination.written}. Tack för hjälpen!"
    post(paper, "SV: bilder", blocks(hello(paper), body, story.secretary))


@other("system alarm")
def handed_none_alarm_mail(paper: Paper) -> None:
    """A queue of exports has stopped."""
    rng = paper.story.rng
    body = lines(
        "ALARM nivå 2",
        f"Nod: iep-gw{rng.randint(1, 4)}",
        f"Kö: {rng.randint(10, 300)} undersökningar väntar på export",
        "Åtgärd: kontakta systemförvaltningen.",
    )
    post(paper, "[ALARM] Bildexport står still", body, sender="Driftövervakning")


@other("notice of images sent to us")
def handed_none_portal_mail(paper: Paper) -> None:
    """The exchange portal tells that images have come in."""
    story = paper.story
    rows = "".join(
        f"<tr><td>{name}</td><td>{value}</td></tr>"
        for name, value in (
            ("Avsändare", story.destination.hospital_written or "Annat sjukhus"),
            ("Undersökning", story.previous),
            ("Antal bilder", str(story.rng.randint(2, 900))),
        )
    )
    body = f"<p>Ni har tagit emot nya bilder. Logga in för att importera dem.</p><table>{rows}</table>"
    post(paper, "Nya bilder till Röntgen Halland", body, html=True, sender="Bildutbytet")


@other("question on how to order")
def handed_none_how_mail(paper: Paper) -> None:
    """A new secretary asks how it is done."""
    story = paper.story
    body = "Jag är ny här. Hur gör man när man vill beställa bilder till ett annat sjukhus? Finns blankett?"
    post(
        paper,
        "Hur beställer man bilder?",
        blocks(hello(paper), body, f"{story.secretary}\n{story.clinic.written}"),
    )


@other("question on status")
def handed_none_status_mail(paper: Paper) -> None:
    """Has what was ordered last week gone?"""
    story = paper.story
    body = (
        f"Vi undrar bara om bilderna på {story.patient} gick iväg i förra veckan? Svara ja eller nej räcker."
    )
    post(paper, "Undran", blocks(hello(paper), body, story.secretary))


@other("newsletter")
def handed_none_newsletter_mail(paper: Paper) -> None:
    """The region's weekly letter."""
    body = blocks(
        "VECKOBREVET",
        "Ny parkeringspolicy. Julbordet blir i matsalen. Kom ihåg att stämpla ut.",
        "Röntgen påminner: skriv alltid klinik, läkare och mottagare när ni beställer bilder.",
        "Avregistrera dig från utskicket här.",
    )
    post(paper, "Veckobrev", body, sender="Kommunikation")


@other("cancelled order")
def handed_none_cancelled_mail(paper: Paper) -> None:
    """An order is taken back in a thread."""
    story = paper.story
    body = blocks(
        hello(paper),
        "Ni kan strunta i beställningen nedan, bilderna behövs inte längre. Skicka inget.",
        story.secretary,
        f"> Beställning: {story.previous} på {story.patient} {story.identity.written}",
    )
    post(paper, "ÅTERKALLAS: bilder", body)


@other("invitation to a meeting")
def handed_none_meeting_mail(paper: Paper) -> None:
    """A meeting on routines."""
    story = paper.story
    body = lines(
        f"Tid: {story.visit} 13:00", "Plats: Röntgens konferensrum", "Ärende: rutin för utlämning av bilder"
    )
    post(paper, "Inbjudan: samverkansmöte", body)


@other("referral for a new examination")
def handed_none_new_time_mail(paper: Paper) -> None:
    """A ward asks for a time for an examination."""
    story = paper.story
    what = pick(paper, "en akut CT buk", "en MR ländrygg", "ett ultraljud av levern")
    body = f"Kan ni ta in {story.patient}, {story.identity.written}, för {what} i morgon?"
    body += f" Remiss är skriven av {story.doctor}."
    post(paper, "Tid för undersökning", blocks(hello(paper), body, story.clinic.written))


@other("offer")
def handed_none_offer_mail(paper: Paper) -> None:
    """A seller of archives."""
    body = "Vill du sänka kostnaden för bildlagring med 40 %? Boka en demo av vår molnlösning redan i dag!"
    html = f"<h1>Framtidens bildarkiv</h1><p>{body}</p><p><a href='https://arkiv.example'>Boka</a></p>"
    post(paper, "Framtidens bildarkiv", html, html=True, sender="MediMoln")


@other("answer to our question")
def handed_none_no_need_mail(paper: Paper) -> None:
    """An answer that nothing more is needed."""
    story = paper.story
    body = "Nej, vi behöver inget mer. Det som kom i går räcker."
    quoted = "> Hej, vill ni ha fler bilder skickade?\n> /Röntgen"
    post(paper, "SV: fler bilder?", blocks(hello(paper), body, story.secretary, quoted))


@other("images that come to us")
def handed_none_link_to_us_mail(paper: Paper) -> None:
    """Another hospital has linked images to us."""
    story = paper.story
    body = f"Vi har nu länkat {story.previous} på {story.identity.written} till er enligt önskan."
    post(
        paper,
        "Bilder länkade till er",
        blocks(hello(paper), body, lines(story.secretary, story.destination.written)),
    )
