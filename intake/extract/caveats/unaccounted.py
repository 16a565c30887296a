"""A sentence that names a house of which nobody made anything: it may be where the images are meant to go.

"Kom ihåg Lidköping den här gången", below an order that sends everything to Danderyd. What such sentences say
nobody can list; that they name a house that the order does not, and speak of images or of what shall be, is
plain. What is only told of (where somebody was treated, what a firm has elsewhere), whoever is greeted or
addressed, and the order's own houses by another of their units are nobody new.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from intake.extract.caveats.headed import addressees, heading_rows
from intake.extract.caveats.reserving import wordings
from intake.extract.caveats.unaccounted_doctors import names_another_doctor
from intake.extract.knowledge import Knowledge
from intake.extract.labels.headwords import is_head_word
from intake.extract.pages.sentences import SMALL, is_remark, own_lines, own_sentences, small_words
from intake.extract.places.index import index_places
from intake.extract.places.receivers import find_receivers, find_towns
from intake.extract.places.resolve import find_examinations, find_places
from intake.extract.places.units import find_units
from intake.extract.places.words import split_words
from intake.extract.prose.grammar import says_writer
from intake.extract.values.known_names import is_given_name, is_surname
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import is_name, is_title
from intake.flags import doubt_of_text
from models.flag import Flag
from models.order import FieldName, Order
from models.page import Page, Source

HOUSES = (FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.CLINIC, FieldName.REPORT_DESTINATION)
ADDRESS = re.compile(r"\w*(?:gatan|vägen|\.se\b|@)")
# right before a town: the street of an address that a value goes on with, and where somebody lives
_STREET = re.compile(
    r"(?:gatan|vägen|gata|väg|gränd|torg|torget|allén?|stigen)\s+\d+\s?\w?,?\s+(?:\d{3}\s?\d\d\s+)?(?:[\w-]+\s)?$"
)
_LIVES = re.compile(
    r"(?<!\w)(?:bor|bodde|bosatt|boende|hemma|hemmahörande)\s+(?:\w+\s+){0,2}(?:i|på|från)\s+$"
)
_FOOTER = re.compile(r"(?i)\borg\.? ?(?:nr|nummer)\b|\b(?:bank|plus)giro\b|www\.|\w@\w")  # of a firm's paper
# right before a place: whose doctor somebody is, in a list's row, or who signs: "/Lotta, avd 18"
_DOCTOR = re.compile(
    rf"(?<![\w.])(?i:dr|doktor|öl|läk|(?:över)?läkare)\.? (?:{CAPITAL}[\w.-]* ){{0,2}}{CAPITAL}[\w-]+[, (]*$"
    rf"|^/{{1,2}} ?{CAPITAL}[\w-]+[,.]? ?$"
)
# "dr Ek (endokrin, Halmstad) har remitterat"
_REFERRER = re.compile(r"\([^()]{2,60}\)(?= har (?:in)?remitterat\b)")
_EXAMINED = re.compile(r"(?i)us\.? (?:slät)?(?:rtg|röntgen|ct|dt|mrt?|ul|pet)\b.*\d{4}")
_NUMBER = re.compile(r":|[ ,(]*\d{6}")  # behind a label, behind a patient
ADDRESSED = 3  # rows at the top of a page, of which one may say to whom it is written
_CALLING = re.compile(rf"{CAPITAL}[a-zåäö-]{{4,}}en")
SEVERAL = 2  # places
NO_FIRMS = ("Region", "Er", "Ert", "Oss", "Dig", "Vår", "Vårt")
_BEHIND_PREPOSITION = re.compile(
    rf"(?<!\w)(?:till|hos|åt|på|via|inom|med)\s+({CAPITAL}[\w&'-]+(?: (?:{CAPITAL}[\w&'-]*|&))*)"
)


def flag_unaccounted(order: Order, pages: Sequence[Page], knowledge: Knowledge) -> Iterator[Flag]:
    """Yield a flag for a house and one for a doctor that a sentence names and the order does not have."""
    for page in pages:
        if _tells_of_another_house(page, order, knowledge):
            yield doubt_of_text("destination", "another_house", page.number)
        if names_another_doctor(page, order):
            yield doubt_of_text("doctor", "another_doctor", page.number)


def _tells_of_another_house(page: Page, order: Order, knowledge: Knowledge) -> bool:
    told = any(_names_another_house(one, order, knowledge) for one in own_sentences(page))
    return told or _has_a_row_for_another(page, order, knowledge)


def _names_another_house(sentence: str, order: Order, knowledge: Knowledge) -> bool:
    """Say whether a sentence names a hospital, its town, a unit or a firm that is nobody's in the order."""
    low = sentence.casefold()
    if wordings("greets", r"^\W*(?:{})").match(low) or not speaks_of_sending(sentence):
        return False
    if wordings("served").search(low) or wordings("callers", r"^\W*(?:{})\W").match(low):
        return False  # "Lund har fått sina, dit behövs inget", "Ringde: ssk Maja, avd 63 Lund"
    sentence = _REFERRER.sub("", sentence)
    given, values = _accounted(order, knowledge)
    spans = [*_hospitals(sentence, given, knowledge), *_units(sentence, given, values, knowledge)]
    spans += _firms(sentence, order, knowledge)
    people = _people(order)
    return any(
        _is_another(sentence, start, end, values) and not _is_of_person(sentence[start:end], people)
        for start, end in spans
    )


