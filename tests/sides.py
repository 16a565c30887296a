"""A side of the samples as tests look at it: a layout drawn with all that can be read on it, and where."""

import html
import re
from dataclasses import dataclass
from itertools import combinations

import pytest

from samples.draw import make
from samples.draw.fonts import families, text_width
from samples.draw.make import Sample
from samples.draw.registry import Layout, Paper, load_layouts
from samples.draw.sheet import HEIGHT, WIDTH, Ink, Sheet
from samples.draw.story import Story

OPEN = (
    "met",
    "seen",
    "shown",
    "known",
    "told",
    "heard",
    "sent",
    "given",
    "brought",
    "handed",
)  # sides by a hand each that one may tune on
MARGIN = 8  # points from the paper's edge
FRINGE = 1  # points by which words may lie on each other
PALE = 0.85  # a gray that text may stand on: a sheet's watermark
Corners = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sample with the paper that it was drawn on."""

    sample: Sample
    paper: Paper

    @property
    def truth(self) -> dict:
        return self.sample.truth

    @property
    def orders(self) -> list[dict]:
        return self.sample.truth["orders"]

    @property
    def stories(self) -> tuple[Story, ...]:
        return self.sample.stories

    @property
    def sheets(self) -> list[Sheet]:
        return self.paper.pen.sheets

    @property
    def text(self) -> str:
        """Return all that can be read on the pages or in the mail, as `squeeze` leaves it."""
        words = [mark.text for sheet in self.sheets for mark in sheet.ink()]
        body = html.unescape(re.sub(r"<[^>]*>", " ", self.paper.mail.body))
        return squeeze(" ".join([*words, self.paper.mail.subject, body]))


def layouts_of(side: str, *, orders: bool | None = None) -> list[str]:
    """Return the names of a side's layouts; those of orders, or of other documents."""
    of_side = [one for one in load_layouts().values() if one.split == side]
    return sorted(one.name for one in of_side if orders is None or (one.kind != "none") is orders)


def is_mail(layout: Layout) -> bool:
    return layout.kind == "mail" or layout.name.endswith("_mail")


def draw(name: str, seed: int = 1, fault: str | None = "random") -> Drawn:
    """Draw a layout as its side's samples are drawn, but for the line that fax machines stamp."""
    layout, papers, pack = load_layouts()[name], [], make._pack

    def keep(paper: Paper, *rest: object) -> object:
        papers.append(paper)
        return pack(paper, *rest)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(make, "_pack", keep)
        patch.setattr(make, "header_lines", _no_header)
        quality = "mail" if is_mail(layout) else "text"
        sample = make.make_order(seed, layout.split, quality, layout=name, fault=fault)
    return Drawn(sample, papers[0])


def _no_header(paper: Paper, rng: object) -> list[Ink]:
    blank = families(paper.pen.split)[0].regular
    return [Ink(30, 20, "", blank, 8) for _ in paper.pen.sheets]


def squeeze(text: str) -> str:
    return "".join(text.split()).casefold()


def box_of(mark: Ink) -> Corners:
    width = text_width(mark.text, mark.font, mark.size)
    return mark.x, mark.y - 0.66 * mark.size, mark.x + width, mark.y + 0.1 * mark.size


def overlaps(sheet: Sheet) -> list[tuple[str, str]]:
    """List the texts that lie on each other."""
    inks = [(mark.text, box_of(mark)) for mark in sheet.ink() if mark.text.strip(" ._") and mark.gray < PALE]
    return [(text, other) for (text, one), (other, two) in combinations(inks, 2) if _touch(one, two) > FRINGE]


def _touch(one: Corners, two: Corners) -> float:
    """Return by how many points two boxes lie on each other, in the direction in which they do less."""
    return min(min(one[2], two[2]) - max(one[0], two[0]), min(one[3], two[3]) - max(one[1], two[1]))


def beside_paper(sheet: Sheet) -> list[str]:
    """List the texts that stand in the margin or beyond the paper's edge."""
    within = (MARGIN, MARGIN, WIDTH - MARGIN, HEIGHT - MARGIN)
    return [
        mark.text
        for mark in sheet.ink()
        if mark.text.strip() and _touch(box_of(mark), within) < min(_size(box_of(mark))) - 0.01
    ]


def _size(box: Corners) -> tuple[float, float]:
    return box[2] - box[0], box[3] - box[1]
