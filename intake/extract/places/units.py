"""Find a hospital's units in a text's words: "ort mott" is Ortopedmottagningen, "avd 12" Avdelning 12."""

import re
from functools import lru_cache

from intake.extract.knowledge import Knowledge, Unit
from intake.extract.places.index import Hit, PlaceIndex, take_in_turn
from intake.extract.places.words import PlaceWord, are_close, joined
from intake.extract.values.letters import JOINTS

_NUMBER = re.compile(r"\d{1,3}[A-Za-zÅÄÖåäö]?")
LONGEST_UNIT = 5  # words
_GENITIVE = re.compile(r"(?:ens|ns|s)$")  # "ortopedens mottagning" is the ortopedmottagning
_ADJECTIVE = re.compile(r"[^\W\d_]{5,}(?:in?ska|ativa|onala)")  # "spinalkirurgiska", "lungmedicinska enheten"


def find_units(words: list[PlaceWord], taken: set[int], index: PlaceIndex) -> list[Hit]:
    """Find units, the longest wording first, outside the words that are taken already."""
    hits = take_in_turn(len(words), lambda first: _unit_at(words, first, taken, index))
    return _with_first_halves(hits, words, taken, index)


def _with_first_halves(
    hits: list[Hit], words: list[PlaceWord], taken: set[int], index: PlaceIndex
) -> list[Hit]:
    """Put a unit's halves together: "Barn- och ungdomsmott" is neither barn nor ungdomsmott."""
    found: list[Hit] = []
    for hit in hits:
        half = _first_half(hit, words, taken, index)
        if half is not None and hit.unit:
            unit = f"{words[half].text.capitalize()}- och {hit.unit[:1].lower()}{hit.unit[1:]}"
            found = [other for other in found if other.last <= half]
            hit = Hit(half, hit.last, unit=unit, kind=hit.kind, strong=True)
        found.append(hit)
    return found


def _first_half(hit: Hit, words: list[PlaceWord], taken: set[int], index: PlaceIndex) -> int | None:
    """Return the word before a unit that ends with a hyphen and leads to it by "och" or "&".

    Signs are no words, so that "&" is told from an arrow by what stands before it: a speciality, cut short.
    """
    before = hit.first - 1
    if before >= 0 and words[hit.first].start - words[before].end == len("- & "):
        is_speciality = words[before].text.lower() in index.knowledge.stems and words[before].is_half
        return before if before not in taken and is_speciality else None
    if before < 1 or words[before].text.lower() not in JOINTS or before - 1 in taken:
        return None
    return before - 1 if words[before].start - words[before - 1].end == len("- ") else None


def _unit_at(words: list[PlaceWord], first: int, taken: set[int], index: PlaceIndex) -> Hit | None:
    limit = next((n for n in range(first, min(first + LONGEST_UNIT, len(words))) if n in taken), None)
    end = min(first + LONGEST_UNIT, len(words)) if limit is None else limit
    for last in range(end, first, -1):
        if not (are_close(words[first:last]) or _are_halves(words[first:last], index)):
            continue
        texts = [_unit_text(word) for word in words[first:last]]
        unit = index.units.get("".join(texts)) or _part_of_radiology(words[first:last], texts, index)
        if unit:
            strong = _is_strong("".join(texts), unit, index)
            name, end = _numbered(words, last, unit.name, taken)
            return Hit(first, end, unit=name, kind=unit.kind, strong=strong)
        compound = _ward(texts, index) or compound_of(texts, index)
        if compound:
            name, end = _numbered(words, last, compound[0], taken)
            return Hit(first, end, unit=name, kind=compound[1], strong=True)
    return None


def _are_halves(words: list[PlaceWord], index: PlaceIndex) -> bool:
    """Tell a listed unit's two words that a hyphen and a sign join: "Bild- & funktionsmedicin"."""
    is_joined = len(words) == 2 and words[1].start - words[0].end == len("- & ")
    return is_joined and "".join(map(_unit_text, words)) in index.units


def _numbered(words: list[PlaceWord], last: int, unit: str, taken: set[int]) -> tuple[str, int]:
    """Return a ward with the number behind it, and where it ends: "Medicinavd 2" is Medicinavdelning 2."""
    behind = words[last : last + 2]
    if not unit.endswith("avdelningen") or not behind or last in taken:
        return unit, last
    is_beside = behind[0].start - words[last - 1].end == 1 and _NUMBER.fullmatch(behind[0].text)
    is_postcode = len(behind) > 1 and behind[1].text.isdigit()
    if not is_beside or is_postcode:
        return unit, last
    return f"{unit.removesuffix('en')} {behind[0].text.upper()}", last + 1