def speaks_of_sending(sentence: str) -> bool:
    """Say whether a sentence is about images, or tells what shall be."""
    return is_remark(sentence) or wordings("moves").search(sentence.casefold()) is not None


def _people(order: Order) -> frozenset[str]:
    """Return the words of the names of an order's doctor and patient."""
    names = (order.value(FieldName.DOCTOR), order.value(FieldName.PATIENT_NAME))
    return frozenset(word for name in names if name for word in name.casefold().split())


def _is_of_person(name: str, people: Collection[str]) -> bool:
    """Tell a person of the order who is called as a hospital is: "Rosenlind" and Rosenlund."""
    return set(name.casefold().split()) <= set(people)


def _accounted(order: Order, knowledge: Knowledge) -> tuple[set[str | None], list[str]]:
    """Return the hospitals that an order has or that are our own, and how its houses are written."""
    fields = [one for name, one in order.fields.items() if name in HOUSES]
    values = [one.value.casefold() for one in fields]
    quotes = [" ".join(one.evidence.quote.split()) for one in fields if one.evidence]
    # a value's words may hold another place: "Neurologkliniken / Neurokirurgen"
    index = index_places(knowledge)
    values += [
        one.casefold()
        for one in quotes
        if len(find_units(split_words(one, knowledge), set(), index)) < SEVERAL
    ]
    return {one.directory_id for one in fields} | {*knowledge.home}, values


def is_label(row: str, start: int) -> bool:
    """Tell the label of what was examined from the university hospital: "US RTG VÄ UNDERBEN"."""
    return start == 0 and _EXAMINED.match(row) is not None


def _has_a_row_for_another(page: Page, order: Order, knowledge: Knowledge) -> bool:
    """Say whether a line that is no sentence names a known house that nobody made anything of: "+ Ryhov".

    On a picture the line may be half worn, and a form's choices are names that nobody chose.
    """
    if page.source is Source.OCR or page.ticks:
        return False
    given, values = _accounted(order, knowledge)
    people = _people(order)
    rows = [line for line in own_lines(page) if small_words(line) < SMALL]
    addressed = [row for row in rows[:ADDRESSED] if wordings("greets", r"^\W*(?:{})").match(row.casefold())]
    addressed += addressees(page, knowledge)
    heads = heading_rows(list(own_lines(page)), order)
    return any(
        _is_another(row, start, end, values)
        and not _is_of_person(row[start:end], people)
        and not says_writer(row[:start])
        and not _DOCTOR.search(row[:start])
        and not is_label(row, start)
        for row in rows
        if row not in addressed and not _FOOTER.search(row)
        for start, end in (
            *_houses(row, given, values, knowledge),
            *(() if row in heads else _units(row, given, values, knowledge)),
        )
    )


