"""Give a worn fax page back what copiers, toner and lines have taken, by a small net.

The net sees about two letters to each side, so it repairs shapes and does not know words; what it makes of a
digit is never believed alone (`read/second.py` reads the ink as it came).
"""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from intake.read.nets import Net, load_net
from intake.read.picture import Picture

DPI = (204.0, 196.0)  # of what comes out
_ACROSS, _DOWN, _DOWN_LOW = (180.0, 220.0), (180.0, 220.0), (90.0, 110.0)
_REACH = 56  # pixels that the net sees to each side, and a little more
_ROWS = 384  # of a strip, without what it overlaps; memory grows with it
_STRETCH = (0.06, 0.94)  # how dark is white, and how dark black
_TRUST, _BLUR = 0.6, 0.6  # the net's part; the rest is the ink as it came, in case the net wipes some out


def is_fax(picture: Picture) -> bool:
    """Say whether a machine sampled the page as faxes are: black and white, 98 or 196 lines an inch."""
    across, down = picture.dpi
    return picture.bilevel and _within(across, _ACROSS) and (_within(down, _DOWN) or _within(down, _DOWN_LOW))


def restore(picture: Picture, ink: np.ndarray) -> Picture | None:
    """Return a fax page as it was before it wore, gray, at 204 x 196 dpi; None where the net cannot be run.

    `ink` (bool, the picture's shape) says where the page is not blank: specks that stand alone are no ink.
    """
    net = load_net("restoration")
    if net is None or not is_fax(picture):
        return None
    dark = picture.gray < 128
    is_low = _within(picture.dpi[1], _DOWN_LOW)
    if is_low:
        dark, ink = np.repeat(dark, 2, axis=0), np.repeat(ink, 2, axis=0)
    found = darkness(net, dark, ink, is_low=is_low)
    white, black = _STRETCH
    made = np.clip((found - white) / (black - white), 0, 1)
    came = cv2.GaussianBlur(ink.astype(np.float32), (0, 0), _BLUR)
    gray = 255 - (255 * (_TRUST * made + (1 - _TRUST) * came)).astype(np.uint8)
    down = picture.dpi[1] * (2 if is_low else 1)
    return replace(picture, gray=gray, dpi=(picture.dpi[0], down), bilevel=False)


def darkness(net: Net, dark: np.ndarray, ink: np.ndarray, *, is_low: bool, rows: int = _ROWS) -> np.ndarray:
    """Return how dark each pixel should be (0 to 1); strips go through the net, blank parts do not."""
    found = np.zeros(dark.shape, np.float32)
    for top, bottom, left, right in strips(ink, rows):
        above, below = max(0, top - _REACH), min(dark.shape[0], bottom + _REACH)
        given = _pad(dark[above:below, left:right], is_low)
        logits = net.run(given)[0, 0, top - above : bottom - above, : right - left]
        found[top:bottom, left:right] = 1 / (1 + np.exp(-logits))
    return found


def strips(ink: np.ndarray, rows: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield top, bottom, left, right (even numbers) of the parts that have ink in them or near."""
    inked = np.flatnonzero(ink.any(axis=1))
    if not inked.size:
        return
    breaks = np.flatnonzero(np.diff(inked) > 2 * _REACH) + 1
    for group in np.split(inked, breaks):
        first = max(0, int(group[0]) - _REACH) // 4 * 4
        last = min(len(ink), int(group[-1]) + 1 + _REACH)
        for top in range(first, last, rows):
            bottom = min(last, top + rows)
            columns = np.flatnonzero(ink[max(0, top - _REACH) : bottom + _REACH].any(axis=0))
            if columns.size:
                left = max(0, int(columns[0]) - 2 * _REACH) // 4 * 4
                yield top, bottom, left, min(ink.shape[1], int(columns[-1]) + 1 + 2 * _REACH)


def _pad(dark: np.ndarray, is_low: bool) -> np.ndarray:
    """Return the net's input: ink, and the mark of doubled rows; 1 x 2 x multiples of 4."""
    rows, columns = (-(-side // 4) * 4 for side in dark.shape)
    given = np.zeros((1, 2, rows, columns), np.float32)
    given[0, 0, : dark.shape[0], : dark.shape[1]] = dark
    given[0, 1] = is_low
    return given


def _within(value: float, limits: tuple[float, float]) -> bool:
    return limits[0] <= value <= limits[1]
