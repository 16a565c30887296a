"""Pages written down as text: a line a line, words at a fixed pitch; what tests of `extract` read."""

from models.page import Box, Page, Source, Word

PITCH, LINE, HEIGHT = 6.0, 16.0, 11.0


def a_page(text: str, number: int = 1, source: Source = Source.TEXT, **changes: object) -> Page:
    """Set a text in a typewriter's grid: column and line give each word its box."""
    words = tuple(
        Word(
            word,
            Box(
                40 + PITCH * column,
                40 + LINE * row,
                40 + PITCH * (column + len(word)),
                40 + LINE * row + HEIGHT,
            ),
        )
        for row, line in enumerate(text.splitlines())
        for column, word in _columns(line)
    )
    return Page(number=number, width=595, height=842, words=words, source=source, **changes)  # type: ignore[arg-type]


def _columns(line: str) -> list[tuple[int, str]]:
    found, column = [], 0
    for word in line.split(" "):
        if word:
            found.append((column, word))
        column += len(word) + 1
    return found
