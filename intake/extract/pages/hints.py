"""Where a form shows how its fields are filled in: "(ange typ och datum, ex. CT torax 2015-01-01)"."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import median

from intake.extract.pages.running import box_around
from models.page import Box, Page, Source, Word, lines_of

WORDS_FILE = Path(__file__).with_name("hints.toml")
SMALL = 0.87  # of the page's usual letter height
LOWER = 0.8  # of the height of the field above, on a picture
FULL = 0.75  # of the page's width: a line so long may go on in the next
FEW = 9  # words of a line that is nothing but an example
LINES = 3  # over which a bracket may run

_BRACKETS = re.compile(r"\([^)]*\)")


def find_hints(page: Page) -> list[Box]:
    """Return the parts of a page that are printed to show how the form is filled in."""
    if not page.words or page.source is Source.MAIL:
        return []
    lines = lines_of(page.words)
    found = [*_in_brackets(lines), *_lines_of_examples(lines, page), *_small_print(lines, page)]
    return [box for words in found if (box := box_around(words))]


@cache
def _cue(*keys: str) -> re.Pattern[str]:
    table = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    joined = "|".join(one for key in keys for one in table[key])
    return re.compile(rf"(?<!\w)(?:{joined})", re.IGNORECASE)


def _in_brackets(lines: Sequence[Sequence[Word]]) -> Iterator[Sequence[Word]]:
    """Yield the words of brackets that hold an example, a line at a time."""
    for number, line in enumerate(lines):
        for at, word in enumerate(line):
            if word.text.startswith(("(", "[")):
                inside = list(_bracket(lines[number : number + LINES], at))
                if _cue("example", "how").search(" ".join(w.text for words in inside for w in words)):
                    yield from inside


def _bracket(lines: Sequence[Sequence[Word]], at: int) -> Iterator[Sequence[Word]]:
    """Yield what stands from an opening bracket to the closing one, or to its line's end."""
    parts: list[Sequence[Word]] = []
    for number, line in enumerate(lines):
        words = line[at if number == 0 else 0 :]
        end = next((n for n, word in enumerate(words) if re.search(r"[)\]][.,:;]?$", word.text)), None)
        if end is not None:
            yield from (*parts, words[: end + 1])
            return
        parts.append(words)
    yield parts[0]


def _lines_of_examples(lines: Sequence[Sequence[Word]], page: Page) -> Iterator[Sequence[Word]]:
    """Yield lines that begin with "Ex:", and what such a word leads behind a label's colon."""
    usual = median(word.box.height for word in page.words)
    for number, line in enumerate(lines):
        text = " ".join(word.text for word in line)
        match = _cue("example").search(text)
        if match is None:
            continue
        before = text[: match.start()].strip(" -–•*_")
        above = lines[number - 1] if number else ()
        small = median(word.box.height for word in line) < SMALL * usual
        alone = not before and len(line) <= FEW and not _runs_on(above, page)
        if (not before and small) or alone or before.endswith(":"):
            yield line[len(before.split()) if before else 0 :]


def _small_print(lines: Sequence[Sequence[Word]], page: Page) -> Iterator[Sequence[Word]]:
    """Yield lines in smaller letters below a field that tell how it is filled in: "Hela namnet".

    How high letters are a picture does not tell surely; there, what begins with "Ange" is enough, and a line
    most of whose words are lower than the page's and than those of the field above.
    """
    usual = median(word.box.height for word in page.words)
    for above, line in pairwise(((), *lines)):
        text = " ".join(word.text for word in line)
        if len(line) > FEW or re.search(r"[\d:]", text):
            continue
        is_small = all(word.box.height < SMALL * usual for word in line)
        is_small = is_small or (page.source is Source.OCR and _is_lower(line, above, SMALL * usual))
        is_told = page.source is Source.OCR and _cue("how").match(text)
        if is_told or (is_small and _cue("print").search(_BRACKETS.sub("", text))):
            yield line  # in brackets behind a label it tells nothing of the label: "Läkare (textas)"


def _is_lower(line: Sequence[Word], above: Sequence[Word], highest: float) -> bool:
    """Say whether a picture's line is lower than most lines, and than the field that it stands below."""
    height = median(word.box.height for word in line)
    field = [word.box.height for word in above if word.box.x1 > line[0].box.x0]
    return bool(field) and height < min(highest, LOWER * median(field))


def _runs_on(line: Sequence[Word], page: Page) -> bool:
    """Tell whether a line's sentence goes on in the next one."""
    return bool(line) and (line[-1].text.endswith(",") or line[-1].box.x1 > FULL * page.width)
