"""Make one examination of its technique, body part and side, which forms ask for apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.layout.dating import is_level, lines_in
from intake.extract.layout.slotted import Slotted
from intake.extract.pages.snippet import Snippet
from intake.extract.values.exam_terms import find_pieces, index_of
from intake.extract.values.examinations import find_examinations, normalise_examination

PARTS = ("modality", "body", "side")


def whole_rows(values: Sequence[Slotted], knowledge: Knowledge) -> Iterator[Slotted]:
    """Yield what labels of examinations point to; modality, body part and side make one together."""
    lines = {slot: [line for v in values if v.slot == slot for line in _lines(v)] for slot in PARTS}
    for value in (value for value in values if value.slot == "examination"):
        if own := _parts_of(value, lines, knowledge):
            for slot, line in own:
                lines[slot].append(line)
        else:
            yield value
    rest = set(_whole_by_themselves(lines, knowledge))
    yield from (replace(lines["body"][number], slot="examination") for number in rest)
    if len(lines["modality"]) == len(lines["body"]):  # one each: what is whole by itself has its own ticked
        lines["modality"] = [line for number, line in enumerate(lines["modality"]) if number not in rest]
    lines["body"] = [line for number, line in enumerate(lines["body"]) if number not in rest]
    yield from _joined(lines)


def _whole_by_themselves(lines: Mapping[str, Sequence[Slotted]], knowledge: Knowledge) -> Iterator[int]:
    """Yield which body parts are examinations; not "angiografi aorta" where a "CT" goes with each."""
    one_each = len(lines["modality"]) == len(lines["body"])
    for number, line in enumerate(lines["body"]):
        text = line.snippet.text
        if find_examinations(text, knowledge):
            before = f"{lines['modality'][number].snippet.text} " if one_each else ""
            joined = normalise_examination(before + text, knowledge)
            if not (one_each and joined and joined.certain):
                yield number


def _parts_of(
    value: Slotted, lines: Mapping[str, Sequence[Slotted]], knowledge: Knowledge
) -> list[tuple[str, Slotted]]:
    """Return an answer's lines as parts where every one says but the technique, or but the body part.

    So with the other part in a column of its own: "Undersökning: DT", "Kroppsdel: buk".
    """
    own = list(_lines(value))
    for slot, other in (("modality", "body"), ("body", "modality")):
        if (
            lines[other]
            and not lines[slot]
            and all(_names_only(line.snippet.text, slot, knowledge) for line in own)
        ):
            return [(slot, line) for line in own]
    return []


def _names_only(text: str, kind: str, knowledge: Knowledge) -> bool:
    kinds = {piece.term.kind for piece in find_pieces(text, index_of(knowledge))}
    beside = {"body": {"side", "contrast", "filler"}, "modality": {"filler"}}[kind]
    return kind in kinds and kinds <= {kind, *beside} and not find_examinations(text, knowledge)


def _joined(lines: Mapping[str, Sequence[Slotted]]) -> Iterator[Slotted]:
    """Yield each technique with the body part and the side that stand level with it, or in the same place."""
    others = [line for slot in ("body", "side") for line in lines[slot]]
    for number, line in enumerate(lines["modality"]):
        beside = [other for other in others if is_level(line.snippet, other.snippet)]
        if not beside:
            beside = [lines[slot][number] for slot in ("body", "side") if len(lines[slot]) > number]
        text, spans = line.snippet.text, list(line.snippet.spans)
        for other in beside:
            spans += [(a + len(text) + 1, b + len(text) + 1, word) for a, b, word in other.snippet.spans]
            text += " " + other.snippet.text
        yield replace(line, slot="examination", snippet=Snippet(text, tuple(spans), line.snippet.page))


def _lines(value: Slotted) -> Iterator[Slotted]:
    for line in lines_in(value.snippet):
        yield replace(value, snippet=line)