def _part_of_radiology(words: list[PlaceWord], texts: list[str], index: PlaceIndex) -> Unit | None:
    """Read a part of radiology beside its whole: "röntgen mediaenheten", "bildarkivet, rtg"."""
    wholes = index.knowledge.place_words["radiology"]
    for at in range(1, len(texts)):
        if words[at].start - words[at - 1].end > len(", "):
            continue
        before, behind = "".join(texts[:at]), "".join(texts[at:])
        both = [index.units.get(before) or index.units.get(before.removesuffix("s")), index.units.get(behind)]
        names = [unit.name for unit in both if unit and unit.kind == "radiology"]
        parts = [name for name in names if name not in wholes]
        if len(names) > len(parts) == 1:
            return next(unit for unit in both if unit and unit.name == parts[0])
    return None


def _unit_text(word: PlaceWord) -> str:
    return "".join(word.keys) if word.mended else word.text.lower()


def _is_strong(text: str, unit: Unit, index: PlaceIndex) -> bool:
    return (
        any(text.endswith(head) for head in index.knowledge.heads if len(head) >= 3) or unit.kind == "outside"
    )


def _ward(texts: list[str], index: PlaceIndex) -> tuple[str, str] | None:
    """Read "avd 12" and "vårdavdelning 34B"."""
    head = texts[0].removeprefix("vård")
    if (
        len(texts) == 2
        and re.fullmatch(r"\d{1,3}[a-zåäö]?", texts[1])
        and index.knowledge.heads.get(head) == "avdelningen"
    ):
        return f"Avdelning {texts[1].upper()}", "clinical"
    return None


def compound_of(texts: list[str], index: PlaceIndex) -> tuple[str, str] | None:
    """Read what a clinic's speciality and "mott", "klin", "avd" make up together."""
    stems, heads = index.knowledge.stems, index.knowledge.heads
    head = heads.get(texts[-1])
    front = " ".join(texts[:-1])
    stem = stems.get(front) or stems.get(_GENITIVE.sub("", front))
    if head and stem:
        return _spelt_out(stem, head, index), "clinical"
    if head and _ADJECTIVE.fullmatch(front):
        return f"{front} {head}".capitalize(), "clinical"
    if len(texts) > 1 or texts[0] in index.knowledge.place_words["generic"]:
        return None
    for form in sorted(heads, key=len, reverse=True):
        front = texts[0].removesuffix(form)
        if front != texts[0] and len(form) >= 3 and len(front) >= 2:
            known = stems.get(front)
            is_long = known and form == heads[form] and front.startswith(known)  # "Kirurgimottagningen"
            if known and not is_long:
                return _spelt_out(known, heads[form], index), "clinical"
            if known or len(front) >= 4:
                return (front + heads[form]).capitalize(), _kind_of(front, known, index)
    return None


def _spelt_out(stem: str, head: str, index: PlaceIndex) -> str:
    """Return what a short name stands for: "kärlkir mott" is Kärlkirurgiska mottagningen."""
    forms = (f"{stem}{head}".capitalize(), f"{stem}iska {head}".capitalize())
    return next((form for form in forms if joined(form) in index.units), forms[0])


def _kind_of(front: str, known: str | None, index: PlaceIndex) -> str:
    if known:
        return "clinical"
    return (
        "outside"
        if any(front.startswith(word) for word in index.knowledge.place_words["outside"] if len(word) > 3)
        else "other"
    )


def is_listed_unit(unit: str, knowledge: Knowledge) -> bool:
    """Tell a unit whose every part a list holds from one that only ends as units do: "Hilektionskliniken"."""
    return unit in _listed_units(knowledge)


@lru_cache(maxsize=8)
def _listed_units(knowledge: Knowledge) -> frozenset[str]:
    stems, heads = {*knowledge.stems, *knowledge.stems.values()}, set(knowledge.heads.values())
    return frozenset(
        {one.name for one in knowledge.units} | {(a + b).capitalize() for a in stems for b in heads}
    )
