"""What a PDF's letters show: signs of fonts that hold no letters, letters nobody knows, letters in parts.

A font of signs calls its tick box "o" and its tick "ü"; a font without a table calls its letters by number.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

UNKNOWN = "\ufffd"  # a letter that the font does not tell
_NUMBERED = re.compile(r"\(cid:\d+\)")
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_OWN = range(0xE000, 0xF900)  # of Unicode, for private use: what it shows, the font alone knows
_SIGNS = range(0xF000, 0xF100)  # where programs put the letters of fonts of signs
_SPACES = re.compile(r"[\s_-]+")


@cache
def _table() -> tuple[str, Mapping[str, Mapping[str, str]]]:
    """Return the sign for an ornament, and the signs of each font, the longest name first."""
    text = files("intake.read").joinpath("symbols.toml").read_text(encoding="utf-8")
    fonts = tomllib.loads(text)
    ornament = fonts.pop("ornament")
    return ornament, {_bare(name): fonts[name] for name in sorted(fonts, key=len, reverse=True)}


def shown(letter: str, font: str) -> str:
    """Return what a letter shows: itself, a sign, or `UNKNOWN`.

    Args:
        letter: as the font's table tells it; "(cid:7)" where it tells nothing.
        font: its name, as "ABCDEF+Wingdings-Regular".
    """
    if not letter.strip():
        return letter
    signs = _signs_of(font)
    if signs is not None:
        return signs.get(_unshifted(letter), _table()[0])
    if _NUMBERED.search(letter) or any(sign == "\0" or ord(sign) in _OWN for sign in letter):
        return UNKNOWN
    return letter


@cache
def _signs_of(font: str) -> Mapping[str, str] | None:
    return next((signs for name, signs in _table()[1].items() if name in _bare(font)), None)


def _bare(name: str) -> str:
    return _SPACES.sub("", name.casefold())


def _unshifted(letter: str) -> str:
    code = ord(letter[0])
    return chr(code - _SIGNS.start) if len(letter) == 1 and code in _SIGNS else letter


def whole(text: str) -> str:
    """Return a text with letters and their marks joined, and ligatures taken apart."""
    text = _LIGATURE.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return unicodedata.normalize("NFC", text)
