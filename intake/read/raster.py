"""Open TIFF, PNG and JPEG files into pictures, one a page.

Pillow says nothing of broken fax data: libtiff complains on file descriptor 2 alone, so that is listened to
while a page is decoded.
"""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import Image, ImageOps

from intake.errors import DocumentError
from intake.read.picture import A4_INCHES, Picture
from models.limits import Limits

FORMATS = ("TIFF", "PNG", "JPEG")
_FAX_WIDTHS = {1728: 204, 2432: 288, 2048: 204, 3456: 408}  # pixels in a scan line: dots an inch (T.4)
_MAX_SCANS = 100  # a progressive JPEG has ten; thousands keep the decoder busy for minutes
_START_OF_SCAN = b"\xff\xda"


class TooManyPixels(ValueError):
    """The page has more pixels than the limits allow."""


def open_image(content: bytes, limits: Limits) -> Image.Image:
    """Open an image file without decoding it.

    Raises:
        DocumentError: it is no image that can be decoded.
    """
    Image.MAX_IMAGE_PIXELS = None  # our own limit is checked a page before it is decoded
    if content.startswith(b"\xff\xd8") and content.count(_START_OF_SCAN) > _MAX_SCANS:
        raise DocumentError("unreadable", "the JPEG has too many scans: ask the sender to send it as PDF")
    try:
        return Image.open(io.BytesIO(content), formats=FORMATS)
    except Exception as error:
        raise DocumentError(
            "unreadable", "the image is damaged or cut off: ask the sender to send it again"
        ) from error


def count_frames(image: Image.Image, limits: Limits) -> int:
    """Return how many pages a file has, counted no further than one past the limit."""
    count = 1
    while count <= limits.max_pages:
        try:
            image.seek(count)
        except EOFError:
            break
        except Exception:  # noqa: BLE001 - a directory that cannot be read is a page that is there
            return count + 1
        count += 1
    return count


def load_frame(image: Image.Image, index: int, limits: Limits) -> Picture:
    """Decode one page.

    Raises:
        TooManyPixels: it is larger than the limits allow.
    """
    image.seek(index)
    if image.width * image.height > limits.max_pixels_per_page:
        raise TooManyPixels
    with listen_to_decoder() as complaints:
        image.load()
    upright = ImageOps.exif_transpose(image)
    bilevel = image.mode == "1"
    gray = to_gray(upright)
    dpi = find_dpi(image)
    if upright.size != image.size:
        dpi = (dpi[1], dpi[0])
    if image.format == "JPEG" or not 90 <= dpi[0] <= 1300 or not 90 <= dpi[1] <= 1300:
        dpi = _dpi_of_a4(gray.shape)
    return Picture(gray=gray, dpi=dpi, bilevel=bilevel, damaged=bool(complaints))


def to_gray(image: Image.Image) -> np.ndarray:
    """Return an image as gray on white; transparent is white."""
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image)
    if image.mode.startswith("I") or image.mode == "F":
        values = np.asarray(image, dtype=np.float64)
        top = values.max() or 1.0
        return np.asarray(np.clip(values / top * 255, 0, 255), dtype=np.uint8)
    return np.asarray(image.convert("L"), dtype=np.uint8)


def find_dpi(image: Image.Image) -> tuple[float, float]:
    """Return dots an inch across and down; of a fax without the tag, as the machine's scan lines tell."""
    dpi = image.info.get("dpi") or (0, 0)
    across, down = float(dpi[0] or 0), float(dpi[1] or 0)
    if across > 1 and down > 1:
        return across, down
    if image.width in _FAX_WIDTHS and image.mode == "1":
        return float(_FAX_WIDTHS[image.width]), 98.0 if image.height < image.width * 0.9 else 196.0
    return 0.0, 0.0


def _dpi_of_a4(shape: tuple[int, int]) -> tuple[float, float]:
    rows, columns = shape
    short, long = A4_INCHES
    inches = (short, long) if rows >= columns else (long, short)
    dpi = max(columns / inches[0], rows / inches[1])
    return dpi, dpi


@contextmanager
def listen_to_decoder() -> Iterator[list[str]]:
    """Collect what a C library writes on file descriptor 2 while the block runs; filled when it ends."""
    lines: list[str] = []
    sys.stderr.flush()
    saved = os.dup(2)
    with tempfile.TemporaryFile() as heard:
        os.dup2(heard.fileno(), 2)
        try:
            yield lines
        finally:
            os.dup2(saved, 2)
            os.close(saved)
            heard.seek(0)
            lines += heard.read(100_000).decode("utf-8", "replace").splitlines()
