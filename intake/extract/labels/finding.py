"""Which of the wordings on a page are its labels: by colons, by columns, by what they stand beside."""

from collections.abc import Sequence

from intake.extract.labels.bounds import is_one_phrase
from intake.extract.labels.columns import LONGEST, Columns, count_near
from intake.extract.labels.delimiters import delimit, is_leader, is_tick
from intake.extract.labels.meaning import ends_question, is_question, meaning_of
from intake.extract.labels.spotting import Label, label_at, unlisted_label
from intake.extract.labels.wordings import Wording, Wordings, key
from intake.extract.pages.geometry import Zone
from models.page import Word

PAIR = {"to", "from"}  # what a memo's head and a fax's cover ask for
NEAR = 4.0  # points out of line
LEAST = 3  # short wordings one below the other that make a column of labels


def find_labels(zone: Zone, wordings: Wordings, captions: frozenset[Word]) -> list[Label]:
    """Find the labels in a zone; words beside tick boxes (`captions`) are labels only with a colon."""
    if zone.is_cell and (whole := _whole_cell(zone, wordings, captions)):
        return [whole]
    rows = [_in_row(zone, number, wordings, captions) for number in range(len(zone.rows))]
    columns = _columns(zone, rows, wordings)
    headings = _over_values(zone, rows)
    found = [headings.get(row) or _believable(own, zone, columns, wordings) for row, own in enumerate(rows)]
    for number, labels in enumerate(found):
        first = zone.rows[number][0]
        if not labels and first not in captions and columns.is_label_column(first):
            labels += _at_column(zone, number, wordings)
    return [label for labels in found for label in labels]


def _columns(zone: Zone, rows: Sequence[Sequence[Label]], wordings: Wordings) -> Columns:
    plain = [
        labels[0]
        for labels in rows
        if labels and (labels[0].colon or not (labels[0].loose or _needs(labels[0], wordings)))
    ]
    others = [labels[0] for labels in rows if labels and labels[0] not in plain]
    plain += _in_file(others, [label.words[0].box.x0 for label in plain if label.start == 0], wordings)
    following = [(label, zone.rows[label.row]) for label in plain if label.end < len(zone.rows[label.row])]
    paired = [labels[0] for labels in rows if len(labels) > 1 and labels[1].start == labels[0].end]
    values = [row[label.end] for label, row in following if label not in paired]
    return Columns(
        lefts=tuple(label.words[0].box.x0 for label in plain),
        rights=tuple(label.words[-1].box.x1 for label, _ in following),
        values=tuple(word.box.x0 for word in values if not is_tick(word)),
    )


def _over_values(zone: Zone, rows: Sequence[Sequence[Label]]) -> dict[int, list[Label]]:
    """Return bare words that stand over their values: each fills its row, at least three in one line down."""
    filling = {
        number: labels[0]
        for number, labels in enumerate(rows)
        if len(labels) == 1 and labels[0].start == 0 and labels[0].end == len(zone.rows[number])
    }
    over = {
        number: label
        for number, label in filling.items()
        if label.exact and not label.loose and _begins_label(label)
        if number + 1 < len(rows) and not _begins_label(filling.get(number + 1))
    }
    lefts = [label.words[0].box.x0 for label in over.values()]
    return {
        number: [label]
        for number, label in over.items()
        if count_near(lefts, label.words[0].box.x0) >= LEAST and len(over) * 4 >= len(rows)
    }


def _begins_label(label: Label | None) -> bool:
    return label is not None and label.words[0].text[0].isupper()


def _in_file(others: Sequence[Label], plain: Sequence[float], wordings: Wordings) -> list[Label]:
    """Return short wordings that stand below each other or plain labels, each with a value set apart."""
    opening = [one for one in others if one.start == 0 and one.end < len(one.zone.rows[one.row])]
    short = [one for one in opening if one.exact and not one.loose and _needs(one, wordings) == "place"]
    lefts = [one.words[0].box.x0 for one in short]
    files = zip(short, lefts, strict=True)
    file = [*lefts, *plain]
    return [one for one, left in files if count_near(file, left) >= LEAST or _is_of_pair(one, short)]


def _is_of_pair(label: Label, others: Sequence[Label]) -> bool:
    """Tell "Till" by "Från", one right below the other, their values one below the other as well."""
    firsts = (label.words[0].box.x0, label.zone.rows[label.row][label.end].box.x0)
    return any(
        {label.slots[0], one.slots[0]} == PAIR
        and abs(one.row - label.row) == 1
        and abs(one.words[0].box.x0 - firsts[0]) < NEAR
        and abs(one.zone.rows[one.row][one.end].box.x0 - firsts[1]) < NEAR
        for one in others
    )


def _needs(label: Label, wordings: Wordings) -> str:
    """Say what a bare wording lacks to be a label: "right" (a value beside it), "place", or nothing."""
    letters = key(label.wording.text)
    if letters in wordings.values_too:
        return "right"
    return "place" if len(letters) <= 3 or letters in wordings.needs_place else ""


