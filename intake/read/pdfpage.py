"""Read one page of a PDF: its text layer where the rendered page bears it out, its picture otherwise."""

from dataclasses import dataclass, replace

import pdfplumber
import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium_c

from intake.read.cells import Rules, find_cells, find_rules
from intake.read.content import has_lost_image
from intake.read.faxstream import match_rendering, take_image
from intake.read.glyphs import find_lies
from intake.read.header import split_header, text_of
from intake.read.marks import Corners, strikes, strikes_printed
from intake.read.pdfletters import Letter, find_turn, take_letters
from intake.read.picture import Picture
from intake.read.sheet import read_sheet, unreadable_page
from intake.read.textlayer import (
    TextLayer,
    contradicts,
    is_spelled,
    look_again,
    merge,
    says,
    shows_more,
    take_words,
    weigh,
)
from intake.read.ticks import find_ticks
from intake.read.writtenticks import take_written_ticks
from models.flag import Flag, flag
from models.limits import Limits
from models.page import Box, Page, Source, Word

_LOOK_DPI, _READ_DPI = 120, 204
_MAX_POINTS = 2000.0  # a larger page is scaled down to it before it is rendered
_FEW_BYTES = 60  # of a content stream; an empty page's has fewer
_LOGO = 0.08  # of the page's area; a larger picture may hold writing
_THIN = 2.0  # points that a line is high
STRUCK = "Någon har strukit eller ritat över text på sidan: läs den i originalet."
TORN = "Sidans innehåll är skadat: något kan saknas, jämför med originalet."
HIDDEN = "Textlagret säger något som inte syns på sidan: läs det som syns."


@dataclass(frozen=True, kw_only=True)
class PdfPage:
    """The same page as three readers see it; None is a reader that does not have it."""

    text: pdfplumber.page.Page | None
    rendered: pypdfium2.PdfPage | None
    repaired: pikepdf.Page | None
    torn: bool = False  # its content is damaged, so that something on it may not be shown
    strokes: tuple[Corners, ...] = ()  # ink and lines that were put on it after it was written


def read_pdf_page(page: PdfPage, number: int, limits: Limits) -> Page:
    """Read a page; without a rendering nothing can be borne out, so nothing is believed."""
    if page.rendered is None:
        return unreadable_page(number)
    read = _read_page(page, number, limits)
    if page.strokes and strikes(_place_strokes(page), read.words):
        read = replace(read, flags=(*read.flags, flag("page.handwritten", STRUCK)))
    is_told = any(one.code == "page.unreadable" for one in read.flags)
    return (
        replace(read, flags=(*read.flags, flag("page.unreadable", TORN)))
        if page.torn and not is_told
        else read
    )


def _read_page(page: PdfPage, number: int, limits: Limits) -> Page:
    page, letters = _stand_up(page)
    told = take_words(letters, page.text.cropbox) if page.text is not None else ()
    words = tuple(word for word in told if is_spelled(word))
    assert page.rendered is not None
    images = find_images(page.rendered)
    if words:
        return _read_layer(page, words, images, number, limits, is_whole=len(words) == len(told))
    read = read_sheet(_take_picture(page, images, limits), number, limits)
    if not read.words and not read.flags and (_lost_its_content(page) or _lost_its_picture(page, limits)):
        return unreadable_page(number, (read.width, read.height))
    return read


def _lost_its_content(page: PdfPage) -> bool:
    """Return whether a page that shows nothing says that it has something to show."""
    if page.rendered is None or page.repaired is None:
        return True
    content = page.repaired.obj.get("/Contents")
    if content is None or next(iter(page.rendered.get_objects()), None) is not None:
        return False
    parts = list(content) if isinstance(content, pikepdf.Array) else [content]
    streams = [part for part in parts if isinstance(part, pikepdf.Stream)]
    return len(streams) < len(parts) or sum(len(part.read_raw_bytes()) for part in streams) > _FEW_BYTES


def _lost_its_picture(page: PdfPage, limits: Limits) -> bool:
    """Return whether a page is white although a picture on it is not, or shows a bit of a lost one."""
    if page.rendered is None or page.repaired is None:
        return False
    is_white = bool(render(page.rendered, 40).gray.min() >= 200)
    try:
        return has_lost_image(page.repaired, limits.max_pixels_per_page, is_white=is_white)
    except Exception:  # noqa: BLE001 - a broken picture is a lost one
        return True


def _stand_up(page: PdfPage) -> tuple[PdfPage, list[Letter]]:
    """Return the page turned so that its text layer, if it has one, stands upright, and its letters."""
    letters = take_letters(page.text) if page.text is not None else []
    turn = find_turn(letters)
    if not turn or page.text is None or page.rendered is None:
        return page, letters
    degrees = (page.rendered.get_rotation() + turn) % 360
    page.rendered.set_rotation(degrees)
    source = page.text.page_obj
    source.rotate = source.attrs["Rotate"] = degrees
    text = type(page.text)(page.text.pdf, source, page_number=page.text.page_number)
    return replace(page, text=text), take_letters(text)


