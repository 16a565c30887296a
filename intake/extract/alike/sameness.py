"""When do two readings of a field mean the same?"""

import re
import unicodedata

from intake.extract.prose.housenames import is_town
from intake.extract.values.known_names import is_given_name, is_particle, is_surname
from models.order import Candidate, FieldName

PLACES = {FieldName.CLINIC, FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.REPORT_DESTINATION}
NAMES = {FieldName.DOCTOR, FieldName.PATIENT_NAME}
MOST_WORDS = 4  # of a name
LEAST = 6  # letters of a house's short name
LEGAL_FORMS = {"ab", "hb", "kb", "aktiebolag", "handelsbolag", "as", "aps", "oy", "ltd", "gmbh", "i"}


def is_same(one: Candidate, other: Candidate) -> bool:
    """Say whether two candidates of one field stand for one value."""
    if one.field in PLACES:
        return is_same_place(one, other)
    if one.field in NAMES:
        return is_same_name(one.value, other.value) or is_same_ink(one, other)
    if one.field is FieldName.PATIENT_ID:
        return identity_key(one.value) == identity_key(other.value)
    if one.field is FieldName.REPLY_FAX:
        return re.sub(r"\D", "", one.value) == re.sub(r"\D", "", other.value)
    return one.value == other.value


def is_same_place(one: Candidate, other: Candidate) -> bool:
    """Two places are one where the directory says so and no unit contradicts, or the words are the same."""
    if fold(one.value) == fold(other.value):
        return True
    if one.directory_id and other.directory_id:
        return one.directory_id == other.directory_id and is_refinement(one.value, other.value)
    if one.directory_id or other.directory_id:
        return is_unit_of(one, other) or is_unit_of(other, one)
    if is_part(one.value, other.value) or is_part(other.value, one.value) or is_same_ink(one, other):
        return True
    if is_short_for(one.value, other.value) or is_short_for(other.value, one.value):
        return True
    return is_called_shortly(one.value, other.value) or is_called_shortly(other.value, one.value)


def is_part(one: str, other: str) -> bool:
    """Say whether one name is a whole part of the other: "Spinal Unit" of "Spinal Unit, Kingsmead Clinic"."""
    parts = other.split(",") if "," in other else ()
    return any(fold(one) == fold(part) or is_called_shortly(part, one) for part in parts)


def is_short_for(one: str, other: str) -> bool:
    """Say whether one name is how the other ends: "Feelgood Borås" for "Företagshälsan Feelgood Borås"."""
    return " " in fold(one) and fold(other).endswith(f" {fold(one)}")


def is_called_shortly(one: str, other: str) -> bool:
    """Say whether one name is the other without legal form or town: "Gynhälsan" of "Gynhälsan Varberg AB"."""
    mine, theirs = fold(one), fold(other)
    if len(mine) < LEAST or not theirs.startswith(f"{mine} "):
        return False
    rest = [word for word in theirs[len(mine) :].split() if word not in LEGAL_FORMS]
    return not rest or (len(rest) == 1 and is_town(rest[0]))


def is_unit_of(unit: Candidate, place: Candidate) -> bool:
    """Say whether one names the unit alone, and the other the same unit with its hospital."""
    return unit.directory_id is None and place.value.startswith(f"{unit.value}, ")


def is_refinement(one: str, other: str) -> bool:
    """Say whether one place's value is the other's with a unit in front."""
    return fold(one).endswith(fold(other)) or fold(other).endswith(fold(one))


def is_same_ink(one: Candidate, other: Candidate) -> bool:
    """Say whether one reader took more of the same words than the other: "Anna Berg" of "Anna Berg Ek"."""
    mine, theirs = one.evidence, other.evidence
    if mine.page != theirs.page or mine.bbox is None or theirs.bbox is None:
        return False
    words, others = fold(one.value).split(), fold(other.value).split()
    return mine.bbox.meets(theirs.bbox) and (set(words) <= set(others) or set(others) <= set(words))


def is_same_name(one: str, other: str) -> bool:
    """ "Andersson" and "Anna Andersson" may be one person; "Anna Berg" and "Eva Berg" are not."""
    mine, theirs = fold(one).split(), fold(other).split()
    if not mine or not theirs:
        return False
    short, long = sorted((mine, theirs), key=len)
    if short[-1] != long[-1]:
        return set(short) == set(long)
    rest = list(long)
    return all(_take(name, rest) for name in short)


def adds_last_names(longer: str, shorter: str) -> bool:
    """Say whether one name goes on with last names where the other ends: a line's or a cell's end cut it."""
    words, others = longer.split(), shorter.split()
    if not len(others) < len(words) <= MOST_WORDS or not is_given_name(words[0]):
        return False
    rest = words[len(others) :]
    is_front = [fold(word) for word in words[: len(others)]] == [fold(word) for word in others]
    return is_front and is_surname(rest[-1]) and all(is_surname(one) or is_particle(one) for one in rest)


def _take(name: str, names: list[str]) -> bool:
    """Take a name, or the one it is the initial of, out of a list."""
    for other in names:
        if (
            name == other
            or (len(name) == 1 and other.startswith(name))
            or (len(other) == 1 and name.startswith(other))
        ):
            names.remove(other)
            return True
    return False


def identity_key(value: str) -> str:
    """Return what two writings of one identity share: ten characters without century and separators."""
    return re.sub(r"[^0-9A-Za-z]", "", value).upper()[-10:]


def fold(text: str) -> str:
    """Return a text without case, punctuation and doubled spaces; accents other than å ä ö are dropped."""
    plain = "".join(_base(character) for character in text.casefold())
    return " ".join(re.sub(r"[^\w]+", " ", plain).split())


def _base(character: str) -> str:
    if character in "åäöæø":
        return character
    return unicodedata.normalize("NFKD", character)[0]
