"""A sentence that names a house or a doctor whom nobody made anything of: it may be where or who is meant.

"Patienten följs numera i Uppsala", below an order that sends everything to Danderyd. What such sentences say
nobody can list; that they name somebody whom the order does not is plain. What is only told of (who referred,
where an operation was) and whoever is greeted is nobody new.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from intake.extract.caveats.reserving import wordings
from intake.extract.knowledge import Knowledge
from intake.extract.pages.sentences import SMALL, own_sentences, small_words
from intake.extract.places.index import Hit, index_places
from intake.extract.places.receivers import find_receivers, find_towns
from intake.extract.places.resolve import find_places
from intake.extract.places.words import PlaceWord, split_words
from intake.extract.prose.naming import NAME
from intake.extract.prose.others import has_other_part
from intake.extract.values.known_names import is_surname
from intake.extract.values.names import has_title, is_name
from intake.flags import uncertain
from models.flag import Flag
from models.order import FieldName, Order
from models.page import Page

HOUSES = (FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.CLINIC, FieldName.REPORT_DESTINATION)
ADDRESS = re.compile(r"\w*(?:gatan|vägen|\.se\b|@)")
_TITLED = re.compile(rf"(?<![\w.-])((?i:dr|doktorn?|öl|\w+läkaren?)\.?) ({NAME})(?! ?(?:gata|väg))")


def flag_unaccounted(order: Order, pages: Sequence[Page], knowledge: Knowledge) -> Iterator[Flag]:
    """Yield a flag for a house and one for a doctor that a sentence names and the order does not have."""
    sentences = [one for page in pages for one in own_sentences(page)]
    if any(_names_another_house(one, order, knowledge) for one in sentences):
        yield uncertain("destination")
    if any(_names_another_doctor(one, order) for one in sentences):
        yield uncertain("doctor")


def _names_another_house(sentence: str, order: Order, knowledge: Knowledge) -> bool:
    """Say whether a sentence names a hospital, or its town alone, that is nobody's in the order."""
    if wordings("greets", r"^\W*(?:{})").match(sentence.casefold()):
        return False
    index = index_places(knowledge)
    words = split_words(sentence, knowledge)
    named = find_receivers(words, index, strict=True)
    taken = {at for hit in named for at in range(hit.first, hit.last)}
    hits = [hit for hit in named if not hit.common] + find_towns(words, taken, index)
    spans = [slice(one.start, one.end) for one in find_places(sentence, knowledge)]
    if small_words(sentence) - sum(small_words(sentence[span]) for span in spans) < SMALL:
        return False  # an address, a list of hospitals
    given = {one.directory_id for name, one in order.fields.items() if name in HOUSES} | {*knowledge.home}
    values = [one.value.casefold() for name, one in order.fields.items() if name in HOUSES]
    return any(_is_another(hit, words, sentence, given, values) for hit in hits)


def _is_another(
    hit: Hit, words: Sequence[PlaceWord], sentence: str, given: Collection[str | None], values: Sequence[str]
) -> bool:
    first, last = words[hit.first], words[hit.last - 1]
    if any(house.id in given for house in hit.receivers):
        return False
    before, behind = sentence[: first.start].casefold(), sentence[last.end :]
    name = sentence[first.start : last.end].casefold()
    if any(name in value or before.rstrip(" ,(").endswith(value) for value in values):
        return False  # a town in the name of a house that no directory holds, or behind it
    person = f"{words[hit.first - 1].text} {first.text}" if hit.first else ""
    is_surname_of = is_surname(first.text) and is_name(person)
    is_told = wordings("told_at", r"(?<!\w)(?:{})\W*$").search(before)
    return not (is_surname_of or is_told or ADDRESS.match(behind))


def _names_another_doctor(sentence: str, order: Order) -> bool:
    """Say whether a sentence names a titled person who is neither the order's doctor nor has another part."""
    people = (order.value(FieldName.DOCTOR) or "", order.value(FieldName.PATIENT_NAME) or "")
    known = set(chain.from_iterable(one.casefold().split() for one in people))
    return any(
        is_name(found[2])
        and has_title(found.group())
        and not known & set(found[2].casefold().split())
        and not has_other_part(sentence[: found.start()])
        for found in _TITLED.finditer(sentence)
    )
