"""One transmission from a seed: its orders, their layout, the wear, the file and the truth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from io import BytesIO
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image

from samples.draw.dates import TODAY
from samples.draw.pack import to_image_pdf, to_jpeg, to_mail, to_png, to_tiff
from samples.draw.pen import Pen, choose_look
from samples.draw.registry import CHOOSERS, TELLERS, Layout, Mail, Paper, layouts, load_layouts
from samples.draw.sheet import Ink, Sheet, to_image, to_pdf
from samples.draw.stamp import header_lines
from samples.draw.story import Story
from samples.draw.telling import choose_fault, make_name, several
from samples.draw.truth import truth_of
from samples.draw.wear import DPI, fax, photograph

QUALITIES = ("text", "fine", "standard", "rough", "rough_standard", "photo", "mail")
PACKINGS = {"fine": ("tif", "tif", "pdf", "tif3", "png"), "photo": ("jpg", "png")}


@dataclass(frozen=True, slots=True)
class Sample:
    """A file and what must be read from it."""

    data: bytes
    suffix: str  # ".pdf", ".tif", ".jpg", ".png", ".eml"
    truth: dict[str, Any]
    layout: str
    stories: tuple[Story, ...]


def choose_layout(rng: Random, split: str, quality: str, orders: bool | None) -> Layout:
    """Choose a layout: now and then a document that is no order."""
    wanted = orders if orders is not None else rng.random() >= 0.12
    if quality == "mail" and rng.random() < 0.7:
        return rng.choice(layouts(split, orders=wanted, mail=True))
    return rng.choice(layouts(split, orders=wanted, mail=False))


def make_order(
    seed: int | str,
    split: str,
    quality: str,
    packing: str | None = None,
    *,
    layout: str | None = None,
    fault: str | None = "random",
    orders: bool | None = None,
    change: Callable[[list[Story]], None] | None = None,
    again: str = "",
) -> Sample:
    """Draw one transmission.

    `fault` names what is wrong with the order (None: nothing). `change` alters the stories before they are
    drawn. `again` sends the same pages anew: other wear, the same ink.

    Raises:
        ValueError: no such quality.
    """
    if quality not in QUALITIES:
        raise ValueError(f"no quality called {quality!r}; there are {', '.join(QUALITIES)}")
    rng = Random(f"{seed}/{split}/{quality}")
    chosen = load_layouts()[layout] if layout else choose_layout(rng, split, quality, orders)
    story_rng, look_rng = (Random(f"{seed}/{split}/{quality}/{part}") for part in ("story", "look"))
    wear_rng = Random(f"{seed}/{split}/{quality}/wear{again}")
    wrong = CHOOSERS.get(split, choose_fault)(story_rng) if fault == "random" else fault
    stories = _tell(story_rng, split, chosen, wrong if chosen.faults else None)
    if change:
        change(stories)
    paper = _draw(chosen, stories, look_rng, split)
    data, suffix, kind, pages = _pack(paper, chosen, quality, packing, wear_rng)
    truth = {
        "layout": chosen.name,
        "layout_kind": chosen.kind,
        "split": split,
        "quality": quality,
        "seed": seed,
        "today": TODAY.isoformat(),
        "kind": kind,
        "pages": pages,
        "reason": chosen.reason or None,
        "error": None,
        "orders": [] if chosen.kind == "none" else [truth_of(story) for story in stories],
    }
    return Sample(data, suffix, truth, chosen.name, tuple(stories))


def _draw(chosen: Layout, stories: list[Story], rng: Random, split: str) -> Paper:
    """Let a layout write its orders in a look of its side; what a mail says stands on page 0."""
    look = choose_look(rng, split, typewriter=chosen.typewriter)
    paper = Paper(Pen(look, rng, split, chosen.language), stories)
    if chosen.kind == "mail" or chosen.name.endswith("_mail"):
        for story in stories:
            story.page = 0
    chosen.draw(paper)
    return paper


def _tell(rng: Random, split: str, chosen: Layout, fault: str | None) -> list[Story]:
    if split in TELLERS:
        stories = TELLERS[split](rng, chosen, fault)
    else:
        stories = several(rng, split, chosen.patients, fault, language=chosen.language, terse=chosen.terse)
    for story in stories:
        if story.fault:
            story.traps.add(story.fault)
    return stories


def _pack(
    paper: Paper, chosen: Layout, quality: str, packing: str | None, rng: Random
) -> tuple[bytes, str, str, int]:
    """Return the file, its suffix, its kind and the number of pages."""
    sheets = paper.pen.sheets
    if chosen.kind == "mail" or chosen.name.endswith("_mail"):
        return _post(paper, chosen, None, rng), ".eml", "email", 0
    if quality == "mail":
        return _post(paper, chosen, (_file_name(chosen), to_pdf(sheets)), rng), ".eml", "email", len(sheets)
    if quality == "text":
        if rng.random() < 0.3:
            for sheet, line in zip(sheets, header_lines(paper, rng), strict=True):
                sheet.marks.append(line)
        data = to_pdf(sheets)
        if packing == "eml":
            return _post(paper, chosen, (_file_name(chosen), data), rng), ".eml", "email", len(sheets)
        return data, ".pdf", "fax", len(sheets)
    headers = header_lines(paper, rng) if quality != "photo" and rng.random() < 0.85 else [None] * len(sheets)
    data, suffix = _picture(sheets, headers, quality, packing, rng, paper.pen.split)
    if packing == "eml":
        return _post(paper, chosen, (f"skannat{suffix}", data), rng), ".eml", "email", len(sheets)
    return data, suffix, "fax", len(sheets)


def _picture(
    sheets: list[Sheet],
    headers: Sequence[Ink | None],
    quality: str,
    packing: str | None,
    rng: Random,
    split: str,
) -> tuple[bytes, str]:
    choices = PACKINGS["photo" if quality == "photo" else "fine"]
    way = rng.choice(choices) if packing in (None, "eml") else packing
    images = [to_image(sheet) for sheet in sheets]
    if quality == "photo":
        pages = [photograph(image, rng, split) for image in images]
        if len(pages) > 1 or way == "pdf":
            return _photo_pdf(pages), ".pdf"
        return (to_png(pages[0], (204, 204)), ".png") if way == "png" else (to_jpeg(pages[0]), ".jpg")
    faxed = [fax(image, quality, rng, split, line) for image, line in zip(images, headers, strict=True)]
    dpi = DPI[quality]
    if way == "pdf":
        return to_image_pdf(faxed, dpi), ".pdf"
    if way == "png" and len(faxed) == 1:
        return to_png(faxed[0], dpi), ".png"
    return to_tiff(faxed, dpi, "group3" if way == "tif3" else "group4"), ".tif"


def _photo_pdf(pages: list[Image.Image]) -> bytes:
    out = BytesIO()
    fixed = TODAY.timetuple()
    pages[0].save(
        out, "PDF", save_all=True, append_images=pages[1:], resolution=204, creationDate=fixed, modDate=fixed
    )
    return out.getvalue()


def _cover(chosen: Layout, sender: str) -> Mail:
    """Announce an attached order; what is none is not announced as one."""
    if chosen.kind == "none":
        return Mail("Inskannat dokument", "Hej!\n\nSe bifogat.\n\nMvh\n" + sender)
    return Mail("Beställning av bilder", "Hej!\n\nSe bifogad beställning.\n\nMvh\n" + sender)


def _file_name(chosen: Layout) -> str:
    return "skannat.pdf" if chosen.kind == "none" else "bestallning.pdf"


def _post(paper: Paper, chosen: Layout, attachment: tuple[str, bytes] | None, rng: Random) -> bytes:
    story, mail = paper.story, paper.mail
    domain = story.clinic.hospital.domain if story.clinic.hospital else "mottagningen.example"
    sender = make_name(rng, story.split, True) if not mail.sender else mail.sender
    local = "".join(letter for letter in sender.lower().replace(" ", ".") if letter.isascii())
    plain = mail if mail.body else _cover(chosen, sender)
    sent = datetime.combine(
        story.written_on, time(rng.randint(7, 16), rng.randint(0, 59)), ZoneInfo("Europe/Stockholm")
    )
    return to_mail(
        sender=f"{sender} <{local}@{domain}>",
        receiver="rontgen.bilder@regionhalland.se",
        subject=plain.subject,
        body=plain.body,
        html=plain.html,
        sent=sent,
        mark=f"{rng.getrandbits(48):012x}",
        attachment=attachment,
    )
