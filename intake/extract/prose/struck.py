"""Signs by which a row of a list is put aside or told from the others: "~~CT buk~~", "(CT buk)", "CT buk v".

A mail has no pen: who strikes a row out there uses what the keyboard has, and a mark behind some rows only
means that these are meant, or that they are not.
"""

import re
from collections.abc import Iterator, Sequence

from intake.extract.prose.unheard import TAKEN, Stretch, blank_out

_STRUCK = re.compile(r"~|<[-=]|[←✗✘×]|^\W*?-{2,}.*-{2,}\W*$|^\W*?={2,}.*={2,}\W*$")
_ASIDE = re.compile(rf"^(?:[^:(\[{TAKEN}]*:)?[^(\[\w{TAKEN}]*[(\[]\s*{TAKEN}[^()\[\]]*[)\]]\W*$")
_MARK = re.compile(rf"{TAKEN}[ \t,;:)]*([^\W_]|[-–+*√✓!])?[ \t.,;]*$")
SEVERAL = 2  # rows


def find_struck(text: str, asked: Sequence[Stretch], taken: Sequence[Stretch]) -> Iterator[str]:
    """Yield the rows of ordered examinations that signs strike out, put aside or mark unlike the others."""
    rows = list(dict.fromkeys(_row_of(text, start) for start, _ in asked))
    if len(rows) < SEVERAL:
        return
    blank = blank_out(text, taken)
    signs = [blank[start:end] for start, end in rows]
    yield from (row.strip() for row in signs if _STRUCK.search(row) or _ASIDE.match(row))
    marks = {found[1] or "" for row in signs if (found := _MARK.search(row))}
    if len(marks) > 1:
        yield " ".join(sorted(marks)).strip()


def _row_of(text: str, start: int) -> Stretch:
    end = text.find("\n", start)
    return text.rfind("\n", 0, start) + 1, len(text) if end < 0 else end
