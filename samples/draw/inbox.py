"""The fixed inbox: the files in samples/inbox, their truths, and the register that goes with them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from samples.draw.dates import TODAY
from samples.draw.examinations import Wanted
from samples.draw.lists import Hospital, Unit, hospitals, units
from samples.draw.make import Sample, make_order
from samples.draw.places import at_hospital
from samples.draw.story import Story

SAMPLES = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the inbox and the call that draws it."""

    name: str
    layout: str
    quality: str
    packing: str | None
    seed: int
    fault: str | None = None
    change: Callable[[list[Story]], None] | None = None
    again: str = ""
    run_flags: tuple[str, ...] = ()  # what `intake run` adds, which has the register before it

    def draw(self) -> Sample:
        return make_order(
            self.seed,
            "tune",
            self.quality,
            self.packing,
            layout=self.layout,
            fault=self.fault,
            change=self.change,
            again=self.again,
        )


def _hospital(name: str) -> Hospital:
    return next(one for one in hospitals("tune") if one.name == name)


def _unit(use: str, name: str) -> Unit:
    return next(one for one in units("tune", use) if one.name == name)


def tell_routine_example(stories: list[Story]) -> None:
    """Tell the order that the routine's own register line is about."""
    story = stories[0]
    rng, sahlgrenska = story.rng, _hospital("Sahlgrenska universitetssjukhuset/Sahlgrenska")
    clinic = at_hospital(
        rng, _hospital("Hallands sjukhus Varberg"), _unit("clinic", "Medicinmottagningen"), terse=True
    )
    media = at_hospital(rng, sahlgrenska, _unit("radiology", "Mediaenheten"), terse=True)
    torax = at_hospital(rng, sahlgrenska, _unit("forward", "Toraxkliniken"), terse=True)
    story.clinic = replace(
        clinic, written="Medicinmott HSV", unit_written="Medicinmott", hospital_written="HSV"
    )
    story.destination = replace(
        media, written="mediaenh SU/S", unit_written="mediaenh", hospital_written="SU/S"
    )
    story.forward_to = replace(torax, written="toraxkliniken SU/S")
    story.to_us, story.doctor, story.title = False, "Andersson", "dr "
    story.examinations = [Wanted("CT torax", ("CT thorax",), date(2015, 1, 1), "CT torax", "2015-01-01")]
    story.wants, story.channel, story.needed_by = ("images", "report"), "iep", None


def _one_examination(stories: list[Story]) -> None:
    stories[0].examinations = stories[0].examinations[:1]


INBOX = (
    Entry("01-formular", "form_left", "text", None, 101),
    Entry("02-rutor", "form_boxes", "fine", "tif", 102),
    Entry("03-avsnitt", "form_sections", "standard", "tif3", 303),
    Entry("04-tabell", "table_label_column", "fine", "pdf", 104),
    Entry("05-mejl-bilaga", "form_above", "text", "eml", 105),
    Entry("06-mejl-brev", "mail_letter", "mail", None, 106),
    Entry("07-mejl-html", "mail_html", "mail", None, 107),
    Entry("08-mejl-trad", "mail_quoted", "mail", None, 108),
    Entry("09-foto", "form_underlined", "photo", "jpg", 109),
    Entry("10-brev", "letter_plain", "text", None, 110),
    Entry("11-brev-underskrift", "letter_signed", "fine", "tif", 111),
    Entry("12-notis", "note_terse", "fine", "tif", 112, change=tell_routine_example),
    Entry("13-forsattsblad", "cover_and_form", "fine", "tif", 113),
    Entry("14-tre-patienter", "table_patients", "text", None, 114),
    Entry("15-utan-lakare", "form_right_aligned", "fine", "tif", 115, "missing.doctor"),
    Entry("16-fel-personnummer", "form_dotted", "text", None, 116, "invalid.patient_id"),
    Entry("17-samma-fil", "form_boxes", "fine", "tif", 102, run_flags=("duplicate.transmission",)),
    Entry(
        "18-sant-igen", "letter_signed", "fine", "tif", 111, again="2", run_flags=("duplicate.transmission",)
    ),
    Entry("19-redan-lankad", "form_pairs_in_line", "text", None, 119, run_flags=("duplicate.exported",)),
    Entry("20-delvis-lankad", "table_examinations", "fine", "tif", 203, run_flags=("duplicate.partial",)),
    Entry("21-remiss", "none_referral", "text", None, 121),
    Entry("22-reklam", "none_advertising", "fine", "tif", 122),
    Entry("23-tom", "none_blank", "standard", "tif3", 123),
    Entry("24-veckobrev", "none_newsletter_mail", "mail", None, 124),
    Entry("25-sliten", "form_questions", "rough", "tif", 125),
    Entry("26-utan-mottagare", "letter_plain", "text", None, 126, "missing.destination"),
    Entry("27-forts", "form_continued", "fine", "pdf", 127),
    Entry("28-norskt", "foreign_no", "text", None, 128),
)
BROKEN = "29-trasig"


def _truth(entry: Entry, sample: Sample) -> dict[str, Any]:
    truth = sample.truth | {"file": entry.name + sample.suffix, "run_flags": list(entry.run_flags)}
    if "duplicate.transmission" in entry.run_flags:
        truth["orders"] = [order | {"status": "any"} for order in truth["orders"]]
    return truth


def _broken() -> tuple[bytes, dict[str, Any]]:
    """Return a PDF that was cut off early, and its truth."""
    data = INBOX[0].draw().data[:700]
    truth = {"layout": "broken", "layout_kind": "broken", "split": "tune", "quality": "text", "seed": 0}
    truth |= {"today": TODAY.isoformat(), "kind": None, "pages": None, "reason": None, "error": "unreadable"}
    return data, truth | {"orders": [], "file": f"{BROKEN}.pdf", "run_flags": []}


def draw_inbox() -> dict[str, tuple[bytes, dict[str, Any]]]:
    """Draw the whole inbox: file name -> bytes and truth."""
    drawn = {}
    for entry in INBOX:
        sample = entry.draw()
        drawn[entry.name + sample.suffix] = (sample.data, _truth(entry, sample))
    data, truth = _broken()
    return drawn | {truth["file"]: (data, truth)}


def as_text(truth: dict[str, Any]) -> str:
    return json.dumps(truth, ensure_ascii=False, indent=1) + "\n"


def write_inbox(folder: Path = SAMPLES) -> int:
    """Write inbox/, expected/ and register.csv; return how many files the inbox holds."""
    from samples.draw.register import write_register

    drawn = draw_inbox()
    for name in ("inbox", "expected"):
        (folder / name).mkdir(exist_ok=True)
        for old in (folder / name).iterdir():
            old.unlink()
    for name, (data, truth) in drawn.items():
        (folder / "inbox" / name).write_bytes(data)
        (folder / "expected" / name).with_suffix(".json").write_text(as_text(truth), encoding="utf-8")
    (folder / "register.csv").write_text(write_register(), encoding="utf-8")
    return len(drawn)
