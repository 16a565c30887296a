"""Who has another part than to order: a referrer, a letter's reader, who gets a copy, by the words around."""

import re
from functools import cache

from intake.extract.prose.grammar import cues, load_wordings
from intake.extract.prose.naming import NAME, names_another, until_another
from intake.extract.values.names import is_person, is_title

BESIDE = 48  # characters around a person that tell the part
_NAMES = re.compile(NAME)
_ASIDE = r"(?:\s*\([^()\n]{2,60}\))?"  # "Öl Per Wik (endokrin, Halmstad) har remitterat"

_THERE = re.compile(r"(?<!\w)där(?: [^\W\d_]+\.?){0,2}\W*\Z", re.IGNORECASE)
_LOOKS = re.compile(
    r"\W{0,2}(?:(?:ska|skall|kommer att|vill|får|kan|har lovat att)\s+)?"
    r"(?:titta|granska|bedöma?|läsa|se på|demonstrera|eftergranska|tar? emot|ge en bedömning)\w*",
    re.IGNORECASE,
)


def names_other_parts(text: str) -> bool:
    """Tell whether somebody's other part is spoken of anywhere: a referrer, who gets a copy."""
    for name in _NAMES.finditer(text):
        before = text[max(0, name.start() - BESIDE) : name.start()]
        titled = re.search(r"[^\W\d]+\.? $", before)
        is_somebody = is_person(name.group()) or (titled is not None and is_title(titled.group().strip()))
        if is_somebody and has_other_part(before):
            return True
    return False


def has_other_part(before: str) -> bool:
    """Tell a referrer, a general practitioner, a letter's reader by the words before the name."""
    return bool(
        worded("", "others", r"[^.\n]{0,24}$").search(before)
        or worded("", "readers", r"[:,\s]{0,3}$").search(before)
        or worded("", "greeted", r"[:, ]{0,3}\Z").search(before)
    )


def has_other_part_behind(behind: str) -> bool:
    """Tell the same by the words behind the name: "tandläkare Per Ek, har remitterat"."""
    return worded(rf"^{_ASIDE}[ ,(–-]{{0,4}}", "others_behind", "").search(behind) is not None


def sees_there(before: str, behind: str) -> bool:
    """Tell who looks at images at the house that they go to: "till Lund, där dr Ek ska granska dem"."""
    return _THERE.search(before) is not None and _LOOKS.match(behind) is not None


def is_of_another_time(before: str) -> bool:
    """Tell words right before a cue that make it of somebody else: "Ursprunglig beställare: dr Alm"."""
    return worded("", "others", r"\W{0,2}$").search(before) is not None


def is_greeted_from(before: str) -> bool:
    """Tell a greeting that says from whom in its line: "Hälsningar från dr Anna Berg genom Eva Ek"."""
    greetings = cues("signature", "greetings").finditer(before)
    return any(before[one.end() :].strip(" ,").casefold() in ("från", "from", "fra") for one in greetings)


def is_listed(text: str, titled: int) -> bool:
    """Tell a name below a short line that says who else it is: "Kopia till husläkare / dr Anna Berg"."""
    start = text.rfind("\n", 0, titled) + 1
    above = text[:start].rstrip("\n").rpartition("\n")[2].strip()
    begins_line = not text[start:titled].strip(" ,.–-/")
    is_short = len(above) < BESIDE and not above.endswith((".", "!", "?"))
    return begins_line and is_short and worded("", "listed", "").search(above) is not None


def is_of_an_office(text: str, start: int, end: int) -> bool:
    """Tell who handles a case and is no doctor: a title before the name, behind it or on the line below."""
    beside, _, below = text[end:].partition("\n")
    below = "" if ":" in below.partition("\n")[0] else below  # the next field: "Handläggare: Eva Ek"
    below = "" if beside.strip(" ,.") or names_another(below.partition("\n")[0]) else below.partition("\n")[0]
    return any(map(cues("signature", "offices").search, (text[start:end], until_another(beside), below)))


@cache
def worded(before: str, name: str, behind: str) -> re.Pattern[str]:
    """Return an expression with one of the wordings of a list in its midst."""
    words = sorted(load_wordings()["doctor"][name], key=len, reverse=True)
    plain = (word if "\\" in word else re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"{before}(?<!\w)(?:{'|'.join(plain)})(?:(?<=\W)|(?!\w)){behind}", re.IGNORECASE)