def render(page: pypdfium2.PdfPage, dpi: float) -> Picture:
    """Render a page in gray; of a page larger than any paper, a smaller picture."""
    width, height = page.get_size()
    scale = dpi / 72 * min(1.0, _MAX_POINTS / max(width, height, 1.0))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    return Picture(gray=bitmap.to_numpy().copy().squeeze(), dpi=(scale * 72, scale * 72))


def find_images(page: pypdfium2.PdfPage) -> list[Box]:
    """Return where the page's images lie, in points from the visible page's top left corner."""
    width, height = page.get_size()
    images = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE])
    boxes = [_place(image.get_bounds(), page) for image in images]
    return [box for box in boxes if box.x0 < width and box.top < height and box.x1 > 0 and box.bottom > 0]


def _place_strokes(page: PdfPage) -> list[Box]:
    return [_place(stroke, page.rendered) for stroke in page.strokes] if page.rendered is not None else []


def _place(corners: Corners, page: pypdfium2.PdfPage) -> Box:
    """Return a place of PDF's own space as it lies on the page that is seen."""
    left, bottom, right, top = page.get_cropbox()
    x0, y0, x1, y1 = corners
    upright = Box(x0 - left, top - y1, x1 - left, top - y0)
    return _turn(upright, page.get_rotation(), right - left, top - bottom)


def _turn(box: Box, degrees: int, width: float, height: float) -> Box:
    if degrees == 90:
        return Box(height - box.bottom, box.x0, height - box.top, box.x1)
    if degrees == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    if degrees == 270:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    return box


def _take_picture(page: PdfPage, images: list[Box], limits: Limits) -> Picture:
    """Return the page's own fax image where the rendering shows the same, else the rendering."""
    assert page.rendered is not None
    exact = None
    if len(images) == 1 and page.repaired is not None and page.rendered.get_rotation() == 0:
        size = page.rendered.get_size()
        try:
            exact = take_image(page.repaired, images[0], size, limits.max_pixels_per_page)
        except Exception:  # noqa: BLE001 - an image that cannot be taken out can still be rendered
            exact = None
    if exact is not None:
        exact = match_rendering(exact, render(page.rendered, 40))
    return exact or render(page.rendered, _READ_DPI)


def _read_layer(
    page: PdfPage, words: tuple[Word, ...], images: list[Box], number: int, limits: Limits, *, is_whole: bool
) -> Page:
    """Read a text layer; one that does not tell all its words is read on the picture too."""
    assert page.rendered is not None
    picture = render(page.rendered, _LOOK_DPI)
    rules = find_rules(picture)
    rendered = page.rendered
    lying = find_lies(words, picture, lambda: render(rendered, _READ_DPI))
    layer = weigh(words, picture, rules, images, lying)
    large = [box for box in images if box.width * box.height > _LOGO * _area(picture)]
    if not is_whole or layer.covered or large or shows_more(picture, rules, words, images):
        return _read_both(page, layer, images, number, limits, is_whole=is_whole)
    hidden = (flag("text.hidden", HIDDEN),) if any(says(word) for word in layer.hidden) else ()
    struck = (flag("page.handwritten", STRUCK),) if strikes_printed(_lines_of(page), layer.shown) else ()
    return _text_page(picture, rules, layer.shown, number, hidden + struck)


def _lines_of(page: PdfPage) -> list[Box]:
    """Return the thin lines across that are drawn with the page."""
    drawn = [*page.text.lines, *page.text.rects] if page.text is not None else []
    boxes = (Box(one["x0"], one["top"], one["x1"], one["bottom"]) for one in drawn)
    return [box for box in boxes if box.height <= _THIN < box.width]


def _area(picture: Picture) -> float:
    width, height = picture.size_in_points
    return width * height


def _text_page(
    picture: Picture, rules: Rules, words: tuple[Word, ...], number: int, flags: tuple[Flag, ...]
) -> Page:
    width, height = picture.size_in_points
    words, written = take_written_ticks(words)
    drawn = tuple(
        tick for tick in find_ticks(picture) if not any(other.box.holds(tick.box.center) for other in written)
    )
    stamped, words = split_header(words, height)
    return Page(
        number=number,
        width=round(width, 2),
        height=round(height, 2),
        words=words,
        source=Source.TEXT,
        ticks=drawn + written,
        cells=find_cells(rules, picture),
        header=text_of(stamped),
        flags=flags,
    )


def _read_both(
    page: PdfPage, layer: TextLayer, images: list[Box], number: int, limits: Limits, *, is_whole: bool
) -> Page:
    """Read the picture too: believe the layer where it is borne out, the picture elsewhere."""
    read = read_sheet(_take_picture(page, images, limits), number, limits)
    hides = any(says(word) for word in layer.hidden) or contradicts(layer.covered, read.words)
    flags = read.flags + ((flag("text.hidden", HIDDEN),) if hides else ())
    words = merge(layer.shown, read.words)
    mostly_text = is_whole and len(layer.shown) > 0.9 * len(words)
    return replace(
        read,
        words=words,
        source=Source.TEXT if mostly_text else Source.OCR,
        second=() if mostly_text else look_again(layer, read.second),
        flags=flags,
    )
