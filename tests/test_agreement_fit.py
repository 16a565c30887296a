"""The fit of the weights of agreement, on rows that are made for it."""

import numpy as np
import pytest

from training.agreement.fit import Trial, as_toml, threshold_of, try_field
from training.agreement.logistic import fit, probabilities, try_on_unseen_layouts
from training.agreement.rows import Row, read_rows, write_rows
from training.agreement.vetoes import weigh_vetoes


def row(number, facts, is_right, layout="a", field="doctor"):
    return Row(f"{number}.pdf", 0, layout, "text", field, tuple(facts), is_right)


def rows_where(fact, share, count=400):
    """Return rows of which those with the fact are right in this share, the others always."""
    wrong = round(count * (1 - share))
    with_fact = [row(n, [fact], n >= wrong, f"layout {n % 20}") for n in range(count)]
    return with_fact + [row(count + n, ["other"], True, f"layout {n % 20}") for n in range(count)]


@pytest.mark.parametrize("share", [0.6, 0.8, 0.95])
def test_the_fitted_probability_is_the_share_of_rows_that_are_right(share):
    rows = rows_where("titled", share)
    assert probabilities(fit(rows), rows[:1])[0] == pytest.approx(share, abs=0.03)


def test_a_layout_is_tried_by_weights_that_never_saw_it():
    rows = rows_where("titled", 0.9)
    odd = [row(9000 + n, ["odd"], False, "odd one out") for n in range(20)]
    assert max(probabilities(fit([*rows, *odd]), odd)) < 0.2  # weights that saw it know better
    stated = try_on_unseen_layouts([*rows, *odd])
    assert min(stated[-len(odd) :]) > 0.5  # nothing told it that what is odd is wrong


def test_the_threshold_lets_no_more_wrong_values_through_than_allowed():
    rows = [row(n, ["titled"], True) for n in range(50)] + [row(99, ["titled"], False)]
    trial = Trial(rows, np.array([0.99] * 50 + [0.95]))
    threshold = threshold_of(trial)
    assert 0.95 < threshold <= 0.99
    assert all(one.is_right for one in trial.acted_on(threshold))


def test_a_vetoed_value_is_never_acted_on():
    rows = [row(1, ["titled", "vetoed"], True)]
    assert not Trial(rows, np.array([1.0])).acted_on(0.9)


def test_one_value_of_a_field_is_chosen_an_order():
    rows = [row(n % 50, ["titled" if n < 50 else "other"], n < 50, f"layout {n % 5}") for n in range(100)]
    assert [one.is_right for one in try_field(rows).rows] == [True] * 50


def test_rows_are_read_as_they_were_written_with_their_vetoes_looked_up(tmp_path):
    file = tmp_path / "rows.jsonl"
    assert write_rows([row(1, ["no name"], True), row(2, ["titled"], True)], file) == 2
    first, second = read_rows([file])
    assert first.is_vetoed and not second.is_vetoed


def test_the_weights_are_written_as_the_program_reads_them():
    text = as_toml("doctor", fit(rows_where("titled", 0.9)), 0.95)
    assert "[doctor]" in text and "threshold = 0.9500" in text and '"titled" =' in text


def test_a_vetos_worth_is_what_it_alone_keeps_back():
    likely = [row(n, ["titled"], True, f"layout {n % 20}") for n in range(400)]
    kept = [row(900 + n, ["titled", "no name"], n > 0, f"layout {n}") for n in range(3)]
    both = row(999, ["titled", "no name", "readers: 0"], True)  # another veto holds it as well
    worth = weigh_vetoes("doctor", [*likely, *kept, both])
    assert {veto: (len(one.right), len(one.wrong)) for veto, one in worth.items()} == {"no name": (2, 1)}
