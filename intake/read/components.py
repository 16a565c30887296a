"""What of a picture's ink hangs together."""

import cv2
import numpy as np


def find_components(mask: np.ndarray, connectivity: int = 8) -> tuple[np.ndarray, np.ndarray]:
    """Return each pixel's component (rows x columns; 0 is the ground), and each component's measures.

    `mask`: uint8, 0 where there is nothing. Measures: left, top, width, height, area in pixels. Labels of 16
    bits cost a third of those of 32; a page with more pieces than they can count, OpenCV refuses.
    """
    try:
        _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(
            mask, connectivity, cv2.CV_16U, cv2.CCL_DEFAULT
        )
    except cv2.error:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=connectivity)
    return labels, stats
