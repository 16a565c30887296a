"""Ink that is pale all over: a page in pencil, a scan of a faint copy, gray letters of a PDF's picture.

It is darker than its paper and lighter than what counts as ink. Such a page is no blank one: its ink is
deepened until it can be read.
"""

from dataclasses import replace

import cv2
import numpy as np

from intake.read.picture import Picture

_SMALL = 4  # the paper is looked at in a picture so many times smaller
_AROUND = 31  # pixels of that around each, of which half at least are paper
_INK = 99.8  # percentile of how much darker than their paper pixels are: the ink of a page with few words
_DARK = 128  # gray level below which a pixel counts as ink everywhere else
_PALE = 8.0  # gray levels by which ink is darker than its paper at least; a scanner's noise is not, softened


def has_pale_ink(picture: Picture) -> bool:
    """Say whether a page has ink, however pale, besides what is plainly dark."""
    darker = _darker(picture.gray)
    darker[cv2.dilate((picture.gray < _DARK).astype(np.uint8), np.ones((9, 9), np.uint8)) > 0] = 0
    return _strength(darker) >= _PALE


def deepen(picture: Picture) -> Picture:
    """Return a page with its ink as dark as print, on white; the page itself where it has none."""
    darker = _darker(picture.gray)
    ink = _strength(darker)
    if ink < _PALE:
        return picture
    return replace(picture, gray=(255 - np.clip(darker * (255 / ink), 0, 255)).astype(np.uint8))


def _darker(gray: np.ndarray) -> np.ndarray:
    """Return by how many gray levels each pixel, softened, is darker than the paper around it."""
    rows, columns = gray.shape
    small = cv2.resize(
        gray, (max(1, columns // _SMALL), max(1, rows // _SMALL)), interpolation=cv2.INTER_AREA
    )
    paper = cv2.resize(cv2.medianBlur(small, _AROUND), (columns, rows))
    soft = cv2.GaussianBlur(gray, (0, 0), 0.8)
    return np.clip(paper.astype(np.float32) - soft, 0, None)


def _strength(darker: np.ndarray) -> float:
    """Return how dark the ink within the margins is; its paper's shadows and edges are none."""
    rows, columns = darker.shape
    core = darker[rows // 20 : rows - rows // 20, columns // 20 : columns - columns // 20]
    return float(np.percentile(core, _INK)) if core.size else 0.0
