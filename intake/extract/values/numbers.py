"""Find phone and fax numbers."""

import re
from dataclasses import dataclass

from intake.extract.values.context import comes_after

# Area codes have two to four digits after nought's company: 08, 031, 0340; mobiles 070-076, 079.
_PHONE = re.compile(
    r"(?<![\w+])(?:(?:\+|00)\s?(?:46|45|47|49|44|358|354)\s?(?:\(0\)\s?)?|\(?0)\d{1,3}\)?"
    r"\s?[-–—/]?\s?\d(?:[ \-]?\d){4,8}(?!\d)(?!\s?[-–]\s?\d)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneSpan:
    """A phone or fax number where it stands in a text."""

    start: int
    end: int
    value: str  # digits only, national form: 0340481000
    kind: str  # fax or phone, by the word before it; "number" where none stands there
    raw: str = ""


def find_phone_numbers(text: str) -> list[PhoneSpan]:
    """Find Swedish and neighbouring phone numbers; the word before tells whether it is a fax."""
    spans = []
    for match in _PHONE.finditer(text):
        digits = _national(match.group())
        if 8 <= len(digits) <= 13:
            spans.append(
                PhoneSpan(
                    start=match.start(),
                    end=match.end(),
                    value=digits,
                    kind=_kind(text, match.start()),
                    raw=match.group(),
                )
            )
    return spans


def _national(written: str) -> str:
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    if written.lstrip().startswith("+"):
        return "0" + digits[2:] if digits.startswith("46") else "00" + digits
    return "0" + digits[4:] if digits.startswith("0046") else digits


def _kind(text: str, position: int) -> str:
    return next((kind for kind in ("fax", "phone") if comes_after(kind, text, position)), "number")
