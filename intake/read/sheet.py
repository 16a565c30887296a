"""Read one page's picture into a Page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from intake.read.accents import with_accents
from intake.read.bare import find_bare
from intake.read.cells import find_cells
from intake.read.clean import Sheet, clean, even_light, make_square, straighten
from intake.read.combs import Filled, erase_combs, find_combs, read_again, read_combs
from intake.read.digits import DPI
from intake.read.fills import lighten_fills
from intake.read.handwriting import believe_less, find_written, is_handwritten
from intake.read.header import confirm_page_mark, page_of, split_header, text_of
from intake.read.leaders import erase_leaders
from intake.read.ocr import read_orientation, recognise
from intake.read.pale import deepen, has_pale_ink
from intake.read.paper import lay_flat
from intake.read.periods import has_few_lines, with_periods
from intake.read.picture import Picture
from intake.read.second import read_second
from intake.read.specks import Pieces, find_pieces
from intake.read.strayink import find_spoilt_lines, find_stray_ink, is_bare
from intake.read.ticks import erase_ticks, find_ticks
from intake.read.writtenticks import take_written_ticks
from models.flag import Flag, flag
from models.limits import Limits
from models.page import Box, Page, Source, Tick, Word

_BLANK = 0.0004  # share of dark pixels; a stamped header alone has more
_READS_BADLY = 0.55  # mean confidence, weighted by letters
_UNREADABLE = 0.35
_READS_WORN = (0.4, 0.75)  # mean confidence of a page that the net may help; below, it lies some other way
_FEW_WORDS = 8
_DIRT_SIGNS, _DIRT_LETTERS = 0.6, 0.15  # confidence
DAMAGED = "Sidans bild är skadad: delar av den kan saknas."
HANDWRITTEN = "Sidan är skriven för hand: läs originalet."
UNREADABLE = "Sidan gick inte att läsa: titta på originalet."


def unreadable_page(number: int, size: tuple[float, float] = (595.0, 842.0)) -> Page:
    """Return the page that stands for one that could not be read."""
    return Page(
        number=number,
        width=size[0],
        height=size[1],
        words=(),
        source=Source.OCR,
        flags=(flag("page.unreadable", UNREADABLE),),
    )


def read_sheet(picture: Picture, number: int, limits: Limits) -> Page:
    """Read a picture, a photo's sheet laid flat; turn it only when it reads badly as it lies."""
    flat = lay_flat(picture)
    return replace(_read_flat(flat.picture, number, limits), came=flat.came)


def _read_flat(picture: Picture, number: int, limits: Limits) -> Page:
    if is_blank(picture):
        picture = deepen(picture)
        if is_blank(picture):
            return _page(picture, number, (), ())
    page, is_empty = _read_upright(picture, number, limits)
    if is_empty:
        return page
    if assurance(page.words) >= _READS_BADLY and len(page.words) > 3 and not lies_sideways(page.words):
        return page
    degrees = read_orientation(make_square(picture).gray, 204)
    if degrees:
        turned, _ = _read_upright(picture.turned(degrees), number, limits)
        page = max(turned, page, key=_legibility)
    if assurance(page.words) < _UNREADABLE:
        page = replace(page, flags=(*page.flags, flag("page.unreadable", UNREADABLE)))
    return page


def lies_sideways(words: tuple[Word, ...]) -> bool:
    """Return whether most words are higher than wide, as they are found on a page on its side."""
    long = [word for word in words if len(word.text) > 2]
    return len(long) > 2 and sum(word.box.height > word.box.width for word in long) > len(long) / 2


def _legibility(page: Page) -> float:
    return _legibility_of(page.words)


def _legibility_of(words: tuple[Word, ...]) -> float:
    letters = sum(len(word.text) for word in words)
    return assurance(words) * letters * (0.3 if lies_sideways(words) else 1.0)


def is_dirt(word: Word) -> bool:
    """Return whether specks were taken for a word: signs alone, or two letters hardly believed."""
    if not any(char.isalnum() for char in word.text):
        return word.confidence < _DIRT_SIGNS
    return len(word.text) <= 2 and word.confidence < _DIRT_LETTERS


