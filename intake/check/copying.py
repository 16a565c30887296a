"""Make texts safe to copy into other programs."""

import re

_FORMULA = re.compile(r"^(?=[\u200b-\u200f\ufeff\s]*[=+\-@\t\r])", re.MULTILINE)
_BREAKS = re.compile(r"[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def copyable(text: str) -> str:
    """Return a text of which no line begins like a formula: a sheet takes what stands behind "'" as text.

    Source: OWASP ASVS 5.0, 1.2.10.
    """
    return _FORMULA.sub("'", _BREAKS.sub(" ", text))
