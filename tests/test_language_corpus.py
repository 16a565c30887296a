"""The made corpus: the same bytes each time, nothing held out in training, every role on whole words."""

from random import Random

import pytest
import spacy

from training.language.corpus import SPLITS, make_doc
from training.language.documents import settle_spaces, write_document
from training.language.forms import SLOTS
from training.language.grammar import ROLES, load_rules
from training.language.tokens import split_more
from training.language.words import LISTS, Words, is_held_out


@pytest.fixture(scope="module")
def nlp():
    pipeline = spacy.blank("sv")
    split_more(pipeline)
    return pipeline


def documents(count: int, **choices: bool) -> list[list]:
    rng = Random(11)
    return [write_document(rng, **choices) for _ in range(count)]


def test_the_same_seed_writes_the_same_corpus():
    one = documents(20, new_words=False, new_templates=False)
    assert one == documents(20, new_words=False, new_templates=False)


def test_training_holds_no_held_out_town_or_name():
    words = Words(Random(5), held_out=False)
    towns = {words.pick("places", "towns") for _ in range(600)}
    names = {words.surname().split()[-1].split("-")[0] for _ in range(300)}
    assert not any(is_held_out(town) for town in towns)
    assert sum(is_held_out(name) for name in names) <= 0.1 * len(names)  # a part of a double name may be
    assert towns == {town for town in LISTS["places"]["towns"] if not is_held_out(town)}


def test_testing_holds_only_held_out_towns():
    words = Words(Random(5), held_out=True)
    assert all(is_held_out(words.pick("places", "towns")) for _ in range(200))


def test_splits_differ_in_what_is_held_out():
    assert {name: split[2:] for name, split in SPLITS.items()} == {
        "train": (False, False),
        "dev": (True, False),
        "test-words": (True, False),
        "test-templates": (False, True),
        "test-both": (True, True),
    }


def test_nearly_every_value_becomes_an_entity(nlp):
    wanted = kept = 0
    for pieces in documents(80, new_words=False, new_templates=False):
        doc = make_doc(nlp, pieces)
        wanted += sum(role is not None and bool(text.strip()) for text, role in pieces)
        kept += len(doc.ents)
    assert kept >= 0.98 * wanted


def test_every_rule_of_the_grammar_is_defined():
    rules = load_rules()
    for alternatives in rules.values():
        assert alternatives
    assert set(SLOTS) <= set(ROLES.values())


@pytest.mark.parametrize(
    ("written", "settled"),
    [
        ([("a  ", None), ("b", "DEST")], "a b"),
        ([("a \n\n", None), (" b", "DEST")], "a\nb"),
        ([("a", None), ("     b", "DEST")], "a   b"),
    ],
)
def test_spaces_are_written_as_pages_write_them(written, settled):
    assert "".join(text for text, _ in settle_spaces(written)) == settled


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Pnr:19121212-1212", ["Pnr", ":", "19121212-1212"]),
        ("SU/S", ["SU", "/", "S"]),
        ("Dr.Andersson", ["Dr.", "Andersson"]),
        ("bilder+utl", ["bilder", "+", "utl"]),
        ("/cjn217", ["/", "cjn217"]),
    ],
)
def test_words_are_split_where_clinics_leave_no_space(nlp, text, tokens):
    assert [token.text for token in nlp(text)] == tokens
