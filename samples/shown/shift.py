"""Lays what is drawn a little elsewhere on the paper, as margins differ from one sender to the next."""

from dataclasses import replace
from random import Random

from samples.draw.fonts import text_width
from samples.draw.sheet import HEIGHT, WIDTH, Area, Ink, Sheet, Stroke

Mark = Ink | Stroke | Area
EDGE = 16.0  # points that stay white at each side


def extent(mark: Mark) -> tuple[float, float, float, float]:
    """Return a mark's left, top, right and bottom."""
    match mark:
        case Ink():
            right = mark.x + text_width(mark.text, mark.font, mark.size)
            return mark.x, mark.y - mark.size, right, mark.y + mark.size * 0.3
        case Stroke():
            xs, ys = [x for x, _ in mark.points], [y for _, y in mark.points]
            return min(xs), min(ys), max(xs), max(ys)
        case Area():
            return mark.x0, mark.top, mark.x1, mark.bottom


def move(mark: Mark, dx: float, dy: float) -> Mark:
    match mark:
        case Ink():
            return replace(mark, x=mark.x + dx, y=mark.y + dy)
        case Stroke():
            return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
        case Area():
            return replace(mark, x0=mark.x0 + dx, x1=mark.x1 + dx, top=mark.top + dy, bottom=mark.bottom + dy)


def shift(sheet: Sheet, rng: Random) -> None:
    """Move all that stands on a sheet by one random step that keeps it on the paper.

    The top stays free for the sending machine's line.
    """
    if not sheet.marks:
        return
    boxes = [extent(mark) for mark in sheet.marks]
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
    dx = min(max(rng.uniform(-26, 20), EDGE - left), WIDTH - EDGE - right)
    dy = min(max(rng.choice([0, 0, rng.uniform(-10, 90)]), 30 - top), max(0.0, HEIGHT - EDGE - bottom))
    sheet.marks[:] = [move(mark, dx, dy) for mark in sheet.marks]
