"""Is a value whole? What it may have lost, or taken too much of."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from intake.extract.knowledge import Knowledge
from intake.extract.labels.headwords import is_head_word
from intake.extract.labels.wordings import load_wordings
from intake.extract.places.houses import names_house
from intake.extract.places.index import index_places
from intake.extract.places.judging import read_words
from intake.extract.places.words import split_words
from intake.extract.values.known_names import is_given_name, is_known_name
from intake.extract.values.names import is_name, strip_titles
from models.receiver import Place

SENTENCE = re.compile(r"(?<=[a-zåäö]{4})[.!?]\s+(?=[A-ZÅÄÖ])")
SHORTEST_HEAD = 4  # letters: "klin" beside a unit says nothing more


def left_over(raw: str, knowledge: Knowledge) -> list[str]:
    """Return the words of a place as written that its value does not speak of, up to the sentence's end."""
    text = SENTENCE.split(raw, maxsplit=1)[0]
    return read_words(split_words(text, knowledge), index_places(knowledge)).extra


def is_weighty(words: Sequence[str], unit: str | None) -> bool:
    """Say whether words left over may name a unit that was lost: "Spinalkirurgiska enheten, SUS Lund"."""
    if any(names_house(word) and len(word) > SHORTEST_HEAD for word in words):
        return True
    return unit is None and any(len(word) > 2 for word in words)


def is_mere_unit(text: str, place: Place) -> bool:
    """Tell a unit of a house that is not named: "Department of Oncology", "Neurologisk afdeling"."""
    if place.receiver is None and place.unit is not None and place.value == place.unit:
        return True
    return has_foreign_unit(text)


def has_foreign_unit(text: str) -> bool:
    """Tell a department's wording that names no house."""
    low = f" {text.casefold()} "
    return "," not in text and any(word in low for word in _table()["units"]) and not _names_house(low)


def _names_house(low: str) -> bool:
    return any(word in low for word in _table()["houses"])


def is_nobody(name: str) -> bool:
    """Tell what is no doctor's name though it is written so: "Vi", "VILKEN KLINIK", "Patient Eva Ek"."""
    words = name.casefold().split()
    first = words[0] if words else ""
    is_initial = len(first.strip(".")) == 1  # "G Ödman" has the letters of "god man"
    if not is_initial and (load_wordings().match(name, fuzzy=False) or is_head_word(first)):
        return True
    whole = [word for word in words if len(word) > 1] if len(words) > 1 else words  # an initial is no "I"
    is_house = names_house(name) and not is_known_name(name)  # Falck and Löf are surnames as well
    return is_house or any(word in _table()["nobody"] for word in whole)


def is_said(text: str) -> bool:
    """Tell a sentence in a place's stead, by who it speaks of first: "Jag vill ha bilder"."""
    words = text.casefold().split()
    return len(words) > 2 and words[0] in _table()["speakers"]


def is_purpose(text: str) -> bool:
    """Tell what images are wanted for in a place's stead: "Bilder till jämförelse"."""
    said = " ".join(text.casefold().strip(" .,;:!").split())
    return any(said == one or said.startswith((f"{one} ", f"{one}, ")) for one in _table()["purposes"])


def breaks_off(text: str) -> bool:
    """Say whether a place ends in what a hospital's name begins with: "Kirurgkliniken, Hallands"."""
    return bool(text.split()) and text.split()[-1].strip(",.") in _table()["halves"]


def is_person_like(text: str) -> bool:
    """Tell a person's name in a place's stead: "Samira Bengtsson"."""
    words = strip_titles(text).split()
    return bool(words) and is_name(" ".join(words)) and is_given_name(words[0]) and not names_house(text)


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(Path(__file__).with_name("whole.toml").read_text(encoding="utf-8"))
