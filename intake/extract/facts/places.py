"""What a place's own words say for it and against it: is it known, whole, told elsewhere, somebody's?"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from intake.extract.alike.groups import VOTE, Group
from intake.extract.alike.narrowed import NARROWED
from intake.extract.alike.ourselves import is_ours
from intake.extract.alike.whole import is_mere_unit, is_weighty, left_over
from intake.extract.facts.census import Seen
from intake.extract.facts.neighbours import has_neighbour
from intake.extract.facts.scene import CLAIM, Scene
from intake.extract.facts.writers import label_before
from intake.extract.knowledge import Knowledge, Unit
from intake.extract.labels.meaning import meaning_of
from intake.extract.labels.wordings import load_wordings
from intake.extract.lexicon import load_lexicon
from intake.extract.places.houses import ends_as_unit, names_house
from intake.extract.places.resolve import resolve_place
from intake.extract.places.units import is_listed_unit
from intake.extract.prose.housenames import NAMED_WHOLE
from models.order import Candidate, FieldName, Reader
from models.page import Source
from models.receiver import Place

# What a letterhead is borne out by: its reader apart from it bears nothing out.
SIGNED = (
    "signs, with its telephone", "signs, a doctor", "signs, with a greeting", "signs alone", NAMED_WHOLE,
)  # fmt: skip
CLINICS, SHORTEST_STEM = ("kliniken", "mottagningen", "avdelningen"), 4  # letters of what one is for
ASKED = 0.73  # layout's confidence in an unknown house by a label that asks for nothing else
PROOFS = ("its telephone", "an address at the foot", "the fax machine's line", "the name again")
BY_TOWN = "directory: the town's hospital"
NUMBERED = re.compile(  # "Medicinavdelning 2, ...", but no "Urologiska kliniken avd 71B"
    r"\b(?!(?:avd|avdelning|vån|våning|plan|hus|ing|rum|box|port)\b)[^\W\d_]{4,} \d{1,2}[A-D]?(?=\s*(?:,|$))",
    re.IGNORECASE,
)
SPECIALITY = r"(?:läkare|specialist|konsult|docent|professor)\w*,?(?: i| inom)?\s+"  # before what is no unit
STRANGE = 3  # letters of a word that a list should know
LONG = 12  # letters from which two may differ


def facts_of_place(best: Candidate, group: Group, scene: Scene) -> Iterator[str]:
    """Tell what a place's words come to."""
    value = resolve_place(best.value, scene.knowledge)
    yield from _of_unit(best, value, group, scene)
    yield from _of_words(best, value, group, scene)
    if best.directory_id is None:
        yield from _of_unknown(best, value, group, scene)
    yield from _of_page(best, value, group, scene)
    if best.directory_id and best.directory_id in scene.sender:
        yield "the sender's"
    else:
        yield "not the sender's" if scene.sender else "no sender known"


def _of_unit(best: Candidate, value: Place, group: Group, scene: Scene) -> Iterator[str]:
    """Tell which unit is meant, and whether it is one that could be meant."""
    unit, knowledge = value.unit, scene.knowledge
    kind = kind_of(unit, knowledge)
    yield f"unit: {kind}"
    if unit is None:
        if value.receiver and value.receiver.kind == "hospital":
            yield "a hospital without a unit"
        return
    if is_nearly_known(unit, knowledge) and not _is_spelt(unit, best, scene):
        yield "nearly a known unit"
    if any(map(unit.casefold().endswith, knowledge.place_words["office"])):
        yield "an office that writes"
    page = scene.pages.get(best.evidence.page)
    if page and best.raw[:1].islower() and is_speciality(best.raw.split(), page.text):
        yield "a speciality for a unit"
    if kind == "clinical" and scene.namesakes(best) < CLAIM and scene.claims(best) < CLAIM:
        yield "a clinic of no other part"
    if any(_names_another_unit(member, knowledge) for member in group.members):
        yield "a unit of another line"


def is_speciality(words: Sequence[str], text: str) -> bool:
    """Tell what somebody is a specialist of, and no clinic below: "Överläkare / kardiologiska kliniken"."""
    is_unit = any(map(ends_as_unit, words[:2]))
    return not is_unit and re.search(SPECIALITY + re.escape(words[0]), text) is not None


def _of_words(best: Candidate, value: Place, group: Group, scene: Scene) -> Iterator[str]:
    """Tell whether its own words mean one known place, and nothing but it."""
    yield "known" if best.directory_id else "unknown"
    if best.directory_id and all(
        resolve_place(one.raw, scene.knowledge).why == BY_TOWN for one in group.members
    ):
        yield "only its town is said"
    if NARROWED not in best.why and resolve_place(best.raw, scene.knowledge).rivals:
        yield "could be several"
    # "Till oss" says where without naming it: no word of it is left over.
    is_named = best.directory_id is not None and not _is_to_us(group)
    over = left_over(best.raw, scene.knowledge) if is_named else []
    over = [word for word in over if word.casefold() not in best.value.casefold()]
    if over:
        yield "words left over"
    if value.unit and NUMBERED.search(best.raw) and not any(map(str.isdigit, value.unit)):
        yield "a number left over"
    if is_weighty(over, value.unit):
        yield "weighty words left over"
    is_spelt = value.unit is None or value.unit.casefold() in best.raw.casefold()
    if not is_spelt and _has_strange(over, scene.knowledge):
        yield "a strange word left over"
    if scene.has_slashed_word(best.evidence):
        yield "a slashed word in it"


