"""Read labelled values about people: the patient, the doctor, the reply's fax number."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from intake.extract.labels.wordings import Wordings, is_one_of
from intake.extract.pages.snippet import Snippet, candidate
from intake.extract.places.houses import ends_as_unit, names_house
from intake.extract.values.identities import find_identities
from intake.extract.values.known_names import is_given_name, is_particle, is_surname
from intake.extract.values.names import (
    has_title,
    is_full_name,
    is_name,
    is_title,
    is_titled_name,
    order_name,
    strip_titles,
)
from intake.extract.values.numbers import find_phone_numbers
from models.order import Candidate, FieldName

MOST_WORDS = 4  # of one person's name
_AROUND = " ,.;:/-<>=|~_*'"
_BETWEEN = re.compile(r"[,;/|\n]|\s[-–—]\s|\s(?:vid|på|at|ved)\s")
_THERE = re.compile(r"(?<=[^\W\d_]{4}) där(?!\w)")  # "kirurgkliniken där, hon opereras på fredag"
# A stop behind a word, not an abbreviation, and a sentence that begins.
_NAME_ENDS = re.compile(r"(?<!\S)([A-ZÅÄÖ][^\W\d_]{2,}(?:-[^\W\d_]+)?)\.\s+(?=[a-zåäö]{2,}\s)")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{5})[.?!]\s+(?=[A-ZÅÄÖ][a-zåäö]+\s[a-zåäö])")


def is_empty(text: str, wordings: Wordings) -> bool:
    """Tell whether a value says nothing: a line to write on, "saknas", "-"."""
    bare = text.strip(" .,;:_-–—…*()")
    return not any(sign.isalnum() for sign in bare) or is_one_of(
        text.strip(" .:"), wordings.words["empty"]["words"]
    )


def read_patient_ids(snippet: Snippet, today: date, sureness: float, why: str) -> Iterator[Candidate]:
    """Yield each identity in an identity's or a patient's place."""
    for span in find_identities(snippet.text, today):
        if span.kind == "birth_date_only":
            continue
        doubt = 1.0 if span.valid else 0.7
        yield candidate(
            FieldName.PATIENT_ID, span.value, snippet.part(span.start, span.end), sureness * doubt, why
        )


def read_patient_name(snippet: Snippet, today: date, sureness: float, why: str) -> Candidate | None:
    """Read the name in a patient's place: what is left when the identity is taken away."""
    for part in _without_identities(unfolded(snippet), today):
        for piece in (part, *_split(part)):
            name = order_name(piece.text)
            if is_name(name):
                few = 1.0 if " " in name else 0.8
                return candidate(FieldName.PATIENT_NAME, name, piece, sureness * few, why)
    return None


def unfolded(snippet: Snippet) -> Snippet:
    """Set a name of two lines into one, as narrow columns break it: one word stands on a line by itself.

    Below more lines the house may stand: "öl Anna / Berg, / Ortopedmott".
    """
    lines = snippet.text.split("\n")
    if len(lines) > 1 and _goes_on(lines[0], lines[1]):
        return replace(snippet, text=snippet.text.replace("\n", " ", 1))
    names = [strip_titles(line) for line in lines]
    if len(lines) != 2 or not all(is_name(name) for name in names) or all(" " in name for name in names):
        return snippet
    if (names_house(lines[1]) or ends_as_unit(lines[1])) and not is_surname(lines[1]):
        return snippet  # "Anna Berg / Ortopedmottagningen"
    return replace(snippet, text=" ".join(lines))


def _goes_on(line: str, below: str) -> bool:
    """Tell a name that goes on in the next line with last names and a comma or nothing behind them."""
    name, more = strip_titles(line).split(), below.partition(",")[0].split()
    if line.rstrip().endswith((",", "/", ")")) or not (name and more) or len(name) + len(more) > MOST_WORDS:
        return False
    are_last = all(is_surname(word) or is_particle(word) for word in more) and is_surname(more[-1])
    are_last = are_last or (len(name) == len(more) == 1 and has_title(line) and is_name(more[0]))
    return is_name(" ".join(name)) and is_given_name(name[0]) and are_last and not names_house(" ".join(more))


def _without_identities(snippet: Snippet, today: date) -> Iterator[Snippet]:
    cuts = [(span.start, span.end) for span in find_identities(snippet.text, today)]
    cuts += [(match.start(), match.end()) for match in re.finditer(r"\n|\(|\)|;", snippet.text)]
    start = 0
    for first, last in [*sorted(cuts), (len(snippet.text), len(snippet.text))]:
        if snippet.text[start:first].strip(" ,.;:/-"):
            yield _trimmed(snippet.part(start, first))
        start = max(start, last)


def _trimmed(snippet: Snippet) -> Snippet:
    text = snippet.text
    start = len(text) - len(text.lstrip(_AROUND))
    return snippet.part(start, len(text.rstrip(_AROUND)))


