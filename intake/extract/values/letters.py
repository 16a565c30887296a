"""The letters and small words that Europe writes names with, as expressions: `re` knows no capitals."""

_LATIN = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
CAPITAL = "[" + "".join(filter(str.isupper, _LATIN)) + "]"
SMALL = "[" + "".join(filter(str.islower, _LATIN)) + "]"
# Between the halves of a name: "Barn- och ungdomsmott".
JOINTS = ("och", "o", "&", "samt", "and", "og", "und")
# Small words before a surname.
PARTICLE = r"(?:af|av|von|van|de|la|del|der|den|el|al|bin|ibn|zu|do|dos|da|di|du|ten|ter)"
