"""The fonts that training draws with, by family; a tenth of the families is kept for judging.

The families of `samples/draw/fonts.py` and their metric twins are left out: the samples stay unseen.
"""

import os
import re
import zlib
from collections import defaultdict
from functools import cache
from pathlib import Path
from random import Random

from PIL import ImageFont

FOLDER = Path(os.environ.get("TRAINING_FONTS", "/usr/share/fonts"))
_SAMPLES = re.compile(
    r"dejavu|liberation|free(sans|serif|mono)|arimo|tinos|cousine|hack|heros|termes|"
    r"carlito|caladea|lato|open-?sans|roboto|gen(tium|bas|bkbas)",
    re.I,
)
_UNFIT = re.compile(
    r"thin|hairline|extralight|ultralight|black|heavy|math|symbol|swash|outline|initial|smallcap|caps|"
    r"unslanted|dunhill|funny|fifth|braille|display|variable|\[|shadow|tamil|emoji|orname|ligat",
    re.I,
)
_HANDS = re.compile(
    r"breip|rufscript|kristi|isabella|femkeklaver|dancingscript|delphine|stevehand|summersby|"
    r"radisnoir|kaushan|dkg|nanohand|engadget|ecolier|handwriting|humor|fh-|sjfonts|script",
    re.I,
)
_TOYS = re.compile(r"aenigma|dustin|bajaderka|okolaks|mplus|klee|isabella|beteckna", re.I)
_NEEDED = "åäöÅÄÖé0123456789-+./:ABZabz"
_PLAIN = "abcdefgijklmnorstuvABDEGHKLMNRS0123456789-"  # a hand without å, ä and ö will do


@cache
def families(
    *, judged: bool = False, written: bool = False, plain: bool = False
) -> tuple[tuple[Path, ...], ...]:
    """Return the files of each family that can write Swedish: print, or hands."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(FOLDER.rglob("*.[to]tf")):
        family = _family(path)
        is_judged = zlib.crc32(family.encode()) % 10 == 0
        if (
            _is_wanted(path, written)
            and is_judged == judged
            and _can_write(path, _PLAIN if plain else _NEEDED)
        ):
            found[family].append(path)
    return tuple(tuple(files) for _, files in sorted(found.items()))


def _family(path: Path) -> str:
    name = re.split(r"[-_ \d]|Bold|Ital|Obli|Reg|Cond|Medium|Light", path.stem)[0].lower()
    known = re.match(r"cmun|lmmono|lmsans|lmroman|romandeadf|courier|linbio|linlib|dkg|pt[cfmns]", name)
    return known.group() if known else name or path.stem.lower()


def _is_wanted(path: Path, written: bool) -> bool:
    if _SAMPLES.search(path.name) or _UNFIT.search(path.name):
        return False
    is_hand = bool(_HANDS.search(path.name))
    return is_hand if written else not is_hand and not _TOYS.search(str(path))


def _can_write(path: Path, needed: str) -> bool:
    try:
        font = ImageFont.truetype(str(path), 24)
        unknown = bytes(font.getmask("\uffff"))
        return all(bytes(font.getmask(char)) not in {unknown, b""} for char in needed)
    except OSError:
        return False


def pick(rng: Random, *, judged: bool = False, written: bool = False, plain: bool = False) -> Path:
    """Return a font: every family as likely as another, plain faces before italic ones."""
    files = rng.choice(families(judged=judged, written=written, plain=plain))
    upright = [file for file in files if not re.search(r"ital|obli", file.name, re.I)]
    return rng.choice(upright if upright and rng.random() < 0.9 else files)


@cache
def load(path: Path, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), pixels)
