"""The blocks at a page's top: what may name who writes, who is written to, and whose patient it is."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from intake.extract.knowledge import Knowledge
from intake.extract.labels.finding import Label
from intake.extract.labels.meaning import meaning_of
from intake.extract.labels.wordings import Wordings, key
from intake.extract.layout.board import Board
from intake.extract.layout.destinations import is_address, without_address
from intake.extract.pages.blocks import Block, Row, blocks_of
from intake.extract.pages.geometry import box_of, text_of
from intake.extract.pages.snippet import compose
from intake.extract.places.houses import ends_as_unit, is_owner, names_house
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import find_places
from intake.extract.values.names import is_full_name, strip_titles
from intake.extract.values.numbers import find_phone_numbers
from models.page import Word

WORDINGS_FILE = Path(__file__).with_name("letterhead.toml")
DEPTH = 0.2  # of the page's height: lower no letterhead begins
LONGEST = 6  # words of a house's name
DAY_WORDS = 4  # of a line that is the day of a paper
MOST_NAMES = 3  # lines that name one house
POSTAL_ROW = re.compile(r"(?:SE?-?)?\d{3}\s?\d{2}\s+[^\W\d]+(?:\s[^\W\d]+)?", re.IGNORECASE)
# An organisation's number has no month in it.
_IDENTITY = re.compile(r"(?<!\d)(?:\d\d)?\d\d[01]\d{3}\s?[-+–]?\s?\d{4}(?!\d)")
_STREET = re.compile(r"[^\W\d]{3,}(?: [^\W\d]+)? \d{1,3} ?[A-Z]?(?:,.*)?")
_WEB = re.compile(r"@|\bwww\.|\b[\w-]+\.(?:se|nu|com)\b")
_DATED = re.compile(r"\d{4}-\d\d-\d\d|\d{6}|\d{1,2}[/.]\d{1,2}|\b20\d\d\b")
# What labels in a letterhead ask for: all others are the order's, and no letterhead stands below them.
_BESIDE = frozenset(("ignore", "date", "own_fax", "wants"))


@dataclass(frozen=True, slots=True)
class Head:
    """A block that may name who writes."""

    block: Block
    names: tuple[Row, ...]
    is_reader: bool = False  # a letter's reader, not its writer
    is_patient: bool = False


def heads_of(board: Board, knowledge: Knowledge, wordings: Wordings) -> Iterator[Head]:
    """Yield the blocks at a page's top that stand above what is ordered, each with the lines of its name."""
    bottom = board.page.height * DEPTH
    ordered = (label for label in board.all_labels() if not _is_beside(label))
    first = min((box_of(label.words).top for label in ordered), default=bottom)
    for zone in board.zones:
        if zone.is_cell and zone.box.bottom > bottom:
            continue
        for block in blocks_of(zone):
            if block.box.top < min(bottom, first - 1):
                yield _head(block, board, knowledge, wordings)


def _is_beside(label: Label) -> bool:
    """Tell a label that an order's paper may have in its head, and a name that begins like one."""
    row = text_of(label.zone.rows[label.row])
    return label.slots[0] in _BESIDE or (not label.colon and names_house(row) and meaning_of(row) is None)


def _head(block: Block, board: Board, knowledge: Knowledge, wordings: Wordings) -> Head:
    """Read a block's lines down to where its address, its reader or a sentence begins."""
    names: list[Row] = []
    for row in block.rows:
        if row is block.rows[0] and _is_day(text_of(row)):
            continue
        name = _before_contact(_before_heading(row), board, wordings)
        text = text_of(name)
        if _beginnings("readers").match(text) or (names and _is_readers(text, names, knowledge, wordings)):
            break
        if len(name) > LONGEST + 1 or wordings.match(text, fuzzy=False) or text.endswith(":"):
            break
        if name and not _is_other(text):
            names.append(name)
        if len(name) < len(row) or len(names) == MOST_NAMES:
            break
    is_patient = any(_IDENTITY.search(text_of(row)) for row in block.rows[:2])
    first = "\n".join(map(text_of, block.rows[: 1 if names else 2]))
    is_reader = bool(_beginnings("readers").match(first)) or _is_radiologys(first, knowledge, wordings)
    is_reader = is_reader or _is_radiologys("\n".join(map(text_of, names)), knowledge, wordings)
    return Head(block, tuple(names), is_reader, is_patient)


