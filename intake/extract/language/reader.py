"""Reader two: what the sentences say, read as a sequence of words by a small trained pipeline.

It knows nothing of boxes and columns, so that where it agrees with the layout reader both have been right for
reasons of their own. spaCy is loaded when the first page is read (two seconds).
"""

import re
from collections.abc import Sequence
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.language.asked import find_asked
from intake.extract.language.mentions import Mention, add_notes
from intake.extract.language.named import add_named
from intake.extract.language.network import find_roles
from intake.extract.language.partakers import keep_partakers, without_cover
from intake.extract.language.phrases import find_needed_by, find_urgency, find_wants
from intake.extract.language.roles import Reading, find_candidates
from intake.extract.language.wishes import find_wishes
from intake.extract.pages.passage import NUMBER, Passage, blank_quotes, open_passage, open_quoted
from models.order import Found
from models.page import Page

IDENTITY = re.compile(rf"\S*{NUMBER.pattern}")
DECIDING = {"DEST", "PID", "EXAM"}  # a page's own text that holds none of these only forwards what it quotes


def read_language(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Found:
    """Read one order's pages: roles by the pipeline, values by strict parsers and the directory."""
    reading = _read(pages, knowledge, today)
    candidates = find_candidates(reading)
    text = "\n".join(reading.texts)
    needed = find_needed_by(text, today)
    return Found(
        candidates=(*candidates, *find_wishes(reading, candidates)),
        examinations=find_asked(reading),
        wants=find_wants(text),
        urgent=find_urgency(text),
        needed_by=needed[0] if needed else None,
    )


def _read(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Reading:
    passages: list[Passage] = []
    texts: list[str] = []
    mentions: list[Mention] = []
    for page in pages:
        passage, text, found = _read_page(page)
        found = keep_partakers(add_named(found, passage, text, knowledge, today), text, knowledge)
        passages.append(passage)
        texts.append(text)
        mentions += found
    mentions = without_cover(mentions, passages, today)
    return Reading(tuple(mentions), tuple(passages), tuple(texts), knowledge, today)


def _read_page(page: Page) -> tuple[Passage, str, list[Mention]]:
    """Read a page without the mails that it quotes, or with them where it says nothing of its own.

    An answer that names no patient leans on what it quotes: that is read too, but for what the answer says.
    """
    passage = open_passage(page)
    text = blank_quotes(passage.text)
    found = _mentions(passage, text)
    whole = open_quoted(passage)
    says = {one.role for one in found if one.share > 0.5}
    named = NUMBER.search(text) or not NUMBER.search(whole.text)
    if (says & DECIDING and named) or text.rstrip() == whole.text.rstrip():
        return passage, text, found
    if says & DECIDING:
        return _lean(whole, text.ljust(len(whole.text)), says)
    return whole, whole.text, _mentions(whole, whole.text)


def _lean(whole: Passage, own: str, says: set[str]) -> tuple[Passage, str, list[Mention]]:
    """Read an answer with what it quotes, but for the roles that it gives itself."""
    found = _mentions(whole, whole.text)
    if "EXAM" not in says:
        text = whole.text
    else:  # of what is quoted the patient alone
        text = own
        for match in IDENTITY.finditer(whole.text):
            text = text[: match.start()] + match.group() + text[match.end() :]
    return whole, text, [one for one in found if not own[one.start].isspace() or one.role not in says]


def _mentions(passage: Passage, text: str) -> list[Mention]:
    if not text.strip():
        return []
    found = [Mention(role, start, end, passage, share=share) for role, start, end, share in find_roles(text)]
    return add_notes(found, passage, text)
