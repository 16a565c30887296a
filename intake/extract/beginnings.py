"""Put right small words of a picture, and how words begin.

"EI-Masri" is El-Masri, "ÖLR" before a name ÖL R, ">" an arrow, and "lill" behind "Skickas" is till.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.values.known_names import is_known_name
from models.page import Box, Page, Source, Word, lines_of

ARTICLE = re.compile(r"\b([EA])(?:[I1|]|[Il1|]{2})-(?=[A-ZÅÄÖ][a-zåäö])")  # no name begins with "EI-"
JOINT = re.compile(r"\bS[l1|]-(?=led)")  # the joints between sacrum and ilium, "SI-leder"
GLUED = re.compile(r"(ÖL|Öl|öl|BÖL|Böl|Dr|dr|Doc|doc)\.?([A-ZÅÄÖ])\.?")  # a title, and an initial
SENDING = re.compile(  # what images are, before where to
    r"(?:ut|över|vidare)?(?:skick|länk|sänd|sänt|lever|export|överför|remitter|befordr)\w*"
    r"|bilder(?:na)?|kopior(?:na)?|vidare",
    re.IGNORECASE,
)
WORN_TO = re.compile(r"(?:[tlIi1|f][iIl1|]|u)[lI1|ij]{2}", re.IGNORECASE)  # "lill", "tili", "LILL", "ull"
HOUSE = re.compile(r"(?:sjukhuset|lasarettet|vårdcentralen|hälsocentralen|tandvården)", re.IGNORECASE)
WORN_IN = frozenset("jlI|!í")  # the word between a house and its town
ARROWS = frozenset((">", "»"))
MOST_ARROWS = 2  # more are a mail's marks of what it quotes


def with_beginnings(page: Page) -> Page:
    """Return a picture's page whose words begin as they were written, in both readings."""
    if page.source is not Source.OCR:
        return page
    words, second = (tuple(_parted(list(_with_in(_with_to(read))))) for read in (page.words, page.second))
    arrows = [line[0] for line in lines_of(words) if line[0].text in ARROWS and len(line) > 1]
    if 0 < len(arrows) <= MOST_ARROWS:
        words = tuple(replace(word, text="->") if word in arrows else word for word in words)
    return replace(page, words=words, second=second)


def _with_article(word: Word) -> Word:
    text = JOINT.sub("SI-", ARTICLE.sub(r"\1l-", word.text))
    return word if text == word.text else replace(word, text=text)


def _with_to(words: Sequence[Word]) -> list[Word]:
    """Return the words, a worn "till" behind a word of sending as it was written."""
    words = [_with_article(word) for word in words]
    before = [None, *words]
    return [
        replace(word, text="TILL" if word.text[:1].isupper() and last.text.isupper() else "till")
        if last and WORN_TO.fullmatch(word.text) and _is_beside(word, last) and SENDING.fullmatch(last.text)
        else word
        for last, word in zip(before, words, strict=False)
    ]


def _with_in(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, a worn "i" between a house and its town as it was written: "Sjukhuset j Varberg"."""
    for before, word, behind in zip((None, *words), words, (*words[1:], None), strict=False):
        is_worn = word.text in WORN_IN and before is not None and HOUSE.fullmatch(before.text) is not None
        is_town = is_worn and behind is not None and behind.text[:1].isupper() and _is_beside(behind, word)
        yield replace(word, text="i") if is_town and before and _is_beside(word, before) else word


def _parted(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words, a title that ran together with the initial before a known surname as two."""
    for at, word in enumerate(words):
        glued = GLUED.fullmatch(word.text)
        behind = words[at + 1] if at + 1 < len(words) else None
        if glued and behind and _is_surname_beside(behind, word):
            share = len(glued[1]) / (len(glued[1]) + 1)
            cut = word.box.x0 + share * word.box.width
            yield Word(glued[1], Box(word.box.x0, word.box.top, cut, word.box.bottom), word.confidence)
            yield Word(glued[2], Box(cut, word.box.top, word.box.x1, word.box.bottom), word.confidence)
        else:
            yield word


def _is_surname_beside(behind: Word, word: Word) -> bool:
    name = behind.text.strip(".,:;")
    return _is_beside(behind, word) and name[:1].isupper() and is_known_name(name)


def _is_beside(behind: Word, word: Word) -> bool:
    is_near = 0 <= behind.box.x0 - word.box.x1 < 2 * word.box.height
    return is_near and word.box.top < behind.box.center[1] < word.box.bottom
