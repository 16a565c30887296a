"""A place that the words behind it make the images' receiver: "Välj Röntgen Lund som mottagare".

The wordings are data (`phrases.toml`, [chosen]).
"""

import re

from intake.extract.language.phrasebook import patterns

REACH = 160  # characters of its sentence before a place and behind it
_ENDS = re.compile(r"(?<=[^\W\d_]{2})[.!?]\s+(?=[A-ZÅÄÖ])|\n(?=\s*(?:[A-ZÅÄÖ\d•*-]|\n))")


def is_chosen(text: str, start: int, end: int) -> bool:
    """Say whether the words behind a place, from `start` to `end`, send the images there.

    Not where its sentence takes that back, speaks of another thing, or names two places to choose from.
    """
    before = _ENDS.split(text[max(0, start - REACH) : start])[-1]
    is_led_to = patterns("chosen", "leads").fullmatch(before.split("\n")[-1])
    if not patterns("chosen", "wished" if is_led_to else "behind").match(text[end : end + REACH]):
        return False
    behind = patterns("chosen", "along").sub("", _ENDS.split(text[end : end + REACH])[0])
    return not patterns("chosen", "otherwise").search(f"{before} {behind}")
