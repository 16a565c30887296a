"""Words behind an examination that may change it: "(felregistrerad)", "den första räcker", "och i maj".

What takes an examination back, moves it to the other side or adds another is said in many ways; the words
that it takes are listed (`heard.toml`, `alarms`): they are a doubt in an ordered examination's line, behind
it and up to the next one. So is whatever is added in brackets, behind a dash or by "med" that no plain order
is known to say, unless it is a name or a place. Other words tell of the patient and of what shall be.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from intake.extract.prose.housenames import is_town
from intake.extract.values.known_names import is_known_name, without_accents
from intake.extract.values.names import is_title

WORDS_FILE = Path(__file__).with_name("heard.toml")
TAKEN = "¤"  # stands for what is read: an examination, its day, a number, a place
FEW = 5  # words behind an examination that may still be about it
COMPLAINTS = (
    "smärta",
    "smärtor",
    "värk",
    "besvär",
    "fraktur",
    "tumör",
    "cancer",
    "skada",
)  # of what patients have
SHORT = 4  # capitals that are a code: "IEP", "HSV"
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
# words for all that is listed, and "den", before a day: part of the day
_OF_DAY = re.compile(
    rf"\b(?:den|d|båda(?: två)?|bägge|alla|samtliga|both|all|begge|alle)\b[\s:]*"
    rf"(?:(?!före\b|efter\b|innan\b|förra\b|nästa\b)[^\W\d_]+\s+){{0,3}}(?={TAKEN})",
    re.IGNORECASE,
)
# of one examination alone, both may be sides; before it, that there are several
_BOTH = re.compile(r"\b(?:båda|bägge)\b", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:två|tre|fyra|fem|bägge|båda|flera|några|[2-5] st)\s+$", re.IGNORECASE)
# what the patient has, and where: "med misstänkt tumör i höger njurbäcken"
_WHERE_IT_IS = re.compile(
    rf"(?<![^\W\d_])([^\W\d_]*(?:{'|'.join(COMPLAINTS)}|förtätning|förändring|metastas|cysta|konkrement))"
    r"\s+(?:i|på|vid|av|över|från)\s+(?:höger|vänster|hö|vä|båda)\.?\s+[a-zåäö]{3,}",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<=[^\W\d_]{3})[.!?](?=\s|$)|(?<=[\d¤)])(?:[!?](?=\s|$)|\.(?=\s+[A-ZÅÄÖ]|$))"
    r"|(?<=\b(?:er|nu))[.!?](?=\s+[A-ZÅÄÖ])"
)
# when and why it was done: "hos er under hösten", "i samband med en semestervistelse"
_WHEN = re.compile(
    r"\b(?:i samband med|på grund av|p\.? ?g\.? ?a\.?|med anledning av"
    r"|under (?:den \w+ )?(?:sommaren|våren|hösten|vintern|semestern|helgen|julen|påsken)"
    r"|i (?:våras|somras|höstas|vintras))(?!\w)"
    r"(?:(?!\b(?:fel|ändr|byt|inte\b|ej\b|även\b|samt\b|och\b))[^.,;:(\n¤])*",
    re.IGNORECASE,
)
# what leads over to the next one: "och en", "och även den föregående,"
_LEADS = re.compile(
    r"(?:\b(?:och|samt|plus|även|också|dessutom)\b[\s,]*){0,2}(?:\b(?:en|ett|den|det)\b\s*)?"
    r"(?:\b(?:föregående|tidigare|senaste|äldre)\b[\s,]*)?\Z",
    re.IGNORECASE,
)
# right behind an examination and its day
_ADDED = re.compile(rf"[\s{TAKEN}\d.,:/-]*(?:\([^()]*\)|[–-]\s[^,;]*|(?:med|inkl\.?|m)\s+[^\W\d_]+)")
_CLAUSE = re.compile(r"[.,;:(\n–]")

Stretch = tuple[int, int]


def find_unheard(
    text: str, asked: Sequence[Stretch], background: Sequence[Stretch], taken: Sequence[Stretch]
) -> Iterator[str]:
    """Yield what stands behind an examination in its line and sentence and is no word of a plain order.

    `asked` and `background` are where examinations stand, with their days; `taken` is whatever is read.
    """
    blank = blank_out(text, taken)
    starts = sorted(start for start, _ in [*asked, *background])
    told_of = {start for start, _ in background}
    for start, end in asked:
        following = next((other for other in starts if other > start), len(text))
        stop = min(text.find("\n", end) % (len(text) + 1), following)
        behind = _SENTENCE_END.split(blank[max(end - 1, 0) : stop])[0]  # its last sign may end a sentence
        if stop in told_of:
            behind = _CLAUSE.split(behind)[0]  # what leads over to it is its own
        elif stop == following < len(text):
            behind = _LEADS.sub("", behind)
        yield from _strange(behind)
        if len(asked) == 1:
            counted = (_BOTH.search(behind), _COUNTED.search(blank[:start]))
            yield from (found.group().strip() for found in counted if found)


def blank_out(text: str, taken: Sequence[Stretch]) -> str:
    """Put a sign for every character of what is read."""
    signs = list(text)
    for start, end in taken:
        signs[start:end] = [TAKEN if sign != "\n" else sign for sign in signs[start:end]]
    return "".join(signs)


def _strange(behind: str) -> Iterator[str]:
    behind = _WHEN.sub(" ", behind)
    rest = _WHERE_IT_IS.sub(r"\1 i ", _OF_DAY.sub(" ", behind))
    words = list(_WORD.finditer(rest))[:FEW]
    yield from (found.group() for found in _YEAR.finditer(rest))
    reach = words[-1].end() if words else 0
    yield from (found.group() for found in _alarms().finditer(rest) if found.start() < reach)
    added = _ADDED.match(rest)
    for at, found in enumerate(words):
        word = found.group()
        is_said = is_heard(word.casefold()) or is_title(word)
        is_added = added is not None and found.end() <= added.end()
        if is_added and len(word) > 1 and not (is_said or _is_name(words, at)):
            yield word


@cache
def _alarms() -> re.Pattern[str]:
    words = "|".join(tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["alarms"]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _is_name(words: Sequence[re.Match[str]], at: int) -> bool:
    """Tell a name, a town or a code: by its capital, and because it is known or stands beside another one."""
    word = words[at].group()
    if word[0].islower():
        return False
    if is_known_name(word) or is_town(word) or (word.isupper() and len(word) <= SHORT):
        return True
    if at and words[at - 1].group().islower() and words[at].start() - words[at - 1].end() == 1:
        return True
    beside = [words[other] for other in (at - 1, at + 1) if 0 <= other < len(words)]
    return any(_is_near(words[at], other) and other.group()[0].isupper() for other in beside)


def _is_near(one: re.Match[str], other: re.Match[str]) -> bool:
    return 0 <= max(one.start(), other.start()) - min(one.end(), other.end()) <= 2


def is_heard(low: str) -> bool:
    """Tell a word of a plain order, or what the patient has: "buksmärta"."""
    return without_accents(low) in _heard() or low.endswith(COMPLAINTS)


@cache
def _heard() -> frozenset[str]:
    lists = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    return frozenset(without_accents(word) for name in lists if name != "alarms" for word in lists[name])
