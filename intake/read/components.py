"""What of a picture's ink hangs together."""

import cv2
import numpy as np


def find_components(mask: np.ndarray, connectivity: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Return each pixel's component (rows x columns; 0 is the ground), and each component's measures.

    `mask`: uint8, 0 where there is nothing. Measures: left, top, width, height, area in pixels.
    """
    rows, columns = inked_part(mask)
    if mask[rows, columns].shape == mask.shape:
        return _label(mask, connectivity)
    part, stats = _label(mask[rows, columns], connectivity)
    labels = np.zeros(mask.shape, part.dtype)
    labels[rows, columns] = part
    stats[:, cv2.CC_STAT_LEFT] += columns.start
    stats[:, cv2.CC_STAT_TOP] += rows.start
    stats[0] = 0, 0, mask.shape[1], mask.shape[0], mask.size - stats[1:, cv2.CC_STAT_AREA].sum()
    return labels, stats


def inked_part(mask: np.ndarray, around: int = 0) -> tuple[slice, slice]:
    """Return the rows and the columns that hold all there is, and some more; blank margins cost as much.

    They begin at even numbers: pieces are counted in squares of two by two pixels, and keep their order so.
    """
    down = np.flatnonzero(mask.any(axis=1))
    if not down.size:
        return slice(0, 0), slice(0, 0)
    top, bottom = int(down[0]) - around, int(down[-1]) + 1 + around
    across = np.flatnonzero(mask[down[0] : down[-1] + 1].any(axis=0))
    left, right = int(across[0]) - around, int(across[-1]) + 1 + around
    return slice(max(0, top) // 2 * 2, bottom), slice(max(0, left) // 2 * 2, right)


def _label(mask: np.ndarray, connectivity: int) -> tuple[np.ndarray, np.ndarray]:
    """Label a mask; 16 bits cost a third of 32, and where they cannot count all pieces OpenCV refuses."""
    if not mask.size:
        return np.zeros(mask.shape, np.uint16), np.zeros((1, 5), np.int32)
    try:
        _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
            mask, connectivity, cv2.CV_16U, cv2.CCL_DEFAULT
        )
    except cv2.error:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity)
    return labels, stats
