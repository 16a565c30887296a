"""Does a label begin at a word? The wordings that are listed there, and phrases that end like a label."""

from collections.abc import Sequence
from dataclasses import dataclass

from intake.extract.labels.bounds import is_label_next, is_numbering, is_one_phrase, may_stand_inline, opens
from intake.extract.labels.columns import LONGEST
from intake.extract.labels.delimiters import delimit, ends_label, is_dash
from intake.extract.labels.meaning import ends_question, meaning_of, phrase_ends
from intake.extract.labels.wordings import Wording, Wordings, key
from intake.extract.pages.geometry import Zone
from models.page import Word

LOOSE_SLOTS = frozenset(
    (
        *("clinic", "doctor", "destination", "forward_to", "report_destination"),
        *("patient_id", "patient_name", "reply_fax", "exam_date"),
    )
)  # what a wording must ask for that nothing sets apart


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A wording where it stands: words `start` to `end` of a zone's row."""

    wording: Wording
    zone: Zone
    row: int
    start: int
    end: int
    words: tuple[Word, ...]
    exact: bool
    colon: bool
    loose: bool = False  # neither colon nor gap tells where it ends
    points: str = ""  # "left" or "up" where it stands behind its value

    @property
    def slots(self) -> tuple[str, ...]:
        return self.wording.slots


@dataclass(frozen=True, slots=True)
class _Spot:
    """A word of a row at which a label may begin."""

    zone: Zone
    number: int  # of the row
    at: int  # of the word
    starts: bool  # a line, a cell or a form's column begins here
    follows: bool  # the label before it ends here, and with no colon
    second: int  # letters that a wording needs in a form's second column, 0 elsewhere

    @property
    def row(self) -> Sequence[Word]:
        return self.zone.rows[self.number]


def label_at(
    zone: Zone, number: int, at: int, wordings: Wordings, captions: frozenset[Word], last: Label | None
) -> Label | None:
    """Return the longest label that begins with a word; `last` is the one before it in the row.

    Words beside tick boxes (`captions`) are a label only with a colon.
    """
    row = zone.rows[number]
    if not any(letter.isalpha() for letter in row[at].text) or is_numbering(row, at):
        return None
    starts = opens(row, at, zone)
    follows = last is not None and last.end == at and last.exact and not last.colon
    second = 0
    if last is not None and starts and (last.end < at or not last.colon):
        second = 3 if last.end < at else 5
    spot = _Spot(zone, number, at, starts, follows, second)
    for end in range(min(at + LONGEST, len(row)), at, -1):
        if is_one_phrase(row[at:end], zone) and (label := _label_to(spot, end, wordings, captions)):
            return label
    return unlisted_label(zone, number, at, in_column=False) if starts and row[at] not in captions else None


def _label_to(spot: _Spot, end: int, wordings: Wordings, captions: frozenset[Word]) -> Label | None:
    """Return the label that the words up to `end` are, if they are one."""
    zone, row, at = spot.zone, spot.row, spot.at
    if is_dash(row[end - 1]):
        return None  # it stands behind the label
    after, delimited, colon = delimit(row, end, zone)
    text = " ".join(word.text for word in row[at:end])
    inline = may_stand_inline(text, row, at, end, wordings)
    begins = inline or spot.starts or spot.follows
    colon = colon and (spot.starts or ends_label(row[after - 1]))
    if not (colon or begins) or (row[at] in captions and not colon):
        return None
    if not begins and row[at - 1].text.islower() and text[0].islower():
        return None  # a sentence: "the following was done at your hospital: ..."
    matched = wordings.match(text, fuzzy=spot.starts and delimited and not ends_question(row[at:end]))
    if matched is None:
        return None
    delimited = delimited or (spot.starts and is_label_next(row, end, zone, wordings))
    if not delimited and end < len(row) and _takes_in(row[at:end], wordings):
        return None
    if not _may_be(matched, delimited, colon, inline, text, spot.second):
        return None
    wording, off = matched
    loose = not delimited and not (inline and off == 0)
    return Label(wording, zone, spot.number, at, after, tuple(row[at:end]), off == 0, colon, loose)


def _takes_in(words: Sequence[Word], wordings: Wordings) -> bool:
    """Tell a wording that ends in its value's first word, which nothing parts from the rest: "till rtg"."""
    if len(words) == 1 or words[-2].text.casefold() != "till":
        return False
    return key(words[-1].text) in wordings.begin_values


def _may_be(
    matched: tuple[Wording, int], delimited: bool, colon: bool, inline: bool, text: str, second: int
) -> bool:
    wording, off = matched
    if inline and off == 0:
        return True
    if not delimited:
        is_long = len(key(text)) >= (9 if " " in text else 12) and wording.slots[0] in LOOSE_SLOTS
        return off == 0 and text[0].isupper() and (is_long or 0 < second <= len(key(text)))
    return off == 0 or colon or (off == 1 and len(key(text)) >= 8)


def unlisted_label(zone: Zone, number: int, at: int, *, in_column: bool) -> Label | None:
    """Take a phrase that no list holds for a label, by its colon or, `in_column`, by where it stands."""
    row = zone.rows[number]
    for end in phrase_ends(row, at, zone, in_column=in_column):
        if is_one_phrase(row[at:end], zone):
            after, _, colon = delimit(row, end, zone)
            text = " ".join(word.text for word in row[at:end])
            found = meaning_of(text) or (None if in_column else Wording(text, ("ignore",)))
            if found:
                return Label(found, zone, number, at, after, tuple(row[at:end]), False, colon)
            break
    return None