def is_blank(picture: Picture) -> bool:
    """Say whether a page has next to no ink within its margins."""
    rows, columns = picture.gray.shape
    core = picture.gray[rows // 50 : rows - rows // 50, columns // 40 : columns - columns // 40]
    return core.size == 0 or int(np.count_nonzero(core < 128)) < _BLANK * core.size


def assurance(words: tuple[Word, ...]) -> float:
    """Return the mean confidence of the words, weighted by their length; 0 of none."""
    letters = sum(len(word.text) for word in words)
    return sum(word.confidence * len(word.text) for word in words) / letters if letters else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was found on a sheet, in points."""

    words: tuple[Word, ...]
    ticks: tuple[Tick, ...]
    combs: tuple[Filled, ...]  # numbers with a digit to a box; they are none of the words


def _read_upright(picture: Picture, number: int, limits: Limits) -> tuple[Page, bool]:
    """Read a picture as it lies; say also whether nothing stands on it but a fax machine's line."""
    plain, pieces = erase_leaders(picture, find_pieces(picture))
    sheet, found = _read_clean(plain, pieces, limits)
    square, rules, ticks = sheet.square, sheet.rules, found.ticks
    before = _before_cleaning(plain, sheet)
    written = find_written(before, found.words)
    words = believe_less(found.words, written)
    words = words if sheet.is_worn else with_periods(before, words, is_coarse=has_few_lines(picture))
    page = _page(picture, number, words, _flags(picture))
    if is_handwritten(words, written):
        page = replace(page, flags=(*page.flags, flag("page.handwritten", HANDWRITTEN)))
    numbers, again = read_again(before, found.combs, limits.seconds_per_page_ocr)
    stray = (*find_stray_ink(square, (*words, *numbers), ticks, rules), *find_spoilt_lines(picture))
    rest, crosses = take_written_ticks(words)
    stamped, rest = split_header(rest, picture.size_in_points[1])
    is_empty = not (rest or numbers or stray or picture.damaged) and is_bare(square, words, ticks, rules)
    boxes = [one.comb.box for one in found.combs]
    cells = tuple(cell for cell in find_cells(rules, square) if not _is_within(cell, boxes))
    bare = () if sheet.is_worn else find_bare(before, rest, cells)
    second = read_second(before, rest, timeout=limits.seconds_per_page_ocr)
    second = second if sheet.is_worn else with_accents(before, second, bare)
    page = replace(
        page,
        words=in_order(rest, numbers),
        header=_read_header(before, stamped, limits),
        ticks=ticks + crosses,
        cells=cells,
        second=second + again,
        turned=round(sheet.skew, 2),
        stray=stray,
        bare=bare,
    )
    return page, is_empty and not has_pale_ink(square)


def in_order(words: Sequence[Word], numbers: Sequence[Word]) -> tuple[Word, ...]:
    """Return words with numbers that were read apart from them, each before what stands below it."""
    ordered = list(words)
    for number in numbers:
        below = (at for at, word in enumerate(ordered) if word.box.top > number.box.bottom)
        ordered.insert(next(below, len(ordered)), number)
    return tuple(ordered)


def _is_within(box: Box, others: Sequence[Box]) -> bool:
    return any(other.holds(box.center) and box.height < 2 * other.height for other in others)


def _read_clean(picture: Picture, pieces: Pieces, limits: Limits) -> tuple[Sheet, Recognised]:
    """Read a page by the recipe that suits it; one that then reads badly is given to the net as well."""
    sheet = clean(picture, pieces)
    found = _recognise(sheet, limits)
    if sheet.restored or len(found.words) < _FEW_WORDS or lies_sideways(found.words):
        return sheet, found
    if not _READS_WORN[0] <= assurance(found.words) < _READS_WORN[1]:
        return sheet, found
    restored = clean(picture, pieces, is_worn=True)
    if not restored.restored:
        return sheet, found
    again = _recognise(restored, limits)
    if _legibility_of(again.words) > _legibility_of(found.words):
        return restored, again
    return sheet, found


def _recognise(sheet: Sheet, limits: Limits) -> Recognised:
    """Return what stands on a sheet; numbers in boxes first: their boxes are no ticks and no signs."""
    timeout, square = limits.seconds_per_page_ocr, sheet.square
    combs = read_combs(square, find_combs(square, sheet.rules.down), timeout)
    boxes = [one.comb.box for one in combs]
    ticks = find_ticks(square, is_worn=True)
    ticks = tuple(tick for tick in ticks if not _is_within(tick.box, boxes))
    gray = erase_ticks(sheet.picture, ticks) if ticks else sheet.picture.gray
    gray = erase_combs(gray, combs, sheet.picture)
    words = recognise(gray, round(sheet.picture.dpi[0]), timeout=timeout)
    placed = (replace(word, box=sheet.picture.box_in_points(word.box)) for word in words if not is_dirt(word))
    return Recognised(words=tuple(placed), ticks=ticks, combs=combs)


def _before_cleaning(picture: Picture, sheet: Sheet) -> Picture:
    """Return the picture as it came, but square, straight, and without a photo's shadows and fills.

    Boxes count on the straightened page; strips of gray paper are nothing to the engine.
    """
    square = make_square(picture if picture.bilevel else lighten_fills(even_light(picture)), DPI)
    return straighten(square, sheet.skew) if sheet.skew else square


def _read_header(before: Picture, stamped: tuple[Word, ...], limits: Limits) -> str | None:
    header = text_of(stamped)
    if header is None or page_of(header) is None:
        return header
    again = read_second(before, stamped, timeout=limits.seconds_per_page_ocr, everything=True)
    return confirm_page_mark(stamped, again)


def _flags(picture: Picture) -> tuple[Flag, ...]:
    return (flag("page.unreadable", DAMAGED),) if picture.damaged else ()


def _page(picture: Picture, number: int, words: tuple[Word, ...], flags: tuple[Flag, ...]) -> Page:
    width, height = picture.size_in_points
    return Page(
        number=number,
        width=round(width, 2),
        height=round(height, 2),
        words=words,
        source=Source.OCR,
        flags=flags or _flags(picture),
    )
