"""Read examinations: modality, body part, side, contrast, in one wording.

The form is "<Modality> <body part> [side] [contrast]": "DT thx/buk m kontr" is "CT torax/buk med kontrast".
Body parts of one examination are joined with "/" in the order they stand. What is not known stays as written.
"""

import re
from dataclasses import dataclass, field, replace

from intake.extract.knowledge import Knowledge, Term
from intake.extract.values.exam_terms import Piece, each_once, find_pieces, index_of, taken_together

JOINED = ("CT", "MR", "PET-CT", "HRCT")  # modalities whose body parts behind a comma are one examination
GENERAL = ("Slätröntgen", "CT", "Genomlysning")  # said before an examination of its own: "rtg OPG", "CT HRCT"

_JOINING = re.compile(r"\b(?:och|samt|and|und|og|med)\b", re.I)
_JOINT = r"[-–,/+&.():]|och|o|samt|and|og|und|plus"
_GAP = re.compile(rf"[ \t]*\)?[ \t]*(?:(?:{_JOINT})[ \t]*)?(?:och |samt )?[ \t]*\(?", re.I)
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_ADDED = re.compile(r"[,+&]|\b(?:och|o|samt|and|og|und|plus)\b", re.I)  # what joins things of their own
_CUT_SHORT = re.compile(r"-[ \t]*(?:och|o|samt|/|&|\+|resp)", re.I)  # "hals- och ländrygg"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationSpan:
    """An examination where it stands in a text."""

    start: int
    end: int
    description: str
    modality: str | None
    body: str | None  # several parts joined with "/"
    side: str | None  # höger, vänster, bilateral
    contrast: str | None  # med kontrast, utan kontrast
    certain: bool  # modality and body part are known words, and nothing else was said
    raw: str = ""


@dataclass(slots=True)
class _Group:
    """The terms of one examination."""

    pieces: list[Piece]
    lent: Term | None = None  # the modality, where the examination before it has said it
    is_open: bool = False  # what was said can be taken in two ways
    kinds: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.kinds = [piece.term.kind for piece in self.pieces]

    @property
    def modality(self) -> Term | None:
        return next((one.term for one in self.pieces if one.term.kind in ("modality", "whole")), self.lent)

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.kinds.append(piece.term.kind)

    def is_examination(self) -> bool:
        alone = any(piece.term.alone for piece in self.pieces)
        return "whole" in self.kinds or alone or ("body" in self.kinds and self.modality is not None)


def find_examinations(text: str, knowledge: Knowledge) -> list[ExaminationSpan]:
    """Find the examinations that running text names; a body part without a modality is none."""
    groups = _groups(text, _specific(text, find_pieces(text, index_of(knowledge))))
    return [_span(text, group) for group in groups if group.is_examination()]


def normalise_examination(text: str, knowledge: Knowledge) -> ExaminationSpan | None:
    """Read a text that is one examination and nothing else; None where nothing is written.

    A wording that is not known becomes the description as it stands, with `certain` False.
    """
    cleaned = re.sub(r"\s+", " ", text).strip(" .,;:-–")
    if not re.search(r"[^\W\d_]", cleaned):
        return None
    found = find_pieces(text, index_of(knowledge))
    meant = _specific(text, found)
    pieces = [piece for piece in meant if piece.term.kind != "filler"]
    start, end = text.find(cleaned[0]), len(text.rstrip(" .,;:-–"))
    groups = _groups(text, meant)
    leftover = _leftover(text, found)
    modalities = {piece.term.name for piece in pieces if piece.term.kind in ("modality", "whole")}
    several = len(modalities) != 1 or sum(group.is_examination() for group in groups) > 1
    whole = _Group(pieces)
    if several or (leftover and "body" not in whole.kinds and not whole.is_examination()):
        return _as_written(cleaned, start, end, text, pieces)
    whole.is_open = any(group.is_open for group in groups)
    span = _span(text, whole)
    return replace(span, start=start, end=end, raw=text[start:end], certain=span.certain and not leftover)


def says_nothing(text: str, knowledge: Knowledge) -> bool:
    """Tell whether a text holds only words that stand beside examinations: "bilder från undersökning"."""
    pieces = find_pieces(text, index_of(knowledge))
    return all(piece.term.kind == "filler" for piece in pieces) and not _leftover(text, pieces)


def _specific(text: str, pieces: list[Piece]) -> list[Piece]:
    """Leave out a technique that the examination behind it says itself: of "rtg OPG" the first word."""
    return [
        piece
        for piece, following in zip(pieces, [*pieces[1:], None], strict=False)
        if not (following and _says_it(text[piece.end : following.start], piece.term, following.term))
    ]


def _says_it(gap: str, first: Term, second: Term) -> bool:
    if first.kind != "modality" or first.name not in GENERAL or gap.strip(" \t.-"):
        return False
    if second.kind == "whole":
        return second.name.startswith(f"{first.name} ")  # "konv. röntgen hjärta/lungor" says it twice
    return second.kind == "modality" and second.alone and second.name != first.name


def _as_written(cleaned: str, start: int, end: int, text: str, pieces: list[Piece]) -> ExaminationSpan:
    """Keep words as they stand, with the first modality and body part that they name."""
    named = {piece.term.kind: piece.term.name for piece in reversed(pieces)}
    return ExaminationSpan(
        start=start, end=end, description=cleaned, modality=named.get("modality"), body=named.get("body"),
        side=None, contrast=None, certain=False, raw=text[start:end],
    )  # fmt: skip


