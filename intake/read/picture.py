"""A page as a picture, and how its pixels lie on the sheet."""

from dataclasses import dataclass, replace

import numpy as np

from models.page import Box

A4_INCHES = (8.27, 11.69)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A gray picture of a page; fax pixels are often twice as high as they are wide."""

    gray: np.ndarray  # uint8, rows x columns, 0 black
    dpi: tuple[float, float]  # across, down
    bilevel: bool = False  # the sender's machine has already decided what is ink
    damaged: bool = False  # the decoder reported broken scan lines

    @property
    def size_in_points(self) -> tuple[float, float]:
        """Width and height."""
        rows, columns = self.gray.shape
        return columns * 72 / self.dpi[0], rows * 72 / self.dpi[1]

    def box_in_points(self, box: Box) -> Box:
        """Return a box of pixels in points."""
        across, down = 72 / self.dpi[0], 72 / self.dpi[1]
        return Box(
            round(box.x0 * across, 2),
            round(box.top * down, 2),
            round(box.x1 * across, 2),
            round(box.bottom * down, 2),
        )

    def box_in_pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Return left, top, right, bottom within the picture."""
        rows, columns = self.gray.shape
        across, down = self.dpi[0] / 72, self.dpi[1] / 72
        left, right = (min(max(round(x * across), 0), columns) for x in (box.x0, box.x1))
        top, bottom = (min(max(round(y * down), 0), rows) for y in (box.top, box.bottom))
        return left, top, right, bottom

    def turned(self, degrees: int) -> "Picture":
        """Return the picture turned clockwise by 0, 90, 180 or 270 degrees."""
        gray = np.ascontiguousarray(np.rot90(self.gray, -(degrees // 90)))
        across, down = self.dpi
        return replace(self, gray=gray, dpi=(down, across) if degrees % 180 else (across, down))
