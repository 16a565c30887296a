"""Mails that order no images."""

from samples.draw.registry import Paper
from samples.held.post import grid, p, page, post, write
from samples.held.senders import other


@other("out of office")
def held_away_mail(paper: Paper) -> None:
    """An automatic reply."""
    write(
        paper,
        "Autosvar: Beställning av bilder",
        "Hej! Jag är på semester och åter om två veckor. "
        "Ditt mejl läses inte. "
        "Brådskande ärenden: ring {tel}.\n\n{sekr}",
    )


@other("delivery receipt")
def held_receipt_mail(paper: Paper) -> None:
    """A receipt that a mail was read."""
    write(
        paper,
        "Läst: Bilder till er",
        "Ditt meddelande\n\n  Till: {sekr}\n  Ämne: Bilder till er\n  Skickat: {dag}\n\nlästes idag.",
    )


@other("undeliverable")
def held_bounce_mail(paper: Paper) -> None:
    """A mail that came back."""
    post(
        paper,
        "Undelivered Mail Returned to Sender",
        "This is the mail system at host "
        "relay.example.\n\nYour message could "
        "not be delivered to one or more recipients.\n\n<bilder@klinik.example>: host said: 550 5.1.1 "
        "User unknown",
        sender="Mail Delivery System",
    )


@other("thanks")
def held_thanks_mail(paper: Paper) -> None:
    """Thanks for images that came."""
    write(
        paper,
        "SV: Bilder",
        "Hej!\n\nTack så mycket, nu har bilderna kommit fram och allt är klart "
        "från vår sida. "
        "Trevlig helg!\n\n{sekr}",
    )


@other("system alarm")
def held_alarm_mail(paper: Paper) -> None:
    """An alarm of the archive."""
    post(
        paper,
        "[VARNING] PACS lagring 91 %",
        "Severity: WARNING\nHost: pacs-arkiv-02\nDisk: /images "
        "91 %\nStarted: 03:12\n\n"
        "Detta är ett automatiskt meddelande.",
        sender="Övervakning",
    )


@other("images arrive")
def held_portal_mail(paper: Paper) -> None:
    """The image exchange says that something has come."""
    write(
        paper,
        "Ny försändelse i bildväxeln",
        "Du har tagit emot en försändelse.\n\nAvsändare: annan "
        "region\nAntal studier: 2\n"
        "Mottagen: {dag}\n\nLogga in för att hämta bilderna. Svara inte på detta mejl.",
    )


@other("status question")
def held_asking_mail(paper: Paper) -> None:
    """Somebody asks how it goes."""
    story = paper.story
    write(
        paper,
        "Status?",
        f"Hej!\n\nVet ni om bilderna på {story.identity.written} har gått iväg? Vi "
        f"har redan beställt dem på "
        "fax i tisdags, så inget nytt behövs, bara ett besked.\n\n{mvh}\n{sekr}",
    )


@other("question")
def held_how_mail(paper: Paper) -> None:
    """A question on how one orders."""
    write(
        paper,
        "Fråga: hur beställer man bilder?",
        "{hej}\n\nJag är ny sekreterare och undrar hur man "
        "gör för att beställa bilder "
        "från er. Finns det en blankett? Behöver doktorn skriva under?\n\n{mvh}\n{sekr}",
    )


@other("invitation")
def held_meeting_mail(paper: Paper) -> None:
    """A meeting in the calendar."""
    write(
        paper,
        "Inbjudan: Avstämning röntgenflöden",
        "När: {dag} 13:00-14:00\nVar: Teams\n\nAgenda: "
        "bildöverföring, samtycken, "
        "remisskvalitet.\n\nOrganisatör: {sekr}",
    )


@other("newsletter")
def held_news_mail(paper: Paper) -> None:
    """A newsletter."""
    parts = [
        p("Nyhetsbrev från radiologin"),
        p(
            "I detta nummer: ny MR-kamera på plats. Så gick det med "
            "lungprojektet. "
            "Påminnelse om att beställningar ska faxas."
        ),
        p("Avprenumerera längst ner."),
    ]
    post(paper, "Nyhetsbrev nr 9", page(parts), plain=False, sender="Kommunikation")


@other("advertising")
def held_spam_mail(paper: Paper) -> None:
    """A seller of software."""
    post(
        paper,
        "Cut your imaging costs by 40%",
        page(
            [
                p("Hi there,\nOur cloud PACS sends images anywhere in seconds. Order your free demo today!"),
                p("Best,\nThe CloudScan team"),
            ]
        ),
        plain=False,
        sender="CloudScan",
    )


@other("job application")
def held_job_mail(paper: Paper) -> None:
    """Somebody looks for work."""
    write(
        paper,
        "Spontanansökan röntgensjuksköterska",
        "Hej,\n\njag heter {sekr} och är legitimerad "
        "röntgensjuksköterska med "
        "vana av CT och MR. Jag söker tjänst hos er från januari. CV skickas gärna.\n\n{sekr}\n{tel}",
    )


@other("list of patients")
def held_work_list_mail(paper: Paper) -> None:
    """Tomorrow's booked examinations."""
    story = paper.story
    lines = [
        [hour, story.identity.written, one.written]
        for hour, one in zip(("08:00", "08:30", "09:10"), story.examinations, strict=False)
    ]
    post(
        paper,
        "Morgondagens program lab 3",
        page(
            [p("Bokade undersökningar, endast för planering:"), grid(["Tid", "Pnr", "Undersökning"], lines)]
        ),
        plain=False,
    )


@other("referral")
def held_referral_mail(paper: Paper) -> None:
    """A doctor wants a new examination done."""
    story = paper.story
    write(
        paper,
        "Önskar undersökning",
        f"Hej,\n\nkan ni boka in {story.patient} "
        f"({story.identity.written}) för "
        f"{story.examinations[0].written} inom två veckor? Frågeställning: progress. Pappersremiss "
        f"följer.\n\n{{mvh}}\n"
        f"{story.title}{story.doctor}",
    )


@other("cancellation")
def held_recall_mail(paper: Paper) -> None:
    """An order is called off by mail."""
    story = paper.story
    write(
        paper,
        "STOPP – skicka inte",
        f"Hej!\n\nVår beställning från igår på {story.identity.written} "
        f"ska inte utföras. Skicka "
        "inga bilder, det löste sig på annat sätt.\n\n{mvh}\n{sekr}",
    )


@other("complaint")
def held_wrong_mail(paper: Paper) -> None:
    """We sent what nobody had asked for."""
    story = paper.story
    write(
        paper,
        "Felskickat",
        f"Hej,\n\nvi har fått bilder på {story.identity.written} som inte är vår "
        f"patient och som vi inte "
        "har beställt. Vi har raderat dem. Hantera som avvikelse hos er.\n\n{mvh}\n{sekr}",
    )
