"""Take a page's fax image out of a PDF pixel for pixel, without rendering it."""

import numpy as np
import pikepdf
from PIL import Image

from intake.read.picture import Picture
from intake.read.raster import listen_to_decoder, to_gray
from models.page import Box

_COVERS = 0.85  # of the page
_ALIKE = 0.55  # correlation with the rendered page
_SMALL = (120, 160)  # pixels in which both are compared


def take_image(page: pikepdf.Page, placed: Box, size: tuple[float, float], max_pixels: int) -> Picture | None:
    """Return the one bilevel image that fills the page, or None where rendering is the safer way."""
    images = list(page.get_images().values()) if hasattr(page, "get_images") else list(page.images.values())
    if len(images) != 1 or placed.width * placed.height < _COVERS * size[0] * size[1]:
        return None
    if not isinstance(images[0], pikepdf.Stream):
        return None
    image = pikepdf.PdfImage(images[0])
    if image.bits_per_component != 1 or image.width * image.height > max_pixels or image.image_mask:
        return None
    with listen_to_decoder() as complaints:
        decoded = image.as_pil_image()
        gray = to_gray(decoded)
    dpi = (image.width * 72 / placed.width, image.height * 72 / placed.height)
    picture = Picture(gray=gray, dpi=dpi, bilevel=True, damaged=bool(complaints))
    return _on_page(picture, placed, size)


def _on_page(picture: Picture, placed: Box, size: tuple[float, float]) -> Picture:
    """Lay the image on the white page, so that its pixels count from the page's corner."""
    across, down = picture.dpi[0] / 72, picture.dpi[1] / 72
    left, top = round(placed.x0 * across), round(placed.top * down)
    rows, columns = round(size[1] * down), round(size[0] * across)
    if abs(left) <= 2 and abs(top) <= 2 and abs(picture.gray.shape[1] - columns) <= 4:
        return picture
    page = np.full((rows, columns), 255, np.uint8)
    source = picture.gray[max(0, -top) : rows - top, max(0, -left) : columns - left]
    page[max(0, top) : max(0, top) + source.shape[0], max(0, left) : max(0, left) + source.shape[1]] = source
    return Picture(gray=page, dpi=picture.dpi, bilevel=True, damaged=picture.damaged)


def match_rendering(picture: Picture, rendered: Picture) -> Picture | None:
    """Return the picture as the rendered page shows it, turned to black on white if need be; None if unlike.

    BlackIs1, a Decode array and software that gets either wrong make negatives of faxes; an annotation on
    top makes a page that the image alone does not show.
    """
    ours, theirs = _shrink(picture.gray), _shrink(rendered.gray)
    if ours.std() < 0.5 and theirs.std() < 0.5:
        return picture if abs(ours.mean() - theirs.mean()) < 64 else _negative(picture)
    if min(ours.std(), theirs.std()) < 0.01:
        return None
    alike = float(np.corrcoef(ours.ravel(), theirs.ravel())[0, 1])
    if alike < -_ALIKE:
        return _negative(picture)
    return picture if alike > _ALIKE else None


def _negative(picture: Picture) -> Picture:
    return Picture(gray=255 - picture.gray, dpi=picture.dpi, bilevel=True, damaged=picture.damaged)


def _shrink(gray: np.ndarray) -> np.ndarray:
    image = Image.fromarray(gray).resize(_SMALL, Image.Resampling.BOX)
    return np.asarray(image, dtype=np.float64)
