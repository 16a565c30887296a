"""Load the words of the register's lines, and make of them what a line is taken apart with."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("line.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The words as patterns, all of them case-blind and bound to whole words."""

    verb: re.Pattern[str]
    medium: re.Pattern[str]  # with the word before it: "på USB"
    report: re.Pattern[str]
    images: re.Pattern[str]
    joined: re.Pattern[str]
    to: re.Pattern[str]
    forward: re.Pattern[str]
    according_to: re.Pattern[str]
    orderer: re.Pattern[str]
    clinic: re.Pattern[str]  # a word of a clinic's name
    examination: re.Pattern[str]  # a word that begins an examination
    channel_of_verb: Mapping[str, str | None]  # by the verb in lower case
    channel_of_medium: Mapping[str, str]
    kind_of_orderer: Mapping[str, str]
    written: Mapping[str, str]  # channel -> "på USB"


@cache
def load_wording() -> Wording:
    """Return the wording that the package brings."""
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    channels = {form.lower(): name for name, forms in words["channels"].items() for form in forms}
    kinds = {form.lower(): kind for kind, forms in words["orderers"].items() for form in (kind, *forms)}
    verbs: dict[str, str | None] = dict.fromkeys(words["linked"], "iep")
    verbs |= dict.fromkeys((*words["sent"], *words["fetched"]))
    verbs |= dict.fromkeys(words["posted"], "post")
    verbs |= dict.fromkeys(words["faxed"], "fax")
    return Wording(
        verb=_pattern(_any(verbs)),
        medium=_pattern(f"(?:{_any(words['by'])}\\s+)?(?P<medium>{_any(channels)})"),
        report=_pattern(_any(words["report"])),
        images=_pattern(_any(words["images"])),
        joined=_pattern(_any(words["joined"])),
        to=_pattern(_any(words["to"])),
        forward=_pattern(_any(words["forward"])),
        according_to=_pattern(_any(words["according_to"])),
        orderer=_pattern(_any(kinds)),
        clinic=_pattern(f"\\S*?(?:{'|'.join(map(re.escape, words['clinics']['stems']))})\\S*"),
        examination=_pattern(_any(words["examinations"]["begin"])),
        channel_of_verb=verbs,
        channel_of_medium=channels,
        kind_of_orderer=kinds,
        written=words["written"],
    )


def _any(forms: Iterable[str]) -> str:
    """Match any of the forms, the longest first; a form that ends in a letter ends a word."""
    alternatives = []
    for form in sorted(forms, key=len, reverse=True):
        end = r"(?!\w)" if form[-1].isalnum() else ""
        alternatives.append(re.escape(form).replace(r"\ ", r"\s+") + end)
    return f"(?:{'|'.join(alternatives)})"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){text}", re.IGNORECASE)
