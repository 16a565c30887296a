"""Read the words of a picture with Tesseract.

Two engines, one output: tesserocr in this process where its wheel is installed (1.6 times less CPU), the
`tesseract` command through pytesseract otherwise. Both answer with Tesseract's TSV, read by one function.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from intake.errors import MissingToolError
from models.page import Box, Word

if TYPE_CHECKING:  # whether there is an engine is asked in every run, and most find nothing to read
    import numpy as np

LANGUAGE = "swe"
_MISSING = "Tesseract with Swedish is not installed: apt-get install tesseract-ocr tesseract-ocr-swe"
_TESSDATA = (
    "/usr/share/tesseract-ocr/*/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def _ignore(begins: bool) -> None:
    """Tell nobody that the engine begins or ends."""


on_reading: Callable[[bool], None] = _ignore  # set by the child that has somebody to tell


class Engine(Protocol):
    """What reads a gray picture (uint8, rows x columns) into Tesseract's TSV."""

    def read(self, picture: np.ndarray, dpi: int, psm: int, timeout: float) -> str: ...

    def orientation(self, picture: np.ndarray, dpi: int) -> int: ...


def find_tessdata() -> Path | None:
    """Return the folder that holds the Swedish language data."""
    folders = [Path(prefix) for prefix in [os.environ.get("TESSDATA_PREFIX")] if prefix]
    for pattern in _TESSDATA:
        folders += sorted(Path("/").glob(pattern.lstrip("/")), reverse=True)
    return next((folder for folder in folders if (folder / f"{LANGUAGE}.traineddata").is_file()), None)


class InProcess:
    """Tesseract as a library; the language is loaded once for each page segmentation mode."""

    def __init__(self) -> None:
        import tesserocr

        folder = find_tessdata()
        if folder is None:
            raise MissingToolError(_MISSING)
        self._library = tesserocr
        self._folder = str(folder)
        self._api: object | None = None

    def read(self, picture: np.ndarray, dpi: int, psm: int, timeout: float) -> str:
        """Read a picture; gives up by raising TimeoutError after `timeout` seconds."""
        api = self._load()
        api.SetPageSegMode(psm)
        _show(api, picture, dpi)
        try:
            if not api.Recognize(int(timeout * 1000)):
                raise TimeoutError
            return str(api.GetTSVText(0))
        finally:
            api.Clear()

    def orientation(self, picture: np.ndarray, dpi: int) -> int:
        with self._library.PyTessBaseAPI(path=self._folder, lang="osd", psm=0) as api:
            _show(api, picture, dpi)
            found = api.DetectOrientationScript()
        return -int(found["orient_deg"]) % 360 if found and found["orient_conf"] > 1 else 0

    def _load(self):
        if self._api is None:
            library = self._library
            self._api = library.PyTessBaseAPI(path=self._folder, lang=LANGUAGE, oem=library.OEM.LSTM_ONLY)
            self._api.SetVariable("tessedit_do_invert", "0")
        return self._api


def _show(api, picture: np.ndarray, dpi: int) -> None:
    import numpy as np

    picture = np.ascontiguousarray(picture)
    rows, columns = picture.shape
    api.SetImageBytes(picture.tobytes(), columns, rows, 1, columns)
    api.SetSourceResolution(dpi)


class Command:
    """Tesseract as a program; what always works."""

    def read(self, picture: np.ndarray, dpi: int, psm: int, timeout: float) -> str:
        import pytesseract
        from PIL import Image

        options = f"--oem 1 --psm {psm} --dpi {dpi} -c tessedit_do_invert=0"
        try:
            found = pytesseract.image_to_data(
                Image.fromarray(picture), lang=LANGUAGE, config=options, timeout=timeout
            )
        except pytesseract.TesseractNotFoundError as error:
            raise MissingToolError(_MISSING) from error
        except RuntimeError as error:
            raise TimeoutError from error
        return str(found)

    def orientation(self, picture: np.ndarray, dpi: int) -> int:
        import pytesseract
        from PIL import Image

        try:
            found = pytesseract.image_to_osd(
                Image.fromarray(picture), config=f"--dpi {dpi}", output_type=pytesseract.Output.DICT
            )
        except pytesseract.TesseractError:  # too few characters to tell
            return 0
        return int(found["rotate"]) if found["orientation_conf"] > 1 else 0


@cache
def load_engine(name: str = "") -> Engine:
    """Return an engine: `tesserocr`, `pytesseract`, or the better one that is installed.

    Raises:
        MissingToolError: no Tesseract with Swedish is there.
    """
    os.environ["OMP_THREAD_LIMIT"] = "1"  # more threads cost 2.5 times the CPU and save no time
    name = name or os.environ.get("INTAKE_OCR", "")
    if name != "pytesseract":
        try:
            return InProcess()
        except ImportError:
            if name == "tesserocr":
                raise
    return Command()


def check_engine() -> None:
    """Raise MissingToolError where nothing can read Swedish pages."""
    import shutil
    from importlib.util import find_spec

    if find_tessdata() is None or (find_spec("tesserocr") is None and shutil.which("tesseract") is None):
        raise MissingToolError(_MISSING)


def recognise(
    picture: np.ndarray, dpi: int, *, psm: int = 3, timeout: float = 60.0, engine: Engine | None = None
) -> tuple[Word, ...]:
    """Return a gray picture's words in reading order, boxes in its pixels."""
    rows, columns = picture.shape
    if rows < 8 or columns < 8:
        return ()
    engine = engine or load_engine()
    on_reading(True)
    try:
        return parse_tsv(engine.read(picture, dpi, psm, timeout))
    finally:
        on_reading(False)


def parse_tsv(table: str) -> tuple[Word, ...]:
    """Read Tesseract's TSV: level, page, block, par, line, word, left, top, width, height, conf, text."""
    words = []
    for row in table.splitlines():
        columns = row.split("\t", 11)
        if len(columns) == 12 and columns[0] == "5" and columns[11].strip():
            left, top, width, height = (float(value) for value in columns[6:10])
            box = Box(left, top, left + width, top + height)
            words.append(Word("".join(columns[11].split()), box, max(0.0, float(columns[10])) / 100))
    return tuple(words)


def read_orientation(picture: np.ndarray, dpi: int) -> int:
    """Return by how many degrees the page must be turned clockwise to stand upright (0, 90, 180, 270)."""
    engine = load_engine()
    on_reading(True)
    try:
        return engine.orientation(picture, dpi)
    finally:
        on_reading(False)
