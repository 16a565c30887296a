"""Words of this side's letters and mails; what they say is noted for the truth."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.heard.content import toml
from samples.heard.people import a_name

BOTH = (
    "bilder och utlåtande",
    "bilder samt utlåtande",
    "bilder + utlåtande",
    "bilder och svar",
    "bilder inkl. utlåtande",
)
ALONE = ("bilder", "bilderna", "bilder", "enbart bilder", "endast bilder")
SEND = {
    "iep": ("länka", "länka över", "skicka via IEP", "länka via IEP"),
    "usb": ("skicka på USB", "lägga på ett USB-minne"),
    "cd": ("bränna på CD", "skicka på CD"),
}
SENT = {
    "iep": ("länkas", "länkas via IEP", "skickas via IEP", "länkas över"),
    "usb": ("skickas på USB", "läggs på USB-minne"),
    "cd": ("skickas på CD", "bränns på CD"),
}
CHANNELS = {
    "iep": ("IEP", "Länkas (IEP)", "Länkning via IEP"),
    "usb": ("USB", "USB-minne"),
    "cd": ("CD", "CD-skiva"),
}
CONSENTS = {
    "oral": (
        "Patienten har gett muntligt samtycke.",
        "Muntligt samtycke finns från patienten.",
        "Samtycke: muntligt, inhämtat av oss.",
        "Pat samtycker muntligen till att bilderna skickas.",
    ),
    "written": (
        "Skriftligt samtycke finns.",
        "Patientens skriftliga samtycke finns hos oss.",
        "Skriftligt samtycke finns i journalen.",
    ),
    "none": ("Samtycke har inte inhämtats.", "Patienten har inte lämnat något samtycke."),
}
URGENT = ("Akut ärende!", "OBS AKUT.", "Det är akut.", "Ärendet är akut, tack på förhand för snabb hjälp.")
NEEDED = (
    "Bilderna behövs senast {day}.",
    "Vi behöver ha bilderna senast {day}.",
    "Behövs hos oss senast den {day}.",
    "Önskas senast {day}.",
)
CLOSINGS = (
    "Med vänlig hälsning",
    "Vänliga hälsningar",
    "Mvh",
    "MVH",
    "Hälsningar",
    "Vänligen",
    "Med vänliga hälsningar",
)
GREETINGS = ("Hej!", "Hej,", "Hej", "Hejsan!", "God morgon!", "Till röntgen", "Bästa kollegor,", "Hej på er!")
GUARD = (
    "Detta fax innehåller sekretessbelagda uppgifter. Ring avsändaren om det kommit fel.",
    "SEKRETESS enligt OSL 25 kap. 1 §. Om meddelandet hamnat fel – ring avsändaren omgående.",
)


def choose(paper: Paper, options: tuple[str, ...]) -> str:
    return paper.pen.rng.choice(options)


def wants(paper: Paper, story: Story | None = None) -> str:
    """Say what is wanted: images, or images and report."""
    told = story or paper.story
    told.note("wants")
    return choose(paper, BOTH if "report" in told.wants else ALONE)


def send(paper: Paper, words: dict[str, tuple[str, ...]] = SEND) -> str:
    """Say by which way the images go."""
    paper.story.note("channel")
    return choose(paper, words[paper.story.channel])


def when(value: str, text: str) -> str:
    """Return a text with the value in its braces; nothing where there is no value."""
    return text.replace("{}", value) if value else ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def consent(paper: Paper, share: float = 1.0) -> str:
    story = paper.story
    if not story.consent or paper.pen.rng.random() > share:
        return ""
    story.note("consent")
    return choose(paper, CONSENTS[story.consent])


def urgency(paper: Paper) -> str:
    """Say that it is urgent, where it is."""
    if not paper.story.urgent:
        return ""
    paper.story.note("urgent")
    return choose(paper, URGENT)


def deadline(paper: Paper) -> str:
    """Say until when the images are needed, where the order has a day."""
    if not paper.story.needed_by:
        return ""
    return choose(paper, NEEDED).replace("{day}", paper.story.say("needed_by"))


def remarks(paper: Paper) -> list[str]:
    """Say the things that stand at the end of an order: deadline, urgency, consent."""
    return [text for text in (urgency(paper), deadline(paper), consent(paper, 0.8)) if text]


def fvb(paper: Paper) -> str:
    """Say to whom the receiver passes the images on; empty where nobody is named."""
    story = paper.story
    if not story.forward_to or story.lacks("destination"):
        return ""
    return choose(paper, (" fvb {}", " fvb. {}", " för vidare befordran till {}")).replace(
        "{}", story.say("forward_to")
    )


def to_place(paper: Paper) -> str:
    """Say where the images go ("till Röntgen, X"); "till oss" where the orderer wants them."""
    story = paper.story
    if not story.can_say("destination"):
        return ""
    if story.to_us and paper.pen.rng.random() < 0.6:
        story.note("destination")
        story.traps.add("to_us")
        return "till oss"
    return f"till {story.say('destination')}{fvb(paper)}"


def exam_lines(story: Story, between: str = " ") -> list[str]:
    """Return a line for each examination, its date after it."""
    if story.examinations:
        story.note("examinations")
    return [
        f"{one.written}{between if one.date_written else ''}{one.date_written}" for one in story.examinations
    ]


def clinic_lines(story: Story) -> list[str]:
    """Return the orderer in two lines where it has two parts; nothing where it is missing."""
    unit, hospital = story.say("clinic_unit"), story.say("clinic_hospital")
    return [part for part in dict.fromkeys((unit, hospital)) if part]


def background(paper: Paper) -> str:
    """Say something of the case that is no part of the order."""
    story = paper.story
    story.traps.add("background")
    return choose(
        paper,
        (
            f"Remitterad till oss av dr {story.referrer}.",
            f"Tidigare undersökt med {story.previous}, de bilderna har vi redan.",
            f"Patienten träffade {story.referrer} på jourcentralen i somras.",
            f"Vi har sedan tidigare {story.previous} i vårt arkiv.",
            "Pat är under utredning och ska diskuteras på rond.",
            "Patienten är nyinflyttad till vår region.",
            "Planeras för operation hos oss under vintern.",
        ),
    )


def secretary_title(paper: Paper) -> str:
    return str(paper.pen.rng.choice(toml("names")["secretary_titles"]))


def someone(paper: Paper) -> str:
    return a_name(paper.pen.rng)


def cover(paper: Paper) -> None:
    """Write the mail that a paper is attached to, in the words of the secretary who sends it."""
    story, rng = paper.story, paper.pen.rng
    paper.mail.sender = story.secretary
    paper.mail.subject = rng.choice(
        ["Bildbeställning", "Beställning bilder", "Fax/beställning", "Begäran om bilder"]
    )
    text = rng.choice(
        [
            "Se bifogad beställning.",
            "Bifogar en beställning av bilder.",
            "Översänder beställning enligt bilaga.",
        ]
    )
    end = f"{choose(paper, CLOSINGS)}\n{story.secretary}\n{secretary_title(paper)}\nTel {story.phone}\n"
    paper.mail.body = f"{choose(paper, GREETINGS)}\n\n{text}\n\n{end}"