def _at_column(zone: Zone, number: int, wordings: Wordings) -> list[Label]:
    """Take a wording at the start of a row for a label, where labels stand in a column there."""
    row = zone.rows[number]
    told = unlisted_label(zone, number, 0, in_column=True)
    for fuzzy in (False, True):
        if fuzzy and (told or ends_question(row)):
            break  # all of the phrase says more than a part of it that is like a wording
        for end in range(min(LONGEST, len(row) - 1), 0, -1):
            matched = wordings.match(" ".join(word.text for word in row[:end]), fuzzy)
            if matched and matched[1] > 1 and not delimit(row, end, zone)[1]:
                continue  # "Radiologiska kliniken" is no misread "Radiologist"
            if matched and is_one_phrase(row[:end], zone) and (row[0].text[0].isupper() or matched[1]):
                label = Label(matched[0], zone, number, 0, end, tuple(row[:end]), not matched[1], False, True)
                return [] if _needs(label, wordings) == "right" else [label]
    return [told] if told else []


def _whole_cell(zone: Zone, wordings: Wordings, captions: frozenset[Word]) -> Label | None:
    words = [word for row in zone.rows for word in row if not is_leader(word)]
    if len(zone.rows) < 2 or any(word in captions for word in words):
        return None
    text = " ".join(word.text for word in words)
    matched = wordings.match(text) if len(words) <= LONGEST else None
    if not matched and is_question(text):
        matched = meaning_of(text) or Wording(text, ("ignore",)), 1
    if not matched:
        return None
    last = len(zone.rows) - 1
    return Label(matched[0], zone, last, 0, len(zone.rows[last]), tuple(words), matched[1] == 0, True)


def _in_row(zone: Zone, number: int, wordings: Wordings, captions: frozenset[Word]) -> list[Label]:
    row, at = zone.rows[number], 0
    found: list[Label] = []
    while at < len(row):
        label = label_at(zone, number, at, wordings, captions, found[-1] if found else None)
        if label:
            found.append(label)
        at = label.end if label else at + 1
    return found


def _believable(found: Sequence[Label], zone: Zone, columns: Columns, wordings: Wordings) -> list[Label]:
    """Drop what is rather a value: a bare word that is often one, or one that stands where values stand."""
    if not found:
        return []
    row = [word for word in zone.rows[found[0].row] if not is_leader(word) and not is_tick(word)]
    header = len(found) > 1 and sum(label.end - label.start for label in found) >= len(row)
    kept: list[Label] = []
    answered = -1  # where the last wording ends that is a label's answer
    for label in found:
        if _is_sure(label, kept, columns, wordings):
            kept.append(label)
        elif not label.loose and (label.start == answered or _is_answer(label, kept, columns)):
            answered = label.end  # and what goes on with it: "bilder med utlåtande"
        elif (
            not label.loose
            and _begins_as_label(label, columns)
            and (header or _stands_well(label, zone, columns, wordings))
        ):
            kept.append(label)
    return kept


def _begins_as_label(label: Label, columns: Columns) -> bool:
    """Tell a bare label from a value's second line: "sjukhus" below "Ortopedmottagningen, Bollnäs"."""
    first = label.words[0]
    is_in_column = columns.is_label_column(first) or columns.ends_label_column(label.words[-1])
    return not first.text[0].islower() or label.zone.is_cell or is_in_column


def _is_sure(label: Label, kept: Sequence[Label], columns: Columns, wordings: Wordings) -> bool:
    """Tell whether a label needs no look around it; a loose one in a form's second column needs one."""
    if label.colon or _is_inline(label, wordings):
        return True
    second = _needs(label, wordings) != "right" and not columns.is_value_column(label.words[0])
    return label.loose and (not kept or second)


def _is_inline(label: Label, wordings: Wordings) -> bool:
    return label.exact and key(" ".join(word.text for word in label.words)) in wordings.inline


def _is_answer(label: Label, kept: Sequence[Label], columns: Columns) -> bool:
    """Tell whether a bare wording stands as the value of the label before it."""
    if not kept or kept[-1].end != label.start or (kept[-1].wording.section and not kept[-1].colon):
        return False
    asks = kept[-1].words[-1].text.endswith("?")
    return (kept[-1].colon and not asks) or columns.is_value_column(label.words[0])


def _stands_well(label: Label, zone: Zone, columns: Columns, wordings: Wordings) -> bool:
    need, row = _needs(label, wordings), zone.rows[label.row]
    if not need:
        return True
    has_value = label.end < len(row)
    if columns.is_aligned(label.words) and (has_value or need == "place"):
        return True
    first_in_cell = zone.is_cell and label.row == 0 and len(zone.rows) > 1 and not has_value
    return need == "place" and (first_in_cell or (zone.is_cell and len(zone.rows) == 1 and not has_value))
