"""Tell which words look alike to an engine that reads a worn page."""

# What a worn page makes alike: each class is written as its first letter, and these as two of such letters.
_CLASSES = ("iltfjrı", "aoecöäåóé", "unh", "vyw", "gq", "kx")
_PAIRS = (("iu", "m"), ("ii", "u"))  # rn, in, ln; ii, il, rt
_SHAPES = {letter: group[0] for group in _CLASSES for letter in group}


def shape(word: str) -> str:
    """Return a word with what looks alike written alike: "mottagningen" and "rnottagnlngen" are one."""
    letters = "".join(_SHAPES.get(letter, letter) for letter in word)
    for pair, one in _PAIRS:
        letters = letters.replace(pair, one)
    return letters
