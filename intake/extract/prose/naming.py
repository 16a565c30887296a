"""Where a person's name stands in a text: behind titles, up to a place, a house or the next label."""

import re
from collections.abc import Sequence
from functools import cache

from intake.extract.language.phrasebook import patterns
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings
from intake.extract.values.known_names import is_given_name, is_particle, is_surname
from intake.extract.values.letters import CAPITAL, PARTICLE
from intake.extract.values.names import (
    end_of_long_title,
    ends_sentence,
    has_title,
    is_full_name,
    is_name,
    is_person,
    is_title,
    strip_titles,
)

NAME_WORD = rf"(?:{CAPITAL}\.(?= )|{CAPITAL}[^\W\d_]*(?:[-’'´]{CAPITAL}?[^\W\d_]+)*|{CAPITAL}\.)"
NAME = rf"{NAME_WORD}(?: (?:{PARTICLE} )*{NAME_WORD}){{0,3}}"  # within a line: the next one may be a label
TITLED = 60  # characters of titles before a name
MOST_WORDS = 4  # of one person's name
FULL = 0.9  # of the longest line, in characters: letters are not equally wide
_TITLES = re.compile(rf"[:\s]*((?:[^\W\d_]+(?:\.[^\W\d_]+)*[.-]?[ \n-]+){{0,4}}?)({NAME})")
_ANOTHER = re.compile(rf"\W*(?:(?i:gm|genom|via|sekr\w*|e\.? ?u\.?|/)\W{{0,3}})?({NAME})")
_FIRST_BEHIND = re.compile(rf", ({NAME_WORD}(?: {NAME_WORD})?)(?= ?(?:\n|$|[,.;(/]))")
_NEXT_PERSON = re.compile(
    rf"(?:\s?/\s?|\b(?:gm|genom|via|e\.? ?u\.?)\s)(?=(?:[^\W\d_]+\.? ){{0,2}}{CAPITAL})"
)
_ONWARD = re.compile(rf"\n((?:{PARTICLE} )*{NAME_WORD}(?: {NAME_WORD})?)(?=\s*[,.;()/–-]|\s*$| ([a-zåäö]+))")
_PATIENT = re.compile(r"[ ,]*(?:[^\W\d]+ ?){0,2}[ ,(]*\d{6}")  # a number in the same line: the patient's name
_NEXT_LINE = re.compile(rf"(?: {PARTICLE}){{0,2}}\n ?({NAME_WORD})(?![\w:])")


def person_after(text: str, start: int) -> tuple[bool, int, int] | None:
    """Return whether a title stands first, and where the name stands, of a person named after `start`."""
    titled, begin = False, start
    while match := _TITLES.match(text[start : start + TITLED + 80]):
        words, first = match.group(1) + match.group(2), start + match.start(1)
        if any(map(ends_sentence, words.split()[:-1])):
            return None  # "hit från distriktsläkare. Tack"
        front = text[begin : first + len(match.group(1))]
        if titled and match.group(1) and is_title(front) and not has_title(match.group(2)):
            return True, first + len(match.group(1)), first + len(words)  # "Spec" of "Spec kardiologi Ek"
        if strip_titles(words):
            place = _find_name(strip_titles(words), words)
            before = words[: max(place, 0)].strip()
            if place < 0 or (before and strip_titles(before)):
                return None
            if (end := end_of_long_title(text, first + place)) is not None:
                titled, start = True, end  # "Distr läk" of "Läkare Distr läk Ek"
                continue
            return titled or bool(before), first + place, first + len(words)
        titled, start = True, first + len(words)  # nothing but titles: "Öl." of "Öl. Alm"
        if ends_sentence(words.split()[-1] + text[start : start + 1]):
            return None
        if not (re.match(r"\.? ?\S", text[start:]) or is_wrapped(text, start)):
            return None
        start += text[start] == "."
    return None


def _find_name(name: str, words: str) -> int:
    """Return where a name, as titles were taken from it, begins in the words; -1 where it is none."""
    if not name or not is_name(name):
        return -1
    match = re.search(r"[.\s]+".join(map(re.escape, name.split())), words)
    return match.start() if match else -1


def whole_name_end(text: str, start: int, end: int, spans: Sequence[PlaceSpan]) -> int:
    """Return where a name ends: before a place or a house, or behind the next line's first word."""
    within = (span for span in spans if start < span.start < end)
    ends = [span.start for span in within if not _closes_name(text, span.start)]
    for number, word in enumerate(re.finditer(r"\S+", text[start:end])):
        is_heading = len(word.group()) > 2 and word.group().isupper() and not text[start:end].isupper()
        if number and (_is_of_a_house(word.group()) or is_heading):
            ends.append(start + word.start())
    if ends:
        return start + len(text[start : min(ends)].rstrip(" ,"))
    if (first := first_names_end(text, start, end)) is not None:
        return first
    if (onward := _onward_end(text, start, end, spans)) is not None:
        return onward
    following = _NEXT_LINE.match(text, end)
    if following and " " not in text[start:end] and _is_half(text[start:end], text, following):
        surname = following.group(1)
        inside = any(span.start <= following.start(1) < span.end for span in spans)
        line = text[following.start(1) :].split("\n")[0]
        goes_on = re.match(r" [a-zåäö]", line[len(surname) :])  # "Bilder och utlåtande": the next label
        if not (inside or ":" in line or goes_on or has_title(surname) or _is_of_a_house(surname)):
            return following.end(1)
    return end