def _split(snippet: Snippet) -> list[Snippet]:
    return [snippet.part(start, end) for start, end in part_bounds(snippet.text)]


def part_bounds(text: str) -> list[tuple[int, int]]:
    """Return where the parts of a value stand that commas, slashes, dashes, lines or "vid" set apart."""
    ends = [(match.start(), match.end()) for match in _BETWEEN.finditer(text)] + [(len(text), len(text))]
    bounds, start = [], 0
    for end, following in ends:
        inside = text[start:end]
        first = start + len(inside) - len(inside.lstrip(_AROUND))
        last = start + len(inside.rstrip(_AROUND))
        if last > first:
            bounds.append((first, last))
        start = following
    return bounds


def within_sentence(snippet: Snippet) -> Snippet:
    """Return a value up to where its sentence ends, or up to "där": what follows is another thing."""
    end = _SENTENCE_END.search(snippet.text)
    there = _THERE.search(snippet.text, 0, end.start() if end else len(snippet.text))
    end = there or end
    return snippet.part(0, end.start()) if end else snippet


def read_last_name_first(snippet: Snippet, sureness: float, why: str) -> Candidate | None:
    """Read a doctor's name whose last names stand first: "Ali Saleh, Mohammed, öl"."""
    bounds = part_bounds(snippet.text)[:2]
    if len(bounds) < 2 or snippet.text[bounds[0][1] : bounds[1][0]].strip() != ",":
        return None
    part = snippet.part(bounds[0][0], bounds[1][1])
    name, last = strip_titles(part.text), strip_titles(snippet.text[slice(*bounds[0])])
    is_turned = name != last and name.endswith(f" {last}") and is_name(name)
    return candidate(FieldName.DOCTOR, name, part, sureness, why) if is_turned else None


def read_doctor(snippet: Snippet, sureness: float, why: str) -> Candidate | None:
    """Read a doctor's name in a place where one is said to stand."""
    for part in _split(unfolded(snippet)):
        name = strip_titles(part.text)
        if is_name(name):
            bare = " " not in name and not has_title(part.text)  # "Andersson", but "Telefon" too
            return candidate(FieldName.DOCTOR, name, part, sureness * (0.88 if bare else 1.0), why)
    first = re.search(r"\b[^\W\d_a-zåäöü]", snippet.text)  # a title that no list knows is written small
    if first and is_name(name := strip_titles(snippet.text[first.start() :])) and " " in name:
        part = snippet.part(first.start(), len(snippet.text))
        return candidate(FieldName.DOCTOR, name, part, sureness * 0.85, why)
    name = strip_titles(snippet.text)
    if name and any(sign.isalpha() for sign in name) and not any(sign.isdigit() for sign in name):
        return candidate(FieldName.DOCTOR, name, snippet, sureness * 0.4, why)
    return None


def up_to_period(snippet: Snippet) -> Snippet:
    """Return a value up to a name's period with a small word behind it: "Anna Berg. bilder beställs på"."""
    ends = (one for one in _NAME_ENDS.finditer(snippet.text) if not is_title(one.group(1)))
    end = next(ends, None)
    return snippet.part(0, end.end(1)) if end else snippet


def set_person_apart(
    snippet: Snippet, is_place: Callable[[str], bool], *, titled: bool
) -> tuple[Snippet | None, Snippet]:
    """Share a value between a person in it and the rest; `titled`: only one with a title is a person."""
    bounds = part_bounds(snippet.text)
    texts = ((start, end, snippet.text[start:end]) for start, end in bounds)
    people = [
        (start, end)
        for start, end, text in texts
        if (_is_person(text, titled=titled) and not _is_house(text, is_place))
        or (len(bounds) > 1 and is_full_name(text) and not is_place(text))
    ]
    if not people or (titled and len(bounds) == 1):
        return None, snippet
    start, end = people[0]
    after = [bound for bound in bounds if bound[0] >= end]
    rest = (
        snippet.part(after[0][0], len(snippet.text))
        if start == bounds[0][0] and after
        else snippet.part(0, start)
    )
    return snippet.part(start, end), rest


def _is_house(text: str, is_place: Callable[[str], bool]) -> bool:
    """Tell a place from a person whose title is a house's word too: "leg. kiropraktor Omar Ek"."""
    return is_place(text) and not is_full_name(strip_titles(text))


def _is_person(text: str, *, titled: bool) -> bool:
    return is_titled_name(text) or (not titled and is_name(strip_titles(text)))


def read_reply_fax(snippet: Snippet, sureness: float, why: str) -> Candidate | None:
    """Read the number that the answer shall go to."""
    spans = find_phone_numbers(snippet.text)
    spans = [span for span in spans if span.kind == "fax"] or spans
    if not spans:
        return None
    part = snippet.part(spans[0].start, spans[0].end)
    return candidate(FieldName.REPLY_FAX, spans[0].value, part, sureness, why)