def _leftover(text: str, pieces: list[Piece]) -> bool:
    """Tell whether words stand in the text that no term accounts for."""
    rest = list(text)
    for piece in pieces:
        rest[piece.start : piece.end] = " " * (piece.end - piece.start)
    return bool(re.search(r"[^\W\d_]{2,}|\d{2,}", _JOINING.sub(" ", "".join(rest))))


def _groups(text: str, pieces: list[Piece]) -> list[_Group]:
    """Put the terms of one examination together, modality first or last."""
    groups: list[_Group] = []
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        gap = text[groups[-1].pieces[-1].end : piece.start] if groups else "\n"
        if groups and _goes_on_below(gap, groups, piece, following, text):
            groups[-1].add(piece)
        elif not _GAP.fullmatch(gap):
            groups.append(_Group([piece]))
        elif _continues(gap, groups[-1], piece):
            groups[-1].is_open |= _is_open(gap, groups[-1], piece)
            groups[-1].add(piece)
        else:
            groups.append(_Group([piece], lent=_lent(gap, groups[-1], piece)))
    return [trimmed for group in groups if (trimmed := _trimmed(group))]


def _goes_on_below(gap: str, groups: list[_Group], piece: Piece, following: Piece | None, text: str) -> bool:
    """Tell what a line's end parts: "DT-angio / halskärl 3/5", "rtg underben / vänster"."""
    if not _LINE_END.fullmatch(gap):
        return False
    group, kind, kinds = groups[-1], piece.term.kind, groups[-1].kinds
    beside = text[piece.end : following.start] if following else "\n"
    if following and not beside.strip(" \t-–") and following.term.kind not in ("contrast", "filler"):
        return False  # the next line's own: "vänster hand", "skall-CT"; boxes to tick: "höger vänster"
    if kind == "body":
        is_begun = kinds[-1] in ("modality", "side") and "modality" in kinds and "body" not in kinds
        return is_begun and not _is_among_techniques(groups, text)
    if kind not in ("side", "contrast") or kind in kinds or not group.is_examination():
        return False
    shouted = text[group.pieces[0].start : group.pieces[-1].end].isupper()
    return text[piece.start].islower() or shouted


def _is_among_techniques(groups: list[_Group], text: str) -> bool:
    """Tell the last of several techniques in a line, a form's choices: "CT MR Ultraljud"."""
    last = groups[-1].pieces[0]
    line = text.rfind("\n", 0, last.start)
    others = (one for one in groups[:-1] if one.pieces[0].start > line and "modality" in one.kinds)
    return not all(one.is_examination() for one in others)


def _trimmed(group: _Group) -> _Group | None:
    """Drop filler words at both ends."""
    pieces = group.pieces
    while pieces and pieces[-1].term.kind == "filler":
        pieces = pieces[:-1]
    while pieces and pieces[0].term.kind == "filler":
        pieces = pieces[1:]
    return _Group(pieces, group.lent, group.is_open) if pieces else None


def _continues(gap: str, group: _Group, piece: Piece) -> bool:
    """Tell whether a term belongs to the examination before it."""
    kind, kinds = piece.term.kind, group.kinds
    if kind == "whole":
        return False
    if kind == "modality":
        if group.modality is not None:  # "konv. röntgen" says it twice
            return "body" not in kinds and group.modality.name == piece.term.name and not _ADDED.search(gap)
        return "body" in kinds and not _ADDED.search(gap)
    if ":" in gap and kinds[-1] != "modality":
        return False
    if kind == "body" and "body" in kinds and group.modality is not None:
        told = {"side", "contrast"} & set(kinds[kinds.index("body") :])
        if "," in gap and group.modality.name not in JOINED:
            return False
        return not (told and _ADDED.search(gap))
    if kind == "body" and "," in gap:
        return False
    return kind not in kinds if kind in ("side", "contrast") else True


def _lent(gap: str, group: _Group, piece: Piece) -> Term | None:
    """Return the modality that a list says once: "rtg hö knä och vä höft"."""
    modality = next((one.term for one in group.pieces if one.term.kind == "modality"), group.lent)
    can = piece.term.kind in ("body", "side") and "body" in group.kinds and _ADDED.search(gap)
    return modality if can else None


def _is_open(gap: str, group: _Group, piece: Piece) -> bool:
    """Tell whether a body part behind others may as well be an examination of its own."""
    if piece.term.kind != "body" or "body" not in group.kinds:
        return False
    if _CUT_SHORT.search(gap) or {"side", "contrast"} & set(group.kinds[group.kinds.index("body") :]):
        return True
    if not _ADDED.search(gap):
        return False
    bodies = {one.term.name for one in group.pieces if one.term.kind == "body"} | {piece.term.name}
    return "side" in group.kinds or not any(bodies <= together for together in taken_together())


def _span(text: str, group: _Group) -> ExaminationSpan:
    """Word one examination."""
    named = {kind: [one.term.name for one in group.pieces if one.term.kind == kind] for kind in group.kinds}
    whole = next(iter(named.get("whole", ())), None)
    modality = next(iter(named.get("modality", ())), group.lent.name if group.lent and not whole else None)
    body = "/".join(each_once(named.get("body", ()))) or None
    side = next(iter(named.get("side", ())), None)
    contrast = next(iter(named.get("contrast", ())), None)
    start, end = group.pieces[0].start, group.pieces[-1].end
    alone = any(piece.term.alone for piece in group.pieces)
    return ExaminationSpan(
        start=start,
        end=end,
        description=" ".join(word for word in (whole or modality, body, side, contrast) if word),
        modality=modality or (whole.split(" ")[0] if whole else None),
        body=body or (whole.partition(" ")[2] or None if whole else None),
        side=side,
        contrast=contrast,
        certain=bool(whole or alone or (modality and body)) and not group.is_open,
        raw=text[start:end],
    )
