"""Mails in plain text: the order in the body, in the subject, in a list, in a chat."""

from samples.draw.registry import Paper
from samples.handed.desk import post
from samples.handed.marks import exam_rows
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    clerk,
    consent,
    forward,
    hello,
    join,
    lines,
    pick,
    report_to,
    signed,
    tell,
)


@order("mail")
def handed_mail_short(paper: Paper) -> None:
    """Three sentences and a signature."""
    what = tell(
        paper,
        (
            "Kan ni skicka {bilder} {dit} på {pat}? Det gäller {us}.",
            "Vi vill att {bilder} från {us} sänds {dit}. Patient: {pat}.",
            "Skicka gärna {us} {dit}. Vi önskar {bilder}. Pat {pat}.",
        ),
        ("Vi vill beställa {bilder} på {pat}, det gäller {us}.",),
        ("Skicka {bilder} från {us} {dit}, tack.",),
        ("Skicka {bilder} {dit} på {pat}, tack.",),
    )
    who = tell(paper, ("Beställande läkare är {doctor}.", "Ansvarig: {doctor}."))
    body = join(what, forward(paper), report_to(paper), who, asides(paper))
    post(
        paper,
        pick(paper, "Bilder", "Beställning bilder", "Rtg-bilder önskas"),
        lines(hello(paper), "", body, "", signed(paper)),
    )


@order("mail")
def handed_mail_bullets(paper: Paper) -> None:
    """Everything as bullets, with short words before some of them."""
    points = [
        tell(paper, "Pat: {pat}"),
        *(f"{what} {day}".strip() for what, day in exam_rows(paper.story)),
        tell(paper, ("Omfattning: {bilder}", "Vi önskar {bilder}")),
        tell(paper, ("Till: {destination}", "Sänds {dit}", "Mottagare: {destination}")),
        tell(paper, ("fvb {forward_to}",)),
        tell(
            paper,
            ("Beställare: {doctor}, {clinic}", "Best: {clinic} ({doctor})"),
            "Beställare: {clinic}",
            "Beställare: {doctor}",
        ),
        consent(paper),
    ]
    mark = pick(paper, "- ", "* ", "• ", "– ")
    body = "\n".join(mark + point for point in points if point)
    post(
        paper,
        "Beställning",
        blocks(hello(paper), "Följande beställs:", body, f"/{clerk(paper)}"),
    )


@order("mail", terse=True)
def handed_mail_all_in_subject(paper: Paper) -> None:
    """The whole order in the subject; the body is what the telephone adds."""
    what = tell(paper, "{us}, {pat}", "{us}", "{pat}")
    where = tell(paper, "{dit}")
    who = tell(paper, ("/{dr}, {clinic}", "enl {doctor} {clinic}"), "/{dr}", "/{clinic}")
    post(
        paper,
        join("Länka", what, where, who),
        pick(paper, "Skickat från min iPhone", "Skickat från Outlook för Android", "."),
    )


@order("mail", terse=True)
def handed_mail_one_line(paper: Paper) -> None:
    """One line in the body, in the order in which the register is written."""
    body = tell(
        paper,
        (
            "{us} länkas t {destination}{fvb} enl {doctor}, {clinic}. {pat}.",
            "{pat}: {us} -> {destination}{fvb}. Enl {doctor}, {clinic}",
        ),
        (
            "{pat}: {us} -> {destination}{fvb}. {clinic}",
            "{pat} {us} länkas t {destination}{fvb}, enl {doctor}",
        ),
        ("{pat}: {us}. Enl {doctor}, {clinic}", "{pat} -> {destination}{fvb}, enl {doctor}, {clinic}"),
        ("{us} till {destination}{fvb} enl {doctor}, {clinic}",),
    )
    post(paper, pick(paper, "bilder", "utskick", "att sända"), body)


