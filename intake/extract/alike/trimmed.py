"""What readers take along with a house's name and what is none of it: a person, a calling, "Från", a day."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from intake.extract.alike.sameness import PLACES, fold
from intake.extract.alike.whole import is_person_like
from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.places.houses import names_house
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import resolve_place
from intake.extract.places.units import is_listed_unit
from intake.extract.prose.parting import is_calling, title_end
from intake.extract.values.dates import find_dates
from intake.extract.values.known_names import is_given_name
from intake.extract.values.names import has_title, strip_titles
from models.order import Candidate, FieldName

_NAMED_TWICE = re.compile(r"\b(\w[\w&’' -]+ [\w&’' -]*\w)[\s,]+\1(?:[\s,]+(?:AB|HB|KB))?$")
SHORT = 4  # letters of a word that is too little to be a label: "Ån"
OF_HOUSES = {"unit", "clinic", "hospital", "town", "address", "from"}  # labels whose words names may end in
TWICE = re.compile(r"\b(\w+)[\s,]+\1$")  # "Gynhälsan Laholm Laholm": a name, and the address below it
AROUND = ' |,;:–-_*•"”“„»«<>~'  # what a table's lines and a list's points leave around a value
LATEST = date(9000, 1, 1)  # a day is none of a house's name, whenever it is
_FROM = re.compile(r"(?:från|from|fra|avsändare|avs\.)(?: ?:)?\s+(?=[A-ZÅÄÖ])", re.IGNORECASE)
# Behind a name, what it is numbered by or reached at: "(enhetskod 12345)", ", tel 0346-12 34 56".
_NUMBERED = re.compile(
    r"[\s,;(/–-]+(?:enhetskod|enhetsnr|kombikod|kundnr|kundnummer|arbetsplatskod|vårdgivarkod|kst|ks-kod|kostnadsställe|"
    r"ansvarsnr|hsa-?id|org\.?\s?nr|orgnr|organisationsnummer|tel|tfn|tlf|telefon|fax|telefax|växel|mobil|"
    r"snabbnr|box|ank(?:nytning)?|se\d{10})\b[.:]?(?:[^A-Za-zÅÄÖåäö]*\d.*)?$",
    re.IGNORECASE,
)
# Behind a name, how the images come there: "(via IEP eller USB)", ", på CD", "via IEP".
_MEANS = (
    r"(?:iep|bf[rt]|cd|dvd|usb|skiva|länk(?:ning)?|sectra|pacs|rek|internpost|post(?:en)?"
    r"|säker (?:e-?post|digital \w+)|fax)"
)
_BY_MEANS = re.compile(
    rf"[\s,;–-]*\(\s*(?:(?:via|per|på|som|genom|med|(?:finns|nås|ligger)(?:\s+(?:i|på|via))?)\s+)?{_MEANS}\b[^()]*\)$"
    rf"|[\s,;–-]+(?:via|per|på|som|genom)\s+{_MEANS}\b.*$",
    re.IGNORECASE,
)
# Behind a name, where it stands: a street with its number, a box, a postcode with its town.
_STREET = (
    r"(?:gatan|vägen|gata|väg|gränd|torg(?:et)?|allén?|plan|backen|stigen"
    r"|vej|gade|veien|gaten|straße|strasse)"
)
_ADDRESS = re.compile(
    rf"\s*,\s*(?:(?:[^\W\d_][\w.’'-]*\s+){{0,3}}[\w-]*{_STREET}\s+\d{{1,4}}\s?[A-Za-z]?\b.*"
    r"|(?:box|postboks|postfach|po box)\s+\d.*|(?:SE?-|N-|DK-|D-)?\d{3,5}(?:\s\d\d)?\s+[^\W\d_]{3}.*"
    r"|[A-Z][\w']*(?: [A-Z][\w']*)? (?:Road|Street|Lane|Avenue)\b.*)$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an|till|to|til)\s*:\s+|^the\s+(?=[A-Z])", re.IGNORECASE)  # before a name
# Before a unit, the writer who sits there: "undertecknad på endokrinologmottagningen".
_WRITER = re.compile(r"^(?:undertecknad\w*|mig|oss)\s+(?:på|vid|hos)\s+(?=\w)", re.IGNORECASE)
_NEW_SENTENCE = re.compile(
    r"(?:även|utl\w*|svar\w*|bild\w*|tack\w*|pat\w*|samtyck\w*|vi|de|hon|han|skicka|länka|mvh|dr|doktor|önskar)\b",
    re.IGNORECASE,
)
# Behind a name, what is said of it: ", dit pat är remitterad"
_TOLD = re.compile(r"\s*,\s+(?:dit|där|som|då|eftersom)\s+[a-zåäö].*$", re.DOTALL)
_HERE = re.compile(r"(?<=\w)\s+(?:här|hos oss|där)$")  # "Gynekologmottagningen här"
_SENTENCE_ENDS = re.compile(r"(?<=[^\W\d_]{4})\.\s+(?=[A-ZÅÄÖ])")
_PARTS = re.compile(r"(\s*[,/–|•·●]\s*)")


def trim_place(one: Candidate, doctors: Iterable[str], knowledge: Knowledge) -> Candidate:
    """Take off a place that no directory knows what stands around its name."""
    if one.field is FieldName.CLINIC and one.directory_id:
        return _without_calling(one, knowledge)
    if one.field not in PLACES or one.directory_id:
        return one
    if known := _within_sentence(one, knowledge):
        return known
    if one.field is not FieldName.CLINIC and (writer := _WRITER.match(one.value)):
        place = resolve_place(one.value[writer.end() :], knowledge)
        house = place.receiver.id if place.receiver and not place.rivals else None
        return replace(one, value=place.value, raw=one.value[writer.end() :], directory_id=house)
    value = _TOLD.sub("", one.value.strip(AROUND)) or one.value
    value = TWICE.sub(r"\1", value) or value
    value = _NAMED_TWICE.sub(r"\1", value)
    value = _ADDRESS.sub("", _BY_MEANS.sub("", _ARTICLE.sub("", _HERE.sub("", value)))).strip(AROUND) or value
    if one.field is FieldName.CLINIC:
        value = _without_day(_without_person(value, {fold(name) for name in doctors}))
        value = _without_from(_NUMBERED.sub("", value) or value)
        value = _without_office(_without_label(_without_radiology(value, knowledge)), knowledge)
        place = resolve_place(value, knowledge)
        is_mere_unit = place.unit is not None and place.value == place.unit  # "ort.klin", "sekr. ögonmott"
        value = place.value if is_mere_unit else value
    return _as_known(replace(one, value=value), one, knowledge)


def _as_known(trimmed: Candidate, one: Candidate, knowledge: Knowledge) -> Candidate:
    """Return a house that the directory knows once a remark behind it is off: "X Clinic (finns i IEP)"."""
    place = resolve_place(trimmed.value, knowledge)
    is_known = place.receiver is not None and not place.rivals and place.is_spelt_out
    if trimmed.value == one.value or not is_known or place.receiver is None:
        return trimmed
    return replace(trimmed, value=place.value, directory_id=place.receiver.id)


def _without_calling(one: Candidate, knowledge: Knowledge) -> Candidate:
    """Take off what who signs is, a person's and no unit: "MDK-koordinator, Uddevalla sjukhus"."""
    place = resolve_place(one.value, knowledge)
    if not (place.unit and place.receiver and place.unit.casefold().endswith("koordinator")):
        return one
    return replace(one, value=place.receiver.name)


