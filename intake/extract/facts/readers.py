"""Who reads a value, how surely and by which words, and whether all of them read the same."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.alike.groups import FORMAL, VOTE, Group
from intake.extract.alike.ourselves import is_ours
from intake.extract.alike.sameness import PLACES, adds_last_names, fold, is_unit_of
from intake.extract.alike.whole import has_foreign_unit
from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import cues
from intake.extract.prose.onward import ONWARD
from intake.extract.prose.telegram import BY_ITSELF
from intake.extract.values.names import is_person, strip_titles
from models.order import Candidate, FieldName, Reader

UNIT_BEHIND = re.compile(r"\s?[,–-]\s*[^\W\d_][\w-]+(?: [\w-]+){0,3}\.?")  # a hospital's unit, past a comma
PLAIN, FAIR = 0.85, 0.7  # from here a reader is quite sure, fairly sure


def facts_of_readers(group: Group) -> Iterator[str]:
    """Tell who reads it, how surely, and whether they read the same."""
    voting = group.readers
    yield f"readers: {min(len(voting), 3)}"
    for reader in sorted(voting):
        sure = group.sureness(reader)
        kind = "plain" if sure >= PLAIN else "fair" if sure >= FAIR else "faint"
        yield f"{reader.value}: {kind}"
        if len(voting) == 1:
            yield f"alone {reader.value}: {kind}"
    yield from _of_wording(group)
    whys = {member.reader: member.why for member in group.members if member.confidence >= VOTE}
    if Reader.LAYOUT in whys and "letterhead" in whys[Reader.LAYOUT]:
        yield "by the letterhead"
    cue = re.search(r"cue '([^']*)", whys.get(Reader.LANGUAGE, ""))
    has_words = cue is not None and _kind_of_cue(cue[1]) == "a cue in words"
    if "and note grammar" in whys.get(Reader.LANGUAGE, ""):
        yield "network and note grammar"
    elif "note grammar" in whys.get(Reader.LANGUAGE, ""):
        yield "by note grammar"
    elif cue:
        yield _kind_of_cue(cue[1])
    if Reader.LANGUAGE in whys and not has_words:
        yield "no cue in words"
    is_onward = group.best.field is FieldName.FORWARD_TO
    said = f"{whys.get(Reader.GRAMMAR, '')} {cue[1] if cue else ''}"
    is_told = ONWARD in said or BY_ITSELF in said or cues("forward_to", "plain").search(said)
    if is_onward and not is_told:
        yield "may be where somebody goes"
    yield "signature" if any("signature" in why for why in whys.values()) else "unsigned"
    if any(is_ours(member) for member in group.members if member.confidence >= VOTE):
        yield "to ourselves"


def _kind_of_cue(cue: str) -> str:
    """Tell words that say a part from a mere title, and from a greeting that anybody writes."""
    if cues("signature", "greetings").search(cue):
        return "a greeting for a cue"
    return "a cue in words" if strip_titles(cue) else "a title for a cue"


def _of_wording(group: Group) -> Iterator[str]:
    """Tell whether the readers give the very same value, and what they take more or less of."""
    best = group.best
    support = group.support(best)
    if best.field in PLACES and any(_adds_house(best, other) for other in group.members):
        yield "its house added"
        return
    others = [member for member in group.members if fold(member.value) != fold(best.value)]
    is_whole = _is_whole_name(best, others) or _is_whole_place(best, others, support)
    if len(group.readers) > 1 and support < 2 and not is_whole:
        yield "differently worded"
    if any(group.support(other) > support for other in others if not _is_named_above(other, best)):
        yield "outvoted"
    if any(adds_last_names(other.value, best.value) and other.confidence >= VOTE for other in others):
        yield "a last name more"
    if group.is_torn and not is_whole:
        yield "torn"
        mine = fold(best.value)
        if any(_is_run_on(best, other) for other in others if group.support(other)):
            yield "longer at the end"
        if any(mine.endswith(" " + fold(other.value)) for other in others if group.support(other)):
            yield "longer at the front"


def _is_named_above(one: Candidate, best: Candidate) -> bool:
    """Say whether a subject or a heading names the house alone, and the unit stands with it further down."""
    if one.field not in PLACES or one.directory_id is None or one.directory_id != best.directory_id:
        return False
    above, below = one.evidence, best.evidence
    if above.page != below.page or above.bbox is None or below.bbox is None:
        return False
    return above.bbox.bottom < below.bbox.top and fold(best.value).endswith(f" {fold(one.value)}")


def _is_whole_name(best: Candidate, others: Sequence[Candidate]) -> bool:
    """Say whether a doctor's name is whole, and others give but a part: "Berg" of "Anna Berg"."""
    if best.field is not FieldName.DOCTOR or not is_person(best.value):
        return False
    if best.reader in FORMAL and others and all(adds_last_names(best.value, one.value) for one in others):
        return True
    if best.confidence < PLAIN:
        return False
    first, *rest = fold(best.value).split()
    parts = ([first], rest, rest[-1:])
    return bool(others) and all(fold(other.value).split() in parts for other in others)


def _is_whole_place(best: Candidate, others: Sequence[Candidate], support: int) -> bool:
    """Say whether two readers name a unit with its hospital, and others the unit alone, at its line's end.

    A reader that names the unit and the hospital, each for itself, names both; so does a formal one whose
    unit stands right behind the hospital that the others stop at: "SU/S, Mediaenheten".
    """
    if best.directory_id is None:
        return False
    if best.reader in FORMAL and others and all(_is_house_before(one, best) for one in others):
        return True
    apart = {fold(one.value) for one in others} == {fold(part) for part in best.value.split(", ")}
    return (len(others) > 1 and apart) or (support > 1 and all(is_unit_of(one, best) for one in others))


def _is_house_before(one: Candidate, best: Candidate) -> bool:
    """Say whether a reader stopped at the hospital behind which, past a comma, its unit stands."""
    if one.directory_id != best.directory_id or not fold(best.value).endswith(f" {fold(one.value)}"):
        return False
    rest = best.raw.strip().removeprefix(one.raw.strip(" ,."))
    return rest != best.raw.strip() and UNIT_BEHIND.fullmatch(rest) is not None


def _adds_house(best: Candidate, other: Candidate) -> bool:
    """Say whether a value names the house of a unit that another reader gives alone."""
    if best.directory_id or not fold(best.value).startswith(f"{fold(other.value)} "):
        return False
    return has_foreign_unit(other.value) and not has_foreign_unit(best.value)


def _is_run_on(best: Candidate, other: Candidate) -> bool:
    """Say whether a value may have run on behind its end, where another reader stopped.

    A label's whole value against one word of it has not; nor has a unit with its house behind it.
    """
    mine, theirs = fold(best.value), fold(other.value)
    _, found, after = f" {mine} ".partition(f" {theirs} ")
    if not found or not after.strip():
        return False
    if best.reader is Reader.LAYOUT and best.confidence >= PLAIN and " " not in theirs:
        return False
    return not (best.field in PLACES and names_house(after))
