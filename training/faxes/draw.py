"""Draw a strip of a page: ink on one layer, shades and what copies add on another.

Strips are 3456 x 1632 pixels at 408 dpi: a fax scan line's 1728 picture elements, twice, and four inches.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from random import Random

import numpy as np
from PIL import Image, ImageDraw

from training.faxes import fonts, text

DPI, WIDTH, HEIGHT = 408, 3456, 1632


@dataclass(kw_only=True)
class Strip:
    """A strip that is being drawn."""

    rng: Random
    judged: bool  # draw with the fonts that are kept for judging
    ink: Image.Image = field(default_factory=lambda: Image.new("L", (WIDTH, HEIGHT), 255))
    shade: Image.Image = field(default_factory=lambda: Image.new("L", (WIDTH, HEIGHT), 255))
    dark: bool = False  # write white on black
    font: Path = Path()
    points: float = 10.0

    @property
    def pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.ink)

    @property
    def size(self) -> int:
        """The letters' height in pixels."""
        return max(20, round(self.points * DPI / 72))

    def choose_font(self, *, written: bool = False) -> None:
        self.font = fonts.pick(self.rng, judged=self.judged, written=written)
        self.points = self.rng.choice([7, 7.5, 8, 8, 9, 9, 10, 10, 10, 11, 11, 12, 12, 13, 14, 16])
        if written:
            self.points = self.rng.uniform(11, 20)

    def write(self, x: float, y: float, words: str) -> float:
        """Write words with their top left corner there; return where they end."""
        font = fonts.load(self.font, self.size)
        fill = 255 if self.dark else self.rng.choice([0] * 9 + [40, 80])
        self.pen.text((x, y), words, font=font, fill=fill)
        return x + font.getlength(words)

    def rule(self, box: tuple[float, float, float, float], width: int) -> None:
        self.pen.line(box, fill=0, width=width)