def _within_sentence(one: Candidate, knowledge: Knowledge) -> Candidate | None:
    """Return a place that its sentence ends: "GHP Spine Center. Specialistläkare" goes on with another.

    Only where what stands before the full stop is known, or who comes behind it has a title: short words end
    with a full stop too.
    """
    for end in _SENTENCE_ENDS.finditer(one.value):
        place = resolve_place(_HERE.sub("", one.value[: end.start()]), knowledge)
        known = place.receiver.id if place.receiver and not place.rivals else None
        goes_on = _NEW_SENTENCE.match(one.value[end.end() :]) is not None
        is_unit = goes_on and place.unit is not None and is_listed_unit(place.unit, knowledge)
        if known or is_unit or has_title(one.value[end.end() :]):
            return replace(one, value=place.value, raw=one.value[: end.start()], directory_id=known)
    return None


def _without_person(house: str, doctors: Iterable[str]) -> str:
    """Take off persons and callings: "Naprapat Sundins mottagning, Eva Ek", "läkarsekr Hudkliniken"."""
    parts = _PARTS.split(house)
    kept = [at for at in range(0, len(parts), 2) if not _is_somebody(parts[at], doctors)]
    if len(kept) > 1 and kept[0] == 0 and is_given_name(parts[0].strip()) and names_house(parts[kept[1]]):
        kept = kept[1:]  # "Mia, ortopedmott" signs
    if not kept:
        return house
    house = "".join(parts[kept[0] : kept[-1] + 1])
    return house[title_end(house) :]


def _is_somebody(part: str, doctors: Iterable[str]) -> bool:
    is_person = fold(strip_titles(part)) in doctors or (" " in part.strip() and is_person_like(part))
    return is_person or is_calling(part)


def _without_day(house: str) -> str:
    """Take off a day at its end: "Närhälsan Skene vårdcentral 7/11-26" is signed on that day."""
    days = [span for span in find_dates(house, LATEST) if span.start and span.precision == "day"]
    last = days[-1] if days else None
    return house[: last.start].rstrip(" ,") if last and last.end == len(house) else house


def _without_radiology(house: str, knowledge: Knowledge) -> str:
    """Take off the radiology unit of the address below: "Kustens Ortopedpraktik, Röntgenkliniken"."""
    front, comma, last = house.rpartition(", ")
    return front if comma and is_radiology(resolve_place(last, knowledge), knowledge) else house


def _without_label(house: str) -> str:
    """Take off the next line's label at its end: "Vårdcentralen Getinge Utlåtande"."""
    front, _, last = house.rpartition(" ")
    is_next = len(last) > SHORT and last[:1].isupper() and names_house(front)
    is_next = is_next and not front.rpartition(" ")[2].islower()  # "Kiropraktorn vid Rapporten"
    found = load_wordings().match(last, fuzzy=False) if is_next else None
    is_label = found is not None and found[0].slots[0] not in OF_HOUSES and not names_house(last)
    return front.strip(" ,") if is_label else house


def _without_office(house: str, knowledge: Knowledge) -> str:
    """Take off the office of a house that has a name of its own: "Reception, Vårdcentralen Nyhem"."""
    first, comma, rest = house.partition(", ")
    is_office = first.casefold() in knowledge.place_words["office"]
    return rest if comma and is_office and names_house(rest) else house


def _without_from(house: str) -> str:
    """Take off the word that says whose paper it is: "Från Vårdcentralen Åsa"."""
    return house[found.end() :] if (found := _FROM.match(house)) else house
