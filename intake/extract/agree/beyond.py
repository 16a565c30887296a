"""A unit at the receiver's house that a page names and nobody made anything of.

"fvb" before it was worn, stands below, or was said in words of the sender's own ("Visas av:"): the unit that
the images are to be passed on to would be lost, and nobody told. Whatever the label was, a clerk looks.
"""

import re
from collections.abc import Collection

from intake.extract.facts.census import Seen
from intake.extract.facts.kin import stem_of
from intake.extract.facts.places import kind_of
from intake.extract.facts.scene import Scene
from intake.extract.facts.strokes import is_same_spot
from intake.extract.places.resolve import resolve_place
from intake.extract.prose.grammar import cues
from intake.extract.prose.onward import passes_on, units_there
from intake.extract.values.known_names import is_given_name
from intake.extract.values.letters import CAPITAL
from models.order import Field
from models.page import Source

CALLED = 7  # letters by which two names of a unit begin alike: "ortoped"
SIGNED = 2  # lines below a greeting in which the writer signs
_BY_NAME = re.compile(rf"(?:{CAPITAL}[\w.-]*\s*){{1,3}}[,/–-]\s*")  # a name, and a sign before its house
SHORTEST = 4  # letters of what a unit is for: "hand", "njur"


def goes_beyond(destination: Field, given: Collection[Field], scene: Scene) -> bool:
    """Say whether images may be passed on to a unit that nobody read: one is named, or words say so.

    `given`: what was read.
    """
    texts = [page.text for page in scene.pages.values()]
    return (
        _stands_beyond(destination, given, scene)
        or any(map(passes_on, texts))
        or any(_is_there(unit, given) for text in texts for unit in units_there(text, scene.knowledge))
    )


def _is_there(unit: str, given: Collection[Field]) -> bool:
    """Say whether a unit "där" is none of the values that were read."""
    return not any(one.value.casefold().startswith(unit.casefold()) for one in given)


def _stands_beyond(destination: Field, given: Collection[Field], scene: Scene) -> bool:
    """Say whether a page names a clinical unit of the destination's house that is no field's value."""
    house = destination.directory_id
    return house is not None and any(
        seen.directory_id == house
        and not (_is_accounted(seen, given) or _is_of_one(seen, given, scene))
        and not (_heads_paper(seen, given, scene) or _signs(seen, scene))
        and _is_clinical(seen, scene)
        for seen in scene.census.places
    )


def _is_accounted(seen: Seen, given: Collection[Field]) -> bool:
    """Tell a value that was read, or one's unit that a line read across columns puts beside the receiver."""
    unit = seen.value.partition(", ")[0]
    return any(
        one.value == seen.value
        or (one.value.startswith(f"{unit}, ") and one.evidence and is_same_spot(one.evidence, seen.evidence))
        for one in given
    )


def _is_of_one(seen: Seen, given: Collection[Field], scene: Scene) -> bool:
    """Tell another name of a unit that was read at the same house: "kärlkir Malmö" of its mottagning."""
    unit = (resolve_place(seen.value, scene.knowledge).unit or "").casefold()
    units = (
        (resolve_place(one.value, scene.knowledge).unit or "").casefold()
        for one in given
        if one.directory_id == seen.directory_id
    )
    return len(unit) >= CALLED and any(other.startswith(unit[:CALLED]) for other in units)


def _heads_paper(seen: Seen, given: Collection[Field], scene: Scene) -> bool:
    """Tell the letterhead of the clinic that orders, in its own words: "NJURMEDICIN" of Njurmedicinska."""
    page, box = scene.pages.get(seen.evidence.page), seen.evidence.bbox
    if page is None or box is None or page.source is Source.OCR:
        return False
    is_first = all(word.box.top >= box.top - 1 for word in page.words)
    unit = resolve_place(seen.value, scene.knowledge).unit or ""
    stem = stem_of(unit, scene.knowledge) or unit.casefold()
    units = (resolve_place(one.value, scene.knowledge).unit for one in given)
    others = (stem_of(one, scene.knowledge) for one in units)
    return is_first and len(stem) >= SHORTEST and any(one.startswith(stem) for one in others)


def _signs(seen: Seen, scene: Scene) -> bool:
    """Tell the unit of whoever writes, behind the name below a greeting: "Mvh / Petra, Ortopedmott"."""
    page = scene.pages.get(seen.evidence.page)
    lines = page.text.splitlines() if page and page.source is not Source.OCR else []
    quote = " ".join(seen.evidence.quote.split())
    for at, line in enumerate(lines):
        name, found, _ = line.partition(quote)
        above = any(cues("signature", "greetings").match(one) for one in lines[max(0, at - SIGNED) : at])
        if found and above and _BY_NAME.fullmatch(name) and is_given_name(name.split()[0].strip(" ,/–-")):
            return True
    return False


def _is_clinical(seen: Seen, scene: Scene) -> bool:
    unit = resolve_place(seen.value, scene.knowledge).unit
    return unit is not None and kind_of(unit, scene.knowledge) != "radiology"
