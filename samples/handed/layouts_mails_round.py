"""Mails of rounds and of senders who shout, leave out, or begin with the receiver."""

from samples.draw.registry import Paper
from samples.handed.desk import post
from samples.handed.marks import exam_rows
from samples.handed.senders import order
from samples.handed.voice import (
    blocks,
    channel,
    clerk,
    forward,
    haste,
    hello,
    join,
    lines,
    needed,
    pick,
    signed,
    tell,
    trap,
)


@order("mail", ours=True, by="hospital")
def handed_mail_conference(paper: Paper) -> None:
    """A conference's coordinator asks for what a round will look at."""
    kind = pick(
        paper, "MDK lever", "sarkomkonferensen", "MDK urologi", "thoraxronden", "neuroronden", "MDT-konferens"
    )
    first = tell(
        paper,
        ("Till " + kind + " har {pat} anmälts av {doctor}, {clinic}.",),
        (
            "Till " + kind + " har {pat} anmälts av {doctor}.",
            "Till " + kind + " har {pat} anmälts från {clinic}.",
        ),
        ("Till " + kind + " har en patient anmälts av {doctor}, {clinic}.",),
    )
    second = tell(paper, ("För visning behövs {us}.", "Vi saknar {us}."))
    third = tell(paper, ("Sänd {bilder} {dit}.", "Vi önskar {bilder} länkade {dit}."), "Vi önskar {bilder}.")
    body = join(first, second, third, needed(paper), trap(paper, "background"))
    end = lines(
        "Hälsningar",
        clerk(paper),
        pick(paper, "MDK-koordinator", "kontaktsjuksköterska", "koordinator"),
    )
    post(paper, f"Bilder till {kind}", blocks(hello(paper), body, end))


@order("mail")
def handed_mail_shouting(paper: Paper) -> None:
    """All in capitals, without a word too many."""
    body = lines(
        tell(paper, "PAT {pat}"),
        tell(paper, "US {us}"),
        tell(paper, "TILL {destination}"),
        tell(paper, "LÄKARE {doctor}"),
        tell(paper, "FRÅN {clinic}"),
        tell(paper, "ÖNSKAR {bilder}"),
    )
    post(paper, "SKICKA BILDER TACK", body)
    paper.mail.body = _shout(body)
    paper.story.also["doctor"] = (paper.story.doctor.upper(),)


def _shout(body: str) -> str:
    """Leave the patient's lines as they are: the rest is shouted."""
    return "\n".join(line if "PAT " in line else line.upper() for line in body.split("\n"))


@order("mail")
def handed_mail_including_and_not(paper: Paper) -> None:
    """What shall be sent and, plainly, what shall not."""
    story = paper.story
    story.traps.add("not_these")
    yes = "\n".join(f"  {what} {day}".rstrip() for what, day in exam_rows(story))
    body = blocks(
        hello(paper),
        tell(paper, "Gäller {pat}."),
        lines("Ska skickas:", yes) if yes else "",
        lines("Ska INTE skickas (finns redan hos mottagaren):", f"  {story.previous}"),
        join(tell(paper, "Skicka {bilder} {dit}.", "Vi önskar {bilder}."), forward(paper), channel(paper)),
        signed(paper, secretary=0),
    )
    post(paper, "Bilder, urval", body)


@order("mail")
def handed_mail_receiver_first(paper: Paper) -> None:
    """Begins with where to, ends with who."""
    body = blocks(
        tell(paper, ("Till {destination} önskas {bilder} överförda.", "{destination} ska ha {bilder}.")),
        tell(paper, ("Vilka: {us}",)),
        tell(paper, ("Vem: {pat}",)),
        join(haste(paper), needed(paper)),
        tell(paper, "{dr}\n{clinic}", "{dr}", "{clinic}"),
    )
    post(paper, pick(paper, "Överföring", "Bildöverföring", "Önskemål om bildöverföring"), body)
