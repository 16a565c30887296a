"""Find the specks of a fax: dark dots that stand alone, from dust, toner and the line."""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from intake.read.components import find_components
from intake.read.picture import Picture

_SPECK_PIXELS, _BLOT_PIXELS = 3, 16
_BLOT_ALONE = 0.055  # inches around a larger speck without a letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Pieces:
    """What hangs together of a page's ink; piece 0 is the paper."""

    labels: np.ndarray  # each pixel's piece
    stats: np.ndarray  # left, top, width, height, area of each piece
    places: np.ndarray  # the dark pixels, as places in the flattened picture
    dpi: tuple[float, float]

    @property
    def owners(self) -> np.ndarray:
        """Return the piece of each dark pixel."""
        return self.labels.ravel()[self.places]


def find_pieces(picture: Picture) -> Pieces:
    """Find the connected pieces of ink."""
    dark = (picture.gray < 128).astype(np.uint8)
    labels, stats = find_components(dark)
    return Pieces(labels=labels, stats=stats, places=np.flatnonzero(dark), dpi=picture.dpi)


def find_specks(pieces: Pieces) -> np.ndarray:
    """Return which pieces are specks (bool).

    A speck of a few pixels stands free of all else; a larger one must stand far from all else, or it is the
    dot of a letter.
    """
    area = pieces.stats[:, cv2.CC_STAT_AREA]
    tiny, small = area <= _SPECK_PIXELS, area <= _BLOT_PIXELS
    tiny[0] = small[0] = False
    across, down = (max(3, 2 * round(dpi * _BLOT_ALONE) + 1) for dpi in pieces.dpi)
    owners = pieces.owners
    free = tiny & ~_touched(pieces, owners, tiny, (3, 3))
    return np.asarray(free | (small & ~tiny & ~_touched(pieces, owners, small, (down, across))))


def _touched(pieces: Pieces, owners: np.ndarray, loose: np.ndarray, reach: tuple[int, int]) -> np.ndarray:
    """Return which pieces lie within reach of one that is not loose."""
    kept = np.zeros(pieces.labels.shape, np.uint8)
    kept.ravel()[pieces.places[~loose[owners]]] = 1
    near = cv2.dilate(kept, np.ones(reach, np.uint8))
    touched = np.zeros(len(loose), bool)
    touched[owners[near.ravel()[pieces.places] > 0]] = True
    return touched


def count_specks(picture: Picture) -> float:
    """Return isolated specks a megapixel."""
    return specks_a_megapixel(find_specks(find_pieces(picture)), picture)


def specks_a_megapixel(specks: np.ndarray, picture: Picture) -> float:
    """Return how many specks a million pixels have: what tells a worn page from a clean one."""
    return float(specks.sum()) * 1e6 / picture.gray.size


def remove_specks(picture: Picture) -> Picture:
    """Paint isolated specks white."""
    pieces = find_pieces(picture)
    return paint_out(picture, find_specks(pieces), pieces)


def paint_out(picture: Picture, gone: np.ndarray, pieces: Pieces) -> Picture:
    """Return the picture without the pieces that are marked (bool)."""
    gray = picture.gray.copy()
    gray.ravel()[pieces.places[gone[pieces.owners]]] = 255
    return replace(picture, gray=gray)
