"""What speaks for each kind of document: headings, wordings, who is named. The data: `kinds.toml`."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from intake.extract.headings import Title, line_of, read_kinds, title_of, titled
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.sentences import STOP
from models.page import Page, lines_of

ORDER, TOLD = "order", "told"  # entries of the wordings that are no other kind
HEADING_LINES = 14  # first lines of a page: letterhead and addressee stand before its heading
HEADING_WORDS = 10
LONGEST = 7  # words of a label
WISHED = re.compile(r"\b(?:tack|önskas|bifogas|skickas|medföljer|ja)\W*$", re.IGNORECASE)  # no heading's end
SAID = re.compile(  # a sentence, and no heading: "PAD har vi redan", "Remissen finns hos er"
    r"\b(?:har (?:vi|ni|redan)|(?:vi|ni) har|finns|behövs|behöver|ligger|är redan)\b", re.IGNORECASE
)
LABEL = re.compile(r"([^:?]{3,60})[:?]")  # what may be a label: what stands before a colon
DENIED = re.compile(r"\b(?:rontgen)?bilder(?:na)? (?:behovs|onskas|begars|skickas) (?:inte|ej|icke)\b")
TEXT_ALONE = re.compile(r"\b(?:endast|enbart|bara) (?:journal)?text\w*")
DOTLESS = str.maketrans("åäöÅÄÖé", "aaoAAOe")  # a fax loses the dots, and some keyboards have none


@dataclass(frozen=True, slots=True)
class _Cue:
    pattern: re.Pattern[str]
    weight: int
    least: int  # so many different matches make it count
    asks: bool  # it asks somebody for images

    def speaks(self, text: str) -> bool:
        if self.least == 1:
            return bool(self.pattern.search(text))
        return len({match.group() for match in self.pattern.finditer(text)}) >= self.least


@dataclass(frozen=True, slots=True)
class KindCues:
    """What one kind of document is called and known by."""

    name: str  # Swedish, for `reason`
    titles: tuple[Title, ...]
    cues: tuple[_Cue, ...]
    is_impersonal: bool = False  # names no patient
    is_asking: bool = False  # asks for things that images may be among


@dataclass(frozen=True, slots=True)
class Said:
    """What the words of some pages say."""

    points: dict[str, int]  # for each kind
    asks: bool  # somebody asks for images
    of_images: bool  # a word for images stands somewhere
    of_imaging: bool  # a word for anything that has to do with them
    words: int

    def with_points(self, points: int) -> "Said":
        """Return the same with more that speaks for an order."""
        return replace(self, points=self.points | {ORDER: self.points[ORDER] + points})


@cache
def load_kinds() -> Mapping[str, KindCues]:
    """Return each kind's name, titles and cues."""
    return {
        kind: KindCues(
            name=entry["name"],
            titles=tuple(title_of(text) for text in entry["titles"]),
            cues=tuple(map(_cue, entry["cues"])),
            is_impersonal=entry.get("impersonal", False),
            is_asking=entry.get("asking", False),
        )
        for kind, entry in read_kinds().items()
        if isinstance(entry, dict) and "cues" in entry
    }


def weight(name: str) -> int:
    return int(read_kinds()["weights"][name])


@cache
def _words() -> Mapping[str, str]:
    """Return the lists of words that cues name, each as one regular expression."""
    lists: dict[str, str] = {}
    for name, entry in read_kinds()["words"].items():
        one_of = f"(?:{_any_of(entry, lists)})"
        lists[name] = rf"\b{one_of}\b" if entry.get("whole") else one_of
    return lists


def _any_of(entry: Mapping, lists: Mapping[str, str]) -> str:
    """Join a list's patterns into one, each of which may stand in pieces and name lists of words."""
    patterns = entry.get("any") or [entry["pattern"]]
    joined = "|".join(one if isinstance(one, str) else "".join(one) for one in patterns)
    return re.sub(r"<(\w+)>", lambda match: lists[match[1]], joined)


def _cue(entry: Mapping) -> _Cue:
    pattern = re.compile(_any_of(entry, _words()).translate(DOTLESS))
    return _Cue(pattern, entry.get("weight", 0), entry.get("least", 1), entry.get("asks", False))


def headings(page: Page) -> tuple[str, ...]:
    """Return the short lines at the top of a page, where its heading stands."""
    lines = (" ".join(word.text for word in line) for line in lines_of(page.words)[:HEADING_LINES])
    return tuple(line for line in lines if len(line.split()) <= HEADING_WORDS)


def score(text: str, lines: Sequence[str]) -> Said:
    """Add up what speaks for each kind; what only tells of images does not speak for an order."""
    kinds = {kind: found for kind, found in load_kinds().items() if kind != TOLD}
    text = text.translate(DOTLESS)
    folded = [line_of(line) for line in lines]
    proper = [line for line in folded if line.text[:1].isupper() and not _is_said(line.text)]
    headed = {k: titled(found.titles, folded if k == ORDER else proper) for k, found in kinds.items()}
    others = {line for kind, line in headed.items() if line and kind != ORDER}
    if headed[ORDER] in others:
        headed[ORDER] = None  # "Rutin: beställning av bilder"
    asked = _without_told(text, others)
    points = {
        kind: sum(cue.weight for cue in found.cues if cue.speaks(asked if kind == ORDER else text))
        + (weight("title") if headed[kind] else 0)
        for kind, found in kinds.items()
    }
    asks = any(cue.asks and cue.speaks(asked) for cue in kinds[ORDER].cues)
    return Said(
        points,
        asks=asks,
        of_images=_speaks_of(text, "image", "study") and not _is_without_images(text),
        of_imaging=_speaks_of(text, "imaging") or headed[ORDER] is not None,
        words=len(text.split()),
    )


def _is_without_images(text: str) -> bool:
    """Tell a paper that asks for a record's text alone: "Endast text. Röntgenbilder behövs inte."."""
    return TEXT_ALONE.search(text) is not None and not _speaks_of(DENIED.sub(STOP, text), "image")


def _is_said(line: str) -> bool:
    """Tell a sentence from a heading."""
    return WISHED.search(line) is not None or SAID.search(line) is not None


def _speaks_of(text: str, *lists: str) -> bool:
    return any(one_of(name).search(text) for name in lists)


@cache
def one_of(name: str) -> re.Pattern[str]:
    """Return a list of words as one pattern."""
    return re.compile(_words()[name].translate(DOTLESS))


def _without_told(text: str, headed: Collection[str]) -> str:
    """Take away what tells of images without asking for any, and the headings that name another kind."""
    for line in headed:
        text = text.replace(line.casefold().translate(DOTLESS), " ", 1)
    for cue in load_kinds()[TOLD].cues:
        text = cue.pattern.sub(STOP, text)
    return text


def labelled(pages: Sequence[Page]) -> frozenset[str]:
    """Return what the labels on pages ask for, each alone in its line or before a colon."""
    wordings = load_wordings()
    parts = [
        part for page in pages for line in page.text.splitlines() for part in (line, *LABEL.findall(line))
    ]
    found = [
        wordings.match(part.strip(" *-•"), fuzzy=False) for part in parts if len(part.split()) <= LONGEST
    ]
    return frozenset(slot for one in found if one for slot in one[0].slots)


def points_of(slots: Collection[str]) -> int:
    """Return what a form's labels say for an order: 0 unless it asks where to, or for what."""
    points = {slot: value for slot, value in read_kinds()["labels"].items() if slot in slots}
    return sum(points.values()) if max(points.values(), default=0) > 1 else 0