def _onward_end(text: str, start: int, end: int, spans: Sequence[PlaceSpan]) -> int | None:
    """Return where a name ends that a full line parts: "... läkare är Goran Kovač / Ekdahl, Ortopedmott".

    What goes on with it are last names and no more, up to a sign, a small word or the text's end.
    """
    following = _ONWARD.match(text, end)
    if following is None or (following[2] and following[2] not in small_words()):
        return None
    if any(span.start < following.end(1) and end < span.end for span in spans):
        return None
    if _PATIENT.match(text, following.end(1)):
        return None
    names = [name for name in following[1].split() if not is_particle(name)]
    count = len(text[start:end].split()) + len(names)
    if count > MOST_WORDS or not is_wrapped(text, end) or not is_given_name(text[start:end].split()[0]):
        return None
    are_last = all(map(is_surname, names)) and not any(_is_of_a_house(name) for name in names)
    return following.end(1) if are_last and not has_title(following[1]) else None


@cache
def small_words() -> frozenset[str]:
    """Return what stands behind a name in a sentence: "på" before the house, the first word of asking."""
    doctor = load_wordings()["doctor"]
    return frozenset((*doctor["unit_joints"], "och", "samt", *(deed.split()[0] for deed in doctor["does"])))


def is_wrapped(text: str, end: int) -> bool:
    """Tell a line that ends (`end`) because it was full: the next line's first word had no room in it."""
    longest = max(map(len, text.split("\n")))
    line = end - (text.rfind("\n", 0, end) + 1)
    word = re.match(r"\s*\S*", text[end:])
    return text[end : end + 1] == "\n" and line + len(word.group() if word else "") >= FULL * longest


def first_names_end(text: str, start: int, end: int) -> int | None:
    """Return where first names end that stand behind last names and a comma: "Ali Saleh, Mohammed"."""
    first = _FIRST_BEHIND.match(text, end)
    last = [name for name in text[start:end].split() if not is_particle(name)]
    if first is None or not all(map(is_given_name, first[1].split())):
        return None
    return first.end(1) if len(last) == 1 or all(map(is_surname, last)) else None


def _closes_name(text: str, start: int) -> bool:
    """Tell a surname like a town's, a comma behind it: "Jeanette Lindeberg, Ortopedmott"."""
    word = re.match(r"[^\W\d_]+(?=,)", text[start:])
    return word is not None and is_surname(word.group())


def _is_half(name: str, text: str, following: re.Match[str]) -> bool:
    """Tell a first name, known or parted by a full line's end, or the first of two surnames.

    "dr Lindgren / Öberg, Praktiken"
    """
    if _PATIENT.match(text, following.end(1)):
        return False
    sign = text[following.end(1) : following.end(1) + 1]
    if not is_surname(following.group(1)):
        return is_given_name(name)
    goes_on = sign == "," and is_wrapped(text, following.start())  # a full line parts them
    is_last = sign in (",", ".", "\n", "") and is_surname(name)
    return is_given_name(name) or goes_on or is_last


def names_another(line: str) -> bool:
    """Tell a line that names a person of its own, "genom Eva Ek, koordinator": its title is that one's."""
    found = _ANOTHER.match(line)
    return found is not None and (is_full_name(found[1]) or is_person(found[1]))


def until_another(beside: str) -> str:
    """Return what stands behind a name up to the next person: "dr Anna Berg / sekr Eva Ek"."""
    return _NEXT_PERSON.split(beside)[0]


def is_labels_answer(text: str, colon: int, start: int, end: int) -> bool:
    """Tell a firm or the next label behind a label that is a title too: "Läkare: Telefon 0340"."""
    words = text[start:end].split()
    unknown = len(words) > 1 and not is_full_name(" ".join(words)) and len(words[0]) > 2
    return _is_of_a_house(words[0]) or (text[colon : colon + 1] == ":" and unknown)


def is_cut_off(text: str, start: int, end: int) -> bool:
    """Tell a first name at a line's end, whose last name stands in a narrow column below it."""
    return text[end : end + 1] == "\n" and " " not in text[start:end] and is_given_name(text[start:end])


def _is_of_a_house(word: str) -> bool:
    return bool(
        patterns("place_words", "plain").search(word) or patterns("place_words", "label").search(word)
    )
