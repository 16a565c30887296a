"""Write the corpora: what the pipeline is trained on, what stops the training, and what it is judged by.

    python -m training.language.corpus FOLDER [--size N]

The same arguments write the same bytes.
"""

import argparse
from pathlib import Path
from random import Random

import spacy
from spacy.tokens import Doc, DocBin

from training.language.documents import write_document
from training.language.grammar import Piece
from training.language.tokens import split_more

# name: (seed, share of the size, words held out of training, templates held out of training)
SPLITS = {
    "train": (1, 1.0, False, False),
    "dev": (2, 0.05, True, False),
    "test-words": (3, 0.06, True, False),
    "test-templates": (4, 0.06, False, True),
    "test-both": (5, 0.06, True, True),
}


def make_doc(nlp: spacy.Language, pieces: list[Piece]) -> Doc:
    """Join pieces into a document whose entities are the pieces that have a role."""
    text, spans = "", []
    for piece, role in pieces:
        if role:
            bare = piece.strip()
            start = len(text) + piece.find(bare)
            spans.append((start, start + len(bare), role))
        text += piece
    doc = nlp.make_doc(text)
    entities = [doc.char_span(start, end, role, alignment_mode="expand") for start, end, role in spans]
    doc.set_ents(
        spacy.util.filter_spans(
            [span for span in entities if span is not None and span.text.strip() == span.text]
        )
    )
    return doc


def write_corpus(folder: Path, size: int) -> None:
    """Write every split as a .spacy file into a folder."""
    nlp = spacy.blank("sv")
    split_more(nlp)
    folder.mkdir(parents=True, exist_ok=True)
    for name, (seed, share, new_words, new_templates) in SPLITS.items():
        rng = Random(seed)
        store = DocBin()
        for _ in range(int(size * share)):
            store.add(make_doc(nlp, write_document(rng, new_words=new_words, new_templates=new_templates)))
        store.to_disk(folder / f"{name}.spacy")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=8000)
    arguments = parser.parse_args()
    write_corpus(arguments.folder, arguments.size)