def _is_day(text: str) -> bool:
    """Tell a line that says no more than the day of a paper: "Fax 23 okt 2026"."""
    is_short = len(text.split()) <= DAY_WORDS and _IDENTITY.search(text) is None
    return is_short and _DATED.search(text) is not None


def _before_heading(row: Row) -> Row:
    """Return a line up to a dash and the paper's heading: "Ortopedkliniken, HSV – bilder att skicka"."""
    dashes = [at for at, word in enumerate(row) if at and word.text in ("-", "–", "—")]
    first = next((at for at in dashes if _beginnings("headings").match(text_of(row[at + 1 :]))), None)
    return row if first is None else row[:first]


def _is_readers(text: str, names: Sequence[Row], knowledge: Knowledge, wordings: Wordings) -> bool:
    """Tell the reader's first line right below the writer's last."""
    if not _is_radiologys(text, knowledge, wordings):
        return False
    above = find_places("\n".join(map(text_of, names)), knowledge)
    return not above or any(one.place.unit for one in above)


def _is_radiologys(text: str, knowledge: Knowledge, wordings: Wordings) -> bool:
    """Tell words that name radiology, which is written to and seldom writes."""
    words = {key(word) for word in wordings.words["radiology"]["words"]}
    if any(key(part) in words for part in re.findall(r"\w+", text)):
        return True
    return any(is_radiology(span.place, knowledge) for span in find_places(text, knowledge))


def _is_other(text: str) -> bool:
    """Tell a date, a heading, a person, a mere title or an owner of many houses from a name."""
    bare = strip_titles(text)
    is_person = is_full_name(bare) or not any(sign.isalpha() for sign in bare)
    if is_person or _DATED.search(text) or _beginnings("headings").match(text):
        return True
    return is_owner(text)


def _before_contact(row: Row, board: Board, wordings: Wordings) -> Row:
    """Return a line's words up to where its address or telephone begins."""
    for at in range(len(row)):
        rest = text_of(row[at:])
        number = find_phone_numbers(rest)
        if (
            _beginnings("contacts").match(rest)
            or POSTAL_ROW.match(rest)
            or _WEB.search(row[at].text)
            or (number and number[0].start == 0)
        ):
            row = row[:at]
            break
    kept = without_address(compose([row], board.page.number), wordings) if row else None
    if kept is None or is_address(kept.text, wordings) or _is_street(kept.text):
        return ()
    return kept.words


def _is_street(text: str) -> bool:
    """Tell "Storgatan 5" from "Avd 63 Halmstad", a ward by its number."""
    return _STREET.match(text) is not None and not ends_as_unit(text.split()[0])


def is_contact(text: str, wordings: Wordings) -> bool:
    """Tell a line that says how to reach somebody: a telephone, an address, a web page."""
    if _IDENTITY.search(text) and not find_phone_numbers(text):
        return False
    is_street = is_address(text, wordings) and re.search(r"[^\W\d]{3} \d{1,3}\b", text)
    told = _beginnings("contacts").match(text) or _WEB.search(text) or POSTAL_ROW.search(text)
    return bool(told or is_street or find_phone_numbers(text))


@cache
def _beginnings(name: str) -> re.Pattern[str]:
    words = tomllib.loads(WORDINGS_FILE.read_text(encoding="utf-8"))[name]
    plain = (word if "\\" in word else re.escape(word).replace(r"\ ", r"\s+") for word in words)
    end = "" if name == "headings" else r"(?!\w)"
    return re.compile(rf"\W*(?:{'|'.join(plain)}){end}", re.IGNORECASE)


def letters_of(row: Sequence[Word]) -> str:
    return key(text_of(row))
