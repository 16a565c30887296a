"""Turn a mail's text, plain or HTML, into a page of words with boxes made up from line and column."""

import re
from collections import Counter
from html.parser import HTMLParser

from intake.read.lettering import whole
from intake.read.mailtables import CELL, END, PARAGRAPH, ROW, SIGNS, TABLE, lay_out
from models.flag import Flag
from models.page import Box, Page, Source, Word

_COLUMN, _LINE = 6.0, 12.0  # points
_MARGIN = 36.0
_STOP, _APART = 8, 3  # columns from one tab stop to the next, and that a tab parts words by at least
_BLOCKS = {
    *("p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("blockquote", "hr", "pre", "section", "article", "header", "footer", "dt", "dd", "dl"),
}
_SILENT = {"script", "style", "head", "title", "template", "noscript", "svg", "object"}
_VOID = {"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "embed", "source"}
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)|opacity\s*:\s*0(?![.\d])"
    r"|mso-hide\s*:\s*all|(?<!-)color\s*:\s*(?:white|#fff(?:fff)?)\b",
    re.IGNORECASE,
)
_STRIKES = {"s", "strike", "del"}
_LINE_THROUGH = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)
_SIGNS = {"table": TABLE, "tr": ROW, "br": "\n"}
_BLANKS = re.compile(r"[^\S\xa0]+")
_INVISIBLE = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]")


class _Visible(HTMLParser):
    """Collect what a reader of the page sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.strikes = False  # whether words are struck through
        self._open: list[tuple[str, bool, bool]] = []  # tag, hidden, struck through
        self._count: Counter[str] = Counter()  # of the open tags, so that no tag need be looked for in vain
        self._hidden = 0
        self._struck = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.parts.append(_SIGNS.get(tag, PARAGRAPH))
        elif tag in {"td", "th"}:
            self.parts.append(CELL)
        if tag not in _VOID:
            values = dict(attrs)
            style = values.get("style") or ""
            hides = tag in _SILENT or "hidden" in values or bool(_UNSEEN.search(style))
            strikes = tag in _STRIKES or bool(_LINE_THROUGH.search(style))
            self._open.append((tag, hides, strikes))
            self._count[tag] += 1
            self._hidden += hides
            self._struck += strikes

    def handle_endtag(self, tag: str) -> None:
        closed = ""
        while self._count[tag] and closed != tag:
            closed, hid, struck = self._open.pop()
            self._count[closed] -= 1
            self._hidden -= hid
            self._struck -= struck
        if tag in _BLOCKS - _VOID:
            self.parts.append(END if tag == "table" else PARAGRAPH)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.strikes |= bool(self._struck and data.strip())
            shown = SIGNS.sub(" ", data)
            self.parts.append(shown if self._count["pre"] else _BLANKS.sub(" ", shown))


def strikes_out(source: str) -> bool:
    """Say whether the HTML shows words that are struck through."""
    return _shown(source).strikes


def _shown(source: str) -> _Visible:
    parser = _Visible()
    parser.feed(source)
    parser.close()
    return parser


def text_of_html(source: str) -> str:
    """Return what the HTML shows as text, a block a line, a table's cells in columns."""
    parser = _shown(source)
    lines = lay_out("".join(parser.parts)).splitlines()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def _spread(line: str) -> str:
    """Put blanks for tabs, so many that what a tab parts stands apart: "Klinik<tab>Njurmott" has columns."""
    spread, *parts = line.split("\t")
    for part in parts:
        room = _STOP - len(spread) % _STOP
        spread += " " * (room if room >= _APART else room + _STOP) + part
    return spread


def page_of_text(text: str, number: int, flags: tuple[Flag, ...] = ()) -> Page:
    """Return the text as a page; `number` is 0 for a mail's own body."""
    lines = [_spread(line) for line in whole(_INVISIBLE.sub("", text)).splitlines()]
    words = []
    for row, line in enumerate(lines):
        top = _MARGIN + row * _LINE
        for match in re.finditer(r"\S+", line):
            box = Box(
                _MARGIN + match.start() * _COLUMN,
                top,
                _MARGIN + match.end() * _COLUMN,
                top + _LINE - 2,
            )
            words.append(Word(match[0], box))
    longest = max((len(line) for line in lines), default=0)
    return Page(
        number=number,
        width=max(595.0, 2 * _MARGIN + longest * _COLUMN),
        height=max(842.0, 2 * _MARGIN + len(lines) * _LINE),
        words=tuple(words),
        source=Source.MAIL,
        flags=flags,
    )
