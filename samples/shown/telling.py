"""This side's orders: who wrote them, of whom, what for, and what is wrong with them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import wraps
from random import Random

from samples.draw.dates import FOREIGN, TODAY, write_date
from samples.draw.identity import Identity, make_identity
from samples.draw.places import Place
from samples.draw.registry import Layout, Paper, layout, teller
from samples.draw.story import Story
from samples.draw.wear import EXTRA
from samples.shown.content import lines, person, word, wordings
from samples.shown.examinations import examinations_of, examine
from samples.shown.places import (
    ambiguous_place,
    another_hospital,
    clinic_at,
    foreign_clinic,
    hospital_clinic,
    nobody,
    practice,
    radiology_at,
    unknown_place,
)
from samples.shown.shift import shift
from samples.shown.wear import wear_unevenly

SIDE = "shown"
EXTRA[SIDE] = wear_unevenly
STYLES = (
    *("iso",) * 9,
    *("compact", "short", "short", "slash", "word", "abbreviated", "dotted", "short_dashed", "den"),
)
SENDERS: dict[str, str] = {}  # layout -> who writes in it, where that is not a hospital's clinic
TITLES = {
    "physiotherapist": "leg. fysioterapeut ",
    "chiropractor": "leg. kiropraktor ",
    "naprapath": "leg. naprapat ",
    "dentist": "leg. tandläkare ",
    "insurer": "skadereglerare ",
    "authority": "skadehandläggare ",
}
SHARED = (
    *("clinic", "doctor", "title", "destination", "to_us", "forward_to", "report_destination", "wants"),
    *("channel", "consent", "urgent", "needed_by", "written_on", "reply_fax", "phone", "secretary"),
)
OF_ALL = ("missing.doctor", "missing.clinic", "missing.destination", "unknown.destination")
Draw = Callable[[Paper], None]


def order(
    kind: str,
    *,
    sender: str = "mixed",
    faults: bool = False,
    patients: int = 1,
    language: str = "sv",
    terse: bool = False,
    typewriter: bool = False,
) -> Callable[[Draw], Draw]:
    """Register an order layout of this side, and who writes in it."""

    def add(draw: Draw) -> Draw:
        SENDERS[draw.__name__] = sender

        @wraps(draw)
        def dressed(paper: Paper) -> None:
            cover_mail(paper, sender)
            draw(paper)
            note_link(paper)
            settle(paper)

        return layout(
            SIDE,
            kind,
            patients=patients,
            language=language,
            terse=terse,
            typewriter=typewriter,
            faults=faults,
        )(dressed)

    return add


def note_link(paper: Paper) -> None:
    """Note the channel where the page speaks of linking, which is one way of saying how images go."""
    text = " ".join(mark.text for sheet in paper.pen.sheets for mark in sheet.ink())
    text = text or paper.mail.body
    for story in paper.stories:
        if "channel" not in story.said and "länk" in text.casefold():
            story.channel = "iep"
            story.said.add("channel")


def settle(paper: Paper) -> None:
    """Give the pages margins of their sender's own."""
    rng = Random(f"{paper.story.phone}/margins")
    for sheet in paper.pen.sheets:
        shift(sheet, rng)


def cover_mail(paper: Paper, sender: str) -> None:
    """Write the mail that brings a page as its attachment; it says nothing of the order itself."""
    story, rng = paper.story, Random(paper.story.phone)
    mail = paper.mail
    mail.sender = story.patient if sender in ("patient", "guardian") else story.secretary
    mail.subject = word(rng, "cover_subjects")
    mail.body = word(rng, "cover_bodies").format(secretary=mail.sender, phone=story.phone)


def no_order(reason: str) -> Callable[[Draw], Draw]:
    """Register a document of this side that is no order."""

    def add(draw: Draw) -> Draw:
        @wraps(draw)
        def dressed(paper: Paper) -> None:
            mail, story = paper.mail, paper.story
            mail.sender, mail.subject = story.secretary, "Skannat dokument"
            mail.body = f"Hej!\n\nSe bifogat.\n\n{story.secretary}\n"
            draw(paper)
            settle(paper)

        return layout(SIDE, "none", reason=reason, faults=False)(dressed)

    return add


@teller(SIDE)
def tell(rng: Random, chosen: Layout, fault: str | None) -> list[Story]:
    """Make one orderer's orders, one for each patient; the fault is the first one's."""
    first = tell_one(rng, chosen, fault)
    found = [first]
    for _ in range(chosen.patients - 1):
        same = {name: getattr(first, name) for name in SHARED}
        found.append(replace(tell_one(rng, chosen, None), **same, fault=fault if fault in OF_ALL else None))
    return found


