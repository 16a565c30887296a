"""The letters that Europe writes names with, for expressions: those of `re` know no capitals."""

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
CAPITAL = "[" + "".join(filter(str.isupper, _LATIN)) + "]"
SMALL = "[" + "".join(filter(str.islower, _LATIN)) + "]"
