import pytest

from tests.commands import intake


@pytest.mark.parametrize("words", [["-"], ["Ek\udcff"]], ids=["standard input", "command line"])
def test_words_that_are_no_text_are_refused_in_one_line(tmp_path, words):
    said = intake("register", "search", *words, "--data", tmp_path / "data", stdin="Åberg".encode("latin-1"))
    assert said.code == 65
    assert "not UTF-8" in said.err and len(said.err.splitlines()) == 1


def test_what_a_windows_editor_puts_before_a_text_is_no_part_of_it(tmp_path):
    said = intake("register", "search", "-", "--data", tmp_path / "data", stdin=b"\xef\xbb\xbf")
    assert "nothing to search for" in said.err