def draw_strip(rng: Random, *, judged: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """Return ink and shades, uint8, 0 black."""
    strip = Strip(rng=rng, judged=judged)
    y = rng.uniform(-60, 120)
    while y < HEIGHT:
        strip.choose_font()
        y = rng.choice(_BLOCKS)(strip, y) + rng.uniform(10, 150)
    for _ in range(rng.choice([0, 0, 1, 1, 2])):
        rng.choice([_scribble, _stamp, _blot])(strip)
    return np.asarray(strip.ink), np.asarray(strip.shade)


def _letter(strip: Strip, y: float) -> float:
    rng, left = strip.rng, strip.rng.uniform(120, 700)
    leading = strip.size * rng.uniform(1.08, 1.5)
    numbers = rng.choice([0.05, 0.2, 0.4])
    for _ in range(rng.randint(3, 10)):
        x, end = left, rng.uniform(1500, 3300)
        while x < end:
            x = strip.write(x, y, text.phrase(rng, 1, numbers) + " ")
        y += leading
    return y


def _form(strip: Strip, y: float) -> float:
    """Draw labels and values: over lines, in boxes, beside each other."""
    rng = strip.rng
    columns, height = rng.choice([1, 2, 2, 3]), strip.size * rng.uniform(1.5, 2.8)
    left, right = rng.uniform(80, 400), rng.uniform(2700, 3400)
    width, line = (right - left) / columns, rng.choice([2, 3, 4, 6])
    style = rng.choice(["boxes", "lines", "dots", "none"])
    over = rng.random() < 0.4
    label, values = (strip.font, strip.points), (fonts.pick(rng, judged=strip.judged), strip.points)
    if rng.random() < 0.15:
        values = fonts.pick(rng, judged=strip.judged, written=True), rng.uniform(11, 18)
    for _ in range(rng.randint(2, 6)):
        for column in range(columns):
            x = left + column * width
            if style == "boxes":
                strip.pen.rectangle(
                    (x, y, x + width, y + height * (1.7 if over else 1)), outline=0, width=line
                )
            strip.font, strip.points = label[0], label[1] * (0.75 if over else 1)
            end = strip.write(x + 16, y + 8, text.word(rng) + rng.choice([":", "", " "]))
            strip.font, strip.points = values
            down = y + (height * 0.75 if over else 8)
            begin = x + 16 if over else end + rng.uniform(10, 60)
            _value(strip, begin, down, x + width - 10)
            if style in {"lines", "dots"}:
                _underline(strip, begin, down + strip.size * 1.15, x + width - 30, line, style == "dots")
        y += height * (1.7 if over else 1)
    return y


def _value(strip: Strip, x: float, y: float, end: float) -> None:
    while x < end - 8 * strip.size and strip.rng.random() < 0.85:
        words = text.number(strip.rng) if strip.rng.random() < 0.6 else text.word(strip.rng)
        x = strip.write(x, y, words + "  ")


def _underline(strip: Strip, x: float, y: float, end: float, width: int, dotted: bool) -> None:
    if not dotted:
        strip.rule((x, y, end, y), width)
        return
    step = strip.rng.uniform(10, 24)
    while x < end:
        strip.pen.ellipse((x, y, x + width + 1, y + width + 1), fill=0)
        x += step


def _table(strip: Strip, y: float) -> float:
    rng, columns = strip.rng, strip.rng.randint(3, 7)
    left, right = rng.uniform(80, 400), rng.uniform(2700, 3400)
    borders = sorted([left, right, *(rng.uniform(left, right) for _ in range(columns - 1))])
    height, line = strip.size * rng.uniform(1.25, 2.0), rng.choice([2, 2, 3, 5])
    top, rows = y, rng.randint(3, 9)
    if rng.random() < 0.2:
        _shade(strip, (left, y, borders[1], y + rows * height))
    upright, level = rng.random() < 0.75, rng.random() < 0.8
    if rng.random() < 0.35:
        _shade(strip, (left, y, right, y + height))
    for row in range(rows):
        if level:
            strip.rule((left, y, right, y), line)
        if rng.random() < 0.05:
            _shade(strip, (left, y, right, y + height))
        for x, end in pairwise(borders):
            inside = x + 14
            while inside < end - 3.2 * strip.size and rng.random() < 0.9:
                words = text.word(rng) if row == 0 or rng.random() < 0.45 else text.number(rng)
                if strip.size * 0.55 * len(words) > end - inside:
                    words = text.digits(rng, rng.randint(1, 3))
                inside = strip.write(inside, y + (height - strip.size) / 2, words + " ")
        y += height
    strip.rule((left, y, right, y), line)
    for x in borders if upright else ():
        strip.rule((x, top, x, y), line)
    return y


def _shade(strip: Strip, box: tuple[float, float, float, float]) -> None:
    ImageDraw.Draw(strip.shade).rectangle(box, fill=strip.rng.randint(150, 240))


def _ticks(strip: Strip, y: float) -> float:
    rng, left = strip.rng, strip.rng.uniform(100, 600)
    for _ in range(rng.randint(1, 4)):
        x = left
        while x < 3000:
            side = strip.size * rng.uniform(0.7, 1.0)
            box = (x, y + strip.size * 0.15, x + side, y + strip.size * 0.15 + side)
            strip.pen.rectangle(box, outline=0, width=rng.choice([2, 3, 4, 6]))
            if rng.random() < 0.4:
                _cross(strip, box)
            x = strip.write(x + side + 20, y, text.phrase(rng, rng.randint(1, 3), 0.1)) + rng.uniform(60, 300)
        y += strip.size * rng.uniform(1.3, 2.0)
    return y


def _cross(strip: Strip, box: tuple[float, float, float, float]) -> None:
    rng, width = strip.rng, strip.rng.choice([3, 5, 8])
    left, top, right, bottom = (edge + rng.uniform(-9, 9) for edge in box)
    if rng.random() < 0.7:
        strip.rule((left, top, right, bottom), width)
        strip.rule((left, bottom, right, top), width)
    else:
        strip.rule((left, (top + bottom) / 2, (left + right) / 2, bottom), width)
        strip.rule(((left + right) / 2, bottom, right + 12, top - 16), width)


def _heading(strip: Strip, y: float) -> float:
    rng = strip.rng
    strip.points *= rng.uniform(1.0, 1.9)
    if rng.random() < 0.3:
        strip.pen.rectangle((rng.uniform(60, 300), y, rng.uniform(2000, 3400), y + strip.size * 1.5), fill=0)
        strip.dark = True
    strip.write(rng.uniform(320, 900), y + strip.size * 0.15, text.phrase(rng, rng.randint(1, 5), 0.1))
    strip.dark = False
    return y + strip.size * 1.5


def _fax_header(strip: Strip, y: float) -> float:
    rng = strip.rng
    strip.points = rng.uniform(7, 10)
    strip.write(
        100, y, f"{text.date(rng)} {text.number(rng)}   {text.phrase(rng, 2)}   {text.telephone(rng)}"
    )
    return y + strip.size * 1.3


def _hand(strip: Strip, y: float) -> float:
    strip.choose_font(written=True)
    for _ in range(strip.rng.randint(1, 3)):
        strip.write(strip.rng.uniform(100, 1200), y, text.phrase(strip.rng, strip.rng.randint(1, 5)))
        y += strip.size * 1.25
    return y


_BLOCKS = (_letter, _letter, _form, _form, _form, _table, _table, _ticks, _heading, _fax_header, _hand)


def _scribble(strip: Strip) -> None:
    """Draw a signature."""
    rng = strip.rng
    x, y = rng.uniform(200, 2800), rng.uniform(100, HEIGHT - 200)
    points, width = [(x, y)], rng.choice([3, 5, 7])
    for _ in range(rng.randint(15, 50)):
        x, y = x + rng.uniform(-35, 55), y + rng.uniform(-80, 80)
        points.append((x, y))
    strip.pen.line(points, fill=rng.choice([0, 60, 110]), width=width, joint="curve")


def _stamp(strip: Strip) -> None:
    rng = strip.rng
    x, y, reach = rng.uniform(300, 2900), rng.uniform(200, 1400), rng.uniform(120, 320)
    strip.pen.ellipse(
        (x - reach, y - reach / 2, x + reach, y + reach / 2), outline=rng.choice([0, 70]), width=5
    )
    strip.write(x - reach * 0.7, y - strip.size / 2, text.phrase(rng, 2, 0.5))


def _blot(strip: Strip) -> None:
    """Draw a logo."""
    rng = strip.rng
    x, y = rng.uniform(100, 3200), rng.uniform(0, 1500)
    for _ in range(rng.randint(1, 4)):
        box = (x, y, x + rng.uniform(30, 200), y + rng.uniform(30, 160))
        rng.choice([strip.pen.ellipse, strip.pen.rectangle])(box, fill=0)
        x, y = x + rng.uniform(-80, 120), y + rng.uniform(-60, 60)
