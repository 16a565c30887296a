"""A page's text as sentences: in small letters with a sign where one ends, or each by itself."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from intake.extract.pages.passage import own_text, unwrap
from intake.extract.pages.running import run_text
from models.page import Page, Source, Word, lines_of

STOP = " ¶ "  # stands where a sentence or a paragraph ends
SENTENCE_END = re.compile(r"(?<=\w\w\w[.!?]) (?=[A-ZÅÄÖÆØÜ])|(?<=[\d)][.!?]) (?=[A-ZÅÄÖÆØÜ])")
PARAGRAPH = 2.0  # line heights from top to top that part two paragraphs
FULL = 0.6  # of the longest line: a line that long goes on in the next one
SMALL = 3  # words in small letters that make a line a sentence
NEARLY, PROSE = 0.8, 5  # of the longest line, and words in small letters: a sentence that goes on below
# a row for whatever else is to be said: what stands in it is a sentence, however short
_REMARK = re.compile(
    r"\W*(?:(?:övrig|meddelande|kommentar|anmärkning|notering|obs|upplysning|info|instruktion|tillägg|fritext)\w*"
    r"(?: (?:upplysning|uppgift|information|önskemål)\w*)?|n\.?b|p\.?s|viktigt)\b\.?(?:\s*[:!,-]| )\s*\w",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:,|\b(?:till|hos|på|i|vid|från|av|med|för|om|att|och|samt|eller|som|dr|doktor|inte|även))$"
)
_ENDS = re.compile(r"(?<=[\w)][.!?])\s+(?=[A-ZÅÄÖÆØÜ(])|\n")
# "ca. Maj", "dr. Berg" ends no sentence; "skickas igen. Inte heller" does
_WHOLE = "igen|dem|dom|det|den|oss|hit|dit|där|här|nu|så|till|med|bra|inte|tack|idag|dag|ute|nya|alla|klar"
_WHOLE += "|mig|dig|sig|er|ja|nej|upp|ner|mer|svar|bild|vård|iep|cd|usb|pacs|bft|post"
_SHORTENED = re.compile(rf"\b(?!(?:{_WHOLE})\.)[^\W\d_]{{1,4}}\.$", re.IGNORECASE)
# but a house by its letters does: "till Mediaenheten SU/S. Hon ...", "till NUS. Patienten ..."
_CODE = re.compile(r"(?:\b(?!(?:DR|ÖL|NR|PNR|TEL|TFN|AVD|KL|ST|EV|OBS)\.)[A-ZÅÄÖ]{2,4}|/[A-ZÅÄÖ])\.$")
_GOES_ON = re.compile(r"(?:[A-ZÅÄÖ][a-zåäö]+|CT|DT|MRT?|UL|PET) [a-zåäö]")
# the next line has a label of its own
_LABELLED = re.compile(r"\W*[A-ZÅÄÖ][^\W\d]*(?: [^\W\d]+){0,3}:(?!\S)")


def write_out(page: Page) -> str:
    """Return a page's text on one line, with a sign where sentences, paragraphs and a mail's subject end."""
    lines = lines_of(page.words)
    text = ""
    for above, line in pairwise([[], *lines]):
        text += (STOP if _is_apart(page, lines, above, line) else " ") + " ".join(word.text for word in line)
    marked = SENTENCE_END.sub(STOP, " ".join(text.split()))
    return " ".join(marked.split()).casefold()


def _is_apart(
    page: Page, lines: Sequence[Sequence[Word]], above: Sequence[Word], line: Sequence[Word]
) -> bool:
    if not above:
        return False
    if page.source is Source.MAIL and above is lines[0]:
        return True
    height = max(word.box.height for word in above)
    return line[0].box.top - above[0].box.top > PARAGRAPH * height


def flow_on(text: str) -> str:
    """Put a space for a line break that a full line has, so that every character keeps its place."""
    longest = max(map(len, text.split("\n")), default=0)
    lines = text.split("\n")
    ends = (
        " " if len(line) > FULL * longest and line[-1:] not in ".:;" and not _LABELLED.match(below) else "\n"
        for line, below in zip(lines, [*lines[1:], ""], strict=True)
    )
    return "".join(part for pair in zip(lines, ends, strict=True) for part in pair)[:-1]


def own_sentences(page: Page) -> Iterator[str]:
    """Yield what a page itself says in sentences, as written: words in small letters, and remarks."""
    for line in own_lines(page):
        if small_words(line) >= SMALL or is_remark(line):
            yield line


def own_lines(page: Page) -> Iterator[str]:
    """Yield a page's own sentences and lines, as written."""
    text = own_text(run_text(page)).text
    for start, stop in sentence_spans(text):
        yield " ".join(text[start:stop].split())


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a page's text stand, and the lines that are none."""
    flat = "".join(_joined_on(unwrap(text).split("\n")))
    start = 0
    for end in (*(found for found in _ENDS.finditer(flat)), None):
        stop = end.start() if end else len(flat)
        if end and end.group() == " " and _is_shortened(flat[start:stop], flat[end.end() :]):
            continue
        yield start, min(stop, len(text))
        start = end.end() if end else stop


def _is_shortened(said: str, behind: str) -> bool:
    """Tell a word that its stop shortens from a sentence's last: "dr. Berg", and no "SU/S. Hon har"."""
    is_code = _CODE.search(said) is not None and _GOES_ON.match(behind) is not None
    return _SHORTENED.search(said) is not None and not is_code


def is_remark(sentence: str) -> bool:
    """Tell a row of a form for whatever else is to be said: "Övrigt: gäller Borås"."""
    return _REMARK.match(sentence) is not None


def small_words(text: str) -> int:
    """Count the words in small letters: sentences have them, names and labels hardly."""
    return sum(
        word.islower() and word[0].isalpha() for word in (one.strip("(\"'”") for one in text.split()) if word
    )


def _joined_on(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines with what parts them: nothing ends where a long line of a sentence does, or in "till"."""
    longest = max(map(len, lines), default=0)
    for line in lines:
        is_long = len(line) > NEARLY * longest and small_words(line) >= PROSE and line[-1:] not in ".:;!?"
        yield line + (" " if is_long or _OPEN.search(line) else "\n")