def _of_unknown(best: Candidate, value: Place, group: Group, scene: Scene) -> Iterator[str]:
    """Tell what makes words a place's name although the directory does not know them."""
    whys = [one.why for one in group.members if not (group.is_torn and NAMED_WHOLE in one.why)]
    is_proven = any(map(is_proven_head, whys)) or any(map(_is_asked_for, group.members))
    yield "borne out" if is_proven or scene.census.bears_out(best.value) else "not borne out"
    if not names_house(best.value):
        yield "no house named"
    first = best.value.casefold().partition(",")[0]
    if any(word in first for word in scene.knowledge.place_words["office"]):
        yield "an office that writes"
    if is_mere_unit(best.value, value):
        is_name = is_proven and value.unit is not None and not is_listed_unit(value.unit, scene.knowledge)
        if not is_name:  # "Kattegattkliniken" on its own paper is no hospital's unit
            yield "a unit of no house"
    if scene.ends_in_genitive(best.evidence):
        yield "a genitive at its end"


def _of_page(best: Candidate, value: Place, group: Group, scene: Scene) -> Iterator[str]:
    """Tell which places stand beside it, and whether it is the orderer's own and stands once."""
    if _is_to_us(group) and not scene.is_orderers_house(best):
        yield "not the orderer's house"
    if kind_of(value.unit, scene.knowledge) != "radiology" and scene.has_unclaimed_radiology(best):
        yield "an unclaimed radiology unit"
        if scene.has_unclaimed_radiology(best, elsewhere=True):
            yield "an unclaimed radiology unit elsewhere"
    if scene.has_unclaimed_radiology(best, at_same_house=True):
        yield "its house's radiology unit is unclaimed"
    if scene.others(best, [seen for seen in scene.census.places if _may_be(best, seen, scene.knowledge)]):
        yield "other places on the page"
    if has_neighbour(best, group, scene):
        yield "another place beside it"
    if label_before(best.evidence, scene.pages) == {"ignore"}:
        yield "behind another label"
    spots = {(member.evidence.page, member.evidence.bbox) for member in group.members}
    if len(spots) > 1 and not group.is_torn:
        yield "stands twice"


def _has_strange(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell a word that no list knows: the unit may be another than its known words say, "Rtg-arkivt"."""
    return any(len(word) >= STRANGE and not load_lexicon(knowledge).knows(word) for word in words)


def _is_to_us(group: Group) -> bool:
    """Tell words of sending to the orderer's own house, as a reader with a vote took them."""
    return any(is_ours(member) for member in group.members if member.confidence >= VOTE)


def is_proven_head(why: str) -> bool:
    """Tell a letterhead's or a signature's name that its telephone or the machine bears out."""
    _, _, proofs = why.partition("letterhead with ")
    return "," in proofs or any(proof in proofs for proof in PROOFS) or any(one in why for one in SIGNED)


def _is_asked_for(one: Candidate) -> bool:
    """Tell a house's name that stands where a form asks for who orders."""
    is_label = one.field is FieldName.CLINIC and one.reader is Reader.LAYOUT and one.why.startswith("label ")
    if not is_label or one.confidence < ASKED:
        return False
    is_another = load_wordings().match(one.value, fuzzy=False) or meaning_of(one.value)
    return names_house(one.value) and not is_another and not re.search(r"[\d:?!]", one.value)


def _may_be(best: Candidate, seen: Seen, knowledge: Knowledge) -> bool:
    """Say whether a place could be the value as well: radiology is written to and orders nothing."""
    if best.field is not FieldName.CLINIC:
        return True
    return kind_of(resolve_place(seen.value, knowledge).unit, knowledge) != "radiology"


def is_nearly_known(unit: str, knowledge: Knowledge) -> bool:
    """Tell a unit on no list that a letter or two part from one: "Ediaenheten", "Neurologrmottagningen"."""
    names = _folded_units(knowledge.units)
    mine = unit.casefold()
    if mine in names:
        return False
    allowed = 1 if len(mine) < LONG else 2
    return process.extractOne(mine, names, scorer=Levenshtein.distance, score_cutoff=allowed) is not None


def _is_spelt(unit: str, best: Candidate, scene: Scene) -> bool:
    """Tell a unit of listed parts, from one that a picture lost a letter of."""
    page = scene.pages.get(best.evidence.page)
    return is_listed_unit(unit, scene.knowledge) and page is not None and page.source is not Source.OCR


@lru_cache(maxsize=2)
def _folded_units(units: tuple[Unit, ...]) -> tuple[str, ...]:
    return tuple(unit.name.casefold() for unit in units)


def _names_another_unit(one: Candidate, knowledge: Knowledge) -> bool:
    """Tell a label's value that names no unit that is known: "Neurorad, SUS Malmö", "SU/S"."""
    if one.reader is not Reader.LAYOUT or one.confidence < VOTE or one.directory_id is None:
        return False
    return resolve_place(one.raw, knowledge).unit is None


def kind_of(unit: str | None, knowledge: Knowledge) -> str:
    """Return what kind of unit a name is: "none" where none is named, "other" where no list has it."""
    if unit is None:
        return "none"
    kind = next((one.kind for one in knowledge.units if one.name == unit), "other")
    if kind == "other" and _is_composed(unit.casefold(), knowledge):
        return "clinical"
    return "clinical" if kind == "either" else kind  # it has a hospital here: no town alone gives it one


@lru_cache(maxsize=512)
def _is_composed(low: str, knowledge: Knowledge) -> bool:
    """Tell a name made of what a known clinic is for and what a unit is: "Endokrinologmottagningen"."""
    head = next((head for head in CLINICS if low.endswith(head)), None)
    stem = low.removesuffix(head) if head else ""
    clinics = (one.name.casefold() for one in knowledge.units if one.kind == "clinical")
    return len(stem) >= SHORTEST_STEM and any(name.startswith(stem) for name in clinics)