@order("mail")
def handed_mail_labels(paper: Paper) -> None:
    """Labels with colons, one a line."""
    body = lines(
        "Beställning av bilder från röntgen",
        "",
        tell(paper, "Personnummer: {patient_id}"),
        tell(paper, "Namn: {patient_name}"),
        *(f"Undersökning: {what}\nUndersökningsdatum: {day}" for what, day in exam_rows(paper.story)),
        tell(paper, "Önskas: {bilder}"),
        tell(paper, "Skickas till: {destination}"),
        tell(paper, "Vidare till: {forward_to}"),
        tell(paper, "Utlåtande till: {report_destination}"),
        tell(paper, "Beställande klinik: {clinic}"),
        tell(paper, "Beställande doktor: {doctor}"),
        f"Kontaktperson: {paper.story.secretary}, tel {paper.story.phone}",
    )
    post(paper, "Beställning av bilder", blocks(body, asides(paper)))


@order("mail", patients=3)
def handed_mail_numbered_patients(paper: Paper) -> None:
    """Three patients numbered, who and where above them."""
    top = tell(
        paper,
        ("{clinic} ber om {bilder} {dit} på följande patienter:",),
        ("{clinic} ber om {bilder} på följande patienter:",),
        ("Följande patienters {bilder} sänds {dit}:",),
    )
    who = tell(paper, ("Ansvarig läkare för samtliga är {doctor}.", "{doctor} har beställt."))
    items = []
    for number, story in enumerate(paper.stories, 1):
        items.append(f"{number}. " + tell(paper, "{pat}: {us}", "{pat}", "{us}", story=story))
    post(
        paper,
        "Bilder på 3 patienter",
        lines(hello(paper), "", top, *items, "", who, clerk(paper)),
    )


@order("mail")
def handed_mail_on_behalf(paper: Paper) -> None:
    """A secretary writes what her doctor asked her to."""
    first = tell(
        paper,
        (
            "{dr} på {clinic} ber mig beställa {bilder} på {pat}.",
            "Jag beställer åt {doctor}, {clinic}: {bilder} på {pat}.",
        ),
        (
            "{dr} ber mig beställa {bilder} på {pat}.",
            "Jag skriver från {clinic} för att beställa {bilder} på {pat}.",
        ),
        ("{dr}, {clinic}, vill beställa {bilder}.",),
    )
    second = tell(paper, ("Det rör {us}.", "Undersökningar: {us}."))
    third = tell(paper, ("Sänd dem {dit}.", "De ska {dit}.", "Adressaten är {destination}."))
    body = join(first, second, third, forward(paper), report_to(paper), asides(paper))
    end = lines(pick(paper, "Mvh", "Hälsn", "Tack!"), paper.story.secretary, "medicinsk sekreterare")
    post(paper, "Bildbeställning från sekr", blocks(hello(paper), body, end))


@order("mail")
def handed_mail_chatty(paper: Paper) -> None:
    """A long kind mail in which the order lies scattered."""
    one = tell(
        paper,
        "Jag ringde er nyss. Jag jobbar på {clinic} och här finns en patient, {patient_name}.",
        "Jag pratade med någon av er i telefon nyss och lovade maila. Jag jobbar på {clinic}.",
        "Vi talades vid om en patient som heter {patient_name}.",
    )
    two = tell(paper, "Personnumret är {patient_id} om ni behöver slå upp det.")
    three = tell(paper, "Det hon/han har gjort hos er är {us}, och det är det enda vi vill ha skickat.")
    four = tell(paper, "Tanken är att {bilder} ska {dit}.", "Vi tänkte oss {bilder}.")
    five = tell(paper, "Det är {doctor} som är läkare här och som bett om det.")
    talk = pick(
        paper,
        "Här är det full rulle som vanligt.",
        "Hoppas ni har det bra där nere.",
        "Tack för att ni alltid är så hjälpsamma!",
    )
    body = blocks(
        hello(paper), join(talk, one, two), join(three, four, forward(paper)), join(five, asides(paper))
    )
    post(paper, "som vi pratade om", blocks(body, lines("Kram", clerk(paper))))