def tell_one(rng: Random, chosen: Layout, fault: str | None) -> Story:
    sender = SENDERS.get(chosen.name, "mixed")
    clinic, doctor, title = _sender(rng, sender, chosen, fault)
    destination, to_us = _destination(rng, sender, clinic, fault, chosen.terse)
    written_on = TODAY - timedelta(days=rng.randint(0, 20))
    style = FOREIGN.get(chosen.language) or rng.choice(STYLES)
    woman = rng.random() < 0.52
    examinations = examinations_of(rng, style, written_on, fault, chosen.language)
    earlier = examine(rng, style, written_on - timedelta(days=1100), chosen.language)
    forward, report = _others(rng, clinic, destination, to_us, chosen)
    return Story(
        split=SIDE,
        language=chosen.language,
        fault=fault,
        patient=person(rng, woman),
        identity=_identity(rng, woman, fault),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=None if fault == "missing.destination" else forward,
        report_destination=None if fault == "missing.destination" else report,
        examinations=[] if fault == "missing.examination" else examinations,
        wants=("images", "report") if rng.random() < 0.6 else ("images",),
        channel=rng.choices(["iep", "usb", "cd", "post"], [80, 10, 7, 3])[0],
        consent=_consent(rng, sender),
        urgent=rng.random() < 0.1,
        needed_by=TODAY + timedelta(days=rng.randint(3, 28)) if rng.random() < 0.18 else None,
        written_on=written_on,
        style=style,
        previous=f"{earlier.written} {earlier.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(4, 50)), style),
        rng=rng,
        terse=chosen.terse,
        referrer=person(rng, rng.random() < 0.5),
        secretary=person(rng, rng.random() < 0.9),
        phone=telephone(rng, clinic.area),
        reply_fax=telephone(rng, clinic.area),
    )


def telephone(rng: Random, area: str) -> str:
    return f"{area or '0340'}-{rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"


def _identity(rng: Random, woman: bool, fault: str | None) -> Identity:
    """Make an identity; of those whose century the short form hides, most are written in full."""
    one = make_identity(rng, woman, TODAY, fault)
    if one.kind in ("personnummer", "samordningsnummer") and not one.sure and rng.random() < 0.7:
        return Identity(one.value, one.value, one.kind)
    return one


def _consent(rng: Random, sender: str) -> str:
    if sender in ("mixed", "hospital", "abroad"):
        return rng.choices(["", "oral", "written", "none"], [70, 20, 8, 2])[0]
    return rng.choices(["", "oral", "written", "none"], [20, 45, 33, 2])[0]


def _sender(rng: Random, sender: str, chosen: Layout, fault: str | None) -> tuple[Place, str, str]:
    """Choose who orders: the place, the doctor's name and title."""
    if chosen.language != "sv":
        return foreign_clinic(rng, chosen.language)
    if sender in ("patient", "guardian"):
        return nobody(), "", ""
    if sender == "mixed":
        sender = "private_provider" if rng.random() < 0.05 else "hospital"
    home = True if fault == "uncertain.destination" else None
    place = (
        hospital_clinic(rng, terse=chosen.terse, home=home) if sender == "hospital" else practice(rng, sender)
    )
    name = person(rng, rng.random() < 0.5)
    if sender in TITLES:
        return place, name, TITLES[sender]
    titles = wordings()["titles"]
    form = rng.random()
    if form < (0.35 if chosen.terse else 0.07):
        return place, rng.choice(lines("last_names")), rng.choice(titles["short"])
    if form < 0.17:
        name = f"{name[0]} {name.partition(' ')[2]}"
    return place, name, rng.choice(titles["full"])


def _destination(
    rng: Random, sender: str, clinic: Place, fault: str | None, terse: bool
) -> tuple[Place, bool]:
    if fault == "unknown.destination":
        return unknown_place(rng), False
    if fault == "uncertain.destination":
        return ambiguous_place(rng), False
    if sender in ("insurer", "authority"):
        return clinic, True
    if clinic.hospital is None:
        ours = {"patient": 0.0, "guardian": 0.0, "private_provider": 0.4, "abroad": 0.8}.get(sender, 0.3)
        if (
            fault is None
            and (clinic.known or rng.random() < 0.3)
            and rng.random() < ours + 0.2 * clinic.known
        ):
            return clinic, True
        return radiology_at(rng, another_hospital(rng, clinic), terse=terse), False
    if clinic.hospital.region == "Region Halland":
        return radiology_at(rng, another_hospital(rng, clinic), terse=terse), False
    if fault is None and rng.random() < 0.25:
        return clinic, True
    same = rng.random() < 0.75
    return radiology_at(rng, clinic.hospital if same else another_hospital(rng, clinic), terse=terse), False


def _others(
    rng: Random, clinic: Place, destination: Place, to_us: bool, chosen: Layout
) -> tuple[Place | None, Place | None]:
    """Choose whom the receiver passes the images on to, and now and then another place for the report."""
    if to_us or destination.hospital is None:
        return None, None
    forward = None
    if destination.unit and destination.hospital != clinic.hospital and rng.random() < 0.35:
        forward = clinic_at(rng, destination.hospital, terse=chosen.terse)
    other = radiology_at(rng, another_hospital(rng, destination))
    return forward, other if rng.random() < 0.05 and other.value != clinic.value else None
