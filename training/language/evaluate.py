"""Score the shipped pipeline on corpora whose words, templates or both it has not been trained on.

python -m training.language.evaluate training/work/language
"""

import sys
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.training import Example

from training.language.pack import WEIGHTS

TESTS = ("test-words", "test-templates", "test-both")


def evaluate(folder: Path) -> None:
    """Print precision, recall and F of each test corpus, and F by role for the hardest."""
    nlp = spacy.load(WEIGHTS / "language")
    for name in TESTS:
        docs = DocBin().from_disk(folder / f"{name}.spacy").get_docs(nlp.vocab)
        scores = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
        print(f"{name:16} P {scores['ents_p']:.3f}  R {scores['ents_r']:.3f}  F {scores['ents_f']:.3f}")
    by_role = sorted(scores["ents_per_type"].items(), key=lambda item: -item[1]["f"])
    print("   ".join(f"{role} {score['f']:.2f}" for role, score in by_role))


if __name__ == "__main__":
    evaluate(Path(sys.argv[1]))
