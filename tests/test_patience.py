"""A text that takes too long to understand is put aside, and what stands behind it is read."""

import re
import signal
import threading

import pytest

from intake import pipeline
from intake.errors import DocumentError
from intake.patience import allow
from intake.read.length import MOST_LETTERS, MOST_WORDS, cut_to_length
from intake.read.mailtext import page_of_text, text_of_html
from tests.departments import Department


def never_end():
    while True:
        pass


def match_for_ever():
    re.match(r"(a*)*b", "a" * 60)  # in C all the while


def swallow_everything():
    while True:
        try:
            never_end()
        except Exception:  # noqa: BLE001 - as a reader of strangers' text may do
            continue


@pytest.mark.parametrize("work", [never_end, match_for_ever, swallow_everything])
def test_work_without_end_is_ended(work):
    with pytest.raises(DocumentError) as refusal, allow(0.2):
        work()
    assert refusal.value.code == "timeout"
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0
    assert signal.getsignal(signal.SIGVTALRM) == signal.SIG_DFL


def test_work_that_ends_in_time_is_not_touched():
    with allow(5):
        assert sum(range(1000)) == 499500
    assert signal.getitimer(signal.ITIMER_VIRTUAL)[0] == 0


def test_another_thread_works_without_a_limit():
    done = []

    def work():
        with allow(0.0001):
            done.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [4999950000]


def test_a_document_that_takes_for_ever_is_put_aside_and_the_others_are_done(tmp_path, monkeypatch):
    department = Department(tmp_path)
    department.put_orders(1)
    department.run()  # everything is loaded
    department.put_orders(3)
    extract, seen = pipeline.extract_orders, []

    def extract_or_hang(*arguments):
        seen.append(arguments)
        return never_end() if len(seen) == 2 else extract(*arguments)

    monkeypatch.setattr(pipeline, "extract_orders", extract_or_hang)
    monkeypatch.setattr(pipeline, "SECONDS", 1.0)
    monkeypatch.setattr(pipeline, "SECONDS_PER_PAGE", 0.0)
    department.run()
    (fault,) = department.faults()
    assert fault.startswith("put aside: 3 timeout")


@pytest.mark.parametrize(
    ("text", "letters", "words", "flagged"),
    [
        ("a " * 10, 1, 10, False),
        ("a" * MOST_LETTERS, MOST_LETTERS, 1, False),
        ("a1-" * 1_000_000, MOST_LETTERS, 1, True),  # data in a text: three megabytes without a space
        ("ab\n" * (MOST_WORDS + 1), 2, MOST_WORDS, True),
    ],
)
def test_text_beyond_all_measure_is_cut_and_said(text, letters, words, flagged):
    page = cut_to_length(page_of_text(text, 1))
    assert (max(len(word.text) for word in page.words), len(page.words)) == (letters, words)
    assert bool(page.flags) is flagged


def test_html_of_a_million_tags_takes_no_longer_than_it_is_long():
    assert (
        text_of_html("<div>" * 200_000 + "x" + "</b>" * 200_000 + "</div>y" * 10).split()
        == ["x"] + ["y"] * 10
    )


def test_operators_are_told_the_time_that_a_text_may_take(project):
    told = (
        f"{pipeline.SECONDS:.0f} s of the processor, and {pipeline.SECONDS_PER_PAGE:.0f} s more for each page"
    )
    assert told in (project / "docs" / "operations.md").read_text(encoding="utf-8")
