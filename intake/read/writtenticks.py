"""Take tick boxes that are written, as ☒ or [x] or ( ), out of the words."""

import re

from models.page import Box, Tick, Word

_GLYPHS = {"☐": False, "□": False, "▢": False, "❏": False, "❑": False} | dict.fromkeys("☑☒✓✔✗✘🗹🗷⊠", True)
_OPEN = re.compile(r"^(?:\[\]|\(\)|\[_\]|\(_\))")
_CROSSED = re.compile(r"^(?:\[[xXvV✓✔×*]\]|\([xXvV✓✔×*]\))")


def take_written_ticks(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Tick, ...]]:
    """Take boxes that are written, as ☒ or [x] or ( ), out of the words."""
    kept: list[Word] = []
    ticks: list[Tick] = []
    waiting = list(_join_open_brackets(words))
    for word in waiting:
        tick, rest = _split_tick(word)
        ticks += [tick] if tick else []
        kept += [rest] if rest else []
    return tuple(kept), tuple(ticks)


def _join_open_brackets(words: tuple[Word, ...]) -> list[Word]:
    """Join `[` `]` and `[` `x` `]` that stand close together into one word."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        closes = word.text[:1] in {"]", ")"} or (word.text[:2] in {"x]", "X]", "x)", "X)"})
        opens = last is not None and last.text in {"[", "(", "[x", "[X", "(x", "(X"}
        middle = word.text in {"x", "X"} and last is not None and last.text in {"[", "("}
        if last is not None and ((opens and closes) or middle) and _beside(last.box, word.box):
            joined[-1] = Word(
                last.text + word.text, last.box.around(word.box), min(last.confidence, word.confidence)
            )
        else:
            joined.append(word)
    return joined


def _beside(last: Box, this: Box) -> bool:
    return 0 <= this.x0 - last.x0 < 40 and abs(last.top - this.top) < last.height


def _split_tick(word: Word) -> tuple[Tick | None, Word | None]:
    text = word.text
    if text[0] in _GLYPHS:
        length, ticked = 1, _GLYPHS[text[0]]
    elif match := _OPEN.match(text):
        length, ticked = match.end(), False
    elif match := _CROSSED.match(text):
        length, ticked = match.end(), True
    else:
        return None, word
    rest = text[length:]
    split = word.box.x0 + word.box.width * length / len(text)
    box = Box(word.box.x0, word.box.top, split if rest else word.box.x1, word.box.bottom)
    remaining = Word(rest, Box(split, word.box.top, word.box.x1, word.box.bottom), word.confidence)
    return Tick(box, ticked, word.confidence), remaining if rest else None