def _houses(
    row: str, given: Collection[str | None], values: Sequence[str], knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """Yield where a row names a hospital that the order does not have; no row that a table has torn."""
    said = {word for value in values for word in value.split()}
    for span in find_places(row, knowledge):
        houses = [span.place.receiver] if span.place.receiver else span.place.rivals
        around = f"{row[: span.start]} {row[span.end :]}".casefold().split()
        is_torn = len(said & {word for word in around if len(word) > 3}) > 1
        if houses and not is_torn and not any(house.id in given for house in houses):
            yield span.start, span.end


def _hospitals(
    sentence: str, given: Collection[str | None], knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """Yield where hospitals are named, by their names or their towns alone, that the order does not have."""
    places = [slice(one.start, one.end) for one in find_places(sentence, knowledge)]
    said = small_words(sentence) - sum(small_words(sentence[span]) for span in places)
    if said < SMALL and not is_remark(sentence):
        return  # an address, a list of hospitals
    index = index_places(knowledge)
    words = split_words(sentence, knowledge)
    named = find_receivers(words, index, strict=True)
    taken = {at for hit in named for at in range(hit.first, hit.last)}
    for hit in (*(hit for hit in named if not hit.common), *find_towns(words, taken, index)):
        first, last = words[hit.first], words[hit.last - 1]
        person = f"{words[hit.first - 1].text} {first.text}" if hit.first else ""
        is_surname_of = is_surname(first.text) and is_name(person)
        if not is_surname_of and not any(house.id in given for house in hit.receivers):
            yield first.start, last.end


def _units(
    sentence: str, given: Collection[str | None], values: Sequence[str], knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """Yield where units are named, of whichever house; radiology alone is whoever is written to."""
    kinds = {unit.name: unit.kind for unit in knowledge.units}
    offices = tuple(knowledge.place_words["office"])
    for span in find_places(sentence, knowledge):
        unit, house = span.place.unit, span.place.receiver
        if unit is None or unit.casefold().endswith(offices) or sentence[span.end : span.end + 1] == ":":
            continue
        is_given = any(unit.casefold() in value for value in values) or not sentence[span.start].isalpha()
        is_given = is_given or (house is None and _calls(sentence[span.start : span.end], values))
        is_in_house = house is not None and house.id in given
        if not is_given and not is_in_house and (kinds.get(unit) != "radiology" or house):
            yield span.start, span.end
    yield from _bare_units(sentence, values, knowledge)


def _calls(name: str, values: Sequence[str]) -> bool:
    """Tell a clinic of the order as it is called for short: "Reumatologen" of Reumatologmottagningen."""
    stem = name.casefold().removesuffix("en")
    is_calling = _CALLING.fullmatch(name) is not None
    return is_calling and any(word.startswith(stem) for value in values for word in value.split())


def _bare_units(sentence: str, values: Sequence[str], knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Yield where a unit is named by a calling in the definite form, as "Neurokirurgen" is."""
    index = index_places(knowledge)
    words = split_words(sentence, knowledge)
    for hit in find_units(words, set(), index):
        first, last = words[hit.first], words[hit.last - 1]
        is_bare = hit.kind == "clinical" and not hit.strong and _CALLING.fullmatch(first.text) is not None
        is_named = any(
            (hit.unit or "").casefold() in value or last.text.casefold() in value for value in values
        )
        is_named = is_named or _calls(sentence[first.start : last.end], values)
        if hit.first and is_bare and not is_named:
            yield first.start, last.end


def _firms(sentence: str, order: Order, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Yield where a name that is no person's and no examination's stands behind "till" or the like."""
    known = _people(order)
    places = [range(one.start, one.end) for one in find_places(sentence, knowledge)]
    examined = [range(one.start, one.end) for one in find_examinations(sentence, knowledge)]
    for found in _BEHIND_PREPOSITION.finditer(sentence):
        words = found[1].split()
        is_person = any(is_title(one) or is_given_name(one) or one.casefold() in known for one in words)
        is_other = words[0][:2].isupper() or words[0] in NO_FIRMS or is_head_word(words[0])
        is_other = is_other or words[0].endswith("-")
        is_other = is_other or _NUMBER.match(sentence, found.end()) is not None
        is_place = any(found.start(1) in place for place in (*places, *examined))
        if not (is_person or is_other or is_place):
            yield found.span(1)


def _is_another(sentence: str, start: int, end: int, values: Sequence[str]) -> bool:
    before, behind = sentence[:start].casefold(), sentence[end:]
    name = sentence[start:end].casefold()
    if any(name in value or before.rstrip(" ,(").endswith(value) for value in values):
        return False  # a town in the name of a house that no directory holds, or behind it
    is_told = wordings("told_at", r"(?<!\w)(?:{})\W*$").search(before)
    is_told = is_told or _STREET.search(before) or _LIVES.search(before)
    return not (is_told or ADDRESS.match(behind))
