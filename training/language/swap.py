"""Put other names of people, places and examinations into a labelled page.

    python -m training.language.swap FOLDER TARGET

What is learned of a drawn page shall be its arrangement and its words, not whom its samples happen to name.
"""

import argparse
from pathlib import Path
from random import Random

import spacy
from spacy.tokens import Doc, DocBin

from intake.extract.knowledge import Knowledge, load_knowledge
from intake.extract.places.resolve import resolve_place
from training.language.tokens import split_more
from training.language.words import Words

SEED = 77
SOURCES = ("train.spacy", "drawn.spacy")
MADE = 6000  # made orders that are trained on again
TWINS = 2  # of each drawn page, with other names
PERSONS = {"DOCTOR", "PATIENT", "REFERRER", "SIGNER"}
PLACES = {"CLINIC", "DEST", "FORWARD", "REPORT_DEST", "OWN_DEPT", "HEAD", "OTHER_PLACE"}
EXAMINATIONS = {"EXAM", "OLD_EXAM"}


def swap_names(doc: Doc, nlp: spacy.Language, rng: Random, knowledge: Knowledge) -> Doc:
    """Return the document with its names swapped: the same name everywhere for the same name."""
    words = Words(rng, held_out=False)
    chosen: dict[str, str] = {}
    text, last = "", 0
    spans: list[tuple[int, int, str]] = []
    for span in sorted([*doc.ents, *_open_spans(doc)], key=lambda one: one.start):
        text += doc.text[last : span.start_char]
        other = chosen.setdefault(span.text.casefold(), _other(span.text, span.label_, words, knowledge))
        spans.append((len(text), len(text) + len(other), span.label_))
        text, last = text + other, span.end_char
    swapped = nlp.make_doc(text + doc.text[last:])
    found = [(swapped.char_span(a, b, role or "OPEN", alignment_mode="expand"), role) for a, b, role in spans]
    known = [(span, role) for span, role in found if span is not None]
    firm = spacy.util.filter_spans([span for span, role in known if role])
    open_spans = [span for span, role in known if not role and not any(_overlap(span, one) for one in firm)]
    swapped.set_ents(firm, missing=spacy.util.filter_spans(open_spans))
    return swapped


def _overlap(one: spacy.tokens.Span, other: spacy.tokens.Span) -> bool:
    return bool(one.start < other.end and other.start < one.end)


def _open_spans(doc: Doc) -> list[spacy.tokens.Span]:
    """Return the stretches whose role is open."""
    spans, start = [], None
    for number in range(len(doc) + 1):
        is_open = number < len(doc) and not doc[number].ent_iob_
        if is_open and start is None:
            start = number
        elif not is_open and start is not None:
            spans.append(doc[start:number])
            start = None
    return spans


def _other(written: str, role: str, words: Words, knowledge: Knowledge) -> str:
    if role in PERSONS:
        other = _person(written, words)
    elif role in PLACES:
        other = _place(written, words, knowledge)
    elif role in EXAMINATIONS and words.chance(0.5):
        other = words.examination()
    else:
        return written
    return other.upper() if written.isupper() and len(written) > 5 else other


def _person(written: str, words: Words) -> str:
    if "," in written:
        return f"{words.surname()}, {words.first_name()}"
    if " " not in written.strip():
        return words.surname()
    first = words.first_name()
    if len(written.split()[0].strip(".")) == 1:
        first = first[0] + "." * ("." in written)
    return f"{first} {words.surname()}"


def _place(written: str, words: Words, knowledge: Knowledge) -> str:
    """Return a place of the same make: a unit and a house, a house, a unit, or a private clinic."""
    place = resolve_place(written, knowledge)
    if place.receiver is not None and place.value != place.receiver.name:
        joint = ", " if "," in written else "\n" if "\n" in written else " "
        return f"{words.unit()}{joint}{words.hospital()}"
    if place.receiver is not None:
        return words.hospital()
    return words.private() if words.chance(0.6) else words.unit()


def mix(folder: Path, target: Path) -> int:
    """Write what the last training reads: made orders, drawn pages, and these with other names."""
    nlp = spacy.blank("sv")
    split_more(nlp)
    knowledge, rng = load_knowledge(), Random(SEED)
    made, drawn = (list(DocBin().from_disk(folder / name).get_docs(nlp.vocab)) for name in SOURCES)
    swapped = [swap_names(doc, nlp, rng, knowledge) for doc in drawn for _ in range(TWINS)]
    target.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[*made[:MADE], *drawn, *swapped]).to_disk(target / "train.spacy")
    return len(drawn)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="holds train.spacy (made) and drawn.spacy")
    parser.add_argument("target", type=Path)
    given = parser.parse_args()
    print(mix(given.folder, given.target), "drawn pages")
