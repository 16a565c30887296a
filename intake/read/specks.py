"""Find the specks of a fax: dark dots that stand alone, from dust, toner and the line."""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from intake.read.picture import Picture

_SPECK_PIXELS, _BLOT_PIXELS = 3, 16
_BLOT_ALONE = 0.055  # inches around a larger speck without a letter


def count_specks(picture: Picture) -> float:
    """Return isolated specks a megapixel."""
    isolated, labels = find_specks(picture)
    return float(isolated.sum()) * 1e6 / labels.size


def find_specks(picture: Picture) -> tuple[np.ndarray, np.ndarray]:
    """Return which components are specks, and every pixel's component.

    A speck of a few pixels stands free of all else; a larger one must stand far from all else, or it is the
    dot of a letter.
    """
    dark = (picture.gray < 128).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(dark, connectivity=8)
    area = stats[:, cv2.CC_STAT_AREA]
    tiny, small = area <= _SPECK_PIXELS, area <= _BLOT_PIXELS
    tiny[0] = small[0] = False
    across, down = (max(3, 2 * round(dpi * _BLOT_ALONE) + 1) for dpi in picture.dpi)
    places = np.flatnonzero(dark)
    ink = _Ink(places=places, owners=labels.ravel()[places], shape=dark.shape)
    return (
        (tiny & ~_touched(ink, tiny, (3, 3))) | (small & ~tiny & ~_touched(ink, small, (down, across))),
        labels,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ink:
    """The dark pixels of a page: where they are (flat), and the component that each belongs to."""

    places: np.ndarray
    owners: np.ndarray
    shape: tuple[int, ...]


def _touched(ink: _Ink, loose: np.ndarray, reach: tuple[int, int]) -> np.ndarray:
    """Return which components lie within reach of one that is not loose."""
    kept = np.zeros(ink.shape, np.uint8)
    kept.ravel()[ink.places[~loose[ink.owners]]] = 1
    near = cv2.dilate(kept, np.ones(reach, np.uint8))
    touched = np.zeros(len(loose), bool)
    touched[ink.owners[near.ravel()[ink.places] > 0]] = True
    return touched


def remove_specks(picture: Picture) -> Picture:
    """Paint isolated specks white."""
    isolated, labels = find_specks(picture)
    gray = picture.gray.copy()
    gray[isolated[labels]] = 255
    return replace(picture, gray=gray)
